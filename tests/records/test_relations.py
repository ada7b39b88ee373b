"""What a key names stands in its type, and every part of the guide reads it there: a relation is added by one line."""

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_type_hints

import pytest
from growth_guide.editing.comparing.comparison import diff
from growth_guide.editing.renaming.rename import rename
from growth_guide.editing.renaming.retire import retire
from growth_guide.editing.scaffolding.scaffold import scaffold
from growth_guide.reading.problems import ContentError
from growth_guide.records.fields import Id, Record, Text
from growth_guide.records.front_matter import HomeMeta, PageMeta
from growth_guide.records.idea import Idea
from growth_guide.records.kinds import KIND, KINDS
from growth_guide.records.relations import Names, Own, marked_keys
from growth_guide.records.single_files import SINGLE_FILES
from guide_copy import HERE, GuideCopy
from pydantic import Field
from revision_repository import RevisionRepository

IDEA, OTHER = "guide_data/ideas/both-cases.yml", "guide_data/ideas/open-hour.yml"
NONE = "prerequisites: []\nfollows: null\nbuilds_on: []\nstands_on: call-before-ten\nneeds: [call-before-ten]\n"


class Ground(Record):
    """What an idea builds on, and why."""

    idea: Annotated[Id, Names("ideas")]
    because: Text


class IdeaOfTomorrow(Idea):
    """An idea with a relation of every form: a list, an id or nothing, entries that say more, and one that has to be there."""

    prerequisites: Annotated[tuple[Id, ...], Names("ideas")]
    """The id of an idea that comes first."""
    follows: Annotated[Id, Names("ideas")] | None
    """The id of the idea before it."""
    builds_on: tuple[Ground, ...]
    """What it builds on."""
    stands_on: Annotated[Id, Names("ideas")]
    """The id of the idea that it cannot do without."""
    needs: Annotated[tuple[Id, ...], Field(min_length=1), Names("ideas")]
    """The id of an idea of which it needs one."""


@pytest.fixture(autouse=True)
def ideas_of_tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(vars(KIND["ideas"]), "record", IdeaOfTomorrow)


@pytest.fixture
def tomorrow(guide_copy: GuideCopy) -> GuideCopy:
    """The small guide, each idea with the new keys: nothing is named, but what has to be."""
    add_keys(guide_copy, "guide_data")
    return guide_copy


@pytest.fixture
def overlaid(tomorrow: GuideCopy) -> GuideCopy:
    """The same with an overlay."""
    tomorrow.add_overlay()
    add_keys(tomorrow, "overlay")
    return tomorrow


def add_keys(guide_copy: GuideCopy, folder: str) -> None:
    for path in guide_copy.root.glob(f"{folder}/ideas/*.yml"):
        keys = NONE.replace("call-before-ten", "both-cases") if path.stem == "call-before-ten" else NONE
        path.write_text(path.read_text(encoding="utf-8") + keys, encoding="utf-8")


def idea(guide_copy: GuideCopy, name: str = "both-cases") -> Any:
    return guide_copy.load().idea[name]


def test_the_new_keys_are_read(tomorrow: GuideCopy) -> None:
    assert tomorrow.problems() == []
    tomorrow.edit(IDEA, "prerequisites: []", "prerequisites: [open-hour]")
    assert idea(tomorrow).prerequisites == ("open-hour",)


@pytest.mark.parametrize(
    ("there", "instead", "said"),
    [
        ("prerequisites: []", f"prerequisites: [{HERE}opn-hour]", "there is no opn-hour among the ideas; did you mean open-hour"),
        ("prerequisites: []", f"prerequisites: [open-hour, {HERE}open-hour]", "open-hour stands in prerequisites a second time"),
        ("prerequisites: []", f"prerequisites: [{HERE}both-cases]", "the idea names itself under prerequisites; name another"),
        ("follows: null", f"follows: {HERE}opn-hour", "there is no opn-hour among the ideas; did you mean open-hour?"),
        ("follows: null", f"follows: {HERE}both-cases", "the idea names itself under follows; name another idea"),
        ("builds_on: []", f"builds_on: [{{idea: {HERE}opn-hour, because: It is.}}]", "there is no opn-hour among the ideas"),
    ],
)
def test_check_judges_what_is_named(tomorrow: GuideCopy, there: str, instead: str, said: str) -> None:
    place = tomorrow.edit(IDEA, there, instead)
    (problem,) = tomorrow.problems()
    assert problem.startswith(f"{place}: {said}")


