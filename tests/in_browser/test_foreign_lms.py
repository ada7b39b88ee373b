"""The workbook in a learning system that others wrote (scorm-again, from npm), in frames that allow much or little."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from assessment_page import (
    assessment,
    delete_all,
    import_text,
    import_workbook,
    kept,
    put_in,
    ratings,
    said,
    see,
    stop_clock,
    workbook,
)
from course import LESSON, unpack_course
from plan_page import activity, area, plan, to_depth
from playwright.sync_api import Browser, Frame, Locator, Page, expect
from project import ROOT
from webserver import serve

pytestmark = pytest.mark.browser

NO_RUNTIME = "scorm-again is not installed. `make test` installs it; without make: npm ci, in the folder of the project"
SYSTEM = """<!doctype html><title>Learning system</title><link rel="icon" href="data:,"><script src="scorm12.min.js"></script>
<script>globalThis.API = new Scorm12API({ lmsCommitUrl: "commit", autocommit: false, logLevel: 5 });</script><main></main>"""
API = "(window.wrappedJSObject ?? window).API"
"""As the driver of Firefox sees what a page has made, and as all others do."""
FRAMES = {
    "whole": None,
    "all allowed": "allow-scripts allow-same-origin allow-downloads allow-modals",
    "no downloads": "allow-scripts allow-same-origin allow-modals",
    "no windows": "allow-scripts allow-same-origin allow-downloads",
    "neither": "allow-scripts allow-same-origin",
    "nothing of the system": "allow-scripts",
}
"""What a learning system's frame may allow: the value of its attribute ``sandbox``, or none."""
SHOW = """([address, sandbox]) => {
    const frame = document.createElement("iframe");
    if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
    Object.assign(frame, { src: address, width: 1200, height: 800 });
    document.querySelector("main").replaceChildren(frame);
}"""
TAKEN_AWAY = {
    "removed": "document.querySelector('iframe').remove()",
    "led elsewhere": "document.querySelector('iframe').src = 'about:blank'",
    "emptied": "document.querySelector('main').innerHTML = ''",
}
PLAN = plan(area(why_me="Why it matters", activities=[activity()]))


