"""What the parser of YAML says never reaches an editor: each of its complaints has a sentence."""

import random
import re
from pathlib import Path

import pytest
import yaml
from data_mutations import mutated
from growth_guide.reading.read_yaml import read
from growth_guide.reading.yaml_errors import WORDS
from guide_copy import SMALL

COMPLAINTS = re.compile(r"(did|could) not find |found (an? |character|duplicate|un|in|ex)|mapping \w+ are|block sequence ")
"""How the parser says what is wrong."""


def test_every_complaint_of_the_library_has_a_sentence() -> None:
    library = yaml._yaml.__file__
    found = {text.decode() for text in re.findall(rb"[ -~]{12,}", Path(library).read_bytes())}
    complaints = {text for text in found if COMPLAINTS.match(text)}
    assert len(complaints) > 30, "the library says these words in its own way now"
    by_composer = {"found duplicate anchor; first occurrence", "found undefined alias"}
    assert complaints - WORDS.keys() - by_composer == set()


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ('title: "Swap" the tool\n', (1, 15), "a text goes on after its closing quotation mark); put double quotation marks"),
        ("title: 'it's done'\n", (1, 12), "a text goes on after its closing quotation mark); put double quotation marks"),
        ("title: [draft] Swap\n", (1, 16), "a text goes on after a closing bracket); put the whole text in quotation marks"),
        ("related: [a, b\nrole: x\n", (1, 10), "a square bracket is not closed); write it at the end too"),
        ("effort: {weeks: 2\nrole: x\n", (1, 9), "a brace is not closed); write it at the end too"),
        ("related: [a, 'b' c]\n", (1, 18), "a comma is missing in square brackets); write one between two entries"),
        ("related: [a, , b]\n", (1, 14), "a sign where a text or an entry is missing); write it, or delete the sign"),
        ("title: - x\n", (1, 8), "a hyphen where no list begins); begin the list on the line below its key"),
        ("actions:\n  do: x\n  - do: y\n", (3, 3), "this line begins with a hyphen, and what stands above it with none)"),
        ("issues:\n  'one'\n  - two\n", (3, 3), "this line begins with a hyphen, and what stands above it with none)"),
        ("issues:\n  - one\n  -two\n", (3, 3), "a hyphen without a space behind it); write one if it begins an entry"),
        ("effort:\n  a: 1\n b: 2\n", (3, 2), "this line does not go on with the keys above); begin it exactly below the one"),
        ("title: x\n...\nrole: y\n", (3, 1), "this line does not belong to what stands above); begin it like the lines above"),
        ("title: ? x\n", (1, 8), "a text that begins with a sign); put the whole text in quotation marks"),
        ("title: !<x\n", (1, 8), "a text that begins with a sign); put the whole text in quotation marks"),
        ("title: > 5 people\n", (1, 8), "a text on the line of its | or >); begin the text on the next line"),
        ("example: |0\n  x\n", (1, 10), "a text on the line of its | or >); begin the text on the next line"),
        ("% of all\n", (1, 1), "a line that begins with %); delete it, or put the whole text in quotation marks"),
        ('title: "\\q"\n', (1, 9), "a backslash between quotation marks); write it twice, or put the text in single quotation"),
    ],
)
def test_a_complaint_is_told_in_words(text: str, place: tuple[int, int], said: str) -> None:
    (problem,) = read("x.yml", text.encode()).problems
    assert (problem.line, problem.column) == place
    assert problem.sentence.startswith(f"this is not sound YAML ({said}")


def damage(seed: int, times: int) -> None:
    chance = random.Random(seed)
    files = [path.read_bytes() for path in sorted((SMALL / "guide_data").rglob("*.yml"))]
    for _ in range(times):
        for problem in read("x.yml", mutated(chance, chance.choice(files))).problems:
            assert not COMPLAINTS.search(problem.sentence), problem


def test_no_word_of_the_parser_is_ever_shown() -> None:
    damage(1, 500)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 6))
def test_no_word_of_the_parser_is_ever_shown_whatever_happens_to_a_file(seed: int) -> None:
    damage(seed, 5000)
