"""What takes long to make is kept, for as long as somebody uses it; two builds may do so at the same time."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from growth_guide.bundle.kept_files import _KEPT, kept

Use = Callable[[int], bool]


@pytest.fixture
def use(tmp_path: Path) -> Use:
    """Uses the file of that number, and says whether it had to be made."""

    def use(number: int) -> bool:
        made = []
        assert kept(tmp_path / "cache", f"{number}.pdf", lambda: made.append(number) or b"%d" % number) == b"%d" % number
        return bool(made)

    return use


@pytest.fixture
def full(use: Use, tmp_path: Path) -> Path:
    """A cache with as many files as stay, used one after another."""
    for number in range(_KEPT):
        assert use(number)
        os.utime(tmp_path / "cache" / f"{number}.pdf", (number, number))
    return tmp_path / "cache"


def test_a_kept_file_is_not_made_again(use: Use) -> None:
    assert [use(1), use(1)] == [True, False]


def test_without_a_folder_nothing_is_kept() -> None:
    made = []
    assert [kept(None, "1.pdf", lambda: made.append(1) or b"x") for _ in range(2)] == [b"x", b"x"]
    assert made == [1, 1]


def test_the_file_that_was_used_longest_ago_goes(use: Use, full: Path) -> None:
    assert not use(0)
    assert use(_KEPT)
    assert not (full / "1.pdf").exists()
    assert len(list(full.iterdir())) == _KEPT
    assert not use(0)


def test_a_file_that_another_build_forgets_meanwhile_does_no_harm(use: Use, full: Path) -> None:
    (full / "gone.pdf").symlink_to(full / "nowhere")
    assert use(_KEPT)


def test_a_making_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        kept(tmp_path / "cache", "1.pdf", fail)
    assert not list(tmp_path.iterdir())
