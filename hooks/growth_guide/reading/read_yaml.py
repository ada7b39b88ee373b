"""YAML with the position of every key and value, and nothing of YAML that an editor does not need.

The events of the parser are turned into plain data one by one, without recursion, so that depth,
aliases and size can be bounded before they cost anything. Only a bare number is a number and only
``null`` is null: ``no`` and ``1:30`` stay the text that they look like.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from .decode import CONTROL, control_character, decode, place_after
from .document import Document, KeyPath, Position
from .lost_text import losses
from .problems import short
from .yaml_errors import gave_up, syntax_fault

DEEPEST = 12
"""Levels of nesting. The deepest record has 5."""

_PLAIN_INT = re.compile(r"[-+]?[0-9]+")
_PLAIN_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+")
_NOT_TEXT_KEY = re.compile(r"[-+]?[0-9.]+|~|null|true|false|yes|no|on|off|", re.IGNORECASE)

class _Stop(Exception):
    """The rest of the file is not worth reading."""


@dataclass
class _Open:
    """A map or list whose end has not been seen yet."""

    path: KeyPath
    container: dict[str, Any] | list[Any]
    key: str | None = None
    """In a map: the key whose value comes next; None when a key comes next."""
    skip: bool = False
    """The value that comes next belongs to a faulty key."""
    hyphen_lost: bool = False
    """In an entry of a list: another entry begins in it without its hyphen, and its keys are no fault of their own."""


def read(path: str, raw: bytes) -> Document:
    """Read one file. Faults are collected in ``problems``; ``data`` is then None if nothing could be read."""
    text = decode(path, raw)
    if isinstance(text, list):
        return Document(path, problems=text)
    return read_text(path, text)


def read_text(path: str, text: str) -> Document:
    """Read the YAML of a text, which stands at the beginning of the file ``path``."""
    document = Document(path)
    events: list[yaml.Event] = []
    try:
        error = _build(document, text, events)
        _tell_losses(document, text, events, gave_up(error) if error else None)
        if error:
            document.problem(*syntax_fault(text, error))
            raise _Stop
        document.data = _freeze(document.data)
    except _Stop:
        document.data = None
    return document


def _tell_losses(document: Document, text: str, events: list[yaml.Event], gave_up: int | None) -> None:
    """Tell what YAML would leave out or join. Nothing else is said of a value that has lost something."""
    paths = {position: path for path, position in document.values.items()}
    for loss in losses(text, events, gave_up):
        if not loss.again:
            problem = document.problem(place_after(text[: loss.at]), loss.wrong, loss.right)
        if loss.ends:
            raise _Stop
        path = paths.get(place_after(text[: loss.of]), ())
        document.lost_texts[path] = problem
        document.left_out[path[:-1]] += loss.lines


def _freeze(value: Any) -> Any:
    """Lists become tuples, so that nothing changes a record later. The depth is bounded by DEEPEST."""
    if isinstance(value, dict):
        return {key: _freeze(inner) for key, inner in value.items()}
    return tuple(map(_freeze, value)) if isinstance(value, list) else value


def _build(document: Document, text: str, events: list[yaml.Event]) -> yaml.YAMLError | None:
    """Build the data and note the events that it is built from. Returns why the parser gave up, if it did."""
    stack: list[_Open] = []
    try:
        # The parser is asked for one event after the other: what goes too deep is never read to its end.
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            events.append(event)
            _add(document, stack, event)
    except yaml.YAMLError as error:
        return error
    return None


def _add(document: Document, stack: list[_Open], event: yaml.Event) -> None:
    """Add what one event brings."""
    assert event.start_mark is not None
    position = (event.start_mark.line + 1, event.start_mark.column + 1)
    if isinstance(event, yaml.DocumentStartEvent):
        if () in document.values:
            document.problem(position, "a second document begins here", "keep one record in a file and delete the line ---")
            raise _Stop
        if event.version or event.tags:
            document.problem(position, "a line that begins with % is an instruction to YAML", "delete it")
            raise _Stop
    elif isinstance(event, yaml.NodeEvent):
        _refuse(document, event, position)
        _take(document, stack, event, position)
    elif isinstance(event, yaml.CollectionEndEvent):
        stack.pop()


def _refuse(document: Document, event: yaml.NodeEvent, position: Position) -> None:
    """Stop at what YAML can do and a record never needs."""
    tag = getattr(event, "tag", None)
    hidden = CONTROL.search(event.value) if isinstance(event, yaml.ScalarEvent) and event.style == '"' else None
    if isinstance(event, yaml.AliasEvent):
        document.problem(position, f"*{short(event.anchor)} is an alias of YAML", "write the text out, or put it in quotes")
    elif event.anchor:
        document.problem(position, f"&{short(event.anchor)} is an anchor of YAML", "delete it, or put the text in quotes")
    elif tag is not None:
        document.problem(position, f"{short(tag)} is a tag of YAML", "delete it, or put the text in quotes")
    elif hidden:
        # Between double quotes YAML lets such a character be written as an escape.
        document.problem(position, *control_character(hidden[0]))
    else:
        return
    raise _Stop


def _take(document: Document, stack: list[_Open], event: yaml.NodeEvent, position: Position) -> None:
    """Put one key, scalar, map or list where it belongs."""
    top = stack[-1] if stack else None
    if top is not None and isinstance(top.container, dict) and top.key is None:
        _take_key(document, top, event, position)
        return
    if isinstance(event, yaml.ScalarEvent):
        _attach(document, top, _scalar(event), position)
    else:
        value: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = _attach(document, top, value, position)
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
        document.problem(position, f"the key {key or '(nothing)'} is not text", "write a word, or put it in quotes")
        top.skip = True
    elif key in top.container:
        _tell_doubled(document, top, key, position)
        top.skip = True
    top.key = key
    if top.skip:
        document.left_out[top.path] += 1
    else:
        document.keys[(*top.path, key)] = position


def _tell_doubled(document: Document, top: _Open, key: str, position: Position) -> None:
    """Tell of a key that stands in its map already: in an entry of a list, its first key may be that of a new entry."""
    first = next(iter(top.container))
    in_list = bool(top.path) and isinstance(top.path[-1], int)
    right = "delete one of the two"
    if in_list and key == first and document.keys[(*top.path, key)][0] < position[0]:
        right = "begin it with a hyphen if it begins a new entry, else delete one of the two"
        document.left_out[top.path[:-1]] += 1
        top.hyphen_lost = True
    elif top.hyphen_lost:
        return
    document.problem(position, f"the key {short(key)} stands here a second time", right)


def _attach(document: Document, top: _Open | None, value: Any, position: Position) -> KeyPath:
    if top is None:
        document.data = value
        path: KeyPath = ()
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


def _scalar(event: yaml.ScalarEvent) -> str | int | float | bool | None:
    text: str = event.value
    if event.style:
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if _PLAIN_INT.fullmatch(text):
        # Python refuses to convert very long numbers; any bound of ours is far below this one.
        return int(text) if len(text) <= 18 else (-1 if text.startswith("-") else 1) * 10**18
    if _PLAIN_FLOAT.fullmatch(text):
        return float(text)
    return text
