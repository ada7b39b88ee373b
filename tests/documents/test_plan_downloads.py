"""The plan's files, blank and filled in: all made from plan.yml, with the same fields in the same order."""

import dataclasses
import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn
from growth_guide.documents import plan_downloads as downloads
from growth_guide.documents import plan_tags as content
from growth_guide.documents.plan_markdown import markdown_file
from growth_guide.documents.plan_pdf import pdf_file
from growth_guide.documents.plan_word import word_file
from growth_guide.guide.guide import Guide
from growth_guide.records.plan import Plan
from growth_guide.text.markup import plain
from lxml import etree
from word_files import controls

STEM = "downloads/personal-growth-plan"
NAMES = {f"{STEM}{name}" for name in (
    ".docx", ".pdf", ".md", "-letter.docx", "-letter.pdf", "-example.docx", "-example.pdf", "-example.md",
)}


@pytest.fixture(scope="module")
def files(guide: Guide) -> dict[str, bytes]:
    return downloads.download_files(guide)


def tags(plan: Plan, given: content.PlanContent) -> Iterator[str]:
    """The tags of all fields of a plan in the order in which every form of it holds them."""
    yield from (field.id for field in plan.about)
    for n in range(len(given.activities)):
        yield from (f"areas.{n}.{field.id}" for field in plan.section("areas").fields)
    for n, activities in enumerate(given.activities):
        for part in ("current", "desired"):
            yield from (f"areas.{n}.{part}.{field.id}" for field in plan.section(part).fields)
        for m in range(activities):
            yield from (f"areas.{n}.activities.{m}.{field.id}" for field in plan.section("activities").fields)
    yield from (f"accountability.{field.id}" for field in plan.section("accountability").fields)
    for n in range(given.check_ins):
        yield from (f"check_ins.{n}.{field.id}" for field in plan.check_ins.fields)


def test_they_are_the_named_ones(files: dict[str, bytes]) -> None:
    assert set(files) == NAMES


def test_they_are_the_same_bytes_every_time(guide: Guide, files: dict[str, bytes]) -> None:
    assert downloads.download_files(guide) == files


def test_kept_files_are_those_made_anew(guide: Guide, files: dict[str, bytes], tmp_path: Path) -> None:
    assert downloads.download_files(guide, tmp_path) == files
    kept = {path: path.stat().st_ino for path in tmp_path.rglob("*.pdf")}
    assert kept
    assert downloads.download_files(guide, tmp_path) == files
    assert {path: path.stat().st_ino for path in tmp_path.rglob("*.pdf")} == kept


def test_kept_files_are_made_again_when_the_plan_changes(guide: Guide, tmp_path: Path) -> None:
    before = downloads.download_files(guide, tmp_path)
    changed = dataclasses.replace(guide, plan=guide.plan.model_copy(update={"title": "Another title"}))
    assert downloads.download_files(changed, tmp_path) != before
    assert b"# Another title" in downloads.download_files(changed, tmp_path)[f"{STEM}.md"]


@pytest.mark.parametrize("name", [".docx", "-letter.docx", "-example.docx"])
def test_word_holds_every_field_in_order(name: str, guide: Guide, files: dict[str, bytes]) -> None:
    filled = content.example_plan(guide.plan) if "example" in name else content.blank_plan(guide.plan)
    assert list(controls(files[STEM + name])) == ["name", *tags(guide.plan, filled)]


@pytest.mark.parametrize("name", [".pdf", "-letter.pdf"])
def test_pdf_holds_every_field_in_order(name: str, guide: Guide, files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files[STEM + name])) as pdf:
        found = [str(field.T).replace("-", ".") for field in pdf.Root.AcroForm.Fields]
    assert found == ["name", *tags(guide.plan, content.blank_plan(guide.plan))]


@pytest.mark.parametrize("name", [".md", "-example.md"])
def test_markdown_holds_every_field_in_order(name: str, guide: Guide, files: dict[str, bytes]) -> None:
    filled = content.example_plan(guide.plan) if "example" in name else content.blank_plan(guide.plan)
    every = {f.id: plain(f.label) for f in guide.plan.about}
    for section in guide.plan.sections:
        every |= {f"{section.id}.{f.id}": plain(f.label) for f in section.fields}
    every |= {f"check_ins.{f.id}": plain(f.label) for f in guide.plan.check_ins.fields}

    def label(tag: str) -> str:
        inner = re.sub(r"\.\d+", "", tag).removeprefix("areas.")
        return every.get(inner) or every[f"areas.{inner}"]

    text = files[STEM + name].decode()
    assert re.findall(r"^\*\*(.+?)\*\*", text, re.MULTILINE) == [label(tag) for tag in tags(guide.plan, filled)]


