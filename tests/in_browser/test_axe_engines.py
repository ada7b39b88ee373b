"""Axe finds nothing in Firefox and WebKit: in each state of the assessment, the plan and the import, on each kind of page."""

import json
from typing import Any

import pytest
from addresses import ONE_OF_EACH
from assessment_page import ADDRESS, CAPABILITIES, assessment, ratings, workbook
from axe_playwright_python.sync_playwright import Axe
from driven_browser import DrivenBrowser
from plan_page import activity, area, plan
from test_accessibility import JUDGE_WHAT_IS_SHOWN, RULES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

VIEWS = (
    "assess", f"rate-{CAPABILITIES[3]}", "results", "plan", "plan-parts", "plan-everything", "compare", "data", "add=teach-back",
)  # fmt: skip
BEGUN = "return document.querySelector('[data-assessment][data-ready]')"
LAY_OUT = """
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { content-visibility: visible !important; transition: none !important }");
    document.adoptedStyleSheets = [sheet];
"""
AXE = f"""
    const rules = JSON.parse(arguments[0]);
    {LAY_OUT}
    return ({JUDGE_WHAT_IS_SHOWN})(rules).then(({{violations}}) => JSON.stringify(violations.map(({{id, nodes}}) =>
        [id, ...nodes.map(({{target}}) => target.join(" "))])));
"""


def faults(driven: DrivenBrowser) -> list[Any]:
    """The rules that are broken, each with where."""
    # In one call: what a script of Firefox's driver leaves behind, the next one does not find.
    return json.loads(driven.script(f"{Axe().axe_script};\nconst axe = window.axe;\n{AXE}", json.dumps(RULES)))


def everything() -> dict[str, Any]:
    """Assessments of oneself, finished and begun, those of others, and a plan."""
    habits = {"poor-external-networks": "often", "difficult-to-deal-with": "occasionally"}
    raters = [assessment(f"o{n}", rater={"group": group}) for n, group in enumerate(("manager", "peer", "peer", "peer"))]
    own = assessment("now", derailers=habits, ratings={**ratings(), "solutioning": {"level": "specialist"}})
    draft = assessment("draft", draft=True, ratings={CAPABILITIES[3]: {"level": "expert"}}, derailers=habits)
    return workbook(assessment("then", date="2025-03-01"), own, draft, *raters, plan=plan(area(activities=[activity()])))


def test_a_fault_is_found(driven: DrivenBrowser, places: dict[str, str]) -> None:
    driven.open(places["root"] + "404.html")
    driven.script("""
        const picture = document.createElement("img"), pale = document.createElement("p");
        picture.src = "data:,";
        pale.textContent = "Too pale";
        pale.style.color = "#bbb";
        document.querySelector("main").append(picture, pale);
        document.querySelector("h1").remove();
    """)
    assert {rule for rule, *_ in faults(driven)} == {"image-alt", "color-contrast", "page-has-heading-one"}


def test_each_state_of_the_assessment_and_the_plan_has_no_faults(driven: DrivenBrowser, places: dict[str, str]) -> None:
    driven.open(places["root"] + ADDRESS)
    driven.script("localStorage.setItem('growth-guide:workbook', arguments[0])", json.dumps(everything()))
    found = {}
    for view in VIEWS:
        driven.open(f"{places['root']}{ADDRESS}#{view}")
        driven.reload()
        driven.until(lambda: driven.script(BEGUN), "the page did not begin")
        found[view] = faults(driven)
    assert {view: one for view, one in found.items() if one} == {}


def test_what_is_asked_and_said_has_no_faults(driven: DrivenBrowser, places: dict[str, str], tmp_path) -> None:
    driven.open(f"{places['root']}{ADDRESS}#data")
    file = tmp_path / "mine.json"
    file.write_text(json.dumps(everything()), encoding="utf-8")
    driven.choose_file("[data-testid=import-file]", file)
    driven.seen("[data-part=desk-glance]")
    found = {"desk": faults(driven)}
    driven.click("[data-part=desk-look]")
    found["looked at"] = faults(driven)
    driven.click("[data-part=desk-back]")
    driven.click("[data-part=desk-nothing]")
    driven.click("[data-testid=export-file]")
    driven.click("[data-testid=export-nothing]")
    driven.click("[data-testid=delete-all]")
    found["another way and a deletion"] = faults(driven)
    assert {view: one for view, one in found.items() if one} == {}


def test_one_page_of_each_kind_has_no_faults(driven: DrivenBrowser, places: dict[str, str]) -> None:
    found = {}
    for address in ONE_OF_EACH.values():
        driven.open(places["root"] + address)
        found[address] = faults(driven)
    driven.open(places["root"] + "index.html")
    driven.write("[data-testid=search-input]", "trust")
    driven.seen("[data-testid=search-result]")
    found["search"] = faults(driven)
    assert {address: one for address, one in found.items() if one} == {}
