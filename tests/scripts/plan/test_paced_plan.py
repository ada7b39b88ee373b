"""The days that the guide gave to acts move with the plan; those that its owner gave stay."""

from typing import Any

import pytest
from plans import Data, activity, plan

START = "([plan, start, today]) => m.withMovedStart(plan, start, today)"
TIME = "([plan, changes, today]) => m.withMovedTime(plan, changes, today)"
ADDED = """([plan, idea]) => {
    const known = form.ideas.find(({ id }) => id === idea);
    const found = m.withPacedIdea(plan, plan.areas[0].id, known, { today: "2026-03-10", makeId });
    return { ...found, words: m.pacedWords(found) };
}"""


def paced(name: str, date: str, when: str = "week 1", **given: Any) -> Data:
    """An act of an idea on the day that the guide gave it."""
    made = {"id": name, "date": date, "paced": date, "when": when, "minutes": 60, "weeks": 6, "from_idea": "idea"}
    return activity(**{**made, **given})


def dates(found: Data) -> dict[str, str]:
    return {one["id"]: one["date"] for area in found["plan"]["areas"] for one in area["activities"]}


def test_what_was_paced_moves_with_the_start_and_what_its_owner_dated_stays(run: Any) -> None:
    given = plan(
        paced("a", "2026-03-17"), paced("b", "2026-04-02", "week 2"), paced("mine", "2026-03-20", paced="2026-03-19"),
        paced("done", "2026-03-17", state="done"), paced("moved", "2026-03-24", state="moved"),
    )  # fmt: skip
    found = run(START, [given, "2026-04-15", "2026-03-16"])
    # A week of the start is a week of the acts, on the days that there are: none lies before the start.
    stay = {"mine": "2026-03-20", "done": "2026-03-17", "moved": "2026-03-24"}
    assert dates(found) == {"a": "2026-04-16", "b": "2026-04-28", **stay}
    assert (found["moved"], found["plan"]["start"]) == (2, "2026-04-15")
    back = run(START, [found["plan"], "2026-03-16", "2026-03-16"])
    assert {name: dates(back)[name][:7] for name in "ab"} == {"a": "2026-03", "b": "2026-03"}


def test_without_hours_days_are_counted_from_the_start(run: Any) -> None:
    given = plan(paced("a", "2026-03-20"), hours_per_week=None)
    assert dates(run(START, [given, "2026-04-13", "2026-03-16"])) == {"a": "2026-04-17"}


@pytest.mark.parametrize("hours", [1, None])
def test_days_that_are_chosen_later_are_those_of_what_was_paced(run: Any, hours: int | None) -> None:
    given = plan(
        paced("late", "2026-03-10"), paced("a", "2026-03-17"), paced("b", "2026-03-26", "week 2"),
        paced("mine", "2026-03-17", paced=""), hours_per_week=hours,
    )  # fmt: skip
    found = run(TIME, [given, {"days": ["fri"]}, "2026-03-16"])
    # With one hour a week, that of the owner's own act is taken.
    week = ("2026-03-27", "2026-04-03") if hours else ("2026-03-20", "2026-03-27")
    assert dates(found) == {"late": "2026-03-10", "a": week[0], "b": week[1], "mine": "2026-03-17"}
    assert (found["moved"], found["plan"]["time"]["days"]) == (2, ["fri"])


def test_days_away_are_left_and_a_time_of_day_moves_nothing(run: Any) -> None:
    given = plan(paced("a", "2026-03-17"))
    away = [{"from": "2026-03-16", "to": "2026-03-20"}]
    assert dates(run(TIME, [given, {"away": away}, "2026-03-16"])) == {"a": "2026-03-24"}
    assert run(TIME, [given, {"at": "09:00"}, "2026-03-16"])["moved"] == 0


def test_an_idea_that_comes_is_paced_when_the_plan_says_hours_and_start(run: Any) -> None:
    given = plan(activity(id="mine", date="2026-03-18", minutes=60), hours_per_week=1)
    found = run(ADDED, [given, "half-life-audit"])
    come = [one for one in found["plan"]["areas"][0]["activities"] if one["id"] != "mine"]
    assert come
    assert all(one["paced"] == one["date"] > "2026-03-22" for one in come), "the first week is taken"
    assert "later than its ideas say" in found["words"]
    assert found["plan"]["areas"][0]["since"] == {"half-life-audit": "2026-03-10"}
    unsaid = run(ADDED, [{**given, "hours_per_week": None}, "half-life-audit"])
    assert (unsaid["words"], unsaid["plan"]["areas"][0]["activities"][1]["date"]) == ("", "2026-03-16")


@pytest.mark.parametrize(("moved", "words"), [
    (0, ""), (1, "One act moved with it; what you dated yourself stays where it is."),
    (4, "Four acts moved with it; what you dated yourself stays where it is."),
])  # fmt: skip
def test_what_moved_is_told_in_one_sentence(run: Any, moved: int, words: str) -> None:
    assert run("(moved) => m.movedWords(moved)", moved) == words
