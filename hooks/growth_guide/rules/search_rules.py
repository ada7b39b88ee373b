"""The rules for the two files that help the search: synonyms, and words under which a record is to be found."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from ..content.content import Content, Source
from ..reading.document import KeyPath
from ..reading.problems import Problem, short
from ..records.by_kind import MoreWords, SearchWords
from ..text.search_terms import normalised_words

SearchText = tuple[Source[Any], KeyPath, str]
"""One search word or synonym: its file, where it stands there, and its text."""


def search_words_are_single(content: Content) -> Iterator[Problem]:
    """No record is given the same search word twice."""
    seen = set()
    for source, where, text in _search_words(content):
        same = (where[:2], _same(text))
        if same in seen and same[1]:
            wrong = f"{short(text)} stands among the search words of {where[1]} a second time"
            yield source.at_value(where, wrong, "delete one of the two")
        seen.add(same)


def synonyms_are_single(content: Content) -> Iterator[Problem]:
    """No word stands in two groups of synonyms, where it would blur both, and none twice in one."""
    first: dict[str, int] = {}
    for source, where, text in _synonyms(content):
        same, line = _same(text), source.document.value_position(where)[0]
        if same in first:
            wrong = f"{short(text)} stands a second time, first in line {first[same]}"
            yield source.at_value(where, wrong, "delete one of the two, or make one group of both")
        elif same:
            first[same] = line


def search_texts_hold_words(content: Content) -> Iterator[Problem]:
    """A search word or synonym holds a word that can be found."""
    for source, where, text in chain(_search_words(content), _synonyms(content)):
        if not _same(text):
            yield source.at_value(where, f"{short(text)} holds no word", "write one in Latin letters or figures, or delete it")


def _search_words(content: Content) -> Iterator[SearchText]:
    if content.search_words:
        for kind, lists in _lists(content.search_words.record):
            for named, given in lists.items():
                for n, text in enumerate(given):
                    yield content.search_words, (kind, named, n), text


def _lists(record: SearchWords) -> Iterator[tuple[str, Mapping[str, MoreWords]]]:
    """The search words by kind of record, and in each kind by id."""
    for kind in SearchWords.model_fields:
        yield kind, getattr(record, kind)


def _synonyms(content: Content) -> Iterator[SearchText]:
    if content.synonyms:
        for n, group in enumerate(content.synonyms.record.groups):
            for m, text in enumerate(group):
                yield content.synonyms, ("groups", n, m), text


def _same(text: str) -> str:
    """A text as the search sees it, but for endings: two that differ less are one."""
    return " ".join(normalised_words(text))


SEARCH_RULES = (search_words_are_single, synonyms_are_single, search_texts_hold_words)
