"""A PDF from templates of typst and data: tagged, fillable, with nothing of the machine in it, the same bytes every time."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import typst
from pikepdf import Name, Pdf

from ..bundle.kept_files import kept
from . import form_fields, form_font

_LOOK = Path(str(files(__package__))) / "look.typ"


def typeset(templates: Sequence[Path], data: Mapping[str, Any], cache: Path | None = None) -> bytes:
    """The PDF that ``templates`` make of ``data``: one text, of which each part knows what stands before it.

    ``look.typ`` beside this module comes first and reads the data, which need a ``title``. What a template marks as a field can
    be filled in (see ``form_fields``). ``cache`` is a folder of our own in which a PDF is kept for the next time.
    """
    source = "".join(path.read_text(encoding="utf-8") for path in (_LOOK, *templates)).encode()
    given = json.dumps(data, ensure_ascii=False)
    return kept(cache, f"{_key(source, given)}.pdf", lambda: _finished(_compiled(source, given), data))


def _key(source: bytes, given: str) -> str:
    """Stands for all that makes a PDF: what typst is given, how and by which code, and the versions; fonts come with typst."""
    parts = [source, given.encode(), *(version(library).encode() for library in ("typst", "pikepdf"))]
    parts += [Path(module).read_bytes() for module in (__file__, str(form_fields.__file__), str(form_font.__file__))]
    parts.append(Path(str(form_font.__file__)).with_suffix(".typ").read_bytes())
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[:32]


def _compiled(source: bytes, given: str) -> bytes:
    # No font of the machine: the bytes would differ from one to the next.
    made = typst.compile(
        source, format="pdf", pdf_standards="ua-1", ignore_system_fonts=True, timestamp=0, sys_inputs={"data": given}
    )
    assert isinstance(made, bytes)
    return made


def _finished(made: bytes, data: Mapping[str, Any]) -> bytes:
    """The PDF with its fields, and small: with thousands of tags it shrinks to a third."""
    with pikepdf.open(BytesIO(made)) as pdf:
        form_fields.make_fields(pdf, data)
        return _packed(pdf)


def _packed(pdf: Pdf) -> bytes:
    for page in pdf.pages:
        page[Name.Tabs] = Name.S
    stream = BytesIO()
    pdf.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stream.getvalue()


def count_pages(made: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(BytesIO(made)) as pdf:
        return len(pdf.pages)
