"""The questions and the results, from wherever the page is opened."""

import json
import re

import pytest
from assessment_page import (
    ADDRESS,
    CAPABILITIES,
    GUIDE,
    STORED,
    VIEWS,
    WORKBOOK,
    answer_all,
    assessment,
    begin,
    choose,
    import_text,
    import_workbook,
    kept,
    put_in,
    question,
    ratings,
    said,
    see,
    stored,
    to_habits,
    workbook,
)
from growth_guide.guide.load import load
from playwright.sync_api import expect
from project import ROOT

pytestmark = pytest.mark.browser
LAST = CAPABILITIES[-1]


@pytest.mark.parametrize("place", ["root", pytest.param("file", marks=pytest.mark.slow)])
def test_light_and_dark_are_switched_here_as_on_every_other_page(open_page, place):
    page = open_page(ADDRESS, place, viewport={"width": 1280, "height": 800}, color_scheme="dark")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    for scheme, named in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=scheme)
        expect(body).to_have_attribute("data-md-color-scheme", named)
    page.get_by_title("Switch to the light page").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    expect(page.get_by_title("Switch to the light page")).to_be_hidden()
    for name in ("Derailers", "Where I stand"):
        page.get_by_role("navigation", name="Main").get_by_role("link", name=name).click()
        expect(page.locator("html")).to_have_class(re.compile(r"\bjs\b"))
        expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_role("radio", name="Switch to the dark page").focus()
    page.keyboard.press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize(("address", "place"), [
    (ADDRESS, "root"), (ADDRESS, "sub-path"), (ADDRESS, "file"), (WORKBOOK, "file"),
    # The workbook has everything in it, so that a server adds nothing.
    pytest.param(WORKBOOK, "root", marks=pytest.mark.slow),
])
def test_questions_lead_to_results_from_everywhere(open_page, address, place):
    page = open_page(address, place)
    answer_all(page)
    expect(page.locator("[data-part=title]")).to_have_text("What your answers say")
    expect(page.locator("[data-part=speaks] > li")).to_have_count(3)
    expect(page.locator("[data-part=rows] > li")).to_have_count(len(CAPABILITIES))
    expect(page.locator("[data-part=areas] > li")).to_have_count(GUIDE["areas_at_most"])
    expect(kept(page)).to_have_text("Saved in this browser, on this device only.")


def test_tony_is_a_specialist_in_stakeholder_engagement_and_reads_why(open_page):
    page = open_page()
    page.goto(page.url.replace("index.html", ADDRESS))
    ticked = {"poor-external-networks": "occasionally", "difficult-to-deal-with": "occasionally"}
    tony = {**ratings(), "expert-knowledge": {"level": "master-expert"}, "solutioning": {"level": "master-expert"}}
    import_workbook(page, workbook(assessment(ratings=tony, derailers=ticked)))
    see(page, "results")
    expect(page.locator("[data-part=speaks] p")).to_have_text([
        "In Expert Knowledge and in Solutioning you work at Master Expert level.",
        "Two habits cost you a level in Stakeholder Engagement: “Difficult to deal with” and “Poor external networks”.",
        "Without these two habits you would be at Expert level in Stakeholder Engagement. "
        "A habit can be changed quickly, once you see it.",
    ])
    row = page.locator("[data-part=rows] > li").nth(CAPABILITIES.index("stakeholder-engagement"))
    expect(row.locator(".level")).to_have_text("Specialist")
    expect(row).to_contain_text("Two habits cost a level here")
    habit = row.get_by_role("link", name="Poor external networks")
    expect(habit).to_have_attribute("href", re.compile("derailers/poor-external"))
    expect(row.locator("[data-part=next-head]")).to_have_text("Without these habits, at Expert level")
    lines = page.locator("[data-part=lines]")
    expect(lines).to_be_hidden()
    page.get_by_text("How these levels were counted, line by line").click()
    expect(lines.locator("li").nth(CAPABILITIES.index("stakeholder-engagement"))).to_contain_text(
        "You chose Expert in Stakeholder Engagement. Two derailers occasionally: one level down. So: Specialist. "
        "Without either of them you would be at Expert."
    )


