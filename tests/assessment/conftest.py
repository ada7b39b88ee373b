"""The pure modules of the assessment, and what keeps its answers, run in the browser that they are written for."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from assessment_modules import MODULES, PURE
from growth_guide.assessment_data import assessment_data
from growth_guide.load import load
from playwright.sync_api import Browser, Page, Route
from project import ROOT

ORIGIN = "http://modules.test/"
IMPORT_ALL = """async ([names, guide]) => {
    const modules = await Promise.all(names.map((name) => import(`./${name}.mjs`)));
    globalThis.m = Object.assign({}, ...modules);
    globalThis.guide = guide;
}"""


@pytest.fixture(scope="session")
def guide() -> dict[str, Any]:
    """The real guide as the page knows it."""
    return assessment_data(load(ROOT / "guide_data"))


@pytest.fixture(scope="session")
def module_page(browser: Browser, guide: dict[str, Any]) -> Iterator[Page]:
    """A page on which ``m`` holds what the modules export, and ``guide`` the real guide."""
    page = browser.new_page()
    page.route(ORIGIN + "**", _serve)
    page.goto(ORIGIN)
    page.evaluate(IMPORT_ALL, [[*(f"{MODULES.name}/{name}" for name in PURE), "assessment_page/keeper"], guide])
    yield page
    page.close()


@pytest.fixture
def run(module_page: Page) -> Callable[..., Any]:
    """``run("(x) => m.score(x, guide)", x)`` runs code on that page; one call can walk thousands of cases."""
    return module_page.evaluate


def _serve(route: Route) -> None:
    name = route.request.url.removeprefix(ORIGIN)
    if name:
        route.fulfill(body=(MODULES.parent / name).read_bytes(), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>Modules</title>", content_type="text/html")
