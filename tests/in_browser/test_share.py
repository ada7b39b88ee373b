"""A copy of the site in a folder on a share: another path, with blanks and letters beyond ASCII, and no server."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def shared(browser: Browser, small_site: Path, tmp_path: Path) -> Iterator[Page]:
    """The first page of the copy. Nothing outside the copy may be asked for, and nothing may be logged as an error."""
    folder = shutil.copytree(small_site, tmp_path / "Größe & Ünïcode #1" / "100% growth guide")
    faults: list[str] = []
    with browser.new_context(offline=True) as context:
        context.set_default_timeout(10_000)
        context.on("request", lambda request: None if request.url.startswith(folder.as_uri()) else faults.append(request.url))
        context.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        page = context.new_page()
        page.goto((folder / "index.html").as_uri())
        yield page
    assert faults == []


def test_search_leads_to_a_page_and_answers_are_kept(shared: Page) -> None:
    shared.get_by_test_id("search-input").fill("network")
    shared.get_by_test_id("search-result").first.click()
    expect(shared.get_by_role("heading", level=1)).to_be_visible()
    assert "/index.html" not in shared.url
    shared.get_by_role("navigation", name="Main").get_by_role("link", name="Where I stand").click()
    shared.get_by_role("radio", name="Quick").check()
    shared.get_by_role("button", name="Begin", exact=True).click()
    answer = shared.locator("[name^=level-][value=expert]:visible").first
    answer.check()
    shared.reload()
    expect(answer).to_be_checked()


def test_workbook_opens_from_there(shared: Page) -> None:
    """Browsers do not download from a file what they can show."""
    shared.get_by_role("contentinfo").get_by_role("link", name="Where I stand").click()
    shared.get_by_role("link", name="the growth workbook").first.click()
    expect(shared.get_by_text("in one file")).to_be_visible()
    expect(shared.get_by_role("radio", name="Quick")).to_be_visible()