def test_each_level_stands_with_the_description_of_the_next(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(ratings={**ratings(), "solutioning": {"level": "master-expert"}})))
    see(page, "results")
    next_of = page.locator("[data-part=rows] > li [data-part=next-line]")
    capability = load(ROOT / "guide_data").capabilities[0]
    expect(next_of.first).to_have_text(f"Next, at Master Expert level{capability.levels.master_expert}")
    expect(next_of.nth(CAPABILITIES.index("solutioning"))).to_have_text("The highest levelOthers can learn it from you.")


def test_no_level_is_named_where_one_answers(open_page):
    page = open_page(ADDRESS)
    for way in ("Quick", "Detailed"):
        begin(page, way)
        for step in ("rate", "habits"):
            page.evaluate(f"location.hash = '{step}-solutioning'")
            text = question(page, "solutioning").inner_text()
            assert [level["name"] for level in GUIDE["levels"] if re.search(rf"\b{level['name']}\b", text)] == [], (way, step)
        see(page, "assess")
        page.get_by_role("button", name="Start again instead").click()


def test_all_answers_and_where_one_is_are_on_a_phone_without_scrolling(open_page):
    page = open_page(ADDRESS, viewport={"width": 390, "height": 844})
    for capability in CAPABILITIES:
        for step in ("rate", "habits"):
            page.evaluate("hash => { location.hash = hash; }", f"{step}-{capability}")
            section = question(page, capability)
            expect(section).to_have_attribute("data-asks", "habits" if step == "habits" else "level")
            shown = [section.locator("h2"), page.locator("[data-part=progress-rest]"), section.locator(".pips"),
                     *section.locator(".pick:visible").all()]  # fmt: skip
            if step == "rate":
                shown.append(page.locator("[data-part=next]"))
            below = [box for one in shown if (box := one.bounding_box()) is None or box["y"] + box["height"] > 844]
            assert below == [], (capability, step)


def test_no_answer_is_chosen_at_first_and_the_quick_way_is(open_page):
    page = open_page(ADDRESS)
    chosen = page.locator("[data-assessment] :checked:not(option)")
    expect(chosen).to_have_count(1)
    expect(chosen).to_have_value("quick")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(chosen).to_have_count(1)


def test_time_left_is_what_the_start_promised(open_page):
    page = open_page(ADDRESS)
    begin(page)
    rest = page.locator("[data-part=progress-rest]")
    expect(rest).to_have_text("about 10 minutes left")
    choose(page, CAPABILITIES[0], "expert")
    expect(rest).to_have_text("about 9 minutes left")


def test_only_a_ticked_habit_asks_how_often(open_page):
    page = open_page(f"{ADDRESS}#habits-stakeholder-engagement")
    section = question(page, "stakeholder-engagement")
    expect(section.get_by_role("radio", name="often", exact=True)).to_have_count(0)
    box = section.locator("[name=derailer][value=poor-external-networks]")
    box.check()
    expect(section.get_by_role("radio", name="often", exact=True)).to_have_count(1)
    section.get_by_role("radio", name="often", exact=True).check()
    assert stored(page)["assessments"][0]["derailers"] == {"poor-external-networks": "often"}
    box.uncheck()
    expect(section.get_by_role("radio", name="often", exact=True)).to_have_count(0)
    assert stored(page)["assessments"][0]["derailers"] == {}


TICK = "[name=derailer][value=poor-external-networks]"
"""A habit of Stakeholder Engagement."""
OFTEN = "[name=often-poor-external-networks][value=often]"


def test_a_tick_without_how_often_is_asked_about_and_not_counted(open_page):
    page = open_page(f"{ADDRESS}#habits-stakeholder-engagement")
    section = question(page, "stakeholder-engagement")
    section.locator(TICK).check()
    page.get_by_role("link", name="Next").click()
    expect(section.get_by_role("alert").filter(has_text="how often")).to_have_text("Say how often, or take the tick away.")
    expect(section.locator("[name=often-poor-external-networks]").first).to_be_focused()
    assert stored(page)["assessments"][0]["derailers"] == {"poor-external-networks": None}
    page.reload()
    expect(section.locator(TICK)).to_be_checked()
    section.locator(OFTEN).check()
    page.get_by_role("link", name="Next").click()
    question(page, "collaboration")


