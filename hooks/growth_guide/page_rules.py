"""The rules for the Markdown of a hand-written page, line by line.

The Markdown library reads much more than an editor needs. So the rules are strict: they refuse every sign
that could become a tag, and every link that is not plainly what it says.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from .problems import Problem, one_of, short
from .text_rules import WEB_ADDRESS

Pages = Mapping[str, frozenset[str] | None]
"""All pages by the path of their Markdown, each with its fragments, or None where any will do."""

_COUNT = re.compile(r"\{\{ ?counts\.([a-z]+) ?\}\}")
_PLACEHOLDER = re.compile(r"\{\{[^}]*\}*|\{%|\{#")
_REFUSED = (
    # A bare < before a space or a figure is no tag.
    (re.compile(r"<(?![\s0-9=<-]|$)"), "raw HTML", "write Markdown; what needs more belongs into a template"),
    (re.compile(r"\]:|\]\s*\["), "a link by reference", "write the address in place: [words](address)"),
    (re.compile(r"!\["), "an image", "describe it in words; a picture belongs into a template"),
)
_LINK = re.compile(r"\]\(")
_TARGET = re.compile(r"((?:[^\s()<>\"\\]|\([^\s()<>\"\\]*\))*)\)")
_ON_THIS_PAGE = re.compile(r"#[\w-]+")
_NOT_RELATIVE = re.compile(r"[^/.#]*:|/")


@dataclass(frozen=True)
class PageText:
    """The text of one hand-written page, and what is said of it."""

    name: str
    """How problems name the file."""
    uri: str
    """Its path within content/."""
    text: str


def fill_counts(text: str, counts: Mapping[str, int]) -> str:
    """The text with figures in the place of ``{{ counts.ideas }}`` and the like; an unknown one stays."""
    return _COUNT.sub(lambda match: str(counts.get(match[1], match[0])), text)


def blot_counts(text: str) -> str:
    """The text with as many zeros in the place of each count: everything else stays where it stands."""
    return _COUNT.sub(lambda match: "0" * len(match[0]), text)


def count_problems(page: PageText, counts: Mapping[str, int]) -> Iterator[Problem]:
    """The placeholders of a page stand for counts that exist."""
    right = "write " + " or ".join(f"{{{{ counts.{key} }}}}" for key in counts)
    for number, line in enumerate(page.text.split("\n"), 1):
        for match in _PLACEHOLDER.finditer(line):
            count = _COUNT.fullmatch(match[0])
            if not count or count[1] not in counts:
                yield Problem(page.name, number, match.start() + 1, f"{short(match[0])} stands for nothing", right)


def body_problems(page: PageText, start: int, pages: Pages) -> Iterator[Problem]:
    """The lines of a page from the index ``start`` on hold no HTML and no image, and their links lead somewhere."""
    first_line = page.text.count("\n", 0, start) + 1
    for number, line in enumerate(page.text[start:].split("\n"), first_line):
        for index, wrong, right in _line_problems(line, page.uri, pages):
            yield Problem(page.name, number, index + 1, wrong, right)


def _line_problems(line: str, uri: str, pages: Pages) -> Iterator[tuple[int, str, str]]:
    for pattern, wrong, right in _REFUSED:
        if match := pattern.search(line):
            yield match.start(), wrong, right
            return  # A disguise often breaks several rules; one is enough.
    for link in _LINK.finditer(line):
        target = _TARGET.match(line, link.end())
        if target is None:
            yield link.end(), "a link is not whole", "write [words](address) on one line, without a title"
        elif said := _wrong_target(target[1], uri, pages):
            yield link.end(), *said


def _wrong_target(target: str, uri: str, pages: Pages) -> tuple[str, str] | None:
    if WEB_ADDRESS.fullmatch(target) or _ON_THIS_PAGE.fullmatch(target):
        return None
    if _NOT_RELATIVE.match(target) or "&" in target:
        wrong = f"the link to {short(target)} is neither https nor mailto nor relative"
        return wrong, "link to https://..., mailto:... or a page such as about.md"
    path, _, fragment = target.partition("#")
    linked = normpath(join(dirname(uri), path))
    if linked not in pages:
        return f"there is no page {short(linked)}", one_of(linked, sorted(pages))
    places = pages[linked]
    if fragment and places is not None and fragment not in places:
        right = one_of(fragment, sorted(places)) if places else "leave out what begins with #"
        return f"{linked} has no place #{short(fragment)}", right
    return None
