"""The calendar file is read by other programs, with the right days."""

from datetime import date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject
from dateutil.rrule import rrulestr
from plans import HARD_TEXT, Data, activity, plan

FILE = "([plan, now, alarm]) => m.calendarFile(plan, form, { now: new Date(now), alarm }).text"
NOW = "2026-03-16T08:00:00Z"


def calendar(run: Any, given: Data, now: str = NOW, alarm: str = "none") -> str:
    return str(run(FILE, [given, now, alarm]))


def events(text: str) -> dict[str, Any]:
    found = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}
    assert len(found) == text.count("BEGIN:VEVENT")
    return found


def days(event: Any) -> list[date]:
    start = event["DTSTART"].dt
    if "RRULE" not in event:
        return [start]
    rule = event["RRULE"].to_ical().decode()
    return [moment.date() for moment in rrulestr(rule, dtstart=datetime(start.year, start.month, start.day))]


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-12-31", "2027-01-01", "2028-02-29"])
def test_an_activity_is_one_whole_day_on_its_date(run: Any, day: str) -> None:
    text = calendar(run, plan(activity(date=day)))
    event = events(text)["act-1@growth-guide"]
    assert event["DTSTART"].dt == date.fromisoformat(day)
    assert event["DTEND"].dt == date.fromisoformat(day) + timedelta(days=1)
    read = {str(component.uid.value): component for component in vobject.readOne(text).vevent_list}
    assert read["act-1@growth-guide"].dtstart.value == date.fromisoformat(day)


@pytest.mark.parametrize(("zone", "local"), [
    ("Pacific/Auckland", "2027-01-01"), ("America/New_York", "2026-12-31"), ("UTC", "2026-12-31"),
])
def test_days_are_the_same_in_every_time_zone_and_today_is_the_local_one(plan_page: Any, zone: str, local: str) -> None:
    code = """() => [
        m.addDays("2026-03-28", 2), m.addDays("2026-10-24", 2), m.mondayOf("2026-11-01"), m.dateFor("week 3", "2026-03-16"),
        m.localDay(new Date("2026-12-31T23:30:00Z")),
    ]"""
    session = plan_page.context.new_cdp_session(plan_page)
    session.send("Emulation.setTimezoneOverride", {"timezoneId": zone})
    try:
        found = plan_page.evaluate(code)
    finally:
        session.send("Emulation.setTimezoneOverride", {"timezoneId": ""})
    assert found == ["2026-03-30", "2026-10-26", "2026-10-26", "2026-04-03", local]


def test_check_ins_repeat_until_the_review(run: Any) -> None:
    found = events(calendar(run, plan(activity())))
    held = days(found["plan-1-check-in@growth-guide"])
    assert held[:2] == [date(2026, 4, 13), date(2026, 5, 11)]
    assert held[-1] <= date(2026, 9, 14)
    assert days(found["plan-1-review@growth-guide"]) == [date(2026, 9, 14)]


def test_check_ins_stand_in_the_calendar_without_anybody_named(run: Any) -> None:
    given = plan(activity(), accountability={"to": " ", "how_often": "Every four weeks", "support": ""})
    event = events(calendar(run, given))["plan-1-check-in@growth-guide"]
    assert str(event["SUMMARY"]) == "Check-in on my growth plan"


@pytest.mark.parametrize("held", [[], ["2026-04-15"], ["2026-05-20", "2026-04-13"]])
def test_check_ins_begin_with_the_next_one_that_the_page_names(run: Any, held: list[str]) -> None:
    given = plan(activity(), check_ins=[{"date": day, "done": "", "changed": "", "next": ""} for day in held])
    named = date.fromisoformat(run("(plan) => m.planProgress(plan, form, '2026-03-16', '').nextCheckIn", given))
    assert days(events(calendar(run, given))["plan-1-check-in@growth-guide"])[:2] == [named, named + timedelta(weeks=4)]


def test_a_weekly_activity_repeats_over_the_year_end(run: Any) -> None:
    given = plan(activity(when="weekly", date="2026-12-18"), review="2027-01-15")
    held = days(events(calendar(run, given))["act-1@growth-guide"])
    assert held == [date(2026, 12, 18), date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 8), date(2027, 1, 15)]


def test_a_daily_activity_keeps_to_working_days(run: Any) -> None:
    held = days(events(calendar(run, plan(activity(when="daily", date="2026-03-20"), review="2026-03-25")))["act-1@growth-guide"])
    assert held == [date(2026, 3, 20), date(2026, 3, 23), date(2026, 3, 24), date(2026, 3, 25)]


def test_no_line_is_over_75_octets_and_texts_are_whole(run: Any) -> None:
    what = "Größe, 漢字; back\\slash " * 30 + "👩🏽‍🔬" * 40 + "\nnext"
    text = calendar(run, plan(activity(what=what, measure=HARD_TEXT)))
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75
    assert "\n" not in text.replace("\r\n", "")
    event = events(text)["act-1@growth-guide"]
    assert str(event["SUMMARY"]) == what
    assert "emoji 👩🏽‍🔬, עברית and العربية" in str(event["DESCRIPTION"])


def test_a_second_import_updates_and_does_not_double(run: Any) -> None:
    first = events(calendar(run, plan(activity())))
    second = events(calendar(run, plan(activity(date="2026-04-10", state="moved")), now="2026-03-20T08:00:00Z"))
    assert set(first) == set(second)
    assert second["act-1@growth-guide"]["DTSTART"].dt == date(2026, 4, 10)
    assert second["act-1@growth-guide"]["SEQUENCE"] > first["act-1@growth-guide"]["SEQUENCE"]


def test_what_is_dropped_is_cancelled_and_what_is_done_no_longer_repeats(run: Any) -> None:
    dropped = events(calendar(run, plan(activity(state="dropped", when="weekly"))))["act-1@growth-guide"]
    assert dropped["STATUS"] == "CANCELLED"
    done = events(calendar(run, plan(activity(state="done", when="weekly"))))["act-1@growth-guide"]
    assert "RRULE" not in done


@pytest.mark.parametrize(("alarm", "hours"), [("day", 9), ("day-before", -15), ("week-before", -159)])
def test_the_alarm_is_the_one_chosen(run: Any, alarm: str, hours: int) -> None:
    event = events(calendar(run, plan(activity()), alarm=alarm))["act-1@growth-guide"]
    assert [part["TRIGGER"].dt for part in event.walk("VALARM")] == [timedelta(hours=hours)]


def test_nobody_is_invited_and_undated_activities_stay_out(run: Any) -> None:
    text = calendar(run, plan(activity(), activity(id="act-2", date="")))
    assert "ATTENDEE" not in text
    assert "act-2" not in text
