"""The rules of style, each on the small guide with what breaks it: told as a remark, at a place, and nothing refused."""

import re
import sys

import pytest
from growth_guide.cli import main
from growth_guide.records.thresholds import (
    WORDS_IN_A_ROW_NOTED,
    WORDS_IN_A_ROW_SHARED,
    WORDS_OF_A_LONG_SENTENCE,
    WORDS_OF_A_SENTENCE,
)
from guide_copy import HERE, GuideCopy
from project import ROOT, run

MARGIN, SECOND, ABOUT = "guide_data/ideas/margin-questions.yml", "guide_data/ideas/second-look.yml", "content/about.md"
HARD = "Organisational communication necessitates comprehensive documentation. " * 49 + "So it is."
RUN = "the pump had stood idle since may before"


def put(guide_copy: GuideCopy, path: str, key: str, value: str) -> str:
    """Write another value for a key of one line; returns where HERE stands."""
    return guide_copy.write(path, re.sub(rf"(?m)^{key}: .*$", f"{key}: {value}", guide_copy.read(path)))


def place_of_title(guide_copy: GuideCopy, path: str) -> str:
    return guide_copy.edit(path, "\ntitle: ", f"\ntitle: {HERE}")


def test_the_small_guide_has_no_remark(guide_copy: GuideCopy) -> None:
    assert guide_copy.said() == []


@pytest.mark.parametrize(("length", "told"), [
    (WORDS_OF_A_LONG_SENTENCE, False), (WORDS_OF_A_LONG_SENTENCE + 1, True), (WORDS_OF_A_SENTENCE, True),
])
def test_a_long_sentence_is_worth_a_second_look(guide_copy: GuideCopy, length: int, told: bool) -> None:
    place = put(guide_copy, MARGIN, "overdone", f"{HERE}It is" + " so" * (length - 2) + ".")
    said = f'{place}: the sentence that begins "It is so so so so" has {length} words'
    assert guide_copy.said() == ([f"{said}; make two of it if it has to be read twice [remark]"] if told else [])


def test_a_sentence_that_is_too_long_is_an_error_and_not_a_remark_as_well(guide_copy: GuideCopy) -> None:
    put(guide_copy, MARGIN, "overdone", "It is" + " so" * (WORDS_OF_A_SENTENCE - 1) + ".")
    (said,) = guide_copy.said()
    assert not said.endswith(" [remark]")


@pytest.mark.parametrize("line", ["issues:\n  - ", "example: |\n  "])
def test_a_sentence_of_an_issue_or_an_example_begins_with_who_acts(guide_copy: GuideCopy, line: str) -> None:
    place = guide_copy.edit(MARGIN, line, f"{line}{HERE}When I came, the pump stood. ")
    wrong = 'the sentence that begins "When I came, the pump stood." does not begin with who or what it is about'
    (said,) = [told for told in guide_copy.said() if "When I came" in told]
    expected = f"{wrong}; say who, then what they did, then what came of it [remark]"
    # A text of several lines stands where its sign does.
    assert said.partition(": ")[2] == expected
    assert "example" in line or said.startswith(f"{place}: ")


def test_an_act_may_begin_with_a_time_or_a_condition(guide_copy: GuideCopy) -> None:
    put(guide_copy, MARGIN, "overdone", "When I came, the pump stood.")
    assert guide_copy.said() == []


@pytest.mark.parametrize(("idiom", "right"), [("rule of thumb", "write rough rule"), ("at the end of the day", "leave it out")])
@pytest.mark.parametrize(("path", "key"), [(MARGIN, "overdone"), ("guide_data/derailers/buried-point.yml", "costs")])
def test_an_idiom_is_told_with_plain_words(guide_copy: GuideCopy, path: str, key: str, idiom: str, right: str) -> None:
    place = put(guide_copy, path, key, f"{HERE}It is so {idiom} with us.")
    assert guide_copy.said() == [f'{place}: "{idiom}" has to be known to be understood; {right} [remark]']


@pytest.mark.parametrize(("path", "key"), [
    (MARGIN, "overdone"), ("guide_data/capabilities/shared-trust.yml", "why"), ("guide_data/derailers/buried-point.yml", "costs"),
])
def test_a_record_is_read_with_ease(guide_copy: GuideCopy, path: str, key: str) -> None:
    title = "title" if path == MARGIN else "name"
    place = guide_copy.edit(path, f"\n{title}: ", f"\n{title}: {HERE}")
    text = guide_copy.read(path)
    guide_copy.write(path, re.sub(rf"(?m)^{key}: (?:\|\n(?:(?:  .*)?\n)+|.*\n)", f"{key}: {HARD}\n", text))
    assert [line.partition(" takes ")[0] for line in guide_copy.said() if "with ease" in line] == [f"{place}: the page"]


