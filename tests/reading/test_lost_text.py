"""No letter of a file is left out, or joined to another text, without a word."""

import random
import re
from collections.abc import Iterator
from typing import Any

import pytest
from data_mutations import mutated
from faults import FILES
from growth_guide.reading.decode import place_after, with_plain_line_ends
from growth_guide.reading.read_yaml import read
from guide_copy import HERE, SMALL, GuideCopy

AFTER_TEXT = "the text after # is not read; put the whole text in quotation marks, or put the comment on a line of its own"
AFTER_QUOTE = "the text after # is not read; put it between the quotation marks, or put the comment on a line of its own"
NO_SPACE = "the text after # is not read; put a space after # if it is a comment; else put the whole text in quotation marks"
ONE_ABOVE = "this entry is read as a part of the one above; begin its hyphen right below the one above"
LINE_ABOVE = "this line is read as a part of the entry above; begin it with a hyphen, or join it with the line above"
FIRST_ENTRY = "the first entry of this list is not read as one"
NEXT_LINE = "the text goes on on the next line; write it on one line, or | after the colon and each of its lines below"
QUOTE = "put the whole text in quotation marks"
HYPHEN = "begin it with a hyphen if it begins a new entry, else delete one of the two"
NOT_CLOSED = "a quotation mark is not closed where its text ends; write it at the end of the text too, or take it out"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: Swap tool ¦#1 for a week\n", AFTER_TEXT),
        ("title: Swap tool   ¦#1 for a week\n", AFTER_TEXT),
        ("title: Swap tool  ¦# 1 week\n", AFTER_TEXT),
        ("title:  ¦# 1 week\nrole: x\n", AFTER_TEXT),
        ('title: "Swap tool"  ¦# 1 week\n', AFTER_QUOTE),
        ("role: x   ¦# gives the capability\n", AFTER_TEXT),
        ("issues:\n  - Swap tool  ¦# 1 week\n  - x\n", AFTER_TEXT),
        ("path: [x,  ¦# 1 of two\n  y]\n", AFTER_TEXT),
        ("example: |  ¦# 1 week\n  x\n", "the text after | is not read"),
        ("minutes: 15 ¦#or 20\n", AFTER_TEXT),
        ("title: Swap ¦# tool\n", AFTER_TEXT),
        ("example: | ¦# tool\n  x\n", "the text after | is not read"),
        ("title: ¦#1 for a week\nrole: x\n", AFTER_TEXT),
        ("title: ¦#1 for\n  a week\n", AFTER_TEXT),
        ('title: "Swap tool" ¦#1 for a week\n', AFTER_QUOTE),
        ("issues:\n  - Swap tool ¦#1 for a week\n  - x\n", AFTER_TEXT),
        ("issues:\n  - ¦#1 for a week\n", AFTER_TEXT),
        ("issues:\n  - ¦#1\n    for a week\n", AFTER_TEXT),
        ("actions:\n  - do: Swap tool ¦#1\n    when: today\n", AFTER_TEXT),
        ("path:\n  - {idea: x, because: Swap tool ¦#1 for a week}\n  - {idea: y, because: z}\n", AFTER_TEXT),
        ("path: [x, y ¦#1]\nrole: x\n", AFTER_TEXT),
        ("path: [x, ¦#first\n  y]\n", AFTER_TEXT),
        ("title: Swap tool\n  ¦#1 for a week\nrole: x\n", NO_SPACE),
        ("example: |\n  one\n¦#1 two\nrole: x\n", NO_SPACE),
        ("example: | ¦#1\n  one\n", "the text after | is not read; begin the text on the next line; a comment goes on"),
        ("issues:\n  - one\n    ¦- two\n  - three\n", ONE_ABOVE),
        ("issues:\n  - one\n      ¦- two\n      - three\n", ONE_ABOVE),
        ("issues:\n  - one\n    ¦two\n  - three\n", LINE_ABOVE),
        ("issues:\n  ¦one\n  - two\n  - three\n", f"{FIRST_ENTRY}; write a hyphen and a space before it"),
        ("issues:\n    ¦one\n  - two\nrole: x\n", f"{FIRST_ENTRY}; write a hyphen and a space before it"),
        ("issues:\n  ¦-one\n  - two\n", f"{FIRST_ENTRY}; write a space behind its hyphen"),
        ("issues: one\n  ¦- two\n", "this entry is read as a part of the text above; delete the text after the colon above, or"),
        ("title: one\n  ¦two\n", NEXT_LINE),
        ("title: one\n\n  ¦two\nrole: x\n", NEXT_LINE),
        ("do: one\nwhen: today\n  ¦minutes:5\n", "this key is read as a part of the text above; write a space after its colon"),
        ('issues:\n  - ¦"one\n  - two"\n', NOT_CLOSED),
        ("title: ¦'one\nrole: two\nexample: it's\n", NOT_CLOSED),
        ('title: "C:¦\\new"\n', "a backslash before n is not read as it is written; write it twice, or put the text in single"),
        ('title: "logic i¦\\n writing"\n', "a backslash before n is not read as it is written"),
        ('title: "a pla¦\\n"\n', "a backslash before n is not read as it is written"),
        ('title: "a ¦\\\n  b"\n', "a backslash before the end of a line is not read as it is written"),
        ("¦%YAML 1.1\n---\ntitle: x\n", "a line that begins with % is an instruction to YAML; delete it"),
    ],
)
def test_what_would_be_lost_is_told_once_and_at_its_place(text: str, said: str) -> None:
    (problem,) = read("x.yml", text.replace(HERE, "").encode()).problems
    assert (problem.line, problem.column) == place_after(text[: text.index(HERE)])
    assert problem.sentence.startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "# first\n\n#\n## second\ntitle: x\n# last", "number: 7 # unique\n",
        "goal: 2.5  # or more\n", "doi: null # none\n",
        "related: [x, y] # both\nrole: z\n", "effort: {weeks: 2} # short\n", "issues: # three of them\n  - x\n",
        "actions:\n  - # the first\n    do: x\n", "effort:  # short\n  weeks: 2\n", "--- # a record\ntitle: x\n",
        "issues:\n  # the first\n  - x\n    # what follows it\n  - y\n", 'title: "#1 of all # no"\n', "title: C# and a#1\n",
        "example: |\n  # 1 is shown\n  and #2\n", "example: |-\n  x\n", "example: >\n  x\n  y\n",
        'title: "one\n  two"\n', 'title: "say \\"no\\" to C:\\\\new"\n', "title: 'C:\\new'\n", 'title: "one\\n\\n two"\n',
        'title: "One.\\n"\n',
    ],
)  # fmt: skip
def test_comments_and_whole_texts_are_no_fault(text: str) -> None:
    assert read("x.yml", text.encode()).problems == []


