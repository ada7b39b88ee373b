"""``growth-guide retire``: a record goes, what named it names another or nothing, and its id and number are kept from use."""

from collections import defaultdict
from collections.abc import Iterator

from ...reading.document import KeyPath
from ...reading.problems import ContentError, Problem
from ...records.kinds import KIND
from ...site.project import Project
from .draft import Draft
from .left_to_do import left_to_do
from .link_edits import Redirect
from .mentions import Mention, NamedRecord, Sound, find, mentions, read_sound, records


def retire(project: Project, given: str, other: str | None = None) -> list[str]:
    """Take the record ``given`` out of all files of the project; ``other`` takes its place where there is one.

    Returns what was done, and what a person has to decide now, in sentences. Raises ContentError, with every problem and before
    anything is written, when the project is not sound, when there is no such record, and when the guide would not be sound.
    """
    sound = read_sound(project)
    named, successor = _chosen(sound, given, other)
    draft, going = Draft(project), _going(sound, named)
    problems = [problem for gone in going for problem in _still_needed(draft, sound, gone, named, successor)]
    if problems:
        raise ContentError(problems)
    draft.move(named.path, None)
    _take_out(draft, sound, going, successor)
    _keep_from_use(draft, sound, going, successor)
    links = draft.redirect(Redirect(named.address(), successor.address() if successor else None, keeps_places=False))
    draft.check()
    draft.write()
    place = f"{successor.shown} takes its place" if successor else "nothing takes its place"
    done = f"{named.shown[0].upper()}{named.shown[1:]} is retired, and {place}."
    return [done, draft.summary(), *left_to_do(draft, sound, named, successor, links)]


def _chosen(sound: Sound, given: str, other: str | None) -> tuple[NamedRecord, NamedRecord | None]:
    found: list[NamedRecord] = []
    problems: list[Problem] = []
    for wanted in (given, other):
        if wanted is not None:
            try:
                found.append(find(sound, f"{found[0].kind}/{wanted}" if found and "/" not in wanted else wanted))
            except ContentError as error:
                problems += error.problems
    if len(found) == 2 and (found[0].kind != found[1].kind or found[0].id == found[1].id):
        wrong = f"{found[1].shown} cannot take the place of {found[0].shown}"
        problems.append(Problem(found[1].path, 1, 1, wrong, f"name another {KIND[found[0].kind].noun} after --for"))
    if found and found[0].owner:
        right = "rename it and write it afresh, so that another takes its place"
        owner = KIND[KIND[found[0].kind].within]
        problems.append(Problem(found[0].path, 1, 1, f"{found[0].shown} cannot go: {owner.one} has three", right))
    if problems:
        raise ContentError(problems)
    return found[0], found[1] if other is not None else None


def _going(sound: Sound, named: NamedRecord) -> list[NamedRecord]:
    """The record, and those that stand within it, such as the roles of a capability."""
    return [named, *(record for record in records(sound.content) if record.owner and record.path == named.path)]


def _still_needed(
    draft: Draft, sound: Sound, gone: NamedRecord, named: NamedRecord, successor: NamedRecord | None
) -> Iterator[Problem]:
    """The places that must name a record of this kind, where none takes its place."""
    if gone is named and successor:
        return
    for mention in mentions(sound, gone.kind, gone.id):
        if not mention.naming.spare and mention.path != named.path:
            right = "name another here first" if gone is not named else "name another here first, or say which after --for"
            yield Problem(mention.path, *draft.place(mention), f"{gone.shown} is needed here", right)


def _aliases(sound: Sound) -> str:
    assert sound.content.aliases
    return sound.content.aliases.document.path


def _take_out(draft: Draft, sound: Sound, going: list[NamedRecord], successor: NamedRecord | None) -> None:
    """Let every place name the successor, or leave the entry out."""
    without: defaultdict[tuple[str, KeyPath], set[str | int]] = defaultdict(set)
    for gone in going:
        new = successor if gone is going[0] else None
        for mention in mentions(sound, gone.kind, gone.id):
            if mention.path == gone.path:
                continue
            naming, now = mention.naming, new.id if new and _may_name(sound, mention, new) else None
            if now or not naming.entry:
                draft.name(mention, now)
            else:
                without[mention.path, naming.entry[:-1]].add(naming.entry[-1])
    for (name, where), entries in without.items():
        draft.edit(name, draft.layout(name).without(where, entries))


def _may_name(sound: Sound, mention: Mention, successor: NamedRecord) -> bool:
    """The place can name the successor: it is not in its own file, and its list does not hold it already."""
    naming = mention.naming
    if not naming.spare:
        return True  # It has to name something; whether it may be this one is checked with all else.
    if mention.path == successor.path:
        return False
    if not naming.entry:
        return True
    others = {(other.path, other.naming.where[:-1]) for other in mentions(sound, successor.kind, successor.id)}
    # An entry that holds more than the id speaks of what is gone: it goes as a whole.
    return naming.entry == naming.where and (mention.path, naming.where[:-1]) not in others


def _keep_from_use(draft: Draft, sound: Sound, going: list[NamedRecord], successor: NamedRecord | None) -> None:
    layout = draft.layout(_aliases(sound))
    named, *within = going
    draft.edit(_aliases(sound), layout.with_aliases(named.kind, {named.id: successor.id if successor else None}))
    for kind in dict.fromkeys(inner.kind for inner in within):
        old = {inner.id: None for inner in within if inner.kind == kind}
        draft.edit(_aliases(sound), layout.with_aliases(kind, old))
    if named.kind == "ideas":
        draft.edit(_aliases(sound), layout.with_number("retired_numbers", named.record.number))
