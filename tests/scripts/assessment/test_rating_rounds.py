"""A round of ratings: each answer counts once, for whom it is about, and with its own round."""

import json
from typing import Any

import pytest
from assessments import assessment
from growth_guide.published.workbook_schema import workbook_schema
from jsonschema import Draft202012Validator
from test_saved_file import ids, import_into, run_import, workbook

ROUND = {"id": "r1", "name": "Ana", "date": "2026-03-01", "invitations": []}
LATER = {"id": "r2", "name": "Ana", "date": "2026-09-01", "invitations": []}


def invited(*numbers: int) -> dict[str, Any]:
    return {**ROUND, "invitations": [{"id": f"i{n}", "number": n, "group": "peer", "date": "2026-03-01"} for n in numbers]}


def answer(number: int, level: str = "expert", **other: Any) -> dict[str, Any]:
    about = {"id": f"i{number}", "number": number, "round": "r1", "name": "Ana", "date": "2026-03-01"}
    fields = {"id": f"a{number}", "rater": {"group": "peer"}, "invitation": about, "answered_at": "2026-03-05T10:00:00Z"}
    return assessment({"solutioning": level}, **{**fields, **other})


def file(*answers: dict[str, Any]) -> dict[str, Any]:
    return workbook(*answers, saved_at="2026-03-05T10:00:00Z")


HERE = workbook(rounds=[invited(1, 2, 3)], saved_at="2026-04-01T10:00:00Z")


def told(run: Any, here: dict[str, Any], given: dict[str, Any]) -> str:
    after, (sentence,) = import_into(run, here, file(given))
    assert after == here
    assert sentence.endswith("Nothing was changed.")
    return str(sentence)


def test_the_files_of_an_invitation_are_named_after_the_person_and_its_number(run: Any) -> None:
    names = "([name, group]) => [m.formName(name, {group, number: 2}), m.answerName(name, 2)]"
    assert run(names, ["Ana", "peer"]) == ["rate-ana-colleague-2.html", "rating-of-ana-2.json"]
    assert run(names, ["  Zoë O'Neill-Ó Súilleabháin ", "manager"])[0] == "rate-zoe-o-neill-o-suilleabhain-manager-2.html"
    assert run(names, ["../..\\<b>", "peer"])[1] == "rating-of-b-2.json"
    assert run(names, ["李小龍", "peer"])[1] == "rating-of-李小龍-2.json"
    assert run(names, ["...", "peer"])[1] == "rating-of-me-2.json"
    assert len(run(names, ["a" * 200, "peer"])[1]) == len("rating-of--2.json") + 40


def test_each_invitation_has_a_number_of_its_own(run: Any) -> None:
    numbers = run("""(round) => {
        const first = m.withInvitation(round, {id: 'x', group: 'peer', date: '2026-03-01'});
        const second = m.withInvitation(first.round, {id: 'y', group: 'manager', date: '2026-03-01'});
        return [first.invitation.number, second.invitation.number];
    }""", invited(1, 4))  # fmt: skip
    assert numbers == [5, 6]


def test_an_answer_of_the_round_comes_in_and_an_invitation_counts_once(run: Any) -> None:
    after, sentences = import_into(run, HERE, file(answer(1)), file(answer(2, "specialist")))
    assert (ids(after), sentences) == (["a1", "a2"], ["One assessment added."] * 2)
    assert "The answer to invitation 1 is here already" in told(run, after, answer(1))
    assert "Invitation 1 is answered already, by another file" in told(run, after, answer(1, id="copy"))
    assert "Invitation 1 is answered already, by another file" in told(run, after, answer(1, "master-expert", id="another"))


def test_the_later_answer_of_one_rater_takes_the_place_of_the_earlier(run: Any) -> None:
    once, _ = import_into(run, HERE, file(answer(1)))
    found = run_import(run, once, [file(answer(1, "master-expert", answered_at="2026-03-06T08:00:00Z"))])
    (only,) = found["workbook"]["assessments"]
    assert only["ratings"]["solutioning"]["level"] == "master-expert"
    assert found["notes"] == ["The later answer to invitation 1 takes the place of the earlier one."]


