"""Word files of a plan: made by the browser, read control by control, changed as somebody sends them back."""

import re
import zipfile
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn
from growth_guide.guide.guide import Guide
from plans import HARD_TEXT, Data, example_plan

EXPORT = "async ([plan, options]) => Array.from(await m.wordFile(plan, form, options ?? {}))"
OPTIONS = "{makeId, today: '2026-11-29'}"
IMPORT = f"async (bytes) => await m.readWordFile(new Uint8Array(bytes), form, {OPTIONS})"


def edited(file: bytes, old: str, new: str) -> bytes:
    """The file after a text in its document was changed; the data that it carries is as it was."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(file)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            text = source.read(name).decode()
            if name == "word/document.xml":
                assert old in text
                text = text.replace(old, new)
            target.writestr(name, text)
    return packed.getvalue()


def controls(word: bytes) -> dict[str, str]:
    """The text of each control by its tag, in the order of the document."""
    body = docx.Document(BytesIO(word)).element.body
    found = {}
    for control in body.iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val"))
        paragraphs = list(control.iter(qn("w:p"))) or [control]
        found[tag] = "\n".join(line_of(paragraph) for paragraph in paragraphs)
    return found


def line_of(paragraph: Any) -> str:
    parts = paragraph.iter(qn("w:t"), qn("w:br"))
    return "".join("\n" if part.tag == qn("w:br") else part.text or "" for part in parts)


def hard_plan(guide: Guide) -> Data:
    """The example with a text in every field that is hard for XML, for Word, or for a template."""
    given = example_plan(guide)
    given["areas"][0]["why_me"] = HARD_TEXT
    given["areas"][0]["title"] = "A & B <w:sdt> {area} <!--guidance-->"
    given["areas"][1]["current"]["gap"] = HARD_TEXT + "\r\n" + "long " * 4000
    given["areas"][1]["activities"][0]["what"] = "  spaces at both ends  \n\n"
    given["accountability"]["support"] = "\ud83d half an emoji"
    return given


def with_part(file: bytes, name: str, text: str) -> bytes:
    """The file with one more part, or with this one in the place of the one it has."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(file)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for other in source.namelist():
            if other != name:
                target.writestr(other, source.read(other))
        target.writestr(name, text)
    return packed.getvalue()


def document_of(file: bytes) -> str:
    with zipfile.ZipFile(BytesIO(file)) as package:
        return package.read("word/document.xml").decode()


def without_tags(file: bytes) -> bytes:
    """The file as a program saves it that drops the tags of controls, and the data with them."""
    document = re.sub(r"<w:(tag|alias) [^>]*/>", "", document_of(file))
    return with_part(with_part(file, "word/document.xml", document), "customXml/item1.xml", "<none/>")
