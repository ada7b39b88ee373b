"""Ideas without a fault that share no word, the content that holds them alone, and what the rules of good writing say."""

from itertools import count
from typing import Any

import yaml
from growth_guide.content.content import Content, Source
from growth_guide.reading.document import KeyPath
from growth_guide.reading.read_yaml import read
from growth_guide.records.idea import Idea
from growth_guide.records.validation import to_record
from growth_guide.rules.writing_rules import writing_problems

_IN_LETTERS = str.maketrans("0123456789", "bcdfghjklm")
"""A line of an idea that a plan may hold has no digit."""


def sound(number: int = 1) -> dict[str, Any]:
    """An idea without a fault, whose words stand in no other."""
    fresh = count()

    def say(length: int) -> str:
        return " ".join(f"w{number}x{next(fresh)}".translate(_IN_LETTERS) for _ in range(length))

    def lines(length: int) -> list[str]:
        return [f"I {say(length)}" for _ in range(4)]

    weeks = ("today", "week 1", "weekly", "week 6")
    return {
        "number": number, "title": say(3), "role": "r", "step": "expert-to-master", "kind": "artefact", "known_as": [],
        "summary": say(20), "asked_as": [say(3) for _ in range(5)], "issues": lines(20), "results": lines(20),
        "actions": [{"do": say(24), "short": say(3), "when": when, "minutes": 5} for when in weeks],
        "measures": [{"count": say(5), "start": say(3), "goal": say(2)} for _ in range(2)], "sheet": "none",
        "say": [{"to": say(2), "words": say(15)} for _ in range(2)],
        "if_stuck": [{"when": say(8), "try": say(8)} for _ in range(2)],
        "example": f"A miller {say(20)}. {say(24)}. {say(20)}.", "profession": "miller", "evidence": "none",
        "overdone": say(20), "manager": say(20), "effort": {"minutes_per_week": 20, "weeks": 6},
        "counters": [], "related": [], "references": [],
    }


def content(*ideas: dict[str, Any]) -> Content:
    """Content that holds these ideas alone, with ids idea-1, idea-2 and so on."""
    sources = {}
    for n, data in enumerate(ideas, 1):
        document = read(f"idea-{n}.yml", yaml.safe_dump(data, sort_keys=False, width=10_000, allow_unicode=True).encode())
        record = to_record(document, Idea, f"idea-{n}")
        assert record, document.problems
        sources[f"idea-{n}"] = Source(record, document)
    return Content(records={**Content().records, "ideas": sources}, ids={"ideas": frozenset(sources)})


def found(*ideas: dict[str, Any]) -> list[tuple[str, KeyPath, str]]:
    """The file, the place and the words of each problem."""
    checked = content(*ideas)
    problems = []
    for problem in writing_problems(checked, ()):
        document = checked.ideas[problem.path.removesuffix(".yml")].document
        places = {position: place for place, position in [*document.values.items(), *document.keys.items()]}
        problems.append((problem.path, places[problem.line, problem.column], f"{problem.wrong}; {problem.right}"))
    return problems
