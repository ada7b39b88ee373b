"""The same data gives the same bytes, whatever the folder, day, time zone and hash seed."""

import shutil
from pathlib import Path

from project import ROOT, build, contents


def test_two_builds_give_the_same_bytes(tmp_path: Path, small_project: Path) -> None:
    there = shutil.copytree(small_project, tmp_path / "elsewhere" / "another name")
    one = build(small_project, tmp_path / "one", TZ="Pacific/Kiritimati", PYTHONHASHSEED="1", LC_ALL="C")
    two = build(
        there, tmp_path / "deep" / "two", TZ="America/Los_Angeles", PYTHONHASHSEED="2", LC_ALL="C.UTF-8",
        PYTHONPATH=str(ROOT / "tests" / "another_day"), DAYS_LATER="400",
    )
    first, second = contents(one), contents(two)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
