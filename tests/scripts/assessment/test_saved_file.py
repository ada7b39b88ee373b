"""Reading, writing and importing the saved file: whatever comes, nothing of what was there is lost."""

import json
from itertools import permutations
from typing import Any

import jsonschema
import pytest
from assessments import assessment, profile, tony
from file_mutations import mutated
from growth_guide.published.workbook_schema import workbook_schema

READ = "(text) => m.readWorkbook(text, guide)"
WRITE = "(workbook) => m.writeWorkbook(workbook, guide, '2026-05-01T10:00:00.000Z')"
IMPORT = "([here, texts, choices]) => m.importTexts(here, texts, guide, new Map(choices))"


def workbook(*assessments: dict[str, Any], **other: Any) -> dict[str, Any]:
    return {"format": "growth-workbook", "version": 1, "assessments": list(assessments), **other}


def read(run: Any, given: Any) -> dict[str, Any]:
    return run(READ, given if isinstance(given, str) else json.dumps(given))


def rewritten(run: Any, book: dict[str, Any]) -> dict[str, Any]:
    return json.loads(run(WRITE, book))


def import_into(run: Any, here: dict[str, Any], *given: Any) -> tuple[dict[str, Any], list[str]]:
    """The workbook after the import, and a sentence for each text. Nothing may be asked."""
    found = run_import(run, here, given)
    assert found["question"] is None
    return found["workbook"], found["sentences"]


def run_import(run: Any, here: dict[str, Any], given: Any, choices: Any = ()) -> dict[str, Any]:
    """``choices``: pairs of a file and what is chosen about it."""
    texts = [each if isinstance(each, str) else json.dumps(each) for each in given]
    return run(IMPORT, [here, texts, [[json.dumps(file), choice] for file, choice in choices]])


def ids(book: dict[str, Any]) -> list[str]:
    return [a["id"] for a in book["assessments"]]


def least() -> dict[str, Any]:
    """An assessment with the required keys only."""
    return {"id": "x", "date": "2026-03-01", "rater": {"group": "peer"}, "mode": "quick", "ratings": {}}


def test_a_file_with_the_required_keys_only_is_read(run):
    assert read(run, workbook(least()))["problem"] is None


def test_empty_optional_keys_are_as_good_as_missing_ones(run):
    rating = {"level": None, "roles": None, "evidence": None}
    given = least() | {"rater": {"group": "peer", "name": None}, "ratings": {"solutioning": rating}, "derailers": None}
    found = read(run, workbook(given, plan=None, saved_at=None))
    assert found["problem"] is None
    assert rewritten(run, found["workbook"])["assessments"][0]["result"]["average"] is None


def test_the_result_is_scored_anew_and_has_all_its_keys(run):
    lie = {"average": 3, "overall": "master-expert"}
    result = rewritten(run, read(run, workbook(tony() | {"result": lie}))["workbook"])["assessments"][0]["result"]
    assert list(result) == ["capabilities", "average", "overall", "master_count"]
    assert result["capabilities"]["stakeholder-engagement"] == {"rated": "expert", "points": 2, "level": "specialist"}
    assert result["overall"] is None


def test_unknown_ids_and_keys_are_kept_and_can_be_named(run):
    given = assessment({"juggling": "expert", "solutioning": "expert"}, {"gone": "often"}, mood="fine")
    found = read(run, workbook(given, plan={"start": "2026-01-01", "areas": [{"any": "thing"}]}, hat="red"))["workbook"]
    kept = found["assessments"][0]
    assert (kept["ratings"], kept["derailers"], kept["mood"]) == (given["ratings"], given["derailers"], "fine")
    assert (found["plan"], found["hat"]) == ({"start": "2026-01-01", "areas": [{"any": "thing"}]}, "red")
    assert run("(given) => m.unknownIds(given, guide)", given) == ["juggling", "gone"]


