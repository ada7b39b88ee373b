"""The guide's files as they stand in a revision of git, or in the working tree. Nothing of a revision is ever run.

Git is asked for names and bytes only, by commands that read neither the index nor the working tree, so that no hook, filter or
monitor that somebody has configured takes part.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ...reading.decode import LARGEST_FILE, read_bytes, with_plain_line_ends
from ...reading.leftovers import is_leftover, without_leftovers
from ...reading.problems import Problem, short
from .quoting import code

_ENVIRONMENT = {"GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
_SUFFIXES = (".yml", ".md")


class RevisionError(Exception):
    """A revision cannot be read: a sentence for whoever named it."""


@dataclass(frozen=True)
class Revision:
    """The guide as it stood at one time."""

    name: str
    """How a sentence names it, in Markdown."""
    files: Mapping[str, bytes]
    """The bytes of YAML and Markdown files by path in the project, line ends made alike."""


def read_revisions(root: Path, base: str, head: str | None, folders: tuple[str, ...]) -> tuple[Revision, Revision]:
    """The revisions ``base`` and ``head`` of the project in ``root``, or of the working tree without a head.

    Raises RevisionError when there is no git, no repository or no such revision, and when neither holds a guide.
    """
    listed = {name: _listed(root, _commit(root, name), folders) for name in (base, head) if name is not None}
    blobs = _blobs(root, {blob for files in listed.values() for blob in files.values()})
    there = {name: {path: blobs[blob] for path, blob in files.items() if blob in blobs} for name, files in listed.items()}
    revisions = [Revision(code(_brief(name)), files) for name, files in there.items()]
    if head is None:
        revisions.append(Revision("the working tree", dict(_on_disk(root, folders))))
    if not (revisions[0].files or revisions[-1].files):
        raise RevisionError(f"there is no {folders[0]} here, then or now; go to the folder of the guide")
    return revisions[0], revisions[-1]


def _commit(root: Path, name: str) -> str:
    if name.startswith("-"):
        raise RevisionError(f"{short(name)} is no revision; name a branch, a tag or a commit")
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if found.returncode == 0:
        return found.stdout.decode().strip()
    _refuse_without_repository(root)
    raise RevisionError(
        f"git knows no revision {short(name)} here; name a branch, a tag or a commit (a shallow clone has to fetch it first)"
    )


def _brief(name: str) -> str:
    """A commit by the first of its digits, as people know it."""
    return name[:10] if re.fullmatch("[0-9a-f]{40,64}", name) else name


def _refuse_without_repository(root: Path) -> None:
    asked = _git(root, "rev-parse", "--git-dir")
    if b"dubious ownership" in asked.stderr:
        raise RevisionError("git does not trust this folder, which belongs to somebody else; see git help config, safe.directory")
    if asked.returncode:
        raise RevisionError("this folder lies in no git repository; go to the folder of the guide's clone")


def _git(root: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=root, input=given, capture_output=True, env={**os.environ, **_ENVIRONMENT})
    except FileNotFoundError:
        raise RevisionError("git is not installed, or not on the PATH; install it to compare revisions") from None


def _listed(root: Path, commit: str, folders: tuple[str, ...]) -> dict[str, tuple[str, int]]:
    """The id and size in bytes of every file by path; links and submodules are left out."""
    listing = _git(root, "ls-tree", "-r", "-l", "-z", commit, "--", *folders).stdout.decode("utf-8", "replace")
    found = {}
    for entry in filter(None, listing.split("\0")):
        about, path = entry.split("\t", 1)
        mode, _, blob, size = about.split()
        if mode in ("100644", "100755") and path.endswith(_SUFFIXES) and not any(map(is_leftover, path.split("/"))):
            found[path] = blob, int(size)
    return found


def _blobs(root: Path, wanted: Iterable[tuple[str, int]]) -> dict[tuple[str, int], bytes]:
    """The bytes of each file, read in one go. A file that is too large to be read stands for its id, cut to just too large."""
    sizes = dict(sorted(wanted))
    small = [blob for blob, size in sizes.items() if size <= LARGEST_FILE]
    output = _git(root, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in small).encode()).stdout
    found = {(blob, size): blob.encode().ljust(LARGEST_FILE + 1) for blob, size in sizes.items() if size > LARGEST_FILE}
    at = 0
    for blob in small:
        end = output.index(b"\n", at)
        if output[at:end].endswith(b" missing"):
            at = end + 1
            continue
        raw = output[end + 1 : end + 1 + sizes[blob]]
        found[blob, sizes[blob]] = with_plain_line_ends(raw)
        at = end + 2 + len(raw)
    return found


def _on_disk(root: Path, folders: tuple[str, ...]) -> Iterable[tuple[str, bytes]]:
    for folder in folders:
        for path in sorted(without_leftovers(root / folder, (root / folder).rglob("*"))):
            if path.suffix in _SUFFIXES and path.is_file() and not path.is_symlink():
                name = path.relative_to(root).as_posix()
                raw = read_bytes(path, name)
                yield name, b"" if isinstance(raw, Problem) else raw
