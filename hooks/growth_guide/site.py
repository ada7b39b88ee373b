"""Everything that the generator makes for the site: pages as Markdown, and files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .addresses import address
from .assets import css, hashed, script
from .browser_data import guide_json
from .guide import Guide
from .handwritten import HandWritten, read_pages
from .load import load
from .pages import NAMED_PAGES, Page, Renderer, all_pages
from .schema import guide_schema
from .search_index import search_index


@dataclass(frozen=True)
class Project:
    """The folders of the project, and how problems name the data folder."""

    root: Path
    data: Path
    content: Path
    theme: Path

    def shown(self, folder: Path) -> str:
        """A folder as an editor would name it: relative to the project where it lies within."""
        return folder.relative_to(self.root).as_posix() if folder.is_relative_to(self.root) else folder.as_posix()


@dataclass(frozen=True)
class Site:
    """What a site is made of, before an engine turns Markdown into pages."""

    guide: Guide
    pages: Mapping[str, Page]
    """Pages by the path of their Markdown."""
    renderer: Renderer
    files: Mapping[str, bytes]
    """Files by address: styles, scripts, data."""
    settings: Mapping[str, str]
    """What the theme has to know: ``css``, ``script`` and ``search_index``, whose names carry a hash, and ``edit_base``."""


def check_project(project: Project) -> tuple[Guide, list[HandWritten]]:
    """The guide and the hand-written pages. Raises ContentError with every problem of the data or, when it is sound, of the pages."""
    guide = load(project.data, project.shown(project.data))
    return guide, read_pages(project.content, project.shown(project.content), guide.counts, _anchors(guide))


def make_site(project: Project, repository: Mapping[str, str] | None = None) -> Site:
    """Check the project and make everything but the rendered pages, which are rendered one at a time."""
    guide, written = check_project(project)
    pages = list(all_pages(guide, written))
    style, code = css(project.theme / "css"), script(project.theme / "js", "start.mjs")
    index = hashed("search-index", "js", search_index(guide, written).encode())
    named = {name: target for name, target in NAMED_PAGES.items() if any(page.address == target for page in pages)}
    files = {
        style.name: style.content,
        code.name: code.content,
        index.name: index.content,
        "guide.json": guide_json(guide, named).encode(),
        "guide.schema.json": guide_schema().encode(),
    }
    settings = {"css": style.name, "script": code.name, "search_index": index.name, "edit_base": _edit_base(repository)}
    return Site(guide, {page.uri: page for page in pages}, Renderer(guide, project.theme / "pages"), files, settings)


def _edit_base(repository: Mapping[str, str] | None) -> str:
    """The start of an edit link, to which the path of a source is added; empty without a repository."""
    if not repository:
        return ""
    url, branch = re.sub(r"/+$", "", repository["url"]), repository["branch"]
    return f"{url}/-/edit/{branch}/" if repository["kind"] == "gitlab" else f"{url}/edit/{branch}/"


def _anchors(guide: Guide) -> dict[str, frozenset[str]]:
    """The pages made from data, each with the fragments that a hand-written page may link to."""
    none: frozenset[str] = frozenset()
    records = (*guide.domains, *guide.derailers, *guide.ideas)
    anchors = {address(record).removesuffix(".html") + ".md": none for record in records}
    for capability in guide.capabilities:
        anchors[f"capabilities/{capability.id}.md"] = frozenset(role.id for role in capability.roles)
    return anchors
