"""A new assessment that is being answered, and the correction of a finished one."""

from typing import Any

import pytest

TODAY = "2026-06-01"
MARCH = {
    "id": "march", "date": "2026-03-01", "rater": {"group": "self"}, "mode": "quick",
    "ratings": {"solutioning": {"level": "expert"}}, "derailers": {},
}  # fmt: skip
DRAFT = MARCH | {"id": "draft", "date": "2026-05-30", "draft": True}
ACTS = f"""const reopened = (book) => m.withLatestReopened(book, "{TODAY}");
const answered = (book) => m.withDraft(book, m.withLevel(m.draftOf(book), "solutioning", "specialist"));
const finished = (book) => m.withFinished(book, m.draftOf(book), "{TODAY}");
"""
LOWER = {"solutioning": {"level": "specialist"}}


def after(run: Any, acts: str, *assessments: dict[str, Any]) -> Any:
    return run(f"(book) => {{ {ACTS} return {acts}; }}", {"assessments": list(assessments)})


def test_a_finished_assessment_stays_as_it_was_while_it_is_being_corrected(run):
    (only,) = after(run, "answered(reopened(book)).assessments", MARCH)
    assert only == MARCH | {"correction": {"mode": "quick", "ratings": LOWER, "derailers": {}}}
    latest = "m.selfAssessments(answered(reopened(book)).assessments, '2026-06-01').map((one) => m.score(one, guide).average)"
    assert after(run, latest, MARCH) == [2]


def test_a_finished_correction_keeps_id_and_date_and_leaves_no_trace(run):
    assert after(run, "finished(answered(reopened(book))).assessments", MARCH) == [MARCH | {"ratings": LOWER}]


def test_a_new_assessment_is_of_the_day_on_which_it_is_finished(run):
    done = DRAFT | {"date": TODAY, "ratings": LOWER}
    assert after(run, "finished(answered(book)).assessments", DRAFT) == [{k: v for k, v in done.items() if k != "draft"}]


def test_giving_up_a_correction_leaves_what_it_was_to_correct_and_giving_up_a_new_one_nothing(run):
    given_up = "m.withoutDraft(BOOK, m.draftOf(BOOK)).assessments"
    assert after(run, given_up.replace("BOOK", "answered(reopened(book))"), MARCH) == [MARCH]
    assert after(run, given_up.replace("BOOK", "book"), MARCH, DRAFT) == [MARCH]


def test_who_reopens_twice_carries_on_with_the_correction(run):
    assert after(run, "m.draftOf(reopened(answered(reopened(book)))).ratings", MARCH) == LOWER


def test_a_correction_comes_before_a_new_assessment_that_is_not_finished_and_leaves_it(run):
    assert after(run, "m.draftOf(reopened(book)).id", MARCH, DRAFT) == "march"
    assert after(run, "m.draftOf(finished(reopened(book))).id", MARCH, DRAFT) == "draft"


@pytest.mark.parametrize("correction", [None, {"mode": "quick", "ratings": {}}])
def test_what_an_older_guide_made_a_draft_of_is_answered_as_such(run, correction):
    odd = MARCH | {"draft": True, "correction": correction}
    (only,) = after(run, "finished(answered(book)).assessments", odd)
    assert only == MARCH | {"date": TODAY, "ratings": LOWER}


def test_others_answers_are_nobodys_draft(run):
    theirs = MARCH | {"rater": {"group": "peer"}, "correction": {"mode": "quick", "ratings": {}}}
    assert after(run, "m.draftOf(book) ?? null", theirs) is None
