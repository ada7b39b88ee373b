"""What brings the guide in: the workshop cards, and pages as PDF. All is made from the guide, and nothing is cut off."""

import dataclasses
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from growth_guide.documents.handout_blocks import blocks
from growth_guide.documents.handouts import handout_pdf
from growth_guide.documents.kit_downloads import kit_files
from growth_guide.documents.workshop_cards import cards_pdf
from growth_guide.guide.guide import Guide
from growth_guide.records.front_matter import Handout, HandWritten, PageMeta
from growth_guide.site.project import check_project
from growth_guide.text.markup import plain
from guide_copy import HERE, GuideCopy, with_ideas
from pdf_words import squeezed, words
from project import PROJECT, ROOT

CARDS, LEAFLET = "downloads/workshop-cards.pdf", "downloads/leaflet.pdf"
NAMES = {
    CARDS, LEAFLET, "downloads/managers-briefing.pdf", "downloads/privacy-pack.pdf", "downloads/workshop-plan.pdf",
}


@pytest.fixture(scope="module")
def whole() -> tuple[Guide, list[HandWritten]]:
    return check_project(PROJECT)


@pytest.fixture(scope="module")
def guide(whole: tuple[Guide, list[HandWritten]]) -> Guide:
    return whole[0]


@pytest.fixture(scope="module")
def files(whole: tuple[Guide, list[HandWritten]]) -> dict[str, bytes]:
    return kit_files(*whole, "", ROOT / ".cache")


@pytest.fixture(scope="module")
def few(guide: Guide) -> Guide:
    """The guide with fewer cards to make."""
    return with_ideas(guide, *guide.ideas[:5])


def pages_of(file: bytes) -> int:
    with pikepdf.open(BytesIO(file)) as pdf:
        return len(pdf.pages)


def headings(file: bytes) -> list[str]:
    with pikepdf.open(BytesIO(file)) as pdf, pdf.open_outline() as outline:
        return [str(entry.title) for entry in outline.root]


def test_they_are_the_named_ones(files: dict[str, bytes]) -> None:
    assert set(files) >= NAMES


def test_they_are_the_same_bytes_every_time(few: Guide, whole: tuple[Guide, list[HandWritten]]) -> None:
    assert kit_files(few, whole[1], "") == kit_files(few, whole[1], "")


def test_kept_files_are_made_again_when_their_sources_change(
    few: Guide, whole: tuple[Guide, list[HandWritten]], tmp_path: Path
) -> None:
    pages = whole[1]
    files = kit_files(few, pages, "", tmp_path)
    kept = {path: path.stat().st_ino for path in tmp_path.rglob("*.pdf")}
    changed = [dataclasses.replace(page, body=page.body.replace("No catch", "No hook")) for page in pages]
    again = kit_files(few, changed, "", tmp_path)
    assert [name for name in files if again[name] != files[name]] == [LEAFLET]
    assert {path: path.stat().st_ino for path in kept} == kept, "what has not changed is not made again"


