"""The jobs that comment: what comes from a proposal is a text that does nothing, and none of it runs beside a token."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from growth_guide.editing.comparing.quoting import code, safe
from test_workflows import BASH, GITHUB, gitlab_jobs, load

pytestmark = pytest.mark.skipif(
    not (BASH and shutil.which("iconv") and shutil.which("python3")), reason="the runners have them"
)
MARK = "<!-- growth-guide: what changed -->"
FORGED = f"""# What changes
/approve
  /merge
Idea 41: $(touch broken) `touch broken`, by @all and &#64;all, as #12 and !12 say.
{MARK} <img src=x> ![x](x.png) [here][x]
[x]: https://example.org
Ask at HTTPS://example.org, www.example.org or WWW.example.org; see $12 and %3.
1 &lt; 2, ~~9~~ **8** &#36;
"""
"""What somebody wrote in the place of what changed."""
STILL = """# What changes
/|approve
  /|merge
Idea 41: $(touch broken) `touch broken`, by @|all and &|#|64;all, as #|12 and !|12 say.
<|!-- growth-guide: what changed --> <|img src=x> ![x]|(x.png) [here]|[x]|
[x]|: https:|//example.org
Ask at HTTPS:|//example.org, www.|example.org or WWW.|example.org; see $|12 and %|3.
1 &lt; 2, ~~9~~ **8** &#36;
""".replace("|", "\u200b")
"""The same as it may stand in a comment."""


class Commenting:
    """A job that comments, run in folders of its own, with stand-ins for the programs that speak to the host."""

    def __init__(self, folder: Path, host: str) -> None:
        github = load(GITHUB)["jobs"]["comment"]["steps"][-1]["run"]
        self.script = github if host == "github" else gitlab_jobs()["comment"]["script"][0]
        self.folder, self.programs, self.workspace = folder, folder / "programs", folder / "workspace"
        self.proposed = folder / "runner" / "proposed" if host == "github" else self.workspace
        """Where the artefact of the other job is unpacked."""
        for made in {self.programs, self.workspace, self.proposed, folder / "tmp"}:
            made.mkdir(parents=True)
        self.answers("")

    def answers(self, script: str) -> None:
        """What the host answers, as a script of the shell; each call and the comment that was sent are kept."""
        spy = f'echo "$@" >> {self.folder}/calls\n[ ! -f comment.md ] || cp comment.md {self.folder}/sent\n'
        for program in ("curl", "gh"):
            (self.programs / program).write_text(f"#!/bin/sh\n{spy}{script}\n")
            (self.programs / program).chmod(0o755)

    def propose(self, text: str) -> None:
        """Put a text into the artefact, as the other job should."""
        (self.proposed / "diff.md").write_text(text, encoding="utf-8")

    def run(self) -> subprocess.CompletedProcess[str]:
        """Run the job as a runner does."""
        environment = {
            "PATH": f"{self.programs}:/usr/bin:/bin", "TMPDIR": str(self.folder / "tmp"),
            "RUNNER_TEMP": str(self.folder / "runner"), "NUMBER": "7", "GITHUB_REPOSITORY": "you/guide",
            "CI_API_V4_URL": "api", "CI_PROJECT_ID": "1", "CI_PROJECT_DIR": str(self.workspace), "GROWTH_GUIDE_TOKEN": "x",
        }  # fmt: skip
        return subprocess.run(
            [str(BASH), "-eo", "pipefail"], input=self.script, cwd=self.workspace, env=environment, encoding="utf-8",
            capture_output=True, timeout=60,
        )  # fmt: skip

    @property
    def calls(self) -> list[str]:
        kept = self.folder / "calls"
        return kept.read_text().splitlines() if kept.exists() else []

    @property
    def sent(self) -> str:
        return (self.folder / "sent").read_text(encoding="utf-8")


@pytest.fixture(params=["github", "gitlab"])
def commenting(request: pytest.FixtureRequest, tmp_path: Path) -> Commenting:
    return Commenting(tmp_path, request.param)


def test_a_comment_shows_a_text_that_does_nothing(commenting: Commenting) -> None:
    commenting.propose(FORGED)
    assert commenting.run().returncode == 0
    assert commenting.sent.startswith(f"{MARK}\n\n")
    assert commenting.sent.endswith(f"\n\n{STILL}")
    assert not list(commenting.folder.rglob("broken"))


def test_what_really_changed_reads_as_it_was_told(commenting: Commenting) -> None:
    text = "<b>7 & 8</b> @you #9 [a](b) $x$ ~~c~~ https://example.org www.a.org 5%6 $7"
    told = f"- {safe(text)} and {code('guide_data/ideas/x.yml')}\n"
    commenting.propose(told)
    assert commenting.run().returncode == 0
    assert commenting.sent.replace("\u200b", "").endswith(f"\n\n{told}".replace("\u200b", ""))
    assert all(entity in commenting.sent for entity in ("&lt;", "&gt;", "&#36;"))


def test_a_huge_text_is_cut_to_what_a_host_takes(commenting: Commenting) -> None:
    commenting.propose("a" + "\u20ac" * 30_000)
    os.truncate(commenting.proposed / "diff.md", 50_000_000_000)
    assert commenting.run().returncode == 0
    # Not in the middle of a letter.
    assert commenting.sent.endswith("a" + "\u20ac" * 19_999)


def link_to_a_file(commenting: Commenting) -> None:
    (commenting.proposed / "diff.md").symlink_to("/proc/self/environ")


def link_to_a_folder(commenting: Commenting) -> None:
    elsewhere = commenting.folder / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "diff.md").write_text("secret")
    commenting.proposed.rmdir()
    commenting.proposed.symlink_to(elsewhere)


def folder(commenting: Commenting) -> None:
    (commenting.proposed / "diff.md").mkdir()


def pipe(commenting: Commenting) -> None:
    os.mkfifo(commenting.proposed / "diff.md")


def nothing(commenting: Commenting) -> None:
    assert not list(commenting.proposed.iterdir())


@pytest.mark.parametrize("plant", [link_to_a_file, link_to_a_folder, folder, pipe, nothing])
def test_what_is_no_plain_file_is_refused_before_the_host_is_asked(
    commenting: Commenting, plant: Callable[[Commenting], None]
) -> None:
    plant(commenting)
    done = commenting.run()
    assert (done.returncode, done.stderr) == (1, "diff.md is missing or no plain file, so there is no comment.\n")
    assert commenting.calls == []


def test_nothing_that_lies_beside_the_text_is_run_or_written_through(commenting: Commenting) -> None:
    commenting.propose("x")
    outside, broken = commenting.folder / "outside", commenting.folder / "broken"
    outside.write_text("as it was")
    for place in {commenting.proposed, commenting.workspace}:
        (place / "comment.md").symlink_to(outside)
        for name in ("json.py", "sitecustomize.py"):
            (place / name).write_text(f"open({str(broken)!r}, 'w')\n")
        for name in ("curl", "gh", "head", "iconv", "sed", "python3"):
            (place / name).write_text(f"#!/bin/sh\ntouch {broken}\n")
            (place / name).chmod(0o755)
    assert commenting.run().returncode == 0
    assert commenting.sent.endswith("x")
    assert outside.read_text() == "as it was"
    assert not broken.exists()


@pytest.mark.parametrize(("answers", "last"), [
    ('[ "$2" != --paginate ] || echo 12', "--method PATCH repos/you/guide/issues/comments/12"),
    ("", "--method POST repos/you/guide/issues/7/comments"),
    ("exit 1", "--method POST repos/you/guide/issues/7/comments"),
], ids=["written before", "the first", "no right"])
def test_a_comment_on_github_is_written_once_and_anew(tmp_path: Path, answers: str, last: str) -> None:
    commenting = Commenting(tmp_path, "github")
    commenting.propose("x")
    commenting.answers(answers)
    assert commenting.run().returncode == 0
    assert commenting.calls[-1] == f"api --silent {last} --field body=@comment.md"


@pytest.mark.parametrize(("me", "notes", "last"), [
    ('{"id": 5}', [(3, 5, "x"), (12, 5, MARK)], "--request PUT"),
    ('{"id": 5}', [(3, 4, MARK), (12, 5, MARK)], "--request PUT"),
    ('{"id": 5}', [(12, 4, MARK)], "--request POST"),
    ('{"id": 5}', [], "--request POST"),
    ("no JSON", [(12, 5, MARK)], "--request POST"),
    ('{"id": 5}', None, "--request POST"),
], ids=["written before", "after a forged one", "only a forged one", "the first", "owner unknown", "no answer"])
def test_a_comment_on_gitlab_is_written_once_and_anew(
    tmp_path: Path, me: str, notes: list[tuple[int, int, str]] | None, last: str
) -> None:
    commenting = Commenting(tmp_path, "gitlab")
    commenting.propose("x")
    known = [{"id": note, "author": {"id": author}, "body": body} for note, author, body in notes or []]
    listed = "no JSON" if notes is None else json.dumps(known)
    commenting.answers(f"case \"$*\" in *api/user) echo '{me}';; *per_page=100) echo '{listed}';; esac")
    assert commenting.run().returncode == 0
    assert f"body@comment.md {last} api/projects/1/" in commenting.calls[-1]
    assert commenting.calls[-1].endswith("/notes/12" if "PUT" in last else "/notes")
