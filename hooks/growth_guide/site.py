"""Everything that the generator makes for the site: pages as Markdown, and files."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .assessment_data import assessment_script
from .assets import Asset, css, hashed, script
from .branding import ORGANISATION_URI, Branding, branding
from .browser_data import guide_json
from .content import Content
from .guide import COUNTED, Guide
from .handwritten import HandWritten, read_pages, without_hidden
from .load import Named, read_data
from .pages import NAMED_PAGES, Page, Renderer, all_pages
from .plan_files.downloads import download_files
from .plan_files.plan_data import idea_scripts, plan_script
from .problems import ContentError
from .schema import guide_schema
from .seal import NO_PAGE
from .search_index import search_index
from .workbook import PLAN_ENTRY, WORKBOOK, rating_script, workbook
from .workbook_schema import workbook_schema


@dataclass(frozen=True)
class Project:
    """The folders of the project, and how problems name the data folder."""

    root: Path
    data: Path
    content: Path
    theme: Path
    overlay: Path | None = None

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
    """What the theme has to know: the addresses of styles and scripts, whose names carry a hash, and ``edit_base``."""
    branding: Branding
    """What of the engine's own settings an organisation changes."""


def check_project(project: Project, *, writing: bool = False) -> tuple[Guide, list[HandWritten]]:
    """The guide and the hand-written pages; ``writing`` as in ``read_data``. Raises ContentError with every problem of both."""
    overlay = Named(project.overlay, project.shown(project.overlay)) if project.overlay else None
    data = read_data(project.data, project.shown(project.data), overlay=overlay, writing=writing)
    guide = None if data.problems else data.guide()
    if guide is None and data.content.domains is None:
        data.guide()  # Which pages there are is not known, so that links to them cannot be judged.
    counts = guide.counts if guide else dict.fromkeys(COUNTED, 0)
    try:
        anchors = _anchors(data.content) | ({ORGANISATION_URI: None} if project.overlay else {})
        written = read_pages(project.content, project.shown(project.content), counts, anchors)
    except ContentError as error:
        raise ContentError([*data.problems, *error.problems]) from None
    guide = guide or data.guide()
    return guide, without_hidden(written, guide.organisation)


def named_overlay(root: Path, extra: Mapping[str, Any]) -> Path | None:
    """The folder of the overlay: what ``GROWTH_GUIDE_OVERLAY`` names, else ``extra.overlay`` of mkdocs.yml."""
    name = os.environ.get("GROWTH_GUIDE_OVERLAY") or extra.get("overlay")
    return root / name if name else None


def make_site(project: Project, repository: Mapping[str, str] | None = None) -> Site:
    """Check the project and make everything but the rendered pages, which are rendered one at a time."""
    guide, written = check_project(project)
    pages = list(all_pages(guide, written))
    renderer = Renderer(guide, project.theme / "pages")
    ideas = {capability: hashed(f"ideas-{capability}", "js", text.encode()) for capability, text in idea_scripts(guide).items()}
    brand = branding(guide, project.theme)
    assets = {"css": css(project.theme / "css", brand.style), **_scripts(project.theme, guide, written, renderer, ideas)}
    named = {name: target for name, target in NAMED_PAGES.items() if any(page.address == target for page in pages)}
    files = {asset.name: asset.content for asset in (*assets.values(), *ideas.values(), *brand.assets)} | {
        "guide.json": guide_json(guide, named).encode(),
        "guide.schema.json": guide_schema(organisation=guide.organisation is not None).encode(),
        "growth-workbook.schema.json": workbook_schema().encode(),
        WORKBOOK: workbook(guide, renderer, project.theme, _self_assessment(pages)).encode(),
        **{_engine_name(name): content for name, content in download_files(guide, project.root / ".cache").items()},
    }
    settings = {key: asset.name for key, asset in assets.items()} | {"edit_base": _edit_base(repository)} | dict(brand.settings)
    return Site(guide, {page.uri: page for page in pages}, renderer, files, settings, brand)


def _scripts(
    theme: Path, guide: Guide, written: list[HandWritten], renderer: Renderer, ideas: Mapping[str, Asset]
) -> dict[str, Asset]:
    """The scripts of the site, by the name under which the theme asks for them; ``ideas`` are those that the plan asks for."""
    ideas_of = {capability: asset.name for capability, asset in ideas.items()}
    return {
        "script": script(theme / "js", "start.mjs"),
        "search_index": hashed("search-index", "js", search_index(guide, written).encode()),
        "assessment_script": script(theme / "js", "assessment_page/start_assessment.mjs", "assessment"),
        "assessment_data": hashed("assessment-data", "js", assessment_script(guide).encode()),
        "plan_script": hashed("plan", "js", plan_script(guide, ideas_of).encode() + script(theme / "js", PLAN_ENTRY).content),
        "rating_form": hashed("rating-form", "js", rating_script(guide, renderer, theme).encode()),
    }


def _self_assessment(pages: list[Page]) -> Page:
    return next(page for page in pages if page.kind == "self-assessment")


def _engine_name(address: str) -> str:
    """The name under which a file goes through the engine; the seal gives it its own."""
    return address + NO_PAGE if address.endswith(".md") else address


def _edit_base(repository: Mapping[str, str] | None) -> str:
    """The start of an edit link, to which the path of a source is added; empty without a repository."""
    if not repository:
        return ""
    url, branch = re.sub(r"/+$", "", repository["url"]), repository["branch"]
    return f"{url}/-/edit/{branch}/" if repository["kind"] == "gitlab" else f"{url}/edit/{branch}/"


def _anchors(content: Content) -> dict[str, frozenset[str] | None]:
    """The pages made from data, each with the fragments that a hand-written page may link to; None where they are not known."""
    none: frozenset[str] = frozenset()
    names = {"domains": content.domains or none, **content.ids}
    del names["references"]
    anchors: dict[str, frozenset[str] | None] = {f"{folder}/{name}.md": none for folder, ids in names.items() for name in ids}
    for capability in content.ids["capabilities"]:
        source = content.capabilities.get(capability)
        anchors[f"capabilities/{capability}.md"] = frozenset(role.id for role in source.record.roles) if source else None
    if content.aliases:
        for folder in ("capabilities", "derailers", "ideas"):
            anchors |= {f"{folder}/{old}.md": none for old in getattr(content.aliases.record, folder)}
    return anchors
