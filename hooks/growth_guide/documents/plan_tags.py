"""What stands in a plan, blank or filled in: how many of each part, and the text of each field by its tag.

A tag is the path of a field in the saved file, such as ``areas.0.activities.2.measure``. Word, PDF and the browser use the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ..guide.guide import Guide
from ..records.plan import FieldTexts, Plan, PlanField
from ..text.markup import plain, typographic

BLANK_MEASURES = 2
BLANK_ACTIVITIES = 4
"""Rows in each area of a blank plan."""
SUGGESTED = "?"
"""Ends the tag of a text that nobody wrote: the day of a check-in to come."""
ROOM_FOR_CHECK_INS = 4
"""Rows for check-ins to write in."""


@dataclass(frozen=True)
class PlanContent:
    """One plan to be written down."""

    filled: bool
    """A filled-in plan has neither guidance nor empty fields."""
    measures: tuple[int, ...]
    activities: tuple[int, ...]
    """The number of measures and of activities of each growth area."""
    check_ins: int
    """With the rows to write in."""
    texts: Mapping[str, str]
    """By tag. Lines of a text are separated by line ends; a field without a text is missing."""


def blank_plan(plan: Plan) -> PlanContent:
    """A plan without any text."""
    areas = plan.areas_at_most
    return PlanContent(False, (BLANK_MEASURES,) * areas, (BLANK_ACTIVITIES,) * areas, ROOM_FOR_CHECK_INS, {})


def example_plan(guide: Guide) -> PlanContent:
    """The filled-in example."""
    plan, given = guide.plan, guide.plan.example
    names: dict[str, str] = {level.id: plain(level.name) for level in guide.levels}
    texts = {"name": typographic(given.name), **_texts("", plan.about, given.about)}
    for n, area in enumerate(given.areas):
        texts |= _texts(f"areas.{n}.", plan.section("areas").fields, area.growth)
        texts |= {f"areas.{n}.{field.id}": names[area.levels[field.id]] for field in plan.levels}
        texts |= _texts(f"areas.{n}.current.", plan.section("current").fields, area.current)
        texts |= _texts(f"areas.{n}.desired.", plan.section("desired").fields, area.desired)
        for m, measure in enumerate(area.measures):
            texts |= _texts(f"areas.{n}.measures.{m}.", plan.measures.fields, measure)
        for m, activity in enumerate(area.activities):
            texts |= _texts(f"areas.{n}.activities.{m}.", plan.section("activities").fields, activity)
    texts |= _texts("accountability.", plan.section("accountability").fields, given.accountability)
    for n, check_in in enumerate(given.check_ins):
        texts |= _texts(f"check_ins.{n}.", plan.check_ins.fields, check_in)
    written = len(given.check_ins)
    texts |= {f"check_ins.{written + n}.date{SUGGESTED}": shown_date(day) for n, day in enumerate(_next_check_ins(plan))}
    counts = [tuple(len(records) for records in lists)
              for lists in ([area.measures for area in given.areas], [area.activities for area in given.areas])]  # fmt: skip
    return PlanContent(True, counts[0], counts[1], written + ROOM_FOR_CHECK_INS, texts)


def _next_check_ins(plan: Plan) -> list[str]:
    """The days that follow the last check-in of the example, in its rhythm."""
    example = plan.example
    weeks = next((one.weeks for one in plan.rhythms if one.name == example.accountability["how_often"]), 4)
    last = date.fromisoformat(max(check_in["date"] for check_in in example.check_ins))
    return [str(last + timedelta(weeks=weeks * (n + 1))) for n in range(ROOM_FOR_CHECK_INS)]


def _texts(start: str, fields: tuple[PlanField, ...], given: FieldTexts) -> dict[str, str]:
    return {f"{start}{field.id}": _shown(field, given[field.id]) for field in fields}


def _shown(field: PlanField, text: str) -> str:
    if field.kind == "date":
        return shown_date(text)
    return "\n".join(typographic(line.strip()) for line in text.splitlines())


def shown_date(iso: str) -> str:
    """``2026-01-31`` as a reader of British English writes it: 31 January 2026."""
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


# strftime would give the month's name in the language of the machine.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
