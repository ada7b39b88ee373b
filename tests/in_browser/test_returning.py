"""A returning reader: home, menu and pages of ideas know what is in this browser, and an idea goes into the plan on its page."""

import json
from datetime import datetime
from typing import Any

import pytest
from assessment_page import ADDRESS, STORED, assessment, ratings, stored
from driven_browser import DrivenBrowser
from large_text import enlarge, sideways
from plan_page import activity, area, plan, planned, said_of_plan, tabs
from playwright.sync_api import Browser, Page, expect
from test_accessibility import faults

NOW = datetime(2026, 11, 29, 12)
PHONE = {"width": 390, "height": 844}
IDEA, ID = "ideas/salience-map.html", "salience-map"
KEY = "growth-guide:workbook"

in_chromium = pytest.mark.browser


def act(name: str, date: str, **given: Any) -> Any:
    return activity(name, **{"what": f"{name}, in full", "short": name, "when": "week 1", "date": date, "minutes": 20, **given})


ACTS = [act("Write down fifteen names", "2026-11-23"), act("Ask one listener", "2026-12-03", minutes=5)]
AREA = area(capability="stakeholder-engagement", ideas=[ID], since={ID: "2026-11-23"}, activities=ACTS, taken=[], measures=[])
PLAN = plan(AREA, time={"days": ["thu"], "at": "16:00", "away": []})
OPEN = ("collaboration", "personal-impact")
DRAFT = assessment("draft", draft=True, ratings={key: one for key, one in ratings().items() if key not in OPEN})
RESULT = assessment(date="2026-11-28")


def come_back(page: Page, *assessments: Any, **held: Any) -> Page:
    """Opens the page anew, at noon of NOW, in a browser that has this stored."""
    page.clock.set_fixed_time(NOW)
    text = json.dumps({"format": "growth-workbook", "version": 2, "assessments": list(assessments), **held})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.reload()
    return page


def home(page: Page):
    return page.locator("[data-returning=home]")


@in_chromium
@pytest.mark.parametrize("place", ["root", "file"])
def test_home_says_what_is_due_this_week_in_the_place_of_the_ten_minutes(open_page, place):
    page = come_back(open_page("index.html", place), DRAFT, plan=PLAN)
    region = page.get_by_role("region", name="This week: two acts, 25 minutes")
    expect(region.locator(".week li")).to_have_text(
        ["Write down fifteen nameslate, was due on Thursday, 20 min", "Ask one listenerThursday 16:00, 5 min"])
    expect(region.get_by_text("One act is late.")).to_be_visible()
    expect(page.get_by_role("heading", name="The next ten minutes")).to_be_hidden()
    expect(region.get_by_role("link", name="Open my plan")).to_have_class("btn")
    expect(region.get_by_role("link", name="Carry on at Collaboration")).to_have_class("more")
    region.get_by_role("link", name="Open my plan").click()
    expect(page.get_by_role("heading", name="My plan", exact=True)).to_be_visible()


@in_chromium
def test_an_act_is_ticked_off_on_the_home_page(open_page):
    page = come_back(open_page(), plan=PLAN)
    page.get_by_role("checkbox", name="Ask one listener").check()
    assert [one["state"] for one in planned(page)["areas"][0]["activities"]] == ["open", "done"]
    expect(page.get_by_role("heading", name="This week: one act, 20 minutes")).to_be_visible()
    page.get_by_role("checkbox", name="Ask one listener").uncheck()
    expect(page.get_by_role("heading", name="This week: two acts, 25 minutes")).to_be_visible()
    page.get_by_role("checkbox", name="Ask one listener").check()
    page.reload()
    expect(page.get_by_role("checkbox", name="Ask one listener")).to_be_checked()
    late = page.get_by_role("checkbox", name="Write down fifteen names")
    expect(late).to_have_accessible_description("late, was due on Thursday, 20 min")
    late.check()
    expect(late).to_have_accessible_description("done, 20 min")


