"""The pure modules of the plan, run in the browser that they are written for."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from growth_guide.browser.plan_data import plan_data
from growth_guide.documents.plan_word import word_data
from growth_guide.guide.guide import Guide
from modules_page import modules_page
from playwright.sync_api import Browser, Page
from project import ROOT

MODULES = [
    *sorted(f"plan/{path.stem}" for path in (ROOT / "theme_overrides/js/plan").glob("*.mjs")),
    "plain/dates", "plain/well_formed", "plain/zip",
]  # fmt: skip
GIVE_FORM = """(form) => {
    globalThis.form = form;
    let ids = 0;
    globalThis.makeId = () => `new-${ids += 1}`;
}"""
NO_ICAL = "ical.js is not installed. `make test` installs it; without make: npm ci, in the folder of the project"
GIVE_ICAL = """async (code) => {
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    globalThis.ICAL = (await import(address)).default;
}"""

Run = Callable[..., Any]


@pytest.fixture(scope="session")
def plan_page(browser: Browser, guide: Guide) -> Iterator[Page]:
    """A page that has every module as a member of ``m``, the real form as ``form`` and ``makeId``."""
    with modules_page(browser, *MODULES) as page:
        page.evaluate(GIVE_FORM, plan_data(guide, word_data(guide)))
        yield page


@pytest.fixture(scope="session")
def ical_page(plan_page: Page) -> Page:
    """The same page, with the calendar reader of Thunderbird as ``ICAL``."""
    reader = ROOT / "node_modules" / "ical.js" / "dist" / "ical.min.js"
    if not reader.is_file():
        pytest.fail(NO_ICAL, pytrace=False)
    plan_page.evaluate(GIVE_ICAL, reader.read_text(encoding="utf-8"))
    return plan_page


@pytest.fixture
def run(plan_page: Page) -> Run:
    """``run("(x) => m.addDays(x, 1)", x)`` runs code in that page."""
    return lambda code, argument=None: plan_page.evaluate(code, argument)
