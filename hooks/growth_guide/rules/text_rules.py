"""The rules for every single text, wherever it stands: what an editor may write, and what would reach a browser wrongly."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from ..content.content import Content, Source
from ..reading.problems import Problem, one_of, short
from ..records.kinds import KINDS
from ..records.organisation import ORGANISATION_PAGE, ORGANISATION_PLACES

Addresses = Mapping[str, frozenset[str] | None]
"""The pages that a text may link to, each with the fragments that it has, or None where any will do."""
TextRule = Callable[[str, Addresses], tuple[str, str] | None]
"""Looks at one text and says what is wrong and what would be right, or None."""

PAGES = (
    "index.html",
    "about.html",
    "bring-it-in.html",
    "hosting.html",
    "hosts.html",
    "managers.html",
    "plan-guide.html",
    "plan-templates.html",
    "privacy-pack.html",
    "saved-file.html",
    "self-assessment.html",
    "team.html",
    "what-expertship-is.html",
    "your-own.html",
)
"""The hand-written pages that a text of the data may link to, beside those that lists and records have."""

LONGEST_TEXT = 4000
"""Characters. The longest text of the guide has 610; what reads Markdown takes its time over a very long one."""
RAW_HTML = re.compile(r"<[a-zA-Z/!?]")
"""What a browser takes for the beginning of a tag: a bare < before a space or a figure is none."""
LINK = re.compile(r"\[[^\[\]]+\]\(([^()\s]+)\)")
"""The one form of a link, with its target."""
WEB_ADDRESS = re.compile(r"https://[^\s<>\"\\/?#]+[^\s<>\"\\]*|mailto:[^\s<>\"\\@]+@[^\s<>\"\\@]+")
"""The whole of an address outside the guide that a link may lead to."""

_ENTITY = re.compile(r"&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
_BLOCK = re.compile(r"\s*(#{1,6}\s|>|```|~~~|\|)")
_SCHEME = re.compile(r"\s*[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\\\")


def no_endless_text(text: str, addresses: Addresses) -> tuple[str, str] | None:
    """A text is no longer than somebody would read."""
    if len(text) > LONGEST_TEXT:
        return f"a text of {len(text)} characters", f"write {LONGEST_TEXT} at most"
    return None


def no_raw_html(text: str, addresses: Addresses) -> tuple[str, str] | None:
    """A text holds no HTML."""
    if match := RAW_HTML.search(text):
        tag = short(text[match.start() : match.start() + 20])
        return f"{tag} is raw HTML", "use *emphasis* or [a link](https://...), nothing else"
    for match in _ENTITY.finditer(text):
        if unescape(match[0]) != match[0]:
            return f"{match[0]} is raw HTML", f"write {unescape(match[0])} itself"
    return None


def no_images_or_code(text: str, addresses: Addresses) -> tuple[str, str] | None:
    """A text holds inline Markdown only: emphasis and links."""
    if "![" in text:
        return "a text cannot hold an image", "describe it in words"
    if "`" in text:
        return "a text cannot hold code marks", "use quotation marks"
    if _BLOCK.match(text):
        return "a text cannot begin with a heading, quotation or table of Markdown", "begin with a word"
    return None


def links_lead_somewhere(text: str, addresses: Addresses) -> tuple[str, str] | None:
    """A link leads to https, mailto, or a page of the guide that exists."""
    for target in LINK.findall(text):
        if said := wrong_target(target, addresses):
            return said
    if "](" in LINK.sub("", text):
        return "a link is not whole", "write [words](address), in the address %28 and %29 for brackets and %20 for spaces"
    return None


def wrong_target(target: str, addresses: Addresses) -> tuple[str, str] | None:
    """What is wrong with the target of a link, relative to the root of the site."""
    if WEB_ADDRESS.fullmatch(target):
        return None
    if _SCHEME.match(target):
        right = "link to https://..., mailto:... or a page such as ideas/index.html"
        return f"the link to {short(target)} is neither https nor mailto", right
    page, _, fragment = target.partition("#")
    if page not in addresses:
        return f"there is no page {short(page or target)}", one_of(page, sorted(addresses))
    places = addresses[page]
    if fragment and places is not None and fragment not in places:
        right = one_of(fragment, sorted(places)) if places else "leave out what begins with #"
        return f"{page} has no place #{short(fragment)}", right
    return None


TEXT_RULES: tuple[TextRule, ...] = (no_endless_text, no_raw_html, no_images_or_code, links_lead_somewhere)


def text_problems(source: Source[Any], addresses: Addresses) -> Iterator[Problem]:
    """The problems of all texts of a record: for each text the first, since one disguise often breaks several rules."""
    for where, text in source.texts:
        if said := next(filter(None, (rule(text, addresses) for rule in TEXT_RULES)), None):
            yield source.at_value(where, *said)


def addresses_of(content: Content) -> dict[str, frozenset[str] | None]:
    """The pages that a text of the content may link to, that of an organisation among them where there is one."""
    # Where the domains cannot be read, those that capabilities name are taken for them.
    domains = content.domains or {source.record.domain for source in content.capabilities.values()}
    addresses = guide_addresses({**content.ids, "domains": domains})
    return {**addresses, ORGANISATION_PAGE: frozenset(ORGANISATION_PLACES)} if content.organisation else addresses


def guide_addresses(ids: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str] | None]:
    """The addresses of the guide's pages by the ids of its records, relative to the root of the site."""
    lists = dict.fromkeys([*PAGES, *(kind.list_page for kind in KINDS if kind.list_page)])
    pages = {kind.address_of(one): None for kind in KINDS if kind.has_pages for one in ids.get(kind.name, ())}
    # Of the places on a page only those are known of which the page is a list.
    places = {kind.list_page: frozenset(ids.get(kind.name, ())) for kind in KINDS if kind.list_page and not kind.has_pages}
    return {**lists, **pages, **places}
