"""The situations are narrowed as one types, and lead on from everywhere."""

import pytest
from playwright.sync_api import Page, expect
from test_accessibility import faults

pytestmark = pytest.mark.browser

ADDRESS = "situations.html"


def box(page: Page):
    return page.get_by_label("A word or two of your own")


def status(page: Page):
    return page.locator("article").get_by_role("status")


def shown(page: Page):
    return page.locator(".told li li:visible")


@pytest.mark.parametrize("place", ["root", "file"])
def test_typing_narrows_the_situations_and_says_how_many_are_left(open_page, place):
    page = open_page(ADDRESS, place)
    everything = page.locator(".told li li").count()
    box(page).fill("estimating")
    expect(page.get_by_text("projects always run over")).to_be_visible()
    left = shown(page).count()
    assert 0 < left < everything
    expect(status(page)).to_have_text(f"{left} of {everything} situations")
    box(page).fill("")
    expect(status(page)).to_have_text("")
    assert page.locator(".told li li[hidden], .told li[hidden], section[hidden]").count() == 0


def test_heads_without_situations_go_too(open_page):
    page = open_page(ADDRESS)
    heads = page.locator("article :is(h2, h3):visible")
    everything = heads.count()
    box(page).fill("estimating")
    expect(status(page)).not_to_be_empty()
    assert 0 < heads.count() < everything
    for head in heads.all():
        assert head.locator("xpath=..").locator("li li:visible").count() > 0


def test_when_nothing_is_left_the_search_takes_over(open_page):
    page = open_page(ADDRESS)
    box(page).fill("negotiating xqzvw")
    expect(shown(page)).to_have_count(0)
    page.get_by_role("link", name="Look for them in the whole guide").click()
    expect(page.get_by_test_id("search-input")).to_be_focused()
    expect(page.get_by_test_id("search-input")).to_have_value("negotiating xqzvw")
    expect(page.get_by_test_id("search-result").first).to_be_visible()


def test_words_are_still_there_after_going_back(open_page):
    page = open_page(ADDRESS)
    box(page).fill("boss ")
    left = shown(page).count()
    shown(page).first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Start from your situation")
    page.go_back()
    expect(box(page)).to_have_value("boss ")
    expect(shown(page)).to_have_count(left)


def test_without_script_it_is_a_list_with_no_dead_box(open_page):
    page = open_page(ADDRESS, java_script_enabled=False)
    expect(box(page)).to_be_hidden()
    assert shown(page).count() == page.locator(".told li li").count()
    page.get_by_role("navigation", name="On this page").get_by_role("link", name="Solutioning").click()
    expect(page.get_by_role("heading", level=2, name="Solutioning")).to_be_in_viewport()


# Each way to be narrowed is looked at in a scheme; the page itself is, with all its parts, in both.
@pytest.mark.parametrize(("typed", "scheme"), [
    ("boss", "dark"), ("xqzvw", "light"),
    *(pytest.param(*look, marks=pytest.mark.slow) for look in (("boss", "light"), ("xqzvw", "dark"))),
])
def test_narrowed_page_has_no_accessibility_faults(open_page, typed, scheme):
    page = open_page(ADDRESS, viewport={"width": 390, "height": 844}, color_scheme=scheme)
    box(page).fill(typed)
    assert faults(page) == ""
