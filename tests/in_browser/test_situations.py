"""The troubles are narrowed as one types, and lead on from everywhere."""

import re

import pytest
from assessment_page import ADDRESS as PLAN_ADDRESS
from assessment_page import STORED, assessment, import_workbook, see, stored, workbook
from driven_browser import DrivenBrowser
from plan_page import area, plan, planned, said_of_plan
from playwright.sync_api import Browser, Locator, Page, expect
from test_accessibility import faults
from test_returning import come_back

pytestmark = pytest.mark.browser

ADDRESS = "situations.html"
SITUATION, FIRST = "situations/ai-in-my-craft.html", "grade-your-sources"


def box(page: Page):
    return page.get_by_label("Or say it in your own words")


def status(page: Page):
    return page.locator("article .narrow").get_by_role("status")


def rows(page: Page):
    return page.locator(".troubles > li:visible")


def phrases(page: Page):
    return page.locator(".told li li:visible")


def answers(page: Page):
    """What the search of the whole guide adds."""
    return page.locator(".answers > li:visible")


def targets(lines: Locator) -> set[str]:
    """The addresses that lines lead to."""
    return set(lines.get_by_role("link").evaluate_all("links => links.map((link) => link.href)"))


FAR_OFF = "negotiating " + " ".join("xqzv" + letter * 2 for letter in "abcdefghijklmnopqrst")
"""Neither the troubles nor the search have a good answer to so many unknown words."""


@pytest.mark.parametrize("place", ["root", "file"])
def test_typing_narrows_the_troubles_and_unfolds_what_people_say(open_page, place):
    page = open_page(ADDRESS, place)
    everything = rows(page).count()
    expect(phrases(page)).to_have_count(0)
    box(page).fill("advice ignored")
    expect(rows(page).filter(has_text="I said no, and I must do it anyway")).to_be_visible()
    assert 0 < rows(page).count() < everything
    assert phrases(page).count() > 0
    troubles = "trouble" if rows(page).count() == 1 else "troubles"
    expect(status(page)).to_contain_text(f"{rows(page).count()} {troubles}, and {phrases(page).count()} in other people’s words")
    box(page).fill("")
    expect(status(page)).to_have_text("")
    expect(rows(page)).to_have_count(everything)
    expect(phrases(page)).to_have_count(0)
    assert page.locator("article :is(li, section)[hidden]").count() == 0


def test_a_trouble_stays_when_a_phrase_that_leads_to_its_answer_fits(open_page):
    page = open_page(ADDRESS)
    box(page).fill("copying and pasting")
    expect(rows(page)).to_have_text(["I answer the same question all day Idea 6: Write up any question you get twice"])


def test_heads_without_troubles_go_too(open_page):
    page = open_page(ADDRESS)
    heads = page.locator("article :is(h2, h3):visible")
    everything = page.locator("article :is(h2, h3)").count()
    box(page).fill("estimating")
    expect(status(page)).not_to_be_empty()
    assert 0 < heads.count() < everything
    for head in heads.all():
        assert head.locator("xpath=..").locator("li:visible").count() > 0


def test_when_nothing_is_near_the_groups_stay_and_the_search_is_offered(open_page):
    page = open_page(ADDRESS)
    everything = rows(page).count()
    box(page).fill(FAR_OFF)
    expect(status(page)).to_have_text("Nothing here is near to that. These are the groups:")
    expect(rows(page)).to_have_count(everything)
    expect(phrases(page)).to_have_count(0)
    expect(answers(page)).to_have_count(0)
    page.get_by_role("link", name="look for your words in the whole guide").click()
    expect(page.get_by_test_id("search-input")).to_be_focused()
    expect(page.get_by_test_id("search-input")).to_have_value(FAR_OFF)
    expect(page.get_by_test_id("search-result").first).to_be_visible()


@pytest.mark.parametrize("place", ["root", "file"])
def test_where_no_trouble_has_the_words_the_search_of_the_whole_guide_answers(open_page, place):
    page = open_page(ADDRESS, place)
    asked = "they decided against me and I had warned them"
    box(page).fill(asked)
    expect(answers(page).first).to_be_visible()
    expect(status(page)).to_have_text(f"No trouble here has these words; {answers(page).count()} from the whole guide:")
    expect(rows(page)).to_have_count(0)
    expect(phrases(page)).to_have_count(0)
    for kind in answers(page).locator("[data-part=kind]").all():
        expect(kind).to_have_text(re.compile(r"^(Situation|Idea \d+|Habit)$"))
    shown = [link.evaluate("link => link.href") for link in answers(page).get_by_role("link").all()]
    page.get_by_test_id("search-input").fill(asked)
    results = page.get_by_test_id("search-result")
    expect(results.first).to_be_visible()
    found = [link.evaluate("link => link.href") for link in results.all()]
    assert shown == [address for address in found if re.search("/(situations|ideas|derailers)/", address)][: len(shown)]
    results.first.press("Escape")
    box(page).fill("")
    expect(answers(page)).to_have_count(0)


