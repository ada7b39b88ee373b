"""The self-assessment page as a test drives it."""

import json
from pathlib import Path
from typing import Any

from growth_guide.browser.assessment_data import assessment_data
from growth_guide.guide.load import load
from playwright.sync_api import Page, expect
from project import ROOT

GUIDE = assessment_data(load(ROOT / "guide_data"))
CAPABILITIES = [capability["id"] for capability in GUIDE["capabilities"]]
ADDRESS = "self-assessment.html"
WORKBOOK = "downloads/growth-workbook.html"
STORED = "localStorage.getItem('growth-guide:workbook')"
VIEWS = ("assess", "results", "compare", "data")
# The presses of ``put_in`` without looking for each button: most tests begin with them.
PUT_ALL_IN = """(hash) => {
    const part = (name) => document.querySelector(`[data-part=${name}]`);
    while (part("desk-open")?.hidden === false) {
        if (!part("desk-claim").hidden) part("desk-claimed").click();
        if (part("desk-accept").hidden) throw new Error("This file is not the reader's own.");
        part("desk-accept").click();
    }
    location.hash = hash;
}"""


def ratings(level: str = "expert") -> dict[str, Any]:
    return {capability: {"level": level} for capability in CAPABILITIES}


def assessment(name: str = "a1", **other: Any) -> dict[str, Any]:
    about = {"id": name, "date": "2026-03-01", "rater": {"group": "self"}, "mode": "quick"}
    return {**about, "ratings": ratings(), **other}


def workbook(*assessments: dict[str, Any], **other: Any) -> dict[str, Any]:
    about = {"format": "growth-workbook", "version": 1, "saved_at": "2026-03-01T10:00:00Z"}
    return {**about, "assessments": list(assessments), **other}


def import_text(page: Page, *texts: str) -> None:
    files = [
        {"name": f"{n}.json", "mimeType": "application/json", "buffer": text.encode(errors="surrogatepass")}
        for n, text in enumerate(texts)
    ]
    page.get_by_test_id("import-file").set_input_files(files)


def import_workbook(page: Page, *workbooks: dict[str, Any]) -> None:
    """Imports files that are the reader's own: each is looked at and put in. Then what was shown before is shown again."""
    before = page.url.partition("#")[2]
    import_text(page, *map(json.dumps, workbooks))
    # The page empties the field when the desk has looked at the files.
    expect(page.get_by_test_id("import-file")).to_have_value("")
    page.evaluate(PUT_ALL_IN, before or "assess")


def put_in(page: Page) -> None:
    """Puts what the import desk shows into what is here; a file that does not say whose it is, as one's own."""
    claim = page.get_by_label("It is mine")
    if claim.is_visible():
        claim.check()
    page.get_by_test_id("import-accept").click()


def stop_clock(page: Page) -> None:
    """From the next page on, time stands still but for ``page.clock.run_for``."""
    page.clock.install(time="2026-03-20T12:00:00")
    page.clock.pause_at("2026-03-20T12:00:01")


def said(page: Page):
    return page.locator("[data-part=said]")


def kept(page: Page):
    return page.locator("[data-part=kept]")


def exported(page: Page) -> dict[str, Any]:
    with page.expect_download() as download:
        page.get_by_test_id("export-file").click()
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def stored(page: Page) -> dict[str, Any] | None:
    return json.loads(page.evaluate(STORED) or "null")


def delete_all(page: Page) -> None:
    """Deletes everything, and means it."""
    page.get_by_test_id("delete-all").click()
    page.get_by_test_id("delete-confirm").click()


def begin(page: Page, way: str = "Quick") -> None:
    page.get_by_role("radio", name=way).check()
    page.get_by_role("button", name="Begin", exact=True).click()


def question(page: Page, capability: str):
    section = page.locator(f"[data-question={capability}]")
    expect(section).to_be_visible()
    return section


def choose(page: Page, capability: str, level: str) -> None:
    question(page, capability).locator(f"[name=level-{capability}][value={level}]").check()


def to_habits(page: Page) -> None:
    """From the description of a capability to its habits, which are asked about next."""
    page.get_by_role("link", name="Next: habits").click()
    expect(page.locator(".question:visible .habits-asked")).to_be_visible()


def answer_all(page: Page, levels: dict[str, str] | None = None) -> None:
    """Goes the quick way from the start to the results; every capability is at Expert unless named."""
    begin(page)
    for capability in CAPABILITIES:
        choose(page, capability, (levels or {}).get(capability, "expert"))
        to_habits(page)
        if capability != CAPABILITIES[-1]:
            page.get_by_role("link", name="Next").click()
    page.get_by_role("button", name="See where I stand").click()
    expect(page.locator("[data-part=title]")).to_be_visible()


def see(page: Page, view: str) -> None:
    page.get_by_role("navigation", name="Where I stand").locator(f"a[href='#{view}']").click()
    expect(page.locator(f"[data-view={view}]")).to_be_visible()
