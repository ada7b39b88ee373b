"""The folders of the project, and everything in them read and checked."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..content.content import Content
from ..guide.browser_floor import floor_values
from ..guide.guide import COUNTED, Guide
from ..guide.handwritten import read_pages, without_hidden
from ..guide.load import Data, NamedFolder, read_data
from ..published.privacy_facts import page_values, read_facts
from ..reading.problems import ContentError, Problem
from ..records.addresses import markdown_of
from ..records.front_matter import HandWritten
from ..records.kinds import KINDS, Kind
from ..records.organisation import ORGANISATION_URI


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
    overlay = NamedFolder(project.overlay, project.shown(project.overlay)) if project.overlay else None
    data = read_data(project.data, project.shown(project.data), overlay=overlay, writing=writing)
    if data.content.domains is None or not data.content.complete:
        return Read(data, [], list(data.problems))  # Which pages there are is not known: links to them cannot be judged.
    counts = dict.fromkeys(COUNTED, 0) if data.problems else data.guide().counts
    counted = {f"counts.{key}": str(count) for key, count in counts.items()}
    values = counted | page_values(read_facts(project.theme / "js")) | floor_values()
    anchors = _anchors(data.content) | ({ORGANISATION_URI: None} if project.overlay else {})
    pages, problems = read_pages(project.content, project.shown(project.content), values, anchors, writing=writing)
    return Read(data, pages, [*data.problems, *problems])


def _anchors(content: Content) -> dict[str, frozenset[str] | None]:
    """The pages made from data, each with the fragments that a hand-written page may link to; None where they are not known."""
    anchors: dict[str, frozenset[str] | None] = {}
    for kind in (kind for kind in KINDS if kind.has_pages):
        for record_id in content.known(kind.name) or ():
            anchors[markdown_of(kind.address_of(record_id))] = _places(content, kind, record_id)
        if kind.keeps_old_ids and content.aliases:
            anchors |= {markdown_of(kind.address_of(old)): frozenset() for old in content.aliases.record.of(kind.name)}
    return anchors


def _places(content: Content, kind: Kind, record_id: str) -> frozenset[str] | None:
    """The places on the page of a record: the records that stand within it."""
    inner = [one.name for one in KINDS if one.within == kind.name]
    source = content.records[kind.name].get(record_id) if inner else None
    if inner and not source:
        return None
    return frozenset(one.id for name in inner if source for one in getattr(source.record, name))
