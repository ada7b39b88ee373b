"""The rules for situations, and for the troubles that one record or page answers. One small function a rule."""

from collections.abc import Iterator

from ..content.content import Content
from ..reading.problems import Problem
from ..records.record_texts import prose_texts
from ..records.thresholds import LEAST_ENTRIES, WORDS_OF_A_GUIDE
from ..text.readability import words
from .idea_rules import mend_length, no_full_stop
from .text_rules import addresses_of, wrong_target


def lists_are_long_enough(content: Content) -> Iterator[Problem]:
    """An editor writes as many entries as a record needs. Only what an organisation hides may leave fewer."""
    for source in content.sources():
        for (name, key), least in LEAST_ENTRIES.items():
            if type(source.record).__name__ == name and (count := len(getattr(source.record, key))) < least:
                wrong = f"{key} has {count} {'entry' if count == 1 else 'entries'}"
                yield source.at_value((key,), wrong, f"at least {least} belong here")


def pages_of_troubles_exist(content: Content) -> Iterator[Problem]:
    """A trouble that a page answers leads to one of the guide."""
    if content.troubles and content.complete:
        addresses = addresses_of(content)
        for n, group in enumerate(content.troubles.record.groups):
            for m, trouble in enumerate(group.pages):
                if said := wrong_target(trouble.page, addresses):
                    yield content.troubles.at_value(("groups", n, "pages", m, "page"), *said)


def troubles_are_rows(content: Content) -> Iterator[Problem]:
    """What stands in the list of troubles, or in a calendar, has no full stop."""
    for source in content.situations.values():
        yield from no_full_stop(source, ("title",), source.record.title)
        yield from no_full_stop(source, ("first_hour", "short"), source.record.first_hour.short)
    if content.troubles:
        for n, group in enumerate(content.troubles.record.groups):
            for key in ("ideas", "derailers", "pages"):
                for m, answered in enumerate(getattr(group, key)):
                    yield from no_full_stop(content.troubles, ("groups", n, key, m, "trouble"), answered.trouble)


def situations_have_the_right_length(content: Content) -> Iterator[Problem]:
    """A situation is read by somebody in trouble: no essay, and no mere comfort."""
    for source in content.situations.values():
        count = sum(len(words(text)) for _, text in prose_texts(source.record))
        if right := mend_length(count, *WORDS_OF_A_GUIDE):
            yield source.at_key(("what_is_going_on",), f"the situation has {count} words", right)


SITUATION_RULES = (lists_are_long_enough, pages_of_troubles_exist)
"""Those without which a page would be wrong; the others are rules of good writing."""
