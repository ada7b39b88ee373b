"""The plan as a test drives it."""

from pathlib import Path
from typing import Any

from assessment_page import ADDRESS, assessment, import_workbook, ratings, stored, workbook
from playwright.sync_api import Download, Page, expect

PLAN = f"{ADDRESS}#plan-everything"
DEPTHS = {"page": "One page", "parts": "Part by part", "everything": "Everything"}


def area(**given: Any) -> dict[str, Any]:
    return {
        "id": "area-1", "title": "Shared Trust", "capability": None, "ideas": [], "why_me": "", "why_organisation": "",
        "current": {"behaviours": "", "impact": "", "gap": ""}, "desired": {"outcomes": "", "behaviours": ""},
        "activities": [], **given,
    }  # fmt: skip


def activity(name: str = "act-1", **given: Any) -> dict[str, Any]:
    return {
        "id": name, "what": "Ask one reader", "when": "week 2", "date": "2026-03-27", "minutes": 20, "measure": "Readers asked",
        "monitored": "", "feedback_from": "A reader", "if_then": "", "state": "open", "reason": "", "from_idea": None, **given,
    }  # fmt: skip


def plan(*areas: dict[str, Any], **given: Any) -> dict[str, Any]:
    return {
        "id": "plan-1", "start": "2026-03-16", "hours_per_week": 2, "areas": list(areas), "review": "2026-09-14",
        "accountability": {"to": "Head of maps", "how_often": "weeks-4", "support": ""}, "check_ins": [], **given,
    }  # fmt: skip


def open_plan(
    page: Page, given: dict[str, Any] | None = None, *assessments: dict[str, Any], depth: str = "everything"
) -> Page:
    """Imports a plan into a page that is open, and shows it: all of it, unless another depth is named."""
    import_workbook(page, workbook(*assessments, **({"plan": given} if given else {})))
    page.evaluate("hash => { location.hash = hash }", "plan" if depth == "page" else f"plan-{depth}")
    expect(page.locator("[data-part=plan-works]")).to_be_visible()
    if given:
        expect(page.locator(f"[data-part=planpage][data-depth={depth}]")).to_be_visible()
    return page


def to_depth(page: Page, depth: str) -> None:
    page.get_by_role("navigation", name="How much of the plan").get_by_role("link", name=DEPTHS[depth]).click()
    expect(page.locator(f"[data-part=planpage][data-depth={depth}]")).to_be_visible()


def name_idea(page: Page, idea: str) -> None:
    """Puts an idea into the plan as a link from elsewhere does: the page asks."""
    page.evaluate(f"location.hash = 'add={idea}'")
    page.locator("[data-part=adding]").get_by_role("button", name="Add it").click()


def three_suggestions(page: Page) -> Page:
    """A plan of the three areas that an assessment suggests."""
    weak = {**ratings(), "solutioning": {"level": "specialist"}}
    open_plan(page, None, assessment(ratings=weak))
    page.get_by_role("button", name="Take all three").click()
    expect(tabs(page)).to_have_count(3)
    return page


def tabs(page: Page):
    return page.locator("[data-part=area-tabs] button:not(.empty)")


def acts(page: Page):
    return page.locator("[data-part=acts] > li")


def planned(page: Page) -> dict[str, Any]:
    """The plan as it is stored."""
    return stored(page)["plan"]


def said_of_plan(page: Page):
    return page.locator("[data-part=plan-said]")


def saved(page: Page, test_id: str) -> Download:
    with page.expect_download() as download:
        page.get_by_test_id(test_id).click()
    return download.value


def saved_bytes(page: Page, test_id: str) -> bytes:
    return Path(saved(page, test_id).path()).read_bytes()


def bring_back(page: Page, content: bytes) -> None:
    file = {"name": "plan.docx", "mimeType": "application/octet-stream", "buffer": content}
    page.get_by_test_id("import-word").set_input_files([file])
    expect(page.get_by_test_id("import-word")).to_have_value("")
