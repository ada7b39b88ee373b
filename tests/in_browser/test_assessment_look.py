"""The assessment can be read by everybody, on every screen and on paper."""

import gzip
import json
import re
from typing import Any

import pytest
from assessment_page import ADDRESS, CAPABILITIES, GUIDE, WORKBOOK, assessment, import_workbook, ratings, see, workbook
from html_pages import pages
from large_text import sideways
from paper import sheets
from playwright.sync_api import Page, expect
from test_accessibility import LOOKS, faults

pytestmark = pytest.mark.browser

LONG = "antidisestablishmentarianism" * 20
STATES = {
    "start": "assess", "question": "rate-stakeholder-engagement", "results": "results", "compared": "compare", "stored": "data",
}


def filled(page: Page) -> None:
    """Two assessments of oneself and one that is not finished, the manager's and three peers'; with all there is to show."""
    habits = {"poor-external-networks": "occasionally", "difficult-to-deal-with": "often"}
    seen = {"level": "master-expert", "evidence": LONG}
    answers = {**ratings(), "stakeholder-engagement": seen, "solutioning": {"level": "not-my-work"}}
    others = [
        assessment(
            f"o{n}", rater={"group": group}, derailers=habits,
            ratings={c: {"level": "specialist", "evidence": f"Seen {LONG}"} for c in CAPABILITIES},
        )
        for n, group in enumerate(("manager", "peer", "peer", "peer"))
    ]  # fmt: skip
    begun = {"stakeholder-engagement": seen}
    draft = assessment("draft", ratings=begun, derailers=habits, draft=True)
    then = assessment("then", date="2025-03-01", ratings=ratings("specialist"))
    import_workbook(page, workbook(then, assessment("now", ratings=answers, derailers=habits), draft, *others))


def at(page: Page, state: str) -> Page:
    filled(page)
    return shown(page, state)


def shown(page: Page, state: str) -> Page:
    """A page that is filled, with everything of this state unfolded."""
    page.evaluate("view => { location.hash = view; }", STATES[state])
    shows = "question" if state == "question" else STATES[state]
    expect(page.locator("[data-assessment]")).to_have_attribute("data-shows", shows)
    page.evaluate("document.querySelectorAll('.assess details').forEach(each => { each.open = each.checkVisibility(); })")
    return page


@pytest.mark.parametrize("state", STATES)
def test_view_has_no_accessibility_faults(open_page, state):
    page = open_page(ADDRESS)
    filled(page)
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        assert faults(shown(page, state)) == "", f"at {width} pixels, {scheme}"


# A question and the start have the same parts with and without answers.
@pytest.mark.parametrize("view", [
    "results", "compare", *(pytest.param(one, marks=pytest.mark.slow) for one in ("assess", "rate-solutioning")),
])
def test_empty_view_has_no_accessibility_faults(open_page, view):
    page = open_page(f"{ADDRESS}#{view}")
    expect(page.locator("[data-assessment]")).to_have_attribute("data-shows", "question" if view.startswith("rate") else view)
    assert faults(page) == ""


# Its parts are those of the page, which is looked at in both schemes.
@pytest.mark.parametrize("scheme", [pytest.param("light", marks=pytest.mark.slow), "dark"])
def test_workbook_has_no_accessibility_faults(open_page, scheme):
    page = at(open_page(WORKBOOK, "file", viewport={"width": 390, "height": 844}, color_scheme=scheme), "results")
    assert faults(page) == ""


def test_worksheet_has_no_accessibility_faults_that_show_without_script(open_page):
    page = open_page(ADDRESS, java_script_enabled=False)
    assert page.locator("fieldset:not(:has(> legend:first-child))").count() == 0


@pytest.mark.parametrize("address", [ADDRESS, WORKBOOK])
def test_nothing_scrolls_sideways_at_320_pixels(open_page, address):
    page = open_page(address, viewport={"width": 320, "height": 640})
    filled(page)
    assert {state: found for state in STATES if (found := sideways(shown(page, state)))} == {}


def test_whole_text_of_a_view_can_be_copied_without_scrolling(open_page):
    page = open_page(ADDRESS)
    filled(page)
    for state in ("results", "compared", "stored"):
        heads = shown(page, state).locator(f"#{STATES[state]} :is(h3, td):visible")
        assert "" not in [text.strip() for text in heads.all_inner_texts()], state


NAMES_ON_MARKS = """() => {
    const boxes = (selector) => [...document.querySelectorAll(`[data-part=radar] ${selector}`)].map((one) => one.getBBox());
    const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    const marks = boxes(".radar-mark");
    return [marks.length, boxes(".radar-level").filter((name) => marks.some((mark) => meet(name, mark))).length];
}"""


@pytest.mark.parametrize("level", [level["id"] for level in GUIDE["levels"]])
def test_names_of_the_rings_stand_on_no_mark(open_page, level):
    page = open_page(ADDRESS, viewport={"width": 1280, "height": 800})
    import_workbook(page, workbook(assessment(ratings=ratings(level))))
    see(page, "results")
    assert page.evaluate(NAMES_ON_MARKS) == [len(CAPABILITIES), 0]


