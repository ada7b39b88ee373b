"""Who may show the guide in a frame of their own pages: ``extra.frame_ancestors`` in mkdocs.yml, for all header files at once."""

import re
from pathlib import Path

import yaml

from .problems import ContentError, Problem, short

_WORDS = ("none", "self")
_ORIGIN = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?")
_RIGHT = "write none, self, or addresses without a path, such as [self, https://intranet.example.org]"


def frame_ancestors(settings: Path) -> str:
    """What the policy says after the word frame-ancestors, from mkdocs.yml; ``'self'`` where that says nothing or is not there.

    Raises ContentError with the position of everything that is not ``none``, ``self`` or an origin with https.
    """
    text = settings.read_text(encoding="utf-8") if settings.is_file() else ""
    try:
        node = _setting(yaml.compose(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        wrong = f"this is not sound YAML ({error.problem})"
        raise ContentError([Problem(settings.name, *at, wrong, "look at this line and the one above")]) from None
    if node is None:
        return "'self'"
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    alone = len(nodes) == 1
    problems = [_problem(settings.name, one) for one in nodes if not _is_ancestor(one, alone=alone)]
    if problems or not nodes:
        raise ContentError(problems or [_problem(settings.name, node)])
    return " ".join(f"'{one.value}'" if one.value in _WORDS else one.value for one in nodes)


def _setting(settings: yaml.Node | None) -> yaml.Node | None:
    found = settings
    for key in ("extra", "frame_ancestors"):
        pairs = found.value if isinstance(found, yaml.MappingNode) else []
        found = next((value for name, value in pairs if name.value == key), None)
    return found


def _is_ancestor(node: yaml.Node, *, alone: bool) -> bool:
    if not isinstance(node, yaml.ScalarNode) or (node.value == "none" and not alone):
        return False
    return node.value in _WORDS or bool(_ORIGIN.fullmatch(node.value))


def _problem(path: str, node: yaml.Node) -> Problem:
    said = short(node.value) if isinstance(node, yaml.ScalarNode) and node.value else "this"
    if said == "none":
        return _at(path, node, "none stands beside others", "delete it, or delete the others")
    return _at(path, node, f"extra.frame_ancestors: {said} says nobody who may frame the guide", _RIGHT)


def _at(path: str, node: yaml.Node, wrong: str, right: str) -> Problem:
    return Problem(path, node.start_mark.line + 1, node.start_mark.column + 1, wrong, right)
