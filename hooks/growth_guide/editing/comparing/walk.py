"""The changes within one record as sentences: both versions are walked side by side, each key in the words of the vocabulary."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Any

from ...rules.text_rules import LINK, WEB_ADDRESS
from .change_sentences import Speech, capital_if, is_word, place_in_words, plain, rewording, sentence
from .matching import Match, gained_and_lost, matched
from .quoting import quoted, safe
from .vocabulary import Term, term, told_of_new

Entries = tuple[Any, ...]
_SAYS_NOTHING: Entries = (None, (), {})
"""What a key holds that every record has and this one has no use for: such a key came or went without a change of meaning."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Walk:
    """A walk through two versions of a record of one kind."""

    speech: Speech
    renamed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By kind, the new ids of records that have another one now: a record that follows them has not changed."""
    gone: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By kind, the ids of records that are no longer there: that their search words went needs no telling."""

    def changes(self, old: Any, new: Any) -> Iterator[str]:
        """What differs, a sentence each, in the order of the keys."""
        yield from filter(None, self._map("", (), old, new))

    def told(self, data: Mapping[str, Any]) -> Iterator[str]:
        """What there is to tell of a record that is new or gone."""
        for key in told_of_new(self.speech.kind):
            if data.get(key) not in (None, ()):
                spoken, value = term(self.speech.kind, (key,)), data[key]
                yield sentence("", f"{spoken.gained or spoken.noun or key}: {self.speech.said((key,), spoken, value)}")

    def _value(self, before: str, where: tuple[str, ...], old: Any, new: Any) -> Iterator[str]:
        spoken = term(self.speech.kind, where)
        if isinstance(old, dict) and isinstance(new, dict):
            around = before + capital_if(not before, safe(spoken.noun)) + ": " if spoken.noun and not spoken.names else before
            yield from (self._named_lists if spoken.names else self._map)(around, where, old, new)
        elif isinstance(old, tuple) and isinstance(new, tuple):
            yield from self._list(before, where, spoken, old, new)
        elif old != new and plain(old) != plain(new):
            yield self._changed(before, where, spoken, old, new)

    def _map(self, before: str, where: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
        for key in dict.fromkeys(chain(new, old)):
            inner = (*where, key)
            spoken = term(self.speech.kind, inner)
            noun = spoken.noun or key
            if (key not in old or key not in new) and {**old, **new}[key] in _SAYS_NOTHING:
                continue
            if key not in old:
                yield sentence(before, f"the {safe(noun)} is new: {self.speech.said(inner, spoken, new[key])}")
            elif key not in new:
                yield sentence(before, f"the {safe(noun)} is gone: {self.speech.said(inner, spoken, old[key])}")
            else:
                yield from self._value(before, inner, old[key], new[key])

    def _named_lists(self, before: str, where: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
        """A map whose keys are ids, each with a list."""
        spoken = term(self.speech.kind, where)
        now_by = self.renamed.get(spoken.names, {})
        old = {now_by.get(key, key): value for key, value in old.items()}
        for key in (key for key in dict.fromkeys(chain(new, old)) if key not in self.gone.get(spoken.names, ())):
            a, b = old.get(key, ()), new.get(key, ())
            if isinstance(a, tuple) and isinstance(b, tuple):
                yield from self._unordered(f"{before}{self.speech.title(spoken.names, key)}: ", spoken, a, b)

    def _list(self, before: str, where: tuple[str, ...], spoken: Term, old: Entries, new: Entries) -> Iterator[str]:
        if spoken.names:
            yield from self._ids(before, spoken, list(map(str, old)), list(map(str, new)))
        elif spoken.unordered and not any(isinstance(entry, tuple) for entry in (*old, *new)):
            yield from self._unordered(before, spoken, old, new)
        else:
            for match in matched(old, new, partial(self._same, where, spoken), self.text, in_place=not spoken.known_by):
                yield from self._entry(before, where, spoken, match, old, new)

    def _ids(self, before: str, spoken: Term, old: list[str], new: list[str]) -> Iterator[str]:
        now_by = self.renamed.get(spoken.names, {})
        was = [now_by.get(named_id, named_id) for named_id in old]
        gained, lost = gained_and_lost(was, new)
        verb = spoken.gained or f"has under {spoken.noun}"
        if gained:
            yield sentence(before, f"it now also {verb} {self.speech.titles_of(spoken, gained)}")
        if lost:
            yield sentence(before, f"it no longer {verb} {self.speech.titles_of(spoken, lost)}")
        if not gained and not lost and was != new:
            yield sentence(before, f"the order of what it {verb} is now {self.speech.titles_of(spoken, new)}")

    def _unordered(self, before: str, spoken: Term, old: Entries, new: Entries) -> Iterator[str]:
        for words, fate in zip(gained_and_lost([*map(plain, old)], [*map(plain, new)]), ("new", "gone"), strict=True):
            if words:
                count = _NUMBERS[len(words)] if len(words) < len(_NUMBERS) else str(len(words))
                noun = f"{safe(spoken.noun)} is" if len(words) == 1 else f"{safe(spoken.noun)}s are"
                yield sentence(before, f"{count} {noun} {fate}: {', '.join(map(quoted, words))}")

    def _entry(
        self, before: str, where: tuple[str, ...], spoken: Term, match: Match, old: Entries, new: Entries
    ) -> Iterator[str]:
        if match.new is None:
            assert match.old is not None
            label = self.speech.label(spoken, where, match.old, old[match.old], former=True)
            yield sentence(before, f"{label} is gone: {self.speech.said(where, spoken, old[match.old])}")
            return
        label = self.speech.label(spoken, where, match.new, new[match.new])
        if match.old is None:
            yield sentence(before, f"{label} is new: {self.speech.said(where, spoken, new[match.new])}")
            return
        if match.moved:
            was, now = place_in_words(match.old), place_in_words(match.new)
            yield sentence(before, f"{label} stands in {now} place now, and stood in {was}")
        yield from self._inside(before, label, where, spoken, old[match.old], new[match.new])

    def _inside(self, before: str, label: str, where: tuple[str, ...], spoken: Term, old: Any, new: Any) -> Iterator[str]:
        if isinstance(old, dict) and isinstance(new, dict):
            main = spoken.text
            text, now = self.followed(old.get(main, "")), str(new.get(main, ""))
            if plain(text) != plain(now):
                yield sentence(before, f"{label} {rewording(text, now)}")
            rest = [{key: value for key, value in entry.items() if key != main} for entry in (old, new)]
            yield from self._map(f"{before}{capital_if(not before, label)}: ", where, *rest)
        elif isinstance(old, tuple) and isinstance(new, tuple):
            yield from self._unordered(f"{before}{capital_if(not before, label)}: ", Term("word"), old, new)
        elif plain(self.followed(old)) != plain(new):
            yield sentence(before, f"{label} {rewording(self.followed(old), str(new))}")

    def _changed(self, before: str, where: tuple[str, ...], spoken: Term, old: Any, new: Any) -> str:
        subject = f"the {safe(spoken.noun)}"
        if spoken.names and self.renamed.get(spoken.names, {}).get(str(old)) == new:
            return ""
        if isinstance(old, str) and isinstance(new, str) and not is_word(spoken, where):
            followed = self.followed(old)
            return "" if plain(followed) == plain(new) else sentence(before, f"{subject} {rewording(followed, new)}")
        now, was = (self.speech.said(where, spoken, value) for value in (new, old))
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

    def _same(self, where: tuple[str, ...], spoken: Term, entry: Any) -> str:
        """What two entries have alike when they are the same."""
        if isinstance(entry, dict) and spoken.known_by:
            known_by = str(entry.get(spoken.known_by))
            kind = term(self.speech.kind, (*where, spoken.known_by)).names or (where[-1] if spoken.known_by == "id" else "")
            return self.renamed.get(kind, {}).get(known_by, known_by)
        return self.text(entry)

    def text(self, entry: Any) -> str:
        """All that an entry says, for comparison."""
        if isinstance(entry, dict):
            return " ".join(map(self.text, entry.values()))
        return " ".join(map(self.text, entry)) if isinstance(entry, tuple) else self.followed(plain(entry))

