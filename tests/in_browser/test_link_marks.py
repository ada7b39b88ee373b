"""Whatever can be pressed is told from the text around it by more than its colour, in every engine."""

from collections.abc import Iterator

import pytest
from addresses import ONE_OF_EACH
from assessment_page import ADDRESS, WORKBOOK
from driven_browser import DrivenBrowser
from link_marks import UNMARKED
from plan_page import PLAN, three_suggestions
from playwright.sync_api import Browser, Page
from test_accessibility import SCHEMES
from test_assessment_look import STATES, filled, shown

pytestmark = pytest.mark.browser

PAGES = [*ONE_OF_EACH.values(), "managers.html", ADDRESS, WORKBOOK]


def unmarked(page: Page) -> list[str]:
    found: list[str] = page.evaluate(f"() => {{{UNMARKED}}}")
    return found


def test_every_link_is_told_from_the_text_on_every_kind_of_page(driven: DrivenBrowser, places: dict[str, str]) -> None:
    for address in PAGES:
        driven.open(places["root"] + address)
        assert driven.script(UNMARKED) == [], address


def test_every_link_is_told_from_the_text_in_chromium(open_page, places: dict[str, str]) -> None:
    page: Page = open_page(reduced_motion="reduce")
    for address in PAGES:
        page.goto(places["root"] + address)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert unmarked(page) == [], f"{address}, {scheme}"


def test_what_can_be_pressed_in_the_assessment_is_told_from_the_text(open_page) -> None:
    page = open_page(ADDRESS)
    filled(page)
    for state in STATES:
        assert unmarked(shown(page, state)) == [], state


def test_what_can_be_pressed_in_the_plan_is_told_from_the_text(open_page) -> None:
    page = three_suggestions(open_page(PLAN))
    page.get_by_role("button", name="Take", exact=False).first.click()
    assert unmarked(page) == []


def test_what_can_be_pressed_among_the_results_of_the_search_is_told_from_the_text(open_page) -> None:
    page: Page = open_page()
    page.get_by_test_id("search-input").fill("network")
    page.get_by_test_id("search-result").first.wait_for()
    assert unmarked(page) == []


LONELY = "<p>Some text and <a href='#x' style='{}'>a link</a> in it.</p>"


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page that each test writes anew."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (LONELY.format("color: #00f; text-decoration: none"), False),
        (LONELY.format("text-decoration-color: transparent"), False),
        (LONELY.format("text-decoration-color: #f4f4f4"), False),
        (LONELY.format("text-decoration: none; border-bottom: 1px solid #eee"), False),
        ("<p>Text <a href='#x'><span style='display: inline-block'>a link</span></a></p>", False),
        ("<nav>Text <a href='#x' style='text-decoration: none'>a link</a></nav>", False),
        ("<p>Text <button style='border: 0; background: none'>a button</button></p>", False),
        (LONELY.format(""), True),
        (LONELY.format("text-decoration: none; border-bottom: 1px solid #777"), True),
        (LONELY.format("text-decoration: none; background: #000; color: #fff"), True),
        ("<nav><a href='#x' style='text-decoration: none'>one</a> <a href='#y'>two</a></nav>", True),
    ],
)
def test_a_link_is_told_by_a_line_a_border_or_a_ground_that_can_be_seen(blank: Page, written: str, told: bool) -> None:
    blank.set_content(written)
    assert (unmarked(blank) == []) is told
