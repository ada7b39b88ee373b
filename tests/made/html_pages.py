"""The pages of a built site as the tests look at them."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path


@dataclass(frozen=True)
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str]

    def loads(self) -> list[str]:
        """The addresses that a browser fetches for this element by itself."""
        urls = [self.attributes[name] for name in ("src", "srcset", "poster", "data") if name in self.attributes]
        only_named = self.attributes.get("rel") in ("canonical", "prev", "next", "edit", "license")
        if self.tag in ("link", "use", "image") and not only_named:
            urls += [self.attributes[name] for name in ("href", "xlink:href") if name in self.attributes]
        return urls


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Element(tag, {name: value or "" for name, value in attrs}))


def elements(html: str) -> list[Element]:
    """All start tags of a page, in their order."""
    reader = _Reader()
    reader.feed(html)
    return reader.found


def pages(site: Path) -> dict[str, str]:
    """The text of every page of a site, by its address; a page to be kept, which lies in ``downloads/``, stands for itself."""
    paths = [path.relative_to(site) for path in sorted(site.rglob("*.html"))]
    return {path.as_posix(): (site / path).read_text(encoding="utf-8") for path in paths if path.parts[0] != "downloads"}


def article(html: str) -> str:
    """What stands inside ``<article>``; empty on a page that has none."""
    found = re.search(r"<article\b[^>]*>(.*?)</article>", html, re.DOTALL)
    return found[1] if found else ""


def without_templates(html: str) -> str:
    """A page as it stands before any script: parts to be cloned into it (rows, for one) are no pages in themselves."""
    return re.sub(r"<template\b.*?</template>", "", html, flags=re.DOTALL)


def words(html: str) -> list[str]:
    """The words that a reader sees."""
    return re.sub(r"<[^>]*>", " ", html).split()
