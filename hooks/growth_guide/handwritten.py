"""The hand-written pages of ``content/``: front matter, Markdown, and the rules that keep both safe and whole."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .model import Id, Record, Text
from .problems import ContentError, Problem, one_of
from .read import read
from .record import to_record


class PageMeta(Record):
    """The front matter of a hand-written page."""

    title: Text
    description: Annotated[str, StringConstraints(min_length=1, max_length=160)]
    """One sentence, for search engines and link previews."""
    template: Literal["derailers", "ideas", "references"] | None = None
    """The template of ``theme_overrides/pages`` that completes the page from data."""


class Week(Record):
    """One sentence as somebody would say it about their week, and the idea that answers it."""

    say: Text
    idea: Id


class TimedStep(Record):
    """One of the things to do in the next ten minutes."""

    minutes: Annotated[int, Field(ge=1, le=10)]
    do: Text


class HomeMeta(PageMeta):
    """The front matter of the home page, which holds all its texts."""

    template: Literal["home"]  # type: ignore[assignment]  # the home page is the one page of another template
    standfirst: Text
    for_you_if: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    weeks: Annotated[tuple[Week, ...], Field(min_length=3, max_length=3)]
    ten: Annotated[tuple[TimedStep, ...], Field(min_length=1, max_length=4)]


@dataclass(frozen=True)
class HandWritten:
    """One hand-written page, counts filled in."""

    uri: str
    """Its path within content/, such as ``derailers/index.md``."""
    meta: PageMeta
    body: str
    """Markdown."""
    first_line: int
    """The line of the file on which the body begins."""


_COUNT = re.compile(r"\{\{\s*counts\.([a-z]+)\s*\}\}")
_HTML = re.compile(r"<\s*[a-zA-Z/!?](?!ttps:|ailto:)")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|^\[[^\]]+\]:\s*<?([^\s>]+)")
_CODE = re.compile(r"`[^`]*`")


def read_pages(root: Path, shown: str, counts: Mapping[str, int], anchors: Mapping[str, frozenset[str]]) -> list[HandWritten]:
    """All pages of ``root``, sorted by path.

    ``counts`` are what ``{{ counts.ideas }}`` stands for; ``anchors`` holds, for every page made from data, its known fragments.
    Raises ContentError with every problem.
    """
    problems: list[Problem] = []
    pages: list[HandWritten] = []
    paths = sorted(p for p in root.rglob("*") if p.is_file() or p.is_symlink())
    uris = {p.relative_to(root).as_posix() for p in paths}
    for path in paths:
        uri = path.relative_to(root).as_posix()
        name = f"{shown}/{uri}"
        if path.is_symlink() or path.suffix != ".md":
            right = "put the file itself here" if path.is_symlink() else "only pages, ending in .md, belong here"
            problems.append(Problem(name, 1, 1, f"{uri} does not belong here", right))
        elif uri in anchors:
            problems.append(Problem(name, 1, 1, f"{uri} is made from guide_data as well", "give the hand-written page another name"))
        else:
            page, found = _read_page(name, uri, path.read_bytes(), counts)
            problems += found
            if page:
                pages.append(page)
                problems += _link_problems(name, page, uris, anchors)
    if problems:
        raise ContentError(problems)
    return pages


def _read_page(name: str, uri: str, raw: bytes, counts: Mapping[str, int]) -> tuple[HandWritten | None, list[Problem]]:
    parts = re.match(rb"---\r?\n(.*?\r?\n)---\r?\n", raw, re.DOTALL)
    if not parts:
        return None, [Problem(name, 1, 1, "the page has no front matter", "begin with ---, title:, description:, ---")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None, [Problem(name, 1, 1, "the file is not UTF-8", "save it as UTF-8")]
    problems = list(_text_problems(name, text, counts))
    text = _COUNT.sub(lambda m: str(counts.get(m[1], m[0])), text)
    front, body = text.split("---", 2)[1:]
    # The empty rest of the first line keeps the positions of the front matter those of the file.
    document = read(name, front.encode())
    meta = to_record(document, HomeMeta if uri == "index.md" else PageMeta)
    if meta is None:
        return None, problems + document.problems
    return HandWritten(uri, meta, body.partition("\n")[2], front.count("\n") + 2), problems


def _text_problems(name: str, text: str, counts: Mapping[str, int]) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), 1):
        bare = _CODE.sub(lambda m: " " * len(m[0]), line)
        for match in _HTML.finditer(bare):
            yield Problem(name, number, match.start() + 1, "raw HTML", "write Markdown; what needs more belongs into a template")
        for match in re.finditer(r"\{\{.*?\}\}|\{%", bare):
            count = _COUNT.fullmatch(match[0])
            if not count or count[1] not in counts:
                right = "write " + " or ".join(f"{{{{ counts.{key} }}}}" for key in counts)
                yield Problem(name, number, match.start() + 1, f"{match[0]} stands for nothing", right)


def _link_problems(name: str, page: HandWritten, uris: set[str], anchors: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    if isinstance(page.meta, HomeMeta):
        for week in page.meta.weeks:
            if f"ideas/{week.idea}.md" not in anchors:
                yield Problem(name, 1, 1, f"there is no {week.idea} among the ideas", "name an idea that exists under weeks")
    for number, line in enumerate(page.body.splitlines(), page.first_line):
        for match in _LINK.finditer(_CODE.sub("", line)):
            wrong = _wrong_target(match[1] or match[2] or "", page.uri, uris, anchors)
            if wrong:
                yield Problem(name, number, match.start() + 1, *wrong)


def _wrong_target(target: str, uri: str, uris: set[str], anchors: Mapping[str, frozenset[str]]) -> tuple[str, str] | None:
    if target.startswith(("https://", "mailto:", "#")):
        return None
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|\\", target):
        return f"the link to {target} is neither https nor mailto nor relative", "link to https://..., mailto:... or a page such as about.md"
    path, _, fragment = target.partition("#")
    linked = normpath(join(dirname(uri), path))
    if linked not in uris and linked not in anchors:
        return f"there is no page {linked}", one_of(linked, sorted([*uris, *anchors]))
    if fragment and linked in anchors and fragment not in anchors[linked]:
        return f"{linked} has no place #{fragment}", one_of(fragment, sorted(anchors[linked])) if anchors[linked] else "leave out the fragment"
    return None
