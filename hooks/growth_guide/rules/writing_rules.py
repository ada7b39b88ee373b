"""The rules of good writing that make an error. What is a matter of style is in ``remark_rules``.

They have the form of the rules of ``check``, and look only at records in which those find nothing.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from ..content.content import Content, Source
from ..reading.document import KeyPath
from ..reading.problems import Problem
from ..records.thresholds import (
    WORDS_IN_A_ROW_SHARED,
    WORDS_OF_A_PHRASE,
    WORDS_OF_A_SENTENCE,
)
from ..text.readability import sentences, spoken, words
from ..text.wording import wrong_words
from .idea_rules import IDEA_RULES
from .shared_runs import runs_in_advice
from .situation_rules import situations_have_the_right_length, troubles_are_rows


def sentences_are_short(content: Content) -> Iterator[Problem]:
    """A sentence is understood at the first reading."""
    for source, where, text in _prose(content):
        yield from (source.at_value(where, wrong, right) for wrong, right in long_sentences(text))


def long_sentences(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the sentences of a text, and what would be right."""
    if len(words(text)) <= WORDS_OF_A_SENTENCE:
        return  # Most texts are shorter than the longest sentence.
    for sentence in sentences(spoken(text)):
        count = len(words(sentence))
        if count > WORDS_OF_A_SENTENCE:
            start = " ".join(sentence.split()[:6])
            right = f"make two of it, or take out {count - WORDS_OF_A_SENTENCE}"
            yield f'the sentence that begins "{start}" has {count} words', right


def words_are_those_of_the_guide(content: Content) -> Iterator[Problem]:
    """No worn-out words, British spelling, no exclamation marks."""
    for source, where, text in _prose(content):
        yield from (source.at_value(where, wrong, right) for wrong, right in wrong_words(spoken(text)))


def what_is_asked_is_a_phrase(content: Content) -> Iterator[Problem]:
    """What people ask is a phrase as they would type it."""
    least, most = WORDS_OF_A_PHRASE
    for _, source in content.asked_for():
        for n, phrase in enumerate(source.record.asked_as):
            if not least <= len(phrase.split()) <= most:
                right = f"write {least} to {most} words, as people would type them"
                yield source.at_value(("asked_as", n), f'"{phrase}" is too {"long" if " " in phrase else "short"}', right)
            elif phrase.endswith((".", "?", "!", ",")):
                right = f"leave out the {phrase[-1]}, which few people type"
                yield source.at_value(("asked_as", n), f'"{phrase}" ends with a mark', right)


def advice_is_not_copied(content: Content) -> Iterator[Problem]:
    """No long run of words stands in two ideas or situations."""
    for source, run in runs_in_advice(content, WORDS_IN_A_ROW_SHARED):
        right = "say it in other words, or keep it in one of the two"
        yield source.at_value(run.where, f'"{run.words}" stands in {run.first.id} as well', right)


def what_is_asked_is_single(content: Content) -> Iterator[Problem]:
    """No two records are asked for in the same words."""
    first: dict[str, str] = {}
    # The guide's own come first: who adds a record has to find other words.
    for record_id, source in sorted(content.asked_for(), key=lambda pair: pair[0] in content.organisation_ids):
        for n, situation in enumerate(source.record.asked_as):
            same = " ".join(situation.casefold().split())
            if same in first:
                wrong = f"{first[same]} is asked for in the same words"
                yield source.at_value(("asked_as", n), wrong, "put one of the two otherwise")
            first.setdefault(same, record_id)


def _prose(content: Content) -> Iterator[tuple[Source[Any], KeyPath, str]]:
    """Every text that the guide says in its own words, and where it stands."""
    for source in content.prose():
        yield from ((source, where, text) for where, text in source.prose)


WRITING_RULES: tuple[Callable[[Content], Iterator[Problem]], ...] = (
    *IDEA_RULES,
    situations_have_the_right_length,
    troubles_are_rows,
    sentences_are_short,
    words_are_those_of_the_guide,
    what_is_asked_is_a_phrase,
    what_is_asked_is_single,
    advice_is_not_copied,
)


def writing_problems(content: Content, faulty: Collection[str]) -> list[Problem]:
    """What the rules find in all records but those of the ``faulty`` files, which are not judged for their style as well."""
    sound = content.without(faulty)
    return [problem for rule in WRITING_RULES for problem in rule(sound)]
