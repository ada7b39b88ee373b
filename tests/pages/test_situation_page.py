"""The page of a situation: what its record holds is there, and a part that it does not have is not."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from growth_guide.pages.pages import Renderer, all_pages
from growth_guide.site.project import check_project
from guide_copy import GuideCopy
from project import ROOT

FIGURE, UNREAD = "situations/wrong-figure-in-print.md", "situations/nobody-reads-it.md"


def pages(guide_copy: GuideCopy) -> dict[str, str]:
    guide, written = check_project(guide_copy.project)
    renderer = Renderer(guide, ROOT / "theme_overrides/pages")
    return {page.uri: renderer.render(page) for page in all_pages(guide, written)}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return pages(GuideCopy(tmp_path_factory.mktemp("guide")))


def test_help_is_one_tap_away_and_gives_no_advice(rendered: dict[str, str]) -> None:
    assert '<a class="more" href="#help">When to ask for help</a>' in rendered[FIGURE]
    last = re.search(r'<div class="helpful">.*?</div>', rendered[FIGURE], re.DOTALL)
    assert last and last[0].endswith('<p class="fine">This page gives no advice on law or medicine.</p></div>')


def test_without_help_and_safeguard_there_is_no_word_of_them(rendered: dict[str, str]) -> None:
    read = re.sub(r'<script type="application/json".*?</script>', "", rendered[UNREAD])
    assert "help" not in read.replace("Ideas that help", "")
    assert '<p class="fine">' not in rendered[UNREAD].partition("What is going on")[0]


def test_ideas_stand_in_order_each_with_its_place_number_and_cost(rendered: dict[str, str]) -> None:
    places = re.findall(r'<span class="twk">(\w+): idea (\d+), \d+ min a week</span>', rendered[FIGURE])
    assert places == [("First", "2"), ("Then", "5"), ("Then", "6"), ("Last", "7")]


def test_the_button_waits_for_its_script(rendered: dict[str, str]) -> None:
    (button,) = re.findall(r"<button[^>]*add-situation[^>]*>", rendered[FIGURE])
    assert button.endswith(" hidden>")


def offered(page: str) -> tuple[list[tuple[str, bool]], Any]:
    """What can be ticked, with whether it is, and what the page can put into a plan."""
    boxes = re.findall(r'<input type="checkbox" value="([^"]*)"[^>]*?( checked)?>', page)
    data = re.search(r'<script type="application/json" data-part="situation">(.*?)</script>', page)
    assert data
    return [(value, bool(checked)) for value, checked in boxes], json.loads(data[1])


def test_the_first_hour_alone_is_ticked_and_nobody_gets_more_unasked(rendered: dict[str, str]) -> None:
    boxes, data = offered(rendered[FIGURE])
    ideas = ["second-look", "call-before-ten", "both-cases", "open-hour"]
    assert boxes == [("", True), *((idea, False) for idea in ideas)]
    assert [idea["id"] for idea in data["ideas"]] == ideas
    assert data["first_hour"]["minutes"] == 45
    assert (data["id"], data["title"]) == ("wrong-figure-in-print", "A wrong figure of mine is in print")


def test_a_situation_is_known_under_the_ids_that_it_once_had(guide_copy: GuideCopy) -> None:
    guide_copy.edit("guide_data/aliases.yml", "situations: {}", "situations: {bad-number: wrong-figure-in-print}")
    assert offered(pages(guide_copy)[FIGURE])[1]["ids"] == ["wrong-figure-in-print", "bad-number"]


def test_an_idea_that_an_organisation_hides_is_not_offered_and_its_own_situation_is(guide_copy: GuideCopy) -> None:
    guide_copy.add_overlay()
    other = guide_copy.read("guide_data/situations/nobody-reads-it.yml")
    own = "".join(line for line in other.splitlines(keepends=True) if "answer-first" not in line)
    own = own.replace("Nobody reads it: my reports lie in a drawer", "My map is old")
    guide_copy.write("overlay/situations/acme-old-map.yml", own)
    rendered = pages(guide_copy)
    assert "answer-first" not in [value for value, _ in offered(rendered[UNREAD])[0]]
    boxes, data = offered(rendered["situations/acme-old-map.md"])
    assert (boxes[:2], data["title"]) == ([("", True), ("one-page-rule", False)], "My map is old")


def test_ideas_and_derailers_say_of_which_situation_they_are_part(rendered: dict[str, str]) -> None:
    link = 'href="../situations/wrong-figure-in-print.html"'
    assert link in rendered["ideas/second-look.md"].partition("<h2>Part of</h2>")[2]
    assert link in rendered["derailers/public-correction.md"].partition("<h2>Part of</h2>")[2]
    assert "Part of" not in rendered["capabilities/clear-writing.md"]


def test_what_an_organisation_hides_leaves_no_empty_part(guide_copy: GuideCopy) -> None:
    guide_copy.add_overlay()
    organisation = "name: Acme\nhide:\n  situations: [nobody-reads-it]\n  derailers: [public-correction, closed-mindset]\n"
    guide_copy.write("overlay/organisation.yml", organisation)
    for folder in ("ideas", "derailers", "references"):
        for file in Path(guide_copy.root / "overlay" / folder).glob("*.yml"):
            file.unlink()
    shown = pages(guide_copy)[FIGURE]
    assert "Habits that make it worse" not in shown
    assert "If this is not quite it" not in shown