def test_an_overlay_has_the_new_keys_too(overlaid: GuideCopy) -> None:
    assert overlaid.overlay_problems() == []


def test_what_is_hidden_is_named_no_more(overlaid: GuideCopy) -> None:
    overlaid.edit(IDEA, "prerequisites: []", "prerequisites: [answer-first, open-hour]")
    overlaid.edit(IDEA, "follows: null", "follows: answer-first")
    grounds = "{idea: answer-first, because: It is.}, {idea: open-hour, because: So.}"
    overlaid.edit(IDEA, "builds_on: []", f"builds_on: [{grounds}]")
    shown: Any = overlaid.lay_over().idea["both-cases"]
    assert (shown.prerequisites, shown.follows) == (("open-hour",), None)
    assert [ground.idea for ground in shown.builds_on] == ["open-hour"]


def test_what_is_needed_cannot_be_hidden(overlaid: GuideCopy) -> None:
    overlaid.edit(IDEA, "stands_on: call-before-ten", "stands_on: answer-first")
    place = overlaid.edit("overlay/organisation.yml", "ideas: [answer-first]", f"ideas: [{HERE}answer-first]")
    assert overlaid.overlay_problems() == [f"{place}: {IDEA} names answer-first where it cannot do without; show it"]


def test_a_list_keeps_as_many_as_it_needs(overlaid: GuideCopy) -> None:
    overlaid.edit(IDEA, "needs: [call-before-ten]", "needs: [answer-first, one-page-rule]")
    assert overlaid.overlay_problems() == []
    place = overlaid.edit("overlay/organisation.yml", "ideas: [answer-first]", f"ideas: [answer-first, {HERE}one-page-rule]")
    assert f"{place}: {IDEA} names one-page-rule where it cannot do without; show it" in overlaid.overlay_problems()


def test_a_hidden_record_needs_nothing(overlaid: GuideCopy) -> None:
    overlaid.edit("guide_data/ideas/answer-first.yml", "stands_on: call-before-ten", "stands_on: one-page-rule")
    overlaid.edit("overlay/organisation.yml", "ideas: [answer-first]", "ideas: [answer-first, one-page-rule]")
    assert not any("answer-first.yml names" in problem for problem in overlaid.overlay_problems())


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        ("prerequisites: []", f"prerequisites: [{HERE}answer-first]"),
        ("stands_on: call-before-ten", f"stands_on: {HERE}answer-first"),
    ],
)
def test_an_own_record_names_nothing_hidden(overlaid: GuideCopy, there: str, instead: str) -> None:
    place = overlaid.edit("overlay/ideas/acme-first-walk.yml", there, instead)
    assert overlaid.overlay_problems() == [f"{place}: answer-first is hidden by organisation.yml; name another, or show it"]


def test_a_new_record_leaves_blank_the_list_that_needs_an_entry() -> None:
    text = scaffold("idea", {}, {})
    assert "\nprerequisites: []\n" in text
    assert "\nneeds:\n  - \n" in text


def test_a_new_id_is_followed(tomorrow: GuideCopy) -> None:
    tomorrow.edit(IDEA, "prerequisites: []\nfollows: null", "prerequisites: [open-hour]\nfollows: open-hour")
    tomorrow.edit(IDEA, "builds_on: []\nstands_on: call-before-ten",
                  "builds_on: [{idea: open-hour, because: It is.}]\nstands_on: open-hour")
    rename(tomorrow.project, "open-hour", "z-new")
    renamed = idea(tomorrow)
    assert (*renamed.prerequisites, renamed.follows, renamed.builds_on[0].idea, renamed.stands_on) == ("z-new",) * 4


def test_what_is_retired_leaves_each_place_as_its_form_allows(tomorrow: GuideCopy) -> None:
    tomorrow.edit(IDEA, "prerequisites: []\nfollows: null", "prerequisites: [open-hour]\nfollows: open-hour")
    tomorrow.edit(IDEA, "builds_on: []", "builds_on: [{idea: open-hour, because: It is.}]")
    said = retire(tomorrow.project, "open-hour")
    left = idea(tomorrow)
    assert (left.prerequisites, left.follows, left.builds_on) == ((), None, ())
    assert any("prerequisites is empty now; read whether another belongs here" in line for line in said)


