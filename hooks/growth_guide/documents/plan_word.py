"""The plan as a Word file: fragments filled in, and packed with parts that never change, the same bytes every time."""

import re
from collections.abc import Mapping
from typing import Any

from ..guide.guide import Guide
from ..pages.branding import document_foot, document_title
from ..text.markup import plain
from .plan_parts import NAME, ROLE
from .plan_tags import SUGGESTED, PlanContent
from .word_fragments import Fragments, template_fragments, word_fragments
from .word_package import PAPER_SIZES, package_parts, packed, word_part
from .wordprocessing import run

_DATA = '<?xml version="1.0" encoding="UTF-8"?>\n<plan xmlns="urn:growth-guide:plan:1"></plan>'
"""The part in which the browser puts the plan's data; empty in the templates."""

_ENTRIES_OF_DATA = (
    ("[Content_Types].xml", "</Types>", '<Override PartName="/customXml/itemProps1.xml" '
     'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'),
    ("word/_rels/document.xml.rels", "</Relationships>", '<Relationship Id="rId6" '
     'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>'),
)  # fmt: skip
"""What that part adds to other parts: its name, what it stands before, and what it is."""

_CONTROL = re.compile(r"<w:sdt>.*?</w:sdt>", re.DOTALL)
_TAG = re.compile(r'<w:tag w:val="([^"]+)"/>')
_CONTENT = re.compile(r"<w:sdtContent>(.*?)</w:sdtContent>", re.DOTALL)
_TEXT = re.compile(r"<!--text:([^>]*)-->")
_PART = re.compile(r"<!--part-->((?:(?!<!--part-->).)*?)<!--/part-->", re.DOTALL)
_FILLED = "<!--filled-->"
_MARKS = re.compile(r"<!--[^>]*-->")
_EMPTY_CELL = re.compile(r"(</w:tcPr>)(</w:tc>)")


def word_data(guide: Guide) -> dict[str, Any]:
    """What the browser makes the plan's Word file of: fragments by edition, other parts, paper, foot, owner."""
    return {
        "fragments": word_fragments(guide.plan), "parts": word_parts(guide), "pages": PAPER_SIZES, "foot": document_foot(guide),
        "owner": [{"id": field.id, "label": field.label, "help": field.help, "kind": field.kind} for field in (NAME, ROLE)],
    }


def word_parts(guide: Guide) -> dict[str, str]:
    """Every part of the package but the document's body, as ``package_parts`` gives them, and that with the plan's data."""
    parts = package_parts(document_title(plain(guide.plan.title), guide), document_foot(guide))
    for name, end, entry in _ENTRIES_OF_DATA:
        parts[name] = parts[name].replace(end, entry + end)
    parts["customXml/_rels/item1.xml.rels"] = word_part("item_rels.xml")
    parts["customXml/itemProps1.xml"] = word_part("item_props.xml")
    parts["customXml/item1.xml"] = _DATA
    return parts


def word_file(guide: Guide, content: PlanContent, page: str = "a4") -> bytes:
    """The bytes of the Word file, the template or the full edition; ``page`` is one of ``PAPER_SIZES``."""
    editions = word_fragments(guide.plan)
    fragments = {**editions["both"], **editions["full"]} if content.filled else template_fragments(guide.plan)
    return packed(word_parts(guide), _body(fragments, content), PAPER_SIZES[page])


def _body(fragments: Fragments, content: PlanContent) -> str:
    areas = []
    for n, (measures, activities) in enumerate(zip(content.measures, content.activities, strict=True)):
        repeated = {f"<!--{name}-->": _repeated(fragments[name], count)
                    for name, count in (("measure", measures), ("activity", activities))}  # fmt: skip
        areas.append(_put(fragments["area"], {**repeated, "{n}": str(n), "{area}": str(n + 1)}))
    slots = {"<!--area-->": "".join(areas), "<!--check_in-->": _repeated(fragments["check_in"], content.check_ins)}
    return _filled(_put(fragments["body"], slots), content.texts)


def _repeated(fragment: str, count: int) -> str:
    return "".join(fragment.replace("{m}", str(m)) for m in range(count))


def _put(fragment: str, slots: dict[str, str]) -> str:
    for slot, text in slots.items():
        fragment = fragment.replace(slot, text)
    return fragment


def _filled(body: str, texts: Mapping[str, str]) -> str:
    """The body with its texts, without the parts in which nothing is filled in."""
    body = _CONTROL.sub(lambda control: _filled_control(control[0], texts), body)
    body = _TEXT.sub(lambda slot: _FILLED + run(texts[slot[1]]) if slot[1] in texts else "", body)
    while _PART.search(body):
        body = _PART.sub(lambda part: part[1] if _FILLED in part[1] else "", body)
    return _EMPTY_CELL.sub(r"\1<w:p/>\2", _MARKS.sub("", body))


def _filled_control(control: str, texts: Mapping[str, str]) -> str:
    """A control with its text; one without a text is as it was. What is only suggested is still the prompt of its control."""
    tag, room = _TAG.search(control), _CONTENT.search(control)
    assert tag and room
    text = texts.get(tag[1], "")
    shown = text or texts.get(tag[1] + SUGGESTED, "")
    if not shown:
        return control
    inner = _paragraphs(room[1], shown) if room[1].startswith("<w:p>") else _line_runs(shown)
    written = control.replace("<w:showingPlcHdr/>", "") if text else control
    return _FILLED + written.replace(room[0], f"<w:sdtContent>{inner}</w:sdtContent>")


def _paragraphs(room: str, text: str) -> str:
    """One paragraph a line, each looking like the empty one."""
    start = room[: room.index("</w:pPr>") + len("</w:pPr>")]
    return "".join(f"{start}{_line_runs(line)}</w:p>" for line in text.split("\n"))


def _line_runs(text: str) -> str:
    return "<w:r><w:br/></w:r>".join(run(line) for line in text.split("\n"))
