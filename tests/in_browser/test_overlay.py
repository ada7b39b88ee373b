"""A guide with an overlay in the browser: readable in the organisation's colours, and its own ideas are found and planned."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from assessment_page import assessment, ratings, see
from large_text import LIES_OVER_ANOTHER, PHONE, enlarge, sideways
from plan_page import PLAN, activity, acts, area, open_plan, plan, planned, tabs, to_depth
from playwright.sync_api import Page, expect
from test_accessibility import SCHEMES, faults
from test_link_marks import unmarked
from webserver import serve

pytestmark = pytest.mark.browser

IDEA = "ideas/marrowby-walk-the-isolation.html"


@pytest.fixture(scope="session")
def places(overlay_site: Path) -> Iterator[dict[str, str]]:
    """The site with the overlay, in the place of the other sites."""
    with serve(overlay_site) as address:
        yield {"root": address, "file": f"{overlay_site.as_uri()}/"}


@pytest.mark.parametrize(
    ("address", "width"),
    [(IDEA, 320), *(pytest.param(address, 1280, marks=pytest.mark.slow) for address in ("index.html", "organisation.html"))],
)
def test_page_has_no_accessibility_faults(open_page, address: str, width: int) -> None:
    page: Page = open_page(address, viewport={"width": width, "height": 844})
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert faults(page) == "", scheme
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_link_is_told_from_the_text_in_the_colours_of_the_organisation(open_page) -> None:
    page: Page = open_page("organisation.html", reduced_motion="reduce")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert unmarked(page) == [], scheme


def test_a_logo_leaves_room_for_letters_of_twice_the_size(open_page) -> None:
    page: Page = open_page("organisation.html", viewport=PHONE)
    enlarge(page, "root")
    assert (sideways(page), page.evaluate(LIES_OVER_ANOTHER)) == ([], [])


@pytest.mark.parametrize(("scheme", "accent"), [("light", "rgb(11, 95, 115)"), ("dark", "rgb(134, 201, 216)")])
def test_the_main_button_has_the_accent_of_the_scheme(open_page, scheme: str, accent: str) -> None:
    page: Page = open_page(IDEA, color_scheme=scheme)
    expect(page.get_by_role("button", name="Add to my plan")).to_have_css("background-color", accent)


def test_on_paper_the_accent_is_the_dark_one(open_page) -> None:
    page: Page = open_page("organisation.html", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--accent')").strip() == "#0b5f73"


def test_an_own_idea_is_found_by_its_words_and_says_whose_it_is(open_page) -> None:
    page: Page = open_page("index.html", "file")
    page.get_by_test_id("search-input").fill("my drawings come back with red marks")
    first = page.get_by_test_id("search-result").first
    expect(first).to_contain_text("Walk the isolation before you design the change")
    expect(first).to_contain_text("Solutioning, from Marrowby Water")


def test_an_own_idea_fills_a_plan(open_page) -> None:
    page: Page = open_page(IDEA)
    page.get_by_role("button", name="Add to my plan").click()
    page.get_by_role("link", name="Open my plan").click()
    to_depth(page, "everything")
    expect(tabs(page)).to_have_text(["1Solutioning"])
    assert planned(page)["areas"][0]["ideas"] == ["marrowby-walk-the-isolation"]
    expect(acts(page)).to_have_count(6)


NAMED = "“Walk the isolation before you design the change” of Marrowby Water"
LOWEST = assessment(
    ratings={**ratings(), "solutioning": {"level": "specialist"}}, derailers={"marrowby-trusts-the-drawing": "often"},
)  # fmt: skip
"""An assessment that suggests the own idea first, which is the one against this derailer."""


def test_among_the_suggested_ideas_the_own_one_says_whose_it_is(open_page) -> None:
    page: Page = open_plan(open_page(PLAN), None, LOWEST)
    see(page, "results")
    expect(page.locator("[data-part=areas] .own")).to_have_text(["From Marrowby Water"])
    marked = page.locator("[data-part=areas] .entry", has=page.locator(".own"))
    expect(marked).to_contain_text("Walk the isolation before you design the change")


def test_a_suggestion_for_the_plan_says_whose_its_idea_is(open_page) -> None:
    page: Page = open_plan(open_page(PLAN), None, LOWEST)
    own, others = page.locator("[data-part=with-idea]").first, page.locator("[data-part=with-idea]").nth(1)
    expect(own).to_contain_text("With “Walk the isolation before you design the change” of Marrowby Water")
    expect(others).not_to_contain_text("Marrowby")


def test_a_plan_says_whose_an_idea_and_the_texts_of_it_are(open_page) -> None:
    page: Page = open_page(IDEA)
    page.get_by_role("button", name="Add to my plan").click()
    page.get_by_role("link", name="Open my plan").click()
    to_depth(page, "everything")
    expect(page.locator("[data-part=area-ideas] .own")).to_have_text("From Marrowby Water")
    expect(page.locator("[data-part=act-source]").first).to_have_text(f"from {NAMED}")
    offered = page.locator("[data-offers='current.behaviours']")
    offered.get_by_test_id("offer-line").first.check()
    expect(offered.locator("[data-part=offer-from]")).to_have_text(f"{NAMED} offers these lines.")
    expect(offered.locator("[data-part=offer-source]").first).to_have_text(f"This is me. From {NAMED}.")


def test_a_choice_of_ideas_says_which_are_the_organisations(open_page) -> None:
    page: Page = open_plan(open_page(PLAN))
    own = page.locator("[data-part=any-idea] option", has_text="Marrowby")
    expect(own).to_have_text([
        "10001. Walk the isolation before you design the change, from Marrowby Water",
        "10002. Answer the next price review on one page, from Marrowby Water",
    ])


# The colours of a mark are looked at in both schemes on the page of the own idea.
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
def test_marks_in_the_results_and_the_plan_have_no_accessibility_faults(open_page, scheme: str) -> None:
    page: Page = open_plan(open_page(PLAN, viewport={"width": 320, "height": 844}, color_scheme=scheme), None, LOWEST)
    see(page, "results")
    assert faults(page) == ""
    see(page, "plan")
    page.get_by_role("button", name="Take this area").first.click()
    expect(page.locator("[data-part=area-ideas] .own")).to_be_visible()
    assert faults(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_plan_that_holds_a_hidden_idea_opens_and_keeps_it(open_page) -> None:
    page: Page = open_page(PLAN)
    open_plan(page, plan(area(ideas=["trace-a-decision"], activities=[activity(from_idea="trace-a-decision")])))
    expect(page.locator("[data-part=area-ideas]")).to_contain_text("trace-a-decision")
    assert planned(page)["areas"][0]["ideas"] == ["trace-a-decision"]
    expect(acts(page)).to_have_count(1)
