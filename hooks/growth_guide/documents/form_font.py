"""The font of what is typed into a PDF: embedded, with every letter of the languages of Europe."""

from functools import cache
from importlib.resources import files
from io import BytesIO

import pikepdf
import typst
from pikepdf import Object, Pdf

_LETTERS = "form_font.typ"


def form_font(pdf: Pdf) -> Object:
    """The font as an object of this PDF. A reader's program finds the glyph of a letter by its table ``ToUnicode``."""
    with pikepdf.open(BytesIO(_letters())) as letters:
        (font,) = letters.pages[0].Resources.Font.values()
        return pdf.copy_foreign(font)


@cache
def _letters() -> bytes:
    """A PDF in which every letter stands: typst embeds only those that it sets."""
    source = (files(__package__) / _LETTERS).read_bytes()
    made = typst.compile(source, format="pdf", ignore_system_fonts=True, timestamp=0)
    assert isinstance(made, bytes)
    return made
