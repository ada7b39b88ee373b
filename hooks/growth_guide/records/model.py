"""``model.yml``: the levels and the domains, and in which order the capabilities come."""

from typing import Annotated, Literal

from pydantic import Field

from .fields import Id, NameSource, OwnId, Record, Text
from .relations import Names, Own

LevelId = Literal["specialist", "expert", "master-expert"]


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
