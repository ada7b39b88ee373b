"""Texts that somebody else wrote, as Markdown that shows them and does nothing else.

What is printed becomes a comment under a pull request: it must not mention people, close issues, embed HTML or images, or link.
"""

import re
from collections import Counter
from difflib import SequenceMatcher

from ...rules.text_rules import LINK

LIKE = 0.4
"""Two texts that share a smaller part of their words are two texts, and not one reworded."""
LONGEST_QUOTE = 1500
"""Characters."""
_CONTEXT = 6
"""So many words stand on both sides of a change; longer runs of equal words are cut."""
_MOST_PAIRS = 1_000_000
"""Beyond so many pairs of words, finding what they share takes too long."""

_MARKS = re.compile(r"[\\`*_\[\]|~]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "$": "&#36;"}
_ENTITY = re.compile(r"&(?=#|\w+;)")
_CALLS = re.compile(
    r"@(?=\S)|[#%~](?=[\w\"'])|[!&](?=\d)|(?i:GH-)(?=\d)"  # mentions and references
    r"|(?i:\bwww\.)|(?<=\w):(?=//)|(?i:\bmailto:)|:(?=[a-z_+][\w+-]*:)"  # addresses, and small pictures by name
)
_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_BREAK = "\u200b"
"""A space without width: it keeps a site from reading a mention, a reference or an address, and the eye does not see it."""


def safe(text: object) -> str:
    """Any text on one line as Markdown that shows it as it stands."""
    line = _NOT_SHOWN.sub("\N{REPLACEMENT CHARACTER}", " ".join(str(text).split()))
    if len(line) > LONGEST_QUOTE:
        line = line[:LONGEST_QUOTE] + "…"
    line = _CALLS.sub(lambda match: match[0] + _BREAK, line)
    line = _ENTITY.sub("&amp;", line)
    line = re.sub(r"[<>$]", lambda match: _ENTITIES[match[0]], line)
    return _MARKS.sub(lambda match: "\\" + match[0], line)


def quoted(text: object) -> str:
    """A text in quotation marks."""
    return f"“{safe(text)}”"


def named(text: object) -> str:
    """The name or title of a record."""
    return f"*{safe(text)}*"


def code(text: object) -> str:
    """A path or an id as it is written in a file."""
    line = _NOT_SHOWN.sub("\N{REPLACEMENT CHARACTER}", " ".join(str(text).split())).replace("`", "'")
    return f"`{line}`"


def likeness(old: str, new: str) -> float:
    """How much of their words two texts share: from 0, none, to 1, all."""
    return likeness_of_words(words_of(old), words_of(new))


def words_of(text: str) -> Counter[str]:
    """How often each word stands in a text, whatever its capitals."""
    return Counter(text.casefold().split())


def likeness_of_words(old: Counter[str], new: Counter[str]) -> float:
    """The likeness of two texts by their words."""
    count = old.total() + new.total()
    return 2 * sum(min(times, new[word]) for word, times in old.items() if word in new) / count if count else 1.0


def reworded(old: str, new: str) -> str:
    """What was taken out, struck through, and what was put in, in bold, with words around; both in full when little is shared."""
    links = _link_changes(old, new)
    old, new = _without_targets(old), _without_targets(new)
    return "; ".join([_words_changed(old, new)] * (old != new) + links)


def _without_targets(text: str) -> str:
    return LINK.sub(lambda link: link[0][1 : link[0].index("](")], text)


def _link_changes(old: str, new: str) -> list[str]:
    """What became of each link, whose words a reviewer reads without its address."""
    before, after = (
        {link[0][1 : link[0].index("](")]: link[1] for link in LINK.finditer(text)} for text in (old, new)
    )
    said = [f"the link at {quoted(words)} is gone" for words in before if words not in after]
    for words, target in after.items():
        if words not in before:
            said.append(f"the link at {quoted(words)} is new; it leads to {code(target)}")
        elif before[words] != target:
            said.append(f"the link at {quoted(words)} leads to {code(target)} now; it led to {code(before[words])}")
    return said


def _words_changed(old: str, new: str) -> str:
    before, after = old.split(), new.split()
    if likeness(old, new) < LIKE or len(before) * len(after) > _MOST_PAIRS:
        return f"{quoted(new)} instead of {quoted(old)}"
    parts = []
    for sort, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if sort == "equal":
            parts.append(_around(before[a:b], first=not a, last=b == len(before)))
        else:
            parts += [f"~~{safe(' '.join(before[a:b]))}~~"] * (b > a) + [f"**{safe(' '.join(after[c:d]))}**"] * (d > c)
    return f"“{' '.join(filter(None, parts))}”"


def _around(words: list[str], *, first: bool, last: bool) -> str:
    """The words between two changes, cut in the middle when there are many."""
    begin, end = ([] if first else words[:_CONTEXT]), ([] if last else words[-_CONTEXT:])
    if len(words) <= len(begin) + len(end) + 2:
        return safe(" ".join(words))
    return " ".join(filter(None, [safe(" ".join(begin)), "…", safe(" ".join(end))]))
