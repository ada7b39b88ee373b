"""A Word file as somebody sends it back."""

import zipfile
from io import BytesIO


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
