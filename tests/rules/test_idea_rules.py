"""The rules of good writing for the parts of an idea, each on the smallest content that breaks it."""

from typing import Any

import pytest
from growth_guide.records.record_texts import forms_and_words, parts
from growth_guide.records.thresholds import WORDS_OF_AN_EXAMPLE, WORDS_OF_AN_IDEA, WORDS_OF_FORMS_AND_WORDS
from growth_guide.text.readability import words
from sound_ideas import content, found, sound

SHEET = {"title": "t1", "columns": ["c1", "c2"], "fixed": False, "rows": [["r1", "r2"]]}


def only(idea: dict[str, Any]) -> tuple[Any, str]:
    """The place and the words of the one problem that an idea has."""
    ((_, where, said),) = found(idea)
    return where, said


def counted(texts: Any) -> int:
    return sum(len(words(text)) for _, text in texts)


LEAST, MOST = WORDS_OF_AN_IDEA


@pytest.mark.parametrize(("length", "right"), [(LEAST - 1, "write 1 more"), (LEAST, ""), (MOST, ""), (MOST + 1, "take out 1")])
def test_an_idea_that_is_too_short_or_too_long_says_by_how_much(length: int, right: str) -> None:
    idea = sound() | {"issues": ["I a", "I b", "I c"], "results": ["I d", "I e", "I f"], "overdone": "g"}
    start = counted(parts(content(idea).ideas["idea-1"].record))
    idea["overdone"] += "".join(f". h{n}" for n in range(length - start))
    said = f"the idea has {length} words; {right}, so that it has {LEAST} to {MOST}"
    assert found(idea) == ([("idea-1.yml", ("number",), said)] if right else [])


def test_evidence_counts_among_the_words_of_an_idea_and_sheet_and_lines_do_not() -> None:
    idea = sound()
    before = counted(parts(content(idea).ideas["idea-1"].record))
    after = counted(parts(content(idea | {"evidence": "one two three", "sheet": SHEET}).ideas["idea-1"].record))
    assert after == before + 3


FEWEST, HIGHEST = WORDS_OF_FORMS_AND_WORDS


@pytest.mark.parametrize(
    ("length", "right"), [(FEWEST - 1, "write 1 more"), (FEWEST, ""), (HIGHEST, ""), (HIGHEST + 1, "take out 1")]
)
def test_what_is_filled_in_and_said_has_words_enough_and_not_too_many(length: int, right: str) -> None:
    idea = sound() | {
        "sheet": SHEET, "say": [{"to": "a", "words": "b"}, {"to": "c", "words": "d"}],
        "if_stuck": [{"when": "e", "try": "f"}, {"when": "g", "try": "h"}],
    }
    start = counted(forms_and_words(content(idea).ideas["idea-1"].record))
    assert start == 5 + 4 + 4
    idea["say"][0]["words"] += "".join(f". h{n}" for n in range(length - start))
    said = f"sheet, say and if_stuck have {length} words together; {right}, so that it has {FEWEST} to {HIGHEST}"
    assert found(idea) == ([("idea-1.yml", ("sheet",), said)] if right else [])


@pytest.mark.parametrize("length", [WORDS_OF_AN_EXAMPLE[0] - 1, WORDS_OF_AN_EXAMPLE[1] + 1])
def test_an_example_is_a_short_case(length: int) -> None:
    where, said = only(sound() | {"example": ". ".join(["A miller"] + [f"e{n}" for n in range(length - 2)])})
    assert where == ("example",)
    assert f"has {length} words" in said


OF_ITS_READER = "in a line of a plan, which its reader says; write I, me or my"
NOT_FIRST = "is not in the first person; say it so that I, me, my, we, us or our stands in it"


@pytest.mark.parametrize("key", ["issues", "results"])
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Your mail is read by me", f'"Your" {OF_ITS_READER}'),
        ("I don't see that you're in the others' way", f'"you" {OF_ITS_READER}'),
        ("People nod and go", f"People nod and go {NOT_FIRST}"),
        ("The US office nods", f"The US office nods {NOT_FIRST}"),
        ('They say "I like it"', f'They say "I like it" {NOT_FIRST}'),
    ],
)
def test_a_line_for_a_plan_is_in_the_first_person(key: str, line: str, said: str) -> None:
    idea = sound()
    idea[key][1] = line
    where, wrong = only(idea)
    assert (where, wrong) == ((key, 1), said)


