"""A finished site takes the place of the old one; whatever fails on the way, one of the two stands there whole."""

import shutil
from pathlib import Path

import pytest
from growth_guide.hosting.site_swap import swap
from project import contents

NEW = {"index.html": b"new"}
KEPT = {".git": b"a repository", ".well-known/security.txt": b"whom to tell"}
OLD = {"index.html": b"old", "gone.html": b"old"}


def folder(path: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(content)
    return path


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return folder(tmp_path / "built", NEW)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return folder(tmp_path / "site", OLD | KEPT)


def test_the_new_site_is_there_and_nothing_beside_it(built: Path, tmp_path: Path) -> None:
    swap(built, tmp_path / "site")
    assert contents(tmp_path) == {f"site/{name}": content for name, content in NEW.items()}


def test_of_the_old_site_stays_what_begins_with_a_dot(built: Path, site: Path, tmp_path: Path) -> None:
    swap(built, site)
    assert contents(site) == NEW | KEPT
    assert list(tmp_path.iterdir()) == [site]


def test_an_old_site_that_cannot_be_deleted_does_not_hold_up_the_new_one(
    built: Path, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(path)

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", refuse)
        with pytest.raises(PermissionError):
            swap(built, site)
    assert contents(site) == NEW | KEPT
    swap(folder(tmp_path / "newer", {"index.html": b"newer"}), site)
    assert contents(site) == {"index.html": b"newer"} | KEPT
    assert list(tmp_path.iterdir()) == [site]


def test_a_swap_that_was_broken_off_is_made_good_by_the_next(built: Path, site: Path, tmp_path: Path) -> None:
    site.rename(tmp_path / ".site-before")
    swap(built, site)
    assert contents(site) == NEW | KEPT
    assert list(tmp_path.iterdir()) == [site]


def test_without_a_new_site_the_old_one_stays(site: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "nothing", site)
    assert contents(site) == OLD | KEPT
    assert list(tmp_path.iterdir()) == [site]
