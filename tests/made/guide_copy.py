"""A copy of the small guide, to be broken and checked."""

import shutil
from dataclasses import replace
from pathlib import Path

from growth_guide.editing.checking import problems_of_project
from growth_guide.guide.guide import Guide
from growth_guide.guide.load import NamedFolder, load, read_data
from growth_guide.reading.problems import ContentError
from growth_guide.records.front_matter import HandWritten
from growth_guide.records.idea import Idea
from growth_guide.settings.mkdocs_settings import read_settings
from growth_guide.site.project import Project, check_project

SMALL = Path(__file__).parent / "small_guide"
THEME = SMALL.parents[2] / "theme_overrides"
SMALL_OVERLAY = Path(__file__).parent / "small_overlay"
HERE = "¦"
"""Marks in a text where its problem is expected; it is taken out before the text is written."""


class GuideCopy:
    """The small guide in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "small"
        shutil.copytree(SMALL, self.root)

    def read(self, path: str) -> str:
        return (self.root / path).read_bytes().decode()

    def write(self, path: str, text: str | bytes) -> str:
        """Write a file, HERE left out. Returns ``path:line:column`` of HERE, or of the first character."""
        raw = text if isinstance(text, bytes) else text.replace(HERE, "").encode()
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(raw)
        before = text.partition(HERE)[0] if isinstance(text, str) and HERE in text else ""
        return f"{path}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"

    def edit(self, path: str, old: str, new: str) -> str:
        """Put ``new`` in the place of ``old``, which stands once. Returns where HERE stands in it."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        return self.write(path, text.replace(old, new))

    def load(self) -> Guide:
        return load(self.root / "guide_data", "guide_data")

    def add_overlay(self) -> None:
        """Put the small overlay beside the guide, as the folder ``overlay``."""
        shutil.copytree(SMALL_OVERLAY, self.root / "overlay")

    def lay_over(self) -> Guide:
        """Lay the small overlay over the guide, as the folder ``overlay``. Returns both as one."""
        if not (self.root / "overlay").exists():
            self.add_overlay()
        return read_data(self.root / "guide_data", "guide_data", overlay=self._overlay()).guide()

    def overlay_problems(self) -> list[str]:
        """What the check of the data with the overlay says, a line each."""
        return _lines(
            lambda: read_data(self.root / "guide_data", "guide_data", overlay=self._overlay(), writing=True).guide()
        )

    def _overlay(self) -> NamedFolder:
        return NamedFolder(self.root / "overlay", "overlay")

    def problems(self) -> list[str]:
        """What the check of the data says, a line each."""
        return _lines(lambda: read_data(self.root / "guide_data", "guide_data", writing=True).guide())

    def add_theme(self) -> None:
        """Put the browser's modules beside it, from which a command takes what pages say of privacy."""
        shutil.copytree(THEME / "js", self.root / "theme_overrides" / "js")

    @property
    def project(self) -> Project:
        """The copy as a project, with the theme of the guide itself and the overlay, where one is laid."""
        overlay = self.root / "overlay"
        return Project(self.root, self.root / "guide_data", self.root / "content", THEME, overlay if overlay.exists() else None)

    def pages(self) -> list[HandWritten]:
        return check_project(self.project)[1]

    def said(self, *, release: bool = False) -> list[str]:
        """What ``growth-guide check`` says of data and pages, remarks and all, a line each."""
        found = problems_of_project(self.project, read_settings(self.root / "mkdocs.yml"), release=release)
        return [str(problem) for problem in sorted({*found})]

    def page_problems(self) -> list[str]:
        """What the check of data and pages says, a line each."""
        return _lines(self.pages)


def with_ideas(guide: Guide, *ideas: Idea) -> Guide:
    """The guide with these ideas alone."""
    return replace(guide, records={**guide.records, "ideas": ideas})


def _lines(check: object) -> list[str]:
    assert callable(check)
    try:
        check()
    except ContentError as error:
        return str(error).splitlines()
    return []