@pytest.mark.parametrize(
    "line",
    [
        "Competitors launch what our clients asked me for", 'My manager hears "I thought you meant" less often', "We wait",
        "They ask us", "I hear “what do you want” and leave", "I say 'you are right' and do not mean it", "The choice is mine",
    ],
)
def test_somebody_else_may_be_the_subject_and_what_is_quoted_is_not_judged(line: str) -> None:
    idea = sound()
    idea["issues"][0] = line
    assert found(idea) == []


@pytest.mark.parametrize(
    ("line", "once"),
    [
        ("I hear it on Friday", "Friday"), ("My Mondays are full", "Mondays"), ("We ended in March", "March"),
        ("I knew it in May", "May"), ("I answer 40 mails", "40"), ("My firm sells B2B", "2"), ("May was wet for us", "May"),
    ],
)
def test_a_line_for_a_plan_holds_nothing_that_one_person_alone_has_lived(line: str, once: str) -> None:
    idea = sound()
    idea["results"][2] = line
    assert only(idea) == (("results", 2), f"only one person's case holds {once}; write what is true of many readers")


@pytest.mark.parametrize(
    "line", ["May I ask? They say so to me", 'I ask "May we begin?" too late', "I march on", "I may ask"]
)
def test_a_word_that_only_looks_like_a_month_or_a_count_is_none(line: str) -> None:
    idea = sound()
    idea["issues"][2] = line
    assert found(idea) == []


@pytest.mark.parametrize(
    ("key", "part", "word"),
    [
        ("actions", "do", "studies"), ("actions", "short", "Research"),
        ("measures", "start", "study"), ("measures", "goal", "found that"),
    ],
)
def test_an_action_and_a_measure_hold_no_research(key: str, part: str, word: str) -> None:
    idea = sound()
    idea[key][1][part] = f"So {word} it"
    right = "say here what to do or to count, and write what research shows under evidence"
    assert only(idea) == ((key, 1, part), f'"{word}" stands in {key}; {right}')


def test_research_may_stand_under_evidence_and_in_the_address_of_a_link() -> None:
    idea = sound() | {"evidence": "A study found that research helps"}
    idea["actions"][0]["do"] = "Read [this page](https://example.org/research)"
    assert found(idea) == []


def test_a_short_act_has_no_full_stop() -> None:
    idea = sound()
    idea["actions"][2]["short"] = "Ask."
    assert only(idea) == (("actions", 2, "short"), "Ask. ends with a full stop; leave it out")


@pytest.mark.parametrize("cells", [["r1", "r2"], ["r1", "r2", "r3", "r4"]])
def test_a_row_of_a_sheet_has_a_cell_for_each_column(cells: list[str]) -> None:
    idea = sound() | {"sheet": {**SHEET, "columns": ["c1", "c2", "c3"], "rows": [["d1", "d2", "d3"], cells]}}
    wrong = f"row 2 has {len(cells)} cells, and the sheet has 3 columns"
    right = "write a cell for each; put a text that holds a comma in quotation marks"
    assert only(idea) == (("sheet", "rows", 1), f"{wrong}; {right}")


def test_a_sheet_whose_rows_fit_passes_and_so_does_none() -> None:
    assert found(sound() | {"sheet": SHEET}) == []
    assert found(sound() | {"sheet": "none"}) == []


def test_the_weeks_of_the_actions_rise() -> None:
    idea = sound()
    idea["actions"][1]["when"], idea["actions"][3]["when"] = "week 5", "week 4"
    where, said = only(idea)
    assert where == ("actions", 3, "when")
    assert "week 4 comes after week 5" in said


def test_the_last_action_lies_within_the_effort() -> None:
    idea = sound()
    idea["effort"]["weeks"] = 4
    where, said = only(idea)
    assert where == ("actions", 3, "when")
    assert "write weeks: 6" in said
