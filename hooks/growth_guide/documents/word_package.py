"""A Word file: the parts that every file of ours has, and all of them packed, the same bytes every time."""

import zipfile
from collections.abc import Mapping
from importlib.resources import files
from io import BytesIO

from .wordprocessing import xml_text

PAPER_SIZES = {"a4": (11906, 16838), "letter": (12240, 15840)}
"""Width and height of the page in twentieths of a point."""

STYLES = "word/styles.xml"
_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    STYLES: "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/footer1.xml": "footer.xml",
    "word/document.xml": "document.xml",
    "docProps/core.xml": "core.xml",
}


def word_part(source: str) -> str:
    """The text of a part that lies in ``word_parts``."""
    return (files(__package__) / "word_parts" / source).read_text(encoding="utf-8").strip()


def package_parts(title: str, foot: str = "") -> dict[str, str]:
    """The parts by name; the document has ``<!--body-->``, ``{width}`` and ``{height}`` in it.

    ``foot`` stands at the left of the foot, beside the number of the page; without one, the title does.
    """
    parts = {name: word_part(source) for name, source in _PARTS.items()}
    for name, slot, text in (("docProps/core.xml", "{title}", title), ("word/footer1.xml", "{foot}", foot or title)):
        parts[name] = parts[name].replace(slot, xml_text(text))
    return parts


def packed(parts: Mapping[str, str], body: str, size: tuple[int, int]) -> bytes:
    """The bytes of the file with this body, on paper of a width and height in twentieths of a point."""
    width, height = size
    document = parts["word/document.xml"].replace("{width}", str(width)).replace("{height}", str(height))
    whole = {**parts, "word/document.xml": document.replace("<!--body-->", body)}
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in whole.items():
            # The fixed date and system make the bytes the same everywhere.
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.compress_type = 0, zipfile.ZIP_DEFLATED
            package.writestr(entry, text.encode())
    return file.getvalue()
