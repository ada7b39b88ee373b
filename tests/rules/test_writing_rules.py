"""The rules of good writing for all prose, each on the smallest content that breaks it."""

import pytest
from growth_guide.records.thresholds import WORDS_OF_A_SENTENCE
from growth_guide.rules.writing_rules import writing_problems
from sound_ideas import content, found, sound

RUN = "the pump was switched off before we read"
"""Eight words."""


def test_sound_ideas_pass() -> None:
    assert found(sound(1), sound(2)) == []


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
    idea["actions"][1]["do"] = f"Read [the paper]({address}) and " + "x " * (WORDS_OF_A_SENTENCE - 5) + f"[so]({address}x)"
    assert found(idea) == []
    idea["actions"][1]["do"] += " y"
    (_, _, said), = found(idea)
    assert said.startswith('the sentence that begins "Read [the paper] and x x"')


PHRASES = [("stuck", "too short"), ("a b c d e f g h i j", "too long"), ("why me?", "ends with a mark")]


@pytest.mark.parametrize(("phrase", "said"), PHRASES)
def test_a_situation_is_a_phrase_as_people_type_it(phrase: str, said: str) -> None:
    idea = sound()
    idea["asked_as"][2] = phrase
    (_, where, wrong), = found(idea)
    assert where == ("asked_as", 2)
    assert said in wrong


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
