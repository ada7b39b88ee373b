"""``growth-guide check --format``: the same problems as lines, as annotations of GitHub and as a report for GitLab."""

import json
import re
from dataclasses import replace

import jsonschema
import pytest
from growth_guide.cli import main
from growth_guide.reading.annotations import as_github, as_gitlab, as_text
from growth_guide.reading.problems import Problem
from guide_copy import HERE, GuideCopy
from hypothesis import given, settings
from hypothesis import strategies as st

COMMAND = re.compile(r"::(?:error|notice) file=([^:,\s][^:,\n]*),line=(\d+),col=(\d+)::([^\n]*)\n")
"""What a runner reads: values end at a comma, all of them at ``::``."""
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]"},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}
"""The shape that GitLab documents."""
ONE = Problem("guide_data/ideas/a.yml", 24, 11, "when: tomorow has not the right form", "did you mean today?")
TEXTS = st.text(max_size=20) | st.sampled_from(["::error::x", "\n::add-mask::x", "%0A", "a,b:c%", "##[error]x"])
PATHS = TEXTS.map(lambda text: f"guide_data/{text}")
PROBLEMS = st.lists(st.builds(Problem, PATHS, st.integers(1), st.integers(1), TEXTS, TEXTS, st.booleans()), max_size=3)


def unescaped(text: str, *, value: bool) -> str:
    """A part of a workflow command as the runner reads it."""
    for sign, code in [("%3A", ":"), ("%2C", ",")] if value else []:
        text = text.replace(sign, code)
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_annotation_of_github_names_file_line_column_and_says_both() -> None:
    assert as_github([ONE]) == (
        "::error file=guide_data/ideas/a.yml,line=24,col=11::when: tomorow has not the right form; did you mean today?\n"
    )


def test_remark_is_marked_as_one_in_each_form() -> None:
    remark = replace(ONE, remark=True)
    assert as_text([ONE, remark]) == f"{ONE}\n{ONE} [remark]\n"
    assert as_github([remark]) == as_github([ONE]).replace("::error", "::notice")
    assert [entry["severity"] for entry in json.loads(as_gitlab([ONE, remark]))] == ["major", "info"]


@settings(max_examples=60)
@given(PROBLEMS)
def test_nothing_in_a_problem_breaks_out_of_its_annotation(problems: list[Problem]) -> None:
    lines = as_github(problems).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(problems)
    for line, problem in zip(lines, problems, strict=True):
        found = COMMAND.fullmatch(line + "\n")
        assert found, line
        assert unescaped(found[1], value=True) == problem.path
        assert unescaped(found[4], value=False) == problem.sentence


@settings(max_examples=60)
@given(PROBLEMS)
def test_report_for_gitlab_has_the_documented_shape_and_no_fingerprint_twice(problems: list[Problem]) -> None:
    report = json.loads(as_gitlab(problems))
    jsonschema.validate(report, CODE_QUALITY)
    assert [entry["description"] for entry in report] == [problem.sentence for problem in problems]
    assert len({entry["fingerprint"] for entry in report}) == len(problems)


def test_fingerprint_outlives_a_line_that_is_put_in_above() -> None:
    moved = Problem(ONE.path, ONE.line + 1, ONE.column, ONE.wrong, ONE.right)
    before, after = (json.loads(as_gitlab([problem]))[0]["fingerprint"] for problem in (ONE, moved))
    assert before == after


def test_no_problems_are_no_lines_and_an_empty_report() -> None:
    assert (as_text([]), as_github([]), json.loads(as_gitlab([]))) == ("", "", [])


@pytest.mark.parametrize("choice", [[], ["--format", "text"], ["--format", "github"], ["--format", "gitlab"]])
def test_check_prints_each_form_and_fails_alike(
    guide_copy: GuideCopy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], choice: list[str]
) -> None:
    place = guide_copy.edit("guide_data/ideas/answer-first.yml", "\nkind:", f"\n{HERE}knid:")
    path, line, column = place.split(":")
    guide_copy.add_theme()
    monkeypatch.chdir(guide_copy.root)
    assert main(["check", *choice]) == 1
    printed = capsys.readouterr().out
    if choice[-1:] == ["github"]:
        assert printed.startswith(f"::error file={path},line={line},col={column}::unknown key knid; ")
    elif choice[-1:] == ["gitlab"]:
        assert json.loads(printed)[0]["location"] == {"path": path, "lines": {"begin": int(line)}}
    else:
        assert printed.startswith(f"{place}: unknown key knid; ")


@pytest.mark.parametrize(("form", "printed"), [("text", ""), ("github", ""), ("gitlab", "[]\n")])
def test_check_of_sound_content_prints_nothing_to_mend(
    guide_copy: GuideCopy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], form: str, printed: str
) -> None:
    guide_copy.add_theme()
    monkeypatch.chdir(guide_copy.root)
    assert main(["check", "--format", form]) == 0
    assert capsys.readouterr().out == printed
