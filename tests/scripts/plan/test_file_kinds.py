"""What a file is that somebody brings is said by what it holds, not by its name."""

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from growth_guide.documents.plan_markdown import markdown_file
from growth_guide.documents.plan_pdf import pdf_file
from growth_guide.documents.plan_tags import blank_plan
from growth_guide.documents.plan_word import word_file
from growth_guide.documents.sheet_word import sheet_files
from growth_guide.guide.guide import Guide
from word_files import with_part, without_tags

SCHEMAS = ("guide.schema.json", "growth-workbook.schema.json")
KIND = "async ([bytes, name]) => await m.kindOfFile(new Uint8Array(bytes), name, form)"


def kind(run: Any, content: bytes, name: str = "file") -> str:
    found = run(KIND, [list(content), name])
    assert found["sentence"].endswith(".")
    return str(found["kind"])


def zipped(*names: str) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name in names:
            target.writestr(name, "<a/>")
    return packed.getvalue()


def test_files_of_the_guide_are_recognised(run: Any, guide: Guide) -> None:
    blank = blank_plan(guide.plan)
    template = word_file(guide, blank)
    assert kind(run, template, "renamed.zip") == "word-plan"
    assert kind(run, without_tags(template)) == "word-plan"
    assert kind(run, next(iter(sheet_files(guide).values()))) == "word-form"
    assert kind(run, pdf_file(guide, blank)) == "pdf-plan"
    assert kind(run, markdown_file(guide.plan, blank)) == "markdown-plan"


@pytest.mark.parametrize(
    ("data", "expected", "version"),
    [
        ({"format": "growth-workbook", "version": 1, "assessments": []}, "saved-file", 1),
        ({"format": "growth-workbook", "version": 2, "assessments": [{"rater": {"group": "self"}}]}, "saved-file", 2),
        ({"format": "growth-workbook", "version": 2, "assessments": [{"rater": {"group": "peer"}}]}, "rating", 2),
        ({"format": "growth-guide", "version": 2}, "guide-data", None),
        ({"format": "growth-summary", "version": 1}, "summary", None),
        ({"a": 1}, "json", None),
        ([1, None], "json", None),
        ({"format": "growth-workbook", "assessments": [None, 7]}, "saved-file", None),
    ],
)
def test_data_is_told_apart_by_its_format(run: Any, data: Any, expected: str, version: int | None) -> None:
    found = run(KIND, [list(json.dumps(data).encode()), "x.json"])
    assert (found["kind"], found["version"]) == (expected, version)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"BEGIN:VCALENDAR\r\n", "calendar"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"<!DOCTYPE html><p>", "page"),
        (b"\xd0\xcf\x11\xe0", "office"),
        (b"{\\rtf1", "office"),
        (b"Talk to Ben", "text"),
        (b"\x00\x01\x02\x03", "unknown"),
        (b"PK\x03\x04", "unknown"),
        (b"{broken", "text"),
    ],
)
def test_other_files_are_named(run: Any, content: bytes, expected: str) -> None:
    assert kind(run, content) == expected


def test_packed_files_are_told_apart(run: Any, guide: Guide) -> None:
    assert kind(run, zipped("a.txt")) == "zip"
    assert kind(run, zipped("xl/workbook.xml")) == "office"
    assert kind(run, zipped("word/document.xml")) == "word"
    hostile = with_part(word_file(guide, blank_plan(guide.plan)), "word/document.xml", "<w:sdt>" * 200_000)
    assert kind(run, hostile) == "word"


def test_no_file_that_the_site_offers_is_taken_for_a_strangers(run: Any, real_site: Path) -> None:
    offered = [*sorted((real_site / "downloads").glob("*.*")), next((real_site / "downloads/sheets").iterdir())]
    found = {file.name: kind(run, file.read_bytes(), "renamed") for file in offered}
    by_name = {
        ".docx": {"word-plan", "word-form"}, ".md": {"markdown-plan"}, ".html": {"workbook-page"},
        ".pdf": {"pdf-plan", "pdf-print", "pdf-handout"},
    }  # fmt: skip
    assert {name: one for name, one in found.items() if one not in by_name[Path(name).suffix]} == {}
    data = {name: kind(run, (real_site / name).read_bytes(), "x") for name in ("guide.json", *SCHEMAS, "self-assessment.html")}
    assert data == {"guide.json": "guide-data", **dict.fromkeys(SCHEMAS, "schema"), "self-assessment.html": "guide-page"}


def test_the_sheet_for_a_talk_and_a_package_are_known(run: Any) -> None:
    sheet = "m.managerSheetMarkdown(m.managerSheet(m.newPlan({id: 'p'}), form, new Set(), {name: 'Ana'}))"
    assert run(f"async () => (await m.kindOfFile({sheet}, 'talk.md', form)).kind") == "talk-sheet"
    assert kind(run, zipped("imsmanifest.xml", "index.html")) == "lms-package"
