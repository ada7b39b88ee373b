"""A capability with its three roles."""

from typing import Annotated

from pydantic import Field

from .fields import AskedAs, Id, NameSource, OwnId, Record, Text
from .relations import Names

RATED_NAME = "Ana"
"""Who is rated is called so in the data."""


class Statements(Record):
    """What somebody at each of the three levels does, so that a colleague could say "yes, I saw that"."""

    specialist: Text
    """What somebody at the level Specialist does, in one or two sentences that a colleague could confirm."""
    expert: Text
    """What somebody at the level Expert does: with further reach, a longer view and more initiative."""
    master_expert: Annotated[Text, Field(alias="master-expert")]
    """What somebody at the level Master Expert does: across the whole organisation, and ahead of events."""


class Role(Record):
    """One of the three expert roles in a capability."""

    id: OwnId
    """The id of the role, which never changes: ideas name it, and it is part of an address."""
    name: Text
    """The name as readers see it."""
    name_source: NameSource
    """Where the name comes from: published is a public fact of the model, working is our own."""
    purpose: Text
    """One line: what somebody in this role does."""
    levels: Statements
    """The detailed question of the self-assessment: what the role looks like at each level."""


class PathStep(Record):
    """One idea on the path of its capability."""

    idea: Annotated[Id, Names("ideas")]
    """The id of an idea of this capability."""
    because: Text
    """Why it comes now, in one sentence."""


class Capability(Record):
    """``capabilities/<id>.yml``: one of the capabilities, with its three roles."""

    id: OwnId
    name: Text
    """The name as readers see it."""
    name_source: NameSource
    """Where the name comes from: published is a public fact of the model, working is our own."""
    domain: Annotated[Id, Names("domains")]
    """The id of the domain that it belongs to."""
    purpose: Text
    """One line: what the capability is for."""
    why: Text
    """What it is worth to the expert, and in a second short paragraph what it is worth to the organisation."""
    levels: Statements
    """The quick question of the self-assessment: which of these is most like you? In the second person."""
    levels_for_raters: Statements
    """The same three for somebody who rates a colleague: in the third person, of Ana.
    The colleague's own name takes the place of hers."""
    roles: Annotated[tuple[Role, ...], Field(min_length=3, max_length=3)]
    """An expert role of the capability."""
    conversation: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    """A question to ask a colleague or manager."""
    path: tuple[PathStep, ...]
    """An idea of the capability. They stand in the order in which they build on each other, those that lead to Expert first."""
    asked_as: AskedAs
    """A need as a tired person would type or say it: the trouble, not its solution."""
