"""A PDF from a template of typst and data: tagged, with nothing of the machine in it, the same bytes every time."""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import typst
from pikepdf import Name, Pdf

from .decode import alike

_LOOK = Path(str(files(__package__))) / "look.typ"


def typeset(templates: Sequence[Path], data: Mapping[str, Any]) -> bytes:
    """The PDF that ``templates`` make of ``data``: one text, of which each part knows what stands before it.

    ``look.typ`` beside this module comes first and reads the data, which need a ``title``.
    """
    source = b"".join(alike(path.read_bytes()) for path in (_LOOK, *templates))
    # No font of the machine: the bytes would differ from one to the next.
    made = typst.compile(
        source, format="pdf", pdf_standards="ua-1", ignore_system_fonts=True, timestamp=0,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    assert isinstance(made, bytes)
    return made


def packed(pdf: Pdf) -> bytes:
    """The bytes of a PDF, small: with thousands of tags it shrinks to a third."""
    for page in pdf.pages:
        page[Name.Tabs] = Name.S
    stream = BytesIO()
    pdf.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stream.getvalue()


def packed_pdf(made: bytes) -> bytes:
    """The same for a PDF that is finished."""
    with pikepdf.open(BytesIO(made)) as pdf:
        return packed(pdf)
