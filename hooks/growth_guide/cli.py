"""The command ``growth-guide``."""

import argparse
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import yaml

from .load import Data, Named, read_data
from .problems import ContentError
from .render import render
from .report import report
from .seal import seal
from .site import Project, check_project, make_site, named_overlay


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 when all is well, 1 when the content has faults, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        # A path with letters that the terminal cannot show must not end in a traceback.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return int(options.run(options))
    except ContentError as error:
        print(error)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="growth-guide", description="Check the guide's content and build from it.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="print every problem of the content, a line each")
    check.add_argument("--data", metavar="DIR", help="check this data folder alone (without it: guide_data and content)")
    _add_overlay(check)
    check.set_defaults(run=_check)
    state = commands.add_parser("report", help="print the state of the content as tables: words, sentences, balance, likeness")
    state.add_argument("--data", metavar="DIR", help="report on this data folder alone (without it: guide_data and content)")
    _add_overlay(state)
    state.set_defaults(run=_report)
    to_folder = commands.add_parser("render", help="write the site's sources for another engine: Markdown, theme and mkdocs.yml")
    to_folder.add_argument("dir", type=Path, metavar="DIR", help="an empty folder, or one that is not there yet")
    _add_overlay(to_folder)
    to_folder.set_defaults(run=_render)
    policy = commands.add_parser("seal", help="put the security policy into a built site and write the header files")
    policy.add_argument("site", type=Path, metavar="SITE")
    policy.set_defaults(run=_seal)
    return parser


def _add_overlay(command: argparse.ArgumentParser) -> None:
    command.add_argument("--overlay", metavar="DIR", help="lay this overlay over it (without it: what mkdocs.yml names)")


def _project(options: argparse.Namespace) -> Project:
    root = Path.cwd()
    overlay = Path(options.overlay) if options.overlay else named_overlay(root, _settings(root).get("extra") or {})
    return Project(root, root / "guide_data", root / "content", root / "theme_overrides", overlay)


def _settings(root: Path) -> dict[str, Any]:
    """What stands in mkdocs.yml; nothing where there is none, and null in the place of what only its engine understands."""
    file = root / "mkdocs.yml"
    settings = yaml.load(file.read_text(encoding="utf-8"), _Settings) if file.is_file() else None
    return settings or {}


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, which may hold tags of the engine."""


_Settings.add_multi_constructor("", lambda loader, tag, node: None)


def _data(options: argparse.Namespace, *, writing: bool = False) -> Data:
    """The data folder that is named, alone or with the overlay that is named."""
    overlay = Named(Path(options.overlay), options.overlay) if options.overlay else None
    return read_data(Path(options.data), options.data, overlay=overlay, writing=writing)


def _check(options: argparse.Namespace) -> int:
    if options.data is None:
        check_project(_project(options), writing=True)
    else:
        _data(options, writing=True).guide()
    return 0


def _report(options: argparse.Namespace) -> int:
    sources = check_project(_project(options)) if options.data is None else (_data(options).guide(), [])
    print(report(*sources), end="")
    return 0


def _render(options: argparse.Namespace) -> int:
    project = _project(options)
    site = make_site(project, (_settings(project.root).get("extra") or {}).get("repository"))
    try:
        render(site, project, options.dir)
    except FileExistsError:
        print(f"growth-guide render: {options.dir} is not empty; name a new folder", file=sys.stderr)
        return 2
    return 0


def _seal(options: argparse.Namespace) -> int:
    if not (options.site / "index.html").is_file():
        print(f"growth-guide seal: there is no site in {options.site}; build it first", file=sys.stderr)
        return 2
    seal(options.site)
    return 0
