"""What the parser of YAML says where it gives up, in an editor's words: what is wrong, what would be right, and where."""

import re

import yaml

from .document import Position

_QUOTE = "put the whole text in quotation marks"
_BELOW = "begin it exactly below the one above"

_SIGN = ("a text that begins with a sign", _QUOTE)
_COLON = (
    "a colon within a text",
    f"{_QUOTE}, or look whether the line above has a space after its colon, and this one is indented like it",
)
_OPEN_QUOTE = ("a quotation mark is not closed", "write it at the end of the text too, or take it out")
_BACKSLASH = ("a backslash between quotation marks", "write it twice, or put the text in single quotation marks")
_PERCENT = ("a line that begins with %", f"delete it, or {_QUOTE}")
_BAR = (
    "a text on the line of its | or >",
    f"begin the text on the next line; if it begins with this sign itself, {_QUOTE}",
)
_TAB = ("a tab", "write spaces instead")
_UNREADABLE = ("a sign that cannot be read", "delete it and type the place again")
_NO_KEY = (
    "a line that is neither a key nor part of a text",
    "write a key, a colon, a space and the text; a further line of a text begins with two more spaces",
)
_NO_SPACE = (
    "a hyphen without a space behind it", f"write one if it begins an entry of a list; if it belongs to a text, {_QUOTE}",
)
_NO_FIRST_HYPHEN = (
    "this line begins with a hyphen, and what stands above it with none",
    "begin the first entry of the list with a hyphen and a space too; where there is no list, delete this hyphen",
)
_ELSEWHERE = (
    "this line does not belong to what stands above", "begin it like the lines above: a key, a colon, a space and the text",
)

WORDS = {
    "block sequence entries are not allowed in this context": (
        "a hyphen where no list begins", f"begin the list on the line below its key; if the hyphen belongs to a text, {_QUOTE}",
    ),
    "control characters are not allowed": _UNREADABLE,
    "could not find expected ':'": _NO_KEY,
    "could not find expected directive name": _PERCENT,
    "did not find URI escaped octet": _SIGN,
    "did not find expected '!'": _SIGN,
    "did not find expected ',' or ']'": (
        "a comma is missing in square brackets", f"write one between two entries, or {_QUOTE}",
    ),
    "did not find expected ',' or '}'": (
        "a comma is missing in braces", f"write one between two keys, or {_QUOTE}",
    ),
    "did not find expected '-' indicator": (
        "this line does not go on with the list above", "begin it with a hyphen and a space, indented like the others",
    ),
    "did not find expected <document start>": _ELSEWHERE,
    "did not find expected <stream-start>": _UNREADABLE,
    "did not find expected alphabetic or numeric character": _SIGN,
    "did not find expected comment or line break": _BAR,
    "did not find expected digit or '.' character": _PERCENT,
    "did not find expected hexdecimal number": _BACKSLASH,
    "did not find expected key": ("this line does not go on with the keys above", _BELOW),
    "did not find expected node content": (
        "a sign where a text or an entry is missing", f"write it, or delete the sign, or {_QUOTE}",
    ),
    "did not find expected tag URI": _SIGN,
    "did not find expected version number": _PERCENT,
    "did not find expected whitespace": _SIGN,
    "did not find expected whitespace or line break": _SIGN,
    "did not find the expected '>'": _SIGN,
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "found an incorrect leading UTF-8 octet": _SIGN,
    "found an incorrect trailing UTF-8 octet": _SIGN,
    "found an indentation indicator equal to 0": _BAR,
    "found character that cannot start any token": _SIGN,
    "found duplicate %TAG directive": _PERCENT,
    "found duplicate %YAML directive": _PERCENT,
    "found extremely long version number": _PERCENT,
    "found incompatible YAML document": _PERCENT,
    "found invalid Unicode character escape code": _BACKSLASH,
    "found undefined tag handle": _SIGN,
    "found unexpected ':'": _COLON,
    "found unexpected document indicator": _OPEN_QUOTE,
    "found unexpected end of stream": _OPEN_QUOTE,
    "found unexpected non-alphabetical character": _PERCENT,
    "found unknown directive name": _PERCENT,
    "found unknown escape character": _BACKSLASH,
    "mapping keys are not allowed in this context": _SIGN,
    "mapping values are not allowed in this context": _COLON,
}
"""All that the parser can say of a text, by its own words."""

_OTHER = ("it cannot be read from here on", "look at this line and the one above: indentation, quotation marks, colons")
_OPEN = {"[": "a square bracket is not closed", "{": "a brace is not closed"}


def gave_up(error: yaml.YAMLError) -> int:
    """The index in the text where the parser could read no further."""
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    return mark.index if mark else 0


def syntax_fault(text: str, error: yaml.YAMLError) -> tuple[Position, str, str]:
    """Where the parser gave up reading ``text``, what is wrong there and what would be right."""
    marked = error if isinstance(error, yaml.MarkedYAMLError) else yaml.MarkedYAMLError()
    said, context = str(marked.problem or marked.context), str(marked.context)
    mark = marked.problem_mark
    what, right = _PERCENT if "directive" in context else WORDS.get(said, _OTHER)
    if context.startswith("while scanning"):
        # The parser complains where it gave up, at the end of the file perhaps; what it could not read begins here.
        mark = marked.context_mark or mark
        if mark and what == _NO_KEY[0] and re.match(r"-[^\s-]", text[mark.index :]):
            what, right = _NO_SPACE
    elif said.startswith("did not find expected ','") and mark and marked.context_mark and mark.line > marked.context_mark.line:
        mark = marked.context_mark
        what, right = _OPEN.get(text[mark.index : mark.index + 1], what), "write it at the end too"
    elif said in ("did not find expected key", "did not find expected '-' indicator") and mark:
        what, right = _after_closing_sign(text, mark.index) or _before_hyphen(text, mark.index) or (what, right)
    position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return position, f"this is not sound YAML ({what})", right


def _before_hyphen(text: str, index: int) -> tuple[str, str] | None:
    """What is wrong where a line begins with a hyphen, and the parser was reading no list."""
    return _NO_FIRST_HYPHEN if text.startswith("- ", index) else None


def _after_closing_sign(text: str, index: int) -> tuple[str, str] | None:
    """What is wrong where something follows a closing sign on its line."""
    closing = re.search(r"""(["'\]}]) *$""", text[text.rfind("\n", 0, index) + 1 : index])
    if closing is None:
        return None
    if closing[1] in "]}":
        return "a text goes on after a closing bracket", _QUOTE
    right = "put double quotation marks round the whole text" + ', and write \\" for one within it' * (closing[1] == '"')
    return "a text goes on after its closing quotation mark", right
