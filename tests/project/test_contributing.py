"""CONTRIBUTING.md, door one, is true: its examples are read without a problem, and ``check`` says what it says it says."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from growth_guide.editing.scaffolding.key_comments import commented
from growth_guide.editing.tidying.canonical_text import OpenRecord, open_sheet, tidied
from growth_guide.reading.read_yaml import read_text
from growth_guide.records.editor_schema import SCHEMAS
from growth_guide.records.explanations import described
from growth_guide.records.fields import Record
from growth_guide.records.front_matter import HomeMeta, PageMeta
from growth_guide.records.kinds import FILED
from growth_guide.records.validation import to_record
from guide_copy import SMALL, GuideCopy
from project import ROOT, kinds_of_files

FILE = ROOT / "CONTRIBUTING.md"
TEXT = FILE.read_text(encoding="utf-8")
NAMED_BY_FILE = {kind.slug for kind in FILED}


class Example(NamedTuple):
    """A commented example: the kind of its record, and its YAML."""

    name: str
    kind: type[Record]
    text: str


def examples() -> Iterator[Example]:
    for name, text in re.findall(r"^```yaml\n(?=[^\n]*schema/([a-z-]+)\.json$)(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL):
        yield Example(name, SCHEMAS[name], text)
    for text in re.findall(r"^```markdown\n---\n(.*?)^---$", TEXT, re.MULTILINE | re.DOTALL):
        home = text.startswith("# content/index.md\n")
        yield Example("home page" if home else "page", HomeMeta if home else PageMeta, text)


EXAMPLES = {example.name: example for example in examples()}


def without_comments(text: str) -> str:
    """The text without comments and the empty lines above them, but for the first line, which names the schema or the file."""
    first, *lines = re.sub(r"^\n(?=#)", "", text, flags=re.MULTILINE).splitlines(keepends=True)
    return first + "".join(line for line in lines if not line.lstrip().startswith("#"))


def test_there_is_an_example_of_every_kind_of_file() -> None:
    assert EXAMPLES.keys() == kinds_of_files() | {"page", "home page"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_read_without_a_problem(name: str) -> None:
    example = EXAMPLES[name]
    document = read_text(name, example.text)
    record = to_record(document, example.kind, "example" if name in NAMED_BY_FILE else None)
    assert document.problems == []
    assert record


@pytest.mark.parametrize("name", sorted(EXAMPLES.keys() - {"page", "home page"}))
def test_an_example_is_in_its_canonical_form(name: str) -> None:
    sheet = open_sheet(name, EXAMPLES[name].text.encode(), EXAMPLES[name].kind)
    assert isinstance(sheet, OpenRecord)
    assert tidied(sheet, None).decode() == EXAMPLES[name].text


def test_the_comments_of_the_examples_are_the_explanations_of_the_model(pytestconfig: pytest.Config) -> None:
    text = TEXT
    for example in EXAMPLES.values():
        text = text.replace(example.text, commented(without_comments(example.text), example.kind))
    if pytestconfig.getoption("--accept-golden"):
        FILE.write_text(text, encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == text, "an explanation in the model has changed: run make accept-golden"


NOT_SHOWN = {"page": {"template", "name", "form"}, "home page": {"handout", "name", "form"}}
"""Keys that a page of this kind has no use for, and those that handout explains."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_key_stands_in_its_example_with_its_explanation(name: str) -> None:
    example = EXAMPLES[name]
    said = " ".join(example.text.replace("\n", " ").replace("#", " ").split())
    whole = described(example.kind)
    for record in (whole, *whole.get("$defs", {}).values()):
        for key, node in record["properties"].items():
            if "description" in node and key not in NOT_SHOWN.get(name, ()):
                assert f"{key}:" in example.text, key
                assert " ".join(node["description"].split()) in said, key


