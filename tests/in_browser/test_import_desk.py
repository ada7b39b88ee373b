"""The import desk: whatever is brought in is looked at first, and its owner decides."""

import io
import json
from typing import Any

import pikepdf
import pytest
from assessment_page import (
    ADDRESS,
    CAPABILITIES,
    STORED,
    assessment,
    begin,
    choose,
    delete_all,
    import_text,
    import_workbook,
    put_in,
    ratings,
    said,
    see,
    stored,
    workbook,
)
from growth_guide.documents.plan_pdf import pdf_file
from growth_guide.documents.plan_tags import blank_plan
from growth_guide.documents.plan_word import word_file
from growth_guide.guide.load import load
from plan_page import PLAN, activity, area, bring_back, open_plan, plan, planned, saved, saved_bytes, tabs, three_suggestions
from playwright.sync_api import Page, expect
from project import ROOT
from test_accessibility import faults
from word_files import edited

pytestmark = pytest.mark.browser

ANA = {"id": "ana", "name": "Ana Moreno"}
LATER = "2099-01-01T00:00:00Z"


def theirs(**other: Any) -> dict[str, Any]:
    """A later file of somebody else, with an assessment and a plan."""
    rater = {"group": "self", "name": "Ben Okoro"}
    given = {"owner": {"id": "ben", "name": "Ben Okoro"}, "plan": plan(area(title="Theirs")), "saved_at": LATER, "version": 2}
    return workbook(assessment("theirs", rater=rater, ratings=ratings("specialist")), **given, **other)


def desk(page: Page, name: str):
    """A part of the desk: its texts stand below each other."""
    return page.locator(f"[data-part=desk-{name}]")


def title(page: Page):
    return page.get_by_role("heading", name="What is in this file")


def fact(page: Page, name: str):
    return desk(page, "glance").locator("li", has=page.locator("[data-part=desk-fact-name]", has_text=name))


def earlier(page: Page) -> list[dict[str, Any]]:
    return stored(page).get("earlier_plans", [])


def paste(page: Page, text: str) -> None:
    page.get_by_text("Paste text", exact=True).click()
    page.get_by_label("The text of a plan").fill(text)
    page.get_by_role("button", name="Look at it", exact=True).click()
    expect(page.get_by_role("heading", name="What is in this text")).to_be_focused()


@pytest.fixture
def with_plan(open_page) -> Page:
    """A page with the plan of Ana Moreno."""
    page = open_page(PLAN)
    given = plan(area(why_me="Before the change", activities=[activity(when="weekly")]))
    import_workbook(page, workbook(assessment("mine"), owner=ANA, plan=given, version=2))
    expect(page.locator("[data-part=planpage][data-depth=everything]")).to_be_visible()
    return page


def test_nothing_of_a_saved_file_is_taken_before_its_owner_has_looked_at_it(open_page):
    page = open_page(ADDRESS)
    import_text(page, json.dumps(workbook(assessment("mine"), owner=ANA, plan=plan(area()), version=2)))
    expect(title(page)).to_be_focused()
    expect(fact(page, "Whose")).to_contain_text("Ana Moreno")
    expect(fact(page, "Saved")).to_contain_text("1 March 2026")
    expect(fact(page, "New")).to_contain_text("one assessment and")
    assert stored(page) is None
    put_in(page)
    expect(page.get_by_role("heading", name="My plan", exact=True)).to_be_focused()
    assert stored(page)["owner"] == ANA
    assert planned(page)["areas"][0]["title"] == "Shared Trust"


def test_somebody_elses_file_is_only_looked_at(with_plan):
    page = with_plan
    before = page.evaluate(STORED)
    import_text(page, json.dumps(theirs()))
    expect(fact(page, "Whose")).to_contain_text("Ben Okoro, not you")
    expect(page.get_by_test_id("import-accept")).to_be_hidden()
    expect(page.get_by_label("It is mine")).to_be_hidden()
    page.get_by_role("button", name="Only look at it").click()
    expect(page.get_by_role("heading", name="The plan in this file")).to_be_focused()
    expect(desk(page, "paper").get_by_role("heading", name="Theirs")).to_be_visible()
    assert desk(page, "paper").locator("input, textarea, select, button").count() == 0
    page.get_by_role("button", name="Back to what is in this file").click()
    page.get_by_role("button", name="Change nothing").click()
    expect(page.get_by_role("heading", name="My plan", exact=True)).to_be_focused()
    expect(said(page)).to_have_text("Nothing was taken from this file.")
    assert page.evaluate(STORED) == before


