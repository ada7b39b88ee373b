"""Summaries are saved below the results, and become the picture of a team on a page of its own that keeps nothing."""

import json
import re
from typing import Any

import jsonschema
import pytest
from assessment_page import ADDRESS, CAPABILITIES, answer_all, assessment, workbook
from growth_guide.published.privacy_facts import read_facts
from large_text import PHONE, WAYS, enlarge, shrink, sideways
from paper import sheets
from playwright.sync_api import Page, expect
from project import ROOT
from summaries import file_of, summary
from test_accessibility import faults, faults_in_each_look
from test_privacy import HELD, codes

pytestmark = pytest.mark.browser

TEAM = "team.html"
FACTS = read_facts(ROOT / "theme_overrides/js")
HABITS = ["solution-first", "overselling", "one-lens", "never-off", "money-blind", "us-and-them"]


def one(number: int) -> dict[str, Any]:
    """The summary of one person of a team: in each capability four of six are at one level."""
    levels = dict.fromkeys(CAPABILITIES, "expert" if number in (0, 5) else "specialist")
    return summary(number, levels, {CAPABILITIES[0]: [HABITS[0], HABITS[number % len(HABITS)]]})


def hand_in(page: Page, *files: dict[str, Any]) -> None:
    page.get_by_test_id("summaries").set_input_files(list(files))
    expect(page.get_by_test_id("summaries")).to_have_value("")


def team_of(page: Page, number: int = 6) -> Page:
    hand_in(page, *(file_of(f"{n}.json", one(n)) for n in range(number)))
    return page


def state(page: Page):
    return page.locator("[data-part=hand-in]").get_by_role("status")


def picture(page: Page):
    return page.get_by_test_id("team-picture")


@pytest.mark.parametrize("place", ["root", "file"])
def test_five_summaries_make_a_picture_and_four_do_not(open_page, place):
    page = open_page(TEAM, place)
    expect(state(page)).to_have_text("No summary yet. Five are needed: below that, nothing is shown.")
    team_of(page, int(FACTS.summaries_at_least) - 1)
    expect(state(page)).to_contain_text("Four summaries so far. One more is needed")
    expect(picture(page)).to_be_hidden()
    hand_in(page, file_of("4.json", one(4)))
    expect(picture(page)).to_be_visible()
    row = picture(page).get_by_role("row").filter(has_text="Solutioning").first
    expect(row.get_by_role("cell")).to_have_text(["3 or more", "not shown", "not shown"])
    told = picture(page).locator("[data-part=level-rows], [data-part=habit-rows], [data-part=map]").all_inner_texts()
    assert {int(number) for number in re.findall(r"\d+", " ".join(told))} == {int(FACTS.people_at_least)}
    expect(picture(page).get_by_role("img", name=re.compile("The table below says the same"))).to_be_visible()
    expect(page.get_by_role("link", name="Jumping to the solution")).to_have_attribute("href", "derailers/solution-first.html")
    page.get_by_role("button", name="Begin again").click()
    expect(picture(page)).to_be_hidden()
    assert "3 or more" not in page.content()
    expect(page.locator("#csv-text")).to_have_value("")


def test_picture_is_made_in_firefox_and_webkit_from_the_disk(driven, places, tmp_path):
    driven.open(places["file"] + TEAM)
    for number in range(6):
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(one(number)), encoding="utf-8")
        driven.type(driven.seen("#summaries"), str(path))
        driven.shows("[data-part=hand-in] [role=status]", ("One", "Two", "Three", "Four", "Five", "Six")[number])
    assert "4 or more" in driven.text("[data-part=level-rows]")


def test_files_that_are_dropped_are_read_as_those_that_are_chosen(open_page):
    page = open_page(TEAM)
    page.evaluate("""(texts) => {
        const dataTransfer = new DataTransfer();
        texts.forEach((text, n) => dataTransfer.items.add(new File([text], `${n}.json`)));
        document.querySelector("h1").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    }""", [json.dumps(one(n)) for n in range(5)])
    expect(picture(page)).to_be_visible()


def test_the_same_twice_counts_once_and_other_files_are_told_where_they_belong(open_page):
    page = open_page(TEAM)
    others = {
        "wb.json": (workbook(assessment()), "It belongs to Where I stand, and to them alone"),
        "rating.json": (workbook(assessment(rater={"group": "peer"})), "They belong to that colleague"),
        "broken.json": (json.dumps(one(9)).encode()[:-9], "damaged"),
        "plan.docx": (b"PK\x03\x04", "it belongs to My plan"),
        "later.json": (one(9) | {"version": 2}, "later version"),
        "photo.png": (b"\x89PNG\r\n", "no summary"),
    }
    twice = [file_of(name, one(0)) for name in ("0.json", "0 (1).json")]
    hand_in(page, *twice, *(file_of(name, content) for name, (content, _) in others.items()))
    expect(state(page)).to_contain_text("One summary so far. Four more are needed")
    remarks = page.get_by_test_id("remarks").get_by_role("listitem")
    expect(remarks).to_have_count(7)
    expect(remarks.filter(has_text="0 (1).json")).to_contain_text("counts once")
    for name, (_, told) in others.items():
        expect(remarks.filter(has_text=name)).to_contain_text(told)
    expect(picture(page)).to_be_hidden()


