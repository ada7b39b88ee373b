"""The picture of a team shows where many stand, and never where one or two do."""

import json
from collections import defaultdict
from itertools import product
from typing import Any

import jsonschema
import pytest
from assessments import LEVELS, assessment, profile
from growth_guide.browser.team_data import team_data
from growth_guide.guide.load import load
from growth_guide.published.summary_schema import summary_schema
from project import ROOT
from summaries import Summary, summary

PICTURE = "([summaries, team]) => m.teamPicture(summaries, team)"
READ = "(text) => m.readSummary(text, guide)"
TOGETHER = "(handed) => m.handedTogether(handed.map(([name, summary]) => ({ name, summary, said: m.summaryContent(summary) })))"
ONE, OTHER = "solutioning", "collaboration"
HABIT, ITS_CAPABILITY = "solution-first", "solutioning"


@pytest.fixture(scope="module")
def team() -> dict[str, Any]:
    """The real guide as the page of the team knows it."""
    return team_data(load(ROOT / "guide_data"))


def people(*levels: str, **other: Any) -> list[Summary]:
    """Somebody at each of these levels in one capability; a habit of their own tells each from the others."""
    own = ["gold-plating", "one-lens", "silent-worth", "never-off", "us-and-them", "money-blind", "busy-as-value", "overselling"]
    return [summary(n, {ONE: level}, {OTHER: [own[n]]}, **other) for n, level in enumerate(levels)]


def numbers(picture: dict[str, Any], capability: str = ONE) -> list[str | None]:
    row = next(row for row in picture["rows"] if row["capability"]["id"] == capability)
    return [number and f"{number['people']}{' or more' * number['orMore']}" for number in row["numbers"]]


def test_below_five_there_is_no_picture(run, team):
    assert run(PICTURE, [people(*["expert"] * 4), team]) is None
    assert run(PICTURE, [people(*["expert"] * 5), team])["people"] == 5


def test_one_person_who_saved_five_times_is_no_team(run, team):
    alike = [summary(n, {ONE: "expert"}) for n in range(5)]
    assert run(PICTURE, [alike, team]) is None
    assert run(PICTURE, [[*people(*["expert"] * 4), alike[0], alike[1]], team])["people"] == 6


@pytest.mark.parametrize(
    ("levels", "shown"),
    [
        ((3, 4, 3), ["3", None, "3"]),
        ((4, 1, 1), ["4 or more", None, None]),
        ((5, 1, 0), ["4 or more", None, None]),
        ((6, 0, 0), ["4 or more", None, None]),
        ((2, 2, 2), [None, None, None]),
        ((3, 2, 2), ["3", None, None]),
    ],
)
def test_a_number_that_would_tell_of_one_or_two_is_not_shown(run, levels, shown):
    found = run("(levels) => m.shownNumbers(levels, levels.reduce((a, b) => a + b))", list(levels))
    assert [number and f"{number['people']}{' or more' * number['orMore']}" for number in found] == shown


def test_no_row_lets_anybody_work_out_a_one_or_a_two(run):
    """Of all ways in which a row can have come about, no number that it hides is a one or a two in each."""
    for whole in range(5, 13):
        ways = [[a, b, c] for a, b, c in product(range(whole + 1), repeat=3) if a + b + c <= whole]
        rows = run("([ways, whole]) => ways.map((way) => JSON.stringify(m.shownNumbers(way, whole)))", [ways, whole])
        by_row = defaultdict(list)
        for way, row in zip(ways, rows, strict=True):
            by_row[row].append([*way, whole - sum(way)])
        for row, found in by_row.items():
            for parts in ((0,), (1,), (2,), (3,), (0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)):
                sums = {sum(way[part] for part in parts) for way in found}
                assert not sums <= {1, 2}, f"{whole} people, {row}: {parts} is {sums}"


def test_a_row_says_neither_that_all_are_alike_nor_that_one_is_not(run, team):
    rows = [numbers(run(PICTURE, [people(*levels), team])) for levels in (["expert"] * 6, ["expert"] * 5 + ["specialist"])]
    assert rows == [[None, "4 or more", None]] * 2


def test_habits_stand_in_the_order_of_what_is_shown_and_small_ones_are_absent(run, team):
    def ticked(n: int) -> Summary:
        habits = [habit for habit, number in (("gold-plating", 3), (HABIT, 4), ("one-lens", 2)) if n < number]
        return summary(n, {ONE: LEVELS[n % 2], OTHER: LEVELS[n % 3]}, {ITS_CAPABILITY: habits})

    handed = [ticked(n) for n in range(8)]
    found = run(PICTURE, [handed, team])["habits"]
    assert [(habit["derailer"]["id"], habit["number"]["people"]) for habit in found] == [(HABIT, 4), ("gold-plating", 3)]


def test_workshop_is_about_the_steps_that_help_most_people_with_ideas_to_do_together(run, team):
    def person(n: int) -> Summary:
        levels = {ONE: "specialist", OTHER: "expert" if n < 5 else "master-expert", "personal-impact": "master-expert"}
        return summary(n, levels, {OTHER: ["one-lens", "never-off", "us-and-them", "silent-worth"][: n % 4]})

    handed = [person(n) for n in range(8)]
    areas = run(PICTURE, [handed, team])["areas"]
    assert [(area["capability"]["id"], area["from"], area["to"]) for area in areas] == [
        (ONE, "specialist", "expert"), (OTHER, "expert", "master-expert"),
    ]  # fmt: skip
    for area in areas:
        assert area["ideas"] and len(area["ideas"]) <= 3
        assert {idea["kind"] for idea in area["ideas"]} <= {"conversation", "community", "experiment"}
        assert {idea["capability"] for idea in area["ideas"]} == {area["capability"]["id"]}


