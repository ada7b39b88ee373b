"""The whole guide in memory: the records, and the relations that follow from them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from .model import Capability, Derailer, Idea, PathStep, Reference, Role
from .overlay.organisation import Organisation
from .plan_model import Plan
from .singles_model import Aliases, Assessment, Domain, Level, Model, SearchWords, Synonyms

T = TypeVar("T")

COUNTED = ("levels", "domains", "capabilities", "roles", "derailers", "ideas", "references", "situations")
"""What a page may count with ``{{ counts.ideas }}``."""
STEPS: Mapping[str, tuple[int, int]] = {"specialist-to-expert": (1, 2), "expert-to-master": (2, 3)}
"""The step of an idea as the numbers of the levels that it leads from and to."""


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
    capabilities: tuple[Capability, ...]
    """In the order of the model."""
    derailers: tuple[Derailer, ...]
    """By capability, then by name."""
    ideas: tuple[Idea, ...]
    """By number."""
    references: tuple[Reference, ...]
    """By id."""
    content_version: str
    """The first 12 hex digits of the SHA-256 over the names and bytes of guide_data, and of the overlay where there is one."""
    organisation: Organisation | None = None
    """Whose overlay lies over the guide."""
    own: frozenset[str] = frozenset()
    """The ids of the organisation's own records."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """The organisation's pictures by the name of their file."""

    @property
    def levels(self) -> tuple[Level, ...]:
        """The three levels, from the first to the highest."""
        return self.model.levels

    @property
    def domains(self) -> tuple[Domain, ...]:
        """The domains in the order of the model."""
        return self.model.domains

    @cached_property
    def domain(self) -> dict[str, Domain]:
        """Domains by id."""
        return {d.id: d for d in self.domains}

    @cached_property
    def capability(self) -> dict[str, Capability]:
        """Capabilities by id."""
        return {c.id: c for c in self.capabilities}

    @cached_property
    def derailer(self) -> dict[str, Derailer]:
        """Derailers by id."""
        return {d.id: d for d in self.derailers}

    @cached_property
    def idea(self) -> dict[str, Idea]:
        """Ideas by id."""
        return {i.id: i for i in self.ideas}

    @cached_property
    def reference(self) -> dict[str, Reference]:
        """References by id."""
        return {r.id: r for r in self.references}

    @cached_property
    def role(self) -> dict[str, Role]:
        """Roles by id."""
        return {role.id: role for c in self.capabilities for role in c.roles}

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
        """How many there are of each kind of record; what pages say instead of a written figure."""
        records: tuple[Capability | Derailer | Idea, ...] = (*self.capabilities, *self.derailers, *self.ideas)
        situations = sum(len(record.asked_as) for record in records)
        lists = (self.levels, self.domains, self.capabilities, self.role, self.derailers, self.ideas, self.references)
        return dict(zip(COUNTED, (*map(len, lists), situations), strict=True))


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    # A default of () spares every reader the question whether a group is empty.
    return defaultdict(tuple, {key: tuple(values) for key, values in groups.items()})
