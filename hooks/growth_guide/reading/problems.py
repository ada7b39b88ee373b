"""What is said to an editor: where, what is wrong, what would be right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """What is said of one place in the content: an error, or a remark."""

    path: str
    """The file as the caller named its folder, with forward slashes."""
    line: int
    """Line, from 1."""
    column: int
    """Column, from 1, counted in characters."""
    wrong: str
    """What is wrong, as the start of a sentence."""
    right: str
    """What would be right."""
    remark: bool = False
    """A matter of style, which is told and refuses nothing."""

    @property
    def sentence(self) -> str:
        """What is wrong and what would be right, on one line."""
        # A text that is quoted from the content may hold line breaks.
        return " ".join(f"{self.wrong}; {self.right}".split())

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.sentence}{' [remark]' if self.remark else ''}"


class ContentError(Exception):
    """The content has errors. The one exception that is meant for editors; it holds all of them, and no remark."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = errors(problems)
        super().__init__("\n".join(map(str, self.problems)))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those of the problems that make content unsound, each once, sorted."""
    return sorted({problem for problem in problems if not problem.remark})


def nearest(word: str, allowed: Sequence[str]) -> str | None:
    """The allowed word that is most like ``word``, or None when nothing is close."""
    close = get_close_matches(word.lower(), allowed, n=1, cutoff=0.6)
    return close[0] if close else None


def one_of(word: str, allowed: Sequence[str]) -> str:
    """What would be right where ``word`` is not among the ``allowed``: the nearest, or the whole list when short."""
    close = nearest(word, allowed)
    if close:
        return f"did you mean {close}?"
    if not allowed:
        return "delete it: there is none yet"
    if len(allowed) > 12:
        return f"write one of the {len(allowed)} that exist, such as {allowed[0]}"
    return "write one of " + ", ".join(allowed)


def short(value: object) -> str:
    """A value from the content as a problem quotes it: on one line, and cut when long."""
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:57] + "..."


def printable(name: str) -> str:
    """The name of a file as a problem shows it; on some systems a name may hold anything."""
    return "".join(c if c.isprintable() else "?" for c in name)
