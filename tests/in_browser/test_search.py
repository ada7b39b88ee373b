"""The search finds records by their names and by people's own words, from wherever the site is opened."""

import json
import re

import pytest
from addresses import ONE_OF_EACH
from growth_guide.records.kinds import KIND
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PLACES = pytest.mark.parametrize("place", ["root", "sub-path", "file"])


def search(page: Page, words: str):
    """Type words into the box; gives the results."""
    page.get_by_test_id("search-input").click()
    page.keyboard.type(words)
    return page.get_by_test_id("search-result")


@pytest.fixture
def data(real_site):
    return json.loads((real_site / "guide.json").read_text(encoding="utf-8"))


@PLACES
def test_enter_opens_the_result_that_an_arrow_has_chosen(open_page, places, place, data):
    wanted = next(idea for idea in data["ideas"] if idea["url"] != ONE_OF_EACH["idea"])
    page = open_page(ONE_OF_EACH["home"], place)
    for start in ("home", "idea"):
        page.goto(places[place] + ONE_OF_EACH[start])
        expect(search(page, wanted["title"]).first).to_contain_text(wanted["title"].split()[0])
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(places[place] + wanted["url"])
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_name_of_a_record_finds_it_first_and_says_its_kind(open_page, places, data):
    roles = [role for capability in data["capabilities"] for role in capability["roles"]]
    page = open_page()
    for kind in ("ideas", "derailers", "capabilities", "roles"):
        wanted = (roles if kind == "roles" else data[kind])[0]
        page.goto(places["root"])
        first = search(page, wanted.get("title") or wanted["name"]).first
        named = "Habit" if kind == "derailers" else KIND[kind].noun.capitalize()
        expect(first.locator("[data-part=kind]")).to_have_text(re.compile(rf"^{named}\b"))
        assert first.evaluate("link => link.href") == places["root"] + wanted["url"]


def test_peoples_own_words_find_the_idea_that_lists_them(open_page, places, data):
    wanted = data["ideas"][0]
    page = open_page()
    results = search(page, wanted["asked_as"][0])
    expect(results.first).to_be_visible()
    first_three = [link.evaluate("link => link.href") for link in results.all()[:3]]
    assert places["root"] + wanted["url"] in first_three