TEXT_LINE = re.compile(r"(?:  - |    )?(?:\{.*, )?(?:[a-z_-]+: )?[A-Z]\w+ (?=\w)")
BULLET = re.compile(r"(?<=\n)  - (?=\w)(?![\w-]+: )")


@pytest.mark.parametrize("kind", FILES)
def test_a_number_sign_in_any_text_is_one_problem(guide_copy: GuideCopy, kind: str) -> None:
    text = guide_copy.read(FILES[kind])
    lines, tried = text.split("\n"), 0
    block = False
    for n, line in enumerate(lines):
        block = line.endswith("|") or (block and line.startswith("  "))
        if not block and (found := TEXT_LINE.match(line)):
            changed = [*lines[:n], f"{line[: found.end()]}{HERE}#1 {line[found.end() :]}", *lines[n + 1 :]]
            place = guide_copy.write(FILES[kind], "\n".join(changed))
            assert guide_copy.problems() == [f"{place}: {AFTER_TEXT}"]
            tried += 1
    assert tried or kind in ("aliases", "assessment", "search-words", "synonyms")


@pytest.mark.parametrize("kind", ["capability", "derailer", "idea"])
@pytest.mark.parametrize(("instead", "said"), [(f"    {HERE}- ", ONE_ABOVE), (f"    {HERE}", LINE_ABOVE)])
def test_a_bullet_that_slipped_is_one_problem(guide_copy: GuideCopy, kind: str, instead: str, said: str) -> None:
    text, tried = guide_copy.read(FILES[kind]), 0
    for bullet in BULLET.finditer(text):
        above = text[: bullet.start()].splitlines()[-1]
        if not BULLET.match(f"\n{above}", 1):
            continue  # The first of its list has none above it.
        place = guide_copy.write(FILES[kind], text[: bullet.start()] + instead + text[bullet.end() :])
        assert guide_copy.problems() == [f"{place}: {said}"]
        tried += 1
    assert tried > 5


