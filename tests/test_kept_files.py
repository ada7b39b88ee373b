"""What takes long to make is kept, for as long as somebody uses it; two builds may do so at the same time."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from growth_guide.kept_files import _KEPT, kept_files

Use = Callable[[int], bool]


@pytest.fixture
def use(tmp_path: Path) -> Use:
    """Uses the set of that number, and says whether it had to be made."""

    def use(number: int) -> bool:
        made = []
        makers = {"downloads/a.pdf": lambda: b"%d" % number, "downloads/b.pdf": lambda: made.append(number) or b"b"}
        assert kept_files(makers, str(number), tmp_path, "cards") == {"downloads/a.pdf": b"%d" % number, "downloads/b.pdf": b"b"}
        return bool(made)

    return use


@pytest.fixture
def full(use: Use, tmp_path: Path) -> Path:
    """A cache with as many sets as stay, used one after another."""
    for number in range(_KEPT):
        assert use(number)
        os.utime(tmp_path / f"cards-{number}", (number, number))
    return tmp_path


def test_a_kept_set_is_not_made_again(use: Use) -> None:
    assert [use(1), use(1)] == [True, False]


def test_the_set_that_was_used_longest_ago_goes(use: Use, full: Path) -> None:
    assert not use(0)
    assert use(_KEPT)
    assert not (full / "cards-1").exists()
    assert not use(0)


def test_a_set_that_another_build_forgets_meanwhile_does_no_harm(use: Use, full: Path) -> None:
    (full / "cards-gone").symlink_to(full / "nowhere")
    assert use(_KEPT)


def test_a_set_that_lost_a_file_is_made_again(use: Use, full: Path) -> None:
    (full / "cards-3" / "b.pdf").unlink()
    assert [use(3), use(3)] == [True, False]
