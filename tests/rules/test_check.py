"""The rules between records that need more than one change to be broken."""

from dataclasses import replace

import pytest
from faults import FILES
from growth_guide.guide.load import read_data
from growth_guide.rules import check_rules as check
from growth_guide.rules import relation_rules, release_rules, remark_rules, text_rules, writing_rules
from guide_copy import HERE, GuideCopy

TRUST, WRITING = "guide_data/capabilities/shared-trust.yml", FILES["capability"]


def expect(found: list[str], place: str, message: str) -> None:
    assert [problem.partition("; ")[0] for problem in found] == [f"{place}: {message}"]


def test_every_rule_says_what_sound_content_keeps() -> None:
    writing = (*writing_rules.WRITING_RULES, *remark_rules.REMARK_RULES)
    release = (*release_rules.BALANCE_RULES, *release_rules.RELEASE_RULES)
    for rule in (*check.RULES, *relation_rules.RELATION_RULES, *text_rules.TEXT_RULES, *writing, *release):
        assert rule.__doc__, rule


def test_an_idea_on_the_path_of_another_capability_is_told_there(guide_copy: GuideCopy) -> None:
    guide_copy.edit(WRITING, "  - {idea: second-look, because: A clear sentence makes a wrong figure easier to see.}\n", "")
    place = guide_copy.edit(TRUST, "path:\n", f"path:\n  - {{idea: {HERE}second-look, because: Why.}}\n")
    expect(guide_copy.problems(), place, "second-look belongs to clear-writing")


def test_a_path_that_leads_down_again_is_told(guide_copy: GuideCopy) -> None:
    path = guide_copy.read(WRITING)
    lines = [line for line in path.splitlines(keepends=True) if line.startswith("  - {idea: ")]
    place = guide_copy.write(
        WRITING,
        path.replace("".join(lines), "".join([lines[2], lines[0], lines[1].replace("idea: ", f"idea: {HERE}"), lines[3]])),
    )
    found = guide_copy.problems()
    assert len(found) == 2, "both ideas that lead to Expert come too late"
    assert found[1].startswith(f"{place}: second-look leads to Expert, and comes after an idea that leads to Master Expert")


def test_a_role_id_of_another_capability_is_told_once(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(TRUST, "id: open-teacher", f"id: {HERE}plain-writer")
    expect(guide_copy.problems(), place, "id plain-writer is also that of role 1 of clear-writing")


def test_a_capability_that_the_model_does_not_name_is_told(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(FILES["model"], "capabilities: [shared-trust, ", f"{HERE}capabilities: [")
    expect(guide_copy.problems(), place, "shared-trust is missing in the order of the capabilities")


def test_a_name_that_differs_only_in_case_and_spaces_is_the_same(guide_copy: GuideCopy) -> None:
    guide_copy.edit(WRITING, "name: Clear Writing", "name: shared  TRUST")
    expect(guide_copy.problems(), f"{TRUST}:2:7", "name Shared Trust is also that of clear-writing")


def test_a_domain_misspelt_in_the_model_is_told_there(guide_copy: GuideCopy) -> None:
    guide_copy.edit(TRUST, "domain: people", "domain: craft")
    place = guide_copy.edit(FILES["model"], "id: craft", f"id: {HERE}carft")
    expect(guide_copy.problems(), place, "no record names carft among the domains, and 2 name craft")


def test_an_alias_of_an_alias_is_told(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(
        FILES["aliases"],
        "  answer-up-front: answer-first\n",
        f"  answer-up-front: answer-first\n  oldest: {HERE}answer-up-front\n",
    )
    (said,) = guide_copy.problems()
    assert said == (
        f"{place}: there is no answer-up-front among the ideas; answer-up-front is an old id itself: write answer-first"
    )


@pytest.mark.parametrize("aliases", ["{old: older, older: old}", "{old: older, older: null}", "{old: old}"])
def test_an_old_id_that_leads_to_no_record_in_the_end_is_told_at_each_link(guide_copy: GuideCopy, aliases: str) -> None:
    guide_copy.edit(FILES["aliases"], "\n  answer-up-front: answer-first\n  paper-round: null\n", f" {aliases}\n")
    found = guide_copy.problems()
    assert found
    assert all(said.endswith("is an old id itself, and nothing took its place: write null") for said in found)


def test_the_number_of_a_retired_idea_is_never_used_again(guide_copy: GuideCopy) -> None:
    guide_copy.edit(FILES["aliases"], "roles: {}", "roles: {}\nretired_numbers: [3, 9]")
    place = guide_copy.edit("guide_data/ideas/margin-questions.yml", "number: 3", f"number: {HERE}3")
    (said,) = guide_copy.problems()
    assert said == f"{place}: number 3 was that of an idea that is retired; numbers are never used again: write 10"


def test_a_retired_number_stands_once(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(FILES["aliases"], "roles: {}", f"roles: {{}}\nretired_numbers: [9, {HERE}9]")
    expect(guide_copy.problems(), place, "9 stands here a second time")


class Compared(int):
    """A number that counts how often it is compared."""

    times = 0

    def __eq__(self, other: object) -> bool:
        Compared.times += 1
        return int.__eq__(self, other)

    __hash__ = int.__hash__


def test_many_retired_numbers_are_not_compared_each_with_each(guide_copy: GuideCopy) -> None:
    content = read_data(guide_copy.root / "guide_data").content
    numbers = tuple(map(Compared, range(1, 1001)))
    aliases = content.aliases.record.model_copy(update={"retired_numbers": numbers})
    many = replace(content, single_files={**content.single_files, "aliases": replace(content.aliases, record=aliases)})
    found = list(relation_rules.retired_numbers_are_not_used_again(many))
    assert {problem.right for problem in found[:7]} == {"numbers are never used again: write 1001"}
    assert Compared.times < 10 * len(numbers)


def test_a_role_may_have_an_alias(guide_copy: GuideCopy) -> None:
    guide_copy.edit(FILES["aliases"], "roles: {}", "roles: {clear-writer: plain-writer}")
    assert guide_copy.problems() == []


@pytest.mark.parametrize("number", [30, 99999])
def test_the_numbers_may_have_gaps(guide_copy: GuideCopy, number: int) -> None:
    guide_copy.edit("guide_data/ideas/margin-questions.yml", "number: 3", f"number: {number}")
    assert guide_copy.problems() == []
    assert guide_copy.load().ideas[-1].number == number


def test_a_number_that_two_ideas_have_is_told(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit("guide_data/ideas/margin-questions.yml", "number: 3", f"number: {HERE}1")
    expect(guide_copy.problems(), place, "number 1 is also that of answer-first")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Ana keeps what you asked for.", "you would be whoever reads it, and it is about a colleague"),
        ("Keeps what was promised to the team.", "it does not name Ana"),
        ("Anastasia keeps what was promised.", "it does not name Ana"),
    ],
)
def test_a_statement_for_raters_speaks_of_the_colleague(guide_copy: GuideCopy, written: str, message: str) -> None:
    place = guide_copy.edit(TRUST, "specialist: Ana keeps what was promised to the team.", f"specialist: {HERE}{written}")
    expect(guide_copy.problems(), place, message)