# What is done to a file of the small guide so that check says a line of the tables.
# Two ideas of the small guide have the names that the tables speak of.
IDEA, OTHER = "ideas/tool-swap.yml", "ideas/teach-back.yml"
NAMES = {"second-look": "tool-swap", "answer-first": "teach-back"}
WORDS = re.findall(r"[a-z]+", (SMALL / "guide_data/ideas/answer-first.yml").read_text(encoding="utf-8"))
SHEET = r"^sheet:(?: none\n|\n(?:  .*\n)+)"
WITH_SHEET = "sheet:\n  title: T\n  columns: [a, b]\n  fixed: true\n  rows:\n"
FEW_LINES = "  - I ask.\n  - I wait.\n  - I go.\n"
FEW_WORDS = "sheet: none\nsay:\n" + "  - {to: me, words: So}\n" * 2 + "if_stuck:\n" + "  - {when: No., try: Go.}\n" * 2
HARD = "Organisational communication necessitates comprehensive documentation. "
FAULTS = {
    "title is still blank": (IDEA, r"^title: .*$", "title:"),
    "unknown key titel": (IDEA, r"^title:", "titel:"),
    "the key manager is missing": (IDEA, r"^manager: .*\n", ""),
    "this is not sound YAML": (IDEA, r"^title: .*$", "title: Two things: this and that"),
    "a tab": (IDEA, r"^title: ", "title:\t"),
    "the text after #": (IDEA, r"^title: .*$", "title: Swap tool #1"),
    "this line is read as a part": (IDEA, r"^(issues:\n  - .*\n)  - ", r"\1    "),
    "a merge conflict": (IDEA, r"^title: ", "<<<<<<< HEAD\ntitle: "),
    "kind: artifact": (IDEA, r"^kind: .*$", "kind: artifact"),
    "there is no tool-swop": (OTHER, r"^related: .*$", "related: [tool-swop]"),
    "related: expected a list": (OTHER, r"^related: .*$", "related: tool-swap"),
    "issues has 2 entries": (IDEA, r"^issues:\n(.*\n.*\n)(  - .*\n)+", r"issues:\n\1"),
    "<b>word</b>": (IDEA, r"^overdone: .*$", "overdone: A <b>word</b>"),
    "there is no page": (OTHER, r"^overdone: .*$", "overdone: See [it](ideas/tool-swop.html)."),
    "the idea has": (IDEA, r"^issues:\n(  - .*\n)+results:\n(  - .*\n)+", f"issues:\n{FEW_LINES}results:\n{FEW_LINES}"),
    "the situation has": ("situations/nobody-reads-it.yml", r"^(what_is_going_on: .*\n)(  .*\n|\n)+", r"\1  So it is.\n"),
    "sheet, say and if_stuck": (IDEA, SHEET + r"say:\n(?:  .*\n)+if_stuck:\n(?:  .*\n)+", FEW_WORDS),
    '"you" in a line': (IDEA, r"^issues:\n  - .*$", "issues:\n  - I wait for you."),
    "only one person's case": (IDEA, r"^issues:\n  - .*$", "issues:\n  - I wait on Fridays."),
    "row … has": (IDEA, SHEET, f"{WITH_SHEET}    - [a, b, c]\n"),
    "sheet: expected": (IDEA, SHEET, "sheet: as below\n"),
    "fixed: expected": (IDEA, SHEET, f"{WITH_SHEET}    - [a, b]\n".replace("true", "yes")),
    "make two of it, or": (IDEA, r"^overdone: .*$", "overdone: " + "Too many words " * 12),
    "the guide does not say": (IDEA, r"^overdone: .*$", "overdone: You leverage it."),
    "in … as well": (IDEA, r"^overdone: .*$", "overdone: Forty questions on a page are a rewriting in disguise."),
    "is asked for in the same words": (IDEA, r"^asked_as:\n  - .*$", "asked_as:\n  - give feedback on drafts"),
    "is missing on the path": ("capabilities/shared-trust.yml", r"^  - \{idea: .*\n", ""),
    "no idea counters": ("ideas/", r"buried-point(, )?", ""),
    "nothing cites": ("ideas/", r"(, )?edmondson-1999", ""),
    "the page takes": ("derailers/buried-point.yml", r"^costs: .*$", "costs: " + HARD * 40),
    "make two of it if": (IDEA, r"^overdone: .*$", "overdone: " + "Too many words " * 9),
    "does not begin with": (IDEA, r"^issues:\n  - .*$", "issues:\n  - When I wait nobody comes."),
    "has to be known": (IDEA, r"^overdone: .*$", "overdone: You keep to a rule of thumb."),
    "the first sentence of the example": (IDEA, r"^profession: .*$", "profession: baker"),
    "the idea is much like": (IDEA, r"^overdone: .*$", "overdone: " + " ".join(WORDS * 3)),
    "in … too": (IDEA, r"^overdone: .*$", "overdone: Forty questions on a page are many."),
    "not in its canonical form": (IDEA, r"^number: ", "number:  "),
}


@pytest.mark.parametrize("begin", FAULTS)
def test_check_says_the_line_of_the_table(guide_copy: GuideCopy, begin: str) -> None:
    name_as_in_the_tables(guide_copy)
    place, pattern, new = FAULTS[begin]
    for file in sorted((guide_copy.root / "guide_data").glob(f"{place}*")):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(pattern, new, text, count=1, flags=re.MULTILINE), encoding="utf-8")
    (row,) = (row for row in table() if begin in row)
    wanted = ".+".join(map(re.escape, row.split("…"))).removesuffix(".+")
    said = [line.partition(": ")[2] for line in guide_copy.said()]
    assert any(re.fullmatch(wanted + r".*", line) for line in said), (row, said)


def test_the_line_that_is_explained_is_one_that_check_says(guide_copy: GuideCopy) -> None:
    line = re.findall(r"^```\n(guide_data/.*)\n```$", TEXT, re.MULTILINE)[0]
    name_as_in_the_tables(guide_copy)
    path = f"guide_data/{IDEA}"
    guide_copy.write(path, guide_copy.read(path).replace("when: today", "when: tody"))
    (said,) = guide_copy.problems()
    place = re.compile(r":[0-9]+:[0-9]+:")
    assert place.sub(":", line) == place.sub(":", said)


def test_each_line_of_the_tables_is_one_that_a_test_makes_check_say() -> None:
    assert [sum(begin in row for begin in FAULTS) for row in table()] == [1] * len(FAULTS)


def table() -> list[str]:
    """The lines that the tables of messages quote."""
    chapter = TEXT.partition("### What the checks say")[2].partition("\n### ")[0]
    return re.findall(r"^\| `(.*?)` \|", chapter, re.MULTILINE)


def name_as_in_the_tables(guide_copy: GuideCopy) -> None:
    """Give two ideas of the copy the ids that the tables speak of."""
    for file in sorted((guide_copy.root).rglob("*.*")):
        text = file.read_text(encoding="utf-8")
        for old, new in NAMES.items():
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
        file.rename(file.with_stem(NAMES.get(file.stem, file.stem)))