def test_cards_stand_four_to_a_sheet_in_the_order_of_the_numbers(guide: Guide, files: dict[str, bytes]) -> None:
    assert pages_of(files[CARDS]) == -(-len(guide.ideas) // 4)
    assert headings(files[CARDS]) == [plain(idea.title) for idea in guide.ideas]


def test_each_card_holds_all_that_it_promises(guide: Guide) -> None:
    idea = guide.idea["salience-map"]
    said = squeezed(words(cards_pdf(with_ideas(guide, idea), "https://guide.example.org/growth/")))
    for text in (
        str(idea.number), idea.title, idea.summary, idea.actions[0].do, f"{idea.actions[0].minutes} min", "Relationship",
        "Stakeholder Engagement, Stakeholder Mapper", "From Specialist to Expert, 15 min a week for 8 weeks",
        "guide.example.org/growth/ideas/salience-map.html",
    ):
        assert squeezed(plain(text)) in said, text


def test_a_card_without_a_known_site_says_where_in_the_guide(guide: Guide) -> None:
    said = squeezed(words(cards_pdf(with_ideas(guide, guide.idea["salience-map"]), "")))
    assert "weeksideas/salience-map.html" in said


def test_a_hidden_idea_has_no_card(guide: Guide) -> None:
    fewer = with_ideas(guide, *guide.ideas[:3], *guide.ideas[4:9])
    file = cards_pdf(fewer, "")
    assert pages_of(file) == 2
    assert plain(guide.ideas[3].title) not in headings(file)


def test_a_text_with_signs_of_typst_is_shown_as_it_stands(guide: Guide) -> None:
    idea = guide.ideas[0].model_copy(update={"title": '#panic("x") $y$ @z <w> \\"'})
    assert headings(cards_pdf(with_ideas(guide, idea), "")) == [plain(idea.title)]


def lowest(file: bytes) -> float:
    """How near the lowest text of a one-card sheet comes to the middle of the sheet, where the card is cut, in points."""
    with pikepdf.open(BytesIO(file)) as pdf:
        return min(y for y in _heights(pdf.pages[0]))


def _heights(page: Any) -> list[float]:
    matrix, stack, found = pikepdf.Matrix(), [], []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                stack.append(matrix)
            case "Q":
                matrix = stack.pop()
            case "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            case "Tm":
                found.append((pikepdf.Matrix(*map(float, operands)) @ matrix).f)
    return found


def test_the_longest_texts_stay_on_their_card(guide: Guide) -> None:
    first = guide.ideas[0]
    action = first.actions[0].model_copy(update={"do": "Write down a long thing. " * 25})
    long = first.model_copy(update={"title": "A long title " * 8, "summary": "Long words " * 20, "actions": (action,)})
    file = cards_pdf(with_ideas(guide, long), "https://a-long-name.of-a-server.example.org/in/a/sub-path/")
    assert pages_of(file) == 1
    assert lowest(file) > 842 / 2 + 20


def test_the_leaflet_shows_the_model(guide: Guide, files: dict[str, bytes]) -> None:
    said = squeezed(words(files[LEAFLET]))
    for record in (*guide.domains, *guide.capabilities):
        assert squeezed(record.name) in said
    assert f"holds{len(guide.ideas)}ideas" in said


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_is_accessible_small_and_carries_its_fonts(name: str, files: dict[str, bytes]) -> None:
    assert len(files[name]) < 400_000
    with pikepdf.open(BytesIO(files[name])) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.MarkInfo.Marked is True
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        assert str(pdf.docinfo["/Title"])
        assert b"<pdfuaid:part>1<" in pdf.Root.Metadata.read_bytes()
        assert all(page.Tabs == "/S" for page in pdf.pages)
        assert [round(float(length)) for length in pdf.pages[0].MediaBox] == [0, 0, 595, 842]
        for font in (font for page in pdf.pages for font in page.Resources.Font.values()):
            described = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile3" in described or "/FontFile2" in described


def structure_types(element: Any) -> set[str]:
    """The types of all elements in the structure of a PDF, below ``element``."""
    below = element.get("/K", [])
    parts = [part for part in (below if isinstance(below, pikepdf.Array) else [below]) if isinstance(part, pikepdf.Dictionary)]
    return set().union(*({str(part.S)} | structure_types(part) for part in parts if "/S" in part))


def test_heads_lists_tables_and_links_are_known_as_such(guide: Guide) -> None:
    page = a_page("## A head\n\n### A lower one\n\n- one\n\n1. two\n\n| a | b |\n|---|---|\n| c | [d](https://example.org) |\n")
    assert page.meta.handout
    with pikepdf.open(BytesIO(handout_pdf(guide, page, page.meta.handout, ""))) as pdf:
        assert {"/H1", "/H2", "/L", "/LI", "/Table", "/TH", "/TD", "/Link"} <= structure_types(pdf.Root.StructTreeRoot)


def a_page(body: str) -> HandWritten:
    handout = Handout(name="x", form="sheets")
    return HandWritten("x.md", PageMeta(title="A title", description="What it is.", handout=handout), body)


@pytest.mark.parametrize(
    ("link", "site", "leads_to"),
    [
        ("https://example.org/a", "", "https://example.org/a"),
        ("about.md#privacy", "https://guide.example.org/growth/", "https://guide.example.org/growth/about.html#privacy"),
        ("about.md", "", None),
    ],
)
def test_a_link_of_a_handout_leads_somewhere_or_is_mere_words(guide: Guide, link: str, site: str, leads_to: str | None) -> None:
    page = a_page(f"See [what we say]({link}).")
    assert page.meta.handout
    file = handout_pdf(guide, page, page.meta.handout, site)
    with pikepdf.open(BytesIO(file)) as pdf:
        found = [str(annotation.A.URI) for annotation in pdf.pages[0].get("/Annots", [])]
    assert found == ([leads_to] if leads_to else [])
    assert "Seewhatwesay." in squeezed(words(file))


def test_blocks_hold_every_word_of_a_page() -> None:
    text = (
        'One *two* **three** `four`\nfive.\n\n- six\n\n    seven\n\n- "eight"\n\n'
        "| nine | ten |\n|---|---|\n| a | |\n\nCode:\n\n    <b>\n    c"
    )

    def leaves(parts: list[Any]) -> str:
        return "".join(part if isinstance(part, str) else leaves(part["inner"]) for part in parts)

    assert squeezed(leaves(blocks(text))) == "Onetwothreefourfive.sixseven“eight”ninetenaCode:<b>c"
    assert [block["tag"] for block in blocks(text)] == ["p", "ul", "table", "p", "pre"]


def test_two_pages_cannot_be_the_same_handout(guide_copy: GuideCopy) -> None:
    front = "---\ntitle: a\ndescription: b\nhandout: {name: same, form: sheets}\n---\n"
    guide_copy.write("content/one.md", front)
    guide_copy.write("content/two.md", front)
    assert guide_copy.page_problems() == [
        "content/two.md:1:1: the handout same is also that of one.md; give the handout another name"
    ]


@pytest.mark.parametrize("name", ["workshop-cards", "personal-growth-plan", "personal-growth-plan-letter"])
def test_no_page_takes_the_place_of_a_file_made_from_data(guide_copy: GuideCopy, name: str) -> None:
    guide_copy.write("content/one.md", f"---\ntitle: a\ndescription: b\nhandout: {{name: {name}, form: sheets}}\n---\n")
    assert guide_copy.page_problems() == [
        f"content/one.md:1:1: the handout {name} is also that of guide_data; give the handout another name"
    ]


def test_a_wrong_form_of_a_handout_is_told_at_its_place(guide_copy: GuideCopy) -> None:
    front = f"---\ntitle: a\ndescription: b\nhandout: {{name: same, form: {HERE}leaflett}}\n---\n"
    place = guide_copy.write("content/one.md", front)
    wrong = "form: leaflett is not one of the words that form takes; did you mean leaflet?"
    assert guide_copy.page_problems() == [f"{place}: {wrong}"]


def test_the_site_holds_them_and_a_page_leads_to_each(real_site: Path, files: dict[str, bytes]) -> None:
    assert {name: (real_site / name).read_bytes() for name in files} == files
    page = (real_site / "bring-it-in.html").read_text(encoding="utf-8")
    assert [name for name in NAMES if f'href="{name}"' not in page] == []