@pytest.mark.parametrize("kind", ["capability", "derailer", "idea"])
def test_a_first_entry_without_its_hyphen_is_one_problem(guide_copy: GuideCopy, kind: str) -> None:
    text, tried = guide_copy.read(FILES[kind]), 0
    for bullet in re.finditer(r"(?<=:\n)  - (?=\w)(?![\w-]+: )", text):
        place = guide_copy.write(FILES[kind], f"{text[: bullet.start()]}  {HERE}{text[bullet.end() :]}")
        assert guide_copy.problems() == [f"{place}: {FIRST_ENTRY}; write a hyphen and a space before it"]
        tried += 1
    assert tried > 1


def test_a_text_that_a_comma_divides_is_one_problem(guide_copy: GuideCopy) -> None:
    before = 'because: "Begin here, since it costs one sentence."'
    place = guide_copy.edit(FILES["capability"], before, f"because: Begin here, {HERE}since it costs one sentence, or two.")
    said = "this part of the text is read as a key, since a comma stands before it"
    assert guide_copy.problems() == [f"{place}: {said}; {QUOTE}"]


def test_an_action_that_lost_its_hyphen_is_one_problem(guide_copy: GuideCopy) -> None:
    text = guide_copy.read(FILES["idea"])
    second = [match.start() for match in re.finditer("  - do: ", text)][1]
    place = guide_copy.write(FILES["idea"], f"{text[:second]}    {HERE}{text[second + 4 :]}")
    assert guide_copy.problems() == [f"{place}: the key do stands here a second time; {HYPHEN}"]


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "|||||||", "=======", ">>>>>>> theirs"])
@pytest.mark.parametrize("path", [*FILES.values(), "content/about.md", "content/index.md"])
def test_a_merge_mark_is_one_problem_that_names_the_conflict(guide_copy: GuideCopy, path: str, mark: str) -> None:
    place = guide_copy.write(path, f"{guide_copy.read(path)}{HERE}{mark}\nx\n{mark}\n")
    (problem,) = guide_copy.page_problems()
    assert problem.startswith(f"{place}: a merge conflict: two versions of these lines stand here")


def test_front_matter_loses_nothing_either(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit("content/about.md", "title: ", f"title: Ask {HERE}#1 ")
    assert guide_copy.page_problems() == [f"{place}: {AFTER_TEXT}"]


SIGNS = (
    " #", "# ", "#", '"', "'", ": ", ":", "- ", "\n  - ", "\n    ", "\n", "|", "> ", "[", "]", "{", "}", ", ", "&", "*", "!", "%",
    "? ", "\\", "---\n", "...\n", "  ", " ", "|2", '\\"',
)  # fmt: skip


def slipped(chance: random.Random, text: str) -> str:
    """The text with one thing that a hand does to it: a sign too many, letters too few, a line moved."""
    at, sort = chance.randrange(len(text)), chance.random()
    if sort < 0.6:
        return text[:at] + chance.choice(SIGNS) + text[at:]
    if sort < 0.8:
        return text[:at] + text[at + chance.randint(1, 4) :]
    lines = text.split("\n")
    n = chance.randrange(len(lines))
    lines[n] = " " * chance.randint(0, 6) + lines[n].lstrip(" -" if chance.random() < 0.5 else " ")
    return "\n".join(lines)


def letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).replace("null", "")


def written(text: str) -> str:
    """All letters of a file but those of comments that have a line for themselves."""
    return letters(re.sub(r"^ *#([ #!].*)?$", "", text, flags=re.MULTILINE))


COMMENT_BEHIND = r"([:\d\]}-]|null|true|false) +# "


def held(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from (key, *held(inner))
    elif isinstance(value, tuple):
        for inner in value:
            yield from held(inner)
    else:
        yield "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def try_slips(seed: int, times: int) -> int:
    """Slip by chance in the small guide's files. Returns how many of them were read without a problem."""
    chance, sound = random.Random(seed), 0
    texts = [path.read_text(encoding="utf-8") for path in sorted((SMALL / "guide_data").rglob("*.yml"))]
    for _ in range(times):
        text = slipped(chance, chance.choice(texts))
        raw = text.encode() if chance.random() < 0.7 else mutated(chance, text.encode())
        document = read("x.yml", raw)
        if not document.problems and not re.search(COMMENT_BEHIND, text := with_plain_line_ends(raw).decode()):
            sound += 1
            found = iter(letters("".join(held(document.data))))
            assert all(letter in found for letter in written(text)), text
    return sound


@pytest.mark.parametrize("seed", range(3))
def test_every_letter_is_found_again_or_a_problem_is_told(seed: int) -> None:
    assert try_slips(seed, 300) > 50


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 20))
def test_every_letter_is_found_again_after_many_slips(seed: int) -> None:
    assert try_slips(seed, 5000) > 1000
