"""The workbook as a SCORM 1.2 package: what a learning-management system (LMS) takes in, shows under the
organisation's name, and counts as finished when the learner says so."""

from pathlib import Path

from ..guide.guide import Guide
from ..pages.branding import document_title, guide_title
from ..pages.pages import Page, Renderer
from ..text.markup import plain
from .workbook import workbook


def scorm_files(guide: Guide, renderer: Renderer, theme: Path, page: Page, licence: bytes) -> dict[str, bytes]:
    """The files of the package by name, which all lie at its root. ``page`` is the self-assessment page.

    The manifest names no XML Schema: a package that names one has to carry it, and systems do without.
    """
    title = document_title(f"{guide_title(guide)}: {plain(page.title)}", guide)
    return {
        "imsmanifest.xml": renderer.html("imsmanifest.xml", title=title, lesson=page.title).encode(),
        "growth-workbook.html": workbook(guide, renderer, theme, page, lms=True).encode(),
        "LICENSE.txt": licence,
    }
