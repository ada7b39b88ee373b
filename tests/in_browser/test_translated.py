"""A page that a browser has translated: every text on it is another, and what is stored and exported is the same."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from assessment_page import ADDRESS, CAPABILITIES, STORED, VIEWS, assessment, exported, import_workbook, ratings, workbook
from plan_page import activity, area, plan, saved_bytes
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# As a browser does it: each text in two elements around it, and what comes later too. The words of choices have no room for that.
TRANSLATION = """
const WHOLE = new Set(["OPTION", "TITLE"]), NEVER = new Set(["SCRIPT", "STYLE", "TEXTAREA", "CODE"]);
const DONE = new WeakSet();
const translate = (text) => {
  const around = text.parentElement;
  if (!around || DONE.has(text) || !text.data.trim() || NEVER.has(around.tagName) || around.closest("svg")) return;
  const said = [...text.data].reverse().join("");
  if (WHOLE.has(around.tagName)) {
    DONE.add(text);
    text.data = said;
    return;
  }
  const [outer, inner, other] = [document.createElement("font"), document.createElement("font"), document.createTextNode(said)];
  DONE.add(other);
  inner.append(other);
  outer.append(inner);
  text.replaceWith(outer);
};
const translateAll = (node) => {
  const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), texts = node.nodeType === Node.TEXT_NODE ? [node] : [];
  while (walk.nextNode()) texts.push(walk.currentNode);
  texts.forEach(translate);
};
addEventListener("DOMContentLoaded", () => {
  translateAll(document.body);
  new MutationObserver((changes) => changes.forEach(({ addedNodes, type, target }) => {
    if (type === "characterData") translate(target);
    addedNodes.forEach((node) => node.isConnected && translateAll(node));
  })).observe(document.body, { childList: true, subtree: true, characterData: true });
});
"""
# The same ids on each walk.
COUNTED = "let n = 0; Crypto.prototype.getRandomValues = (bytes) => bytes.map((_, at) => (bytes[at] = n++ % 256))"


def walked(page: Page) -> tuple[dict, bytes, bytes]:
    """Answers, plans and exports without reading a word of the page."""
    given = plan(area(ideas=["salience-map"], activities=[activity()]), accountability={"to": "", "how_often": "", "support": ""})
    held = json.dumps(workbook(assessment("before", ratings=ratings("specialist")), plan=given))
    page.evaluate("(held) => localStorage.setItem('growth-guide:workbook', held)", held)
    page.reload()
    page.locator("[name=mode]").first.check()
    page.locator("[data-part=begin]").click()
    for capability in CAPABILITIES:
        page.locator(f"[name=level-{capability}][value=expert]").check()
        # To the habits of the capability, and on.
        for part in ["finish"] if capability == CAPABILITIES[-1] else ["next", "next"]:
            page.locator(f"[data-part={part}]").click()
    for view in VIEWS:
        page.locator(f"[data-part=tabs] a[href='#{view}']").click()
    page.locator("[data-part=tabs] a[href='#plan']").click()
    page.locator("[data-part=depths] [data-depth=everything]").click()
    page.locator("[data-testid=offer-line]").first.check()
    page.locator("[data-tag='accountability.how_often']").select_option(index=2)
    page.locator("[data-part=act-fields] > summary").first.click()
    page.locator("[data-tag='area.activities.0.date']").fill("2026-04-02")
    page.locator("[data-part=act-done]").first.check()
    page.locator("[data-part=add-line]").first.click()
    page.locator("[data-part=add-measure]").click()
    page.locator("[data-part=add-check-in]").click()
    return exported(page), saved_bytes(page, "export-word"), saved_bytes(page, "export-markdown")


def test_what_is_stored_and_exported_from_a_translated_page_is_the_same(open_page):
    outcome = same_in_both(open_page, ADDRESS, walked)
    assert outcome[0]["plan"]["accountability"]["how_often"].startswith("weeks-")
    assert outcome[0]["plan"]["accountability"]["how_often"]


def same_in_both(open_page: Callable[..., Page], address: str, walk: Callable[[Page], Any]) -> Any:
    """What a walk finds on a page and, the very same, on the page that a browser has translated."""
    outcomes = []
    for script in ("", TRANSLATION):
        page = open_page("404.html")
        page.clock.set_fixed_time("2026-03-20T12:00:00")
        page.add_init_script(COUNTED)
        page.add_init_script(script)
        page.goto(page.url.replace("404.html", address))
        assert page.locator("font").count() > 0 if script else page.locator("font").count() == 0, "each text is another"
        outcomes.append(walk(page))
        page.close()
    assert outcomes[0] == outcomes[1]
    return outcomes[0]


def habits_ticked(page: Page) -> dict[str, Any]:
    """Answers the detailed way with habits, how often they come, and a line of one's own."""
    page.locator("[name=mode]").last.check()
    page.locator("[data-part=begin]").click()
    page.evaluate("""() => {
        const answer = (field, value) => {
            if (value === undefined) field.click();
            else Object.assign(field, { value });
            for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
        };
        for (const question of document.querySelectorAll("[data-question]")) {
            const all = (selector) => [...question.querySelectorAll(selector)];
            all("[name^=role-][value=expert], [name^=level-][value=expert]").forEach((one) => answer(one));
            all("[name=derailer]").slice(0, 2).forEach((one) => answer(one));
            all("[name^=often-][value=often]").slice(0, 1).forEach((one) => answer(one));
            all("[name^=evidence-]").forEach((one) => answer(one, "In my own words"));
        }
    }""")
    return json.loads(page.evaluate(STORED))


