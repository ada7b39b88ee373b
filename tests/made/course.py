"""The package for a learning system, unpacked as such a system does it."""

from pathlib import Path
from zipfile import ZipFile

from growth_guide.pages.pages import Renderer, all_pages
from growth_guide.site.project import check_project
from growth_guide.site.scorm import scorm_files
from growth_guide.site.site_files import self_assessment
from growth_guide.site.zip_archive import write_zip
from project import PROJECT

LESSON = "growth-workbook.html"


def unpack_course(folder: Path) -> None:
    """Writes the package of the real guide, and unpacks it into this folder."""
    guide, written = check_project(PROJECT)
    page = self_assessment(all_pages(guide, written))
    packed = folder.with_suffix(".zip")
    write_zip(packed, scorm_files(guide, Renderer(guide, PROJECT.theme / "pages"), PROJECT.theme, page, b"x"))
    with ZipFile(packed) as files:
        files.extractall(folder)
