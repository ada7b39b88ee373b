"""Everything that can be pressed can be reached and seen with the keyboard alone."""

from typing import Any

import pytest
from addresses import EACH_KIND, ONE_OF_EACH
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# A focused part may show it by itself, by its label, or (in a drawing) by something within.
PREPARE = """() => {
  const styles = ["outlineStyle", "outlineWidth", "boxShadow", "stroke", "strokeWidth", "backgroundColor", "opacity"];
  const look = (part) => [part, ...(part.labels ?? []), ...part.querySelectorAll("*")]
    .map((one) => styles.map((name) => getComputedStyle(one)[name]).join()).join("|");
  const canBePressed = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const wanted = [...document.querySelectorAll(canBePressed)].filter((part) =>
    !part.disabled && part.type !== "radio" && part.checkVisibility({visibilityProperty: true, opacityProperty: true}));
  const before = new Map(wanted.map((part) => [part, look(part)]));
  const name = (part) => part.outerHTML.slice(0, 120);
  const missed = new Set(wanted);
  const walk = {ended: false, unseen: []};
  addEventListener("focusin", ({target}) => {
    missed.delete(target);
    if (before.has(target) && look(target) === before.get(target)) walk.unseen.push(name(target));
  });
  addEventListener("focusout", ({relatedTarget}) => { walk.ended ||= !relatedTarget; });
  globalThis.walked = () => ({...walk, missed: [...missed].map(name)});
  return wanted.length;
}"""
ASKED_EVERY = 25


def tab_through(page: Page, spare: int = 2 * ASKED_EVERY) -> dict[str, Any]:
    """Presses Tab until the focus leaves the page: which stops could not be seen, and what was missed."""
    for _ in range((page.evaluate(PREPARE) + spare) // ASKED_EVERY):
        for _ in range(ASKED_EVERY):
            page.keyboard.press("Tab")
        if page.evaluate("walked().ended"):
            break
    return page.evaluate("walked()")


# Their text has the same stops at each width, as a test below proves; the head at the desk is walked through on the other pages.
SAME_AT_THE_DESK = ("prose", "code", "bring-it-in", "domain")
EACH_WIDTH = [
    pytest.param(*kind.values, width, id=f"{kind.id}-{width}", marks=[*kind.marks, *marks])
    for kind in EACH_KIND
    for width, marks in ((390, []), (1280, [pytest.mark.slow] if kind.id in SAME_AT_THE_DESK else []))
]


@pytest.mark.parametrize(("place", "address", "width"), EACH_WIDTH)
def test_tab_reaches_everything_and_shows_where_it_is(open_page, place, address, width):
    page = open_page(address, place, viewport={"width": width, "height": 844}, reduced_motion="reduce")
    assert tab_through(page) == {"ended": True, "unseen": [], "missed": []}


STOPS = "article :is(a[href], button, input, select, textarea, summary, [tabindex])"
STOPS_OF_THE_TEXT = """(stops) => [...document.querySelectorAll(stops)]
  .filter((part) => part.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .map((part) => [part.tabIndex, part.outerHTML])"""


def test_text_that_is_walked_through_on_a_phone_has_the_same_stops_at_the_desk(open_page, places):
    page = open_page(viewport={"width": 390, "height": 844})
    for name in SAME_AT_THE_DESK:
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(places["root"] + ONE_OF_EACH[name])
        on_a_phone = page.evaluate(STOPS_OF_THE_TEXT, STOPS)
        page.set_viewport_size({"width": 1280, "height": 844})
        assert page.evaluate(STOPS_OF_THE_TEXT, STOPS) == on_a_phone != [], name


def test_first_tab_leads_past_the_head_to_the_text(open_page):
    page = open_page(ONE_OF_EACH["idea"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
