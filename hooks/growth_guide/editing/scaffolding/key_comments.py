"""A record as YAML with the explanation of each key above it, for those who fill it in."""

import re
import textwrap
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...reading.read_yaml import read_text
from ...records.explanations import explanation, key_at
from ...records.fields import Record

WIDTH = 120
"""Characters of the longest line of a comment."""
_SENTENCE_ENDS = re.compile(r"(?<=\.) (?=[A-Z0-9])")


def commented(text: str, record_class: type[Record], choices: Mapping[str, Sequence[str]] | None = None) -> str:
    """The YAML ``text`` of a record, with a comment above each key where it stands for the first time.

    Above the comment of a first key there is an empty line, as in the canonical form of a record.

    ``choices`` holds, by key, lines that are added to its comment: what may be chosen from.
    """
    lines = text.splitlines()
    above: defaultdict[int, list[str]] = defaultdict(list)
    explained = set()
    for path, (line, column) in read_text("", text).keys.items():
        node, key = key_at(record_class, path), str(path[-1])
        said = explanation(node) if node else ""
        if not said or (key, said) in explained:
            continue
        explained.add((key, said))
        before = lines[line - 1][: column - 1]
        # A key that shares its line with others is named in its comment.
        named = f"{key}: " if before.strip(" -") else ""
        indent = " " * (len(before) - len(before.lstrip()))
        if len(path) == 1 and above:
            above[line].append("")
        above[line] += _comments(indent, named + said, (choices or {}).get(key, ()))
    return "".join(f"{written}\n" for n, line in enumerate(lines, 1) for written in (*above[n], line))


def _comments(indent: str, said: str, choices: Sequence[str]) -> list[str]:
    parts = [*((sentence, "# ") for sentence in _SENTENCE_ENDS.split(said)), *((choice, "#   ") for choice in choices)]
    return [line for part, sign in parts for line in _comment(part, indent + sign)]


def _comment(said: str, begin: str) -> list[str]:
    return textwrap.wrap(said, WIDTH, initial_indent=begin, subsequent_indent=begin + "  ", break_on_hyphens=False)
