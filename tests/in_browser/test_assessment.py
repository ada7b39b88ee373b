"""The questions and the results, from wherever the page is opened."""

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
    import_workbook,
    kept,
    question,
    ratings,
    said,
    see,
    stored,
    workbook,
)
from playwright.sync_api import expect

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
    expect(page.locator("[data-part=title]")).to_have_text("You stand at Expert")
    expect(page.locator("[data-part=rows] tbody")).to_have_count(len(CAPABILITIES))
    expect(page.locator("[data-part=areas] > li")).to_have_count(GUIDE["areas_at_most"])
    expect(kept(page)).to_have_text("Saved in this browser, on this device only.")


def test_tony_is_a_specialist_in_stakeholder_engagement_and_reads_why(open_page):
    page = open_page()
    page.goto(page.url.replace("index.html", ADDRESS))
    ticked = {"poor-external-networks": "occasionally", "difficult-to-deal-with": "occasionally"}
    tony = {**ratings(), "expert-knowledge": {"level": "master-expert"}, "solutioning": {"level": "master-expert"}}
    import_workbook(page, workbook(assessment(ratings=tony, derailers=ticked)))
    see(page, "results")
    row = page.locator("[data-part=rows] tbody").nth(CAPABILITIES.index("stakeholder-engagement"))
    expect(row).to_contain_text(
        "You chose Expert in Stakeholder Engagement. Two derailers occasionally: one level down. So: Specialist. "
        "Without either of them you would be at Expert."
    )
    expect(row.locator("td .level")).to_have_text("Specialist")


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
    expect(rest).to_have_text("one question answered, about 9 minutes left")


def test_only_a_ticked_habit_asks_how_often(open_page):
    page = open_page(f"{ADDRESS}#rate-stakeholder-engagement")
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


def test_habit_that_was_ticked_without_saying_how_often_counts_as_occasional(open_page):
    page = open_page(f"{ADDRESS}#rate-stakeholder-engagement")
    question(page, "stakeholder-engagement").locator("[name=derailer][value=poor-external-networks]").check()
    assert stored(page)["assessments"][0]["derailers"] == {"poor-external-networks": "occasionally"}


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
    expect(page.locator("[data-part=when]")).to_have_text("Assessed on 1 March 2026, by yourself, in the quick way")
    expect(page.locator("[data-part=rows] tbody").first.locator("td .level")).to_have_text("Specialist")
    (only,) = stored(page)["assessments"]
    assert {key: only[key] for key in only if key != "result"} == assessment(
        ratings={**ratings(), CAPABILITIES[0]: {"level": "specialist"}}
    )


def test_results_stay_as_they_were_until_a_change_is_finished_and_say_so(open_page):
    page = open_page(ADDRESS)
    changing(page)
    see(page, "results")
    expect(page.locator("[data-part=rows] tbody").first.locator("td .level")).to_have_text("Expert")
    expect(page.locator("[data-part=when]")).to_contain_text("The changes that you have begun count once you finish them.")
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
    page.get_by_role("button", name="Begin afresh instead").click()
    begin(page, "Detailed")
    expect(said(page)).to_contain_text("the one that was not finished is gone. You can undo this")
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(question(page, CAPABILITIES[0]).locator(f"[name=level-{CAPABILITIES[0]}]:checked")).to_have_value("expert")


def test_quick_way_asks_the_quick_question_after_a_detailed_beginning(open_page):
    page = open_page(ADDRESS)
    begin(page, "Detailed")
    expect(question(page, CAPABILITIES[0]).get_by_text("Answer with one description instead")).to_be_visible()
    see(page, "assess")
    page.get_by_role("button", name="Begin afresh instead").click()
    begin(page)
    section = question(page, CAPABILITIES[0])
    expect(section.get_by_role("group", name="Which is most like you, most weeks?")).to_be_visible()
    expect(section.get_by_text("Answer for its three roles instead")).to_be_visible()


def test_evidence_alone_is_no_answer(open_page):
    page = open_page(f"{ADDRESS}#rate-{LAST}")
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
    expect(section.locator("[data-part=counts]")).to_contain_text("So: Expert.")
    assert len(stored(page)["assessments"][0]["ratings"][CAPABILITIES[0]]["roles"]) == 3
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
    expect(page.locator("[data-part=progress-rest]")).to_contain_text("one question answered")
    page.get_by_role("link", name="Next").click()
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
    expect(section.locator("[data-part=counts]")).to_contain_text("two roles have no answer yet.")
    expect(page.locator("[data-part=still-open]")).to_contain_text(f"and {GUIDE['capabilities'][-1]['name']}. What stays open")
    page.get_by_role("button", name="See where I stand").click()
    expect(page.locator("[data-part=why]")).to_contain_text("No capability is rated")


