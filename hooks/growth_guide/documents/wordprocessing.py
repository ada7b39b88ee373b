"""Pieces of WordprocessingML: paragraphs, tables, and content controls with a tag.

Texts come from pull requests: each function that takes text escapes it.
"""

import re
from collections.abc import Sequence
from html import escape

TEXT_WIDTH = 9354
"""Of a line on A4, in twentieths of a point; the right end of the foot."""
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML file can hold."""


def xml_text(text: str) -> str:
    """A text as XML holds it."""
    return escape(NOT_XML.sub("", text), quote=False).replace('"', "&quot;")


def run(text: str, style: str = "") -> str:
    """One stretch of text."""
    # LibreOffice forgets the colour of the style, but not what is said of the run itself.
    itself = '<w:i/><w:color w:val="6B6052"/>' if style == "Prompt" else ""
    looks = f'<w:rPr><w:rStyle w:val="{style}"/>{itself}</w:rPr>' if style else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def paragraph(style: str, *runs: str) -> str:
    """A paragraph of runs and inline controls."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def lines(style: str, texts: Sequence[str]) -> str:
    """A paragraph for each text."""
    return "".join(paragraph(style, run(text)) for text in texts)


def guidance(xml: str) -> str:
    """What stands in a blank plan only."""
    return f"<!--guidance-->{xml}<!--/guidance-->"


def inline_control(tag: str, title: str, prompt: str, element: str = "<w:richText/>") -> str:
    """A control inside a paragraph, for one line or for the lines of a table cell. ``element`` is one of ECMA-376 17.5.2."""
    return _control(tag, title, element, run(prompt, "Prompt"))


def block_control(tag: str, title: str, prompt: str, style: str) -> str:
    """A control of whole paragraphs."""
    return _control(tag, title, "<w:richText/>", paragraph(style, run(prompt, "Prompt")))


def _control(tag: str, title: str, element: str, content: str) -> str:
    # Plain-text controls lose line breaks in LibreOffice, so they are rich.
    properties = f'<w:alias w:val="{xml_text(title)}"/><w:tag w:val="{tag}"/><w:showingPlcHdr/>{element}'
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def table(title: str, description: str, widths: Sequence[int], heads: Sequence[str], rows: str) -> str:
    """A table with a repeated header row; ``widths`` are parts of the width of the page. Without heads it has no such row."""
    whole = sum(widths)
    style = "PlanTable" if heads else "BareTable"
    looks = (
        f'<w:tblStyle w:val="{style}"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1"/>'
        f'<w:tblCaption w:val="{xml_text(title)}"/><w:tblDescription w:val="{xml_text(description)}"/>'
    )
    grid = "".join(f'<w:gridCol w:w="{TEXT_WIDTH * width // whole}"/>' for width in widths)
    head = row([paragraph("TableHead", run(head)) for head in heads], widths, is_head=True) if heads else ""
    return f"<w:tbl><w:tblPr>{looks}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"


def row(cells: Sequence[str], widths: Sequence[int], *, is_head: bool = False, height: int = 0) -> str:
    """A row that is not torn over two pages. ``height`` is its least height in twentieths of a point."""
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    looks = "<w:cantSplit/>" + tall + ("<w:tblHeader/>" if is_head else "")
    whole = sum(widths)
    body = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{5000 * width // whole}" w:type="pct"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{looks}</w:trPr>{body}</w:tr>"
