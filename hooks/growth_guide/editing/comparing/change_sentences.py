"""The words of a walk: what an entry is called, how a value is said, how a rewording is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .quoting import LIKE, code, likeness, named, quoted, reworded, safe
from .term import Term
from .vocabulary import term_at

Titles = Callable[[str, str], str | None]
"""The title of a record, by its kind and id; None when there is none."""
_NAMES = ("name", "title", "label")
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ENDS = (".", ".”", "?”", "…”", ".**”")
_SHORT = 6
"""A text of at most so many words that changed is said anew; a longer one is shown with its changes."""


@dataclass(frozen=True)
class ChangeSentences:
    """The words for what changed in records of one kind."""

    kind: str
    titles: Titles

    def in_words(self, where: tuple[str, ...], term: Term, value: Any) -> str:
        """A value in words."""
        if isinstance(value, dict):
            main = value.get(term.text) if term.text else None
            others = {key: part for key, part in value.items() if key not in (term.text, term.known_by, *_NAMES)}
            rest = [self._part((*where, key), part) for key, part in others.items()]
            return ", ".join(rest) if main is None else f"{quoted(main)} ({', '.join(rest)})" if rest else quoted(main)
        if isinstance(value, tuple):
            if term.names:
                return self.titles_of(term, list(map(str, value)))
            return "; ".join(self.in_words(where, term, entry) for entry in value) or "none"
        if value is None:
            return "left empty"
        if term.names:
            return self.title(term.names, str(value))
        if isinstance(value, str | bool) and value in term.values:
            return safe(term.values[value])
        if where and where[-1] == "id":
            return code(value)
        return quoted(value) if isinstance(value, str) and not term.plain else f"{safe(value)} {term.unit}".strip()

    def _part(self, where: tuple[str, ...], value: Any) -> str:
        """One value within a map, with its name where it does not speak for itself."""
        term = term_at(self.kind, where)
        said = self.in_words(where, term, value)
        return said if term.unit or term.plain else f"{safe(term.noun)} {said}"

    def titles_of(self, term: Term, ids: Sequence[str]) -> str:
        """The titles of several records."""
        said = [self.title(term.names, named_id) for named_id in ids]
        return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said) or "none"

    def title(self, kind: str, record_id: str) -> str:
        """The title of a record, or its id where it has none."""
        title = self.titles(kind, record_id)
        return code(record_id) if title is None else named(title)

    def label(self, term: Term, where: tuple[str, ...], place: int, entry: Any, *, former: bool = False) -> str:
        """What the entry at a place of a list is called."""
        noun, was = safe(term.noun), "former " if former else ""
        name = next((entry[key] for key in _NAMES if key in entry), None) if isinstance(entry, dict) else None
        if name is not None:
            return f"the {was}{noun} {named(name)}"
        names = term_at(self.kind, (*where, term.known_by)).names if term.known_by else ""
        if names and isinstance(entry, dict):
            return f"the {was}{noun} {self.title(names, str(entry.get(term.known_by)))}"
        if term.numbered:
            return f"{'the ' if former else ''}{was}{noun} {place + 1}"
        return f"the {was}{place_in_words(place)} {noun}"


def is_word(term: Term, where: tuple[str, ...]) -> bool:
    """Its values are ids or words of a closed list, of which none is reworded."""
    return bool(term.names or term.values) or term.plain or where[-1] == "id"


def one_line(value: Any) -> str:
    """A value as text on one line."""
    return " ".join(str(value).split())


def rewording(old: str, new: str) -> str:
    """How a sentence goes on that tells of a text with other words."""
    if max(len(old.split()), len(new.split())) <= _SHORT:
        return f"is now {quoted(new)}; it was {quoted(old)}"
    if likeness(old, new) < LIKE:
        return f"is written afresh: {reworded(old, new)}"
    return f"is reworded: {reworded(old, new)}"


def place_in_words(place: int) -> str:
    """A place in a list from 0, in words."""
    number = place + 1
    if place < len(_PLACES):
        return _PLACES[place]
    return f"{number}{'th' if number % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def counted(count: int, noun: str) -> str:
    """A number of things."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun.removesuffix('y') + 'ies' if noun.endswith('y') else noun + 's'}"


def sentence(before: str, said: str) -> str:
    """A sentence that goes on after ``before``, or begins where there is nothing before it."""
    return f"{before}{capital_if(not before, said)}{'' if said.endswith(_ENDS) else '.'}"


def capital_if(begins: bool, said: str) -> str:
    """The words with a capital where a sentence begins."""
    return _capital(said) if begins else said


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
