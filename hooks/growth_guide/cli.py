"""The command ``growth-guide``."""

import argparse
import gc
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from io import TextIOWrapper
from pathlib import Path

from .editing.checking import problems_of_data, problems_of_project
from .editing.named_folders import named_data, named_folders, overlaid, project_here, settings_here
from .reading.annotations import FORMATS
from .reading.problems import ContentError, errors
from .records.kinds import BY_USE
from .settings.frame_ancestors import frame_ancestors
from .settings.link_settings import read_links
from .settings.mkdocs_settings import known_extra, sound
from .site.project import Project, check_project, drafts_wanted

# The other commands import what they need when they run, so that check, which editors wait for, answers sooner.


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
    check = commands.add_parser("check", help="print every error of the content and every remark on it, a line each")
    check.add_argument("--data", metavar="DIR", help="check this data folder alone (without it: guide_data and content)")
    forms = "lines for people (the default), annotations of GitHub Actions, or a Code Quality report of GitLab"
    needs = "say also what a release needs: enough ideas, both steps in every role, every derailer countered, every work cited"
    check.add_argument("--release", action="store_true", help=needs)
    check.add_argument("--fix", action="store_true", help="bring the records to their canonical form first, as tidy does")
    check.add_argument("--format", choices=FORMATS, default="text", help=forms)
    _add_overlay(check)
    check.set_defaults(run=_check, files=())
    tidy = commands.add_parser("tidy", help="bring records to their one canonical form, and say what only a person can decide")
    tidy.add_argument("files", metavar="FILE", nargs="*", help="only these records (without it: all of them)")
    tidy.add_argument("--data", metavar="DIR", help="tidy this data folder alone (without it: guide_data)")
    _add_overlay(tidy)
    tidy.set_defaults(run=_tidy)
    begun = [kind for kind in BY_USE if kind.begun]
    *some, last = (kind.one for kind in begun)
    new = commands.add_parser("new", help=f"begin {', '.join(some)} or {last}: a file to fill in, every key explained")
    new.add_argument("kind", metavar="|".join(kind.slug for kind in begun))
    new.add_argument("id", metavar="ID", help="the name of the file without .yml: small letters and digits, joined by hyphens")
    new.add_argument("--role", help="the role of an idea; with --step too, the idea is put on the path of its capability")
    new.add_argument("--step", help="the growth that an idea serves: specialist-to-expert or expert-to-master")
    new.add_argument("--data", metavar="DIR", default="guide_data", help="the data folder (without it: guide_data)")
    new.set_defaults(run=_new)
    state = commands.add_parser("report", help="print the state of the content as tables: words, sentences, balance, likeness")
    state.add_argument("--data", metavar="DIR", help="report on this data folder alone (without it: guide_data and content)")
    _add_overlay(state)
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
    _add_overlay(to_folder)
    to_folder.set_defaults(run=_render)
    policy = commands.add_parser("seal", help="finish a built site: drop what no page uses, write policy and header files")
    policy.add_argument("site", type=Path, metavar="SITE")
    policy.set_defaults(run=_seal)
    packed = commands.add_parser("package", help="write zip files to hand on: the site, and the workbook for an LMS")
    packed.add_argument("--to", type=Path, default=Path("dist"), metavar="DIR", help="where they go (without it: dist)")
    packed.add_argument("--site", type=Path, metavar="SITE", help="pack this built site (without it: build the site first)")
    _add_overlay(packed)
    packed.set_defaults(run=_package)
    return parser


def _add_overlay(command: argparse.ArgumentParser) -> None:
    command.add_argument("--overlay", metavar="DIR", help="lay this overlay over it (without it: what mkdocs.yml names)")


def _check(options: argparse.Namespace) -> int:
    gc.disable()  # All is let go at the end of so short a run; looking for circles before that takes a tenth of it.
    if options.fix:
        with redirect_stdout(sys.stderr):
            _tidy(options)
    if options.data is not None:
        problems = problems_of_data(named_data(options, writing=True), release=options.release)
    else:
        settings = settings_here()
        problems = problems_of_project(overlaid(options, settings), settings, release=options.release)
    print(FORMATS[options.format](sorted({*problems})), end="")
    return 1 if errors(problems) else 0


