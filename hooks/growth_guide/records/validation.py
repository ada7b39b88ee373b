"""From a read document to a typed record, every fault of form at its position."""

import re
from collections import defaultdict
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..reading.document import Document, KeyPath
from ..reading.problems import nearest, one_of, short
from .explanations import may_be_none, what_to_write
from .fields import NONE, NONE_WRITTEN_OTHERWISE, Record
from .idea import WHEN_WORDS

_R = TypeVar("_R", bound=Record)


def to_record(document: Document, record_class: type[_R], record_id: str | None = None) -> _R | None:
    """The record that the document holds, or None with the reasons among the document's problems.

    ``record_id`` is given for a record that has an id: the name of its file.
    """
    data = document.data
    if not isinstance(data, dict):
        _report_no_record(document)
        return None
    if record_id is not None:
        if "id" in data:
            document.problem(document.key_position(("id",)), "unknown key id", "delete it: the name of the file is the id")
        data = {**data, "id": record_id}
    try:
        record = record_class.model_validate(data)
    except ValidationError as error:
        _report(document, record_class, error.errors(include_url=False))
        return None
    return None if document.problems else record


def _report_no_record(document: Document) -> None:
    if document.problems:
        return  # What could not be read has been told.
    if document.data is None:
        document.problem((1, 1), "the file is empty", "write what belongs here, or delete the file")
    else:
        at = document.value_position(())
        document.problem(at, f"expected keys with values, got {_what(document.data)}", "begin each line with a key and a colon")


def _report(document: Document, record_class: type[Record], errors: list[ErrorDetails]) -> None:
    unknown: defaultdict[KeyPath, list[str]] = defaultdict(list)
    missing: defaultdict[KeyPath, list[str]] = defaultdict(list)
    for error in errors:
        path = error["loc"]
        if error["type"] == "extra_forbidden" and path in document.lost_texts:
            continue
        if error["type"] == "extra_forbidden":
            unknown[path[:-1]].append(str(path[-1]))
        elif error["type"] == "missing":
            missing[path[:-1]].append(str(path[-1]))
        else:
            _report_value(document, record_class, error)
    for around in {**unknown, **missing}:
        _report_keys(document, around, unknown[around], missing[around], _keys_without_need(record_class, around))


def _keys_without_need(record_class: type[Record], around: KeyPath) -> list[str]:
    """The keys that the map at ``around`` may have and does not have to."""
    for key in around:
        field = next((f for name, f in record_class.model_fields.items() if key in (name, f.alias)), None)
        record_class = (_record_within(field.annotation) if field else None) or record_class
    return [field.alias or name for name, field in record_class.model_fields.items() if not field.is_required()]


