"""What leaves the page: in one way, and said to be asked of the browser, as no page can see what became of it."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from assessment_page import (
    ADDRESS,
    CAPABILITIES,
    STORED,
    WORKBOOK,
    assessment,
    begin,
    choose,
    delete_all,
    exported,
    import_workbook,
    kept,
    ratings,
    said,
    see,
    workbook,
)
from plan_page import activity, area, open_plan, plan, said_of_plan, saved, saved_bytes, to_depth
from playwright.sync_api import Browser, Frame, Page, expect
from project import ROOT
from test_accessibility import faults_in_each_look

pytestmark = pytest.mark.browser

SCRIPTS = ROOT / "theme_overrides/js"
LEAVES = re.compile(r"createObjectURL|\.download\b|(?<![.\w])print\(|\.print\(|clipboard|execCommand|showSaveFilePicker")
CLAIMS = re.compile(r"\b(?:saved|downloaded|copied|printed|sent) (?:as|among|to|into)\b", re.IGNORECASE)
ASKED = "Your browser was asked to save "
COULD_NOT = r" could not be made\. Your browser may be too old for it: try a newer one\."
PLAN_FILES = {
    "export-word": r"Personal Growth Plan\.docx", "export-calendar": r"personal-growth-plan-[\d-]+\.ics",
    "export-markdown": r"Personal Growth Plan\.md", "manager-markdown": r"growth-plan-talk-[\d-]+\.md",
}  # fmt: skip
BEGINNINGS = {
    "export-word": b"PK", "export-calendar": b"BEGIN:VCALENDAR", "export-markdown": b"# ", "manager-markdown": b"# To prepare",
}  # fmt: skip
TEXTS = {**BEGINNINGS, "export-word": b"# "}
"""How the text begins that can be copied where the file does not come."""
NEWER = [
    "String.prototype.toWellFormed", "String.prototype.isWellFormed", "String.prototype.at", "Array.prototype.at",
    "Array.prototype.findLast", "Array.prototype.toSorted", "Object.hasOwn", "Object.groupBy", "Set.prototype.union",
    "Promise.withResolvers", "Crypto.prototype.randomUUID", "globalThis.CompressionStream", "globalThis.structuredClone",
    "Element.prototype.checkVisibility", "Element.prototype.ariaHidden", "HTMLElement.prototype.popover",
    "Navigator.prototype.clipboard", "PerformanceResourceTiming.prototype.responseStatus",
]  # fmt: skip
"""What browsers have learnt in the last years."""
UPDATED = "The guide was updated. Load this page again: nothing of yours is lost. Load again"


@pytest.fixture
def old_browser(browser: Browser, places) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site in a browser that lacks something. Errors are looked for by the test."""
    pages: list[Page] = []

    def opened(lacks: str, address: str = ADDRESS) -> Page:
        page = browser.new_page()
        pages.append(page)
        page.add_init_script(lacks)
        page.goto(places["root"] + address)
        return page

    yield opened
    for page in pages:
        page.close()


@pytest.fixture
def framed(browser: Browser, places) -> Iterator[Callable[[str], tuple[Page, Frame]]]:
    """Opens the workbook in a frame, which allows it so much and no more."""
    pages: list[Page] = []

    def opened(allowed: str) -> tuple[Page, Frame]:
        page = browser.new_page()
        pages.append(page)
        frame = f'<iframe sandbox="{allowed}" src="{places["root"]}{WORKBOOK}" width="1200" height="800"></iframe>'
        body = f"<title>Frame</title>{frame}"
        page.route("**/frame.html", lambda route: route.fulfill(body=body, content_type="text/html"))
        page.goto(places["root"] + "frame.html")
        return page, page.frames[-1]

    yield opened
    for page in pages:
        page.close()


def other_way(page: Page | Frame):
    return page.locator("[data-part=other-way-open]")


def dated_plan() -> dict:
    return plan(area(activities=[activity()]))


