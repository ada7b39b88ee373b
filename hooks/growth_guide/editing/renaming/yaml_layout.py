"""Small changes to YAML by position, so that comments, line ends and layout stay as their editor left them.

The text has been read by ``read`` before and is sound, so it holds nothing that composing it could not bear.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import yaml

from ...reading.document import KeyPath

_NOT_TEXT = re.compile(r"[0-9]+|null|true|false|yes|no|on|off")


@dataclass(frozen=True, order=True)
class Edit:
    """The characters from ``start`` to ``end`` of a text give way to ``text``."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made, which do not overlap."""
    parts, end = [], 0
    for edit in sorted(edits):
        assert edit.start >= end, "two edits overlap"
        parts += [text[end : edit.start], edit.text]
        end = edit.end
    return "".join([*parts, text[end:]])


@dataclass(frozen=True)
class _Entry:
    """One entry of a list or map: from its value, or its key, to the end of its value."""

    name: str
    """The text of its key, or of its value in a list."""
    start: int
    end: int


class YamlLayout:
    """Where everything stands in a text of YAML; what it returns are edits, which ``edited`` makes."""

    def __init__(self, text: str, yaml_text: str | None = None) -> None:
        """``yaml_text`` is given where the YAML is only a part of the text: every character stands in it at the same place."""
        self._text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._root = yaml.compose(yaml_text or text, Loader=yaml.CSafeLoader)
        assert isinstance(self._root, yaml.MappingNode)

    def texts(self) -> Iterator[tuple[int, int]]:
        """Where every scalar that is a value begins and ends, in order."""
        open_nodes = [self._root]
        while open_nodes:
            node = open_nodes.pop()
            if isinstance(node, yaml.ScalarNode):
                yield node.start_mark.index, node.end_mark.index
            elif node is not None:
                inner = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value
                open_nodes.extend(reversed(inner))

    def start(self, where: KeyPath) -> int:
        """Where the value at ``where`` begins."""
        return self._node(where).start_mark.index

    def renamed_value(self, where: KeyPath, new: str | None) -> Edit:
        """The id at ``where`` becomes ``new``, or null; quotation marks around it go."""
        node = self._node(where)
        return Edit(node.start_mark.index, self._end(node), _written(new))

    def renamed_key(self, where: KeyPath, new: str | None) -> Edit:
        """The key of the value at ``where`` becomes ``new``."""
        key, _ = self._pair(where)
        return Edit(key.start_mark.index, key.end_mark.index, _written(new))

    def without(self, where: KeyPath, names: Collection[str | int]) -> list[Edit]:
        """The map or list at ``where`` loses these keys, or the entries at these places."""
        node = self._node(where)
        entries = self._entries(node)
        going = [entry for n, entry in enumerate(entries) if (entry.name if isinstance(node, yaml.MappingNode) else n) in names]
        if _in_line(node):
            return self._without_in_line(entries, going)
        edits = [self._line(entry) for entry in going]
        if len(going) == len(entries):
            key, _ = self._pair(where)
            colon = self._text.index(":", key.end_mark.index) + 1
            edits.append(Edit(colon, colon, " {}" if isinstance(node, yaml.MappingNode) else " []"))
        return edits

    def with_aliases(self, folder: str, aliases: Mapping[str, str | None]) -> list[Edit]:
        """The map below the key ``folder`` leads from each old id to the new one, or to nothing; its ids stay sorted."""
        return self._with(folder, {old: f"{_written(old)}: {_written(new)}" for old, new in aliases.items()})

    def with_number(self, key: str, number: int) -> list[Edit]:
        """The list below a key holds the number too, sorted; the key is added where it is missing."""
        return self._with(key, {str(number): str(number)})

    def _with(self, key: str, said: Mapping[str, str]) -> list[Edit]:
        try:
            node = self._node((key,))
        except KeyError:
            return [self._at_the_end(f"{key}: [{', '.join(said.values())}]")]
        entries = self._entries(node)
        if _in_line(node) and not entries:
            return [self._first_entries(node, list(said.values()))]
        return [self._beside(node, entries, name, entry) for name, entry in said.items()]

    def _beside(self, node: yaml.Node, entries: list[_Entry], name: str, said: str) -> Edit:
        later = next((entry for entry in entries if _order(entry.name) > _order(name)), None)
        if not _in_line(node):
            return self._new_line(said if isinstance(node, yaml.MappingNode) else f"- {said}", entries, later)
        if later:
            return Edit(later.start, later.start, f"{said}, ")
        return Edit(entries[-1].end, entries[-1].end, f", {said}")

    def _node(self, where: KeyPath) -> yaml.Node:
        node = self._root
        for part in where:
            if isinstance(node, yaml.MappingNode):
                node = {key.value: value for key, value in node.value}[part]
            else:
                assert node is not None
                node = node.value[part]
        assert node is not None
        return node

    def _pair(self, where: KeyPath) -> tuple[yaml.Node, yaml.Node]:
        around = self._node(where[:-1])
        return next((key, value) for key, value in around.value if key.value == where[-1])

    def _entries(self, node: yaml.Node) -> list[_Entry]:
        pairs = node.value if isinstance(node, yaml.MappingNode) else [(value, value) for value in node.value]
        return [_Entry(str(key.value), key.start_mark.index, self._end(value)) for key, value in pairs]

    def _end(self, node: yaml.Node) -> int:
        """Where a node ends. The parser ends one of several lines at what follows, be it comments or empty lines."""
        while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            last = node.value[-1]
            node = last[1] if isinstance(node, yaml.MappingNode) else last
        start, end = node.start_mark.index, node.end_mark.index
        return start + len(self._text[start:end].rstrip())

    def _without_in_line(self, entries: list[_Entry], going: list[_Entry]) -> list[Edit]:
        staying = [entry for entry in entries if entry not in going]
        if not staying:
            return [Edit(entries[0].start, entries[-1].end, "")]
        edits = []
        for entry, after in pairwise(entries):
            if entry in going and after.start <= staying[-1].start:
                edits.append(Edit(entry.start, after.start, ""))
        return [*edits, Edit(staying[-1].end, entries[-1].end, "")]

    def _line(self, entry: _Entry) -> Edit:
        """The lines of an entry that has lines of its own go."""
        start = self._text.rfind("\n", 0, entry.start) + 1
        end = self._text.find("\n", entry.end) + 1
        return Edit(start, end or len(self._text), "")

    def _new_line(self, said: str, entries: list[_Entry], later: _Entry | None) -> Edit:
        beside = self._line(later or entries[-1])
        line = self._text[beside.start : beside.end]
        indented = line[: len(line) - len(line.lstrip())] + said
        if later:
            return Edit(beside.start, beside.start, indented + self._newline)
        return self._at_the_end(indented) if beside.end == len(self._text) else Edit(
            beside.end, beside.end, indented + self._newline
        )

    def _first_entries(self, node: yaml.Node, said: list[str]) -> Edit:
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.SequenceNode) or self._text[end:].partition("\n")[0].strip():
            return Edit(start + 1, end - 1, ", ".join(said))
        # Aliases stand one a line from the first on, so that two editors do not change the same line.
        return Edit(len(self._text[:start].rstrip()), end, "".join(f"{self._newline}  {entry}" for entry in said))

    def _at_the_end(self, line: str) -> Edit:
        end = len(self._text)
        gap = "" if self._text.endswith("\n") else self._newline
        return Edit(end, end, gap + line + self._newline)


def _in_line(node: yaml.Node) -> bool:
    """It is written with brackets or braces."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _written(record_id: str | None) -> str:
    """An id as it stands in YAML: in quotes where it would be a number or another word of YAML."""
    if record_id is None:
        return "null"
    return f'"{record_id}"' if _NOT_TEXT.fullmatch(record_id) else record_id


def _order(name: str) -> tuple[int, str]:
    return (int(name), "") if name.isdecimal() else (0, name)
