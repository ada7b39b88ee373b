"""Axe finds nothing on any kind of page, at any width, in either scheme."""

import pytest
from addresses import ALL, ONE_OF_EACH
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    # From file:// the preload of style sheets would break the page's own policy.
    "preload": False,
}
WIDTHS = pytest.mark.parametrize("width", [390, 1280])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
# Where things lie does not depend on colours, nor colours on the width: each of both is looked at once.
LOOKS = ((390, "light"), (1280, "dark"))
EACH_LOOK = pytest.mark.parametrize(("width", "scheme"), LOOKS)


# What lies far from what is seen is not laid out before one comes near, and axe measures where things lie.
NEAR_EVERYTHING = """() => {
    const style = new CSSStyleSheet();
    style.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets = [style];
}"""


# The theme lets the colour of a link go over into the next; what axe sees in between is not what anybody reads.
SETTLED = """() => Promise.allSettled(
    document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished))"""


def faults(page: Page) -> str:
    """What axe finds, in words."""
    page.evaluate(NEAR_EVERYTHING)
    page.evaluate(SETTLED)
    results = Axe().run(page, options=RULES)
    return results.generate_report() if results.violations_count else ""


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_page_has_no_accessibility_faults(open_page, name):
    page = open_page(ONE_OF_EACH[name])
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        assert faults(page) == "", f"at {width} pixels, {scheme}"


def test_colours_are_looked_at_when_a_change_to_the_dark_has_ended(open_page):
    page = open_page("self-assessment.html#data", viewport={"width": 1280, "height": 844}, color_scheme="light")
    page.emulate_media(color_scheme="dark")
    assert faults(page) == ""


@WIDTHS
@pytest.mark.parametrize("old", ["answer-up-front", "paper-round"])
def test_page_of_an_old_id_has_no_accessibility_faults(open_page, old, width):
    page = open_page(f"ideas/{old}.html", "small", viewport={"width": width, "height": 844})
    assert faults(page) == ""


@EACH_LOOK
@pytest.mark.parametrize(("question", "said"), [("", None), ("net", "result"), ("lonely expert", "result"), ("xqzvw", "Nothing")])
def test_search_panel_has_no_accessibility_faults(open_page, question, said, width, scheme):
    page = open_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page.get_by_test_id("search-input").focus()
    page.get_by_test_id("search-input").fill(question)
    if said:
        expect(page.get_by_role("search").get_by_role("status")).to_contain_text(said)
    else:
        expect(page.get_by_role("search").get_by_role("link", name="All growth ideas")).to_be_visible()
    assert faults(page) == ""


@pytest.mark.slow
@pytest.mark.parametrize("address", ALL)
def test_every_page_has_no_accessibility_faults(open_page, address):
    page = open_page(address, viewport={"width": 390, "height": 844})
    assert faults(page) == ""
    page.set_viewport_size({"width": 1280, "height": 844})
    page.emulate_media(color_scheme="dark")
    assert faults(page) == ""
