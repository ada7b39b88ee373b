"""From the data folder to the guide: order, derived relations, and the version of the content."""

import os
from collections.abc import Iterable
from typing import Any

import pytest
from growth_guide.cli import main
from growth_guide.guide.guide import Guide
from growth_guide.guide.load import load
from guide_copy import SMALL, GuideCopy


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(SMALL / "guide_data")


def ids(records: Iterable[Any]) -> list[str]:
    return [record.id for record in records]


def test_capabilities_stand_in_the_order_of_the_model(guide: Guide) -> None:
    assert ids(guide.capabilities) == ["shared-trust", "clear-writing"]


def test_derailers_stand_by_capability_and_name(guide: Guide) -> None:
    assert ids(guide.derailers) == ["closed-mindset", "silent-upwards", "buried-point", "public-correction"]


def test_ideas_stand_by_number_and_references_by_id(guide: Guide) -> None:
    assert [idea.number for idea in guide.ideas] == [1, 2, 3, 4, 5, 6, 7]
    assert ids(guide.references) == ["edmondson-1999", "minto-2009"]


def test_relations_are_derived_on_the_other_side(guide: Guide) -> None:
    assert ids(guide.ideas_of_role["plain-writer"]) == ["answer-first", "one-page-rule"]
    assert ids(guide.ideas_of_capability["shared-trust"]) == ["call-before-ten", "both-cases", "open-hour"]
    assert ids(guide.ideas_against["closed-mindset"]) == ["both-cases", "open-hour"]
    assert ids(guide.ideas_leaning_on["edmondson-1999"]) == ["second-look", "call-before-ten", "open-hour"]
    assert ids(guide.derailers_of_capability["clear-writing"]) == ["buried-point", "public-correction"]
    assert ids(guide.capabilities_of_domain["people"]) == ["shared-trust"]
    assert guide.ideas_against["no-such-derailer"] == ()


def test_an_idea_belongs_to_the_capability_of_its_role(guide: Guide) -> None:
    assert guide.capability_of(guide.idea["open-hour"]).id == "shared-trust"
    assert guide.capability_of(guide.derailer["buried-point"]).id == "clear-writing"


def test_neighbours_on_a_path_end_with_none(guide: Guide) -> None:
    found = {idea: tuple(other and other.id for other in pair) for idea, pair in guide.neighbours_on_path.items()}
    assert found["call-before-ten"] == (None, "both-cases")
    assert found["both-cases"] == ("call-before-ten", "open-hour")
    assert found["open-hour"] == ("both-cases", None)
    assert len(found) == 7


def test_a_path_has_two_parts(guide: Guide) -> None:
    path = guide.capability["clear-writing"]
    assert [step.idea for step in guide.path_of_step(path, "specialist-to-expert")] == ["answer-first", "second-look"]
    assert [step.idea for step in guide.path_of_step(path, "expert-to-master")] == ["margin-questions", "one-page-rule"]


def test_the_version_of_the_content_goes_by_names_and_bytes_alone(guide_copy: GuideCopy) -> None:
    version = guide_copy.load().content_version
    assert version == load(SMALL / "guide_data", "elsewhere").content_version
    assert len(version) == 12
    assert int(version, 16) >= 0
    os.utime(guide_copy.root / "guide_data/model.yml", (0, 0))
    assert guide_copy.load().content_version == version


def test_the_version_of_the_content_changes_with_a_byte(guide_copy: GuideCopy) -> None:
    version = guide_copy.load().content_version
    guide_copy.write("guide_data/model.yml", guide_copy.read("guide_data/model.yml") + "\n")
    assert guide_copy.load().content_version != version


def test_the_version_of_the_content_changes_with_a_name(guide_copy: GuideCopy) -> None:
    version = guide_copy.load().content_version
    data = guide_copy.root / "guide_data"
    (data / "references/minto-2009.yml").rename(data / "references/minto-2010.yml")
    for path in ("ideas/answer-first", "ideas/second-look", "ideas/one-page-rule", "situations/wrong-figure-in-print"):
        guide_copy.edit(f"guide_data/{path}.yml", "minto-2009", "minto-2010")
    renamed = guide_copy.load().content_version
    assert renamed != version


def test_check_exits_with_0_when_the_data_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(SMALL / "guide_data")]) == 0
    assert capsys.readouterr().out == ""


def test_check_exits_with_1_and_prints_one_problem_a_line(guide_copy: GuideCopy, capsys: pytest.CaptureFixture[str]) -> None:
    guide_copy.edit("guide_data/ideas/open-hour.yml", "number: 7", "number: seven")
    guide_copy.edit("guide_data/ideas/both-cases.yml", "number: 6", "number: 1")
    data = guide_copy.root / "guide_data"
    assert main(["check", "--data", str(data)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{data}/ideas/both-cases.yml:2:9: number 1 is also that of answer-first; give one of the two another number",
        f"{data}/ideas/open-hour.yml:2:9: number: expected a whole number, got the text seven; write a whole number",
    ]


def test_check_exits_with_2_for_wrong_usage() -> None:
    with pytest.raises(SystemExit) as stop:
        main(["check", "--dta", "x"])
    assert stop.value.code == 2
