"""The whole guide in memory: the records, and the relations that follow from them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from ..records.assessment import Assessment
from ..records.by_kind import Aliases, SearchWords
from ..records.capability import Capability, PathStep, Role
from ..records.derailer import Derailer
from ..records.fields import Record
from ..records.idea import Idea
from ..records.kinds import KINDS, kind_of
from ..records.model import Domain, Level, Model
from ..records.organisation import Organisation
from ..records.plan import Plan
from ..records.reference import Reference
from ..records.situation import Situation
from ..records.synonyms import Synonyms
from ..records.troubles import Group

_R = TypeVar("_R", bound=Record)
T = TypeVar("T")

COUNTED = (*(kind.name for kind in KINDS), "phrases")
"""What a page may count with ``{{ counts.ideas }}``."""


class _Records(Generic[_R]):
    """The records of one kind as an attribute of the guide."""

    def __init__(self, record: type[_R]) -> None:
        kind = kind_of(record)
        assert kind
        self._kind = kind.name

    def __get__(self, guide: "Guide", _: type) -> tuple[_R, ...]:
        return guide.records[self._kind]


class _ById(_Records[_R]):
    """The same by id."""

    def __get__(self, guide: "Guide", _: type) -> Mapping[str, _R]:  # type: ignore[override]  # by id instead of in order
        return guide.by_id[self._kind]


@dataclass(frozen=True)
class Guide:
    """All records in the order in which they are shown, sound in themselves and towards each other.

    Each relation is written in one record and derived here for the other.
    """

    model: Model
    assessment: Assessment
    plan: Plan
    aliases: Aliases
    search_words: SearchWords
    synonyms: Synonyms
    records: Mapping[str, tuple[Any, ...]]
    """By kind, all records in the order in which they are shown."""
    content_version: str
    """The first 12 hex digits of the SHA-256 over the names and bytes of guide_data, and of the overlay where there is one."""
    organisation: Organisation | None = None
    """Whose overlay lies over the guide."""
    organisation_ids: frozenset[str] = frozenset()
    """The ids of the organisation's own records."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """The organisation's pictures by the name of their file."""

    levels = _Records(Level)
    domains = _Records(Domain)
    capabilities = _Records(Capability)
    derailers = _Records(Derailer)
    ideas = _Records(Idea)
    references = _Records(Reference)
    situations = _Records(Situation)
    groups = _Records(Group)
    domain = _ById(Domain)
    capability = _ById(Capability)
    derailer = _ById(Derailer)
    idea = _ById(Idea)
    reference = _ById(Reference)
    situation = _ById(Situation)
    group = _ById(Group)
    role = _ById(Role)

    @cached_property
    def by_id(self) -> Mapping[str, dict[str, Any]]:
        """By kind, all records by id."""
        return {kind: {record.id: record for record in records} for kind, records in self.records.items()}

    @cached_property
    def capability_of_role(self) -> dict[str, Capability]:
        """The capability of each role id."""
        return {role.id: c for c in self.capabilities for role in c.roles}

    def capability_of(self, record: Idea | Derailer) -> Capability:
        """The capability that an idea (through its role) or a derailer belongs to."""
        if isinstance(record, Idea):
            return self.capability_of_role[record.role]
        return self.capability[record.capability]

    @cached_property
    def capabilities_of_domain(self) -> dict[str, tuple[Capability, ...]]:
        """Capabilities by domain id."""
        return _grouped((c.domain, c) for c in self.capabilities)

    @cached_property
    def derailers_of_capability(self) -> dict[str, tuple[Derailer, ...]]:
        """Derailers by capability id."""
        return _grouped((d.capability, d) for d in self.derailers)

    @cached_property
    def ideas_of_role(self) -> dict[str, tuple[Idea, ...]]:
        """Ideas by role id."""
        return _grouped((i.role, i) for i in self.ideas)

    @cached_property
    def ideas_of_capability(self) -> dict[str, tuple[Idea, ...]]:
        """Ideas by capability id, in number order."""
        return _grouped((self.capability_of_role[i.role].id, i) for i in self.ideas)

    @cached_property
    def ideas_against(self) -> dict[str, tuple[Idea, ...]]:
        """The ideas that counter a derailer, by derailer id."""
        return _grouped((d, i) for i in self.ideas for d in i.counters)

    @cached_property
    def ideas_leaning_on(self) -> dict[str, tuple[Idea, ...]]:
        """The ideas that lean on a reference, by reference id."""
        return _grouped((r, i) for i in self.ideas for r in i.references)

    @cached_property
    def situations_of_group(self) -> dict[str, tuple[Situation, ...]]:
        """Situations by the id of their group."""
        return _grouped((s.group, s) for s in self.situations)

    @cached_property
    def situations_with_idea(self) -> dict[str, tuple[Situation, ...]]:
        """The situations in which an idea helps, by idea id."""
        return _grouped((helping.idea, s) for s in self.situations for helping in s.ideas)

    @cached_property
    def situations_with_derailer(self) -> dict[str, tuple[Situation, ...]]:
        """The situations that a derailer makes worse, by derailer id."""
        return _grouped((d, s) for s in self.situations for d in s.derailers)

    @cached_property
    def neighbours_on_path(self) -> dict[str, tuple[Idea | None, Idea | None]]:
        """The idea before and after each idea on the path of its capability, by idea id."""
        found: dict[str, tuple[Idea | None, Idea | None]] = {}
        for c in self.capabilities:
            on_path: list[Idea | None] = [None, *(self.idea[step.idea] for step in c.path), None]
            for before, here, after in zip(on_path, on_path[1:], on_path[2:], strict=False):
                if here:
                    found[here.id] = (before, after)
        return found

    def path_of_step(self, capability: Capability, step: str) -> tuple[PathStep, ...]:
        """The part of a capability's path that serves one step of growth."""
        return tuple(p for p in capability.path if self.idea[p.idea].step == step)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many there are of each kind of record, and of phrases that people ask with; what pages say instead of a figure."""
        phrases = sum(len(getattr(record, "asked_as", ())) for records in self.records.values() for record in records)
        return {**{kind: len(records) for kind, records in self.records.items()}, "phrases": phrases}


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    # A default of () spares every reader the question whether a group is empty.
    return defaultdict(tuple, {key: tuple(values) for key, values in groups.items()})
