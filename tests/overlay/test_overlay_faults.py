"""Each fault in an overlay: one message, at its place, never a traceback, and nothing said of the guide's own files."""

import shutil
from itertools import chain
from pathlib import Path

import pytest
from faults import ADDED, TEXTS, WHOLE, expect, quoted
from guide_copy import HERE, GuideCopy
from overlay_faults import COLOURS, DERAILER, IDEA, LOGO, NAMES, ORGANISATION, OWN, PICTURES, RECORDS, REFERENCE

VALUES = [*((ORGANISATION, *fault) for fault in chain(NAMES, PICTURES, COLOURS, OWN)), *RECORDS]
# The records are read as those of the guide are, which its own tests try in every way.
FORMS = [*((ORGANISATION, fault) for fault in ADDED), *((path, "an unknown key") for path in (IDEA, DERAILER, REFERENCE))]
WHOLES = [*((ORGANISATION, fault) for fault in WHOLE), *((path, "a list") for path in (IDEA, DERAILER, REFERENCE))]


def test_the_small_overlay_is_sound(laid: GuideCopy) -> None:
    assert laid.overlay_problems() == []


def test_a_guide_may_have_retired_numbers(laid: GuideCopy) -> None:
    laid.write("guide_data/aliases.yml", laid.read("guide_data/aliases.yml") + "retired_numbers: [9]\n")
    assert laid.overlay_problems() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("url: ideas/index.html", "url: organisation.html#contact"),
        ("url: https://acme.example/letters", "url: domains/craft.html"),
        ("footer: Kept by *Acme*.", 'footer: "[Ask us](organisation.html#contact)."'),
    ],
)
def test_a_url_leads_wherever_a_text_may(laid: GuideCopy, old: str, new: str) -> None:
    laid.edit(ORGANISATION, old, new)
    assert laid.overlay_problems() == []


def test_there_are_more_than_sixty_faults_of_meaning_alone() -> None:
    assert len(VALUES) > 60


@pytest.mark.parametrize(("path", "old", "new", "message"), VALUES)
def test_a_wrong_value_is_told_once(laid: GuideCopy, path: str, old: str, new: str, message: str) -> None:
    place = laid.edit(path, old, new)
    expect(laid.overlay_problems(), place, message)


@pytest.mark.parametrize(("path", "fault"), FORMS)
def test_a_fault_of_form_is_told_once(laid: GuideCopy, path: str, fault: str) -> None:
    text, message = ADDED[fault]
    place = laid.write(path, laid.read(path) + text)
    expect(laid.overlay_problems(), place, message)


@pytest.mark.parametrize(("path", "fault"), WHOLES)
def test_a_file_that_holds_no_record_is_told_once(laid: GuideCopy, path: str, fault: str) -> None:
    text, message = WHOLE[fault]
    place = laid.write(path, text)
    expect(laid.overlay_problems(), place, message)


@pytest.mark.parametrize("fault", ["a script", "an entity", "a script as link", "a path upwards", "an endless text"])
def test_a_refused_text_is_told_once(laid: GuideCopy, fault: str) -> None:
    text, message = TEXTS[fault]
    place = laid.edit(ORGANISATION, "footer: Kept by *Acme*.", f"footer: {HERE}{quoted(text)}")
    expect(laid.overlay_problems(), place, message)


def test_the_idea_that_an_offer_helps_with_may_be_unreadable(laid: GuideCopy) -> None:
    place = laid.write(IDEA, "")
    expect(laid.overlay_problems(), place, "the file is empty")


def test_without_a_prefix_own_records_are_refused(laid: GuideCopy) -> None:
    laid.edit(ORGANISATION, "id_prefix: acme-\n", "")
    expect(laid.overlay_problems(), f"{ORGANISATION}:1:1", "the overlay has records of its own, and no id_prefix")


def test_an_id_without_the_prefix_is_told_at_its_file(laid: GuideCopy) -> None:
    (laid.root / DERAILER).rename(laid.root / "overlay/derailers/late-draft.yml")
    laid.edit(IDEA, "counters: [acme-late-draft", "counters: [late-draft")
    message = "the id late-draft does not begin with acme-; name the file acme-late-draft.yml"
    expect(laid.overlay_problems(), "overlay/derailers/late-draft.yml:1:1", message)


def test_an_own_idea_without_a_place_is_told_at_the_places(laid: GuideCopy) -> None:
    laid.edit(ORGANISATION, "  - {idea: acme-next-page, after: start, because: A page is quickly written.}\n", "")
    line = laid.read(ORGANISATION)[: laid.read(ORGANISATION).index("places:")].count("\n") + 1
    expect(laid.overlay_problems(), f"{ORGANISATION}:{line}:1", "acme-next-page has no place on a path")


