"""The rules that sound content keeps, beyond the form of a single record. One small function a rule, named as the rule.

A rule looks at all content and yields a problem for each place that breaks it.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from .content import Content, Source
from .model import Record
from .problems import Problem, one_of
from .read import Path
from .text_rules import TEXT_RULES

Rule = Callable[[Content], Iterator[Problem]]


def ids_exist(content: Content) -> Iterator[Problem]:
    """An id names a record that exists."""
    for source in content.ideas.values():
        for key, folder in (("counters", "derailers"), ("related", "ideas"), ("references", "references")):
            for n, named in enumerate(getattr(source.record, key)):
                yield from _exists(source, (key, n), named, content.ids[folder], folder)
    for derailer in content.derailers.values():
        yield from _exists(derailer, ("capability",), derailer.record.capability, content.ids["capabilities"], "capabilities")
    domains = [d.id for d in content.model.record.domains] if content.model else []
    for capability in content.capabilities.values():
        if content.model:
            yield from _exists(capability, ("domain",), capability.record.domain, domains, "domains")
        for n, step in enumerate(capability.record.path):
            yield from _exists(capability, ("path", n, "idea"), step.idea, content.ids["ideas"], "ideas")
    if content.model:
        for n, named in enumerate(content.model.record.capabilities):
            yield from _exists(content.model, ("capabilities", n), named, content.ids["capabilities"], "capabilities")


def _exists(source: Source[Any], where: Path, named: str, ids: Collection[str], folder: str) -> Iterator[Problem]:
    if named not in ids:
        yield source.at_value(where, f"there is no {named} among the {folder}", one_of(named, sorted(ids)) if ids else "delete it")


def roles_exist(content: Content) -> Iterator[Problem]:
    """An idea's role belongs to a capability."""
    if not content.whole("capabilities"):
        return  # A capability that could not be read hides its roles; its own problem is enough.
    roles = {role.id for source in content.capabilities.values() for role in source.record.roles}
    for source in content.ideas.values():
        yield from _exists(source, ("role",), source.record.role, roles, "roles")


def ids_stand_once_in_a_list(content: Content) -> Iterator[Problem]:
    """No list of ids holds the same id twice."""
    for source in content.ideas.values():
        for key in ("counters", "related", "references"):
            yield from _once(source, (key,), getattr(source.record, key))
    for capability in content.capabilities.values():
        seen: set[str] = set()
        for n, step in enumerate(capability.record.path):
            if step.idea in seen:
                yield capability.at_value(("path", n, "idea"), f"{step.idea} stands on the path a second time", "delete one of the two")
            seen.add(step.idea)
    if content.model:
        yield from _once(content.model, ("capabilities",), content.model.record.capabilities)


def _once(source: Source[Any], where: Path, ids: tuple[str, ...]) -> Iterator[Problem]:
    for n, named in enumerate(ids):
        if named in ids[:n]:
            yield source.at_value((*where, n), f"{named} stands in {where[-1]} a second time", "delete one of the two")


def idea_is_not_related_to_itself(content: Content) -> Iterator[Problem]:
    """An idea does not name itself as related."""
    for idea_id, source in content.ideas.items():
        for n, named in enumerate(source.record.related):
            if named == idea_id:
                yield source.at_value(("related", n), "the idea is related to itself", "name another idea, or delete it")


def numbers_are_single(content: Content) -> Iterator[Problem]:
    """No two ideas have the same number."""
    yield from _single(content.ideas, "number")


def titles_are_single(content: Content) -> Iterator[Problem]:
    """No two ideas have the same title, no two capabilities or derailers the same name."""
    yield from _single(content.ideas, "title")
    yield from _single(content.derailers, "name")
    yield from _single(content.capabilities, "name")


def _single(sources: dict[str, Any], key: str) -> Iterator[Problem]:
    first: dict[Any, str] = {}
    for record_id, source in sources.items():
        value = getattr(source.record, key)
        same = value.casefold() if isinstance(value, str) else value
        if same in first:
            yield source.at_value((key,), f"{key} {value} is also that of {first[same]}", "give one of the two another")
        else:
            first[same] = record_id


def role_ids_are_single(content: Content) -> Iterator[Problem]:
    """No role id occurs twice in the guide."""
    first: dict[str, str] = {}
    for capability_id, source in content.capabilities.items():
        for n, role in enumerate(source.record.roles):
            if role.id in first:
                yield source.at_value(("roles", n, "id"), f"{role.id} is also a role of {first[role.id]}", "give one of the two another id")
            first.setdefault(role.id, capability_id)


def levels_are_the_three(content: Content) -> Iterator[Problem]:
    """The levels stand in the order of the model, each once."""
    if content.model:
        for n, (level, wanted) in enumerate(zip(content.model.record.levels, ("specialist", "expert", "master-expert"), strict=True)):
            if level.id != wanted:
                yield content.model.at_value(("levels", n, "id"), f"level {n + 1} is {level.id}", f"write {wanted}")


