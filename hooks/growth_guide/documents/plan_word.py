"""The plan as a Word file: fragments filled in, and packed with parts that never change, the same bytes every time."""

import re
from typing import Any

from ..guide.guide import Guide
from ..pages.branding import document_title
from ..text.markup import plain
from .plan_tags import PlanContent
from .word_fragments import word_fragments
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
_STATE = re.compile(r"<!--state:[^>]*-->")
_GUIDANCE = re.compile(r"<!--guidance-->(.*?)<!--/guidance-->", re.DOTALL)


def word_data(guide: Guide) -> dict[str, Any]:
    """What the browser makes the plan's Word file of: the fragments to fill in, the other parts, and the sizes of paper."""
    return {"fragments": word_fragments(guide.plan), "parts": word_parts(guide), "pages": PAPER_SIZES}


def word_parts(guide: Guide) -> dict[str, str]:
    """Every part of the package but the document's body, as ``package_parts`` gives them, and that with the plan's data."""
    parts = package_parts(document_title(plain(guide.plan.title), guide))
    for name, end, entry in _ENTRIES_OF_DATA:
        parts[name] = parts[name].replace(end, entry + end)
    parts["customXml/_rels/item1.xml.rels"] = word_part("item_rels.xml")
    parts["customXml/itemProps1.xml"] = word_part("item_props.xml")
    parts["customXml/item1.xml"] = _DATA
    return parts


def word_file(guide: Guide, content: PlanContent, page: str = "a4") -> bytes:
    """The bytes of the Word file; ``page`` is one of ``PAPER_SIZES``."""
    return packed(word_parts(guide), _body(word_fragments(guide.plan), content), PAPER_SIZES[page])


def _body(fragments: dict[str, str], content: PlanContent) -> str:
    areas, rows = [], []
    for n, activities in enumerate(content.activities):
        title = content.texts.get(f"areas.{n}.title", "")
        numbered = {"{n}": str(n), "{area}": str(n + 1), "{title}": run(f": {title}") if title else ""}
        repeated = "".join(_put(fragments["activity"], {"{m}": str(m)}) for m in range(activities))
        areas.append(_put(fragments["area"].replace("<!--activity-->", repeated), numbered))
        rows.append(_put(fragments["area_row"], numbered))
    check_ins = "".join(_put(fragments["check_in"], {"{m}": str(n)}) for n in range(content.check_ins))
    slots = {"<!--area_row-->": "".join(rows), "<!--area-->": "".join(areas), "<!--check_in-->": check_ins}
    body = _CONTROL.sub(lambda control: _filled(control[0], content), _put(fragments["body"], slots))
    return _STATE.sub("", _GUIDANCE.sub("" if content.filled else r"\1", body))


def _put(fragment: str, slots: dict[str, str]) -> str:
    for slot, text in slots.items():
        fragment = fragment.replace(slot, text)
    return fragment


def _filled(control: str, content: PlanContent) -> str:
    """A control with its text in the place of the prompt; in a filled-in plan, a control without a text is empty."""
    tag, prompt = _TAG.search(control), _CONTENT.search(control)
    assert tag and prompt
    text = content.texts.get(tag[1], "")
    if not text:
        return control
    inner = _paragraphs(prompt[1], text) if prompt[1].startswith("<w:p>") else _line_runs(text)
    return control.replace("<w:showingPlcHdr/>", "").replace(prompt[0], f"<w:sdtContent>{inner}</w:sdtContent>")


def _paragraphs(prompt: str, text: str) -> str:
    """One paragraph a line, each looking like that of the prompt."""
    start = prompt[: prompt.index("</w:pPr>") + len("</w:pPr>")]
    return "".join(f"{start}{_line_runs(line)}</w:p>" for line in text.split("\n"))


def _line_runs(text: str) -> str:
    return "<w:r><w:br/></w:r>".join(run(line) for line in text.split("\n"))
