"""The shipped search in Chromium, asked the questions of a file, and what comes of it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from growth_guide.browser.search_index import search_index
from growth_guide.guide.guide import Guide
from growth_guide.records.front_matter import HandWritten
from playwright.sync_api import Page

FIRST = 20
"""So many results of a question are looked at; a right one that comes later counts as not found."""

_FIELD_NAMES = {"t": "title", "a": "asked", "s": "summary", "i": "troubles", "n": "names", "b": "body"}
_ASK = """async ([index, questions, first]) => {
    const { openIndex } = await import("/search/open_index.mjs");
    const { search } = await import("/search/ranking.mjs");
    const open = openIndex(index);
    return questions.map((question) => search(open, question).slice(0, first).map(({ record, score, matches }) =>
        ({ address: record.address, score, matches: matches.filter(({ telling }) => telling) })));
}"""


@dataclass(frozen=True)
class Question:
    """What somebody types, and the records any of which is a right answer."""

    text: str
    right: tuple[str, ...]
    voice: str = ""
    """Who asks so: a trade, a newcomer to the language, somebody in a hurry."""


@dataclass(frozen=True)
class Answer:
    """What the search gives for a question, the best first, each with its ``address``, ``score`` and ``matches``."""

    question: Question
    found: list[dict[str, Any]]

    @property
    def rank(self) -> int:
        """The place of the first right answer, from 1; 0 when it is not among the first."""
        ids = [record_id(found["address"]) for found in self.found]
        return min((ids.index(right) + 1 for right in self.question.right if right in ids), default=0)


def index_data(guide: Guide, pages: Iterable[HandWritten] = ()) -> dict[str, Any]:
    """The data of the search index."""
    script = search_index(guide, pages)
    return json.loads(script.removeprefix("globalThis.growthGuideSearchIndex=").removesuffix(";\n"))


def read_questions(path: Path) -> list[Question]:
    """The questions of a file: a question, a tab, ids with commas between them; and, where it is known, a tab and the voice."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
    return [Question(text, tuple(right.split(",")), *voice) for text, right, *voice in (line.split("\t") for line in lines)]


def unknown_ids(questions: Sequence[Question], index: dict[str, Any]) -> list[str]:
    """The ids among the right answers that the index does not hold."""
    known = {record_id(record["address"]) for record in index["records"]}
    return sorted({right for question in questions for right in question.right} - known)


def ask(page: Page, index: dict[str, Any], questions: Sequence[Question]) -> list[Answer]:
    """Put the questions to the search; ``page`` is a ``modules_page``."""
    found = page.evaluate(_ASK, [index, [question.text for question in questions], FIRST])
    return [Answer(question, answers) for question, answers in zip(questions, found, strict=True)]


def hits(answers: Sequence[Answer], first: int) -> float:
    """The share of the questions with a right answer among the first so many."""
    return sum(1 <= answer.rank <= first for answer in answers) / len(answers)


def mean_reciprocal_rank(answers: Sequence[Answer]) -> float:
    """1 when the first answer is always right, 0.5 when it is always the second."""
    return sum(1 / answer.rank for answer in answers if answer.rank) / len(answers)


def record_id(address: str) -> str:
    """The id of the record at an address: the name of its page, or of its place on a page."""
    return address.partition("#")[2] or address.rpartition("/")[2].removesuffix(".html")


def why(found: dict[str, Any]) -> str:
    """What matched of a question in a record, and where: such as ``colleagu (title, asked)``."""
    return ", ".join(f"{match['name']} ({_places(match['letters'])})" for match in found["matches"])


def _places(letters: str) -> str:
    return ", ".join(_FIELD_NAMES[letter] for letter in dict.fromkeys(letters))
