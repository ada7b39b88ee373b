"""The pages fit the screen and the sheet, keep their navigation, and do without script."""

import pytest
from addresses import IDEAS, ONE_OF_EACH
from large_text import PHONE, sideways
from paper import sheets
from playwright.sync_api import expect
from project import ROOT

pytestmark = pytest.mark.browser

DESK = {"width": 1280, "height": 800}


def test_nothing_scrolls_sideways_at_320_pixels(open_page, places):
    page = open_page(viewport={"width": 320, "height": 640})
    for name, address in ONE_OF_EACH.items():
        page.goto(places["root"] + address)
        assert sideways(page) == [], name


def test_navigation_stands_beside_the_title_at_the_desk(open_page):
    page = open_page(ONE_OF_EACH["idea"], viewport=DESK)
    title = page.get_by_role("banner").get_by_role("link", name="The Expertship Growth Guide").bounding_box()
    for link in page.get_by_role("navigation", name="Main").get_by_role("link").all():
        box = link.bounding_box()
        assert box["x"] >= title["x"] + title["width"]
        assert box["y"] < title["y"] + title["height"]
        assert box["y"] + box["height"] > title["y"]


@pytest.mark.parametrize("script", [True, False])
def test_navigation_can_be_reached_on_a_phone(open_page, script):
    page = open_page(ONE_OF_EACH["idea"], viewport=PHONE, java_script_enabled=script)
    page.get_by_role("banner").locator("summary").click()
    page.get_by_role("navigation", name="Contents").get_by_role("link", name="Growth ideas").click()
    page.wait_for_url("**/ideas/index.html")


@pytest.mark.parametrize("place", ["root", "file"])
def test_text_can_be_read_without_script(open_page, place):
    page = open_page(ONE_OF_EACH["idea"], place, viewport=DESK, java_script_enabled=False)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Main").get_by_role("link").first).to_be_visible()
    assert len(page.locator("article").inner_text()) > 2000


@pytest.mark.parametrize("place", ["root", "sub-path", "file"])
def test_reader_can_go_from_page_to_page(open_page, places, place):
    page = open_page("index.html", place, viewport=DESK)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Ideas").click()
    page.wait_for_url(places[place] + "ideas/index.html")
    page.locator("article a[href$='.html']:visible").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("place", ["root", "file"])
def test_choice_of_the_dark_page_stays_on_the_next_page(open_page, place):
    page = open_page("index.html", place, viewport=DESK, color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_title("Switch to the dark page").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    dark = page.evaluate(paper)
    assert dark != light
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Derailers").click()
    page.wait_for_url("**/derailers/index.html")
    assert page.evaluate(paper) == dark


def test_page_follows_the_scheme_of_the_system(open_page):
    page = open_page(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("name", ["home", "idea"])
def test_drawings_and_text_are_seen_in_forced_colours(open_page, name):
    page = open_page(ONE_OF_EACH[name], forced_colors="active", viewport=DESK)
    shown = page.evaluate("""() => {
      const paper = getComputedStyle(document.body).backgroundColor;
      const drawn = [...document.querySelectorAll("article svg text")].filter((text) => text.checkVisibility());
      const title = getComputedStyle(document.querySelector("h1")).color;
      return {paper, inks: [title, ...drawn.map((text) => getComputedStyle(text).fill)]};
    }""")
    assert shown["paper"] not in shown["inks"]


LONGEST = sorted(IDEAS, key=lambda address: -(ROOT / "guide_data" / address).with_suffix(".yml").stat().st_size)[:3]


@pytest.mark.parametrize("address", LONGEST)
def test_longest_ideas_print_on_two_sheets(open_page, address):
    assert sheets(open_page(address)) <= 2


@pytest.mark.slow
@pytest.mark.parametrize("address", IDEAS)
def test_every_idea_prints_on_two_sheets(open_page, address):
    assert sheets(open_page(address)) <= 2