def test_the_other_way_and_the_question_before_deleting_have_no_accessibility_faults(open_page):
    page = open_page(ADDRESS, viewport={"width": 320, "height": 800})
    open_plan(page, dated_plan())
    saved(page, "export-word")
    page.get_by_test_id("export-nothing").click()
    page.get_by_test_id("delete-all").click()
    page.locator("#plan-start").fill("0026-03-04")
    page.locator("#plan-start").blur()
    expect(page.locator("[data-part=slip-said]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert faults_in_each_look(page) == {}


def test_a_file_is_asked_about_its_text_copied_and_everything_deleted_and_back_in_firefox_and_webkit(driven, places):
    driven.open(f"{places['root']}{ADDRESS}#plan-everything")
    held = json.dumps(workbook(plan=dated_plan()))
    driven.script("localStorage.setItem('growth-guide:workbook', arguments[0])", held)
    driven.reload()
    driven.click("[data-testid=export-markdown]")
    driven.shows("[data-part=plan-said]", "Is it there?")
    driven.click("[data-testid=export-nothing]")
    driven.shows("[data-part=other-way-h]", "Another way")
    text = "return document.querySelector('[data-testid=export-text]').value"
    driven.until(lambda: "Ask one reader" in driven.script(text), "the text is not there to copy")
    driven.click("[data-part=other-way-copy]")
    driven.shows("[data-part=other-way-copy]", "Copied")
    driven.click("[data-testid=delete-all]")
    driven.click("[data-testid=delete-confirm]")
    driven.until(lambda: driven.script(f"return {STORED}") is None, "not everything is deleted")
    driven.click("[data-part=bring-back]")
    driven.until(lambda: "Ask one reader" in (driven.script(f"return {STORED}") or ""), "what was deleted is not back")


def test_whatever_leaves_a_page_leaves_it_through_one_module_for_each_way():
    texts = {path.relative_to(SCRIPTS).as_posix(): path.read_text("utf-8") for path in SCRIPTS.rglob("*.mjs")}
    leaving = [name for name, text in texts.items() if LEAVES.search(text)]
    assert sorted(leaving) == ["dom/copying.mjs", "dom/exports.mjs", "dom/printing.mjs"]


def test_no_text_of_a_script_or_a_template_claims_that_something_was_saved_in_a_place():
    files = [*SCRIPTS.rglob("*.mjs"), *(ROOT / "theme_overrides/pages").iterdir()]
    found = [(path.name, claim[0]) for path in files for claim in CLAIMS.finditer(path.read_text("utf-8"))]
    assert found == []


def test_of_each_file_of_the_plan_it_is_said_what_the_browser_was_asked(open_page):
    page = open_page(ADDRESS)
    open_plan(page, dated_plan())
    for test_id, named in PLAN_FILES.items():
        name = saved(page, test_id).suggested_filename
        assert re.fullmatch(named, name)
        expect(said_of_plan(page)).to_have_text(f"{ASKED}{name}. Is it there? Yes, I have it Nothing came")
        page.get_by_test_id("export-there").click()
        expect(said_of_plan(page)).to_have_text(f"You have {name}.")
        expect(said_of_plan(page)).to_be_focused()


def test_the_text_of_each_file_that_did_not_come_can_be_copied(open_page):
    page = open_page(ADDRESS)
    open_plan(page, dated_plan())
    for test_id, beginning in TEXTS.items():
        saved(page, test_id)
        page.get_by_test_id("export-nothing").click()
        expect(other_way(page).get_by_role("heading")).to_be_focused()
        text = page.get_by_test_id("export-text").input_value()
        assert text.encode().startswith(beginning)
        assert "Ask one reader" in text or test_id == "manager-markdown"
        expect(page.get_by_role("link", name="Open in a page of its own")).to_be_hidden()
        other_way(page).get_by_role("button", name="Copy the text").click()
        expect(other_way(page).get_by_role("status")).to_have_text("Copied")
        page.get_by_role("button", name="Close this").click()
        expect(other_way(page)).to_have_count(0)
        expect(said_of_plan(page)).to_be_focused()


def test_the_text_of_the_saved_file_brings_everything_back(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(), plan=dated_plan()))
    before = exported(page)
    page.get_by_test_id("export-nothing").click()
    text = page.get_by_test_id("export-text").input_value()
    delete_all(page)
    import_workbook(page, json.loads(text))
    after = exported(page)
    assert (after["assessments"], after["plan"]) == (before["assessments"], before["plan"])


def test_what_is_said_next_takes_the_place_of_the_question(open_page):
    page = open_page(ADDRESS)
    open_plan(page, dated_plan())
    saved(page, "export-markdown")
    page.get_by_role("button", name="Note a check-in").click()
    expect(page.get_by_test_id("export-there")).to_have_count(0)


# Without all of it at once nothing can lean on any of it; one by one, a way round one may not lead over another.
@pytest.mark.parametrize("lacks", [NEWER, *(pytest.param([one], id=one, marks=pytest.mark.slow) for one in NEWER)])
def test_each_file_of_the_plan_is_made_without_what_an_older_browser_lacks(old_browser, lacks):
    page = old_browser("".join(f"delete {one};" for one in lacks))
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_plan(page, dated_plan())
    for test_id, beginning in BEGINNINGS.items():
        file = saved(page, test_id)
        assert Path(file.path()).read_bytes().startswith(beginning), test_id
        expect(said_of_plan(page)).to_contain_text(f"{ASKED}{file.suggested_filename}.")
    page.get_by_role("button", name="Take this area out of the plan").click()
    page.get_by_role("button", name="Undo").click()
    assert exported(page)["plan"]["areas"]
    assert errors == []


def test_each_file_of_the_plan_that_cannot_be_made_is_told_and_its_text_is_there(old_browser):
    page = old_browser("globalThis.Blob = class { constructor() { throw new TypeError('no'); } }")
    open_plan(page, dated_plan())
    for test_id, named in PLAN_FILES.items():
        page.get_by_test_id(test_id).click()
        expect(said_of_plan(page)).to_have_text(re.compile(named + COULD_NOT))
        expect(page.get_by_test_id("export-text")).to_have_value(re.compile("^" + TEXTS[test_id].decode()))
        page.get_by_role("button", name="Close this").click()


def test_a_saved_file_that_cannot_be_made_is_told(old_browser):
    page = old_browser("URL.createObjectURL = () => { throw new TypeError('no'); }")
    import_workbook(page, workbook(assessment()))
    page.get_by_test_id("export-file").click()
    expect(said(page)).to_have_text(re.compile(r"growth-workbook-[\d-]+\.json" + COULD_NOT))


def test_a_rating_form_that_cannot_be_made_is_told(old_browser):
    page = old_browser("delete globalThis.DecompressionStream")
    see(page, "compare")
    page.get_by_label("The name you are called by").fill("Ana")
    page.get_by_role("radio", name="a peer").check()
    page.get_by_role("button", name="Make the file").click()
    too_old = "Your browser may be too old for it: try a newer one."
    expect(page.locator("[data-part=asked]")).to_have_text(f"The form could not be loaded. {too_old}")
    expect(other_way(page)).to_contain_text("Its text cannot be made here either.")


def test_the_plan_of_a_workbook_that_cannot_be_unpacked_says_so(old_browser):
    page = old_browser("delete globalThis.DecompressionStream", WORKBOOK)
    see(page, "plan")
    too_old = "The form of the plan could not be loaded. Your browser may be too old for it: try a newer one."
    expect(page.locator("[data-part=plan-missing]")).to_have_text(too_old)


def test_a_word_file_is_not_called_a_wrong_one_by_a_browser_that_cannot_open_it(old_browser):
    page = old_browser("delete globalThis.DecompressionStream")
    open_plan(page, dated_plan())
    word = {"name": "plan.docx", "mimeType": "application/octet-stream", "buffer": saved_bytes(page, "export-word")}
    page.get_by_test_id("import-word").set_input_files([word])
    expect(said(page)).to_have_text("This browser is too old to open a Word file. Use a newer one. Nothing was changed.")


def test_an_export_does_not_leave_an_undo_beside_its_sentence(open_page):
    page = open_page(ADDRESS)
    open_plan(page, dated_plan())
    page.get_by_role("button", name="Take this area out of the plan").click()
    page.get_by_label("In my own words").fill("Trust again")
    page.get_by_role("button", name="Take these words").click()
    expect(page.locator("[data-part=plan-undo]")).to_be_visible()
    saved(page, "export-word")
    expect(said_of_plan(page)).to_contain_text(ASKED)
    expect(page.locator("[data-part=plan-undo]")).to_be_hidden()


@pytest.mark.parametrize("test_id", ["export-print", "manager-print"])
def test_a_frame_that_lets_no_page_print_does_not_hear_that_it_was_printed(framed, test_id):
    _, frame = framed("allow-scripts allow-downloads")
    import_workbook(frame, workbook(plan=dated_plan()))
    see(frame, "plan")
    to_depth(frame, "everything")
    frame.get_by_test_id(test_id).click()
    expect(said_of_plan(frame)).to_contain_text("Your browser was asked to print. If nothing opened, save the ")
    expect(frame.get_by_test_id("export-text")).to_have_value(re.compile("^# "))


@pytest.mark.parametrize("edition", ["short", "full"])
def test_a_plan_that_is_printed_from_the_menu_is_the_paper_of_the_button(open_page, edition):
    page = open_page(ADDRESS)
    open_plan(page, plan(area(activities=[activity()])), assessment(ratings=ratings()))
    page.evaluate("globalThis.print = () => {}")
    page.get_by_label("How much Word and print hold").select_option(edition)
    page.get_by_test_id("export-print").click()
    paper = page.locator(".plan-print")
    expect(paper).to_contain_text("Strengths to build on")
    by_button = paper.inner_html()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    paper.evaluate("paper => paper.replaceChildren()")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert paper.inner_html() == by_button


def test_a_plan_that_is_printed_from_the_menu_is_no_sheet_of_which_nothing_came(open_page):
    page = open_page(ADDRESS)
    page.evaluate("globalThis.print = () => {}")
    open_plan(page, dated_plan())
    for test_id in ("manager-print", "export-print"):
        page.get_by_test_id(test_id).click()
    page.get_by_role("textbox", name="Growth area").fill("Another name")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".plan-print")).to_contain_text("Another name")


