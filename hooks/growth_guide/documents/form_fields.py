"""The fields of a PDF: typst draws a box that is a link, and pikepdf turns that into a form field of the same place."""

from collections.abc import Iterator, Mapping
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from .form_font import form_font

_MARK = "field:"
_MULTILINE = 1 << 12
"""The flag of a text field that takes several lines: ISO 32000-1, table 228."""
_PRINTED = 4
_LOOK = "/Written {} Tf 0.16 0.14 0.11 rg"
_SIZES = {"date": 10, "number": 10, "level": 10}
"""In points, by kind; all else has none: the program that shows the form makes the type as small as the text needs."""


def make_fields(pdf: Pdf, data: Mapping[str, Any]) -> None:
    """Turn every link whose address begins with ``field:`` into a text field in the same place.

    The rest of the address is the field's ``tag``; its ``title`` and ``kind`` stand with that in the data.
    """
    marked = list(_marked(pdf))
    fields = _fields(data) if marked else {}
    for annotation, tag in marked:
        _make_field(annotation, fields[tag])
    if marked:
        for link in list(_structure(pdf.Root.StructTreeRoot)):
            _rename(link)
        fonts = Dictionary(Font=Dictionary(Written=form_font(pdf)))
        form = Array([annotation for annotation, _ in marked])
        # The reader's program draws what is typed.
        pdf.Root.AcroForm = Dictionary(Fields=form, DR=fonts, DA=String(_LOOK.format(0)), NeedAppearances=True)


def _marked(pdf: Pdf) -> Iterator[tuple[Object, str]]:
    """The links that are to be fields, each with its tag."""
    for page in pdf.pages:
        for annotation in page.get(Name.Annots, Array()):
            target = str(annotation.get(Name.A, Dictionary()).get(Name.URI, ""))
            if target.startswith(_MARK):
                yield annotation, target.removeprefix(_MARK)


def _fields(data: Any) -> dict[str, dict[str, str]]:
    """All fields in the data, by tag."""
    if isinstance(data, dict):
        if "tag" in data:
            return {data["tag"]: data}
        data = list(data.values())
    found: dict[str, dict[str, str]] = {}
    for part in data if isinstance(data, list) else []:
        found |= _fields(part)
    return found


def _make_field(annotation: Object, field: dict[str, str]) -> None:
    for key in ("/A", "/Border", "/BS", "/H", "/C"):
        if key in annotation:
            del annotation[key]
    annotation[Name.Subtype] = Name.Widget
    annotation[Name.FT] = Name.Tx
    annotation[Name.T] = String(field["tag"].replace(".", "-"))
    annotation[Name.TU] = annotation[Name.Contents] = String(field["title"])
    annotation[Name.DA] = String(_LOOK.format(_SIZES.get(field["kind"], 0)))
    annotation[Name.F] = _PRINTED
    annotation[Name.Ff] = _MULTILINE if field["kind"] in ("line", "text", "list") else 0


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
