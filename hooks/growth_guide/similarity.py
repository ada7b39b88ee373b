"""How like two texts are: the cosine of their words, each weighed by how seldom it is (TF-IDF).

A word counts 1 + ln(its uses in the text), times 1 + ln((1 + texts) / (1 + texts that hold it)); words of grammar count nothing.
"""

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations

_WORD = re.compile(r"\b\w\w+\b")
_GRAMMAR = """
    about above across after afterwards again against all almost alone along already also although always am among an and
    another any anybody anyone anything are around as at back be became because become been before behind being below beside
    besides between beyond both but by can cannot could did do does doing done down during each either else enough even ever
    every everybody everyone everything except few for from further get give go had has have having he hence her here hers
    herself him himself his how however if in indeed into is it its itself just keep last least less ll made many may me might
    mine more most mostly much must my myself neither never nevertheless next no nobody none nor not nothing now of off often on
    once one only onto or other others otherwise our ours ourselves out over own per perhaps put rather re same say see seem
    seems several she should show since so some somebody somehow someone something sometimes still such than that the their
    theirs them themselves then there therefore these they this those though through throughout thus to together too toward
    towards two under until up upon us ve very was we well were what whatever when whenever where whereas wherever whether which
    while who whoever whole whom whose why will with within without would yet you your yours yourself
"""
_OF_GRAMMAR = frozenset(_GRAMMAR.split())


def closest_pairs(texts: Mapping[str, str], count: int) -> list[tuple[float, str, str]]:
    """The ``count`` pairs of texts that are most alike, the closest first: the cosine, from 0 to 1, and the two names."""
    vectors = _vectors(texts)
    likeness: defaultdict[tuple[str, str], float] = defaultdict(float)
    # In a fixed order, since sums of fractions depend on it in their last digit.
    for word in sorted({word for vector in vectors.values() for word in vector}):
        holders = [(name, vector[word]) for name, vector in vectors.items() if word in vector]
        for (first, weight), (second, other) in combinations(holders, 2):
            likeness[first, second] += weight * other
    return heapq.nlargest(count, ((value, *pair) for pair, value in likeness.items()))


def _vectors(texts: Mapping[str, str]) -> dict[str, dict[str, float]]:
    """The words of each text with their weights, together of length 1."""
    uses = {name: Counter(_WORD.findall(text.lower())) for name, text in texts.items()}
    holders = Counter(word for counter in uses.values() for word in counter)
    rarity = {word: 1 + math.log((1 + len(texts)) / (1 + n)) for word, n in holders.items() if word not in _OF_GRAMMAR}
    vectors = {}
    for name, counter in uses.items():
        weights = {word: (1 + math.log(n)) * rarity[word] for word, n in counter.items() if word in rarity}
        length = math.hypot(*weights.values()) or 1.0
        vectors[name] = {word: weight / length for word, weight in weights.items()}
    return vectors
