"""The commands of ``growth-guide``, and what each may be told."""

import argparse
from pathlib import Path
from typing import TypeAlias

from ..reading.annotations import FORMATS
from ..records.kinds import BY_USE

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def command_parser() -> argparse.ArgumentParser:
    """Reads the words of a command; ``command`` is then which one it is."""
    parser = argparse.ArgumentParser(prog="growth-guide", description="Check the guide's content and build from it.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    _add_looks(commands)
    _add_changes(commands)
    _add_builds(commands)
    return parser


def _add_looks(commands: Commands) -> None:
    """What says something of the content, and tidy, which check can call."""
    check = commands.add_parser("check", help="print every error of the content and every remark on it, a line each")
    check.add_argument("--data", metavar="DIR", help="check this data folder alone (without it: guide_data and content)")
    forms = "lines for people (the default), annotations of GitHub Actions, or a Code Quality report of GitLab"
    needs = "say also what a release needs: enough ideas, both steps in every role, every derailer countered, every work cited"
    check.add_argument("--release", action="store_true", help=needs)
    check.add_argument("--fix", action="store_true", help="bring the records to their canonical form first, as tidy does")
    check.add_argument("--format", choices=FORMATS, default="text", help=forms)
    _add_overlay(check)
    check.set_defaults(files=())
    tidy = commands.add_parser("tidy", help="bring records to their one canonical form, and say what only a person can decide")
    tidy.add_argument("files", metavar="FILE", nargs="*", help="only these records (without it: all of them)")
    tidy.add_argument("--data", metavar="DIR", help="tidy this data folder alone (without it: guide_data)")
    _add_overlay(tidy)
    state = commands.add_parser("report", help="print the state of the content as tables: words, sentences, balance, likeness")
    state.add_argument("--data", metavar="DIR", help="report on this data folder alone (without it: guide_data and content)")
    _add_overlay(state)
    changes = commands.add_parser("diff", help="print what changed in meaning between two revisions of git, as Markdown")
    changes.add_argument("base", metavar="BASE", help="a branch, tag or commit; for a pull request, where it left its branch")
    changes.add_argument("head", metavar="HEAD", nargs="?", help="another (without it: the files as they are now)")


def _add_changes(commands: Commands) -> None:
    """What begins a record, or changes which there are."""
    begun = [kind for kind in BY_USE if kind.begun]
    *some, last = (kind.one for kind in begun)
    new = commands.add_parser("new", help=f"begin {', '.join(some)} or {last}: a file to fill in, every key explained")
    new.add_argument("kind", metavar="|".join(kind.slug for kind in begun))
    new.add_argument("id", metavar="ID", help="the name of the file without .yml: small letters and digits, joined by hyphens")
    new.add_argument("--role", help="the role of an idea; with --step too, the idea is put on the path of its capability")
    new.add_argument("--step", help="the growth that an idea serves: specialist-to-expert or expert-to-master")
    new.add_argument("--data", metavar="DIR", default="guide_data", help="the data folder (without it: guide_data)")
    other_id = commands.add_parser("rename", help="give a record another id, in every file; the old one is kept as an alias")
    other_id.add_argument("old", metavar="OLD", help="its id, or KIND/ID where two kinds of record have it: ideas/tool-swap")
    other_id.add_argument("new", metavar="NEW", help="an id that was never used, in kebab-case")
    out = commands.add_parser("retire", help="take a record out of every file; its id and number are never used again")
    out.add_argument("id", metavar="ID", help="its id, or KIND/ID where two kinds of record have it: ideas/tool-swap")
    out.add_argument("--for", dest="other", metavar="OTHER", help="the record that takes its place")


def _add_builds(commands: Commands) -> None:
    """What makes, finishes or packs a site."""
    to_folder = commands.add_parser("render", help="write the site's sources for another engine: Markdown, theme and mkdocs.yml")
    to_folder.add_argument("dir", type=Path, metavar="DIR", help="an empty folder, or one that is not there yet")
    _add_overlay(to_folder)
    policy = commands.add_parser("seal", help="finish a built site: drop what no page uses, write policy and header files")
    policy.add_argument("site", type=Path, metavar="SITE")
    packed = commands.add_parser("package", help="write zip files to hand on: the site, and the workbook for an LMS")
    packed.add_argument("--to", type=Path, default=Path("dist"), metavar="DIR", help="where they go (without it: dist)")
    packed.add_argument("--site", type=Path, metavar="SITE", help="pack this built site (without it: build the site first)")
    _add_overlay(packed)


def _add_overlay(command: argparse.ArgumentParser) -> None:
    command.add_argument("--overlay", metavar="DIR", help="lay this overlay over it (without it: what mkdocs.yml names)")
