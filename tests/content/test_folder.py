"""What may lie in the data folder: one message for a file or folder that should not, and none for what it brings about."""

import os
from pathlib import Path

import pytest
from growth_guide.content.data_folder import Folder
from guide_copy import GuideCopy


def only(found: list[str]) -> str:
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "ideas/answer-first.yml",
            "ideas/answer-first.yaml",
            "the file answer-first.yaml does not belong here; name it answer-first.yml",
        ),
        (
            "ideas/answer-first.yml",
            "ideas/answer-first.YML",
            "the file answer-first.YML does not belong here; name it answer-first.yml",
        ),
        (
            "ideas/answer-first.yml",
            "ideas/Answer_First.yml",
            "the file name Answer_First.yml is not kebab-case; name it answer-first.yml",
        ),
        (
            "ideas/answer-first.yml",
            "ideas/answer first.yml",
            "the file name answer first.yml is not kebab-case; name it answer-first.yml",
        ),
        ("ideas/answer-first.yml", "ideas/answer-first", "the file answer-first does not belong here"),
        ("ideas/answer-first.yml", "ideas/answer-first.yml.txt", "the file answer-first.yml.txt does not belong here"),
        ("capabilities/clear-writing.yml", "capabilities/clear-writing.yaml", "the file clear-writing.yaml does not belong here"),
        ("derailers/buried-point.yml", "derailers/Buried-Point.yml", "the file name Buried-Point.yml is not kebab-case"),
        (
            "references/minto-2009.yml",
            "references/minto.2009.yml",
            "the file name minto.2009.yml is not kebab-case; name it minto-2009.yml",
        ),
        ("model.yml", "model.yaml", "the file model.yaml does not belong here; name it model.yml"),
        ("aliases.yml", "Aliases.yml", "the file Aliases.yml does not belong here; name it aliases.yml"),
        ("ideas", "idea", "the folder idea does not belong here; name it ideas"),
        ("capabilities", "capability", "the folder capability does not belong here; name it capabilities"),
    ],
)
def test_a_wrong_name_is_told_once_and_not_in_all_that_name_the_record(
    guide_copy: GuideCopy, old: str, new: str, message: str
) -> None:
    data = guide_copy.root / "guide_data"
    (data / old).rename(data / new)
    assert only(guide_copy.problems()).startswith(f"guide_data/{new}:1:1: {message}")


@pytest.mark.parametrize("folder", ["capabilities", "derailers", "ideas", "references"])
def test_a_missing_folder_is_told_once(guide_copy: GuideCopy, folder: str) -> None:
    (guide_copy.root / "guide_data" / folder).rename(guide_copy.root / "elsewhere")
    assert only(guide_copy.problems()).startswith(f"guide_data/{folder}:1:1: {folder} is missing; put it back")
    assert guide_copy.page_problems() == guide_copy.problems(), "no link of a page into it is told"
    guide_copy.add_overlay()
    assert guide_copy.overlay_problems() == guide_copy.problems(), "nor what an overlay says of it"


@pytest.mark.parametrize("name", ["aliases.yml", "assessment.yml", "model.yml", "plan.yml"])
def test_a_missing_file_is_told_once(guide_copy: GuideCopy, name: str) -> None:
    (guide_copy.root / "guide_data" / name).unlink()
    assert only(guide_copy.problems()).startswith(f"guide_data/{name}:1:1: {name} is missing; put it back")


@pytest.mark.parametrize(
    "path",
    [
        "notes.txt", "ideas/notes.txt", "ideas/.gitkeep", "drafts/x.yml", "ideas/drafts/x.yml", "ideas/x.yml/y",
        "schema/ideas.json", "schema/idea.yml", "schema/idea.json/y", "idea.json",
    ],
)
def test_a_stray_file_or_folder_is_told_once(guide_copy: GuideCopy, path: str) -> None:
    guide_copy.write(f"guide_data/{path}", "x: y\n")
    assert "does not belong here; " in only(guide_copy.problems())


def test_schemas_may_lie_there_and_are_read_with_the_rest(guide_copy: GuideCopy) -> None:
    guide_copy.write("guide_data/schema/idea.json", "{}")
    assert guide_copy.problems() == []
    assert Folder(guide_copy.root / "guide_data", "guide_data").files["schema/idea.json"] == b"{}"


def test_a_folder_in_the_place_of_a_file_is_told_once(guide_copy: GuideCopy) -> None:
    for path in ("model.yml", "ideas/open-hour.yml"):
        (guide_copy.root / "guide_data" / path).unlink()
        (guide_copy.root / "guide_data" / path).mkdir()
    assert [problem.partition(": ")[0] for problem in guide_copy.problems()] == [
        "guide_data/ideas/open-hour.yml:1:1",
        "guide_data/model.yml:1:1",
    ]


def test_of_names_that_differ_only_in_case_the_wrong_one_is_told(guide_copy: GuideCopy) -> None:
    guide_copy.write("guide_data/ideas/Open-Hour.yml", guide_copy.read("guide_data/ideas/open-hour.yml"))
    if len(list((guide_copy.root / "guide_data/ideas").glob("?pen-?our.yml"))) == 1:
        pytest.skip("this file system knows no capital letters")
    assert only(guide_copy.problems()).startswith(
        "guide_data/ideas/Open-Hour.yml:1:1: Open-Hour.yml differs from open-hour.yml only in capital letters"
    )


@pytest.mark.parametrize("inner", ["ideas/open-hour.yml", "model.yml", "ideas", "stray", "schema", "schema/idea.json"])
def test_a_symbolic_link_is_not_followed(guide_copy: GuideCopy, inner: str, tmp_path: Path) -> None:
    place, elsewhere = guide_copy.root / "guide_data" / inner, tmp_path / "elsewhere"
    place.parent.mkdir(exist_ok=True)
    if place.exists():
        place.rename(elsewhere)
    place.symlink_to(elsewhere)
    problem = only(guide_copy.problems())
    assert problem.startswith(f"guide_data/{inner}:1:1:")
    assert "is a symbolic link; put the file itself here" in problem


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_read(guide_copy: GuideCopy) -> None:
    os.mkfifo(guide_copy.root / "guide_data/ideas/pipe.yml")
    assert "does not belong here" in only(guide_copy.problems())


def test_a_name_of_any_bytes_is_shown(guide_copy: GuideCopy) -> None:
    try:
        (guide_copy.root / os.fsdecode(b"guide_data/ideas/\xff\n.yml")).write_text("x")
    except OSError:
        pytest.skip("this file system refuses such names")
    assert only(guide_copy.problems()).startswith("guide_data/ideas/??.yml:1:1: the file name ??.yml is not kebab-case")


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert [str(problem) for problem in Folder(tmp_path / "no", "no").problems] == [
        "no:1:1: there is no such folder; name the folder that holds the data: --data DIR"
    ]


@pytest.mark.parametrize(
    ("given", "shown"), [("data", "data/x"), ("data/", "data/x"), ("./data//", "./data/x"), ("/", "/x"), ("", "./x")]
)
def test_paths_are_shown_as_given(tmp_path: Path, given: str, shown: str) -> None:
    assert Folder(tmp_path, given).name_of("x") == shown