def test_in_a_frame_that_swallows_the_file_nothing_is_called_saved_and_leaving_is_asked_about(framed):
    page, frame = framed("allow-scripts allow-modals")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    begin(frame)
    choose(frame, CAPABILITIES[0], "expert")
    expect(kept(frame)).to_contain_text("does not let the page store anything")
    frame.get_by_test_id("export-file").click()
    expect(said(frame)).to_contain_text(f"{ASKED}growth-workbook-")
    frame.get_by_test_id("export-nothing").click()
    expect(frame.get_by_test_id("export-text")).to_have_value(re.compile(CAPABILITIES[0]))
    link = frame.get_by_role("link", name="Open in a page of its own")
    expect(link).to_have_attribute("href", frame.url)
    expect(link).to_have_attribute("target", "_blank")
    page.goto("about:blank")
    assert asked == ["beforeunload"]


def test_a_frame_that_allows_downloads_saves_the_file_and_a_page_of_its_own_opens_from_it(framed):
    page, frame = framed("allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox")
    begin(frame)
    choose(frame, CAPABILITIES[0], "expert")
    with page.expect_download() as download:
        frame.get_by_test_id("export-file").click()
    assert json.loads(Path(download.value.path()).read_text("utf-8"))["assessments"]
    frame.get_by_test_id("export-nothing").click()
    with page.expect_popup() as opened:
        frame.get_by_role("link", name="Open in a page of its own").click()
    expect(opened.value.get_by_test_id("export-file")).to_be_visible()
    opened.value.close()