def test_renamed_ids_are_mapped_and_no_answer_is_lost(run):
    aliases = {
        "capabilities": {"old-solving": "solving", "solving": "solutioning", "retired": None},
        "derailers": {"old-derailer": "unresponsive"},
        "roles": {"mapper": "stakeholder-mapper"},
    }
    given = least() | {
        "ratings": {
            "old-solving": {"level": "expert"},
            "retired": {"level": "expert"},
            "stakeholder-engagement": {"roles": {"mapper": "expert"}},
        },
        "derailers": {"old-derailer": "often", "unresponsive": "never"},
    }
    with_aliases = "([given, aliases]) => m.withCurrentIds(given, {...guide, aliases})"
    answers = {"mode": "quick", "ratings": given["ratings"], "derailers": given["derailers"]}
    found = run(with_aliases, [given | {"correction": answers}, aliases])
    for renamed in (found, found["correction"]):
        assert renamed["ratings"] == {
            "solutioning": {"level": "expert"},
            "retired": {"level": "expert"},
            "stakeholder-engagement": {"roles": {"stakeholder-mapper": "expert"}},
        }
        assert renamed["derailers"] == {"old-derailer": "often", "unresponsive": "never"}


def test_aliases_in_a_circle_end(run):
    circle = "() => m.currentId('ideas', 'a', {aliases: {ideas: {a: 'b', b: 'a'}}})"
    assert run(circle) in ("a", "b")


def a_plan(name: str, title: str = "Trust") -> dict[str, Any]:
    return {"id": name, "areas": [{"id": f"{name}-area", "title": title}]}


def test_a_file_of_version_1_opens_and_is_written_as_version_2(run):
    found = read(run, workbook(tony(), plan={"start": "2026-01-01"}))["workbook"]
    assert (found["version"], rewritten(run, found)["version"]) == (2, 2)


@pytest.mark.parametrize("owner", [None, 7, {}, {"id": ""}, {"id": 7, "name": "Ada"}, {"id": "x" * 201}])
def test_an_owner_without_an_id_is_none(run, owner):
    assert read(run, workbook(tony(), owner=owner))["workbook"].get("owner") is None


def test_an_owner_stays_who_they_are_whatever_they_take_in(run):
    mine, theirs = {"id": "a", "name": "Ada"}, {"id": "b", "name": "Bo"}
    file = workbook(tony(), owner=theirs, saved_at="2026-04-01T00:00:00Z")
    here = workbook(tony(), owner=mine, saved_at="2026-03-01T00:00:00Z")
    assert run_import(run, here, [file], [(file, "take")])["workbook"]["owner"] == mine
    new, _ = import_into(run, workbook(), workbook(least(), owner=theirs))
    assert new.get("owner") is None


