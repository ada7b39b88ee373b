"""The folders that a command is about: those that its options name, else those of the project in which it runs."""

import argparse
from pathlib import Path

from ..content.data_folder import OVERLAY, Folder
from ..guide.load import Data, NamedFolder, read_data
from ..reading.document import Document
from ..settings.mkdocs_settings import known_extra, read_settings
from ..site.project import Project, named_overlay


def project_here(overlay: Path | None = None) -> Project:
    """The project in the current folder."""
    root = Path.cwd()
    return Project(root, root / "guide_data", root / "content", root / "theme_overrides", overlay)


def settings_here() -> Document:
    """The settings of the project in the current folder."""
    return read_settings(Path.cwd() / "mkdocs.yml")


def overlaid(options: argparse.Namespace, settings: Document) -> Project:
    """The project with the overlay that the command names, or else the settings."""
    return project_here(Path(options.overlay) if options.overlay else named_overlay(Path.cwd(), known_extra(settings)))


def named_data(options: argparse.Namespace, *, writing: bool = False) -> Data:
    """The data folder that is named, alone or with the overlay that is named."""
    return read_data(Path(options.data), options.data, overlay=_overlay(options), writing=writing)


def named_folders(options: argparse.Namespace) -> list[Folder]:
    """The folder of the guide's records, and that of the overlay where there is one."""
    if options.data is not None:
        data, overlay = NamedFolder(Path(options.data), options.data), _overlay(options)
    else:
        project = overlaid(options, settings_here())
        data = NamedFolder(project.data, project.shown(project.data))
        overlay = NamedFolder(project.overlay, project.shown(project.overlay)) if project.overlay else None
    return [Folder(*data), *([Folder(*overlay, OVERLAY)] if overlay else [])]


def _overlay(options: argparse.Namespace) -> NamedFolder | None:
    return NamedFolder(Path(options.overlay), options.overlay) if options.overlay else None
