"""What a key of a record points to stands in its type; here it is read there, for every record alike.

The rules, an overlay, renaming and comparing ask here. So a relation that stands in a type is known to all of them.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel

from ..reading.document import KeyPath

_R = TypeVar("_R", bound=BaseModel)


class Names:
    """Marks ids in the type of a key: they are those of other records, of this kind.

    In a map the mark stands at its keys, or at its values. Several kinds stand in ``organisation.yml`` alone, which has rules of
    its own.
    """

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds


class Own:
    """Marks the id in the type of a key as that of the record itself."""


Mark = Names | Own


class Naming(NamedTuple):
    """One place where a record names another."""

    where: KeyPath
    kinds: tuple[str, ...]
    """The kinds of record of which it may be."""
    id: str
    is_key: bool
    """It is the key of a map."""
    entry: KeyPath | None
    """The entry of a list or map that goes when what is named goes; None where the place holds one id."""
    spare: bool
    """The guide can do without: that entry is more than its list needs, or ``null`` may stand in the place of the id."""


class _Field(NamedTuple):
    """A key of which the value, or something within, bears a mark."""

    attribute: str
    key: str
    mark: Mark | None
    mark_of_keys: Mark | None
    may_be_null: bool
    least: int
    """So many entries a list has at least."""
    within: tuple[type[BaseModel], ...]
    """The records that it may hold."""


@cache
def _fields(record: type[BaseModel]) -> tuple[_Field, ...]:
    found = []
    for name, info in record.model_fields.items():
        is_map = get_origin(info.annotation) is dict
        keys, values = get_args(info.annotation) if is_map else (None, info.annotation)
        parts = [*info.metadata, *_parts(values)]
        field = _Field(
            name, info.alias or name, _mark(parts), _mark(_parts(keys)), type(None) in parts,
            next((part.min_length for part in info.metadata if getattr(part, "min_length", None)), 0),
            tuple(part for part in parts if isinstance(part, type) and issubclass(part, BaseModel) and _fields(part)),
        )  # fmt: skip
        if field.mark or field.mark_of_keys or field.within:
            found.append(field)
    return tuple(found)


def _parts(hint: Any) -> Iterator[Any]:
    """A type, and all that stands in its brackets."""
    yield hint
    for part in get_args(hint):
        yield from _parts(part)


def _mark(parts: Any) -> Mark | None:
    return next((part for part in parts if isinstance(part, Mark)), None)


def marked_keys(record: type[BaseModel], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Mark]]:
    """The keys of a class of records, with those around them, whose values or keys are ids."""
    for field in _fields(record):
        where = (*above, field.key)
        if mark := field.mark_of_keys or field.mark:
            yield where, mark
        for inner in field.within:
            yield from marked_keys(inner, where)


def own_ids(record: BaseModel, where: KeyPath = ()) -> Iterator[tuple[KeyPath, BaseModel]]:
    """The record and those within it that have an id, each with the place of its id."""
    for field in _fields(type(record)):
        at, value = (*where, field.key), getattr(record, field.attribute)
        if isinstance(field.mark, Own):
            yield at, record
        for place, inner in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if isinstance(inner, BaseModel):
                yield from own_ids(inner, at if place is None else (*at, place))


def namings(record: BaseModel, where: KeyPath = (), entry: KeyPath | None = None, spare: bool = False) -> Iterator[Naming]:
    """Every place where the record names another, but for links within texts."""
    for field in _fields(type(record)):
        yield from _namings(field, getattr(record, field.attribute), (*where, field.key), entry, spare)


def _namings(field: _Field, value: Any, where: KeyPath, entry: KeyPath | None, spare: bool) -> Iterator[Naming]:
    if isinstance(value, BaseModel):
        yield from namings(value, where, entry, spare)
    elif isinstance(value, tuple):
        # Where a list holds no more than it needs, the entry around it goes as a whole.
        its_own = len(value) > field.least or entry is None
        for n, inner in enumerate(value):
            here = (*where, n)
            yield from _namings(field, inner, here, here if its_own else entry, len(value) > field.least if its_own else spare)
    elif isinstance(value, dict):
        for key, inner in value.items():
            here = (*where, key)
            if isinstance(field.mark_of_keys, Names):
                yield Naming(here, field.mark_of_keys.kinds, key, True, here, True)
            yield from _namings(field, inner, here, here, True)
    elif isinstance(value, str) and isinstance(field.mark, Names):
        yield Naming(where, field.mark.kinds, value, False, None if field.may_be_null else entry, spare or field.may_be_null)


def without(record: _R, is_gone: Callable[[Naming], bool]) -> _R:
    """The record with nothing that names what is gone; a place that must hold an id stays as it is."""
    gone = [naming for naming in namings(record) if is_gone(naming)]
    entries = frozenset(naming.entry for naming in gone if naming.entry)
    nulls = frozenset(naming.where for naming in gone if not naming.entry and naming.spare)
    changed: _R = _without(record, (), entries, nulls) if gone else record
    return changed


def _without(value: Any, where: KeyPath, entries: frozenset[KeyPath], nulls: frozenset[KeyPath]) -> Any:
    if where in nulls:
        return None
    if isinstance(value, BaseModel):
        fields = {field.attribute: (*where, field.key) for field in _fields(type(value))}
        return value.model_copy(update={name: _without(getattr(value, name), at, entries, nulls) for name, at in fields.items()})
    if not isinstance(value, tuple | dict):
        return value
    pairs: Iterable[tuple[str | int, Any]] = value.items() if isinstance(value, dict) else enumerate(value)
    kept = {key: _without(part, (*where, key), entries, nulls) for key, part in pairs if (*where, key) not in entries}
    return kept if isinstance(value, dict) else tuple(kept.values())
