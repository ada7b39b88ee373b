"""Damage by chance to a file of the guide: to its bytes, its lines, its keys and its values."""

import random
import re
from collections.abc import Callable

ROGUES = (
    "", "'", '"', ":", "-", "\t", "\0", "\r", "{", "[", "&a ", "*a", "!!", "---\n", "<b>", "](", "{{", "\ufeff", "\u2028",
    "9" * 30, "~", "é",
)  # fmt: skip
VALUES = (
    "", "null", "[]", "{}", "[[]]", "{a: b}", "[a, 7, null]", "7", "-1.5", "true", "|", ">-", "''", "*a", "&a b", "!!int 3",
    "[[[", "2026-02-30", "week 99", "no such id", "a: b", "- a", "x" * 5000, "9" * 30, "<script>", "[a](javascript:b)",
)  # fmt: skip
KEYS = ("id", "ID", "name", "levels", "extra", "7", "null", "<<", "? a", "''", "é")
_KEY_AND_VALUE = re.compile(rb"^( *(?:- )?)([\w-]+):(.*)$")


def mutated(chance: random.Random, raw: bytes) -> bytes:
    """The bytes with one to three changes."""
    for _ in range(chance.randint(1, 3)):
        raw = chance.choice(_CHANGES)(chance, raw)
    return raw


def _byte(chance: random.Random, raw: bytes) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]


def _gap(chance: random.Random, raw: bytes) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + raw[at + chance.randint(1, 40) :]


def _rogue(chance: random.Random, raw: bytes) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + chance.choice(ROGUES).encode() + raw[at:]


def _line(chance: random.Random, raw: bytes) -> bytes:
    """One line gone, said twice elsewhere, or moved to the right."""
    lines = raw.split(b"\n")
    at = chance.randrange(len(lines))
    others = ([], [chance.choice(lines), lines[at]], [b" " * chance.randint(1, 4) + lines[at].lstrip()])
    return b"\n".join([*lines[:at], *chance.choice(others), *lines[at + 1 :]])


def _key(chance: random.Random, raw: bytes) -> bytes:
    return _put(chance, raw, lambda before, key, value: before + chance.choice(KEYS).encode() + b":" + value)


def _value(chance: random.Random, raw: bytes) -> bytes:
    return _put(chance, raw, lambda before, key, value: before + key + b": " + chance.choice(VALUES).encode())


def _put(chance: random.Random, raw: bytes, change: Callable[[bytes, bytes, bytes], bytes]) -> bytes:
    lines = raw.split(b"\n")
    found = [(n, match) for n, line in enumerate(lines) if (match := _KEY_AND_VALUE.match(line))]
    if found:
        n, match = chance.choice(found)
        lines[n] = change(match[1], match[2], match[3])
    return b"\n".join(lines)


_CHANGES = (_byte, _gap, _rogue, _line, _key, _value)