def test_last_question_tells_a_capability_without_an_answer_from_one_with_open_roles(open_page):
    page = open_page(ADDRESS)
    first, *rest = GUIDE["capabilities"]
    partly = {**ratings(), first["id"]: {"roles": {first["roles"][0]["id"]: "expert"}}}
    del partly[rest[0]["id"]]
    import_workbook(page, workbook(assessment(draft=True, ratings=partly)))
    page.evaluate(f"location.hash = 'rate-{LAST}'")
    expect(page.locator("[data-part=still-open]")).to_have_text(
        f"Still open: {rest[0]['name']}. What stays open is left out of the average. "
        f"Some roles are still open in {first['name']}; the average counts what you answered there."
    )


def test_page_opens_again_where_one_left_off(open_page):
    page = open_page(ADDRESS)
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    page.get_by_role("link", name="Next").click()
    question(page, CAPABILITIES[1]).locator("textarea").fill("Last week <b>in</b> the review")
    page.goto("about:blank")
    page.go_back()
    see(page, "assess")
    expect(page.get_by_text("have answered 1 of 9 questions")).to_be_visible()
    page.get_by_role("link", name="Carry on at").click()
    expect(question(page, CAPABILITIES[1]).locator("textarea")).to_have_value("Last week <b>in</b> the review")
    page.get_by_role("link", name="←").click()
    expect(question(page, CAPABILITIES[0]).locator("[value=expert]").first).to_be_checked()


def test_last_question_names_what_is_still_open(open_page):
    page = open_page(f"{ADDRESS}#rate-{LAST}")
    choose(page, LAST, "expert")
    expect(page.locator("[data-part=still-open]")).to_contain_text("Still open: Expert Knowledge")
    page.get_by_role("button", name="See where I stand").click()
    expect(page.locator("[data-part=title]")).to_have_text("No overall level yet")
    expect(page.locator("[data-part=why]")).to_contain_text("from five rated capabilities on")


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
    page.get_by_role("button", name="As it is").click()
    expect(page.locator("[data-part=what-lines] li")).to_have_count(0)
    page.get_by_label("I raised").select_option("solutioning")
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
    page.get_by_label("I raised").select_option(label=second["name"])
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
    expect(page.locator("[data-part=rows] tbody").first.locator(".since")).to_have_text("up 1")
    expect(page.get_by_role("img", name="Your levels on 1 March 2026")).to_have_accessible_name(
        "Your levels on 1 March 2026; the table Capability by capability holds the same. "
        "Behind them those on 1 November 2025, as in the table under Over time."
    )
    overall = page.locator("[data-part=side-rows] tr").last.locator("td")
    assert overall.all_inner_texts() == ["Specialist", "Expert", "–"]


@pytest.mark.parametrize("rating", [{"level": "not-my-work"}, {"evidence": "Last week"}], ids=["not my work", "evidence only"])
def test_without_a_rated_capability_no_part_stands_empty(open_page, rating):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(ratings=dict.fromkeys(CAPABILITIES, rating))))
    see(page, "results")
    why = "No capability is rated: each is without a level, or not part of your work."
    expect(page.locator("[data-part=why]")).to_have_text(why)
    expect(page.get_by_role("link", name="Make my plan of these")).to_be_hidden()
    heads = page.locator("[data-part=shown] h3:visible").all_inner_texts()
    assert heads == ["Capability by capability", "What if?", "Over time"]
    import_workbook(page, workbook(assessment("later", date="2026-04-01")))
    expect(page.locator("[data-part=areas] > li:visible")).to_have_count(GUIDE["areas_at_most"])


def test_results_of_an_unfinished_assessment_say_how_far_it_is_and_carry_on_there(open_page):
    page = open_page(ADDRESS)
    see(page, "results")
    expect(page.locator("[data-part=no-results-text]")).to_contain_text("Answer the questions first")
    see(page, "assess")
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    see(page, "results")
    expect(page.locator("[data-part=no-results-text]")).to_contain_text("1 of 9 answered.")
    page.locator("[data-part=no-results-link]").click()
    question(page, CAPABILITIES[1])


def test_strengths_are_not_empty_when_all_is_at_the_first_level(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(ratings=ratings("specialist"))))
    see(page, "results")
    sentence = "No capability is above Specialist yet, and nothing is wrong with being there."
    expect(page.locator("[data-part=strengths]")).to_have_text(sentence)


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
    expect(page.locator("[data-part=title]")).to_have_text("You stand at Expert")


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
        tab_to("[name=derailer]")
        press("Space")
        tab_to("[name^=often-]")
        press("Space")
        tab_to("[data-part=finish]" if capability == LAST else "[data-part=next]")
        press("Enter")
    expect(page.locator("[data-part=title]")).to_be_focused()
    expect(page.locator("[data-part=title]")).to_have_text(re.compile("You stand at"))
    answers = stored(page)["assessments"][0]
    assert {rating["level"] for rating in answers["ratings"].values()} == {"expert"}
    assert list(answers["derailers"].values()) == ["occasionally"] * len(CAPABILITIES)
