"""The rules of good writing, each on the smallest content that breaks it."""

from itertools import count
from typing import Any

import pytest
import yaml
from growth_guide.content.content import Content, Source
from growth_guide.reading.document import KeyPath
from growth_guide.reading.read_yaml import read
from growth_guide.records.idea import Idea
from growth_guide.records.record_texts import parts
from growth_guide.records.thresholds import WORDS_OF_A_SENTENCE, WORDS_OF_AN_EXAMPLE, WORDS_OF_AN_IDEA
from growth_guide.records.validation import to_record
from growth_guide.rules.writing_rules import writing_problems

RUN = "the pump was switched off before we read"
"""Eight words."""


def sound(number: int = 1) -> dict[str, Any]:
    """An idea without a fault, whose words stand in no other."""
    fresh = count()

    def say(length: int) -> str:
        return " ".join(f"w{number}x{next(fresh)}" for _ in range(length))

    weeks = ("today", "week 1", "weekly", "week 6")
    return {
        "number": number, "title": say(3), "role": "r", "step": "expert-to-master", "kind": "artefact", "summary": say(20),
        "asked_as": [say(3) for _ in range(5)], "issues": [say(25) for _ in range(4)], "results": [say(25) for _ in range(4)],
        "actions": [{"do": say(25), "when": when, "minutes": 5} for when in weeks], "measures": [say(20) for _ in range(2)],
        "example": f"A miller {say(20)}. {say(25)}. {say(20)}.", "profession": "miller", "overdone": say(20), "manager": say(20),
        "effort": {"minutes_per_week": 20, "weeks": 6}, "counters": [], "related": [], "references": [],
    }


def content(*ideas: dict[str, Any]) -> Content:
    """Content that holds these ideas alone, with ids idea-1, idea-2 and so on."""
    sources = {}
    for n, data in enumerate(ideas, 1):
        document = read(f"idea-{n}.yml", yaml.safe_dump(data, sort_keys=False, width=10_000).encode())
        record = to_record(document, Idea, f"idea-{n}")
        assert record, document.problems
        sources[f"idea-{n}"] = Source(record, document)
    return Content(records={**Content().records, "ideas": sources}, ids={"ideas": frozenset(sources)})


def found(*ideas: dict[str, Any]) -> list[tuple[str, KeyPath, str]]:
    """The file, the place and the words of each problem."""
    checked = content(*ideas)
    problems = []
    for problem in writing_problems(checked, ()):
        document = checked.ideas[problem.path.removesuffix(".yml")].document
        places = {position: place for place, position in [*document.values.items(), *document.keys.items()]}
        problems.append((problem.path, places[problem.line, problem.column], f"{problem.wrong}; {problem.right}"))
    return problems


def test_sound_ideas_pass() -> None:
    assert found(sound(1), sound(2)) == []


LEAST, MOST = WORDS_OF_AN_IDEA


@pytest.mark.parametrize(("length", "right"), [(LEAST - 1, "write 1 more"), (MOST + 1, "take out 1")])
def test_an_idea_that_is_too_short_or_too_long_says_by_how_much(length: int, right: str) -> None:
    idea = sound() | {"issues": ["a", "b", "c"], "results": ["d", "e", "f"], "overdone": "g"}
    start = sum(len(text.split()) for _, text in parts(content(idea).ideas["idea-1"].record))
    idea["overdone"] += "".join(f". h{n}" for n in range(length - start))
    (path, where, said), = found(idea)
    assert (path, where) == ("idea-1.yml", ("number",))
    assert f"has {length} words" in said
    assert right in said


def test_a_long_sentence_is_named_by_its_beginning() -> None:
    idea = sound()
    idea["overdone"] = "So " + "x " * WORDS_OF_A_SENTENCE + "."
    (_, where, said), = found(idea)
    assert where == ("overdone",)
    assert said == 'the sentence that begins "So x x x x x" has 31 words; make two of it, or take out 1'


def test_a_word_that_the_guide_avoids_stands_where_its_text_begins() -> None:
    idea = sound()
    idea["actions"][1]["do"] = "Leverage it"
    (_, where, said), = found(idea)
    assert where == ("actions", 1, "do")
    assert said == 'the guide does not say "Leverage"; write use'


def test_the_address_of_a_link_is_nothing_that_the_guide_says() -> None:
    idea = sound()
    address = "https://example.org/color-behavior-leverage!"
    idea["actions"][1]["do"] = f"Read [the study]({address}) and " + "x " * (WORDS_OF_A_SENTENCE - 5) + f"[so]({address}x)"
    assert found(idea) == []
    idea["actions"][1]["do"] += " y"
    (_, _, said), = found(idea)
    assert said.startswith('the sentence that begins "Read [the study] and x x"')


PHRASES = [("stuck", "too short"), ("a b c d e f g h i j", "too long"), ("why me?", "ends with a mark")]


@pytest.mark.parametrize(("phrase", "said"), PHRASES)
def test_a_situation_is_a_phrase_as_people_type_it(phrase: str, said: str) -> None:
    idea = sound()
    idea["asked_as"][2] = phrase
    (_, where, wrong), = found(idea)
    assert where == ("asked_as", 2)
    assert said in wrong


@pytest.mark.parametrize("length", [WORDS_OF_AN_EXAMPLE[0] - 1, WORDS_OF_AN_EXAMPLE[1] + 1])
def test_an_example_is_a_short_case(length: int) -> None:
    idea = sound()
    idea["example"] = ". ".join(["A miller"] + [f"e{n}" for n in range(length - 2)])
    (_, where, said), = found(idea)
    assert where == ("example",)
    assert f"has {length} words" in said


def test_the_profession_stands_in_the_example() -> None:
    idea = sound()
    idea["profession"] = "baker"
    assert found(idea) == [("idea-1.yml", ("profession",), "baker does not occur in the example; write the same words in both")]


def test_a_profession_may_be_broken_over_two_lines() -> None:
    idea = sound()
    idea["profession"], idea["example"] = "tax adviser", idea["example"].replace("A miller ", "A tax\nadviser ")
    assert found(idea) == []


def test_the_weeks_of_the_actions_rise() -> None:
    idea = sound()
    idea["actions"][1]["when"], idea["actions"][3]["when"] = "week 5", "week 4"
    (_, where, said), = found(idea)
    assert where == ("actions", 3, "when")
    assert "week 4 comes after week 5" in said


def test_the_last_action_lies_within_the_effort() -> None:
    idea = sound()
    idea["effort"]["weeks"] = 4
    (_, where, said), = found(idea)
    assert where == ("actions", 3, "when")
    assert "write weeks: 6" in said


def test_a_run_of_eight_words_is_found_once_in_the_later_idea() -> None:
    first, second, third = sound(1), sound(2), sound(3)
    first["overdone"] = RUN
    second["overdone"] = f"Yes, {RUN.upper()} it again"
    third["overdone"] = RUN.rpartition(" ")[0]
    (path, where, said), = found(first, second, third)
    assert (path, where) == ("idea-2.yml", ("overdone",))
    assert said.startswith(f'"{RUN}" stands in idea-1 as well')


def test_a_longer_run_is_one_problem() -> None:
    first, second = sound(1), sound(2)
    second["results"][1] = first["results"][1]
    assert len(found(first, second)) == 1


def test_an_idea_may_repeat_itself() -> None:
    idea = sound()
    idea["overdone"] = idea["manager"] = RUN
    assert found(idea) == []


def test_a_faulty_record_is_not_judged_for_its_style_as_well() -> None:
    idea = sound()
    idea["overdone"] = "Leverage!"
    assert writing_problems(content(idea), {"idea-1.yml"}) == []
