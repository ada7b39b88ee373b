"""A plan is made of what an assessment recommends, and merged into what is there."""

from typing import Any

import pytest
from plans import plan

BEGIN = "2026-11-23"
MAKE = """([plan, wanted, options]) => m.makePlan(plan, wanted.map((one) => (
    {...one, ideas: one.ideas.map((id) => form.ideas.find((idea) => idea.id === id))}
)), {hours: 2, begin: "2026-11-23", today: "2026-11-20", most: 3, makeId, ...options})"""


def wanted(capability: str = "solutioning", *ideas: str) -> dict[str, Any]:
    levels = {"level_now": "specialist", "level_wanted": "expert"}
    return {"capability": capability, "title": capability.title(), "ideas": ideas, **levels}


def made(run: Any, given: dict[str, Any], *areas: dict[str, Any], **options: Any) -> Any:
    return run(MAKE, [given, areas, options])


def empty(run: Any) -> Any:
    return run("() => m.newPlan({id: 'p'})")


def titles(made_plan: Any) -> list[str]:
    return [area["title"] for area in made_plan["plan"]["areas"]]


def test_an_empty_plan_gets_areas_with_acts_levels_hours_and_a_start(run: Any) -> None:
    result = made(run, empty(run), wanted("solutioning", "salience-map"), hours=3)
    (area,) = result["plan"]["areas"]
    assert (result["plan"]["start"], result["plan"]["hours_per_week"]) == (BEGIN, 3)
    assert (area["level_now"], area["level_wanted"], area["ideas"]) == ("specialist", "expert", ["salience-map"])
    assert result["acts"] == [act["id"] for act in area["activities"]]
    assert result["acts"]
    assert (area["taken"], area["why_me"], area["current"]["behaviours"]) == ([], "", "")


def test_what_is_there_stays_and_only_what_it_lacks_comes(run: Any) -> None:
    first = made(run, empty(run), wanted("solutioning", "salience-map"))["plan"]
    first["areas"][0] |= {"why_me": "Mine", "level_now": "expert"}
    result = made(run, first, wanted("solutioning", "salience-map", "half-life-audit"), begin="2027-01-04")
    (area,) = result["plan"]["areas"]
    assert (area["why_me"], area["level_now"], area["ideas"]) == ("Mine", "expert", ["salience-map", "half-life-audit"])
    assert result["plan"]["start"] == BEGIN
    assert all(act["date"] >= "2027-01-04" for act in area["activities"] if act["id"] in result["acts"])
    assert area["activities"][: len(first["areas"][0]["activities"])] == first["areas"][0]["activities"]
    assert result["added"] == [{"title": "Solutioning", "ideas": 1, "outcome": "more"}]


def test_made_twice_it_is_the_same_plan(run: Any) -> None:
    first = made(run, empty(run), wanted("solutioning", "salience-map"))["plan"]
    again = made(run, first, wanted("solutioning", "salience-map"))
    assert (again["plan"], again["acts"]) == (first, [])
    assert again["added"] == [{"title": "Solutioning", "ideas": 0, "outcome": "there"}]


def test_no_area_is_made_beyond_the_most_and_one_that_is_there_takes_no_room(run: Any) -> None:
    one = plan()["areas"][0]
    here = {**empty(run), "areas": [{**one, "id": f"a{n}", "capability": None} for n in range(2)]}
    first = made(run, here, wanted("solutioning"), wanted("collaboration"))
    assert [one["outcome"] for one in first["added"]] == ["new", "no-room"]
    again = made(run, first["plan"], wanted("collaboration"), wanted("solutioning", "salience-map"))
    assert [one["outcome"] for one in again["added"]] == ["more", "no-room"]
    assert len(again["plan"]["areas"]) == 3


def test_hours_that_are_not_said_leave_those_of_the_plan(run: Any) -> None:
    assert made(run, {**empty(run), "hours_per_week": 4}, wanted(), hours=None)["plan"]["hours_per_week"] == 4


@pytest.mark.parametrize(("added", "sentence"), [
    ([("Knowledge Transfer", 2, "new"), ("Collaboration", 0, "there")],
     "Added: Knowledge Transfer with 2 ideas. Collaboration was there already."),
    ([("A", 1, "new"), ("B", 0, "new"), ("C", 1, "more")], "Added: A with 1 idea and B. C was there, and has 1 more idea."),
    ([("A", 0, "there"), ("B", 0, "there")], "A and B were there already."),
    ([("A", 0, "no-room")], "No room for A: a plan has at most three areas."),
    ([], "Nothing was added."),
])  # fmt: skip
def test_what_was_added_is_told(run: Any, added: list[tuple[str, int, str]], sentence: str) -> None:
    facts = [dict(zip(("title", "ideas", "outcome"), one, strict=True)) for one in added]
    assert run("(added) => m.addedWords(added, 3)", facts) == sentence


def test_a_pace_is_told_in_words(run: Any) -> None:
    code = "([plan, later, alone]) => m.pacedWords({plan, hours: 2, later, alone})"
    given = plan()
    given["areas"][0]["title"] = "Solutioning"
    assert run("(plan) => m.pacedWords({plan})", given) == run(code, [given, [], []]) == ""
    assert run(code, [given, [{"area": "area-1", "weeks": 3}], ["long"]]) == (
        "So that it fits into two hours a week, Solutioning ends three weeks later than its ideas say. "
        "One act is longer than a week’s hours, and stands alone in its week."
    )
