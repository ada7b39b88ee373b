"""Data for the browser as a classic script: the one form that also loads from ``file://``."""

import json
from base64 import b64encode
from typing import Any
from zlib import compress


def script_data(name: str, data: Any) -> str:
    """The script that sets the global ``name`` to ``data``, as compact JSON that can also stand inside a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("</", "<\\/").replace("<!--", "<\\u0021--").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"globalThis.{name}={text};\n"


def packed_script(name: str, text: str) -> str:
    """The script that sets the global ``name`` to ``text``, packed with zlib and base64; ``packed_text.mjs`` unpacks it."""
    return script_data(name, b64encode(compress(text.encode(), 9)).decode())