class System:
    """The page of the learning system, what it was told to store, and the questions that the browser asked."""

    def __init__(self, page: Page) -> None:
        self.page, self.asked = page, list[str]()
        self.told: list[dict[str, Any]] = []
        page.on("dialog", lambda dialog: (self.asked.append(dialog.type), dialog.accept()))
        page.route("**/commit", self._commit)

    def _commit(self, route) -> None:
        self.told.append(json.loads(route.request.post_data))
        route.fulfill(json={"result": "true", "errorCode": 0})

    def show(self, allowed: str) -> Frame:
        self.page.evaluate(SHOW, [f"course/{LESSON}", FRAMES[allowed]])
        self.page.frame_locator("iframe").get_by_test_id("export-file").wait_for()
        return self.page.frames[-1]

    def heard(self, element: str) -> str:
        return self.page.evaluate("(element) => API.LMSGetValue(element)", element)

    def core(self) -> dict[str, Any]:
        """What the system was last told to store."""
        return self.told[-1]["cmi"]["core"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    runtime = ROOT / "node_modules" / "scorm-again" / "dist" / "scorm12.min.js"
    if not runtime.is_file():
        pytest.fail(NO_RUNTIME, pytrace=False)
    folder: Path = tmp_path_factory.mktemp("system")
    unpack_course(folder / "course")
    (folder / runtime.name).write_bytes(runtime.read_bytes())
    (folder / "system.html").write_text(SYSTEM, encoding="utf-8")
    # One that sends nothing on to a server.
    (folder / "alone.html").write_text(SYSTEM.replace('lmsCommitUrl: "commit", ', ""), encoding="utf-8")
    with serve(folder) as served:
        yield f"{served}system.html"


@pytest.fixture
def open_system(browser: Browser, address: str) -> Iterator[Callable[[], System]]:
    """Opens the learning system anew, in the same browser."""
    with browser.new_context() as context:
        context.set_default_timeout(10_000)

        def opened() -> System:
            system = System(context.new_page())
            system.page.goto(address)
            return system

        yield opened


def rows(frame: Frame) -> Locator:
    return frame.locator("[data-part=stored-rows] tr")


def test_the_system_knows_what_the_learner_said_and_for_how_long_the_page_was_open(open_system):
    system = open_system()
    stop_clock(system.page)
    system.page.reload()
    frame = system.show("whole")
    assert system.heard("cmi.core.lesson_status") == "incomplete"
    system.page.clock.run_for((2 * 3600 + 3 * 60 + 4) * 1000)
    import_workbook(frame, workbook(assessment()))
    assert system.heard("cmi.core.lesson_status") == "incomplete"
    frame.get_by_test_id("lesson-finish").click()
    expect(frame.locator("[data-part=lesson]")).to_have_text("Your learning system knows that you have finished.")
    system.page.evaluate(TAKEN_AWAY["removed"])
    assert system.page.evaluate("API.isTerminated()")
    assert system.core()["lesson_status"] == "completed"
    assert system.core()["total_time"] == "02:03:04"
    assert all("Expert" not in json.dumps(one) and not one["cmi"].get("suspend_data") for one in system.told)


def test_leaving_says_that_nobody_has_finished(open_system):
    system = open_system()
    import_workbook(system.show("neither"), workbook(assessment()))
    system.page.evaluate(TAKEN_AWAY["led elsewhere"])
    system.page.wait_for_function("API.isTerminated()")
    assert system.core()["lesson_status"] == "incomplete"


@pytest.mark.parametrize("allowed", FRAMES)
def test_each_frame_leaves_a_way_out_for_all_that_the_page_holds(open_system, allowed):
    system = open_system()
    frame = system.show(allowed)
    import_workbook(frame, workbook(assessment()))
    see(frame, "plan")
    begin_plan(frame)
    expect(frame.locator("[data-part=in-no-file]")).to_be_visible()
    frame.get_by_test_id("export-file").click()
    expect(said(frame)).to_contain_text("Your browser was asked to save")
    frame.get_by_test_id("export-nothing").click()
    text = frame.get_by_test_id("export-text").input_value()
    system.page.evaluate(TAKEN_AWAY["removed"])
    again = system.show(allowed)
    import_text(again, text)
    put_in(again)
    expect(said(again)).to_contain_text("added")
    see(again, "plan")
    expect(again.get_by_role("heading", name="Speak so that finance listens")).to_be_visible()


@pytest.mark.parametrize("taken", TAKEN_AWAY)
@pytest.mark.parametrize("allowed", [
    "neither", *(pytest.param(one, marks=pytest.mark.slow) for one in ("whole", "all allowed", "no downloads", "no windows")),
])  # fmt: skip
def test_a_frame_that_is_taken_away_loses_nothing_where_the_learner_chose_to_keep(open_system, allowed, taken):
    system = open_system()
    frame = system.show(allowed)
    import_workbook(frame, workbook(assessment(), plan=PLAN))
    frame.get_by_label("Keep my answers in this browser").check()
    expect(kept(frame)).to_have_text("Saved in this browser, on this device only.")
    see(frame, "plan")
    to_depth(frame, "everything")
    # Typed to the last moment: the field is not even left.
    frame.locator("[data-tag='area.why_me']").fill("Half a senten")
    system.page.evaluate(TAKEN_AWAY[taken])
    again = open_system().show(allowed)
    expect(again.get_by_label("Keep my answers in this browser")).to_be_checked()
    see(again, "plan")
    to_depth(again, "everything")
    expect(again.locator("[data-tag='area.why_me']")).to_have_value("Half a senten")
    assert system.asked == []


def test_whoever_ends_the_keeping_leaves_nothing_behind(open_system):
    system = open_system()
    frame = system.show("whole")
    frame.get_by_label("Keep my answers in this browser").check()
    import_workbook(frame, workbook(assessment()))
    assert frame.evaluate("localStorage.length") == 1
    frame.get_by_label("Keep my answers in this browser").uncheck()
    assert frame.evaluate("localStorage.length") == 0
    expect(kept(frame)).to_contain_text("Nothing is stored here.")
    expect(frame.locator("[data-part=in-no-file]")).to_be_visible()
    again = open_system().show("whole")
    expect(again.get_by_label("Keep my answers in this browser")).not_to_be_checked()
    see(again, "data")
    expect(rows(again)).to_have_count(0)


def test_what_is_deleted_is_kept_no_more_until_it_is_brought_back(open_system):
    frame = open_system().show("neither")
    frame.get_by_label("Keep my answers in this browser").check()
    import_workbook(frame, workbook(assessment()))
    delete_all(frame)
    assert frame.evaluate("localStorage.length") == 0
    frame.get_by_role("button", name="Undo the deletion").click()
    assert frame.evaluate("localStorage.length") == 1


def test_in_each_engine_a_frame_that_is_taken_away_ends_the_lesson(driven, address):
    driven.open(address.replace("system.html", "alone.html"))
    driven.script(f"({SHOW})(arguments)", f"course/{LESSON}", FRAMES["neither"])
    ready = "return Boolean(document.querySelector('iframe').contentDocument?.querySelector('[data-assessment][data-ready]'))"
    driven.until(lambda: driven.script(ready), "the course did not begin")
    assert driven.script(f"return {API}.LMSGetValue('cmi.core.lesson_status')") == "incomplete"
    driven.script(TAKEN_AWAY["removed"])
    driven.until(lambda: driven.script(f"return {API}.isTerminated()"), "the lesson did not end")


def test_two_windows_of_the_same_course_end_the_keeping_together(open_system):
    one, other = open_system(), open_system()
    frame = one.show("whole")
    frame.get_by_label("Keep my answers in this browser").check()
    import_workbook(frame, workbook(assessment()))
    second = other.show("whole")
    see(second, "data")
    expect(rows(second)).to_have_count(1)
    import_workbook(frame, workbook(assessment("another", ratings=ratings("specialist"))))
    expect(rows(second)).to_have_count(2)
    frame.get_by_label("Keep my answers in this browser").uncheck()
    expect(second.get_by_label("Keep my answers in this browser")).not_to_be_checked()
    expect(rows(second)).to_have_count(2)
    assert second.evaluate("localStorage.length") == 0


def test_a_frame_in_which_nothing_can_be_kept_says_so_and_promises_nothing(open_system):
    system = open_system()
    frame = system.show("nothing of the system")
    import_workbook(frame, workbook(assessment()))
    frame.get_by_label("Keep my answers in this browser").click()
    expect(frame.locator("[data-part=keep-said]")).to_contain_text("cannot keep anything")
    expect(frame.get_by_label("Keep my answers in this browser")).not_to_be_checked()
    expect(kept(frame)).to_contain_text("Nothing is stored here.")
    expect(frame.locator("[data-part=lesson]")).to_contain_text("No learning system answers here.")
    expect(frame.get_by_test_id("lesson-finish")).to_be_hidden()


@pytest.mark.parametrize(("allowed", "questions"), [("all allowed", 1), ("no downloads", 1), ("no windows", 0), ("neither", 0)])
def test_leaving_is_asked_about_where_the_frame_lets_the_browser_ask(open_system, allowed, questions):
    system = open_system()
    frame = system.show(allowed)
    see(frame, "plan")
    begin_plan(frame)
    expect(frame.locator("[data-part=in-no-file]")).to_be_visible()
    system.page.goto("about:blank")
    assert system.asked == ["beforeunload"] * questions


def begin_plan(frame: Frame) -> None:
    """Begins a plan with words of one's own."""
    frame.locator("[data-part=own-area]").fill("Speak so that finance listens")
    frame.get_by_role("button", name="Take these words").click()