def test_a_name_in_a_file_or_of_a_file_is_text_and_stays_off_the_picture(open_page):
    page = team_of(open_page(TEAM))
    hostile = one(8) | {"name": "Ana Lopez", "levels": {**one(8)["levels"], "<b>": "expert"}}
    hand_in(page, file_of("<img src=x onerror=alert(1)>.json", hostile), file_of("<b>.json", b"{"))
    expect(page.get_by_test_id("remarks")).to_contain_text("<b>.json")
    assert page.locator("article :is(img[src=x], b b)").count() == 0
    assert "Ana Lopez" not in page.content() and "<" not in picture(page).inner_text()


def test_the_page_keeps_nothing_and_sends_nothing(open_page):
    page = team_of(open_page(TEAM))
    page.reload()
    expect(picture(page)).to_be_hidden()
    held = page.evaluate(HELD)
    assert [name for name in held["local"] if not name.endswith(FACTS.theme_key)] == []
    assert (held["session"], held["cookies"], held["databases"], held["caches"]) == ([], "", 0, 0)


def test_numbers_can_be_copied_and_saved(open_page):
    page = team_of(open_page(TEAM))
    line = re.compile(r"Level,Solutioning,Specialist,4 or more\r?\n")
    expect(page.get_by_label("The same numbers as text")).to_have_value(line)
    with page.expect_download() as saved:
        page.get_by_test_id("save-csv").click()
    assert saved.value.suggested_filename == "team-picture.csv"
    assert saved.value.path().read_text(encoding="utf-8-sig").startswith("Kind,Capability,Level or habit,People")
    page.get_by_role("button", name="Copy the text").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()


def test_picture_prints_on_two_sheets_without_the_rest_of_the_page(open_page):
    page = team_of(open_page(TEAM))
    assert sheets(page) <= 2
    page.emulate_media(media="print")
    expect(picture(page)).to_be_visible()
    for hidden in ("Choose summaries", "What it is for", "Keep the picture"):
        expect(page.get_by_text(hidden, exact=True)).to_be_hidden()


def test_without_script_the_page_says_what_it_would_do(open_page):
    page = open_page(TEAM, java_script_enabled=False)
    expect(page.get_by_text("For that it needs JavaScript")).to_be_visible()
    expect(page.get_by_text("Choose summaries")).to_be_hidden()
    expect(page.get_by_role("heading", name="What the picture never shows")).to_be_visible()
    expect(page.get_by_text(f"Nothing below {FACTS.summaries_at_least} summaries.")).to_be_visible()


def test_page_with_and_without_a_picture_has_no_accessibility_faults(open_page):
    page = open_page(TEAM, viewport=PHONE)
    hand_in(page, file_of("wb.json", workbook(assessment())))
    assert faults(page) == ""
    team_of(page)
    expect(picture(page)).to_be_visible()
    assert faults_in_each_look(page) == {}


def test_picture_holds_letters_of_twice_the_size_and_a_narrow_screen(open_page):
    page = team_of(open_page(TEAM, viewport=PHONE))
    for way in WAYS:
        enlarge(page, way)
        assert sideways(page) == [], way
        shrink(page)
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_summary_saved_below_the_results_holds_the_stated_keys_and_makes_pictures(open_page, real_site):
    page = open_page(ADDRESS)
    answer_all(page, {"solutioning": "specialist"})
    texts = []
    for _ in range(2):
        with page.expect_download() as saved:
            page.get_by_test_id("save-summary").click()
        expect(page.locator("[data-part=summary-said]")).to_contain_text("Is it there?")
        assert re.fullmatch(r"growth-summary-[0-9a-f]{6}\.json", saved.value.suggested_filename)
        texts.append(json.loads(saved.value.path().read_text(encoding="utf-8")))
    schema = json.loads((real_site / "growth-summary.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(texts[0], schema)
    assert set(texts[0]) == codes(FACTS.summary_keys)
    assert texts[0]["levels"]["solutioning"] == "specialist"
    assert texts[0]["random"] != texts[1]["random"]
    page.goto(page.url.partition("#")[0].replace(ADDRESS, TEAM))
    mine = [file_of(f"mine {n}.json", text) for n, text in enumerate(texts)]
    hand_in(page, *mine, *(file_of(f"{n}.json", one(n)) for n in range(3)))
    expect(page.get_by_test_id("remarks")).to_contain_text("says the same as mine 0.json")
    expect(state(page)).to_contain_text("Five summaries so far, of which four differ from each other. One more is needed")
    hand_in(page, file_of("3.json", one(3)))
    expect(picture(page)).to_be_visible()


def test_summary_brought_to_the_plan_is_told_where_it_goes(open_page):
    page = open_page(ADDRESS)
    page.get_by_test_id("import-file").set_input_files([file_of("s.json", one(1))])
    expect(page.get_by_text("This is a summary for the picture of a team")).to_be_visible()


def test_script_of_the_team_is_loaded_on_its_page_only_and_the_page_is_linked(open_page, real_site):
    loading = [path.name for path in real_site.glob("*.html") if re.search(r"assets/team[.-]", path.read_text(encoding="utf-8"))]
    assert loading == [TEAM]
    for address in ("hosts.html", "bring-it-in.html", "privacy-pack.html"):
        page = open_page(address)
        link = page.locator("article").get_by_role("link", name=re.compile("picture of", re.IGNORECASE)).first
        expect(link).to_have_attribute("href", TEAM)
        expect(page.get_by_role("contentinfo").get_by_role("link", name="A picture of your team")).to_be_visible()
        assert page.locator(".menu").get_by_role("link", name="A picture of your team").count() == 0
