"""What is said of an act's time and of what was done, in words."""

from typing import Any

import pytest
from plans import Data, activity, plan

TODAY = "2026-11-23"


def in_words(run: Any, **given: Any) -> str:
    time = {"kind": "act", "area": None, "activity": activity(when="weekly"), "at": "", "to": "", "left_out": [], **given}
    return str(run("([time, today]) => m.timeInWords(time, today)", [time, TODAY]))


def test_a_single_time_names_its_day_and_its_year_only_when_it_is_another(run: Any) -> None:
    assert in_words(run, days=["2026-11-24"], at="16:00", to="16:05") == "Tuesday 24 November, 16:00 to 16:05"
    assert in_words(run, days=["2027-01-05"]) == "Tuesday 5 January 2027, all day"


def test_what_repeats_says_how_often_and_which_days_are_left_out(run: Any) -> None:
    days = ["2026-12-01", "2026-12-08", "2026-12-15"]
    left_out = ["2026-12-22", "2026-12-29"]
    words = "each Tuesday from 1 December, 16:00 to 16:10, three times; not on 22 and 29 December"
    assert in_words(run, days=days, at="16:00", to="16:10", left_out=left_out) == words


@pytest.mark.parametrize(("when", "days", "words"), [
    ("fortnightly", ["2026-12-01", "2026-12-15"], "every second Tuesday"),
    ("daily", ["2026-12-01", "2026-12-03", "2026-12-08"], "each Tuesday and Thursday"),
    ("daily", [f"2026-12-{n:02}" for n in (1, 2, 3, 4, 7)], "each day from Monday to Friday"),
])  # fmt: skip
def test_rhythm_is_named_by_its_days(run: Any, when: str, days: list[str], words: str) -> None:
    assert in_words(run, activity=activity(when=when), days=days).startswith(f"{words} from 1 December, all day")


def test_acts_that_come_next_stand_once_each_by_day(run: Any) -> None:
    given = plan(
        activity(id="past", what="Past", date="2026-11-02", when="week 1"),
        activity(id="late", what="Later", date="2026-12-07", when="week 4"),
        activity(id="next", what="Weekly", date="2026-11-09", when="weekly", weeks=8),
    )  # fmt: skip
    acts = run("([plan, today]) => m.nextActs(m.plannedTimes(m.readPlan(plan, makeId).plan), today, 3)", [given, TODAY])
    assert [act["what"] for act in acts] == ["Weekly", "Later"]


def test_nothing_stands_at_midnight_or_all_day_as_long_as_nobody_chose_it(run: Any) -> None:
    code = "(time) => m.readPlan({areas: [], ...(time && {time})}, makeId).plan.time.at"
    assert [run(code, time) for time in (None, {}, {"at": "25:00"})] == ["16:00"] * 3
    assert [run(code, {"at": at}) for at in ("", "09:30")] == ["", "09:30"]
    assert run("() => m.newPlan({id: 'p'}).time.at") == "16:00"


def noted(*notes: tuple[str, str]) -> Data:
    return activity(notes=[{"date": date, "text": text} for date, text in notes])


def test_check_in_is_offered_what_was_noted_since_the_one_before(run: Any) -> None:
    held = (("2026-11-02", ""), ("2026-11-23", "Third"))
    check_ins = [{"date": date, "done": done, "changed": "", "next": ""} for date, done in held]
    notes = noted(
        ("2026-11-01", "First"), ("2026-11-10", "Second"), ("2026-11-11", "Third"), ("2026-11-12", " "), ("2026-11-24", "Late"),
    )  # fmt: skip
    code = "(plan) => m.notesForCheckIn(plan, 1).map(({ text }) => text)"
    assert run(code, plan(notes, check_ins=check_ins)) == ["Second"]


def test_note_that_is_taken_stands_below_what_the_check_in_said(run: Any) -> None:
    given = plan(activity(), check_ins=[{"date": "", "done": "One\n", "changed": "", "next": ""}])
    assert run("(plan) => m.withNoteTaken(plan, 0, ' Two ').check_ins[0].done", given) == "One\nTwo"


def test_empty_note_is_not_said(run: Any) -> None:
    assert run("(plan) => m.saidOf(plan).areas[0].activities[0].notes", plan(noted(("2026-11-01", " ")))) == []


def test_short_title_belongs_to_the_words_of_the_idea(run: Any) -> None:
    act = "form.ideas[0].actions[0]"
    assert run(f"() => m.shortOf({act}.do, form.ideas) === {act}.short")
    assert run(f"() => m.shortOf({act}.do + '!', form.ideas)") == ""
