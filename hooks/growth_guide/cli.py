"""The command ``growth-guide``."""

import argparse
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path

import yaml

from .comparing.overview import diff
from .comparing.revisions import RevisionError
from .load import load, read_data
from .problems import ContentError
from .renaming.rename import rename
from .renaming.retire import retire
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
    state = commands.add_parser("report", help="print the state of the content as tables: words, sentences, balance, likeness")
    state.add_argument("--data", metavar="DIR", help="report on this data folder alone (without it: guide_data and content)")
    state.set_defaults(run=_report)
    changes = commands.add_parser("diff", help="print what changed in meaning between two revisions of git, as Markdown")
    changes.add_argument("base", metavar="BASE", help="a branch, tag or commit; for a pull request, where it left its branch")
    changes.add_argument("head", metavar="HEAD", nargs="?", help="another (without it: the files as they are now)")
    changes.set_defaults(run=_diff)
    other_id = commands.add_parser("rename", help="give a record another id, in every file; the old one is kept as an alias")
    other_id.add_argument("old", metavar="OLD", help="its id, or KIND/ID where two kinds of record have it: ideas/tool-swap")
    other_id.add_argument("new", metavar="NEW", help="an id that was never used, in kebab-case")
    other_id.set_defaults(run=_rename)
    out = commands.add_parser("retire", help="take a record out of every file; its id and number are never used again")
    out.add_argument("id", metavar="ID", help="its id, or KIND/ID where two kinds of record have it: ideas/tool-swap")
    out.add_argument("--for", dest="other", metavar="OTHER", help="the record that takes its place")
    out.set_defaults(run=_retire)
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


def _report(options: argparse.Namespace) -> int:
    sources = check_project(_project()) if options.data is None else (load(Path(options.data), options.data), [])
    print(report(*sources), end="")
    return 0


def _diff(options: argparse.Namespace) -> int:
    try:
        said = diff(Path.cwd(), options.base, options.head)
    except RevisionError as error:
        print(f"growth-guide diff: {error}", file=sys.stderr)
        return 2
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # It becomes a comment or a file, whatever the terminal can show.
    print(said, end="")
    return 0


def _rename(options: argparse.Namespace) -> int:
    return _changed("rename", lambda project: rename(project, options.old, options.new))


def _retire(options: argparse.Namespace) -> int:
    return _changed("retire", lambda project: retire(project, options.id, options.other))


def _changed(command: str, change: Callable[[Project], list[str]]) -> int:
    """Change the project's files and print what was done, a sentence each."""
    try:
        print(*change(_project()), sep="\n")
    except ContentError:
        print(f"growth-guide {command}: nothing was changed; mend this first:", file=sys.stderr)
        raise
    except OSError as error:
        said = f"{error.filename} cannot be written ({error.strerror})"
        print(f"growth-guide {command}: nothing was changed: {said}", file=sys.stderr)
        return 1
    return 0


def _render(options: argparse.Namespace) -> int:
    project = _project()
    settings = yaml.safe_load((project.root / "mkdocs.yml").read_text(encoding="utf-8"))
    site = make_site(project, settings.get("extra", {}).get("repository"))
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
