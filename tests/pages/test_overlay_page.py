"""The page that explains the overlay shows YAML that the reader takes, and leaves no key out."""

import re
from textwrap import dedent

from growth_guide.reading.document import Document
from growth_guide.reading.read_yaml import read_text
from growth_guide.records.organisation import Organisation
from growth_guide.records.validation import to_record
from project import ROOT

PAGE = (ROOT / "content" / "your-own.md").read_text(encoding="utf-8")


def examples() -> list[str]:
    """The blocks of code of the page."""
    blocks = re.findall(r"(?:^(?: {4}.*)?\n)+", PAGE, re.MULTILINE)
    return [dedent(block).strip() + "\n" for block in blocks if block.strip()]


def document(text: str) -> Document:
    return read_text("organisation.yml", text)


def yaml_examples() -> list[str]:
    return [text for text in examples() if re.match(r"(#.*\n)?[a-z_]+:", text)]


def test_each_example_is_read_without_a_fault() -> None:
    assert len(yaml_examples()) == 3
    for text in yaml_examples():
        # An example that shows a part stands in a file that has a name.
        found = document(text if "\nname:" in f"\n{text}" else "name: Marrowby Water\n" + text)
        assert to_record(found, Organisation), found.problems


def test_the_examples_show_every_key() -> None:
    shown = {key for text in yaml_examples() for key in document(text).data}
    assert shown == set(Organisation.model_fields)


def test_the_page_and_the_example_overlay_name_the_same_keys() -> None:
    example = document((ROOT / "examples/overlay/organisation.yml").read_text(encoding="utf-8"))
    assert set(example.data) == set(Organisation.model_fields)
