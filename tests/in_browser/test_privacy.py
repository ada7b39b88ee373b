"""Each fact of the privacy pack, held against what a browser does after the guide has been used."""

import re

import pytest
from assessment_page import (
    ADDRESS,
    CAPABILITIES,
    answer_all,
    assessment,
    begin,
    choose,
    delete_all,
    exported,
    import_workbook,
    ratings,
    said,
    see,
    stop_clock,
    workbook,
)
from growth_guide.published.privacy_facts import read_facts
from plan_page import activity, area, open_plan, plan
from playwright.sync_api import Browser, Page, expect
from project import ROOT

pytestmark = pytest.mark.browser

FACTS = read_facts(ROOT / "theme_overrides/js")
HELD = """async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  cookies: document.cookie,
  databases: (await indexedDB.databases()).length,
  caches: self.caches ? (await caches.keys()).length : 0,
  workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations().catch(() => [])).length : 0,
})"""


def codes(fact: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", fact))


def used(page: Page) -> Page:
    """The guide as somebody uses it: questions, results, a plan, the search, the dark page, another page."""
    answer_all(page, {"solutioning": "specialist"})
    for view in ("compare", "data"):
        see(page, view)
    page.evaluate("location.hash = 'plan-parts'")
    page.get_by_title("Switch to the dark page").click()
    page.get_by_test_id("search-input").focus()
    page.get_by_role("checkbox", name="The key / leads here").uncheck()
    page.get_by_test_id("search-input").fill("nobody reads my reports")
    expect(page.get_by_test_id("search-result").first).to_be_visible()
    page.get_by_test_id("search-result").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


@pytest.mark.parametrize("place", ["root", "file"])
def test_the_browser_holds_what_is_stated_and_nothing_else(open_page, place):
    page = used(open_page(ADDRESS, place, viewport={"width": 1280, "height": 800}, color_scheme="light"))
    page.go_back()
    expect(page.get_by_test_id("export-file")).to_be_visible()
    held = page.evaluate(HELD)
    stored = held.pop("local")
    stated = {FACTS.storage_key, FACTS.search_key, FACTS.depth_key}
    assert stated <= set(stored)
    (theme,) = set(stored) - stated
    assert theme.endswith(FACTS.theme_key)
    assert held == {"session": [], "cookies": "", "databases": 0, "caches": 0, "workers": 0}
    assert page.context.cookies() == []


@pytest.mark.parametrize("place", ["root", "file"])
def test_the_policy_in_force_is_the_stated_one_and_refuses_a_connection(browser: Browser, places, place):
    context = browser.new_context()
    page, asked = context.new_page(), []
    page.goto(places[place] + ADDRESS)
    whole = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
    assert set(re.sub(r" 'sha256-[^']+'", "", whole).split("; ")) == codes(FACTS.policy)
    page.on("request", lambda request: asked.append(request.url))
    refused = page.evaluate("""() => new Promise((found) => {
      addEventListener("securitypolicyviolation", (event) => found(event.effectiveDirective));
      fetch("https://example.org").catch(() => {});
    })""")
    assert refused == "connect-src"
    assert asked == []
    context.close()


def test_a_saved_file_has_the_stated_keys(open_page):
    page = open_page(ADDRESS)
    whole = {"time": {"days": [], "at": "", "away": []}, "notes": "", "calendar": {"sequence": 0, "events": []}}
    open_plan(page, plan(area(activities=[activity()]), **whole), assessment(derailers={"poor-external-networks": "often"}))
    see(page, "assess")
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    changing = assessment("changing", correction={"mode": "quick", "ratings": ratings()})
    # Which title stands nobody says: what is here stays, and the plan of the file is kept as an earlier one.
    later = {"plan": plan(area(title="Later", activities=[activity()])), "saved_at": "2099-01-01T00:00:00Z"}
    invited = {"id": "i", "number": 1, "round": "r", "name": "Ana", "date": "2026-03-01"}
    answer = assessment("answer", rater={"group": "peer"}, invitation=invited, answered_at="2026-03-02T10:00:00Z")
    rounds = [{"id": "r", "name": "Ana", "date": "2026-03-01", "invitations": []}]
    import_workbook(page, workbook(assessment(), changing, answer, rounds=rounds, **later))
    file = exported(page)
    assert set(file) == codes(FACTS.saved_keys)
    assert set().union(*file["assessments"]) == codes(FACTS.assessment_keys)
    assert set(file["plan"]) == codes(FACTS.plan_keys)


def test_a_removal_can_be_taken_back_for_the_stated_time_and_a_deletion_longer(open_page):
    page = open_page()
    stop_clock(page)
    page.goto(page.url.replace("index.html", ADDRESS))
    import_workbook(page, workbook(assessment()))
    delete_all(page)
    assert FACTS.storage_key not in page.evaluate(HELD)["local"]
    page.clock.run_for(3_600_000)
    expect(page.get_by_role("button", name="Undo the deletion")).to_be_visible()
    page.get_by_role("button", name="Undo the deletion").click()
    see(page, "data")
    page.get_by_role("button", name="Remove").first.click()
    expect(said(page)).to_contain_text(f"undo this for {FACTS.undo_seconds} seconds")
    page.clock.run_for(int(FACTS.undo_seconds) * 1000 - 100)
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.clock.run_for(200)
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
