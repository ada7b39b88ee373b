"""An idea that is on no path gets its line there; why it comes at that place, only a person can say."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..scaffolding.path_step import place_on_path
from .tidy import Sheet
from .tree import Collection, Entry, Scalar


def put_on_paths(capabilities: Iterable[Sheet], ideas: Mapping[str, Sheet]) -> None:
    """Add a step to the path of its capability for each idea, by its id, that is missing there."""
    data = {idea: sheet.document.data for idea, sheet in ideas.items()}
    steps = {idea: record.get("step") for idea, record in data.items()}
    for sheet in capabilities:
        path = next((entry.value for entry in sheet.tree.entries if entry.key == "path"), None)
        if not isinstance(path, Collection) or path.is_map:
            continue
        roles, on_path = set(_each(sheet.document.data, "roles", "id")), list(_each(sheet.document.data, "path", "idea"))
        if len(on_path) != len(path.entries):
            continue  # What one of them names cannot be read.
        for idea in sorted(idea for idea, record in data.items() if record.get("role") in roles and idea not in on_path):
            place = place_on_path(on_path, steps, steps[idea])
            on_path.insert(place, idea)
            path.entries.insert(place, _step(idea))
            sheet.added.append(idea)


def _each(record: Mapping[str, Any], key: str, inner: str) -> Iterator[str]:
    for one in record.get(key) or ():
        if isinstance(one, dict) and isinstance(one.get(inner), str):
            yield one[inner]


def _step(idea: str) -> Entry:
    blank = Entry("because", Scalar("", bare=False))
    return Entry("", Collection(True, [Entry("idea", Scalar(idea, bare=True)), blank]))
