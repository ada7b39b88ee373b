"""Ids that cannot be the name of a file everywhere are refused, wherever one is written."""

from pathlib import Path

import pytest
from growth_guide.cli import main
from growth_guide.reading.ids import LONGEST_ID, unusable_id
from guide_copy import HERE, GuideCopy

LONG = "a" * (LONGEST_ID + 1)
KEPT = "Windows keeps the name {0} for itself, and no file can have it there; choose another id than {0}"
MODEL, WRITING = "guide_data/model.yml", "guide_data/capabilities/clear-writing.yml"


def only(found: list[str]) -> str:
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("given", ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9", "index", LONG])
def test_what_no_file_can_be_called_is_unusable(given: str) -> None:
    assert unusable_id(given)


@pytest.mark.parametrize("given", ["cons", "a-con", "con-1", "com", "com10", "lpt", "null", "a" * LONGEST_ID])
def test_what_only_looks_like_it_is_an_id(given: str) -> None:
    assert unusable_id(given) is None


@pytest.mark.parametrize("name", ["con.yml", "Nul.yml", "lpt1 .yml", "aux..yml", "com1.yaml"])
@pytest.mark.parametrize("folder", ["derailers", "ideas", "references", "capabilities"])
def test_a_record_of_such_a_name_is_told_once(guide_copy: GuideCopy, folder: str, name: str) -> None:
    guide_copy.write(f"guide_data/{folder}/{name}", "x: y\n")
    given = name.split(".")[0].strip().lower()
    assert only(guide_copy.problems()) == f"guide_data/{folder}/{name}:1:1: {KEPT.format(given)}"


def test_a_record_of_too_long_a_name_is_told(guide_copy: GuideCopy) -> None:
    guide_copy.write(f"guide_data/ideas/{LONG}.yml", "x: y\n")
    assert "has 81 characters; choose one of 80 at most" in only(guide_copy.problems())


@pytest.mark.parametrize(("name", "given"), [("con.md", "con"), ("nul/page.md", "nul"), ("Prn.md", "prn")])
def test_a_page_of_such_a_name_is_told(guide_copy: GuideCopy, name: str, given: str) -> None:
    guide_copy.write(f"content/{name}", guide_copy.read("content/about.md"))
    assert only(guide_copy.page_problems()) == f"content/{name}:1:1: {KEPT.format(given)}"


def test_a_handout_of_such_a_name_is_told(guide_copy: GuideCopy) -> None:
    guide_copy.edit("content/leaflet.md", "name: leaflet", "name: aux")
    assert only(guide_copy.page_problems()) == f"content/leaflet.md:1:1: {KEPT.format('aux')}"


def test_a_role_of_such_an_id_is_told_where_it_is_defined(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(WRITING, "id: patient-editor", f"id: {HERE}nul")
    for path in (guide_copy.root / "guide_data/ideas").glob("*.yml"):
        path.write_text(path.read_text(encoding="utf-8").replace("role: patient-editor", "role: nul"), encoding="utf-8")
    assert only(guide_copy.problems()) == f"{place}: {KEPT.format('nul')}"


def test_a_domain_of_such_an_id_is_told_where_it_is_defined(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(MODEL, "id: people", f"id: {HERE}con")
    guide_copy.edit("guide_data/capabilities/shared-trust.yml", "domain: people", "domain: con")
    assert f"{place}: {KEPT.format('con')}" in guide_copy.problems()


@pytest.mark.parametrize("kind", ["capabilities", "derailers", "ideas"])
def test_an_old_id_of_such_a_name_is_told(guide_copy: GuideCopy, kind: str) -> None:
    text = guide_copy.read("guide_data/aliases.yml")
    begin = text.index(f"{kind}:")
    end = text.index("\n", begin)
    rest = text[end:] if text[begin:end].endswith(":") else "\n" + text[end + 1 :]
    place = guide_copy.write("guide_data/aliases.yml", f"{text[:begin]}{kind}:\n  {HERE}lpt9: null{rest}")
    assert only(guide_copy.problems()) == f"{place}: {KEPT.format('lpt9')}"


@pytest.mark.parametrize("given", ["con", LONG])
@pytest.mark.parametrize("command", [["new", "derailer"], ["rename", "open-hour"]])
def test_no_command_gives_such_an_id(
    guide_copy: GuideCopy, command: list[str], given: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_copy.add_theme()
    monkeypatch.chdir(guide_copy.root)
    before = {path: path.read_bytes() for path in Path().rglob("*.yml")}
    assert main([*command, given]) != 0
    said = capsys.readouterr()
    assert "; choose " in said.out + said.err
    assert {path: path.read_bytes() for path in Path().rglob("*.yml")} == before


INDEX = "index is the page of all records of a folder; choose another id than index"


@pytest.mark.parametrize("folder", ["derailers", "ideas", "references", "capabilities"])
def test_a_record_that_would_take_the_page_of_all_is_told_at_its_own_file(guide_copy: GuideCopy, folder: str) -> None:
    guide_copy.write(f"guide_data/{folder}/index.yml", "x: y\n")
    assert only(guide_copy.page_problems()) == f"guide_data/{folder}/index.yml:1:1: {INDEX}"


def test_an_old_id_that_would_take_it_is_told_where_it_stands(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit("guide_data/aliases.yml", "  paper-round: null\n", f"  paper-round: null\n  {HERE}index: null\n")
    assert only(guide_copy.page_problems()) == f"{place}: {INDEX}"
