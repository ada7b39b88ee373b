"""Which functions of browsers the guide uses, and which of all there are a browser at the floor lacks; by the data of MDN."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from growth_guide.guide.browser_floor import FLOOR
from project import ROOT
from run_node import run_node

SCRIPT = ROOT / "tests/made/functions_used.mjs"
THEME = ROOT / "theme_overrides"
Used = dict[str, tuple[str, list[float | None]]]


def used(settings: Path = ROOT / "tsconfig.json", others: Sequence[Path] | None = None) -> Used:
    """The functions by their names in the data: where one is used, and the first version of each engine that has it."""
    if others is not None:
        return _used(settings, tuple(others))
    return _used(settings, tuple(sorted(path for kind in ("css", "md", "html") for path in THEME.rglob(f"*.{kind}"))))


@cache
def _used(settings: Path, others: tuple[Path, ...]) -> Used:
    return _answer(settings, *others)


@cache
def lacking_at_floor() -> tuple[str, ...]:
    """What scripts could call elsewhere, as ``Set.prototype.union``."""
    return tuple(_answer("--lacking", *FLOOR.values()))


def _answer(*arguments: str | Path):
    done = run_node(SCRIPT, *arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
