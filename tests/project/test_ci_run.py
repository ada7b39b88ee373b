"""What continuous integration and ``make`` ask of a machine, tried with programs that only say that they were called."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from project import ROOT

REAL = ("bash", "dirname")
"""Programs that the script needs to begin at all."""


@pytest.fixture
def bin_folder(tmp_path: Path) -> Path:
    """A machine with a make, git and Python that say they were called, for root."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in REAL:
        (folder / name).symlink_to(shutil.which(name) or name)
    program(folder, "id", "echo 0")
    program(folder, "python3", "true")
    for name in ("make", "git", "apt-get"):
        program(folder, name, f'echo "{name} $*"')
    return folder


def program(folder: Path, name: str, does: str) -> None:
    (folder / name).write_text(f"#!{shutil.which('bash')}\n{does}\n")
    (folder / name).chmod(0o755)


def run_with(folder: Path) -> str:
    done = subprocess.run([ROOT / ".ci/run"], env={**os.environ, "PATH": str(folder)}, capture_output=True, text=True)
    return done.stdout


def test_on_a_machine_that_has_all_the_tests_run_at_once(bin_folder: Path) -> None:
    assert run_with(bin_folder) == "make test\n"


@pytest.mark.parametrize("missing", ["make", "git", "python3", "venv"])
def test_on_a_bare_debian_root_gets_what_is_missing_first(bin_folder: Path, missing: str) -> None:
    program(bin_folder, "apt-get", f'echo "apt-get $*" >> {bin_folder}/called')
    if missing == "venv":
        program(bin_folder, "python3", "false")
    else:
        (bin_folder / missing).unlink()
    run_with(bin_folder)
    installs = (bin_folder / "called").read_text().splitlines()[-1]
    assert installs == "apt-get -qq install --yes --no-install-recommends make python3-venv git"


def test_without_root_nothing_is_installed(bin_folder: Path) -> None:
    program(bin_folder, "id", "echo 1000")
    (bin_folder / "git").unlink()
    assert run_with(bin_folder) == "make test\n"


@pytest.mark.parametrize("file", ["Makefile", ".ci/run"])
def test_each_program_is_asked_for_by_itself(file: str) -> None:
    asked = re.findall(r"command -v ([^;&|>\n]*)", (ROOT / file).read_text(encoding="utf-8"))
    assert asked
    assert [names for names in asked if len(names.split()) != 1] == [], "some shells look for the first one only"