@in_chromium
@pytest.mark.parametrize(("held", "head", "way"), [
    ([DRAFT], "You have begun to see where you stand", "Carry on at Collaboration"),
    ([RESULT], "You have results of 28 November", "See my results"),
])
def test_home_leads_on_from_an_assessment_without_a_plan(open_page, held, head, way):
    page = come_back(open_page(), *held)
    expect(page.get_by_role("region", name=head)).to_be_visible()
    expect(home(page).locator(".btn:visible")).to_have_text(way)


@in_chromium
@pytest.mark.parametrize("text", [
    None, "{", '{"format": "growth-workbook", "version": 2, "plan": {"areas": [null]}}', "[" * 9999,
])
def test_a_stranger_and_damaged_storage_see_the_ten_minutes(open_page, text):
    page = open_page("index.html", viewport=PHONE)
    if text:
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
        page.reload()
    expect(page.get_by_role("region", name="The next ten minutes")).to_be_visible()
    page.get_by_text("Contents", exact=True).click()
    expect(page.locator(".menu").get_by_text("My results")).to_be_hidden()
    assert page.locator(".menu ul:first-of-type .menu-n").all_inner_texts() == ["", "", ""]
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == text


@in_chromium
def test_without_script_the_page_is_a_strangers_and_the_menu_opens(browser: Browser, places):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(places["root"] + "index.html")
    expect(page.get_by_role("heading", name="The next ten minutes")).to_be_visible()
    expect(page.locator("[data-part=mine]")).to_be_hidden()
    page.get_by_text("Contents", exact=True).click()
    expect(page.locator(".menu").get_by_role("link", name="My plan")).to_be_visible()
    expect(page.locator(".menu").get_by_role("link", name="My results")).to_be_hidden()
    page.goto(places["root"] + IDEA)
    expect(page.get_by_role("link", name="Add to my plan")).to_be_visible()
    expect(page.get_by_role("button", name="Take it out")).to_be_hidden()
    context.close()


@in_chromium
def test_what_is_known_is_there_with_the_first_paint_and_nothing_jumps(open_page):
    page = open_page()
    page.add_init_script("""globalThis.shifts = 0;
        const shifted = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { shifts += value; }));
        shifted.observe({type: "layout-shift", buffered: true});
        globalThis.flashed = false;
        const frame = () => {
            flashed ||= document.querySelector("[data-part=ten]")?.checkVisibility() ?? false;
            requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);""")
    come_back(page, DRAFT, plan=PLAN)
    expect(home(page).locator(".week li")).to_have_count(2)
    assert page.evaluate("[shifts, flashed]") == [0, False]


@in_chromium
def test_menu_has_three_lists_and_the_same_facts(open_page):
    page = come_back(open_page(IDEA, viewport=PHONE), RESULT, DRAFT, plan=PLAN)
    page.get_by_text("Contents", exact=True).click()
    menu = page.get_by_role("navigation", name="Contents")
    names = [one.get_attribute("aria-labelledby") for one in menu.get_by_role("list").all()]
    assert names == ["menu-yours", "menu-read", "menu-more"]
    expect(menu.get_by_role("list", name="Yours").get_by_role("listitem")).to_have_text([
        "My plan this week: 2 acts, 25 min, 1 late", "Where I stand carry on at Collaboration", "My results of 28 November"])
    expect(menu.get_by_role("list", name="To read").get_by_role("link")).to_have_count(4)
    expect(menu.get_by_role("link", name="Hosting")).to_have_count(0)
    expect(page.get_by_role("contentinfo").get_by_role("link", name="Hosting")).to_be_visible()
    heights = menu.locator("a:visible").evaluate_all("links => links.map(link => link.getBoundingClientRect().height)")
    assert min(heights) >= 35
    menu.get_by_role("link", name="My results").click()
    expect(page.locator("[data-view=results]")).to_be_visible()


@in_chromium
@pytest.mark.parametrize("address", ["index.html", IDEA, "derailers/index.html", ADDRESS])
def test_my_plan_is_one_tap_away_on_a_phone(open_page, address):
    page = open_page(address, viewport=PHONE)
    mine, search = page.locator(".mine"), page.get_by_test_id("search-input")
    assert abs(mine.bounding_box()["y"] - search.bounding_box()["y"]) < 3
    assert mine.bounding_box()["x"] > 280
    mine.click()
    expect(page.get_by_role("heading", name="My plan", exact=True)).to_be_visible()


