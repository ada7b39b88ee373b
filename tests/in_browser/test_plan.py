"""From the home page to a plan, and the plan in use."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from assessment_page import (
    ADDRESS,
    WORKBOOK,
    answer_all,
    assessment,
    delete_all,
    exported,
    import_workbook,
    ratings,
    see,
    workbook,
)
from growth_guide.guide.load import load
from plan_page import (
    PLAN,
    activity,
    acts,
    area,
    name_idea,
    open_plan,
    plan,
    planned,
    said_of_plan,
    saved,
    saved_bytes,
    tabs,
    three_suggestions,
    to_depth,
)
from playwright.sync_api import Browser, Page, expect
from project import ROOT

pytestmark = pytest.mark.browser

TODAY = date(2026, 3, 20)
HARD = "Two <b>bold</b> & \"quoted\" ]]> עברית 👩🏽‍🔬"


def day(days: int) -> str:
    """The day so many days from today."""
    return (TODAY + timedelta(days)).isoformat()


@pytest.fixture
def open_today(open_page) -> Callable[..., Page]:
    """Opens a page for which it stays noon of TODAY."""

    def open_one(address: str) -> Page:
        page = open_page(address)
        page.clock.set_fixed_time(datetime.combine(TODAY, time(12)))
        return page

    return open_one


# From a server, the taps of this way are counted and the whole chain is walked elsewhere.
@pytest.mark.parametrize(("address", "place"), [
    pytest.param("index.html", "root", marks=pytest.mark.slow), ("index.html", "file"), (WORKBOOK, "file"),
])  # fmt: skip
def test_way_leads_to_an_exported_plan_of_three_areas(open_page, address, place):
    page = open_page(address, place)
    if address == "index.html":
        page.get_by_role("link", name="Find out where I stand").click()
    answer_all(page, {"solutioning": "specialist"})
    page.get_by_test_id("make-plan").click()
    expect(said_of_plan(page)).to_contain_text("Added: ")
    expect(page.locator("[data-part=areas-in-short] > li")).to_have_count(3)
    word = zipfile.ZipFile(io.BytesIO(saved_bytes(page, "export-word"))).read("word/document.xml").decode()
    assert planned(page)["areas"][2]["activities"][0]["short"] in word
    to_depth(page, "everything")
    assert acts(page).count() >= 4
    assert saved_bytes(page, "export-calendar").count(b"BEGIN:VEVENT") >= 12
    assert saved_bytes(page, "export-markdown").startswith(b"# Personal Growth Plan")
    assert len(exported(page)["plan"]["areas"]) == 3


# In the other places, what such a page puts in is compared with what the plan itself would have.
@pytest.mark.parametrize("place", ["sub-path", *(pytest.param(one, marks=pytest.mark.slow) for one in ("root", "file"))])
def test_idea_page_puts_its_idea_into_the_plan_once(open_page, place):
    page = open_page("ideas/salience-map.html", place)
    page.get_by_test_id("add-idea").click()
    page.get_by_role("link", name="Open my plan").click()
    # It opens where the parts of the idea stand.
    expect(page.locator("[data-part=planpage][data-depth=parts]")).to_be_visible()
    expect(acts(page).first).to_be_visible()
    expect(tabs(page)).to_have_text(["1Stakeholder Engagement"])
    assert planned(page)["areas"][0]["ideas"] == ["salience-map"]
    page.reload()
    expect(tabs(page)).to_have_count(1)
    to_depth(page, "everything")
    expect(page.locator("[data-lines='area.current.behaviours'] textarea").first).to_be_empty()
    page.evaluate("location.hash = 'add=salience-map'")
    expect(said_of_plan(page)).to_contain_text("is in your plan, in the area “Stakeholder Engagement”")
    assert len(planned(page)["areas"]) == 1


def test_levels_that_the_answers_know_are_filled_into_an_area_that_nobody_recommends(open_page):
    page = open_page(ADDRESS)
    known = {name: {"level": "expert"} for name in ("collaboration", "solutioning", "personal-impact", "change-agility")}
    mine = area(capability="expert-knowledge", title="Expert Knowledge", level_now=None, level_wanted=None)
    open_plan(page, plan(mine, hours_per_week=2), assessment(ratings={**ratings("specialist"), **known}))
    see(page, "results")
    page.get_by_test_id("make-plan").click()
    expect(said_of_plan(page)).to_contain_text("The levels of Expert Knowledge are those of your answers.")
    first = planned(page)["areas"][0]
    assert (first["level_now"], first["level_wanted"]) == ("specialist", "expert")


def test_days_that_are_chosen_move_what_was_paced_and_can_be_undone(open_page):
    page = open_page(ADDRESS)
    page.clock.set_fixed_time("2026-11-30T12:00:00")
    paced = activity("paced", date="2026-12-01", paced="2026-12-01", from_idea="salience-map", when="week 1")
    own = activity("own", date="2026-12-01", paced="2026-12-03", from_idea="salience-map", when="week 1")
    open_plan(page, plan(area(activities=[paced, own], taken=[]), start="2026-11-30"))

    def dates() -> list[str]:
        return [one["date"] for one in planned(page)["areas"][0]["activities"]]

    page.get_by_role("checkbox", name="Friday").check()
    expect(said_of_plan(page)).to_have_text("One act moved with it; what you dated yourself stays where it is.")
    assert dates() == ["2026-12-04", "2026-12-01"]
    page.get_by_role("button", name="Undo").click()
    assert dates() == ["2026-12-01", "2026-12-01"]
    page.get_by_label("Begins on").fill("2026-12-14")
    page.get_by_label("Begins on").blur()
    expect(said_of_plan(page)).to_contain_text("One act moved with it")
    assert dates() == ["2026-12-15", "2026-12-01"]


def test_fourth_area_is_never_made_and_the_reader_says_where_the_idea_goes(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(*(area(id=f"a{n}", title=f"Area {n}") for n in range(3))))
    name_idea(page, "salience-map")
    page.get_by_role("button", name="Area 1", exact=True).click()
    expect(said_of_plan(page)).to_contain_text("in the area “Area 1”")
    assert [one["ideas"] for one in planned(page)["areas"]] == [[], ["salience-map"], []]


def test_idea_that_waits_for_room_gets_an_area_of_its_own_once_there_is_one(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(*(area(id=f"a{n}", title=f"Area {n}") for n in range(3))))
    name_idea(page, "salience-map")
    expect(page.get_by_text("and that is plenty")).to_be_visible()
    page.get_by_role("button", name="Take this area out of the plan").click()
    page.get_by_role("button", name="Into an area of its own").click()
    expect(said_of_plan(page)).to_contain_text("is in your plan")
    assert [one["ideas"] for one in planned(page)["areas"]] == [[], [], ["salience-map"]]


def test_idea_that_comes_later_is_counted_from_the_day_it_comes(open_today):
    page = open_today(ADDRESS)
    open_plan(page, plan(area(), start=day(-100)))
    name_idea(page, "salience-map")
    expect(said_of_plan(page)).to_contain_text("is in your plan")
    assert min(one["date"] for one in planned(page)["areas"][-1]["activities"]) >= day(0)


def test_area_in_own_words_takes_an_idea_and_lets_it_go_again(open_page):
    page = open_page(PLAN)
    page.get_by_label("In my own words").fill("Speaking up")
    page.get_by_role("button", name="Take these words").click()
    expect(page.get_by_label("Growth area", exact=True)).to_have_value("Speaking up")
    page.get_by_label("Another idea").select_option("salience-map")
    page.get_by_role("button", name="Add it").click()
    expect(acts(page)).not_to_have_count(0)
    page.get_by_role("button", name="Take it out").click()
    expect(acts(page)).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(acts(page)).not_to_have_count(0)


def offers(page: Page, field: str = "current.behaviours"):
    return page.locator(f"[data-offers='{field}'] .offer")


def taken(page: Page) -> list[dict[str, Any]]:
    return [{key: one[key] for key in ("line", "words", "ticked")} for one in planned(page)["areas"][0]["taken"]]


def test_one_sees_what_came_from_the_guide_and_what_is_ones_own(open_page):
    page = three_suggestions(open_page(ADDRESS))
    first = offers(page).first
    expect(page.locator("[data-offers='current.behaviours']")).to_contain_text("Ideas 13 and 14 offer these lines.")
    expect(first.get_by_test_id("offer-line")).not_to_be_checked()
    assert planned(page)["areas"][0]["taken"] == []
    first.get_by_test_id("offer-line").check()
    expect(first.locator(".src")).to_contain_text("This is me. From idea 13.")
    line = page.locator("[data-lines='area.current.behaviours'] li").first
    line.locator("textarea").fill("I build before I ask.")
    expect(line.locator(".src")).to_contain_text("your words")
    line.get_by_role("button", name="Leave out").click()
    assert planned(page)["areas"][0]["current"]["behaviours"] == ""


def test_offered_line_is_said_when_it_is_ticked_and_in_the_words_of_who_ticked_it(open_page):
    page = three_suggestions(open_page(ADDRESS))
    first = offers(page).first
    line = first.get_by_test_id("offer-line").inner_text()
    first.get_by_test_id("offer-line").check()
    first.get_by_role("button", name="Change the words").click()
    words = first.get_by_label("Your words, after idea 13")
    expect(words).to_be_focused()
    expect(words).to_have_value(line)
    words.fill("Mine, and nobody else's")
    assert taken(page) == [{"line": line, "words": "Mine, and nobody else's", "ticked": True}]
    said = saved_bytes(page, "export-markdown").decode()
    assert "Mine, and nobody else's" in said
    assert line not in said
    first.get_by_test_id("offer-line").uncheck()
    expect(words).to_have_value("Mine, and nobody else's")
    assert taken(page) == [{"line": line, "words": "Mine, and nobody else's", "ticked": False}]
    assert "Mine, and nobody else's" not in saved_bytes(page, "export-markdown").decode()
    first.get_by_role("button", name="Take the words offered").click()
    expect(words).to_be_hidden()
    assert taken(page) == [{"line": line, "words": "", "ticked": False}]
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(words).to_have_value("Mine, and nobody else's")


def test_line_whose_words_are_emptied_stands_as_it_was_offered(open_page):
    page = three_suggestions(open_page(ADDRESS))
    first = offers(page).first
    first.get_by_test_id("offer-line").check()
    first.get_by_role("button", name="Change the words").click()
    first.locator("textarea").fill("")
    first.locator("textarea").blur()
    expect(first.locator("textarea")).to_be_hidden()
    assert [one["words"] for one in taken(page)] == [""]


def test_nothing_that_is_not_ticked_or_written_leaves_the_page(open_page):
    page = three_suggestions(open_page(ADDRESS))
    lines = page.get_by_test_id("offer-line").all_inner_texts()
    example = page.locator(".said-by p").all_inner_texts()
    assert len(lines) > 4
    assert len(example) > 4
    word = zipfile.ZipFile(io.BytesIO(saved_bytes(page, "export-word"))).read("word/document.xml").decode()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    ways = [word, saved_bytes(page, "export-markdown").decode(), page.locator("[data-part=print]").inner_text()]
    assert [text for text in [*lines, *example] for way in ways if text in way] == []


def test_line_from_a_file_of_the_first_edition_is_offered_and_not_said(open_page):
    page = open_page(ADDRESS)
    idea = load(ROOT / "guide_data").ideas[0]
    open_plan(page, plan(area(current={"behaviours": f"{idea.issues[0]}\nMine", "impact": "", "gap": ""})))
    expect(offers(page).get_by_test_id("offer-line")).to_have_text([idea.issues[0]])
    expect(offers(page).get_by_test_id("offer-line")).not_to_be_checked()
    expect(offers(page)).to_contain_text("From the first edition.")
    expect(page.locator("[data-lines='area.current.behaviours'] textarea")).to_have_value("Mine")


def test_act_shows_its_short_title_folded_and_the_whole_of_it_open(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity(what="Ask one reader of the map what is missing", short="Ask one reader")])))
    what = page.locator("[data-part=act-what]")
    expect(what).to_have_text("Ask one reader")
    page.get_by_text("Change: Ask one reader").click()
    expect(what).to_have_text("Ask one reader of the map what is missing")
    page.get_by_label("What I will do").fill("Write to the office")
    page.get_by_text("Change: Write to the office").click()
    expect(what).to_have_text("Write to the office")
    assert planned(page)["areas"][0]["activities"][0]["short"] == ""


def test_note_of_what_was_done_stands_at_the_act_and_is_offered_at_the_check_in(open_today):
    page = open_today(ADDRESS)
    open_plan(page, plan(area(activities=[activity()])))
    page.get_by_role("button", name="Note what you did").click()
    expect(said_of_plan(page)).to_have_text("Write in the new field what you did today.")
    page.keyboard.type("Ana found two roads")
    page.keyboard.press("Tab")
    expect(said_of_plan(page)).to_have_text("The note stands at the activity.")
    assert planned(page)["areas"][0]["activities"][0]["notes"] == [{"date": day(0), "text": "Ana found two roads"}]
    expect(page.get_by_label("20 March 2026")).to_have_value("Ana found two roads")
    page.get_by_role("button", name="Note a check-in").click()
    expect(page.locator("[data-part=noted]")).to_contain_text("20 March 2026, Ask one reader")
    page.get_by_role("button", name="Put it under What was done").click()
    assert planned(page)["check_ins"][0]["done"] == "Ana found two roads"
    expect(page.locator("[data-part=noted]")).to_be_hidden()
    page.get_by_role("button", name="Delete this note").click()
    assert planned(page)["areas"][0]["activities"][0]["notes"] == []
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.get_by_label("20 March 2026")).to_have_value("Ana found two roads")


def next_times(page: Page):
    return page.locator("[data-part=time-list] .twk")


def test_time_is_chosen_and_shown_as_it_will_stand_in_the_calendar(open_today):
    page = open_today(ADDRESS)
    weekly = activity("weekly", what="Show a draft", when="weekly", date="2026-04-03", minutes=10, weeks=3)
    open_plan(page, plan(area(activities=[activity(), weekly])))
    expect(next_times(page)).to_have_text([
        "Friday 27 March, 16:00 to 16:20", "each Friday from 3 April, 16:00 to 16:10, three times",
    ])  # fmt: skip
    page.get_by_role("checkbox", name="Friday").check()
    page.get_by_label("Time of day").fill("09:30")
    page.get_by_label("Time of day").blur()
    expect(next_times(page).first).to_have_text("Friday 27 March, 09:30 to 09:50")
    assert planned(page)["time"] == {"days": ["fri"], "at": "09:30", "away": []}
    page.get_by_role("radio", name="All day").check()
    expect(next_times(page).first).to_have_text("Friday 27 March, all day")
    assert planned(page)["time"]["at"] == ""
    page.get_by_role("radio", name="At", exact=True).check()
    assert planned(page)["time"]["at"] == "09:30"


def test_days_away_count_when_both_are_said(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity()])))
    page.get_by_label("Away from").fill("2026-12-21")
    expect(page.get_by_text("One of the two days is missing")).to_be_visible()
    page.get_by_label("Away to").fill("2026-01-03")
    expect(page.get_by_text("Look at these days once more")).to_be_visible()
    page.get_by_label("Away to").fill("2027-01-03")
    expect(page.locator("[data-part=away-problem]")).to_be_empty()
    page.get_by_role("button", name="Another time away").click()
    page.get_by_label("Away from, 2").fill("2027-05-01")
    page.get_by_label("Away to, 2").fill("2027-05-09")
    spans = [{"from": "2026-12-21", "to": "2027-01-03"}, {"from": "2027-05-01", "to": "2027-05-09"}]
    assert planned(page)["time"]["away"] == spans
    page.get_by_role("button", name="Leave it out").first.click()
    assert planned(page)["time"]["away"] == spans[1:]
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.get_by_label("Away to, 2")).to_have_value("2027-05-09")


def test_what_was_saved_for_the_calendar_is_remembered(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity(date="2099-03-27")])))
    assert b"Ask one reader" in saved_bytes(page, "export-calendar")
    calendar = planned(page)["calendar"]
    assert calendar["sequence"] > 0
    assert "Ask one reader" in [event["summary"] for event in calendar["events"]]


def test_measures_of_the_area_have_todays_number_and_can_be_taken_out(open_page):
    page = three_suggestions(open_page(ADDRESS))
    before = planned(page)["areas"][0]["measures"]
    page.get_by_label("Today’s number").first.fill("4")
    assert planned(page)["areas"][0]["measures"][0] == {**before[0], "today": "4"}
    page.get_by_role("button", name="Take this measure out").first.click()
    assert planned(page)["areas"][0]["measures"] == before[1:]
    page.get_by_role("button", name="Undo").click()
    assert planned(page)["areas"][0]["measures"][0]["today"] == "4"


def test_plan_whose_texts_cannot_load_is_shown_and_stays_as_it_is(browser: Browser, places):
    page = browser.new_page()
    page.route("**/ideas-*.js", lambda route: route.abort())
    page.goto(places["root"] + ADDRESS)
    open_plan(page, plan(area(ideas=["salience-map"], current={"behaviours": "Mine", "impact": "", "gap": ""})))
    expect(page.locator("[data-lines='area.current.behaviours'] textarea")).to_have_value("Mine")
    expect(said_of_plan(page)).to_contain_text("could not be loaded")
    page.get_by_role("button", name="Add it").click()
    expect(said_of_plan(page)).to_have_text("Choose an idea first.")
    before = planned(page)
    page.get_by_role("button", name="Take it out").click()
    expect(said_of_plan(page)).to_contain_text("could not be loaded")
    assert planned(page) == before
    page.get_by_role("button", name="Note a check-in").click()
    expect(said_of_plan(page)).to_contain_text("A check-in of today")
    page.unroute("**/ideas-*.js")
    page.get_by_role("button", name="Take it out").click()
    expect(said_of_plan(page)).to_contain_text("is out")
    assert planned(page)["areas"][0]["ideas"] == []
    page.close()


def test_idea_whose_texts_cannot_load_is_added_when_the_page_is_opened_again(browser: Browser, places):
    page = browser.new_page()
    page.route("**/ideas-*.js", lambda route: route.abort())
    page.goto(places["root"] + f"{ADDRESS}#add=salience-map")
    page.get_by_role("button", name="Add it").click()
    expect(said_of_plan(page)).to_contain_text("could not be loaded")
    page.unroute("**/ideas-*.js")
    page.reload()
    page.get_by_role("button", name="Add it").click()
    expect(tabs(page)).to_have_text(["1Stakeholder Engagement"])
    expect(page).to_have_url(re.compile("#plan-parts$"))
    page.close()


def test_what_is_taken_and_typed_while_texts_load_is_kept(open_page):
    page = open_page(ADDRESS)
    weak = {**ratings(), "solutioning": {"level": "specialist"}}
    open_plan(page, plan(area(id="own")), assessment(ratings=weak))
    held = []
    page.route("**/ideas-*.js", lambda route: held.append(route))
    page.locator("#plan-tab-1").click()
    takes = page.get_by_role("button", name=re.compile("^Take this area"))
    takes.nth(0).click()
    takes.nth(1).click()
    page.locator("#plan-tab-0").click()
    page.get_by_label("Why it helps me").fill("Typed meanwhile")
    while held:
        held.pop().continue_()
    expect(tabs(page)).to_have_count(3)
    assert planned(page)["areas"][0]["why_me"] == "Typed meanwhile"


def test_another_start_moves_the_dates_that_were_counted_from_it(open_page):
    page = open_page(ADDRESS)
    own = activity("own", date="2026-05-05")
    open_plan(page, plan(area(activities=[activity(), own])))
    page.get_by_label("Begins on").fill("2026-04-13")
    page.get_by_label("Begins on").blur()
    assert [one["date"] for one in planned(page)["areas"][0]["activities"]] == ["2026-04-24", "2026-05-05"]


def test_start_that_is_typed_anew_by_keyboard_takes_the_dates_along(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity()])))
    start = page.get_by_label("Begins on")
    start.focus()
    page.keyboard.press("Backspace")
    expect(start).to_have_value("")
    page.keyboard.type("04132026")
    expect(start).to_have_value("2026-04-13")
    start.blur()
    assert (planned(page)["start"], planned(page)["areas"][0]["activities"][0]["date"]) == ("2026-04-13", "2026-04-24")


def test_line_that_was_left_out_comes_back(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(current={"behaviours": "One\nTwo", "impact": "", "gap": ""})))
    lines = page.locator("[data-lines='area.current.behaviours'] li")
    lines.first.get_by_role("button", name="Leave out").click()
    assert planned(page)["areas"][0]["current"]["behaviours"] == "Two"
    page.get_by_role("button", name="Undo", exact=True).click()
    assert planned(page)["areas"][0]["current"]["behaviours"] == "One\nTwo"
    expect(lines.first.locator("textarea")).to_have_value("One")


def test_what_an_activity_lacks_is_a_question_that_leads_to_its_field(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity(feedback_from="", measure="")])))
    expect(page.locator("[data-part=second]")).to_contain_text("One activity has no sign of progress yet")
    page.get_by_role("button", name="Who can tell you?").click()
    page.keyboard.type("Ana")
    expect(page.locator("[data-part=act-feedback_from]")).to_have_text("Ana")
    assert planned(page)["areas"][0]["activities"][0]["feedback_from"] == "Ana"


def test_activity_is_done_moved_or_dropped_with_a_reason(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity()])))

    def state() -> dict[str, str]:
        return {key: planned(page)["areas"][0]["activities"][0][key] for key in ("state", "reason", "date")}

    page.get_by_role("checkbox", name="Done: Ask one reader").check()
    assert state()["state"] == "done"
    page.get_by_role("checkbox", name="Done: Ask one reader").uncheck()
    page.get_by_text("Change: Ask one reader").click()
    page.get_by_label("New day").fill("2026-04-10")
    page.get_by_label("Why", exact=True).fill("Inspection")
    page.get_by_role("button", name="Move it").click()
    assert state() == {"state": "moved", "reason": "Inspection", "date": "2026-04-10"}
    page.get_by_label("Why", exact=True).fill("No reader left")
    page.get_by_role("button", name="Drop it").click()
    expect(acts(page)).to_contain_text("dropped: No reader left")
    page.get_by_role("button", name="Take it up again").click()
    assert state()["state"] == "open"


def test_tick_of_an_activity_that_repeats_says_that_it_ends_it(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity(when="weekly"), activity("once")])))
    sources = page.locator("[data-part=act-source]")
    expect(sources).to_have_text(["your words; repeats: tick it when you are done with it for good", "your words"])
    page.get_by_role("checkbox", name="Done: Ask one reader").first.check()
    expect(sources).to_have_text(["your words; done; no longer repeats, here or in the calendar", "your words"])


def test_activity_that_was_taken_out_comes_back_in_its_place_with_what_was_written(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity(name, what=name) for name in ("First", "Second", "Third")])))
    for n in range(3):
        acts(page).nth(n).get_by_text("Change").click()
    second = acts(page).nth(1)
    second.get_by_label("What I will do").fill("Second, in new words")
    second.get_by_role("button", name="Take out").click()

    def whats() -> list[str]:
        return [view.get_by_label("What I will do").input_value() for view in acts(page).all()]

    heads = page.locator("[data-part=act-what]")
    assert whats() == heads.all_inner_texts() == ["First", "Third"]
    page.get_by_role("button", name="Undo", exact=True).click()
    assert whats() == heads.all_inner_texts() == ["First", "Second, in new words", "Third"]
    assert [one["what"] for one in planned(page)["areas"][0]["activities"]] == whats()


def test_deleted_check_in_leaves_the_others_as_they_are(open_page):
    page = open_page(ADDRESS)
    notes = [{"date": f"2026-04-0{n}", "done": f"Note {n}", "changed": "", "next": ""} for n in (1, 2, 3)]
    open_plan(page, plan(area(), check_ins=notes))
    page.get_by_role("group", name="Check-in 2").get_by_role("button", name="Delete").click()
    done = page.locator("[data-part=check-ins]").get_by_label("What was done")
    assert [field.input_value() for field in done.all()] == ["Note 1", "Note 3"]
    assert planned(page)["check_ins"] == [notes[0], notes[2]]
    page.get_by_role("button", name="Undo", exact=True).click()
    assert [field.input_value() for field in done.all()] == ["Note 1", "Note 2", "Note 3"]


def test_opening_later_shows_where_one_stands(open_today):
    page = open_today(ADDRESS)
    activities = [activity("late", date=day(-9)), activity("soon", date=day(3)), activity("done", state="done")]
    open_plan(page, plan(area(activities=activities), start=day(-60), review=day(-1)))
    progress = page.locator("[data-part=plan-progress]")
    expect(progress).to_contain_text("1 done, 1 late and 1 due within a week")
    expect(progress).to_contain_text("A check-in was due on")
    expect(progress.get_by_role("link", name="Assess yourself again")).to_be_visible()


def test_line_that_asks_to_assess_again_goes_with_the_next_assessment(open_today):
    page = open_today(ADDRESS)
    reviewed = plan(area(), review=day(-1))
    again = page.get_by_role("link", name="Assess yourself again")
    # A clock that ran ahead once must not silence it.
    open_plan(page, reviewed, assessment(ratings=ratings(), date=day(-30)), assessment("a9", ratings=ratings(), date=day(400)))
    expect(again).to_be_visible()
    open_plan(page, reviewed, assessment("a2", ratings=ratings(), date=day(0)))
    expect(again).to_be_hidden()


def test_check_in_is_kept_with_its_date(open_today):
    page = open_today(ADDRESS)
    open_plan(page, plan(area()))
    page.get_by_role("button", name="Note a check-in").click()
    page.get_by_label("What was done").fill("Two readers asked")
    assert planned(page)["check_ins"] == [{"date": day(0), "done": "Two readers asked", "changed": "", "next": ""}]


def test_sheet_for_the_manager_holds_what_is_ticked_and_nothing_else(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(why_me="A private reason", current={"behaviours": "A shared habit", "impact": "", "gap": ""})))
    bare = saved_bytes(page, "manager-markdown").decode()
    assert "Do you share my view" in bare
    assert "30 minutes" in bare
    assert not any(text in bare for text in ("A private reason", "A shared habit", "Head of maps"))
    page.get_by_role("checkbox", name="Shared Trust: Current situation").check()
    sheet = saved_bytes(page, "manager-markdown").decode()
    assert "A shared habit" in sheet
    assert "A private reason" not in sheet


def test_tick_shows_its_own_area_and_no_other_when_areas_go(open_page):
    page = open_page(ADDRESS)
    shown = area(id="a1", title="Shared", current={"behaviours": "A shared habit", "impact": "", "gap": ""})
    private = area(id="a2", title="Private", current={"behaviours": "A private habit", "impact": "", "gap": ""})
    open_plan(page, plan(shown, private))
    page.get_by_role("checkbox", name="Shared: Current situation").check()
    page.get_by_role("button", name="Take this area out of the plan").click()
    expect(page.get_by_role("checkbox", name="Private: Current situation")).not_to_be_checked()
    assert "A private habit" not in saved_bytes(page, "manager-markdown").decode()


@pytest.mark.parametrize("replaced", ["deleted", "imported"])
def test_undo_of_an_act_ends_when_the_plan_becomes_another(open_page, replaced):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity()])))
    page.get_by_role("button", name="Take this area out of the plan").click()
    undo = page.locator("[data-part=plan-undo]")
    expect(undo).to_be_visible()
    if replaced == "deleted":
        delete_all(page)
    else:
        import_workbook(page, workbook(plan=plan(area(title="Imported")), saved_at="2099-01-01T00:00:00Z"))
    expect(undo).to_be_hidden()


@pytest.mark.parametrize("damaged", ["text", *(pytest.param(one, marks=pytest.mark.slow) for one in ([], 7))])
def test_file_with_a_damaged_plan_does_not_replace_a_good_one(open_page, damaged):
    page = open_page(ADDRESS)
    open_plan(page, plan(area()))
    import_workbook(page, workbook(plan=damaged, saved_at="2099-01-01T00:00:00Z"))
    expect(page.locator("[data-part=said]")).to_contain_text("Nothing was changed.")
    assert planned(page)["areas"][0]["title"] == "Shared Trust"


def test_text_stays_text(open_today):
    page = open_today(ADDRESS)
    text = "<img src=x onerror=document.title='broken'>"
    given = area(title=text, why_me=text, activities=[activity(what=text, measure=text, reason=text, state="moved")])
    open_plan(page, plan(given, accountability={"to": text, "how_often": text, "support": text}))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-view=plan] img").count() == 0
    assert saved(page, "export-word").suggested_filename == "Personal Growth Plan.docx"


def test_more_areas_than_three_in_a_file_are_kept_and_told(open_page):
    page = open_page(ADDRESS)
    open_plan(page, plan(*(area(id=f"a{n}", title=f"Area {n}") for n in range(5))))
    expect(tabs(page)).to_have_count(5)
    expect(page.locator("[data-part=second]")).to_contain_text("You have 5 areas.")


def test_idea_that_was_renamed_or_retired_stands_once_in_a_plan_saved_before(open_page):
    page = open_page(ADDRESS)
    page.evaluate("growthGuideAssessment.aliases.ideas = {older: 'salience-map', gone: null}")
    open_plan(page, plan(area(ideas=["older", "salience-map", "gone"])))
    expect(page.locator("[data-part=area-ideas] > *")).to_have_count(2)
