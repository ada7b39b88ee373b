"""The body of the plan's Word file as fragments, for each edition: the whole, and what repeats.

Python and the browser fill the same fragments: ``{n}`` is the number of a growth area from 0 on, ``{area}`` from 1 on, ``{m}``
the number of a measure, activity or check-in; ``<!--name-->`` is where the fragments of that name go, ``<!--text:tag-->`` where
a text goes that is not read back, and what stands between ``<!--part-->`` and ``<!--/part-->`` goes when it holds no text.
"""

from ..records.plan import Plan, PlanField
from ..text.markup import plain
from .plan_parts import (
    ACTIVITY_HEADS,
    NAME,
    ROLE,
    SUPPORT,
    activity_columns,
    activity_row,
    activity_to_fill_in,
    area_rows,
    label_of,
)
from .word_pieces import check_in, check_ins, control, labelled, measure, measures, side_by_side, talk, widths
from .wordprocessing import inline_control, paragraph, part, row, run, table, text_slot

_ACTIVITY_WIDTHS = (42, 24, 34)
_SHORT_ACTIVITY_WIDTHS = (22, 55, 13, 10)
_BLANK_ACTIVITY_WIDTHS = (38, 18, 14, 10, 20)
_ROWS_TO_FILL_IN = (560, 760, 1240, 1000)
"""The least height of each row of an area in the template, in twentieths of a point; the last goes for all further ones."""
_AREA = "areas.{n}."
_ACTIVITY = "areas.{n}.activities.{m}."

Fragments = dict[str, str]


def word_fragments(plan: Plan) -> dict[str, Fragments]:
    """What both editions have: ``body``, ``measure``, ``check_in``; and ``area`` and ``activity`` of ``short`` and ``full``."""
    return {
        "both": {"body": _body(plan), "measure": measure(plan), "check_in": check_in(plan)},
        "short": {"area": _area(plan, _activity_rows(plan)), "activity": _short_activity(plan)},
        "full": {"area": _area(plan, _situations(plan) + _activities(plan)), "activity": _activity(plan)},
    }


def template_fragments(plan: Plan) -> Fragments:
    """The same of the template."""
    fields = activity_to_fill_in(plan)
    cells = [paragraph("Cell", control(plan, field, _ACTIVITY + field.id, "Area {area}: ")) for field in fields]
    return {
        "body": _template(plan), "area": _area_to_fill_in(plan), "measure": measure(plan, 380),
        "activity": row(cells, widths(_BLANK_ACTIVITY_WIDTHS, len(fields)), height=480), "check_in": check_in(plan),
    }


def _body(plan: Plan) -> str:
    about = [part(paragraph("CellLabel", run("Written on")), paragraph("Cell", text_slot("date")))]
    about += [labelled(plan, field, field.id, small=True) for field in plan.about]
    accountability = plan.section("accountability")
    strengths = paragraph("Label", run("Strengths to build on")) + paragraph("Answer", text_slot("strengths"))
    return "".join([
        paragraph("Title", run(plain(plan.title))),
        paragraph("Subtitle", part(inline_control("name", "Name")), part(run(", "), inline_control("role", "Role"))),
        side_by_side("About the plan", about),
        part(strengths),
        "<!--area-->",
        paragraph("Heading1", run(SUPPORT)),
        *(labelled(plan, field, f"accountability.{field.id}") for field in accountability.fields if field.kind == "text"),
        side_by_side("Who asks", [labelled(plan, field, f"accountability.{field.id}", small=True)
                                  for field in accountability.fields if field.kind != "text"]),
        check_ins(plan),
        paragraph("Space"),
        talk(plan),
    ])  # fmt: skip


def _area(plan: Plan, inner: str) -> str:
    """An area of an edition: its levels, reasons and measures, and then what the edition says of it."""
    title, *reasons = plan.section("areas").fields
    where = "Area {area}: "
    about = [labelled(plan, field, _AREA + field.id, where, small=True) for field in (*plan.levels, *reasons)]
    shares = (*(1,) * len(plan.levels), *(2,) * len(reasons))
    return "".join([
        paragraph("Heading1", run("Area {area}  "), part(control(plan, title, _AREA + title.id, where))),
        side_by_side("Levels and reasons of area {area}", about, shares),
        measures(plan),
        inner,
    ])  # fmt: skip


