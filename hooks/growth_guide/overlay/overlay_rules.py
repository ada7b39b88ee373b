"""The rules for what an organisation says in its overlay. One small function a rule, named as the rule.

A rule looks at the guide's own content, at the overlay's, and at both as one. Where an own record stands wrongly in the guide is
told by the rules of ``check``, which look at both as one.
"""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from ..content.content import Content, Source
from ..reading.problems import Problem, one_of, short
from ..records.organisation import OWN_NUMBERS_FROM, START, Organisation
from ..rules.relation_rules import what_became_of
from ..rules.text_rules import addresses_of, wrong_target


class OverlaidGuide(NamedTuple):
    """What a rule looks at."""

    organisation: Source[Organisation]
    guide: Content
    """The guide's own content."""
    overlay: Content
    whole: Content
    """Both as one."""
    faulty_files: Collection[str]
    """The files of which a fault has been told."""


def capability_of_role(content: Content) -> dict[str, str]:
    """The id of the capability of each role id."""
    return {role.id: key for key, source in content.capabilities.items() for role in source.record.roles}


def own_ids_begin_with_the_prefix(given: OverlaidGuide) -> Iterator[Problem]:
    """Own ids have a beginning that none of the guide's has or had, so that no later record of the guide takes their place."""
    prefix = given.organisation.record.id_prefix
    own = [(kind, key) for kind in given.overlay.records for key in sorted(given.overlay.ids.get(kind, ()))]
    if not prefix:
        if own:
            wrong = "the overlay has records of its own, and no id_prefix"
            yield given.organisation.at_key((), wrong, "add id_prefix: with a short form of your name, such as acme-")
        return
    if taken := sorted(key for key in _ids_of(given.guide) if key.startswith(prefix)):
        wrong = f"{taken[0]} of the guide begins with {prefix} too"
        yield given.organisation.at_value(("id_prefix",), wrong, "choose another beginning, such as a short form of your name")
        return
    for kind, key in own:
        source = given.overlay.records[kind].get(key)
        if source and not key.startswith(prefix):
            wrong = f"the id {key} does not begin with {prefix}"
            yield Problem(source.document.path, 1, 1, wrong, f"name the file {prefix}{key}.yml")


def _ids_of(guide: Content) -> set[str]:
    """Every id that the guide has or had."""
    old = guide.aliases.record.every() if guide.aliases else ()
    return {key for ids in guide.ids.values() for key in ids} | set(old)


def own_numbers_are_above_the_guides(given: OverlaidGuide) -> Iterator[Problem]:
    """Own ideas have numbers that the guide never gives."""
    for source in given.overlay.ideas.values():
        if source.record.number < OWN_NUMBERS_FROM:
            wrong = f"number {source.record.number} is one that the guide may give"
            yield source.at_value(("number",), wrong, f"write {OWN_NUMBERS_FROM} or more")


def places_are_for_own_ideas(given: OverlaidGuide) -> Iterator[Problem]:
    """Each place is for an idea of the organisation, and each of these has one place."""
    known, seen, faults = given.overlay.ids.get("ideas", frozenset()), set(), 0
    for n, place in enumerate(given.organisation.record.places):
        if place.idea in seen or place.idea not in known:
            twice = f"{place.idea} has a place already", "delete one of the two"
            strange = f"there is no {short(place.idea)} among the ideas of the overlay", one_of(place.idea, sorted(known))
            yield given.organisation.at_value(("places", n, "idea"), *(twice if place.idea in seen else strange))
            faults += 1
        seen.add(place.idea)
    # A misspelt id is told where it stands; the idea that it was meant for is not missed as well.
    absent = sorted(known - seen)
    for key in absent if len(absent) > faults else ():
        right = f"add it there: {{idea: {key}, after: start, because: ...}}"
        yield given.organisation.at_key(("places",), f"{key} has no place on a path", right)


