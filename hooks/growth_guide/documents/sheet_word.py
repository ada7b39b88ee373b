"""The sheet of an idea as a Word file: its rows filled in, then empty ones to work on, on one page."""

from collections.abc import Iterator

from ..guide.guide import Guide
from ..pages.branding import document_title
from ..pages.sheets import empty_rows, filled_in_by
from ..records.addresses import sheet_address
from ..records.idea import Idea, Sheet
from ..text.markup import plain
from .word_package import PAPER_SIZES, package_parts, packed
from .wordprocessing import paragraph, row, run, table

_COLUMNS_OF_A_TALL_PAGE = 4
"""At most; more stand on a page that lies."""
_EMPTY_ROW = 560
"""Its least height in twentieths of a point, about a centimetre: two lines by hand."""


def sheet_files(guide: Guide) -> dict[str, bytes]:
    """The bytes of each file by its address; an idea without a sheet has none."""
    return {sheet_address(idea): _file(guide, idea, idea.sheet) for idea in guide.ideas if idea.sheet}


def _file(guide: Guide, idea: Idea, sheet: Sheet) -> bytes:
    title, size = plain(sheet.title), PAPER_SIZES["a4"]
    lies = len(sheet.columns) > _COLUMNS_OF_A_TALL_PAGE
    widths, heads = [1] * len(sheet.columns), [plain(column) for column in sheet.columns]
    body = (
        paragraph("Title", run(title))
        + paragraph("Subtitle", run(f"{plain(idea.title)}. {filled_in_by(idea).capitalize()}."))
        + table(title, "Rows filled in, then empty rows.", widths, heads, "".join(_rows(sheet, widths)))
    )
    return packed(package_parts(document_title(title, guide)), body, size[::-1] if lies else size)


def _rows(sheet: Sheet, widths: list[int]) -> Iterator[str]:
    for texts in sheet.rows:
        yield row([paragraph("Cell", run(plain(text))) for text in texts], widths)
    for texts in empty_rows(sheet):
        yield row([paragraph("Cell", run(plain(text))) for text in texts], widths, height=_EMPTY_ROW)