def test_on_a_phone_and_on_paper_the_rings_are_named_in_the_legend(open_page):
    page = at(open_page(ADDRESS, viewport={"width": 390, "height": 844}), "results")
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        expect(page.locator(".radar-level:visible"), media).to_have_count(0)
        expect(page.locator(".legend"), media).to_contain_text("from the middle: Specialist, Expert, Master Expert")
        expect(page.locator(".rings"), media).to_be_visible()


INKS = """() => {
        const drawn = [...document.querySelectorAll(".radar-now, .radar-ring")];
        const lines = drawn.map((one) => getComputedStyle(one).stroke);
        const pip = document.querySelector(".pips .now a");
        const head = getComputedStyle(document.querySelector("h2")).color;
        return [head, ...lines, ...(pip ? [getComputedStyle(pip).borderBottomColor] : [])];
    }"""


def test_states_are_seen_in_forced_colours(open_page):
    page = open_page(ADDRESS, forced_colors="active")
    filled(page)
    for state in ("question", "results"):
        inks = shown(page, state).evaluate(INKS)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") not in inks, state


def _first_and_now(page: Page) -> None:
    """In the quick way, nine habits ticked that had not been."""
    now = assessment("now", derailers=_habits(2, "occasionally"))
    import_workbook(page, workbook(assessment("then", date="2025-03-01"), now))


def _returning_in_detail(page: Page) -> None:
    """Every role answered, every capability with a habit that costs a level, and everything otherwise than before."""
    lower = _detailed("expert", "master-expert", "expert")
    higher = _detailed("master-expert", "expert", "master-expert")
    then = assessment("then", mode="detailed", date="2025-03-01", ratings=lower, derailers=_habits(2, "occasionally"))
    now = assessment("now", mode="detailed", ratings=higher, derailers=_habits(1, "often"))
    import_workbook(page, workbook(then, now))


def _detailed(*levels: str) -> dict[str, Any]:
    return {
        capability["id"]: {"roles": {role["id"]: level for role, level in zip(capability["roles"], levels, strict=True)}}
        for capability in GUIDE["capabilities"]
    }


def _habits(each: int, often: str) -> dict[str, str]:
    """The first habits of each capability, nine in all."""
    of = {c: [d["id"] for d in GUIDE["derailers"] if d["capability"] == c][:each] for c in CAPABILITIES}
    return dict.fromkeys([derailer for derailers in of.values() for derailer in derailers][:9], often)


@pytest.mark.parametrize("fill", [_first_and_now, _returning_in_detail])
def test_results_print_on_two_sheets(open_page, fill):
    page = open_page(ADDRESS)
    fill(page)
    see(page, "results")
    for paper in ("A4", "Letter"):
        assert sheets(page, paper) <= 2, paper


def test_printed_tables_have_dates_as_text_and_no_cut_row(open_page):
    page = open_page(ADDRESS, viewport={"width": 665, "height": 900})
    _returning_in_detail(page)
    see(page, "results")
    page.emulate_media(media="print")
    assert page.locator("[data-part=side] .on-paper:visible").all_inner_texts() == ["1 March 2025", "1 March 2026"]
    expect(page.locator("[data-part=side] select:visible")).to_have_count(0)
    expect(page.locator("[data-part=moved]")).to_be_hidden()
    breaks = "all => all.map((one) => getComputedStyle(one).breakInside)"
    rows = page.locator("#results tr:visible")
    assert rows.evaluate_all(breaks) == ["avoid"] * rows.count()
    # A capability with its habits stays on one sheet.
    groups = page.locator("[data-part=rows] > li:has([data-part=habits]:visible)")
    assert groups.evaluate_all(breaks) == ["avoid"] * len(CAPABILITIES)


def test_start_prints_the_same_worksheet_as_the_page_without_script(open_page):
    with_script = sheets(open_page(ADDRESS))
    assert with_script == sheets(open_page(ADDRESS, java_script_enabled=False)) > 5


def test_script_and_data_are_small(real_site):
    scripts = re.findall(r'<script[^>]* src="([^"]+)"', (real_site / ADDRESS).read_text(encoding="utf-8"))
    assert sum(len(gzip.compress((real_site / script).read_bytes())) for script in scripts) <= 82_000
    assert [script.split("/")[-1].split(".")[0] for script in scripts] == ["glance", "assessment-data", "assessment", "guide"]


def test_other_pages_do_not_load_the_assessment(real_site):
    assert [address for address, text in pages(real_site).items() if re.search("assets/(assessment|plan)", text)] == [ADDRESS]


def test_schema_of_the_saved_file_stands_at_the_root(real_site):
    schema = json.loads((real_site / "growth-workbook.schema.json").read_text(encoding="utf-8"))
    assert schema["required"] == ["format", "version", "assessments"]
