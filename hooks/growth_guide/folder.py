"""What lies in ``guide_data/``: which files belong there, and what is said of the others."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from .problems import Problem, one_of
from .read import LARGEST_FILE

RECORD_FOLDERS = ("capabilities", "derailers", "ideas", "references")
"""Folders that hold one record a file."""
SINGLE_FILES = ("aliases.yml", "assessment.yml", "model.yml", "plan.yml")
"""Files that stand once, beside the folders."""

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Folder:
    """The files of a data folder, read once, and the problems of the folder itself."""

    def __init__(self, root: Path, shown: str) -> None:
        """Read ``root``; ``shown`` is how problems name it."""
        self.root = root
        self.shown = shown.rstrip("/\\").replace("\\", "/")
        self.files: dict[str, bytes] = {}
        """Raw bytes by path within the folder, with forward slashes, sorted."""
        self.problems: list[Problem] = []
        if not root.is_dir():
            self._problem("", "there is no such folder", "name the folder that holds the data: --data DIR")
            return
        for name, entry in _sorted_entries(root):
            if entry.is_symlink():
                self._symlink(name)
            elif entry.is_dir():
                self._take_folder(name, Path(entry.path))
            elif name in SINGLE_FILES:
                self._read(name, Path(entry.path))
            else:
                self._problem(name, f"the file {_printable(name)} does not belong here", one_of(name, SINGLE_FILES))
        for name in SINGLE_FILES:
            if name not in self.files and not (root / name).is_symlink():
                self._problem(name, "the file is missing", "put it back; every file of the guide is needed")

    def _take_folder(self, folder: str, path: Path) -> None:
        if folder not in RECORD_FOLDERS:
            self._problem(folder, f"the folder {_printable(folder)} does not belong here", one_of(folder, RECORD_FOLDERS))
            return
        spellings = defaultdict(list)
        for name, entry in _sorted_entries(path):
            spellings[name.casefold()].append(name)
            inner = f"{folder}/{name}"
            if entry.is_symlink():
                self._symlink(inner)
            elif entry.is_dir():
                self._problem(inner, f"{_printable(name)} is a folder", f"keep the files of {folder} side by side, without folders")
            elif self._fits(inner, name, spellings[name.casefold()]):
                self._read(inner, Path(entry.path))

    def _fits(self, inner: str, name: str, spellings: list[str]) -> bool:
        stem, suffix = os.path.splitext(name)
        if suffix != ".yml":
            right = f"name it {stem}.yml" if suffix.lower() in (".yaml", ".yml") else "move or delete it; records end in .yml"
            self._problem(inner, f"the file {_printable(name)} does not belong here", right)
        elif len(spellings) > 1:
            self._problem(inner, f"{_printable(name)} differs from {_printable(spellings[0])} only in capital letters", "give it another name")
        elif not _KEBAB.fullmatch(stem):
            kebab = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "my-record"
            self._problem(inner, f"the file name {_printable(name)} is not kebab-case", f"name it {kebab}.yml")
        else:
            return True
        return False

    def _read(self, inner: str, path: Path) -> None:
        try:
            with path.open("rb") as file:
                # One byte over the limit is enough to say that a file is too large.
                self.files[inner] = file.read(LARGEST_FILE + 1)
        except OSError as error:
            self._problem(inner, f"the file cannot be read ({error.strerror})", "look at its permissions")

    def _symlink(self, inner: str) -> None:
        self._problem(inner, f"{_printable(inner)} is a symbolic link", "put the file itself here")

    def _problem(self, inner: str, wrong: str, right: str) -> None:
        path = f"{self.shown}/{_printable(inner)}" if inner else self.shown
        self.problems.append(Problem(path, 1, 1, wrong, right))


def _sorted_entries(path: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    # Sorted by name, so that neither the order of problems nor anything built depends on the file system.
    yield from sorted(((entry.name, entry) for entry in os.scandir(path)), key=lambda pair: pair[0])


def _printable(name: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in name)
