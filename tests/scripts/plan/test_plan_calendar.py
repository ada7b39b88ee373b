"""The calendar file is read by other programs, with the right days."""

import re
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import icalendar
import jsonschema
import pytest
import vobject
from dateutil.rrule import rrulestr
from growth_guide.published.plan_schema import plan_schema
from plans import HARD_TEXT, Data, activity, plan

FILE = "([plan, now, options]) => m.calendarFile(plan, form, { now: new Date(now), ...options })"
TIMES = "(plan) => m.plannedTimes(plan).map(({ activity, kind, ...time }) => ({ ...time, id: activity?.id ?? kind }))"
NOW = "2026-03-16T08:00:00Z"
TUESDAYS = {"days": ["tue", "thu"], "at": "16:00", "away": []}


def exported(run: Any, given: Data, now: str = NOW, **options: str) -> Any:
    return run(FILE, [given, now, options])


def calendar(run: Any, given: Data, now: str = NOW, **options: str) -> str:
    return str(exported(run, given, now, **options)["text"])


def events(text: str) -> dict[str, Any]:
    """By the id of the act, or what else it is."""
    found = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}
    assert len(found) == text.count("BEGIN:VEVENT")
    return {re.sub("^plan-1-(act-)?|@growth-guide$", "", uid): event for uid, event in found.items()}


def moments(event: Any) -> list[Any]:
    """Every start of an event: days, or days with a time."""
    start = event["DTSTART"].dt
    if "RRULE" not in event:
        return [start]
    first = start if isinstance(start, datetime) else datetime(start.year, start.month, start.day)
    found = list(rrulestr(event["RRULE"].to_ical().decode(), dtstart=first))
    assert first in found, "the first day lies on the rule"
    dates = event.get("EXDATE", [])
    left_out = {str(one.dt)[:10] for line in (dates if isinstance(dates, list) else [dates]) for one in line.dts}
    kept = [moment for moment in found if str(moment.date()) not in left_out]
    return kept if isinstance(start, datetime) else [moment.date() for moment in kept]


days = moments


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-12-31", "2027-01-01", "2028-02-29"])
def test_an_activity_is_one_whole_day_on_its_date(run: Any, day: str) -> None:
    text = calendar(run, plan(activity(date=day)))
    event = events(text)["act-1"]
    assert event["DTSTART"].dt == date.fromisoformat(day)
    assert event["DTEND"].dt == date.fromisoformat(day) + timedelta(days=1)
    read = {str(component.uid.value): component for component in vobject.readOne(text).vevent_list}
    assert read["plan-1-act-act-1@growth-guide"].dtstart.value == date.fromisoformat(day)


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
    held = days(found["check-in"])
    assert held[:2] == [date(2026, 4, 13), date(2026, 5, 11)]
    assert held[-1] <= date(2026, 9, 14)
    assert days(found["review"]) == [date(2026, 9, 14)]


def test_check_ins_stand_in_the_calendar_without_anybody_named(run: Any) -> None:
    given = plan(activity(), accountability={"to": " ", "how_often": "weeks-4", "support": ""})
    event = events(calendar(run, given))["check-in"]
    assert str(event["SUMMARY"]) == "Check-in on my growth plan"


@pytest.mark.parametrize("said", ["", "when we meet"])
def test_as_long_as_nobody_said_how_often_no_check_in_is_claimed(run: Any, said: str) -> None:
    given = plan(activity(), accountability={"to": "", "how_often": said, "support": ""})
    assert "check-in" not in events(calendar(run, given))
    code = """(plan) => [
        m.planProgress(plan, '2026-03-16', '').nextCheckIn, m.askingWords(plan, form, '2026-03-16'), m.nextCheckIns(plan, ''),
    ]"""
    assert run(code, given) == [None, "" if said else "No check-in is agreed yet.", []]


