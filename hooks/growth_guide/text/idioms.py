"""Turns of speech that no dictionary explains word by word, each with plain words for it. Editors add to this list."""

import re
from collections.abc import Iterator

IDIOMS = {
    "a piece of cake": "easy",
    "at the end of the day": "leave it out",
    "ballpark": "rough",
    "bite the bullet": "do it although it is unpleasant",
    "by the book": "by the rules",
    "cut corners": "leave out what should be done",
    "drop the ball": "forget it",
    "elephant in the room": "what nobody speaks of",
    "fall on deaf ears": "nobody listens",
    "fare alike": "have the same result",
    "from scratch": "from the beginning",
    "get the ball rolling": "begin",
    "hit the ground running": "be useful from the first day",
    "in a nutshell": "in one sentence",
    "in the house": "in the firm",
    "in the same boat": "have the same trouble",
    "keep an eye on": "watch",
    "keep at arm's length": "keep away from",
    "low-hanging fruit": "what is quickly done",
    "move the needle": "change something that counts",
    "on the back burner": "put off",
    "on the fence": "undecided",
    "out of the blue": "without a warning",
    "rule of thumb": "rough rule",
    "save where": "except where",
    "sit on the fence": "not decide",
    "skin in the game": "something to lose",
    "the writing on the wall": "a sign of trouble",
    "think outside the box": "look for another way",
    "to and fro": "from one to the other",
    "touch base": "talk",
    "under the radar": "unnoticed",
    "up in the air": "undecided",
    "upstairs": "senior management",
}
"""In small letters."""

_IDIOM = re.compile(rf"\b(?:{'|'.join(map(re.escape, IDIOMS))})\b", re.IGNORECASE)


def idioms(text: str) -> Iterator[tuple[str, str]]:
    """Each idiom in a text, as it stands there, and what is plain."""
    yield from ((found[0], IDIOMS[found[0].lower()]) for found in _IDIOM.finditer(text))
