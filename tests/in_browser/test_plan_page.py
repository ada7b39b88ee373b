"""From the results to a plan in one step, and the plan in its three depths."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import pytest
from assessment_page import ADDRESS, CAPABILITIES, assessment, import_workbook, ratings, see, stored, workbook
from docx import Document
from large_text import enlarge, sideways
from plan_page import activity, area, open_plan, plan, planned, said_of_plan, saved_bytes, to_depth
from playwright.sync_api import Locator, Page, expect
from test_accessibility import LOOKS, faults

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 24)
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
BAR_ENDS = "document.querySelector('[data-part=plan-bar]').getBoundingClientRect().bottom + scrollY"


def day(days: int) -> str:
    return (TODAY + timedelta(days)).isoformat()


@pytest.fixture
def open_today(open_page) -> Callable[..., Page]:
    """Opens a page for which it stays noon of TODAY, a Tuesday."""

    def open_one(address: str = ADDRESS, **settings: Any) -> Page:
        page = open_page(address, **settings)
        page.clock.set_fixed_time(datetime.combine(TODAY, time(12)))
        return page

    return open_one


def of_capability(capability: str, title: str, **given: Any) -> dict[str, Any]:
    levels = {"level_now": "specialist", "level_wanted": "expert", "taken": [], "measures": []}
    return area(**{"id": capability, "title": title, "capability": capability, **levels, **given})


def two_areas() -> tuple[dict[str, Any], ...]:
    """The two areas that are drawn in the design."""
    return (
        of_capability(
            "stakeholder-engagement", "Stakeholder Engagement", why_me="I want to be in the room before the data is cut.",
            measures=[measure("People with three ticks who do not hear from me for four weeks", "6", "0")],
            activities=[activity("names", what="Write down names", short="Write down fifteen names for the spring tariff",
                                 date=day(-1), feedback_from="The head of claims")],
        ),
        of_capability(
            "knowledge-transfer", "Knowledge Transfer",
            why_me="My briefings are not understood, and I correct the work at night.",
            measures=[measure("Teach-backs out of ten that are right the first time", "4", "8")],
            activities=[activity("ask", what="Ask one listener to teach it back", date=day(0), minutes=5,
                                 feedback_from="A claims team leader")],
        ),
    )  # fmt: skip


def measure(count: str, today: str, goal: str) -> dict[str, Any]:
    return {"id": count[:9], "count": count, "today": today, "goal": goal, "from_idea": None}


def third_area() -> dict[str, Any]:
    return of_capability(
        "solutioning", "Solutioning", why_me="I build before I ask.",
        measures=[measure("Hours spent on a job after delivery", "9", "3")],
        activities=[activity("card", what="Fill in a request card for one request", date=day(9), feedback_from="A colleague")],
    )  # fmt: skip


def week(page: Page) -> Locator:
    return page.locator("[data-part=week] > li")


def areas(page: Page) -> Locator:
    return page.locator("[data-part=areas-in-short] > li")


def rows(page: Page, n: int) -> list[str]:
    return areas(page).nth(n).locator("dt").all_inner_texts()


class Taps:
    """Counts what a reader taps."""

    def __init__(self) -> None:
        self.number = 0

    def __call__(self, target: Locator) -> None:
        target.click()
        self.number += 1


def test_taps_from_home_to_a_word_plan_of_two_areas_are_few(open_page):
    page, to_result = open_page("index.html", viewport=PHONE), Taps()
    to_result(page.get_by_role("link", name="Find out where I stand"))
    to_result(page.get_by_role("button", name="Begin", exact=True))
    for n, capability in enumerate(CAPABILITIES):
        to_result(page.locator(f"[name=level-{capability}][value=expert]"))
        if capability != CAPABILITIES[-1]:
            # The numerals lead from description to description; habits can be told later.
            to_result(page.locator(".pips a").nth(n + 1))
    to_result(page.get_by_role("button", name="See where I stand"))
    expect(page.locator("[data-part=title]")).to_be_visible()
    assert to_result.number <= 20
    to_word = Taps()
    to_word.number = 1  # the last answer led to the result
    to_word(page.get_by_role("checkbox", name="In my plan").last)
    to_word(page.get_by_test_id("make-plan"))
    expect(areas(page)).to_have_count(2)
    word = Document(BytesIO(saved_bytes(page, "export-word")))
    assert to_word.number + 1 <= 15
    written = "\n".join(node.text or "" for node in word.element.iter() if node.tag.endswith("}t"))
    assert all(one["title"] in written for one in planned(page)["areas"])
    assert [one["taken"] for one in planned(page)["areas"]] == [[], []]


def test_plan_is_made_of_the_results_with_hours_and_a_day_to_begin(open_today):
    page = open_today()
    import_workbook(page, workbook(assessment(ratings={**ratings(), "solutioning": {"level": "specialist"}})))
    see(page, "results")
    page.get_by_label("Hours each week").fill("3.5")
    page.get_by_label("Begin on").fill("2026-12-07")
    page.get_by_test_id("make-plan").click()
    expect(said_of_plan(page)).to_contain_text("Added: Solutioning with 2 ideas")
    made = planned(page)
    assert (made["hours_per_week"], made["start"]) == (3.5, "2026-12-07")
    assert (made["areas"][0]["level_now"], made["areas"][0]["level_wanted"]) == ("specialist", "expert")
    acts = [act for one in made["areas"] for act in one["activities"]]
    assert min(act["date"] for act in acts) >= "2026-12-07"
    first_week = [act["minutes"] for act in acts if act["date"] < "2026-12-14"]
    assert sum(first_week) <= 3.5 * 60
    page.get_by_role("button", name="Undo").click()
    assert planned(page)["areas"] == []


def test_what_the_plan_holds_already_stays_and_is_told(open_today):
    page = open_today()
    own = area(id="own", title="Speaking up", why_me="Mine")
    there = of_capability("solutioning", "Solutioning", id="there", why_me="Written before")
    weak = {**ratings(), "solutioning": {"level": "specialist"}}
    import_workbook(page, workbook(assessment(ratings=weak), plan=plan(own, there)))
    see(page, "results")
    page.get_by_test_id("make-plan").click()
    said = said_of_plan(page)
    expect(said).to_contain_text("Added: ")
    expect(said).to_contain_text("Solutioning was there, and has 2 more ideas.")
    expect(said).to_contain_text("a plan has at most three areas")
    made = planned(page)["areas"]
    assert [one["title"] for one in made][:2] == ["Speaking up", "Solutioning"]
    assert len(made) == 3
    assert (made[0]["why_me"], made[1]["why_me"]) == ("Mine", "Written before")
    see(page, "results")
    page.get_by_test_id("make-plan").click()
    expect(said).to_contain_text("were there already")
    assert planned(page)["areas"] == made


def test_no_area_is_taken_that_is_not_ticked(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(ratings=ratings())))
    see(page, "results")
    for box in page.get_by_role("checkbox", name="In my plan").all():
        box.uncheck()
    page.get_by_test_id("make-plan").click()
    expect(page.get_by_text("Tick an area first.")).to_be_visible()
    assert "plan" not in (stored(page) or {})


def test_a_slip_of_the_year_makes_no_plan(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(ratings=ratings())))
    see(page, "results")
    for year in ("0026", "9999"):
        page.get_by_label("Begin on").fill(f"{year}-03-04")
        page.get_by_test_id("make-plan").click()
        assert page.evaluate("location.hash") == "#results"
        assert "plan" not in (stored(page) or {})


def test_page_says_what_its_owner_said_and_has_no_row_for_what_is_empty(open_today):
    page = open_today()
    empty = of_capability("solutioning", "Solutioning", level_now=None, level_wanted=None)
    open_plan(page, plan(two_areas()[0], empty), depth="page")
    assert rows(page, 0) == ["Why", "First act", "I count", "Can tell me"]
    expect(areas(page).nth(0)).to_contain_text("6 today, goal 0")
    expect(areas(page).nth(0)).to_contain_text("Specialist to Expert")
    assert rows(page, 1) == []
    assert areas(page).nth(1).inner_text().strip() == "Solutioning"
    asks = page.locator("[data-part=plan-asking]")
    expect(asks).to_have_text("Head of maps asks every four weeks. A check-in was due on Monday 13 April.")


def test_this_week_counts_acts_and_minutes_and_says_what_is_late(open_today):
    page = open_today()
    open_plan(page, plan(*two_areas()), depth="page")
    expect(page.get_by_role("heading", name="This week: two acts, 25 minutes")).to_be_visible()
    expect(week(page)).to_have_text([
        "Write down fifteen names for the spring tarifflate, was due on Monday, 20 min",
        "Ask one listener to teach it backToday, 5 min",
    ])  # fmt: skip


def test_tick_of_this_week_is_kept_stays_where_it_is_and_can_be_undone(open_today):
    page = open_today()
    open_plan(page, plan(*two_areas()), depth="page")
    box = page.get_by_role("checkbox", name="Ask one listener to teach it back")
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    assert planned(page)["areas"][1]["activities"][0]["state"] == "done"
    expect(page.get_by_role("heading", name="This week: one act, 20 minutes")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(box).not_to_be_checked()
    assert planned(page)["areas"][1]["activities"][0]["state"] == "open"


def test_late_act_that_is_ticked_stays_as_done_and_the_next_one_is_no_longer_the_first(open_today):
    page = open_today()
    acts = [activity("late", what="Write names", date=day(-9)), activity("soon", what="Ask one listener", date=day(2))]
    open_plan(page, plan(area(activities=acts)), depth="page")
    assert "First act" in rows(page, 0)
    page.get_by_role("checkbox", name="Write names").check()
    expect(week(page)).to_have_text(["Write namesdone, 20 min", "Ask one listenerThursday, 20 min"])
    assert "Next act" in rows(page, 0)
    assert "First act" not in rows(page, 0)


def test_acts_of_the_week_for_which_there_is_no_room_unfold_in_their_place(open_today):
    page = open_today()
    acts = [activity(f"act-{n}", what=f"Act {n}", date=day(n)) for n in range(7)]
    open_plan(page, plan(area(activities=acts)), depth="page")
    expect(week(page)).to_have_count(4)
    more = page.get_by_role("button", name="and three more")
    more.click()
    expect(week(page)).to_have_count(7)
    expect(page.get_by_role("checkbox", name="Act 4")).to_be_focused()
    expect(more).to_be_hidden()


def test_tick_of_an_act_that_repeats_says_that_it_ends_it(open_today):
    page = open_today()
    open_plan(page, plan(area(activities=[activity(when="weekly", date=day(1))])), depth="page")
    expect(week(page)).to_have_text(["Ask one readerWednesday, 20 min, weekly"])
    page.get_by_role("checkbox", name="Ask one reader").check()
    expect(said_of_plan(page)).to_contain_text("It no longer repeats")


def test_what_was_said_covers_nothing_of_the_page(open_today):
    page = open_today(viewport=DESK)
    import_workbook(page, workbook(assessment(ratings=ratings())))
    see(page, "results")
    page.get_by_test_id("make-plan").click()
    expect(said_of_plan(page)).to_contain_text("So that it fits into two hours a week")
    assert page.evaluate(BAR_ENDS) <= DESK["height"]
    box = page.get_by_test_id("export-word").bounding_box()
    assert box and said_of_plan(page).bounding_box()["y"] < box["y"]


def test_long_words_of_three_areas_push_nothing_below_the_screen(open_today):
    page = open_today(viewport=DESK)
    words = "How many of those who have to use my finding can say it back to me in a sentence of their own a week after we met"
    measure = {"id": "m", "count": words, "today": "2", "goal": "all of them", "from_idea": None}
    acts = [activity(f"act-{n}", what=words, date=day(n)) for n in range(5)]
    long = [area(id=f"area-{n}", title="Shared Trust", measures=[measure], activities=acts, taken=[]) for n in range(3)]
    open_plan(page, plan(*long), depth="page")
    assert page.evaluate(BAR_ENDS) <= DESK["height"]
    expect(areas(page).first).to_contain_text(words)


def test_week_without_acts_says_what_comes_next(open_today):
    page = open_today()
    open_plan(page, plan(third_area()), depth="page")
    said = "Nothing is due this week. Next: Fill in a request card for one request, on Thursday 3 December."
    expect(page.get_by_text(said)).to_be_visible()


def test_act_with_a_time_stands_at_that_time_on_the_day_that_its_owner_has(open_today):
    page = open_today()
    act = activity("soon", what="Ask one listener", date=day(0))
    given = plan(area(activities=[act]), time={"days": ["thu"], "at": "16:00", "away": []})
    open_plan(page, given, depth="page")
    expect(week(page)).to_have_text(["Ask one listenerThursday 16:00, 20 min"])
    expect(areas(page).first).to_contain_text("Thursday 26 November 16:00, 20 min")


@pytest.mark.parametrize("given", [two_areas(), (*two_areas(), third_area())], ids=["two", "three"])
def test_page_fits_one_screen_at_the_desk_and_little_more_than_two_on_a_phone(open_today, given):
    page = open_today(viewport=DESK)
    open_plan(page, plan(*given), depth="page")
    assert page.evaluate(BAR_ENDS) <= DESK["height"]
    page.set_viewport_size(PHONE)
    assert page.evaluate(BAR_ENDS) <= 2.25 * PHONE["height"]


def test_lines_of_areas_beside_each_other_are_level(open_today):
    page = open_today(viewport=DESK)
    open_plan(page, plan(*two_areas(), third_area()), depth="page")
    tops = [[round(row.bounding_box()["y"]) for row in areas(page).nth(n).locator("dt").all()] for n in range(3)]
    assert tops[0] == tops[1] == tops[2]


def test_depth_has_an_address_and_the_one_last_used_comes_back(open_today):
    page = open_today()
    open_plan(page, plan(*two_areas()), depth="page")
    assert page.url.endswith("#plan")
    to_depth(page, "parts")
    assert page.url.endswith("#plan-parts")
    expect(page.get_by_label("Why it helps me")).to_be_visible()
    see(page, "results")
    see(page, "plan")
    expect(page.get_by_role("link", name="Part by part")).to_have_attribute("aria-current", "page")
    page.evaluate("location.hash = 'plan'")
    page.reload()
    expect(areas(page)).to_have_count(2)
    to_depth(page, "everything")
    page.goto(page.url.replace("#plan-everything", "#plan").replace(ADDRESS, "index.html"))
    page.goto(page.url.replace("index.html", ADDRESS))
    expect(page.get_by_role("link", name="Everything")).to_have_attribute("aria-current", "page")


def test_way_back_of_the_browser_leads_from_depth_to_depth(open_today):
    page = open_today()
    open_plan(page, plan(*two_areas()), depth="page")
    to_depth(page, "parts")
    page.go_back()
    expect(areas(page).first).to_be_visible()
    expect(page.get_by_label("Why it helps me")).to_be_hidden()


def test_what_is_written_in_a_part_stands_on_the_page(open_today):
    page = open_today()
    open_plan(page, plan(area(title="Speaking up")), depth="parts")
    page.get_by_label("Why it helps me").fill("I am asked too late.")
    to_depth(page, "page")
    expect(areas(page).first).to_contain_text("I am asked too late.")


def test_phone_shows_the_parts_folded_and_an_area_within_five_screens(open_today):
    page = open_today(viewport=PHONE)
    import_workbook(page, workbook(assessment(ratings=ratings())))
    see(page, "results")
    page.get_by_test_id("make-plan").click()
    expect(areas(page)).to_have_count(3)
    to_depth(page, "parts")
    expect(page.locator("[data-part=acts] > li").first).to_be_attached()
    for n in range(3):
        assert page.evaluate("document.documentElement.scrollHeight") <= 5 * PHONE["height"]
        expect(page.get_by_text(f"Area {n + 1} of 3")).to_be_visible()
        page.get_by_role("button", name="Next area").click()
    fold = page.get_by_role("button", name="Activities")
    expect(fold).to_have_attribute("aria-expanded", "false")
    fold.press("Enter")
    expect(page.locator("[data-part=acts] > li").first).to_be_visible()


def test_what_reads_and_writes_files_loads_when_it_is_wanted(open_today):
    page = open_today()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    def open_files() -> int:
        return sum("/plan-files." in url for url in asked)

    page.evaluate("location.hash = 'plan'")
    expect(page.locator("[data-part=plan-works]")).to_be_visible()
    assert open_files() == 0
    open_plan(page, plan(*two_areas()), depth="page")
    assert open_files() == 1, "the import desk is in it"
    assert saved_bytes(page, "export-word").startswith(b"PK")
    assert open_files() == 1


def test_calendar_leads_to_its_part(open_today):
    page = open_today()
    open_plan(page, plan(*two_areas()), depth="page")
    page.get_by_role("button", name="Calendar").click()
    expect(page.locator("h2:focus")).to_be_in_viewport()


def test_the_sheet_for_the_manager_is_made_where_one_stands(open_today):
    page = open_today()
    open_plan(page, plan(*two_areas()), depth="page")
    page.evaluate("print = () => dispatchEvent(new Event('beforeprint'))")
    page.get_by_role("button", name="Sheet for my manager").click()
    expect(page.locator("[data-part=print] h1")).to_contain_text("To prepare our talk")
    expect(page.locator("[data-part=plan-said]")).to_contain_text("Of your plan it shows nothing yet")
    expect(page.locator("[data-part=planpage][data-depth=page]")).to_be_visible()


def test_everything_shows_every_area_one_after_another(open_today):
    page = open_today()
    given = plan(*two_areas(), third_area())
    open_plan(page, given, depth="everything")
    others = page.locator("[data-part=area-to-read]")
    expect(others).to_have_count(2)
    for other in given["areas"][1:]:
        shown = others.filter(has_text=other["title"])
        for one in other["activities"]:
            expect(shown).to_contain_text(one["what"])
    others.last.get_by_role("button", name="Change this area").click()
    expect(page.locator("#plan-area-title")).to_have_value(given["areas"][2]["title"])
    areas = page.locator("[data-part=area-to-read], [data-part=area-form]")
    parts = areas.evaluate_all("(all) => all.map((one) => one.dataset.part)")
    assert parts == ["area-to-read", "area-to-read", "area-form"]
    to_depth(page, "parts")
    expect(others.first).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_depth_has_no_accessibility_faults(open_today, width, scheme):
    page = open_today(viewport={"width": width, "height": 844}, color_scheme=scheme)
    open_plan(page, plan(*two_areas(), third_area()), depth="page")
    assert faults(page) == ""
    to_depth(page, "parts")
    assert faults(page) == ""


def test_depth_holds_letters_of_twice_the_size(open_today):
    page = open_today(viewport=PHONE)
    open_plan(page, plan(*two_areas(), third_area()), depth="page")
    enlarge(page, "root")
    assert sideways(page) == []
    to_depth(page, "parts")
    assert sideways(page) == []


def test_depth_is_all_that_is_stored_beside_the_workbook_and_holds_nothing_of_it(open_today):
    page = open_today()
    open_plan(page, plan(*two_areas()), depth="parts")
    assert sorted(page.evaluate("Object.keys(localStorage)")) == ["growth-guide:plan-depth", "growth-guide:workbook"]
    assert page.evaluate("localStorage['growth-guide:plan-depth']") == "#plan-parts"
    to_depth(page, "page")
    assert page.evaluate("Object.keys(localStorage)") == ["growth-guide:workbook"]
