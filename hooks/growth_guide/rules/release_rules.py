"""The rules of balance over the whole guide, which a release keeps. One small function a rule, named as the rule.

No single change has to keep them. Where an editor can do something about it they are a remark until then.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePosixPath
from typing import get_args

from ..content.content import Content, Source
from ..reading.problems import Problem
from ..records.idea import STEPS, Idea, IdeaType
from ..records.thresholds import (
    IDEAS_AGAINST_A_DERAILER,
    IDEAS_OF_A_RELEASE,
    MINUTES_OF_THE_TALK,
    PROFESSIONS,
    QUESTIONS_TO_A_MANAGER,
    USES_OF_A_PROFESSION,
)
from ..text.readability import sentences
from .page_writing_rules import page_texts
from .remark_rules import HandWrittenPages, RemarkRule, by_number

_CITATION = re.compile(r"references\.(?:md|html)#([a-z0-9-]+)")


def examples_begin_with_their_profession(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """The first sentence of an example says whose case it is."""
    for source in content.ideas.values():
        first, profession = next(iter(sentences(source.record.example)), ""), source.record.profession
        if profession.casefold() not in " ".join(first.split()).casefold():
            wrong = f"the first sentence of the example does not say {profession}"
            yield source.at_value(("example",), wrong, "begin with whose case it is, in the words of profession")


def professions_take_turns(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """No profession is that of too many examples."""
    for sources in _by_profession(content).values():
        if len(sources) > USES_OF_A_PROFESSION:
            last = sources[-1]
            wrong = f"{last.record.profession} is the profession of {len(sources)} examples"
            right = f"take another for this one, so that {USES_OF_A_PROFESSION} at most have the same"
            yield last.at_value(("profession",), wrong, right)


def references_are_cited(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """Some idea, text or page leans on every reference."""
    cited = {naming.id for _, naming in content.namings() if "references" in naming.kinds}
    sources = chain.from_iterable(records.values() for records in content.records.values())
    said = chain((text for source in sources for _, text in source.texts), *(page_texts(page) for page in pages.values()))
    cited |= {named for text in said for named in _CITATION.findall(text)}
    for reference_id, source in content.references.items():
        if reference_id not in cited:
            right = "name it under references of the idea whose claim rests on it, or delete the file"
            yield source.at_value(("title",), f"nothing cites {reference_id}", right)


def derailers_are_countered(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """Who sees a derailer in themselves has a choice of ideas."""
    counts = Counter(named for source in content.ideas.values() for named in source.record.counters)
    for derailer_id, source in content.derailers.items():
        count = counts[derailer_id]
        if count < IDEAS_AGAINST_A_DERAILER:
            wrong = f"{count or 'no'} idea counters {derailer_id}"
            right = f"name it under counters in at least {IDEAS_AGAINST_A_DERAILER} ideas, those that help most"
            yield source.at_value(("name",), wrong, right)


BALANCE_RULES: tuple[RemarkRule, ...] = (
    examples_begin_with_their_profession, professions_take_turns, references_are_cited, derailers_are_countered,
)  # fmt: skip
"""A remark until a release."""


def ideas_are_enough(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """A release holds no fewer ideas than the first one did."""
    lacking = IDEAS_OF_A_RELEASE - len(content.ideas)
    if lacking > 0:
        yield _of_all_ideas(content, f"there are {len(content.ideas)} ideas", f"write {lacking} more")


def roles_have_both_steps(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """Whoever grows in a role finds an idea for each of its steps."""
    there = {(source.record.role, source.record.step) for source in content.ideas.values()}
    for source in content.capabilities.values():
        for n, role in enumerate(source.record.roles):
            for step in STEPS:
                if (role.id, step) not in there:
                    wrong = f"no idea of the role {role.id} has the step {step}"
                    yield source.at_value(("roles", n, "id"), wrong, "write one, or give one of another role to it")


def kinds_are_all_used(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """There is an idea of every kind, since people learn in different ways."""
    for idea_type in sorted({*get_args(IdeaType)} - {source.record.kind for source in content.ideas.values()}):
        yield _of_all_ideas(content, f"no idea is of the kind {idea_type}", "write one")


def professions_are_many(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """Every reader finds somebody near to their own work."""
    count = len(_by_profession(content))
    if count < PROFESSIONS:
        wrong = f"the examples are taken from {count} professions"
        yield _of_all_ideas(content, wrong, f"take some of them from others, until there are {PROFESSIONS}")


def talk_is_as_pages_tell_it(content: Content, pages: HandWrittenPages) -> Iterator[Problem]:
    """The talk with the manager takes as long, and has as many questions, as pages say."""
    if content.plan:
        plan = content.plan.record
        minutes, questions = sum(point.minutes for point in plan.agenda), len(plan.manager_questions)
        if minutes != MINUTES_OF_THE_TALK:
            right = f"make it {MINUTES_OF_THE_TALK}, as pages tell"
            yield content.plan.at_key(("agenda",), f"the parts of the talk take {minutes} minutes together", right)
        if questions != QUESTIONS_TO_A_MANAGER:
            right = f"make it {QUESTIONS_TO_A_MANAGER}, as pages tell"
            yield content.plan.at_key(("manager_questions",), f"the questions to the manager are {questions}", right)


RELEASE_RULES: tuple[RemarkRule, ...] = (
    ideas_are_enough,
    roles_have_both_steps,
    kinds_are_all_used,
    professions_are_many,
    talk_is_as_pages_tell_it,
)
"""Told for a release only."""


def _by_profession(content: Content) -> dict[str, list[Source[Idea]]]:
    """The ideas whose examples are of one profession, in the order in which they came."""
    found: defaultdict[str, list[Source[Idea]]] = defaultdict(list)
    for source in by_number(content):
        found[" ".join(source.record.profession.casefold().split())].append(source)
    return found


def _of_all_ideas(content: Content, wrong: str, right: str) -> Problem:
    """A problem of no single idea: it stands at their folder."""
    beside = next(iter(content.capabilities.values())).document.path
    return Problem(str(PurePosixPath(beside).parent.with_name("ideas")), 1, 1, wrong, right)
