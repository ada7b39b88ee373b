"""The rules of balance: a remark at most in daily work, an error for a release; each on the small guide with what breaks it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

import pytest
from growth_guide.cli import main
from growth_guide.content.content import Content, Source
from growth_guide.guide.load import read_data
from growth_guide.records.idea import STEPS, Idea, IdeaType
from growth_guide.records.thresholds import USES_OF_A_PROFESSION
from growth_guide.rules import release_rules
from guide_copy import HERE, GuideCopy

WORK = """kind: book
authors: Somebody
year: 1999
title: {here}A work that stands alone
venue: Somewhere
doi: null
url: null
shows: Little.
limits: Much.
"""
NEW_WORK = "guide_data/references/somebody-1999.yml"
OPEN_HOUR, BURIED = "guide_data/ideas/open-hour.yml", "guide_data/derailers/buried-point.yml"


def with_ideas(content: Content, ideas: Mapping[str, Source[Idea]]) -> Content:
    """The content with these ideas in the place of its own."""
    return replace(content, records={**content.records, "ideas": dict(ideas)})


def balance(guide_copy: GuideCopy, *, release: bool = False) -> list[str]:
    """What is said but for what every guide as small as this one lacks."""
    small = ("ideas;", "has the step", "is of the kind", "professions;", "questions to the manager")
    return [line for line in guide_copy.said(release=release) if not any(words in line for words in small)]


def expect(guide_copy: GuideCopy, line: str) -> None:
    """It is a remark in daily work, and an error for a release."""
    assert guide_copy.said() == [f"{line} [remark]"]
    assert balance(guide_copy, release=True) == [line]


@pytest.mark.parametrize(("ideas", "said"), [([], "no idea"), (["answer-first"], "1 idea")])
def test_a_derailer_is_countered_by_two_ideas(guide_copy: GuideCopy, ideas: list[str], said: str) -> None:
    place = guide_copy.edit(BURIED, "name: ", f"name: {HERE}")
    for idea in {"answer-first", "one-page-rule"} - {*ideas}:
        guide_copy.edit(f"guide_data/ideas/{idea}.yml", "counters: [buried-point]", "counters: []")
    expect(guide_copy, f"{place}: {said} counters buried-point; name it under counters in at least 2 ideas, those that help most")


def test_the_first_sentence_of_an_example_says_whose_case_it_is(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(OPEN_HOUR, "example: |", f"example: {HERE}|")
    guide_copy.edit(OPEN_HOUR, "said the coder, 'and bring it along.'\n", "said he.\n  The coder sat down and waited.\n")
    right = "begin with whose case it is, in the words of profession"
    expect(guide_copy, f"{place}: the first sentence of the example does not say coder; {right}")


def test_the_words_of_a_profession_may_be_broken_over_two_lines(guide_copy: GuideCopy) -> None:
    guide_copy.edit(OPEN_HOUR, "profession: coder", "profession: tax adviser")
    guide_copy.edit(OPEN_HOUR, "said the coder, 'and", "said the Tax\n  adviser, 'and")
    assert guide_copy.said() == []


def test_a_reference_is_cited(guide_copy: GuideCopy) -> None:
    place = guide_copy.write(NEW_WORK, WORK.format(here=HERE))
    right = "name it under references of the idea whose claim rests on it, or delete the file"
    expect(guide_copy, f"{place}: nothing cites somebody-1999; {right}")


@pytest.mark.parametrize(("path", "old", "new"), [
    (OPEN_HOUR, "references: [edmondson-1999]", "references: [edmondson-1999, somebody-1999]"),
    ("content/about.md", "references.md#minto-2009", "references.md#somebody-1999"),
    (BURIED, "Readers decide without it.", "Readers decide [without it](references.html#somebody-1999)."),
])
def test_a_reference_may_be_cited_in_an_idea_a_text_or_a_page(guide_copy: GuideCopy, path: str, old: str, new: str) -> None:
    guide_copy.write(NEW_WORK, WORK.format(here=""))
    guide_copy.edit(path, old, new)
    assert guide_copy.said() == []


def test_of_too_many_examples_of_one_profession_the_last_is_told(guide_copy: GuideCopy) -> None:
    content = read_data(guide_copy.root / "guide_data", "guide_data").content
    (idea,) = (source for source in content.ideas.values() if source.record.number == 7)
    earlier = idea.record.model_copy(update={"number": 1, "profession": "Coder"})
    same = {str(n): replace(idea, record=earlier) for n in range(USES_OF_A_PROFESSION)}
    assert list(release_rules.professions_take_turns(with_ideas(content, same), {})) == []
    (problem,) = release_rules.professions_take_turns(with_ideas(content, {"open-hour": idea, **same}), {})
    right = "take another for this one, so that 10 at most have the same"
    assert problem == idea.at_value(("profession",), "coder is the profession of 11 examples", right)


def test_a_release_wants_both_steps_of_every_role(guide_copy: GuideCopy) -> None:
    wanted = {"patient-editor": "specialist-to-expert", "figure-checker": "expert-to-master"}
    lines = [line for line in guide_copy.said(release=True) if "/clear-writing.yml" in line]
    assert len(lines) == len(wanted)
    for role, step in wanted.items():
        place = guide_copy.edit("guide_data/capabilities/clear-writing.yml", f"id: {role}", f"id: {HERE}{role}")
        assert f"{place}: no idea of the role {role} has the step {step}; write one, or give one of another role to it" in lines


def test_a_release_wants_many_ideas_of_every_kind_from_many_professions(guide_copy: GuideCopy) -> None:
    lines = [line for line in guide_copy.said(release=True) if line.startswith("guide_data/ideas:1:1: ")]
    assert [line.partition(": ")[2] for line in lines] == [
        "no idea is of the kind assignment; write one",
        "no idea is of the kind measurement; write one",
        "the examples are taken from 7 professions; take some of them from others, until there are 60",
        "there are 7 ideas; write 95 more",
    ]


@pytest.mark.parametrize(("old", "new", "said"), [
    ("\nagenda:\n  - {minutes: 30,", f"\n{HERE}agenda:\n  - {{minutes: 35,",
     "the parts of the talk take 35 minutes together; make it 30, as pages tell"),
    ("\nmanager_questions:", f"\n{HERE}manager_questions:", "the questions to the manager are 1; make it 5, as pages tell"),
])
def test_a_release_wants_the_talk_that_pages_speak_of(guide_copy: GuideCopy, old: str, new: str, said: str) -> None:
    place = guide_copy.edit("guide_data/plan.yml", old, new)
    assert f"{place}: {said}" in guide_copy.said(release=True)


def test_a_release_wants_a_leaflet_of_one_sheet(guide_copy: GuideCopy) -> None:
    assert balance(guide_copy, release=True) == []
    text = guide_copy.read("content/leaflet.md")
    guide_copy.write("content/leaflet.md", text + "\nA line that is read with ease.\n" * 200)
    (said,) = balance(guide_copy, release=True)
    assert re.fullmatch(r"content/leaflet.md:1:1: the leaflet has \d pages when printed; shorten it until it fits on one", said)


def test_what_a_release_has_enough_of_is_not_told(guide_copy: GuideCopy) -> None:
    content = read_data(guide_copy.root / "guide_data").content
    idea = next(iter(content.ideas.values()))
    roles, kinds = sorted(content.roles or ()), get_args(IdeaType)
    ideas = {
        str(n): replace(idea, record=idea.record.model_copy(update={
            "number": n, "role": roles[n % len(roles)], "step": [*STEPS][n // len(roles) % 2],
            "kind": kinds[n % len(kinds)], "profession": f"trade {n % 60}",
        }))
        for n in range(102)
    }
    assert content.plan
    plan = content.plan.record.model_copy(update={"manager_questions": ("why",) * 5})
    whole = replace(with_ideas(content, ideas), single_files={**content.single_files, "plan": replace(content.plan, record=plan)})
    assert [problem for rule in release_rules.RELEASE_RULES for problem in rule(whole, {})] == []


def test_check_of_a_release_fails_where_daily_work_is_told_nothing(
    guide_copy: GuideCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    data = str(guide_copy.root / "guide_data")
    assert main(["check", "--data", data]) == 0
    assert capsys.readouterr().out == ""
    assert main(["check", "--release", "--data", data]) == 1
    assert not re.search(r"\[remark\]", capsys.readouterr().out)


def test_the_balance_is_not_judged_where_a_record_has_an_error(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit("guide_data/ideas/answer-first.yml", "counters: [buried-point]", f"counters: [{HERE}buried-pint]")
    for release in (False, True):
        assert [line.partition("; ")[0] for line in guide_copy.said(release=release)] == [
            f"{place}: there is no buried-pint among the derailers"
        ]
