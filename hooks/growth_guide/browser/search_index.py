"""The search index: a classic script, so that it loads from ``file://`` too. The ranking stands in ``ranking.mjs``.

The index holds what is shown of each record, and for each term where it stands in the texts that are not shown. The postings of
a term are one short text: ``12b3nbb`` means once in the body of the record 12 places on, then, three records further, once
among the names and twice in the body. A group of synonyms is a term of its own, which stands wherever a phrase of it does;
its single words are looked up by themselves. What is shown is read in the browser (``shown_texts.mjs``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from ..bundle.script_data import script_data
from ..guide.guide import Guide
from ..records.front_matter import HandWritten
from ..records.idea import STEPS
from ..records.synonyms import Synonyms
from ..text.markup import plain
from ..text.search_terms import LIGHT_WORDS, STOP_WORDS, normalised_words, term
from .search_entries import HIDDEN_FIELDS, SearchEntry, search_entries

COUNTED_AT_MOST = 3
"""A word repeated more often in a field says nothing more about it."""

_STOPPED = frozenset(STOP_WORDS.split())


def search_index(guide: Guide, pages: Iterable[HandWritten]) -> str:
    """The script that sets ``growthGuideSearchIndex``; ``pages`` are the hand-written ones."""
    entries = list(search_entries(guide, pages))
    groups = Groups(guide.synonyms)
    numbers = {entry.address: number for number, entry in enumerate(entries)}
    postings: defaultdict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    records = []
    for number, entry in enumerate(entries, 1):
        marks, lengths = _marks(entry, groups)
        records.append({**_shown(entry), "lengths": lengths, "neighbours": [numbers[place] for place in entry.neighbours]})
        for name, letters in marks.items():
            postings[name].append(f"{number - last.get(name, 0)}{letters}")
            last[name] = number
    names = sorted(postings)
    data = {
        "stopWords": STOP_WORDS,
        "lightTerms": " ".join(map(term, LIGHT_WORDS.split())),
        "groups": groups.members,
        "steps": {step: f"From {guide.levels[a - 1].name} to {guide.levels[b - 1].name}" for step, (a, b) in STEPS.items()},
        "records": records,
        "terms": " ".join(names),
        "postings": " ".join("".join(postings[name]) for name in names),
    }
    return script_data("growthGuideSearchIndex", data)


class Groups:
    """The groups of synonyms. The term of the group number 7 is ``=7``."""

    def __init__(self, synonyms: Synonyms) -> None:
        self.members = [[" ".join(map(term, normalised_words(member))) for member in group] for group in synonyms.groups]
        """For each group its members, as terms with spaces between them."""
        self._groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        self._longest: defaultdict[str, int] = defaultdict(int)
        for number, group in enumerate(self.members):
            for member in dict.fromkeys(tuple(member.split()) for member in group if " " in member):
                self._groups[member].append(f"={number}")
                self._longest[member[0]] = max(self._longest[member[0]], len(member))

    def within(self, line: list[str]) -> Iterator[str]:
        """The groups of which a phrase stands in a line of words, as often as one does."""
        names = list(map(term, line))
        for start, name in enumerate(names):
            for length in range(1, self._longest.get(name, 0) + 1):
                yield from self._groups.get(tuple(names[start : start + length]), ())


def _marks(entry: SearchEntry, groups: Groups) -> tuple[dict[str, str], list[int]]:
    """Each term of an entry with the letters of the hidden fields it stands in; and how many telling words each holds."""
    marks: defaultdict[str, str] = defaultdict(str)
    lengths = []
    for name, letter in HIDDEN_FIELDS.items():
        lines = [normalised_words(plain(text)) for text in entry.texts.get(name, ())]
        telling = [word for word in chain(*lines) if word not in _STOPPED]
        lengths.append(len(telling))
        for word, count in Counter(chain(map(term, telling), *map(groups.within, lines))).items():
            marks[word] += letter * min(count, COUNTED_AT_MOST)
    return marks, lengths


def _shown(entry: SearchEntry) -> dict[str, Any]:
    shown: dict[str, Any] = {"kind": entry.result_type, "title": plain(entry.title), "address": entry.address}
    shown |= {"summary": plain(entry.summary), "asked": list(map(plain, entry.asked))}
    shown |= {"troubles": list(map(plain, entry.troubles)), "words": list(map(plain, entry.search_words))}
    if entry.place:
        shown["place"] = entry.place
    return {**shown, **entry.details}
