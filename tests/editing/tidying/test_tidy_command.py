"""``growth-guide tidy`` and ``check --fix``: what is written, what is said, and what is left to a person."""

import re

import pytest
from growth_guide.cli import main
from guide_copy import GuideCopy
from project import contents

IDEA, CAPABILITY = "guide_data/ideas/second-look.yml", "guide_data/capabilities/clear-writing.yml"


class Command:
    """The commands, run beside a copy of the small guide."""

    def __init__(self, guide_copy: GuideCopy, capsys: pytest.CaptureFixture[str]) -> None:
        self.guide_copy, self._capsys = guide_copy, capsys

    def __call__(self, *arguments: str, ends_with: int = 0) -> list[str]:
        """Run a command on the data alone; what it prints, a line each."""
        assert main([arguments[0], "--data", "guide_data", *arguments[1:]]) == ends_with
        return self._capsys.readouterr().out.splitlines()


@pytest.fixture
def run(guide_copy: GuideCopy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.chdir(guide_copy.root)
    return Command(guide_copy, capsys)


def test_a_paste_from_word_is_mended_in_one_round(run: Command) -> None:
    guide = run.guide_copy
    wanted = guide.read(IDEA)
    pasted = wanted.replace("  - ", "\t- ", 1).replace("summary: ", "summary:\t").replace("figures", "fi\u00adgures")
    pasted = pasted.replace("Find the", "\u200bFind\u00a0the").replace("twice.", "twice\u200b.\u200b")
    guide.write(IDEA, ("\ufeff" + pasted.replace("\n", "\r\n")).encode())
    assert run("check", ends_with=1)
    (told, _) = run("tidy")
    assert "the byte order mark taken out, line ends made those of Unix, 2 tabs made spaces, " in told
    assert guide.read(IDEA) == wanted
    assert run("check") == []


def test_what_is_tidy_is_not_touched(run: Command) -> None:
    before = contents(run.guide_copy.root)
    assert run("tidy") == ["There was nothing to tidy."]
    assert contents(run.guide_copy.root) == before


def test_keys_come_into_the_order_of_the_model_with_their_comments_and_a_strange_one_behind_its_neighbour(run: Command) -> None:
    guide = run.guide_copy
    text = guide.read(IDEA)
    number, title = re.findall(r"^(?:number|title): .*\n", text, re.MULTILINE)
    guide.write(IDEA, text.replace(number + title, f"# Of the title.\n{title}mood: good\n{number}"))
    assert any("keys put in order" in line for line in run("tidy"))
    assert f"{number}\n# Of the title.\n{title}mood: good\nrole" in guide.read(IDEA)


def test_a_file_that_cannot_be_read_is_left_alone_and_told_as_check_tells_it(run: Command) -> None:
    guide = run.guide_copy
    guide.write(IDEA, guide.read(IDEA).replace("title: ", "title: Two: ").replace("\n", "\r\n"))
    guide.write(CAPABILITY, guide.read(CAPABILITY) + "name: Again\n")
    before = contents(guide.root)
    faults = run("check", ends_with=1)
    said = run("tidy")
    assert contents(guide.root) == before
    assert [line for line in said if line.startswith((IDEA, CAPABILITY))] == [
        line for line in faults if line.startswith((IDEA, CAPABILITY))
    ]


def test_of_a_file_that_is_left_alone_nothing_is_asked_that_tidy_itself_mends(run: Command) -> None:
    guide = run.guide_copy
    guide.write(IDEA, guide.read(IDEA).replace("summary: ", "summary: \u200bSee #1\tor\u00a0"))
    assert ["the text after # is not read" in line for line in run("tidy")[1:-1]] == [True]
    guide.write(IDEA, guide.read(IDEA).replace("#1", "1"))
    run("tidy")
    assert run("check") == []


def test_of_a_file_that_is_too_large_no_byte_is_lost(run: Command) -> None:
    guide = run.guide_copy
    guide.write(IDEA, guide.read(IDEA).replace("\n", "\r\n") + "# long\r\n" * 40_000)
    before = guide.read(IDEA)
    assert any("larger than 256 KB" in told for told in run("tidy"))
    assert guide.read(IDEA) == before


@pytest.mark.parametrize("text", ["Swap tool #1 for a week", "Learn C # in a week", "Swap tool  # 1 week", "#1 comes first"])
def test_a_file_with_a_text_that_a_sign_may_have_cut_is_left_as_it_is_and_told(run: Command, text: str) -> None:
    guide = run.guide_copy
    guide.write(IDEA, re.sub(r"title: .*", f"title: {text}", guide.read(IDEA)))
    before = contents(guide.root)
    said = run("tidy")
    assert contents(guide.root) == before
    place = f"{IDEA}:3:{len('title: ') + text.index('#') + 1}"
    assert any(told.startswith(f"{place}: the text after # is not read; put") for told in said), said


def test_an_idea_on_no_path_gets_its_line_there_and_the_reason_is_asked_for(run: Command) -> None:
    guide = run.guide_copy
    text = guide.read(CAPABILITY)
    line = next(line for line in text.splitlines(True) if "second-look" in line)
    guide.write(CAPABILITY, text.replace(line, ""))
    said = run("tidy")
    written = guide.read(CAPABILITY)
    blank = '  - {idea: second-look, because: ""}\n'
    place = f"{CAPABILITY}:{written.partition(blank)[0].count(chr(10)) + 1}:"
    assert written.replace(blank, "") == text.replace(line, "")
    assert written.index(blank) < written.index("margin-questions, because")  # which is for a later step
    assert any(told.startswith(place) and "second-look was put on the path; say here why it comes now" in told for told in said)
    assert [told.startswith(place) for told in run("check", ends_with=1)] == [True]
    assert run("tidy") == ["There was nothing to tidy."]


@pytest.mark.parametrize("misplaced", ["secnd-look", "margin-questions"])
def test_no_line_is_added_to_a_path_that_names_an_idea_wrongly(run: Command, misplaced: str) -> None:
    guide = run.guide_copy
    guide.write(CAPABILITY, guide.read(CAPABILITY).replace("{idea: second-look,", f"{{idea: {misplaced},"))
    assert run("tidy") == ["There was nothing to tidy."]


@pytest.mark.parametrize("key", ["role", "step"])
def test_an_idea_whose_role_or_step_is_no_text_is_on_no_path_of_ours(run: Command, key: str) -> None:
    guide = run.guide_copy
    guide.write(IDEA, re.sub(rf"{key}: .*", f"{key}: {{a: [b]}}", guide.read(IDEA)))
    line = next(line for line in guide.read(CAPABILITY).splitlines(True) if "second-look" in line)
    guide.write(CAPABILITY, guide.read(CAPABILITY).replace(line, ""))
    run("tidy")
    assert ("second-look" in guide.read(CAPABILITY)) is (key == "step")


def test_an_idea_on_the_path_of_another_capability_is_left_there(run: Command) -> None:
    guide = run.guide_copy
    line = next(line for line in guide.read(CAPABILITY).splitlines(True) if "second-look" in line)
    guide.write(CAPABILITY, guide.read(CAPABILITY).replace(line, ""))
    other = "guide_data/capabilities/shared-trust.yml"
    guide.write(other, guide.read(other).replace("path:\n", f"path:\n{line}"))
    assert run("tidy") == ["There was nothing to tidy."]


def test_only_the_files_that_are_named_are_written(run: Command, capsys: pytest.CaptureFixture[str]) -> None:
    guide = run.guide_copy
    for path in (IDEA, CAPABILITY):
        guide.write(path, guide.read(path) + "\n\n")
    assert len(run("tidy", IDEA)) == 2
    assert not guide.read(IDEA).endswith("\n\n")
    assert guide.read(CAPABILITY).endswith("\n\n\n")
    assert main(["tidy", "--data", "guide_data", "content/index.md"]) == 2
    assert "content/index.md is no record of guide_data" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_told(run: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tidy", "--data", "guide_dat"]) == 2
    assert "guide_dat: there is no such folder" in capsys.readouterr().err
    assert main(["tidy", "--data", "guide_data", "--overlay", "nowhere"]) == 2


def test_the_line_of_the_schema_is_written_where_the_folder_has_schemas(run: Command) -> None:
    guide = run.guide_copy
    guide.write("guide_data/schema/idea.json", "{}\n")
    run("tidy")
    assert guide.read(IDEA).startswith("# yaml-language-server: $schema=../schema/idea.json\nnumber: 2\n")
    assert guide.read("guide_data/plan.yml").startswith("# yaml-language-server: $schema=schema/plan.json\ntitle: ")


def test_an_overlay_is_tidied_too(run: Command) -> None:
    guide = run.guide_copy
    guide.add_overlay()
    path = "overlay/organisation.yml"
    before = guide.read(path)
    untidy = before.replace("name: Acme & Sons\n", "").replace("links:\n", "links:   # in the footer\n")
    guide.write(path, f"{untidy}name: 'Acme & Sons'\n")
    run("tidy", "--overlay", "overlay")
    assert guide.read(path) == before.replace("links:\n", "\n# in the footer\nlinks:\n")


def test_check_tells_an_untidy_file_as_a_remark_and_a_faulty_one_as_a_fault_only(run: Command) -> None:
    guide = run.guide_copy
    guide.edit(IDEA, "number: 2\n", "number:  2\n")
    assert run("check") == [f"{IDEA}:2:1: this file is not in its canonical form; run growth-guide tidy [remark]"]
    guide.edit(IDEA, "kind: artefact", "kind: artifact")
    (fault,) = run("check", ends_with=1)
    assert "[remark]" not in fault


def test_check_fix_tidies_first_and_tells_that_beside_its_report(run: Command, capsys: pytest.CaptureFixture[str]) -> None:
    guide = run.guide_copy
    wanted = guide.read(IDEA)
    guide.write(IDEA, wanted.replace("\n", "\r\n"))
    assert run("check") == [], "line ends are nothing to remark on"
    assert main(["check", "--fix", "--data", "guide_data"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert IDEA in told.err
    assert guide.read(IDEA) == wanted


def test_a_file_that_cannot_be_written_is_told_without_a_traceback(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object, data: bytes) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    run.guide_copy.edit(IDEA, "number: 2\n", "number:  2\n")
    monkeypatch.setattr("pathlib.Path.write_bytes", refuse)
    run("tidy", ends_with=2)
