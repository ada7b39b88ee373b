"""The rules for what an organisation hides: it exists, and nobody is left alone without it."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any

from ..content.content import Content, Source
from ..reading.problems import Problem, one_of, short
from ..records.kinds import KINDS
from ..records.relations import Naming, namings, without
from ..rules.relation_rules import what_became_of
from .merge import hides
from .overlay_rules import OverlaidGuide, capability_of_role


def hidden_records_exist(given: OverlaidGuide) -> Iterator[Problem]:
    """Only what the guide has can be hidden, and only once."""
    for kind in (kind.name for kind in KINDS if kind.hidden):
        known = given.guide.ids.get(kind, frozenset())
        seen = set()
        for n, hidden in enumerate(given.organisation.record.hide.of(kind)):
            where = ("hide", kind, n)
            if hidden in seen:
                yield given.organisation.at_value(where, f"{hidden} is hidden a second time", "delete one of the two")
            elif hidden not in known:
                unknown = f"there is no {short(hidden)} among the {kind} of the guide", one_of(hidden, sorted(known))
                yield given.organisation.at_value(where, *(what_became_of(given.guide, hidden, kind) or unknown))
            seen.add(hidden)


def every_step_keeps_an_idea(given: OverlaidGuide) -> Iterator[Problem]:
    """On the path of each capability, each step of growth that has ideas keeps one: else an assessment suggests nothing."""
    before, after = _ideas_by_step(given.guide), _ideas_by_step(given.whole)
    lost = {place for place in before if not after[place]}
    hide = given.organisation.record.hide.of("ideas")
    for n, hidden in reversed(list(enumerate(hide))):
        idea = given.guide.ideas.get(hidden)
        place = (capability_of_role(given.guide).get(idea.record.role), idea.record.step) if idea else None
        if place in lost and idea:
            lost.remove(place)
            to = "Expert" if idea.record.step == "specialist-to-expert" else "Master Expert"
            wrong = f"without {hidden} {place[0]} has no idea that leads to {to}"
            yield given.organisation.at_value(("hide", "ideas", n), wrong, "show one of them, or add one of your own")


def _ideas_by_step(content: Content) -> Counter[tuple[str | None, str]]:
    capability = capability_of_role(content)
    return Counter((capability.get(idea.record.role), idea.record.step) for idea in content.ideas.values())


def every_derailer_keeps_an_idea(given: OverlaidGuide) -> Iterator[Problem]:
    """A derailer that is shown keeps an idea that counters it: who sees it in themselves is not left alone."""
    before, after = _countered(given.guide), _countered(given.whole)
    lost = {derailer for derailer in before - after if derailer in given.whole.derailers}
    for n, hidden in reversed(list(enumerate(given.organisation.record.hide.of("ideas")))):
        idea = given.guide.ideas.get(hidden)
        left_alone = sorted(lost & set(idea.record.counters)) if idea else []
        if left_alone:
            lost -= set(left_alone)
            wrong = f"without {hidden} no idea counters {' and '.join(left_alone)}"
            right = "show it, hide the derailer too, or add an idea of your own that counters it"
            yield given.organisation.at_value(("hide", "ideas", n), wrong, right)


def what_is_needed_is_shown(given: OverlaidGuide) -> Iterator[Problem]:
    """What is hidden stands in no place of the guide that has to name something, nor in a list that would become too short."""
    hide = given.organisation.record.hide
    for source in given.guide.single_files.values():
        yield from _needed(given, source)
    for kind, sources in given.guide.records.items():
        for source in (source for record_id, source in sources.items() if record_id not in hide.of(kind)):
            yield from _needed(given, source)


def _needed(given: OverlaidGuide, source: Source[Any]) -> Iterator[Problem]:
    """Where a record cannot do without what is hidden. One goes after another: a list may spare either of two, and not both."""
    record = source.record
    if not any(hides(given.organisation.record, naming) for naming in namings(record)):
        return
    for kind in (kind.name for kind in KINDS if kind.hidden):
        for n, hidden in enumerate(given.organisation.record.hide.of(kind)):
            gone = partial(_names, kind, hidden)
            if any(gone(naming) and not naming.spare for naming in namings(record)):
                wrong = f"{source.document.path} names {hidden} where it cannot do without"
                yield given.organisation.at_value(("hide", kind, n), wrong, "show it")
            record = without(record, gone)


def _names(kind: str, record_id: str, naming: Naming) -> bool:
    return naming.id == record_id and kind in naming.kinds


def _countered(content: Content) -> set[str]:
    return {derailer for idea in content.ideas.values() for derailer in idea.record.counters}


HIDING_RULES = (hidden_records_exist, every_step_keeps_an_idea, every_derailer_keeps_an_idea, what_is_needed_is_shown)
