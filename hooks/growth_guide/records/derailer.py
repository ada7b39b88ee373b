"""A derailer: a habit that gets in the way of progress."""

from typing import Annotated

from pydantic import Field

from .fields import AskedAs, Id, NameSource, OrNone, OwnId, Record, Text
from .relations import Names


class Derailer(Record):
    """``derailers/<id>.yml``: a habit that gets in the way of progress."""

    id: OwnId
    name: Text
    """The habit in a few words, as readers see it."""
    name_source: NameSource
    """Where the name comes from: published is a public fact of the model, working is our own."""
    capability: Annotated[Id, Names("capabilities")]
    """The id of the capability that it holds back."""
    shows: Text
    """One line: how others see it."""
    costs: Text
    """One line: what it costs others."""
    overuse_of: Annotated[Text | None, OrNone()]
    """The strength behind it that is used too often."""
    because: Text
    """Why sensible people fall into it: one sentence without blame."""
    early_signs: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    """A sign that one can notice by oneself."""
    instead: Annotated[tuple[Text, ...], Field(min_length=2, max_length=3)]
    """Something to do in the moment."""
    say_instead: Text
    """One sentence to say in the moment."""
    asked_as: AskedAs
    """A need as a tired person would type or say it: the trouble, not its solution."""
