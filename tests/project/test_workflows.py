"""The ready-made workflows, templates and hooks: sound, safe on changes from strangers, and true to Makefile and command."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from growth_guide.editing.command_options import command_parser
from project import ROOT

GITHUB, GITLAB, HOOKS = ROOT / ".github/workflows/check.yml", ROOT / ".gitlab-ci.yml", ROOT / ".pre-commit-config.yaml"
FORMS = sorted(path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
FIRST_PARTY = re.compile(r"actions/[a-z-]+@v[0-9]+")
BASH = shutil.which("bash")


def load(path: Path) -> Any:
    """The file with every scalar as text, so that the key ``on`` is not read as true."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def github_steps() -> Iterator[dict[str, Any]]:
    for job in load(GITHUB)["jobs"].values():
        yield from job["steps"]


def gitlab_jobs() -> dict[str, dict[str, Any]]:
    return {name: job for name, job in load(GITLAB).items() if isinstance(job, dict) and "script" in job}


def scripts() -> list[str]:
    """Everything that the workflows and hooks run in a shell."""
    found = [step["run"] for step in github_steps() if "run" in step]
    found += [line for job in gitlab_jobs().values() for line in job["script"]]
    return found + [hook["entry"] for repo in load(HOOKS)["repos"] for hook in repo["hooks"]]


def commands() -> list[str]:
    """Each call of ``growth-guide`` in them, with its options, up to the sign that ends it."""
    return sorted({call.strip() for script in scripts() for call in re.findall(r"\.venv/bin/growth-guide ([^|>&;\n]*)", script)})


@pytest.mark.parametrize("path", [GITHUB, GITLAB, HOOKS, *sorted((ROOT / ".github").rglob("*.yml"))], ids=lambda path: path.name)
def test_file_is_yaml_that_holds_keys(path: Path) -> None:
    assert isinstance(load(path), dict)


def test_every_make_target_that_a_workflow_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {target for script in scripts() for target in re.findall(r"\bmake ([a-z-]+)", script)}
    assert named == {"ready", "site", "test"}
    assert named <= targets


@pytest.mark.parametrize("command", commands())
def test_every_command_that_a_workflow_runs_is_one_of_ours(command: str) -> None:
    command_parser().parse_args(shlex.split(command))


def test_workflows_check_and_tell_what_changed() -> None:
    assert {command.split()[0] for command in commands()} == {"check", "diff"}
    assert {"check --format github", "check --format gitlab"} <= set(commands())


@pytest.mark.skipif(BASH is None, reason="the runners have bash")
def test_every_script_is_sound_shell() -> None:
    for script in scripts():
        checked = subprocess.run([str(BASH), "-n"], input=script, encoding="utf-8", capture_output=True)
        assert checked.returncode == 0, checked.stderr + script


def test_no_step_names_a_host() -> None:
    for script in scripts():
        assert not re.search(r"https?://|\b[\w-]+\.(?:com|org|io|net|dev)\b", script), script
    assert [repo["repo"] for repo in load(HOOKS)["repos"]] == ["local"]


def test_actions_are_first_party_and_pinned_by_version() -> None:
    for step in github_steps():
        assert "run" in step or FIRST_PARTY.fullmatch(step["uses"]), step


def test_workflow_of_github_runs_for_strangers_with_a_token_that_can_only_read() -> None:
    workflow = load(GITHUB)
    assert workflow["on"].keys() == {"pull_request", "push"}
    assert workflow["permissions"] == {"contents": "read"}
    assert {name for name, job in workflow["jobs"].items() if "permissions" in job} == {"comment"}
    for step in github_steps():
        assert "checkout" not in step.get("uses", "") or step["with"]["persist-credentials"] == "false"


