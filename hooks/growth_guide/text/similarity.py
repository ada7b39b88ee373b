"""How like two texts are: the cosine of their words, each weighed by how seldom it is (TF-IDF).

A word counts 1 + ln(its uses in the text), times 1 + ln((1 + texts) / (1 + texts that hold it)); words of grammar count nothing.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

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


_OFTEN = 0.2
"""A word that more than this share of the texts holds weighs little, and would make most of the work."""


def pairs_above(texts: Mapping[str, str], least: float) -> list[tuple[float, str, str]]:
    """Every pair of texts whose likeness is over ``least``, the closest first: the cosine, from 0 to 1, and the two names."""
    names, vectors = list(texts), list(_vectors(texts).values())
    holders = Counter(word for vector in vectors for word in vector)
    often = {word for word, count in holders.items() if count > _OFTEN * len(texts)}
    weights = [math.hypot(*(weight for word, weight in vector.items() if word in often)) for vector in vectors]
    found = []
    for second, seldom_shared in enumerate(_seldom_shared(vectors, often)):
        for first, shared in enumerate(seldom_shared):
            # What two texts share of the words that many hold is at most the product of what each has of them.
            if shared + weights[first] * weights[second] > least:
                likeness = _likeness(vectors[first], vectors[second])
                if likeness > least:
                    found.append((likeness, names[first], names[second]))
    return sorted(found, key=lambda pair: (-pair[0], *pair[1:]))


def _seldom_shared(vectors: Sequence[Mapping[str, float]], often: Collection[str]) -> Iterator[list[float]]:
    """For each text, what it shares with each text before it, but for the words that many hold."""
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        shared = [0.0] * number
        for word, weight in vector.items():
            if word not in often:
                for before, other in holders[word]:
                    shared[before] += weight * other
                holders[word].append((number, weight))
        yield shared


def _likeness(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    return sum(weight * second[word] for word, weight in first.items() if word in second)


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