def test_a_check_in_and_the_review_have_one_day_wherever_they_stand(run: Any) -> None:
    # Counted from a Sunday, for somebody who has time on Tuesdays and Thursdays and is away at the end of May.
    time = {"days": ["tue", "thu"], "at": "16:00", "away": [{"from": "2027-05-28", "to": "2027-05-31"}]}
    given = plan(activity(), start="2026-11-29", review="2027-05-28", time=time)
    found = events(calendar(run, given))
    code = """(plan) => {
        const paper = m.planPaper(plan, form, {today: '2026-11-29'});
        return [m.planProgress(plan, '2026-11-29', '').nextCheckIn, ...m.nextCheckIns(plan, '2026-11-29').slice(0, 2),
            paper.checkInRows[0][0], paper.about.find(({id}) => id === 'review').text,
            m.wordBody(plan, form, {today: '2026-11-29'}).includes('1 June 2027')];
    }"""
    assert run(code, given) == ["2026-12-29", "2026-12-29", "2027-01-26", "29 December 2026", "1 June 2027", True]
    assert [str(day)[:10] for day in moments(found["check-in"])[:2]] == ["2026-12-29", "2027-01-26"]
    assert [str(day)[:10] for day in moments(found["review"])] == ["2027-06-01"]


def test_the_review_moves_to_an_open_day_as_long_as_it_stands_as_it_was_counted(run: Any) -> None:
    code = "(plan) => m.withMovedTime(plan, {days: ['tue']}, '2026-11-29').plan.review"
    assert run(code, plan(start="2026-11-29", review="2027-05-28")) == "2027-06-01"
    assert run(code, plan(start="2026-11-29", review="2027-05-21")) == "2027-05-21"


@pytest.mark.parametrize("held", [[], ["2026-04-15"], ["2026-05-20", "2026-04-13"]])
def test_check_ins_begin_with_the_next_one_that_the_page_names(run: Any, held: list[str]) -> None:
    given = plan(activity(), check_ins=[{"date": day, "done": "", "changed": "", "next": ""} for day in held])
    named = date.fromisoformat(run("(plan) => m.planProgress(plan, '2026-03-16', '').nextCheckIn", given))
    assert days(events(calendar(run, given))["check-in"])[:2] == [named, named + timedelta(weeks=4)]


def test_a_weekly_activity_repeats_over_the_year_end(run: Any) -> None:
    given = plan(activity(when="weekly", date="2026-12-18"), review="2027-01-15")
    held = days(events(calendar(run, given))["act-1"])
    assert held == [date(2026, 12, 18), date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 8), date(2027, 1, 15)]


def test_a_daily_activity_keeps_to_working_days(run: Any) -> None:
    held = days(events(calendar(run, plan(activity(when="daily", date="2026-03-20"), review="2026-03-25")))["act-1"])
    assert held == [date(2026, 3, 20), date(2026, 3, 23), date(2026, 3, 24), date(2026, 3, 25)]


def test_no_line_is_over_75_octets_and_texts_are_whole(run: Any) -> None:
    what = "Größe, 漢字; back\\slash " * 30 + "👩🏽‍🔬" * 40 + "\nnext"
    text = calendar(run, plan(activity(what=what, measure=HARD_TEXT)))
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75
    assert "\n" not in text.replace("\r\n", "")
    event = events(text)["act-1"]
    assert str(event["DESCRIPTION"]).startswith(what)
    assert "emoji 👩🏽‍🔬, עברית and العربية" in str(event["DESCRIPTION"])


def test_a_second_import_updates_and_does_not_double(run: Any) -> None:
    first = events(calendar(run, plan(activity())))
    second = events(calendar(run, plan(activity(date="2026-04-10", state="moved")), now="2026-03-20T08:00:00Z"))
    assert set(first) == set(second)
    assert second["act-1"]["DTSTART"].dt == date(2026, 4, 10)
    assert second["act-1"]["SEQUENCE"] > first["act-1"]["SEQUENCE"]


