"""From a read document to a typed record, every fault of form at its position."""

from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .model import WHEN_WORDS, Record
from .problems import nearest, one_of
from .read import Document, Path

R = TypeVar("R", bound=Record)


def to_record(document: Document, kind: type[R], record_id: str | None = None) -> R | None:
    """The record that the document holds, or None with the reasons among the document's problems.

    ``record_id`` is given for a record that has an id: the name of its file.
    """
    if document.problems and document.data is None:
        return None
    data = document.data
    if not isinstance(data, dict):
        document.problem((1, 1), f"expected keys with values, got {_what(data)}", "begin each line with a key and a colon")
        return None
    if record_id is not None:
        if "id" in data:
            document.problem(document.key_position(("id",)), "unknown key id", "delete it: the name of the file is the id")
        data = {**data, "id": record_id}
    try:
        record = kind.model_validate(data)
    except ValidationError as error:
        _report(document, kind, error.errors(include_url=False, include_context=True))
        return None
    return None if document.problems else record


def _report(document: Document, kind: type[Record], errors: list[ErrorDetails]) -> None:
    unknown = [e for e in errors if e["type"] == "extra_forbidden"]
    missing = {(*e["loc"][:-1], str(e["loc"][-1])) for e in errors if e["type"] == "missing"}
    for error in unknown:
        path: Path = error["loc"]
        around, key = path[:-1], str(path[-1])
        absent = [str(m[-1]) for m in missing if m[:-1] == around]
        # A typo is one fault: the missing key that it was meant to be is not reported again.
        meant = nearest(key, absent)
        if meant:
            missing.discard((*around, meant))
            document.problem(document.key_position(path), f"unknown key {key}", f"did you mean {meant}?")
        else:
            document.problem(document.key_position(path), f"unknown key {key}", "delete it, or look up the keys in CONTRIBUTING.md")
    for path in sorted(missing, key=str):
        position = document.value_position(path[:-1])
        document.problem(position, f"the key {path[-1]} is missing", "add it; every key stands in every record")
    for error in errors:
        if error["type"] not in ("missing", "extra_forbidden"):
            _report_value(document, error)


def _report_value(document: Document, error: ErrorDetails) -> None:
    path: Path = tuple(part for part in error["loc"] if not _is_variant(part))
    name = str(path[-1]) if isinstance(path[-1], str) else f"{path[-2]}, entry {path[-1] + 1}" if len(path) > 1 else "entry"
    given, context, sort = error["input"], error.get("ctx", {}), error["type"]
    at = document.value_position(path)
    if given is None and not sort.startswith("int"):
        document.problem(at, f"{name} is empty", "write it, or [] where it is a list of none")
    elif sort in ("literal_error", "enum"):
        allowed = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
        document.problem(at, f"{name}: {_show(given)} is not one of the words that {name} takes", one_of(str(given), allowed))
    elif sort == "string_pattern_mismatch":
        document.problem(at, f"{name}: {_show(given)} has not the right form", _right_form(name, str(given)))
    elif sort == "string_too_short":
        document.problem(at, f"{name} is empty", "write the text")
    elif sort in ("too_short", "too_long"):
        least, most = context.get("min_length"), context.get("max_length")
        wanted = f"at least {least}" if most is None else f"at most {most}"
        document.problem(at, f"{name} has {context['actual_length']} entries", f"{wanted} belong here")
    elif sort in ("greater_than_equal", "less_than_equal"):
        bound = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        document.problem(at, f"{name}: {given} is out of range", f"write a number of {bound}")
    else:
        document.problem(at, f"{name}: expected {_wanted(sort)}, got {_what(given)}", _mend(sort, given))


def _is_variant(part: Any) -> bool:
    """Pydantic names the variant of a union within the location."""
    return isinstance(part, str) and (part.startswith(("constrained-", "function-")) or part in ("str", "none"))


def _right_form(name: str, given: str) -> str:
    if name == "when":
        return one_of(given, WHEN_WORDS) if not given.startswith("week") else "write week and a number from 1 to 52"
    if name == "doi":
        return "write the DOI without the address, such as 10.1000/182"
    if name == "url":
        return "write an address that begins with https://"
    return "write it in kebab-case: small letters and digits, joined by hyphens"


_WANTED = {
    "string_type": "text", "int_type": "a whole number", "int_from_float": "a whole number", "float_type": "a number",
    "tuple_type": "a list", "dict_type": "keys with values", "model_type": "keys with values", "model_attributes_type": "keys with values",
}


def _wanted(sort: str) -> str:
    return _WANTED.get(sort, "something else")


def _what(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f"the text {_show(value)}"
    if isinstance(value, (int, float)):
        return f"the number {value}"
    return "a list" if isinstance(value, (tuple, list)) else "keys with values"


def _show(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:37] + "..."


def _mend(sort: str, given: Any) -> str:
    if sort == "string_type" and isinstance(given, (int, float)):
        return "put it in quotes"
    if sort == "string_type" and isinstance(given, dict):
        return "put a text with a colon in quotes"
    if sort == "tuple_type":
        return "begin each entry on a line of its own with a hyphen"
    return f"write {_wanted(sort)}"
