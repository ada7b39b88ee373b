"""A hand-written page keeps the rules of good writing that a record keeps, and each fault is told at its line."""

import pytest
from growth_guide.reading.problems import ContentError
from growth_guide.site.project import check_project
from guide_copy import HERE, GuideCopy

ABOUT = "content/about.md"
LONG = "So " + "it goes on and on " * 6 + "until nobody follows."
"""A sentence of 34 words."""


def expect(guide_copy: GuideCopy, place: str, message: str) -> None:
    assert guide_copy.said() == [f"{place}: {message}"]


@pytest.mark.parametrize("text", [
    "A first line.\nA second line.\n{}\nA last one.", "- A point.\n- A point\n  of two lines.\n{}", "> A quotation.\n{}",
    "## A heading\n\n{}", "| A | head |\n|---|---|\n{}",
])
def test_a_word_that_the_guide_avoids_is_told_at_its_line(guide_copy: GuideCopy, text: str) -> None:
    line = f"{HERE}| One | We leverage it. |" if text.startswith("|") else f"{HERE}We leverage it."
    place = guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\n{text.format(line)}\n")
    expect(guide_copy, place, 'the guide does not say "leverage"; write use')


def test_a_long_sentence_is_told_at_the_line_where_it_begins(guide_copy: GuideCopy) -> None:
    place = guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\nA line.\n{HERE}{LONG.replace(' on', chr(10) + 'on')}\nAnother.\n")
    expect(guide_copy, place, 'the sentence that begins "So it goes on and on" has 34 words; make two of it, or take out 4')


def test_the_front_matter_is_judged_at_its_value(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(ABOUT, "description: What it is for", f"description: {HERE}What the journey is for")
    expect(guide_copy, place, 'the guide does not say "journey"; write what happens, step by step')


def test_the_same_text_counts_where_a_figure_takes_the_place_of_its_name(guide_copy: GuideCopy) -> None:
    guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\nThere are {{{{ counts.ideas }}}} ideas{' and so on' * 8} for ever.\n")
    assert guide_copy.said() == []


@pytest.mark.parametrize("text", ["A line.\n\n    leverage!\n", "[words](https://example.org/leverage/color!)"])
def test_code_and_the_address_of_a_link_are_nothing_that_the_guide_says(guide_copy: GuideCopy, text: str) -> None:
    guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\n{text}\n")
    assert guide_copy.said() == []


def test_a_page_with_another_fault_is_not_judged_for_its_style_as_well(guide_copy: GuideCopy) -> None:
    place = guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\nWe leverage it.\n\n{HERE}<b>\n")
    assert [line.partition("; ")[0] for line in guide_copy.said()] == [f"{place}: raw HTML"]


def test_a_build_refuses_it_and_a_draft_passes(guide_copy: GuideCopy) -> None:
    guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\nWe leverage it.\n")
    with pytest.raises(ContentError, match="leverage"):
        check_project(guide_copy.project, writing=True)
    assert check_project(guide_copy.project, writing=False)
