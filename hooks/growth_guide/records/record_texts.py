"""The texts of a record: all of them, those that the guide says in its own words, and those that make up an idea."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from ..reading.document import KeyPath
from .fields import Record
from .idea import Idea
from .reference import Reference
from .relations import marked_keys

NOT_PROSE = frozenset({
    "id", "step", "kind", "when", "name_source", "stands", "template", "asked_as", "profession", "page", "average_rounds_half",
    "role_mean_rounds_half",
})
"""Keys whose values are words of closed lists, or words out of a reader's mouth: nothing that the guide says itself."""


def texts(record: Record, where: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text within a record and where it stands, ids and words of closed lists included."""
    for name, field in type(record).model_fields.items():
        yield from _texts(getattr(record, name), (*where, field.alias or name))


def _texts(value: Any, where: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, Record):
        yield from texts(value, where)
    elif isinstance(value, tuple | dict):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*where, key))


def parts(idea: Idea) -> Iterator[tuple[KeyPath, str]]:
    """The texts that make up an idea, and where each stands: what its words are counted over."""
    yield ("summary",), idea.summary
    for key in ("issues", "results"):
        yield from (((key, n), text) for n, text in enumerate(getattr(idea, key)))
    yield from ((("actions", n, "do"), action.do) for n, action in enumerate(idea.actions))
    yield ("example",), idea.example
    yield ("overdone",), idea.overdone
    yield ("manager",), idea.manager
    if idea.evidence:
        yield ("evidence",), idea.evidence


def whole_text(idea: Idea) -> str:
    """All that an idea says, a paragraph a text."""
    return "\n\n".join(text for _, text in prose_texts(idea))


def stories(idea: Idea) -> Iterator[tuple[KeyPath, str]]:
    """The issues and the example, which tell of people, and where each stands."""
    return ((where, text) for where, text in parts(idea) if where[0] in ("issues", "example"))


def forms_and_words(idea: Idea) -> Iterator[tuple[KeyPath, str]]:
    """The texts that a reader fills in or says: the sheet, the words to say, and what to try when it does not work."""
    return ((where, text) for where, text in texts(idea) if where[0] in ("sheet", "say", "if_stuck"))


def prose_texts(record: Record) -> Iterator[tuple[KeyPath, str]]:
    """Every text of a record that the guide says in its own words, and where it stands."""
    ids = _ids(type(record))
    for where, text in texts(record):
        keys = [part for part in where if isinstance(part, str)]
        quoted = isinstance(record, Reference) and keys[0] not in ("shows", "limits")
        if not quoted and NOT_PROSE.isdisjoint(keys) and tuple(keys) not in ids:
            yield where, text


@cache
def _ids(record: type[Record]) -> frozenset[tuple[str, ...]]:
    """The keys of a class of records whose values are ids, with those around them."""
    return frozenset(keys for keys, _ in marked_keys(record))
