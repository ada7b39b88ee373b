"""What somebody typed by hand: one reading everywhere is understood, several are asked about, and nothing is guessed."""

from typing import Any

import pytest

TODAY = "2026-11-29"
READ = f"""([kind, text]) => {{
    const readings = m.readingsOf(kind, text, "{TODAY}");
    return [m.understoodReading(readings)?.value ?? null, readings.map(({{ value }}) => value)];
}}"""


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("date", "2027-03-04", "2027-03-04"),
        ("date", "4 March 2027", "2027-03-04"),
        ("date", "4. Mar. 2027", "2027-03-04"),
        ("date", "Thursday, March 4, 2027", "2027-03-04"),
        ("date", "thu 4th of March, 2027", "2027-03-04"),
        ("date", "31/12/2027", "2027-12-31"),
        ("date", "12/31/2027", "2027-12-31"),
        ("date", "05.05.2027", "2027-05-05"),
        ("date", "Thu 03/04/2027", "2027-03-04"),
        ("when", "Once", "once"),
        ("when", "every week", "weekly"),
        ("when", "every two weeks", "fortnightly"),
        ("when", "Every 2nd week", "fortnightly"),
        ("when", "every other week", "fortnightly"),
        ("when", "fortnightly", "fortnightly"),
        ("when", "every 14 days", "fortnightly"),
        ("when", "every month", "monthly"),
        ("when", "every three months", "quarterly"),
        ("when", "each day", "daily"),
        ("when", "in week 3", "week 3"),
        ("how_often", "Every four weeks", "weeks-4"),
        ("how_often", "every 2 weeks", "weeks-2"),
        ("how_often", "quarterly", "weeks-13"),
        ("minutes", "half an hour", 30),
        ("minutes", "1 hour", 60),
        ("minutes", "1.5 h", 90),
        ("minutes", "1,5 h", 90),
        ("minutes", "90 min", 90),
        ("minutes", "a quarter of an hour", 15),
        ("minutes", "an hour and a half", 90),
        ("minutes", "1½ hours", 90),
        ("minutes", "1 h 30 min", 90),
        ("minutes", "twenty", 20),
        ("minutes", "45 min each time", 45),
        ("hours", "2", 2),
        ("hours", "two hours a week", 2),
        ("hours", "half an hour", 0.5),
        ("hours", "1,5", 1.5),
        ("hours", "90 minutes", 1.5),
        ("amount", "six of ten", "6 of 10"),
        ("amount", "6 out of 10 readers", "6 of 10 readers"),
        ("amount", "none", "0"),
        ("amount", "60 percent", "60 %"),
        ("amount", "four a month", "4 a month"),
    ],
)
def test_what_has_one_reading_in_every_country_is_understood(run: Any, kind: str, text: str, value: str | float) -> None:
    assert run(READ, [kind, text]) == [value, [value]]


@pytest.mark.parametrize(
    ("kind", "text", "values"),
    [
        ("date", "03/04/2027", ["2027-04-03", "2027-03-04"]),
        ("date", "03.04.2027", ["2027-04-03", "2027-03-04"]),
        ("date", "next Friday", ["2026-12-04", "2026-12-11"]),
        ("date", "Mon", ["2026-11-30", "2026-12-07"]),
        ("date", "end of March", ["2026-03-31", "2027-03-31"]),
        ("date", "end of January 2027", ["2027-01-31", "2027-01-29"]),
        ("date", "4/5/27", ["2027-05-04", "2027-04-05", "2004-05-27"]),
        ("date", "4 March 27", ["2027-03-04"]),
        ("date", "0027-03-04", ["2027-03-04"]),
        ("date", "tomorrow", ["2026-11-30"]),
        ("date", "4 March", ["2026-03-04", "2027-03-04"]),
        ("date", "Friday, March 4, 2027", ["2027-03-04", "2027-03-05"]),
        ("when", "biweekly", ["fortnightly", "twice a week"]),
        ("when", "bi-monthly", ["every 2 months", "twice a month"]),
        ("when", "every Monday", ["weekly"]),
        ("how_often", "biweekly", ["weeks-2", "twice a week"]),
        ("how_often", "monthly", ["weeks-4"]),
        ("minutes", "1:30", [90, None]),
        ("minutes", "15-20", [15, 20]),
        ("minutes", "20 to 30 minutes", [20, 30]),
        ("minutes", "about 20 min", [20]),
        ("minutes", "1,500", [1.5]),
        ("hours", "2 to 3", [2, 3]),
        ("hours", "1 hour a day", [5, 7]),
        ("hours", "1.500", [1.5]),
        ("amount", "2 to 3", ["2", "3"]),
        ("amount", "1,500", ["1500", "1.5"]),
        ("amount", "6/10", ["6 of 10", "0.6"]),
    ],
)
def test_what_has_several_readings_or_depends_on_the_day_is_asked(run: Any, kind: str, text: str, values: list[Any]) -> None:
    assert run(READ, [kind, text]) == [None, values]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", ""),
        ("date", "next spring"),
        ("date", "31 April 2027"),
        ("date", "9999-12-31"),
        ("date", "13/13/2027"),
        ("date", "ASAP"),
        ("when", "when the moon is full"),
        ("when", "twice a week"),
        ("how_often", "every 60 weeks"),
        ("minutes", "a while"),
        ("minutes", "99999"),
        ("minutes", "-5"),
        ("hours", "200"),
        ("hours", "as I can"),
        ("amount", "a little less than before, I hope"),
        ("amount", ""),
    ],
)
def test_what_has_no_reading_is_not_guessed(run: Any, kind: str, text: str) -> None:
    assert run(READ, [kind, text]) == [None, []]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 1_000_000,
        " " * 1_000_000,
        "every " * 200_000,
        "1," * 60,
        "a and a " * 15,
        "half an " * 15,
        "\u0000" * 100,
        "½" * 100,
        "- " * 60,
    ],
)
def test_a_hostile_text_has_no_reading(run: Any, text: str) -> None:
    for kind in ("date", "when", "how_often", "minutes", "hours", "amount"):
        assert run(READ, [kind, text]) == [None, []]