def test_job_that_may_write_runs_nothing_of_the_pull_request() -> None:
    comment = load(GITHUB)["jobs"]["comment"]
    assert comment["permissions"] == {"pull-requests": "write"}
    assert not any("checkout" in step.get("uses", "") or ".venv" in step.get("run", "") for step in comment["steps"])
    assert gitlab_jobs()["comment"]["variables"]["GIT_STRATEGY"] == "none"
    for script in (comment["steps"][-1]["run"], *gitlab_jobs()["comment"]["script"]):
        assert not re.search(r"python3 (?!-I )", script), "Python would run what lies in the folder where it is started"


def test_merge_request_shows_what_changed_and_the_preview() -> None:
    artifacts = gitlab_jobs()["content"]["artifacts"]
    assert re.fullmatch(r"\w[-\w ]*", artifacts["expose_as"]), "GitLab takes letters, digits, hyphens and spaces"
    assert artifacts["paths"] == ["diff.md", "site/"], "with a wildcard GitLab would not show them"
    assert artifacts["when"] == "always"


def test_no_expression_stands_in_a_script() -> None:
    assert not [script for script in scripts() if "${{" in script], "hand a value over in env: there it is only text"


def test_comment_that_cannot_be_written_fails_nothing() -> None:
    assert load(GITHUB)["jobs"]["comment"]["continue-on-error"] == "true"
    assert gitlab_jobs()["comment"]["allow_failure"] == "true"


@pytest.mark.skipif(BASH is None, reason="the runners have bash")
@pytest.mark.parametrize(("said", "status"), [("", 0), ("a.yml:1:1: x; y [remark]", 0), ("a.yml:1:1: x; y", 1)])
def test_summary_on_github_holds_what_the_check_says_and_fails_nothing_itself(tmp_path: Path, said: str, status: int) -> None:
    (script,) = (step["run"] for step in github_steps() if "said.txt" in step.get("run", ""))
    program = tmp_path / ".venv/bin/growth-guide"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\nprintf '%s' '{said}'\nexit {status}\n")
    program.chmod(0o755)
    environment = {"PATH": "/usr/bin:/bin", "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    done = subprocess.run([str(BASH), "-e"], input=script, cwd=tmp_path, env=environment, encoding="utf-8", capture_output=True)
    assert done.returncode == 0
    summary = tmp_path / "summary.md"
    assert (summary.read_text(encoding="utf-8") if summary.exists() else "").endswith(f"    {said}" if said else "")
    assert summary.exists() == bool(said)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_issue_form_has_the_documented_shape(path: Path) -> None:
    form = load(path)
    assert form.keys() == {"name", "description", "body"}
    ids = [field["id"] for field in form["body"] if field["type"] != "markdown"]
    assert ids and len(ids) == len(set(ids))
    for field in form["body"]:
        assert field.keys() <= {"type", "id", "attributes", "validations"}
        needed = {"markdown": "value", "input": "label", "textarea": "label", "dropdown": "options"}[field["type"]]
        assert field["attributes"][needed]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_gitlab_asks_the_same_questions(path: Path) -> None:
    form = load(path)
    template = (ROOT / ".gitlab/issue_templates" / f"{form['name']}.md").read_text(encoding="utf-8")
    asked = [field["attributes"]["label"] for field in form["body"] if field["type"] != "markdown"]
    assert re.findall(r"^## (.*)$", template, re.MULTILINE) == asked


def test_both_hosts_open_a_change_with_the_same_words() -> None:
    github, gitlab = ROOT / ".github/pull_request_template.md", ROOT / ".gitlab/merge_request_templates/Default.md"
    assert github.read_bytes() == gitlab.read_bytes()


def test_suggestion_from_a_page_may_open_an_issue_without_a_form() -> None:
    assert load(ROOT / ".github/ISSUE_TEMPLATE/config.yml")["blank_issues_enabled"] == "true"


def test_every_path_of_the_owners_example_is_there() -> None:
    lines = (ROOT / ".github/CODEOWNERS.example").read_text(encoding="utf-8").splitlines()
    for pattern, *owners in (line.split() for line in lines if line and not line.startswith("#")):
        assert pattern == "*" or (ROOT / pattern.strip("/")).exists(), pattern
        assert owners and all(owner.startswith("@your-organisation/") for owner in owners)
