"""The site's sources written to a folder, so that any engine that takes Markdown and Jinja templates can build them."""

import shutil
from pathlib import Path
from typing import Any

import yaml

from .project import Project
from .site import Site

_GENERATOR_FOLDERS = ("css", "js", "pages")
"""Folders of theme_overrides that only the generator reads."""


def render(site: Site, project: Project, target: Path) -> None:
    """Write ``docs/``, ``theme/`` and ``mkdocs.yml`` into ``target``, which must be empty or not there.

    Raises FileExistsError when it holds anything.
    """
    if target.exists() and any(target.iterdir()):
        raise FileExistsError(target)
    for uri, page in site.pages.items():
        _write(target / "docs" / uri, site.renderer.render(page).encode())
    for name, content in site.files.items():
        _write(target / "docs" / name, content)
    shutil.copytree(project.theme, target / "theme")
    for folder in _GENERATOR_FOLDERS:
        shutil.rmtree(target / "theme" / folder)
    _write(target / "mkdocs.yml", yaml.safe_dump(_settings(site, project), sort_keys=False, allow_unicode=True).encode())


def _settings(site: Site, project: Project) -> dict[str, Any]:
    """The project's own mkdocs.yml without the hooks, and with what the hooks would have set."""
    settings: dict[str, Any] = yaml.safe_load((project.root / "mkdocs.yml").read_text(encoding="utf-8"))
    for key in ("hooks", "watch", "docs_dir", "site_dir"):
        settings.pop(key, None)
    settings["docs_dir"] = "docs"
    settings["theme"] |= {"custom_dir": "theme", **site.branding.theme}
    settings["site_name"] = site.branding.site_name or settings["site_name"]
    settings.get("nav", []).extend(site.branding.nav)
    settings["extra_css"] = [site.settings["css"]]
    settings["extra_javascript"] = [site.settings["script"]]
    settings.setdefault("extra", {}).update(site.settings)
    settings["extra"].pop("overlay", None)
    return settings


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