@pytest.mark.parametrize("allowed", ["allow-scripts", "allow-scripts allow-downloads allow-modals"])
def test_everything_can_be_deleted_and_brought_back_in_a_frame(framed, allowed):
    _, frame = framed(allowed)
    import_workbook(frame, workbook(assessment()))
    frame.get_by_test_id("delete-all").click()
    expect(frame.get_by_role("heading", name="Delete all that this page holds?")).to_be_focused()
    expect(frame.locator("[data-part=delete-what]")).to_have_text("One assessment.")
    frame.get_by_role("button", name="Keep it").click()
    see(frame, "data")
    expect(frame.locator("[data-part=stored-rows] tr")).to_have_count(1)
    delete_all(frame)
    expect(frame.locator("[data-part=stored-rows] tr")).to_have_count(0)
    frame.get_by_role("button", name="Undo the deletion").click()
    expect(frame.locator("[data-part=stored-rows] tr")).to_have_count(1)


def test_who_deletes_everything_can_export_it_first(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment(), plan=dated_plan()))
    page.get_by_test_id("delete-all").click()
    expect(page.locator("[data-part=delete-what]")).to_have_text("One assessment and a plan.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export it first").click()
    assert json.loads(Path(download.value.path()).read_text("utf-8"))["assessments"][0]["id"] == "a1"
    expect(page.get_by_test_id("delete-confirm")).to_be_visible()


