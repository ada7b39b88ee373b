"""The site's sources written to a folder, so that any engine that takes Markdown and Jinja templates can build them."""

import shutil
from pathlib import Path
from typing import Any

from ..reading.decode import with_plain_line_ends
from ..reading.document import Document
from ..reading.leftovers import is_leftover
from ..settings.mkdocs_settings import settings_text
from .project import Project
from .site_files import Site

_GENERATOR_FOLDERS = ("css", "js", "pages")
"""Folders of theme_overrides that only the generator reads."""


def render(site: Site, project: Project, settings: Document, target: Path) -> None:
    """Write ``docs/``, ``theme/`` and ``mkdocs.yml`` into ``target``, which must be empty or not there.

    ``settings`` is the project's own mkdocs.yml.

    Raises FileExistsError when it holds anything.
    """
    if target.exists() and any(target.iterdir()):
        raise FileExistsError(target)
    for uri, page in site.pages.items():
        _write(target / "docs" / uri, site.renderer.render(page).encode())
    for name, content in site.files.items():
        _write(target / "docs" / name, content)
    shutil.copytree(project.theme, target / "theme", ignore=_leftovers, copy_function=_copy_with_plain_line_ends)
    for folder in _GENERATOR_FOLDERS:
        shutil.rmtree(target / "theme" / folder)
    _write(target / "mkdocs.yml", settings_text(_settings(site, settings.data)).encode())


def _leftovers(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if is_leftover(name)]


def _copy_with_plain_line_ends(source: str, target: str) -> None:
    Path(target).write_bytes(with_plain_line_ends(Path(source).read_bytes()))


def _settings(site: Site, own: dict[str, Any]) -> dict[str, Any]:
    """The project's own settings without the hooks, and with what the hooks would have set."""
    settings = {key: value for key, value in own.items() if key not in ("hooks", "watch", "docs_dir", "site_dir")}
    settings["docs_dir"] = "docs"
    settings["theme"] = {**settings["theme"], "custom_dir": "theme", **site.branding.theme}
    settings["site_name"] = site.branding.site_name or settings["site_name"]
    if "nav" in settings:
        settings["nav"] = [*settings["nav"], *site.branding.nav]
    settings["extra_css"] = [site.settings["css"]]
    settings["extra_javascript"] = [site.settings["script"]]
    settings["extra"] = {**{key: value for key, value in settings["extra"].items() if key != "overlay"}, **site.settings}
    return settings


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
