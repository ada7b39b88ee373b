"""Everything that could be read from the data folder, sound or not, with the documents that it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .folder import RECORD_FOLDERS, SINGLE_FILES, Folder
from .model import Aliases, Assessment, Capability, Derailer, Idea, Model, Plan, Record, Reference
from .problems import Problem
from .read import Document, Path, read
from .record import to_record

R = TypeVar("R", bound=Record)

_SINGLES: Mapping[str, type[Record]] = {"aliases": Aliases, "assessment": Assessment, "model": Model, "plan": Plan}
_KINDS: Mapping[str, type[Record]] = {"capabilities": Capability, "derailers": Derailer, "ideas": Idea, "references": Reference}

@dataclass(frozen=True)
class Source(Generic[R]):
    """A record, and the document that it was read from."""

    record: R
    document: Document

    def at_value(self, where: Path, wrong: str, right: str) -> Problem:
        """A problem at the value found at ``where``."""
        return Problem(self.document.path, *self.document.value_position(where), wrong, right)

    def at_key(self, where: Path, wrong: str, right: str) -> Problem:
        """A problem at the key of the value found at ``where``."""
        return Problem(self.document.path, *self.document.key_position(where), wrong, right)


@dataclass
class Content:
    """Everything that could be read, sound or not: what the rules of ``check`` look at."""

    model: Source[Model] | None = None
    assessment: Source[Assessment] | None = None
    plan: Source[Plan] | None = None
    aliases: Source[Aliases] | None = None
    capabilities: dict[str, Source[Capability]] = field(default_factory=dict)
    derailers: dict[str, Source[Derailer]] = field(default_factory=dict)
    ideas: dict[str, Source[Idea]] = field(default_factory=dict)
    references: dict[str, Source[Reference]] = field(default_factory=dict)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    """By folder, the ids of all files, also of those that could not be read: nothing is said twice of those."""

    def whole(self, folder: str) -> bool:
        """Whether every file of the folder could be read."""
        return len(getattr(self, folder)) == len(self.ids[folder])


def read_content(folder: Folder) -> tuple[Content, list[Problem]]:
    """All records of the folder that could be read, and the faults of form of the others."""
    content, problems = Content(), list(folder.problems)

    def take(inner: str, kind: type[R], record_id: str | None = None) -> Source[R] | None:
        document = read(f"{folder.shown}/{inner}", folder.files[inner])
        record = to_record(document, kind, record_id)
        problems.extend(document.problems)
        return Source(record, document) if record else None

    for name in SINGLE_FILES:
        if name in folder.files:
            key = name.removesuffix(".yml")
            setattr(content, key, take(name, _SINGLES[key]))
    for kind_folder in RECORD_FOLDERS:
        names = [inner for inner in folder.files if inner.startswith(kind_folder + "/")]
        ids = {inner: inner.removeprefix(kind_folder + "/").removesuffix(".yml") for inner in names}
        content.ids[kind_folder] = frozenset(ids.values())
        sources = {record_id: take(inner, _KINDS[kind_folder], record_id) for inner, record_id in ids.items()}
        setattr(content, kind_folder, {record_id: source for record_id, source in sources.items() if source})
    return content, problems
