"""The plan as a tagged PDF: typst sets it, pikepdf turns its marked boxes into form fields, the same bytes every time."""

from collections.abc import Iterable
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from ..guide import Guide
from ..markup import plain
from ..overlay.branding import document_title
from ..plan_model import PlanField
from ..typeset import packed, typeset
from .content import PlanContent
from .word_fragments import ACTIVITY_HEADS, activity_columns

_TEMPLATE = Path(str(files(__package__))) / "plan.typ"
_MARK = "field:"
_MULTILINE = 1 << 12
"""The flag of a text field that takes several lines: ISO 32000-1, table 228."""
_PRINTED = 4
_LOOK = "/Helv 10 Tf 0.16 0.14 0.11 rg"
PAGES = {"a4": "a4", "letter": "us-letter"}


def pdf_file(guide: Guide, content: PlanContent, page: str = "a4") -> bytes:
    """The bytes of the PDF; ``page`` is one of ``PAGES``. A blank plan can be filled in, a filled-in one can not."""
    data = {**_data(guide, content), "page": PAGES[page]}
    with pikepdf.open(BytesIO(typeset([_TEMPLATE], data))) as pdf:
        _make_fields(pdf, _labels(data))
        return packed(pdf)


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


def _labels(data: Any) -> dict[str, dict[str, str]]:
    """All fields in the data, by tag."""
    if isinstance(data, dict):
        if "tag" in data:
            return {data["tag"]: data}
        data = list(data.values())
    found: dict[str, dict[str, str]] = {}
    for part in data if isinstance(data, list) else []:
        found |= _labels(part)
    return found


def _make_fields(pdf: Pdf, fields: dict[str, dict[str, str]]) -> None:
    """Turn every link whose address begins with ``field:`` into a text field in the same place."""
    form = []
    for page in pdf.pages:
        for annotation in page.get(Name.Annots, Array()):
            target = str(annotation.get(Name.A, Dictionary()).get(Name.URI, ""))
            if target.startswith(_MARK):
                _make_field(annotation, fields[target.removeprefix(_MARK)])
                form.append(annotation)
    if form:
        for link in list(_structure(pdf.Root.StructTreeRoot)):
            _rename(link)
        helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        fonts = Dictionary(Font=Dictionary(Helv=pdf.make_indirect(helvetica)))
        # The reader's program draws what is typed: typst embeds only the letters that the blank form needs.
        pdf.Root.AcroForm = Dictionary(Fields=Array(form), DR=fonts, DA=String(_LOOK), NeedAppearances=True)


def _make_field(annotation: Object, field: dict[str, str]) -> None:
    for key in ("/A", "/Border", "/BS", "/H", "/C"):
        if key in annotation:
            del annotation[key]
    annotation[Name.Subtype] = Name.Widget
    annotation[Name.FT] = Name.Tx
    annotation[Name.T] = String(field["tag"].replace(".", "-"))
    annotation[Name.TU] = annotation[Name.Contents] = String(field["title"])
    annotation[Name.DA] = String(_LOOK)
    annotation[Name.F] = _PRINTED
    annotation[Name.Ff] = _MULTILINE if field["kind"] in ("text", "list") else 0


def _structure(element: Object) -> Any:
    """All elements of the structure tree below ``element``."""
    below = element.get(Name.K, Array())
    for part in below if isinstance(below, Array) else [below]:
        if isinstance(part, Dictionary) and Name.S in part:
            yield part
            yield from _structure(part)


def _rename(element: Object) -> None:
    """A Link of the structure that holds a field is a Form, and carries the field's name."""
    below = element.get(Name.K, Array())
    for part in below if isinstance(below, Array) else [below]:
        if isinstance(part, Dictionary) and part.get(Name.Type) == Name.OBJR and part.Obj.get(Name.Subtype) == Name.Widget:
            element[Name.S] = Name.Form
            element[Name.Alt] = part.Obj[Name.TU]
