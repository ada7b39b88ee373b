"""What stands in a plan, blank or filled in: how many of each part, and the text of each field by its tag.

A tag is the path of a field in the saved file, such as ``areas.0.activities.2.measure``. Word, PDF and the browser use the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..records.plan import FieldTexts, Plan, PlanField
from ..text.markup import typographic

BLANK_ACTIVITIES = 4
"""Rows for activities in each area of a blank plan."""
BLANK_CHECK_INS = 4


@dataclass(frozen=True)
class PlanContent:
    """One plan to be written down."""

    filled: bool
    """A filled-in plan has neither guidance nor prompts."""
    activities: tuple[int, ...]
    """The number of activities of each growth area."""
    check_ins: int
    texts: Mapping[str, str]
    """By tag. Lines of a text are separated by line ends; a field without a text is missing."""


def blank_plan(plan: Plan) -> PlanContent:
    """A plan without any text."""
    return PlanContent(False, (BLANK_ACTIVITIES,) * plan.areas_at_most, BLANK_CHECK_INS, {})


def example_plan(plan: Plan) -> PlanContent:
    """The filled-in example."""
    given = plan.example
    texts = {"name": typographic(given.name), **_texts("", plan.about, given.about)}
    for n, area in enumerate(given.areas):
        texts |= _texts(f"areas.{n}.", plan.section("areas").fields, area.growth)
        texts |= _texts(f"areas.{n}.current.", plan.section("current").fields, area.current)
        texts |= _texts(f"areas.{n}.desired.", plan.section("desired").fields, area.desired)
        for m, activity in enumerate(area.activities):
            texts |= _texts(f"areas.{n}.activities.{m}.", plan.section("activities").fields, activity)
    texts |= _texts("accountability.", plan.section("accountability").fields, given.accountability)
    for n, check_in in enumerate(given.check_ins):
        texts |= _texts(f"check_ins.{n}.", plan.check_ins.fields, check_in)
    return PlanContent(True, tuple(len(area.activities) for area in given.areas), len(given.check_ins), texts)


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