def test_a_copy_under_another_id_does_not_count_but_two_who_were_asked_may_answer_alike(run: Any) -> None:
    once, _ = import_into(run, HERE, file(answer(1)))
    assert "is taken for a copy" in told(run, once, answer(7))
    assert ids(import_into(run, once, file(answer(2)))[0]) == ["a1", "a2"]
    of_first_edition = {"invitation": None, "answered_at": None}
    first, _ = import_into(run, HERE, file(answer(1, **of_first_edition)))
    assert "is taken for a copy" in told(run, first, answer(1, id="copy", **of_first_edition))


@pytest.mark.parametrize("here", [workbook(rounds=[LATER | {"name": "Ben"}]), workbook(owner={"id": "b", "name": "Ben"})])
def test_an_answer_about_somebody_else_is_told(run: Any, here: dict[str, Any]) -> None:
    assert "This answer is about Ana, and this page is Ben’s" in told(run, here, answer(1))


def test_an_answer_on_a_page_without_a_name_says_how_it_can_be_known(run: Any) -> None:
    sentence = told(run, workbook(), answer(1))
    assert "about Ana, from a round that began on 1 March 2026 and that this page does not know" in sentence


def test_a_round_of_another_browser_is_known_by_the_name(run: Any) -> None:
    after, _ = import_into(run, workbook(owner={"id": "b", "name": " ana "}), file(answer(1)), file(answer(2, "specialist")))
    assert (ids(after), after["rounds"]) == (["a1", "a2"], [ROUND])


def test_an_answer_of_an_older_round_comes_in_with_its_own_round_and_this_is_told(run: Any) -> None:
    here = workbook(rounds=[invited(1), LATER])
    found = run_import(run, here, [file(answer(1))])
    older = "The answer to invitation 1 belongs to an older round, which began on 1 March 2026. It is shown with that round."
    assert found["notes"] == [older]
    shown = "([all, round]) => m.assessmentsOfRound(all, round).map(({id}) => id)"
    assert [run(shown, [found["workbook"]["assessments"], one]) for one in ("r1", "r2", "")] == [["a1"], [], []]


def test_an_answer_of_the_first_edition_comes_in_with_a_word_on_what_it_cannot_say(run: Any) -> None:
    found = run_import(run, workbook(), [file(answer(1, invitation=None)), file(answer(2, "specialist", invitation=None))])
    assert (found["sentences"], len(found["notes"])) == (["One assessment added."] * 2, 1)
    assert "does not say whom it is about" in found["notes"][0]


def test_rounds_of_two_files_and_of_two_tabs_are_put_together(run: Any) -> None:
    mine, theirs = workbook(rounds=[invited(1, 2)]), workbook(rounds=[invited(2, 3), LATER])
    both = run("([a, b]) => m.roundsTogether(a, b)", [mine["rounds"], theirs["rounds"]])["rounds"]
    assert ([one["number"] for one in both[0]["invitations"]], both[1]) == ([1, 2, 3], LATER)
    tabs = run("([was, a, b]) => m.joinTabs(was, a, b)", [workbook(rounds=[invited(2)]), mine, theirs])["rounds"]
    assert [[one["number"] for one in each["invitations"]] for each in tabs] == [[1, 2, 3], []]


def test_what_is_written_of_a_round_keeps_to_the_schema_and_is_read_again(run: Any) -> None:
    given = workbook(answer(1), rounds=[invited(1), LATER], version=2)
    text = run("(given) => m.writeWorkbook(given, guide, '2026-05-01T10:00:00.000Z')", given)
    Draft202012Validator(json.loads(workbook_schema())).validate(json.loads(text))
    assert run("(text) => m.readWorkbook(text, guide).workbook.rounds", text) == given["rounds"]


@pytest.mark.parametrize(
    "broken",
    [
        {"rounds": {}}, {"rounds": [1]}, {"rounds": [{**ROUND, "id": ""}]}, {"rounds": [{**ROUND, "name": None}]},
        {"rounds": [{**ROUND, "invitations": [{"id": "i"}]}]}, {"rounds": [ROUND] * 101},
        {"assessments": [answer(1, invitation={"id": "i"})]}, {"assessments": [answer(1, invitation="i")]},
    ],
)  # fmt: skip
def test_a_broken_round_or_invitation_is_damage(run: Any, broken: dict[str, Any]) -> None:
    problem = run("(text) => m.readWorkbook(text, guide).problem", json.dumps(workbook(**broken)))
    assert problem.startswith("This file is damaged: ")
    assert list(Draft202012Validator(json.loads(workbook_schema())).iter_errors(workbook(version=2, **broken)))