def test_results_never_count_a_tick_that_does_not_say_how_often_and_lead_to_it(open_page):
    page = open_page(ADDRESS)
    draft = assessment(draft=True, derailers={"poor-external-networks": None, "difficult-to-deal-with": "occasionally"})
    import_workbook(page, workbook(draft))
    see(page, "results")
    not_yet = page.locator("[data-part=not-yet]")
    expect(not_yet).to_contain_text("“Poor external networks” cannot be counted before you say how often.")
    expect(page.locator("[data-part=rows] > li").nth(6).locator(".level")).to_have_text("Expert")
    page.get_by_role("button", name="Finish with these answers").click()
    section = question(page, "stakeholder-engagement")
    expect(section.locator("[name=often-poor-external-networks]").first).to_be_focused()
    section.locator(OFTEN).check()
    see(page, "results")
    expect(page.locator("[data-part=not-yet]")).to_be_hidden()
    expect(page.locator("[data-part=rows] > li").nth(6).locator(".level")).to_have_text("Specialist")
    assert "draft" not in stored(page)["assessments"][0]


def test_a_derailer_without_an_answer_in_a_finished_file_is_not_ticked_when_it_is_opened_again(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(derailers={"poor-external-networks": None})))
    see(page, "results")
    page.get_by_role("button", name="Change an answer").click()
    expect(page.locator(TICK)).not_to_be_checked()


def changing(page) -> None:
    """Changes the first answer of an assessment of March from the results, and does not finish."""
    import_workbook(page, workbook(assessment()))
    see(page, "results")
    page.get_by_role("button", name="Change an answer").click()
    expect(page.get_by_role("heading", name="Expert Knowledge")).to_be_focused()
    choose(page, CAPABILITIES[0], "specialist")


def test_finished_assessment_can_be_answered_again_from_the_results_and_stays_of_its_day(open_page):
    page = open_page(ADDRESS)
    changing(page)
    page.get_by_role("button", name="See where I stand").click()
    expect(page.locator("[data-part=when]")).to_have_text("1 March 2026, your own view, nine of nine answered")
    expect(page.locator("[data-part=rows] > li").first.locator(".level")).to_have_text("Specialist")
    (only,) = stored(page)["assessments"]
    assert {key: only[key] for key in only if key != "result"} == assessment(
        ratings={**ratings(), CAPABILITIES[0]: {"level": "specialist"}}
    )


def test_results_stay_as_they_were_until_a_change_is_finished_and_say_so(open_page):
    page = open_page(ADDRESS)
    changing(page)
    see(page, "results")
    expect(page.locator("[data-part=rows] > li").first.locator(".level")).to_have_text("Expert")
    expect(page.locator("[data-part=not-yet]")).to_contain_text("These are your results before the changes that you have begun.")
    see(page, "assess")
    expect(page.locator("[data-part=resume-text]")).to_have_text(
        "You are changing your answers of 1 March 2026. Until you finish, your results stay as they are."
    )
    see(page, "data")
    expect(page.locator("[data-part=stored-rows] th")).to_have_text(["1 March 2026, being changed"])


def test_change_that_is_given_up_loses_nothing_and_can_be_undone(open_page):
    page = open_page(ADDRESS)
    changing(page)
    see(page, "assess")
    page.get_by_role("button", name="Leave them as they were").click()
    expect(said(page)).to_contain_text("Your answers of 1 March 2026 are as they were. You can undo this")
    expect(page.get_by_role("radio", name="Quick")).to_be_focused()
    (only,) = stored(page)["assessments"]
    assert only["ratings"] == ratings()
    assert "correction" not in only
    page.get_by_role("button", name="Undo", exact=True).click()
    page.get_by_role("link", name="Carry on at").click()
    page.get_by_role("link", name="I Expert Knowledge, answered", exact=True).click()
    expect(question(page, CAPABILITIES[0]).locator(f"[name=level-{CAPABILITIES[0]}]:checked")).to_have_value("specialist")


