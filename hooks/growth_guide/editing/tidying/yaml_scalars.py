"""How one text or number stands in a file: plain wherever every program that reads YAML then reads the same text."""

import re
from functools import lru_cache

import yaml

from .yaml_tree import Scalar, is_no_text

_BEGINS_WITH_A_SIGN = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]")
_SIGN_WITHIN = re.compile(r": |:$| #")
_SIGN_IN_BRACKETS = re.compile(r"[,\[\]{}:?]")
_NUMBER_ELSEWHERE = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?|0o[0-7]+")
_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers


def is_one_line(scalar: Scalar) -> bool:
    """It has no line breaks; what has some stands below a ``|``, line by line as it is."""
    return "\n" not in scalar.text


def on_one_line(scalar: Scalar, *, bracketed: bool = False) -> str:
    """The value as it stands behind a key or a hyphen, or ``bracketed`` among others in brackets or braces."""
    text = scalar.text
    if not scalar.bare or not is_no_text(text):
        return scalar_text(text, bracketed=bracketed)
    return text or ("null" if bracketed else "")


@lru_cache(maxsize=1024)  # Keys come again and again.
def scalar_text(text: str, *, bracketed: bool = False) -> str:
    """A text, plain where it can be, else between double quotes, and between single ones where it holds a " or a \\."""
    if _is_plain(text, bracketed):
        return text
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _is_plain(text: str, bracketed: bool) -> bool:
    if not text or _BEGINS_WITH_A_SIGN.match(text) or _SIGN_WITHIN.search(text):
        return False
    if bracketed and _SIGN_IN_BRACKETS.search(text):
        return False
    return not _is_a_word_of_yaml(text)


def _is_a_word_of_yaml(text: str) -> bool:
    """Some program takes it for a number, a day, null, true or false."""
    rules = [*_RESOLVERS.get(text[0], ()), *_RESOLVERS.get(None, ())]
    return bool(_NUMBER_ELSEWHERE.fullmatch(text)) or any(rule.match(text) for _, rule in rules)
