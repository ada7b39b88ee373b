"""Copies of the project for tests and the bench, and the commands that build them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from growth_guide.site.project import Project

ROOT = Path(__file__).parents[2]
PROJECT = Project(ROOT, ROOT / "guide_data", ROOT / "content", ROOT / "theme_overrides")
"""The guide itself."""
BIN = Path(sys.executable).parent


def copy_project(folder: Path, data: Path = ROOT / "guide_data", content: Path = ROOT / "content") -> Path:
    """A project in ``folder`` of its own, with this data and this content. Returns ``folder``."""
    no_caches = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(data, folder / "guide_data")
    shutil.copytree(content, folder / "content")
    for name in ("hooks", "theme_overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=no_caches)
    shutil.copy(ROOT / "LICENSE", folder)
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["nav"] = [entry for entry in settings["nav"] if (content / next(iter(entry.values()))).is_file()]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return folder


def kinds_of_files() -> set[str]:
    """The kinds of files in the data folder, as their first lines name them."""
    lines = (path.read_text(encoding="utf-8").partition("\n")[0] for path in (ROOT / "guide_data").rglob("*.yml"))
    return {Path(line).stem for line in lines}


def run(arguments: list[str | Path], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the virtual environment in ``folder``."""
    program = shutil.which(str(arguments[0]), path=BIN) or arguments[0]
    variables = {**os.environ, **environment}
    return subprocess.run([program, *arguments[1:]], cwd=folder, env=variables, encoding="utf-8", capture_output=True)


def build(project: Path, site: Path, **environment: str) -> Path:
    """Build the project as ``make site`` does. Returns ``site``; fails with the words of the build."""
    built = run(["mkdocs", "build", "--strict", "--site-dir", site], project, **environment)
    assert built.returncode == 0, built.stdout + built.stderr
    return site


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file below ``folder``, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