def test_what_was_deleted_comes_back_beside_what_was_done_since(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("old")))
    delete_all(page)
    import_workbook(page, workbook(assessment("new")))
    page.get_by_role("button", name="Undo the deletion").click()
    assert {one["id"] for one in exported(page)["assessments"]} == {"old", "new"}


def test_an_export_ends_the_undo_of_what_was_said_before_it(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment()))
    see(page, "data")
    page.get_by_role("button", name="Remove").first.click()
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_visible()
    exported(page)
    expect(undo).to_be_hidden()


def test_a_page_that_was_open_while_the_guide_was_updated_asks_to_be_loaded_again(old_browser):
    page = old_browser("")
    import_workbook(page, workbook(assessment(), plan=plan(area(ideas=["salience-map"]))))
    # The import desk is in the script of the plan, which had come for it.
    page.reload()
    gone = re.compile(r"/assets/.*\.js$")
    page.route(gone, lambda route: route.fulfill(status=404))
    see(page, "plan")
    expect(page.locator("[data-part=plan-missing]")).to_have_text(UPDATED)
    see(page, "compare")
    page.get_by_label("The name you are called by").fill("Ana")
    page.get_by_role("radio", name="a peer").check()
    page.get_by_role("button", name="Make the file").click()
    expect(page.locator("[data-part=asked]")).to_have_text("The guide was updated. Load this page again. Load again")
    page.get_by_test_id("search-input").fill("trust")
    expect(page.locator("[data-part=missing-why]")).to_have_text("The guide was updated. Load this page again. Load again")
    page.keyboard.press("Escape")
    page.unroute(gone)
    see(page, "plan")
    expect(page.locator("[data-part=plan-missing]")).to_be_hidden()
    # One page shows nothing of an idea, and asks for no text of it.
    to_depth(page, "everything")
    page.route("**/ideas-*.js", lambda route: route.fulfill(status=404))
    page.reload()
    expect(said_of_plan(page)).to_have_text(UPDATED)
    page.unroute("**/ideas-*.js")
    said_of_plan(page).get_by_role("button", name="Load again").click()
    expect(page.get_by_role("textbox", name="Growth area")).to_have_value("Shared Trust")
    expect(said_of_plan(page)).to_be_empty()


def test_a_page_that_stores_nothing_is_not_told_that_nothing_is_lost(old_browser):
    page = old_browser("Object.defineProperty(globalThis, 'localStorage', { get() { throw new Error('no'); } })")
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    page.route(re.compile(r"/assets/.*\.js$"), lambda route: route.fulfill(status=404))
    see(page, "plan")
    export = "Export what stands here, load this page again, and import it."
    expect(page.locator("[data-part=plan-missing]")).to_contain_text(export)
