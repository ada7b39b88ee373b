"""What a program cannot decide once a record is retired: one small function a question, each answer a sentence with its place."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from ...reading.document import KeyPath
from ...reading.problems import short
from ...records.capability import Capability
from ...records.fields import Record
from ...records.idea import STEPS, Idea
from ...records.kinds import KIND
from ...records.reference import Reference
from ...records.relations import Naming, namings
from ...records.thresholds import IDEAS_AGAINST_A_DERAILER
from ...text.markup import plain
from .draft import Draft, line_and_column
from .mentions import NamedRecord, Sound
from .yaml_layout import Edit

_SEARCHED_ONLY = ("search-words.yml", "synonyms.yml")
"""Files that nobody reads: what they say of a record that is gone does no harm."""


class _Retired(NamedTuple):
    draft: Draft
    sound: Sound
    named: NamedRecord
    successor: NamedRecord | None
    links: Mapping[str, list[Edit]]
    """The links that were changed, by file."""

    def at(self, name: str, index: int) -> str:
        return self.draft.position(name, index)

    def at_value(self, kind: str, record_id: str, *where: str | int) -> str:
        name = self.sound.content.records[kind][record_id].document.path
        return self.at(name, self.draft.layout(name).start(where))

    def lists(self) -> Iterator["_List"]:
        """Every list of ids in which it stood."""
        for kind, sources in self.sound.content.records.items():
            for record_id, source in sources.items():
                for entries in _lists_of_ids(source.record):
                    for naming in entries if source.document.path != self.named.path else ():
                        if naming.id == self.named.id and self.named.kind in naming.kinds:
                            yield _List(kind, record_id, naming.where[:-1], len(entries))


class _List(NamedTuple):
    kind: str
    record_id: str
    where: KeyPath
    length: int


def _lists_of_ids(record: Record) -> Iterable[list[Naming]]:
    lists: defaultdict[KeyPath, list[Naming]] = defaultdict(list)
    for naming in namings(record):
        if naming.entry == naming.where:
            lists[naming.where[:-1]].append(naming)
    return lists.values()


def left_to_do(
    draft: Draft, sound: Sound, named: NamedRecord, successor: NamedRecord | None, links: Mapping[str, list[Edit]]
) -> list[str]:
    """What a person has to look at now that ``named`` is retired, sorted by place."""
    retired = _Retired(draft, sound, named, successor, links)
    return sorted({said for question in QUESTIONS for said in question(retired)}, key=_by_place)


def _by_place(said: str) -> tuple[str, int, str]:
    path, line, _ = said.split(":", 2)
    return path, int(line), said


def derailers_that_lost_help(retired: _Retired) -> Iterator[str]:
    """A derailer that fewer ideas counter than a released guide wants."""
    if not isinstance(retired.named.record, Idea):
        return
    for derailer in retired.named.record.counters:
        others = [idea for idea in retired.sound.guide.ideas_against[derailer] if idea.id != retired.named.id]
        heir = retired.successor.record if retired.successor else None
        left = len(others) + (heir is not None and heir not in others and derailer in heir.counters)
        if left < IDEAS_AGAINST_A_DERAILER:
            name = retired.sound.guide.derailer[derailer].name
            place = retired.at_value("derailers", derailer, "name")
            now = f'"{name}" is countered by {left or "no"} {"idea" if left == 1 else "ideas"} now'
            yield f"{place}: {now}; name it under counters in {IDEAS_AGAINST_A_DERAILER} at least"


def roles_without_an_idea(retired: _Retired) -> Iterator[str]:
    """A role that no idea serves any more on one of the two steps."""
    gone = retired.named.record
    if isinstance(gone, Idea) and not any(
        idea.step == gone.step for idea in retired.sound.guide.ideas_of_role[gone.role] if idea.id != gone.id
    ):
        guide = retired.sound.guide
        place = retired.at_value("capabilities", guide.capability_of(gone).id, "roles")
        level = guide.levels[STEPS[gone.step][1] - 1].name
        yield f'{place}: no idea leads to {level} in the role "{guide.role[gone.role].name}" now; write one, or give it another'


def reasons_that_built_on_it(retired: _Retired) -> Iterator[str]:
    """The step after it on the path, which may say why it comes after what is gone."""
    for capability in retired.sound.guide.capabilities:
        for n, (before, step) in enumerate(zip(capability.path, capability.path[1:], strict=False), 1):
            if before.idea == retired.named.id and retired.named.kind == "ideas":
                place = retired.at_value("capabilities", capability.id, "path", n, "because")
                yield f'{place}: "{short(plain(step.because))}" came after the retired idea; read whether it still holds'


def lists_that_became_empty(retired: _Retired) -> Iterator[str]:
    """A list of ids in which it stood alone."""
    for one in retired.lists() if not retired.successor else ():
        if one.length == 1:
            place = retired.at_value(one.kind, one.record_id, *one.where)
            yield f"{place}: {one.where[-1]} is empty now; read whether another belongs here"


def claims_that_leaned_on_it(retired: _Retired) -> Iterator[str]:
    """A record whose claims rested on a work that is gone."""
    for one in retired.lists() if isinstance(retired.named.record, Reference) else ():
        now = "another work stands in its place" if retired.successor else "one work fewer stands here"
        place = retired.at_value(one.kind, one.record_id, *one.where)
        yield f"{place}: {now}; read whether every claim of the {KIND[one.kind].noun} still has its source"


def links_that_changed(retired: _Retired) -> Iterator[str]:
    """A link that was taken out or leads elsewhere: the sentence round it may no longer be true."""
    for name, edits in retired.links.items():
        for edit in edits:
            taken = f'the link was taken from "{short(edit.text)}"'
            said = "a link leads to the successor now" if retired.successor else taken
            yield f"{retired.at(name, edit.start)}: {said}; read whether the sentence still holds"


def search_words_that_went(retired: _Retired) -> Iterator[str]:
    """The search words of the record, where they did not go to its successor."""
    source, kind = retired.sound.content.search_words, retired.named.kind
    lost = source.record.of(kind, retired.named.id) if source else ()
    if source and lost and retired.successor and source.record.of(kind, retired.successor.id):
        words = ", ".join(lost)
        place = retired.at(source.document.path, retired.draft.layout(source.document.path).start((kind,)))
        yield f"{place}: the search words of the retired record went; give those that fit to {retired.successor.id}: {words}"


def texts_that_speak_of_it(retired: _Retired) -> Iterator[str]:
    """A text that names it in words."""
    record = retired.named.record
    names = [retired.named.title]
    if isinstance(record, Idea | Capability) and "-" in record.id:
        names.append(record.id.replace("-", " "))
    patterns = [r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", name))) for name in names]
    spoken = re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)
    for name, text, start, end in retired.draft.texts_after():
        if not name.endswith(_SEARCHED_ONLY) and " " in text[start:end]:
            for match in spoken.finditer(text, start, end):
                line, column = line_and_column(text[: match.start()])
                said = short(match[0])
                yield f'{name}:{line}:{column}: this text speaks of "{said}"; read whether it still holds'


QUESTIONS: tuple[Callable[[_Retired], Iterator[str]], ...] = (
    derailers_that_lost_help,
    roles_without_an_idea,
    reasons_that_built_on_it,
    lists_that_became_empty,
    claims_that_leaned_on_it,
    links_that_changed,
    search_words_that_went,
    texts_that_speak_of_it,
)
