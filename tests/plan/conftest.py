"""The pure modules of the plan, run in the browser that they are written for."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from growth_guide.guide import Guide
from growth_guide.load import load
from growth_guide.plan_files.plan_data import plan_data
from playwright.sync_api import Browser, Page, Route
from project import ROOT

MODULES = ROOT / "theme_overrides/js/plan"
ORIGIN = "http://plan.test/"
IMPORT_ALL = """async ([names, form]) => {
    const modules = await Promise.all(names.map((name) => import(`./${name}.mjs`)));
    globalThis.m = Object.assign({}, ...modules);
    globalThis.form = form;
    let ids = 0;
    globalThis.makeId = () => `new-${ids += 1}`;
}"""

Run = Callable[..., Any]


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The real guide."""
    return load(ROOT / "guide_data")


@pytest.fixture(scope="session")
def plan_page(browser: Browser, guide: Guide) -> Iterator[Page]:
    """A page that has every module as a member of ``m``, the real form as ``form`` and ``makeId``."""
    page = browser.new_page()
    page.route(ORIGIN + "**", _serve)
    page.goto(ORIGIN)
    page.evaluate(IMPORT_ALL, [sorted(path.stem for path in MODULES.glob("*.mjs")), plan_data(guide)])
    yield page
    page.close()


@pytest.fixture
def run(plan_page: Page) -> Run:
    """``run("(x) => m.addDays(x, 1)", x)`` runs code in that page."""
    return lambda code, argument=None: plan_page.evaluate(code, argument)


def _serve(route: Route) -> None:
    name = route.request.url.removeprefix(ORIGIN)
    if name:
        route.fulfill(body=(MODULES / name).read_bytes(), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>Modules</title>", content_type="text/html")
