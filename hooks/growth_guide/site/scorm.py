"""The workbook as a SCORM 1.2 package: what a learning-management system (LMS) takes in, shows, and counts as finished or not."""

from pathlib import Path

from ..guide.guide import Guide
from ..pages.pages import Page, Renderer
from .workbook import workbook


def scorm_files(guide: Guide, renderer: Renderer, theme: Path, page: Page, licence: bytes) -> dict[str, bytes]:
    """The files of the package by name, which all lie at its root. ``page`` is the self-assessment page.

    The manifest names no XML Schema: a package that names one has to carry it, and systems do without.
    """
    return {
        "imsmanifest.xml": renderer.html("imsmanifest.xml", title=page.title).encode(),
        "growth-workbook.html": workbook(guide, renderer, theme, page, lms=True).encode(),
        "LICENSE.txt": licence,
    }
