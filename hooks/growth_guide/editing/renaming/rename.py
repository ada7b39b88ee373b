"""``growth-guide rename``: a record gets another id, and everything that named it follows."""

from ...reading.problems import ContentError
from ...site.project import Project
from .draft import Draft
from .link_edits import Redirect
from .mentions import NamedRecord, Sound, find, mentions, new_id_problems, read_sound


def rename(project: Project, old: str, new: str) -> list[str]:
    """Give the record ``old`` the id ``new``, in all files of the project. Returns what was done, in sentences.

    Raises ContentError, with every problem and before anything is written, when the project is not sound, when there is no such
    record or more than one, and when the new id is in use, was once used or is not kebab-case.
    """
    sound = read_sound(project)
    named = find(sound, old)
    problems = list(new_id_problems(sound.content, named, new))
    if problems:
        raise ContentError(problems)
    draft = Draft(project)
    _rename(draft, sound, named, new)
    draft.check()
    draft.write()
    return [f"{named.shown[0].upper()}{named.shown[1:]} has the id {new} now.", draft.summary()]


def _rename(draft: Draft, sound: Sound, named: NamedRecord, new: str) -> None:
    assert sound.content.aliases
    if named.where:
        draft.edit(named.path, [draft.layout(named.path).renamed_value(named.where, new)])
    else:
        draft.move(named.path, f"{named.path.rpartition('/')[0]}/{new}.yml")
    for mention in mentions(sound, named.kind, named.id):
        draft.name(mention, new)
    aliases = sound.content.aliases.document.path
    draft.edit(aliases, draft.layout(aliases).with_aliases(named.kind, {named.id: new}))
    draft.redirect(Redirect(named.address(), named.address(new)))