def test_a_file_that_does_not_say_whose_it_is_is_put_in_only_when_its_owner_says_so(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("mine")))
    import_text(page, json.dumps(workbook(assessment("older"))))
    expect(page.get_by_test_id("import-accept")).to_be_hidden()
    page.get_by_label("It is mine").check()
    page.get_by_test_id("import-accept").click()
    assert [one["id"] for one in stored(page)["assessments"]] == ["mine", "older"]


def test_the_plan_that_gives_way_can_be_brought_back_after_a_reload(with_plan):
    page = with_plan
    import_text(page, json.dumps(workbook(owner=ANA, plan=plan(area(title="Another"), id="other"), version=2)))
    desk(page, "different").get_by_role("radio").first.check()
    put_in(page)
    assert planned(page)["areas"][0]["title"] == "Another"
    page.reload()
    see(page, "data")
    page.get_by_role("button", name="Bring back the plan with “Shared Trust”").click()
    assert planned(page)["areas"][0]["title"] == "Shared Trust"


def test_a_plan_that_is_not_chosen_is_kept_as_an_earlier_one(with_plan):
    page = with_plan
    import_text(page, json.dumps(workbook(owner=ANA, plan=plan(area(title="Another"), id="other"), version=2)))
    assert desk(page, "different").locator(":checked").count() == 0
    put_in(page)
    assert planned(page)["areas"][0]["title"] == "Shared Trust"
    assert [one["areas"][0]["title"] for one in earlier(page)] == ["Another"]


def test_undo_after_the_desk_brings_back_all_that_was_here(with_plan):
    page = with_plan
    before = stored(page)
    import_text(page, json.dumps(workbook(owner=ANA, plan=plan(area(title="Another"), id="other"), version=2)))
    desk(page, "different").get_by_role("radio").first.check()
    put_in(page)
    page.locator("[data-part=bar]").get_by_role("button", name="Undo").click()
    assert (stored(page)["plan"], earlier(page)) == (before["plan"], [])


def test_word_file_of_everything_brings_the_plan_back_exactly(open_page):
    page = three_suggestions(open_page(ADDRESS))
    choose_full = """(one) => { one.value = "full"; one.dispatchEvent(new Event("change", {bubbles: true})); }"""
    page.locator("[data-part=edition]").evaluate(choose_full)
    page.get_by_label("Why it helps me").fill("Two <b>bold</b> & \"quoted\" ]]> עברית\nand a second line")
    before, word = planned(page), saved_bytes(page, "export-word")
    delete_all(page)
    expect(tabs(page)).to_have_count(0)
    bring_back(page, word)
    put_in(page)
    expect(tabs(page)).to_have_count(3)
    after = planned(page)
    assert after == before


def test_what_was_changed_in_word_stands_in_the_plan_with_what_was_written_here_since(with_plan):
    page = with_plan
    changed = edited(saved_bytes(page, "export-word"), "Before the change", "After the change")
    page.get_by_label("Why it helps the organisation").fill("Written since")
    bring_back(page, changed)
    expect(fact(page, "New")).to_contain_text("one line")
    expect(desk(page, "different")).to_be_hidden()
    put_in(page)
    (after,) = planned(page)["areas"]
    assert (after["why_me"], after["why_organisation"]) == ("After the change", "Written since")
    assert earlier(page)[0]["areas"][0]["why_me"] == "Before the change"


@pytest.mark.parametrize(("chosen", "text"), [
    ("In the file", "After the change"), ("Here now", "Changed here"), (None, "Changed here"),
])  # fmt: skip
def test_of_two_versions_the_chosen_one_stands_and_without_a_choice_what_is_here(with_plan, chosen, text):
    page = with_plan
    changed = edited(saved_bytes(page, "export-word"), "Before the change", "After the change")
    page.get_by_label("Why it helps me").fill("Changed here")
    bring_back(page, changed)
    expect(desk(page, "missing")).to_have_text("One answer is missing: what is here stays.")
    if chosen:
        desk(page, "different").get_by_role("radio", name=chosen).check()
        expect(desk(page, "missing")).to_have_text("")
    put_in(page)
    assert planned(page)["areas"][0]["why_me"] == text
    kept = [one["areas"][0]["why_me"] for one in earlier(page)]
    assert "After the change" in kept or chosen


