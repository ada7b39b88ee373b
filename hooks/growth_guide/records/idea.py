"""An idea: something that an expert can do to grow."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .fields import AskedAs, FewIds, Id, OrNone, OwnId, Record, Text
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


LONGEST_SHORT = 50
"""Characters: what a calendar shows of a title in the view of a week."""


class KnownAs(Record):
    """A name that the method of an idea has elsewhere."""

    name: Text
    """The name by which others know the method."""
    origin: Text
    """Where the name comes from: whose it is, or in which field it is used."""


class Action(Record):
    """One act of an idea."""

    do: Text
    """What to do: one act, small enough for a calendar."""
    short: Annotated[Text, Field(max_length=LONGEST_SHORT)]
    """The same act for a calendar or a list: it begins with a verb, has no full stop, and is clear without the idea."""
    when: When
    """When to do it: today, week 1 to week 52, daily, weekly, fortnightly, monthly or quarterly."""
    minutes: Annotated[int, Field(ge=1, le=240)]
    """How many minutes it takes, each time."""


class Measure(Record):
    """One thing that can be counted, and what it should come to."""

    count: Text
    """What is counted: one thing, within the weeks of the idea, that nobody gains by cheating."""
    start: Text
    """Where today's number comes from."""
    goal: Text
    """What the number should be."""


_Row = Annotated[tuple[Text, ...], Field(min_length=2, max_length=6)]


class Sheet(Record):
    """The form that an idea is done on, with rows that are filled in."""

    title: Text
    """What the form is called; an action names it so."""
    columns: Annotated[tuple[Text, ...], Field(min_length=2, max_length=6)]
    """What stands above a column, in the words of the actions. All of them stand in square brackets, such as [When, Who]."""
    fixed: bool
    """Whether the first column is the form itself, such as the steps of a talk: then it is repeated in the empty rows."""
    rows: Annotated[tuple[_Row, ...], Field(min_length=1, max_length=8)]
    """A row filled in with the case of the example: in square brackets, a cell for each column."""


class Line(Record):
    """Words to say or to write."""

    to: Text
    """To whom the words are said, in small letters."""
    words: Text
    """What to say or to write: it sounds natural when it is spoken aloud."""


class WayOut(Record):
    """What to try when an idea does not work."""

    when: Text
    """How one notices that it does not work, as a sentence."""
    try_: Annotated[Text, Field(alias="try")]
    """The one act to try then."""


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
    known_as: Annotated[tuple[KnownAs, ...], Field(max_length=3)]
    """A name that the method has elsewhere, with its origin."""
    summary: Text
    """One sentence that promises a result which the reader wants. Lists and search results show it."""
    asked_as: AskedAs
    """A need as a tired person would type or say it: the trouble, not its solution."""
    issues: Annotated[tuple[Text, ...], Field(min_length=3, max_length=4)]
    """What happens, in the first person and true of many: a reader ticks it as *this is me*, and it stands in a plan as it is."""
    results: Annotated[tuple[Text, ...], Field(min_length=3, max_length=4)]
    """An outcome in the first person that somebody else can see or hear: it stands in a plan as it is."""
    actions: Annotated[tuple[Action, ...], Field(min_length=4, max_length=6)]
    """An action. The first is for today and takes at most 20 minutes, one involves another person, the last decides what
    to keep."""
    measures: Annotated[tuple[Measure, ...], Field(min_length=2, max_length=3)]
    """A sign of progress that can be counted."""
    sheet: Annotated[Sheet | None, OrNone()]
    """The form that the reader needs, which an action tells them to fill in."""
    say: Annotated[tuple[Line, ...], Field(min_length=2, max_length=4)]
    """Words to say or to write; one of them for the hardest moment of the idea."""
    if_stuck: Annotated[tuple[WayOut, ...], Field(min_length=2, max_length=2)]
    """A way in which it does not work, and what to try then."""
    example: Text
    """A short case from a profession, without names: who it is about, what was done with this method, what changed."""
    profession: Text
    """Whose case the example is, in the words of its first sentence."""
    evidence: Annotated[Text | None, OrNone()]
    """What research shows and does not show, in one to three sentences."""
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