def test_what_is_written_is_read_again_and_keeps_to_the_schema(run, guide):
    schema = json.loads(workbook_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    corrected = tony() | {"correction": {"mode": "detailed", "ratings": profile(guide, 3)["ratings"]}}
    plain = least() | {"correction": None}
    given = workbook(corrected, profile(guide, 1), profile(guide, 2) | {"id": "b"}, plain, plan={"start": "2026-01-01"})
    text = run(WRITE, given)
    jsonschema.validate(json.loads(text), schema)
    jsonschema.validate(given, schema)
    assert json.loads(text)["content_version"] == guide["content_version"]
    assert json.loads(text)["saved_at"] == "2026-05-01T10:00:00.000Z"
    assert run(WRITE, read(run, text)["workbook"]) == text
    assert read(run, text)["workbook"]["plan"] == {"start": "2026-01-01"}


def test_a_rating_for_somebody_else_carries_no_name(run):
    given = tony() | {"rater": {"group": "peer", "name": "Ann Example"}}
    text = run("(given) => m.writeRating(given, guide, '2026-05-01T10:00:00.000Z')", given)
    assert "Ann" not in text
    assert json.loads(text)["assessments"][0]["rater"] == {"group": "peer"}


def test_a_byte_order_mark_does_no_harm(run):
    assert read(run, "\ufeff" + json.dumps(workbook(least())))["problem"] is None


def without(record: dict[str, Any], key: str) -> dict[str, Any]:
    return {k: v for k, v in record.items() if k != key}


def rating(**parts: Any) -> dict[str, Any]:
    return workbook(least() | {"ratings": {"solutioning": parts}})


DEEP = json.dumps(workbook(least()))[:-1] + ', "plan": ' + "[" * 100_000 + "]" * 100_000 + "}"
REFUSED = {
    "no file at all": ("", "cannot be read"),
    "half a file": (json.dumps(workbook(least()))[:60], "cannot be read"),
    "another JSON": ({"format": "recipe"}, "no saved file of this guide"),
    "a list": ([], "no saved file of this guide"),
    "a later version": (workbook() | {"version": 3}, "saved by a later version of this guide (3; this one reads 2)"),
    "no version": (without(workbook(), "version"), "does not say which version"),
    "no assessments": (without(workbook(), "assessments"), "has no list of assessments"),
    "assessments that say how many they are": (workbook() | {"assessments": {"length": "x" * 1000}}, "no list of assessments"),
    "a thousand assessments": (workbook(*(least() | {"id": str(n)} for n in range(1000))), "1000 assessments"),
    "6 MB": ('"' + "x" * 6_000_000 + '"', "too large: 6.0 MB"),
    "100,000 levels deep": (DEEP, "nested too deeply"),
    "no id": (workbook(without(least(), "id")), "assessment 1 has no id"),
    "the same id twice": (workbook(least(), least()), "assessments 1 and 2 have the same id"),
    "a day that does not exist": (workbook(least() | {"date": "2026-02-30"}), "has no date such as"),
    "no rater": (workbook(without(least(), "rater")), "does not say who answered"),
    "an unknown group": (workbook(least() | {"rater": {"group": "aunt"}}), "“aunt” as the group of who answered"),
    "an unknown mode": (workbook(least() | {"mode": "slow"}), "“slow” as the mode"),
    "no ratings": (workbook(without(least(), "ratings")), "has no ratings"),
    "an unknown level": (rating(level="guru"), "“guru” as the level of “solutioning”"),
    "an inherited word": (workbook(least() | {"derailers": {"blame-focus": "constructor"}}), "“constructor” as the answer"),
    "a correction that is no record": (workbook(least() | {"correction": "none"}), "has a correction that is not a record"),
    "a correction without ratings": (workbook(least() | {"correction": {"mode": "quick"}}), "assessment 1 has no ratings"),
    "evidence that is not text": (rating(evidence=1), "evidence for “solutioning”"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_taken_is_refused_in_a_sentence_and_nothing_is_lost(run, name):
    given, words = REFUSED[name]
    here = workbook(tony())
    after, (sentence,) = import_into(run, here, given)
    assert words in sentence
    assert sentence.endswith(" Nothing was changed.")
    assert len(sentence) < 300
    assert after == here


def test_a_file_of_50_mb_is_refused_before_it_is_read(run):
    assert "too large: 50.0 MB" in run("() => m.sizeProblem(50_000_000)")
    assert "too large: 50.0 MB" in run("() => m.readWorkbook('x'.repeat(50_000_000), guide).problem")


def test_an_import_adds_what_is_new_and_keeps_what_is_there(run):
    after, sentences = import_into(run, workbook(tony()), workbook(least(), tony()))
    assert ids(after) == ["a1", "x"]
    assert sentences == ["One assessment added and one assessment here already."]


@pytest.mark.parametrize(
    ("here", "there", "winner"),
    [
        ("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "there"),
        ("2026-02-01T00:00:00Z", "2026-01-01T00:00:00Z", "here"),
        ("2026-01-01T00:30:00+02:00", "2025-12-31T23:00:00Z", "there"),
        ("2026-01-01T00:00:00Z", None, "here"),
        (None, "2026-01-01T00:00:00Z", "there"),
        ("not a time", "2026-01-01T00:00:00Z", "there"),
        (None, None, "here"),
    ],
)
def test_of_two_with_one_id_and_of_one_plan_at_two_times_the_one_saved_later_stays(run, here, there, winner):
    mine = workbook(tony() | {"note": "here"}, plan=a_plan("p", "here")) | ({"saved_at": here} if here else {})
    theirs = workbook(tony() | {"note": "there"}, plan=a_plan("p", "there")) | ({"saved_at": there} if there else {})
    found, _ = import_into(run, mine, theirs)
    assert (found["assessments"][0]["note"], found["plan"]) == (winner, a_plan("p", winner))
    assert found.get("earlier_plans", []) == ([a_plan("p", "here")] if winner == "there" else [])


def test_a_newer_file_without_a_plan_leaves_the_plan_that_is_there(run):
    after, _ = import_into(run, workbook(plan={"start": "now"}), workbook(saved_at="2026-01-01T00:00:00Z", plan=None))
    assert after["plan"] == {"start": "now"}


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_what_comes_of_several_files_does_not_depend_on_their_order(run, order):
    here = workbook(tony() | {"note": "here"}, saved_at="2026-01-10T00:00:00Z")
    files = [
        workbook(tony() | {"note": "later than here"}, saved_at="2026-01-15T00:00:00Z"),
        workbook(least(), saved_at="2026-01-20T00:00:00Z"),
        workbook(least() | {"id": "y", "note": "one"}),
        workbook(least() | {"id": "y", "note": "two"}),
    ]
    after, sentences = import_into(run, here, *(files[n] for n in order))
    assert [(a["id"], a.get("note")) for a in after["assessments"]] == [("a1", "later than here"), ("y", "one"), ("x", None)]
    assert [sentences[order.index(n)] for n in range(4)] == [
        "One assessment replaced by the newer one in the file.",
        "One assessment added.",
        "One assessment added.",
        "One assessment here already.",
    ]


def test_importing_twice_changes_nothing_more(run):
    file = workbook(least(), saved_at="2026-01-01T00:00:00Z")
    once, _ = import_into(run, workbook(tony()), file)
    assert import_into(run, once, file)[0] == once


def test_files_that_together_hold_too_many_are_refused(run):
    here = workbook(*(least() | {"id": f"h{n}"} for n in range(300)))
    after, (sentence,) = import_into(run, here, workbook(*(least() | {"id": f"t{n}"} for n in range(300))))
    assert ids(after) == ids(here)
    assert "600 assessments, and there is room for 500" in sentence


MUTATIONS = """([here, texts]) => {
    const before = JSON.stringify(here);
    const wrong = [];
    for (const [n, text] of texts.entries()) {
        try {
            const {workbook, sentences: [sentence]} = m.importTexts(here, [text], guide, new Map([[text, "take-plan"]]));
            const written = m.writeWorkbook(workbook, guide, "2026-05-01T10:00:00.000Z");
            const again = m.readWorkbook(written, guide);
            const mine = workbook.assessments.slice(0, here.assessments.length);
            const right = [
                JSON.stringify(here) === before,
                /[.]$/.test(sentence) && sentence.length < 400,
                workbook === here || m.readWorkbook(text, guide).problem === null,
                mine.every(({id}, place) => id === here.assessments[place].id),
                workbook.plan !== undefined && {}.polluted === undefined,
                again.problem === null && again.workbook.assessments.length === workbook.assessments.length,
                m.writeWorkbook(again.workbook, guide, "2026-05-01T10:00:00.000Z") === written,
                [m.draftOf(workbook)].every((draft) => !draft || m.answerProgress(draft, guide).questions > 0),
                m.selfAssessments(workbook.assessments, "2026-06-01").every((one) => m.suggestedAreas(one, guide).length <= 3),
                m.comparison(workbook.assessments, guide, "2026-06-01", Math.random).rows.length === guide.capabilities.length,
            ];
            if (right.includes(false)) wrong.push([n, right]);
        } catch (error) {
            wrong.push([n, String(error.stack)]);
        }
    }
    return wrong;
}"""


def import_mutations(run: Any, guide: Any, seeds: range) -> Any:
    correction = {key: profile(guide, 2)[key] for key in ("mode", "ratings", "derailers")}
    mine = tony() | {"correction": correction}
    here = workbook(mine, profile(guide, 7), plan={"start": "2026-01-01"}, saved_at="2026-02-01T00:00:00Z")
    corrected = profile(guide, 4) | {"correction": correction}
    good = workbook(tony(), profile(guide, 3), corrected, plan={"areas": []}, saved_at="2026-03-01T00:00:00Z")
    return run(MUTATIONS, [here, [mutated(good, seed) for seed in seeds]])


def test_500_mutations_of_a_good_file_break_and_lose_nothing(run, guide):
    assert import_mutations(run, guide, range(500)) == []


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, 10_000, 500))
def test_10_000_mutations_of_a_good_file_break_and_lose_nothing(run, guide, start):
    assert import_mutations(run, guide, range(start, start + 500)) == []
