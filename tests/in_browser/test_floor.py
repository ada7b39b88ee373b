"""Browsers of the floor, and older ones: made of today's Chromium by taking away what they lack."""

import json
from collections.abc import Callable, Iterator, Sequence
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
    exported,
    import_workbook,
    see,
)
from browser_functions import lacking_at_floor, used
from plan_page import activity, area, open_plan, plan, saved
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

TAKE_AWAY = """(names) => {
    for (const name of names) {
        const path = name.split("."), last = path.pop();
        const owner = path.reduce((one, key) => one?.[key], globalThis);
        // Two symbols of the language cannot be taken away.
        if (owner) Reflect.deleteProperty(owner, last);
        if (path[0] === "Window") Reflect.deleteProperty(globalThis, last);
    }
}"""
RECENT = (75, 70, 13)
"""Versions of 2019: what came later is what an old browser may lack."""
READ = ("index.html", "about.html", "ideas/teach-back.html", "ideas/index.html", "situations.html", "derailers/index.html")


def leaned_on() -> list[str]:
    """Each function that scripts call and that browsers have learnt since 2019, as scripts name it."""
    found = []
    for name, (_, since) in used().items():
        group, *path = name.removeprefix("javascript.").split(".")
        if group in ("api", "builtins") and any(one is None or one > recent for one, recent in zip(since, RECENT, strict=True)):
            found.append(".prototype.".join(path))
    return sorted(found)


class Old:
    """A browser that lacks something: its pages, and the errors that they told."""

    def __init__(self, browser: Browser, base: str, lacks: Sequence[str]) -> None:
        self.base, self.errors = base, list[str]()
        self.context = browser.new_context()
        self.context.set_default_timeout(10_000)
        self.context.add_init_script(f"({TAKE_AWAY})({json.dumps(list(lacks))})")
        self.context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def open(self, address: str) -> Page:
        page = self.context.new_page()
        page.goto(address if "://" in address else self.base + address)
        return page


@pytest.fixture
def old_browser(browser: Browser, places: dict[str, str]) -> Iterator[Callable[[Sequence[str]], Old]]:
    opened: list[Old] = []

    def open_browser(lacks: Sequence[str]) -> Old:
        opened.append(Old(browser, places["root"], lacks))
        return opened[-1]

    yield open_browser
    for one in opened:
        one.context.close()


@pytest.mark.parametrize("address", [ADDRESS, WORKBOOK])
def test_at_the_floor_the_whole_way_works(old_browser, address, tmp_path):
    old = old_browser(lacking_at_floor())
    page = old.open(address)
    assert page.evaluate("typeof Set.prototype.union") == "undefined"
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    assert CAPABILITIES[0] in page.evaluate(STORED)
    open_plan(page, plan(area(ideas=["teach-back"], activities=[activity()])), assessment())
    for test_id in ("export-word", "export-calendar", "export-markdown", "manager-markdown"):
        assert Path(saved(page, test_id).path()).stat().st_size
    for view in ("results", "compare", "data", "assess"):
        see(page, view)
    see(page, "compare")
    page.get_by_label("The name you are called by").fill("Ana")
    page.get_by_role("radio", name="a stakeholder").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Make the file").click()
    form = tmp_path / "form.html"
    form.write_bytes(Path(download.value.path()).read_bytes())
    expect(old.open(form.as_uri()).locator("[data-rating]")).to_be_visible()
    import_workbook(page, exported(page))
    assert old.errors == []


def test_at_the_floor_ideas_are_searched_narrowed_and_taken_into_the_plan(old_browser):
    old = old_browser(lacking_at_floor())
    page = old.open("index.html")
    page.get_by_test_id("search-input").fill("ill for two days")
    page.get_by_test_id("search-result").first.wait_for()
    page.get_by_role("search").get_by_role("link").filter(has_text="idea").first.click()
    page = old.open("ideas/teach-back.html")
    page.get_by_test_id("add-idea").click()
    expect(page.locator("[data-part=planned]")).to_contain_text("In your plan")
    ideas = old.open("ideas/index.html")
    ideas.get_by_role("form", name="Filter the ideas").get_by_role("checkbox").first.check()
    expect(ideas.locator("article").get_by_role("status")).to_contain_text(" of ")
    situations = old.open("situations.html")
    situations.get_by_label("Or say it in your own words").fill("estimating")
    expect(situations.locator("#narrow-said")).not_to_be_empty()
    assert old.errors == []


def test_what_scripts_lean_on_is_found():
    assert {"DecompressionStream", "Element.prototype.replaceChildren", "String.prototype.replaceAll"} <= set(leaned_on())


OLD = leaned_on()


@pytest.mark.parametrize("lacks", [OLD, *(pytest.param([one], id=one, marks=pytest.mark.slow) for one in OLD)])
def test_below_the_floor_all_can_be_read_and_what_cannot_work_says_so(old_browser, lacks):
    old = old_browser(lacks)
    for address in READ:
        page = old.open(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert len(page.locator("article").inner_text()) > 500
        page.close()
    page = old.open(ADDRESS)
    if not page.locator("[data-assessment][data-ready]").count():
        expect(page.get_by_text("To answer on the page itself, use a browser that")).to_be_visible()
        assert page.locator(".assess button:visible").count() == 0
        return
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    assert CAPABILITIES[0] in page.evaluate(STORED)
    before = len(old.errors)
    for view in ("results", "plan", "compare", "data"):
        page.locator(f"[data-part=tabs] a[href='#{view}']").click()
    failed = page.get_by_role("alert").filter(has_text="Something on this page did not work.")
    expect(failed).to_be_visible(visible=len(old.errors) > before)


def test_a_page_that_cannot_begin_in_a_browser_stays_a_worksheet_and_says_what_it_needs(old_browser):
    page = old_browser(["Intl.DateTimeFormat", "Array.prototype.map"]).open(ADDRESS)
    expect(page.get_by_text("To answer on the page itself, use a browser that")).to_be_visible()
    assert page.locator(".assess button:visible").count() == 0
    expect(page.get_by_text("Something on this page did not work.")).to_be_visible()
    assert page.locator("[data-question]:visible").count() == len(CAPABILITIES)
    expect(page.get_by_test_id("search-input")).to_be_hidden()


def test_a_page_on_which_all_works_says_nothing_of_that(old_browser):
    for address in (ADDRESS, WORKBOOK, *READ):
        page = old_browser([]).open(address)
        expect(page.get_by_text("Something on this page did not work.")).to_be_hidden()
        expect(page.get_by_text("To answer on the page itself, use a browser that")).to_be_hidden()
