"""An overlay read, checked within the guide that it lies over, and both as one."""

from collections.abc import Iterable
from pathlib import Path

from ..content.content import Content, read_content
from ..content.data_folder import OVERLAY, Folder
from ..reading.problems import Problem
from ..rules.check_rules import check_content
from ..rules.writing_rules import writing_problems
from .branding_rules import BRANDING_RULES
from .hiding_rules import HIDING_RULES
from .merge import merged
from .overlay_rules import OVERLAY_RULES, OverlaidGuide


def read_overlay(root: Path, shown: str) -> tuple[Folder, Content, list[Problem]]:
    """The overlay in ``root``, which problems call ``shown``: its files, its content, and the faults of form in it."""
    folder = Folder(root, shown, OVERLAY)
    return folder, *read_content(folder)


def laid_over(guide: Content, overlay: Content, told: list[Problem], *, writing: bool) -> tuple[Content, list[Problem]]:
    """The overlay and the guide as one, and what is wrong with the overlay beyond what has been ``told`` of it.

    Of the guide's own files nothing is said here: they are judged as they are, without the overlay.
    """
    whole = merged(guide, overlay)
    paths = {problem.path for problem in told}
    problems: list[Problem] = []
    if not guide.complete:
        return whole, problems
    if overlay.organisation:
        given = OverlaidGuide(overlay.organisation, guide, overlay, whole, paths)
        problems = [problem for rule in (*HIDING_RULES, *OVERLAY_RULES, *BRANDING_RULES) for problem in rule(given)]
    places = {_place(problem) for problem in problems}
    # What the rules of the guide say of the same place is the same fault in other words.
    found = [problem for problem in _of(overlay, check_content(whole)) if _place(problem) not in places]
    if writing:
        faulty = paths | {problem.path for problem in (*problems, *found)}
        found += _of(overlay, writing_problems(whole, faulty))
    return whole, problems + found


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.path, problem.line, problem.column


def _of(overlay: Content, problems: Iterable[Problem]) -> list[Problem]:
    """The problems in files of the overlay."""
    files = {source.document.path for source in overlay.sources()}
    return [problem for problem in problems if problem.path in files]
