"""Problems in the forms in which the hosts of repositories show them beside the changed lines."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from .problems import Problem


def as_text(problems: Sequence[Problem]) -> str:
    """One problem a line, for people: ``path:line:column: what is wrong; what would be right``, a remark marked as one."""
    return "".join(f"{problem}\n" for problem in problems)


def as_github(problems: Sequence[Problem]) -> str:
    """Workflow commands of GitHub Actions, one a line; the runner turns each into an annotation."""
    places = (f"file={_property(problem.path)},line={problem.line},col={problem.column}" for problem in problems)
    levels = ("notice" if problem.remark else "error" for problem in problems)
    told = zip(levels, places, problems, strict=True)
    return "".join(f"::{level} {place}::{_data(problem.sentence)}\n" for level, place, problem in told)


def as_gitlab(problems: Sequence[Problem]) -> str:
    """A Code Quality report of GitLab: a JSON list, empty when there are no problems."""
    seen = Counter[tuple[str, str]]()
    report = []
    for problem in problems:
        seen[problem.path, problem.sentence] += 1
        report.append({
            "description": problem.sentence,
            "check_name": "growth-guide",
            "fingerprint": _fingerprint(problem, seen[problem.path, problem.sentence]),
            "severity": "info" if problem.remark else "major",
            "location": {"path": problem.path, "lines": {"begin": problem.line}},
        })
    return json.dumps(report, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {"text": as_text, "github": as_github, "gitlab": as_gitlab}
"""What ``growth-guide check --format`` takes."""


def _fingerprint(problem: Problem, nth: int) -> str:
    """Names a problem through changes elsewhere in its file, so without its line; ``nth`` tells equal ones apart."""
    return hashlib.sha256(f"{problem.path}\0{problem.sentence}\0{nth}".encode(errors="backslashreplace")).hexdigest()


def _data(text: str) -> str:
    """A text as the last part of a workflow command: nothing in it begins a line of its own."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A text as a value before the last ``::``."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