WEEKLY = {"when": "weekly", "date": "2026-03-24", "weeks": 3, "id": "weekly"}
BUSY = [
    activity(id="one", date="2026-03-24", minutes=25), activity(id="two", date="2026-03-24", minutes=None),
    activity(id="today", when="today", date="2026-03-24", minutes=10),
    activity(**WEEKLY), activity(id="daily", when="daily", date="2026-03-23", weeks=2, minutes=5),
    activity(id="monthly", when="monthly", date="2026-04-07", weeks=12), activity(id="saturday", date="2026-04-11"),
    activity(id="away", date="2026-04-02"),
]
TIMED = {"days": ["tue", "thu"], "at": "16:00", "away": [{"from": "2026-03-30", "to": "2026-04-02"}]}
SLOTS = {"timed": TIMED, "all day": {**TIMED, "at": ""}, "no day chosen": {**TIMED, "days": []}, "late": {**TIMED, "at": "23:30"}}
READ_BY_ICAL = """(text) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const times = event.iterator();
    const starts = [];
    for (let next = times.next(); next; next = times.next()) starts.push(next.toString());
    return [event.uid, starts];
})"""


@pytest.mark.parametrize("slot", SLOTS)
def test_three_readers_find_what_the_page_shows(run: Any, ical_page: Any, slot: str) -> None:
    given = plan(*BUSY, time=SLOTS[slot])
    text = calendar(run, given)
    shown = {one["id"]: [f"{day}T{one['at']}:00" if one["at"] else day for day in one["days"]] for one in run(TIMES, given)}
    assert {uid: [moment.isoformat() for moment in moments(event)] for uid, event in events(text).items()} == shown
    by_vobject = {
        event.uid.value: [str(moment).replace(" ", "T") for moment in event.getrruleset(addRDate=True) or [event.dtstart.value]]
        for event in vobject.readOne(text).vevent_list
    }
    by_ical = dict(ical_page.evaluate(READ_BY_ICAL, text))
    whole = {name(uid): starts for uid, starts in shown.items()}
    assert by_ical == whole
    assert {uid: [start.removesuffix("T00:00:00") for start in starts] for uid, starts in by_vobject.items()} == whole


def name(uid: str) -> str:
    return f"plan-1-{uid if uid in ('check-in', 'review') else f'act-{uid}'}@growth-guide"


@pytest.mark.parametrize("slot", SLOTS)
def test_everything_falls_on_open_days_and_at_its_time(run: Any, slot: str) -> None:
    time = SLOTS[slot]
    for event in events(calendar(run, plan(*BUSY, time=time))).values():
        for start in moments(event):
            assert isinstance(start, datetime) == bool(time["at"])
            day = start.date() if isinstance(start, datetime) else start
            assert not date(2026, 3, 30) <= day <= date(2026, 4, 2)
            assert not time["days"] or day.weekday() in (1, 3)
            if isinstance(start, datetime):
                assert f"{start:%H:%M}" >= time["at"]
                assert start.tzinfo is None
                assert event["DTEND"].dt > event["DTSTART"].dt


@pytest.mark.parametrize("slot", ["timed", "no day chosen", "late"])
def test_acts_of_a_day_follow_one_another(run: Any, slot: str) -> None:
    found = events(calendar(run, plan(*BUSY, time=SLOTS[slot])))
    lengths = [(event["DTEND"].dt - event["DTSTART"].dt, moments(event)) for event in found.values()]
    spans = sorted((start, start + length) for length, starts in lengths for start in starts)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_minutes_give_the_length_and_acts_of_today_come_first(run: Any) -> None:
    found = events(calendar(run, plan(*BUSY[:3], time=TIMED)))
    clock = {uid: f"{found[uid]['DTSTART'].dt:%H:%M}-{found[uid]['DTEND'].dt:%H:%M}" for uid in ("today", "one", "two")}
    assert clock == {"today": "16:00-16:10", "one": "16:10-16:35", "two": "16:35-17:05"}


@pytest.mark.parametrize(("when", "weeks", "times"), [
    ("weekly", 10, 10), ("fortnightly", 10, 5), ("monthly", 10, 2), ("quarterly", 10, 1), ("daily", 2, 10), ("weekly", None, 26),
])  # fmt: skip
def test_what_repeats_ends_with_the_weeks_of_its_idea(run: Any, when: str, weeks: int | None, times: int) -> None:
    given = plan(activity(when=when, weeks=weeks, date="2026-03-23"))
    assert len(moments(events(calendar(run, given))["act-1"])) == times


