"""Where the name of a colleague belongs in what their raters read: the form is made once, and filled in for each of them."""

import re

from markupsafe import Markup

from ..records.capability import RATED_NAME
from ..text import markup

_RATED = re.compile(rf"(^|[.:] )?\b{RATED_NAME}\b")
_AT_THE_START = Markup("{}<span data-name>This colleague</span>")
_WITHIN = Markup("<span data-name>this colleague</span>")


def with_place_for_name(text: str) -> Markup:
    """A statement of the data with a place for the name wherever it names the one who is rated."""
    safe = markup.plain(text)
    parts: list[Markup | str] = []
    end = 0
    for match in _RATED.finditer(safe):
        parts += [safe[end : match.start()], _WITHIN if match[1] is None else _AT_THE_START.format(match[1])]
        end = match.end()
    return Markup("").join([*parts, safe[end:]])
