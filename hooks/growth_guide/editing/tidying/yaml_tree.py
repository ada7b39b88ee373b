"""A record as a tree that keeps what plain data loses: the order of keys, comments, and whether a value was quoted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from .invisible_characters import plainly


@dataclass
class Scalar:
    """A text, a number, true, false, null or a blank."""

    text: str
    """Without spaces around it or at the ends of its lines."""
    bare: bool
    """It was written without quotation marks, so it may be a number or null."""


@dataclass
class Collection:
    """A map or a list."""

    is_map: bool
    entries: list["Entry"] = field(default_factory=list)


Node: TypeAlias = Scalar | Collection


@dataclass
class Entry:
    """A key with its value, or an entry of a list."""

    key: str
    """Empty in a list."""
    value: Node
    line: int = 0
    """Where it begins, from 0."""
    value_line: int = 0
    """Where its value begins."""
    above: list[str] = field(default_factory=list)
    """The comments that stand above it."""

    def has_comments(self) -> bool:
        """There are comments on it or within it."""
        return bool(self.above) or (isinstance(self.value, Collection) and has_comments(self.value))


def has_comments(node: Collection) -> bool:
    """There are comments among its entries."""
    return any(entry.has_comments() for entry in node.entries)


Span: TypeAlias = tuple[int, int]
"""Where a key or value stands in a text: from which character to which."""


def composed(text: str) -> tuple[Collection, list[Span]]:
    """The tree of a text that was read before and is a map, without comments yet; and where its keys and values stand."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    assert isinstance(root, yaml.MappingNode)
    found = _tree(root)
    assert isinstance(found, Collection)
    return found, list(_spans(root))


def _spans(node: yaml.Node) -> Iterator[Span]:
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.index, node.end_mark.index
    else:
        inner = [one for pair in node.value for one in pair] if isinstance(node, yaml.MappingNode) else node.value
        for one in inner:
            yield from _spans(one)


def _tree(node: yaml.Node) -> Node:
    # The depth was bounded when the text was read.
    if isinstance(node, yaml.ScalarNode):
        text = _trimmed(node.value)
        return Scalar(text if node.style else _usual(text), bare=not node.style)
    is_map = isinstance(node, yaml.MappingNode)
    pairs = node.value if is_map else [(value, value) for value in node.value]
    found = Collection(is_map)
    for key, value in pairs:
        name = plainly(key.value) if is_map else ""
        found.entries.append(Entry(name, _tree(value), key.start_mark.line, value.start_mark.line))
    return found


def _trimmed(text: str) -> str:
    if "\n" in text:
        text = re.sub(r"[^\S\n]+$", "", text.replace("\r\n", "\n"), flags=re.MULTILINE)
    return plainly(text.replace("\t", " ")).strip()


def _usual(bare: str) -> str:
    """A number or null as it is usually written."""
    if bare == "~":
        return "null"
    # A very long number is out of every range; Python would refuse to read it.
    return str(int(bare)) if _WHOLE_NUMBER.fullmatch(bare) else bare


def entries(node: Node) -> Iterator[Entry]:
    """All entries at any depth, in the order in which they begin."""
    for entry in node.entries if isinstance(node, Collection) else ():
        yield entry
        yield from entries(entry.value)


def lift_comments(node: Collection) -> None:
    """Put what stands above the first entry of a map or list within a list above both: they begin on the same line."""
    for entry in node.entries:
        if isinstance(entry.value, Collection):
            lift_comments(entry.value)
            if not node.is_map and entry.value.entries:
                first = entry.value.entries[0]
                entry.above, first.above = [*entry.above, *first.above], []


def values_of(node: Node) -> Any:
    """What the tree says, to compare two: keys, values and their order, without layout and comments."""
    if isinstance(node, Collection):
        return node.is_map, [(entry.key, values_of(entry.value)) for entry in node.entries]
    return node.text, node.bare and is_no_text(node.text)


_WHOLE_NUMBER = re.compile(r"[-+]?[0-9]{1,17}")
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?")


def is_no_text(bare: str) -> bool:
    """What stands without quotation marks is read as a number, as null or as a blank."""
    return bare in ("", "null", "true", "false") or bool(_NUMBER.fullmatch(bare))
