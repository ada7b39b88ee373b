"""YAML with the position of every key and value, and nothing of YAML that an editor does not need.

The events of the parser are turned into plain data one by one, without recursion, so that depth,
aliases and size can be bounded before they cost anything. Only a bare number is a number and only
``null`` is null: ``no`` and ``1:30`` stay the text that they look like.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from .decode import CONTROL, control_character, decode
from .document import Document, Path, Position
from .problems import short

DEEPEST = 12
"""Levels of nesting. The deepest record has 5."""

_PLAIN_INT = re.compile(r"[-+]?[0-9]+")
_PLAIN_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+")
_NOT_TEXT_KEY = re.compile(r"[-+]?[0-9.]+|~|null|true|false|yes|no|on|off|", re.IGNORECASE)
_LOOK = "look at this line and the one above: indentation, a quotation mark, or a text with a colon or a sign that needs quotes"
_QUOTE = "put the whole text in quotation marks"
_IN_WORDS = {
    "mapping values are not allowed in this context": (
        "a colon within a text",
        f"{_QUOTE}, or look whether the line above has a space after its colon, and this one is indented like it",
    ),
    "found unexpected end of stream": ("a quotation mark is not closed", "write it at the end of the text too, or take it out"),
    "could not find expected ':'": (
        "a line that is neither a key nor part of a text",
        "write a key, a colon, a space and the text; a further line of a text begins with two more spaces",
    ),
    "found character that cannot start any token": ("a text that begins with a sign", _QUOTE),
    "did not find expected alphabetic or numeric character": ("a text that begins with a sign", _QUOTE),
    "did not find expected '-' indicator": (
        "this line does not go on with the list above", "begin it with a hyphen and a space, indented like the others",
    ),
}
"""The complaints of the parser that editors meet most, in words, with what would be right."""


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
    text = decode(path, raw)
    if isinstance(text, list):
        return Document(path, problems=text)
    return read_text(path, text)


def read_text(path: str, text: str) -> Document:
    """Read the YAML of a text, which stands at the beginning of the file ``path``."""
    document = Document(path)
    try:
        _build(document, text)
        document.data = _freeze(document.data)
    except _Stop:
        document.data = None
    except yaml.YAMLError as error:
        document.data = None
        _syntax_problem(document, error)
    return document


def _freeze(value: Any) -> Any:
    """Lists become tuples, so that nothing changes a record later. The depth is bounded by DEEPEST."""
    if isinstance(value, dict):
        return {key: _freeze(inner) for key, inner in value.items()}
    return tuple(map(_freeze, value)) if isinstance(value, list) else value


def _syntax_problem(document: Document, error: yaml.YAMLError) -> None:
    marked = error if isinstance(error, yaml.MarkedYAMLError) else yaml.MarkedYAMLError()
    said, mark = marked.problem or marked.context, marked.problem_mark
    if str(marked.context).startswith("while scanning"):
        # The parser complains where it gave up, at the end of the file perhaps; what it could not read begins here.
        mark = marked.context_mark or mark
    position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what, right = _IN_WORDS.get(str(said), (said or "it cannot be read", _LOOK))
    document.problem(position, f"this is not sound YAML ({what})", right)


def _build(document: Document, text: str) -> None:
    stack: list[_Open] = []
    documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        assert event.start_mark is not None
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
        document.problem(position, f"the key {short(key)} stands here a second time", "delete one of the two")
        top.skip = True
    top.key = key
    if top.skip:
        document.left_out[top.path] += 1
    else:
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
