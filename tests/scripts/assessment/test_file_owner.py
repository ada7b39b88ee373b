"""Whose a saved file is: what may be somebody else's is asked about, nothing is taken before the answer, and no plan is lost."""

from itertools import permutations
from typing import Any

import pytest
from assessments import tony
from test_saved_file import a_plan, ids, import_into, run_import, workbook

MINE = tony() | {"id": "mine"}
THEIRS = tony() | {"id": "theirs", "rater": {"group": "self", "name": "Ben"}}
RATING = tony() | {"id": "rating", "rater": {"group": "peer"}}
LATER = {"saved_at": "2099-01-01T00:00:00Z"}


def asked(run: Any, here: dict[str, Any], *files: dict[str, Any]) -> dict[str, Any]:
    """The question about the first file that has one. As long as there is one, nothing is taken."""
    found = run_import(run, here, files)
    assert found["question"] is not None
    assert found["workbook"] == here
    return found["question"]


def chosen(run: Any, here: dict[str, Any], file: dict[str, Any], choice: str) -> dict[str, Any]:
    assert choice in asked(run, here, file)["choices"]
    found = run_import(run, here, [file], [(file, choice)])
    assert found["question"] is None
    return found


def test_of_somebody_elses_later_file_nothing_is_taken_before_one_is_asked(run):
    here, there = workbook(MINE, plan=a_plan("p")), workbook(THEIRS, plan=a_plan("q"), **LATER)
    question = asked(run, here, there)
    assert (question["isOwn"], question["choices"]) == (False, ["keep-plan", "take-plan", "nothing"])
    found = chosen(run, here, there, "nothing")
    assert found["workbook"] == here
    assert found["sentences"] == ["Nothing was taken from this file."]


def test_a_question_says_what_stands_on_each_side(run):
    two = {**a_plan("p"), "start": "2026-03-16"}
    two["areas"] = [{"id": "a", "activities": [{}, {}]}, {"id": "b", "activities": [{}]}]
    question = asked(run, workbook(MINE, RATING, plan=two, saved_at="2026-03-20T10:00:00Z"), workbook(THEIRS))
    here, file = question["here"], question["file"]
    assert (here["own"], here["others"], here["areas"], here["activities"], here["start"]) == (1, 1, 2, 3, "2026-03-16")
    assert (here["savedAt"], here["latest"], here["names"]) == ("2026-03-20T10:00:00Z", MINE["date"], [])
    assert here["answers"] == file["answers"] > 0
    assert (file["names"], file["others"], file["isPlan"]) == (["Ben"], 0, False)


@pytest.mark.parametrize("there", [workbook(THEIRS), workbook(plan=a_plan("q")), workbook(earlier_plans=[a_plan("q")])])
def test_an_empty_page_asks_once_whose_a_file_is(run, there):
    assert asked(run, workbook(), there)["choices"] == ["take", "nothing"]
    taken = chosen(run, workbook(), there, "take")["workbook"]
    assert (ids(taken), taken.get("plan")) == (ids(there), there.get("plan"))


def test_ones_own_file_comes_in_without_a_question(run):
    here = workbook(MINE, plan=a_plan("p"))
    for file in (workbook(MINE, THEIRS, **LATER), workbook(THEIRS, plan=a_plan("p"), **LATER)):
        after, _ = import_into(run, here, file)
        assert ids(after) == ["mine", "theirs"]


ANA = MINE | {"rater": {"group": "self", "name": "Ana"}}


@pytest.mark.parametrize("files", [
    [workbook(ANA, THEIRS, **LATER)], [workbook(THEIRS | {"id": "mine"}, **LATER)], [workbook(THEIRS, plan=a_plan("p"), **LATER)],
    [workbook(THEIRS), workbook(ANA, THEIRS)], [workbook(ANA, THEIRS), workbook(THEIRS)],
])  # fmt: skip
def test_who_went_on_from_ones_own_file_under_another_name_may_be_somebody_else(run, files):
    assert asked(run, workbook(ANA, plan=a_plan("p")), *files)["isOwn"] is False


ADA, BEN = {"id": "ada", "name": ""}, {"id": "ben", "name": ""}


def test_a_file_of_the_same_owner_comes_in_without_a_question(run):
    after, _ = import_into(run, workbook(MINE, owner=ADA), workbook(THEIRS | {"rater": {"group": "self"}}, owner=ADA))
    assert ids(after) == ["mine", "theirs"]


@pytest.mark.parametrize("file", [workbook(MINE, owner=BEN, **LATER), workbook(owner=BEN, plan=a_plan("p"), **LATER)])
def test_a_file_of_another_owner_is_asked_about_whatever_it_shares(run, file):
    assert asked(run, workbook(MINE, plan=a_plan("p"), owner=ADA), file)["isOwn"] is False


def test_who_leaves_the_name_out_or_writes_it_later_is_not_asked(run):
    for here, there in ((ANA, MINE), (MINE, ANA), (ANA, ANA)):
        after, _ = import_into(run, workbook(here), workbook(there, tony() | {"id": "next"}))
        assert ids(after) == ["mine", "next"]


