"""Damaged and hostile versions of a good saved file, from a seed."""

import copy
import json
import random
from typing import Any

HOSTILE = (
    None, True, 0, -1, 1e308, "", "\u0000", "<script>alert(1)</script>", "../../x", "__proto__", "\ud800", "9" * 5000,
    [], {}, [[]], {"__proto__": {"polluted": True}}, {"constructor": {"prototype": {"polluted": True}}}, {"toJSON": "x"},
    {"then": 1}, "2026-02-30", "9999-99-99", "self", "often", "expert", "not-my-work", 2, "growth-workbook",
)  # fmt: skip
KEYS = ("__proto__", "constructor", "id", "level", "roles", "ratings", "toString", "", "gone-from-the-guide")


def mutated(good: dict[str, Any], seed: int) -> str:
    """A text with one to five faults."""
    chance = random.Random(seed)
    data = copy.deepcopy(good)
    for _ in range(chance.choice((1, 1, 2, 4))):
        _change(data, chance)
    text = json.dumps(data, ensure_ascii=chance.random() < 0.5)
    return _scarred(text, chance) if chance.random() < 0.2 else text


def _places(data: Any) -> list[tuple[Any, Any]]:
    keys = list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    return [place for key in keys for place in ((data, key), *_places(data[key]))]


def _change(data: dict[str, Any], chance: random.Random) -> None:
    places = _places(data)
    if not places:
        return
    parent, key = chance.choice(places)
    act = chance.choice(("drop", "replace", "replace", "rename", "repeat", "nest"))
    if act == "drop":
        del parent[key]
    elif act == "replace":
        parent[key] = copy.deepcopy(chance.choice(HOSTILE))
    elif act == "rename" and isinstance(parent, dict):
        parent[chance.choice(KEYS)] = parent.pop(key)
    elif act == "repeat" and isinstance(parent, list):
        parent.extend(copy.deepcopy(parent[key]) for _ in range(chance.choice((1, 3))))
    else:
        for _ in range(chance.choice((1, 1, 1, 60))):
            parent[key] = [parent[key]]


def _scarred(text: str, chance: random.Random) -> str:
    at, length = chance.randrange(len(text)), chance.choice((1, 1, 5, len(text)))
    return text[:at] + chance.choice(("", "}", '"', "\ufeff", "\u0000", "{" * 2000)) + text[at + length :]
