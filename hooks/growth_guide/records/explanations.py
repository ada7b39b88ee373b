"""What each key of a record means and may hold, in words: the one source of the help in editor programs, of the comments in
files, and of what ``check`` says of a blank.

The words stand in the model, below each key; the figures there or in ``thresholds``.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from ..reading.document import KeyPath
from .fields import NONE, Record
from .kinds import KINDS
from .thresholds import (
    LEAST_ENTRIES,
    WORDS_OF_A_GUIDE,
    WORDS_OF_A_PHRASE,
    WORDS_OF_A_SENTENCE,
    WORDS_OF_AN_EXAMPLE,
    WORDS_OF_AN_IDEA,
)

Schema = dict[str, Any]

_PHRASE = "Each has {} to {} words.".format(*WORDS_OF_A_PHRASE)
_LENGTH = "Its texts have {} to {} words in all, a sentence at most {}."
_GOOD_WRITING = {
    ("Idea", ""): _LENGTH.format(*WORDS_OF_AN_IDEA, WORDS_OF_A_SENTENCE),
    ("Situation", ""): _LENGTH.format(*WORDS_OF_A_GUIDE, WORDS_OF_A_SENTENCE),
    **{(kind.record.__name__, "asked_as"): _PHRASE for kind in KINDS},
    ("Idea", "example"): "It has {} to {} words.".format(*WORDS_OF_AN_EXAMPLE),
}
"""By class and key, what the line of good writing adds to the form; without a key, to the whole record."""


@cache
def described(record_class: type[Record]) -> Schema:
    """The JSON Schema of a class of records, with words instead of made-up titles. Not to be changed."""
    whole = record_class.model_json_schema(by_alias=True)
    for name, record in {**whole.get("$defs", {}), record_class.__name__: whole}.items():
        for key, node in {"": record, **record.get("properties", {})}.items():
            node.pop("title", None)
            if (name, key) in LEAST_ENTRIES:
                node["minItems"] = LEAST_ENTRIES[name, key]
            if "description" in node:
                said = [" ".join(node["description"].split()), _GOOD_WRITING.get((name, key), "")]
                node["description"] = " ".join(filter(None, said))
    return whole


def key_at(record_class: type[Record], path: KeyPath) -> Schema | None:
    """The schema of the key at ``path``; None where the model knows no such key: in a list, in a map with free keys."""
    whole = described(record_class)
    *_, above, here = [None, *_along(whole, path)]
    return here if path and above and path[-1] in above.get("properties", {}) else None


def what_to_write(record_class: type[Record], path: KeyPath) -> str:
    """What to write where the value at ``path`` was left blank, as it follows the word "write"."""
    *_, here = _along(described(record_class), path)
    meaning = str(here.get("description", "it")).partition(". ")[0].rstrip(".")
    form = allowed(here)
    return meaning[0].lower() + meaning[1:] + (f" ({form})" if form else "")


def explanation(node: Schema) -> str:
    """The sentences that explain a key."""
    form = allowed(node)
    sentence = form[0].upper() + form[1:] + "." if form else ""
    return " ".join(filter(None, [node.get("description", ""), sentence]))


def allowed(node: Schema) -> str:
    """What a value may be, in words; empty for a text, which may be anything."""
    if "default" in node:
        return "may be left out"
    if "enum" in node:
        return "one of " + ", ".join(node["enum"])
    if "anyOf" in node:
        return f"or {f'the word {NONE}' if _has_none(node) else 'null'} when there is none"
    if node.get("type") == "boolean":
        return "true or false"
    if node.get("type") in ("integer", "number"):
        whole = "whole " if node["type"] == "integer" else ""
        return f"a {whole}number from {node['minimum']:g} to {node['maximum']:g}"
    return _how_many(node) if node.get("type") == "array" else ""


def _has_none(node: Schema) -> bool:
    return {"const": NONE} in node.get("anyOf", ())


def may_be_none(record_class: type[Record], path: KeyPath) -> bool:
    """The value at ``path`` may be the word none."""
    node = key_at(record_class, path)
    return bool(node and _has_none(node))


def _how_many(node: Schema) -> str:
    least, most = node.get("minItems", 0), node.get("maxItems")
    if not least:
        brackets = " in square brackets, such as [one, another]" if "pattern" in node["items"] else ""
        return f"{f'up to {most}' if most else 'any number'} of these{brackets}, or [] when there are none"
    if most is None:
        return f"at least {least} of these"
    if least == most:
        return f"exactly {least} of these"
    return f"{least} {'or' if most == least + 1 else 'to'} {most} of these"


def _along(whole: Schema, path: KeyPath) -> Iterator[Schema]:
    """The schemas on the way to the value at ``path``, the whole one first; an entry means what its list or map means."""
    here = whole
    yield here
    for part in path:
        inner = here.get("properties", {}).get(part)
        if inner is None:
            entry = here.get("items" if isinstance(part, int) else "additionalProperties")
            inner = {"description": here.get("description", "it"), **(entry or {})}
        here = resolved(whole, inner)
        yield here


def resolved(whole: Schema, node: Schema) -> Schema:
    """The schema with what its reference says; its own words take precedence."""
    # What may be null or the word none as well stands beside that.
    given = next((one for one in node.get("anyOf", ()) if "$ref" in one), node)
    target = whole["$defs"][given["$ref"].rpartition("/")[2]] if "$ref" in given else {}
    return {**target, **node}
