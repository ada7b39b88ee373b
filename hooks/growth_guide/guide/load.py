"""From the data folder to the guide: read every file, check everything, or raise with all problems at once."""

import hashlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from ..content.content import Content, read_content
from ..content.data_folder import Folder
from ..overlay.overlay_reading import laid_over, read_overlay
from ..reading.problems import ContentError, Problem
from ..records.by_kind import SearchWords
from ..records.kinds import FILED, KINDS, place_in_order
from ..records.model import Model
from ..records.synonyms import Synonyms
from ..rules.check_rules import check_content
from ..rules.writing_rules import writing_problems
from .guide import Guide

NO_SEARCH_WORDS = SearchWords.model_validate({kind.name: {} for kind in KINDS if kind.has_search_words})
NO_SYNONYMS = Synonyms(groups=())


def content_version(*folders: Folder) -> str:
    """The first 12 hex digits of the SHA-256 over names and bytes of the files of the folders, each sorted by name.

    A text has LF line ends in it, and its last line has one as well.
    """
    digest = hashlib.sha256()
    for folder in folders:
        for inner in sorted(folder.files):
            raw = folder.files[inner]
            end = b"" if raw.endswith(b"\n") or b"\0" in raw else b"\n"
            digest.update(inner.encode() + b"\0" + raw + end + b"\0")
    return digest.hexdigest()[:12]


class NamedFolder(NamedTuple):
    """A folder, and how problems name it."""

    root: Path
    shown: str


@dataclass(frozen=True)
class Data:
    """A data folder that has been read and checked, sound or not."""

    content: Content
    """The guide's own."""
    whole: Content
    """The same with the overlay; without one, the same."""
    problems: tuple[Problem, ...]
    folders: tuple[Folder, ...]
    """What it was read from: the data folder, and that of the overlay where there is one."""

    @property
    def version(self) -> str:
        """Names the state of the data; see ``content_version``."""
        return content_version(*self.folders)

    def guide(self) -> Guide:
        """The guide. Raises ContentError with every problem when there is one."""
        if self.problems:
            raise ContentError(self.problems)
        return _assemble(self.whole, self.version)


def read_data(root: Path, shown: str | None = None, *, overlay: NamedFolder | None = None, writing: bool = False) -> Data:
    """Read and check the data in ``root``; ``shown`` is how problems name that folder. An overlay is laid over it.

    With ``writing`` the rules of good writing are checked as well. A live preview does without them, so that a draft can be
    looked at before it is finished.
    """
    folder = Folder(root, shown if shown is not None else root.as_posix())
    content, problems = read_content(folder)
    problems += check_content(content)
    if writing:
        problems += writing_problems(content, {problem.path for problem in problems})
    if not overlay:
        return Data(content, content, tuple(problems), (folder,))
    own_folder, own, told = read_overlay(*overlay)
    whole, found = laid_over(content, own, told, writing=writing)
    return Data(content, whole, (*problems, *told, *found), (folder, own_folder))


def load(root: Path, shown: str | None = None) -> Guide:
    """The guide in ``root``. Raises ContentError with every problem that makes it unsound."""
    return read_data(root, shown).guide()


def _assemble(content: Content, version: str) -> Guide:
    assert content.model and content.assessment and content.plan and content.aliases
    return Guide(
        model=content.model.record,
        assessment=content.assessment.record,
        plan=content.plan.record,
        aliases=content.aliases.record,
        search_words=content.search_words.record if content.search_words else NO_SEARCH_WORDS,
        synonyms=content.synonyms.record if content.synonyms else NO_SYNONYMS,
        records=_in_order(content, content.model.record),
        content_version=version,
        organisation=content.organisation.record if content.organisation else None,
        organisation_ids=content.organisation_ids,
        pictures=content.pictures,
    )


def _in_order(content: Content, model: Model) -> dict[str, tuple[Any, ...]]:
    """By kind, all records in the order in which they are shown; what stands within others comes as these do."""
    found: dict[str, tuple[Any, ...]] = {}
    for kind in FILED:
        places = {
            key: place_in_order(kind, partial(getattr, source.record), model.capabilities)
            for key, source in content.records[kind.name].items()
        }
        found[kind.name] = tuple(content.records[kind.name][key].record for key in sorted(places, key=places.__getitem__))
    for kind in (kind for kind in KINDS if kind.within):
        owners = found.get(kind.within) or (content.single_files[kind.within].record,)
        found[kind.name] = tuple(record for owner in owners for record in getattr(owner, kind.name))
    return {kind.name: found[kind.name] for kind in KINDS}
