"""The command ``growth-guide``."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from io import TextIOWrapper
from pathlib import Path

from .editing.checking import problems_of_data, problems_of_project
from .editing.command_options import command_parser
from .editing.named_folders import named_data, named_folders, overlaid, project_here, settings_here
from .reading.annotations import FORMATS
from .reading.problems import ContentError, errors
from .settings.frame_ancestors import frame_ancestors
from .settings.link_settings import read_links
from .settings.mkdocs_settings import known_extra, sound
from .site.project import Project, check_project, drafts_wanted

# The other commands import what they need when they run, so that check, which editors wait for, answers sooner.


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 when all is well, 1 when the content has faults, 2 for wrong usage."""
    options = command_parser().parse_args(arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        # A path with letters that the terminal cannot show must not end in a traceback.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status = _run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads what is said, such as head, has seen enough. Python would complain of it at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


def _run(options: argparse.Namespace) -> int:
    try:
        return RUN[options.command](options)
    except ContentError as error:
        print(error)
        return 1


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
        told = list(tidy(named_folders(options), options.files))
    except NoRecord as error:
        return _refuse("tidy", str(error))
    except OSError as error:
        return _refuse("tidy", f"{error.filename} cannot be written ({error.strerror}); look at its permissions")
    print(*told, sep="\n")
    return 0


def _new(options: argparse.Namespace) -> int:
    # Imported when it runs: check, for which people wait, does without it.
    from .editing.scaffolding.new_record import Refusal, Wish, begin

    try:
        told = list(begin(Path(options.data), options.data, Wish(options.kind, options.id, options.role, options.step)))
    except Refusal as refusal:
        return _refuse("new", str(refusal))
    except OSError as error:
        return _refuse("new", f"{error.filename} cannot be written ({error.strerror}); look at its permissions")
    print(*told, sep="\n")
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
        told = change(project_here())
    except ContentError:
        print(f"growth-guide {command}: nothing was changed; mend this first:", file=sys.stderr)
        raise
    except OSError as error:
        said = f"{error.filename} cannot be written ({error.strerror})"
        print(f"growth-guide {command}: nothing was changed: {said}", file=sys.stderr)
        return 1
    print(*told, sep="\n")
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


RUN: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "check": _check, "tidy": _tidy, "report": _report, "diff": _diff, "new": _new, "rename": _rename, "retire": _retire,
    "render": _render, "seal": _seal, "package": _package,
}  # fmt: skip
"""What runs each command."""
