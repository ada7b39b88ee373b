"""The sheet of an idea as a Word file."""

from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from growth_guide.documents.sheet_word import sheet_files
from growth_guide.guide.guide import Guide
from growth_guide.pages.sheets import empty_rows
from growth_guide.records.idea import Sheet
from guide_copy import GuideCopy, with_ideas
from programs import converted

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


FULL = Sheet(title="T", columns=("A name of it",) * 6, fixed=False, rows=(("Some words in a cell",) * 6,) * 8)
LONGEST = [
    FULL,
    FULL.model_copy(update={"fixed": True}),
    Sheet(title="T", columns=("Step", "Text"), fixed=True, rows=(("What stands first in it", "word " * 17),) * 8),
    Sheet(title="T", columns=("Date",) * 6, fixed=False, rows=(("12 September", *("word " * 8,) * 5),) * 4),
]


def test_a_sheet_whose_rows_have_no_room_on_a_page_that_lies_stands(guide: Guide) -> None:
    section = docx.Document(BytesIO(with_sheet(guide, FULL.model_copy(update={"fixed": True})))).sections[0]
    assert section.page_width < section.page_height


def test_a_column_is_wide_where_its_texts_are_long(guide: Guide) -> None:
    sheet = Sheet(title="T", columns=("No", "Text"), fixed=False, rows=(("1", "A text of some length, as a cell has it"),))
    (table,) = docx.Document(BytesIO(with_sheet(guide, sheet))).tables
    narrow, wide = (column.width for column in table.columns)
    assert 2 * narrow < wide


def test_its_foot_says_whose_it_is_and_under_which_licence(guide: Guide) -> None:
    (foot,) = docx.Document(BytesIO(sheet_files(guide)[ADDRESS])).sections[0].footer.paragraphs
    idea = guide.idea["both-cases"]
    assert idea.sheet
    source = f"Idea {idea.number} of The Expertship Growth Guide, text CC BY 4.0"
    assert foot.text == f"{idea.sheet.title}. {source}\tPage 1 of 1"


def test_the_number_of_the_page_stands_at_the_end_of_the_line(guide: Guide) -> None:
    for columns in (2, 6):
        sheet = Sheet(title="T", columns=("c",) * columns, fixed=False, rows=(("x",) * columns,))
        file = docx.Document(BytesIO(with_sheet(guide, sheet)))
        section = file.sections[0]
        (tab,) = file.styles["footer"].paragraph_format.tab_stops
        assert tab.position == section.page_width - section.left_margin - section.right_margin


@pytest.mark.slow
@pytest.mark.parametrize("sheet", LONGEST)
def test_the_longest_sheets_take_one_page(guide: Guide, tmp_path: Path, sheet: Sheet) -> None:
    with pikepdf.open(converted(with_sheet(guide, sheet), "pdf", tmp_path)) as pdf:
        assert len(pdf.pages) == 1


def test_it_is_the_same_bytes_every_time(guide: Guide) -> None:
    assert sheet_files(guide) == sheet_files(guide)
