"""The words of a PDF file."""

import re
from io import BytesIO
from typing import Any

import pikepdf


def words(file: bytes) -> str:
    """All words of a PDF in reading order; its fonts say which letter each glyph stands for."""
    with pikepdf.open(BytesIO(file)) as pdf:
        return "".join(_words_of_page(page) for page in pdf.pages)


def _words_of_page(page: Any) -> str:
    fonts = {name: _letters(font.ToUnicode.read_bytes().decode()) for name, font in page.Resources.Font.items()}
    said, letters = "", {}
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            letters = fonts[str(operands[0])]
        elif str(operator) in ("Tj", "TJ"):
            shown = operands[0] if str(operator) == "TJ" else operands
            for glyphs in (bytes(part) for part in shown if isinstance(part, pikepdf.String)):
                said += "".join(letters[glyphs[n : n + 2].hex()] for n in range(0, len(glyphs), 2))
        elif str(operator) == "ET":
            said += " "
    return said


def _letters(table: str) -> dict[str, str]:
    pairs = re.sub(r"begincodespacerange.*?endcodespacerange", "", table, flags=re.DOTALL)
    found = re.findall(r"<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>", pairs)
    return {glyph.lower(): bytes.fromhex(letters).decode("utf-16-be") for glyph, letters in found}


def squeezed(text: str) -> str:
    """Without blanks: where a line breaks, there is none."""
    return re.sub(r"\s", "", text)
