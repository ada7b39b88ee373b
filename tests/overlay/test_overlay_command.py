"""The command with ``--overlay``, and an overlay that mkdocs.yml names."""

from pathlib import Path

import pytest
from growth_guide.cli import main
from growth_guide.pages.pages import Page, Renderer, all_pages
from growth_guide.site.project import Project, check_project
from guide_copy import SMALL, SMALL_OVERLAY, GuideCopy
from project import ROOT

DATA = str(SMALL / "guide_data")
FAULT = "ideas: [answer-frist]"


def test_check_of_a_sound_overlay_finds_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", DATA, "--overlay", str(SMALL_OVERLAY)]) == 0
    assert all(line.endswith(" [remark]") for line in capsys.readouterr().out.splitlines())


def test_check_names_the_files_of_the_overlay_as_the_folder_was_given(
    laid: GuideCopy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    laid.edit("overlay/organisation.yml", "ideas: [answer-first]", FAULT)
    laid.add_theme()
    monkeypatch.chdir(laid.root)
    assert main(["check", "--data", "guide_data", "--overlay", "./overlay/"]) == 1
    assert capsys.readouterr().out.startswith("./overlay/organisation.yml:")


def test_check_without_data_looks_at_the_pages_too(
    laid: GuideCopy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    laid.edit("overlay/organisation.yml", "ideas: [answer-first]", FAULT)
    laid.edit("content/about.md", "clear-writing.md#plain-writer", "clear-writing.md#writer")
    laid.add_theme()
    monkeypatch.chdir(laid.root)
    assert main(["check", "--overlay", "overlay"]) == 1
    files = [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert files == ["content/about.md", "overlay/organisation.yml"]


@pytest.mark.parametrize("more", ["", "site_name: !ENV [NAME, x]\nplugins: !!python/name:x\n"])
def test_check_finds_the_overlay_that_mkdocs_yml_names(
    laid: GuideCopy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, more: str
) -> None:
    laid.edit("overlay/organisation.yml", "ideas: [answer-first]", FAULT)
    laid.write("mkdocs.yml", more + "extra: {overlay: overlay}\n")
    laid.add_theme()
    monkeypatch.chdir(laid.root)
    assert main(["check"]) == 1
    assert "overlay/organisation.yml:" in capsys.readouterr().out


def test_a_variable_names_the_overlay_before_mkdocs_yml_does(
    laid: GuideCopy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    laid.write("mkdocs.yml", "extra: {overlay: overlay}\n")
    laid.add_theme()
    monkeypatch.chdir(laid.root)
    monkeypatch.setenv("GROWTH_GUIDE_OVERLAY", "nowhere")
    assert main(["check"]) == 1
    assert capsys.readouterr().out.startswith("nowhere:1:1: there is no such folder")


def test_report_counts_the_organisations_ideas(capsys: pytest.CaptureFixture[str]) -> None:
    main(["report", "--data", DATA, "--overlay", str(SMALL_OVERLAY)])
    assert "acme-first-walk" in capsys.readouterr().out


def test_the_first_page_stands_without_its_situations(laid: GuideCopy) -> None:
    laid.edit("overlay/organisation.yml", "hide:\n", "hide:\n  situations: [wrong-figure-in-print, nobody-reads-it]\n")
    guide, written = check_project(laid.project)
    home: Page = next(page for page in all_pages(guide, written) if page.uri == "index.md")
    html = Renderer(guide, ROOT / "theme_overrides" / "pages").render(home)
    assert "Or start from your situation" not in html
    assert "situations.html" in html


def test_an_own_page_in_the_place_of_the_organisations_is_refused(laid: GuideCopy) -> None:
    laid.write("content/organisation.md", "---\ntitle: Ours\ndescription: Ours.\n---\n\nOurs.\n")
    with pytest.raises(Exception, match=r"content/organisation.md:1:1: organisation.md is made from"):
        check_project(laid.project)


def test_an_overlay_in_another_place_is_named_as_it_was_written(tmp_path: Path) -> None:
    project = Project(tmp_path, tmp_path, tmp_path, tmp_path)
    assert project.shown(tmp_path / ".." / "ours") == "../ours"
