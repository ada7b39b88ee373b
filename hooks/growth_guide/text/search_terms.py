"""From a text to the terms of the search, exactly as ``tokenize.mjs`` does it in the browser; a test proves that both agree."""

import re
import unicodedata
from functools import cache

from snowballstemmer import stemmer  # type: ignore[import-untyped]  # it ships no types

STOP_WORDS = (
    "a about after all already also always am an and another any anybody anyone anything are around as at away be "
    "because been before being between both but by can cannot cant could couldnt day days did didnt do does doesnt doing "
    "dont during each else even ever every for from get gets getting got had has have having he her here him his how i "
    "id if ill im in into is isnt it its ive just keep keeps last let many may me might month months more most much must "
    "my next no not now of off on one or other others our out over own quite really same should since so some somebody "
    "someone something still such than that the their them then there these they theyre this those though through time "
    "times to today tomorrow too until up us very want wants was we week weeks were what when where which while who "
    "whose why will with without wont would year years yesterday yet you your youre"
)
"""Function words and words of time, which stand in every text or question, without apostrophes. Beside others they say little."""

LIGHT_WORDS = (
    "ask become big call come end everybody everyone everything find first five give go good half happen hold know long look "
    "make need never new nobody nothing old only part people person place point put run say see set show small sound start stuff "
    "take team tell thing three top try turn two use want way well work "
    "became came found gave given gone held known made said saw seen shown taken told took went"
)
"""Words that stand in every talk about work: they say something, but half of what their rarity in a guide lets one think."""

_WORD = re.compile(r"[a-z0-9]+(?:[&'][a-z0-9]+)*")
_APOSTROPHES = dict.fromkeys(map(ord, "`\u00b4\u2018\u2019\u201b\u02b9\u02bc\u2032\uff07"), "'")
"""What keyboards make of an apostrophe: grave, acute, quotation marks, modifier letter, prime, full width."""
_ACCENTS = re.compile("[\u0300-\u036f]")
_STEMMER = stemmer("english")


def normalised_words(text: str) -> list[str]:
    """The words of a text in lower case, without accents and apostrophes."""
    text = text.translate(_APOSTROPHES)  # before all else: in its normal form an acute accent is a space
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return [word.removesuffix("'s").replace("'", "") for word in _WORD.findall(text.lower())]


@cache
def term(word: str) -> str:
    """The term under which a word stands in the index: its stem, in one spelling for both sides of the Atlantic."""
    word = re.sub(r"is(e[ds]?|ing|ation|ations)$", r"iz\1", word)
    return str(_STEMMER.stemWord(re.sub(r"^(.{3,})our(?=$|s$|ed$|ing$|al$|able$|ful$|er$)", r"\1or", word)))
