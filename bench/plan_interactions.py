"""How long the plan takes from an act of its owner to the frame that shows what came of it.

``python bench/plan_interactions.py [SITE]``; without a site one is built. The plan has three areas. Each of seven rounds begins
with an empty cache. Beside the times stands how long this machine takes for ten million additions in a loop of Python.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from full_workbook import full_workbook
from interactions import ADDRESS, STORAGE_KEY, Step, Taken, imports, key, open_browser, part, press, tab, table, timed, view
from playwright.sync_api import Browser, Page
from project import ROOT, build
from webserver import serve

ROUNDS = 7
ADDITIONS = 10_000_000
FILE_BYTES = 120_000
DEPTH = "[data-part=depths] [data-depth={}]"


def steps(brought: str) -> Iterator[Step]:
    """A walk through the plan, from its first opening."""
    said = "document.querySelector('[data-part=plan-said]').textContent.includes('{}')"
    yield Step("first opening", tab("plan"), shown="document.querySelector('[data-part=areas-in-short] li')")
    yield Step("tick an act of this week, and back", press("[data-part=week-done]"))
    yield Step("part by part", press(DEPTH.format("parts")), shown="document.querySelector('#plan-area-title').value")
    yield Step("type in a field", key("[data-tag='area.why_organisation']"), "keydown")
    yield Step("tick an offer", press(part("offer-tick")), shown="document.querySelector('[data-part=offer-tick]').checked")
    yield Step("choose an idea and add it", add_idea, shown=said.format("is in this area"))
    yield Step("another area", press("#plan-tab-1"))
    yield Step("everything", press(DEPTH.format("everything")), shown="document.querySelector('[data-part=area-to-read]')")
    yield Step("change the days", press(part("time-day")), shown="document.querySelector('[data-part=time-day]').checked")
    yield Step("save as Word", press("[data-testid=export-word]"), shown=said.format("asked to save"))
    yield Step("save the calendar", press("[data-testid=export-calendar]"), shown=said.format(".ics"))
    yield Step("one page", press(DEPTH.format("page")))
    yield Step("the results", tab("results"), shown=view("results"))
    yield Step("make a plan", press("[data-testid=make-plan]"), shown=said.format("."))
    desk = "!document.querySelector('[data-part=desk-open]').hidden"
    yield Step("bring in a file of 120 kB", imports([brought]), "change", desk)
    yield Step("put it in", press("[data-testid=import-accept]"), shown=view("plan"))


def add_idea(page: Page) -> None:
    """Chooses the first idea that is not in the area, and adds it."""
    page.locator("#plan-more-ideas").select_option(index=1)
    press(part("add-idea"))(page)


def one_round(browser: Browser, base: str, stored: str, brought: str) -> dict[str, Taken]:
    """All steps once, on a page of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.goto(base + "404.html")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORAGE_KEY, stored])
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(base + ADDRESS)
    page.locator("[data-ready]").wait_for()
    taken = {step.name: timed(page, session, step) for step in steps(brought)}
    context.close()
    return taken


def saved_file(guide: dict[str, Any]) -> str:
    """A file of somebody who has used the guide for long, of 120 kB, with another plan than the one that is stored."""
    file = full_workbook(guide, snapshots=2, ideas_in_area=3)
    file["plan"] |= {"id": "another", "notes": "A line of notes, as somebody writes them.\n"}
    missing = FILE_BYTES - len(json.dumps(file))
    for act in file["plan"]["areas"][0]["activities"][:20]:
        act["notes"] = [{"date": "2026-03-01", "text": f"Note {n} on what was done."} for n in range(missing // 20 // 62)]
    return json.dumps(file)


def rounds_of(site: Path) -> dict[str, list[Taken]]:
    """What each step took, over all rounds."""
    guide = json.loads((site / "guide.json").read_text(encoding="utf-8"))
    stored, brought = json.dumps(full_workbook(guide, snapshots=3, ideas_in_area=2)), saved_file(guide)
    with serve(site) as base, open_browser() as browser:
        taken = [one_round(browser, base, stored, brought) for _ in range(ROUNDS)]
    return {name: [one[name] for one in taken] for name in taken[0]}


def seconds_of(act: Callable[[], object]) -> float:
    """How long something takes."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def additions() -> int:
    """What tells one machine from another."""
    total = 0
    for number in range(ADDITIONS):
        total += number
    return total


def main() -> None:
    """Measure the site that is named, or one that is built for it."""
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(sys.argv[1]) if len(sys.argv) > 1 else build(ROOT, Path(temporary) / "site")
        print(table(rounds_of(site)))
    print(f"ten million additions: {seconds_of(additions):.1f} s")


if __name__ == "__main__":
    main()
