"""Everything that could be read from a data folder or an overlay, sound or not, with the documents that it was read from."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from ..reading.document import Document, KeyPath
from ..reading.problems import Problem
from ..reading.read_yaml import read
from ..records.assessment import Assessment
from ..records.by_kind import Aliases, SearchWords
from ..records.capability import Capability
from ..records.derailer import Derailer
from ..records.fields import Record
from ..records.idea import Idea
from ..records.kinds import BY_USE, FILED, KIND, kind_of
from ..records.model import Model
from ..records.organisation import Organisation
from ..records.plan import Plan
from ..records.record_texts import prose_texts, texts
from ..records.reference import Reference
from ..records.relations import Naming, namings, own_ids
from ..records.single_files import SINGLE_FILES
from ..records.situation import Situation
from ..records.synonyms import Synonyms
from ..records.troubles import Troubles
from ..records.validation import to_record
from .data_folder import Folder

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True)
class Source(Generic[_R]):
    """A record, and the document that it was read from."""

    record: _R
    document: Document

    @cached_property
    def texts(self) -> tuple[tuple[KeyPath, str], ...]:
        """Every text of the record and where it stands; many rules look at them."""
        return tuple(texts(self.record))

    @cached_property
    def prose(self) -> tuple[tuple[KeyPath, str], ...]:
        """Those that the guide says in its own words."""
        return tuple(prose_texts(self.record))

    def at_value(self, where: KeyPath, wrong: str, right: str) -> Problem:
        """A problem at the value found at ``where``."""
        return Problem(self.document.path, *self.document.value_position(where), wrong, right)

    def at_key(self, where: KeyPath, wrong: str, right: str) -> Problem:
        """A problem at the key of the value found at ``where``."""
        return Problem(self.document.path, *self.document.key_position(where), wrong, right)

    def at_naming(self, naming: Naming, wrong: str, right: str) -> Problem:
        """A problem at a place that names another record."""
        return (self.at_key if naming.is_key else self.at_value)(naming.where, wrong, right)


Sources = Mapping[str, Source[Any]]


class Definition(NamedTuple):
    """A record that stands within another, and the place of its id."""

    kind: str
    source: Source[Any]
    where: KeyPath
    record: Any


class _Filed(Generic[_R]):
    """The records of one kind as an attribute of the content."""

    def __init__(self, record: type[_R]) -> None:
        kind = kind_of(record)
        assert kind
        self._kind = kind.name

    def __get__(self, content: "Content", _: type) -> Mapping[str, Source[_R]]:
        return content.records[self._kind]


class _Single(Generic[_R]):
    """A file that stands once as an attribute of the content; None where it could not be read."""

    def __init__(self, record: type[_R]) -> None:
        self._name = next(single.name for single in SINGLE_FILES.values() if single.record is record)

    def __get__(self, content: "Content", _: type) -> Source[_R] | None:
        return content.single_files.get(self._name)


@dataclass
class Content:
    """Everything that could be read, sound or not: what the rules of ``check`` look at."""

    single_files: Sources = field(default_factory=dict)
    """What stands once, by its name."""
    records: Mapping[str, Sources] = field(default_factory=lambda: {kind.name: {} for kind in FILED})
    """By kind, the records that have a file each, by id."""
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    """By folder that is there, the ids of all files, also of those that could not be read: nothing is said twice of those."""
    pictures: dict[str, bytes] = field(default_factory=dict)
    """Pictures that lie beside ``organisation.yml``, by the name of their file."""
    organisation_ids: frozenset[str] = frozenset()
    """The ids of the records that come from an organisation and not from the guide."""

    model = _Single(Model)
    assessment = _Single(Assessment)
    plan = _Single(Plan)
    aliases = _Single(Aliases)
    search_words = _Single(SearchWords)
    synonyms = _Single(Synonyms)
    troubles = _Single(Troubles)
    organisation = _Single(Organisation)
    capabilities = _Filed(Capability)
    derailers = _Filed(Derailer)
    ideas = _Filed(Idea)
    situations = _Filed(Situation)
    references = _Filed(Reference)

    @property
    def complete(self) -> bool:
        """Whether every folder of records is there; else each place that names a record of the missing one would be told."""
        return len(self.ids) == len(FILED)

    def sources(self) -> Iterator[Source[Any]]:
        """Every record that is a file."""
        yield from self.single_files.values()
        for sources in self.records.values():
            yield from sources.values()

    def prose(self) -> Iterator[Source[Any]]:
        """Every record in which the guide speaks."""
        yield from (source for name, source in self.single_files.items() if SINGLE_FILES[name].has_prose)
        for sources in self.records.values():
            yield from sources.values()

    def asked_for(self) -> Iterator[tuple[str, Source[Any]]]:
        """Every record that says how people put the need for it, with its id."""
        for kind in BY_USE:
            if "asked_as" in kind.record.model_fields:
                yield from self.records[kind.name].items()

    def namings(self) -> Iterator[tuple[Source[Any], Naming]]:
        """Every place of the guide where a record names another. What an organisation says of the guide has its own rules."""
        for source in self.sources():
            if source is not self.organisation:
                yield from ((source, naming) for naming in namings(source.record))

    def definitions(self) -> Iterator[Definition]:
        """Every record that stands within another."""
        for source in self.sources():
            for where, record in own_ids(source.record):
                kind = kind_of(type(record))
                if kind and kind.within:
                    yield Definition(kind.name, source, where, record)

    def known(self, kind: str) -> frozenset[str] | None:
        """The ids of all records of a kind; None when one may be missing: what names it is not judged then."""
        owner = KIND[kind].within
        if not owner:
            return self.ids.get(kind)
        ids = [defined.record.id for defined in self.definitions() if defined.kind == kind]
        whole = owner in self.single_files or (owner in self.ids and len(self.records[owner]) == len(self.ids[owner]))
        # Where an id stands twice, one of the two may be meant for another.
        return frozenset(ids) if whole and len(set(ids)) == len(ids) else None

    @property
    def roles(self) -> frozenset[str] | None:
        """The ids of all roles, if all are known."""
        return self.known("roles")

    @property
    def domains(self) -> frozenset[str] | None:
        """The ids of all domains, if all are known."""
        return self.known("domains")

    def changed(self, change: Callable[[Record], Record]) -> "Content":
        """The content with every record changed."""

        def each(sources: Sources) -> Sources:
            return {key: Source(change(source.record), source.document) for key, source in sources.items()}

        records = {kind: each(sources) for kind, sources in self.records.items()}
        return replace(self, single_files=each(self.single_files), records=records)

    def without(self, files: Collection[str]) -> "Content":
        """The content without the records of these files, but for those that stand once and hold no prose."""
        records = {
            kind: {key: source for key, source in sources.items() if source.document.path not in files}
            for kind, sources in self.records.items()
        }
        kept = {
            name: source for name, source in self.single_files.items()
            if source.document.path not in files or not SINGLE_FILES[name].has_prose
        }  # fmt: skip
        return replace(self, single_files=kept, records=records)


def read_content(folder: Folder) -> tuple[Content, list[Problem]]:
    """All records of the folder that could be read, and the faults of form of the others."""
    content, problems = Content(), list(folder.problems)

    def take(inner: str, record_class: type[_R], record_id: str | None = None) -> Source[_R] | None:
        source, told = _read_source(folder.name_of(inner), folder.files[inner], record_class, record_id)
        problems.extend(told)
        return source

    present = [single for single in SINGLE_FILES.values() if single.file in folder.files]
    content.single_files = _those_read({single.name: take(single.file, single.record) for single in present})
    records = dict(content.records)
    for kind, misnamed in folder.misnamed.items():
        names = [inner for inner in folder.files if inner.startswith(kind + "/")]
        ids = {inner: inner.removeprefix(kind + "/").removesuffix(".yml") for inner in names}
        content.ids[kind] = frozenset(ids.values()) | misnamed
        records[kind] = _those_read({key: take(inner, KIND[kind].record, key) for inner, key in ids.items()})
    content.records = records
    beside = [name for name in folder.files if "/" not in name and name not in folder.layout.files]
    content.pictures = {name: folder.files[name] for name in beside}
    return content, problems


@lru_cache(maxsize=512)
def _read_source(
    path: str, raw: bytes, record_class: type[Record], record_id: str | None
) -> tuple[Source[Any] | None, list[Problem]]:
    """One file as a record, and the faults of its form. Kept, as a preview reads most files again as they were."""
    document = read(path, raw)
    record = to_record(document, record_class, record_id)
    return Source(record, document) if record else None, document.problems


def _those_read(sources: Mapping[str, Source[Any] | None]) -> Sources:
    return {key: source for key, source in sources.items() if source}