def _record_within(annotation: Any) -> type[Record] | None:
    """The class of records that a field holds, perhaps in a list or not at all."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next(filter(None, map(_record_within, get_args(annotation))), None)


def _report_keys(document: Document, around: KeyPath, unknown: list[str], missing: list[str], optional: list[str]) -> None:
    """Report the keys of one map. A typo is one fault: the missing key that it was meant to be is not reported again."""
    only = missing[0] if len(unknown) == len(missing) == 1 else None
    for key in unknown:
        meant = nearest(key, missing) or only
        if meant:
            missing.remove(meant)
        meant = meant or nearest(key, optional)
        right = f"did you mean {meant}?" if meant else "delete it, or look up the keys in CONTRIBUTING.md"
        document.problem(document.key_position((*around, key)), f"unknown key {short(key)}", right)
    if len(missing) > document.left_out[around]:
        for key in missing:
            right = "add it: it is needed here" if optional else "add it: every record has every key"
            document.problem(document.value_position(around), f"the key {key} is missing", right)


def _report_value(document: Document, record_class: type[Record], error: ErrorDetails) -> None:
    path, given = error["loc"], error["input"]
    if given is None or (isinstance(given, str) and not given.strip()):
        said: tuple[str, str] | None = _about_blank(document, record_class, path)
    elif any(path[:length] in document.lost_texts for length in range(1, len(path) + 1)):
        said = None
    elif error["type"] in ("too_short", "too_long"):
        said = None if document.left_out[path] else _about_length(error)
    else:
        said = _about_value(error, _name(path), f", or the word {NONE}" if may_be_none(record_class, path) else "")
    if said:
        document.problem(document.value_position(path), *said)


def _about_blank(document: Document, record_class: type[Record], path: KeyPath) -> tuple[str, str]:
    right = f"write {what_to_write(record_class, path)}"
    if comment := document.lost_texts.pop(path, None):
        # It is one fault, and what belongs here says more of it.
        document.problems.remove(comment)
        right += " (a text that begins with # stands in quotation marks)"
    return f"{_name(path)} is still blank", right


def _about_length(error: ErrorDetails) -> tuple[str, str] | None:
    least, most, entries = error["ctx"].get("min_length"), error["ctx"].get("max_length"), len(error["input"])
    if (least is not None and entries >= least) or (most is not None and entries <= most):
        return None  # Pydantic counts the sound entries only; the others have been told.
    wanted = f"at least {least}" if most is None else f"at most {most}"
    return f"{_name(error['loc'])} has {entries} {'entry' if entries == 1 else 'entries'}", f"{wanted} belong here"


def _about_value(error: ErrorDetails, name: str, or_none: str) -> tuple[str, str]:
    given, context, sort = error["input"], error.get("ctx", {}), error["type"]
    if sort == "literal_error" and isinstance(given, str):
        allowed = [word.strip(" '") for word in context["expected"].replace(" or ", ", ").split(",")]
        return f"{name}: {short(given)} is not one of the words that {name} takes", one_of(given, allowed)
    if sort == NONE_WRITTEN_OTHERWISE:
        return f"{name}: {short(given)} is not quite the word {NONE}", f"write {NONE}"
    if sort == "string_pattern_mismatch":
        return f"{name}: {short(given)} has not the right form", _right_form(name, given)
    if sort == "string_too_long":
        return f"{name} has {len(given)} characters", f"write {context['max_length']} at most"
    if sort in ("greater_than_equal", "less_than_equal"):
        bound = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        return f"{name}: {given} is out of range", f"write a number of {bound}"
    if sort == "model_type":
        wanted = _WANTED[sort] + or_none
        return f"{name}: expected {wanted}{';' if or_none else ','} got {_what(given)}", f"write {wanted}"
    return f"{name}: expected {_wanted(sort)}, got {_what(given)}", _mend(sort, given)


def _name(path: KeyPath) -> str:
    """The value at ``path`` in words: its key, or its place in a list."""
    key, *rest = path[::-1]
    return f"{rest[0]}, entry {key + 1}" if isinstance(key, int) else short(key)


_COLOURS = ("accent", "on_accent")


def _right_form(name: str, given: str) -> str:
    if name in _COLOURS:
        return 'write # and six digits from 0 to f, in quotes since # begins a comment: "#1d5270"'
    if name == "id_prefix":
        return "write small letters and digits with a hyphen at the end, such as acme-"
    if name == "when":
        return one_of(given, WHEN_WORDS) if not given.startswith("week") else "write week and a number from 1 to 52"
    if name == "doi":
        return "write the DOI without the address, such as 10.1000/182, or null"
    if name == "url":
        return "write an address that begins with https://, or null"
    return "write it in kebab-case: small letters and digits, joined by hyphens"


_WANTED = {
    "string_type": "text",
    "literal_error": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "keys with values",
    "model_type": "keys with values",
}


def _wanted(sort: str) -> str:
    return _WANTED.get(sort, "something else")


def _what(value: Any) -> str:
    if isinstance(value, str):
        return f"the text {short(value)}"
    if isinstance(value, bool):
        return f"the word {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    return "a list" if isinstance(value, tuple) else "keys with values"


def _mend(sort: str, given: Any) -> str:
    if sort == "string_type" and isinstance(given, int | float):
        return "put it in quotes"
    if sort == "bool_type" and given in ("true", "false"):
        return "write true or false, without quotation marks"
    if sort == "string_type" and isinstance(given, dict):
        return "put a text with a colon in quotes"
    if sort == "tuple_type" and isinstance(given, str) and re.fullmatch(r"[a-z0-9-]+(, *[a-z0-9-]+)*", given):
        return f"put it in square brackets: [{short(given)}]"
    if sort == "tuple_type":
        return "begin each entry on a line of its own with a hyphen"
    return f"write {_wanted(sort)}"