def test_days_away_are_left_out_of_what_repeats(run: Any) -> None:
    event = events(calendar(run, plan(activity(**WEEKLY), time=TIMED)))["weekly"]
    assert [str(moment) for moment in moments(event)] == ["2026-03-24 16:00:00", "2026-04-07 16:00:00"]
    assert run(TIMES, plan(activity(**WEEKLY), time=TIMED))[0]["left_out"] == ["2026-03-31"]


def test_the_page_names_the_same_day_as_the_calendar(run: Any) -> None:
    given = plan(*BUSY, time=TIMED)
    for act in BUSY:
        next_one = run("([act, plan]) => m.nextTime(act, '2026-03-16', plan)", [act, given])
        assert next_one == str(moments(events(calendar(run, given))[act["id"]])[0])[:10]


@pytest.mark.parametrize(("short", "what", "title"), [
    ("Ask one reader", "Ask one reader what they would do", "Ask one reader"),
    ("", "Ask two readers what they would do\nwith the figure", "Ask two readers what they would do with the figure"),
    ("", "Ask two readers what they would do with the figure.", "Ask two readers what they would do with the"),
    ("", "W" * 60, "W" * 50), (" ", "", "Shared Trust"), ("Long, " * 20, "", "Long, " * 7 + "Long"),
])  # fmt: skip
def test_the_title_is_short(run: Any, short: str, what: str, title: str) -> None:
    assert str(events(calendar(run, plan(activity(short=short, what=what))))["act-1"]["SUMMARY"]) == title


@pytest.mark.parametrize("base", ["https://guide.test/growth", "https://guide.test/growth/"])
def test_the_text_leads_to_sheet_and_idea_where_the_site_has_an_address(run: Any, base: str) -> None:
    given = plan(activity(from_idea="half-life-audit"))
    with_links = str(events(calendar(run, given, base=base))["act-1"]["DESCRIPTION"]).split("\n")
    assert with_links[-2:] == [
        "Sheet: https://guide.test/growth/downloads/sheets/half-life-audit.docx", "Idea: https://guide.test/growth/ideas/half-life-audit.html",
    ]
    assert "half-life" not in calendar(run, given)
    assert "evil" not in calendar(run, plan(activity(from_idea="../evil")), base=base)


@pytest.mark.parametrize(("alarm", "at", "before"), [
    ("before", "16:00", timedelta(minutes=-10)), ("before", "", timedelta(hours=-15)),
    ("day-before", "16:00", timedelta(days=-1)), ("day-before", "", timedelta(hours=-15)),
    ("week-before", "16:00", timedelta(days=-7)), ("week-before", "", timedelta(hours=-159)),
])  # fmt: skip
def test_the_alarm_is_the_one_chosen_and_before_the_start(run: Any, alarm: str, at: str, before: timedelta) -> None:
    event = events(calendar(run, plan(activity(), time={**TUESDAYS, "at": at}), alarm=alarm))["act-1"]
    assert [part["TRIGGER"].dt for part in event.walk("VALARM")] == [before]


def test_no_alarm_when_none_is_wanted(run: Any) -> None:
    assert "VALARM" not in calendar(run, plan(activity()), alarm="none")


def again(run: Any, before: Data, after: Data, now: str = "2026-03-20T08:00:00Z") -> dict[str, Any]:
    """What the second export says of a plan that was exported and then changed."""
    remembered = exported(run, before)["exported"]
    return events(calendar(run, {**after, "calendar": remembered}, now))


@pytest.mark.parametrize("after", [
    plan(), plan(activity(state="done")), plan(activity(state="dropped")), plan(activity(date="")),
    plan(activity(date="9999-12-31")),
])  # fmt: skip
def test_what_was_exported_and_is_not_to_be_done_is_cancelled(run: Any, after: Data) -> None:
    first = events(calendar(run, plan(activity())))["act-1"]
    event = again(run, plan(activity()), after)["act-1"]
    assert (event["STATUS"], event["UID"], event["DTSTART"].dt) == ("CANCELLED", first["UID"], first["DTSTART"].dt)
    assert event["SEQUENCE"] > first["SEQUENCE"]
    assert not event.walk("VALARM")


