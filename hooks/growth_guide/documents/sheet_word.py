"""The sheet of an idea as a Word file: its rows filled in, then empty ones to work on, on one page."""

from collections.abc import Iterator

from ..guide.guide import Guide
from ..pages.branding import document_title
from ..pages.sheets import empty_rows, filled_in_by, source_of_sheet
from ..records.addresses import sheet_address
from ..records.idea import Idea, Sheet
from ..text.markup import plain
from .word_package import PAPER_SIZES, STYLES, package_parts, packed
from .wordprocessing import TEXT_WIDTH, paragraph, row, run, table

_COLUMNS_OF_A_TALL_PAGE = 4
"""At most; more stand on a page that lies, if their rows have room there."""
_LOWEST_ROW, _HIGHEST_ROW = 340, 720
"""Least heights of an empty row, in twentieths of a point: for a line by hand, and for two."""
_SIDES, _HEAD_AND_FOOT = 2552, 4800
"""What is not the table's: left and right of it; above and below, with the title, the names of the columns and the foot."""
_LETTER, _LINE, _CELL_SIDES, _CELL_ENDS = 125, 270, 220, 170
"""In the table: a letter of usual width, a line, and what a cell keeps free at its sides and ends."""
_NARROWEST, _WIDEST = 14, 32
"""Letters by which the parts of a column are reckoned."""


def sheet_files(guide: Guide) -> dict[str, bytes]:
    """The bytes of each file by its address; an idea without a sheet has none."""
    return {sheet_address(idea): _file(guide, idea, idea.sheet) for idea in guide.ideas if idea.sheet}


def _file(guide: Guide, idea: Idea, sheet: Sheet) -> bytes:
    title, size, widths = plain(sheet.title), PAPER_SIZES["a4"], _widths(sheet)
    if len(sheet.columns) > _COLUMNS_OF_A_TALL_PAGE and _empty_row(sheet, widths, size[::-1]) >= _LOWEST_ROW:
        size = size[::-1]
    heads = [plain(column) for column in sheet.columns]
    body = (
        paragraph("Title", run(title))
        + paragraph("Subtitle", run(f"{plain(idea.title)}. {filled_in_by(idea).capitalize()}."))
        + table(title, "Rows filled in, then empty rows.", widths, heads, "".join(_rows(sheet, widths, size)))
    )
    named = document_title(title, guide)
    parts = package_parts(named, f"{named}. {source_of_sheet(guide, idea)}")
    # The number of the page stands at the right end of the line, however long that is.
    parts[STYLES] = parts[STYLES].replace(f'w:pos="{TEXT_WIDTH}"', f'w:pos="{size[0] - _SIDES}"')
    return packed(parts, body, size)


def _widths(sheet: Sheet) -> list[int]:
    """A column is as wide as its longest text asks for, within bounds: so rows stay low."""
    longest = (max(len(plain(text)) for text in texts) for texts in zip(sheet.columns, *sheet.rows, strict=True))
    return [min(max(length, _NARROWEST), _WIDEST) for length in longest]


def _rows(sheet: Sheet, widths: list[int], size: tuple[int, int]) -> Iterator[str]:
    for texts in sheet.rows:
        yield row([paragraph("Cell", run(plain(text))) for text in texts], widths)
    height = min(max(_empty_row(sheet, widths, size), _LOWEST_ROW), _HIGHEST_ROW)
    for texts in empty_rows(sheet):
        yield row([paragraph("Cell", run(plain(text))) for text in texts], widths, height=height)


def _empty_row(sheet: Sheet, widths: list[int], size: tuple[int, int]) -> int:
    """The height of an empty row where these share what the filled-in rows leave of the page."""
    letters = [((size[0] - _SIDES) * width // sum(widths) - _CELL_SIDES) // _LETTER for width in widths]
    lines = (max(-(-len(plain(text)) // room) for text, room in zip(texts, letters, strict=True)) for texts in sheet.rows)
    left = size[1] - _HEAD_AND_FOOT - sum(_LINE * n + _CELL_ENDS for n in lines)
    return left // len(empty_rows(sheet))
