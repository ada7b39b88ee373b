"""What YAML leaves out, joins or changes without a word: text after a #, a line that runs into the one above, a backslash.

All that an editor writes is read, or its loss is told. A comment begins with # and a space, and stands on a line of its own or
behind what cannot be cut: a number, a closing bracket, a key above a list. Behind a text nobody knows whether it is one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import yaml

_COMMENT = re.compile(r"#[^\n]*")
_IS_COMMENT = re.compile(r"#+( |!|$)")
_NO_TEXT = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?|~|null|true|false")
_HEADER = re.compile(r"[|>][-+0-9]* *(?P<more>[^\n]*)")
_ESCAPE = re.compile(r'(?:\\n){2,}(?!\w)|(?<!\w)\\n(?!\w)|\\(?:["\\]|(?P<changed>.))', re.DOTALL)
"""A backslash between double quotation marks, and the sign that it changes.

A line end may be spelt out where it eats no letter of a word: behind another one, or behind what is no letter.
"""
_BULLET = re.compile(r"-( |$)")
_FURTHER_LINE = re.compile(r"(?<=\n) *(?P<line>\S[^\n]*)")
_KEY = re.compile(r"[a-z][\w-]*:(?!/)")
_KEY_AND_SPACE = re.compile(r"[a-z][\w-]*:( |$)")
_QUOTE = "put the whole text in quotation marks"
_OWN_LINE = "put the comment on a line of its own"


class Loss(NamedTuple):
    """Something that would be lost, at an index of the text."""

    at: int
    wrong: str
    right: str
    of: int
    """Where the text begins that loses it."""
    lines: int = 0
    """So many keys or entries were taken for a part of it."""
    ends: bool = False
    """What follows cannot be read either."""
    again: bool = False
    """It is a part of the loss before, and has been told with it."""


def losses(text: str, events: Sequence[yaml.Event], gave_up: int | None = None) -> Iterator[Loss]:
    """All that the events leave out of the text, or hold otherwise than it is written.

    ``gave_up`` is where the parser could read no further; what came of a lost end of a text is not told then.
    """
    open_events: list[yaml.CollectionStartEvent] = []
    divided: yaml.Event | None = None
    # Where the parser gave up, what it read last is a part of the same fault, be it a bracket or a line.
    broken, unclosed = gave_up is not None, _unclosed_bracket(events)
    for n, (before, event) in enumerate(pairwise(events), 1):
        yield from _lost_comment(text, before, event, _span(event)[0], ends=n >= unclosed)
        for loss in _divided_by_comma(text, open_events[-1:], before, event):
            yield loss._replace(again=divided is open_events[-1])
            divided = open_events[-1]
        last = broken and n == len(events) - 1
        if isinstance(event, yaml.ScalarEvent) and n < unclosed and (event.style or not last):
            in_list = bool(open_events) and isinstance(open_events[-1], yaml.SequenceStartEvent)
            yield from _lost_in_scalar(text, event, in_list=in_list)
        elif isinstance(event, yaml.CollectionStartEvent):
            open_events.append(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            open_events.pop()
    if gave_up is not None and events:
        yield from _lost_comment(text, events[-1], None, gave_up, ends=True)


def _unclosed_bracket(events: Sequence[yaml.Event]) -> int:
    """Which event opens the first bracket or brace that is never closed; the number of events when all are."""
    open_at: list[int] = []
    for n, event in enumerate(events):
        if isinstance(event, yaml.CollectionStartEvent):
            open_at.append(n)
        elif isinstance(event, yaml.CollectionEndEvent):
            open_at.pop()
    return next((n for n in open_at if getattr(events[n], "flow_style", False)), len(events))


def _span(event: yaml.Event) -> tuple[int, int]:
    assert event.start_mark and event.end_mark
    return event.start_mark.index, event.end_mark.index


def _lost_comment(text: str, before: yaml.Event, after: yaml.Event | None, end: int, *, ends: bool) -> Iterator[Loss]:
    """The first comment between two events that may be a part of a text."""
    of, begin = _span(before)
    for comment in _COMMENT.finditer(text, begin, end) if end > begin else ():
        at = comment.start()
        own_line = not text[text.rfind("\n", 0, at) + 1 : at].strip()
        if _IS_COMMENT.match(comment[0]) and (own_line or _may_stand(text[begin:at], before, after)):
            continue
        quote = "put it between the quotation marks" if getattr(before, "style", None) else _QUOTE
        right = f"put a space after # if it is a comment; else {_QUOTE}" if own_line else f"{quote}, or {_OWN_LINE}"
        yield Loss(at, "the text after # is not read", right, of, ends=ends)
        return


def _divided_by_comma(text: str, around: Sequence[yaml.Event], key: yaml.Event, value: yaml.Event) -> Iterator[Loss]:
    """In braces, a part of a text that is read as a key without a value, since a comma stands before it."""
    scalars = isinstance(key, yaml.ScalarEvent) and isinstance(value, yaml.ScalarEvent)
    if scalars and around and isinstance(around[0], yaml.MappingStartEvent) and around[0].flow_style:
        (at, end), of = _span(key), _span(value)
        if of == (end, end) and not getattr(key, "style", None) and text[:at].rstrip().endswith(","):
            yield Loss(at, "this part of the text is read as a key, since a comma stands before it", _QUOTE, of[0])


def _may_stand(between: str, before: yaml.Event, after: yaml.Event | None) -> bool:
    """Whether a comment that shares its line is plainly one; ``between`` stands before it, after the event before."""
    if "\n" not in between and ":" not in between:
        if isinstance(before, yaml.ScalarEvent):
            return not before.style and bool(_NO_TEXT.fullmatch(before.value))
        if isinstance(before, yaml.CollectionEndEvent):
            return True
    return after is None or isinstance(after, yaml.CollectionStartEvent)


def _lost_in_scalar(text: str, event: yaml.ScalarEvent, *, in_list: bool) -> Iterator[Loss]:
    """What is lost within one text, which is an entry of a list or the value of a key."""
    begin, end = _span(event)
    source = text[begin:end]
    if event.style in ("|", ">"):
        header = _HEADER.match(source)
        if header and header["more"]:
            right = "begin the text on the next line; a comment goes on a line of its own, above its key"
            yield Loss(begin + header.start("more"), f"the text after {source[0]} is not read", right, begin)
        return
    escapes = _ESCAPE.finditer(source) if event.style == '"' else ()
    if escape := next((escape for escape in escapes if escape["changed"]), None):
        sign = escape["changed"].strip() or "the end of a line"
        right = "write it twice, or put the text in single quotation marks"
        yield Loss(begin + escape.start(), f"a backslash before {sign} is not read as it is written", right, begin)
    elif "\n" in source:
        below_key = not in_list and not text[text.rfind("\n", 0, begin) + 1 : begin].strip()
        yield from _joined(source, begin, quoted=bool(event.style), in_list=in_list, below_key=below_key)


def _joined(source: str, begin: int, *, quoted: bool, in_list: bool, below_key: bool) -> Iterator[Loss]:
    """What is wrong with a text of several lines that does not begin with a bar."""
    lines = [(begin + match.start("line"), match["line"]) for match in _FURTHER_LINE.finditer(source)]
    key = _KEY_AND_SPACE if quoted else _KEY
    strange = [(at, line) for at, line in lines if _BULLET.match(line) or key.match(line)]
    if quoted:
        if strange:
            right = "write it at the end of the text too, or take it out"
            yield Loss(begin, "a quotation mark is not closed where its text ends", right, begin, ends=True)
        return
    at, line = (strange or lines)[0]
    if below_key and _BULLET.match(line):
        right = "write a space behind its hyphen" if source.startswith("-") else "write a hyphen and a space before it"
        yield Loss(begin, "the first entry of this list is not read as one", right, begin)
        return
    wrong, right = _about_line(line, in_list=in_list)
    counts = strange if _KEY.match(line) else lines if in_list else ()
    yield Loss(at, wrong, right, begin, lines=len(counts))


def _about_line(line: str, *, in_list: bool) -> tuple[str, str]:
    """What is said of a line that is read as a part of the one above."""
    if _KEY.match(line):
        return "this key is read as a part of the text above", "write a space after its colon, and begin it below the key above"
    if _BULLET.match(line) and in_list:
        return "this entry is read as a part of the one above", "begin its hyphen right below the one above"
    if _BULLET.match(line):
        return "this entry is read as a part of the text above", "delete the text after the colon above, or the hyphen here"
    if in_list:
        return "this line is read as a part of the entry above", "begin it with a hyphen, or join it with the line above"
    return "the text goes on on the next line", "write it on one line, or | after the colon and each of its lines below"
