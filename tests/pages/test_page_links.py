"""The links at the foot of the pages of a built site: what stands there, what does not, and how wrong settings are answered."""

from pathlib import Path
from urllib.parse import unquote

import html5lib
import pytest
import yaml
from html_pages import Element, article, elements, pages, words
from project import build, copy_project, run

BRANCH = "https://github.com/you/guide/edit/main/"
SETTINGS = {
    "repository": {"kind": "github", "url": "https://github.com/you/guide", "branch": "main"},
    "feedback": "guide@example.org",
}
SOURCES = {
    "index.html": "content/index.md",
    "about.html": "content/about.md",
    "ideas/index.html": "content/ideas/index.md",
    "ideas/answer-first.html": "guide_data/ideas/answer-first.yml",
    "capabilities/clear-writing.html": "guide_data/capabilities/clear-writing.yml",
    "domains/craft.html": "guide_data/model.yml",
    "ideas/answer-up-front.html": "guide_data/aliases.yml",
}


def with_settings(folder: Path, small_project: Path, extra: dict[str, object]) -> Path:
    """A copy of the project whose mkdocs.yml holds these settings."""
    project = copy_project(folder, small_project / "guide_data", small_project / "content")
    settings = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["extra"] |= extra
    (project / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def linked_project(small_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_settings(tmp_path_factory.mktemp("linked") / "project", small_project, SETTINGS)


@pytest.fixture(scope="module")
def linked_site(linked_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(linked_project, tmp_path_factory.mktemp("linked-site") / "site")


def foot(html: str) -> list[Element]:
    """The links at the foot of a page."""
    _, _, after = article(html).partition('<p class="edit">')
    return [element for element in elements(after) if element.tag == "a"]


@pytest.mark.parametrize("address", SOURCES)
def test_page_ends_with_links_for_editing_its_source_and_for_suggesting(linked_site: Path, address: str) -> None:
    edit, suggest = foot((linked_site / address).read_text(encoding="utf-8"))
    assert edit.attributes == {"href": BRANCH + SOURCES[address], "rel": "edit"}
    assert suggest.attributes["href"].startswith("mailto:guide@example.org?subject=")
    assert f"({address})" in unquote(suggest.attributes["href"])


def test_every_page_but_404_has_both_links(linked_site: Path) -> None:
    found = {address: len(foot(html)) for address, html in pages(linked_site).items()}
    assert found.pop("404.html") == 0
    assert set(found.values()) == {2}


def test_edit_link_opens_a_file_that_is_there(linked_site: Path, linked_project: Path) -> None:
    for address, html in pages(linked_site).items():
        for link in foot(html)[:1]:
            assert (linked_project / link.attributes["href"].removeprefix(BRANCH)).is_file(), address


def test_links_say_where_they_lead(linked_site: Path) -> None:
    html = (linked_site / "about.html").read_text(encoding="utf-8")
    assert ">Edit this page on GitHub</a>" in html
    assert ">Suggest a change by mail</a>" in html


def test_links_are_sound_html_whatever_stands_in_their_addresses(linked_site: Path) -> None:
    parser = html5lib.HTMLParser()
    parser.parseFragment(article((linked_site / "about.html").read_text(encoding="utf-8")), container="article")
    assert parser.errors == []


def test_site_without_settings_has_no_link_and_no_empty_place_for_one(small_site: Path) -> None:
    for address, html in pages(small_site).items():
        assert 'class="edit"' not in html, address
        assert 'rel="edit"' not in html, address


def test_another_engine_gives_pages_the_same_links(linked_site: Path, linked_project: Path, tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    assert run(["growth-guide", "render", sources], linked_project).returncode == 0
    built = run(["mkdocs", "build", "--strict"], sources)
    assert built.returncode == 0, built.stderr
    for address in SOURCES:
        theirs, ours = ((site / address).read_text(encoding="utf-8") for site in (sources / "site", linked_site))
        assert foot(theirs) == foot(ours)
        assert words(article(theirs)) == words(article(ours))


def test_wrong_settings_are_refused_by_check_and_build_in_the_same_words(small_project: Path, tmp_path: Path) -> None:
    wrong = {"repository": SETTINGS["repository"] | {"kind": "githb"}, "feedback": "http://forms.example.org/x"}
    project = with_settings(tmp_path / "project", small_project, wrong)
    check, built, rendered = (
        run(command, project) for command in (["growth-guide", "check"], ["mkdocs", "build"], ["growth-guide", "render", "x"])
    )
    assert (check.returncode, rendered.returncode) == (1, 1)
    assert built.returncode != 0
    told = [line for line in check.stdout.splitlines() if "extra." in line]
    assert [line.rpartition("; ")[2] for line in told] == ["did you mean github?", "write https://forms.example.org/x"]
    assert all(line in built.stdout + built.stderr and line in rendered.stdout for line in told)
    assert "Traceback" not in check.stderr + built.stderr + rendered.stderr