@in_chromium
def test_an_idea_goes_into_the_plan_on_its_page_and_out_again_by_keyboard(open_page):
    page = open_page(IDEA)
    page.clock.set_fixed_time(NOW)
    page.reload()
    add = page.get_by_test_id("add-idea")
    add.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("status").filter(has_text="In your plan since 29 November")).to_be_visible()
    expect(page.get_by_role("link", name="Open my plan")).to_be_focused()
    expect(add).to_be_hidden()
    assert page.url.endswith(IDEA)
    (only,) = planned(page)["areas"]
    assert (only["ideas"], only["title"], only["capability"]) == ([ID], "Stakeholder Engagement", "stakeholder-engagement")
    assert only["activities"]
    assert only["measures"]
    assert only["activities"][0]["date"] == "2026-11-29"
    page.reload()
    page.get_by_role("button", name="Take it out").focus()
    page.keyboard.press("Enter")
    expect(add).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Taken out of your plan")).to_be_visible()
    assert planned(page)["areas"] == []


@in_chromium
@pytest.mark.parametrize("place", ["root", "sub-path", "file"])
def test_what_the_page_of_an_idea_put_into_the_plan_is_what_the_plan_itself_would_have(open_page, place):
    page = open_page(IDEA, place)
    page.get_by_test_id("add-idea").click()
    by_page = planned(page)["areas"][0]
    page.get_by_role("link", name="Open my plan").click()
    expect(tabs(page)).to_have_text(["1Stakeholder Engagement"])
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.go_back()
    page.evaluate(f"location.hash = 'add={ID}'")
    page.get_by_role("button", name="Add it").click()
    expect(said_of_plan(page)).to_contain_text("is in your plan")
    by_plan = planned(page)["areas"][0]
    for key in ("title", "capability", "ideas", "taken", "current", "desired"):
        assert by_page[key] == by_plan[key]
    for key in ("activities", "measures"):
        assert [{**one, "id": ""} for one in by_page[key]] == [{**one, "id": ""} for one in by_plan[key]]


@in_chromium
def test_a_plan_of_three_other_areas_is_left_alone_and_asks_where_the_idea_is_to_go(open_page):
    page = come_back(open_page(IDEA), plan=plan(*(area(id=f"a{n}", title=f"Area {n}", taken=[]) for n in range(3))))
    before = stored(page)
    page.get_by_test_id("add-idea").click()
    expect(page.get_by_role("status").filter(has_text="Your plan has three areas")).to_be_visible()
    assert stored(page) == before
    way = page.get_by_role("link", name="Choose in my plan")
    expect(way).to_be_focused()
    way.click()
    page.get_by_role("button", name="Area 1", exact=True).click()
    expect(said_of_plan(page)).to_contain_text("in the area “Area 1”")


@in_chromium
@pytest.mark.parametrize("refusal", [
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})",
    """const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...given) {
        if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
        set.apply(this, given);
    };""",
])
def test_where_nothing_can_be_kept_the_button_leads_to_the_plan_with_the_idea(browser: Browser, places, refusal):
    # The theme's own script does not expect a storage that is refused.
    page = browser.new_page()
    page.add_init_script(refusal)
    page.goto(places["root"] + IDEA)
    page.get_by_test_id("add-idea").click()
    expect(tabs(page)).to_have_text(["1Stakeholder Engagement"])
    page.close()


@in_chromium
def test_what_cannot_be_read_is_not_written_over(open_page):
    page = open_page(IDEA)
    page.evaluate("key => localStorage.setItem(key, '{damaged')", KEY)
    page.reload()
    page.get_by_test_id("add-idea").click()
    expect(page.locator("[data-view=plan]")).to_be_visible()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == "{damaged"


