"""What the classes of the model say of a place in a record: which keys it has, in which order, and whether they are free."""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from ...records.fields import Record
from .yaml_tree import Collection, Entry

Shape: TypeAlias = Any
"""The annotation of a place, such as ``tuple[Id, ...] | None``; None where the model knows no such place."""


def _forms(shape: Shape) -> Iterator[Any]:
    """The types that an annotation allows, without what else it says of them."""
    origin: Any = get_origin(shape)
    if origin is Annotated:
        yield from _forms(get_args(shape)[0])
    elif origin in (Union, UnionType):
        for one in get_args(shape):
            yield from _forms(one)
    else:
        yield shape


def _records(shape: Shape) -> list[type[Record]]:
    return [form for form in _forms(shape) if isinstance(form, type) and issubclass(form, Record)]


def _inner(shape: Shape, sort: type) -> Shape:
    """What the annotation says of the entries of a list or of a map with free keys."""
    for form in _forms(shape):
        origin = get_origin(form)
        if isinstance(origin, type) and issubclass(origin, sort):
            return get_args(form)[1 if sort is Mapping else 0]
    return None


def has_free_keys(shape: Shape) -> bool:
    """Its keys are ids or the like, which the model does not know."""
    return _inner(shape, Mapping) is not None


def below(shape: Shape, key: str) -> Shape:
    """The place below a key, or with an empty key that of the entries of a list."""
    if not key:
        return _inner(shape, tuple)
    for record in _records(shape):
        for name, field in record.model_fields.items():
            if key == (field.alias or name):
                return field.annotation
    return _inner(shape, Mapping)


def put_in_order(collection: Collection, shape: Shape) -> bool:
    """Bring the keys at all depths into the order of the model; whether one was out of it.

    A key that the model does not know stays behind the one that it stood behind.
    """
    changed = collection.is_map and _sort(collection, _order(shape))
    for entry in collection.entries:
        if isinstance(entry.value, Collection):
            changed |= put_in_order(entry.value, below(shape, entry.key))
    return changed


def _order(shape: Shape) -> dict[str, int]:
    names = [field.alias or name for record in _records(shape) for name, field in record.model_fields.items()]
    return {name: n for n, name in enumerate(names)}


def _sort(collection: Collection, order: Mapping[str, int]) -> bool:
    ranked: list[tuple[int, Entry]] = []
    for entry in collection.entries:
        ranked.append((order.get(entry.key, ranked[-1][0] if ranked else -1), entry))
    ranked.sort(key=lambda one: one[0])
    before, collection.entries = collection.entries, [entry for _, entry in ranked]
    return any(old is not new for old, new in zip(before, collection.entries, strict=True))
