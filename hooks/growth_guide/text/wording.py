"""The words that the guide does not use, each with what to write instead. Editors add to these lists."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

WORN_OUT = {
    "delv": "write look into, or read",
    "empower": "write what somebody may now decide",
    "holistic": "write what is looked at together",
    "leverag": "write use",
    "proactive": "write what is done before anybody asks",
    "robust": "write what it withstands",
    "seamless": "write what no longer has to be done by hand",
    "synerg": "write what the two do better together",
    "unlock": "write what becomes possible",
}
"""Beginnings of words."""

WORN_OUT_PHRASES = {
    "build trust": "write what to do, for whom and when",
    "communicate clearly": "write what to say, to whom and when",
    "end user": "write people who use your work",
    "ever-changing": "write what changes and how often",
    "fast-paced": "leave it out",
    "game-chang": "write what changed and by how much",
}
"""Beginnings of phrases."""

ONLY_AFTER = {
    "development": (
        "write growth: only products and the like are developed", "clinical drug method process product property software web",
    ),
    "journey": ("write what happens, step by step", "bus patient rail return train"),
}
"""Words that have one good sense and one worn-out one: what to write for the second, and the words that announce the first."""

BRITISH = {
    "analyz": "analys", "armor": "armour", "behavior": "behaviour", "canceled": "cancelled", "canceling": "cancelling",
    "center": "centre", "color": "colour", "counselor": "counsellor", "defense": "defence", "endeavor": "endeavour",
    "enrollment": "enrolment", "favor": "favour", "fiber": "fibre", "fulfills": "fulfils", "gotten": "got", "gray": "grey",
    "harbor": "harbour", "honors": "honours", "humor": "humour", "installment": "instalment", "labeled": "labelled",
    "labeling": "labelling", "liter": "litre", "maneuver": "manoeuvre", "modeled": "modelled", "modeling": "modelling",
    "mold": "mould", "neighbor": "neighbour", "offense": "offence", "pediatric": "paediatric", "plow": "plough",
    "rumor": "rumour", "signaled": "signalled", "signaling": "signalling", "skeptic": "sceptic", "skillful": "skilful",
    "theater": "theatre", "totaled": "totalled", "traveled": "travelled", "traveler": "traveller",
    "traveling": "travelling", "tumor": "tumour", "vapor": "vapour",
}
"""American beginnings of words, and the British ones."""

BRITISH_WORDS = {"catalog": "catalogue", "dialog": "dialogue", "fulfill": "fulfil", "honor": "honour", "labor": "labour"}
"""Whole words, where a British word begins in the same way."""

NOT_AMERICAN = (
    "capsiz", "humorous", "literacy", "literal", "literary", "literate", "literature", "prize", "resiz", "seiz", "size", "sizing",
)
"""Beginnings of British words that only look American."""

_PHRASE = re.compile(rf"\b(?:{'|'.join(WORN_OUT_PHRASES)})", re.IGNORECASE)
_WORN_OUT, _AMERICAN = tuple(WORN_OUT), tuple(BRITISH)
_LETTERS = re.compile(r"[^\W\d_]+")
_IZE = re.compile(r"(.{2,})iz(e|es|ed|er|ers|ing|ation|ations)")


def wrong_words(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the words of a text, and what would be right."""
    words = _LETTERS.findall(text)
    for before, word in pairwise(["", *words]) if any(map(_right_word, words)) else ():
        right = _right_word(word)
        if right and before.lower() not in ONLY_AFTER.get(_singular(word), ("", ""))[1].split():
            yield f'the guide does not say "{word}"', right
    for match in _PHRASE.finditer(text):
        yield f'the guide does not say "{match[0]}"', WORN_OUT_PHRASES[match[0].lower()]
    if "!" in text:
        yield "an exclamation mark", "end with a full stop"


@cache
def _right_word(word: str) -> str:
    """What would be right instead of a word; empty when nothing is wrong with it. Most words come again and again."""
    lower = word.lower()
    if lower.startswith(_WORN_OUT):
        return next(right for beginning, right in WORN_OUT.items() if lower.startswith(beginning))
    if _singular(word) in ONLY_AFTER:
        return ONLY_AFTER[_singular(word)][0]
    british = _british(word)
    return f"the British spelling is {british}" if british != word else ""


def _singular(word: str) -> str:
    return word.lower().removesuffix("s")


def _british(word: str) -> str:
    # A word with a capital may be part of a name, and names are spelled as their owners spell them.
    if not word.islower() or word.startswith(NOT_AMERICAN):
        return word
    if word.startswith(_AMERICAN):
        return next(british + word.removeprefix(american) for american, british in BRITISH.items() if word.startswith(american))
    ending = _IZE.fullmatch(word)
    return f"{ending[1]}is{ending[2]}" if ending else BRITISH_WORDS.get(word, word)
