"""The search box answers the keyboard, says what it found, and leads on from everywhere."""

import json
import re

import pytest
from addresses import ONE_OF_EACH
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def box(page: Page):
    return page.get_by_test_id("search-input")


def status(page: Page):
    return page.get_by_role("search").get_by_role("status")


def key_toggle(page: Page):
    return page.get_by_role("checkbox", name="The key / leads here from any page")


def test_no_single_key_but_that_of_the_search_does_anything_outside_a_field(open_page):
    page = open_page("ideas/salience-map.html")
    address = page.url
    for key in "fspn,.?":
        page.keyboard.press(key)
    assert page.url == address
    assert page.evaluate("document.activeElement === document.body")


# The page that a server shows for a wrong address stands alone, without a search.
WITH_SEARCH = [address for kind, address in ONE_OF_EACH.items() if kind != "not-found"]


def test_the_key_of_which_the_home_page_speaks_leads_to_the_search_from_each_kind_of_page(open_page, places):
    page = open_page()
    expect(page.get_by_text("The key / leads there from any page, until you turn it off there.")).to_be_visible()
    for address in WITH_SEARCH:
        page.goto(places["root"] + address)
        page.keyboard.press("/")
        expect(box(page), address).to_be_focused()
        expect(box(page), address).to_have_value("")
        page.keyboard.type("a/b")
        expect(box(page), address).to_have_value("a/b")


def test_where_one_touches_nothing_is_said_of_the_key_and_it_does_nothing(open_page):
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    expect(page.get_by_text("Type them into the search above.")).to_be_visible()
    expect(page.get_by_text("The key / leads there")).to_be_hidden()
    page.keyboard.press("/")
    expect(box(page)).not_to_be_focused()
    assert box(page).get_attribute("aria-keyshortcuts") is None
    box(page).tap()
    expect(page.get_by_text("Say it in your own words, or begin with")).to_be_visible()
    expect(key_toggle(page)).to_be_hidden()


def test_the_key_works_where_a_keyboard_has_it_only_with_shift_or_altgr(open_page):
    page = open_page()
    for modifiers in ({"shiftKey": True}, {"ctrlKey": True, "altKey": True, "modifierAltGraph": True}):
        press(page, modifiers)
        expect(box(page), str(modifiers)).to_be_focused()


def test_the_key_does_nothing_with_another_modifier_or_within_a_composition(open_page):
    page = open_page()
    for modifiers in ({"ctrlKey": True}, {"altKey": True}, {"metaKey": True}, {"isComposing": True}):
        press(page, modifiers)
        expect(box(page), str(modifiers)).not_to_be_focused()


def press(page: Page, modifiers: dict[str, bool]) -> None:
    """The key, pressed on the page and in no field."""
    page.evaluate(
        """(more) => {
            document.activeElement.blur();
            document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "/", bubbles: true, cancelable: true, ...more}));
        }""",
        modifiers,
    )


FIELDS = ("<input>", "<textarea></textarea>", "<select><option>a</option></select>", "<p contenteditable>a</p>")


def test_the_key_is_left_to_whatever_is_typed_into(open_page):
    page = open_page()
    for field in FIELDS:
        page.evaluate("(field) => document.querySelector('article').insertAdjacentHTML('afterbegin', field)", field)
        typed_into = page.locator("article > :first-child")
        typed_into.focus()
        page.keyboard.press("/")
        expect(typed_into, field).to_be_focused()


def test_the_key_can_be_turned_off_where_it_leads_to_and_stays_off_on_every_page(open_page):
    page = open_page()
    page.keyboard.press("/")
    expect(box(page)).to_have_attribute("aria-keyshortcuts", "/")
    key_toggle(page).uncheck()
    for address in (page.url, page.url.replace("index.html", "situations.html")):
        page.goto(address)
        page.keyboard.press("/")
        expect(box(page)).not_to_be_focused()
        assert box(page).get_attribute("aria-keyshortcuts") is None
    box(page).focus()
    expect(key_toggle(page)).not_to_be_checked()
    key_toggle(page).check()
    page.goto(page.url)
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()


def test_the_key_is_turned_off_for_the_page_where_nothing_can_be_stored(browser: Browser, places):
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})")
    page.goto(places["root"] + "about.html")
    page.keyboard.press("/")
    key_toggle(page).uncheck()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    expect(box(page)).not_to_be_focused()
    page.close()


BOXES = (("index.html", "Search the guide"), ("situations.html", "Or say it in your own words"))


@pytest.mark.parametrize(("address", "label"), BOXES)
def test_a_box_takes_no_more_of_a_pasted_text_than_is_read(open_page, address, label):
    page = open_page(address)
    page.get_by_label(label).focus()
    page.evaluate("document.execCommand('insertText', false, 'x'.repeat(1_000_000))")
    assert len(page.get_by_label(label).input_value()) == 500


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