@pytest.fixture(scope="module")
def longer(guide: Guide) -> Guide:
    """The guide with a plan that adds two fields to each part."""
    plan = json.loads(guide.plan.model_dump_json())
    example = plan["example"]
    for fields in (plan["about"], *(part["fields"] for part in (*plan["sections"], plan["check_ins"]))):
        fields += [{"id": "added", "label": "Added", "help": "More.", "kind": "text"}]
        fields += [{"id": "later", "label": "Later", "help": "A day.", "kind": "date"}]
    parts = [example["about"], example["accountability"], *example["check_ins"]]
    for area in example["areas"]:
        parts += [area["growth"], area["current"], area["desired"], *area["activities"]]
    for texts in parts:
        texts |= {"added": "A text that was added", "later": "2026-03-01"}
    return dataclasses.replace(guide, plan=Plan.model_validate_json(json.dumps(plan)))


def test_a_field_that_the_plan_adds_stands_in_every_file(longer: Guide) -> None:
    empty, full = content.blank_plan(longer.plan), content.example_plan(longer.plan)
    wanted = sorted(["name", *tags(longer.plan, empty)])
    assert sorted(controls(word_file(longer, empty))) == wanted
    with pikepdf.open(BytesIO(pdf_file(longer, empty))) as pdf:
        assert sorted(str(field.T).replace("-", ".") for field in pdf.Root.AcroForm.Fields) == wanted
    assert controls(word_file(longer, full)) == full.texts
    shown = markdown_file(longer.plan, full).decode()
    assert shown.count("A text that was added") == list(full.texts.values()).count("A text that was added") > 0


def test_the_example_shows_all_its_texts(guide: Guide, files: dict[str, bytes]) -> None:
    texts = content.example_plan(guide.plan).texts
    assert controls(files[f"{STEM}-example.docx"]) == texts
    markdown = files[f"{STEM}-example.md"].decode().replace("\\", "")
    assert [line for text in texts.values() for line in text.split("\n") if line not in markdown] == []


def test_word_is_accessible(guide: Guide, files: dict[str, bytes]) -> None:
    document = docx.Document(BytesIO(files[f"{STEM}.docx"]))
    assert document.core_properties.title == "Personal Growth Plan"
    assert document.core_properties.language == "en-GB"
    styles = [p.style.name for p in document.paragraphs]
    assert styles[0] == "Title"
    assert styles.count("Heading 1") == 6
    assert styles.count("Heading 2") == 9
    for table in document.tables:
        properties = table._tbl.tblPr
        assert properties.find(qn("w:tblCaption")).get(qn("w:val"))
        assert properties.find(qn("w:tblDescription")).get(qn("w:val"))
    with_heads = [table for table in document.tables if table._tbl.findall(f".//{qn('w:tblHeader')}")]
    assert len(with_heads) == 5


def test_every_part_of_the_word_file_is_xml(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(BytesIO(files[f"{STEM}-example.docx"])) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))
            assert package.getinfo(name).date_time == (1980, 1, 1, 0, 0, 0)


def test_letter_and_a4_differ_in_the_page_alone(files: dict[str, bytes]) -> None:
    sizes = {}
    for name in ("", "-letter"):
        section = docx.Document(BytesIO(files[f"{STEM}{name}.docx"])).sections[0]
        with pikepdf.open(BytesIO(files[f"{STEM}{name}.pdf"])) as pdf:
            points = [int(length) for length in pdf.pages[0].MediaBox[2:]]
        sizes[name] = [round(section.page_width.mm), round(section.page_height.mm), *points]
    assert sizes == {"": [210, 297, 595, 841], "-letter": [216, 279, 612, 792]}


def elements(element: Any) -> Any:
    below = element.get("/K", [])
    for part in below if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(part, pikepdf.Dictionary) and "/S" in part:
            yield part
            yield from elements(part)


def test_pdf_structure_holds_every_field_with_its_label(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files[f"{STEM}.pdf"])) as pdf:
        forms = [e for e in elements(pdf.Root.StructTreeRoot) if e.S == "/Form"]
        fields = list(pdf.Root.AcroForm.Fields)
        assert len(forms) == len(fields)
        held = []
        for form in forms:
            below = form.K if isinstance(form.K, pikepdf.Array) else [form.K]
            held += [part.Obj for part in below if isinstance(part, pikepdf.Dictionary) and part.get("/Type") == "/OBJR"]
            assert str(form.Alt) == str(held[-1].TU) != ""
        assert {str(field.T) for field in held} == {str(field.T) for field in fields}
        assert all(field.Ff == (1 << 12) for field in fields if "behaviours" in str(field.T))


@pytest.mark.parametrize("name", [".pdf", "-letter.pdf", "-example.pdf"])
def test_pdf_is_sound_and_keeps_what_ua_asks_of_it(name: str, files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files[STEM + name])) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.MarkInfo.Marked is True
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        assert all(page.Tabs == "/S" for page in pdf.pages)
        assert str(pdf.docinfo["/Title"]) == "Personal Growth Plan"
        assert b"<pdfuaid:part>1<" in pdf.Root.Metadata.read_bytes()
        types = {str(e.S) for e in elements(pdf.Root.StructTreeRoot)}
        assert {"/H1", "/H2", "/Table", "/TH"} <= types


def test_the_site_holds_them_under_their_names(real_site: Path, files: dict[str, bytes]) -> None:
    assert {name: (real_site / name).read_bytes() for name in files} == files
    assert not list(real_site.rglob("*.no-page"))
