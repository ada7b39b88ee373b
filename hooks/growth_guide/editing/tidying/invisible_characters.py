"""Characters that no editor means: what Word, web pages and other systems leave in a text without showing it.

A no-break space becomes an ordinary one: lines are broken by the pages, and a difference that nobody sees cannot be reviewed.
"""

import re
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Iterator

from ...reading.decode import with_plain_line_ends

_INVISIBLE = re.compile(
    # Soft hyphens, joiners, zero-width spaces, marks of direction, tags, byte order marks within the text.
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_ODD_HYPHEN = re.compile("[\u2010\u2011]")
_TAB_IN_TEXT = re.compile(r"(?<=\S)[ \t]*\t[ \t]*")

TAB_WIDTHS = (2, 4, 8)
"""How many spaces a tab at the beginning of a line may have meant, the likeliest first."""


def mended(raw: bytes, tab_width: int = 2) -> tuple[str, list[str]]:
    """The text of a file without such characters, and what was done. Raises UnicodeDecodeError when it is not UTF-8."""
    text, done = with_plain_line_ends(raw).decode(), []
    if raw.startswith(BOM_UTF8):
        done.append("the byte order mark taken out")
    if b"\r" in raw:
        done.append("line ends made those of Unix")
    tabs = text.count("\t")
    lines = (_without_tabs(line, tab_width) for line in text.split("\n"))
    text = "\n".join(lines) if tabs else text
    return plainly(text), [*done, *_counted(text, tabs)]


def _without_tabs(line: str, width: int) -> str:
    indentation = line[: len(line) - len(line.lstrip(" \t"))]
    return indentation.expandtabs(width) + _TAB_IN_TEXT.sub(" ", line[len(indentation) :])


def plainly(text: str) -> str:
    """The text in characters that show, each written in the one way that Unicode prefers."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _ODD_HYPHEN.sub("-", _ODD_SPACE.sub(" ", text))))


def _counted(text: str, tabs: int) -> Iterator[str]:
    found = {
        "tab made a space|tabs made spaces": tabs,
        "invisible character taken out|invisible characters taken out": len(_INVISIBLE.findall(text)),
        "no-break space made an ordinary one|no-break spaces made ordinary ones": len(_ODD_SPACE.findall(text)),
        "no-break hyphen made an ordinary one|no-break hyphens made ordinary ones": len(_ODD_HYPHEN.findall(text)),
    }
    for words, count in found.items():
        if count:
            yield f"{count} {words.split('|')[count > 1]}"