def test_question_after_the_end_says_that_an_answer_begins_a_new_assessment(open_page):
    page = open_page(ADDRESS)
    answer_all(page)
    page.go_back()
    section = question(page, LAST)
    expect(page.get_by_text("What you answer now begins a new assessment.").last).to_be_visible()
    page.get_by_role("button", name="Change an answer in that one").last.click()
    expect(section.locator(f"[name=level-{LAST}]:checked")).to_have_value("expert")
    expect(section.get_by_role("heading").first).to_be_focused()
    expect(page.get_by_role("button", name="Change an answer in that one").last).to_be_hidden()


def test_first_answer_of_a_new_assessment_ends_the_word_that_it_begins_one(open_page):
    page = open_page(ADDRESS)
    answer_all(page)
    page.go_back()
    page.get_by_role("link", name="Back to").click()
    expect(page.get_by_text("What you answer now begins a new assessment.").last).to_be_visible()
    choose(page, LAST, "specialist")
    expect(page.get_by_text("What you answer now begins a new assessment.").last).to_be_hidden()
    expect(page.get_by_role("button", name="Change an answer in that one").last).to_be_hidden()
    assert len(stored(page)["assessments"]) == 2


def test_beginning_afresh_says_what_is_gone_and_can_be_undone(open_page):
    page = open_page(ADDRESS)
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    see(page, "assess")
    page.get_by_role("button", name="Start again instead").click()
    begin(page, "Detailed")
    expect(said(page)).to_contain_text("the one that was not finished is gone. You can undo this")
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(question(page, CAPABILITIES[0]).locator(f"[name=level-{CAPABILITIES[0]}]:checked")).to_have_value("expert")


def test_quick_way_asks_the_quick_question_after_a_detailed_beginning(open_page):
    page = open_page(ADDRESS)
    begin(page, "Detailed")
    expect(question(page, CAPABILITIES[0]).get_by_text("Answer with one description instead")).to_be_visible()
    see(page, "assess")
    page.get_by_role("button", name="Start again instead").click()
    begin(page)
    section = question(page, CAPABILITIES[0])
    expect(section.get_by_role("group", name="Which is most like you, most weeks?")).to_be_visible()
    expect(section.get_by_text("Answer for its three roles instead")).to_be_visible()


def test_evidence_alone_is_no_answer(open_page):
    page = open_page(f"{ADDRESS}#habits-{LAST}")
    question(page, LAST).locator("textarea").fill("Last week")
    page.get_by_role("button", name="See where I stand").click()
    expect(page.get_by_text("Nothing is answered yet.")).to_be_visible()
    assert stored(page)["assessments"][0]["draft"] is True


@pytest.mark.parametrize("view", ["results", "rate-solutioning"])
def test_way_past_the_head_stays_in_the_view(open_page, view):
    page = open_page(f"{ADDRESS}#{view}")
    shows = page.locator("[data-assessment]").get_attribute("data-shows")
    page.locator(".skip").press("Enter")
    expect(page).to_have_url(re.compile("#text$"))
    expect(page.locator("[data-assessment]")).to_have_attribute("data-shows", shows)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.assess') !== null")


def test_one_capability_can_be_answered_by_its_roles(open_page):
    page = open_page(ADDRESS)
    begin(page)
    section = question(page, CAPABILITIES[0])
    section.get_by_text("Answer for its three roles instead").click()
    expect(section.locator("[data-part=quick]")).to_be_hidden()
    roles = GUIDE["capabilities"][0]["roles"]
    for role, level in zip(roles, ("expert", "master-expert", "not-my-work"), strict=True):
        section.locator(f"[name=role-{role['id']}][value={level}]").check()
    expect(section.locator("[data-part=counts]")).to_have_text("All three roles have an answer.")
    assert len(stored(page)["assessments"][0]["ratings"][CAPABILITIES[0]]["roles"]) == 3
    to_habits(page)
    page.get_by_role("link", name="Next").click()
    expect(question(page, CAPABILITIES[1]).locator("[data-part=quick]")).to_be_visible()


def test_detailed_way_asks_about_every_role(open_page):
    page = open_page(ADDRESS)
    begin(page, "Detailed")
    expect(question(page, CAPABILITIES[0]).locator("[data-part=roles] fieldset").first).to_be_visible()
    expect(page.locator("[data-part=progress-rest]")).to_have_text("about 25 minutes left")