def test_where_few_troubles_fit_the_search_adds_what_is_not_among_them(open_page):
    page = open_page(ADDRESS)
    box(page).fill("advice ignored")
    expect(answers(page).first).to_be_visible()
    expect(status(page)).to_contain_text(re.compile(r"^\d+ troubles?, and \d+ in other people’s words; \d from the whole guide$"))
    own, added = targets(rows(page)) | targets(phrases(page)), targets(answers(page))
    assert own and added and not own & added


def test_where_many_troubles_fit_the_search_is_not_even_loaded(open_page):
    page = open_page(ADDRESS)
    box(page).fill("boss")
    expect(status(page)).not_to_be_empty()
    assert len(targets(phrases(page))) >= 3
    expect(answers(page)).to_have_count(0)
    assert page.locator("script[src*=search-index]").count() == 0


def test_where_the_search_cannot_load_the_groups_stay(browser: Browser, places):
    page = browser.new_page()
    page.route("**/search-index.*", lambda route: route.abort())
    page.goto(places["root"] + ADDRESS)
    everything = rows(page).count()
    box(page).fill("they decided against me and I had warned them")
    expect(status(page)).to_have_text("Nothing here is near to that. These are the groups:")
    expect(rows(page)).to_have_count(everything)
    page.close()


def test_words_are_still_there_after_going_back(open_page):
    page = open_page(ADDRESS)
    box(page).fill("boss ")
    left = rows(page).count()
    rows(page).first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("What is troubling you?")
    page.go_back()
    expect(box(page)).to_have_value("boss ")
    expect(rows(page)).to_have_count(left)


def test_without_script_all_is_there_to_read_and_no_dead_box_or_button(open_page):
    page = open_page(ADDRESS, java_script_enabled=False)
    expect(box(page)).to_be_hidden()
    assert rows(page).count() == page.locator(".troubles > li").count()
    page.get_by_text("Show the long list").click()
    expect(page.locator(".told li li").first).to_be_visible()
    page.get_by_role("link", name="I am worn out", exact=True).click()
    expect(page.get_by_role("heading", level=2, name="The first hour")).to_be_visible()
    assert page.get_by_role("button").filter(visible=True).count() == 0
    page.get_by_role("link", name="When to ask for help").click()
    expect(page.get_by_text("This page gives no advice on law or medicine.")).to_be_in_viewport()


def test_a_whole_row_is_a_target_for_a_thumb(open_page):
    page = open_page(ADDRESS, viewport={"width": 390, "height": 844})
    for row in rows(page).all():
        row_box, link_box = row.bounding_box(), row.get_by_role("link").bounding_box()
        assert link_box["height"] >= 44
        assert link_box["width"] == row_box["width"]


def test_the_words_of_a_situation_can_be_copied(open_page):
    page = open_page("situations/overruled.html")
    page.get_by_role("button", name="Copy the words to").first.click()
    expect(page.get_by_role("button", name="Copied").first).to_be_visible()


def test_results_lead_to_a_situation_that_begins_with_a_ticked_habit(open_page):
    page = open_page("self-assessment.html")
    import_workbook(page, workbook(assessment(derailers={"yes-to-everyone": "often"})))
    see(page, "results")
    near = page.get_by_role("region", name="Or is one of these your trouble?").get_by_role("link")
    assert 0 < near.count() <= 3
    near.first.click()
    expect(page.get_by_role("link", name="Saying yes to everyone")).to_be_visible()


def test_the_home_page_leads_to_situations(open_page):
    page = open_page("index.html")
    page.get_by_role("link", name="“I said no, and I must do it anyway.”").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("I said no, and I must do it anyway")
    page.go_back()
    page.get_by_role("link", name="All situations").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What is troubling you?")


# Each way to be narrowed is looked at in a scheme; the page itself is, with all its parts, in both.
@pytest.mark.parametrize(("typed", "scheme"), [
    ("boss", "dark"), ("xqzvw", "light"), ("advice ignored", "dark"),
    *(pytest.param(typed, scheme, marks=pytest.mark.slow)
      for typed, scheme in (("boss", "light"), ("xqzvw", "dark"), ("advice ignored", "light"))),
])
def test_narrowed_page_has_no_accessibility_faults(open_page, typed, scheme):
    page = open_page(ADDRESS, viewport={"width": 390, "height": 844}, color_scheme=scheme)
    box(page).fill(typed)
    expect(status(page)).to_have_text(re.compile("other people|groups:$"))
    assert faults(page) == ""


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
def test_a_situation_has_no_accessibility_faults(open_page, scheme):
    page = open_page("situations/worn-out.html", viewport={"width": 390, "height": 844}, color_scheme=scheme)
    assert faults(page) == ""


def add(page: Page):
    return page.get_by_test_id("add-situation")


def said(page: Page):
    return page.locator("[data-returning=situation]").get_by_role("status")


def fold(page: Page):
    return page.locator("summary").filter(has_text="What goes in")


def goes_in(page: Page):
    return page.get_by_role("group", name="What goes into my plan").get_by_role("checkbox")


