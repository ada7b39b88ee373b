"""Runs of words that two ideas share. One pass over all words, whatever the number of ideas."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..reading.document import KeyPath
from ..records.idea import Idea
from ..records.record_texts import prose_texts
from ..text.readability import words


@dataclass(frozen=True)
class SharedRun:
    """Words in a row that stand in two ideas."""

    idea: str
    where: KeyPath
    """The text of the idea in which they stand."""
    first: str
    """The idea that had them before."""
    words: str
    """In lower case, joined by spaces."""


def shared_runs(ideas: Iterable[Idea], length: int) -> Iterator[SharedRun]:
    """Every run of at least ``length`` words that stands in an earlier idea as well; the longest where several overlap."""
    # The hash of a run instead of its words: a tenth of the memory, and 64 bits do not meet by chance.
    owner: dict[int, str] = {}
    for idea in ideas:
        for where, text in prose_texts(idea):
            said = [word.lower() for word in words(text)]
            owners = [owner.setdefault(hash(tuple(said[n : n + length])), idea.id) for n in range(len(said) - length + 1)]
            n = 0
            while n < len(owners):
                end = n + 1
                if owners[n] != idea.id:
                    while end < len(owners) and owners[end] == owners[n]:
                        end += 1
                    yield SharedRun(idea.id, where, owners[n], " ".join(said[n : end - 1 + length]))
                n = end
