"""What desktops, offices and editors leave behind is passed over wherever a folder is read, and git ignores it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from growth_guide.cli import main
from growth_guide.guide.load import read_data
from growth_guide.reading.leftovers import LEFTOVERS, is_leftover
from guide_copy import GuideCopy
from project import ROOT, build, contents, run

NAMES = (
    ".DS_Store", "._open-hour.yml", "Icon\r", "__MACOSX", "Thumbs.db", "thumbs.db", "desktop.ini", "Desktop.ini", "$RECYCLE.BIN",
    "open-hour.yml:Zone.Identifier", "~$notes.docx", "~$open-hour.yml", ".~lock.open-hour.yml#", "~WRL0001.tmp", "lu1a2b.tmp",
    "open-hour.yml~", ".open-hour.yml.swp", ".about.md.swo", "#open-hour.yml#", ".#open-hour.yml", ".open-hour.yml.kate-swp",
    "open-hour.yml___jb_tmp___", ".goutputstream-AB12CD", ".directory", ".nfs0001", "@eaDir", ".ipynb_checkpoints",
)  # fmt: skip
PLACES = (
    "guide_data", "guide_data/ideas", "guide_data/schema", "content", "content/ideas", "overlay", "overlay/ideas",
    "theme_overrides", "theme_overrides/css", "theme_overrides/js", "theme_overrides/pages",
)  # fmt: skip


def scatter(root: Path) -> None:
    """Leave one of each behind in every place, and a folder of each name with a file in it."""
    for place in PLACES:
        for n, name in enumerate(NAMES):
            (root / place).mkdir(parents=True, exist_ok=True)
            (root / place / name).write_bytes(b"\xff\0<<<<<<<")
            (root / place / f"._{n}").mkdir()
            (root / place / f"._{n}" / "page.md").write_bytes(b"\xff")


@pytest.mark.parametrize("name", ["THUMBS.DB", "Desktop.INI", ".ds_store", "one.yml.BAK", "one.yml.orig", "_one.swp"])
def test_capital_letters_and_copies_are_passed_over_too(name: str) -> None:
    assert is_leftover(name)


@pytest.mark.parametrize("name", ["open-hour.yml", "a~b.yml", "tmp.yml", "#1.yml", ".gitkeep", "README.md", "thumbs.yml"])
def test_what_somebody_may_have_meant_is_not_passed_over(name: str) -> None:
    assert not is_leftover(name)


def test_git_ignores_what_is_passed_over() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split("\n")
    assert [pattern for pattern in LEFTOVERS if pattern not in ignored] == []


def test_nothing_of_the_project_has_the_name_of_a_leftover() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("these files come from no repository")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout
    assert [path for path in listed.split("\0") if any(map(is_leftover, path.split("/")))] == []


def test_the_check_says_nothing_of_leftovers(laid: GuideCopy) -> None:
    version = laid.lay_over().content_version
    scatter(laid.root)
    assert laid.page_problems() == []
    assert laid.overlay_problems() == []
    assert laid.lay_over().content_version == version


def test_a_command_that_writes_passes_over_them(
    guide_copy: GuideCopy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_copy.add_theme()
    scatter(guide_copy.root)
    monkeypatch.chdir(guide_copy.root)
    assert main(["new", "reference", "new-work"]) == 0
    (guide_copy.root / "guide_data/references/new-work.yml").unlink()
    assert main(["rename", "open-hour", "opened-hour"]) == 0, capsys.readouterr()
    assert (guide_copy.root / "guide_data/ideas/opened-hour.yml").is_file()


def test_they_are_in_no_site_no_package_and_no_sources(small_project: Path, small_site: Path, tmp_path: Path) -> None:
    project = shutil.copytree(small_project, tmp_path / "project")
    scatter(project)
    shutil.rmtree(project / "overlay")
    site = build(project, tmp_path / "site")
    assert contents(site) == contents(small_site)
    rendered = run(["growth-guide", "render", tmp_path / "sources"], project)
    assert rendered.returncode == 0, rendered.stdout + rendered.stderr
    assert [path for path in (tmp_path / "sources").rglob("*") if is_leftover(path.name)] == []
    (site / "ideas/.DS_Store").write_bytes(b"\xff")
    (site / "assets/._guide.css").write_bytes(b"\xff")
    (site / "._index.html").write_bytes(b"\xff")
    assert run(["growth-guide", "seal", site], project).returncode == 0
    packed = run(["growth-guide", "package", "--site", site, "--to", tmp_path / "dist"], project)
    assert packed.returncode == 0, packed.stdout + packed.stderr
    shutil.unpack_archive(tmp_path / "dist/growth-guide.zip", tmp_path / "unpacked")
    assert [path for path in (tmp_path / "unpacked").rglob("*") if is_leftover(path.name)] == []


def test_an_overlay_passes_over_them_too(laid: GuideCopy) -> None:
    scatter(laid.root)
    data = read_data(laid.root / "guide_data", "guide_data", overlay=laid._overlay())
    assert data.whole.pictures.keys() == {"favicon.png", "logo.svg"}