def test_enter_in_the_box_leads_to_the_first_result_and_opens_only_a_chosen_one(open_page):
    page = open_page()
    box(page).fill("network")
    results = page.get_by_test_id("search-result")
    target, home = results.first.evaluate("link => link.href"), page.url
    box(page).press("Enter")
    expect(results.first).to_be_focused()
    expect(results.nth(1)).to_be_visible()
    assert page.url == home
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_enter_leads_back_into_a_closed_panel(open_page):
    page = open_page()
    box(page).fill("network")
    expect(page.get_by_test_id("search-result").first).to_be_visible()
    box(page).press("Escape")
    box(page).press("Enter")
    expect(page.get_by_test_id("search-result").first).to_be_focused()


def test_enter_where_nothing_is_found_leads_to_what_is_offered_instead(open_page):
    page = open_page()
    for asked, offered in (("renegotiatible ", "negotiat"), ("xqzvw", "Your situation"), ("", "Your situation")):
        box(page).fill(asked)
        link = page.get_by_role("search").get_by_role("link", name=offered).first
        expect(link).to_be_visible()
        box(page).press("Enter")
        expect(link).to_be_focused()


ONE_LINE, TWO_LINES = "They decided against me", "I have done the same kind of work for years and nobody knows"
KEYBOARD = 420
"""Above it a phone of 390 x 844 shows the page while one types."""


@pytest.mark.parametrize(("title", "lines", "number"), [(ONE_LINE, 1, 5), (TWO_LINES, 2, 4)])
def test_results_stand_above_the_keyboard_of_a_phone_however_long_their_titles(open_page, title, lines, number):
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    box(page).fill("nobody listens to me in meetings")
    results = page.get_by_test_id("search-result")
    expect(results.nth(number)).to_be_visible()
    titles = results.locator("[data-part=title]")
    titles.evaluate_all("(all, title) => all.forEach((each) => { each.textContent = title; })", title)
    height = "title => title.scrollHeight / parseFloat(getComputedStyle(title).lineHeight)"
    assert round(titles.first.evaluate(height)) == lines
    assert titles.first.evaluate("title => title.scrollHeight <= title.clientHeight + 1"), "the whole title is to be read"
    assert results.nth(number - 1).evaluate("link => link.getBoundingClientRect().bottom") <= KEYBOARD


@pytest.mark.parametrize("width", [390, 1280])
def test_each_result_says_its_kind_and_then_why_it_is_there(open_page, width):
    page = open_page(viewport={"width": width, "height": 844})
    box(page).fill("nobody listens to me in meetings")
    results = page.get_by_test_id("search-result")
    expect(results.first).to_be_visible()
    for result in results.all():
        kind, why = result.locator("[data-part=kind]"), result.locator("[data-part=why]")
        expect(kind).to_have_text(re.compile(r"^(Situation|Idea \d+|Habit|Capability|Role|Domain|Level|Page)$"))
        expect(why).to_have_text(re.compile(r"^(“.+”|Your words here: .+)$"))
        if width == 390:
            assert kind.bounding_box()["x"] < why.bounding_box()["x"]
            assert abs(kind.bounding_box()["y"] - why.bounding_box()["y"]) < 8


def test_result_found_by_a_trouble_tells_it(open_page, real_site):
    idea = json.loads((real_site / "guide.json").read_text(encoding="utf-8"))["ideas"][0]
    page = open_page()
    box(page).fill(idea["issues"][0])
    result = page.get_by_test_id("search-result").first
    expect(result.locator("[data-part=why]")).to_have_text(f"“{idea['issues'][0]}”")


def test_question_that_nothing_meets_well_is_told_so_and_led_to_the_groups_of_troubles(open_page):
    page = open_page()
    far_off = "network " + " ".join("xqzv" + letter * 2 for letter in "abcdefghijklmnopqrst")
    box(page).fill(far_off)
    weak = page.locator("[data-part=weak]")
    expect(weak.get_by_role("link", name="All troubles, in groups")).to_have_attribute("href", re.compile("situations.html$"))
    expect(weak).to_be_visible()
    expect(status(page)).to_contain_text("None meets your words well.")
    box(page).fill("network")
    expect(weak).to_be_hidden()
    box(page).fill(far_off)
    target = page.get_by_test_id("search-result").first.evaluate("link => link.href")
    box(page).press("Enter")
    expect(page.get_by_test_id("search-result").first).to_be_focused()
    page.keyboard.press("Enter")
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
    expect(page.locator("[data-part=missing-why]")).to_have_text("The search could not be loaded. Try again when you are online.")
    expect(page.get_by_text("Until then, look through")).to_be_visible()
    expect(status(page)).to_have_text("The search could not be loaded. Try again when you are online.")
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
