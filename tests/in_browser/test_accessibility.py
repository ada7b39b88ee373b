"""Axe finds nothing on any kind of page, at any width, in either scheme."""

import pytest
from addresses import ALL, EACH_KIND
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    # From file:// the preload of style sheets would break the page's own policy.
    "preload": False,
    # What stands on a background that a pseudo-element may draw is judged as well, and not left undecided after a long look.
    "checks": {"color-contrast": {"options": {"ignorePseudo": True}}},
}
SCHEMES = ("light", "dark")
# Where things lie does not depend on colours, nor colours on the width: each of both is looked at once.
LOOKS = ((390, "light"), (1280, "dark"))

# What lies far from what is seen is not laid out before one comes near, and axe measures where things lie;
# a colour on its way from one scheme to the other is in neither.
NEAR_EVERYTHING = """() => {
    const style = new CSSStyleSheet();
    style.replaceSync("*, ::before, ::after { content-visibility: visible !important; transition: none !important }");
    document.adoptedStyleSheets = [style];
}"""


# The theme lets the colour of a link go over into the next; what axe sees in between is not what anybody reads.
SETTLED = """() => Promise.allSettled(
    document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished))"""


# What is hidden is judged when it is shown: axe would only find out of each element in it that it is hidden.
JUDGE_WHAT_IS_SHOWN = """rules => {
    const hidden = (one) => getComputedStyle(one).display === "none" ? [one] : [...one.children].flatMap(hidden);
    return axe.run({include: document, exclude: hidden(document.body)}, rules);
}"""


def faults(page: Page) -> str:
    """What axe finds in all that is shown, in words."""
    page.evaluate(NEAR_EVERYTHING)
    page.evaluate(SETTLED)
    # Half a megabyte of script, which a page needs once.
    if not page.evaluate("Boolean(globalThis.axe)"):
        page.evaluate(Axe().axe_script)
    results = AxeResults(page.evaluate(JUDGE_WHAT_IS_SHOWN, RULES))
    return results.generate_report() if results.violations_count else ""


def faults_in_each_look(page: Page) -> dict[str, str]:
    """What axe finds in a page and how the page looked then; nothing when it finds nothing."""
    found = {}
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        found[f"at {width} pixels, {scheme}"] = faults(page)
    return {look: words for look, words in found.items() if words}


def test_a_fault_of_the_page_and_one_of_a_part_are_found_and_none_of_what_is_hidden(open_page):
    page = open_page("404.html")
    page.evaluate("""() => {
        document.querySelector("h1").remove();
        const pale = document.createElement("p"), hidden = document.createElement("div");
        pale.textContent = "Too pale";
        Object.assign(pale.style, {color: "#bbb", background: "#fff"});
        hidden.hidden = true;
        hidden.append(document.createElement("input"));
        document.body.append(pale, hidden);
    }""")
    found = faults(page)
    assert [rule for rule in ("page-has-heading-one", "color-contrast", "label") if rule in found] == [
        "page-has-heading-one", "color-contrast",
    ]  # fmt: skip


@pytest.mark.parametrize(("place", "address"), EACH_KIND)
def test_page_has_no_accessibility_faults(open_page, place, address):
    assert faults_in_each_look(open_page(address, place)) == {}


def test_colours_are_looked_at_when_a_change_to_the_dark_has_ended(open_page):
    page = open_page("self-assessment.html#data", viewport={"width": 1280, "height": 844}, color_scheme="light")
    page.emulate_media(color_scheme="dark")
    assert faults(page) == ""


@pytest.mark.parametrize("old", ["answer-up-front", "paper-round"])
def test_page_of_an_old_id_has_no_accessibility_faults(open_page, old):
    assert faults_in_each_look(open_page(f"ideas/{old}.html", "small")) == {}


@pytest.mark.parametrize(("question", "said"), [
    ("", None), pytest.param("net", "result", marks=pytest.mark.slow), ("lonely expert", "result"), ("xqzvw", "Nothing"),
])
def test_search_panel_has_no_accessibility_faults(open_page, question, said):
    page = open_page(viewport={"width": LOOKS[0][0], "height": 844})
    page.get_by_test_id("search-input").focus()
    page.get_by_test_id("search-input").fill(question)
    if said:
        expect(page.get_by_role("search").get_by_role("status")).to_contain_text(said)
    else:
        expect(page.get_by_role("search").get_by_role("link", name="All growth ideas")).to_be_visible()
    assert faults_in_each_look(page) == {}
    expect(page.get_by_role("search").get_by_role("link").first).to_be_visible()


@pytest.mark.slow
@pytest.mark.parametrize("address", ALL)
def test_every_page_has_no_accessibility_faults(open_page, address):
    assert faults_in_each_look(open_page(address)) == {}
