"""The command ``growth-guide``."""

import argparse
import sys
from io import TextIOWrapper
from pathlib import Path

import yaml

from .load import load, read_data
from .problems import ContentError
from .render import render
from .report import report
from .seal import seal
from .site import Project, check_project, make_site


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
    check.set_defaults(run=_check)
    new = commands.add_parser("new", help="begin an idea, a derailer or a reference: a file to fill in, every key explained")
    new.add_argument("kind", metavar="idea|derailer|reference")
    new.add_argument("id", metavar="ID", help="the name of the file without .yml: small letters and digits, joined by hyphens")
    new.add_argument("--role", help="the role of an idea; with --step too, the idea is put on the path of its capability")
    new.add_argument("--step", help="the growth that an idea serves: specialist-to-expert or expert-to-master")
    new.add_argument("--data", metavar="DIR", default="guide_data", help="the data folder (without it: guide_data)")
    new.set_defaults(run=_new)
    state = commands.add_parser("report", help="print the state of the content as tables: words, sentences, balance, likeness")
    state.add_argument("--data", metavar="DIR", help="report on this data folder alone (without it: guide_data and content)")
    state.set_defaults(run=_report)
    to_folder = commands.add_parser("render", help="write the site's sources for another engine: Markdown, theme and mkdocs.yml")
    to_folder.add_argument("dir", type=Path, metavar="DIR", help="an empty folder, or one that is not there yet")
    to_folder.set_defaults(run=_render)
    policy = commands.add_parser("seal", help="put the security policy into a built site and write the header files")
    policy.add_argument("site", type=Path, metavar="SITE")
    policy.set_defaults(run=_seal)
    return parser


def _project() -> Project:
    root = Path.cwd()
    return Project(root, root / "guide_data", root / "content", root / "theme_overrides")


def _check(options: argparse.Namespace) -> int:
    if options.data is None:
        check_project(_project(), writing=True)
    else:
        read_data(Path(options.data), options.data, writing=True).guide()
    return 0


def _new(options: argparse.Namespace) -> int:
    # Imported when it runs: check, for which people wait, does without it.
    from .new_record import Refusal, Wish, begin

    try:
        for line in begin(Path(options.data), options.data, Wish(options.kind, options.id, options.role, options.step)):
            print(line)
    except Refusal as refusal:
        return _refuse("new", str(refusal))
    except OSError as error:
        return _refuse("new", f"{error.filename} cannot be written ({error.strerror}); look at its permissions")
    return 0


def _report(options: argparse.Namespace) -> int:
    sources = check_project(_project()) if options.data is None else (load(Path(options.data), options.data), [])
    print(report(*sources), end="")
    return 0


def _render(options: argparse.Namespace) -> int:
    project = _project()
    settings = yaml.safe_load((project.root / "mkdocs.yml").read_text(encoding="utf-8"))
    site = make_site(project, settings.get("extra", {}).get("repository"))
    try:
        render(site, project, options.dir)
    except FileExistsError:
        return _refuse("render", f"{options.dir} is not empty; name a new folder")
    return 0


def _seal(options: argparse.Namespace) -> int:
    if not (options.site / "index.html").is_file():
        return _refuse("seal", f"there is no site in {options.site}; build it first")
    seal(options.site)
    return 0


def _refuse(command: str, said: str) -> int:
    print(f"growth-guide {command}: {said}", file=sys.stderr)
    return 2
