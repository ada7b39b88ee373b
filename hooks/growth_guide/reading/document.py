"""One YAML file as plain data, with the position of every key and value in it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from .problems import Problem

KeyPath = tuple[str | int, ...]
"""The keys and places in lists that lead to a value."""
Position = tuple[int, int]


@dataclass
class Document:
    """One YAML file, read."""

    path: str
    data: Any = None
    """Maps as dict, lists as tuple, scalars as str, int, float, bool or None."""
    keys: dict[KeyPath, Position] = field(default_factory=dict)
    """Where the key of each value stands."""
    values: dict[KeyPath, Position] = field(default_factory=dict)
    """Where each value begins."""
    left_out: Counter[KeyPath] = field(default_factory=Counter)
    """By map or list, how many keys or entries are not in the data, since something is wrong with them that has been told."""
    lost_texts: dict[KeyPath, Problem] = field(default_factory=dict)
    """By value of which a part is lost, what has been told of it."""
    problems: list[Problem] = field(default_factory=list)

    def problem(self, position: Position, wrong: str, right: str) -> Problem:
        """Note a fault at a position."""
        self.problems.append(Problem(self.path, *position, wrong, right))
        return self.problems[-1]

    def value_position(self, path: KeyPath) -> Position:
        """Where the value at ``path`` stands, or the nearest thing around it."""
        while path not in self.values and path:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def key_position(self, path: KeyPath) -> Position:
        """Where the key of the value at ``path`` stands."""
        return self.keys.get(path) or self.value_position(path)