def test_habits_and_how_often_they_come_are_kept_as_ids_on_a_translated_page(open_page):
    [draft] = same_in_both(open_page, ADDRESS, habits_ticked)["assessments"]
    assert "often" in draft["derailers"].values()
    assert any("In my own words" in json.dumps(one) for one in draft["ratings"].values())


def looked_at_and_put_in(page: Page) -> list[Any]:
    """Files as they come back: another plan with words that cannot be placed for certain, and a saved file."""
    import_workbook(page, workbook(assessment("mine"), plan=plan(area(why_me="Here before")), version=2))
    table = "# Personal Growth Plan\n\n## Growth area 1: Speak plainly\n\nWhy me: It is time\n\nWhen: 3/4/26, every other week\n"
    page.locator("[data-testid=import-file]").set_input_files(
        {"name": "plan.md", "mimeType": "text/markdown", "buffer": table.encode()}
    )
    page.locator("[data-part=desk-glance] li").first.wait_for()
    asked = page.locator("[data-part=desk-open] :is(input, li):visible").count()
    page.locator("[data-testid=import-accept]").click()
    return [asked, json.loads(page.evaluate(STORED))]


def test_the_import_desk_finds_and_keeps_the_same_on_a_translated_page(open_page):
    asked, stored = same_in_both(open_page, ADDRESS, looked_at_and_put_in)
    assert asked
    assert "It is time" in json.dumps(stored)


def form_answered(page: Page) -> dict[str, Any]:
    """The form for a colleague is made on this page, and answered on a page that is translated as well."""
    page.locator("[data-part=tabs] a[href='#compare']").click()
    page.locator("[data-part=ask-name]").fill("Ana")
    page.locator("[name=ask-group][value=peer]").check()
    with page.expect_download() as download:
        page.locator("[data-part=ask] [type=submit]").click()
    form = Path(download.value.path())
    address = page.url.partition("self-assessment")[0] + "form-of-ana.html"
    page.route(address, lambda route: route.fulfill(body=form.read_bytes(), content_type="text/html"))
    page.goto(address)
    for capability in CAPABILITIES:
        page.locator(f"[name=level-{capability}][value=expert]").evaluate("(one) => one.click()")
    page.locator("[name=derailer]").first.evaluate("(one) => one.click()")
    page.locator("[name^=often-][value=often]").first.evaluate("(one) => one.click()")
    with page.expect_download() as saved:
        page.locator("[data-part=save]").evaluate("(button) => button.click()")
    return json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))


def test_the_answers_for_a_colleague_are_the_same_from_a_translated_form(open_page):
    answers = same_in_both(open_page, ADDRESS, form_answered)
    assert all(f'"{capability}"' in json.dumps(answers) for capability in CAPABILITIES)


def test_situations_are_narrowed_by_the_words_that_stand_there(open_page):
    """By those of the translation where there is one: its reader types these."""
    page = open_page("404.html")
    page.add_init_script(TRANSLATION)
    page.goto(page.url.replace("404.html", "situations.html"))
    page.locator("[data-module=situations] [data-part=box]").fill("ssob")
    assert 0 < page.locator(".told li li:visible").count() < page.locator(".told li li").count()


def filtered(page: Page) -> list[str]:
    """Which ideas are left, and what the address says."""
    box = page.locator("[data-module=browse] input[type=checkbox]").first
    box.evaluate("(one) => one.click()")
    page.wait_for_function("location.hash.length > 1")
    numbers = page.locator(".entry:visible").evaluate_all("(all) => all.map(({ dataset }) => dataset.number)")
    return [page.url.partition("#")[2], *numbers]


def test_ideas_are_filtered_by_ids_on_a_translated_page(open_page):
    assert len(same_in_both(open_page, "ideas/index.html", filtered)) > 2
