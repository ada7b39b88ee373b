"""The packages in ``dist/``: the site for whoever hosts it, and the workbook for a learning-management system."""

import tempfile
from collections.abc import Iterator
from importlib.metadata import files as files_of
from pathlib import Path

from ..pages.pages import Renderer, all_pages
from ..reading.decode import with_plain_line_ends
from ..reading.leftovers import without_leftovers
from .engine import build_site
from .project import Project, check_project
from .scorm import scorm_files
from .site_files import self_assessment
from .standalone import standalone
from .zip_archive import Members, checksums, read_member, write_zip

TOP = "growth-guide"
"""The one folder that the site's zip file unpacks to."""
READ_ME, SUMS = "READ-ME-FIRST.html", "SHA256SUMS"
SITE_ZIP, SCORM_ZIP = f"{TOP}.zip", f"{TOP}-scorm.zip"
_THEME = "mkdocs-material"
_HOST_STYLES = ("1-tokens", "2-theme", "4-marks", "5-frames", "9-preferences")


def package(project: Project, target: Path, site: Path | None = None) -> list[Path]:
    """Write the packages into the folder ``target`` and return their paths; nothing is written when anything fails.

    ``site`` is a built and sealed site; without it the site is built first. Raises ContentError for faults of the content,
    NotBuilt when the engine fails.
    """
    guide, written = check_project(project)
    with tempfile.TemporaryDirectory() as folder:
        if site is None:
            site = Path(folder) / "site"
            build_site(project.root, site, project.overlay)
        renderer = Renderer(guide, project.theme / "pages")
        host = _host_members(project, renderer, site)
        lms = scorm_files(guide, renderer, project.theme, self_assessment(all_pages(guide, written)), _licence(project))
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target, prefix=".unfinished-") as unfinished:
            return _write(Path(unfinished), target, host, lms)


def host_page(renderer: Renderer, theme: Path) -> str:
    """The page that says to whoever hosts the guide what to do with it, as a file of its own."""
    return standalone(renderer, theme, "host.html", _HOST_STYLES)


def _host_members(project: Project, renderer: Renderer, site: Path) -> Members:
    """What whoever hosts the guide gets: the site, the page that says what to do with it, licences, and the sum of each file."""
    members: Members = {
        READ_ME: host_page(renderer, project.theme).encode(),
        "licences/growth-guide.txt": _licence(project),
        "licences/mkdocs-material.txt": _licence_of_theme(),
        **{f"site/{name}": site / name for name in _site_files(site)},
    }
    return {**members, SUMS: checksums(members).encode()}


def _site_files(site: Path) -> Iterator[str]:
    """The files of a site. What begins with a dot at its top is none of them, such as a repository that it is published from."""
    for path in without_leftovers(site, site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not name.startswith("."):
            yield name


def _write(unfinished: Path, target: Path, host: Members, lms: Members) -> list[Path]:
    write_zip(unfinished / SITE_ZIP, {f"{TOP}/{name}": member for name, member in host.items()})
    write_zip(unfinished / SCORM_ZIP, lms)
    (unfinished / READ_ME).write_bytes(read_member(host[READ_ME]))
    beside: Members = {name: unfinished / name for name in (SITE_ZIP, SCORM_ZIP, READ_ME)}
    (unfinished / SUMS).write_bytes(checksums(beside).encode())
    return [(unfinished / name).replace(target / name) for name in (SITE_ZIP, SCORM_ZIP, SUMS, READ_ME)]


def _licence(project: Project) -> bytes:
    return with_plain_line_ends((project.root / "LICENSE").read_bytes())


def _licence_of_theme() -> bytes:
    """Parts of the theme lie in the site, and its licence asks to be handed on with them."""
    licence = next(file for file in files_of(_THEME) or [] if file.name == "LICENSE" and file.parts[0].endswith(".dist-info"))
    return licence.read_binary()
