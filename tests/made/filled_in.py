"""A new record as somebody fills it in: each blank gets its value, and nothing else is touched."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from growth_guide.reading.document import Document
from growth_guide.reading.read_yaml import read_text

EXAMPLE = "example: |\n  \n"


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def filled_in(text: str, record: dict[str, Any], written: Callable[[Any], str] = _as_json) -> str:
    """The scaffold ``text`` with the values of ``record`` in its blanks, ``written`` so; longer lists get more entries."""
    if EXAMPLE in text:
        lines = record["example"].strip().split("\n")
        text = text.replace(EXAMPLE, "example: |\n" + "".join(f"  {line}\n" for line in lines))
    document = read_text("", text)
    lines = text.split("\n")
    for path, value in sorted(_blanks(document, record), key=lambda blank: document.values[blank[0]], reverse=True):
        number, column = document.values[path]
        line = lines[number - 1]
        lines[number - 1] = f"{line[: column - 1].rstrip()} {written(value)}"
        lines[number:number] = _more(path, record, written)
    return "\n".join(lines)


def _blanks(document: Document, record: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    for path in document.values:
        found, value = document.data, record
        for part in path:
            found, value = found[part], value[part]
        if found is None and value is not None:
            yield path, value


def _more(path: tuple[str | int, ...], record: dict[str, Any], written: Callable[[Any], str]) -> list[str]:
    """The lines of the entries that a list has beyond those of the scaffold, after its last blank."""
    least = {"asked_as": 5, "issues": 3, "results": 3, "actions": 4, "measures": 2, "early_signs": 3, "instead": 2}
    key, last = str(path[0]), least.get(str(path[0]), 0) - 1
    if path not in ((key, last), (key, last, "minutes")):
        return []
    return [f"  - {written(entry)}" for entry in record[key][last + 1 :]]
