"""``troubles.yml``: the groups in which troubles stand, and the troubles that one record or page answers by itself."""

from typing import Annotated

from pydantic import Field

from .fields import Id, OwnId, Record, Text
from .relations import Names

LONGEST_TROUBLE = 55
"""Characters: one row of the list, also on a phone."""
Trouble = Annotated[Text, Field(max_length=LONGEST_TROUBLE)]


class TroubleOfIdea(Record):
    """A trouble that one idea answers."""

    trouble: Trouble
    """The trouble as somebody would say it, in the first person and without a full stop."""
    idea: Annotated[Id, Names("ideas")]
    """The id of the idea that answers it."""


class TroubleOfDerailer(Record):
    """A trouble that is a habit, or comes of one."""

    trouble: Trouble
    """The trouble as somebody would say it, in the first person and without a full stop."""
    derailer: Annotated[Id, Names("derailers")]
    """The id of the derailer that answers it."""


class TroubleOfPage(Record):
    """A trouble that a page of the guide answers."""

    trouble: Trouble
    """The trouble as somebody would say it, in the first person and without a full stop."""
    page: Text
    """The address of the page that answers it, such as managers.html."""


class Group(Record):
    """One group of troubles. The situations in it say so themselves."""

    id: OwnId
    """The id of the group, which never changes: it is part of an address."""
    name: Text
    """What those who stand in it would say, in a few words."""
    ideas: tuple[TroubleOfIdea, ...]
    """A trouble that one idea answers by itself."""
    derailers: tuple[TroubleOfDerailer, ...]
    """A trouble that one derailer answers by itself."""
    pages: tuple[TroubleOfPage, ...]
    """A trouble that a page of the guide answers by itself."""


class Troubles(Record):
    """``troubles.yml``: the groups of troubles, in the order in which they are shown."""

    groups: Annotated[tuple[Group, ...], Field(min_length=1)]
    """A group of troubles. They stand in the order in which they are shown."""
