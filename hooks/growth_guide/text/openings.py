"""How a sentence begins: with its subject, or a short time or place before it; or with something that has to be held in mind.

Found by the first words alone. It misses some and is seldom wrong, which is enough for a remark and for a figure over many texts.
"""

import re

from .readability import words

WORDS_OF_A_SHORT_OPENING = 5
"""At most: "At the second meeting", "A month after the audit"."""
_LONGEST_OPENING = 7
"""A comma that comes later than this many words ends no opening, as a rule."""

_TIME_OR_PLACE = """
    about across after among around at before behind below beside between by during for from in inside near on outside over since
    through throughout under until within
"""
_CLAUSE = """
    against although as because besides beyond despite even except given if instead like never nor of once per rather seldom than
    that though to too unless unlike upon whatever when whenever where whereas wherever whether which while who whoever whom whose
    with without
"""
_NO_PARTICIPLE = """
    anything briefing building cleaning evening everything king meeting morning nothing planning reading something spring testing
    training wedding writing
"""
_NO_ADVERB = "assembly daily early family fortnightly july likely monthly nearly only quarterly reply supply weekly"
_TIMES_AND_PLACES, _CLAUSES, _NO_PARTICIPLES, _NO_ADVERBS = (
    frozenset(said.split()) for said in (_TIME_OR_PLACE, _CLAUSE, _NO_PARTICIPLE, _NO_ADVERB)
)
_INVERSIONS = ("no sooner", "not once", "not only", "not until", "only after", "only by", "only if", "only then", "only when")


def begins_aside(sentence: str) -> bool:
    """The sentence begins with something other than its subject, a short time or a short place."""
    said = [word.lower() for word in words(sentence)]
    if not said:
        return False
    first = said[0]
    if first in _TIMES_AND_PLACES:
        head, comma, _ = sentence.partition(",")
        return bool(comma) and WORDS_OF_A_SHORT_OPENING < len(words(head)) <= _LONGEST_OPENING
    if first in _CLAUSES or " ".join(said[:2]) in _INVERSIONS:
        return True
    if first.endswith("ly"):
        return first not in _NO_ADVERBS
    return bool(re.fullmatch(r"\w{3,}ing", first)) and first not in _NO_PARTICIPLES and "," in sentence