def test_one_description_is_an_answer_in_the_detailed_way_and_is_shown_again(open_page):
    page = open_page(ADDRESS)
    begin(page, "Detailed")
    section = question(page, CAPABILITIES[0])
    section.get_by_text("Answer with one description instead").click()
    choose(page, CAPABILITIES[0], "expert")
    expect(page.get_by_role("link", name="I Expert Knowledge, answered", exact=True)).to_be_visible()
    to_habits(page)
    page.get_by_role("link", name="I Expert Knowledge, answered", exact=True).click()
    expect(section.locator(f"[name=level-{CAPABILITIES[0]}]:checked")).to_be_visible()
    expect(section.locator("[data-part=roles] fieldset").first).to_be_hidden()


def test_answers_for_roles_that_are_no_longer_in_the_guide_do_not_hide_the_one_that_counts(open_page):
    page = open_page(ADDRESS)
    answers = {CAPABILITIES[0]: {"level": "expert", "roles": {"gone-away": "specialist"}}}
    import_workbook(page, workbook(assessment(draft=True, ratings=answers)))
    page.evaluate(f"location.hash = 'rate-{CAPABILITIES[0]}'")
    chosen = question(page, CAPABILITIES[0]).locator(f"[name=level-{CAPABILITIES[0]}]:checked")
    expect(chosen).to_have_value("expert")


def test_only_roles_that_are_not_ones_work_are_answers_enough_to_finish(open_page):
    page = open_page(f"{ADDRESS}#rate-{LAST}")
    section = question(page, LAST)
    section.get_by_text("Answer for its three roles instead").click()
    section.locator("[data-part=roles] [value=not-my-work]").first.check()
    expect(section.locator("[data-part=counts]")).to_have_text("Two roles have no answer yet.")
    to_habits(page)
    expect(page.locator("[data-part=still-open]")).to_contain_text(f"and {GUIDE['capabilities'][-1]['name']}. What stays open")
    page.get_by_role("button", name="See where I stand").click()
    expect(page.locator("[data-part=speaks] p").first).to_have_text("It shows here as soon as one capability has a level.")


def test_last_question_tells_a_capability_without_an_answer_from_one_with_open_roles(open_page):
    page = open_page(ADDRESS)
    first, *rest = GUIDE["capabilities"]
    partly = {**ratings(), first["id"]: {"roles": {first["roles"][0]["id"]: "expert"}}}
    del partly[rest[0]["id"]]
    import_workbook(page, workbook(assessment(draft=True, ratings=partly)))
    page.evaluate(f"location.hash = 'habits-{LAST}'")
    expect(page.locator("[data-part=still-open]")).to_have_text(
        f"Still open: {rest[0]['name']}. What stays open is left out of the average. "
        f"Some roles are still open in {first['name']}; the average counts what you answered there."
    )


def test_page_opens_again_where_one_left_off(open_page):
    page = open_page(ADDRESS)
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    to_habits(page)
    page.get_by_role("link", name="Next").click()
    to_habits(page)
    question(page, CAPABILITIES[1]).locator("textarea").fill("Last week <b>in</b> the review")
    page.goto("about:blank")
    page.go_back()
    see(page, "assess")
    expect(page.get_by_text("have answered 1 of 9 questions")).to_be_visible()
    page.get_by_role("link", name="Carry on at").click()
    expect(question(page, CAPABILITIES[1]).locator("textarea")).to_have_value("Last week <b>in</b> the review")
    for place in ("the habits in Expert Knowledge", "Expert Knowledge"):
        page.get_by_role("link", name=f"Back to {place}", exact=True).click()
    expect(question(page, CAPABILITIES[0]).locator("[value=expert]").first).to_be_checked()


