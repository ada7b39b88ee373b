"""With letters of twice the size nothing scrolls sideways on a phone, and nothing in the header lies over its neighbour."""

import pytest
from addresses import ONE_OF_EACH
from assessment_page import ADDRESS, WORKBOOK
from large_text import LIES_OVER_ANOTHER, PHONE, WAYS, enlarge, shrink, sideways
from plan_page import PLAN, three_suggestions
from playwright.sync_api import Browser, Page
from test_assessment_look import STATES, filled, shown

pytestmark = pytest.mark.browser

SMALL = ("index.html", "about.html", "ideas/index.html", "situations.html", "references.html", "derailers/index.html")


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_page_of_each_kind_holds_letters_of_twice_the_size(open_page, name: str) -> None:
    page: Page = open_page(ONE_OF_EACH[name], viewport=PHONE)
    for way in WAYS:
        enlarge(page, way)
        assert (sideways(page), page.evaluate(LIES_OVER_ANOTHER)) == ([], []), way
        shrink(page)


def test_each_page_of_a_small_guide_holds_letters_of_twice_the_size(open_page, places: dict[str, str]) -> None:
    page: Page = open_page(SMALL[0], "small", viewport=PHONE)
    for address in SMALL:
        page.goto(places["small"] + address)
        enlarge(page, "root")
        assert (sideways(page), page.evaluate(LIES_OVER_ANOTHER)) == ([], []), address


@pytest.mark.parametrize("address", [ADDRESS, WORKBOOK])
def test_assessment_holds_letters_of_twice_the_size(open_page, address: str) -> None:
    page: Page = open_page(address, viewport=PHONE)
    filled(page)
    enlarge(page, "root")
    for state in STATES:
        shown(page, state)
        assert (sideways(page), page.evaluate(LIES_OVER_ANOTHER)) == ([], []), state


def test_plan_holds_letters_of_twice_the_size(open_page) -> None:
    page = three_suggestions(open_page(PLAN, viewport=PHONE))
    enlarge(page, "root")
    assert sideways(page) == []


@pytest.mark.parametrize("way", WAYS)
def test_contents_open_below_their_name(open_page, way: str) -> None:
    page: Page = open_page(ONE_OF_EACH["idea"], viewport=PHONE)
    enlarge(page, way)
    page.get_by_role("banner").locator("summary").click()
    first = page.get_by_role("navigation", name="Contents").get_by_role("link").first.bounding_box()
    summary = page.get_by_role("banner").locator("summary").bounding_box()
    assert first and summary and first["y"] >= summary["y"] + summary["height"]
    assert sideways(page) == []


HEAD = """<header class="head">
  <a style="position: absolute; left: 0; top: 0; width: 30px; white-space: nowrap">A long title</a>
  <b style="position: absolute; left: {}px; top: 0">Contents</b>
</header>"""


@pytest.mark.parametrize(("left", "lies_over"), [(40, True), (300, False)])
def test_text_that_lies_over_its_neighbour_in_the_header_is_found(browser: Browser, left: int, lies_over: bool) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.set_content(HEAD.format(left))
        assert bool(page.evaluate(LIES_OVER_ANOTHER)) is lies_over
