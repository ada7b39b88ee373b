"""The comments of a file, each put to what it stands above; the parser of YAML throws them away."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .yaml_tree import Collection, Entry, Scalar, Span, entries

SCHEMA = "# yaml-language-server:"
"""How the line begins that names the schema of a file for editor programs."""
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)


@dataclass
class Around:
    """The comments that belong to no entry."""

    schema: str = ""
    """The line that names the schema."""
    head: list[str] = field(default_factory=list)
    """At the top, with an empty line below them."""
    end: list[str] = field(default_factory=list)
    """After the last entry."""
    moved: bool = False
    """A comment stood behind something, on the same line."""


def take_comments(text: str, tree: Collection, spans: Iterable[Span]) -> Around:
    """Put each comment of the ``text`` to its entry in the ``tree`` of the same text; return the others.

    ``spans`` says where its keys and values stand.
    """
    around, all_entries = Around(), list(entries(tree))
    lines, bare = text.split("\n"), _without_scalars(text, spans)
    head_ends = _head_ends(lines, all_entries[0].line if all_entries else len(lines))
    for match in _COMMENT.finditer(bare):
        number = text.count("\n", 0, match.start())
        said = text[match.start() : match.end()].rstrip()
        before = bare[bare.rfind("\n", 0, match.start()) + 1 : match.start()]
        if said.startswith(SCHEMA) and not before.strip():
            around.schema = around.schema or said
        elif number < head_ends:
            around.head.append(said)
        else:
            _attach(around, all_entries, number, before, said)
    return around


def _head_ends(lines: list[str], first: int) -> int:
    """The number of the last empty line above the first entry; 0 without one."""
    return max((n for n in range(first) if not lines[n].strip()), default=0)


def _attach(around: Around, all_entries: list[Entry], number: int, before: str, said: str) -> None:
    behind = bool(before.strip(" -"))
    owner = (_beside if behind else _below)(all_entries, number)
    around.moved |= behind
    (owner.above if owner else around.end).append(said)


def _below(all_entries: list[Entry], number: int) -> Entry | None:
    """The first entry that begins below a line, or whose text does."""
    for entry in all_entries:
        begins = entry.value_line if isinstance(entry.value, Scalar) else entry.line
        if begins > number:
            return entry
    return None


def _beside(all_entries: list[Entry], number: int) -> Entry | None:
    """The outermost entry that begins on a line, or else the one that runs on there."""
    here = [entry for entry in all_entries if entry.line == number]
    return next(iter(here or [entry for entry in all_entries if entry.line < number][-1:]), None)


def _without_scalars(text: str, spans: Iterable[Span]) -> str:
    """The text with every key and value made unreadable, so that a # in it is found where a comment begins."""
    parts, end = [], 0
    for start, stop in spans:
        parts += [text[end:start], re.sub(r"[^\n]", "x", text[start:stop])]
        end = stop
    return "".join([*parts, text[end:]])
