"""The plan as a tagged PDF that can be filled in, the same bytes every time."""

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..guide.guide import Guide
from ..pages.branding import document_title
from ..records.plan import PlanField
from ..text.markup import plain
from .plan_tags import PlanContent
from .typeset import typeset
from .word_fragments import ACTIVITY_HEADS, activity_columns

_TEMPLATE = Path(str(files(__package__))) / "plan.typ"
PAPER_NAMES = {"a4": "a4", "letter": "us-letter"}


def pdf_file(guide: Guide, content: PlanContent, page: str = "a4", cache: Path | None = None) -> bytes:
    """The bytes of the PDF; ``page`` is one of ``PAPER_NAMES``. A blank plan can be filled in, a filled-in one can not.

    ``cache`` is as in ``typeset``.
    """
    return typeset([_TEMPLATE], {**_data(guide, content), "page": PAPER_NAMES[page]}, cache)


def _data(guide: Guide, content: PlanContent) -> dict[str, Any]:
    plan = guide.plan

    def fields(start: str, given: Iterable[PlanField], where: str = "") -> list[dict[str, str]]:
        return [
            {"tag": start + field.id, "label": plain(field.label), "title": where + plain(field.label), "kind": field.kind,
             "text": content.texts.get(start + field.id, "")}
            for field in given
        ]

    def activity(start: str, where: str) -> list[list[dict[str, str]]]:
        return [fields(start, column, where) for column in activity_columns(plan)]

    areas = []
    for n, activities in enumerate(content.activities):
        start, where = f"areas.{n}.", f"Area {n + 1}: "
        areas.append({
            "title": content.texts.get(start + "title", ""),
            "growth": fields(start, plan.section("areas").fields, where),
            "current": fields(start + "current.", plan.section("current").fields, where),
            "desired": fields(start + "desired.", plan.section("desired").fields, where),
            "activities": [activity(f"{start}activities.{m}.", f"Area {n + 1}, activity {m + 1}: ") for m in range(activities)],
        })
    return {
        "filled": content.filled, "title": document_title(plain(plan.title), guide), "heading": plain(plan.title),
        "promise": plain(plan.promise),
        "name": {"tag": "name", "label": "Name", "title": "Name", "kind": "line", "text": content.texts.get("name", "")},
        "about": fields("", plan.about),
        "sections": {key: {"title": plain(s.title), "help": plain(s.help), "questions": [plain(q) for q in s.questions]}
                     for key, s in ((section.id, section) for section in plan.sections)},
        "areas": areas,
        "heads": list(ACTIVITY_HEADS),
        "accountability": fields("accountability.", plan.section("accountability").fields),
        "check_ins_title": plain(plan.check_ins.title), "check_ins_help": plain(plan.check_ins.help),
        "check_ins": [fields(f"check_ins.{n}.", plan.check_ins.fields, f"Check-in {n + 1}: ") for n in range(content.check_ins)],
        "signatures": [*(plain(text) for text in plan.signatures), "Date"],
    }