def test_last_question_names_what_is_still_open(open_page):
    page = open_page(f"{ADDRESS}#rate-{LAST}")
    choose(page, LAST, "expert")
    to_habits(page)
    expect(page.locator("[data-part=still-open]")).to_contain_text("Still open: Expert Knowledge")
    page.get_by_role("button", name="See where I stand").click()
    expect(page.locator("[data-part=when]")).to_contain_text("one of nine answered")
    page.get_by_text("How these levels were counted, line by line").click()
    expect(page.locator("[data-part=why]")).to_contain_text("from five rated capabilities on")
    page.get_by_role("button", name="Answer Solutioning").click()
    choose(page, "solutioning", "expert")
    (only,) = stored(page)["assessments"]
    assert set(only["correction"]["ratings"]) == {LAST, "solutioning"}


def test_capability_page_leads_to_its_question(open_page):
    page = open_page("capabilities/solutioning.html")
    page.get_by_role("link", name="Rate myself").click()
    expect(question(page, "solutioning")).to_be_visible()


def test_what_if_shows_the_difference_and_saves_nothing(open_page):
    page = open_page(ADDRESS)
    ticked = {"poor-external-networks": "occasionally", "difficult-to-deal-with": "occasionally"}
    import_workbook(page, workbook(assessment(derailers=ticked)))
    see(page, "results")
    before = page.evaluate(STORED)
    page.get_by_role("checkbox", name="Poor external networks").check()
    lines = page.locator("[data-part=what-lines]")
    expect(lines).to_contain_text("Stakeholder Engagement would be at Expert instead of Specialist.")
    page.get_by_role("button", name="Back to my answers").click()
    expect(page.locator("[data-part=what-lines] li")).to_have_count(0)
    page.get_by_label("With a higher answer for").select_option("solutioning")
    expect(page.locator("[data-part=what-lines]")).to_contain_text("Solutioning would be at Master Expert instead of Expert.")
    assert page.evaluate(STORED) == before


def test_what_if_raises_the_answer_for_a_role(open_page):
    page = open_page(ADDRESS)
    solutioning = next(capability for capability in GUIDE["capabilities"] if capability["id"] == "solutioning")
    first, second, third = solutioning["roles"]
    roles = {first["id"]: "expert", second["id"]: "expert", third["id"]: "master-expert"}
    import_workbook(page, workbook(assessment(ratings={**ratings(), "solutioning": {"roles": roles}})))
    see(page, "results")
    group = page.locator("[data-part=raise-what] optgroup[label=Solutioning] option")
    assert group.all_inner_texts() == ["Solutioning as a whole", first["name"], second["name"]]
    page.get_by_label("With a higher answer for").select_option(label=second["name"])
    expect(page.locator("[data-part=raise-to] option")).to_have_text(["Master Expert"])
    expect(page.locator("[data-part=what-lines]")).to_contain_text("Solutioning would be at Master Expert instead of Expert.")


def test_results_stay_as_the_reader_left_them_until_there_is_another_assessment(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(derailers={"difficult-to-deal-with": "often"})))
    see(page, "results")
    page.get_by_role("checkbox", name="Difficult to deal with").check()
    see(page, "data")
    see(page, "results")
    expect(page.get_by_role("checkbox", name="Difficult to deal with")).to_be_checked()
    import_workbook(page, workbook(assessment("theirs", rater={"group": "peer"})))
    expect(page.get_by_role("checkbox", name="Difficult to deal with")).to_be_checked()
    import_workbook(page, workbook(assessment("later", date="2026-04-01")))
    expect(page.locator("[data-part=when]")).to_contain_text("1 April 2026")
    expect(page.get_by_role("checkbox", name="Difficult to deal with")).to_have_count(0)
    expect(page.locator("[data-part=what-lines] li")).to_have_count(0)


@pytest.mark.parametrize(("address", "place"), [
    (ADDRESS, "root"), pytest.param(ADDRESS, "file", marks=pytest.mark.slow), (WORKBOOK, "file"),
])
def test_back_leads_to_the_view_before(open_page, address, place):
    page = open_page(address, place)
    for view in ("data", "compare"):
        see(page, view)
        expect(page).to_have_url(re.compile(f"#{view}$"))
    page.go_back()
    expect(page.locator("[data-view=data]")).to_be_visible()
    expect(page.locator("[data-view=compare]")).to_be_hidden()
    expect(page.locator("#data-h")).to_be_focused()
    page.go_forward()
    expect(page.locator("#compare-h")).to_be_focused()


