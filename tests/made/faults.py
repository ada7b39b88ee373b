"""The faults that an editor can make: what is written, where its problem stands, and how its message begins.

``broken_files`` makes of them the files to be checked: each fault once, in every kind of file in which it can stand.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from guide_copy import HERE, SMALL

FILES = {
    "aliases": "guide_data/aliases.yml",
    "assessment": "guide_data/assessment.yml",
    "model": "guide_data/model.yml",
    "plan": "guide_data/plan.yml",
    "capability": "guide_data/capabilities/clear-writing.yml",
    "derailer": "guide_data/derailers/closed-mindset.yml",
    "idea": "guide_data/ideas/second-look.yml",
    "reference": "guide_data/references/minto-2009.yml",
    "search-words": "guide_data/search-words.yml",
    "situation": "guide_data/situations/wrong-figure-in-print.yml",
    "synonyms": "guide_data/synonyms.yml",
    "troubles": "guide_data/troubles.yml",
}

# What is added at the end of a file, with HERE where the problem stands, and how its message begins.
ADDED = {
    "broken YAML": (f"extra: {HERE}'never closed\n", "this is not sound YAML"),
    "a colon in a text": (f"extra: one{HERE}: two\n", "this is not sound YAML"),
    "a sign at the beginning": (f"extra: {HERE}@home\n", "this is not sound YAML"),
    "an emphasis without quotes": (f"extra: {HERE}*home*, sweet\n", "this is not sound YAML"),
    "a tab": (f"extra:{HERE}\tx\n", "a tab"),
    "a control character": (f"extra: x{HERE}\x07\n", "the invisible character U+0007"),
    "a mark that reorders text": (f"extra: x{HERE}\u202e\n", "the invisible character U+202E"),
    "a line separator": (f"extra: x{HERE}\u2028\n", "the invisible character U+2028"),
    "a merge conflict": (f"{HERE}<<<<<<< HEAD\nextra: x\n=======\nextra: y\n>>>>>>> theirs\n", "a merge conflict"),
    "a merge conflict within a text": (f"extra: |\n  {HERE}<<<<<<< HEAD\n  x\n  =======\n  y\n", "a merge conflict"),
    "the rest of a merge conflict": (f"extra: |\n  x\n{HERE}=======\n  y\n", "a merge conflict"),
    "an escaped control character": (f'extra: {HERE}"\\x1b[31m"\n', "the invisible character U+001B"),
    "an escaped control character in a key": (f'{HERE}"\\0": x\n', "the invisible character U+0000"),
    "half a character": (f'extra: "x\\u{HERE}d800"\n', "this is not sound YAML"),
    "an anchor": (f"extra: {HERE}&a x\n", "&a is an anchor of YAML"),
    "an alias": (f"extra: {HERE}*a\n", "*a is an alias of YAML"),
    "an alias bomb": (f"a: {HERE}&a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "&a is an anchor of YAML"),
    "a merge key": (f"{HERE}<<: {{x: y}}\n", "<< is a merge key of YAML"),
    "a tag": (f"extra: {HERE}!!python/object:os.system x\n", "tag:yaml.org,2002:python/object:os.system is a tag of YAML"),
    "a bare tag": (f"extra: {HERE}! x\n", "! is a tag of YAML"),
    "deep nesting": (f"extra: [[[[[[[[[[[{HERE}[" + "[" * 90_000 + "\n", "this is nested more than 12 deep"),
    "a second document": (f"{HERE}---\nextra: x\n", "a second document begins here"),
    "a number as key": (f"{HERE}1: x\n", "the key 1 is not text"),
    "yes as key": (f"{HERE}yes: x\n", "the key yes is not text"),
    "nothing as key": (f"{HERE}~: x\n", "the key ~ is not text"),
    "a list as key": (f"{HERE}[a]: x\n", "a key is not text"),
    "an unknown key": (f"{HERE}extra: x\n", "unknown key extra"),
    "its own id": (f"{HERE}id: x\n", "unknown key id"),
    "a very long unknown key": (f"? {HERE}{'x' * 5000}\n: x\n", "unknown key xxx"),
    "a key of several lines": (f'? {HERE}"a\n\n  b"\n: x\n', "unknown key a b"),
}

# What is written in the place of a whole file.
WHOLE: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "the file is empty"),
    "blank": ("\n \n", "the file is empty"),
    "a comment only": ("# nothing yet\n", "the file is empty"),
    "null": ("null\n", "the file is empty"),
    "a marker only": ("---\n", "the file is empty"),
    "a list": (f"# a list\n{HERE}- a\n- b: c\n", "expected keys with values, got a list"),
    "a word": ("word\n", "expected keys with values, got the text word"),
    "a number": ("7\n", "expected keys with values, got the number 7"),
    "UTF-16": ("name: x".encode("utf-16"), "the file begins with a byte order mark"),
    "an image": (b"\x89PNG\r\n\x1a\n", "the file is not UTF-8"),
    "too large": (b"#" * 300_000, "the file is larger than 256 KB"),
    "a quotation mark": ('"', "this is not sound YAML"),
}

# One value each: the file, what stands there, what is written instead with HERE at the problem, and its message.
VALUES = [
    ("idea", "number: 2\n", f"number: {HERE}two\n", "number: expected a whole number, got the text two; write a whole number"),
    ("idea", "number: 2\n", f"number: {HERE}'2'\n", "number: expected a whole number, got the text 2"),
    ("idea", "number: 2\n", f"number: {HERE}2.5\n", "number: expected a whole number, got the number 2.5"),
    ("idea", "number: 2\n", f"number: {HERE}0\n", "number: 0 is out of range; write a number of at least 1"),
    ("idea", "number: 2\n", f"number: {HERE}-3\n", "number: -3 is out of range"),
    ("idea", "number: 2\n", f"number: {HERE}{'9' * 5000}\n", "number: 1000000000000000000 is out of range"),
    ("idea", "number: 2\n", f"number: {HERE}{'9' * 5000}.0\n", "number: expected a whole number, got the number inf"),
    ("idea", "number: 2\n", f"number: {HERE}1:30\n", "number: expected a whole number, got the text 1:30"),
    ("idea", "number: 2\n", f"number: {HERE}.nan\n", "number: expected a whole number, got the text .nan"),
    ("idea", "number: 2\n", f"number:{HERE}\n", "number is still blank; write its own number"),
    ("idea", "number: 2\n", f"number: {HERE}1\n", "number 1 is also that of answer-first"),
    ("idea", "minutes: 60\n", f"minutes: {HERE}241\n", "minutes: 241 is out of range; write a number of at most 240"),
    ("idea", "minutes: 15\n  - do: Trace", f"minutes: {HERE}25\n  - do: Trace", "the first action takes 25 minutes"),
    ("idea", "when: today", f"when: {HERE}daily", "the first action is for daily; write today"),
    ("idea", "when: weekly", f"when: {HERE}weakly", "when: weakly has not the right form; did you mean weekly?"),
    (
        "idea",
        "when: week 1",
        f"when: {HERE}week 53",
        "when: week 53 has not the right form; write week and a number from 1 to 52",
    ),
    ("idea", "weeks: 8", f"weeks: {HERE}99", "weeks: 99 is out of range"),
    (
        "idea",
        "effort: {minutes_per_week: 40, weeks: 8}",
        f"effort: {HERE}[40, 8]",
        "effort: expected keys with values, got a list",
    ),
    (
        "idea",
        "effort: {minutes_per_week: 40, weeks: 8}",
        f"effort: {{minutes_per_week: 40, {HERE}week: 8}}",
        "unknown key week; did you mean weeks?",
    ),
    ("idea", "effort: {minutes_per_week: 40, weeks: 8}", f"effort: {HERE}{{weeks: 8}}", "the key minutes_per_week is missing"),
    (
        "idea",
        "kind: artefact",
        f"kind: {HERE}artifact",
        "kind: artifact is not one of the words that kind takes; did you mean artefact?",
    ),
    ("idea", "kind: artefact", f"kind: {HERE}{{a: b}}", "kind: expected text, got keys with values"),
    ("idea", "kind: artefact", f"kind: {HERE}7", "kind: expected text, got the number 7"),
    ("idea", "step: specialist-to-expert", f"step: {HERE}expert", "step: expert is not one of the words that step takes"),
    (
        "idea",
        "role: figure-checker",
        f"role: {HERE}figure-cheker",
        "there is no figure-cheker among the roles; did you mean figure-checker?",
    ),
    ("idea", "role: figure-checker", f"role: {HERE}Figure Checker", "role: Figure Checker has not the right form"),
    (
        "idea",
        "counters: [public-correction]",
        f"counters: [{HERE}public-corection]",
        "there is no public-corection among the derailers",
    ),
    (
        "idea",
        "counters: [public-correction]",
        f"counters: {HERE}public-correction",
        "counters: expected a list, got the text public-correction; put it in square brackets: [public-correction]",
    ),
    ("idea", "counters: [public-correction]", f"counters:{HERE}", "counters is still blank; write the id of a derailer"),
    (
        "idea",
        "counters: [public-correction]",
        f"counters: [public-correction, {HERE}public-correction]",
        "public-correction stands in counters a second time",
    ),
    ("idea", "related: [answer-first]", f"related: [{HERE}second-look]", "the idea names itself under related"),
    (
        "idea",
        "related: [answer-first]",
        f"related: [{HERE}anser-first]",
        "there is no anser-first among the ideas; did you mean answer-first?",
    ),
    (
        "idea",
        "related: [answer-first]",
        f"related: [answer-first, {HERE}7]",
        "related, entry 2: expected text, got the number 7; put it in quotes",
    ),
    (
        "idea",
        "[minto-2009, edmondson-1999]",
        f"[minto-2009, {HERE}edmondsen-1999]",
        "there is no edmondsen-1999 among the references",
    ),
    ("idea", "title: A second look at the figures that travel", f"title: {HERE}''", "title is still blank; write what"),
    ("idea", "title: A second look at the figures that travel", f"title: {HERE}'  '", "title is still blank; write what"),
    ("idea", "title: A second look at the figures that travel", f"title:{HERE}", "title is still blank; write what"),
    (
        "idea",
        "title: A second look at the figures that travel",
        f"title: {HERE}1984",
        "title: expected text, got the number 1984; put it in quotes",
    ),
    (
        "idea",
        "title: A second look at the figures that travel",
        f"title: {HERE}The OPEN hour",
        "title The OPEN hour is also that of open-hour",
    ),
    (
        "idea",
        "title: A second look at the figures that travel",
        f"title: {HERE}{{a: b}}",
        "title: expected text, got keys with values; put a text with a colon in quotes",
    ),
    ("idea", "title: A second look", f"{HERE}titel: A second look", "unknown key titel; did you mean title?"),
    ("idea", "title: A second look at the figures that travel", f"{HERE}xyz: x", "unknown key xyz; did you mean title?"),
    ("idea", "title: A second look at the figures that travel", f"{HERE}3: x", "the key 3 is not text"),
    ("idea", "title: A second look at the figures that travel", f"{HERE}number: 3", "the key number stands here a second time"),
    ("idea", "  - check my figures", f"  - {HERE}too many interruptions", "open-hour is asked for in the same words"),
    (
        "idea",
        "  - check my figures",
        f"  - {HERE}start: with a colon",
        "asked_as, entry 2: expected text, got keys with values; put a text with a colon in quotes",
    ),
    ("idea", "  - check my figures\n", f"  -{HERE}\n", "asked_as, entry 2 is still blank; write a need"),
    (
        "derailer",
        "capability: shared-trust",
        f"capability: {HERE}shared-trost",
        "there is no shared-trost among the capabilities; did you mean shared-trust?",
    ),
    ("derailer", "name: Closed mindset", f"name: {HERE}Burying the point", "name Burying the point is also that of buried-point"),
    (
        "derailer",
        "name_source: published",
        f"name_source: {HERE}public",
        "name_source: public is not one of the words that name_source takes; did you mean published?",
    ),
    ("derailer", "name_source: published", f"name_source:{HERE}", "name_source is still blank; write where the name comes from"),
    (
        "derailer",
        "  - stuck in my ways\n  - we tried that already\n",
        f"  {HERE}- stuck in my ways\n",
        "asked_as has 4 entries; at least 5 belong here",
    ),
    ("situation", "group: figures", f"group: {HERE}figurs", "there is no figurs among the groups; did you mean figures?"),
    ("situation", "minutes: 45", f"minutes: {HERE}90", "minutes: 90 is out of range"),
    ("situation", "idea: second-look", f"idea: {HERE}secnd-look", "there is no secnd-look among the ideas"),
    ("troubles", "page: about.html", f"page: {HERE}abuot.html", "there is no page abuot.html; did you mean about.html?"),
    ("troubles", "derailer: buried-point", f"derailer: {HERE}burid-point", "there is no burid-point among the derailers"),
    ("troubles", "id: figures", f"id: {HERE}unheard", "id unheard stands here a second time"),
    ("capability", "domain: craft", f"domain: {HERE}carft", "there is no carft among the domains; did you mean craft?"),
    ("capability", "id: figure-checker", f"id: {HERE}plain-writer", "id plain-writer is also that of role 1 of clear-writing"),
    (
        "capability",
        "name: Figure Checker",
        f"name: {HERE}Plain Writer",
        "name Plain Writer is also that of role 1 of clear-writing",
    ),
    (
        "capability",
        "{idea: second-look, because",
        f"{{idea: {HERE}second-lock, because",
        "there is no second-lock among the ideas; did you mean second-look?",
    ),
    (
        "capability",
        "{idea: second-look, because",
        f"{{idea: {HERE}answer-first, because",
        "answer-first stands in path a second time",
    ),
    ("capability", "{idea: second-look, because", f"{{{HERE}idee: second-look, because", "unknown key idee; did you mean idea?"),
    (
        "capability",
        'path:\n  - {idea: answer-first, because: "Begin here, since it costs one sentence."}\n',
        f"{HERE}path:\n",
        "answer-first is missing on the path",
    ),
    (
        "capability",
        "  specialist: Your texts are right, and your team lead shortens them.\n  expert: Readers",
        f"  {HERE}specialist: Readers",
        "the key expert is missing",
    ),
    (
        "model",
        "[shared-trust, ",
        f"[{HERE}shared-trist, ",
        "there is no shared-trist among the capabilities; did you mean shared-trust?",
    ),
    (
        "model",
        "capabilities: [shared-trust, ",
        f"{HERE}capabilities: [",
        "shared-trust is missing in the order of the capabilities",
    ),
    (
        "model",
        "[shared-trust, clear-writing]",
        f"[clear-writing, {HERE}clear-writing]",
        "clear-writing stands in capabilities a second time",
    ),
    ("model", "{id: people,", f"{{id: {HERE}craft,", "id craft stands here a second time"),
    ("model", "name: People", f"name: {HERE}craft", "name craft stands here a second time"),
    (
        "model",
        "{id: expert,",
        f"{{id: {HERE}exprt,",
        "id: exprt is not one of the words that id takes; did you mean expert?",
    ),
    ("model", "{id: expert,", f"{{id: {HERE}specialist,", "level 2 is specialist; write expert"),
    ("assessment", "never: 0", f"never: {HERE}none", "never: expected a whole number, got the text none"),
    ("assessment", "often: 2}", f"often: {HERE}1}}", "often counts 1, and occasionally counts 1; write more than 1"),
    (
        "assessment",
        "average_at_least: 2.5",
        f"average_at_least: {HERE}much",
        "average_at_least: expected a number, got the text much",
    ),
    (
        "assessment",
        "capabilities_at_least: 1",
        f"capabilities_at_least: {HERE}{10**30}",
        "capabilities_at_least: 1000000000000000000 is out of range",
    ),
    (
        "assessment",
        "average_rounds_half: up",
        f"average_rounds_half: {HERE}upp",
        "average_rounds_half: upp is not one of the words that average_rounds_half takes",
    ),
    ("plan", "areas_at_most: 3", f"areas_at_most: {HERE}30", "areas_at_most: 30 is out of range"),
    ("plan", "id: why_me", f"id: {HERE}title", "id title stands here a second time"),
    ("plan", "id: why_me", f"id: {HERE}why-me", "id: why-me has not the right form"),
    ("plan", "id: current\n", f"id: {HERE}areas\n", "id areas stands here a second time"),
    (
        "aliases",
        "answer-up-front: answer-first",
        f"answer-up-front: {HERE}answer-frist",
        "there is no answer-frist among the ideas; did you mean answer-first?",
    ),
    ("aliases", "answer-up-front: answer-first", f"{HERE}second-look: answer-first", "second-look is in use among the ideas"),
    (
        "aliases",
        "answer-up-front: answer-first",
        f"{HERE}../../index: answer-first",
        "../../index is not kebab-case; did you mean index?",
    ),
    ("aliases", "answer-up-front: answer-first", f"answer-up-front: {HERE}7", "answer-up-front: expected text, got the number 7"),
    (
        "aliases",
        "answer-up-front: answer-first",
        f"answer-up-front: {HERE}{{}}",
        "answer-up-front: expected text, got keys with values",
    ),
    ("reference", "year: 2009", f"year: {HERE}1492", "year: 1492 is out of range; write a number of at least 1800"),
    (
        "reference",
        "doi: null",
        f"doi: {HERE}https://doi.org/10.1000/1",
        "doi: https://doi.org/10.1000/1 has not the right form; write the DOI without",
    ),
    ("reference", "doi: null", f"doi: {HERE}10.1000", "doi: expected text, got the number 10.1"),
    ("reference", "url: https", f"url: {HERE}http", "url: http://example.org/pyramid?edition=3&page=1 has not the right form"),
    (
        "reference",
        "url: https://",
        f"url: {HERE}javascript:",
        "url: javascript:example.org/pyramid?edition=3&page=1 has not the right form",
    ),
    ("reference", "kind: book", f"kind: {HERE}boook", "kind: boook is not one of the words that kind takes; did you mean book?"),
]

# Texts that are refused wherever a text stands.
TEXTS = {
    "raw HTML": ("a <b>word</b>", "<b>word</b> is raw HTML"),
    "a closing tag": ("a word</b>", "</b> is raw HTML"),
    "a comment": ("a <!-- word -->", "<!-- word --> is raw HTML"),
    "a script": ("<script>alert(1)</script>", "<script>alert(1)</sc is raw HTML"),
    "a tag without an end": ("<img src=x onerror=alert(1) ", "<img src=x onerror=a is raw HTML"),
    "an autolink": ("<javascript:alert(1)>", "<javascript:alert(1) is raw HTML"),
    "an entity": ("salt &amp; pepper", "&amp; is raw HTML; write & itself"),
    "an image": ("![a](https://example.org/a.png)", "a text cannot hold an image"),
    "code": ("type `ls`", "a text cannot hold code marks"),
    "a heading": ("## Now", "a text cannot begin with a heading"),
    "a missing page": (
        "see [it](ideas/anwser-first.html)",
        "there is no page ideas/anwser-first.html; did you mean ideas/answer-first.html?",
    ),
    "a missing place": (
        "see [it](references.html#minto-2008)",
        "references.html has no place #minto-2008; did you mean minto-2009?",
    ),
    "a script as link": ("[a](javascript:alert)", "the link to javascript:alert is neither https nor mailto"),
    "a script as link in brackets": ("[a](javascript:alert(1))", "a link is not whole"),
    "a script in odd case": ("[a](JaVaScRiPt:alert)", "the link to JaVaScRiPt:alert is neither"),
    "a script after a space": ("[a]( javascript:alert)", "a link is not whole"),
    "a script over two lines": ("[a](java\n\n  script:alert)", "a link is not whole"),
    "a script in entities": ("[a](&#106;avascript:alert)", "&#106; is raw HTML"),
    "a script between angle brackets": ("[a](<javascript:alert>)", "<javascript:alert>) is raw HTML"),
    "a script in emphasis": ("**[a](javascript:alert)**", "the link to javascript:alert is neither"),
    "a script in nested brackets": ("[a [b] c](javascript:alert)", "a link is not whole"),
    "data as link": ("[a](data:text/html,x)", "the link to data:text/html,x is neither"),
    "plain http": ("[a](http://example.org)", "the link to http://example.org is neither"),
    "no scheme": ("[a](//example.org)", "the link to //example.org is neither"),
    "a backslash": ("[a](\\\\example.org)", "the link to \\\\example.org is neither"),
    "a file of the computer": ("[a](file:///etc/passwd)", "the link to file:///etc/passwd is neither"),
    "a path upwards": ("[a](../../secret.html)", "there is no page ../../secret.html"),
    "a link with a title": ('[a](https://example.org "b")', "a link is not whole"),
    "an address in pieces": ("[a](https://)", "the link to https:// is neither"),
    "an endless text": ("word " * 1000, "a text of 4999 characters"),
}

TEXT_PLACES = {
    "idea": ("summary: ", "Find the five figures that others will repeat, and check those twice."),
    "derailer": ("shows: ", "Knows the answer before the question ends."),
    "capability": ("purpose: ", "Write so that a reader in a hurry acts rightly."),
    "reference": ("limits: ", "A method from practice, not tested."),
    "plan": ("  - ", "What would you change or add?"),
    "model": ("purpose: ", "Do the work well and let it be seen."),
    "search-words": ("  closed-mindset: [", "stubborn"),
    "situation": ("title: ", "A wrong figure of mine is in print"),
    "troubles": ("name: ", "Trouble with figures"),
    "synonyms": ("  - [", "boss"),
}
"""By kind of file, a text of it, and what stands before it."""

MAY_BE_NULL = {"doi", "url"}


class Broken(NamedTuple):
    """A file with one fault."""

    kind: str
    """A key of FILES."""
    fault: str
    text: str | bytes
    """With HERE where the problem stands."""
    message: str
    """How what is said begins."""


def broken_files() -> Iterator[Broken]:
    """Every fault once, in every kind of file in which it can stand."""
    sound = {kind: (SMALL / path).read_text(encoding="utf-8") for kind, path in FILES.items()}
    for kind, text in sound.items():
        yield from (Broken(kind, fault, text + added, message) for fault, (added, message) in ADDED.items())
        yield from (Broken(kind, f"whole file: {fault}", whole, message) for fault, (whole, message) in WHOLE.items())
        yield from _wrong_keys(kind, text)
    for kind, old, new, message in VALUES:
        yield Broken(kind, f"value: {new}", _put(sound[kind], old, new), message)
    for fault, (written, message) in TEXTS.items():
        new = f"profession: {HERE}{quoted(written)}"
        yield Broken("idea", f"text: {fault}", _put(sound["idea"], "profession: actuary", new), message)
    for kind, (before, old) in TEXT_PLACES.items():
        for fault in ("raw HTML", "a script as link"):
            written, message = TEXTS[fault]
            new = before + HERE + quoted(written)
            yield Broken(kind, f"text: {fault}", _put(sound[kind], before + old, new), message)


def _wrong_keys(kind: str, text: str) -> Iterator[Broken]:
    """Each key left blank; one misspelt, one doubled, one missing."""
    keys = re.findall(r"^([a-z_]+):", text, re.MULTILINE)
    for key in (key for key in keys if key not in MAY_BE_NULL):
        blank = re.sub(rf"^{key}:.*\n(?:[ #].*\n|\n)*", f"{key}:{HERE}\n", text, flags=re.MULTILINE)
        yield Broken(kind, f"{key} left blank", blank, f"{key} is still blank")
    last = keys[-1]
    misspelt = _put(text, f"\n{last}:", f"\n{HERE}{last}x:")
    yield Broken(kind, "a misspelt key", misspelt, f"unknown key {last}x; did you mean {last}?")
    yield Broken(kind, "a doubled key", f"{text}{HERE}{last}: x\n", f"the key {last} stands here a second time")
    if len(keys) > 1:
        # What is missing is told where the record begins.
        without = re.sub(r"^(?=[a-z])", HERE, text[: text.index(f"\n{last}:") + 1], count=1, flags=re.MULTILINE)
        yield Broken(kind, "a missing key", without, f"the key {last} is missing")


def _put(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def quoted(text: str) -> str:
    """A text as YAML writes it between double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def expect(found: list[str], place: str, message: str) -> None:
    assert len(found) == 1, found
    assert found[0].startswith(f"{place}: {message}"), f"{found[0]}, expected {place}: {message}"
    assert re.search(r".; .", found[0]), "it says what would be right"
    assert len(found[0]) < 400
