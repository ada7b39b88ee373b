"""A new record to fill in: every key there, explained, and blank where only its author knows what belongs there."""

import re
from collections.abc import Mapping, Sequence

from ..content import Content
from ..editor_schema import KINDS, schema_line
from ..explanations import Schema, described, resolved
from ..folder import Folder
from .commented import commented

FOLDERS: Mapping[str, str] = {"idea": "ideas", "derailer": "derailers", "reference": "references"}
"""The kinds of records that can be begun, and where they lie."""

_GIVEN = {"related": "[]", "references": "[]", "name_source": "working", "doi": "null", "url": "null"}
"""What most new records hold. Everything else is blank."""
_OF_SEVERAL_LINES = "example"
_HEAD = """\
# {about}
# Fill in what is blank: after each colon and each hyphen, with a space between.
# Put a text in quotation marks if it holds a colon or begins with a sign, such as "Two things: this and that."
# Then run growth-guide check, which says what is left.
# What stands after # is help, and may go when all is filled in; the first line stays.

"""


def scaffold(kind: str, given: Mapping[str, str], choices: Mapping[str, Sequence[str]]) -> str:
    """The text of a new record of a ``kind`` of ``FOLDERS``.

    ``given`` holds what is not left blank, by key, as YAML; ``choices``, by key, lines that say what may be chosen from.
    """
    whole = described(KINDS[kind])
    about = whole["description"].partition(": ")[2]
    keys = {key: node for key, node in whole["properties"].items() if key != "id"}
    blocks = ("\n".join(_blank(whole, key, node, {**_GIVEN, **given})) for key, node in keys.items())
    head = _HEAD.format(about=f"A new {kind}: {about}")
    return schema_line(kind, in_folder=True) + head + commented("\n".join(blocks), KINDS[kind], choices)


def _blank(whole: Schema, key: str, node: Schema, given: Mapping[str, str]) -> list[str]:
    """The lines of one key, to be filled in."""
    node = resolved(whole, node)
    if key in given:
        return [f"{key}: {given[key]}"]
    if key == _OF_SEVERAL_LINES:
        return [f"{key}: |", "  "]
    if "properties" in node:
        return [f"{key}:", *(f"  {line}" for line in _blanks(whole, node, given))]
    if node.get("minItems"):
        keys = _blanks(whole, resolved(whole, node["items"]), given) or [""]
        entry = [f"  - {keys[0]}", *(f"    {line}" for line in keys[1:])]
        return [f"{key}:", *entry * node["minItems"]]
    return [f"{key}: "]


def _blanks(whole: Schema, node: Schema, given: Mapping[str, str]) -> list[str]:
    return [line for key, inner in node.get("properties", {}).items() for line in _blank(whole, key, inner, given)]


def next_number(folder: Folder, content: Content) -> int:
    """The number of the next idea: one more than the highest, also of ideas that cannot be read yet or were retired."""
    ideas = (raw for inner, raw in folder.files.items() if inner.startswith("ideas/"))
    found = (re.findall(rb"^number: *([0-9]{1,5})\b", raw, re.MULTILINE) for raw in ideas)
    retired = content.aliases.record.retired_numbers if content.aliases else ()
    return max((*(int(number) for numbers in found for number in numbers), *retired), default=0) + 1


def choices(content: Content) -> dict[str, list[str]]:
    """By key, what to choose from in a new record, as far as the content could be read."""
    capabilities = content.capabilities.items()
    roles = [f"{cid}: {', '.join(role.id for role in source.record.roles)}" for cid, source in capabilities]
    derailers = [f"{cid}: {', '.join(_derailers_of(content, cid))}" for cid, _ in capabilities]
    return {
        "role": ["By capability:", *roles],
        "counters": ["By capability:", *derailers],
        "capability": [", ".join(content.capabilities)],
        "related": ["An id is the name of a file in ideas/, without .yml."],
        "references": ["An id is the name of a file in references/, without .yml."],
        "example": ["Write it on the lines below, each begun with two spaces."],
    }


def _derailers_of(content: Content, capability: str) -> list[str]:
    return [did for did, source in content.derailers.items() if source.record.capability == capability]
