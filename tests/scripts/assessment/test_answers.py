"""Answering, ids, and keeping what was answered."""

import pytest

NEW = "m.newAssessment({id: 'a', date: '2026-03-01'})"


def test_a_new_assessment_has_no_answer_and_is_a_draft(run):
    assert run(f"() => {NEW}") == {
        "id": "a", "date": "2026-03-01", "rater": {"group": "self"}, "mode": "quick",
        "ratings": {}, "derailers": {}, "draft": True,
    }  # fmt: skip
    assert "draft" not in run(f"() => m.asFinished({NEW})")


def test_of_the_whole_and_of_its_roles_the_last_answer_counts_and_evidence_stays(run):
    ratings = """() => {
        let a = m.withEvidence(m.withLevel(%s, "solutioning", "expert"), "solutioning", "last week");
        const given = a.ratings.solutioning;
        a = m.withRole(a, "solutioning", "cause-finder", "expert");
        const detailed = a.ratings.solutioning;
        a = m.withLevel(a, "solutioning", "specialist");
        return [given, detailed, a.ratings.solutioning, m.withEvidence(a, "solutioning", " ").ratings.solutioning];
    }"""
    assert run(ratings % NEW) == [
        {"level": "expert", "evidence": "last week"},
        {"level": "expert", "evidence": "last week", "roles": {"cause-finder": "expert"}},
        {"level": "specialist", "evidence": "last week"},
        {"level": "specialist"},
    ]


def test_a_derailer_set_to_never_is_no_longer_ticked(run):
    ticked = f"() => m.withDerailer(m.withDerailer({NEW}, 'blame-focus', 'often'), 'blame-focus', 'never').derailers"
    assert run(ticked) == {}


def test_progress_counts_the_questions_of_the_way_chosen(run, guide):
    progress = f"(mode) => m.answerProgress(m.withLevel({{...{NEW}, mode}}, 'expert-knowledge', 'not-my-work'), guide)"
    assert run(progress, "quick") == {"answered": 1, "questions": 9, "next": "solutioning"}
    assert run(progress, "detailed") == {"answered": 1, "questions": 25, "next": "solutioning"}
    into_detail = f"() => m.answerProgress(m.withRole({NEW}, 'solutioning', 'cause-finder', 'expert'), guide)"
    assert run(into_detail) == {"answered": 1, "questions": 11, "next": "expert-knowledge"}


def test_one_description_is_an_answer_in_either_way(run):
    ways = f"""() => ["quick", "detailed"].map((mode) => {{
        const described = m.withLevel({{...{NEW}, mode}}, "expert-knowledge", "expert");
        const [first] = guide.capabilities;
        return [m.answerProgress(described, guide).next, m.hasOpenQuestion(described, first), m.asksByRole(described, first)];
    }})"""
    assert run(ways) == [["solutioning", False, False]] * 2


def test_roles_are_asked_for_in_the_detailed_way_and_wherever_one_is_answered(run):
    asked = f"""() => [
        {NEW}, {{...{NEW}, mode: "detailed"}}, m.withRole({NEW}, "expert-knowledge", guide.capabilities[0].roles[0].id, "expert"),
    ].map((assessment) => m.asksByRole(assessment, guide.capabilities[0]))"""
    assert run(asked) == [False, True, True]


def test_ids_are_made_of_the_random_bytes_given(run):
    assert run("() => m.newId((bytes) => bytes.fill(10))") == "0a" * 16
    assert len(set(run("() => Array.from({length: 100}, () => m.newId((bytes) => crypto.getRandomValues(bytes)))"))) == 100


# Storage, over a stand-in for the browser's

STORE = """const held = new Map();
const storage = {
    getItem: (key) => held.get(key) ?? null, setItem: (key, text) => held.set(key, text), removeItem: (key) => held.delete(key),
};
const tab = () => { const store = m.openStore(() => storage); store.read(); return store; };
const states = (...all) => all.map(({state, text}) => [state, text]);"""


@pytest.mark.parametrize(
    ("acts", "states"),
    [
        ("[tab().read()]", [["kept", None]]),
        ("(() => { const a = tab(); return [a.keep('1'), a.keep('2')]; })()", [["kept", "1"], ["kept", "2"]]),
        (
            "(() => { const [a, b] = [tab(), tab()]; return [a.keep('1'), b.keep('2'), b.keep('1+2'), a.read()]; })()",
            [["kept", "1"], ["elsewhere", "1"], ["kept", "1+2"], ["kept", "1+2"]],
        ),
        (
            "(() => { const a = tab(); a.keep('1'); tab().remove(); return [a.keep('2'), a.keep('2')]; })()",
            [["cleared", None], ["kept", "2"]],
        ),
    ],
    ids=["empty", "one tab", "two tabs", "cleared"],
)
def test_two_tabs_do_not_overwrite_each_other_in_silence(run, acts, states):
    assert run(f"() => {{ {STORE} return states(...{acts}); }}") == states


@pytest.mark.parametrize(
    ("storage", "state"),
    [
        ("() => { throw new DOMException('no', 'SecurityError'); }", "forbidden"),
        ("() => null", "forbidden"),
        ("() => ({getItem: () => null, setItem: () => { throw new DOMException('', 'QuotaExceededError'); }})", "full"),
    ],
)
def test_storage_that_is_forbidden_or_full_is_told_in_a_sentence(run, storage, state):
    kept = run(f"() => m.openStore({storage}).keep('1')")
    assert (kept["state"], kept["text"]) == (state, None)
    assert "xport them to keep them" in kept["sentence"]
