"""Runs of words that two records share. One pass over all words, whatever the number of records."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..content.content import Content, Source
from ..reading.document import KeyPath
from ..records.fields import Record
from ..records.record_texts import prose_texts
from ..text.readability import words


@dataclass(frozen=True)
class SharedRun:
    """Words in a row that stand in two records."""

    record: Any
    where: KeyPath
    """The text of the record in which they stand."""
    first: Any
    """The record that had them before."""
    words: str
    """In lower case, joined by spaces."""


def shared_runs(records: Iterable[Record], length: int) -> Iterator[SharedRun]:
    """Every run of at least ``length`` words that stands in an earlier record as well; the longest where several overlap."""
    # The hash of a run instead of its words: a tenth of the memory, and 64 bits do not meet by chance.
    owner: dict[int, Record] = {}
    for record in records:
        for where, text in prose_texts(record):
            said = [word.lower() for word in words(text)]
            owners = [owner.setdefault(hash(tuple(said[n : n + length])), record) for n in range(len(said) - length + 1)]
            n = 0
            while n < len(owners):
                end = n + 1
                if owners[n] is not record:
                    while end < len(owners) and owners[end] is owners[n]:
                        end += 1
                    yield SharedRun(record, where, owners[n], " ".join(said[n : end - 1 + length]))
                n = end


def runs_in_advice(content: Content, length: int) -> Iterator[tuple[Source[Any], SharedRun]]:
    """The runs that ideas and situations share, each with the source of the later one: ideas by number, then situations."""
    ideas = sorted(content.ideas.values(), key=lambda source: source.record.number)
    advice: tuple[Source[Any], ...] = (*ideas, *content.situations.values())
    sources = {id(source.record): source for source in advice}
    for run in shared_runs((source.record for source in advice), length):
        yield sources[id(run.record)], run
