"""``growth-guide rename``: every file that names a record follows, and nothing else in it changes."""

import os
import re
from pathlib import Path

import pytest
from growth_guide.cli import main
from growth_guide.content.data_folder import Folder
from growth_guide.editing.renaming.rename import rename
from growth_guide.editing.tidying.canonical_records import untidy
from growth_guide.pages.pages import Renderer, all_pages
from growth_guide.reading.problems import ContentError
from growth_guide.site.project import check_project
from guide_copy import GuideCopy
from project import ROOT, contents

ALIASES = "guide_data/aliases.yml"
IDEA, CAPABILITY = "guide_data/ideas/second-look.yml", "guide_data/capabilities/clear-writing.yml"
OTHER = "guide_data/derailers/silent-upwards.yml"
EVERY_KIND = [
    ("ideas", "answer-first"), ("derailers", "closed-mindset"), ("capabilities", "clear-writing"),
    ("references", "minto-2009"), ("roles", "plain-writer"),
]


def refused(guide_copy: GuideCopy, old: str, new: str) -> list[str]:
    """What is said when a record cannot be renamed; nothing is written then."""
    before = contents(guide_copy.root)
    with pytest.raises(ContentError) as error:
        rename(guide_copy.project, old, new)
    assert contents(guide_copy.root) == before
    return str(error.value).splitlines()


@pytest.mark.parametrize(("kind", "old"), EVERY_KIND)
def test_a_renamed_record_is_sound_and_only_its_id_has_changed(guide_copy: GuideCopy, kind: str, old: str) -> None:
    before = contents(guide_copy.root)
    rename(guide_copy.project, old, "z-new")
    assert guide_copy.page_problems() == []
    after = contents(guide_copy.root)
    files = {path.replace("z-new", old): raw.replace(b"z-new", old.encode()) for path, raw in after.items() if path != ALIASES}
    assert files == {path: raw for path, raw in before.items() if path != ALIASES}
    assert any(b"z-new" in raw or "z-new" in path for path, raw in after.items() if path != ALIASES)
    assert getattr(guide_copy.load().aliases, kind)[old] == "z-new"


@pytest.mark.parametrize(("kind", "old"), EVERY_KIND)
def test_an_id_is_never_given_back(guide_copy: GuideCopy, kind: str, old: str) -> None:
    rename(guide_copy.project, old, "z-new")
    (said,) = refused(guide_copy, "z-new", old)
    assert re.fullmatch(
        rf"guide_data/aliases\.yml:\d+:\d+: the id {old} was once used among the {kind}; an old id is never used again: .*", said
    )


def test_older_aliases_lead_to_the_new_id_at_once(guide_copy: GuideCopy) -> None:
    rename(guide_copy.project, "answer-first", "z-new")
    assert guide_copy.load().aliases.ideas == {"answer-first": "z-new", "answer-up-front": "z-new", "paper-round": None}
    assert "  answer-first: z-new\n  answer-up-front: z-new\n  paper-round: null\n" in guide_copy.read(ALIASES)


def test_the_old_place_on_a_page_still_leads_to_a_renamed_role_or_reference(guide_copy: GuideCopy) -> None:
    rename(guide_copy.project, "minto-2009", "z-work")
    rename(guide_copy.project, "plain-writer", "z-role")
    guide, written = check_project(guide_copy.project)
    renderer = Renderer(guide, ROOT / "theme_overrides/pages")
    rendered = {page.uri: renderer.render(page) for page in all_pages(guide, written)}
    assert '<li id="z-work"><span id="minto-2009"></span>' in rendered["references.md"]
    assert re.search(r'id="z-role"[^>]*><span id="plain-writer"></span>', rendered["capabilities/clear-writing.md"])


def test_what_is_written_is_canonical_and_keeps_its_comments(guide_copy: GuideCopy) -> None:
    text = guide_copy.read(IDEA)
    pasted = text.replace("related: [answer-first]", "# why not\nrelated: ['answer-first', ]  # one")
    guide_copy.write(IDEA, pasted.replace("\n", "\r\n"))
    guide_copy.write(OTHER, guide_copy.read(OTHER) + "\n")
    rename(guide_copy.project, "answer-first", "z-new")
    new = text.replace("related: [answer-first]", "\n# why not\n# one\nrelated: [z-new]")
    assert guide_copy.read(IDEA) == new.replace("\n", "\r\n"), "line ends stay"
    assert guide_copy.read(OTHER).endswith("\n\n"), "what names nothing that was renamed is not written"


@pytest.mark.parametrize(("kind", "old"), EVERY_KIND)
def test_every_file_is_canonical_afterwards(guide_copy: GuideCopy, kind: str, old: str) -> None:
    rename(guide_copy.project, old, "z-new" + "-so-long-that-lists-need-more-than-one-line-for-all-of-their-ids")
    assert list(untidy(Folder(guide_copy.root / "guide_data", "guide_data"))) == []


