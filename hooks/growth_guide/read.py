"""YAML with the position of every key and value, and nothing of YAML that an editor does not need.

The events of the parser are turned into plain data one by one, without recursion, so that depth,
aliases and size can be bounded before they cost anything. Only a bare whole number is a number and only
``null`` is null: ``no`` and ``1:30`` stay the text that they look like.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from .problems import Problem

LARGEST_FILE = 256 * 1024
"""Bytes. The longest record of the guide has 8 KB; more than this is no record."""
DEEPEST = 12
"""Levels of nesting. The deepest record has 5."""

_PLAIN_INT = re.compile(r"[-+]?[0-9]+")
_PLAIN_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+")
_NOT_TEXT_KEY = re.compile(r"[-+]?[0-9.]+|~|null|true|false|yes|no|on|off|", re.IGNORECASE)
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)

Path = tuple[str | int, ...]
Position = tuple[int, int]


@dataclass
class Document:
    """One YAML file, read."""

    path: str
    data: Any = None
    """Maps as dict, lists as tuple, scalars as str, int, float or None."""
    keys: dict[Path, Position] = field(default_factory=dict)
    """Where the key of each value stands."""
    values: dict[Path, Position] = field(default_factory=dict)
    """Where each value begins."""
    problems: list[Problem] = field(default_factory=list)

    def problem(self, position: Position, wrong: str, right: str) -> None:
        """Note a fault at a position."""
        self.problems.append(Problem(self.path, *position, wrong, right))

    def value_position(self, path: Path) -> Position:
        """Where the value at ``path`` stands, or the nearest thing around it."""
        while path not in self.values and path:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def key_position(self, path: Path) -> Position:
        """Where the key of the value at ``path`` stands."""
        return self.keys.get(path) or self.value_position(path)


class _Stop(Exception):
    """The rest of the file is not worth reading."""


@dataclass
class _Open:
    """A map or list whose end has not been seen yet."""

    path: Path
    container: dict[str, Any] | list[Any]
    key: str | None = None
    """In a map: the key whose value comes next; None when a key comes next."""
    skip: bool = False
    """The value that comes next belongs to a faulty key."""


def read(path: str, raw: bytes) -> Document:
    """Read one file. Faults are collected in ``problems``; ``data`` is then None if nothing could be read."""
    document = Document(path)
    text = _decode(document, raw)
    if text is None:
        return document
    try:
        _build(document, text)
        document.data = _freeze(document.data)
    except _Stop:
        document.data = None
    except yaml.MarkedYAMLError as error:
        document.data = None
        _syntax_problem(document, error, text)
    return document


def _freeze(value: Any) -> Any:
    """Lists become tuples, so that nothing changes a record later. The depth is bounded by DEEPEST."""
    if isinstance(value, dict):
        return {key: _freeze(inner) for key, inner in value.items()}
    return tuple(map(_freeze, value)) if isinstance(value, list) else value


def _decode(document: Document, raw: bytes) -> str | None:
    if len(raw) > LARGEST_FILE:
        document.problem((1, 1), f"the file has {len(raw)} bytes", f"keep a file under {LARGEST_FILE}")
        return None
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        document.problem((1, 1), "the file begins with a byte order mark", "save it as UTF-8 without BOM")
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        document.problem(_at(before, len(before)), "the file is not UTF-8", "save it as UTF-8")
        return None
    if not text.strip():
        document.problem((1, 1), "the file is empty", "write the record, or delete the file")
        return None
    for wrong, right, match in (
        ("a tab", "indent with spaces", re.search("\t", text)),
        ("an invisible control character", "delete it and type the place again", _CONTROL.search(text)),
    ):
        if match:
            document.problem(_at(text, match.start()), wrong, right)
            return None
    return text


def _at(text: str, index: int) -> Position:
    line = text.count("\n", 0, index)
    return line + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def _syntax_problem(document: Document, error: yaml.MarkedYAMLError, text: str) -> None:
    mark = error.problem_mark or error.context_mark
    position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = " ".join(str(error.problem or error.context or "it cannot be read").split())
    document.problem(
        position,
        f"this is not sound YAML ({said})",
        "look at this line and the one above: indentation, a missing quotation mark, or a colon in a text without quotes",
    )


def _build(document: Document, text: str) -> None:
    stack: list[_Open] = []
    documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        position = (event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                document.problem(position, "a second document begins here", "keep one record in a file and delete the line ---")
                raise _Stop
        elif isinstance(event, yaml.NodeEvent):
            _refuse(document, event, position)
            _take(document, stack, event, position)
        elif isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
    if documents == 0:
        document.problem((1, 1), "the file is empty", "write the record, or delete the file")


def _refuse(document: Document, event: yaml.NodeEvent, position: Position) -> None:
    if isinstance(event, yaml.AliasEvent) or event.anchor:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        document.problem(position, f"{sign}{event.anchor} is an anchor or alias of YAML", "write the text out, or put it in quotes")
        raise _Stop
    if getattr(event, "tag", None) not in (None, "!"):
        document.problem(position, f"{event.tag} is a tag of YAML", "leave it out, or put the text in quotes")
        raise _Stop


def _take(document: Document, stack: list[_Open], event: yaml.NodeEvent, position: Position) -> None:
    """Put one key, scalar, map or list where it belongs."""
    top = stack[-1] if stack else None
    if top is not None and isinstance(top.container, dict) and top.key is None:
        _take_key(document, top, event, position)
        return
    value: Any
    if isinstance(event, yaml.ScalarEvent):
        value = _scalar(event)
    else:
        value = {} if isinstance(event, yaml.MappingStartEvent) else []
    path = _attach(document, top, value, position)
    if not isinstance(event, yaml.ScalarEvent):
        if len(stack) >= DEEPEST:
            document.problem(position, f"this is nested more than {DEEPEST} deep", "look at the indentation of the lines above")
            raise _Stop
        stack.append(_Open(path, value))


def _take_key(document: Document, top: _Open, event: yaml.NodeEvent, position: Position) -> None:
    assert isinstance(top.container, dict)
    if not isinstance(event, yaml.ScalarEvent):
        document.problem(position, "a key is not text", "write a word before the colon")
        raise _Stop
    key = event.value
    if not event.style and key == "<<":
        document.problem(position, "<< is a merge key of YAML", "write the keys out")
        raise _Stop
    if not event.style and _NOT_TEXT_KEY.fullmatch(key):
        document.problem(position, f"the key {key or '(nothing)'} is not text", "write a word before the colon, or put it in quotes")
        top.skip = True
    elif key in top.container:
        document.problem(position, f"the key {key} stands here a second time", "delete one of the two")
        top.skip = True
    top.key = key
    if not top.skip:
        document.keys[(*top.path, key)] = position


def _attach(document: Document, top: _Open | None, value: Any, position: Position) -> Path:
    if top is None:
        document.data = value
        path: Path = ()
    elif isinstance(top.container, dict):
        assert top.key is not None
        path = (*top.path, top.key)
        if top.skip:
            top.key, top.skip = None, False
            return (*path, "(left out)")
        top.container[top.key] = value
        top.key = None
    else:
        path = (*top.path, len(top.container))
        top.container.append(value)
    document.values[path] = position
    return path


def _scalar(event: yaml.ScalarEvent) -> str | int | float | None:
    text: str = event.value
    if event.style:
        return text
    if text in ("", "~", "null"):
        return None
    if _PLAIN_INT.fullmatch(text):
        # Python refuses to convert very long numbers; any bound of ours is far below this one.
        return int(text) if len(text) <= 18 else (-1 if text.startswith("-") else 1) * 10**18
    if _PLAIN_FLOAT.fullmatch(text):
        return float(text)
    return text
