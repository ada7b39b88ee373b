"""A round of ratings: invitations that travel by file, a form that keeps its answers, and answers that are known again."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from assessment_page import (
    ADDRESS,
    CAPABILITIES,
    WORKBOOK,
    assessment,
    import_text,
    import_workbook,
    ratings,
    said,
    see,
    stored,
    workbook,
)
from growth_guide.published.privacy_facts import read_facts
from playwright.sync_api import Browser, Page, expect
from project import ROOT
from test_accessibility import faults_in_each_look

FACTS = read_facts(ROOT / "theme_overrides/js")
pytestmark = pytest.mark.browser

SAVE = "Save the file to send back"
NO_STORAGE = "Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
OpenForm = Callable[..., Page]


def invite(page: Page, folder: Path, group: str = "a colleague", name: str = "Ana") -> Path:
    """Makes the form for one person, and saves it under its own name."""
    see(page, "compare")
    page.get_by_label("The name you are called by").fill(name)
    page.get_by_role("radio", name=group).check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Make the file").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


@pytest.fixture
def open_form(browser: Browser) -> Iterator[OpenForm]:
    """Opens a form as whoever is sent it does: as a file, without a network. The test fails when it logs an error."""
    errors: list[str] = []
    opened: list[Page] = []

    def open_one(file: Path, script: str = "", **settings: Any) -> Page:
        form = browser.new_context(offline=True, **settings).new_page()
        opened.append(form)
        form.set_default_timeout(10_000)
        form.on("console", lambda message: errors.append(message.text))
        form.on("pageerror", lambda error: errors.append(str(error)))
        if script:
            form.add_init_script(script)
        form.goto(file.as_uri())
        return form

    yield open_one
    for form in opened:
        form.context.close()
    assert errors == []


def step(form: Page) -> Any:
    """What the form shows now."""
    return form.locator("[data-step]:visible")


def go_on(form: Page, name: str = "Next") -> None:
    form.get_by_role("button", name=name, exact=True).click()


def answer_all(form: Page, level: str = "expert", words: str = "") -> None:
    """Goes through all questions, to the end."""
    go_on(form, "Begin")
    for capability in CAPABILITIES:
        step(form).locator(f"[name=level-{capability}][value={level}]").check()
        step(form).get_by_role("textbox").fill(words)
        go_on(form)


def sent_back(form: Page, folder: Path) -> Path:
    with form.expect_download() as download:
        form.get_by_role("button", name=SAVE).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def bring(page: Page, file: Path) -> None:
    page.get_by_test_id("import-file").set_input_files(file)
    expect(page.get_by_test_id("import-file")).to_have_value("")


@pytest.mark.parametrize(("address", "place"), [(ADDRESS, "root"), (ADDRESS, "file"), (WORKBOOK, "file")])
def test_a_rating_travels_by_file_and_back(open_page, open_form, tmp_path, address, place):
    page = open_page(address, place)
    invite(page, tmp_path, "my manager")
    file = invite(page, tmp_path)
    assert file.name == "rate-ana-colleague-2.html"
    form = open_form(file)
    expect(form.get_by_role("heading", level=1)).to_have_text("A rating for Ana")
    answer_all(form)
    back = sent_back(form, tmp_path)
    assert back.name == "rating-of-ana-2.json"
    (only,) = json.loads(back.read_text(encoding="utf-8"))["assessments"]
    assert (only["rater"], only["invitation"]["name"], only["invitation"]["number"]) == ({"group": "peer"}, "Ana", 2)
    assert "draft" not in only
    bring(page, back)
    expect(page.locator("[data-part=groups]")).to_contain_text("One peer answered; two more are needed")
    expect(page.locator("[data-part=invitations] li").nth(1)).to_contain_text("rate-ana-colleague-2.html: answered")
    bring(page, back)
    expect(said(page)).to_have_text("The answer to invitation 2 is here already. Nothing was changed.")


def test_a_name_cannot_end_the_element_in_which_it_stands(open_page, open_form, tmp_path):
    form = open_form(invite(open_page(ADDRESS), tmp_path, name="Tony </script><b>"))
    expect(form.get_by_role("heading", level=1)).to_have_text("A rating for Tony </script><b>")


def test_one_capability_is_asked_at_a_time_in_the_third_person_and_without_ranks(open_page, open_form, tmp_path):
    form = open_form(invite(open_page(ADDRESS), tmp_path))
    go_on(form, "Begin")
    for number, capability in enumerate(CAPABILITIES, 1):
        expect(step(form)).to_have_attribute("data-question", capability)
        expect(form.locator("[data-part=place]")).to_have_text(f"Question {number} of 9")
        expect(step(form).get_by_role("heading", level=2)).to_be_focused()
        statements = step(form).locator("fieldset").first.inner_text()
        assert "Ana" in statements
        assert not re.search(r"\byour?\b|Specialist|Master", statements)
        go_on(form)


def test_answers_are_kept_over_a_reload_to_the_last_letter_typed(open_page, open_form, tmp_path):
    form = open_form(invite(open_page(ADDRESS), tmp_path))
    expect(form.get_by_text("Your answers are kept in this browser, on this device")).to_be_visible()
    go_on(form, "Begin")
    step(form).get_by_role("radio").nth(1).check()
    step(form).get_by_role("textbox").press_sequentially("On Mond")
    assert form.evaluate("Object.keys(localStorage)")[0].startswith(FACTS.rating_key)
    form.reload()
    carry_on = "One question of 9 answered, kept in this browser. Carry on where you stopped."
    expect(form.locator("[data-part=said]")).to_have_text(carry_on)
    go_on(form, "Carry on")
    expect(form.locator("[data-part=place]")).to_have_text("Question 2 of 9")
    go_on(form, "Back")
    expect(step(form).get_by_role("textbox")).to_have_value("On Mond")
    expect(step(form).get_by_role("radio").nth(1)).to_be_checked()
    form.get_by_role("button", name="Delete my answers here").click()
    form.reload()
    expect(form.get_by_role("button", name="Begin")).to_be_visible()


def test_two_forms_in_one_browser_do_not_meet(open_page, open_form, tmp_path):
    page = open_page(ADDRESS)
    first, second = invite(page, tmp_path), invite(page, tmp_path)
    form = open_form(first)
    go_on(form, "Begin")
    step(form).get_by_role("radio").nth(1).check()
    form.goto(second.as_uri())
    expect(form.get_by_role("button", name="Begin")).to_be_visible()


@pytest.mark.parametrize("there", [False, True])
def test_where_nothing_can_be_kept_it_is_told_first_and_asked_on_leaving(open_page, open_form, tmp_path, there):
    form = open_form(invite(open_page(ADDRESS), tmp_path), NO_STORAGE)
    asked: list[str] = []
    form.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    expect(form.get_by_text("Your answers are lost when you close or reload it")).to_be_visible()
    answer_all(form)
    expect(form.locator("[data-part=forgetting]")).to_be_hidden()
    sent_back(form, tmp_path)
    if there:
        form.get_by_test_id("export-there").click()
        expect(form.locator("[data-part=said]")).to_have_text("You have rating-of-ana-1.json. Send it back to Ana.")
    else:
        form.get_by_test_id("export-nothing").click()
        expect(form.get_by_test_id("export-text")).to_have_value(re.compile(CAPABILITIES[0]))
    form.goto("about:blank")
    assert asked == ["beforeunload"] * (not there)


def test_without_script_the_top_says_how_to_open_it_and_nothing_can_be_answered_in_vain(open_page, open_form, tmp_path):
    form = open_form(invite(open_page(ADDRESS), tmp_path), java_script_enabled=False)
    told = form.get_by_role("heading", name="Open this file in a browser")
    expect(told).to_be_in_viewport()
    expect(form.get_by_text("save the file in a folder")).to_be_visible()
    assert form.locator("input:visible, button:visible, textarea:visible").count() == 0
    with_script = open_form(next(tmp_path.glob("rate-*.html")))
    expect(with_script.get_by_role("heading", name="Open this file in a browser")).to_be_hidden()


def test_a_tick_without_how_often_is_asked_about(open_page, open_form, tmp_path):
    form = open_form(invite(open_page(ADDRESS), tmp_path))
    go_on(form, "Begin")
    step(form).get_by_role("checkbox").first.check()
    go_on(form)
    expect(step(form).locator("[data-part=how-often]")).to_contain_text("How often do you see “")
    often = step(form).locator("[name^=often-]").first
    expect(often).to_be_focused()
    often.check()
    expect(step(form).locator("[data-part=how-often]")).to_be_empty()
    go_on(form)
    expect(form.locator("[data-part=place]")).to_have_text("Question 2 of 9")


def test_a_form_without_any_level_is_not_saved_and_leads_to_the_questions(open_page, open_form, tmp_path):
    form = open_form(invite(open_page(ADDRESS), tmp_path))
    answer_all(form, "not-my-work")
    form.get_by_role("button", name=SAVE).click()
    expect(form.get_by_role("alert")).to_have_text("Nothing to save yet: choose a statement for at least one capability.")
    go_on(form, "Back")
    step(form).locator("[value=expert]").check()
    go_on(form)
    expect(form.locator("[data-part=no-level]")).to_be_empty()
    assert sent_back(form, tmp_path).name == "rating-of-ana-1.json"


def test_what_was_left_open_is_listed_at_the_end_and_one_tap_away(open_page, open_form, tmp_path):
    form = open_form(invite(open_page(ADDRESS), tmp_path))
    answer_all(form)
    expect(form.locator("[data-part=open-questions]")).to_be_hidden()
    other = open_form(next(tmp_path.glob("rate-*.html")))
    go_on(other, "Begin")
    for _ in CAPABILITIES:
        go_on(other)
    expect(other.locator("[data-part=open-list] li")).to_have_count(9)
    other.locator("[data-part=open-list] button").nth(4).click()
    expect(step(other)).to_have_attribute("data-question", CAPABILITIES[4])


@pytest.mark.parametrize(("group", "is_manager"), [("my manager", True), ("a colleague", False), ("a stakeholder", False)])
def test_the_form_says_first_who_can_read_and_what_is_hidden(open_page, open_form, tmp_path, group, is_manager):
    form = open_form(invite(open_page(ADDRESS), tmp_path, group))
    expect(form.get_by_text("Whoever holds the file that you send back can read it")).to_be_visible()
    expect(form.get_by_text("below three answers of a group it hides them")).to_be_visible()
    expect(form.get_by_text("A manager's are the exception")).to_be_visible(visible=is_manager)


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_all_statements_are_to_be_seen_and_nothing_scrolls_sideways(open_page, open_form, tmp_path, width):
    form = open_form(invite(open_page(ADDRESS), tmp_path), viewport={"width": width, "height": 844})
    go_on(form, "Begin")
    for _ in CAPABILITIES:
        last = step(form).locator("[value=not-my-work]").locator("xpath=ancestor::label").bounding_box()
        assert width < 390 or last["y"] + last["height"] <= 844
        assert form.evaluate("document.documentElement.scrollWidth") <= width
        go_on(form)


def test_an_answer_about_ana_is_told_on_bens_page(open_page, open_form, tmp_path):
    form = open_form(invite(open_page(ADDRESS), tmp_path))
    answer_all(form)
    back = sent_back(form, tmp_path)
    ben = open_page(ADDRESS)
    invite(ben, tmp_path, name="Ben")
    bring(ben, back)
    expect(said(ben)).to_contain_text("This answer is about Ana, and this page is Ben’s.")
    assert stored(ben)["assessments"] == []


def test_an_empty_form_that_came_back_is_told(open_page, tmp_path):
    page = open_page(ADDRESS)
    bring(page, invite(page, tmp_path))
    expect(said(page)).to_contain_text("This is the form for a rating, and it holds no answers. Ask the person to open it")


def test_a_copy_does_not_open_what_three_answers_are_needed_for(open_page, open_form, tmp_path):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment()))
    backs = []
    for words in ("one", "two"):
        form = open_form(invite(page, tmp_path))
        answer_all(form, words=words)
        backs.append(sent_back(form, tmp_path))
        bring(page, backs[-1])
    copy = json.loads(backs[0].read_text(encoding="utf-8"))
    copy["assessments"][0]["id"] = "another"
    import_text(page, json.dumps(copy))
    expect(said(page)).to_contain_text("Invitation 1 is answered already, by another file.")
    see(page, "compare")
    expect(page.locator("[data-part=groups]")).to_contain_text("Two peers answered; one more is needed")
    expect(page.locator("[data-part=compared]")).to_be_hidden()


def test_answers_are_shown_by_round_the_latest_first(open_page):
    def of_round(number: int, round_id: str, level: str) -> dict[str, Any]:
        about = {"id": f"{round_id}{number}", "number": number, "round": round_id, "name": "Ana", "date": "2026-03-01"}
        rater = {"group": "manager"}
        return assessment(f"{round_id}-{number}", rater=rater, invitation=about, ratings=ratings(level))

    began = {"r1": "2026-03-01", "r2": "2026-09-01"}
    rounds = [{"id": name, "name": "Ana", "date": date, "invitations": []} for name, date in began.items()]
    page = open_page(ADDRESS)
    old = assessment("old", rater={"group": "peer"})
    answers = of_round(1, "r1", "specialist"), of_round(1, "r2", "expert"), old
    import_workbook(page, workbook(assessment(), *answers, rounds=rounds))
    see(page, "compare")
    choice = page.get_by_label("Which answers")
    manager = page.locator("[data-part=compared-rows] [data-part=manager]").first
    offered = ["The round of 1 September 2026", "The round of 1 March 2026", "Answers without a round"]
    expect(choice.locator("option")).to_have_text(offered)
    expect(manager).to_have_text("2.0")
    choice.select_option("The round of 1 March 2026")
    expect(manager).to_have_text("1.0")
    choice.select_option("Answers without a round")
    expect(page.locator("[data-part=groups]")).to_contain_text("One peer answered")
    expect(page.get_by_text("These answers come from forms of the first edition.")).to_be_visible()


def test_words_for_a_mail_can_be_copied_and_name_both_files(open_page, tmp_path):
    page = open_page(ADDRESS)
    invite(page, tmp_path)
    letter = page.get_by_label("What you can write to them")
    for words in ("rate-ana-colleague-1.html", "rating-of-ana-1.json", "from three of a group on", "anybody who gets hold of it"):
        expect(letter).to_have_value(re.compile(re.escape(words)))
    page.evaluate("addEventListener('copy', (event) => { globalThis.taken = event.clipboardData.getData('text/plain'); })")
    page.get_by_role("button", name="Copy the words").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("globalThis.taken") == letter.input_value()
    invite(page, tmp_path, "my manager")
    expect(letter).to_have_value(re.compile("as my manager’s answer"))


def test_a_new_round_counts_from_one_again(open_page, tmp_path):
    page = open_page(ADDRESS)
    invite(page, tmp_path)
    page.get_by_role("button", name="Begin a new round").click()
    begun = "A new round has begun. Answers to the one before are still recognised."
    expect(page.locator("[data-part=asked]")).to_have_text(begun)
    assert invite(page, tmp_path).name == "rate-ana-colleague-1.html"
    assert [len(one["invitations"]) for one in stored(page)["rounds"]] == [1, 1]


def test_no_step_of_the_form_has_accessibility_faults(open_page, open_form, tmp_path):
    page = open_page(ADDRESS)
    form = open_form(invite(page, tmp_path))
    assert faults_in_each_look(form) == {}
    go_on(form, "Begin")
    step(form).get_by_role("checkbox").first.check()
    go_on(form)
    assert faults_in_each_look(form) == {}
    step(form).locator("[name^=often-]").first.check()
    for _ in CAPABILITIES:
        go_on(form)
    form.get_by_role("button", name=SAVE).click()
    assert faults_in_each_look(form) == {}
    assert faults_in_each_look(page) == {}, "the invitations and the words for a mail"


def test_a_tab_that_was_left_open_does_not_undo_what_another_has_added(open_page, open_form, tmp_path):
    old = open_form(invite(open_page(ADDRESS), tmp_path))
    go_on(old, "Begin")
    new = old.context.new_page()
    new.goto(old.url)
    go_on(new, "Begin")
    step(new).get_by_role("radio").nth(2).check()
    step(old).get_by_role("textbox").fill("On Monday")
    new.reload()
    go_on(new, "Carry on")
    go_on(new, "Back")
    expect(step(new).get_by_role("radio").nth(2)).to_be_checked()
    expect(step(new).get_by_role("textbox")).to_have_value("On Monday")


def test_a_round_of_another_browser_comes_in_once_its_owner_has_given_the_name(open_page, open_form, tmp_path):
    form = open_form(invite(open_page(ADDRESS), tmp_path))
    answer_all(form)
    back = sent_back(form, tmp_path)
    elsewhere = open_page(ADDRESS, "file")
    see(elsewhere, "compare")
    bring(elsewhere, back)
    expect(said(elsewhere)).to_contain_text("If that is you, write “Ana” under “The name you are called by”")
    elsewhere.get_by_label("The name you are called by").fill("Ana")
    elsewhere.get_by_label("The name you are called by").press("Tab")
    bring(elsewhere, back)
    expect(elsewhere.locator("[data-part=groups]")).to_contain_text("One peer answered")
