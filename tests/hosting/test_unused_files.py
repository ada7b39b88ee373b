"""A site ships of the theme what its pages, styles and scripts ask for, and nothing else."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from growth_guide.cli import main
from growth_guide.hosting.unused_files import leave_out_unused
from html_pages import elements, pages
from project import ROOT, contents, copy_project, run

PAGE = (
    '<html><head><link href="../assets/styles/main.css" rel="stylesheet"><script src="../assets/scripts/bundle.js"></script>'
    '<script type="application/json">{"search": "../assets/scripts/workers/search.js", "base": ".."}</script>%s</head></html>'
)
THEME = {
    "assets/styles/main.css": "a { background: url(../images/sign.svg) }\n/*# sourceMappingURL=main.css.map */\n",
    "assets/styles/main.css.map": "{}",
    "assets/scripts/bundle.js": "go();\n//# sourceMappingURL=bundle.js.map\n\n",
    "assets/scripts/bundle.js.map": "{}",
    "assets/scripts/workers/search.js": "importScripts('../lunr/words.js')",
    "assets/scripts/lunr/words.js": "",
    "assets/images/sign.svg": "<svg/>",
    "assets/images/favicon.png": "",
}
USED = {"assets/styles/main.css", "assets/scripts/bundle.js", "assets/images/sign.svg"}
OWN = {"assets/guide.0123abcd.js": "run('ideas.0123abcd.js')", "assets/ideas.0123abcd.js": "", "assets/logo.0123abcd.svg": ""}
ASKED_FOR = [
    '<img src="../assets/images/favicon.png">', "<link rel=icon href=../assets/images/favicon.png>",
    '<img srcset="a.png 1x, ../assets/images/favicon.png 2x">', '<div data-picture="../assets/images/favicon.png?1">',
    "<style>a { background: url('../assets/images/favicon.png') }</style>", "<script>a='../assets/images/favicon.png'</script>",
]


def site(folder: Path, more: str = "", **files: str) -> Path:
    """A site with the theme's files and our own, and one page with ``more`` in it."""
    for name, text in {**THEME, **OWN, "ideas/one.html": PAGE % more, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def kept(folder: Path) -> set[str]:
    """The files of the theme that are left."""
    return contents(folder).keys() & THEME.keys()


def test_what_nothing_asks_for_is_left_out_and_what_is_ours_stays(tmp_path: Path) -> None:
    leave_out_unused(site(tmp_path))
    assert kept(tmp_path) == USED
    assert contents(tmp_path).keys() == {*USED, *OWN, "ideas/one.html"}
    assert not (tmp_path / "assets/scripts/lunr").exists()


def test_a_licence_stays_with_what_it_is_for(tmp_path: Path) -> None:
    leave_out_unused(site(tmp_path, **{"assets/scripts/LICENSE": "MIT"}))
    assert (tmp_path / "assets/scripts/LICENSE").exists()


@pytest.mark.parametrize("asking", ASKED_FOR)
def test_what_a_page_asks_for_stays(tmp_path: Path, asking: str) -> None:
    leave_out_unused(site(tmp_path, asking))
    assert kept(tmp_path) == {*USED, "assets/images/favicon.png"}


def test_what_a_script_or_style_asks_for_stays_with_what_that_asks_for(tmp_path: Path) -> None:
    script, style = "new Worker('assets/scripts/workers/search.js')", "a { background: url('images/favicon.png') }"
    leave_out_unused(site(tmp_path, **{"assets/guide.0123abcd.js": script, "assets/guide.0123abcd.css": style}))
    asked_for = {"assets/scripts/workers/search.js", "assets/scripts/lunr/words.js", "assets/images/favicon.png"}
    assert kept(tmp_path) == USED | asked_for


def test_no_file_names_a_source_map(tmp_path: Path) -> None:
    leave_out_unused(site(tmp_path))
    assert (tmp_path / "assets/scripts/bundle.js").read_text() == "go();\n"
    assert (tmp_path / "assets/styles/main.css").read_text() == "a { background: url(../images/sign.svg) }\n"


def test_words_about_a_source_map_stay(tmp_path: Path) -> None:
    script = "a = '//# sourceMappingURL=';\nb = `\n//# sourceMappingURL=x.map\n`;\n"
    leave_out_unused(site(tmp_path, **{"assets/scripts/bundle.js": script}))
    assert (tmp_path / "assets/scripts/bundle.js").read_text() == script


def test_doing_it_twice_changes_nothing(tmp_path: Path) -> None:
    leave_out_unused(site(tmp_path))
    once = contents(tmp_path)
    leave_out_unused(tmp_path)
    assert contents(tmp_path) == once


@pytest.mark.parametrize("asking", ['<script src="../assets/scripts/gone.js"></script>', "<link href=../assets/gone.css>"])
def test_a_page_that_asks_for_a_file_that_is_not_there_is_told(tmp_path: Path, asking: str) -> None:
    with pytest.raises(ValueError, match=r"^ideas/one\.html: the page asks for \.\./assets/\S+, which is not in the site; name "):
        leave_out_unused(site(tmp_path, asking))


@pytest.mark.parametrize("words", [
    "assets/liabilities", "(assets/liabilities.html)", '<meta content="assets/liabilities.js">',
    "<code>&lt;script src=\"assets/x.js\"&gt;</code>", '<a href="https://host.example/assets/x.js">x</a>',
    '<img src="https://host.example/assets/x.png">', '<img src="/assets/x.png">',
])  # fmt: skip
def test_words_about_assets_ask_for_nothing(tmp_path: Path, words: str) -> None:
    leave_out_unused(site(tmp_path, words))
    assert kept(tmp_path) == USED


@pytest.mark.parametrize("part", ['<div class="a" data-md-component="search" role="dialog">', "<div data-md-component=search>"])
def test_the_themes_search_is_refused_since_its_script_would_ask_for_what_is_left_out(tmp_path: Path, part: str) -> None:
    with pytest.raises(ValueError, match=r"^ideas/one\.html: the page has the theme's search, whose files are left out"):
        leave_out_unused(site(tmp_path, part))


def test_every_address_in_the_site_leads_to_a_file(small_site: Path) -> None:
    asked = {(page, address) for page, text in pages(small_site).items() for tag in elements(text) for address in tag.loads()}
    for path in small_site.rglob("*.*"):
        if path.suffix in (".css", ".js"):
            text = path.read_text(encoding="utf-8")
            found = re.findall(r"""url\(["']?([^"')]+)|@import ["']([^"']+)|sourceMappingURL=(\S+)""", text)
            asked |= {(path.relative_to(small_site).as_posix(), address) for groups in found for address in groups if address}
    files = {(asking, address) for asking, address in asked if not address.startswith(("data:", "#"))}
    assert len(files) > 100
    assert [one for one in files if not (small_site / normpath(join(dirname(one[0]), one[1].partition("?")[0]))).is_file()] == []


def test_the_site_holds_of_the_theme_what_its_pages_name_and_no_more(small_site: Path) -> None:
    named = "".join(pages(small_site).values())
    theme = [path for path in small_site.glob("assets/*/**/*") if path.is_file()]
    assert len(theme) >= 3
    assert [path.name for path in theme if f'/{path.name}"' not in named] == []


def test_a_build_with_the_themes_search_fails_in_words(small_project: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", small_project / "guide_data", small_project / "content")
    template = project / "theme_overrides" / "main.html"
    text, block = template.read_text(encoding="utf-8"), "{% block tabs %}"
    template.write_text(text.replace(block, block + '{% include "partials/search.html" %}'), encoding="utf-8")
    done = run(["mkdocs", "build", "--strict"], project)
    assert done.returncode == 1
    assert "html: the page has the theme's search, whose files are left out of the site; take it out" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert not list(project.glob("*site*")) and not list(project.glob(".site*"))


def test_the_command_that_seals_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    folder = site(tmp_path, '<img src="../assets/gone.png">', **{"index.html": "<head></head>"})
    assert main(["seal", str(folder)]) == 1
    assert capsys.readouterr().err.startswith("growth-guide seal: ideas/one.html: the page asks for ../assets/gone.png, which")
