"""What two tabs hold of one workbook is put together answer by answer."""

import json
from typing import Any

import pytest

JOINED = """() => {
    const begun = m.newAssessment({id: "d", date: "2026-03-01"});
    const draft = m.withDerailer(m.withLevel(begun, "solutioning", "expert"), "blame-focus", "often");
    const was = {assessments: [draft]};
    const [mine, theirs] = [%s, %s].map((change) => ({assessments: change(draft)}));
    return m.joinTabs(was, mine, JSON.parse(JSON.stringify(theirs))).assessments;
}"""


def joined(run: Any, mine: str, theirs: str) -> Any:
    return run(JOINED % (mine, theirs))


@pytest.mark.parametrize(
    ("mine", "theirs", "rating", "derailers"),
    [
        ("m.withDerailer(d, 'blame-focus', 'never')", "m.withEvidence(d, 'solutioning', 'May')", ("expert", "May"), {}),
        ("m.withEvidence(d, 'solutioning', 'May')", "m.withDerailer(d, 'blame-focus', 'never')", ("expert", "May"), {}),
        ("m.withDerailer(d, 'blame-focus', 'occasionally')", "m.withDerailer(d, 'unresponsive', 'often')",
         ("expert", None), {"blame-focus": "occasionally", "unresponsive": "often"}),
        ("m.withLevel(d, 'solutioning', 'specialist')", "m.withEvidence(d, 'solutioning', 'May')",
         ("specialist", "May"), {"blame-focus": "often"}),
        ("m.withLevel(d, 'solutioning', 'specialist')", "m.withLevel(d, 'solutioning', 'master-expert')",
         ("specialist", None), {"blame-focus": "often"}),
    ],
    ids=["tick taken away here", "tick taken away there", "ticks", "level here, evidence there", "both another level"],
)  # fmt: skip
def test_of_a_draft_each_answer_is_the_one_that_was_changed_and_this_tabs_where_both_were(run, mine, theirs, rating, derailers):
    (only,) = joined(run, f"(d) => [{mine}]", f"(d) => [{theirs}]")
    found = only["ratings"]["solutioning"]
    assert ((found["level"], found.get("evidence")), only["derailers"]) == (rating, derailers)


def test_one_description_chosen_here_takes_the_place_of_roles_answered_there(run):
    roles = """() => {
        const role = (a, id) => m.withRole(a, "solutioning", id, "expert");
        const was = role(m.newAssessment({id: "d", date: "2026-03-01"}), "cause-finder");
        const [mine, theirs] = [m.withLevel(was, "solutioning", "specialist"), role(was, "solution-architect")];
        const [a, b, c] = [was, mine, JSON.parse(JSON.stringify(theirs))].map((one) => ({assessments: [one]}));
        return m.joinTabs(a, b, c).assessments[0].ratings;
    }"""
    assert run(roles) == {"solutioning": {"level": "specialist"}}


def test_a_draft_that_is_finished_there_is_finished_here_with_the_answer_given_here(run):
    finished = "(d) => [{...m.asFinished(d), date: '2026-04-01'}]"
    (only,) = joined(run, "(d) => [m.withLevel(d, 'collaboration', 'expert')]", finished)
    assert (only["date"], only.get("draft")) == ("2026-04-01", None)
    assert only["ratings"] == {"solutioning": {"level": "expert"}, "collaboration": {"level": "expert"}}


def test_a_correction_that_is_finished_there_counts_and_what_is_answered_here_meanwhile_stays(run):
    both = """() => {
        const begun = m.withLevel(m.newAssessment({id: "d", date: "2026-03-01"}), "solutioning", "expert");
        const was = m.withLatestReopened({assessments: [m.asFinished(begun)]}, "2026-06-01");
        const [mine, theirs] = ["collaboration", "solutioning"].map((capability) => (
            m.withDraft(was, m.withLevel(m.draftOf(was), capability, "specialist"))
        ));
        const done = m.withFinished(theirs, m.draftOf(theirs), "2026-06-01");
        return m.joinTabs(was, mine, JSON.parse(JSON.stringify(done))).assessments;
    }"""
    (only,) = run(both)
    assert only["ratings"] == {"solutioning": {"level": "specialist"}}
    assert only["correction"]["ratings"]["collaboration"] == {"level": "specialist"}


def test_assessments_added_on_either_side_are_there_and_what_was_removed_here_stays_removed(run):
    found = joined(run, "(d) => [{...d, id: 'mine'}]", "(d) => [d, {...d, id: 'theirs'}]")
    assert [one["id"] for one in found] == ["theirs", "mine"]


@pytest.mark.parametrize(
    ("was", "mine", "theirs", "plan"),
    [("a", "a", "b", "b"), ("a", "b", "c", "b"), (None, "a", None, "a"), (None, None, "b", "b"), ("a", "a", None, "a")],
)
def test_a_plan_is_the_one_that_was_changed_and_this_tabs_where_both_were(run, was, mine, theirs, plan):
    books = [{"assessments": []} | ({"plan": each} if each else {}) for each in (was, mine, theirs)]
    assert run("([was, mine, theirs]) => m.joinTabs(was, mine, theirs).plan", books) == plan


PLAN = {"id": "p", "areas": [{
    "id": "a", "title": "Area", "activities": [{"id": "x", "what": "One"}, {"id": "y", "what": "Two"}],
    "taken": [{"field": "current.behaviours", "line": "Line", "ticked": False}], "measures": [], "since": {"first": "2026-03-01"},
}]}  # fmt: skip
JOINED_PLANS = """([was, mine, theirs]) => {
    const [a, b, c] = [was, mine, theirs].map((plan) => ({ assessments: [], plan }));
    return m.joinTabs(a, b, c).plan.areas[0];
}"""


def test_of_one_plan_acts_lines_and_measures_of_two_tabs_are_all_there(run):
    mine, theirs = (json.loads(json.dumps(PLAN)) for _ in range(2))
    mine["areas"][0]["activities"][0]["notes"] = [{"date": "2026-03-01", "text": "Mine"}]
    mine["areas"][0]["taken"][0]["ticked"] = True
    theirs["areas"][0]["activities"].pop()
    theirs["areas"][0]["activities"].append({"id": "z", "what": "Three"})
    theirs["areas"][0]["measures"].append({"id": "m", "count": "Theirs"})
    mine["areas"][0]["since"]["mine"], theirs["areas"][0]["since"]["theirs"] = "2026-03-02", "2026-03-03"
    area = run(JOINED_PLANS, [PLAN, mine, theirs])
    assert [one["id"] for one in area["activities"]] == ["x", "z"]
    assert area["activities"][0]["notes"] == [{"date": "2026-03-01", "text": "Mine"}]
    assert area["since"] == {"first": "2026-03-01", "mine": "2026-03-02", "theirs": "2026-03-03"}
    assert (area["taken"][0]["ticked"], area["measures"]) == (True, [{"id": "m", "count": "Theirs"}])


def test_the_owner_is_the_one_that_was_stored_first_with_the_name_given_last(run):
    code = """() => {
        const owners = [undefined, {id: "b", name: "Ada"}, {id: "a", name: ""}];
        const [was, mine, theirs] = owners.map((owner) => ({assessments: [], owner}));
        return m.joinTabs(was, mine, theirs).owner;
    }"""
    assert run(code) == {"id": "a", "name": "Ada"}
