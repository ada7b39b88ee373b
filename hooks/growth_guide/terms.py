"""From a text to the terms of the search, exactly as ``tokenize.mjs`` does it in the browser; a test proves that both agree."""

import re
import unicodedata
from functools import cache

from snowballstemmer import stemmer  # type: ignore[import-untyped]  # it ships no types

STOP_WORDS = (
    "a about after all also am an and any are as at be because been before being but by can cannot cant could couldnt did "
    "didnt do does doesnt doing dont for from get gets getting got had has have having he her him his how i id if ill im in into "
    "is isnt it its ive just keep keeps let me more most much must my no not of on one or our out really should so some "
    "than that the their them then there these they theyre this those to too up us very want wants was we were what when where "
    "which who whose why will with wont would you your youre"
)
"""Words that stand in every text or question, without apostrophes. Beside other words they say little."""

_WORD = re.compile(r"[a-z0-9]+(?:[&'][a-z0-9]+)*")
_ACCENTS = re.compile("[\u0300-\u036f]")
_STEMMER = stemmer("english")


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents and apostrophes."""
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return [word.removesuffix("'s").replace("'", "") for word in _WORD.findall(text.lower())]


@cache
def term(word: str) -> str:
    """The term under which a word stands in the index: its stem, in one spelling for both sides of the Atlantic."""
    word = re.sub(r"is(e[ds]?|ing|ation|ations)$", r"iz\1", word)
    return str(_STEMMER.stemWord(re.sub(r"^(.{3,})our(?=$|s$|ed$|ing$|al$|able$|ful$|er$)", r"\1or", word)))
