"""What the Word files of the plan are put together from: fields with their labels, tables, and the end that all have."""

from collections.abc import Sequence

from ..records.plan import Plan, PlanField
from ..text.markup import plain
from .plan_parts import ANSWER, FOR_MY_MANAGER, label_of
from .wordprocessing import block_control, inline_control, paragraph, part, row, run, table, xml_text

_MEASURE_WIDTHS = (63, 18, 19)
_CHECK_IN_WIDTHS = (22, 28, 25, 25)
_ROOM_TO_ANSWER = 600
_ROOM_TO_SIGN = 800
"""In twentieths of a point."""

_DATE = (
    '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)


def widths(usual: tuple[int, ...], columns: int) -> tuple[int, ...]:
    """The usual widths of the columns of a table; where the plan adds a column, all are alike."""
    return usual if columns == len(usual) else (1,) * columns


def control(plan: Plan, field: PlanField, tag: str, where: str = "") -> str:
    """The control of a field inside a paragraph; ``where`` is what its title begins with."""
    title = where + label_of(field)
    if field.kind == "date":
        return inline_control(tag, title, _DATE)
    if field.kind == "rhythm":
        names = "".join(f'<w:listItem w:displayText="{xml_text(plain(one.name))}" w:value="{one.id}"/>' for one in plan.rhythms)
        return inline_control(tag, title, f"<w:comboBox>{names}</w:comboBox>")
    return inline_control(tag, title)


def labelled(plan: Plan, field: PlanField, tag: str, where: str = "", *, small: bool = False) -> str:
    """A field with its label, left out when it is empty; ``small`` in the cell of a table."""
    label, style = ("CellLabel", "Cell") if small else ("Label", "AnswerList" if field.kind == "list" else "Answer")
    if field.kind in ("text", "list") and not small:
        return part(paragraph(label, run(label_of(field))), block_control(tag, where + label_of(field), style))
    return part(paragraph(label, run(label_of(field))), paragraph(style, control(plan, field, tag, where)))


def side_by_side(title: str, cells: Sequence[str], shares: Sequence[int] = ()) -> str:
    """Cells beside each other without a rule, left out when all are empty."""
    beside = tuple(shares) or (1,) * len(cells)
    return part(table(title, title, beside, (), row(cells, beside)))


def measures(plan: Plan, *, is_blank: bool = False) -> str:
    """The table of what is counted in an area; ``measure`` is its row."""
    heads = [label_of(field) for field in plan.measures.fields]
    made = table(f"{plain(plan.measures.title)} of area {{area}}", "One row for each: what, today's number and the goal.",
                 widths(_MEASURE_WIDTHS, len(heads)), heads, "<!--measure-->")  # fmt: skip
    return made if is_blank else part(made)


def measure(plan: Plan, height: int = 0) -> str:
    """A row of that table."""
    cells = [paragraph("Cell", control(plan, field, "areas.{n}.measures.{m}." + field.id, "Area {area}: "))
             for field in plan.measures.fields]  # fmt: skip
    return row(cells, widths(_MEASURE_WIDTHS, len(cells)), height=height)


def check_ins(plan: Plan) -> str:
    """The table of check-ins with rows to write in; ``check_in`` is its row."""
    heads = [label_of(field) for field in plan.check_ins.fields]
    return table(plain(plan.check_ins.title), "One row for each time that somebody asked.",
                 widths(_CHECK_IN_WIDTHS, len(heads)), heads, "<!--check_in-->")  # fmt: skip


def check_in(plan: Plan, height: int = 560) -> str:
    """A row of that table."""
    cells = [paragraph("Cell", control(plan, field, "check_ins.{m}." + field.id)) for field in plan.check_ins.fields]
    return row(cells, widths(_CHECK_IN_WIDTHS, len(cells)), height=height)


def talk(plan: Plan, room: int = _ROOM_TO_ANSWER) -> str:
    """The questions for the manager with ``room`` for answers, and the signatures, which stay with them on one page."""
    rows = []
    for n, question in enumerate(plain(text) for text in plan.manager_questions):
        asked = paragraph("Cell", run(question), keep=True)
        rows.append(row([asked, paragraph("Cell", inline_control(f"questions.{n}", question), keep=True)], (2, 3),
                        height=room))  # fmt: skip
    heads = (FOR_MY_MANAGER, ANSWER)
    answers = table(FOR_MY_MANAGER, "A question in each row, and room for the answer.", (2, 3), heads, "".join(rows))
    return answers + paragraph("Space", keep=True) + _signatures(plan)


def _signatures(plan: Plan) -> str:
    cells = [paragraph("Signature", run(text)) for text in (*map(plain, plan.signatures), "Date")]
    shares = (*(2,) * len(plan.signatures), 1)
    return table("Signatures", "Room to sign.", shares, (), row(cells, shares, height=_ROOM_TO_SIGN))
