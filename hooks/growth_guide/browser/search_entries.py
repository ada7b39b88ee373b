"""Every record and page as the search knows it: what is shown of it, its texts, and whose findings speak for it too."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..guide.guide import Guide
from ..records.addresses import address
from ..records.capability import Capability, Role, Statements
from ..records.derailer import Derailer
from ..records.front_matter import HandWritten
from ..records.idea import Idea
from ..records.kinds import BY_USE, KIND, Kind
from ..records.model import Domain, Level
from ..records.record_texts import prose_texts
from ..records.situation import Situation

HIDDEN_FIELDS = {"names": "n", "body": "b"}
"""The fields of which no text is shown, each with its letter in the index."""


@dataclass(frozen=True)
class SearchEntry:
    """One record or page as the search knows it."""

    result_type: str
    """What readers are told that it is."""
    title: str
    address: str
    summary: str
    place: str = ""
    """The capability or domain it belongs to, as shown."""
    details: Mapping[str, Any] = field(default_factory=dict)
    """What else is shown: number, step and effort of an idea."""
    asked: tuple[str, ...] = ()
    """The phrases in which people ask for it."""
    troubles: tuple[str, ...] = ()
    """In the first person, as somebody might tick it, or as signs that one sees in oneself."""
    search_words: tuple[str, ...] = ()
    texts: Mapping[str, Iterable[str]] = field(default_factory=dict)
    """The texts of the ``HIDDEN_FIELDS``."""
    neighbours: tuple[str, ...] = ()
    """Addresses of records that are asked for with the same trouble: a derailer and the ideas that counter it, an idea's role."""


def search_entries(guide: Guide, pages: Iterable[HandWritten]) -> Iterator[SearchEntry]:
    """All that can be found, in the order that decides between equals; ``pages`` are the hand-written ones."""
    for kind in (kind for kind in BY_USE if kind.found and kind.within not in KIND):
        for record in guide.records[kind.name]:
            yield _SPECIAL[kind.name](guide, record) if kind.name in _SPECIAL else _plain(guide, kind, record)
            if kind.record is Capability:
                yield from (_role(guide, record, role) for role in record.roles)
    for page in pages:
        place = page.uri.removesuffix(".md") + ".html"
        yield SearchEntry("page", page.meta.title, place, page.meta.description, texts={"body": [page.body]})


def _plain(guide: Guide, kind: Kind, record: Any) -> SearchEntry:
    """A record of a kind of which the search knows nothing more than that its texts are to be found."""
    title, summary = getattr(record, kind.title), getattr(record, kind.summary)
    body = [text for _, text in prose_texts(record) if text not in (title, summary)]
    return SearchEntry(
        kind.slug, title, address(record), summary, _whose(guide, record), asked=getattr(record, "asked_as", ()),
        search_words=guide.search_words.of(kind.name, record.id), texts={"names": [record.id], "body": body},
    )


def _domain(guide: Guide, domain: Domain) -> SearchEntry:
    names = [capability.name for capability in guide.capabilities_of_domain[domain.id]]
    return SearchEntry("domain", domain.name, address(domain), domain.purpose, texts={"names": names})


def _level(guide: Guide, level: Level) -> SearchEntry:
    return SearchEntry("level", level.name, address(level), level.purpose)


def _idea(guide: Guide, idea: Idea) -> SearchEntry:
    capability, role = guide.capability_of(idea), guide.role[idea.role]
    countered = [guide.derailer[derailer] for derailer in idea.counters]
    known_as = [known.name for known in idea.known_as]
    names = [idea.id, role.name, capability.name, idea.profession, *known_as, *(derailer.name for derailer in countered)]
    shown = {("title",), ("summary",), *((("issues", n)) for n in range(len(idea.issues)))}
    body = [text for where, text in prose_texts(idea) if where not in shown]
    return SearchEntry(
        "idea", idea.title, address(idea), idea.summary, _place(guide, idea),
        {"number": idea.number, "step": idea.step, "effort": [idea.effort.minutes_per_week, idea.effort.weeks]},
        idea.asked_as, idea.issues, guide.search_words.of("ideas", idea.id), {"names": names, "body": body},
        (address(role, capability), *map(address, countered)),
    )


def _situation(guide: Guide, situation: Situation) -> SearchEntry:
    group = guide.group[situation.group].name
    # Its acts, words and helpers are of many troubles, and would meet questions that are not about this one.
    body = [situation.what_is_going_on]
    return SearchEntry(
        "situation", situation.title, address(situation), situation.summary, _whose(guide, situation) or group,
        asked=situation.asked_as, search_words=guide.search_words.of("situations", situation.id),
        texts={"names": [situation.id], "body": body},
    )


def _derailer(guide: Guide, derailer: Derailer) -> SearchEntry:
    capability = guide.capability_of(derailer)
    texts = {
        "names": [derailer.id, capability.name],
        "body": [derailer.overuse_of or "", derailer.because, *derailer.instead, derailer.say_instead],
    }
    return SearchEntry(
        "derailer", derailer.name, address(derailer), derailer.shows, _place(guide, derailer), {},
        derailer.asked_as, (derailer.costs, *derailer.early_signs), guide.search_words.of("derailers", derailer.id), texts,
        tuple(map(address, guide.ideas_against[derailer.id])),
    )


def _place(guide: Guide, record: Idea | Derailer) -> str:
    """The capability, and of an organisation's own record whose it is."""
    name = guide.capability_of(record).name
    return f"{name}, from {guide.organisation.name}" if guide.organisation and record.id in guide.organisation_ids else name


def _whose(guide: Guide, record: Any) -> str:
    return f"From {guide.organisation.name}" if guide.organisation and record.id in guide.organisation_ids else ""


def _capability(guide: Guide, capability: Capability) -> SearchEntry:
    domain = guide.domain[capability.domain]
    body = [capability.why, *_statements(capability.levels), *capability.conversation]
    texts = {"names": [domain.name, *(role.name for role in capability.roles)], "body": body}
    return SearchEntry(
        "capability", capability.name, address(capability), capability.purpose, domain.name, {},
        capability.asked_as, search_words=guide.search_words.of("capabilities", capability.id), texts=texts,
    )


_SPECIAL: Mapping[str, Callable[[Guide, Any], SearchEntry]] = {
    "situations": _situation,
    "ideas": _idea, "derailers": _derailer, "capabilities": _capability, "domains": _domain, "levels": _level,
}
"""The kinds of which the search knows more than their texts."""


def _role(guide: Guide, capability: Capability, role: Role) -> SearchEntry:
    return SearchEntry(
        "role", role.name, address(role, capability), role.purpose, capability.name,
        search_words=guide.search_words.of("roles", role.id),
        texts={"names": [capability.name], "body": _statements(role.levels)},
    )


def _statements(levels: Statements) -> list[str]:
    return [levels.specialist, levels.expert, levels.master_expert]
