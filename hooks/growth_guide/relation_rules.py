"""The rules for what records say of each other. One small function a rule, named as the rule.

One fault is told once: where it stands, and not again in every record that it confuses.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from .content import Content, Source
from .document import Path
from .folder import kebab_case
from .problems import Problem, nearest, one_of, short

ALIASED = ("capabilities", "derailers", "ideas", "references", "roles")
"""The kinds of record whose old ids are kept in ``aliases.yml``."""
SINGULAR = {"capabilities": "capability", "derailers": "derailer", "ideas": "idea", "references": "reference", "roles": "role"}


class Naming(NamedTuple):
    """One place where a record names another."""

    source: Source[Any]
    where: Path
    kind: str
    """The folder of the record that is named, or ``roles`` or ``domains``."""
    id: str


def ids_exist(content: Content) -> Iterator[Problem]:
    """An id names a record that exists."""
    known: dict[str, Collection[str] | None] = {**content.ids, "roles": content.roles, "domains": content.domains}
    misspelt = {(kind, word): place for kind, word, place in _misspelt_definitions(content)}
    for naming in namings(content):
        ids = known.get(naming.kind)
        if ids is not None and naming.id not in ids and (naming.kind, naming.id) not in misspelt:
            unknown = f"there is no {short(naming.id)} among the {naming.kind}", one_of(naming.id, sorted(ids))
            yield naming.source.at_value(naming.where, *(what_became_of(content, naming.id, naming.kind) or unknown))
    yield from misspelt.values()


def what_became_of(content: Content, named: str, *kinds: str) -> tuple[str, str] | None:
    """What is wrong with an id that was once used among these kinds, and what would be right; None for any other."""
    for kind in kinds:
        old_ids = getattr(content.aliases.record, kind, {}) if content.aliases else {}
        if named in old_ids:
            new = old_ids[named]
            right = f"{new} took its place: write that" if new else "nothing took its place: delete it, or name another"
            return f"{short(named)} is an old id among the {kind}", right
    return None


def namings(content: Content) -> Iterator[Naming]:
    """Every place where a record names another, but for links within texts."""
    for idea in content.ideas.values():
        yield Naming(idea, ("role",), "roles", idea.record.role)
        for key, folder in (("counters", "derailers"), ("related", "ideas"), ("references", "references")):
            for n, named in enumerate(getattr(idea.record, key)):
                yield Naming(idea, (key, n), folder, named)
    for derailer in content.derailers.values():
        yield Naming(derailer, ("capability",), "capabilities", derailer.record.capability)
    for capability in content.capabilities.values():
        yield Naming(capability, ("domain",), "domains", capability.record.domain)
        for n, step in enumerate(capability.record.path):
            yield Naming(capability, ("path", n, "idea"), "ideas", step.idea)
    if content.model:
        for n, named in enumerate(content.model.record.capabilities):
            yield Naming(content.model, ("capabilities", n), "capabilities", named)


def _misspelt_definitions(content: Content) -> Iterator[tuple[str, str, Problem]]:
    """Roles and domains that nobody names, while several records name almost the same: the typo is in the definition."""
    named = {"roles": Counter(i.record.role for i in content.ideas.values())}
    named["domains"] = Counter(c.record.domain for c in content.capabilities.values())
    for kind, source, where, defined in _definitions(content):
        if defined not in named[kind]:
            lost = [word for word, times in named[kind].items() if times > 1 and word not in (getattr(content, kind) or ())]
            meant = nearest(defined, lost)
            if meant:
                wrong = f"no record names {defined} among the {kind}, and {named[kind][meant]} name {meant}"
                yield kind, meant, source.at_value(where, wrong, f"did you mean {meant}?")


def _definitions(content: Content) -> Iterator[tuple[str, Source[Any], Path, str]]:
    for capability in content.capabilities.values():
        for n, role in enumerate(capability.record.roles):
            yield "roles", capability, ("roles", n, "id"), role.id
    if content.model:
        for n, domain in enumerate(content.model.record.domains):
            yield "domains", content.model, ("domains", n, "id"), domain.id


def ids_stand_once_in_a_list(content: Content) -> Iterator[Problem]:
    """No list of ids holds the same id twice."""
    seen = set()
    for source, where, kind, named in namings(content):
        # Entries of one list differ in a number only: counters/0, path/3/idea.
        place = (source.document.path, where[0], kind, named)
        if place in seen:
            yield source.at_value(where, f"{named} stands in {where[0]} a second time", "delete one of the two")
        seen.add(place)


def idea_is_not_related_to_itself(content: Content) -> Iterator[Problem]:
    """An idea does not name itself as related."""
    for idea_id, source in content.ideas.items():
        for n, named in enumerate(source.record.related):
            if named == idea_id:
                yield source.at_value(("related", n), "the idea is related to itself", "name another idea, or delete it")
                break


def model_names_every_capability(content: Content) -> Iterator[Problem]:
    """The order of the capabilities holds each of them."""
    if content.model:
        order = content.model.record.capabilities
        absent = [capability for capability in content.capabilities if capability not in order]
        # A misspelt or doubled id is told where it stands; the one that it was meant to be is not missed as well.
        if len(absent) > len(order) - len(set(order) & content.capabilities.keys()):
            for capability in absent:
                wrong = f"{capability} is missing in the order of the capabilities"
                yield content.model.at_key(("capabilities",), wrong, "add it where it is to be shown")


def path_holds_the_ideas_of_the_capability(content: Content) -> Iterator[Problem]:
    """The path of a capability holds each of its ideas and no other."""
    owners = defaultdict(list)
    for cid, source in content.capabilities.items():
        for role in source.record.roles:
            owners[role.id].append(cid)
    # A role that does not exist, or twice, has been told: its ideas may belong anywhere.
    owner_of_idea = {
        iid: owners[idea.record.role][0] for iid, idea in content.ideas.items() if len(owners.get(idea.record.role, ())) == 1
    }
    absent = defaultdict(list)
    placed = {step.idea for source in content.capabilities.values() for step in source.record.path}
    for iid, cid in owner_of_idea.items():
        if iid not in placed:
            absent[cid].append(iid)
    for cid, source in content.capabilities.items():
        path = [step.idea for step in source.record.path]
        for n, iid in enumerate(path):
            other = owner_of_idea.get(iid, cid)
            if other != cid:
                yield source.at_value(("path", n, "idea"), f"{iid} belongs to {other}", f"move it to the path of {other}")
        # A misspelt or doubled id is told where it stands; the one that it was meant to be is not missed as well.
        if len(absent[cid]) > len(path) - len(set(path) & content.ids.get("ideas", frozenset())):
            for iid in absent[cid]:
                right = f'add - {{idea: {iid}, because: "..."}} where it builds on the ideas before it'
                yield source.at_key(("path",), f"{iid} is missing on the path", right)


def path_leads_upwards(content: Content) -> Iterator[Problem]:
    """On a path, the ideas that lead to Expert come before those that lead to Master Expert."""
    for source in content.capabilities.values():
        to_master = False
        for n, step in enumerate(source.record.path):
            idea = content.ideas.get(step.idea)
            if idea and to_master and idea.record.step == "specialist-to-expert":
                wrong = f"{step.idea} leads to Expert, and comes after an idea that leads to Master Expert"
                yield source.at_value(("path", n, "idea"), wrong, "put it before the first idea that leads to Master Expert")
            to_master = to_master or (idea is not None and idea.record.step == "expert-to-master")


def aliases_lead_to_records(content: Content) -> Iterator[Problem]:
    """An old id is in kebab-case and not in use, and what took its place exists."""
    if not content.aliases:
        return
    known: dict[str, Collection[str] | None] = {**content.ids, "roles": content.roles}
    for folder in ALIASED:
        ids, aliases = known.get(folder), getattr(content.aliases.record, folder)
        for old, new in aliases.items():
            if old != kebab_case(old):
                # The old id becomes the address of a page: nothing else may stand here.
                yield content.aliases.at_key((folder, old), f"{short(old)} is not kebab-case", f"did you mean {kebab_case(old)}?")
            elif ids is not None and old in ids:
                right = "an old id is never used again: give the record another, or delete this line"
                yield content.aliases.at_key((folder, old), f"{old} is in use among the {folder}", right)
            elif ids is not None and new is not None and new not in ids:
                wrong = f"there is no {short(new)} among the {folder}"
                yield content.aliases.at_value((folder, old), wrong, _end_of_alias(new, ids, aliases))


def _end_of_alias(named: str, ids: Collection[str], aliases: Mapping[str, str | None]) -> str:
    """What would be right where an old id leads to ``named``, which does not exist: the end of the chain, if it has one."""
    seen = set()
    end: str | None = named
    while end is not None and end in aliases and end not in seen:
        seen.add(end)
        end = aliases[end]
    if seen and end in ids:
        return f"{short(named)} is an old id itself: write {end}"
    if seen:
        return f"{short(named)} is an old id itself, and nothing took its place: write null"
    return one_of(named, sorted(ids)) if ids else "write null"


def retired_numbers_are_not_used_again(content: Content) -> Iterator[Problem]:
    """The number of a retired idea belongs to no other, and stands once among the retired ones."""
    if not content.aliases:
        return
    retired = set[int]()
    for n, number in enumerate(content.aliases.record.retired_numbers):
        if number in retired:
            yield content.aliases.at_value(("retired_numbers", n), f"{number} stands here a second time", "delete one of the two")
        retired.add(number)
    free = max({source.record.number for source in content.ideas.values()} | retired, default=0) + 1
    for source in content.ideas.values():
        if source.record.number in retired:
            wrong = f"number {source.record.number} was that of an idea that is retired"
            yield source.at_value(("number",), wrong, f"numbers are never used again: write {free}")


RELATION_RULES = (
    ids_exist,
    ids_stand_once_in_a_list,
    idea_is_not_related_to_itself,
    model_names_every_capability,
    path_holds_the_ideas_of_the_capability,
    path_leads_upwards,
    aliases_lead_to_records,
    retired_numbers_are_not_used_again,
)
