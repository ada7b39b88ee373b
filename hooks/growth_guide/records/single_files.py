"""The records of the files that stand once, beside the folders; ``plan.yml`` has its own in ``plan_model``.

What has a key for each kind of record stands in ``records/by_kind``.
"""

from typing import Annotated, Literal

from pydantic import Field

from .model import Id, NameSource, OwnId, Record, Text
from .relations import Names, Own

LevelId = Literal["specialist", "expert", "master-expert"]
Points = Annotated[int, Field(ge=0, le=9)]


class Level(Record):
    """One of the three levels."""

    id: Annotated[LevelId, Own()]
    """The id of the level, which never changes."""
    name: Text
    """The name as readers see it."""
    name_source: NameSource
    """Where the name comes from: published is a public fact of the model, working is our own."""
    purpose: Text
    """One line: what somebody at this level does."""


class Domain(Record):
    """One of the three domains."""

    id: OwnId
    """The id of the domain, which never changes: it is part of an address."""
    name: Text
    """The name as readers see it."""
    name_source: NameSource
    """Where the name comes from: published is a public fact of the model, working is our own."""
    purpose: Text
    """One line: what expertise in this domain is for."""


class Model(Record):
    """``model.yml``: the levels, the domains, and the order in which the capabilities are shown."""

    levels: Annotated[tuple[Level, ...], Field(min_length=3, max_length=3)]
    """A level. The lowest comes first."""
    domains: Annotated[tuple[Domain, ...], Field(min_length=1)]
    """A domain. They stand in the order in which they are shown."""
    capabilities: Annotated[tuple[Id, ...], Names("capabilities"), Field(min_length=1)]
    """The id of a capability. Every one stands here once, in the order in which they are shown."""


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


class Synonyms(Record):
    """``synonyms.yml``: words and short phrases that mean the same to somebody who searches."""

    groups: tuple[Annotated[tuple[Text, ...], Field(min_length=2, max_length=12)], ...]
    """Words and short phrases that mean the same, in square brackets, one group a line."""
