"""CONTRIBUTING.md, door one, is true: its examples are read without a problem, and ``check`` says what it says it says."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from growth_guide.editor_schema import KINDS
from growth_guide.explanations import described
from growth_guide.handwritten import HomeMeta, PageMeta
from growth_guide.load import read_data
from growth_guide.model import Record
from growth_guide.problems import ContentError
from growth_guide.read import read_text
from growth_guide.record import to_record
from growth_guide.scaffolding.commented import commented
from growth_guide.tidying.tidy import Sheet, open_sheet, tidied
from guide_copy import GuideCopy
from project import ROOT, kinds_of_files

FILE = ROOT / "CONTRIBUTING.md"
TEXT = FILE.read_text(encoding="utf-8")
NAMED_BY_FILE = {"capability", "derailer", "idea", "reference"}


class Example(NamedTuple):
    """A commented example: the kind of its record, and its YAML."""

    name: str
    kind: type[Record]
    text: str


def examples() -> Iterator[Example]:
    for name, text in re.findall(r"^```yaml\n(?=[^\n]*schema/([a-z-]+)\.json$)(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL):
        yield Example(name, KINDS[name], text)
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
    assert isinstance(sheet, Sheet)
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


# What is done to a file so that check says a line of the table: in a copy of the guide, all at once, each in a file of its own.
FAULTS_OF_FORM = {
    "title is still blank": ("ideas/half-life-audit.yml", r"^title: .*$", "title:"),
    "unknown key titel": ("ideas/tool-swap.yml", r"^title:", "titel:"),
    "the key manager is missing": ("ideas/teach-back.yml", r"^manager: .*\n", ""),
    "this is not sound YAML": ("ideas/tripwires.yml", r"^title: .*$", "title: Two things: this and that"),
    "a tab": ("ideas/salience-map.yml", r"^title: ", "title:\t"),
    "kind: artifact": ("ideas/network-audit.yml", r"^kind: .*$", "kind: artifact"),
    "there is no tool-swop": ("ideas/peer-circle.yml", r"^related: .*$", "related: [tool-swop]"),
    "related: expected a list": ("ideas/dormant-ties.yml", r"^related: .*$", "related: tool-swap"),
    "issues has 2 entries": ("ideas/reply-promise.yml", r"^issues:\n(.*\n.*\n)(  - .*\n)+", r"issues:\n\1"),
    "<b>word</b>": ("ideas/working-contract.yml", r"^overdone: .*$", "overdone: A <b>word</b>"),
    "there is no page": ("ideas/trace-a-decision.yml", r"^overdone: .*$", "overdone: See [it](ideas/tool-swop.html)."),
}
FAULTS_OF_WRITING = {
    "the idea has": ("ideas/half-life-audit.yml", r"^issues:\n(  - .*\n)+", "issues:\n  - One.\n  - Two.\n  - Three.\n"),
    "the sentence that begins": ("ideas/tool-swap.yml", r"^overdone: .*$", "overdone: " + "Too many words " * 12),
    "the guide does not say": ("ideas/teach-back.yml", r"^overdone: .*$", "overdone: You leverage it."),
    "a second entry of issues": ("ideas/tripwires.yml", r"^issues:\n  - .*\n  - .*\n", "issues:\n  - The one.\n  - The other.\n"),
    "stands in": ("ideas/salience-map.yml", r"^overdone: .*$", "overdone: Which of our team's standing assumptions would hurt?"),
    "is asked for in the same words": ("ideas/network-audit.yml", r"^asked_as:\n  - .*$", "asked_as:\n  - fact check myself"),
    "is missing on the path": ("capabilities/solutioning.yml", r"^  - \{idea: .*\n", ""),
    "no idea counters": ("ideas/", r"out-of-date-knowledge(, )?", ""),
}


@pytest.mark.parametrize("faults", [FAULTS_OF_FORM, FAULTS_OF_WRITING], ids=["form", "writing"])
def test_check_says_the_lines_of_the_table(guide_copy: GuideCopy, faults: dict[str, tuple[str, str, str]]) -> None:
    data = real_copy(guide_copy)
    for place, pattern, new in faults.values():
        for file in sorted(data.glob(f"{place}*")):
            text = file.read_text(encoding="utf-8")
            file.write_text(re.sub(pattern, new, text, count=1, flags=re.MULTILINE), encoding="utf-8")
    with pytest.raises(ContentError) as error:
        read_data(data, "guide_data", writing=True).guide()
    said = [f"{problem.wrong}; {problem.right}" for problem in error.value.problems]
    for row in (row for row in table() if any(begin in row for begin in faults)):
        pattern = ".+".join(map(re.escape, row.split("…")))
        assert any(re.fullmatch(pattern.removesuffix(".+") + ".*", line) for line in said), (row, said)


def test_the_line_that_is_explained_is_one_that_check_says(guide_copy: GuideCopy) -> None:
    line = re.findall(r"^```\n(guide_data/.*)\n```$", TEXT, re.MULTILINE)[0]
    file = real_copy(guide_copy) / "ideas/tool-swap.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("when: today", "when: tody"), encoding="utf-8")
    assert guide_copy.problems() == [line]


def test_each_line_of_the_table_is_one_that_a_test_makes_check_say() -> None:
    begins = (*FAULTS_OF_FORM, *FAULTS_OF_WRITING)
    assert [sum(begin in row for begin in begins) for row in table()] == [1] * len(begins)


def table() -> list[str]:
    """The lines that the table of messages quotes."""
    chapter = TEXT.partition("### What the checks say")[2].partition("\n### ")[0]
    return re.findall(r"^\| `(.*?)` \|", chapter, re.MULTILINE)


def real_copy(guide_copy: GuideCopy) -> Path:
    """The data of the real guide in the place of the small one."""
    data = guide_copy.root / "guide_data"
    for file in (path for path in (ROOT / "guide_data").rglob("*.*") if path.is_file()):
        guide_copy.write(f"guide_data/{file.relative_to(ROOT / 'guide_data').as_posix()}", file.read_bytes())
    small = {path.relative_to(data) for path in data.rglob("*.yml")}
    for path in small - {path.relative_to(ROOT / "guide_data") for path in (ROOT / "guide_data").rglob("*.yml")}:
        (data / path).unlink()
    return data
