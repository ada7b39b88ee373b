"""Style sheets say only what all engines understand."""

import re
from pathlib import Path

import pytest
from project import ROOT

SHIPPED, KINDS = ("theme_overrides", "content", "hooks", "examples"), (".css", ".html", ".md", ".mjs", ".py", ".svg")
"""Where styles may stand: sheets, templates, pages, and what Python writes."""


def lines_that_webkit_drops(text: str) -> list[str]:
    """The values of text-decoration that have several words. WebKit drops such a declaration whole, and with it the line."""
    values = re.findall(r"text-decoration\s*:\s*([^;{}\"'\n]*)", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
    return [value for value in values if len(value.replace("!important", "").split()) > 1]


def _texts() -> dict[str, str]:
    files = [path for folder in SHIPPED for path in (ROOT / folder).rglob("*") if path.suffix in KINDS]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in files}


@pytest.mark.parametrize(
    "told",
    [
        "a { text-decoration: underline red; }",
        "a{text-decoration:underline var(--x) 1px}",
        '<a style="text-decoration : underline  dotted">',
    ],
)
def test_a_decoration_of_several_words_is_found_wherever_it_is_written(told: str) -> None:
    assert lines_that_webkit_drops(told)


@pytest.mark.parametrize(
    "told",
    [
        "a { text-decoration: underline; text-decoration-color: red; }",
        "a { text-decoration: none !important }",
        "/* text-decoration: underline red */",
    ],
)
def test_a_decoration_of_one_word_and_its_single_properties_pass(told: str) -> None:
    assert lines_that_webkit_drops(told) == []


def test_no_decoration_of_ours_has_several_words() -> None:
    texts = _texts()
    assert "theme_overrides/css/2-theme.css" in texts
    assert {name: found for name, text in texts.items() if (found := lines_that_webkit_drops(text))} == {}


def test_no_decoration_of_the_theme_has_several_words(real_site: Path) -> None:
    sheets = {path.name: path.read_text(encoding="utf-8") for path in real_site.rglob("*.css")}
    assert any(name.startswith("main.") for name in sheets)
    assert {name: found for name, text in sheets.items() if (found := lines_that_webkit_drops(text))} == {}
