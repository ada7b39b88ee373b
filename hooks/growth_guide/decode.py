"""From the bytes of a file to its text, or to the one reason why there is none."""

import re
from pathlib import Path

from .problems import Problem

LARGEST_FILE = 256 * 1024
"""Bytes. The longest record of the guide has 8 KB; more than this is no record."""

CONTROL = re.compile(
    # Control characters, lone carriage returns, marks that reorder or hide text, halves of characters.
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\uffff\U000e0000-\U000e007f]|\r(?!\n)"
)


def read_bytes(file: Path, path: str) -> bytes | Problem:
    """The bytes of a file, which problems name ``path``: of a file that is too large, one more than are allowed."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST_FILE + 1)
    except OSError as error:
        return Problem(path, 1, 1, f"the file cannot be read ({error.strerror})", "look at its permissions")


def decode(path: str, raw: bytes) -> str | Problem:
    """The text of the file ``path``, which holds the bytes ``raw``."""
    if len(raw) > LARGEST_FILE:
        return Problem(path, 1, 1, f"the file is larger than {LARGEST_FILE // 1024} KB", "divide it, or delete what is not text")
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return Problem(path, 1, 1, "the file begins with a byte order mark", "save it as UTF-8 without BOM")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return Problem(path, *place_after(raw[: error.start].decode("utf-8")), "the file is not UTF-8", "save it as UTF-8")
    if not text.strip():
        return Problem(path, 1, 1, "the file is empty", "write what belongs here, or delete the file")
    if match := re.search("\t", text):
        return Problem(path, *place_after(text[: match.start()]), "a tab", "write spaces instead")
    if match := CONTROL.search(text):
        wrong, right = control_character(match)
        return Problem(path, *place_after(text[: match.start()]), wrong, right)
    return text


def control_character(match: re.Match[str]) -> tuple[str, str]:
    """What is wrong with the character that CONTROL found, and what would be right."""
    return f"the invisible character U+{ord(match[0]):04X}", "delete it and type the place again"


def place_after(before: str) -> tuple[int, int]:
    """The line and column, from 1, of what comes after ``before``."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")