def test_a_successor_is_named_instead_where_nothing_speaks_of_what_is_gone(tomorrow: GuideCopy) -> None:
    tomorrow.edit(IDEA, "prerequisites: []\nfollows: null", "prerequisites: [open-hour]\nfollows: open-hour")
    tomorrow.edit(IDEA, "builds_on: []\nstands_on: call-before-ten",
                  "builds_on: [{idea: open-hour, because: It is.}]\nstands_on: open-hour")
    retire(tomorrow.project, "open-hour", "one-page-rule")
    left = idea(tomorrow)
    assert (*left.prerequisites, left.follows, left.stands_on) == ("one-page-rule",) * 3
    assert left.builds_on == ()


def test_a_successor_does_not_name_itself(tomorrow: GuideCopy) -> None:
    tomorrow.edit(IDEA, "prerequisites: []\nfollows: null", "prerequisites: [open-hour]\nfollows: open-hour")
    retire(tomorrow.project, "open-hour", "both-cases")
    left = idea(tomorrow)
    assert (left.prerequisites, left.follows) == ((), None)


def test_what_is_needed_cannot_be_retired(tomorrow: GuideCopy) -> None:
    place = tomorrow.edit(OTHER, "stands_on: call-before-ten", f"stands_on: {HERE}answer-first")
    with pytest.raises(ContentError) as error:
        retire(tomorrow.project, "answer-first")
    needed = [line for line in str(error.value).splitlines() if line.startswith(f"{place}: ")]
    assert len(needed) == 1, error.value
    assert "is needed here; name another here first, or say which after --for" in needed[0]


def test_a_change_is_told_by_titles(tmp_path: Any) -> None:
    repository = RevisionRepository(tmp_path)
    repository.write(IDEA, repository.read(IDEA) + NONE)
    repository.commit()
    repository.edit(IDEA, "prerequisites: []", "prerequisites: [open-hour]")
    assert "It now also has under prerequisites *" in diff(repository.root, "HEAD")
    assert "`open-hour`" not in diff(repository.root, "HEAD")


def test_a_new_key_that_holds_nothing_is_no_change(tmp_path: Any) -> None:
    repository = RevisionRepository(tmp_path)
    repository.write(IDEA, repository.read(IDEA) + NONE.replace("follows: null", "follows: open-hour"))
    told = [line for line in diff(repository.root, "HEAD").splitlines() if "is new" in line]
    assert len(told) == 3, told
    assert not any("prerequisites" in line or "builds on" in line for line in told)


def records_within(record: type[Record]) -> Iterator[type[Record]]:
    """A class of records, and those of which it holds some."""
    yield record
    for info in record.model_fields.values():
        for part in parts(info.annotation):
            if isinstance(part, type) and issubclass(part, Record):
                yield from records_within(part)


def parts(hint: Any) -> Iterator[Any]:
    yield hint
    for part in get_args(hint):
        yield from parts(part)


def ids_without_a_mark(record: type[Record]) -> list[str]:
    """The keys whose type holds an id and does not say whose it is."""
    (form,) = (part for part in get_args(Id) if not isinstance(part, type))
    bare = []
    for key, hint in get_type_hints(record, include_extras=True).items():
        found = list(parts(hint))
        if any(part is form for part in found) and not any(isinstance(part, Names | Own) for part in found):
            bare.append(f"{record.__name__}.{key}")
    return bare


def every_record() -> list[type[Record]]:
    forms = [*(kind.record for kind in KINDS), *(single.record for single in SINGLE_FILES.values()), PageMeta, HomeMeta]
    return [inner for form in forms for inner in records_within(form)]


def test_every_id_says_whose_it_is() -> None:
    assert [bare for record in every_record() for bare in ids_without_a_mark(record)] == []


def test_an_id_that_does_not_say_so_is_seen() -> None:
    class Forgetful(Record):
        """A record whose type forgot to say what it names."""

        friends: Annotated[tuple[Id, ...], "such as it is"]

    assert ids_without_a_mark(Forgetful) == ["Forgetful.friends"]


def test_every_kind_that_is_named_stands_in_the_table() -> None:
    hints = [hint for record in every_record() for hint in get_type_hints(record, include_extras=True).values()]
    named = {kind for hint in hints for mark in parts(hint) if isinstance(mark, Names) for kind in mark.kinds}
    assert {"ideas", "roles", "domains"} <= named <= set(KIND)


def test_a_key_of_the_guide_names_one_kind() -> None:
    guides = [record for record in every_record() if not record.__module__.endswith(".organisation")]
    marks = [(record.__name__, keys, mark) for record in guides for keys, mark in marked_keys(record)]
    assert [(name, keys) for name, keys, mark in marks if isinstance(mark, Names) and len(mark.kinds) != 1] == []
