"""A record in another look: the same keys and values as another editor, or another program, might have saved them."""

import random
import re
from typing import Any

import yaml
from growth_guide.editing.tidying.record_shapes import below, has_free_keys
from growth_guide.records.fields import Record

BESIDE = re.compile(r"[]}:]$|: \d+$")
"""How a line ends that a comment may share."""
SAID = ("# why", "# a: b", "# it's \"so\"", "# - c", "# [x, y]", "#", "# tidy?  # yes")
"""Comments."""


PLAIN_OR_QUOTED = (None, "'", '"', "|")


def dressed(text: str, kind: type[Record], chance: random.Random) -> bytes:
    """The record of a ``text`` without comments: other quotes, brackets, folds, indentation, order of keys, line ends, spaces."""
    # At the end of a line of a text below > a space would be one of the text.
    styles, most_spaces = chance.choice(((PLAIN_OR_QUOTED, 3), ((*PLAIN_OR_QUOTED, ">"), 0)))
    # A text that runs on on the next line without a | is left to a person.
    said = yaml.serialize(
        _redressed(yaml.compose(text, Loader=yaml.SafeLoader), kind, chance, styles), Dumper=yaml.SafeDumper, allow_unicode=True,
        indent=chance.randint(2, 6), width=10_000, explicit_start=chance.random() < 0.2,
    )  # fmt: skip
    lines = [line + " " * chance.randint(0, most_spaces) for line in said.split("\n")]
    return (chance.choice(("", "\ufeff")) + chance.choice(("\n", "\r\n")).join(lines)).encode()


def _redressed(node: Any, shape: Any, chance: random.Random, styles: tuple[str | None, ...]) -> yaml.Node:
    if isinstance(node, yaml.ScalarNode):
        is_text = node.tag == "tag:yaml.org,2002:str"
        style = chance.choice(styles) if is_text else None
        return yaml.ScalarNode(node.tag, node.value, style="|" if style == '"' and _has_lines(node) else style)
    flow = chance.random() < 0.3 and not _has_lines(node)
    if isinstance(node, yaml.SequenceNode):
        inner = [_redressed(one, below(shape, ""), chance, styles) for one in node.value]
        return yaml.SequenceNode(node.tag, inner, flow_style=flow)
    pairs = [(key, _redressed(value, below(shape, key.value), chance, styles)) for key, value in node.value]
    if not has_free_keys(shape):
        chance.shuffle(pairs)
    return yaml.MappingNode(node.tag, pairs, flow_style=flow)


def _has_lines(node: Any) -> bool:
    """It holds a text of several lines: as a program writes one between double quotes, only a program can read it."""
    return "\n" in node.value if isinstance(node, yaml.ScalarNode) else any(map(_has_lines, _inner(node)))


def _inner(node: Any) -> list[Any]:
    return [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value


def commented(text: str, chance: random.Random) -> tuple[str, list[tuple[str, str]]]:
    """A canonical text with comments above some entries and behind some values; and each with the line that it is about."""
    lines, said = text.split("\n")[:-1], []
    found = []
    for n in sorted(_first_lines(yaml.compose(text, Loader=yaml.SafeLoader))):
        comment, before = f"{chance.choice(SAID)} {n}", lines[n]
        if chance.random() < 0.3:
            found.append((n, [" " * chance.randint(0, 5) + comment, before]))
        elif chance.random() < 0.5 and BESIDE.search(before):
            comment = f"# {n}"
            found.append((n, [f"{before}   {comment}"]))
        else:
            continue
        said.append((comment, before.strip()))
    for n, new in reversed(found):
        lines[n : n + 1] = new
    return "".join(f"{line}\n" for line in lines), said


def _first_lines(node: Any) -> set[int]:
    """The lines on which an entry begins, but not within brackets."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style:
        return set()
    pairs = node.value if isinstance(node, yaml.MappingNode) else [(one, one) for one in node.value]
    return {key.start_mark.line for key, _ in pairs}.union(*(_first_lines(value) for _, value in pairs))
