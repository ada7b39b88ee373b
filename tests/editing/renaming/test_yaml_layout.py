"""YAML changed by position: what is not meant stays byte for byte."""

import pytest
from growth_guide.editing.renaming.yaml_layout import Edit, YamlLayout, edited


def without(text: str, *names: str | int) -> str:
    return edited(text, YamlLayout(text).without(("k",), set(names)))


@pytest.mark.parametrize(
    ("names", "left"),
    [((0,), "[b, c]"), ((1,), "[a, c]"), ((2,), "[a, b]"), ((0, 1), "[c]"), ((1, 2), "[a]"), ((0, 2), "[b]"), ((0, 1, 2), "[]")],
)
def test_entries_go_from_a_list_in_one_line(names: tuple[int, ...], left: str) -> None:
    assert without("k: [a, b, c]  # why\nz: 1\n", *names) == f"k: {left}  # why\nz: 1\n"


def test_entries_go_with_their_lines_and_comments_between_them_stay() -> None:
    text = "k:\n  # first\n  - a  # its own\n  # second\n  - {i: b,\n     j: c}\n  - i: d\n    j: |\n      e\n\n# after\nz: 1\n"
    assert without(text, 0) == text.replace("  - a  # its own\n", "")
    assert without(text, 1) == text.replace("  - {i: b,\n     j: c}\n", "")
    assert without(text, 2) == text.replace("  - i: d\n    j: |\n      e\n", "")
    assert without(text, 0, 1, 2) == "k: []\n  # first\n  # second\n\n# after\nz: 1\n"


def test_a_map_that_loses_every_key_is_still_a_map() -> None:
    assert without("k:\n  a: [b]\nz: 1\n", "a") == "k: {}\nz: 1\n"
    assert without("k: {a: b, c: d}\n", "a") == "k: {c: d}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("k: {}\nz: {}\n", "k:\n  m: n\nz: {}\n"),
        ("k: {}  # none\n", "k: {m: n}  # none\n"),
        ("k: {a: b, x: y}\n", "k: {a: b, m: n, x: y}\n"),
        ("k: {a: b}\n", "k: {a: b, m: n}\n"),
        ("k:\n    a: b\n    # about x\n    x: y\nz: 1\n", "k:\n    a: b\n    # about x\n    m: n\n    x: y\nz: 1\n"),
        ("k:\n  a: b  # old\n\n# about z\nz: 1\n", "k:\n  a: b  # old\n  m: n\n\n# about z\nz: 1\n"),
        ("k:\n  a: b", "k:\n  a: b\n  m: n\n"),
        ("k: {}\r\nz: 1\r\n", "k:\r\n  m: n\r\nz: 1\r\n"),
    ],
)
def test_an_alias_is_put_where_the_order_of_ids_wants_it(before: str, after: str) -> None:
    assert edited(before, YamlLayout(before).with_aliases("k", {"m": "n"})) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("k: []\n", "k: [12]\n"),
        ("k: [9, 100]\n", "k: [9, 12, 100]\n"),
        ("k:\n  - 9\n", "k:\n  - 9\n  - 12\n"),
        ("z: 1\n", "z: 1\nk: [12]\n"),
    ],
)
def test_a_number_is_put_where_the_order_of_numbers_wants_it(before: str, after: str) -> None:
    assert edited(before, YamlLayout(before).with_number("k", 12)) == after


def test_an_id_gives_way_whatever_its_quotes_and_an_id_of_figures_gets_some() -> None:
    text = "# é😀\r\nk: 'a'\r\nl: [\"a\", a]\r\n"
    layout = YamlLayout(text)
    edits = [layout.renamed_value(("k",), "b"), layout.renamed_value(("l", 0), "2020"), layout.renamed_value(("l", 1), None)]
    assert edited(text, edits) == '# é😀\r\nk: b\r\nl: ["2020", null]\r\n'


def test_two_edits_of_one_place_are_a_mistake_of_the_program() -> None:
    with pytest.raises(AssertionError):
        edited("abc", [Edit(0, 2, ""), Edit(1, 3, "")])
