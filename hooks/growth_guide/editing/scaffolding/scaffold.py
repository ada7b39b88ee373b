"""A new record to fill in: every key there, explained, and blank where only its author knows what belongs there."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ...content.content import Content, Source
from ...content.data_folder import Folder
from ...records.capability import Capability
from ...records.editor_schema import schema_line
from ...records.explanations import Schema, described, resolved
from ...records.fields import Record
from ...records.kinds import BY_USE, KIND, Kind
from ...records.relations import Names, marked_keys
from .key_comments import commented

BEGUN: Mapping[str, Kind] = {kind.slug: kind for kind in BY_USE if kind.begun}
"""The kinds of records that can be begun, by what one of them is called."""

_GIVEN = {"name_source": "working", "doi": "null", "url": "null"}
"""What most new records hold. So do the lists of what is too much to choose from; everything else is blank."""
_OF_SEVERAL_LINES = ("example", "what_is_going_on")
_HEAD = """\
# {about}
# Fill in what is blank: after each colon and each hyphen, with a space between.
# Put a text in quotation marks if it holds a colon or begins with a sign, such as "Two things: this and that."
# Then run growth-guide check, which says what is left.
# What stands after # is help, and may go when all is filled in; the first line stays.

"""


def scaffold(kind: str, given: Mapping[str, str], choices: Mapping[str, Sequence[str]]) -> str:
    """The text of a new record of a ``kind`` of ``BEGUN``.

    ``given`` holds what is not left blank, by key, as YAML; ``choices``, by key, lines that say what may be chosen from.
    """
    record_class = BEGUN[kind].record
    whole = described(record_class)
    about = whole["description"].partition(": ")[2]
    keys = {key: node for key, node in whole["properties"].items() if key != "id"}
    given = {**_GIVEN, **_empty_lists(record_class), **given}
    blocks = ("\n".join(_blank(whole, key, node, given)) for key, node in keys.items())
    head = _HEAD.format(about=f"A new {BEGUN[kind].noun}: {about}")
    return schema_line(kind, in_folder=True) + head + commented("\n".join(blocks), record_class, choices)


def _named(record_class: type[Record]) -> dict[str, str]:
    """By key, the kind of record that is named there."""
    return {keys[-1]: mark.kinds[0] for keys, mark in marked_keys(record_class) if isinstance(mark, Names)}


def _empty_lists(record_class: type[Record]) -> dict[str, str]:
    """The lists that may be empty: of ids of which there are too many to choose from, and of what most records have none."""
    keys = described(record_class)["properties"].items()
    lists = {key: node["items"] for key, node in keys if node.get("type") == "array" and not node.get("minItems")}
    ids = {key for key, kind in _named(record_class).items() if key in lists and kind not in _BY_CAPABILITY}
    return {key: "[]" for key, entry in lists.items() if key in ids or "$ref" in entry}


def _blank(whole: Schema, key: str, node: Schema, given: Mapping[str, str]) -> list[str]:
    """The lines of one key, to be filled in."""
    node = resolved(whole, node)
    if key in given:
        return [f"{key}: {given[key]}"]
    if key in _OF_SEVERAL_LINES:
        return [f"{key}: |", "  "]
    if "properties" in node:
        return [f"{key}:", *(f"  {line}" for line in _blanks(whole, node, given))]
    if node.get("minItems"):
        keys = _blanks(whole, resolved(whole, node["items"]), given) or [""]
        entry = [f"  - {keys[0]}", *(f"    {line}" for line in keys[1:])]
        return [f"{key}:", *entry * node["minItems"]]
    return [f"{key}: "]


def _blanks(whole: Schema, node: Schema, given: Mapping[str, str]) -> list[str]:
    """The lines of the keys of a map. A list of phrases in it stands behind its key, in square brackets."""
    keys = node.get("properties", {}).items()
    phrases = {key for key, inner in keys if inner.get("items", {}).get("type") == "string"}
    return [line for key, inner in keys for line in ([f"{key}: "] if key in phrases else _blank(whole, key, inner, given))]


def next_number(folder: Folder, content: Content) -> int:
    """The number of the next idea: one more than the highest, also of ideas that cannot be read yet or were retired."""
    ideas = (raw for inner, raw in folder.files.items() if inner.startswith("ideas/"))
    found = (re.findall(rb"^number: *([0-9]{1,5})\b", raw, re.MULTILINE) for raw in ideas)
    retired = content.aliases.record.retired_numbers if content.aliases else ()
    return max((*(int(number) for numbers in found for number in numbers), *retired), default=0) + 1


def choices(kind: str, content: Content) -> dict[str, list[str]]:
    """By key, what to choose from in a new record, as far as the content could be read."""
    found = {key: list(_ids_to_choose_from(content, named)) for key, named in _named(BEGUN[kind].record).items()}
    several = {key: ["Write it on the lines below, each begun with two spaces."] for key in _OF_SEVERAL_LINES}
    return {**found, **_forms_of_entries(BEGUN[kind].record), **several}


def _forms_of_entries(record_class: type[Record]) -> dict[str, list[str]]:
    """By key of a list that is empty at first, what one of its entries looks like."""
    whole = described(record_class)
    forms = {}
    for key in _empty_lists(record_class):
        keys = resolved(whole, whole["properties"][key]["items"]).get("properties", {})
        if keys:
            form = ", ".join(f"{inner}: " + '""' for inner in keys)
            said = (f"{inner}: {node['description']}" for inner, node in keys.items() if "description" in node)
            forms[key] = [f"Each stands on a line of its own below: - {{{form}}}", *said]
    return forms


_BY_CAPABILITY: Mapping[str, Callable[[Content, Source[Capability]], Iterable[str]]] = {
    "roles": lambda content, one: [role.id for role in one.record.roles],
    "derailers": lambda content, one: [
        key for key, derailer in content.derailers.items() if derailer.record.capability == one.record.id
    ],
}
"""The kinds of which there are few in each capability, so that all of them can be shown to choose from."""


def _ids_to_choose_from(content: Content, kind: str) -> Iterator[str]:
    if kind in _BY_CAPABILITY:
        yield "By capability:"
        yield from (f"{key}: {', '.join(_BY_CAPABILITY[kind](content, one))}" for key, one in content.capabilities.items())
    elif kind == "capabilities":
        yield ", ".join(content.capabilities)
    elif KIND[kind].within:
        yield ", ".join(defined.record.id for defined in content.definitions() if defined.kind == kind)
    else:
        yield f"An id is the name of a file in {kind}/, without .yml."
