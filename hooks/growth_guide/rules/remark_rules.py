"""The rules of style: whoever breaks one is told so, and may have a reason. One small function a rule, named as the rule.

What they find is a remark. They are costly, and a build does without them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, pairwise
from typing import Any

from ..content.content import Content, Source
from ..reading.problems import Problem
from ..records.front_matter import HandWritten
from ..records.idea import Idea
from ..records.kinds import FILED
from ..records.record_texts import stories, whole_text
from ..records.thresholds import (
    LIKENESS_OF_TWO_IDEAS,
    READING_LEVEL_OF_A_PAGE,
    WORDS_IN_A_ROW_NOTED,
    WORDS_IN_A_ROW_SHARED,
    WORDS_OF_A_LONG_SENTENCE,
    WORDS_OF_A_SENTENCE,
    WORDS_TO_JUDGE_A_PAGE,
)
from ..text.idioms import idioms
from ..text.openings import begins_aside
from ..text.readability import reading_level, sentences, spoken, words
from ..text.similarity import pairs_above
from .page_writing_rules import page_texts
from .shared_runs import runs_in_advice

HandWrittenPages = Mapping[str, HandWritten]
"""The hand-written pages by the name of their file; none where the data are judged alone."""
RemarkRule = Callable[[Content, HandWrittenPages], Iterator[Problem]]

_TIMES = re.compile(r"^#+ (\d+:\d\d) to (\d+:\d\d)\b", re.MULTILINE)


def sentences_are_not_long(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """A long sentence is worth a second look."""
    for source in chain[Source[Any]](content.ideas.values(), content.situations.values()):
        for where, text in source.prose:
            for sentence in sentences(spoken(text)):
                if WORDS_OF_A_LONG_SENTENCE < (count := len(words(sentence))) <= WORDS_OF_A_SENTENCE:
                    wrong = f"the sentence that begins {_beginning(sentence)} has {count} words"
                    yield source.at_value(where, wrong, "make two of it if it has to be read twice")


def sentences_begin_with_who_acts(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """In examples and issues the subject stands first, or a short time or place before it."""
    for source in content.ideas.values():
        told = ((where, sentence) for where, text in stories(source.record) for sentence in sentences(text))
        for where, sentence in told:
            if begins_aside(sentence):
                wrong = f"the sentence that begins {_beginning(sentence)} does not begin with who or what it is about"
                yield source.at_value(where, wrong, "say who, then what they did, then what came of it")


def _beginning(sentence: str) -> str:
    return f'"{" ".join(sentence.split()[:6])}"'


def idioms_are_plain_words(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """Whoever learnt English at school knows what is meant."""
    for source in content.prose():
        for where, text in source.prose:
            for found, plain_words in idioms(text):
                right = plain_words if plain_words == "leave it out" else f"write {plain_words}"
                yield source.at_value(where, f'"{found}" has to be known to be understood', right)


def pages_are_read_with_ease(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """A tired reader whose first language is another one understands every page."""
    for kind in (kind for kind in FILED if kind.has_pages):
        for source in content.records[kind.name].values():
            if said := _hard(text for _, text in source.prose):
                yield source.at_value((kind.title,), *said)
    for name, page in pages.items():
        if said := _hard(page_texts(page)):
            yield Problem(name, 1, 1, *said)


def _hard(said: Iterable[str]) -> tuple[str, str] | None:
    texts = list(said)
    level = round(reading_level(texts), 1)
    if level <= READING_LEVEL_OF_A_PAGE or sum(len(words(text)) for text in texts) < WORDS_TO_JUDGE_A_PAGE:
        return None
    right = f"use shorter sentences and words, until it is {READING_LEVEL_OF_A_PAGE:g} at most"
    return f"the page takes {level:g} years of school to be read with ease", right


def ideas_differ(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """No two ideas give the same advice in the same words."""
    texts = {source.record.id: whole_text(source.record) for source in by_number(content)}
    for likeness, first, second in pairs_above(texts, LIKENESS_OF_TWO_IDEAS):
        wrong = f"the idea is much like {first} ({likeness:.2f}, where 1 is the same text)"
        yield content.ideas[second].at_value(("title",), wrong, "give other advice in other words, or keep one of the two")


def turns_of_speech_differ(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """No run of words stands in two ideas or situations that is a little shorter than what counts as copied.

    Whom to ask for help is called by the same names wherever it is said.
    """
    for source, run in runs_in_advice(content, WORDS_IN_A_ROW_NOTED):
        if len(words(run.words)) < WORDS_IN_A_ROW_SHARED and run.where[0] != "get_help":
            right = "say it in other words, unless it is a common turn of speech"
            yield source.at_value(run.where, f'"{run.words}" stands in {run.first.id} too', right)


def parts_follow_in_time(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """Where the headings of a page give times, each part begins when the one before ends."""
    for name, page in pages.items():
        times = _TIMES.findall(page.body)
        for (_, end), (start, _) in pairwise(times):
            if start != end:
                wrong = f"a part of the page begins at {start}, and the one before ends at {end}"
                yield Problem(name, 1, 1, wrong, "let each begin when the one before ends")


def by_number(content: Content) -> list[Source[Idea]]:
    """The ideas in the order in which they came: of two that are alike the later one is told."""
    return sorted(content.ideas.values(), key=lambda source: source.record.number)


REMARK_RULES: tuple[RemarkRule, ...] = (
    sentences_are_not_long,
    sentences_begin_with_who_acts,
    idioms_are_plain_words,
    pages_are_read_with_ease,
    ideas_differ,
    turns_of_speech_differ,
    parts_follow_in_time,
)