@pytest.mark.parametrize("place", ["root", "file"])
def test_the_first_hour_alone_goes_into_the_plan_unless_more_is_ticked_by_keyboard_and_out_again(open_page, place):
    page = open_page(SITUATION, place)
    add(page).focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text(": the first hour")
    expect(page.get_by_role("link", name="Open my plan")).to_be_focused()
    expect(add(page)).to_be_hidden()
    (only,) = planned(page)["areas"]
    assert (only["title"], only["ideas"], only["taken"]) == (page.locator("h1").inner_text().replace("\n", " "), [], [])
    assert [one["short"] for one in only["activities"]] == ["Write who does each step: machine, me, nobody"]
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox", name="Write who does each step: machine, me, nobody")).to_be_visible()
    page.go_back()
    expect(said(page)).to_contain_text("In your plan since")
    page.get_by_role("button", name="Take it out").focus()
    page.keyboard.press("Enter")
    expect(add(page)).to_be_focused()
    expect(said(page)).to_contain_text("Taken out of your plan. What you wrote there stays.")
    assert planned(page)["areas"] == []


def test_a_reader_chooses_what_goes_in_and_nothing_cannot_be_added(open_page):
    page = open_page(SITUATION)
    expect(fold(page)).to_have_text("What goes in: the first hour")
    fold(page).focus()
    page.keyboard.press("Enter")
    assert [one.is_checked() for one in goes_in(page).all()] == [True, False, False, False, False]
    goes_in(page).first.uncheck()
    expect(fold(page)).to_have_text("What goes in: nothing so far")
    expect(add(page)).to_be_disabled()
    goes_in(page).nth(2).check()
    goes_in(page).nth(3).check()
    add(page).click()
    expect(said(page)).to_contain_text(": two ideas")
    assert planned(page)["areas"][0]["ideas"] == ["reverse-mentor", "drill-one-sub-skill"]


def test_an_area_stays_that_of_its_situation_when_its_plan_is_worked_on(open_page):
    page = open_page(SITUATION)
    add(page).click()
    page.get_by_role("link", name="Open my plan").click()
    page.get_by_role("checkbox", name="Write who does each step: machine, me, nobody").check()
    page.go_back()
    expect(said(page)).to_contain_text("In your plan since")
    page.get_by_role("button", name="Take it out").click()
    (left,) = planned(page)["areas"]
    assert [one["state"] for one in left["activities"]] == ["done"]


def test_an_idea_that_the_plan_holds_is_said_to_stand_there_already(open_page):
    page = come_back(open_page(SITUATION), plan=plan(area(ideas=[FIRST], taken=[])))
    fold(page).click()
    goes_in(page).nth(1).check()
    add(page).click()
    expect(said(page)).to_contain_text(": the first hour; one idea stood there already")
    page.reload()
    assert [one["ideas"] for one in planned(page)["areas"]] == [[FIRST], []]


def test_a_plan_of_three_areas_is_left_alone_and_one_idea_can_go_along(open_page):
    page = come_back(open_page(SITUATION), plan=plan(*(area(id=f"a{n}", title=f"Area {n}", taken=[]) for n in range(3))))
    before = stored(page)
    fold(page).click()
    goes_in(page).nth(1).check()
    add(page).click()
    expect(said(page)).to_contain_text("Your plan has three areas, and that is plenty. Choose there where “Grade every claim")
    expect(said(page)).to_contain_text("What stays on this page: the first hour.")
    assert stored(page) == before
    way = page.get_by_role("link", name="Go on in my plan")
    expect(way).to_be_focused()
    way.click()
    page.get_by_role("button", name="Area 1", exact=True).click()
    expect(said_of_plan(page)).to_contain_text("in the area “Area 1”")


def test_what_cannot_be_read_is_not_written_over_and_nothing_pretends(open_page):
    page = open_page(SITUATION)
    page.evaluate("localStorage.setItem('growth-guide:workbook', '{damaged')")
    page.reload()
    add(page).click()
    expect(said(page)).to_contain_text("From this page nothing can be put into your plan. Note the first hour there yourself.")
    assert page.get_by_role("link", name="Go on in my plan").get_attribute("href").endswith("#plan")
    assert page.evaluate("localStorage.getItem('growth-guide:workbook')") == "{damaged"


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_what_goes_into_the_plan_has_no_accessibility_faults(open_page, width, scheme):
    page = open_page(SITUATION, viewport={"width": width, "height": 844}, color_scheme=scheme)
    fold(page).click()
    assert faults(page) == ""
    add(page).click()
    expect(said(page)).to_contain_text("In your plan")
    assert faults(page) == ""


@pytest.mark.parametrize("place", ["root", "file"])
def test_the_other_engines_add_a_situation_or_say_that_nothing_is_put_in(
    driven: DrivenBrowser, places: dict[str, str], place: str
) -> None:
    driven.open(places[place] + SITUATION)
    shares = driven.script("return location.origin !== 'null'")
    driven.click("[data-testid=add-situation]")
    if shares:
        driven.shows("[data-part=planned]", "the first hour")
    else:
        driven.shows("[data-part=planned]", "From this page nothing can be put into your plan.")
        assert driven.script(f"return {STORED}") is None
        driven.click("[data-part=choose]")
        driven.arrives(PLAN_ADDRESS)
