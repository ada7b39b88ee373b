"""Which fields stand where in the documents of the plan, and what is said of them: the same for Word and PDF."""

from collections.abc import Iterable

from ..records.plan import Plan, PlanField
from ..text.markup import plain

NAME = PlanField(id="name", label="Name", help="As your manager knows you.", kind="line")
ROLE = PlanField(id="role", label="Role", help="What you do.", kind="line")
FOR_MY_MANAGER = "Questions for my manager"
ANSWER = "Answer"
SUPPORT = "Support and check-ins"
ACTIVITY_HEADS = ("What I will do", "When", "How I shall know")

_ACTIVITY_COLUMNS = (("what", "if_then"), ("date", "when", "minutes"), ("measure", "monitored", "feedback_from"))
_ROW_OF_ACTIVITY = ("date", "what", "when", "minutes")
_ROW_TO_FILL_IN = ("what", "date", "when", "minutes", "feedback_from")


def activity_columns(plan: Plan) -> list[list[PlanField]]:
    """The fields of an activity by column. One that the plan adds stands in the first."""
    fields = {field.id: field for field in plan.section("activities").fields}
    first, *others = [[fields.pop(key) for key in column] for column in _ACTIVITY_COLUMNS]
    return [[*first, *fields.values()], *others]


def activity_row(plan: Plan) -> list[PlanField]:
    """What the short edition says of an activity: one line."""
    return _fields(plan.section("activities").fields, _ROW_OF_ACTIVITY)


def activity_to_fill_in(plan: Plan) -> list[PlanField]:
    """What the template asks of an activity, and what the plan adds."""
    fields = plan.section("activities").fields
    usual = {key for column in _ACTIVITY_COLUMNS for key in column}
    return [*_fields(fields, _ROW_TO_FILL_IN), *(field for field in fields if field.id not in usual)]


def area_rows(plan: Plan) -> list[list[tuple[str, PlanField]]]:
    """What the template asks of a growth area, row by row; each field with its tag inside the area."""
    title, *reasons = [(field.id, field) for field in plan.section("areas").fields]
    levels = [(field.id, field) for field in plan.levels]
    situations = [[(f"{part}.{field.id}", field) for field in plan.section(part).fields] for part in ("current", "desired")]
    return [[title, *levels], *(row for fields in (reasons, *situations) for row in _threes(fields))]


def label_of(field: PlanField) -> str:
    """What stands above the field."""
    return plain(field.label)


def _fields(fields: Iterable[PlanField], keys: tuple[str, ...]) -> list[PlanField]:
    by_id = {field.id: field for field in fields}
    return [by_id[key] for key in keys]


def _threes(fields: list[tuple[str, PlanField]]) -> list[list[tuple[str, PlanField]]]:
    return [fields[n : n + 3] for n in range(0, len(fields), 3)]