def places_fit_the_path(given: OverlaidGuide) -> Iterator[Problem]:
    """An own idea comes after one of its capability, no two after the same, and the path leads upwards still."""
    capability = capability_of_role(given.whole)
    paths = {key: [step.idea for step in source.record.path] for key, source in given.whole.capabilities.items()}
    taken = dict[tuple[str, str], str]()
    for n, place in enumerate(given.organisation.record.places):
        idea = given.overlay.ideas.get(place.idea)
        owner = capability.get(idea.record.role) if idea else None
        if owner is None or _is_unread(given, place.after):
            continue  # What is wrong with the idea or its role has been told.
        others = [START, *(key for key in paths[owner] if key != place.idea)]
        first = taken.setdefault((owner, place.after), place.idea)
        if place.after in _hidden(given, "ideas"):
            said = f"{place.after} is hidden", "name another idea of the path, or start"
        elif place.after not in others:
            unknown = f"{short(place.after)} is not on the path of {owner}", one_of(place.after, others)
            said = what_became_of(given.whole, place.after, "ideas") or unknown
        elif first != place.idea:
            said = f"{first} comes after {place.after} too", "place one of the two after the other"
        elif wrong := _against_the_steps(given.whole, paths[owner], paths[owner].index(place.idea)):
            said = wrong, "place it after an idea of its own step"
        else:
            continue
        yield given.organisation.at_value(("places", n, "after"), *said)


def _is_unread(given: OverlaidGuide, key: str) -> bool:
    return key in given.overlay.ids.get("ideas", ()) and key not in given.overlay.ideas


def _hidden(given: OverlaidGuide, kind: str) -> frozenset[str]:
    """The ids that are hidden, and that the guide has."""
    return frozenset(given.organisation.record.hide.of(kind)) & given.guide.ids.get(kind, frozenset())


def _against_the_steps(whole: Content, path: list[str], at: int) -> str | None:
    steps = [source.record.step if (source := whole.ideas.get(key)) else None for key in path]
    if steps[at] == "specialist-to-expert" and "expert-to-master" in steps[:at]:
        return f"{path[at]} leads to Expert, and comes after an idea that leads to Master Expert"
    if steps[at] == "expert-to-master" and "specialist-to-expert" in steps[at:]:
        return f"{path[at]} leads to Master Expert, and comes before an idea that leads to Expert"
    return None


def offers_help_with_what_exists(given: OverlaidGuide) -> Iterator[Problem]:
    """Courses and people help with capabilities and ideas that are shown."""
    record = given.organisation.record
    known = sorted(given.whole.ids.get("capabilities", frozenset()) | given.whole.ids.get("ideas", frozenset()))
    for key in ("courses", "people"):
        for n, offer in enumerate(getattr(record, key)):
            seen = set()
            for m, named in enumerate(offer.helps_with):
                where = (key, n, "helps_with", m)
                if named in seen:
                    yield given.organisation.at_value(where, f"{named} stands here a second time", "delete one of the two")
                elif named in _hidden(given, "ideas"):
                    yield given.organisation.at_value(where, f"{named} is hidden", "delete it, or show the idea")
                elif named not in known:
                    unknown = f"there is no {short(named)} among the capabilities and ideas", one_of(named, known)
                    old = what_became_of(given.whole, named, "ideas", "capabilities")
                    yield given.organisation.at_value(where, *(old or unknown))
                seen.add(named)


def addresses_lead_somewhere(given: OverlaidGuide) -> Iterator[Problem]:
    """What a link, a course or a person names as ``url`` is https, mailto, or a page of the guide."""
    addresses = addresses_of(given.whole)
    for key in ("links", "courses", "people"):
        for n, one in enumerate(getattr(given.organisation.record, key)):
            if said := wrong_target(one.url, addresses):
                yield given.organisation.at_value((key, n, "url"), *said)


def own_records_lean_on_nothing_hidden(given: OverlaidGuide) -> Iterator[Problem]:
    """An own record names nothing that the same organisation hides."""
    for source, naming in given.overlay.namings():
        if any(naming.id in _hidden(given, kind) for kind in naming.kinds):
            yield source.at_naming(naming, f"{naming.id} is hidden by organisation.yml", "name another, or show it")


OVERLAY_RULES: tuple[Callable[[OverlaidGuide], Iterator[Problem]], ...] = (
    own_ids_begin_with_the_prefix,
    own_numbers_are_above_the_guides,
    places_are_for_own_ideas,
    places_fit_the_path,
    offers_help_with_what_exists,
    addresses_lead_somewhere,
    own_records_lean_on_nothing_hidden,
)