def test_earlier_assessment_stands_behind_the_new_one_and_beside_it(open_page):
    page = open_page(ADDRESS)
    then = assessment("then", ratings=ratings("specialist"), date="2025-11-01")
    import_workbook(page, workbook(then, assessment("now")))
    see(page, "results")
    expect(page.locator(".radar-before").last).to_be_attached()
    expect(page.locator("[data-part=moved]")).to_contain_text("Solutioning: up from Specialist to Expert.")
    expect(page.get_by_role("img", name="Your levels on 1 March 2026")).to_have_accessible_name(
        "Your levels on 1 March 2026; the list below says the same in words. "
        "Behind them those on 1 November 2025, as in the table under Over time."
    )
    overall = page.locator("[data-part=side-rows] tr").last.locator("td")
    assert overall.all_inner_texts() == ["Specialist", "Expert", "–"]


@pytest.mark.parametrize("rating", [{"level": "not-my-work"}, {"evidence": "Last week"}], ids=["not my work", "evidence only"])
def test_without_a_rated_capability_no_part_stands_empty(open_page, rating):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(ratings=dict.fromkeys(CAPABILITIES, rating))))
    see(page, "results")
    expect(page.get_by_role("button", name="Make my plan")).to_have_count(0)
    heads = page.locator("[data-part=shown] :is(h3.sec):visible").all_inner_texts()
    assert heads == ["All nine capabilities", "What if?", "Over time"]
    import_workbook(page, workbook(assessment("later", date="2026-04-01")))
    expect(page.locator("[data-part=areas] > li:visible")).to_have_count(GUIDE["areas_at_most"])


def test_results_of_unfinished_answers_are_shown_as_far_as_they_go(open_page):
    page = open_page(ADDRESS)
    see(page, "results")
    expect(page.get_by_role("heading", name="No answers yet")).to_be_visible()
    see(page, "assess")
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    see(page, "results")
    expect(page.locator("[data-part=when]")).to_contain_text("one of nine answered")
    expect(page.locator("[data-part=speaks] p").first).to_have_text("In Expert Knowledge you work at Expert level.")
    expect(page.get_by_role("button", name="Make my plan")).to_have_count(0)
    page.get_by_role("button", name="Answer Collaboration").click()
    question(page, "collaboration")
    see(page, "results")
    page.get_by_role("link", name="Carry on at Solutioning").click()
    question(page, CAPABILITIES[1])
    assert stored(page)["assessments"][0]["draft"] is True


def test_nine_answers_of_nine_are_results_without_a_last_button(open_page):
    page = open_page(ADDRESS)
    begin(page)
    for capability in CAPABILITIES:
        page.evaluate("hash => { location.hash = hash; }", f"rate-{capability}")
        choose(page, capability, "expert")
    see(page, "results")
    expect(page.locator("[data-part=speaks] p").first).to_have_text("You work at Expert level in all nine capabilities.")
    expect(page.get_by_role("button", name="Make my plan").first).to_be_visible()
    assert "draft" not in stored(page)["assessments"][0]


def test_answers_that_are_brought_along_are_not_finished_by_looking_at_them(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(draft=True)))
    page.evaluate("location.hash = 'data'")
    see(page, "results")
    expect(page.locator("[data-part=not-yet]")).to_contain_text("Every question has an answer. Finish,")
    assert stored(page)["assessments"][0]["draft"] is True
    page.get_by_role("button", name="Finish with these answers").click()
    expect(page.get_by_role("button", name="Make my plan").first).to_be_visible()
    assert "draft" not in stored(page)["assessments"][0]


def test_a_new_assessment_that_is_begun_does_not_hide_the_results(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(), assessment("new", draft=True, ratings={CAPABILITIES[0]: {"level": "expert"}})))
    see(page, "results")
    expect(page.locator("[data-part=not-yet]")).to_contain_text("You have begun a new assessment: one of nine answered.")
    expect(page.locator("[data-part=when]")).to_have_text("1 March 2026, your own view, nine of nine answered")


