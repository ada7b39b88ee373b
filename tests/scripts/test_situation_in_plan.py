"""How a situation goes into the stored plan, as much of it as was chosen, and out again."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from modules_page import modules_page
from plan_page import area, plan
from playwright.sync_api import Browser, Page
from test_returning_modules import HOSTILE, IDEA, TODAY, act, text

MOMENT = """let ids = 0;
    const moment = {today: "2026-11-29", now: "2026-11-29T10:00:00Z", makeId: () => `new-${ids += 1}`};"""
PUT = f"""([text, situation, firstHour, ideas]) => {{
    {MOMENT}
    const chosen = {{firstHour, ideas: situation.ideas.filter(({{ id }}) => ideas.includes(id))}};
    return m.textWithSituation(text, situation, chosen, moment);
}}"""
TAKE_OUT = f"([text, situation]) => {{ {MOMENT} return m.textWithoutSituation(text, situation, moment); }}"
TALK = {**IDEA, "id": "talk-first", "ids": ["talk-first"], "title": "Talk first", "capability": "personal-impact"}
SITUATION: dict[str, Any] = {
    "id": "unseen", "ids": ["unseen", "overlooked"], "title": "Nobody sees me", "areas_at_most": 3, "ideas": [IDEA, TALK],
    "first_hour": {"short": "Name three pieces", "minutes": 30},
}  # fmt: skip


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with modules_page(browser, "workbook/stored_situation", "workbook/glance") as page:
        yield page


def opened(found: Any) -> Any:
    return found["because"] if found["text"] is None else json.loads(found["text"])


def put(page: Page, stored: str | None, *ideas: str, first_hour: bool = True) -> Any:
    return opened(page.evaluate(PUT, [stored, SITUATION, first_hour, ideas]))


def taken_out(page: Page, file: Any) -> Any:
    return opened(page.evaluate(TAKE_OUT, [json.dumps(file), SITUATION]))


def test_an_area_is_named_by_the_trouble_and_begins_with_the_first_hour_today(page: Page) -> None:
    (only,) = put(page, None, "map-them")["plan"]["areas"]
    assert (only["title"], only["capability"], only["ideas"]) == ("Nobody sees me", None, ["map-them"])
    assert only["situation"] == {"id": "unseen", "since": TODAY}
    hour, first = only["activities"]
    keys = ("what", "short", "when", "date", "minutes", "from_idea")
    assert [hour[key] for key in keys] == ["Name three pieces", "Name three pieces", "today", TODAY, 30, None]
    assert (first["what"], first["from_idea"]) == ("Write down names.", "map-them")
    assert [one["count"] for one in only["measures"]] == ["Names"]
    # Its issues and results are offered, and nothing is said for its owner.
    assert (only["taken"], only["current"]["behaviours"]) == ([], "")


def test_only_what_was_chosen_goes_in(page: Page) -> None:
    (hour_alone,) = put(page, None)["plan"]["areas"]
    assert ([one["minutes"] for one in hour_alone["activities"]], hour_alone["ideas"]) == ([30], [])
    (ideas_alone,) = put(page, None, "map-them", "talk-first", first_hour=False)["plan"]["areas"]
    assert [one["from_idea"] for one in ideas_alone["activities"]] == ["map-them", "talk-first"]


def test_an_idea_that_the_plan_holds_stays_where_it_is_and_comes_but_once(page: Page) -> None:
    there = area(id="other", capability="collaboration", ideas=["chart-them"])
    found = put(page, text(plan=plan(there)), "map-them", "talk-first")["plan"]["areas"]
    assert [one["ideas"] for one in found] == [["chart-them"], ["talk-first"]]
    assert taken_out(page, json.loads(text(plan=plan(*found))))["plan"]["areas"] == [there]


def test_ideas_are_paced_around_the_first_hour_which_stays_today(page: Page) -> None:
    given = plan(start="2026-11-23", hours_per_week=0.5, time={"days": ["sun"], "at": "", "away": []})
    (only,) = put(page, text(plan=given), "map-them")["plan"]["areas"]
    # The hour takes all of this week's time.
    assert [one["date"] for one in only["activities"]] == [TODAY, "2026-12-06"]
    later = put(page, text(plan={**given, "start": "2026-12-14"}), "map-them")["plan"]["areas"][0]["activities"]
    assert [one["date"] for one in later] == [TODAY, "2026-12-20"]


def test_a_situation_goes_out_and_leaves_no_trace_where_nothing_was_written(page: Page) -> None:
    before = json.loads(text(plan=plan(area(id="other"))))
    file = put(page, json.dumps(before), "map-them", "talk-first")
    assert taken_out(page, file)["plan"]["areas"] == before["plan"]["areas"]


def test_what_its_owner_wrote_stays_and_is_there_when_it_comes_again(page: Page) -> None:
    file = put(page, None, "map-them")
    file["plan"]["areas"][0]["activities"][0]["state"] = "done"
    file["plan"]["areas"][0]["activities"].append(act("Mine", TODAY, what="Mine"))
    out = taken_out(page, file)
    (left,) = out["plan"]["areas"]
    assert [one["what"] for one in left["activities"]] == ["Name three pieces", "Mine"]
    assert (left["ideas"], "situation" in left) == ([], False)
    (again,) = put(page, json.dumps(out), "talk-first")["plan"]["areas"]
    assert [one["what"] for one in again["activities"]] == ["Name three pieces", "Mine", "Write down names."]
    assert again["situation"]["id"] == "unseen"


def test_under_an_older_name_it_is_in_the_plan_and_can_be_taken_out(page: Page) -> None:
    held = area(title="Nobody sees me", situation={"id": "overlooked", "since": TODAY}, why_me="Mine")
    file = json.loads(text(plan=plan(held)))
    assert put(page, json.dumps(file), "map-them")["plan"] == file["plan"]
    assert "situation" not in taken_out(page, file)["plan"]["areas"][0]


def test_no_fourth_area_is_made_and_nothing_is_written_over_what_cannot_be_read(page: Page) -> None:
    assert put(page, text(plan=plan(*(area(id=str(n)) for n in range(3)))), "map-them") == "full"
    for stored in ("no JSON", text(version=3), text(plan=7)):
        assert put(page, stored, "map-them") == "unreadable"


@pytest.mark.parametrize("held", [*HOSTILE, {"id": 7}, {"id": "unseen", "since": {}}])
def test_whatever_is_held_as_a_situation_is_read_and_changed_without_an_error(page: Page, held: Any) -> None:
    stored = text(plan=plan(area(situation=held)))
    days = page.evaluate("(text) => [...m.glanceOf(text, [], '2026-11-29').plan.situations.values()]", stored)
    assert set(days) <= {""}
    assert len(put(page, stored, "map-them")["plan"]["areas"]) in (1, 2)
    taken_out(page, json.loads(stored))


def test_a_glance_knows_since_when_a_situation_is_in_the_plan(page: Page) -> None:
    stored = json.dumps(put(page, None))
    assert page.evaluate("(text) => [...m.glanceOf(text, [], '2026-11-30').plan.situations]", stored) == [["unseen", TODAY]]
