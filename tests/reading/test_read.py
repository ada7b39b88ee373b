"""YAML becomes plain data with the position of every key and value."""

import pytest
from growth_guide.reading.read_yaml import read


def data(text: str) -> object:
    document = read("x.yml", text.encode())
    assert document.problems == []
    return document.data


def test_keys_and_values_keep_their_positions() -> None:
    document = read("x.yml", b"# first\na: b\nlist:\n  - {c: d, e: [f]}\n")
    assert document.keys[("a",)] == (2, 1)
    assert document.values[("a",)] == (2, 4)
    assert document.values[("list", 0)] == (4, 5)
    assert document.keys[("list", 0, "e")] == (4, 12)
    assert document.values[("list", 0, "e", 0)] == (4, 16)


def test_columns_count_characters() -> None:
    assert read("x.yml", "{é: ü, b: c}".encode()).values[("b",)] == (1, 11)


def test_what_has_no_position_stands_where_the_thing_around_it_stands() -> None:
    document = read("x.yml", b"a:\n  b: c\n")
    assert document.value_position(("a", "missing", 3)) == (2, 3)
    assert document.key_position(("a", "missing")) == (2, 3)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("1:30", "1:30"), ("2026-01-01", "2026-01-01"), ("0x10", "0x10"),
        ("1_000", "1_000"), ("1e3", "1e3"),
        ("7", 7), ("-7", -7), ("007", 7), ("2.5", 2.5), ("'7'", "7"),
        ("null", None), ("~", None), ("", None), ("NULL", "NULL"), ("''", ""),
        ("[a, [b]]", ("a", ("b",))), ("{}", {}), ("|\n  x\n  y\n", "x\ny\n"),
    ],
)  # fmt: skip
def test_only_bare_numbers_and_null_are_more_than_text(text: str, value: object) -> None:
    assert data(f"a: {text}") == {"a": value}


def test_a_faulty_key_is_left_out_with_its_value() -> None:
    document = read("x.yml", b"a: 1\na: {b: 2}\n1: {c: 3}\nd: 4\n")
    assert document.data == {"a": 1, "d": 4}
    assert document.left_out[()] == 2
    assert [(problem.line, problem.column) for problem in document.problems] == [(2, 1), (3, 1)]


@pytest.mark.parametrize("sign", ["[", "{", "- ", "? ", "a: ", "[a,", "!", "&", "'", '"a\\', "|", "\n - ", "a:\n"])
def test_a_file_of_one_sign_over_and_over_is_read_or_refused(sign: str) -> None:
    document = read("x.yml", (sign * 260_000)[: 256 * 1024].encode())
    assert document.problems or document.data


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("title: Two things: this and that\n", (1, 18), "a colon within a text); put the whole text in quotation marks"),
        ("title: x\n  summary: y\n", (2, 10), "a colon within a text); put the whole text in quotation marks, or look"),
        ("title: 'never closed\nrole: x\n", (1, 8), "a quotation mark is not closed); write it at the end of the text too"),
        ("title:without a space\nrole: x\n", (2, 5), "whether the line above has a space after its colon"),
        ("why: |\n  one\nno indent\nrole: x\n", (3, 1), "a line that is neither a key nor part of a text); write a key"),
        ("title: @home\n", (1, 8), "a text that begins with a sign); put the whole text in quotation marks"),
        ("title: *home\n  , sweet\n", (1, 8), "*home is an alias of YAML; write the text out, or put it in quotes"),
        ("list:\n  - one\n  two: x\n", (3, 3), "this line does not go on with the list above); begin it with a hyphen"),
    ],
)
def test_what_the_parser_cannot_read_is_told_in_words(text: str, place: tuple[int, int], said: str) -> None:
    (problem,) = read("x.yml", text.encode()).problems
    assert (problem.line, problem.column) == place
    assert said in f"{problem.wrong}; {problem.right}"


def test_256_kilobytes_are_read_and_one_byte_more_is_not() -> None:
    assert read("x.yml", b"a: " + b"x" * (256 * 1024 - 3)).problems == []
    assert len(read("x.yml", b"a: " + b"x" * (256 * 1024 - 2)).problems) == 1
