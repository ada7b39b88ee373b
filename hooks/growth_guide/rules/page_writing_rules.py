"""The rules of good writing for a hand-written page: what a record's texts may not say either, each fault told at its line."""

from collections.abc import Iterator
from typing import Any

from ..content.content import Source
from ..reading.problems import Problem
from ..records.front_matter import HandWritten
from ..records.record_texts import prose_texts
from ..text.readability import paragraphs, paragraphs_at, sentences, spoken
from ..text.wording import wrong_words
from .writing_rules import long_sentences


def page_texts(page: HandWritten) -> list[str]:
    """All that a page says: the texts of its front matter, then paragraphs, headings, bullets and cells."""
    return [*(text for _, text in prose_texts(page.meta)), *paragraphs(page.body)]


def page_writing_problems(meta: Source[Any], body: str, first_line: int) -> Iterator[Problem]:
    """What is wrong with the words and sentences of a page: its front matter, and its Markdown from the ``first_line`` on."""
    for where, text in prose_texts(meta.record):
        yield from (meta.at_value(where, wrong, right) for wrong, right in _faults(text))
    for begins, text in paragraphs_at(body):
        for line, sentence in _sentences_at(spoken(text)):
            place = meta.document.path, first_line + begins + line, 1
            yield from (Problem(*place, wrong, right) for wrong, right in _faults(sentence))


def _faults(text: str) -> Iterator[tuple[str, str]]:
    yield from long_sentences(text)
    yield from wrong_words(spoken(text))


def _sentences_at(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a paragraph, each after the number of the line, from 0, in which it begins."""
    end = 0
    for sentence in sentences(text):
        start = text.index(sentence, end)
        end = start + len(sentence)
        yield text.count("\n", 0, start), sentence
