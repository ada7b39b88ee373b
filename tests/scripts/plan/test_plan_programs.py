"""The plan's files in other programs: LibreOffice reads and rewrites them, poppler draws what is filled in."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from growth_guide.documents import plan_pdf as pdf
from growth_guide.documents import plan_tags as content
from growth_guide.documents import plan_word as word
from growth_guide.guide.guide import Guide
from plans import example_plan
from programs import converted, run_program
from word_files import EXPORT, IMPORT, document_of, edited, hard_plan

pytestmark = pytest.mark.slow


def typed(file: bytes, tag: str, text: str) -> bytes:
    """The file after somebody typed into the control with this tag."""
    empty = re.search(rf'<w:tag w:val="{re.escape(tag)}"/>.*?</w:sdtContent>', document_of(file))
    assert empty
    filled = re.sub(r"(?<=>)\s+(?=</w:t>)", text, empty[0]).replace("<w:showingPlcHdr/>", "")
    return edited(file, empty[0], filled)


def words_in(path: Path) -> list[str]:
    return run_program("pdftotext", path, "-").split()


def test_libreoffice_shows_all_texts(guide: Guide, tmp_path: Path) -> None:
    example = content.example_plan(guide)
    shown = " ".join(words_in(converted(word.word_file(guide, example), "pdf", tmp_path)))
    first_words = {" ".join(text.split()[:3]) for text in example.texts.values()}
    assert {words for words in first_words if words not in shown} == set()


def test_a_file_that_libreoffice_has_saved_gives_the_same_plan(run: Any, guide: Guide, tmp_path: Path) -> None:
    made = bytes(run(EXPORT, [example_plan(guide), {}]))
    back = run(IMPORT, list(converted(made, "docx", tmp_path).read_bytes()))
    # LibreOffice 7.4 loses the tags of the controls; the labels are read instead.
    assert (back["changed"], back["questions"], back["notUnderstood"]) == ([], [], [])
    assert back["plan"] == back["before"]


def test_hard_texts_survive_libreoffice(run: Any, guide: Guide, tmp_path: Path) -> None:
    given = hard_plan(guide)
    given["accountability"]["support"] = ""
    back = run(IMPORT, list(converted(bytes(run(EXPORT, [given, {}])), "docx", tmp_path).read_bytes()))
    assert back["problem"] is None
    assert len(back["plan"]["areas"]) == 2


def test_a_template_filled_in_and_saved_in_libreoffice_comes_back(run: Any, guide: Guide, tmp_path: Path) -> None:
    file = word.word_file(guide, content.blank_plan(guide.plan))
    filled = typed(typed(file, "start", "4 March 2027"), "areas.0.activities.0.minutes", "half an hour")
    back = run(IMPORT, list(converted(filled, "docx", tmp_path).read_bytes()))
    assert back["plan"]["start"] == "2027-03-04"
    assert back["plan"]["areas"][0]["activities"][0]["minutes"] == 30


def test_poppler_draws_what_a_program_filled_in(guide: Guide, tmp_path: Path) -> None:
    path = tmp_path / "filled.pdf"
    with pikepdf.open(BytesIO(pdf.pdf_file(guide, content.blank_plan(guide.plan)))) as blank:
        for n, field in enumerate(blank.Root.AcroForm.Fields):
            field.V = pikepdf.String(f"filled{n}")
        count = len(blank.Root.AcroForm.Fields)
        blank.save(path)
    assert {f"filled{n}" for n in range(count)} - set(words_in(path)) == set()


HEADS = re.compile(r"Area \d|Current|Desired|Activities|By when|What I (?:count|will do) |Date  |Level now|Support")


@pytest.mark.parametrize("page", ["a4", "letter"])
@pytest.mark.parametrize("edition", ["short", "full"])
def test_no_page_of_a_plan_is_empty_or_ends_with_a_head(run: Any, guide: Guide, tmp_path: Path, edition: str, page: str) -> None:
    for lines in range(0, 24, 3):
        given = example_plan(guide)
        given["areas"][0]["why_me"] = "\n".join(["A line"] * lines)
        made = bytes(run(EXPORT, [given, {"edition": edition, "page": page}]))
        path = converted(made, "pdf", tmp_path)
        pages = run_program("pdftotext", "-layout", path, "-").split("\f")[:-1]
        for text in pages:
            *body, foot = [line.strip() for line in text.splitlines() if line.strip()]
            assert "Page " in foot
            assert body
            assert not HEADS.match(body[-1])
            assert not body[0].startswith("My signature")
