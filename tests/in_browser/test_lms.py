"""The workbook inside a learning system (SCORM 1.2): the system hears that its learner is done, and nothing is stored unasked."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from assessment_page import (
    CAPABILITIES,
    answer_all,
    assessment,
    begin,
    choose,
    delete_all,
    import_workbook,
    kept,
    put_in,
    question,
    said,
    see,
    stop_clock,
    workbook,
)
from course import LESSON, unpack_course
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect
from test_accessibility import faults
from webserver import serve

pytestmark = pytest.mark.browser

STATUS = "cmi.core.lesson_status"
TIME = "cmi.core.session_time"
COURSE = f"course/{LESSON}"
# Answers and records whatever is called. An API that throws is called too.
LMS = """<!doctype html><title>Learning system</title><link rel="icon" href="data:,"><script>
const heard = [], answers = %s;
if (answers) globalThis.API = new Proxy({}, { get: (_, name) => (...values) => {
  heard.push([name, ...values]);
  if (answers.throws) throw new Error("The session is over.");
  return answers[name] ?? answers.all;
} });
</script>%s"""
FRAME = f'<iframe src="{COURSE}" style="width: 100%; height: 800px"></iframe>'
SPENT = ["LMSSetValue", TIME, "some time"]
BEGUN = [["LMSInitialize", ""], ["LMSGetValue", STATUS], ["LMSSetValue", STATUS, "incomplete"], SPENT, ["LMSCommit", ""]]
FINISHED = [["LMSSetValue", STATUS, "completed"], SPENT, ["LMSCommit", ""]]
LEFT = [SPENT, ["LMSFinish", ""]]
STORAGE = """async () => ({
  local: localStorage.length, session: sessionStorage.length, cookies: document.cookie,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
})"""
EMPTY = {"local": 0, "session": 0, "cookies": "", "databases": 0, "caches": 0}


def lms_page(answers: dict[str, object] | None, body: str = FRAME) -> str:
    return LMS % (json.dumps(answers), body)


@pytest.fixture(scope="session")
def systems(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Addresses of two learning systems of two origins; both hold the package, unpacked."""
    folder: Path = tmp_path_factory.mktemp("lms")
    unpack_course(folder / "course")
    with serve(folder) as one, serve(folder) as other:
        pages = {
            "attentive": lms_page({"all": "true", "LMSGetValue": "not attempted"}),
            "finished before": lms_page({"all": "true", "LMSGetValue": "completed"}),
            "silent": lms_page(None),
            "throwing": lms_page({"throws": True}),
            "refusing": lms_page({"all": "false"}),
            "forgetful": lms_page({"all": "false", "LMSInitialize": "true"}),
            "odd": lms_page({"all": None, "LMSInitialize": "true"}),
            "popup": lms_page({"all": "true", "LMSGetValue": ""}, f"<button onclick=\"window.open('{COURSE}')\">Start</button>"),
            "framed by a stranger": lms_page({"all": "true"}, f'<iframe src="{other}{COURSE}"></iframe>'),
            "below a stranger": lms_page({"all": "true", "LMSGetValue": ""}, f'<iframe src="{other}between.html"></iframe>'),
        }  # fmt: skip
        for name, text in pages.items():
            (folder / f"{name}.html").write_text(text, encoding="utf-8")
        (folder / "between.html").write_text(f'<!doctype html><title>x</title><iframe src="{one}{COURSE}"></iframe>')
        yield {"one": one, "other": other}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser whose pages may log no error and break no policy."""
    errors: list[str] = []
    with browser.new_context(viewport={"width": 1280, "height": 900}) as opened:
        opened.set_default_timeout(10_000)
        opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        opened.on("weberror", lambda error: errors.append(str(error.error)))
        yield opened
    assert errors == []


@pytest.fixture
def start(context: BrowserContext, systems: dict[str, str]) -> Callable[[str], tuple[Page, Frame]]:
    """Opens a learning system; gives its page and the frame with the workbook."""

    def opened(name: str) -> tuple[Page, Frame]:
        page = context.new_page()
        page.goto(f"{systems['one']}{name}.html")
        frame = page.frames[-1]
        assert frame.url.endswith(COURSE)
        return page, frame

    return opened


def heard(page: Page) -> list[list[str]]:
    """What the system heard; that a time is written as SCORM asks is seen to here, as no two are the same."""
    return [[*said[:-1], "some time"] if TIME in said and re.fullmatch(r"\d{4}:\d\d:\d\d", said[-1]) else said
            for said in page.evaluate("heard")]


def lesson(frame: Frame | Page):
    return frame.locator("[data-part=lesson]")


def finish(frame: Frame | Page) -> None:
    frame.get_by_test_id("lesson-finish").click()


def test_lms_hears_that_the_learner_is_done_when_the_learner_says_so_and_nothing_else(start):
    page, frame = start("attentive")
    assert heard(page) == BEGUN
    expect(lesson(frame)).to_have_text("Your learning system knows that you have begun.")
    answer_all(frame)
    see(frame, "plan")
    frame.locator("[data-part=own-area]").fill("Speak so that finance listens")
    frame.get_by_role("button", name="Take these words").click()
    assert heard(page) == BEGUN
    finish(frame)
    assert heard(page) == BEGUN + FINISHED
    expect(lesson(frame)).to_have_text("Your learning system knows that you have finished.")
    expect(lesson(frame)).to_be_focused()
    expect(frame.get_by_test_id("lesson-finish")).to_be_hidden()
    page.evaluate("document.querySelector('iframe').remove()")
    assert heard(page) == [*BEGUN, *FINISHED, *LEFT]


def test_lms_hears_how_long_the_page_was_open(context, systems):
    page = context.new_page()
    stop_clock(page)
    page.goto(f"{systems['one']}attentive.html")
    page.clock.run_for((2 * 3600 + 3 * 60 + 4) * 1000)
    page.evaluate("document.querySelector('iframe').src = 'about:blank'")
    page.wait_for_function("heard.at(-1)[0] === 'LMSFinish'")
    assert page.evaluate("heard").count(["LMSSetValue", TIME, "0002:03:04"]) == 1


def test_nothing_is_stored_unasked_and_the_page_says_so(start, context):
    page, frame = start("attentive")
    answer_all(frame)
    see(frame, "plan")
    frame.locator("[data-part=own-area]").fill("Speak so that finance listens")
    frame.get_by_role("button", name="Take these words").click()
    for view in ("results", "compare", "data"):
        see(frame, view)
    expect(kept(frame)).to_contain_text("Nothing is stored here.")
    expect(frame.locator("[data-part=stored]")).to_contain_text("One assessment and a plan")
    assert frame.evaluate(STORAGE) == EMPTY
    assert context.storage_state(indexed_db=True) == {"cookies": [], "origins": []}
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.frames[-1].get_by_role("radio", name="Quick")).to_be_visible()


def test_exported_file_is_the_memory(start):
    page, frame = start("attentive")
    begin(frame)
    choose(frame, CAPABILITIES[0], "expert")
    with page.expect_download() as download:
        frame.get_by_test_id("export-file").click()
    page.reload()
    frame = page.frames[-1]
    frame.get_by_test_id("import-file").set_input_files(download.value.path())
    put_in(frame)
    expect(said(frame)).to_contain_text("One assessment added.")
    frame.get_by_role("link", name="Carry on").click()
    frame.locator(f"a[href='#rate-{CAPABILITIES[0]}']:visible").first.click()
    expect(question(frame, CAPABILITIES[0]).locator("[value=expert]").first).to_be_checked()
    assert FINISHED[0] not in heard(page)


def test_a_whole_assessment_that_comes_in_says_nothing_by_itself(start):
    page, frame = start("attentive")
    import_workbook(frame, workbook(assessment()))
    assert heard(page) == BEGUN


def test_who_finished_before_is_not_set_back(start):
    page, frame = start("finished before")
    assert heard(page) == BEGUN[:2]
    expect(lesson(frame)).to_contain_text("knows that you have finished")
    expect(frame.get_by_test_id("lesson-finish")).to_be_hidden()
    page.evaluate("document.querySelector('iframe').remove()")
    assert heard(page) == BEGUN[:2] + LEFT


@pytest.mark.parametrize(("name", "first", "then"), [
    ("silent", "No learning system answers here", "No learning system answers here"),
    ("throwing", "No learning system answers here", "did not record that you have finished"),
    ("refusing", "No learning system answers here", "did not record that you have finished"),
    ("forgetful", "did not record that you have begun", "did not record that you have finished"),
    ("odd", "did not record that you have begun", "did not record that you have finished"),
    ("framed by a stranger", "No learning system answers here", "No learning system answers here"),
])  # fmt: skip
def test_workbook_works_where_the_lms_does_not_and_says_so(start, name, first, then):
    page, frame = start(name)
    expect(lesson(frame)).to_contain_text(first)
    import_workbook(frame, workbook(assessment()))
    if frame.get_by_test_id("lesson-finish").is_visible():
        finish(frame)
    expect(lesson(frame)).to_contain_text(then)
    see(frame, "results")
    expect(frame.locator("[data-part=title]")).not_to_be_empty()
    assert frame.evaluate(STORAGE) == EMPTY
    page.evaluate("document.querySelector('iframe').remove()")


def test_lms_is_found_beyond_a_window_of_another_origin(start):
    page, frame = start("below a stranger")
    finish(frame)
    assert heard(page) == BEGUN + FINISHED


def test_lms_is_found_from_a_window_that_it_opened(context, systems):
    page = context.new_page()
    page.goto(f"{systems['one']}popup.html")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Start").click()
    finish(opened.value)
    assert heard(page) == BEGUN + FINISHED
    opened.value.close()
    assert heard(page)[-1] == ["LMSFinish", ""]


def test_browser_asks_before_answers_that_no_file_holds_are_left(context, systems):
    asked: list[str] = []
    page = context.new_page()
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(systems["one"] + COURSE)
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    page.reload()
    assert asked == ["beforeunload"]


@pytest.mark.parametrize(("answer", "questions"), [(None, 1), ("export-nothing", 1), ("export-there", 0)])
def test_browser_goes_on_asking_after_an_export_until_its_owner_has_the_file(context, systems, answer, questions):
    page = context.new_page()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(systems["one"] + COURSE)
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    with page.expect_download():
        page.get_by_test_id("export-file").click()
    if answer:
        page.get_by_test_id(answer).click()
    page.reload()
    assert asked == ["beforeunload"] * questions


def test_browser_asks_again_when_something_was_answered_after_the_file_was_there(context, systems):
    page = context.new_page()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(systems["one"] + COURSE)
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    with page.expect_download():
        page.get_by_test_id("export-file").click()
    choose(page, CAPABILITIES[0], "specialist")
    page.get_by_test_id("export-there").click()
    page.reload()
    assert asked == ["beforeunload"]


def test_browser_does_not_ask_when_all_came_from_a_file_or_is_deleted(context, systems):
    page = context.new_page()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(systems["one"] + COURSE)
    import_workbook(page, workbook(assessment()))
    page.reload()
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    delete_all(page)
    page.reload()
    assert asked == []


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), pytest.param(1280, "dark", marks=pytest.mark.slow)])
def test_workbook_of_the_lms_has_no_accessibility_faults(context, systems, width, scheme):
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.goto(systems["one"] + COURSE)
    assert faults(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    see(page, "data")
    expect(page.locator("[data-part=in-no-file]")).to_be_visible()
    page.get_by_test_id("keep-here").check()
    expect(page.locator("[data-part=keep-said]")).not_to_be_empty()
    assert faults(page) == ""
