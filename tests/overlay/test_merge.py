"""The guide and an overlay as one: what is hidden leaves nothing behind, and what is added stands in its place."""

import json
import shutil

import pytest
from growth_guide.browser.search_entries import SearchEntry, search_entries
from growth_guide.content.content import read_content
from growth_guide.content.data_folder import OVERLAY, Folder
from growth_guide.guide.guide import Guide
from growth_guide.overlay.merge import merged, without_links
from growth_guide.pages.pages import Page, all_pages
from growth_guide.published.guide_json import guide_data
from growth_guide.site.project import check_project
from guide_copy import SMALL, SMALL_OVERLAY, GuideCopy

ORGANISATION = "overlay/organisation.yml"


@pytest.fixture
def guide(guide_copy: GuideCopy) -> Guide:
    return guide_copy.lay_over()


def pages_of(guide_copy: GuideCopy) -> dict[str, Page]:
    """The pages of the guide with the small overlay, by the path of their Markdown."""
    guide_copy.lay_over()
    return {page.uri: page for page in all_pages(*check_project(guide_copy.project))}


def test_no_record_names_what_is_hidden(guide: Guide) -> None:
    hidden = {"answer-first", "closed-mindset"}
    assert hidden.isdisjoint({*guide.idea, *guide.derailer})
    for idea in guide.ideas:
        assert hidden.isdisjoint({*idea.related, *idea.counters})
    assert hidden.isdisjoint(step.idea for capability in guide.capabilities for step in capability.path)
    assert hidden.isdisjoint({*guide.search_words.ideas, *guide.search_words.derailers})


def test_an_old_id_of_what_is_hidden_leads_to_nothing(guide: Guide) -> None:
    assert guide.aliases.ideas == {"answer-up-front": None, "paper-round": None}


def test_hidden_ids_stand_nowhere_in_the_data(guide: Guide) -> None:
    assert "closed-mindset" not in json.dumps(guide_data(guide, {}))


def test_a_text_that_links_to_what_is_hidden_keeps_its_words(guide_copy: GuideCopy) -> None:
    overdone = "You check [as if](ideas/answer-first.html) it were [free](ideas/second-look.html#top)."
    guide_copy.edit("guide_data/ideas/both-cases.yml", guide_copy.load().idea["both-cases"].overdone, overdone)
    assert guide_copy.lay_over().idea["both-cases"].overdone == "You check as if it were [free](ideas/second-look.html#top)."


def test_so_does_the_example_of_the_plan(guide_copy: GuideCopy) -> None:
    guide_copy.edit("guide_data/plan.yml", "gap: Nobody was asked.", '"gap": "Nobody [was asked](ideas/answer-first.html)."')
    assert guide_copy.lay_over().plan.example.areas[0].current["gap"] == "Nobody was asked."


def test_a_page_that_links_to_what_is_hidden_keeps_its_words(guide_copy: GuideCopy) -> None:
    body = pages_of(guide_copy)["about.md"].values["body"]
    assert "see the first idea, [a role](capabilities/clear-writing.md#plain-writer)" in body


def test_a_link_from_a_folder_to_what_is_hidden_keeps_its_words(guide_copy: GuideCopy) -> None:
    path, links = "content/ideas/index.md", "Begin with [this](answer-first.md) or [that](../ideas/second-look.md)."
    guide_copy.write(path, f"{guide_copy.read(path)}\n{links}\n")
    body = pages_of(guide_copy)["ideas/index.md"].values["body"]
    assert "Begin with this or [that](../ideas/second-look.md)." in body


def test_the_first_page_drops_a_situation_that_is_hidden(guide_copy: GuideCopy) -> None:
    guide_copy.lay_over()
    guide_copy.edit("overlay/organisation.yml", "hide:\n", "hide:\n  situations: [nobody-reads-it]\n")
    assert pages_of(guide_copy)["index.md"].values["meta"].situations == ("wrong-figure-in-print",)


def test_what_is_hidden_has_no_page(guide_copy: GuideCopy) -> None:
    pages = pages_of(guide_copy)
    assert "ideas/second-look.md" in pages
    assert "ideas/answer-first.md" not in pages
    assert "derailers/closed-mindset.md" not in pages


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[a](gone.html)", "a"),
        ("[a [b] *c*](gone.html#d) and [e](here.html)", "a [b] *c* and [e](here.html)"),
        ("[a](gone.html)[b](gone.html)", "ab"),
        ("a (gone.html)", "a (gone.html)"),
    ],
)
def test_links_to_what_is_gone_leave_their_words(text: str, left: str) -> None:
    assert without_links(text, {"gone.html"}.__contains__) == left


