"""Everything that can be pressed can be reached and seen with the keyboard alone."""

import pytest
from addresses import ONE_OF_EACH

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
  globalThis.tabStop = () => {
    const part = document.activeElement;
    if (part === document.body) return {end: true, missed: [...missed].map(name)};
    missed.delete(part);
    return {end: false, seen: !before.has(part) || look(part) !== before.get(part), name: name(part)};
  };
  return wanted.length;
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_tab_reaches_everything_and_shows_where_it_is(open_page, name, width):
    page = open_page(ONE_OF_EACH[name], viewport={"width": width, "height": 844}, reduced_motion="reduce")
    most = page.evaluate(PREPARE) + 20
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate("tabStop()")
        if stop["end"]:
            break
        assert stop["seen"], f"the focus cannot be seen on {stop['name']}"
    assert stop["end"], "the focus never leaves the page"
    assert stop["missed"] == []


def test_first_tab_leads_past_the_head_to_the_text(open_page):
    page = open_page(ONE_OF_EACH["idea"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
