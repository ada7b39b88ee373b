"""A guide of any size, made from the real one: its ideas again and again under new ids, numbers, titles and questions."""

import shutil
from pathlib import Path
from typing import Any

import yaml


def grow(source: Path, target: Path, times: int) -> None:
    """Write the data of ``source`` to ``target`` with ``times`` as many ideas."""
    shutil.copytree(source, target)
    ideas = {path.stem: _read(path) for path in sorted((source / "ideas").glob("*.yml"))}
    for copy in range(1, times):
        for idea_id, idea in ideas.items():
            _write(target / "ideas" / f"{_name(idea_id, copy)}.yml", _copied(idea, copy, len(ideas)))
    for path in (target / "capabilities").glob("*.yml"):
        capability = _read(path)
        # On a path the ideas of the first step of growth stand before those of the second.
        capability["path"] = [
            {**place, "idea": _name(place["idea"], copy)}
            for step in ("specialist-to-expert", "expert-to-master")
            for copy in range(times)
            for place in capability["path"]
            if ideas[place["idea"]]["step"] == step
        ]
        _write(path, capability)


def _copied(idea: dict[str, Any], copy: int, ideas: int) -> dict[str, Any]:
    return {
        **idea,
        "number": idea["number"] + copy * ideas,
        "title": f"{idea['title']} ({copy})",
        "asked_as": [f"{words} {copy}" for words in idea["asked_as"]],
        "related": [_name(other, copy) for other in idea["related"]],
    }


def _name(idea_id: str, copy: int) -> str:
    return f"{idea_id}-copy-{copy}" if copy else idea_id


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def _write(path: Path, record: dict[str, Any]) -> None:
    text = yaml.dump(record, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=10_000)
    path.write_text(text, encoding="utf-8")
