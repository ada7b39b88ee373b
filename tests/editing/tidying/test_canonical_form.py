"""One form for the data of a record, whoever saved it; and what it says stays."""

import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from data_mutations import mutated
from growth_guide.editing.tidying.canonical_text import OpenRecord, open_sheet, tidied
from growth_guide.editing.tidying.yaml_scalars import scalar_text
from growth_guide.editing.tidying.yaml_tree import entries, values_of
from growth_guide.reading.read_yaml import read, read_text
from growth_guide.records.fields import Record
from growth_guide.records.idea import Idea
from growth_guide.records.kinds import KIND
from growth_guide.records.single_files import SINGLE_FILES
from guide_copy import SMALL, SMALL_OVERLAY
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml_dresses import commented, dressed

SCHEMA = "# yaml-language-server: $schema=x.json"
FILES = sorted([*(SMALL / "guide_data").rglob("*.yml"), *SMALL_OVERLAY.rglob("*.yml")])


def record_class_of(file: Path) -> type[Record]:
    return KIND[file.parent.name].record if file.parent.name in KIND else SINGLE_FILES[file.stem].record


def opened(raw: bytes, record_class: type[Record]) -> OpenRecord:
    sheet = open_sheet("x.yml", raw, record_class)
    assert isinstance(sheet, OpenRecord), sheet
    return sheet


def tidy(text: str | bytes, record_class: type[Record] = Idea, schema: str | None = None) -> str:
    return tidied(opened(text if isinstance(text, bytes) else text.encode(), record_class), schema).decode()


def without_comments(file: Path) -> str:
    return "".join(line for line in file.read_text(encoding="utf-8").splitlines(True) if not line.startswith("#"))


@settings(max_examples=60)
@given(file=st.sampled_from(FILES), seed=st.integers(0, 10**9))
def test_whoever_saved_it_the_bytes_are_the_same(file: Path, seed: int) -> None:
    wanted = tidy(without_comments(file), record_class_of(file), SCHEMA)
    assert tidy(dressed(wanted, record_class_of(file), random.Random(seed)), record_class_of(file), SCHEMA) == wanted


@settings(max_examples=60)
@given(file=st.sampled_from(FILES), seed=st.integers(0, 10**9))
def test_every_comment_stands_on_its_own_line_above_what_it_was_about(file: Path, seed: int) -> None:
    text = tidy(without_comments(file), record_class_of(file))
    told, comments = commented(text, random.Random(seed))
    once = tidy(told, record_class_of(file))
    assert tidy(once, record_class_of(file)) == once
    lines = once.splitlines()
    for comment, about in comments:
        (place,) = [n for n, line in enumerate(lines) if line.strip() == comment]
        below = next(line for line in lines[place:] if line and not line.lstrip().startswith("#"))
        begins = about.partition(": ")[0].rstrip(":")
        assert below.strip().startswith(begins), (comment, about, below)
    assert "\n".join(line for line in lines if line and not line.lstrip().startswith("#")).count(" #") == text.count(" #")


def all_comments(sheet: OpenRecord) -> list[str]:
    inner = [said for entry in entries(sheet.tree) for said in entry.above]
    return sorted([*filter(None, [sheet.around.schema]), *sheet.around.head, *sheet.around.end, *inner])


@settings(max_examples=150)
@given(file=st.sampled_from(FILES), seed=st.integers(0, 10**9))
def test_twice_is_once_whatever_was_done_to_a_file_and_nothing_is_lost(file: Path, seed: int) -> None:
    sheet = open_sheet("x.yml", mutated(random.Random(seed), file.read_bytes()), record_class_of(file))
    if isinstance(sheet, list):
        assert sheet, "a file that is left alone is told"
        return
    before, once = all_comments(sheet), tidied(sheet, None)
    again = opened(once, record_class_of(file))
    assert values_of(again.tree) == values_of(sheet.tree)
    assert all_comments(again) == before
    assert tidied(again, None) == once


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_data_are_those_of_before(file: Path) -> None:
    def stripped(value: object) -> object:
        if isinstance(value, dict):
            return {key: stripped(inner) for key, inner in value.items()}
        return tuple(map(stripped, value)) if isinstance(value, tuple) else value.strip() if isinstance(value, str) else value

    before = file.read_bytes()
    assert stripped(read("x", tidy(before, record_class_of(file)).encode()).data) == stripped(read("x", before).data)


def only(value: Any) -> Any:
    """The one text in a map or list."""
    while not isinstance(value, str):
        (value,) = value.values() if isinstance(value, dict) else value
    return value


SIGNS = st.text(st.sampled_from("ab -:#,[]{}?&*!|>'\"%@`\\0123.eExno~=<_+é/"), min_size=1, max_size=8).map(str.strip).filter(bool)


@settings(max_examples=600)
@given(SIGNS)
def test_a_text_is_read_back_as_the_same_text_by_any_program(text: str) -> None:
    bracketed = scalar_text(text, bracketed=True)
    for said in (f"k: {scalar_text(text)}\n", f"k: [{bracketed}]\n", f"k: {{k: {bracketed}}}\n"):
        for found in (read_text("", said).data, yaml.safe_load(said)):
            assert only(found) == text, said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plain, with 'quotes' and \"more\"", "plain, with 'quotes' and \"more\""),
        ("two: parts", '"two: parts"'),
        ('"So", he said', "'\"So\", he said'"),
        ("it's \"two: parts\"", "'it''s \"two: parts\"'"),
        ("# first", '"# first"'),
        ("no", '"no"'),
        ("2026-01-12", '"2026-01-12"'),
        ("360", '"360"'),
        ("2 of 6", "2 of 6"),
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
    ],
)
def test_a_text_is_plain_where_it_can_be_else_between_double_quotes_else_between_single_ones(text: str, said: str) -> None:
    assert scalar_text(text) == said
