"""Who may show the guide in a frame of their own pages: ``extra.frame_ancestors`` in mkdocs.yml, for all header files at once."""

import re
from typing import Any

from ..reading.document import Document, KeyPath
from ..reading.problems import ContentError, Problem, short

_WORDS = ("none", "self")
_ORIGIN = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?")
_RIGHT = "write none, self, or addresses without a path, such as [self, https://intranet.example.org]"


def frame_ancestors(settings: Document) -> str:
    """What the policy says after the word frame-ancestors, from mkdocs.yml; ``'self'`` where that says nothing.

    Raises ContentError with the position of everything that is not ``none``, ``self`` or an origin with https.
    """
    at: KeyPath = ("extra", "frame_ancestors")
    named = settings.data["extra"].get("frame_ancestors", "self")
    ones = {(*at, n): one for n, one in enumerate(named)} if isinstance(named, list) and named else {at: named}
    problems = [
        Problem(settings.path, *settings.value_position(place), *said)
        for place, one in ones.items() if (said := _fault(one, alone=len(ones) == 1))
    ]
    if problems:
        raise ContentError(problems)
    return " ".join(f"'{one}'" if one in _WORDS else one for one in ones.values())


def _fault(one: Any, *, alone: bool) -> tuple[str, str] | None:
    if one == "none" and not alone:
        return "none stands beside others", "delete it, or delete the others"
    if isinstance(one, str) and (one in _WORDS or _ORIGIN.fullmatch(one)):
        return None
    said = short(one) if isinstance(one, str) and one else "this"
    return f"extra.frame_ancestors: {said} says nobody who may frame the guide", _RIGHT
