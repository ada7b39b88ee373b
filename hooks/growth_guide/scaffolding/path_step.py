"""One more step on the path of a capability, written into its file; every other byte stays."""

import re
from collections.abc import Mapping, Sequence

from ..document import Document
from ..read import read_text


def place_on_path(on_path: Sequence[str], steps: Mapping[str, str | None], step: str | None) -> int:
    """The index that an idea of this ``step`` gets among those ``on_path``; ``steps`` holds the steps of the ideas."""
    path = [steps.get(idea) for idea in on_path]
    if step == "specialist-to-expert" and "expert-to-master" in path:
        return path.index("expert-to-master")
    return len(path)


def with_step(text: str, document: Document, place: int, idea: str) -> tuple[str, int] | None:
    """The text of a capability with the idea at a ``place`` of its path, the reason left blank, and the line that it stands in.

    ``document`` is what the text was read to. None when the path is not written as a list with a step on each line.
    """
    path = document.data["path"]
    if not path:
        return None
    lines = text.splitlines(keepends=True)
    number, column = document.values[("path", min(place, len(path) - 1))]
    if place == len(path):
        number = _after(document, lines, ("path", place - 1))
    end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    step = " " * (column - 3) + f'- {{idea: {idea}, because: ""}}{end}'
    changed = "".join([*lines[: number - 1], step, *lines[number - 1 :]])
    wanted = (*path[:place], {"idea": idea, "because": ""}, *path[place:])
    read = read_text("", changed).data
    return (changed, number) if read == {**document.data, "path": wanted} else None


def _after(document: Document, lines: list[str], last: tuple[str, int]) -> int:
    """The line after the step ``last``, which may run over several."""
    begins = document.values[last][0]
    later = (line for path, (line, _) in document.keys.items() if len(path) == 1 and line > begins)
    number = min(later, default=len(lines) + 1)
    while number - 1 > begins and re.match(r"\s*(#|$)", lines[number - 2]):
        number -= 1
    return number
