"""The guide as an organisation shows it: its own records added, those that it hides left out with all that leads to them.

Nothing is checked here. What an overlay says wrongly is told by ``overlay/rules``, and passed over.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from ..content import Content, Source
from ..model import Capability, Idea, PathStep, Record
from ..singles_model import Aliases, SearchWords
from .organisation import START, Organisation, Place

R = TypeVar("R", bound=Record)

FOLDERS = ("derailers", "ideas", "references")
"""What an overlay can add to."""

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])+)\]\(([^()\s]+)\)")
"""A link, its words perhaps with brackets in them."""


def merged(guide: Content, overlay: Content) -> Content:
    """The guide's content and the overlay's as one; neither is changed."""
    said = overlay.organisation.record if overlay.organisation else Organisation(name="-")
    shown = _without_hidden(guide, said)
    # Where two records clash the guide's stays, and the fault is the overlay's: so its records come last.
    records = {folder: {**getattr(shown, folder), **_new(overlay, shown, folder)} for folder in FOLDERS}
    ids = {folder: shown.ids[folder] | overlay.ids.get(folder, frozenset()) for folder in FOLDERS if folder in shown.ids}
    own = frozenset(record_id for folder in FOLDERS for record_id in _new(overlay, shown, folder))
    places = {place.idea: place for place in said.places if place.idea in own}
    return replace(
        shown,
        derailers=records["derailers"], ideas=records["ideas"], references=records["references"],
        capabilities={key: _with_own_ideas(one, records["ideas"], own, places) for key, one in shown.capabilities.items()},
        ids={**shown.ids, **ids}, organisation=overlay.organisation, pictures=overlay.pictures, own=own,
    )  # fmt: skip


def hidden_addresses(organisation: Organisation) -> frozenset[str]:
    """The addresses, from the root of the site, of what is hidden: no page stands there."""
    hide = organisation.hide
    return frozenset([*(f"ideas/{one}.html" for one in hide.ideas), *(f"derailers/{one}.html" for one in hide.derailers)])


def without_links(text: str, is_gone: Callable[[str], bool]) -> str:
    """The text with the words alone in the place of each link whose target, without its fragment, is gone."""
    if "](" not in text:
        return text
    return _LINK.sub(lambda link: link[1] if is_gone(link[2].partition("#")[0]) else link[0], text)


def unlinked(record: R, gone: Collection[str]) -> R:
    """The record with no link to any of the addresses ``gone``."""
    changed: R = _unlinked(record, gone)
    return changed


def _unlinked(value: Any, gone: Collection[str]) -> Any:
    """The same value where nothing has to change, so that nothing is copied for nothing."""
    if isinstance(value, str):
        return without_links(value, gone.__contains__)
    if isinstance(value, Record):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        changed = {name: new for name, old in fields.items() if (new := _unlinked(old, gone)) is not old and new != old}
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, tuple):
        parts = tuple(_unlinked(part, gone) for part in value)
        return parts if parts != value else value
    return value


@dataclass(frozen=True)
class _Hiding:
    """What is hidden, and each kind of record without it."""

    ideas: frozenset[str]
    derailers: frozenset[str]
    gone: frozenset[str]
    """The addresses of both."""

    def plain(self, record: R) -> R:
        return unlinked(record, self.gone)

    def idea(self, record: Idea) -> Idea:
        kept = {"related": _but(record.related, self.ideas), "counters": _but(record.counters, self.derailers)}
        return unlinked(record.model_copy(update=kept), self.gone)

    def capability(self, record: Capability) -> Capability:
        path = tuple(step for step in record.path if step.idea not in self.ideas)
        return unlinked(record.model_copy(update={"path": path}), self.gone)

    def aliases(self, record: Aliases) -> Aliases:
        ideas = {old: None if new in self.ideas else new for old, new in record.ideas.items()}
        derailers = {old: None if new in self.derailers else new for old, new in record.derailers.items()}
        return record.model_copy(update={"ideas": ideas, "derailers": derailers})

    def search_words(self, record: SearchWords) -> SearchWords:
        ideas = {key: lists for key, lists in record.ideas.items() if key not in self.ideas}
        derailers = {key: lists for key, lists in record.derailers.items() if key not in self.derailers}
        return record.model_copy(update={"ideas": ideas, "derailers": derailers})


def _without_hidden(guide: Content, said: Organisation) -> Content:
    """The guide's content without what is hidden and all that leads to it."""
    ideas, derailers = frozenset(said.hide.ideas), frozenset(said.hide.derailers)
    if not ideas | derailers:
        return guide
    hiding = _Hiding(ideas, derailers, hidden_addresses(said))
    left_out = {"ideas": ideas, "derailers": derailers}
    return replace(
        guide,
        model=_one(guide.model, hiding.plain), assessment=_one(guide.assessment, hiding.plain),
        plan=_one(guide.plan, hiding.plain), aliases=_one(guide.aliases, hiding.aliases),
        search_words=_one(guide.search_words, hiding.search_words),
        capabilities=_all(guide.capabilities, hiding.capability), references=_all(guide.references, hiding.plain),
        derailers=_all({key: one for key, one in guide.derailers.items() if key not in derailers}, hiding.plain),
        ideas=_all({key: one for key, one in guide.ideas.items() if key not in ideas}, hiding.idea),
        ids={kind: known - left_out.get(kind, frozenset()) for kind, known in guide.ids.items()},
    )  # fmt: skip


def _but(ids: tuple[str, ...], without: frozenset[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one not in without)


def _one(source: Source[R] | None, change: Callable[[R], R]) -> Source[R] | None:
    return Source(change(source.record), source.document) if source else None


def _all(sources: Mapping[str, Source[R]], change: Callable[[R], R]) -> dict[str, Source[R]]:
    return {key: Source(change(source.record), source.document) for key, source in sources.items()}


def _new(overlay: Content, shown: Content, folder: str) -> dict[str, Source[Any]]:
    """The overlay's records of a folder, but for those that would take the place of one of the guide's."""
    return {key: source for key, source in getattr(overlay, folder).items() if key not in getattr(shown, folder)}


def _with_own_ideas(
    capability: Source[Capability], ideas: Mapping[str, Source[Idea]], own: Collection[str], places: Mapping[str, Place]
) -> Source[Capability]:
    """The capability with the organisation's ideas on its path, each where its place says, else at the end."""
    roles = {role.id for role in capability.record.roles}
    waiting = [key for key, source in ideas.items() if key in own and source.record.role in roles]
    if not waiting:
        return capability
    path = list(capability.record.path)
    while waiting:
        on_path = [START, *(step.idea for step in path)]
        # One idea may be placed after another of the same organisation, so whoever can be placed comes first.
        now = next((key for key in waiting if key in places and places[key].after in on_path), waiting[0])
        place = places.get(now)
        at = on_path.index(place.after) if place and place.after in on_path else len(path)
        path.insert(at, PathStep(idea=now, because=place.because if place else "-"))
        waiting.remove(now)
    return Source(capability.record.model_copy(update={"path": tuple(path)}), capability.document)
