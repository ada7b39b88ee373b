"""The body of the plan's Word file as fragments: the whole, and what repeats.

Python and the browser fill the same fragments: ``{n}`` is the number of a growth area from 0 on, ``{area}`` from 1 on,
``{title}`` its title, ``{m}`` the number of an activity or check-in; ``<!--name-->`` is where the fragment of that name goes,
and ``<!--state:tag-->`` where the browser says what became of an activity.
"""

from ..records.plan import Plan, PlanField, PlanSection
from ..text.markup import plain
from .wordprocessing import block_control, guidance, inline_control, lines, paragraph, row, run, table, xml_text

_AREA_WIDTHS = (26, 37, 37)
_ACTIVITY_WIDTHS = (42, 24, 34)
_CHECK_IN_WIDTHS = (18, 30, 26, 26)
_ACTIVITY_COLUMNS = (("what", "if_then"), ("date", "when", "minutes"), ("measure", "monitored", "feedback_from"))
ACTIVITY_HEADS = ("What I will do", "When", "How I shall know")

_DATE = (
    '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)


def word_fragments(plan: Plan) -> dict[str, str]:
    """The fragments by name: ``body``, and those that repeat: ``area_row``, ``area``, ``activity``, ``check_in``."""
    return {
        "body": _body(plan),
        "area_row": _area_row(plan, plan.section("areas")),
        "area": _area(plan),
        "activity": _activity(plan),
        "check_in": _check_in(plan),
    }


def activity_columns(plan: Plan) -> list[list[PlanField]]:
    """The fields of an activity by column. One that the plan adds stands in the first."""
    fields = {field.id: field for field in plan.section("activities").fields}
    first, *others = [[fields.pop(key) for key in column] for column in _ACTIVITY_COLUMNS]
    return [[*first, *fields.values()], *others]


def _body(plan: Plan) -> str:
    areas, accountability = plan.section("areas"), plan.section("accountability")
    name = inline_control("name", "Name", "Your name and what you do")
    about = [_labelled(plan, field, field.id, "") for field in plan.about]
    area_heads = [plain(field.label) for field in areas.fields]
    check_in_heads = [plain(field.label) for field in plan.check_ins.fields]
    parts = [
        paragraph("Title", run(plain(plan.title))),
        paragraph("Subtitle", name),
        guidance(paragraph("Guidance", run(plain(plan.promise)))),
        table("About the plan", "When it begins, the hours a week, and when to assess again.", [1] * len(about), (),
              row(about, [1] * len(about))),
        _heading(areas, 1),
        table(plain(areas.title), "One row for each growth area, with what it is worth.",
              _widths(_AREA_WIDTHS, len(area_heads)), area_heads, "<!--area_row-->"),
        "<!--area-->",
        _heading(accountability, 5),
        *(_labelled(plan, field, f"accountability.{field.id}", "") for field in accountability.fields),
        paragraph("Heading1", run(plain(plan.check_ins.title))),
        guidance(paragraph("Guidance", run(plain(plan.check_ins.help)))),
        table(plain(plan.check_ins.title), "One row for each time that somebody asked.",
              _widths(_CHECK_IN_WIDTHS, len(check_in_heads)), check_in_heads, "<!--check_in-->"),
        paragraph("Space"),
        _signatures(plan),
    ]
    return "".join(parts)


def _widths(usual: tuple[int, ...], columns: int) -> tuple[int, ...]:
    """The usual widths of the columns of a table; where the plan adds a column, all are alike."""
    return usual if columns == len(usual) else (1,) * columns


def _heading(section: PlanSection, number: int, style: str = "Heading1") -> str:
    """The heading of a section, with its help and questions in a blank plan."""
    questions = lines("Question", [plain(question) for question in section.questions])
    return (
        paragraph(style, run(f"{number}  ", "Number"), run(plain(section.title)))
        + guidance(paragraph("Guidance", run(plain(section.help))) + questions)
    )


def _area_row(plan: Plan, section: PlanSection) -> str:
    cells = [paragraph("Cell", _inline(plan, field, "areas.{n}." + field.id, "Area {area}: ")) for field in section.fields]
    return row(cells, _widths(_AREA_WIDTHS, len(cells)), height=900)


def _area(plan: Plan) -> str:
    # To write by hand in, each area has pages of its own.
    page_break = guidance("<w:pageBreakBefore/>")
    parts = [f'<w:p><w:pPr><w:pStyle w:val="Heading1"/>{page_break}</w:pPr>', run("Area {area}"), "{title}</w:p>"]
    for number, part in ((2, "current"), (3, "desired")):
        parts.append(_heading(plan.section(part), number, "Heading2"))
        for field in plan.section(part).fields:
            label = plain(field.label)
            style = "AnswerList" if field.kind == "list" else "Answer"
            parts.append(paragraph("Label", run(label)))
            parts.append(block_control(f"areas.{{n}}.{part}.{field.id}", "Area {area}: " + label, plain(field.help), style))
    parts.append(_heading(plan.section("activities"), 4, "Heading2"))
    description = "One row for each activity: what, when, and how one shall know."
    parts.append(table("Activities of area {area}", description, _ACTIVITY_WIDTHS, ACTIVITY_HEADS, "<!--activity-->"))
    return "".join(parts)


def _activity(plan: Plan) -> str:
    tag = "areas.{n}.activities.{m}."
    state = f"<!--state:{tag.removesuffix('.')}-->"
    cells = []
    for column in activity_columns(plan):
        paragraphs = [
            paragraph("Cell", _inline(plan, field, tag + field.id, "Area {area}: "), state) if field.id == "what"
            else _labelled(plan, field, tag + field.id, "Area {area}: ", "CellLabel", "Cell")
            for field in column
        ]
        cells.append("".join(paragraphs))
    return row(cells, _ACTIVITY_WIDTHS)


def _check_in(plan: Plan) -> str:
    cells = [paragraph("Cell", _inline(plan, field, "check_ins.{m}." + field.id, "")) for field in plan.check_ins.fields]
    return row(cells, _widths(_CHECK_IN_WIDTHS, len(cells)), height=700)


def _labelled(plan: Plan, field: PlanField, tag: str, where: str, label: str = "Label", style: str = "Answer") -> str:
    return paragraph(label, run(plain(field.label))) + paragraph(style, _inline(plan, field, tag, where))


def _inline(plan: Plan, field: PlanField, tag: str, where: str) -> str:
    title = where + plain(field.label)
    if field.kind == "date":
        return inline_control(tag, title, plain(field.help), _DATE)
    if field.kind == "rhythm":
        rhythms = [xml_text(plain(rhythm.name)) for rhythm in plan.rhythms]
        names = "".join(f'<w:listItem w:displayText="{name}" w:value="{name}"/>' for name in rhythms)
        return inline_control(tag, title, plain(field.help), f"<w:comboBox>{names}</w:comboBox>")
    return inline_control(tag, title, plain(field.help))


def _signatures(plan: Plan) -> str:
    cells = [paragraph("Signature", run(plain(text))) for text in (*plan.signatures, "Date")]
    widths = [*([2] * len(plan.signatures)), 1]
    return table("Signatures", "Room to sign.", widths, (), row(cells, widths, height=900))
