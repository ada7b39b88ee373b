"""The markup of our own pages is valid, and its headings make an outline."""

import re
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from html5lib.constants import E as MESSAGES
from html_pages import Element, article, elements, pages, without_templates


@pytest.fixture(scope="module", params=["real_site", "small_site"])
def texts(request: pytest.FixtureRequest) -> dict[str, str]:
    """Every page of the site by its address."""
    site: Path = request.getfixturevalue(request.param)
    return pages(site)


def test_article_is_valid_html(texts: dict[str, str]) -> None:
    faults = []
    for address, text in texts.items():
        parser = html5lib.HTMLParser()
        parser.parseFragment(without_templates(article(text)), container="article")
        faults += [f"{address}: line {place[0]} of the article: {MESSAGES[code] % facts}" for place, code, facts in parser.errors]
    assert faults == []


def test_every_page_has_one_article(texts: dict[str, str]) -> None:
    for address, found in _elements(texts):
        if address != "404.html":
            assert [e.tag for e in found].count("article") == 1, address
            assert article(texts[address]).strip(), address


def test_no_id_stands_twice_on_a_page(texts: dict[str, str]) -> None:
    for address, found in _elements(texts):
        ids = [e.attributes["id"] for e in found if "id" in e.attributes]
        assert sorted(ids) == sorted(set(ids)), address


def test_every_page_has_one_first_heading(texts: dict[str, str]) -> None:
    assert [address for address, found in _elements(texts) if _headings(found).count(1) != 1] == []


def test_headings_leave_no_level_out(texts: dict[str, str]) -> None:
    for address, found in _elements(texts):
        levels = _headings(found)
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels)), f"{address}: {levels}"


def test_every_page_has_language_title_and_description(texts: dict[str, str]) -> None:
    for address, text in texts.items():
        assert '<html lang="en"' in text, address
        assert re.search(r"<title>.+?</title>", text), address
        assert address == "404.html" or '<meta name="description" content="' in text, address


def test_no_page_has_inline_handlers(texts: dict[str, str]) -> None:
    for address, found in _elements(texts):
        assert not [e for e in found if any(name.startswith("on") for name in e.attributes)], address
        assert not [e for e in found if e.attributes.get("href", "").lower().startswith("javascript:")], address


def test_our_markup_has_no_inline_styles(texts: dict[str, str]) -> None:
    for address, text in texts.items():
        assert not [e for e in elements(article(text)) if "style" in e.attributes], address


def _elements(texts: dict[str, str]) -> list[tuple[str, list[Element]]]:
    return [(address, elements(without_templates(text))) for address, text in texts.items()]


def _headings(found: list[Element]) -> list[int]:
    return [int(e.tag[1]) for e in found if re.fullmatch(r"h[1-6]", e.tag)]