@in_chromium
def test_another_tab_of_the_plan_takes_in_what_the_page_of_an_idea_added(open_page):
    page = open_page(f"{ADDRESS}#plan")
    other = page.context.new_page()
    other.goto(page.url.replace(f"{ADDRESS}#plan", IDEA))
    other.get_by_test_id("add-idea").click()
    expect(tabs(page)).to_have_text(["1Stakeholder Engagement"])
    page.evaluate("localStorage.clear()")
    expect(other.get_by_test_id("add-idea")).to_be_visible()


@in_chromium
def test_a_link_from_elsewhere_asks_and_adds_nothing_by_itself(open_page):
    page = open_page(f"{ADDRESS}#add={ID}")
    head = page.get_by_role("heading", name="to your plan?")
    expect(head).to_be_focused()
    expect(head).to_have_text("Add idea 69 to your plan?")
    assert not (stored(page) or {}).get("plan")
    page.get_by_role("button", name="Not now").click()
    expect(head).to_be_hidden()
    assert "#plan" in page.url
    assert not (stored(page) or {}).get("plan")
    for _ in range(2):
        page.evaluate(f"location.hash = 'add={ID}'")
        expect(head).to_be_visible()
        page.evaluate("location.hash = 'plan'")
    page.evaluate(f"location.hash = 'add={ID}'")
    page.get_by_role("button", name="Add it").click()
    expect(tabs(page)).to_have_text(["1Stakeholder Engagement"])
    assert "#plan" in page.url


@in_chromium
@pytest.mark.parametrize("name", [
    "__proto__", "<img src=x>", *(pytest.param(name, marks=pytest.mark.slow) for name in ("no-such-idea", "%F0%9F%92%A9")),
])
def test_an_idea_that_is_none_is_said_to_be_none(open_page, name):
    page = open_page(f"{ADDRESS}#add={name}")
    expect(said_of_plan(page)).to_have_text("This idea is not in the guide.")


@in_chromium
@pytest.mark.parametrize(("address", "width", "scheme"), [
    ("index.html", 390, "light"), (IDEA, 1280, "dark"),
    *(pytest.param(*look, marks=pytest.mark.slow) for look in (("index.html", 1280, "dark"), (IDEA, 390, "light"))),
])
def test_what_a_returning_reader_sees_has_no_accessibility_faults(open_page, address, width, scheme):
    page = come_back(open_page(address, viewport={"width": width, "height": 844}, color_scheme=scheme), RESULT, DRAFT, plan=PLAN)
    if width == 390:
        page.get_by_text("Contents", exact=True).click()
    assert faults(page) == ""


@in_chromium
@pytest.mark.parametrize("way", ["root", "setting"])
@pytest.mark.parametrize("address", ["index.html", IDEA])
def test_what_a_returning_reader_sees_holds_letters_of_twice_the_size(open_page, address, way):
    page = come_back(open_page(address, viewport=PHONE), RESULT, DRAFT, plan=PLAN)
    enlarge(page, way)
    page.get_by_text("Contents", exact=True).click()
    assert sideways(page) == []


@pytest.mark.parametrize("place", ["root", "file"])
@in_chromium
def test_the_other_engines_add_an_idea_where_pages_share_storage_and_hand_it_over_where_not(
    driven: DrivenBrowser, places: dict[str, str], place: str
) -> None:
    driven.open(places[place] + IDEA)
    shares = driven.script("return location.origin !== 'null'")
    driven.click("[data-testid=add-idea]")
    if shares:
        driven.shows("[data-part=planned]", "In your plan since")
        driven.open(f"{places[place]}index.html")
        driven.shows("[data-part=mine-head]", "This week:")
    else:
        # Nothing was put into a storage that the plan cannot see; nor can it see that it was a press on this site, so it asks.
        driven.arrives(ADDRESS)
        driven.click("[data-part=adding-yes]")
        driven.shows("[data-part=area-ideas]", "stake")
        driven.open(places[place] + IDEA)
        assert driven.script(f"return {STORED}") is None
        assert driven.script("return document.querySelector('[data-part=planned]').hidden") is True
    driven.open(f"{places[place]}{ADDRESS}#add=teach-back")
    driven.shows("[data-part=adding-head]", "to your plan?")
