"""Records that stand once and have a key for each kind of record: old ids, words for the search, what an overlay hides."""

from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any, TypeVar

from pydantic import Field, create_model

from .fields import Id, Record, Text
from .kinds import BY_USE, KINDS, Kind
from .relations import Names

_R = TypeVar("_R", bound=Record)
MoreWords = Annotated[tuple[Text, ...], Field(min_length=1, max_length=40)]


def _a_key_for(
    kinds: Iterable[Kind], value: Callable[[Kind], Any], said: str, default: Any = ...
) -> Callable[[type[_R]], type[_R]]:
    """Gives a class of records a key for each of the ``kinds``; ``said`` explains it, with the words that a Kind has."""

    def completed(record: type[_R]) -> type[_R]:
        keys: dict[str, Any] = {kind.name: (value(kind), default) for kind in kinds}
        made = create_model(record.__name__, __base__=record, __doc__=record.__doc__, __module__=record.__module__, **keys)
        made.__words__ = {kind.name: said.format(kind=kind) for kind in kinds}  # type: ignore[attr-defined]  # as key_docs reads
        return made

    return completed


@_a_key_for(
    [kind for kind in KINDS if kind.keeps_old_ids],
    lambda kind: dict[str, Annotated[str, Names(kind.name)] | None],
    "By an old id of {kind.one}: the id that took its place, or null when nothing did.",
)
class OldIds(Record):
    """Old ids by kind, each with the id that took its place, or null when nothing did."""

    def of(self, kind: str) -> dict[str, str | None]:
        """The old ids of one kind."""
        return dict(getattr(self, kind))

    def every(self) -> Iterator[str]:
        """Every old id of any kind."""
        for kind in KINDS:
            if kind.keeps_old_ids:
                yield from self.of(kind.name)


class Aliases(OldIds):
    """``aliases.yml``: what was used once and is never used again.

    Old ids by folder, each with the id that took its place, or null when nothing did; and the numbers of retired ideas.
    """

    retired_numbers: tuple[Annotated[int, Field(ge=1, le=99999)], ...] = ()
    """The numbers of retired ideas, which no other idea is given."""


@_a_key_for(
    [kind for kind in KINDS if kind.has_search_words],
    lambda kind: dict[Annotated[str, Names(kind.name)], MoreWords],
    "By the id of the {kind.noun}: words that people type who need it, and that its own texts do not say.",
)
class SearchWords(Record):
    """``search-words.yml``: by record, what somebody who needs it might type and what its own texts do not say."""

    def of(self, kind: str, record_id: str) -> tuple[str, ...]:
        """The words of one record."""
        return tuple(getattr(self, kind, {}).get(record_id, ()))


@_a_key_for(
    [kind for kind in BY_USE if kind.hidden],
    lambda kind: Annotated[tuple[Id, ...], Names(kind.name)],
    "The ids of {kind.name} that are not shown.",
    default=(),
)
class Hidden(Record):
    """The guide's records that are not shown."""

    def of(self, kind: str) -> tuple[str, ...]:
        """The ids of one kind."""
        return tuple(getattr(self, kind, ()))
