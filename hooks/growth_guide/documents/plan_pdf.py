"""The plan as a tagged PDF that can be filled in, the same bytes every time."""

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..guide.guide import Guide
from ..pages.branding import document_foot, document_title
from ..records.plan import PlanField
from ..text.markup import plain
from .plan_parts import (
    ACTIVITY_HEADS,
    ANSWER,
    FOR_MY_MANAGER,
    NAME,
    ROLE,
    SUPPORT,
    activity_columns,
    activity_to_fill_in,
    area_rows,
    label_of,
)  # fmt: skip
from .plan_tags import SUGGESTED, PlanContent
from .typeset import typeset

_TEMPLATE = Path(str(files(__package__))) / "plan.typ"
PAPER_NAMES = {"a4": "a4", "letter": "us-letter"}

Field = dict[str, str]


def pdf_file(guide: Guide, content: PlanContent, page: str = "a4", cache: Path | None = None) -> bytes:
    """The bytes of the PDF; ``page`` is one of ``PAPER_NAMES``. A blank plan can be filled in, a filled-in one can not.

    ``cache`` is as in ``typeset``.
    """
    return typeset([_TEMPLATE], {**_data(guide, content), "page": PAPER_NAMES[page]}, cache)


def _data(guide: Guide, content: PlanContent) -> dict[str, Any]:
    plan = guide.plan
    accountability = plan.section("accountability")
    return {
        "filled": content.filled, "title": document_title(plain(plan.title), guide), "foot": document_foot(guide),
        "heading": plain(plan.title), "promise": plain(plan.promise),
        "about": _fields(content, "", (NAME, ROLE, *plan.about)),
        "areas": [_area(guide, content, n) for n in range(len(content.activities))],
        "support": SUPPORT, "accountability": _fields(content, "accountability.", accountability.fields),
        "check_in_heads": [label_of(field) for field in plan.check_ins.fields],
        "check_ins": [_fields(content, f"check_ins.{n}.", plan.check_ins.fields, f"Check-in {n + 1}: ")
                      for n in range(content.check_ins)],
        "question_heads": [FOR_MY_MANAGER, ANSWER],
        "questions": [_question(f"questions.{n}", plain(text)) for n, text in enumerate(plan.manager_questions)],
        "signatures": [*(plain(text) for text in plan.signatures), "Date"],
    }  # fmt: skip


def _area(guide: Guide, content: PlanContent, n: int) -> dict[str, Any]:
    plan, start, where = guide.plan, f"areas.{n}.", f"Area {n + 1}: "
    measures = [_fields(content, f"{start}measures.{m}.", plan.measures.fields, f"Area {n + 1}, measure {m + 1}: ")
                for m in range(content.measures[n])]  # fmt: skip
    shared = {"title": content.texts.get(f"{start}title", ""), "measures": measures,
              "measure_heads": [label_of(field) for field in plan.measures.fields]}  # fmt: skip
    starts = [(f"{start}activities.{m}.", f"Area {n + 1}, activity {m + 1}: ") for m in range(content.activities[n])]
    if not content.filled:
        asked = activity_to_fill_in(plan)
        return shared | {
            "rows": [[_field(content, start + tag, field, where) for tag, field in row] for row in area_rows(plan)],
            "activity_heads": [label_of(field) for field in asked],
            "activities": [_fields(content, tag, asked, named) for tag, named in starts],
        }
    _, *reasons = plan.section("areas").fields
    return shared | {
        "about": _fields(content, start, (*plan.levels, *reasons)),
        "situations": [
            {"title": plain(plan.section(key).title), "fields": _fields(content, f"{start}{key}.", plan.section(key).fields)}
            for key in ("current", "desired")
        ],
        "activities_title": plain(plan.section("activities").title), "activity_heads": list(ACTIVITY_HEADS),
        "activities": [[_fields(content, tag, column) for column in activity_columns(plan)] for tag, _ in starts],
    }


def _fields(content: PlanContent, start: str, fields: Iterable[PlanField], where: str = "") -> list[Field]:
    """What the template needs of these fields; in a filled-in plan those with a text, and those of rows to write in."""
    made = [_field(content, start + field.id, field, where) for field in fields]
    return [field for field in made if field["text"] or not content.filled or start.startswith("check_ins.")]


def _field(content: PlanContent, tag: str, field: PlanField, where: str) -> Field:
    label = label_of(field)
    return {"tag": tag, "label": label, "title": where + label, "help": plain(field.help), "kind": field.kind,
            "text": content.texts.get(tag) or content.texts.get(tag + SUGGESTED, "")}  # fmt: skip


def _question(tag: str, text: str) -> Field:
    return {"tag": tag, "label": text, "title": text, "help": "", "kind": "text", "text": ""}
