"""The page of situations: troubles in groups, each leading to its answer; and everything that people say, in the long list."""

import gzip
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from growth_guide.text.markup import plain
from html_pages import article

LARGEST = 60_000
"""Bytes of the page as it is sent."""
Link = tuple[str, str]


@pytest.fixture(scope="module")
def html(real_site: Path) -> str:
    return article((real_site / "situations.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def data(real_site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((real_site / "guide.json").read_text(encoding="utf-8"))
    return found


def rows(html: str) -> list[Link]:
    """Target and text of each trouble."""
    found = re.findall(r'<a href="([^"]+)"><span class="tr-t">(.*?)</span>', html)
    return [(target, unescape(text)) for target, text in found]


def phrases(html: str) -> list[Link]:
    """Target and text of each phrase of the long list."""
    lists = re.findall(r"<li><ul>(.*?)</ul>", html, re.DOTALL)
    return [(target, unescape(text)) for each in lists for target, text in re.findall(r'<a href="([^"]+)">([^<]+)</a>', each)]


def test_groups_stand_in_their_order_each_with_its_situations_and_troubles(html: str, data: dict[str, Any]) -> None:
    heads = re.findall(r'<section class="sh" aria-labelledby="([a-z-]+)"[^>]*><h2 id="\1">', html)
    assert heads[:-1] == [group["id"] for group in data["groups"]]
    for group in data["groups"]:
        (section,) = re.findall(rf'<section class="sh" aria-labelledby="{group["id"]}">.*?</section>', html, re.DOTALL)
        wanted = [(one["url"], one["title"]) for one in data["situations"] if one["group"] == group["id"]]
        wanted += [(f"ideas/{one['idea']}.html", one["trouble"]) for one in group["ideas"]]
        wanted += [(f"derailers/{one['derailer']}.html", one["trouble"]) for one in group["derailers"]]
        wanted += [(one["page"], one["trouble"]) for one in group["pages"]]
        assert rows(section) == [(target, plain(text)) for target, text in wanted]


def test_every_phrase_leads_to_its_record(html: str, data: dict[str, Any]) -> None:
    records = [record for kind in ("situations", "capabilities", "derailers", "ideas") for record in data[kind]]
    wanted = sorted((record["url"], plain(words)) for record in records for words in record["asked_as"])
    assert sorted(phrases(html)) == wanted
    assert f"People say it in {len(wanted)} ways." in html


def test_page_stays_light(real_site: Path) -> None:
    assert len(gzip.compress((real_site / "situations.html").read_bytes(), mtime=0)) < LARGEST


def test_page_has_its_name(data: dict[str, Any]) -> None:
    assert data["pages"]["situations"] == "situations.html"
