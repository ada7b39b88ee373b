"""The rules for the Markdown of a hand-written page, line by line.

The Markdown library reads much more than an editor needs. So the rules are strict: they refuse every sign
that could become a tag, and every link that is not plainly what it says.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from posixpath import dirname, join, normpath

from ..reading.problems import Problem, nearest, one_of, short
from .text_rules import WEB_ADDRESS

PageAnchors = Mapping[str, frozenset[str] | None]
"""All pages by the path of their Markdown, each with its fragments, or None where any will do."""

Values = Mapping[str, str]
"""What may stand in double braces, such as ``counts.ideas``, and what a reader sees in its place."""

_VALUE = re.compile(r"\{\{ ?((?:browsers|counts|facts)\.[a-z_-]+) ?\}\}")
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
_INDENT = " " * 4
_PLAIN = re.compile(r"[A-Za-z]")
_NOT_RELATIVE = re.compile(r"[^/.#]*:|/")


@dataclass(frozen=True)
class PageText:
    """The text of one hand-written page, and what is said of it."""

    name: str
    """How problems name the file."""
    uri: str
    """Its path within content/."""
    text: str


def fill_values(text: str, values: Values) -> str:
    """The text with figures and facts in the place of ``{{ counts.ideas }}`` and the like; an unknown one stays."""
    return _VALUE.sub(lambda match: values.get(match[1], match[0]), text)


def name_values(text: str) -> str:
    """The text with the bare name of each value, spaces in the place of the braces, which YAML reads as a map of its own."""
    return _VALUE.sub(lambda match: match[0].replace("{", " ").replace("}", " "), text)


def value_problems(page: PageText, values: Values) -> Iterator[Problem]:
    """The placeholders of a page stand for values that exist."""
    for number, line in enumerate(page.text.split("\n"), 1):
        for match in _PLACEHOLDER.finditer(line):
            value = _VALUE.fullmatch(match[0])
            if not value or value[1] not in values:
                meant = nearest(match[0].strip("{ }"), list(values))
                right = "write " + " or ".join(f"{{{{ {name} }}}}" for name in ([meant] if meant else values))
                yield Problem(page.name, number, match.start() + 1, f"{short(match[0])} stands for nothing", right)


def body_problems(page: PageText, start: int, pages: PageAnchors) -> Iterator[Problem]:
    """The lines of a page from the index ``start`` on hold no HTML and no image, and their links lead somewhere."""
    first_line = page.text.count("\n", 0, start) + 1
    lines = page.text[start:].split("\n")
    code = _code_lines(lines)
    for index, line in enumerate(lines):
        for column, wrong, right in () if index in code else _line_problems(line, page.uri, pages):
            yield Problem(page.name, first_line + index, column + 1, wrong, right)


def _code_lines(lines: list[str]) -> set[int]:
    """Which lines are surely code, where every sign is shown as it stands.

    Such a block is indented by four spaces and follows a paragraph of plain lines: after a list, the same would belong to it.
    """
    code: set[int] = set()
    before = ""
    for blank, numbers in groupby(range(len(lines)), lambda number: not lines[number].strip(" ")):
        block = list(numbers)
        if not blank:
            indented = all(lines[number].startswith(_INDENT) for number in block)
            plain = all(_PLAIN.match(lines[number]) for number in block)
            code |= set(block) if indented and before in ("plain", "code") else set()
            before = "plain" if plain else "code" if block[0] in code else "other"
    return code


def _line_problems(line: str, uri: str, pages: PageAnchors) -> Iterator[tuple[int, str, str]]:
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


def _wrong_target(target: str, uri: str, pages: PageAnchors) -> tuple[str, str] | None:
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
