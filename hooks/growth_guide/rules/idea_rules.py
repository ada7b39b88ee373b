"""The rules of good writing for the parts of an idea that make an error. One small function a rule, named as the rule."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from ..content.content import Content, Source
from ..reading.document import KeyPath
from ..reading.problems import Problem, short
from ..records.idea import Idea
from ..records.record_texts import forms_and_words, parts
from ..records.thresholds import WORDS_OF_AN_EXAMPLE, WORDS_OF_AN_IDEA, WORDS_OF_FORMS_AND_WORDS
from ..text.readability import spoken, words

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']*'(?!\w)")
_YOU = re.compile(r"\b(you|your|yours|yourself)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\bI\b|\b(?i:me|my|mine|myself|we|our|ours|ourselves)\b|\b[Uu]s\b")
_ONLY_ONCE = re.compile(
    r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b|\d+"
)
_MAY_ASK = re.compile(r"(?:^|[.?!:\"“]\s*)May (?=I|we|my|our)")
_RESEARCH = re.compile(r"\b(study|studies|research|found that)\b", re.IGNORECASE)


def ideas_have_the_right_length(content: Content) -> Iterator[Problem]:
    """An idea is neither a note nor an essay."""
    for source in content.ideas.values():
        count = sum(len(words(text)) for _, text in parts(source.record))
        if right := mend_length(count, *WORDS_OF_AN_IDEA):
            yield source.at_key(("number",), f"the idea has {count} words", right)


def forms_and_words_have_the_right_length(content: Content) -> Iterator[Problem]:
    """What is filled in and said fits beside the actions."""
    for source in content.ideas.values():
        count = sum(len(words(text)) for _, text in forms_and_words(source.record))
        if right := mend_length(count, *WORDS_OF_FORMS_AND_WORDS):
            yield source.at_key(("sheet",), f"sheet, say and if_stuck have {count} words together", right)


def examples_have_the_right_length(content: Content) -> Iterator[Problem]:
    """An example is a short case."""
    for source in content.ideas.values():
        count = len(words(source.record.example))
        if right := mend_length(count, *WORDS_OF_AN_EXAMPLE):
            yield source.at_value(("example",), f"the example has {count} words", right)


def mend_length(count: int, least: int, most: int) -> str:
    """What to do with a text of ``count`` words; empty when it is right."""
    if count < least:
        return f"write {least - count} more, so that it has {least} to {most}"
    return f"take out {count - most}, so that it has {least} to {most}" if count > most else ""


def lines_for_a_plan_are_in_the_first_person(content: Content) -> Iterator[Problem]:
    """A reader ticks an issue or a result as their own, and it stands in their plan."""
    for source, where, text in _lines_for_a_plan(content):
        unquoted = _QUOTED.sub("", text)
        if you := _YOU.search(unquoted):
            yield source.at_value(where, f'"{you[0]}" in a line of a plan, which its reader says', "write I, me or my")
        elif not _FIRST_PERSON.search(unquoted):
            right = "say it so that I, me, my, we, us or our stands in it"
            yield source.at_value(where, f"{short(text)} is not in the first person", right)


def lines_for_a_plan_are_true_of_many(content: Content) -> Iterator[Problem]:
    """A day, a month or a count is the story of one person, and in another's plan it is not true."""
    for source, where, text in _lines_for_a_plan(content):
        if once := _ONLY_ONCE.search(_MAY_ASK.sub("", text)):
            yield source.at_value(where, f"only one person's case holds {once[0]}", "write what is true of many readers")


def _lines_for_a_plan(content: Content) -> Iterator[tuple[Source[Idea], KeyPath, str]]:
    for source in content.ideas.values():
        for key, lines in (("issues", source.record.issues), ("results", source.record.results)):
            yield from ((source, (key, n), text) for n, text in enumerate(lines))


def actions_and_measures_hold_no_research(content: Content) -> Iterator[Problem]:
    """What stands in somebody's plan and calendar says what to do; what is known of it stands under evidence."""
    for source in content.ideas.values():
        for where, text in source.texts:
            if where[0] in ("actions", "measures") and (found := _RESEARCH.search(spoken(text))):
                right = "say here what to do or to count, and write what research shows under evidence"
                yield source.at_value(where, f'"{found[0]}" stands in {where[0]}', right)


def shorts_stand_in_a_calendar(content: Content) -> Iterator[Problem]:
    """A short act is a title: without a full stop."""
    for source in content.ideas.values():
        for n, action in enumerate(source.record.actions):
            yield from no_full_stop(source, ("actions", n, "short"), action.short)


def no_full_stop(source: Source[Any], where: KeyPath, text: str) -> Iterator[Problem]:
    """A text that stands as a title does not end with a full stop."""
    if text.endswith("."):
        yield source.at_value(where, f"{short(text)} ends with a full stop", "leave it out")


def rows_fit_their_columns(content: Content) -> Iterator[Problem]:
    """A row of a sheet has a cell for each column."""
    for source in content.ideas.values():
        sheet = source.record.sheet
        for n, row in enumerate(sheet.rows if sheet else ()):
            if sheet and len(row) != len(sheet.columns):
                wrong = f"row {n + 1} has {len(row)} cells, and the sheet has {len(sheet.columns)} columns"
                right = "write a cell for each; put a text that holds a comma in quotation marks"
                yield source.at_value(("sheet", "rows", n), wrong, right)


def actions_follow_the_weeks(content: Content) -> Iterator[Problem]:
    """The weeks of the actions rise, and the last lies within the effort of the idea."""
    for source in content.ideas.values():
        whens = [action.when.split() for action in source.record.actions]
        dated = [(n, int(when[1])) for n, when in enumerate(whens) if when[0] == "week"]
        yield from _weeks_that_fall(source, dated)
        last = source.record.effort.weeks
        for n, week in dated:
            if week > last:
                right = f"bring it forward, or write weeks: {week}"
                yield source.at_value(("actions", n, "when"), f"week {week} lies beyond the {last} weeks of the effort", right)


def _weeks_that_fall(source: Source[Idea], dated: Sequence[tuple[int, int]]) -> Iterator[Problem]:
    for (_, before), (n, week) in pairwise(dated):
        if week < before:
            right = "put the actions in order of time"
            yield source.at_value(("actions", n, "when"), f"week {week} comes after week {before}", right)


IDEA_RULES = (
    ideas_have_the_right_length,
    forms_and_words_have_the_right_length,
    examples_have_the_right_length,
    lines_for_a_plan_are_in_the_first_person,
    lines_for_a_plan_are_true_of_many,
    actions_and_measures_hold_no_research,
    shorts_stand_in_a_calendar,
    rows_fit_their_columns,
    actions_follow_the_weeks,
)
