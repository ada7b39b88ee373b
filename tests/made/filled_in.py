"""A new record as somebody fills it in: each blank gets its value, and nothing else is touched."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from growth_guide.reading.document import Document, KeyPath
from growth_guide.reading.read_yaml import read_text

EXAMPLE = "example: |\n  \n"


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def filled_in(text: str, record: dict[str, Any], written: Callable[[Any], str] = _as_json) -> str:
    """The scaffold ``text`` with the values of ``record`` in its blanks, ``written`` so; longer lists get more entries."""
    if EXAMPLE in text:
        lines = record["example"].strip().split("\n")
        text = text.replace(EXAMPLE, "example: |\n" + "".join(f"  {line}\n" for line in lines))
    for key in (key for key, value in record.items() if value == "none"):
        text = re.sub(rf"(?m)^{key}:\n(?:  .*\n)+", f"{key}: none\n", text)
    document = read_text("", text)
    lines = text.split("\n")
    for path, value in sorted(_blanks(document, record), key=lambda blank: document.values[blank[0]], reverse=True):
        number, column = document.values[path]
        line = f"{lines[number - 1][: column - 1].rstrip()} {written(value)}"
        lines[number - 1 : number] = line.replace(" \n", "\n").split("\n")
        lines[number:number] = _more(document, path, record, written)
    return "\n".join(lines)


def _blanks(document: Document, record: dict[str, Any]) -> Iterator[tuple[KeyPath, Any]]:
    for path in document.values:
        found, value = _at(document.data, path), _at(record, path)
        if found in (None, ()) and value not in (None, []):
            yield path, value


def _at(data: Any, path: KeyPath) -> Any:
    for part in path:
        data = data[part]
    return data


def _more(document: Document, path: KeyPath, record: dict[str, Any], written: Callable[[Any], str]) -> list[str]:
    """The lines of the entries that a list has beyond those of the scaffold, after its last blank."""
    place = next((n for n, part in enumerate(path) if isinstance(part, int)), None)
    if place is None:
        return []
    around = path[:place]
    blanks = [one for one in document.values if one[:place] == around and _at(document.data, one) is None]
    if path != max(blanks, key=document.values.__getitem__):
        return []
    there = len(_at(document.data, around))
    return [f"{'  ' * place}- {written(entry)}" for entry in _at(record, around)[there:]]
