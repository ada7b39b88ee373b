"""The page of an idea: what it gives to copy arrives elsewhere, and it prints whole, or its sheet alone."""

import re
from functools import partial

import pytest
from addresses import IDEAS
from driven_browser import DrivenBrowser
from paper import sheets
from playwright.sync_api import Page, expect

WITH_SHEET, WITHOUT, RESEARCHED = "ideas/both-cases.html", "ideas/open-hour.html", "ideas/second-look.html"
PHONE = {"width": 390, "height": 844}
LINE, TABLE = ".say [data-part=copy]", ".sheet [data-part=copy]"
PASTE_BESIDE = """
    const plain = document.createElement("textarea");
    const rich = Object.assign(document.createElement("div"), {contentEditable: "true", id: "rich", innerText: "."});
    document.querySelector("article").prepend(plain, rich);
"""
PASTED_TEXT = "return document.querySelector('textarea').value.includes(arguments[0])"
PASTED = "() => [document.querySelector('textarea').value, [...document.querySelectorAll('#rich tr')].map("
PASTED += "row => [...row.cells].map(cell => cell.textContent.trim()))]"
FORM = [["What is claimed", "By the pharmacy", "By the ward"], ["On the rota", "The duty ends at six", "The duty ends at eight"]]

in_chromium = pytest.mark.browser


def paste(page: Page, *fields: str) -> tuple[str, list[list[str]]]:
    """What is on the clipboard, as a field for text takes it, and as an editor of letters does where that is named too."""
    page.evaluate(f"() => {{ {PASTE_BESIDE} }}")
    for field in ("textarea", *fields):
        page.locator(field).focus()
        page.keyboard.press("ControlOrMeta+V")
    text, table = page.evaluate(PASTED)
    return text, table


@in_chromium
@pytest.mark.parametrize("place", ["small", "small file"])
def test_a_line_arrives_without_its_marks(open_page, place):
    page = open_page(WITHOUT, place)
    page.get_by_role("button", name="Copy the words to somebody at the door").click()
    assert paste(page)[0] == "Come on Tuesday at two, and bring it along."


@in_chromium
@pytest.mark.parametrize("settings", [{}, {"viewport": PHONE}], ids=["desk", "phone"])
def test_the_sheet_arrives_as_a_table_and_as_text_with_its_empty_rows(open_page, settings):
    page = open_page(WITH_SHEET, "small", **settings)
    page.get_by_role("button", name="Copy the table").click()
    text, table = paste(page, "#rich")
    assert table[:2] == FORM
    assert len(table) > 10
    assert {*map(tuple, table[2:])} == {("On the rota", "", "")}
    assert [line.split("\t") for line in text.split("\n")] == table


@in_chromium
def test_the_button_says_that_it_is_done_and_has_its_name_again_after_two_presses(open_page):
    page = open_page(WITH_SHEET, "small")
    page.clock.install()
    page.reload()
    button = page.locator(TABLE)
    button.click()
    expect(button).to_have_text("Copied")
    expect(page.locator(".sheet").get_by_role("status").first).to_have_text("Copied")
    page.clock.run_for(3000)
    button.click()
    page.clock.run_for(3000)
    expect(button).to_have_text("Copied")
    page.clock.run_for(1500)
    expect(button).to_have_text("Copy the table")
    expect(page.locator(".sheet").get_by_role("status").first).to_be_empty()


@in_chromium
@pytest.mark.parametrize("refusing", ["document.execCommand = () => false", "document.execCommand = () => true"])
def test_where_copying_is_refused_the_line_stays_selected_and_nothing_is_said_to_be_copied(open_page, refusing):
    page = open_page(WITHOUT, "small")
    page.evaluate(f"() => {{ {refusing}; }}")
    page.locator(LINE).first.click()
    expect(page.locator(LINE).first).to_have_text("Selected: press Ctrl and C")
    assert page.evaluate("getSelection().toString()") == "Come on Tuesday at two, and bring it along."
    page.keyboard.press("ControlOrMeta+C")
    assert paste(page)[0] == "Come on Tuesday at two, and bring it along."


@in_chromium
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_sheet_is_printed_alone_on_one_page_and_the_idea_comes_back(open_page, paper):
    page = open_page(WITH_SHEET, "small")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the sheet alone").click()
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_hidden()
    assert page.locator(".sheet tbody tr:visible").count() >= 10
    expect(page.locator(".sheet-from")).to_contain_text("text CC BY 4.0")
    assert sheets(page, paper) == 1
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.slow
@in_chromium
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("address", IDEAS)
def test_every_sheet_alone_prints_on_one_page(open_page, address, paper):
    page = open_page(address)
    page.evaluate("document.documentElement.classList.add('sheet-alone')")
    assert sheets(page, paper) == 1


@in_chromium
@pytest.mark.parametrize("pressed", ["keyboard", "mouse"])
def test_where_printing_does_nothing_the_idea_comes_back_with_what_is_pressed_next(open_page, pressed):
    page = open_page(WITH_SHEET, "small")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the sheet alone").click()
    expect(page.locator("html")).to_have_class(re.compile("sheet-alone"))
    page.keyboard.press("Tab") if pressed == "keyboard" else page.mouse.click(5, 5)
    expect(page.locator("html")).not_to_have_class(re.compile("sheet-alone"))


@in_chromium
@pytest.mark.parametrize("was_open", [True, False])
def test_what_is_folded_away_is_unfolded_for_the_time_of_printing(open_page, was_open):
    page = open_page("index.html", "small")
    page.context.add_init_script("CSS.supports = () => false")
    page.goto(page.url.replace("index.html", RESEARCHED))
    fold = page.locator("details.fold")
    fold.evaluate("(fold, open) => { fold.open = open; }", was_open)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(fold).to_have_attribute("open", "")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert fold.evaluate("fold => fold.open") is was_open


@in_chromium
def test_without_script_there_is_nothing_to_press_but_the_sheet_can_be_saved(open_page):
    page = open_page(WITH_SHEET, "small", java_script_enabled=False)
    assert page.get_by_role("button", name=re.compile("Copy|Print")).count() == 0
    with page.expect_download() as download:
        page.get_by_role("link", name="Save it as Word").click()
    assert download.value.suggested_filename == "both-cases.docx"


@in_chromium
def test_an_idea_without_a_sheet_leads_to_none(open_page):
    page = open_page(WITHOUT, "small")
    expect(page.get_by_role("link", name="Words to say")).to_be_visible()
    assert page.locator(".sheet, [href='#sheet'], [href*='downloads/sheets/']").count() == 0


@pytest.mark.parametrize("place", ["root", pytest.param("file", marks=pytest.mark.slow)])
def test_what_is_copied_arrives_in_other_engines(driven: DrivenBrowser, places: dict[str, str], place: str) -> None:
    driven.open(f"{places[place]}ideas/network-audit.html")
    names = driven.script("return [...document.querySelectorAll('.sheet thead th')].map(name => name.textContent)")
    line = driven.text(".say [data-part=words]")
    driven.script(PASTE_BESIDE)
    for copy, arrives in ((TABLE, "\t".join(names)), (LINE, line)):
        driven.click(copy)
        driven.shows(copy, "Copied")
        for field in ("textarea", "#rich"):
            driven.type(driven.seen(field), "\ue009v")
        driven.until(partial(driven.script, PASTED_TEXT, arrives), f"no {arrives} was pasted")
    assert driven.script("return [...document.querySelectorAll('#rich tr')][0].cells.length") == len(names)
