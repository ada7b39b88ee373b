"""The page of situations: everything that people say, each leading to its record."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from growth_guide.text.markup import plain
from html_pages import article

BYTES_OF_A_SITUATION = 180
"""At most, with its share of the page around it."""


@pytest.fixture(scope="module")
def html(real_site: Path) -> str:
    return (real_site / "situations.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def links(html: str) -> list[tuple[str, str]]:
    """Target and text of every phrase."""
    lists = re.findall(r"<li><ul>(.*?)</ul>", article(html), re.DOTALL)
    return [(target, unescape(text)) for each in lists for target, text in re.findall(r'<a href="([^"]+)">([^<]+)</a>', each)]


@pytest.fixture(scope="module")
def data(real_site: Path) -> dict[str, Any]:
    return json.loads((real_site / "guide.json").read_text(encoding="utf-8"))


def test_every_situation_leads_to_its_record(links: list[tuple[str, str]], data: dict[str, Any]) -> None:
    records = [record for kind in ("capabilities", "derailers", "ideas") for record in data[kind]]
    assert sorted(links) == sorted((record["url"], plain(words)) for record in records for words in record["asked_as"])


def test_situations_stand_under_the_capabilities_in_the_order_of_the_model(html: str, data: dict[str, Any]) -> None:
    heads = re.findall(r'<h2 class="cap-h" id="([^"]+)"', html)
    assert heads == [capability["id"] for capability in data["capabilities"]]


def test_number_of_situations_is_counted(html: str, links: list[tuple[str, str]]) -> None:
    assert f"{len(links)} troubles" in html


def test_page_stays_light(html: str, links: list[tuple[str, str]]) -> None:
    assert len(html.encode()) < BYTES_OF_A_SITUATION * len(links)


def test_page_has_its_name(data: dict[str, Any]) -> None:
    assert data["pages"]["situations"] == "situations.html"
