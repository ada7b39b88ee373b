"""A kept PDF is made again when anything changes that typst is given or that comes after it, and not for anything else."""

import dataclasses
import functools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from growth_guide.documents import form_fields, form_font, typeset
from growth_guide.documents.kit_downloads import kit_files
from growth_guide.documents.plan_downloads import download_files
from growth_guide.guide.guide import Guide
from growth_guide.records.front_matter import HandWritten
from growth_guide.site.project import check_project
from guide_copy import GuideCopy
from project import PROJECT, ROOT

ROOM = ROOT / "hooks" / "growth_guide" / "documents"
PLAN = {f"downloads/personal-growth-plan{kind}.pdf" for kind in ("", "-letter", "-example")}
CARDS = {"downloads/workshop-cards.pdf"}
LEAFLET = {"downloads/leaflet.pdf"}
HANDOUTS = {*LEAFLET, "downloads/managers-briefing.pdf", "downloads/privacy-pack.pdf", "downloads/workshop-plan.pdf"}
EVERY = PLAN | CARDS | HANDOUTS
TEMPLATES = {
    "look.typ": EVERY, "plan.typ": PLAN, "kit_look.typ": CARDS | HANDOUTS, "cards.typ": CARDS, "handout.typ": HANDOUTS,
    "form_font.typ": EVERY,
}  # fmt: skip
Whole = tuple[Guide, list[HandWritten]]


@pytest.fixture(scope="module")
def whole() -> Whole:
    return check_project(PROJECT)


@pytest.fixture(autouse=True)
def only_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the place of each PDF stands the name under which it would be kept: nothing is typeset."""
    monkeypatch.setattr(typeset, "kept", lambda cache, name, make: name.encode())


def names(guide: Guide, pages: list[HandWritten], site_url: str = "") -> dict[str, bytes]:
    files = {**download_files(guide), **kit_files(guide, pages, site_url)}
    return {address: name for address, name in files.items() if address.endswith(".pdf")}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """The files that are made again."""
    assert before.keys() == after.keys() == EVERY
    return {address for address, name in after.items() if name != before[address]}


@pytest.fixture
def edit(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Path], bool], Callable[[bytes], bytes]], None]:
    """Lets certain files read as if they had been changed."""
    read = Path.read_bytes

    def edit(which: Callable[[Path], bool], change: Callable[[bytes], bytes]) -> None:
        def changed(path: Path) -> bytes:
            return change(read(path)) if which(path) else read(path)

        monkeypatch.setattr(Path, "read_bytes", changed)
        monkeypatch.setattr(Path, "read_text", lambda path, encoding: changed(path).decode(encoding))

    return edit


def test_there_is_a_line_here_for_every_template() -> None:
    assert {path.relative_to(ROOM).as_posix() for path in ROOM.rglob("*.typ")} == TEMPLATES.keys()


def test_the_same_is_kept_under_the_same_name(whole: Whole) -> None:
    assert changed(names(*whole), names(*whole)) == set()
    assert len({*names(*whole).values()}) == len(EVERY)


@pytest.mark.parametrize(("template", "made_again"), TEMPLATES.items())
def test_a_changed_template(whole: Whole, edit: Callable[..., None], template: str, made_again: set[str]) -> None:
    before = names(*whole)
    edit(lambda path: path == ROOM / template, lambda text: text + b"\n// changed\n")
    assert changed(before, names(*whole)) == made_again


def test_another_font(whole: Whole, edit: Callable[..., None]) -> None:
    before = names(*whole)
    edit(lambda path: path == ROOM / "look.typ", lambda text: text.replace(b'"Libertinus Serif"', b'"New Computer Modern"'))
    assert changed(before, names(*whole)) == EVERY


@pytest.mark.parametrize("library", ["typst", "pikepdf"])
def test_another_version_of_a_library(whole: Whole, monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    before, version = names(*whole), typeset.version
    monkeypatch.setattr(typeset, "version", lambda one: "0.0.1" if one == library else version(one))
    assert changed(before, names(*whole)) == EVERY


@pytest.mark.parametrize("module", [typeset, form_fields, form_font])
def test_other_settings_of_typst_or_other_fields(whole: Whole, edit: Callable[..., None], module: object) -> None:
    before, own = names(*whole), Path(str(module.__file__))
    others = ((b"ua-1", b"1.7"), (b"/Written", b"/Other"), (b"timestamp=0", b"timestamp=1"))
    edit(lambda path: path == own, lambda text: functools.reduce(lambda made, pair: made.replace(*pair), others, text))
    assert changed(before, names(*whole)) == EVERY


def test_a_source_that_does_not_reach_typst(whole: Whole, edit: Callable[..., None]) -> None:
    before, reach = names(*whole), {Path(str(module.__file__)) for module in (typeset, form_fields, form_font)}
    edit(lambda path: path.suffix != ".typ" and path not in reach, lambda text: text + b"# changed\n")
    assert (ROOM / "handouts.py").read_bytes().endswith(b"# changed\n")
    assert changed(before, names(*whole)) == set()


def changes(guide: Guide, pages: list[HandWritten], other: Guide) -> Iterator[tuple[set[str], dict[str, bytes]]]:
    """Changes of the data, each with the files that show it."""
    first, *more = guide.ideas
    assert len(guide.ideas) > 1
    titled, proved = (first.model_copy(update={key: "Something else."}) for key in ("title", "evidence"))
    yield PLAN, names(dataclasses.replace(guide, plan=guide.plan.model_copy(update={"title": "Another"})), pages)
    yield CARDS, names(dataclasses.replace(guide, records={**guide.records, "ideas": (titled, *more)}), pages)
    yield set(), names(dataclasses.replace(guide, records={**guide.records, "ideas": (proved, *more)}), pages)
    reworded = [dataclasses.replace(page, body=page.body.replace("No catch", "No hook")) for page in pages]
    yield LEAFLET, names(guide, reworded)
    yield CARDS | HANDOUTS, names(guide, pages, "https://guide.example.org/")
    yield EVERY, names(dataclasses.replace(guide, organisation=other.organisation), pages)


def test_changed_data_make_again_what_shows_them(whole: Whole, guide_copy: GuideCopy) -> None:
    before, other = names(*whole), guide_copy.lay_over()
    for made_again, after in changes(*whole, other):
        assert changed(before, after) == made_again
