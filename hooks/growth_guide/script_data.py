"""Data for the browser as a classic script: the one form that also loads from ``file://``."""

import json
from typing import Any


def script_data(name: str, data: Any) -> str:
    """The script that sets the global ``name`` to ``data``, as compact JSON that can also stand inside a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("</", "<\\/").replace("<!--", "<\\u0021--").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"globalThis.{name}={text};\n"
