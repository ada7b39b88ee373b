"""The plan's files, blank and filled in: all made from plan.yml, with the same fields in the same order."""

import dataclasses
import json
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import page
import pikepdf
import pytest
from docx.oxml.ns import qn
from growth_guide.documents import plan_downloads as downloads
from growth_guide.documents import plan_parts
from growth_guide.documents import plan_tags as content
from growth_guide.documents.plan_markdown import markdown_file
from growth_guide.documents.plan_pdf import pdf_file
from growth_guide.documents.plan_word import word_file
from growth_guide.documents.typeset import count_pages
from growth_guide.guide.guide import Guide
from growth_guide.records.plan import Plan
from growth_guide.text.markup import plain
from lxml import etree
from pdf_words import squeezed, words
from word_files import controls, line_of

STEM = "downloads/personal-growth-plan"
NAMES = {f"{STEM}{name}" for name in (
    ".docx", ".pdf", ".md", "-letter.docx", "-letter.pdf", "-example.docx", "-example.pdf", "-example.md",
)}


@pytest.fixture(scope="module")
def files(guide: Guide) -> dict[str, bytes]:
    return downloads.download_files(guide)


def tags(plan: Plan, given: content.PlanContent) -> set[str]:
    """The tags of all fields of a plan with so many areas, measures, activities and check-ins."""
    found = {field.id for field in plan.about} | {f"accountability.{field.id}" for field in plan.section("accountability").fields}
    for n, (measures, activities) in enumerate(zip(given.measures, given.activities, strict=True)):
        found |= {f"areas.{n}.{field.id}" for field in (*plan.section("areas").fields, *plan.levels)}
        for part in ("current", "desired"):
            found |= {f"areas.{n}.{part}.{field.id}" for field in plan.section(part).fields}
        found |= {f"areas.{n}.measures.{m}.{field.id}" for m in range(measures) for field in plan.measures.fields}
        fields = plan.section("activities").fields if given.filled else plan_parts.activity_to_fill_in(plan)
        found |= {f"areas.{n}.activities.{m}.{field.id}" for m in range(activities) for field in fields}
    return found | {f"check_ins.{n}.{field.id}" for n in range(given.check_ins) for field in plan.check_ins.fields}


def besides(plan: Plan) -> set[str]:
    """The tags of what the saved file has no place for."""
    return {"name", "role"} | {f"questions.{n}" for n in range(len(plan.manager_questions))}


def written(given: content.PlanContent) -> dict[str, str]:
    """The texts of a plan as its controls show them: with the days that are suggested."""
    return {tag.removesuffix(content.SUGGESTED): text for tag, text in given.texts.items()}


def shown(word: bytes) -> dict[str, str]:
    """The texts of the controls in which something stands."""
    return {tag: text for tag, text in controls(word).items() if text.strip()}


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


@pytest.mark.parametrize("name", [".docx", "-letter.docx"])
def test_the_word_template_holds_every_field(name: str, guide: Guide, files: dict[str, bytes]) -> None:
    assert set(controls(files[STEM + name])) == tags(guide.plan, content.blank_plan(guide.plan)) | besides(guide.plan)


@pytest.mark.parametrize("name", [".pdf", "-letter.pdf"])
def test_the_pdf_form_holds_every_field(name: str, guide: Guide, files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files[STEM + name])) as pdf:
        found = [str(field.T).replace("-", ".") for field in pdf.Root.AcroForm.Fields]
    assert set(found) == tags(guide.plan, content.blank_plan(guide.plan)) | besides(guide.plan)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("name", [".pdf", "-letter.pdf"])
def test_the_template_has_at_most_three_pages(name: str, files: dict[str, bytes]) -> None:
    assert count_pages(files[STEM + name]) <= 3


def test_the_markdown_template_holds_every_field_and_question(guide: Guide, files: dict[str, bytes]) -> None:
    text, plan = files[f"{STEM}.md"].decode().replace("\\", ""), guide.plan
    fields = [*plan.about, *plan.levels, *plan.measures.fields, *plan.check_ins.fields]
    fields += [field for section in plan.sections for field in section.fields]
    assert [field.label for field in fields if f"**{plain(field.label)}**  \n*{plain(field.help)}*" not in text] == []
    assert [question for question in plan.manager_questions if plain(question) not in text] == []


def test_a_filled_in_plan_has_no_prompt_and_no_empty_field(guide: Guide, files: dict[str, bytes]) -> None:
    plan, texts = guide.plan, content.example_plan(guide).texts
    fields = [*plan.about, *plan.levels, *plan.measures.fields, *plan.check_ins.fields]
    helps = [plain(field.help) for field in (*fields, *(field for section in plan.sections for field in section.fields))]
    with zipfile.ZipFile(BytesIO(files[f"{STEM}-example.docx"])) as package:
        word = package.read("word/document.xml").decode()
    markdown = files[f"{STEM}-example.md"].decode()
    assert [text for text in (*helps, plan.promise) if text in word or text in markdown] == []
    empty = {tag for tag, text in controls(files[f"{STEM}-example.docx"]).items() if not text.strip()}
    rows = {tag.removesuffix(content.SUGGESTED).rpartition(".")[0] for tag in texts if tag.endswith(content.SUGGESTED)}
    assert empty == {f"{row}.{key}" for row in rows for key in ("done", "changed", "next")} | (besides(plan) - {"name", "role"})
    assert not re.search(r"\*\*\n\n(\*\*|#)", markdown)


