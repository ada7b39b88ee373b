"""The data and the files of a guide with an overlay name the organisation; without one, nothing is said of it."""

import dataclasses
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from growth_guide.browser.assessment_data import assessment_data
from growth_guide.documents.handouts import handout_pdf
from growth_guide.documents.kit_downloads import kit_files
from growth_guide.documents.plan_downloads import download_files
from growth_guide.documents.plan_pdf import pdf_file
from growth_guide.documents.plan_tags import blank_plan
from growth_guide.documents.plan_word import word_file
from growth_guide.documents.workshop_cards import cards_pdf
from growth_guide.guide.guide import Guide
from growth_guide.records.front_matter import Handout, HandWritten, PageMeta
from guide_copy import GuideCopy, with_ideas
from pdf_words import squeezed, words

NAMED = "Plan for growth · Acme & Sons"


@pytest.fixture
def guide(guide_copy: GuideCopy) -> Guide:
    return guide_copy.load()


@pytest.fixture
def over(guide_copy: GuideCopy) -> Guide:
    """The small guide with the small overlay."""
    return guide_copy.lay_over()


def title(pdf: bytes) -> str:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return str(opened.docinfo["/Title"])


def handout(guide: Guide) -> bytes:
    handout = Handout(name="x", form="sheets")
    page = HandWritten("x.md", PageMeta(title="A title", description="What it is.", handout=handout), "A line.")
    return handout_pdf(guide, page, handout, "")


def test_the_assessment_knows_which_ideas_an_organisation_has_added(over: Guide) -> None:
    named = {"name": "Acme & Sons", "ideas": ["acme-first-walk", "acme-next-page"]}
    assert assessment_data(over)["organisation"] == named


def test_without_an_overlay_the_assessment_holds_nothing_more(guide: Guide) -> None:
    assert "organisation" not in assessment_data(guide)


def test_the_word_plan_names_the_organisation_in_its_foot_and_its_properties(over: Guide) -> None:
    file = word_file(over, blank_plan(over.plan))
    document = docx.Document(BytesIO(file))
    assert document.core_properties.title == NAMED
    assert document.sections[0].footer.paragraphs[0].text.startswith("Growing at Acme · Acme & Sons, version ")
    assert document.paragraphs[0].text == "Plan for growth", "the heading is the plan's own"
    with zipfile.ZipFile(BytesIO(file)) as package:
        assert b"Acme &amp; Sons" in package.read("word/footer1.xml")


def test_the_pdf_plan_names_the_organisation_in_its_foot_and_its_properties(over: Guide) -> None:
    file = pdf_file(over, blank_plan(over.plan))
    assert title(file) == NAMED
    with pikepdf.open(BytesIO(file)) as pdf:
        sheets = len(pdf.pages)
    said = squeezed(words(file))
    assert said.count(squeezed("Growing at Acme · Acme & Sons, version")) == sheets
    assert said.count("Planforgrowth") == 1, "the heading is the plan's own"


def test_a_handout_names_the_organisation_in_its_foot_and_its_properties(over: Guide) -> None:
    file = handout(over)
    assert title(file) == "A title · Acme & Sons"
    assert squeezed(words(file)).count("Atitle·Acme&Sons") == 1
    assert squeezed(words(file)).count("Atitle") == 2


def test_the_card_of_an_own_idea_says_whose_it_is_and_the_others_do_not(over: Guide) -> None:
    def card(idea: str) -> bytes:
        return cards_pdf(with_ideas(over, over.idea[idea]), "")

    assert title(card("second-look")) == "Workshop cards · Acme & Sons"
    assert "FromAcme&Sons" in squeezed(words(card("acme-first-walk")))
    assert "Acme" not in words(card("second-look"))


def test_without_an_overlay_the_files_are_called_by_their_own_title(guide: Guide) -> None:
    assert title(pdf_file(guide, blank_plan(guide.plan))) == "Plan for growth"
    assert docx.Document(BytesIO(word_file(guide, blank_plan(guide.plan)))).core_properties.title == "Plan for growth"
    assert title(handout(guide)) == "A title"
    assert title(cards_pdf(guide, "")) == "Workshop cards"


def test_kept_files_are_made_again_under_the_organisations_name(guide: Guide, over: Guide, tmp_path: Path) -> None:
    plan, cards = "downloads/personal-growth-plan.pdf", "downloads/workshop-cards.pdf"
    renamed = dataclasses.replace(guide, organisation=over.organisation)
    for makes, name in ((lambda one: download_files(one, tmp_path), plan), (lambda one: kit_files(one, [], "", tmp_path), cards)):
        assert [title(makes(one)[name]).partition(" · ")[2] for one in (guide, renamed)] == ["", "Acme & Sons"]