@pytest.mark.parametrize(("answer", "when"), [("twice a week", None), ("leave it as text", "biweekly"), (None, "biweekly")])
def test_a_rhythm_of_two_meanings_is_asked_about(with_plan, answer, when):
    page = with_plan
    before = planned(page)["areas"][0]["activities"][0]["when"]
    bring_back(page, edited(saved_bytes(page, "export-word"), before, "biweekly"))
    question = desk(page, "questions").get_by_role("group", name="biweekly")
    assert question.locator(":checked").count() == 0
    expect(question.get_by_role("radio").last).to_have_accessible_name("leave it as text")
    expect(desk(page, "missing")).to_have_text("One answer is missing: it stays as text.")
    if answer:
        question.get_by_role("radio", name=answer).check()
    put_in(page)
    after = planned(page)["areas"][0]["activities"][0]["when"]
    assert after == when if when else after not in (before, "biweekly")


def test_what_was_not_understood_is_shown_and_goes_whole_into_the_notes(with_plan):
    page = with_plan
    bring_back(page, edited(saved_bytes(page, "export-word"), "20</w:t>", "after the audit</w:t>"))
    expect(desk(page, "strange")).to_contain_text("“after the audit”")
    put_in(page)
    assert "after the audit" in planned(page)["notes"]


def test_the_calendar_and_the_notes_of_acts_stay_when_a_word_file_is_put_in(open_page):
    page = open_page(ADDRESS)
    event = {"uid": "u", "sequence": 1, "date": "2026-12-01", "at": "", "summary": "x", "rule": ""}
    calendar = {"sequence": 3, "events": [event]}
    note = {"date": "2026-11-01", "text": "Asked Jo"}
    open_plan(page, plan(area(why_me="Before", activities=[activity(notes=[note])]), calendar=calendar))
    bring_back(page, edited(saved_bytes(page, "export-word"), "Before", "After"))
    put_in(page)
    after = planned(page)
    (after_area,) = after["areas"]
    assert (after["calendar"], after_area["activities"][0]["notes"], after_area["why_me"]) == (calendar, [note], "After")


def test_a_blank_word_file_does_not_replace_a_plan(with_plan):
    page = with_plan
    guide = load(ROOT / "guide_data")
    bring_back(page, word_file(guide, blank_plan(guide.plan)))
    expect(fact(page, "New")).to_contain_text("nothing")
    put_in(page)
    assert planned(page)["areas"][0]["why_me"] == "Before the change"


def test_a_file_can_be_dropped_on_any_view(with_plan):
    page = with_plan
    word = list(saved_bytes(page, "export-word"))
    see(page, "results")
    page.evaluate("""(bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], "plan.docx"));
        document.dispatchEvent(new DragEvent("drop", {dataTransfer, cancelable: true, bubbles: true}));
    }""", word)  # fmt: skip
    expect(title(page)).to_be_focused()
    page.get_by_role("button", name="Change nothing").click()
    expect(page.locator("[data-view=results]")).to_be_visible()


def test_the_plan_as_text_comes_back_by_pasting(with_plan):
    page = with_plan
    before = planned(page)
    text = saved(page, "export-markdown").path().read_text(encoding="utf-8")
    paste(page, text.replace("Before the change", "After the change"))
    desk(page, "different").get_by_role("radio", name="In the file").check()
    put_in(page)
    after = planned(page)
    assert after["areas"][0]["why_me"] == "After the change"
    assert [one["id"] for one in after["areas"]] == [one["id"] for one in before["areas"]]
    assert after["areas"][0]["activities"][0]["id"] == before["areas"][0]["activities"][0]["id"]


