"""The rules for every single text, wherever it stands: what an editor may write, and what would reach a browser wrongly."""

import re
from collections.abc import Callable, Iterator, Mapping

from .problems import one_of

Ids = Mapping[str, frozenset[str]]
"""By folder, the ids of the records."""
TextRule = Callable[[str, Ids], Iterator[tuple[str, str]]]
"""Looks at one text and yields what is wrong and what would be right."""

PAGES = ("index.html", "about.html", "hosts.html", "managers.html", "plan-guide.html", "references.html", "what-expertship-is.html")
"""The hand-written pages that a text of the data may link to, beside the pages of records."""

_HTML = re.compile(r"<\s*[a-zA-Z/!?]")
_LINK = re.compile(r"\[[^\]]*\]\(\s*<?([^)\s>]*)")
_BLOCK = re.compile(r"\s*(#{1,6}\s|>|```|~~~|\|)")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\\\")


def no_raw_html(text: str, ids: Ids) -> Iterator[tuple[str, str]]:
    """A text holds no HTML."""
    match = _HTML.search(text)
    if match:
        yield f"{text[match.start() : match.start() + 20]!r} is raw HTML", "use *emphasis* or [a link](https://...), nothing else"


def no_images_or_code(text: str, ids: Ids) -> Iterator[tuple[str, str]]:
    """A text holds inline Markdown only: emphasis and links."""
    if "![" in text:
        yield "a text cannot hold an image", "describe it in words"
    elif "`" in text:
        yield "a text cannot hold code marks", "use quotation marks"
    elif _BLOCK.match(text):
        yield "a text cannot begin with a heading, quotation or table of Markdown", "begin with a word"


def links_lead_somewhere(text: str, ids: Ids) -> Iterator[tuple[str, str]]:
    """A link leads to https, mailto, or a page of the guide that exists."""
    if "[" not in text:
        return
    for target in _LINK.findall(text):
        if target.startswith(("https://", "mailto:")):
            continue
        address = target.partition("#")[0]
        if _SCHEME.match(target):
            yield f"the link to {target} is neither https nor mailto", "link to https://..., mailto:... or a page such as ideas/<id>.html"
        elif address not in (pages := guide_addresses(ids)):
            yield f"there is no page {address or target}", one_of(address, pages)


def guide_addresses(ids: Ids) -> list[str]:
    """The addresses of the guide's pages, relative to the root of the site."""
    records = [f"{folder}/{record_id}.html" for folder in ("ideas", "capabilities", "derailers") for record_id in sorted(ids.get(folder, ()))]
    return [*PAGES, "ideas/index.html", "derailers/index.html", *records]


TEXT_RULES: tuple[TextRule, ...] = (no_raw_html, no_images_or_code, links_lead_somewhere)
