"""Summaries for the picture of a team."""

import json
from typing import Any

Summary = dict[str, Any]


def summary(number: int, levels: dict[str, str], habits: dict[str, list[str]] | None = None, **other: Any) -> Summary:
    """A summary as the page of the results saves it; `number` is its random one."""
    about = {"format": "growth-summary", "version": 1, "content_version": "0123456789ab", "random": f"{number:032x}"}
    return {**about, "levels": levels, "habits": habits or {}, **other}


def file_of(name: str, content: Any) -> dict[str, Any]:
    """A file for the field of a page; anything but bytes is written as JSON."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}
