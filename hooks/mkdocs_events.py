"""The one file that knows MkDocs: it hands the generator's pages and files over, and seals what MkDocs built."""

import logging
import os
import shutil
import sys
from pathlib import Path

# The package lies beside this file; a plain `mkdocs build` finds it without being installed.
sys.path.insert(0, str(Path(__file__).parent))
# MkDocs writes dates into sitemap.xml.gz: the same data must give the same bytes on every day.
os.environ.setdefault("SOURCE_DATE_EPOCH", "315532800")
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from growth_guide.hosting.seal import seal
from growth_guide.hosting.site_swap import swap
from growth_guide.pages.branding import Branding  # the path above comes first
from growth_guide.reading.decode import with_plain_line_ends
from growth_guide.reading.leftovers import is_leftover
from growth_guide.reading.problems import ContentError
from growth_guide.settings.frame_ancestors import frame_ancestors
from growth_guide.settings.link_settings import WHOLE, read_links
from growth_guide.settings.mkdocs_settings import read_settings, sound
from growth_guide.site.project import Project, drafts_wanted, named_overlay
from growth_guide.site.site_files import Site, make_site
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

log = logging.getLogger("mkdocs.hooks.growth_guide")

_command = ""
_target: Path | None = None
"""Where the finished site goes; it is built beside this place, so that a build that fails leaves the site as it was."""
_frame_ancestors = ""
"""Who may frame the site: read before the build, so that a slip there is told before anything is made."""
_site: Site | None = None
_html: dict[str, bytes] = {}
"""The HTML of records' pages by the path of their Markdown, from when it is rendered to when its page is written."""


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a build or a live preview."""
    global _command
    _command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check everything before MkDocs touches the old site."""
    global _frame_ancestors, _site, _target
    assert config.config_file_path and config.theme.custom_dir
    root = Path(config.config_file_path).parent
    if config.repo_url:
        raise Abort(
            "mkdocs.yml: repo_url makes pages call the host of the repository; "
            f"delete it and write under extra: {WHOLE}"
        )
    try:
        settings = sound(read_settings(Path(config.config_file_path)))
        data = root / str(config.extra.get("guide_data") or "guide_data")
        overlay = named_overlay(root, config.extra)
        project = Project(root, data, Path(config.docs_dir), Path(config.theme.custom_dir), overlay)
        _frame_ancestors = frame_ancestors(settings)
        links = read_links(settings, config.extra, config.site_url)
        # A live preview is for looking at what is not finished yet.
        _site = make_site(project, links, drafts=_command == "serve" or drafts_wanted())
    except ContentError as error:
        raise Abort(f"{error}\n\n{len(error.problems)} problem(s). The site was not built.") from None
    config.extra_css = [_site.settings["css"]]
    config.extra_javascript = [_site.settings["script"]]
    config.extra.update(_site.settings)
    _brand(config, _site.branding)
    if overlay:
        config.watch.append(str(overlay))
    if _command == "build":
        _target = Path(config.site_dir)
        config.site_dir = str(_target.with_name(f".{_target.name}-unfinished"))
    return config


def _brand(config: MkDocsConfig, branding: Branding) -> None:
    """Set what an organisation changes; without one nothing does."""
    config.site_name = branding.site_name or config.site_name
    for key, address in branding.theme.items():
        config.theme[key] = address
    if config.nav is not None:
        config.nav += branding.nav


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the generator's pages and files in the place of the sources of the theme and of all that lies in ``content/``."""
    assert _site
    for file in list(files):
        # The check has judged what lay in content/, and its pages are among the generator's: MkDocs publishes nothing from there.
        if file.src_dir in (config.docs_dir, config.theme.custom_dir):
            files.remove(file)
        if file.src_dir == config.theme.custom_dir and _is_published(file.src_uri):
            files.append(File.generated(config, file.src_uri, content=with_plain_line_ends(file.content_bytes)))
    for uri in _site.pages:
        # The text is rendered when MkDocs reads the page, so that it is held once and not for long.
        files.append(File.generated(config, uri, content=""))
    for name, content in _site.files.items():
        files.append(File.generated(config, name, content=content))
    return files


def _is_published(uri: str) -> bool:
    """Whether a file of theme_overrides goes to the site as it is."""
    return not uri.startswith(("css/", "js/", "pages/")) and not any(map(is_leftover, uri.split("/")))


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Render a page to Markdown."""
    assert _site
    return _site.renderer.render(_site.pages[page.file.src_uri])


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lay aside what a template made without prose: it is HTML, and the parser would take a third of the build to copy it."""
    assert _site
    if _site.pages[page.file.src_uri].values.get("body"):
        return markdown
    # As bytes it takes half of the memory, which counts over thousands of pages.
    _html[page.file.src_uri] = markdown.encode()
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let go of the Markdown of a page as soon as it is HTML."""
    page.markdown = ""
    return html


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Give a page the HTML that was laid aside for it."""
    if page.file.src_uri in _html:
        page.content = _html.pop(page.file.src_uri).decode()
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Let go of the HTML of a page as soon as it is written."""
    page.content = ""
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Leave out what no page uses and put the policy into the rest; not in the preview, which asks its server for changes."""
    if _command == "serve":
        return
    try:
        seal(Path(config.site_dir), _frame_ancestors)
    except ValueError as error:
        raise Abort(f"{error}\n\nThe site was not built.") from None


def on_shutdown() -> None:
    """Put a finished site in the place of the old one; leave the old one when anything failed."""
    if _target is None:
        return
    built = _target.with_name(f".{_target.name}-unfinished")
    if sys.exc_info()[0] is None and built.is_dir():
        swap(built, _target)
        log.info(f"The site is in {_target}")
    else:
        shutil.rmtree(built, ignore_errors=True)