def test_links_in_texts_and_pages_follow(guide_copy: GuideCopy) -> None:
    links = "[a](ideas/answer-first.html) [b](capabilities/clear-writing.html#plain-writer) [c](references.html#minto-2009)"
    guide_copy.edit(IDEA, "profession: actuary", f"profession: actuary {links}")
    guide_copy.edit("content/index.md", "  - you write a test;", f'  - "you write {{{{ counts.ideas }}}} {links};"')
    for old, new in (
        ("answer-first", "z-idea"),
        ("minto-2009", "z-work"),
        ("plain-writer", "z-role"),
        ("clear-writing", "z-part"),
    ):
        rename(guide_copy.project, old, new)
    new = "[a](ideas/z-idea.html) [b](capabilities/z-part.html#z-role) [c](references.html#z-work)"
    assert f"profession: actuary {new}\n" in guide_copy.read(IDEA)
    assert f'  - "you write {{{{ counts.ideas }}}} {new};"\n' in guide_copy.read("content/index.md")
    about = guide_copy.read("content/about.md")
    assert "[the first idea](ideas/z-idea.md), [a role](capabilities/z-part.md#z-role),\n[a work](references.md#z-work)," in about
    assert "{idea: z-idea, " in guide_copy.read("guide_data/situations/nobody-reads-it.yml")


def test_links_of_a_page_in_a_folder_keep_their_way(guide_copy: GuideCopy) -> None:
    page = "content/ideas/index.md"
    links = "\n[a](answer-first.md) [b](../ideas/answer-first.md) [c](../references.md#minto-2009)\n"
    guide_copy.write(page, guide_copy.read(page) + links)
    guide_copy.write("content/references.md", guide_copy.read("content/references.md") + "\n[a](#minto-2009)\n")
    rename(guide_copy.project, "answer-first", "z-new")
    rename(guide_copy.project, "minto-2009", "z-work")
    assert guide_copy.read(page).endswith("\n[a](z-new.md) [b](../ideas/z-new.md) [c](../references.md#z-work)\n")
    assert guide_copy.read("content/references.md").endswith("\n[a](#z-work)\n")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("nemo", "z-new", "guide_data:1:1: there is no nemo among the situations, ideas, derailers, capabilities, roles and "),
        ("ideas/plain-writer", "z-new", "guide_data:1:1: there is no plain-writer among the ideas; "),
        ("idea/answer-first", "z-new", "guide_data:1:1: there is no kind of record idea; did you mean ideas?"),
        ("craft", "z-new", "guide_data:1:1: craft is a domain, and the id of a domain stays; change its name"),
        ("answer-first", "Z_new", "guide_data/ideas:1:1: the new id Z_new is not kebab-case; did you mean z-new?"),
        ("answer-first", "../x", "guide_data/ideas:1:1: the new id ../x is not kebab-case; did you mean x?"),
        ("answer-first", "second-look", "guide_data/ideas/second-look.yml:1:1: the id second-look is that of the idea "),
        ("answer-first", "answer-first", "guide_data/ideas/answer-first.yml:1:1: the id answer-first is that of the idea "),
        ("answer-first", "index", "guide_data/ideas:1:1: index is the page of all records of a folder; "),
        ("plain-writer", "figure-checker", f"{CAPABILITY}:1:1: the id figure-checker is that of the role "),
    ],
)
def test_what_cannot_be_renamed_is_refused(guide_copy: GuideCopy, old: str, new: str, said: str) -> None:
    assert refused(guide_copy, old, new)[0].startswith(said)


def test_an_id_of_two_kinds_is_asked_for_with_its_kind(guide_copy: GuideCopy) -> None:
    rename(guide_copy.project, "closed-mindset", "answer-first")
    (said,) = refused(guide_copy, "answer-first", "z-new")
    assert said.endswith("; write derailers/answer-first or ideas/answer-first")
    rename(guide_copy.project, "derailers/answer-first", "z-new")
    assert "z-new" in guide_copy.load().derailer


def test_an_unsound_guide_is_told_first(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(IDEA, "role: figure-checker", "role: ¦figure-cheker")
    assert refused(guide_copy, "answer-first", "z-new")[0].startswith(place)


def test_when_a_file_cannot_be_written_nothing_is(
    guide_copy: GuideCopy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_copy.add_theme()
    before = contents(guide_copy.root)
    really = Path.write_bytes

    def write_bytes(path: Path, data: bytes) -> int:
        if path == guide_copy.root / IDEA and b"z-new" in data:
            raise PermissionError(13, "Permission denied", str(path))
        return really(path, data)

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    monkeypatch.chdir(guide_copy.root)
    assert main(["rename", "answer-first", "z-new"]) == 1
    assert "nothing was changed" in capsys.readouterr().err
    assert contents(guide_copy.root) == before


def test_the_command_says_what_it_did_and_ends_with_1_when_it_refuses(
    guide_copy: GuideCopy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_copy.add_theme()
    monkeypatch.chdir(guide_copy.root)
    assert main(["rename", "answer-first", "z-new"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == 'The idea "Answer first: one sentence, then the rest" has the id z-new now.'
    assert said[1].startswith("Written: content/about.md, guide_data/aliases.yml, guide_data/capabilities/clear-writing.yml, ")
    assert said[1].endswith(" Deleted: guide_data/ideas/answer-first.yml.")
    assert main(["rename", "answer-first", "z-newer"]) == 1
    assert os.fspath(guide_copy.root) not in capsys.readouterr().out
