"""What can be counted in a text: words, sentences, syllables."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_WORD = re.compile(r"[\w’'-]+")
_LINK_TARGET = re.compile(r"(?<=\])\((?:[^()]|\([^()]*\))*\)")
_END = re.compile(r"(?<=[.!?])[\"'”’)*_]*\s+|\n\s*\n")
_VOWELS = re.compile(r"[aeiouy]+")
_CODE = re.compile(r"^ {4}.*", re.MULTILINE)
_MARK = re.compile(r"\s*(?:#+|[-*>]|\d+\.)\s+|\|")
"""What begins a heading, a bullet, a quotation or a row of a table in Markdown."""


def spoken(text: str) -> str:
    """What a reader sees of a text: it without the targets of its links."""
    return _LINK_TARGET.sub("", text) if "](" in text else text


def words(text: str) -> list[str]:
    """The words of a text, as they stand; the target of a link is none."""
    return _WORD.findall(spoken(text))


def sentences(text: str) -> list[str]:
    """The sentences of a text; one without a full stop is a sentence too."""
    return [sentence.strip() for sentence in _END.split(text) if _WORD.search(sentence)]


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """How many syllables an English word has, by its groups of vowels; right for nine words in ten, never less than 1."""
    word = word.lower()
    groups = len(_VOWELS.findall(word))
    if re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxzgh]es$", word):
        groups -= 1  # A last e that is not heard: make, asked, notes.
    return max(groups, 1)


def reading_level(texts: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of the texts together: years of school after which they are read with ease."""
    said = [words(sentence) for text in texts for sentence in sentences(text)]
    spoken = [word for sentence in said for word in sentence]
    if not spoken:
        return 0.0
    return 0.39 * len(spoken) / len(said) + 11.8 * sum(map(syllables, spoken)) / len(spoken) - 15.59


def mean_sentence(texts: Iterable[str]) -> float:
    """The mean number of words of a sentence; 0 without any."""
    lengths = [len(words(sentence)) for text in texts for sentence in sentences(text)]
    return sum(lengths) / len(lengths) if lengths else 0.0


def paragraphs(markdown: str) -> Iterator[str]:
    """The paragraphs, headings, bullets and table cells of a hand-written page, without their marks; code is left out."""
    return (" ".join(text.split("\n")) for _, text in paragraphs_at(markdown))


def paragraphs_at(markdown: str) -> Iterator[tuple[int, str]]:
    """The same with their line breaks, each after the number of the line, from 0, in which it begins."""
    block: list[str] = []
    for number, line in enumerate([*map(str.rstrip, _CODE.sub("", markdown).split("\n")), ""]):
        begins = _MARK.match(line)
        if (begins or not line.strip()) and block:
            yield number - len(block), "\n".join(block)
            block = []
        if line.startswith("|"):
            yield from ((number, cell.strip()) for cell in line.strip("| ").split(" | ") if re.search(r"[^-|: ]", cell))
        elif line.strip():
            block.append(line[begins.end() if begins else 0 :].strip())
