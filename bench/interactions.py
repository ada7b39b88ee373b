"""How long the self-assessment page takes from an action of its reader to the frame that shows what came of it.

``python bench/interactions.py [SITE]``; without a site one is built. The page holds 50 assessments, a large plan, and the
files of 30 raters. Each round begins with an empty cache and presses real keys.

Beside the time stands what the page's thread had of the processor, the driver's own share included: on a busy machine only that
can be compared.
"""

import json
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from full_workbook import full_workbook, rater_files
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "made"))
from chromium import ARGUMENTS, find_chromium
from project import ROOT, build
from webserver import serve

ROUNDS = 7
ADDRESS = "self-assessment.html"
STORAGE_KEY = "growth-guide:workbook"
COLD = "cold load, until it can be used"
MOST = {COLD: 1000}
EVERY_OTHER = 100
"""At most so many milliseconds, as the page promises."""

# The script of the page marks its root when all is in place. A frame is over when the next task begins.
_TAKING = """globalThis.taking = new Promise((resolve) => {
    const afterFrame = (start) => {
        scheduler.postTask(() => resolve(performance.now() - start), { priority: "user-blocking" });
    };
    %s
});"""
_UNTIL_READY = _TAKING % """new MutationObserver((_, observer) => {
        if (!document.querySelector("[data-ready]")) return;
        observer.disconnect();
        requestAnimationFrame(() => afterFrame(0));
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"] });"""
_UNTIL_SHOWN = "(kind) => { " + _TAKING % """addEventListener(kind, ({ timeStamp }) => {
        const look = () => ((SHOWN) ? afterFrame(timeStamp) : requestAnimationFrame(look));
        requestAnimationFrame(look);
    }, { capture: true, once: true });""" + "}"
_TAKEN = "() => globalThis.taking"


class Taken(NamedTuple):
    """The milliseconds that something took, and those of the processor in the page's thread."""

    time: float
    processor: float


@dataclass(frozen=True)
class Step:
    """One action of the reader."""

    name: str
    act: Callable[[Page], object]
    kind: str = "click"
    """The event from whose time on it is measured."""
    shown: str = "true"
    """JavaScript that is true as soon as the page shows what came of the action."""


def view(name: str) -> str:
    """Whether a view is shown."""
    return f'!document.querySelector("[data-view={name}]").hidden'


def tab(name: str) -> Callable[[Page], object]:
    """Goes to a view."""
    return press(f".viewtabs a[href='#{name}']")


def press(selector: str) -> Callable[[Page], object]:
    """Presses the first element that can be seen. With the bare mouse: the driver's own click looks at the page meanwhile."""

    def act(page: Page) -> None:
        element = page.locator(f"{selector} >> visible=true").first
        # To the middle, where nothing that sticks to an edge lies above it.
        element.evaluate("element => element.scrollIntoView({ block: 'center' })")
        box = element.bounding_box()
        assert box, f"{selector} is not in the page"
        page.mouse.click(box["x"] + min(box["width"], 20) / 2, box["y"] + box["height"] / 2)

    return act


def key(selector: str) -> Callable[[Page], object]:
    """Types a letter into the first field that can be seen."""

    def act(page: Page) -> None:
        field = page.locator(f"{selector} >> visible=true").first
        field.focus()
        page.keyboard.press("x")

    return act


def choose(selector: str, index: int) -> Callable[[Page], object]:
    """Chooses an option."""
    return lambda page: page.locator(selector).select_option(index=index)


def imports(files: list[str]) -> Callable[[Page], object]:
    """Imports files, all at once."""
    payload = [{"name": f"{n}.json", "mimeType": "application/json", "buffer": text.encode()} for n, text in enumerate(files)]
    return lambda page: page.get_by_test_id("import-file").set_input_files(payload)


def part(name: str) -> str:
    """A part of the page."""
    return f"[data-part={name}]"


def steps(raters: list[str]) -> Iterator[Step]:
    """A walk through the page."""
    said = 'document.querySelector("[data-part=said]").textContent.includes({})'
    begun = '!document.querySelector("#rate-expert-knowledge").hidden'
    habits = 'document.querySelector("#rate-{}").dataset.asks === "habits"'
    yield Step("begin an assessment", press(part("begin")), shown=begun)
    yield Step("answer", press("#rate-expert-knowledge [type=radio]"))
    yield Step("answer otherwise", press("#rate-expert-knowledge .pick:nth-of-type(2) [type=radio]"))
    yield Step("unfold the roles", press("#rate-expert-knowledge .byrole > summary"))
    yield Step("answer for a role", press("#rate-expert-knowledge .byrole [type=radio]"))
    yield Step("on to the habits", press(part("next")), shown=habits.format("expert-knowledge"))
    yield Step("tick a derailer", press("#rate-expert-knowledge [name=derailer]"))
    yield Step("say how often", press("#rate-expert-knowledge .howoften [value=often]"))
    yield Step("type evidence", key("#rate-expert-knowledge textarea"), "keydown")
    yield Step("next question", press(part("next")), shown='!document.querySelector("#rate-expert-knowledge ~ .question").hidden')
    yield Step("previous question", press(part("back")), shown=begun)
    yield Step("last question", press(".pips li:last-child a"), shown='!document.querySelector(".question:last-of-type").hidden')
    yield Step("on to the last habits", press(part("next")), shown=habits.format("personal-impact"))
    yield Step("finish, and the first results", press(part("finish")), shown=view("results"))
    yield Step("what if: drop a derailer", press(f"{part('dropped')} input"))
    yield Step("what if: raise an answer", choose(part("raise-what"), 1), "change")
    yield Step("results: line by line", press("#results .fold > summary"))
    yield Step("results: another side by side", choose("#side-1", 20), "change")
    yield Step("my data", tab("data"), shown=view("data"))
    yield Step("results again", tab("results"), shown=view("results"))
    yield Step("import 30 rater files", imports(raters), "change", said.format('"30 files"'))
    yield Step("compare, the first time", tab("compare"), shown=view("compare"))
    yield Step("export", press("[data-testid=export-file]"))
    yield Step("delete everything", press("[data-testid=delete-all]"))
    yield Step("undo", press(part("undo")))
    yield Step("compare again", tab("compare"), shown=view("compare"))
    yield Step("assess", tab("assess"), shown=view("assess"))
    yield Step("plan, the first time", tab("plan"), shown='document.querySelector("[data-part=area-ideas] li")')
    yield from plan_steps()
    yield Step("search: the box", press("#seek"))
    yield Step("search: the first letter", key("#seek"), "keydown", '!document.querySelector(".seek-panel").hidden')
    yield Step("search: another letter", key("#seek"), "keydown")


