"""The hand-written pages of ``content/``: front matter and Markdown, checked."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from posixpath import dirname, join, normpath

from ..content.content import Source
from ..content.data_folder import kebab_case
from ..overlay.merge import hidden_addresses, hides, unlinked, without_links
from ..reading.decode import decode, read_bytes
from ..reading.ids import unusable_id
from ..reading.leftovers import without_leftovers
from ..reading.problems import Problem, one_of, printable, short
from ..reading.read_yaml import read_text
from ..records.addresses import CARDS, PLAN, markdown_of
from ..records.front_matter import LISTS, HandWritten, HomeMeta, PageMeta
from ..records.organisation import Organisation
from ..records.relations import namings, without
from ..records.validation import to_record
from ..rules.page_rules import Pages, PageText, Values, body_problems, fill_values, name_values, value_problems
from ..rules.page_writing_rules import page_writing_problems
from ..rules.text_rules import text_problems

NEEDED = ("index.md", "self-assessment.md", "situations.md", *map(markdown_of, LISTS.values()))
"""The pages that pages made from data link to."""

_INDEX = "index"
"""A page of this name is the first of its folder, which no record can be."""
_FRONT = re.compile(r"---[ ]*\n(.*?^)---[ ]*\n?", re.DOTALL | re.MULTILINE)


def read_pages(
    root: Path, shown: str, values: Values, anchors: Mapping[str, frozenset[str] | None], *, writing: bool = False
) -> tuple[list[HandWritten], list[Problem]]:
    """All pages of ``root`` that could be read, sorted by path, and every problem of all.

    ``values`` are what ``{{ counts.ideas }}`` and the like stand for.
    ``anchors`` holds, for every page made from data, its fragments,
    or None where they are not known.
    With ``writing`` the rules of good writing are checked as well.
    """
    if not root.is_dir():
        return [], [Problem(shown, 1, 1, "there is no such folder", "put it back; it holds the hand-written pages")]
    texts: dict[str, PageText | list[Problem]] = {}
    for path in sorted(p for p in without_leftovers(root, root.rglob("*")) if p.is_symlink() or not p.is_dir()):
        uri = path.relative_to(root).as_posix()
        texts[uri] = _text(path, uri, f"{shown}/{printable(uri)}", anchors)
    # A page that cannot be read, or whose name is wrong, is told once, and not in every link to it.
    there = dict.fromkeys(map(_kebab_uri, texts))
    missing = (uri for uri in NEEDED if uri not in there)
    problems = [Problem(f"{shown}/{uri}", 1, 1, f"{uri} is missing", "put it back; other pages link to it") for uri in missing]
    problems += (problem for text in texts.values() if isinstance(text, list) for problem in text)
    linkable: Pages = {**there, **dict.fromkeys(NEEDED), **anchors}
    pages = []
    for text in texts.values():
        if isinstance(text, PageText):
            page, found = _read_page(text, values, linkable, writing=writing)
            problems += found
            pages += [page] if page else []
    return pages, [*problems, *_handout_problems(pages, shown)]


def front_matter(text: str) -> str:
    """The YAML at the beginning of a page as long as what it stands in: every character is where it is in the page."""
    front = _FRONT.match(text)
    if not front:
        return ""
    begin, end = text[: front.start(1)], text[front.end(1) : front.end()]
    return begin.replace("-", " ") + name_values(front[1]) + end.replace("-", " ")


def without_hidden(pages: list[HandWritten], organisation: Organisation | None) -> list[HandWritten]:
    """The pages with the words alone in the place of links to what the organisation hides, and no week that leads there."""
    gone = hidden_addresses(organisation) if organisation else frozenset()
    return [_without(page, organisation, gone) for page in pages] if organisation and gone else pages


def _without(page: HandWritten, organisation: Organisation, gone: frozenset[str]) -> HandWritten:
    folder = dirname(page.uri)
    meta = unlinked(without(page.meta, partial(hides, organisation)), gone)
    return HandWritten(page.uri, meta, without_links(page.body, lambda target: _address(normpath(join(folder, target))) in gone))


def _text(path: Path, uri: str, name: str, anchors: Mapping[str, frozenset[str] | None]) -> PageText | list[Problem]:
    if said := _wrong_file(path, uri, anchors):
        return [Problem(name, 1, 1, *said)]
    raw = read_bytes(path, name)
    text = [raw] if isinstance(raw, Problem) else decode(name, raw)
    return text if isinstance(text, list) else PageText(name, uri, text)


def _wrong_file(path: Path, uri: str, anchors: Mapping[str, frozenset[str] | None]) -> tuple[str, str] | None:
    if path.is_symlink():
        return f"{printable(uri)} is a symbolic link", "put the file itself here"
    if not path.is_file() or path.suffix.lower() != ".md":
        return f"{printable(uri)} does not belong here", "move or delete it: only pages, ending in .md, belong here"
    for part in PurePosixPath(_kebab_uri(uri)).with_suffix("").parts:
        if part != _INDEX and (said := unusable_id(part)):
            return said
    if uri != _kebab_uri(uri):
        return f"the file name {printable(uri)} is not kebab-case", f"name it {_kebab_uri(uri)}"
    if uri in anchors and PurePosixPath(uri).stem != _INDEX:
        return f"{uri} is made from guide_data as well", "give the hand-written page another name"
    return None


def _kebab_uri(uri: str) -> str:
    return "/".join(map(kebab_case, PurePosixPath(uri).with_suffix("").parts)) + ".md"


def _read_page(page: PageText, values: Values, pages: Pages, *, writing: bool) -> tuple[HandWritten | None, list[Problem]]:
    front = _FRONT.match(page.text)
    if not front or not front[1].strip():
        return None, [Problem(page.name, 1, 1, "the page has no front matter", "begin with ---, title:, description:, ---")]
    # The empty first line keeps the positions of the front matter those of the file.
    document = read_text(page.name, "\n" + fill_values(front[1], values))
    meta = to_record(document, HomeMeta if page.uri == "index.md" else PageMeta)
    problems = [*document.problems, *value_problems(page, values), *body_problems(page, front.end(), pages)]
    if meta is None:
        return None, problems
    source: Source[PageMeta] = Source(meta, document)
    problems += text_problems(source, {_address(uri): places for uri, places in pages.items()})
    problems += _naming_problems(source, pages)
    body = fill_values(page.text[front.end() :], values)
    if writing and not problems:  # A faulty page is not judged for its style as well.
        problems += page_writing_problems(source, body, page.text.count("\n", 0, front.end()) + 1)
    return HandWritten(page.uri, meta, body), problems


def _handout_problems(pages: list[HandWritten], shown: str) -> Iterator[Problem]:
    """No two pages are made as the same file, none as a file that is made from data, and none by a name that no file can have."""
    first: dict[str, str] = {}
    for page in pages:
        if handout := page.meta.handout:
            if said := unusable_id(handout.name):
                yield Problem(f"{shown}/{page.uri}", 1, 1, *said)
            made = handout.address == CARDS or handout.address.startswith(PLAN)
            owner = "guide_data" if made else first.setdefault(handout.name, page.uri)
            if owner != page.uri:
                wrong = f"the handout {handout.name} is also that of {owner}"
                yield Problem(f"{shown}/{page.uri}", 1, 1, wrong, "give the handout another name")


def _address(uri: str) -> str:
    return uri.removesuffix(".md") + ".html"


def _naming_problems(source: Source[PageMeta], pages: Pages) -> Iterator[Problem]:
    """What a page names has a page."""
    for naming in namings(source.record):
        (kind,) = naming.kinds
        uris = [uri for uri in pages if uri.startswith(f"{kind}/")]
        known = sorted({uri.removeprefix(f"{kind}/").removesuffix(".md") for uri in uris} - {"index"})
        if naming.id not in known:
            wrong = f"there is no {short(naming.id)} among the {kind}"
            yield source.at_naming(naming, wrong, one_of(naming.id, known))
