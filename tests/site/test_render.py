"""``growth-guide render``: another engine builds the same site from it, and its Markdown is what was accepted."""

import re
import shutil
from pathlib import Path

import pytest
from html_pages import article, pages, words
from project import ROOT, contents, run

GOLDEN = ROOT / "tests" / "made" / "golden"


@pytest.fixture(scope="module")
def rendered(small_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources of a project whose settings hold a tag that the engine alone understands."""
    project, folder = (tmp_path_factory.mktemp("rendered") / name for name in ("project", "sources"))
    shutil.copytree(small_project, project)
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub("^site_name: .*$", "site_name: !ENV [NO_SUCH_VARIABLE, A name of its own]", settings, flags=re.MULTILINE)
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    done = run(["growth-guide", "render", folder], project)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def built_elsewhere(rendered: Path) -> Path:
    """The site that plain mkdocs, without the hook, builds from the rendered sources."""
    assert "hooks" not in (rendered / "mkdocs.yml").read_text(encoding="utf-8")
    plain = run(["mkdocs", "build", "--strict"], rendered, SOURCE_DATE_EPOCH="315532800")
    assert plain.returncode == 0, plain.stderr
    sealed = run(["growth-guide", "seal", rendered / "site"], rendered)
    assert sealed.returncode == 0, sealed.stdout + sealed.stderr
    return rendered / "site"


def test_plain_mkdocs_builds_the_same_files(small_site: Path, built_elsewhere: Path) -> None:
    assert contents(built_elsewhere).keys() == contents(small_site).keys()


def test_plain_mkdocs_builds_the_same_text(small_site: Path, built_elsewhere: Path) -> None:
    theirs = {address: words(article(html)) for address, html in pages(built_elsewhere).items()}
    ours = {address: words(article(html)) for address, html in pages(small_site).items()}
    assert any(ours.values())
    assert theirs == ours


def test_plain_mkdocs_finds_its_own_tags_again(built_elsewhere: Path) -> None:
    assert "A name of its own</title>" in (built_elsewhere / "index.html").read_text(encoding="utf-8")


def test_render_refuses_a_folder_that_holds_something(rendered: Path, small_project: Path) -> None:
    again = run(["growth-guide", "render", rendered], small_project)
    assert again.returncode == 2
    assert "not empty" in again.stderr


def test_rendered_pages_are_those_that_were_accepted(rendered: Path, pytestconfig: pytest.Config) -> None:
    found = {name: content for name, content in contents(rendered / "docs").items() if name.endswith(".md")}
    if pytestconfig.getoption("--accept-golden"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for name, content in found.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_bytes(content)
    accepted = contents(GOLDEN)
    assert found.keys() == accepted.keys(), "look at what changed; when it is meant: make accept-golden"
    for name, content in found.items():
        assert content.decode() == accepted[name].decode(), f"{name}: when this is meant: make accept-golden"


def test_render_asks_for_the_settings_where_there_are_none(small_project: Path, tmp_path: Path) -> None:
    shutil.copytree(small_project, tmp_path / "project")
    (tmp_path / "project" / "mkdocs.yml").unlink()
    done = run(["growth-guide", "render", tmp_path / "sources"], tmp_path / "project")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "go to the folder of the guide" in done.stderr
