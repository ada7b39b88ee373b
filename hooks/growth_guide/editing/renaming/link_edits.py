"""Links to a record in texts of the data and in hand-written pages: led elsewhere, or taken out with their words left."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from ...rules.text_rules import LINK
from .yaml_layout import Edit

_LINK_OF_A_PAGE = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]*)\)")
"""A link with its words, which may hold brackets, and its target."""


@dataclass(frozen=True)
class Redirect:
    """Where links to an address lead from now on. Addresses are relative to the root of the site."""

    old: str
    new: str | None
    """None: such links are taken out."""
    keeps_places: bool = True
    """The new page has the same places, so that a link to one of them keeps what it says after the #."""

    def target(self, target: str) -> str | None:
        """Where a link to ``target`` leads now; the same when it does not lead to the old address, None when it is taken out."""
        page, mark, fragment = target.partition("#")
        old_page, _, old_fragment = self.old.partition("#")
        if page != old_page or (old_fragment and fragment != old_fragment):
            return target
        if self.new is None or old_fragment or not self.keeps_places:
            return self.new
        return self.new + mark + fragment


def link_edits(text: str, spans: Iterable[tuple[int, int]], redirect: Redirect) -> Iterator[Edit]:
    """The edits of links within these parts of a file of the data, whose targets are addresses."""
    for start, end in spans:
        for link in LINK.finditer(text, start, end):
            target = redirect.target(link[1])
            if target is None:
                yield Edit(link.start(), link.end(), link[0][1 : link[0].index("](")])
            elif target != link[1]:
                yield Edit(link.start(1), link.end(1), target)


def page_link_edits(text: str, start: int, uri: str, redirect: Redirect) -> Iterator[Edit]:
    """The edits of links from the index ``start`` on of the page ``uri``; they lead to Markdown files, seen from it."""
    for link in _LINK_OF_A_PAGE.finditer(text, start):
        path, mark, fragment = link[2].partition("#")
        if path and not path.endswith(".md"):
            continue  # An address of the web.
        page = normpath(join(dirname(uri), path)) if path else uri
        before = page.removesuffix(".md") + ".html" + mark + fragment
        after = redirect.target(before)
        if after is None:
            yield Edit(link.start(), link.end(), link[1])
        elif after != before:
            yield Edit(link.start(2), link.end(2), _as_written(path, after))


def _as_written(path: str, address: str) -> str:
    """The new address as a path that begins like the old one: a record stays in its folder."""
    page, mark, fragment = address.partition("#")
    name = page.rpartition("/")[2].removesuffix(".html") + ".md"
    return (path[: path.rfind("/") + 1] + name if path else "") + mark + fragment
