"""The tree of a record as text: what stands on one line, what stands below its key, and where empty lines are."""

from collections.abc import Iterator
from dataclasses import dataclass

from .record_shapes import Shape, below, has_free_keys
from .yaml_comments import Around
from .yaml_scalars import is_one_line, on_one_line, scalar_text
from .yaml_tree import Collection, Entry, Scalar, has_comments

LONGEST_LINE = 140
"""Characters of a line with several values, more than which are better read below each other."""
_SENTENCE_ENDS = (".", "?", "!")


@dataclass(frozen=True)
class _Around:
    """The map or list around an entry."""

    collection: Collection
    shape: Shape
    indent: str = ""
    short_maps: bool = False
    """It is a list of maps that stand on one line each."""


def written(tree: Collection, around: Around, shape: Shape) -> str:
    """The whole file. An empty line stands below its head, and above a key that has comments of its own."""
    top = [*filter(None, [around.schema]), *around.head]
    lines = [*top, ""] if around.head else top
    for n, entry in enumerate(tree.entries):
        if entry.above and n:
            lines.append("")
        lines += _entry(entry, _Around(tree, shape))
    return "".join(f"{line}\n" for line in [*lines, *around.end])


def _block(collection: Collection, shape: Shape, indent: str) -> Iterator[str]:
    around = _Around(collection, shape, indent, not collection.is_map and _is_list_of_short_maps(collection, indent))
    for entry in collection.entries:
        yield from _entry(entry, around)


def _entry(entry: Entry, around: _Around) -> Iterator[str]:
    """The lines of one key with its value, or of one entry of a list."""
    indent, value = around.indent, entry.value
    for comment in entry.above:
        yield indent + comment
    begin = f"{indent}{scalar_text(entry.key)}:" if around.collection.is_map else f"{indent}-"
    if isinstance(value, Scalar):
        yield from _scalar(begin, value, indent)
        return
    inner, deeper = below(around.shape, entry.key), indent + "  "
    if _is_in_line(value, inner, around, len(begin)):
        yield f"{begin} {_in_line(value)}"
    elif around.collection.is_map:
        yield begin
        yield from _block(value, inner, deeper)
    else:
        # The first entry of a map or list within a list stands behind the hyphen.
        first, *others = _block(value, inner, deeper)
        yield from (begin + first[len(begin) :], *others)


def _scalar(begin: str, value: Scalar, indent: str) -> Iterator[str]:
    if is_one_line(value):
        yield f"{begin} {on_one_line(value)}".rstrip()
    else:
        yield f"{begin} |"
        yield from (f"{indent}  {line}".rstrip() for line in value.text.split("\n"))


def _in_line(collection: Collection) -> str:
    """A list in square brackets, a map in braces."""
    values = [_bracketed(entry) for entry in collection.entries]
    if not collection.is_map:
        return f"[{', '.join(values)}]"
    keys = [scalar_text(entry.key, bracketed=True) for entry in collection.entries]
    return "{" + ", ".join(f"{key}: {value}" for key, value in zip(keys, values, strict=True)) + "}"


def _bracketed(entry: Entry) -> str:
    return on_one_line(entry.value, bracketed=True) if isinstance(entry.value, Scalar) else _in_line(entry.value)


def _is_in_line(value: Collection, shape: Shape, around: _Around, begins: int) -> bool:
    """Whether a list or map stands on one line in brackets or braces; ``begins`` is the width of what stands before it."""
    if not value.entries:
        return True
    if not _is_flat(value):
        return False
    if not value.is_map:
        return _list_is_in_line(value, around, begins)
    if has_free_keys(shape):
        return False  # Such maps grow, and two who add to one do not meet on the same line.
    if not around.collection.is_map:
        return around.short_maps
    return _holds_words(value) and _fits(value, begins)


def _fits(value: Collection, begins: int) -> bool:
    return begins + 1 + len(_in_line(value)) <= LONGEST_LINE


def _is_flat(collection: Collection) -> bool:
    """It holds texts of one line and numbers, and no comment."""
    one_line = (isinstance(entry.value, Scalar) and is_one_line(entry.value) for entry in collection.entries)
    return all(one_line) and not has_comments(collection)


def _holds_words(collection: Collection) -> bool:
    """It holds ids, numbers and single words only."""
    return all(isinstance(entry.value, Scalar) and " " not in entry.value.text for entry in collection.entries)


def _list_is_in_line(value: Collection, around: _Around, begins: int) -> bool:
    """Rows of a table and words of a record; ids, as far as they fit; and phrases that are no sentences, but for those of a
    first key: there each is a text of its own."""
    if not around.collection.is_map or has_free_keys(around.shape):
        return True
    if not _holds_words(value):
        texts = [entry.value.text for entry in value.entries if isinstance(entry.value, Scalar)]
        if not around.indent or any(text.endswith(_SENTENCE_ENDS) for text in texts):
            return False
    return _fits(value, begins)


def _is_list_of_short_maps(maps: Collection, indent: str) -> bool:
    """All maps of the list have two keys, or are short; for all of them stand alike."""
    inner = [entry.value for entry in maps.entries if isinstance(entry.value, Collection)]
    if not inner or not all(map(_is_flat, inner)):
        return False
    return all(len(one.entries) <= 2 or _fits(one, len(indent) + 1) for one in inner)
