"""The main way through the guide, in the engines that playwright cannot drive: from a server and from a file."""

import json
from pathlib import Path
from typing import Any

import pytest
from assessment_page import ADDRESS, CAPABILITIES, STORED, WORKBOOK
from driven_browser import DrivenBrowser
from link_marks import UNMARKED

pytestmark = pytest.mark.browser

PLACES = pytest.mark.parametrize("place", ["root", "file"])
ASSESSED = pytest.mark.parametrize(("place", "address"), [("root", ADDRESS), ("file", ADDRESS), ("file", WORKBOOK)])


def stored(driven: DrivenBrowser) -> Any:
    return json.loads(driven.until(lambda: driven.script(f"return {STORED}"), "nothing is kept"))


def answer_all(driven: DrivenBrowser, address: str) -> None:
    """Goes the quick way from the start to the results; every capability is at Expert."""
    driven.open(address)
    driven.click("[name=mode][value=quick]")
    driven.click("[data-part=begin]")
    for capability in CAPABILITIES:
        driven.click(f"[name=level-{capability}][value=expert]")
        # To the habits of the capability, and on.
        for part in ["finish"] if capability == CAPABILITIES[-1] else ["next", "next"]:
            driven.click(f"[data-part={part}]")


@pytest.mark.parametrize("place", ["root", pytest.param("file", marks=pytest.mark.slow)])
def test_words_of_the_reader_lead_to_an_idea_and_the_idea_into_the_plan(
    driven: DrivenBrowser, places: dict[str, str], place: str
) -> None:
    driven.open(f"{places[place]}index.html")
    driven.write("[data-testid=search-input]", "ill for two days")
    driven.click("[data-testid=search-result][href*='ideas/']")
    driven.arrives("/ideas/")
    idea = driven.text("h1")
    shares = driven.script("return location.origin !== 'null'")
    driven.click("[data-testid=add-idea]")
    if shares:
        driven.shows("[data-part=planned]", "In your plan")
        driven.click("[data-part=open]")
    else:
        driven.click("[data-part=adding-yes]")
    driven.click("[data-part=depths] [data-depth=parts]")
    driven.shows("[data-part=area-ideas]", idea)


@pytest.mark.slow
@ASSESSED
def test_questions_lead_to_results_that_stay(driven: DrivenBrowser, places: dict[str, str], place: str, address: str) -> None:
    answer_all(driven, places[place] + address)
    driven.shows("[data-part=speaks]", "Expert level")
    driven.until(lambda: stored(driven)["assessments"][0].get("result"), "the result is not kept")
    assert stored(driven)["assessments"][0]["result"]["overall"] == "expert"
    driven.reload()
    driven.shows("[data-part=speaks]", "Expert level")
    refused = "return new Promise(done => fetch('https://example.org/').then(() => done('sent'), () => done('refused')))"
    assert driven.script(refused) == "refused"
    assert driven.script(UNMARKED) == []


@pytest.mark.slow
@ASSESSED
def test_results_lead_to_a_plan_that_can_be_taken_along(
    driven: DrivenBrowser, places: dict[str, str], place: str, address: str
) -> None:
    answer_all(driven, places[place] + address)
    driven.click("[data-testid=make-plan]")
    driven.seen("[data-part=areas-in-short] > li:nth-child(3)")
    driven.until(lambda: len(stored(driven)["plan"]["areas"]) == 3, "three areas are not kept")
    for button, ending, last in (
        ("[data-part=save-word]", ".docx", b"PK\x05\x06"),
        ("[data-part=export]", ".json", b"}"),
    ):
        driven.click(button)
        driven.download(ending, last)
    assert driven.script(UNMARKED) == []


@pytest.mark.slow
@PLACES
def test_a_rating_goes_out_as_a_file_and_comes_back_as_one(driven: DrivenBrowser, places: dict[str, str], place: str) -> None:
    driven.open(f"{places[place]}{ADDRESS}#compare")
    driven.write("[data-part=ask-name]", "Ana")
    driven.click("[name=ask-group][value=peer]")
    driven.click("[data-part=ask] [type=submit]")
    _rate(driven, driven.download(".html", b"</html>"))
    answers = driven.download(".json", b"}")
    driven.open(f"{places[place]}{ADDRESS}#compare")
    driven.choose_file("[data-testid=import-file]", answers)
    driven.until(lambda: stored(driven)["assessments"], "the answers are not kept")
    assert stored(driven)["assessments"][0]["rater"]["group"] == "peer"


def _rate(driven: DrivenBrowser, form: Path) -> None:
    """Answers the form of a colleague, all at Expert, and saves the answers."""
    driven.open(form.as_uri())
    driven.click("[data-part=next]")
    for capability in CAPABILITIES:
        driven.click(f"[name=level-{capability}][value=expert]")
        driven.click("[data-part=next]")
    driven.click("[data-part=save]")
    assert driven.script(UNMARKED) == []


@pytest.mark.slow
@PLACES
def test_a_saved_file_is_looked_at_on_the_desk_and_then_put_in(
    driven: DrivenBrowser, places: dict[str, str], place: str, tmp_path: Path
) -> None:
    areas = [{"id": "area-1", "title": "Shared Trust"}]
    saved = {"format": "growth-workbook", "version": 1, "assessments": [], "plan": {"id": "p", "areas": areas}}
    file = tmp_path / "mine.json"
    file.write_text(json.dumps(saved), encoding="utf-8")
    driven.open(f"{places[place]}{ADDRESS}#data")
    driven.choose_file("[data-testid=import-file]", file)
    driven.shows("[data-part=desk-glance]", "a saved file of this guide")
    assert driven.script(f"return {STORED}") is None
    driven.click("[data-part=desk-look]")
    driven.shows("[data-part=desk-paper]", "Shared Trust")
    driven.click("[data-part=desk-back]")
    driven.click("[data-testid=import-accept]")
    driven.until(lambda: driven.script("return location.hash") == "#plan", "the plan is not shown")
    assert stored(driven)["plan"]["areas"][0]["title"] == "Shared Trust"
