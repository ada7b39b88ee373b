"""Turns of speech that have to be known to be understood."""

import pytest
from growth_guide.text.idioms import IDIOMS, idioms


def test_an_idiom_is_found_as_it_stands_with_plain_words_for_it() -> None:
    found = [("Rule of thumb", "rough rule"), ("From scratch", "from the beginning")]
    assert list(idioms("Rule of thumb: begin From scratch.")) == found


def test_a_word_that_only_holds_an_idiom_is_none() -> None:
    assert list(idioms("The ballparks and the upstairsroom")) == []


@pytest.mark.parametrize("idiom", IDIOMS)
def test_each_idiom_of_the_list_is_found_and_is_not_said_otherwise_by_itself(idiom: str) -> None:
    assert [found for found, _ in idioms(f"So {idiom}, they say.")] == [idiom]
    assert list(idioms(IDIOMS[idiom])) == []
