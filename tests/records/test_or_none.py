"""A key whose value may be the word none, and one that is true or false."""

from typing import Annotated

import pytest
from growth_guide.reading.read_yaml import read
from growth_guide.records.fields import OrNone, Record, Text
from growth_guide.records.validation import to_record


class Leaf(Record):
    """A map within."""

    thin: bool
    """Whether it is thin."""


class Twig(Record):
    """A small record of which two keys may be none."""

    note: Annotated[Text | None, OrNone()]
    """What there is to say."""
    leaf: Annotated[Leaf | None, OrNone()]
    """The leaf."""


def twig(note: str, leaf: str) -> tuple[Twig | None, list[str]]:
    document = read("x.yml", f"note: {note}\nleaf: {leaf}\n".encode())
    return to_record(document, Twig), [str(problem).removeprefix("x.yml:") for problem in document.problems]


def test_the_word_none_is_read_as_none_and_written_as_the_word() -> None:
    record, problems = twig("none", "none")
    assert problems == []
    assert record
    assert (record.note, record.leaf) == (None, None)
    assert record.model_dump(mode="json", by_alias=True) == {"note": "none", "leaf": "none"}


def test_another_value_is_read_and_written_as_it_is() -> None:
    record, _ = twig("nonesuch", "{thin: true}")
    assert record
    assert (record.note, record.leaf) == ("nonesuch", Leaf(thin=True))
    assert record.model_dump(mode="json", by_alias=True) == {"note": "nonesuch", "leaf": {"thin": True}}


@pytest.mark.parametrize("word", ["None", "NONE", '" none"'])
def test_none_in_capitals_or_with_a_space_is_told(word: str) -> None:
    said = "is not quite the word none; write none"
    assert [problem.endswith(said) for problem in twig(word, word)[1]] == [True, True]


def test_a_blank_is_told_as_a_blank() -> None:
    assert twig("", "")[1] == [
        "1:6: note is still blank; write what there is to say (or the word none when there is none)",
        "2:6: leaf is still blank; write the leaf (or the word none when there is none)",
    ]


@pytest.mark.parametrize(("given", "what"), [("see below", "the text see below"), ("[a]", "a list"), ("7", "the number 7")])
def test_what_is_neither_a_map_nor_none_is_told_with_both(given: str, what: str) -> None:
    wanted = "keys with values, or the word none"
    assert twig("none", given)[1] == [f"2:7: leaf: expected {wanted}; got {what}; write {wanted}"]


@pytest.mark.parametrize(
    ("given", "what", "more"),
    [
        ("yes", "the text yes", ""), ("True", "the text True", ""), ("1", "the number 1", ""),
        ('"true"', "the text true", ", without quotation marks"), ("'false'", "the text false", ", without quotation marks"),
    ],
)
def test_what_is_neither_true_nor_false_is_told(given: str, what: str, more: str) -> None:
    _, problems = twig("none", f"{{thin: {given}}}")
    assert problems == [f"2:14: thin: expected true or false, got {what}; write true or false{more}"]


def test_a_truth_value_in_the_place_of_a_text_is_told_as_a_word() -> None:
    assert twig("true", "none")[1] == ["1:7: note: expected text, got the word true; put it in quotes"]
