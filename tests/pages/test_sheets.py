"""The sheet of an idea: where it stands, what leads to it, and the rows that are left for the reader."""

from dataclasses import replace

import pytest
from growth_guide.pages.sheets import (
    EMPTY_ROWS_OF_A_WORKSHEET,
    ROWS_OF_A_WORKSHEET,
    action_of_sheet,
    empty_rows,
    filled_in_by,
    linked_to_sheet,
    rows_to_fill_in,
    source_of_sheet,
    with_article,
)
from growth_guide.records.idea import Idea, Sheet
from growth_guide.records.organisation import Organisation
from guide_copy import GuideCopy
from markupsafe import Markup


def sheet(rows: int = 1, *, fixed: bool = False) -> Sheet:
    return Sheet(title="T", columns=("a", "b"), fixed=fixed, rows=tuple((f"step {n}", "x") for n in range(rows)))


@pytest.fixture
def idea(guide_copy: GuideCopy) -> Idea:
    """An idea with a sheet of one row, which its last action names."""
    return guide_copy.load().idea["both-cases"]


def acts(idea: Idea, *texts: str) -> Idea:
    return idea.model_copy(update={"actions": tuple(idea.actions[0].model_copy(update={"do": text}) for text in texts)})


def test_a_sheet_stands_after_the_first_action_that_names_it(idea: Idea) -> None:
    assert action_of_sheet(acts(idea, "Go.", "Fill in the *Two-case* Sheet.", "Send the two-case sheet.")) == 1


def test_a_sheet_that_no_action_names_stands_after_the_last(idea: Idea) -> None:
    assert action_of_sheet(acts(idea, "Go.", "Come.", "Stay.")) == 2


@pytest.mark.parametrize("rows", [1, 4, 8])
def test_a_worksheet_has_rows_enough_for_some_weeks(rows: int) -> None:
    empty = empty_rows(sheet(rows))
    assert len(empty) >= EMPTY_ROWS_OF_A_WORKSHEET
    assert rows + len(empty) >= ROWS_OF_A_WORKSHEET
    assert {*empty} == {("", "")}


def test_a_form_is_repeated_as_a_whole_with_its_first_column(idea: Idea) -> None:
    empty = empty_rows(sheet(4, fixed=True))
    assert empty == [(f"step {n}", "") for n in range(4)] * 2


@pytest.mark.parametrize(("fixed", "shown"), [(False, 2), (True, 3)])
def test_a_page_shows_two_empty_rows_or_the_form_once(fixed: bool, shown: bool) -> None:
    spare = [spare for _, spare in rows_to_fill_in(sheet(3, fixed=fixed))]
    assert spare == [False] * shown + [True] * (len(spare) - shown)
    assert any(spare)


@pytest.mark.parametrize(
    ("rows", "fixed", "said"),
    [
        (1, False, "with one line filled in by a nurse"), (2, False, "with two lines filled in by a nurse"),
        (2, True, "filled in by a nurse"),
    ],
)
def test_it_is_said_who_filled_in_the_rows(idea: Idea, rows: int, fixed: bool, said: str) -> None:
    assert filled_in_by(idea.model_copy(update={"sheet": sheet(rows, fixed=fixed)})) == said


def test_where_there_is_no_sheet_nobody_filled_it_in(idea: Idea) -> None:
    assert filled_in_by(idea.model_copy(update={"sheet": None})) == ""


@pytest.mark.parametrize(
    ("noun", "said"),
    [("nurse", "a nurse"), ("actuary", "an actuary"), ("engineer", "an engineer"), ("university teacher", "a university teacher"),
     ("user researcher", "a user researcher"), ("underwriter", "an underwriter"), ("Italian teacher", "an Italian teacher")],
)  # fmt: skip
def test_a_profession_has_its_article(noun: str, said: str) -> None:
    assert with_article(noun) == said


def test_the_first_mention_of_the_sheet_leads_to_it() -> None:
    html = linked_to_sheet(Markup("Fill in the two-case sheet. Send the two-case sheet."), "Two-case sheet")
    assert html == 'Fill in the <a href="#sheet">two-case sheet</a>. Send the two-case sheet.'


def test_a_mention_leads_there_as_a_whole_word() -> None:
    html = linked_to_sheet(Markup("Write three two-case sheets."), "Two-case sheet")
    assert html == 'Write three <a href="#sheet">two-case sheets</a>.'
    assert linked_to_sheet(Markup("What impact has it?"), "Pact") == "What impact has it?"


def test_signs_of_the_title_are_found_as_a_page_writes_them() -> None:
    html = linked_to_sheet(Markup("Take the &lt;A&gt; &amp; B list."), "<A> & B list")
    assert html == 'Take the <a href="#sheet">&lt;A&gt; &amp; B list</a>.'


@pytest.mark.parametrize("html", ["Go on.", 'Read <a href="x.html">this</a> on the two-case sheet.'])
def test_an_action_that_does_not_name_it_or_has_a_link_stays_as_it_is(html: str) -> None:
    assert linked_to_sheet(Markup(html), "Two-case sheet") == html


def test_a_sheet_of_an_organisation_is_its_own(guide_copy: GuideCopy, idea: Idea) -> None:
    organisation = Organisation.model_construct(name="Acme *Ltd*")
    of_both = replace(guide_copy.load(), organisation=organisation, organisation_ids=frozenset({idea.id}))
    assert source_of_sheet(of_both, idea) == f"Idea {idea.number} of Acme Ltd"
    beside = replace(of_both, organisation_ids=frozenset())
    assert source_of_sheet(beside, idea) == f"Idea {idea.number} of The Expertship Growth Guide, text CC BY 4.0"