def test_a_hand_written_page_is_read_with_ease(guide_copy: GuideCopy) -> None:
    guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\n{HARD}\n")
    (said,) = guide_copy.said()
    assert re.fullmatch(
        rf"{ABOUT}:1:1: the page takes [\d.]+ years of school to be read with ease; "
        r"use shorter sentences and words, until it is 9 at most \[remark\]", said,
    )


def test_of_two_ideas_that_are_alike_the_later_one_is_told(guide_copy: GuideCopy) -> None:
    place = place_of_title(guide_copy, MARGIN)
    first, later = guide_copy.read(SECOND), guide_copy.read(MARGIN)
    texts = re.compile(r"(?ms)^issues:.*?^(?=measures:)")
    guide_copy.write(MARGIN, texts.sub(lambda _: texts.findall(first)[0], later))
    (said,) = [line for line in guide_copy.said() if "much like" in line]
    assert re.fullmatch(rf"{place}: the idea is much like second-look \(0\.\d\d, where 1 is the same text\); .* \[remark\]", said)


@pytest.mark.parametrize(("length", "remark"), [
    (WORDS_IN_A_ROW_NOTED - 1, None), (WORDS_IN_A_ROW_NOTED, True),
    (WORDS_IN_A_ROW_SHARED - 1, True), (WORDS_IN_A_ROW_SHARED, False),
])
def test_a_run_of_words_in_two_ideas_is_a_remark_and_a_long_one_an_error(
    guide_copy: GuideCopy, length: int, remark: bool | None
) -> None:
    run = " ".join(RUN.split()[:length])
    put(guide_copy, SECOND, "overdone", f"We saw that {run}, and so on and on.")
    place = put(guide_copy, MARGIN, "overdone", f"{HERE}One day {run}; people waited for an hour.")
    told = [(line.partition(f'"{run}"')[0], line.endswith(" [remark]")) for line in guide_copy.said()]
    assert told == ([] if remark is None else [(f"{place}: ", remark)])


@pytest.mark.parametrize(("heading", "said"), [
    ("## 0:10 to 0:20 Two", []),
    ("## 0:15 to 0:20 Two", ["a part of the page begins at 0:15, and the one before ends at 0:10"]),
])
def test_parts_of_a_page_follow_each_other_in_time(guide_copy: GuideCopy, heading: str, said: list[str]) -> None:
    guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\n## 0:00 to 0:10 One\n\nA line.\n\n{heading}\n\nA line.\n")
    right = "let each begin when the one before ends [remark]"
    assert guide_copy.said() == [f"{ABOUT}:1:1: {wrong}; {right}" for wrong in said]


def test_check_prints_errors_and_remarks_in_order_and_fails_for_errors_alone(
    guide_copy: GuideCopy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_copy.add_theme()
    monkeypatch.chdir(guide_copy.root)
    guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\n{HARD}\n")
    assert main(["check"]) == 0
    (remark,) = capsys.readouterr().out.splitlines()
    error = put(guide_copy, MARGIN, "step", f"{HERE}expert-to-mastery")
    assert main(["check"]) == 1
    first, *others = capsys.readouterr().out.splitlines()
    assert (first, others[0].partition(": ")[0]) == (remark, error)


def test_the_data_alone_has_remarks_too(guide_copy: GuideCopy, capsys: pytest.CaptureFixture[str]) -> None:
    put(guide_copy, "guide_data/derailers/buried-point.yml", "costs", HARD)
    assert main(["check", "--data", str(guide_copy.root / "guide_data")]) == 0
    assert capsys.readouterr().out.endswith(" [remark]\n")


def test_an_organisation_is_told_remarks_on_its_own_records_alone(guide_copy: GuideCopy) -> None:
    guide_copy.add_overlay()
    before = guide_copy.said()
    assert all(line.startswith("overlay/") and line.endswith(" [remark]") for line in before)
    own = min((guide_copy.root / "overlay/derailers").iterdir()).relative_to(guide_copy.root).as_posix()
    place = guide_copy.edit(own, "name: ", f"name: {HERE}")
    put(guide_copy, own, "costs", HARD)
    assert {line.partition(": ")[0] for line in {*guide_copy.said()} - {*before}} == {place}


def test_a_build_does_not_even_load_the_rules_of_style() -> None:
    program = "import sys, mkdocs_events; print(*(name for name in sys.modules if name.startswith('growth_guide.')))"
    loaded = run([sys.executable, "-c", program], ROOT / "hooks").stdout.split()
    assert "growth_guide.rules.writing_rules" in loaded
    assert not {"growth_guide.rules.remark_rules", "growth_guide.rules.release_rules", "growth_guide.text.similarity"} & {*loaded}