def test_changes_are_counted_from_the_results_in_one_step(open_page):
    page = open_page(ADDRESS)
    changing(page)
    see(page, "results")
    page.get_by_role("button", name="Count my changes now").click()
    expect(page.locator("[data-part=rows] > li").first.locator(".level")).to_have_text("Specialist")


@pytest.mark.parametrize("at", ["assess", "rate-solutioning"])
def test_an_import_on_the_first_tab_leads_to_the_results(open_page, at):
    page = open_page(f"{ADDRESS}#{at}")
    import_text(page, json.dumps(workbook(assessment())))
    expect(page.locator("[data-part=desk-open]")).to_be_visible()
    put_in(page)
    expect(page.locator("[data-part=title]")).to_be_focused()
    expect(page).to_have_url(re.compile("#results$"))


def test_of_several_assessments_on_one_day_it_is_said_which(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("one", ratings=ratings("specialist")), assessment("two"), assessment("three")))
    see(page, "results")
    expect(page.locator("[data-part=moved] li").first).to_have_text("Since 1 March 2026 (2):")
    expect(page.locator("[data-part=earlier-date]")).to_have_text("1 March 2026 (2)")
    expect(page.locator("[data-part=side] select").nth(1).locator("option:checked")).to_have_text("1 March 2026 (2)")


def test_assessment_of_today_is_shown_though_an_imported_one_is_dated_in_the_future(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("future", date="2099-01-01", ratings=ratings("specialist"))))
    see(page, "assess")
    answer_all(page)
    expect(page.locator("[data-part=speaks] p").first).to_have_text("You work at Expert level in all nine capabilities.")


def test_missing_value_breaks_the_line_of_the_radar(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("whole")))
    see(page, "results")

    def parts() -> int:
        return page.locator("[data-part=radar] .radar-now").get_attribute("d").count("M")

    assert parts() == len(CAPABILITIES)
    gap = {**ratings(), "solutioning": {"level": "not-my-work"}}
    import_workbook(page, workbook(assessment("gap", ratings=gap, date="2026-04-01")))
    expect(page.locator("[data-part=when]")).to_contain_text("1 April 2026")
    assert parts() == len(CAPABILITIES) - 2


def test_export_import_and_delete_are_in_every_view(open_page, places):
    page = open_page(ADDRESS)
    for view in (*VIEWS, "rate-solutioning", "no-such-view"):
        page.goto("about:blank")
        page.goto(f"{places['root']}{ADDRESS}#{view}")
        for name in ("export-file", "import-file", "delete-all"):
            expect(page.get_by_test_id(name)).to_have_count(1)
            assert page.get_by_test_id(name).is_visible(), view


@pytest.mark.parametrize("place", ["root", "file"])
def test_page_is_a_worksheet_without_script(open_page, place):
    page = open_page(ADDRESS, place, java_script_enabled=False)
    expect(page.locator("[data-question]:visible")).to_have_count(len(CAPABILITIES))
    expect(page.get_by_role("table", name="Work it out with a pen")).to_be_visible()
    expect(page.get_by_text("never below Specialist")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)


def test_whole_assessment_by_keyboard_alone(open_page):
    page = open_page(ADDRESS, reduced_motion="reduce")
    press = page.keyboard.press

    def tab_to(selector: str) -> None:
        for _ in range(120):
            press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"no way to {selector}")

    tab_to("[name=mode]")
    press("Space")
    tab_to("[data-part=begin]")
    press("Enter")
    for capability in CAPABILITIES:
        expect(page.locator(f"#question-{capability}")).to_be_focused()
        tab_to(f"[name=level-{capability}]")
        press("Space")
        press("ArrowDown")
        tab_to("[data-part=next]")
        press("Enter")
        expect(page.locator(f"#question-{capability}")).to_be_focused()
        tab_to("[name=derailer]")
        press("Space")
        tab_to("[name^=often-]")
        press("Space")
        tab_to("[data-part=finish]" if capability == LAST else "[data-part=next]")
        press("Enter")
    expect(page.locator("[data-part=title]")).to_be_focused()
    answers = stored(page)["assessments"][0]
    assert {rating["level"] for rating in answers["ratings"].values()} == {"expert"}
    assert list(answers["derailers"].values()) == ["occasionally"] * len(CAPABILITIES)
