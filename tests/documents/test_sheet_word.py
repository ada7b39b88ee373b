"""The sheet of an idea as a Word file."""

from io import BytesIO

import docx
import pytest
from growth_guide.documents.sheet_word import sheet_files
from growth_guide.guide.guide import Guide
from growth_guide.pages.sheets import empty_rows
from growth_guide.records.idea import Sheet
from guide_copy import GuideCopy, with_ideas

ADDRESS = "downloads/sheets/both-cases.docx"


@pytest.fixture
def guide(guide_copy: GuideCopy) -> Guide:
    return guide_copy.load()


def with_sheet(guide: Guide, sheet: Sheet) -> bytes:
    """The file of the one idea of a guide, which has this sheet."""
    return sheet_files(with_ideas(guide, guide.idea["both-cases"].model_copy(update={"sheet": sheet})))[ADDRESS]


def test_each_idea_with_a_sheet_has_a_file(guide: Guide) -> None:
    assert {*sheet_files(guide)} == {f"downloads/sheets/{idea.id}.docx" for idea in guide.ideas if idea.sheet}
    assert ADDRESS in sheet_files(guide)


def test_its_rows_are_filled_in_and_empty_ones_follow(guide: Guide) -> None:
    sheet = Sheet(title="A & B", columns=("When", "Who"), fixed=False, rows=(("noon", "<me>"), ("dusk", "us")))
    file = docx.Document(BytesIO(with_sheet(guide, sheet)))
    (table,) = file.tables
    rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
    assert rows == [("When", "Who"), ("noon", "<me>"), ("dusk", "us"), *empty_rows(sheet)]
    assert [one.text for one in file.paragraphs][:2] == ["A & B", "Put both cases. With two lines filled in by a nurse."]


def test_the_first_column_of_a_form_is_repeated(guide: Guide) -> None:
    sheet = Sheet(title="T", columns=("Step", "Text"), fixed=True, rows=(("one", "x"), ("two", "y")))
    (table,) = docx.Document(BytesIO(with_sheet(guide, sheet))).tables
    assert [row.cells[0].text for row in table.rows][1:5] == ["one", "two"] * 2
    assert [row.cells[1].text for row in table.rows][1:5] == ["x", "y", "", ""]


@pytest.mark.parametrize(("columns", "lies"), [(4, False), (5, True)])
def test_many_columns_stand_on_a_page_that_lies(guide: Guide, columns: int, lies: bool) -> None:
    names = tuple(f"c{n}" for n in range(columns))
    section = docx.Document(BytesIO(with_sheet(guide, Sheet(title="T", columns=names, fixed=False, rows=(names,))))).sections[0]
    assert (section.page_width > section.page_height) == lies


def test_it_is_the_same_bytes_every_time(guide: Guide) -> None:
    assert sheet_files(guide) == sheet_files(guide)
