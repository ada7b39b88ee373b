"""The guide as an organisation shows it: its own records added, those that it hides left out with all that leads to them.

Nothing is checked here. What an overlay says wrongly is told by ``overlay_rules``, and passed over.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from ..content.content import Content, Source
from ..records.capability import Capability, PathStep
from ..records.fields import Record
from ..records.idea import Idea
from ..records.kinds import KINDS
from ..records.organisation import START, Organisation, Place
from ..records.relations import Naming, without

_R = TypeVar("_R", bound=Record)

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])+)\]\(([^()\s]+)\)")
"""A link, its words perhaps with brackets in them."""


def merged(guide: Content, overlay: Content) -> Content:
    """The guide's content and the overlay's as one; neither is changed."""
    said = overlay.organisation.record if overlay.organisation else Organisation(name="-")
    shown = _without_hidden(guide, said)
    # Where two records clash the guide's stays, and the fault is the overlay's: so its records come last.
    new = {kind.name: _new(overlay, shown, kind.name) for kind in KINDS if kind.added}
    records = {kind: {**sources, **new.get(kind, {})} for kind, sources in shown.records.items()}
    own = frozenset(record_id for sources in new.values() for record_id in sources)
    places = {place.idea: place for place in said.places if place.idea in own}
    paths = {key: _with_own_ideas(one, records["ideas"], own, places) for key, one in records["capabilities"].items()}
    return replace(
        shown,
        single_files={**shown.single_files, **overlay.single_files},
        records={**records, "capabilities": paths},
        ids={kind: known | overlay.ids.get(kind, frozenset()) for kind, known in shown.ids.items()},
        pictures=overlay.pictures,
        organisation_ids=own,
    )


def hides(organisation: Organisation, naming: Naming) -> bool:
    """What is named is hidden."""
    return any(naming.id in organisation.hide.of(kind) for kind in naming.kinds)


def hidden_addresses(organisation: Organisation) -> frozenset[str]:
    """The addresses, from the root of the site, of what is hidden: no page stands there."""
    return frozenset(kind.address_of(one) for kind in KINDS for one in organisation.hide.of(kind.name))


def without_links(text: str, is_gone: Callable[[str], bool]) -> str:
    """The text with the words alone in the place of each link whose target, without its fragment, is gone."""
    if "](" not in text:
        return text
    return _LINK.sub(lambda link: link[1] if is_gone(link[2].partition("#")[0]) else link[0], text)


def unlinked(record: _R, gone: Collection[str]) -> _R:
    """The record with no link to any of the addresses ``gone``."""
    changed: _R = _unlinked(record, gone)
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
    if isinstance(value, dict):
        return {key: _unlinked(part, gone) for key, part in value.items()}
    return value


def _without_hidden(guide: Content, said: Organisation) -> Content:
    """The guide's content without what is hidden and all that leads to it."""
    gone = hidden_addresses(said)
    if not gone:
        return guide
    kept = {
        kind: {key: one for key, one in sources.items() if key not in said.hide.of(kind)}
        for kind, sources in guide.records.items()
    }
    ids = {kind: known - frozenset(said.hide.of(kind)) for kind, known in guide.ids.items()}
    shown = replace(guide, records=kept, ids=ids)
    return shown.changed(lambda record: unlinked(without(record, partial(hides, said)), gone))


def _new(overlay: Content, shown: Content, kind: str) -> dict[str, Source[Any]]:
    """The overlay's records of a kind, but for those that would take the place of one of the guide's."""
    return {key: source for key, source in overlay.records[kind].items() if key not in shown.records[kind]}


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