def _tidy(options: argparse.Namespace) -> int:
    from .editing.tidying.tidy_command import NoRecord, tidy

    try:
        print(*tidy(named_folders(options), options.files), sep="\n")
    except NoRecord as error:
        return _refuse("tidy", str(error))
    except OSError as error:
        return _refuse("tidy", f"{error.filename} cannot be written ({error.strerror}); look at its permissions")
    return 0


def _new(options: argparse.Namespace) -> int:
    # Imported when it runs: check, for which people wait, does without it.
    from .editing.scaffolding.new_record import Refusal, Wish, begin

    try:
        for line in begin(Path(options.data), options.data, Wish(options.kind, options.id, options.role, options.step)):
            print(line)
    except Refusal as refusal:
        return _refuse("new", str(refusal))
    except OSError as error:
        return _refuse("new", f"{error.filename} cannot be written ({error.strerror}); look at its permissions")
    return 0


def _report(options: argparse.Namespace) -> int:
    from .editing.report import report

    whole = options.data is None
    sources = check_project(overlaid(options, sound(settings_here()))) if whole else (named_data(options).guide(), [])
    print(report(*sources), end="")
    return 0


def _diff(options: argparse.Namespace) -> int:
    from .editing.comparing.comparison import diff
    from .editing.comparing.revisions import RevisionError

    try:
        said = diff(Path.cwd(), options.base, options.head)
    except RevisionError as error:
        return _refuse("diff", str(error))
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # It becomes a comment or a file, whatever the terminal can show.
    print(said, end="")
    return 0


def _rename(options: argparse.Namespace) -> int:
    from .editing.renaming.rename import rename

    return _changed("rename", lambda project: rename(project, options.old, options.new))


def _retire(options: argparse.Namespace) -> int:
    from .editing.renaming.retire import retire

    return _changed("retire", lambda project: retire(project, options.id, options.other))


def _changed(command: str, change: Callable[[Project], list[str]]) -> int:
    """Change the project's files and print what was done, a sentence each."""
    try:
        print(*change(project_here()), sep="\n")
    except ContentError:
        print(f"growth-guide {command}: nothing was changed; mend this first:", file=sys.stderr)
        raise
    except OSError as error:
        said = f"{error.filename} cannot be written ({error.strerror})"
        print(f"growth-guide {command}: nothing was changed: {said}", file=sys.stderr)
        return 1
    return 0


def _render(options: argparse.Namespace) -> int:
    from .site.render import render
    from .site.site_files import make_site

    settings = sound(settings_here())
    if not {"site_name", "theme"} <= settings.data.keys():
        return _refuse("render", "no mkdocs.yml with a site_name and a theme is here; go to the folder of the guide")
    project = overlaid(options, settings)
    site_url = settings.data.get("site_url")
    links = read_links(settings, known_extra(settings), site_url if isinstance(site_url, str) else None)
    site = make_site(project, links, drafts=drafts_wanted())
    try:
        render(site, project, settings, options.dir)
    except FileExistsError:
        return _refuse("render", f"{options.dir} is not empty; name a new folder")
    return 0


def _seal(options: argparse.Namespace) -> int:
    from .hosting.seal import seal

    if not (options.site / "index.html").is_file():
        return _refuse("seal", f"there is no site in {options.site}; build it first")
    try:
        seal(options.site, frame_ancestors(sound(settings_here())))
    except ValueError as error:
        print(f"growth-guide seal: {error}", file=sys.stderr)
        return 1
    return 0


def _package(options: argparse.Namespace) -> int:
    from .site.engine import NotBuilt
    from .site.package import package

    if options.site and not (options.site / "index.html").is_file():
        return _refuse("package", f"there is no site in {options.site}; build it first, or leave --site out")
    try:
        for path in package(overlaid(options, sound(settings_here())), options.to, options.site):
            print(f"{path.stat().st_size / 1e6:6.2f} MB  {path}")
    except NotBuilt as error:
        print(f"{error}\n\ngrowth-guide package: the site could not be built, so nothing was packed", file=sys.stderr)
        return 1
    return 0


def _refuse(command: str, said: str) -> int:
    print(f"growth-guide {command}: {said}", file=sys.stderr)
    return 2