def test_a_pdf_form_that_is_filled_in_becomes_a_plan(open_page):
    page = open_page(ADDRESS)
    guide = load(ROOT / "guide_data")
    with pikepdf.open(io.BytesIO(pdf_file(guide, blank_plan(guide.plan)))) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            text = {"areas-0-title": "Trust", "start": "03/04/2027"}.get(str(field.T))
            if text:
                field.V = pikepdf.String(text)
        pdf.save(filled := io.BytesIO())
    page.get_by_test_id("import-file").set_input_files([
        {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": filled.getvalue()},
    ])  # fmt: skip
    expect(title(page)).to_be_focused()
    expect(fact(page, "Kind")).to_contain_text("the form of a growth plan as PDF")
    desk(page, "questions").get_by_label("Saturday, 3 April 2027").check()
    put_in(page)
    assert ([one["title"] for one in planned(page)["areas"]], planned(page)["start"]) == (["Trust"], "2027-04-03")


def test_any_other_text_that_is_pasted_becomes_a_note(with_plan):
    page = with_plan
    paste(page, "Jo said: ask for <b>one</b> number")
    put_in(page)
    assert planned(page)["notes"] == "Jo said: ask for <b>one</b> number"
    assert planned(page)["areas"][0]["why_me"] == "Before the change"


ELSEWHERE = [
    ("x.pdf", b"%PDF-1.7 x", "This is a PDF"), ("x.ics", b"BEGIN:VCALENDAR\n", "a calendar file"),
    ("x.png", b"\x89PNG", "a picture"), ("x.docx", b"no zip", "no Word file of a growth plan"),
    ("x.zip", b"PK\x03\x04 broken", "does not know what this file is"),
    ("guide.json", b'{"format": "growth-guide"}', "the guide itself as data"),
    ("x", b"\0\1\2", "does not know what this file is"),
    ("x.json", b"", "it is damaged"),
]


def test_a_file_that_belongs_elsewhere_is_named_and_changes_nothing(with_plan):
    page = with_plan
    before = page.evaluate(STORED)
    for way in ("import-file", "import-word"):
        for name, content, sentence in ELSEWHERE:
            file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
            page.get_by_test_id(way).set_input_files([file])
            expect(said(page)).to_contain_text(sentence)
            expect(said(page)).to_contain_text("Nothing was changed.")
            expect(title(page)).to_be_hidden()
            assert page.evaluate(STORED) == before, (way, name)


def test_several_files_are_decided_one_after_another_and_ratings_come_in_at_once(with_plan):
    page = with_plan
    rating = workbook(assessment("rating", rater={"group": "peer"}))
    own = workbook(assessment("a2"), owner=ANA, version=2)
    import_text(page, json.dumps(theirs()), json.dumps(rating), json.dumps(own))
    expect(said(page)).to_contain_text("1.json: One assessment added.")
    assert [one["id"] for one in stored(page)["assessments"]] == ["mine", "rating"]
    expect(desk(page, "lead")).to_contain_text("One more file waits after it.")
    page.get_by_role("button", name="Change nothing").click()
    expect(title(page)).to_be_focused()
    expect(fact(page, "Whose")).to_contain_text("Ana Moreno")
    put_in(page)
    assert [one["id"] for one in stored(page)["assessments"]] == ["mine", "rating", "a2"]


def test_what_is_answered_while_a_file_waits_stays(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("mine"), owner=ANA, version=2))
    import_text(page, json.dumps(workbook(assessment("a2"), owner=ANA, version=2)))
    see(page, "assess")
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    page.evaluate("location.hash = '#import'")
    put_in(page)
    assert len(stored(page)["assessments"]) == 3


def test_the_keyboard_reaches_every_answer_and_every_button_in_order(with_plan):
    page = with_plan
    changed = edited(saved_bytes(page, "export-word"), "Before the change", "After the change")
    page.get_by_label("Why it helps me").fill("Changed here")
    bring_back(page, changed)
    page.keyboard.press("Tab")
    expect(desk(page, "different").get_by_role("radio").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(desk(page, "different").get_by_role("radio", name="Here now")).to_be_checked()
    names = []
    for _ in range(3):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.innerText"))
    assert names == ["Change nothing", "Only look at it", "Put it into my plan"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_desk_has_no_accessibility_faults_and_nothing_runs_out_of_it(with_plan, scheme, width):
    page = with_plan
    changed = edited(saved_bytes(page, "export-word"), "Before the change", "A long word: " + "x" * 300)
    changed = edited(changed, planned(page)["areas"][0]["activities"][0]["when"], "biweekly")
    page.get_by_label("Why it helps me").fill("Changed here")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})
    bring_back(page, changed)
    expect(title(page)).to_be_visible()
    assert faults(page) == ""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    wider = "(view) => [...view.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length"
    assert page.locator("[data-view=import]").evaluate(wider) == 0
