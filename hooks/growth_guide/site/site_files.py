"""Everything that the generator makes for the site: pages as Markdown, and files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..browser.assessment_data import assessment_script
from ..browser.glance_data import glance_script
from ..browser.plan_data import idea_scripts, plan_script, word_script
from ..browser.search_index import search_index
from ..browser.team_data import team_script
from ..bundle.assets import Asset, css, hashed, script
from ..documents.kit_downloads import kit_files
from ..documents.plan_downloads import download_files
from ..documents.plan_word import word_data
from ..documents.sheet_word import sheet_files
from ..guide.guide import Guide
from ..hosting.seal import NO_PAGE
from ..pages.branding import Branding, branding
from ..pages.pages import NAMED_PAGES, Page, Renderer, all_pages
from ..published.guide_json import guide_json
from ..published.guide_schema import guide_schema
from ..published.summary_schema import summary_schema
from ..published.workbook_schema import workbook_schema
from ..records.front_matter import HandWritten
from ..settings.edit_links import NO_LINKS, EditLinks
from .project import Project, check_project
from .workbook import WORKBOOK, rating_script, workbook

GLANCE_ENTRY = "entries/page_head.mjs"
PLAN_ENTRY = "entries/growth_plan.mjs"
"""The script of the plan, which the page loads when its view is first opened."""
FILES_ENTRY = "entries/growth_plan_files.mjs"


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
    """What the theme has to know: the addresses of styles and scripts, whose names carry a hash, ``edit_host``, and how many
    ideas and derailers there are."""
    branding: Branding
    """What of the engine's own settings an organisation changes."""


def make_site(project: Project, links: EditLinks = NO_LINKS, *, drafts: bool = False) -> Site:
    """Check the project and make everything but the rendered pages, which are rendered one at a time; ``links`` go on each.

    With ``drafts`` texts that are not finished are let through: the rules of good writing are left out.
    """
    guide, written = check_project(project, writing=not drafts)
    pages = list(all_pages(guide, written))
    renderer = Renderer(guide, project.theme / "pages", links)
    ideas = {capability: hashed(f"ideas-{capability}", "js", text.encode()) for capability, text in idea_scripts(guide).items()}
    brand = branding(guide, project.theme)
    assets = {"css": css(project.theme / "css", brand.style), **_scripts(project.theme, guide, written, renderer, ideas)}
    named = {name: target for name, target in NAMED_PAGES.items() if any(page.address == target for page in pages)}
    files = {asset.name: asset.content for asset in (*assets.values(), *ideas.values(), *brand.assets)} | {
        "guide.json": guide_json(guide, named).encode(),
        "guide.schema.json": guide_schema(organisation=guide.organisation is not None).encode(),
        "growth-workbook.schema.json": workbook_schema().encode(),
        "growth-summary.schema.json": summary_schema().encode(),
        WORKBOOK: workbook(guide, renderer, project.theme, self_assessment(pages)).encode(),
        **{_engine_name(name): content for name, content in download_files(guide, project.root / ".cache").items()},
        **sheet_files(guide),
        **kit_files(guide, written, links.site_url, project.root / ".cache"),
    }
    numbers = {f"number_of_{name}": str(guide.counts[name]) for name in ("ideas", "derailers")}
    settings = {key: asset.name for key, asset in assets.items()} | {"edit_host": links.host} | numbers | dict(brand.settings)
    return Site(guide, {page.uri: page for page in pages}, renderer, files, settings, brand)


def _scripts(
    theme: Path, guide: Guide, written: list[HandWritten], renderer: Renderer, ideas: Mapping[str, Asset]
) -> dict[str, Asset]:
    """The scripts of the site, by the name under which the theme asks for them; ``ideas`` are those that the plan asks for."""
    word = word_data(guide)
    files = hashed("plan-files", "js", word_script(word).encode() + script(theme / "js", FILES_ENTRY).content)
    plan_data = plan_script(guide, word, {capability: asset.name for capability, asset in ideas.items()}, files.name)
    return {
        "script": script(theme / "js", "entries/every_page.mjs"),
        "glance_script": hashed("glance", "js", glance_script(guide).encode() + script(theme / "js", GLANCE_ENTRY).content),
        "adding_script": script(theme / "js", "entries/adding_page.mjs", "adding"),
        "search_index": hashed("search-index", "js", search_index(guide, written).encode()),
        "assessment_script": script(theme / "js", "entries/assessment.mjs", "assessment"),
        "assessment_data": hashed("assessment-data", "js", assessment_script(guide).encode()),
        "plan_script": hashed("plan", "js", plan_data.encode() + script(theme / "js", PLAN_ENTRY).content),
        "plan_files": files,
        "team_data": hashed("team-data", "js", team_script(guide).encode()),
        "team_script": script(theme / "js", "entries/team.mjs", "team"),
        "rating_form": hashed("rating-form", "js", rating_script(guide, renderer, theme).encode()),
    }


def self_assessment(pages: Iterable[Page]) -> Page:
    """The page from which the workbook is made."""
    return next(page for page in pages if page.page_type == "self-assessment")


def _engine_name(address: str) -> str:
    """The name under which a file goes through the engine; the seal gives it its own."""
    return address + NO_PAGE if address.endswith(".md") else address
