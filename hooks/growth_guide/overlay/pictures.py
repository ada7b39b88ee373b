"""Whether a picture may be shown: an SVG that can do nothing but be drawn, or a PNG of a bearable size.

An SVG is a program as well as a picture. The theme shows it as an image, which runs nothing; but its own address can be opened
like a page. So it holds shapes, texts and gradients and nothing else.
"""

import re
import struct
from typing import NoReturn
from xml.parsers import expat

from ..reading.problems import short

LARGEST_PICTURE = 100 * 1024
"""Bytes. Every first visit loads the logo, and the workbook holds it inside."""
WIDEST_PNG = 2048
"""Pixels on a side. A small file can unfold to a picture that fills the memory."""

PictureFault = tuple[int, int, str, str]
"""Line, column, what is wrong, what would be right."""

_SVG = "http://www.w3.org/2000/svg"
_DRAWN = frozenset({
    "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "text", "tspan", "style", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker",
})
_PLAIN = "export it as a plain SVG: shapes, texts and gradients, and nothing that is loaded, moves or reacts"
_ELSEWHERE = re.compile(r"url\(\s*+[\"']?+(?!#)|@import|image-set|\bsrc\(|\\|//|[a-z]script:", re.IGNORECASE)
"""What in a style or an attribute could load something, or hide that it does."""


def picture_fault(name: str, raw: bytes) -> PictureFault | None:
    """The first thing that is wrong with the picture in the file ``name``."""
    if len(raw) > LARGEST_PICTURE:
        return 1, 1, f"the picture is larger than {LARGEST_PICTURE // 1024} KB", "make it smaller, or draw it as SVG"
    return _png_fault(raw) if name.lower().endswith(".png") else _svg_fault(raw)


def _png_fault(raw: bytes) -> PictureFault | None:
    if not raw.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") or len(raw) < 33:
        return 1, 1, "the file is no PNG, whatever its name says", "save the picture as PNG, or give the file its right ending"
    width, height = struct.unpack(">II", raw[16:24])
    if not 0 < width <= WIDEST_PNG or not 0 < height <= WIDEST_PNG:
        return 1, 1, f"the picture has {width} by {height} pixels", f"make it {WIDEST_PNG} pixels wide and high at most"
    return None


def _svg_fault(raw: bytes) -> PictureFault | None:
    reader = _SvgReader()
    try:
        reader.parser.Parse(raw, True)
    except _Found as found:
        return found.fault
    except expat.ExpatError as error:
        return error.lineno, error.offset + 1, f"this is not sound SVG ({expat.ErrorString(error.code)})", "export it once more"
    return None


class _Found(Exception):
    """A fault; the rest of the picture is not worth reading."""

    def __init__(self, fault: PictureFault) -> None:
        self.fault = fault


class _SvgReader:
    """Goes through an SVG and raises the first fault."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        # An entity can unfold without an end. It is declared in a document type, so none is read.
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._root_seen = False
        self._texts: list[str] = []
        """What the innermost element has said so far: a style can come in pieces."""

    def _refuse(self, wrong: str, right: str = _PLAIN) -> NoReturn:
        raise _Found((self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, wrong, right))

    def _doctype(self, *_: object) -> None:
        self._refuse("a document type stands here", "delete <!DOCTYPE ...>; an SVG needs none")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(f"<?{short(target)}?> can load a style sheet")

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        if not self._root_seen and (space, name) != (_SVG, "svg"):
            self._refuse(f"the file begins with <{short(name)}>", f'export it as SVG, which begins with <svg xmlns="{_SVG}">')
        if space != _SVG or name not in _DRAWN:
            self._refuse(f"<{short(name)}> does not belong in a picture")
        self._root_seen = True
        self._texts = []
        for key, value in attributes.items():
            self._look_at(key.rpartition(" ")[2], value)

    def _look_at(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            self._refuse(f"{short(name)} reacts to the reader")
        if _ELSEWHERE.search(value) or (name in ("href", "src", "base") and not value.startswith("#")):
            self._refuse(f"{short(name)} leads out of the picture")

    def _text(self, text: str) -> None:
        self._texts.append(text)

    def _end(self, tag: str) -> None:
        if tag == f"{_SVG} style" and _ELSEWHERE.search("".join(self._texts)):
            self._refuse("the style leads out of the picture")
        self._texts = []
