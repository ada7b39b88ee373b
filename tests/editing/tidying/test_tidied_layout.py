"""How a record is laid out: what stands on one line, what below its key, and where comments go."""

import pytest
from growth_guide.editing.tidying.canonical_text import OpenRecord, open_sheet, tidied
from growth_guide.records.editor_schema import SCHEMAS

LONG = ", ".join(f"id-number-{n}" for n in range(12))


def tidy(text: str, kind: str) -> str:
    sheet = open_sheet("x.yml", text.encode(), SCHEMAS[kind])
    assert isinstance(sheet, OpenRecord), sheet
    return tidied(sheet, None).decode()


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("idea", "related:\n- a\n- b\n", "related: [a, b]\n"),
        ("idea", f"related: [{LONG}]\n", "related:\n  - " + LONG.replace(", ", "\n  - ") + "\n"),
        ("idea", "asked_as: [so it is, and so]\n", "asked_as:\n  - so it is\n  - and so\n"),
        ("idea", "actions: [{do: x y, when: today, minutes: 5}]\n", "actions:\n  - {do: x y, when: today, minutes: 5}\n"),
        ("idea", "effort:\n  weeks: 2\n  minutes_per_week: 5\n", "effort: {minutes_per_week: 5, weeks: 2}\n"),
        ("idea", "sheet:\n  rows: [[a b., c]]\n  columns:\n    - d e\n", "sheet:\n  columns: [d e]\n  rows:\n    - [a b., c]\n"),
        ("capability", f"path:\n  - idea: a\n    because: {'x ' * 90}\n", f"path:\n  - {{idea: a, because: {'x ' * 89}x}}\n"),
        ("capability", "levels: {expert: It is., specialist: It is.}\n", "levels:\n  specialist: It is.\n  expert: It is.\n"),
        ("aliases", "ideas: {b: c, a: null}\n", "ideas:\n  b: c\n  a: null\n"),
        ("search-words", "ideas:\n  a:\n  - b c\n  - d.\n", "ideas:\n  a: [b c, d.]\n"),
        ("synonyms", "groups: [[a b, c]]\n", "groups:\n  - [a b, c]\n"),
        ("plan", "questions_of_mine:\n  one:\n    - What is it?\n", "questions_of_mine:\n  one:\n    - What is it?\n"),
    ],
)
def test_lists_and_maps_stand_on_one_line_where_that_is_read_best(kind: str, before: str, after: str) -> None:
    assert tidy(before, kind) == after
    assert tidy(after, kind) == after


@pytest.mark.parametrize(
    ("width", "first"),
    [
        (10, "  - {a: 1, b: xxxxxxxxxx, c: 3}\n  - {a: 1, b: 2, c: 3}\n"),
        (121, f"  - a: 1\n    b: {'x' * 121}\n    c: 3\n  - a: 1\n    b: 2\n"),
    ],
)
def test_the_maps_of_a_list_stand_alike(width: int, first: str) -> None:
    assert first in tidy(f"rhythms:\n  - {{a: 1, b: {'x' * width}, c: 3}}\n  - {{a: 1, b: 2, c: 3}}\n", "plan")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("example: >\n  One.\n  Two.\n", "example: One. Two.\n"),
        ("example: >\n  One.\n\n  Two.\n", "example: |\n  One.\n  Two.\n"),
        ("example: |\n  One.\n", "example: One.\n"),
        ("example: |\n   One.  \n\n    Two: a # b\n\n", "example: |\n  One.\n\n   Two: a # b\n"),
        ('example: "One.\\n- Two."\n', "example: |\n  One.\n  - Two.\n"),
        ("example: 'One,\n  or\n\n  two.'\n", "example: |\n  One, or\n  two.\n"),
        ("example: ' One '\n", "example: One\n"),
        ("example:\n", "example:\n"),
        ("example: ~\n", "example: null\n"),
        ('example: ""\n', 'example: ""\n'),
        ("number: +07\n", "number: 7\n"),
        ('number: "7"\n', 'number: "7"\n'),
        ("number: 9999999999999999999999\n", "number: 9999999999999999999999\n"),
    ],
)
def test_a_text_keeps_its_lines_and_its_meaning_however_it_was_written(before: str, after: str) -> None:
    assert tidy(before, "idea") == after
    assert tidy(after, "idea") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("number: 1   # its own\ntitle: x\n", "# its own\nnumber: 1\ntitle: x\n"),
        ("number: 1\nrelated: [a, b] # why\n", "number: 1\n\n# why\nrelated: [a, b]\n"),
        ("related: [a,\n  # why b\n  b]\n", "related:\n  - a\n  # why b\n  - b\n"),
        ("related:\n  - a\n  # why b\n  - b\n", "related:\n  - a\n  # why b\n  - b\n"),
        ("example:\n  # of whom\n  a b\n", "# of whom\nexample: a b\n"),
        ("actions:\n  -  # a\n    do: b\n    # c\n    when: d\n", "actions:\n  # a\n  - do: b\n    # c\n    when: d\n"),
        ("actions:\n  - # a\n    when: b\n    # c\n    do: d\n", "actions:\n  # a\n  # c\n  - {do: d, when: b}\n"),
        ("# head\n\n# of title\ntitle: a\nnumber: 1\n", "# head\n\nnumber: 1\n\n# of title\ntitle: a\n"),
        ("--- # first\nnumber: 1\n    # end", "# first\nnumber: 1\n# end\n"),
        ("effort: {weeks: 2, minutes_per_week: 3}  # in all\n", "# in all\neffort: {minutes_per_week: 3, weeks: 2}\n"),
    ],
)
def test_a_comment_goes_above_what_it_is_about(before: str, after: str) -> None:
    assert tidy(before, "idea") == after
    assert tidy(after, "idea") == after
