"""An idea that is on no path gets its line there; why it comes at that place, only a person can say."""

from collections.abc import Collection as Some
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...records.idea import STEPS
from .canonical_text import OpenRecord
from .yaml_tree import Collection, Entry, Scalar


def put_on_paths(
    capabilities: Sequence[OpenRecord], ideas: Mapping[str, OpenRecord | None], missing: Some[str] | None = None
) -> None:
    """Add a step to the path of its capability for each idea, by its id, that is on none; or for the ``missing`` only.

    An idea that cannot be read is None.
    """
    data = {idea: sheet.document.data if sheet else {} for idea, sheet in ideas.items()}
    steps = {idea: record.get("step") for idea, record in data.items()}
    placed = {idea for sheet in capabilities for idea in _each(sheet.document.data, "path", "idea")}
    for sheet in capabilities:
        path = next((entry.value for entry in sheet.tree.entries if entry.key == "path"), None)
        if not isinstance(path, Collection) or path.is_map:
            continue
        roles, on_path = (list(_each(sheet.document.data, *keys)) for keys in (("roles", "id"), ("path", "idea")))
        if len(data.keys() & on_path) != len(path.entries):
            continue  # One of them may be meant that another stands for: it is misspelt, or there twice.
        here = sorted(idea for idea, record in data.items() if record.get("role") in roles and idea not in placed)
        for idea in here if missing is None else [idea for idea in here if idea in missing]:
            place = _place(on_path, steps, steps[idea])
            on_path.insert(place, idea)
            path.entries.insert(place, _step(idea))
            sheet.added.append(idea)


def _place(on_path: Sequence[str], steps: Mapping[str, str | None], step: str | None) -> int:
    """Behind the last idea, or before the first that leads further than this ``step``."""
    levels = list(STEPS)
    further = levels[levels.index(step) + 1 :] if step in levels else []
    return next((n for n, idea in enumerate(on_path) if steps.get(idea) in further), len(on_path))


def _each(record: Mapping[str, Any], key: str, inner: str) -> Iterator[str]:
    for one in record.get(key) or ():
        if isinstance(one, dict) and isinstance(one.get(inner), str):
            yield one[inner]


def _step(idea: str) -> Entry:
    blank = Entry("because", Scalar("", bare=False))
    return Entry("", Collection(True, [Entry("idea", Scalar(idea, bare=True)), blank]))