def test_an_own_file_with_another_plan_asks_which_plan_stands(run):
    question = asked(run, workbook(MINE, plan=a_plan("p")), workbook(MINE, plan=a_plan("q"), **LATER))
    assert (question["isOwn"], question["choices"]) == (True, ["keep-plan", "take-plan", "nothing"])


@pytest.mark.parametrize(("choice", "stands", "kept"), [("keep-plan", "p", "q"), ("take-plan", "q", "p")])
def test_the_plan_that_does_not_stand_is_kept(run, choice, stands, kept):
    here, there = workbook(MINE, plan=a_plan("p")), workbook(THEIRS, plan=a_plan("q"))
    after = chosen(run, here, there, choice)["workbook"]
    assert ids(after) == ["mine", "theirs"]
    assert (after["plan"], after["earlier_plans"]) == (a_plan(stands), [a_plan(kept)])


@pytest.mark.parametrize("here", [None, {"id": "p", "areas": [], "start": "2026-03-01", "review": "2026-09-01"}])
def test_a_plan_in_which_nothing_is_written_gives_way_unasked(run, here):
    after, _ = import_into(run, workbook(MINE, plan=here), workbook(MINE, plan=a_plan("q")))
    assert after["plan"] == a_plan("q")
    assert not after.get("earlier_plans")


def test_answers_of_others_come_in_without_a_question_unless_they_are_about_somebody_else(run):
    after, _ = import_into(run, workbook(MINE), workbook(RATING))
    assert ids(after) == ["mine", "rating"]
    assert asked(run, workbook(MINE), workbook(RATING, THEIRS))["choices"] == ["take", "nothing"]
    assert asked(run, workbook(MINE, RATING), workbook(RATING, THEIRS))["isOwn"] is False


def test_plans_that_began_in_word_do_not_tell_whose_they_are(run):
    of_word = [a_plan("word-1a2b-plan"), a_plan("word-1a2b-plan", "Another")]
    assert asked(run, workbook(plan=of_word[0]), workbook(plan=of_word[1], **LATER))["isOwn"] is False


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_several_files_in_any_order_ask_the_same_and_give_the_same(run, order):
    here = workbook(MINE, plan=a_plan("p"), saved_at="2026-01-10T00:00:00Z")
    files = [
        workbook(MINE | {"note": "later"}, THEIRS | {"id": "next"}, saved_at="2026-01-15T00:00:00Z"),
        workbook(THEIRS | {"id": "next", "note": "linked"}, plan=a_plan("q"), saved_at="2026-01-05T00:00:00Z"),
        workbook(THEIRS, MINE | {"id": "x"}, saved_at="2026-01-12T00:00:00Z"),
        workbook(RATING),
    ]
    given = [files[n] for n in order]
    first = asked(run, here, *given)
    assert (order[first["n"]], first["isOwn"]) == (1, True)
    second = run_import(run, here, given, [(files[1], "take-plan")])["question"]
    assert (order[second["n"]], second["isOwn"]) == (2, False)
    after = run_import(run, here, given, [(files[1], "take-plan"), (files[2], "nothing")])
    assert [(one["id"], one.get("note")) for one in after["workbook"]["assessments"]] == [
        ("mine", "later"), ("rating", None), ("next", None),
    ]  # fmt: skip
    assert (after["workbook"]["plan"], after["workbook"]["earlier_plans"]) == (a_plan("q"), [a_plan("p")])


def test_three_files_of_one_person_ask_once_on_an_empty_page(run):
    files = [workbook(MINE, saved_at=f"2026-01-0{n}T00:00:00Z") for n in (1, 2, 3)]
    found = run_import(run, workbook(), files, [(files[0], "take")])
    assert found["question"] is None
    assert ids(found["workbook"]) == ["mine"]


def test_of_one_plan_only_what_it_was_last_is_kept_and_of_many_plans_the_latest(run):
    plans = [a_plan("p", "first"), *(a_plan(f"n{n}") for n in range(12)), a_plan("p", "last")]
    kept = run("([book, plans]) => m.withEarlierPlans(book, plans)", [workbook(plan=a_plan("q")), plans])["earlier_plans"]
    assert kept == [*(a_plan(f"n{n}") for n in range(3, 12)), a_plan("p", "last")]


def test_a_plan_brought_back_changes_places_with_the_present_one(run):
    book = workbook(plan=a_plan("p"), earlier_plans=[a_plan("q"), a_plan("r")])
    after = run("([book, plan]) => m.withPlanBroughtBack(book, plan)", [book, a_plan("q")])
    assert (after["plan"], after["earlier_plans"]) == (a_plan("q"), [a_plan("r"), a_plan("p")])


def test_another_plan_that_came_in_in_another_tab_is_kept(run):
    book = {name: workbook(plan=a_plan(name)) for name in ("was", "mine", "theirs")}
    after = run("({was, mine, theirs}) => m.joinTabs(was, mine, theirs)", book)
    assert (after["plan"], after["earlier_plans"]) == (a_plan("mine"), [a_plan("theirs")])


def test_earlier_plans_that_are_no_plans_are_refused(run):
    _, (sentence,) = import_into(run, workbook(), workbook(earlier_plans=["x"]))
    assert sentence == "This file is damaged: its earlier plans are not a list of records. Nothing was changed."
