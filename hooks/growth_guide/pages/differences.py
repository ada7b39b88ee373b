"""If an idea is not quite it: what to look at instead, and in what that differs, in plain words."""

from collections.abc import Iterator
from itertools import chain, islice

from ..guide.guide import Guide
from ..records.idea import IDEA_TYPES, STEPS, Effort, Idea
from ..text.markup import plain

TOLD_AT_MOST = 2
"""Differences of one idea. A third is no longer read."""

OFFERED = (2, 3)
"""At least and at most so many other ideas, as far as the guide holds them."""



def not_quite_it(guide: Guide, idea: Idea) -> list[tuple[Idea, list[str]]]:
    """Other ideas, each with what differs. Those that the idea names as related; where these are too few, those of its role."""
    related = [guide.idea[other] for other in idea.related[: OFFERED[1]]]
    more = (other for other in guide.ideas_of_role[idea.role] if other.id not in (idea.id, *idea.related))
    # An idea that names none still leads on.
    offered = [*related, *islice(more, max(0, OFFERED[0] - len(related)))]
    return [(other, differences(guide, idea, other)) for other in offered]


def differences(guide: Guide, idea: Idea, other: Idea) -> list[str]:
    """In what ``other`` differs from ``idea``, the most telling first; at most TOLD_AT_MOST."""
    told = chain(
        _step(guide, idea, other), _time(idea.effort, other.effort), _kind(idea, other), _place(guide, idea, other),
        _habit(guide, idea, other),
    )
    return list(islice(told, TOLD_AT_MOST))


def _step(guide: Guide, idea: Idea, other: Idea) -> Iterator[str]:
    here, there = STEPS[idea.step], STEPS[other.step]
    if there > here:
        yield f"One step further: to {plain(guide.levels[there[1] - 1].name)}"
    elif there < here:
        yield f"One step earlier: from {plain(guide.levels[there[0] - 1].name)}"


def _time(here: Effort, there: Effort) -> Iterator[str]:
    """Only what one would feel: half or less, twice or more, over all weeks together."""
    times = (there.minutes_per_week * there.weeks) / (here.minutes_per_week * here.weeks)
    if times <= 0.3:
        yield "A fraction of the time"
    elif times <= 0.4:
        yield "A third of the time"
    elif times <= 0.6:
        yield "Half the time"
    elif times >= 3.5:
        yield "Far more time"
    elif times >= 2.5:
        yield "Three times as much time"
    elif times >= 1.7:
        yield "Twice as much time"


def _kind(idea: Idea, other: Idea) -> Iterator[str]:
    if other.kind != idea.kind:
        there = IDEA_TYPES[other.kind]
        yield f"{there[0].upper()}{there[1:]} instead of {IDEA_TYPES[idea.kind]}"


def _place(guide: Guide, idea: Idea, other: Idea) -> Iterator[str]:
    here, there = guide.capability_of(idea), guide.capability_of(other)
    if there is not here:
        yield f"From {plain(there.name)}"
    elif other.role != idea.role:
        yield f"From another role: {plain(guide.role[other.role].name)}"


def _habit(guide: Guide, idea: Idea, other: Idea) -> Iterator[str]:
    new = [derailer for derailer in other.counters if derailer not in idea.counters]
    if new:
        yield f"Against another habit: {plain(guide.derailer[new[0]].name)}"
