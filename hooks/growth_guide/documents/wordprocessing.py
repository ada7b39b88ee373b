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


_ROOM = "\u2002" * 5
"""What stands in a control in which nothing is written: no text that a program could print as an answer."""


def run(text: str, style: str = "") -> str:
    """One stretch of text."""
    looks = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def paragraph(style: str, *runs: str, keep: bool = False) -> str:
    """A paragraph of runs and inline controls; with ``keep`` it stays on the page of what follows."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"<w:keepNext/>" if keep else ""}</w:pPr>{"".join(runs)}</w:p>'


def part(*xml: str) -> str:
    """What goes when nothing in it is filled in."""
    return f"<!--part-->{''.join(xml)}<!--/part-->"


def text_slot(tag: str) -> str:
    """Where a text goes that is not read back."""
    return f"<!--text:{tag}-->"


def inline_control(tag: str, title: str, element: str = "<w:richText/>") -> str:
    """A control inside a paragraph, for one line or for the lines of a table cell. ``element`` is one of ECMA-376 17.5.2."""
    return _control(tag, title, element, run(_ROOM))


def block_control(tag: str, title: str, style: str) -> str:
    """A control of whole paragraphs."""
    return _control(tag, title, "<w:richText/>", paragraph(style, run(_ROOM)))


def _control(tag: str, title: str, element: str, content: str) -> str:
    # Plain-text controls lose line breaks in LibreOffice, so they are rich.
    properties = f'<w:alias w:val="{xml_text(title)}"/><w:tag w:val="{tag}"/><w:showingPlcHdr/>{element}'
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def table(title: str, description: str, widths: Sequence[int], heads: Sequence[str], rows: str, style: str = "") -> str:
    """A table with a repeated header row; ``widths`` are parts of the width of the page. Without heads it has no such row."""
    whole = sum(widths)
    style = style or ("PlanTable" if heads else "BareTable")
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
