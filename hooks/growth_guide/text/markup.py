"""Inline Markdown to safe HTML, with real quotation marks.

Texts come from pull requests: whatever is not emphasis or a link is escaped and shown as it stands.
Forty lines of our own, because a Markdown library reads far more than that (raw HTML, code, images, references,
attributes), and switching it off reaches into internals that change with each of its versions.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape

from markupsafe import Markup

ResolveLink = Callable[[str], str]
"""Turns the target of a link, as written in the data, into one that works on the page at hand."""

_SIGNS = re.compile(r"[*_\[\\]")
_TOKEN = re.compile(
    r"\\(?P<escaped>[*_\[\]\\])"
    r"|\[(?P<text>[^\[\]]+)\]\((?P<target>[^()\s]+)\)"
    r"|\*\*(?=\S)(?P<strong>.+?)(?<=\S)\*\*"
    r"|\*(?=\S)(?P<em>.+?)(?<=\S)\*"
    r"|(?<!\w)_(?=\S)(?P<em_>.+?)(?<=\S)_(?!\w)"
)

_SAFE_TARGET = re.compile(r"https://|mailto:|(?!/)[a-z0-9#./-]+$")
"""The rules of ``check`` say the same with a position; this holds even where nobody checked."""


def typographic(text: str) -> str:
    """Straight quotation marks and apostrophes become real ones, three dots an ellipsis; targets of links stay."""
    if not re.search(r"[\"']|\.\.\.", text):
        return text
    return "".join(part if part.startswith("](") else _typographic(part) for part in re.split(r"(\]\([^)]*\))", text))


def _typographic(text: str) -> str:
    text = re.sub(r"(?<![^\s(\[*_])\"(?=[\w*_\[(])", "\N{LEFT DOUBLE QUOTATION MARK}", text)
    text = re.sub(r"(?<![^\s(\[*_\N{LEFT DOUBLE QUOTATION MARK}])'(?=[A-Za-z*_\[(])", "\N{LEFT SINGLE QUOTATION MARK}", text)
    text = text.replace('"', "\N{RIGHT DOUBLE QUOTATION MARK}").replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")
    return text.replace("...", "\N{HORIZONTAL ELLIPSIS}")


def inline(text: str, link: ResolveLink) -> Markup:
    """One text as HTML; ``link`` adapts the targets of its links to the page."""
    text = typographic(" ".join(text.split()))
    if not _SIGNS.search(text):
        return Markup(escape(text, quote=False))
    return Markup(_html(text, link))


def _html(text: str, link: ResolveLink) -> str:
    html, end = [], 0
    for token in _TOKEN.finditer(text):
        html += [escape(text[end : token.start()], quote=False), _token_html(token, link)]
        end = token.end()
    return "".join([*html, escape(text[end:], quote=False)])


def _token_html(token: re.Match[str], link: ResolveLink) -> str:
    if token["escaped"]:
        return escape(token["escaped"], quote=False)
    if token["text"] and not _SAFE_TARGET.match(token["target"]):
        return escape(token[0], quote=False)
    if token["text"]:
        return f'<a href="{escape(link(token["target"]))}">{_html(token["text"], link)}</a>'
    if token["strong"]:
        return f"<strong>{_html(token['strong'], link)}</strong>"
    return f"<em>{_html(token['em'] or token['em_'], link)}</em>"


def prose(text: str, link: ResolveLink) -> Markup:
    """A text of several sentences, its paragraphs separated by blank lines, as HTML paragraphs."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return Markup("").join(Markup("<p>{}</p>").format(inline(paragraph, link)) for paragraph in paragraphs)


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """A text without its Markdown, for titles, attributes and lists of search results."""
    return _without_signs(typographic(" ".join(text.split())))


def _without_signs(text: str) -> str:
    if not _SIGNS.search(text):
        return text
    return _TOKEN.sub(lambda m: m["escaped"] or _without_signs(m["text"] or m["strong"] or m["em"] or m["em_"]), text)
