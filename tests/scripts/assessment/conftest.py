"""The pure modules of the assessment, and what keeps its answers, run in the browser that they are written for."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from assessment_modules import PURE
from growth_guide.browser.assessment_data import assessment_data
from growth_guide.guide.load import load
from modules_page import modules_page
from playwright.sync_api import Browser, Page
from project import ROOT


@pytest.fixture(scope="session")
def guide() -> dict[str, Any]:
    """The real guide as the page knows it."""
    return assessment_data(load(ROOT / "guide_data"))


@pytest.fixture(scope="session")
def module_page(browser: Browser, guide: dict[str, Any]) -> Iterator[Page]:
    """A page on which ``m`` holds what the modules export, and ``guide`` the real guide."""
    with modules_page(browser, *PURE, "workbook/workbook_keeper") as page:
        page.evaluate("(guide) => { globalThis.guide = guide; }", guide)
        yield page


@pytest.fixture
def run(module_page: Page) -> Callable[..., Any]:
    """``run("(x) => m.score(x, guide)", x)`` runs code on that page; one call can walk thousands of cases."""
    return module_page.evaluate