def test_hiding_the_last_idea_against_a_derailer_is_refused(laid: GuideCopy) -> None:
    # A second idea leads to Expert there, so that only the derailer is left alone.
    place = laid.edit(ORGANISATION, "ideas: [answer-first]", f"ideas: [answer-first, {HERE}one-page-rule]")
    message = "without one-page-rule no idea counters buried-point; show it, hide the derailer too, or add an idea"
    expect(laid.overlay_problems(), place, message)


def test_two_own_ideas_after_the_same_one_are_refused(laid: GuideCopy) -> None:
    laid.edit("overlay/ideas/acme-next-page.yml", "role: early-caller", "role: plain-writer")
    place = laid.edit(ORGANISATION, "after: start", f"after: {HERE}second-look")
    expect(laid.overlay_problems(), place, "acme-first-walk comes after second-look too")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<path ", f"{HERE}<script/><path ", "<script> does not belong in a picture; export it as a plain SVG"),
        ("<path ", f"{HERE}<path onload='x()' ", "onload reacts to the reader"),
        ("</svg>", f"</{HERE}g>", "this is not sound SVG (mismatched tag); export it once more"),
    ],
)
def test_a_picture_that_is_not_only_drawn_is_told_in_its_own_file(laid: GuideCopy, old: str, new: str, message: str) -> None:
    place = laid.edit(LOGO, old, new)
    expect(laid.overlay_problems(), place, message)


def test_a_picture_that_is_no_picture_is_told_at_its_beginning(laid: GuideCopy) -> None:
    place = laid.write("overlay/favicon.png", b"GIF89a")
    expect(laid.overlay_problems(), place, "the file is no PNG, whatever its name says")


@pytest.mark.parametrize("name", ["organisation.yml", "logo.svg", "ideas", "ideas/acme-first-walk.yml"])
def test_a_symbolic_link_is_refused_wherever_it_leads(laid: GuideCopy, name: str) -> None:
    inside = laid.root / "overlay" / name
    inside.rename(laid.root / "moved")
    inside.symlink_to(laid.root / "moved")
    found = laid.overlay_problems()
    assert f"overlay/{name}:1:1: {Path(name).name} is a symbolic link; put the file itself here" in found
    assert name == "ideas" or len(found) == 1


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("organisation.yaml", "the file organisation.yaml does not belong here; move or delete it"),
        ("notes.txt", "the file notes.txt does not belong here"),
        ("capabilities/own.yml", "the folder capabilities does not belong here"),
        ("ideas/Acme_Walk.yml", "the file name Acme_Walk.yml is not kebab-case; name it acme-walk.yml"),
    ],
)
def test_a_stray_file_is_told(laid: GuideCopy, name: str, message: str) -> None:
    laid.write(f"overlay/{name}", "x")
    stray = name if name.startswith("ideas/") else name.partition("/")[0]
    assert f"overlay/{stray}:1:1: {message}" in "\n".join(laid.overlay_problems())


def test_a_repository_and_a_page_about_the_overlay_are_no_strays(laid: GuideCopy) -> None:
    for name in (".git/config", ".gitignore", ".DS_Store", "ideas/.DS_Store", "README.md", "LICENSE"):
        laid.write(f"overlay/{name}", "x")
    assert laid.overlay_problems() == []


def test_an_overlay_without_its_file_is_told(laid: GuideCopy) -> None:
    (laid.root / ORGANISATION).unlink()
    expect(laid.overlay_problems(), f"{ORGANISATION}:1:1", "organisation.yml is missing; write it; one line with name:")


def test_an_overlay_that_is_not_there_is_told(laid: GuideCopy) -> None:
    shutil.rmtree(laid.root / "overlay")
    expect(laid.overlay_problems(), "overlay:1:1", "there is no such folder; name the folder that holds organisation.yml")


def test_a_fault_of_the_guide_is_told_beside_one_of_the_overlay_each_in_its_file(laid: GuideCopy) -> None:
    of_guide = laid.edit("guide_data/ideas/second-look.yml", "number: 2\n", f"number: {HERE}0\n")
    of_overlay = laid.edit(ORGANISATION, "ideas: [answer-first]", f"ideas: [{HERE}answer-frist]")
    found = laid.overlay_problems()
    assert [line.partition(": ")[0] for line in found] == sorted([of_guide, of_overlay])
