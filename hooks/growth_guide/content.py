"""Everything that could be read from a data folder or an overlay, sound or not, with the documents that it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .document import Document, Path
from .folder import RECORD_FOLDERS, Folder
from .model import Capability, Derailer, Idea, Record, Reference
from .overlay.organisation import Organisation
from .plan_model import Plan
from .problems import Problem
from .read import read
from .record import to_record
from .singles_model import Aliases, Assessment, Model, SearchWords, Synonyms

R = TypeVar("R", bound=Record)

SINGLES: Mapping[str, type[Record]] = {
    "aliases": Aliases, "assessment": Assessment, "model": Model, "organisation": Organisation, "plan": Plan,
    "search-words": SearchWords, "synonyms": Synonyms,
}  # fmt: skip
"""What each file holds that stands once, by its name."""
KINDS: Mapping[str, type[Record]] = {"capabilities": Capability, "derailers": Derailer, "ideas": Idea, "references": Reference}
"""What each file of a folder holds."""


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
    search_words: Source[SearchWords] | None = None
    synonyms: Source[Synonyms] | None = None
    organisation: Source[Organisation] | None = None
    """Stands in an overlay only."""
    capabilities: dict[str, Source[Capability]] = field(default_factory=dict)
    derailers: dict[str, Source[Derailer]] = field(default_factory=dict)
    ideas: dict[str, Source[Idea]] = field(default_factory=dict)
    references: dict[str, Source[Reference]] = field(default_factory=dict)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    """By folder that is there, the ids of all files, also of those that could not be read: nothing is said twice of those."""
    pictures: dict[str, bytes] = field(default_factory=dict)
    """Pictures that lie beside ``organisation.yml``, by the name of their file."""
    own: frozenset[str] = frozenset()
    """The ids of the records that come from an organisation and not from the guide."""

    @property
    def complete(self) -> bool:
        """Whether every folder of records is there; else each place that names a record of the missing one would be told."""
        return len(self.ids) == len(RECORD_FOLDERS)

    @property
    def roles(self) -> frozenset[str] | None:
        """The ids of all roles; None when one may be hidden, by a capability that could not be read or by a doubled id."""
        ids = [role.id for source in self.capabilities.values() for role in source.record.roles]
        whole = "capabilities" in self.ids and len(self.capabilities) == len(self.ids["capabilities"])
        return frozenset(ids) if whole and len(set(ids)) == len(ids) else None

    @property
    def domains(self) -> frozenset[str] | None:
        """The ids of all domains; None when one may be hidden, by a model that could not be read or by a doubled id."""
        ids = [domain.id for domain in self.model.record.domains] if self.model else []
        return frozenset(ids) if ids and len(set(ids)) == len(ids) else None


def read_content(folder: Folder) -> tuple[Content, list[Problem]]:
    """All records of the folder that could be read, and the faults of form of the others."""
    content, problems = Content(), list(folder.problems)

    def take(inner: str, kind: type[R], record_id: str | None = None) -> Source[R] | None:
        document = read(folder.name_of(inner), folder.files[inner])
        record = to_record(document, kind, record_id)
        problems.extend(document.problems)
        return Source(record, document) if record else None

    for name in folder.layout.files:
        if name in folder.files:
            key = name.removesuffix(".yml")
            setattr(content, key.replace("-", "_"), take(name, SINGLES[key]))
    for kind_folder, misnamed in folder.misnamed.items():
        names = [inner for inner in folder.files if inner.startswith(kind_folder + "/")]
        ids = {inner: inner.removeprefix(kind_folder + "/").removesuffix(".yml") for inner in names}
        content.ids[kind_folder] = frozenset(ids.values()) | misnamed
        sources = {record_id: take(inner, KINDS[kind_folder], record_id) for inner, record_id in ids.items()}
        setattr(content, kind_folder, {record_id: source for record_id, source in sources.items() if source})
    beside = [name for name in folder.files if "/" not in name and name not in folder.layout.files]
    content.pictures = {name: folder.files[name] for name in beside}
    return content, problems