def test_a_field_of_a_plan_is_left_out_with_its_label_and_its_heading(guide: Guide) -> None:
    full = content.example_plan(guide)
    fewer = {tag: text for tag, text in full.texts.items() if not tag.startswith(("areas.0.desired", "areas.0.why_me"))}
    given = dataclasses.replace(full, texts=fewer)
    document = docx.Document(BytesIO(word_file(guide, given)))
    lines = [line_of(paragraph) for paragraph in document.element.body.iter(qn("w:p"))]
    assert lines.count(plain(guide.plan.section("desired").title)) == len(full.activities) - 1
    assert lines.count("Why it helps me") == len(full.activities) - 1
    text = markdown_file(guide.plan, given).decode()
    assert text.count("### Desired situation") == len(full.activities) - 1


def test_the_signatures_stay_with_the_questions(files: dict[str, bytes]) -> None:
    for name in (".docx", "-example.docx"):
        body = docx.Document(BytesIO(files[STEM + name])).element.body
        *_, questions, signatures = body.findall(qn("w:tbl"))
        kept = [paragraph for paragraph in questions.iter(qn("w:p")) if not paragraph.findall(f".//{qn('w:keepNext')}")]
        # The style of heads keeps them with what follows.
        assert {paragraph.find(f".//{qn('w:pStyle')}").get(qn("w:val")) for paragraph in kept} <= {"TableHead"}
        between = questions.getnext()
        assert between.find(f".//{qn('w:keepNext')}") is not None
        assert between.getnext() is signatures


def test_the_foot_tells_the_guide_its_version_and_the_licence(guide: Guide, files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(BytesIO(files[f"{STEM}.docx"])) as package:
        foot = package.read("word/footer1.xml").decode()
    wanted = f"The Expertship Growth Guide, version {guide.content_version}. Text CC BY 4.0."
    assert wanted in foot
    assert all(field in foot for field in (" PAGE ", " NUMPAGES "))
    assert squeezed(wanted) in squeezed(words(files[f"{STEM}.pdf"]))


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
    empty, full = content.blank_plan(longer.plan), content.example_plan(longer)
    wanted = tags(longer.plan, empty) | besides(longer.plan)
    assert set(controls(word_file(longer, empty))) == wanted
    with pikepdf.open(BytesIO(pdf_file(longer, empty))) as pdf:
        assert {str(field.T).replace("-", ".") for field in pdf.Root.AcroForm.Fields} == wanted
    assert shown(word_file(longer, full)) == written(full)
    text = markdown_file(longer.plan, full).decode()
    assert text.count("A text that was added") == list(full.texts.values()).count("A text that was added") > 0


def test_the_example_shows_all_its_texts(guide: Guide, files: dict[str, bytes]) -> None:
    example = content.example_plan(guide)
    assert shown(files[f"{STEM}-example.docx"]) == written(example)
    markdown = files[f"{STEM}-example.md"].decode().replace("\\", "")
    texts = [text for tag, text in example.texts.items() if not tag.endswith(content.SUGGESTED)]
    assert [line for text in texts for line in text.split("\n") if line not in markdown] == []


def test_word_is_accessible(guide: Guide, files: dict[str, bytes]) -> None:
    document = docx.Document(BytesIO(files[f"{STEM}.docx"]))
    assert document.core_properties.title == "Personal Growth Plan"
    assert document.core_properties.language == "en-GB"
    styles = [p.style.name for p in document.paragraphs]
    assert styles[0] == "Title"
    assert styles.count("Heading 1") == guide.plan.areas_at_most + 1
    for table in document.tables:
        properties = table._tbl.tblPr
        assert properties.find(qn("w:tblCaption")).get(qn("w:val"))
        assert properties.find(qn("w:tblDescription")).get(qn("w:val"))
    with_heads = [table for table in document.tables if table._tbl.findall(f".//{qn('w:tblHeader')}")]
    # Measures and activities of each area, check-ins, questions.
    assert len(with_heads) == 2 * guide.plan.areas_at_most + 2


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
        assert {"/H1", "/Table", "/TH"} <= types


def test_every_pdf_of_the_site_keeps_the_rules_of_pdf_ua(real_site: Path) -> None:
    found = {path.name: page.validate_pdf(path, profile="ua1") for path in sorted(real_site.rglob("*.pdf"))}
    assert len(found) >= len([name for name in NAMES if name.endswith(".pdf")])
    assert {name: [one.message for one in report.failures] for name, report in found.items() if not report.is_compliant} == {}


NAME = "Łukasz Šťastný"


def test_the_font_of_the_form_has_every_letter_of_europe(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files[f"{STEM}.pdf"])) as pdf:
        (font,) = pdf.Root.AcroForm.DR.Font.values()
        table = font.ToUnicode.read_bytes().decode()
        known = {chr(int(letter, 16)) for letter in re.findall(r"<[0-9A-F]{4}> <([0-9A-F]{4})>", table)}
        assert font.DescendantFonts[0].FontDescriptor.FontFile3 is not None
        assert set(NAME + "ěščřžýáíéąęłńóśźżőűğışçāēģīķļņšūžøæåþðñßœēėįųŵŷΓιώργοςЂорђеЇжакіїґйщюяЪ€–„“") <= known
        assert {str(field.DA).split()[0] for field in pdf.Root.AcroForm.Fields} == {"/Written"}


def test_fields_of_several_lines_make_their_type_as_small_as_it_needs_to_be(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files[f"{STEM}.pdf"])) as pdf:
        several = [field for field in pdf.Root.AcroForm.Fields if field.Ff == 1 << 12]
        assert {str(field.DA).split()[1] for field in several} == {"0"}


def test_the_site_holds_them_under_their_names(real_site: Path, files: dict[str, bytes]) -> None:
    assert {name: (real_site / name).read_bytes() for name in files} == files
    assert not list(real_site.rglob("*.no-page"))
