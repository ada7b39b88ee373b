"""All pages of the site as Markdown: one for each record, and the hand-written ones."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from ..guide.browser_floor import floor_words
from ..guide.guide import Guide
from ..records.addresses import address, link_from, markdown_of, sheet_address
from ..records.capability import Role
from ..records.fields import Record
from ..records.front_matter import HandWritten
from ..records.idea import STEPS
from ..records.kinds import BY_USE, KINDS, Kind
from ..records.organisation import ORGANISATION_URI
from ..settings.edit_links import NO_LINKS, EditLinks
from ..text import markup
from ..text.search_terms import STOP_WORDS
from . import figures, sheets
from .differences import not_quite_it
from .plan_idea import idea_to_add, situation_to_add
from .rated_name import with_place_for_name

NAMED_PAGES = {
    "home": "index.html", **{kind.name: kind.list_page for kind in BY_USE if kind.lists_itself},
    "what-expertship-is": "what-expertship-is.html", "plan-guide": "plan-guide.html", "managers": "managers.html",
    "hosts": "hosts.html", "about": "about.html", "self-assessment": "self-assessment.html", "saved-file": "saved-file.html",
    "plan-templates": "plan-templates.html",
    "hosting": "hosting.html", "bring-it-in": "bring-it-in.html", "privacy-pack": "privacy-pack.html",
    "team": "team.html", "organisation": "organisation.html", "your-own": "your-own.html",
}
"""The pages that other programs may rely on, by name. A public contract: names are added, never changed."""


@dataclass(frozen=True)
class Page:
    """One page, known before it is rendered."""

    uri: str
    """Where its Markdown lies, such as ``ideas/tool-swap.md``."""
    title: str
    description: str
    page_type: str
    """The name of its template, or ``prose`` for a page of Markdown alone."""
    source: str
    """The file that an editor changes, relative to the project; empty where none of the project's is it."""
    values: dict[str, Any]
    """What its template needs."""

    @property
    def address(self) -> str:
        """Its address, relative to the root of the site."""
        return self.uri.removesuffix(".md") + ".html"

    def link(self, target: str) -> str:
        """The relative link from this page to an address of the site."""
        return link_from(self.address, target)


def all_pages(guide: Guide, handwritten: list[HandWritten]) -> Iterator[Page]:
    """Every page of the site, in a fixed order."""
    for written in handwritten:
        template = written.meta.template or "prose"
        values: dict[str, Any] = {"meta": written.meta, "body": written.body}
        if template == "bring-it-in":
            values["handouts"] = [page for page in handwritten if page.meta.handout]
        if template == "situations":
            values["titles"] = {one.uri.removesuffix(".md") + ".html": one.meta.title for one in handwritten}
        yield Page(written.uri, written.meta.title, written.meta.description, template, f"content/{written.uri}", values)
    for kind in (kind for kind in KINDS if kind.has_pages):
        yield from (_record_page(guide, kind, record) for record in guide.records[kind.name])
    yield from _alias_pages(guide)
    if guide.organisation:
        name = guide.organisation.name
        yield Page(ORGANISATION_URI, f"At {name}", f"What {name} adds to the guide, and whom to ask.", "organisation", "", {})


def _record_page(guide: Guide, kind: Kind, record: Any) -> Page:
    title, description = getattr(record, kind.title), getattr(record, kind.summary)
    file = f"{kind.within or f'{kind.name}/{record.id}'}.yml"
    # An overlay lies outside the repository of the guide: no edit link could lead to it.
    source = "" if record.id in guide.organisation_ids else f"guide_data/{file}"
    # A name in a template holds no hyphen.
    return Page(markdown_of(address(record)), title, description, kind.slug, source, {kind.slug.replace("-", "_"): record})


def _alias_pages(guide: Guide) -> Iterator[Page]:
    """A small page at the address of each renamed or retired record."""
    for kind in (kind for kind in KINDS if kind.has_pages and kind.keeps_old_ids):
        for old, new in sorted(guide.aliases.of(kind.name).items()):
            target = guide.by_id[kind.name][new] if new else None
            values = {"old": old, "target": target, "list_address": kind.list_page}
            description = "This page has moved." if new else "This page has been retired."
            uri = markdown_of(kind.address_of(old))
            yield Page(uri, description.rstrip("."), description, "alias", "guide_data/aliases.yml", values)


class Renderer:
    """Renders pages to Markdown through the templates of ``theme_overrides/pages``."""

    def __init__(self, guide: Guide, templates: Path, links: EditLinks = NO_LINKS) -> None:
        self.guide = guide
        self._links = links
        # Texts come from pull requests: everything is escaped unless a filter of ours made it.
        self._environment = Environment(
            loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters.update(md=_md, prose=_prose, plain=markup.plain, link=_link, url=_url)
        self._environment.filters.update(of_rated=with_place_for_name)
        self._environment.globals.update(
            guide=guide,
            STEPS=STEPS,
            STOP_WORDS=STOP_WORDS,
            not_quite_it=partial(not_quite_it, guide),
            idea_to_add=partial(idea_to_add, guide),
            situation_to_add=partial(situation_to_add, guide),
            action_of_sheet=sheets.action_of_sheet,
            rows_to_fill_in=sheets.rows_to_fill_in,
            filled_in_by=sheets.filled_in_by,
            linked_to_sheet=sheets.linked_to_sheet,
            source_of_sheet=partial(sheets.source_of_sheet, guide),
            sheet_address=sheet_address,
            browser_floor=floor_words(),
            words_to_say=sheets.words_to_say,
            **figures.globals_for(guide),
        )

    def render(self, page: Page) -> str:
        """The page as Markdown with front matter."""
        if page.page_type == "prose":
            body = page.values["body"]
        else:
            body = self._environment.get_template(f"{page.page_type}.md").render(page=page, **page.values)
        colophon = self._environment.get_template("_colophon.md").render(page=page) if self.guide.organisation else ""
        return f"{_front_matter(page, self._links, colophon)}{body.strip()}\n"

    def html(self, template: str, **values: Any) -> str:
        """A file of its own from a template. What is given as text is escaped where the template does not say otherwise."""
        return self._environment.get_template(template).render(**values)


def _front_matter(page: Page, links: EditLinks, colophon: str) -> str:
    title = markup.plain(page.title)
    fields = {"title": title, "description": markup.plain(page.description), "page_type": page.page_type, "source": page.source}
    suggest = links.suggest(title, page.address, page.source)
    at_the_foot = {"edit": links.edit(page.source), "suggest": suggest, "colophon": colophon}
    fields |= {key: value for key, value in at_the_foot.items() if value}
    meta = page.values.get("meta")
    if meta and meta.handout:
        fields["handout"] = meta.handout.address
    # JSON is YAML: a colon or a quotation mark in a title cannot break it.
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"---\n{lines}---\n\n"


@pass_context
def _md(context: Context, text: str) -> Markup:
    return markup.inline(text, context["page"].link)


@pass_context
def _prose(context: Context, text: str) -> Markup:
    return markup.prose(text, context["page"].link)


@pass_context
def _link(context: Context, target: str) -> str:
    return str(context["page"].link(target))


@pass_context
def _url(context: Context, record: Record) -> str:
    guide: Guide = context["guide"]
    target = address(record, guide.capability_of_role[record.id]) if isinstance(record, Role) else address(record)
    return str(context["page"].link(target))
