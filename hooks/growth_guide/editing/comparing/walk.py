"""The changes within one record as sentences: both versions are walked side by side, each key in the words of the vocabulary."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Any

from ...records.fields import NONE
from ...rules.text_rules import LINK, WEB_ADDRESS
from .change_sentences import ChangeSentences, capital_if, is_word, one_line, place_in_words, rewording, sentence
from .list_matching import Match, gained_and_lost, matched
from .quoting import quoted, safe
from .term import Term
from .vocabulary import keys_shown_when_new, term_at

Entries = tuple[Any, ...]
_SAYS_NOTHING: Entries = (None, (), {}, NONE)
"""What a key holds that every record has and this one has no use for: such a key came or went without a change of meaning."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Walk:
    """A walk through two versions of a record of one kind."""

    sentences: ChangeSentences
    renamed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By kind, the new ids of records that have another one now: a record that follows them has not changed."""
    gone: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By kind, the ids of records that are no longer there: that their search words went needs no telling."""

    def changes(self, old: Any, new: Any) -> Iterator[str]:
        """What differs, a sentence each, in the order of the keys."""
        yield from filter(None, self._map("", (), old, new))

    def shown_when_new(self, data: Mapping[str, Any]) -> Iterator[str]:
        """What there is to tell of a record that is new or gone."""
        for key in keys_shown_when_new(self.sentences.kind):
            if data.get(key) not in (None, ()):
                term, value = term_at(self.sentences.kind, (key,)), data[key]
                yield sentence("", f"{term.gained or term.noun or key}: {self.sentences.in_words((key,), term, value)}")

    def _value(self, before: str, where: tuple[str, ...], old: Any, new: Any) -> Iterator[str]:
        term = term_at(self.sentences.kind, where)
        if isinstance(old, dict) and isinstance(new, dict):
            around = before + capital_if(not before, safe(term.noun)) + ": " if term.noun and not term.names else before
            yield from (self._named_lists if term.names else self._map)(around, where, old, new)
        elif isinstance(old, tuple) and isinstance(new, tuple):
            yield from self._list(before, where, term, old, new)
        elif old != new and one_line(old) != one_line(new):
            yield self._changed(before, where, term, old, new)

    def _map(self, before: str, where: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
        for key in dict.fromkeys(chain(new, old)):
            inner = (*where, key)
            term = term_at(self.sentences.kind, inner)
            noun = term.noun or key
            if (key not in old or key not in new) and {**old, **new}[key] in _SAYS_NOTHING:
                continue
            if old.get(key, NONE) == NONE != new.get(key, NONE):
                yield sentence(before, f"the {safe(noun)} is new: {self.sentences.in_words(inner, term, new[key])}")
            elif new.get(key, NONE) == NONE != old.get(key, NONE):
                yield sentence(before, f"the {safe(noun)} is gone: {self.sentences.in_words(inner, term, old[key])}")
            else:
                yield from self._value(before, inner, old[key], new[key])

    def _named_lists(self, before: str, where: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
        """A map whose keys are ids, each with a list."""
        term = term_at(self.sentences.kind, where)
        now_by = self.renamed.get(term.names, {})
        old = {now_by.get(key, key): value for key, value in old.items()}
        for key in (key for key in dict.fromkeys(chain(new, old)) if key not in self.gone.get(term.names, ())):
            a, b = old.get(key, ()), new.get(key, ())
            if isinstance(a, tuple) and isinstance(b, tuple):
                yield from self._unordered(f"{before}{self.sentences.title(term.names, key)}: ", term, a, b)

    def _list(self, before: str, where: tuple[str, ...], term: Term, old: Entries, new: Entries) -> Iterator[str]:
        if term.names:
            yield from self._ids(before, term, list(map(str, old)), list(map(str, new)))
        elif term.unordered and not any(isinstance(entry, tuple) for entry in (*old, *new)):
            yield from self._unordered(before, term, old, new)
        else:
            for match in matched(old, new, partial(self._same, where, term), self.text, in_place=not term.known_by):
                yield from self._entry(before, where, term, match, old, new)

    def _ids(self, before: str, term: Term, old: list[str], new: list[str]) -> Iterator[str]:
        now_by = self.renamed.get(term.names, {})
        was = [now_by.get(named_id, named_id) for named_id in old]
        gained, lost = gained_and_lost(was, new)
        verb = term.gained or f"has under {term.noun}"
        if gained:
            yield sentence(before, f"it now also {verb} {self.sentences.titles_of(term, gained)}")
        if lost:
            yield sentence(before, f"it no longer {verb} {self.sentences.titles_of(term, lost)}")
        if not gained and not lost and was != new:
            yield sentence(before, f"the order of what it {verb} is now {self.sentences.titles_of(term, new)}")

    def _unordered(self, before: str, term: Term, old: Entries, new: Entries) -> Iterator[str]:
        for words, change in zip(gained_and_lost([*map(one_line, old)], [*map(one_line, new)]), ("new", "gone"), strict=True):
            if words:
                count = _NUMBERS[len(words)] if len(words) < len(_NUMBERS) else str(len(words))
                noun = f"{safe(term.noun)} is" if len(words) == 1 else f"{safe(term.noun)}s are"
                yield sentence(before, f"{count} {noun} {change}: {', '.join(map(quoted, words))}")

    def _entry(
        self, before: str, where: tuple[str, ...], term: Term, match: Match, old: Entries, new: Entries
    ) -> Iterator[str]:
        if match.new is None:
            assert match.old is not None
            label = self.sentences.label(term, where, match.old, old[match.old], former=True)
            yield sentence(before, f"{label} is gone: {self.sentences.in_words(where, term, old[match.old])}")
            return
        label = self.sentences.label(term, where, match.new, new[match.new])
        if match.old is None:
            yield sentence(before, f"{label} is new: {self.sentences.in_words(where, term, new[match.new])}")
            return
        if match.moved:
            was, now = place_in_words(match.old), place_in_words(match.new)
            yield sentence(before, f"{label} stands in {now} place now, and stood in {was}")
        yield from self._inside(before, label, where, term, old[match.old], new[match.new])

    def _inside(self, before: str, label: str, where: tuple[str, ...], term: Term, old: Any, new: Any) -> Iterator[str]:
        if isinstance(old, dict) and isinstance(new, dict):
            main = term.text
            text, now = self.followed(old.get(main, "")), str(new.get(main, ""))
            if one_line(text) != one_line(now):
                yield sentence(before, f"{label} {rewording(text, now)}")
            rest = [{key: value for key, value in entry.items() if key != main} for entry in (old, new)]
            yield from self._map(f"{before}{capital_if(not before, label)}: ", where, *rest)
        elif isinstance(old, tuple) and isinstance(new, tuple):
            around = f"{before}{capital_if(not before, label)}: "
            yield from self._unordered(around, Term("word"), old, new) if term.unordered else self._cells(around, where, old, new)
        elif not isinstance(old, str) or not isinstance(new, str):
            if old != new:
                now, was = (self.sentences.in_words(where, term, value) for value in (new, old))
                yield sentence(before, f"{label} is now {now}; it was {was}")
        elif one_line(self.followed(old)) != one_line(new):
            yield sentence(before, f"{label} {rewording(self.followed(old), str(new))}")

    def _cells(self, before: str, where: tuple[str, ...], old: Entries, new: Entries) -> Iterator[str]:
        """The cells of a row, each known by its place."""
        yield from self._list(before, where, Term("cell"), old, new)

    def _changed(self, before: str, where: tuple[str, ...], term: Term, old: Any, new: Any) -> str:
        subject = f"the {safe(term.noun)}"
        if term.names and self.renamed.get(term.names, {}).get(str(old)) == new:
            return ""
        if isinstance(old, str) and isinstance(new, str) and not is_word(term, where):
            followed = self.followed(old)
            return "" if one_line(followed) == one_line(new) else sentence(before, f"{subject} {rewording(followed, new)}")
        now, was = (self.sentences.in_words(where, term, value) for value in (new, old))
        return sentence(before, f"{subject} is now {now}; it was {was}")

    def followed(self, text: Any) -> str:
        """A text of the old version with its links as they would be now."""
        return LINK.sub(self._followed_link, str(text)) if "](" in str(text) else str(text)

    def _followed_link(self, link: re.Match[str]) -> str:
        if WEB_ADDRESS.fullmatch(link[1]):
            return link[0]
        now_by = {old: new for ids in self.renamed.values() for old, new in ids.items()}
        target = re.sub(r"[a-z0-9-]+", lambda part: now_by.get(part[0], part[0]), link[1])
        return f"{link[0][: link.start(1) - link.start()]}{target})"

    def _same(self, where: tuple[str, ...], term: Term, entry: Any) -> str:
        """What two entries have alike when they are the same."""
        if isinstance(entry, dict) and term.known_by:
            known_by = str(entry.get(term.known_by))
            kind = term_at(self.sentences.kind, (*where, term.known_by)).names or (where[-1] if term.known_by == "id" else "")
            return self.renamed.get(kind, {}).get(known_by, known_by)
        return self.text(entry)

    def text(self, entry: Any) -> str:
        """All that an entry says, for comparison."""
        if isinstance(entry, dict):
            return " ".join(map(self.text, entry.values()))
        return " ".join(map(self.text, entry)) if isinstance(entry, tuple) else self.followed(one_line(entry))

