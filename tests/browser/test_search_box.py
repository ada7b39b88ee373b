"""The search box answers the keyboard, says what it found, and leads on from everywhere."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def box(page: Page):
    return page.get_by_test_id("search-input")


def status(page: Page):
    return page.get_by_role("search").get_by_role("status")


def test_no_single_key_does_anything_outside_a_field(open_page):
    page = open_page("ideas/salience-map.html")
    address = page.url
    for key in "/fspn,.?":
        page.keyboard.press(key)
    assert page.url == address
    assert page.evaluate("document.activeElement === document.body")


def test_empty_box_offers_ways_in_that_are_no_results(open_page):
    page = open_page()
    box(page).focus()
    expect(page.get_by_role("search").get_by_role("link", name="All growth ideas")).to_be_visible()
    expect(page.get_by_test_id("search-result")).to_have_count(0)


def test_number_of_results_is_announced(open_page):
    page = open_page()
    box(page).fill("network")
    expect(status(page)).to_contain_text("result")
    box(page).fill("xqzvw")
    expect(status(page)).to_have_text("Nothing found.")


def test_arrows_go_through_the_results_and_back_to_the_box(open_page):
    page = open_page()
    box(page).fill("network")
    results = page.get_by_test_id("search-result")
    expect(results.nth(1)).to_be_visible()
    box(page).press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()


def test_escape_closes_the_panel_and_keeps_the_words(open_page):
    page = open_page()
    box(page).fill("network")
    expect(page.get_by_test_id("search-result").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("search-result").first).to_be_hidden()
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("network")


def test_panel_closes_when_attention_goes_elsewhere(open_page):
    page = open_page()
    box(page).fill("network")
    expect(page.get_by_test_id("search-result").first).to_be_visible()
    page.get_by_role("contentinfo").click(position={"x": 5, "y": 5})
    expect(page.get_by_test_id("search-result").first).to_be_hidden()


def test_enter_in_the_box_opens_the_first_result(open_page):
    page = open_page()
    box(page).fill("network")
    target = page.get_by_test_id("search-result").first.evaluate("link => link.href")
    box(page).press("Enter")
    page.wait_for_url(target)


def test_words_that_matched_are_marked(open_page):
    page = open_page()
    box(page).fill("networking")
    expect(page.get_by_test_id("search-result").locator("mark").first).to_contain_text("etwork")


def test_search_that_cannot_load_says_so_and_leads_on(browser: Browser, places):
    page = browser.new_page()
    page.route("**/search-index.*", lambda route: route.abort())
    page.goto(places["root"])
    box(page).fill("network")
    expect(page.get_by_text("The search could not be loaded. Look through")).to_be_visible()
    expect(status(page)).to_have_text("The search could not be loaded.")
    page.close()


def test_question_of_unknown_words_offers_the_nearest_situations_and_the_ways_in(open_page):
    page = open_page()
    box(page).fill("renegotiatible ")
    panel = page.get_by_role("search")
    expect(panel.get_by_text("Is it one of these?")).to_be_visible()
    expect(panel.get_by_role("link", name="negotiat").first).to_be_visible()
    expect(panel.get_by_role("link", name="Your situation")).to_be_visible()
    expect(page.get_by_test_id("search-result")).to_have_count(0)


def test_question_of_strange_letters_still_offers_the_ways_in(open_page):
    page = open_page()
    box(page).fill("xqzvw")
    panel = page.get_by_role("search")
    expect(panel.get_by_text("Is it one of these?")).to_be_hidden()
    expect(panel.get_by_role("link", name="Where I stand")).to_be_visible()


def test_result_found_by_other_words_says_by_which(open_page):
    page = open_page()
    box(page).fill("bus factor ")
    expect(page.get_by_test_id("search-result").first).to_contain_text("bus, factor")