def model_names_every_capability(content: Content) -> Iterator[Problem]:
    """The order of the capabilities holds each of them."""
    if content.model:
        for capability_id in sorted(content.ids["capabilities"]):
            if capability_id not in content.model.record.capabilities:
                yield content.model.at_key(("capabilities",), f"{capability_id} is missing in the order of the capabilities", "add it")


def path_holds_the_ideas_of_the_capability(content: Content) -> Iterator[Problem]:
    """The path of a capability holds each of its ideas and no other, the first step of growth before the second."""
    if not (content.whole("capabilities") and content.whole("ideas")):
        return
    owner = {role.id: cid for cid, source in content.capabilities.items() for role in source.record.roles}
    ideas = {iid: source for iid, source in content.ideas.items() if source.record.role in owner}
    placed = {step.idea for source in content.capabilities.values() for step in source.record.path}
    for iid, idea in ideas.items():
        if iid not in placed:
            cid = owner[idea.record.role]
            yield content.capabilities[cid].at_key(("path",), f"{iid} is missing on the path", "add it where it builds on the ideas before it")
    for cid, source in content.capabilities.items():
        second_step = False
        for n, step in enumerate(source.record.path):
            if step.idea not in ideas:
                continue
            if owner[ideas[step.idea].record.role] != cid:
                other = owner[ideas[step.idea].record.role]
                yield source.at_value(("path", n, "idea"), f"{step.idea} belongs to {other}", f"move it to the path of {other}")
            elif ideas[step.idea].record.step == "expert-to-master":
                second_step = True
            elif second_step:
                yield source.at_value(
                    ("path", n, "idea"), f"{step.idea} leads to Expert, and comes after an idea that leads to Master Expert",
                    "put it before the first idea that leads to Master Expert",
                )


def first_action_is_for_today(content: Content) -> Iterator[Problem]:
    """The first action of an idea is for today and takes at most 20 minutes."""
    for source in content.ideas.values():
        first = source.record.actions[0]
        if first.when != "today":
            yield source.at_value(("actions", 0, "when"), f"the first action is for {first.when}", "begin with something to do today")
        elif first.minutes > 20:
            yield source.at_value(("actions", 0, "minutes"), f"the first action takes {first.minutes} minutes", "make it 20 at most")


def aliases_lead_to_records(content: Content) -> Iterator[Problem]:
    """An old id is not in use, and what took its place exists."""
    if not content.aliases:
        return
    roles = frozenset(role.id for source in content.capabilities.values() for role in source.record.roles)
    ids = {**content.ids, "roles": roles}
    for folder, known in ids.items():
        if folder == "roles" and not content.whole("capabilities"):
            continue
        for old, new in getattr(content.aliases.record, folder).items():
            if old in known:
                yield content.aliases.at_key((folder, old), f"{old} is in use among the {folder}", "an old id is never used again: rename the file")
            elif new is not None and new not in known:
                yield content.aliases.at_value((folder, old), f"there is no {new} among the {folder}", one_of(new, sorted(known)) if known else "write null")


def situations_are_single(content: Content) -> Iterator[Problem]:
    """No two records are asked for in the same words."""
    first: dict[str, str] = {}
    for sources in (content.ideas, content.derailers, content.capabilities):
        for record_id, source in sources.items():
            for n, words in enumerate(source.record.asked_as):
                same = words.casefold()
                if same in first:
                    yield source.at_value(("asked_as", n), f"{first[same]} is asked for in the same words", "put one of the two otherwise")
                first.setdefault(same, record_id)


RULES: tuple[Rule, ...] = (
    ids_exist,
    roles_exist,
    ids_stand_once_in_a_list,
    idea_is_not_related_to_itself,
    numbers_are_single,
    titles_are_single,
    role_ids_are_single,
    levels_are_the_three,
    model_names_every_capability,
    path_holds_the_ideas_of_the_capability,
    first_action_is_for_today,
    aliases_lead_to_records,
    situations_are_single,
)


def check_content(content: Content) -> list[Problem]:
    """Every problem that any rule finds."""
    problems = [problem for rule in RULES for problem in rule(content)]
    for source in all_sources(content):
        for where, text in texts(source.record):
            problems += (source.at_value(where, wrong, right) for rule in TEXT_RULES for wrong, right in rule(text, content.ids))
    return problems


def all_sources(content: Content) -> Iterator[Source[Any]]:
    """Every record that could be read."""
    yield from (s for s in (content.model, content.assessment, content.plan, content.aliases) if s)
    for sources in (content.capabilities, content.derailers, content.ideas, content.references):
        yield from sources.values()


def texts(record: Record, where: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text within a record and where it stands, ids and words of closed lists included."""
    for name, field in type(record).model_fields.items():
        yield from _texts(getattr(record, name), (*where, field.alias or name))


def _texts(value: Any, where: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, Record):
        yield from texts(value, where)
    elif isinstance(value, tuple):
        for n, inner in enumerate(value):
            yield from _texts(inner, (*where, n))
