"""Acts come into weeks that have room for them, on days that their owner has."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from plans import Data, activity, plan

PACED = "([plan, options]) => m.pacedActs(plan, { today: '2026-03-16', ...options })"
MINUTES = """(plan) => [...m.minutesByWeek(plan, m.allActivities(plan).map(({ activity }) => activity), "2026-03-16")]"""
ASKED = """(plan) => {
    const weeks = {};
    for (const { activity } of m.allActivities(plan)) {
        for (const day of m.daysOfRepeat(m.repeatOf(activity), m.dayNumber(activity.date), plan).days) {
            const week = weeks[m.mondayOf(m.dayOfNumber(day))] ??= {};
            week[activity.id] = (week[activity.id] ?? 0) + activity.minutes;
        }
    }
    return weeks;
}"""
IDEAS = """([ideas, hours, time]) => {
    const start = "2026-03-16";
    const moment = { start, today: start, makeId };
    const area = (id, n) => m.withIdea(m.newArea({ id: `area-${n}` }), form.ideas.find((idea) => idea.id === id), moment);
    return { ...m.newPlan({ id: "plan-1", start }), hours_per_week: hours, time, areas: ideas.map(area) };
}"""
TIME: Data = {"days": [], "at": "", "away": []}


def act(name: str, when: str, minutes: int | None = 60, **given: Any) -> Data:
    """An act of an idea without a date."""
    return activity(**{"id": name, "when": when, "minutes": minutes, "date": "", "weeks": 6, "from_idea": "idea", **given})


def paced(run: Any, given: Data, **options: Any) -> Any:
    return run(PACED, [given, options])


def dates(found: Data) -> dict[str, str]:
    return {one["id"]: one["date"] for area in found["plan"]["areas"] for one in area["activities"]}


def week_of(day: str) -> int:
    """Weeks since the one of 16 March 2026."""
    return (date.fromisoformat(day) - date(2026, 3, 16)).days // 7


def weeks(found: Data) -> dict[str, int]:
    return {name: week_of(day) for name, day in dates(found).items()}


@pytest.mark.parametrize("days", [[], ["mon"], ["tue", "thu"], ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]])
@pytest.mark.parametrize("hours", [None, 1, 2, 7.5])
def test_no_week_of_real_ideas_asks_for_more_than_there_is(run: Any, guide: Any, hours: float | None, days: list[str]) -> None:
    time = {"days": days, "at": "", "away": [{"from": "2026-04-06", "to": "2026-04-19"}]}
    given = run(IDEAS, [[idea.id for idea in guide.ideas[:12]], hours, time])
    found = paced(run, given)
    asked = run(ASKED, found["plan"])
    assert len(asked) > 12
    for week in asked.values():
        assert sum(week.values()) <= (hours or 2) * 60 or (len(week) == 1 and set(week) <= set(found["alone"]))
    for one in (one for area in found["plan"]["areas"] for one in area["activities"]):
        day = date.fromisoformat(one["date"])
        assert day.strftime("%a").lower() in (days or ["tue", "thu"])
        assert not date(2026, 4, 6) <= day <= date(2026, 4, 19)
    for area in found["plan"]["areas"]:
        in_order = [one["date"] for one in area["activities"]]
        assert in_order == sorted(in_order), "the order of an idea stays"


def test_what_fits_stands_in_the_weeks_of_its_idea(run: Any) -> None:
    when = {"a": "today", "b": "week 1", "c": "weekly", "d": "week 3", "e": "week 6"}
    found = paced(run, plan(*[act(name, words, 20) for name, words in when.items()]))
    assert weeks(found) == {"a": 0, "b": 0, "c": 0, "d": 2, "e": 5}
    assert (found["later"], found["alone"], found["hours"], found["assumed"]) == ([], [], 2, False)


def test_two_hours_a_week_are_assumed_and_it_is_said(run: Any) -> None:
    found = paced(run, plan(act("a", "week 1", 120), act("b", "week 1", 1), hours_per_week=None))
    assert (found["hours"], found["assumed"], weeks(found)) == (2, True, {"a": 0, "b": 1})


def test_what_does_not_fit_begins_later_with_the_rest_of_its_idea(run: Any) -> None:
    other = [act(name, when, from_idea="other") for name, when in (("x", "week 1"), ("y", "week 2"), ("z", "week 4"))]
    areas = [{**plan(act("a", "week 1", 90), act("b", "week 2", 90))["areas"][0], "id": "first"},
             {**plan(*other)["areas"][0], "id": "second"}]
    found = paced(run, {**plan(), "areas": areas})
    assert weeks(found) == {"a": 0, "b": 1, "x": 2, "y": 3, "z": 5}
    assert found["later"] == [{"area": "second", "weeks": 2}]


def test_what_repeats_counts_in_each_of_its_weeks_and_no_longer(run: Any) -> None:
    given = plan(act("a", "weekly", 90, weeks=3), *[act(f"b{n}", f"week {n}", from_idea=f"other {n}") for n in (1, 2, 3, 4)])
    found = paced(run, given)
    assert weeks(found) == {"a": 0, "b1": 3, "b2": 3, "b3": 4, "b4": 4}
    assert max(minutes for _, minutes in run(MINUTES, found["plan"])) <= 120


@pytest.mark.parametrize("when", ["week 1", "weekly"])
def test_an_act_longer_than_the_hours_of_a_week_stands_alone(run: Any, when: str) -> None:
    long = act("long", when, 300, from_idea="b", weeks=2)
    short = [act("short", "week 1", 10), act("next", "week 1", 10, from_idea="c"), act("last", "week 2", 10, from_idea="c")]
    found = paced(run, plan(short[0], long, *short[1:]))
    assert found["alone"] == ["long"]
    by_week = Counter(week_of(monday) for monday, minutes in run(MINUTES, found["plan"]) if minutes == 300)
    assert sorted(by_week) == ([1] if when == "week 1" else [1, 2])
    assert not {weeks(found)["next"], weeks(found)["last"], weeks(found)["short"]} & set(by_week)


def test_acts_of_today_come_first(run: Any) -> None:
    found = dates(paced(run, plan(act("b", "week 1", 20), act("a", "today", 20))))
    assert found["a"] <= found["b"]


def test_days_of_a_week_share_its_acts(run: Any) -> None:
    given = plan(*[act(name, "week 1", 20, from_idea=name) for name in "abcd"])
    assert Counter(dates(paced(run, given)).values()) == {"2026-03-17": 2, "2026-03-19": 2}


@pytest.mark.parametrize(("start", "today", "first"), [
    ("2026-03-20", "2026-03-16", "2026-03-24"), ("2026-03-16", "2026-03-19", "2026-03-19"), ("", "2026-03-16", "2026-03-17"),
])  # fmt: skip
def test_nothing_stands_before_the_start_or_today(run: Any, start: str, today: str, first: str) -> None:
    assert dates(paced(run, plan(act("a", "today", 20), start=start), today=today)) == {"a": first}


def test_weeks_away_are_passed_over(run: Any) -> None:
    time = {**TIME, "away": [{"from": "2026-03-14", "to": "2026-03-31"}]}
    given = plan(act("a", "today", 20), act("b", "week 2", 20), time=time)
    assert dates(paced(run, given)) == {"a": "2026-04-02", "b": "2026-04-07"}


def test_what_its_owner_placed_stays_and_asks_for_its_minutes(run: Any) -> None:
    found = paced(run, plan(
        act("mine", "week 1", 90, date="2026-03-18"), act("own words", "when I can", 20, date="2026-03-25"),
        act("by myself", "week 1", 20, from_idea=None, date="2026-03-24"),
        act("moved", "week 1", state="moved", date="2026-03-23"),
        act("new", "week 1", from_idea="b"), act("done", "week 1", 90, state="done", date="2026-03-31"),
    ))  # fmt: skip
    assert weeks(found) == {"mine": 0, "own words": 1, "by myself": 1, "moved": 1, "new": 2, "done": 2}
    assert dates(found)["mine"] == "2026-03-18"


def test_only_acts_that_are_asked_for_are_placed(run: Any) -> None:
    given = plan(act("a", "week 1", date="2026-05-04"), act("b", "week 1", date="2026-05-05"))
    found = dates(paced(run, given, ids=["b"]))
    assert (found["a"], week_of(found["b"])) == ("2026-05-04", 0)


def test_pacing_again_changes_nothing(run: Any, guide: Any) -> None:
    once = paced(run, run(IDEAS, [[idea.id for idea in guide.ideas[20:26]], 1, TIME]))
    assert weeks(paced(run, once["plan"])) == weeks(once)


@pytest.mark.parametrize("given", [
    {"hours_per_week": 1e-9}, {"hours_per_week": 1e9}, {"review": "9999-12-31"}, {"start": "9999-12-30"},
    {"time": {**TIME, "away": [{"from": "0001-01-01", "to": "9999-12-31"}]}},
])  # fmt: skip
def test_slips_make_no_page_count_for_ever(run: Any, given: Data) -> None:
    acts = [act("a", "weekly", 90, weeks=None), act("b", "daily", 90, weeks=1e9), act("c", "week 999", 90, weeks=0.5)]
    found = dates(paced(run, plan(*acts, **given)))
    assert all(day == "" or timedelta(0) < date.fromisoformat(day) - date(2026, 3, 15) for day in found.values())
