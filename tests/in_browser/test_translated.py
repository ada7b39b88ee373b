"""A page that a browser has translated: every text on it is another, and what is stored and exported is the same."""

import json

import pytest
from assessment_page import ADDRESS, CAPABILITIES, VIEWS, assessment, exported, ratings, workbook
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
    outcomes = []
    for script in ("", TRANSLATION):
        page = open_page("index.html")
        page.clock.set_fixed_time("2026-03-20T12:00:00")
        page.add_init_script(COUNTED)
        page.add_init_script(script)
        page.goto(page.url.replace("index.html", ADDRESS))
        outcomes.append(walked(page))
        shown = page.locator("#plan-h").inner_text()
        assert shown == ("nalp yM" if script else "My plan")
    assert outcomes[0] == outcomes[1]
    assert outcomes[0][0]["plan"]["accountability"]["how_often"].startswith("weeks-")
