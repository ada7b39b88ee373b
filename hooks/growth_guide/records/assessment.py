"""``assessment.yml``: how answers become levels."""

from typing import Annotated, Literal

from pydantic import Field

from .fields import Record

Points = Annotated[int, Field(ge=0, le=9)]


class LevelPoints(Record):
    """What each level counts in the average."""

    specialist: Points
    """What the level Specialist counts."""
    expert: Points
    """What Expert counts; more than Specialist."""
    master_expert: Annotated[Points, Field(alias="master-expert")]
    """What Master Expert counts; more than Expert."""


class DerailerPoints(Record):
    """What each answer about a derailer counts."""

    never: Points
    """What the answer never counts."""
    occasionally: Points
    """What occasionally counts; more than never."""
    often: Points
    """What often counts; more than occasionally."""


class OverallMaster(Record):
    """What the overall level Master Expert needs; both."""

    average_at_least: Annotated[float, Field(ge=1, le=3)]
    """The average that it needs at least."""
    capabilities_at_least: Annotated[int, Field(ge=1, le=9)]
    """How many capabilities have to be at the level Master Expert at least."""


class Assessment(Record):
    """``assessment.yml``: the rules of scoring, a closed set. Source: the model's facts, and our own choices."""

    level_points: LevelPoints
    """What each level counts in the average."""
    derailer_points: DerailerPoints
    """What each answer about a derailer counts against its capability."""
    points_per_level_lost: Annotated[int, Field(ge=1, le=10)]
    """So many points of derailers lower a capability by one level, never below the first."""
    rated_capabilities_for_overall: Annotated[int, Field(ge=1, le=9)]
    """How many capabilities have to be rated before an overall level is shown."""
    average_rounds_half: Literal["up", "down"]
    """Which way the average of the capabilities rounds at the half."""
    role_mean_rounds_half: Literal["up", "down"]
    """Which way the mean of the answered roles rounds at the half, in the detailed way."""
    overall_master_expert: OverallMaster
    """What the overall level Master Expert needs; both."""