def test_own_ideas_stand_on_the_path_where_their_place_says(guide: Guide) -> None:
    path = guide.capability["clear-writing"].path
    assert [step.idea for step in path][:2] == ["second-look", "acme-first-walk"]
    assert path[1].because == "Figures and streets differ."
    assert next(step.idea for step in guide.capability["shared-trust"].path) == "acme-next-page"


def test_an_own_idea_may_follow_another_of_the_organisation(guide_copy: GuideCopy) -> None:
    guide_copy.lay_over()
    guide_copy.edit("overlay/ideas/acme-next-page.yml", "role: early-caller", "role: plain-writer")
    guide_copy.edit(ORGANISATION, "idea: acme-first-walk, after: second-look", "idea: acme-first-walk, after: acme-next-page")
    path = [step.idea for step in guide_copy.lay_over().capability["clear-writing"].path]
    assert path[:3] == ["acme-next-page", "acme-first-walk", "second-look"]


def test_own_records_are_known_as_such(guide: Guide) -> None:
    assert guide.organisation_ids == {"acme-first-walk", "acme-next-page", "acme-late-draft", "acme-handbook"}
    assert guide.reference["acme-handbook"].authors == "Acme"


def test_guide_json_says_which_records_are_whose(guide: Guide) -> None:
    assert guide_data(guide, {})["organisation"] == {
        "name": "Acme & Sons", "derailers": ["acme-late-draft"], "ideas": ["acme-first-walk", "acme-next-page"],
        "references": ["acme-handbook"], "situations": [],
    }  # fmt: skip


def test_without_an_overlay_guide_json_has_no_organisation(guide_copy: GuideCopy) -> None:
    assert "organisation" not in guide_data(guide_copy.load(), {})


def test_own_pages_have_no_file_in_the_repository_to_edit(guide_copy: GuideCopy) -> None:
    pages = pages_of(guide_copy)
    assert pages["ideas/acme-first-walk.md"].source == pages["derailers/acme-late-draft.md"].source == ""
    assert pages["organisation.md"].source == ""
    assert pages["ideas/second-look.md"].source == "guide_data/ideas/second-look.yml"


def test_the_search_says_whose_a_record_is(guide: Guide) -> None:
    place = {entry.address: entry.place for entry in entries(guide)}
    assert place["ideas/acme-first-walk.html"] == "Clear Writing, from Acme & Sons"
    assert place["ideas/second-look.html"] == "Clear Writing"


def entries(guide: Guide) -> list[SearchEntry]:
    return list(search_entries(guide, []))


def test_the_content_version_covers_the_overlay(guide_copy: GuideCopy) -> None:
    alone, over = guide_copy.load().content_version, guide_copy.lay_over().content_version
    guide_copy.write("overlay/logo.svg", guide_copy.read("overlay/logo.svg").replace("#0b5f73", "#0b5f74"))
    assert len({alone, over, guide_copy.lay_over().content_version}) == 3


def test_merging_changes_neither_of_the_two() -> None:
    guide, _ = read_content(Folder(SMALL / "guide_data", "guide_data"))
    overlay, _ = read_content(Folder(SMALL_OVERLAY, "overlay", OVERLAY))
    before = str(guide), str(overlay)
    merged(guide, overlay)
    assert (str(guide), str(overlay)) == before


def test_an_overlay_of_one_line_changes_nothing_but_the_name(guide_copy: GuideCopy) -> None:
    alone = guide_copy.load()
    guide_copy.lay_over()
    guide_copy.write(ORGANISATION, "name: Acme\n")
    shutil.rmtree(guide_copy.root / "overlay/ideas")
    shutil.rmtree(guide_copy.root / "overlay/derailers")
    shutil.rmtree(guide_copy.root / "overlay/references")
    over = guide_copy.lay_over()
    assert over.organisation
    assert (over.ideas, over.derailers, over.capabilities) == (alone.ideas, alone.derailers, alone.capabilities)