def _activity_rows(plan: Plan) -> str:
    heads = [label_of(field) for field in activity_row(plan)]
    made = table("Activities of area {area}", "One row for each activity.", _SHORT_ACTIVITY_WIDTHS, heads, "<!--activity-->")
    return paragraph("Space") + part(made)


def _short_activity(plan: Plan) -> str:
    cells = []
    for field in activity_row(plan):
        written = part(control(plan, field, _ACTIVITY + field.id, "Area {area}: "))
        if field.id == "what":
            # The short text of an idea's act stands for the whole one.
            written += part(inline_control(_ACTIVITY + "short", "Area {area}: In short")) + text_slot(_ACTIVITY + "state")
        cells.append(paragraph("Cell", written))
    return row(cells, _SHORT_ACTIVITY_WIDTHS)


def _situations(plan: Plan) -> str:
    made = []
    for key in ("current", "desired"):
        section = plan.section(key)
        fields = [labelled(plan, field, f"{_AREA}{key}.{field.id}", "Area {area}: ") for field in section.fields]
        made.append(part(paragraph("Heading2", run(plain(section.title))), *fields))
    return "".join(made)


def _activities(plan: Plan) -> str:
    made = table("Activities of area {area}", "One row for each activity: what, when, and how one shall know.",
                 _ACTIVITY_WIDTHS, ACTIVITY_HEADS, "<!--activity-->")  # fmt: skip
    return part(paragraph("Heading2", run(plain(plan.section("activities").title))), made)


def _activity(plan: Plan) -> str:
    cells = ["".join(_of_activity(plan, field) for field in column) for column in activity_columns(plan)]
    return row(cells, _ACTIVITY_WIDTHS)


def _of_activity(plan: Plan, field: PlanField) -> str:
    if field.id != "what":
        return labelled(plan, field, _ACTIVITY + field.id, "Area {area}: ", small=True)
    return paragraph("Cell", part(control(plan, field, _ACTIVITY + field.id, "Area {area}: ")), text_slot(_ACTIVITY + "state"))


def _template(plan: Plan) -> str:
    accountability = plan.section("accountability")
    first = [_to_fill_in(plan, field, field.id) for field in (NAME, ROLE, *plan.about)]
    asked = [_to_fill_in(plan, field, f"accountability.{field.id}") for field in accountability.fields]
    return "".join([
        paragraph("Title", run(plain(plan.title))),
        paragraph("Subtitle", run(plain(plan.promise))),
        _row_to_fill_in("About the plan", first, (4, 4, *(3,) * len(plan.about)), 560),
        "<!--area-->",
        paragraph("Heading1", run(SUPPORT)),
        _row_to_fill_in("Who asks", asked, (1,) * len(asked), 900),
        check_ins(plan),
        paragraph("Space"),
        talk(plan, 1000),
    ])  # fmt: skip


def _row_to_fill_in(title: str, cells: list[str], shares: tuple[int, ...], height: int) -> str:
    return table(title, "What to write stands above each field.", shares, (), row(cells, shares, height=height), "FormTable")


def _area_to_fill_in(plan: Plan) -> str:
    parts = [paragraph("Heading1", run("Area {area}"))]
    for n, fields in enumerate(area_rows(plan)):
        cells = [_to_fill_in(plan, field, _AREA + tag, "Area {area}: ") for tag, field in fields]
        shares = (2, 1, 1) if n == 0 else (1,) * len(cells)
        height = _ROWS_TO_FILL_IN[min(n, len(_ROWS_TO_FILL_IN) - 1)]
        parts += [_row_to_fill_in(f"Area {{area}}, row {n + 1}", cells, shares, height), paragraph("Hair")]
    heads = [label_of(field) for field in activity_to_fill_in(plan)]
    shares = widths(_BLANK_ACTIVITY_WIDTHS, len(heads))
    activities = table("Activities of area {area}", "One row for each activity.", shares, heads, "<!--activity-->")
    return "".join([*parts, measures(plan, is_blank=True), paragraph("Hair"), activities])


def _to_fill_in(plan: Plan, field: PlanField, tag: str, where: str = "") -> str:
    """A field of the template: its label, what helps to fill it in as small print, and room."""
    asked = paragraph("CellLabel", run(label_of(field))) + paragraph("Help", run(plain(field.help)))
    return asked + paragraph("Cell", control(plan, field, tag, where))