def plan_steps() -> Iterator[Step]:
    """A walk through the view of the plan, which is open."""
    yield Step("plan: another area", press("#plan-tab-1"))
    yield Step("plan: type a line", key(part("line-text")), "keydown")
    yield Step("plan: add a line", press(part("add-line")))
    yield Step("plan: type into a field", key("[data-tag='area.why_organisation']"), "keydown")
    yield Step("plan: done", press(part("act-done")))
    yield Step("plan: unfold an activity", press(f"{part('act-fields')} > summary"))
    yield Step("plan: type into an activity", key("#plan-area-activities-0-what"), "keydown")
    yield Step("plan: delete an activity", press(part("take-act-out")))
    yield Step("plan: undo", press(part("plan-undo")))
    yield Step("plan: add an activity", press(part("add-activity")))
    yield Step("plan: note a check-in", press(part("add-check-in")))
    five_are_left = f"document.querySelectorAll('{part('area-ideas')} li').length === 5"
    yield Step("plan: take an idea out", press(part("take-out")), shown=five_are_left)
    yield Step("results, from the plan", tab("results"), shown=view("results"))
    yield Step("plan again", tab("plan"), shown=view("plan"))


def processor(session: CDPSession) -> float:
    """The milliseconds that the page's thread has had of the processor so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(1000 * metric["value"] for metric in metrics if metric["name"] == "TaskDuration")


def timed(page: Page, session: CDPSession, step: Step) -> Taken:
    """Takes one step."""
    page.evaluate(_UNTIL_SHOWN.replace("SHOWN)", f"{step.shown})"), step.kind)
    before = processor(session)
    step.act(page)
    time = page.evaluate(_TAKEN)
    return Taken(time, processor(session) - before)


def one_round(browser: Browser, base: str, stored: str, raters: list[str]) -> dict[str, Taken]:
    """All steps once, on a page of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(base + "404.html")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORAGE_KEY, stored])
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    context.add_init_script(_UNTIL_READY)
    # Another page of the same site has the same thread.
    before = processor(session)
    page.goto(base + ADDRESS, wait_until="commit")
    taken = {COLD: Taken(page.evaluate(_TAKEN), processor(session) - before)}
    page.locator("[name=mode]").first.check()
    taken |= {step.name: timed(page, session, step) for step in steps(raters)}
    context.close()
    return taken


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Chromium."""
    with sync_playwright() as playwright:
        program = find_chromium(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


def measured(site: Path, rounds: int = ROUNDS) -> dict[str, list[Taken]]:
    """What each step took, over some rounds."""
    guide = json.loads((site / "guide.json").read_text(encoding="utf-8"))
    stored, raters = json.dumps(full_workbook(guide)), rater_files(guide)
    with serve(site) as base, open_browser() as browser:
        all_rounds = [one_round(browser, base, stored, raters) for _ in range(rounds)]
    return {name: [taken[name] for taken in all_rounds] for name in all_rounds[0]}


def table(steps_taken: dict[str, list[Taken]]) -> str:
    """One line for each step: the median, the longest, the median of the processor's time, and whether that is little enough."""
    width = max(map(len, steps_taken))
    lines = [f"{'interaction':{width}}  median ms  max ms  cpu ms"]
    for name, rounds in steps_taken.items():
        times = [taken.time for taken in rounds]
        cpu = statistics.median(taken.processor for taken in rounds)
        reached = "" if max(times) <= MOST.get(name, EVERY_OTHER) else "  MISSED"
        lines.append(f"{name:{width}}  {statistics.median(times):9.0f}  {max(times):6.0f}  {cpu:6.0f}{reached}")
    return "\n".join(lines)


def main() -> None:
    """Measure the site that is named, or one that is built for it."""
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(sys.argv[1]) if len(sys.argv) > 1 else build(ROOT, Path(temporary) / "site")
        print(table(measured(site)))
    if hasattr(os, "getloadavg"):
        print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


if __name__ == "__main__":
    main()
