"""The sheet of an idea as pages and files show it: where it stands, what is filled in, and the rows left for the reader."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from ..guide.guide import Guide
from ..records.idea import Idea, Sheet
from ..records.situation import Situation
from ..text.markup import plain, typographic
from .branding import GUIDE_NAME

ROWS_OF_A_WORKSHEET = 10
"""At least, on paper and in Word, filled in or empty: room for some weeks, and still one page."""
EMPTY_ROWS_OF_A_WORKSHEET = 6
"""At least."""
_EMPTY_ROWS_ON_A_PAGE = 2
_SOUNDS_LIKE_A_CONSONANT = re.compile(r"us|uni|eu|one", re.IGNORECASE)


def action_of_sheet(idea: Idea) -> int:
    """The place, from 0, of the action after which the sheet stands: the first that names it, else the last."""
    if idea.sheet:
        title = plain(idea.sheet.title).casefold()
        for n, action in enumerate(idea.actions):
            if title in plain(action.do).casefold():
                return n
    return len(idea.actions) - 1


def empty_rows(sheet: Sheet) -> list[tuple[str, ...]]:
    """As many rows for the reader as fill a page to work on; a fixed form is repeated as a whole, with its first cells."""
    rest = ("",) * (len(sheet.columns) - 1)
    block = [(row[0], *rest) for row in sheet.rows] if sheet.fixed else [("", *rest)]
    wanted = max(ROWS_OF_A_WORKSHEET - len(sheet.rows), EMPTY_ROWS_OF_A_WORKSHEET)
    return block * -(-wanted // len(block))


def rows_to_fill_in(sheet: Sheet) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The same, each with whether it is shown on the worksheet only: a page has two, or the fixed form once."""
    shown = len(sheet.rows) if sheet.fixed else _EMPTY_ROWS_ON_A_PAGE
    yield from ((row, n >= shown) for n, row in enumerate(empty_rows(sheet)))


def filled_in_by(idea: Idea) -> str:
    """Whose case the filled-in rows show, as it follows the title of the sheet; empty where an idea has none."""
    if not idea.sheet:
        return ""
    lines = len(idea.sheet.rows)
    what = "" if idea.sheet.fixed else "with one line " if lines == 1 else f"with {_NUMBERS.get(lines, lines)} lines "
    return f"{what}filled in by {with_article(plain(idea.profession))}"


_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}


def with_article(noun: str) -> str:
    """A noun with its a or an."""
    vowel = noun[0].casefold() in "aeiou" and not _SOUNDS_LIKE_A_CONSONANT.match(noun)
    return f"{'an' if vowel else 'a'} {noun}"


def linked_to_sheet(html: Markup, title: str) -> Markup:
    """An action as HTML in which the first mention of the sheet, one or several, leads to it; or as it is where it has a link."""
    words = str(Markup.escape(typographic(plain(title))))
    mention = None if "<a " in html else re.search(rf"(?<!\w){re.escape(words)}\w*", html, re.IGNORECASE)
    if not mention:
        return html
    return Markup(f'{html[: mention.start()]}<a href="#sheet">{mention[0]}</a>{html[mention.end() :]}')  # both are HTML


def source_of_sheet(guide: Guide, idea: Idea) -> str:
    """What the foot of a sheet says that is handed on: from which idea it is, whose that is, and under which licence."""
    own = guide.organisation if idea.id in guide.organisation_ids else None
    whose = plain(own.name) if own else f"{GUIDE_NAME}, text CC BY 4.0"
    return f"Idea {idea.number} of {whose}"


def words_to_say(record: Idea | Situation) -> list[tuple[str, str]]:
    """The lines of an idea or a situation, each with who hears it, as a page says it."""
    return [(f"To {line.to}", line.words) for line in record.say]
