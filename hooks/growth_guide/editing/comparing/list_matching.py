"""Which entry of a list became which entry of a later one."""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from .quoting import LIKE, likeness_of_words, words_of

_MOST_PAIRS = 40_000
"""Beyond so many pairs of entries that are not the same, reworded ones are not looked for."""


class Match(NamedTuple):
    """An entry before and after, by its place in each list from 0; None where it was not, or is no more."""

    old: int | None
    new: int | None
    moved: bool = False


def matched(
    old: Sequence[Any], new: Sequence[Any], same: Callable[[Any], str], text: Callable[[Any], str], *, in_place: bool = False
) -> list[Match]:
    """The matches in the order of the new list, entries that are gone at the end.

    Entries match when ``same`` says the same of both, and of the others those whose ``text`` is most alike. With ``in_place``, so
    do those that are left at the same place in lists of the same length: one was written in the place of the other.
    """
    partner = _the_same(list(map(same, old)), list(map(same, new)))
    taken = set(partner.values())
    partner |= _the_most_alike(
        {i: text(entry) for i, entry in enumerate(old) if i not in taken},
        {j: text(entry) for j, entry in enumerate(new) if j not in partner},
    )
    taken = set(partner.values())
    if in_place and len(old) == len(new):
        partner |= {n: n for n in range(len(new)) if n not in partner and n not in taken}
        taken = set(partner.values())
    order = [(j, partner[j]) for j in sorted(partner)]
    in_order = _longest_rising([i for _, i in order])
    there = [Match(partner.get(j), j, j in partner and partner[j] not in in_order) for j in range(len(new))]
    return there + [Match(i, None) for i in range(len(old)) if i not in taken]


def _the_same(old: list[str], new: list[str]) -> dict[int, int]:
    places: defaultdict[str, deque[int]] = defaultdict(deque)
    for i, word in enumerate(old):
        places[word].append(i)
    return {j: places[word].popleft() for j, word in enumerate(new) if places.get(word)}


def _the_most_alike(old: dict[int, str], new: dict[int, str]) -> dict[int, int]:
    if len(old) * len(new) > _MOST_PAIRS:
        return {}
    before, after = ({n: words_of(text) for n, text in texts.items()} for texts in (old, new))
    pairs = [(likeness_of_words(before[i], after[j]), -abs(i - j), j, i) for i in old for j in new]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for value, _, j, i in sorted(pairs, reverse=True):
        if value >= LIKE and j not in partner and i not in taken:
            partner[j] = i
            taken.add(i)
    return partner


def _longest_rising(numbers: list[int]) -> frozenset[int]:
    """The most numbers of a list, all different, that stand in it in rising order: these did not move."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    rising, last = set(), ends[-1] if ends else None
    while last is not None:
        rising.add(last)
        last = before[last]
    return frozenset(rising)


def gained_and_lost(old: Sequence[str], new: Sequence[str]) -> tuple[list[str], list[str]]:
    """What only the new list holds and what only the old one, where their order says nothing."""
    return list((Counter(new) - Counter(old)).elements()), list((Counter(old) - Counter(new)).elements())