def test_text_for_a_sheet_of_figures_holds_what_is_shown_and_no_formula(run, team):
    named = {**team, "capabilities": [{**team["capabilities"][0], "id": ONE, "name": '=1, "x"'}]}
    handed = people(*["specialist"] * 3, *["expert"] * 4, "master-expert")
    text = run("([summaries, team]) => m.pictureCsv(m.teamPicture(summaries, team), team)", [handed, named])
    assert text.splitlines()[:4] == [
        "Kind,Capability,Level or habit,People",
        "Level,\"'=1, \"\"x\"\"\",Specialist,3",
        "Level,\"'=1, \"\"x\"\"\",Expert,3 or more",
        "Level,\"'=1, \"\"x\"\"\",Master Expert,not shown",
    ]


def test_summary_of_any_assessment_comes_back_and_fits_its_schema(run, guide):
    schema = json.loads(summary_schema())
    for seed in range(20):
        answers = profile(guide, seed, not_my_work=0.2) | {"rater": {"group": "self", "name": "Ana"}}
        text = run("(answers) => m.writeSummary(answers, guide, 'ab'.repeat(16))", answers)
        jsonschema.validate(json.loads(text), schema)
        found = run(READ, text)["summary"]
        result = run("(answers) => m.score(answers, guide).capabilities", answers)
        assert found["levels"] == {capability: one["level"] for capability, one in result.items()}
        assert {habit for habits in found["habits"].values() for habit in habits} == {
            habit for habit, often in answers["derailers"].items() if often != "never"
        }


def test_summary_holds_nothing_that_says_whose_it_is(run):
    answers = assessment({ONE: "expert"}, {HABIT: "often"}, rater={"group": "self", "name": "Ana"})
    answers["ratings"][ONE]["evidence"] = "Told Ben in May"
    text = run("(answers) => m.writeSummary(answers, guide, 'ab'.repeat(16))", answers)
    assert set(json.loads(text)) == {"format", "version", "content_version", "random", "levels", "habits"}
    assert json.loads(text)["habits"] == {ITS_CAPABILITY: [HABIT]}
    assert not [told for told in ("Ana", "Ben", "May", "2026", "often", answers["id"]) if told in text]


GOOD = summary(1, {ONE: "expert"}, {ONE: [HABIT]})


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ({"version": None}, "which version"), ({"version": 0}, "which version"), ({"version": 2}, "later version"),
        ({"random": "Ana"}, "random number"), ({"levels": None}, "levels"), ({"levels": {ONE: "best"}}, "levels"),
        ({"levels": {ONE: "__proto__"}}, "levels"), ({"habits": None}, "habits"), ({"habits": {ONE: HABIT}}, "habits"),
        ({"habits": {ONE: [7]}}, "habits"), ({"format": "another"}, "damaged"), ({"more": "x" * 100_000}, "damaged"),
    ],
)  # fmt: skip
def test_damaged_summary_is_refused_in_a_sentence(run, damage, told):
    found = run(READ, json.dumps(GOOD | damage))
    assert found["summary"] is None and told in found["problem"] and found["problem"].endswith(".")


def test_what_the_guide_does_not_know_is_left_out_and_renamed_ids_are_those_of_today(run):
    levels = {ONE: "expert", "old-name": "specialist", "__proto__": "expert", "gone": "expert"}
    strange = summary(1, levels, {ONE: [HABIT, "gone", "constructor"]})
    read = """(text) => m.readSummary(text, {...guide, aliases: {capabilities: {"old-name": "collaboration"}, derailers: {}}})"""
    found = run(read, json.dumps(strange))["summary"]
    assert (found["levels"], found["habits"]) == ({ONE: "expert", OTHER: "specialist"}, {ONE: [HABIT]})


def remarks(found: dict[str, Any]) -> dict[str, str]:
    return {remark["name"]: remark["sentence"] for remark in found["remarks"]}


def test_the_same_file_twice_counts_once_whatever_its_order_of_keys(run):
    turned = {**GOOD, "levels": dict(reversed(list({**GOOD["levels"], OTHER: "expert"}.items())))}
    first = {**GOOD, "levels": {**GOOD["levels"], OTHER: "expert"}}
    found = run(TOGETHER, [["a", first], ["copy of a", turned]])
    assert len(found["counted"]) == 1
    assert "counts once" in remarks(found)["copy of a"]


def test_two_that_say_the_same_may_be_of_two_people_and_are_told(run):
    found = run(TOGETHER, [["a", GOOD], ["b", GOOD | {"random": "f" * 32}]])
    assert len(found["counted"]) == 2
    assert "says the same as a" in remarks(found)["b"]


def test_of_a_file_that_was_changed_by_hand_neither_counts(run):
    found = run(TOGETHER, [["a", GOOD], ["b", GOOD | {"levels": {ONE: "specialist"}}], ["c", GOOD]])
    assert found["counted"] == []
    assert all("changed by hand" in sentence for sentence in remarks(found).values())


def test_summary_without_any_level_counts_for_nobody(run):
    found = run(TOGETHER, [["a", summary(1, {}, {ONE: [HABIT]})]])
    assert found["counted"] == [] and "no level" in remarks(found)["a"]
