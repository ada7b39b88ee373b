"""All rules that sound content keeps, beyond the form of a single record. One small function a rule, named as the rule.

A rule looks at all content and yields a problem for each place that breaks it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from ..content.content import Content, Source
from ..reading.document import KeyPath
from ..reading.ids import unusable_id
from ..reading.problems import Problem, short
from ..records.capability import RATED_NAME
from ..records.fields import Record
from ..records.kinds import FILED, KINDS
from .plan_rules import PLAN_RULES
from .relation_rules import RELATION_RULES
from .search_rules import SEARCH_RULES
from .situation_rules import SITUATION_RULES
from .text_rules import addresses_of, text_problems

_YOU = re.compile(r"\byou(?:rs?|rself)?\b", re.IGNORECASE)

ContentRule = Callable[[Content], Iterator[Problem]]


def numbers_are_single(content: Content) -> Iterator[Problem]:
    """No two ideas have the same number."""
    yield from _single(content.ideas, "number")


def titles_are_single(content: Content) -> Iterator[Problem]:
    """No two records of a kind that has pages have the same title or name."""
    for kind in FILED:
        if kind.has_pages:
            yield from _single(content.records[kind.name], kind.title)


def _single(sources: Mapping[str, Source[Any]], key: str) -> Iterator[Problem]:
    first: dict[Any, str] = {}
    for record_id, source in sources.items():
        value = getattr(source.record, key)
        same = _words(value) if isinstance(value, str) else value
        if same in first:
            wrong = f"{key} {short(value)} is also that of {first[same]}"
            yield source.at_value((key,), wrong, f"give one of the two another {key}")
        first.setdefault(same, record_id)


def _words(text: str) -> str:
    return " ".join(text.casefold().split())


def role_ids_and_names_are_single(content: Content) -> Iterator[Problem]:
    """No role id and no role name occurs twice in the guide."""
    first: dict[tuple[str, str], str] = {}
    for capability_id, source in content.capabilities.items():
        for n, role in enumerate(source.record.roles):
            here = f"role {n + 1} of {capability_id}"
            for key, value in (("id", role.id), ("name", role.name)):
                owner = first.setdefault((key, _words(value)), here)
                if owner != here:
                    wrong = f"{key} {short(value)} is also that of {owner}"
                    yield source.at_value(("roles", n, key), wrong, f"give one of the two another {key}")


def domains_and_groups_are_single(content: Content) -> Iterator[Problem]:
    """No two domains have the same id or name, and no two groups of troubles."""
    for key in ("id", "name"):
        if content.model:
            yield from _single_in_list(content.model, ("domains",), content.model.record.domains, key)
        if content.troubles:
            yield from _single_in_list(content.troubles, ("groups",), content.troubles.record.groups, key)


def plan_ids_are_single(content: Content) -> Iterator[Problem]:
    """No two sections of the plan have the same id, and no two fields of a section."""
    if content.plan:
        yield from _single_in_list(content.plan, ("sections",), content.plan.record.sections, "id")
        for n, section in enumerate(content.plan.record.sections):
            yield from _single_in_list(content.plan, ("sections", n, "fields"), section.fields, "id")
        yield from _single_in_list(content.plan, ("about",), content.plan.record.about, "id")
        yield from _single_in_list(content.plan, ("levels",), content.plan.record.levels, "id")
        yield from _single_in_list(content.plan, ("measures", "fields"), content.plan.record.measures.fields, "id")
        yield from _single_in_list(content.plan, ("check_ins", "fields"), content.plan.record.check_ins.fields, "id")


def _single_in_list(source: Source[Any], where: KeyPath, records: Iterable[Record], key: str) -> Iterator[Problem]:
    seen = set()
    for n, record in enumerate(records):
        value = getattr(record, key)
        if _words(value) in seen:
            wrong = f"{key} {short(value)} stands here a second time"
            yield source.at_value((*where, n, key), wrong, f"give one of the two another {key}")
        seen.add(_words(value))


def levels_are_the_three(content: Content) -> Iterator[Problem]:
    """The levels stand in the order of the model, each once."""
    if content.model:
        for n, wanted in enumerate(("specialist", "expert", "master-expert")):
            level = content.model.record.levels[n]
            if level.id != wanted:
                yield content.model.at_value(("levels", n, "id"), f"level {n + 1} is {level.id}", f"write {wanted}")
                return  # The next one is wrong as well when two have changed places.


def statements_for_raters_speak_of_ana(content: Content) -> Iterator[Problem]:
    """What a rater reads of each level names the colleague, and does not speak to the rater."""
    for source in content.capabilities.values():
        for key, text in source.record.levels_for_raters.model_dump(by_alias=True).items():
            where = ("levels_for_raters", key)
            if said := _YOU.search(text):
                wrong = f"{said[0]} would be whoever reads it, and it is about a colleague"
                yield source.at_value(where, wrong, f"say it of {RATED_NAME}; a colleague's name takes that place")
            elif not re.search(rf"\b{RATED_NAME}\b", text):
                yield source.at_value(where, f"it does not name {RATED_NAME}", "write that name; a colleague's takes its place")


def ids_can_be_names_of_files(content: Content) -> Iterator[Problem]:
    """No role, domain or old id is one that cannot be used. Where an id is the name of a file, its folder says so."""
    for _, source, where, record in content.definitions():
        if said := unusable_id(record.id):
            yield source.at_value(where, *said)
    for kind in KINDS:
        for old in content.aliases.record.of(kind.name) if content.aliases and kind.keeps_old_ids else ():
            if content.aliases and (said := unusable_id(old)):
                yield content.aliases.at_key((kind.name, old), *said)


def points_rise(content: Content) -> Iterator[Problem]:
    """A higher level counts more, and so does a derailer that is shown more often."""
    if content.assessment:
        for key in ("level_points", "derailer_points"):
            points = getattr(content.assessment.record, key).model_dump(by_alias=True)
            for (lower, less), (higher, more) in pairwise(points.items()):
                if more <= less:
                    wrong = f"{higher} counts {more}, and {lower} counts {less}"
                    yield content.assessment.at_value((key, higher), wrong, f"write more than {less}")
                    break


def plan_keeps_its_rules(content: Content) -> Iterator[Problem]:
    """The ids within the plan are single; then the plan keeps the rules of ``plan_rules`` too, which go by these ids."""
    doubled = list(plan_ids_are_single(content))
    yield from doubled or (problem for rule in PLAN_RULES for problem in rule(content))


def first_action_is_for_today(content: Content) -> Iterator[Problem]:
    """The first action of an idea is for today and takes at most 20 minutes."""
    for source in content.ideas.values():
        first = source.record.actions[0]
        if first.when != "today":
            yield source.at_value(("actions", 0, "when"), f"the first action is for {first.when}", "write today")
        if first.minutes > 20:
            wrong = f"the first action takes {first.minutes} minutes"
            yield source.at_value(("actions", 0, "minutes"), wrong, "make it 20 at most")


def texts_are_safe_and_linked(content: Content) -> Iterator[Problem]:
    """Every text keeps the rules of ``text_rules``."""
    if not content.complete:
        return
    addresses = addresses_of(content)
    for source in content.sources():
        yield from text_problems(source, addresses)


RULES: tuple[ContentRule, ...] = (
    *RELATION_RULES,
    *SEARCH_RULES,
    *SITUATION_RULES,
    numbers_are_single,
    titles_are_single,
    role_ids_and_names_are_single,
    domains_and_groups_are_single,
    ids_can_be_names_of_files,
    levels_are_the_three,
    statements_for_raters_speak_of_ana,
    points_rise,
    plan_keeps_its_rules,
    first_action_is_for_today,
    texts_are_safe_and_linked,
)


def check_content(content: Content) -> list[Problem]:
    """Every problem that any rule finds."""
    return [problem for rule in RULES for problem in rule(content)]
