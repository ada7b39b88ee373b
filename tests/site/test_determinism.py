"""The same data gives the same bytes, whatever the folder, day, time zone and hash seed."""

import shutil
from pathlib import Path

import pytest
from project import ROOT, contents, run


@pytest.fixture(scope="module")
def packed_twice(small_project: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The packages of one project, built and packed in two places under two skies."""
    folder = tmp_path_factory.mktemp("packed")
    there = shutil.copytree(small_project, folder / "elsewhere" / "another name")
    one = packed(small_project, folder / "one", TZ="Pacific/Kiritimati", PYTHONHASHSEED="1", LC_ALL="C")
    two = packed(
        there, folder / "deep" / "two", TZ="America/Los_Angeles", PYTHONHASHSEED="2", LC_ALL="C.UTF-8",
        PYTHONPATH=str(ROOT / "tests" / "made" / "another_day"), DAYS_LATER="400",
    )  # fmt: skip
    return one, two


def packed(project: Path, target: Path, **environment: str) -> Path:
    done = run(["growth-guide", "package", "--to", target], project, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def test_two_builds_give_the_same_bytes(packed_twice: tuple[Path, Path], tmp_path: Path) -> None:
    for name, packages in zip(("first", "second"), packed_twice, strict=True):
        shutil.unpack_archive(packages / "growth-guide.zip", tmp_path / name)
    first, second = contents(tmp_path / "first"), contents(tmp_path / "second")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_two_packages_give_the_same_bytes(packed_twice: tuple[Path, Path]) -> None:
    one, two = map(contents, packed_twice)
    assert sorted(one) == ["READ-ME-FIRST.html", "SHA256SUMS", "growth-guide-scorm.zip", "growth-guide.zip"]
    assert one == two