def test_what_was_never_exported_and_is_done_is_not_mentioned(run: Any) -> None:
    assert "act-1" not in events(calendar(run, plan(activity(state="done"))))


def test_what_went_by_is_left_as_it_was(run: Any) -> None:
    assert "act-1" not in again(run, plan(activity()), plan(activity(state="done")), now="2026-03-28T12:00:00Z")


def test_a_rhythm_is_cancelled_as_long_as_it_would_go_on(run: Any) -> None:
    event = again(run, plan(activity(**WEEKLY)), plan(), now="2026-04-07T06:00:00Z")["weekly"]
    assert event["STATUS"] == "CANCELLED"
    assert "weekly" not in again(run, plan(activity(**WEEKLY)), plan(), now="2026-04-08T06:00:00Z")


def test_a_cancellation_is_said_until_its_day_and_taken_back_when_the_act_is_open_again(run: Any) -> None:
    first = exported(run, plan(activity()))
    second = exported(run, plan(calendar=first["exported"]), "2026-03-17T08:00:00Z")
    third = exported(run, plan(calendar=second["exported"]), "2026-03-17T08:00:10Z")
    fourth = exported(run, plan(activity(), calendar=third["exported"]), "2026-03-16T08:00:00Z")
    read = [events(one["text"])["act-1"] for one in (first, second, third, fourth)]
    assert [event["STATUS"] for event in read] == ["CONFIRMED", "CANCELLED", "CANCELLED", "CONFIRMED"]
    numbers = [event["SEQUENCE"] for event in read]
    assert numbers == sorted(set(numbers)), "rising, also when the clock goes back"
    assert "METHOD" not in fourth["text"]


def test_what_is_remembered_comes_back_from_the_saved_file(run: Any) -> None:
    remembered = exported(run, plan(*BUSY, time=TIMED))["exported"]
    given = {**plan(), "calendar": remembered}
    assert run("(plan) => m.readPlan(plan, makeId).plan.calendar", given) == remembered
    jsonschema.validate(given, plan_schema())


def test_a_foreign_memory_writes_no_line_of_its_own(run: Any) -> None:
    event = {"uid": "a\r\nX-EVIL:1", "sequence": 1, "date": "2027-01-01", "at": "16:00\r\nX-EVIL:2", "summary": "s\r\nX-EVIL:3",
             "rule": "FREQ=DAILY\r\nX-EVIL:4"}
    text = calendar(run, plan(calendar={"sequence": 1e300, "events": [event]}))
    assert not [line for line in text.split("\r\n") if line.startswith("X-EVIL")]
    assert all(found["SEQUENCE"] == 2**31 - 1 for found in events(text).values())


def test_the_same_ids_in_two_plans_make_two_events(run: Any) -> None:
    texts = [calendar(run, plan(activity(), id=plan_id)) for plan_id in ("plan-1", "plan-2")]
    uids = [set(re.findall("^UID:.*", text, re.MULTILINE)) for text in texts]
    assert len(uids[0]) == 3
    assert not uids[0] & uids[1]


@pytest.mark.parametrize("day", ["1999-12-31", "0026-03-04", "2101-01-01", "9999-12-31"])
def test_a_year_that_is_a_slip_is_not_exported(run: Any, day: str) -> None:
    assert set(events(calendar(run, plan(activity(date=day), review=day, start="")))) == set()


def test_whoever_is_away_for_ever_gets_nothing(run: Any) -> None:
    away = [{"from": "2026-03-01", "to": "9999-12-31"}]
    assert events(calendar(run, plan(*BUSY, time={**TIMED, "away": away}))) == {}


def test_nobody_is_invited_and_undated_activities_stay_out(run: Any) -> None:
    text = calendar(run, plan(activity(), activity(id="act-2", date="")))
    assert "ATTENDEE" not in text
    assert "act-2" not in text
