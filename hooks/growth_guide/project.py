"""The folders of the project, and everything in them read and checked."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .content import Content
from .facts import page_values, read_facts
from .guide import COUNTED, Guide
from .handwritten import HandWritten, read_pages, without_hidden
from .load import Data, Named, read_data
from .overlay.branding import ORGANISATION_URI
from .problems import ContentError, Problem


@dataclass(frozen=True)
class Project:
    """The folders of the project, and how problems name the data folder."""

    root: Path
    data: Path
    content: Path
    theme: Path
    overlay: Path | None = None

    def shown(self, folder: Path) -> str:
        """A folder as an editor would name it: relative to the project where it lies within."""
        return folder.relative_to(self.root).as_posix() if folder.is_relative_to(self.root) else folder.as_posix()


def named_overlay(root: Path, extra: Mapping[str, Any]) -> Path | None:
    """The folder of the overlay: what ``GROWTH_GUIDE_OVERLAY`` names, else ``extra.overlay`` of mkdocs.yml."""
    name = os.environ.get("GROWTH_GUIDE_OVERLAY") or extra.get("overlay")
    return root / str(name) if name else None


def drafts_wanted() -> bool:
    """Whether a build lets texts through that are not finished: the environment variable GROWTH_GUIDE_DRAFTS is 1."""
    return os.environ.get("GROWTH_GUIDE_DRAFTS") == "1"


@dataclass(frozen=True)
class Read:
    """The data and the hand-written pages as they were read and checked, sound or not."""

    data: Data
    pages: list[HandWritten]
    """Those that could be read."""
    problems: list[Problem]
    """Every error of both."""


def check_project(project: Project, *, writing: bool = False) -> tuple[Guide, list[HandWritten]]:
    """The guide and the hand-written pages; ``writing`` as in ``read_data``. Raises ContentError with every problem of both."""
    read = read_project(project, writing=writing)
    if read.problems:
        raise ContentError(read.problems)
    guide = read.data.guide()
    return guide, without_hidden(read.pages, guide.organisation)


def read_project(project: Project, *, writing: bool = False) -> Read:
    """The data and the pages, and every error of both; ``writing`` as in ``read_data``."""
    overlay = Named(project.overlay, project.shown(project.overlay)) if project.overlay else None
    data = read_data(project.data, project.shown(project.data), overlay=overlay, writing=writing)
    if data.content.domains is None or not data.content.complete:
        return Read(data, [], list(data.problems))  # Which pages there are is not known: links to them cannot be judged.
    counts = dict.fromkeys(COUNTED, 0) if data.problems else data.guide().counts
    values = {f"counts.{key}": str(count) for key, count in counts.items()} | page_values(read_facts(project.theme / "js"))
    anchors = _anchors(data.content) | ({ORGANISATION_URI: None} if project.overlay else {})
    pages, problems = read_pages(project.content, project.shown(project.content), values, anchors, writing=writing)
    return Read(data, pages, [*data.problems, *problems])


def _anchors(content: Content) -> dict[str, frozenset[str] | None]:
    """The pages made from data, each with the fragments that a hand-written page may link to; None where they are not known."""
    none: frozenset[str] = frozenset()
    names = {"domains": content.domains or none, **content.ids}
    del names["references"]
    anchors: dict[str, frozenset[str] | None] = {f"{folder}/{name}.md": none for folder, ids in names.items() for name in ids}
    for capability in content.ids["capabilities"]:
        source = content.capabilities.get(capability)
        anchors[f"capabilities/{capability}.md"] = frozenset(role.id for role in source.record.roles) if source else None
    if content.aliases:
        for folder in ("capabilities", "derailers", "ideas"):
            anchors |= {f"{folder}/{old}.md": none for old in getattr(content.aliases.record, folder)}
    return anchors
