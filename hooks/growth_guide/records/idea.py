"""An idea: something that an expert can do to grow."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .fields import FewIds, Id, OwnId, Record, Situations, Text
from .relations import Names

Step = Literal["specialist-to-expert", "expert-to-master"]
STEPS: Mapping[str, tuple[int, int]] = {"specialist-to-expert": (1, 2), "expert-to-master": (2, 3)}
"""The step of an idea as the numbers of the levels that it leads from and to."""
IdeaType = Literal["solo-habit", "conversation", "artefact", "experiment", "assignment", "community", "measurement"]
IDEA_TYPES = {
    "solo-habit": "a habit of your own", "conversation": "a conversation", "artefact": "an artefact",
    "experiment": "an experiment", "assignment": "an assignment", "community": "a community", "measurement": "a measurement",
}
"""Each type of idea as a sentence names it."""
When = Annotated[
    str,
    StringConstraints(
        pattern=r"^(today|week ([1-9]|[1-4][0-9]|5[0-2])|daily|weekly|fortnightly|monthly|quarterly)$"
    ),
]
WHEN_WORDS = ("today", "week 1", "daily", "weekly", "fortnightly", "monthly", "quarterly")


class Action(Record):
    """One act of an idea."""

    do: Text
    """What to do: one act, small enough for a calendar."""
    when: When
    """When to do it: today, week 1 to week 52, daily, weekly, fortnightly, monthly or quarterly."""
    minutes: Annotated[int, Field(ge=1, le=240)]
    """How many minutes it takes, each time."""


class Effort(Record):
    """What an idea costs in time."""

    minutes_per_week: Annotated[int, Field(ge=5, le=300)]
    """How many minutes a week it takes, on average."""
    weeks: Annotated[int, Field(ge=1, le=52)]
    """How many weeks it takes."""


class Idea(Record):
    """``ideas/<id>.yml``: something that an expert can do to grow."""

    id: OwnId
    number: Annotated[int, Field(ge=1, le=99999)]
    """Its own number, never used twice: one more than the highest so far."""
    title: Text
    """What the reader will do, in a few words that begin with a verb."""
    role: Annotated[Id, Names("roles")]
    """The id of the role that it helps to grow in. The role gives the capability and the domain."""
    step: Step
    """The growth that it serves: from Specialist to Expert, or from Expert to Master Expert."""
    kind: IdeaType
    """What sort of thing the reader does."""
    summary: Text
    """One sentence that promises a result which the reader wants. Lists and search results show it."""
    asked_as: Situations
    """A need as a tired person would type or say it: the trouble, not its solution."""
    issues: Annotated[tuple[Text, ...], Field(min_length=3, max_length=4)]
    """A situation that the reader knows from last month, and what it cost."""
    results: Annotated[tuple[Text, ...], Field(min_length=3, max_length=4)]
    """A result that somebody else can see or hear."""
    actions: Annotated[tuple[Action, ...], Field(min_length=4, max_length=6)]
    """An action. The first is for today and takes at most 20 minutes, one involves another person, the last looks back and
    decides what to keep."""
    measures: Annotated[tuple[Text, ...], Field(min_length=2, max_length=3)]
    """A sign of progress that can be counted: where it starts, and where it should go."""
    example: Text
    """A short case from a profession, without names: the situation, what was done, what changed, and what went less well."""
    profession: Text
    """Whose case the example is, in the words of the example."""
    overdone: Text
    """One sentence: what it looks like when done too much."""
    manager: Text
    """One question that a manager can answer in a minute, and that commits them to something."""
    effort: Effort
    """What it costs in time."""
    counters: Annotated[FewIds, Names("derailers")]
    """The id of a derailer that it helps against."""
    related: Annotated[FewIds, Names("ideas")]
    """The id of another idea that goes well with it."""
    references: Annotated[FewIds, Names("references")]
    """The id of a work that it leans on."""
