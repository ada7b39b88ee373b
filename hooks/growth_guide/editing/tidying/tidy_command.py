"""``growth-guide tidy``: the records of some folders brought to their canonical form, and what is to be told of it."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from ...content.data_folder import Folder
from .canonical_records import Outcome, tidy_folder


class NoRecord(Exception):
    """A file or folder that was named holds no record."""


def tidy(folders: Sequence[Folder], files: Collection[str] = ()) -> Iterator[str]:
    """Write each record that was not in its canonical form, or of the ``files`` only; yield what to tell, a line each.

    Raises NoRecord before anything is written, and OSError when a file cannot be written.
    """
    for folder in folders:
        if not folder.root.is_dir():
            raise NoRecord(f"{folder.shown}: {folder.problems[0].sentence}")
    wanted = {Path(name).resolve(): name for name in files}
    outcomes = {(folder.root / one.inner).resolve(): one for folder in folders for one in tidy_folder(folder)}
    for path, name in wanted.items():
        if path not in outcomes:
            raise NoRecord(f"{name} is no record of {' or '.join(folder.shown for folder in folders)}; name one, or none for all")
    chosen = {path: one for path, one in outcomes.items() if not wanted or path in wanted}
    for path, one in chosen.items():
        if one.changed:
            path.write_bytes(one.after)
    yield from _told(list(chosen.values()))


def _told(outcomes: list[Outcome]) -> Iterator[str]:
    changed = [one for one in outcomes if one.changed]
    for one in changed:
        yield f"{one.path}: tidied: {', '.join(one.done)}"
    unread = sorted(problem for one in outcomes if one.unread for problem in one.left)
    if unread:
        yield "These files cannot be read, so they were left as they are; mend this first:"
        yield from map(str, unread)
    left = sorted(problem for one in outcomes if not one.unread for problem in one.left)
    if left:
        yield "This only you can decide:"
        yield from map(str, left)
    yield f"{len(changed)} of {len(outcomes)} files tidied." if changed else "There was nothing to tidy."
