"""A situation: a trouble that no single idea answers, and the guide through its first hour and the ideas that help."""

from typing import Annotated

from pydantic import Field

from .fields import AskedAs, FewIds, Id, OrNone, OwnId, Record, Text
from .idea import LONGEST_SHORT, Line
from .relations import Names

LONGEST_TITLE = 50
"""Characters: one row of the list of situations, also on a phone."""
LONGEST_SUMMARY = 110
"""Characters: one sentence below the title, and two lines in a search result."""


class FirstHour(Record):
    """The one act to begin with."""

    do: Text
    """What to do: one act that can be finished in the minutes given, alone, today, and without anybody's leave."""
    short: Annotated[Text, Field(max_length=LONGEST_SHORT)]
    """The same act for a calendar: it begins with a verb, has no full stop, and is clear by itself."""
    minutes: Annotated[int, Field(ge=10, le=60)]
    """How many minutes it takes."""
    safeguard: Annotated[Text | None, OrNone()]
    """What to take care of while doing it, in a sentence or two."""


class IdeaThatHelps(Record):
    """One idea of a situation, and why it comes at its place."""

    idea: Annotated[Id, Names("ideas")]
    """The id of the idea."""
    because: Text
    """One sentence on why it comes here."""


class Situation(Record):
    """``situations/<id>.yml``: a trouble that no single idea answers."""

    id: OwnId
    title: Annotated[Text, Field(max_length=LONGEST_TITLE)]
    """The trouble as somebody would say it, in the first person and without a full stop."""
    asked_as: AskedAs
    """A way to ask for it, in the words of strangers, or of a manager about somebody else."""
    group: Annotated[Id, Names("groups")]
    """The id of the group of troubles in which it stands, as troubles.yml has it."""
    summary: Annotated[Text, Field(max_length=LONGEST_SUMMARY)]
    """One sentence below the title: what the reader will find out or do. Lists and search results show it."""
    what_is_going_on: Text
    """What is going on, in plain words and without blame: two or three short paragraphs with an empty line between them."""
    first_hour: FirstHour
    """The first hour: one act."""
    say: Annotated[tuple[Line, ...], Field(min_length=2, max_length=4)]
    """Words to say or to write."""
    ideas: Annotated[tuple[IdeaThatHelps, ...], Field(max_length=5)]
    """An idea that helps. They stand in the order in which they help."""
    derailers: Annotated[tuple[Id, ...], Names("derailers"), Field(max_length=3)]
    """The id of a derailer that makes it worse; none where to name one would blame somebody who is harmed."""
    get_help: Annotated[Text | None, OrNone()]
    """When to stop and whom to ask, wherever health, law or safety are touched."""
    related: Annotated[tuple[Id, ...], Names("situations"), Field(max_length=2)]
    """The id of another situation that may be meant."""
    references: Annotated[FewIds, Names("references")]
    """The id of a work that a sentence leans on."""
