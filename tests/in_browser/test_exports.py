"""What leaves the page: in one way, and said to be asked of the browser, as no page can see what became of it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from assessment_page import ADDRESS, CAPABILITIES, WORKBOOK, assessment, begin, choose, import_workbook, kept, said, see, workbook
from plan_page import activity, area, open_plan, plan, said_of_plan, saved, saved_bytes, to_depth
from playwright.sync_api import Browser, Frame, Page, expect
from project import ROOT

pytestmark = pytest.mark.browser

SCRIPTS = ROOT / "theme_overrides/js"
LEAVES = re.compile(r"createObjectURL|\.download\b|(?<![.\w])print\(|\.print\(|clipboard|execCommand|showSaveFilePicker")
CLAIMS = re.compile(r"\b(?:saved|downloaded|copied|printed|sent) (?:as|among|to|into)\b", re.IGNORECASE)
ASKED = "Your browser was asked to save "
COULD_NOT = r" could not be made\. Your browser may be too old for it\."
PLAN_FILES = {
    "export-word": r"personal-growth-plan-[\d-]+\.docx", "export-calendar": r"personal-growth-plan-[\d-]+\.ics",
    "export-markdown": r"personal-growth-plan-[\d-]+\.md", "manager-markdown": r"growth-plan-talk-[\d-]+\.md",
}  # fmt: skip
BEGINNINGS = {
    "export-word": b"PK", "export-calendar": b"BEGIN:VCALENDAR", "export-markdown": b"# ", "manager-markdown": b"# To prepare",
}  # fmt: skip
TOO_OLD = {
    "toWellFormed": "delete String.prototype.toWellFormed",
    "CompressionStream": "delete globalThis.CompressionStream",
    "isWellFormed": "delete String.prototype.isWellFormed",
}


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


def dated_plan() -> dict:
    return plan(area(activities=[activity()]))


def test_whatever_leaves_a_page_leaves_it_through_one_module():
    texts = {path.relative_to(SCRIPTS).as_posix(): path.read_text("utf-8") for path in SCRIPTS.rglob("*.mjs")}
    leaving = [name for name, text in texts.items() if LEAVES.search(text)]
    assert sorted(leaving) == ["dom/copying.mjs", "dom/exports.mjs"]


def test_no_text_of_a_script_or_a_template_claims_that_something_was_saved_in_a_place():
    files = [*SCRIPTS.rglob("*.mjs"), *(ROOT / "theme_overrides/pages").iterdir()]
    found = [(path.name, claim[0]) for path in files for claim in CLAIMS.finditer(path.read_text("utf-8"))]
    assert found == []


def test_of_each_file_of_the_plan_it_is_said_what_the_browser_was_asked(open_page):
    page = open_page(ADDRESS)
    open_plan(page, dated_plan())
    look = "Look among your downloads: this page cannot see whether it is there."
    for test_id, named in PLAN_FILES.items():
        name = saved(page, test_id).suggested_filename
        assert re.fullmatch(named, name)
        expect(said_of_plan(page)).to_have_text(f"{ASKED}{name}. {look}")


@pytest.mark.parametrize("lacks", TOO_OLD)
def test_each_file_of_the_plan_is_made_without_what_an_older_browser_lacks(old_browser, lacks):
    page = old_browser(TOO_OLD[lacks])
    open_plan(page, dated_plan())
    for test_id, beginning in BEGINNINGS.items():
        file = saved(page, test_id)
        assert Path(file.path()).read_bytes().startswith(beginning), test_id
        expect(said_of_plan(page)).to_contain_text(f"{ASKED}{file.suggested_filename}.")


def test_a_file_of_the_plan_that_cannot_be_made_is_told(old_browser):
    page = old_browser("globalThis.Blob = class { constructor() { throw new TypeError('no'); } }")
    open_plan(page, dated_plan())
    for test_id, named in PLAN_FILES.items():
        page.get_by_test_id(test_id).click()
        expect(said_of_plan(page)).to_have_text(re.compile(named + COULD_NOT))


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
    expect(page.locator("[data-part=asked]")).to_have_text("The form could not be loaded. Your browser may be too old for it.")


def test_the_plan_of_a_workbook_that_cannot_be_unpacked_says_so(old_browser):
    page = old_browser("delete globalThis.DecompressionStream", WORKBOOK)
    see(page, "plan")
    expect(page.get_by_text("The form of the plan cannot be opened: this browser is too old for it.")).to_be_visible()


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
    expect(said(frame)).to_contain_text("this page cannot see whether it is there.")
    page.goto("about:blank")
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("exports", [False, True])
def test_who_rates_a_colleague_is_asked_before_the_answers_are_left(open_page, browser, tmp_path, exports):
    page = open_page(ADDRESS)
    see(page, "compare")
    page.get_by_label("The name you are called by").fill("Ana")
    page.get_by_role("radio", name="a peer").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Make the file").click()
    expect(page.locator("[data-part=asked]")).to_have_text(
        f"{ASKED}rating-peer.html. Look for it among your downloads, send it on, and import what comes back."
    )
    form = tmp_path / "form.html"
    form.write_bytes(download.value.path().read_bytes())
    rater = browser.new_page()
    asked: list[str] = []
    rater.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    rater.goto(form.as_uri())
    rater.locator(f"[name=level-{CAPABILITIES[0]}][value=expert]").check()
    if exports:
        with rater.expect_download():
            rater.get_by_role("button", name="Save the file to send back").click()
        expect(rater.locator("[data-part=said]")).to_contain_text(f"{ASKED}rating.json. Look for it among your downloads, and")
    rater.goto("about:blank")
    assert asked == ["beforeunload"]
    rater.close()
