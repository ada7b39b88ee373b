"""A document becomes a typed record, and each fault of form one sentence."""

from typing import Annotated, Literal

import pytest
from growth_guide.reading.read_yaml import read
from growth_guide.records.fields import Record, Text
from growth_guide.records.validation import to_record
from pydantic import Field, ValidationError


class Shelf(Record):
    """A small record with one field of each sort."""

    name: Text
    wood: Literal["oak", "beech", "pine"]
    boards: Annotated[tuple[Text, ...], Field(min_length=2, max_length=3)]
    load: Annotated[int, Field(ge=1, le=100)]
    note: Text | None


SOUND = {"name": "A", "wood": "oak", "boards": "[x, y]", "load": "5", "note": "null"}


def problems(**changes: str | None) -> list[str]:
    lines = {**SOUND, **changes}
    document = read("x.yml", "".join(f"{key}: {value}\n" for key, value in lines.items() if value is not None).encode())
    assert (to_record(document, Shelf) is None) == bool(document.problems)
    return [str(problem).removeprefix("x.yml:") for problem in document.problems]


def test_a_sound_record_is_frozen() -> None:
    shelf = to_record(read("x.yml", "".join(f"{key}: {value}\n" for key, value in SOUND.items()).encode()), Shelf)
    assert shelf
    with pytest.raises(ValidationError):
        shelf.name = "B"


def test_the_fields_of_a_record_cannot_be_walked() -> None:
    """A later key holds something else than those before it: whoever needs several fields names them."""
    shelf = Shelf.model_construct(**SOUND)
    with pytest.raises(TypeError, match="not iterable"):
        list(shelf)
    with pytest.raises(TypeError, match="not iterable"):
        dict(shelf)


def test_a_misspelt_key_is_one_problem_even_when_nothing_like_it_is_missing() -> None:
    assert problems(load=None, lead="5") == ["5:1: unknown key lead; did you mean load?"]
    assert problems(load=None, zzz="5") == ["5:1: unknown key zzz; did you mean load?"]


def test_two_misspelt_keys_are_two_problems() -> None:
    assert len(problems(load=None, lead="5", wood=None, wod="oak")) == 2


def test_a_key_that_was_never_wanted_is_unknown() -> None:
    assert problems(colour="red") == ["6:1: unknown key colour; delete it, or look up the keys in CONTRIBUTING.md"]


def test_a_wrong_entry_is_not_also_a_missing_one() -> None:
    assert problems(boards="[x, 7]") == ["3:13: boards, entry 2: expected text, got the number 7; put it in quotes"]


def test_a_list_too_short_or_too_long_is_told_with_its_length() -> None:
    assert problems(boards="[x]") == ["3:9: boards has 1 entry; at least 2 belong here"]
    assert problems(boards="[x, y, z, z]") == ["3:9: boards has 4 entries; at most 3 belong here"]


def test_null_is_allowed_only_where_it_means_something() -> None:
    assert problems(note="''") == ["5:7: note is still blank; write it (or null when there is none)"]
    assert problems(name="null") == ["1:7: name is still blank; write it"]


def test_a_word_outside_a_list_is_told_with_the_nearest_or_the_whole_list() -> None:
    assert problems(wood="beach") == ["2:7: wood: beach is not one of the words that wood takes; did you mean beech?"]
    assert problems(wood="x") == ["2:7: wood: x is not one of the words that wood takes; write one of oak, beech, pine"]


def test_what_is_quoted_from_a_file_stays_short_and_on_one_line() -> None:
    (problem,) = problems(wood="|\n  " + "word\n  " * 50)
    assert "\n" not in problem
    assert len(problem) < 200
