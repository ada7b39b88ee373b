"""From the bytes of a file to its text, or to what keeps it from being read; and back to bytes as they were before.

The same text is the same bytes for the guide, whoever checked it out: line ends are LF, and there is no byte order mark.
"""

import re
from collections import Counter
from pathlib import Path

from .problems import Problem

LARGEST_FILE = 256 * 1024
"""Bytes. The longest record of the guide has 8 KB; more than this is no record."""

CONTROL = re.compile(
    # Control characters, marks that reorder or hide text, halves of characters.
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\uffff\U000e0000-\U000e007f]"
)
_UNWANTED = re.compile(f"\t|{CONTROL.pattern}")
_MARK = b"\xef\xbb\xbf"
_CONFLICT = re.compile(r"(?<!<)<{7}(?!<)|(?<!>)>{7}(?!>)|^ *(?:={7}|\|{7})(?=[ \n])", re.MULTILINE)
"""Up to the end of a mark that git writes where two changes meet, wherever somebody has moved it."""


def with_plain_line_ends(raw: bytes) -> bytes:
    """The bytes of a text as they are after every checkout; what holds a zero byte is no text, and stays."""
    if b"\0" in raw:
        return raw
    return raw.removeprefix(_MARK).replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def with_line_ends_of(text: str, before: bytes) -> bytes:
    """The bytes of a text that takes the place of ``before``.

    A file with Windows line ends throughout keeps them: git put them there and takes them out again, and whoever looks at the
    change sees no more than was changed. Every other file gets LF.
    """
    lines = before.count(b"\n")
    windows = lines > 0 and before.count(b"\r\n") == lines
    return text.replace("\n", "\r\n").encode() if windows else text.encode()


def read_bytes(file: Path, path: str) -> bytes | Problem:
    """The bytes of a file, made alike; problems name it ``path``. Of one that is too large, one more than are allowed."""
    try:
        with file.open("rb") as opened:
            # With Windows line ends a text has up to twice as many.
            return with_plain_line_ends(opened.read(2 * LARGEST_FILE + 2))[: LARGEST_FILE + 1]
    except OSError as error:
        return Problem(path, 1, 1, f"the file cannot be read ({error.strerror})", "look at its permissions")


def decode(path: str, raw: bytes) -> str | list[Problem]:
    """The text of the file ``path``, which holds the bytes ``raw``, its last line ended; or all that keeps it from being read."""
    raw = with_plain_line_ends(raw)
    if len(raw) > LARGEST_FILE:
        said = f"the file is larger than {LARGEST_FILE // 1024} KB"
        return [Problem(path, 1, 1, said, "divide it, or delete what is not text")]
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return [Problem(path, 1, 1, "the file begins with a byte order mark of UTF-16", "save it as UTF-8")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return [Problem(path, *place_after(raw[: error.start].decode("utf-8")), "the file is not UTF-8", "save it as UTF-8")]
    if not text.strip():
        return [Problem(path, 1, 1, "the file is empty", "write what belongs here, or delete the file")]
    return _unreadable(path, text) or text.removesuffix("\n") + "\n"


def _unreadable(path: str, text: str) -> list[Problem]:
    if conflict := _CONFLICT.search(text):
        wrong = "a merge conflict: two versions of these lines stand here, one below the other"
        right = "keep what is right of both, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
        return [Problem(path, *place_after(text[: conflict.end() - 7]), wrong, right)]
    first = dict[str, int]()
    times = Counter[str]()
    for match in _UNWANTED.finditer(text):
        first.setdefault(match[0], match.start())
        times[match[0]] += 1
    return [Problem(path, *place_after(text[:at]), *_unwanted(sign, times[sign] - 1)) for sign, at in first.items()]


def _unwanted(sign: str, more: int) -> tuple[str, str]:
    wrong, right = ("a tab", "write spaces instead") if sign == "\t" else control_character(sign)
    return (f"{wrong}, and {more} more of them below", right) if more else (wrong, right)


def control_character(sign: str) -> tuple[str, str]:
    """What is wrong with a character that CONTROL finds, and what would be right."""
    return f"the invisible character U+{ord(sign):04X}", "delete it and type the place again"


def place_after(before: str) -> tuple[int, int]:
    """The line and column, from 1, of what comes after ``before``."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")
