"""The report on the state of the content."""

import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from growth_guide.cli import main
from growth_guide.editing.report import report
from guide_copy import GuideCopy
from project import ROOT

DATA = ROOT / "guide_data"


@pytest.fixture(scope="module")
def chapters() -> dict[str, list[list[str]]]:
    """The rows of each table of the report on the real data, without its head, by title."""
    printed = StringIO()
    with redirect_stdout(printed):
        assert main(["report", "--data", str(DATA)]) == 0
    found = {}
    for chapter in printed.getvalue().split("\n## ")[1:]:
        title, _, rest = chapter.partition("\n")
        rows = [line.strip("| ").split(" | ") for line in rest.splitlines() if line.startswith("|")]
        found[title] = rows[2:]
    return found


def files(folder: str) -> int:
    return len(list((DATA / folder).iterdir()))


def test_every_chapter_is_there(chapters: dict[str, list[list[str]]]) -> None:
    assert list(chapters) == [
        "Words", "Clarity of the ideas", "The ten hardest pages", "Professions", "Capabilities", "Roles", "Kinds",
        "Effort: minutes a week", "Effort: weeks", "Derailers", "The closest pairs", "6 words in a row or more, in two ideas",
    ]


def test_the_words_of_all_pages_are_those_of_the_kinds_together(chapters: dict[str, list[list[str]]]) -> None:
    *kinds, everything = chapters["Words"]
    assert [row[0] for row in kinds] == ["situations", "ideas", "derailers", "capabilities", "other pages"]
    assert int(everything[2]) == sum(int(row[2]) for row in kinds)


@pytest.mark.parametrize("title", ["Capabilities", "Kinds", "Effort: weeks", "Effort: minutes a week"])
def test_a_balance_counts_every_idea_once(chapters: dict[str, list[list[str]]], title: str) -> None:
    assert sum(int(row[1]) for row in chapters[title]) == files("ideas")


def test_every_role_and_derailer_has_a_row(chapters: dict[str, list[list[str]]]) -> None:
    assert len(chapters["Roles"]) == 3 * files("capabilities")
    assert len(chapters["Derailers"]) == files("derailers")


def test_the_hardest_pages_and_the_closest_pairs_come_first(chapters: dict[str, list[list[str]]]) -> None:
    levels = [float(row[1]) for row in chapters["The ten hardest pages"]]
    likeness = [float(row[2]) for row in chapters["The closest pairs"]]
    assert levels == sorted(levels, reverse=True)
    assert likeness == sorted(likeness, reverse=True)
    assert (len(levels), len(likeness)) == (10, 15)


def test_with_content_the_hand_written_pages_are_counted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    main(["report"])
    row = re.search(r"^\| other pages \| (\d+) ", capsys.readouterr().out, re.MULTILINE)
    assert row
    assert int(row[1]) == len(list((ROOT / "content").rglob("*.md")))


def test_the_clarity_of_the_ideas_is_told_with_what_it_should_be(guide_copy: GuideCopy) -> None:
    guide_copy.edit("guide_data/ideas/open-hour.yml", "  - Work stops when I am away. A", "  - When I am away work stops. A")
    told = report(guide_copy.load()).partition("## Clarity of the ideas")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in told.splitlines() if line.startswith("|")][2:]
    assert [row[2] for row in rows] == ["12 to 16", "few", "at most 10%", "few"]
    aside = re.fullmatch(r"(\d+)% of (\d+)", rows[2][1])
    assert aside
    assert int(aside[1]) == round(100 / int(aside[2])), "one sentence, the one above"


def test_faulty_content_is_told_as_check_tells_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--data", str(tmp_path / "nowhere")]) == 1
    assert "there is no such folder" in capsys.readouterr().out
