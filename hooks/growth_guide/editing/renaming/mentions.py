"""Which record somebody means by an id, and where it is named."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from ...content.content import Content, read_content
from ...content.data_folder import Folder, kebab_case
from ...guide.guide import Guide
from ...reading.document import KeyPath
from ...reading.ids import unusable_id
from ...reading.problems import ContentError, Problem, one_of, short
from ...records.addresses import address
from ...records.front_matter import PageMeta
from ...records.kinds import BY_USE, KIND
from ...records.relations import Naming, namings
from ...site.project import Project, check_project


class Sound(NamedTuple):
    """A project that has no fault."""

    guide: Guide
    content: Content
    pages: Mapping[str, PageMeta]
    """The front matter of every hand-written page, by the name of its file."""
    data: str
    """How problems name the data folder."""


class NamedRecord(NamedTuple):
    """A record that can be renamed or retired."""

    kind: str
    """The name of one that keeps old ids."""
    record: Any
    path: str
    """The file that it stands in, as problems name it."""
    where: KeyPath
    """Where its id stands in that file; empty when the id is the name of the file."""
    owner: Any = None
    """The record that it stands in: the capability of a role."""

    @property
    def id(self) -> str:
        """The id that it has now."""
        return str(self.record.id)

    @property
    def shown(self) -> str:
        """Its kind and its name, for a sentence."""
        return f'the {KIND[self.kind].noun} "{self.title}"'

    @property
    def title(self) -> str:
        """What readers call it."""
        return str(getattr(self.record, KIND[self.kind].title))

    def address(self, record_id: str | None = None) -> str:
        """The address of the record, as it would be with another id."""
        return address(self.record.model_copy(update={"id": record_id or self.id}), self.owner)


class Mention(NamedTuple):
    """One place outside of texts where a record is named by its id."""

    path: str
    """The file, as problems name it."""
    naming: Naming


def read_sound(project: Project) -> Sound:
    """Read the project. Raises ContentError with every fault that makes it unsound."""
    guide, written = check_project(project)
    data = project.shown(project.data)
    pages = {f"{project.shown(project.content)}/{page.uri}": page.meta for page in written}
    return Sound(guide, read_content(Folder(project.data, data))[0], pages, data)


def find(sound: Sound, given: str) -> NamedRecord:
    """The record whose id is ``given``, or ``kind/id`` where two kinds have it.

    Raises ContentError when there is none, or more than one.
    """
    kind, _, record_id = given.rpartition("/")
    every = {(named.kind, named.id): named for named in records(sound.content)}
    found = [every[key] for key in every if key[1] == record_id and kind in ("", key[0])]
    if len(found) == 1:
        return found[0]
    if found:
        right = "write " + " or ".join(f"{named.kind}/{record_id}" for named in found)
        wrong = f"{short(record_id)} is the id of " + " and of ".join(named.shown for named in found)
        raise ContentError([Problem(sound.data, 1, 1, wrong, right)])
    raise ContentError([Problem(sound.data, 1, 1, *_unknown(sound.content, kind, record_id))])


def _unknown(content: Content, kind: str, record_id: str) -> tuple[str, str]:
    kinds = [one.name for one in BY_USE if one.keeps_old_ids]
    if kind and kind not in kinds:
        return f"there is no kind of record {short(kind)}", one_of(kind, kinds)
    for defined in content.definitions():
        if not kind and defined.record.id == record_id:
            noun = KIND[defined.kind].noun
            right = f"change its name, which stands in {KIND[defined.kind].within}.yml"
            return f"{record_id} is a {noun}, and the id of a {noun} stays", right
    ids = sorted({named.id for named in records(content) if kind in ("", named.kind)})
    among = f"among the {kind}" if kind else f"among the {', '.join(kinds[:-1])} and {kinds[-1]}"
    return f"there is no {short(record_id)} {among}", one_of(record_id, ids)


def records(content: Content) -> Iterator[NamedRecord]:
    """Every record that can be renamed or retired."""
    for kind, sources in content.records.items():
        for source in sources.values():
            yield NamedRecord(kind, source.record, source.document.path, ())
    for kind, source, where, record in content.definitions():
        if KIND[kind].keeps_old_ids:
            yield NamedRecord(kind, record, source.document.path, where, source.record)


def mentions(sound: Sound, kind: str, record_id: str) -> Iterator[Mention]:
    """Every place outside of texts where a record is named, but for its own id."""
    of_data = ((source.document.path, naming) for source, naming in sound.content.namings())
    of_pages = ((name, naming) for name, meta in sound.pages.items() for naming in namings(meta))
    for path, naming in chain(of_data, of_pages):
        if naming.id == record_id and kind in naming.kinds:
            yield Mention(path, naming)


def new_id_problems(content: Content, named: NamedRecord, new: str) -> Iterator[Problem]:
    """What forbids to call a record ``new``."""
    assert content.aliases
    folder = named.path.rpartition("/")[0] if not named.where else named.path
    used = {other.id: other for other in records(content) if other.kind == named.kind}
    aliases = content.aliases.record.of(named.kind)
    if new != kebab_case(new):
        yield Problem(folder, 1, 1, f"the new id {short(new)} is not kebab-case", f"did you mean {kebab_case(new)}?")
    elif said := unusable_id(new):
        yield Problem(folder, 1, 1, *said)
    elif new in used:
        yield Problem(used[new].path, 1, 1, f"the id {new} is that of {used[new].shown}", "choose an id that nothing else has")
    elif new in aliases:
        where = (named.kind, new)
        wrong = f"the id {new} was once used among the {named.kind}"
        yield content.aliases.at_key(where, wrong, "an old id is never used again: choose another")
