"""What lies in ``guide_data/`` or in an overlay: which files belong there, and what is said of the others."""

import os
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePath

from ..reading.decode import read_bytes
from ..reading.ids import unusable_id
from ..reading.leftovers import is_leftover
from ..reading.problems import Problem, nearest, printable
from ..records.kinds import FILED, KINDS
from ..records.single_files import SINGLE_FILES

SCHEMA_FOLDER = "schema"
"""A folder that a guide can do without: with it, editor programs explain, complete and check the data files."""
SCHEMA_FILES = tuple(f"{name}.json" for name in sorted([kind.slug for kind in FILED] + list(SINGLE_FILES)))
"""What it may hold; ``editor_schema`` makes them."""


@dataclass(frozen=True)
class FolderLayout:
    """Which files and folders belong into a folder."""

    folders: tuple[str, ...]
    """Folders that hold one record a file."""
    files: tuple[str, ...]
    """Files that stand once, beside the folders."""
    optional: tuple[str, ...]
    """What of both may be absent."""
    no_folder: str
    """What would be right where the folder itself is absent."""
    no_file: str
    """The same for a file or folder that may not be absent."""
    pictures: tuple[str, ...] = ()
    """How the names of pictures end that may lie beside the files."""
    ignored: re.Pattern[str] = re.compile(r"(?!)")
    """Names of files and folders of which nothing is said, and which are not read."""


_OPTIONAL = tuple(single.file for single in SINGLE_FILES.values() if not single.needed)
_ADDED = tuple(kind.name for kind in KINDS if kind.added)
GUIDE = FolderLayout(
    tuple(kind.name for kind in FILED), tuple(single.file for single in SINGLE_FILES.values() if not single.of_overlay),
    (*_OPTIONAL, SCHEMA_FOLDER),
    "name the folder that holds the data: --data DIR", "put it back; every file and folder of the guide is needed",
)  # fmt: skip
OVERLAY = FolderLayout(
    _ADDED, tuple(single.file for single in SINGLE_FILES.values() if single.of_overlay), _ADDED,
    "name the folder that holds organisation.yml: --overlay DIR",
    "write it; one line with name: and the name of your organisation is enough",
    # What kind a picture may be is told where it is named. An overlay may have a repository and a page about itself.
    pictures=(".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico"), ignored=re.compile(r"\..*|README.*|LICEN[CS]E.*"),
)  # fmt: skip
"""What an organisation adds to the guide."""


class Folder:
    """The files of a data folder, read once, and the problems of the folder itself."""

    def __init__(self, root: Path, shown: str, layout: FolderLayout = GUIDE) -> None:
        """Read ``root``; ``shown`` is how problems name it."""
        self.root = root
        self.layout = layout
        self.shown = shown.replace(os.sep, "/").rstrip("/") or shown or "."
        self.files: dict[str, bytes] = {}
        """Bytes, made alike, by path within the folder, with forward slashes, sorted."""
        self.misnamed: dict[str, set[str]] = {}
        """By record folder that is there: the ids that files meant to have whose names are wrong."""
        self.problems: list[Problem] = []
        if root.is_dir():
            self._take_root()
        else:
            self._problem("", "there is no such folder", layout.no_folder)

    def _take_root(self) -> None:
        entries, layout = self._entries(""), self.layout
        absent = sorted({*layout.files, *layout.folders, *layout.optional} - {entry.name for entry in entries})
        for entry in entries:
            if self._is_link(entry, entry.name):
                continue
            if entry.name in layout.folders and entry.is_dir():
                self._take_folder(entry.name)
            elif entry.name == SCHEMA_FOLDER and entry.name in layout.optional and entry.is_dir():
                self._take_schemas()
            elif entry.is_file() and (entry.name in layout.files or entry.name.lower().endswith(layout.pictures)):
                self._read(entry.name)
            else:
                meant = nearest(entry.name, absent)
                if meant:
                    # A name with a typo is one fault: what it was meant to be is not reported as missing.
                    absent.remove(meant)
                self._stray(entry, entry.name, f"name it {meant}" if meant else "move or delete it")
        for name in (name for name in absent if name not in layout.optional):
            self._problem(name, f"{name} is missing", layout.no_file)

    def _take_folder(self, folder: str) -> None:
        entries = self._entries(folder)
        alike = defaultdict(list)
        for entry in entries:
            alike[entry.name.casefold()].append(entry.name)
        self.misnamed[folder] = set()
        for entry in entries:
            inner = f"{folder}/{entry.name}"
            said = _wrong_name(entry.name, alike[entry.name.casefold()])
            if self._is_link(entry, inner) or not entry.is_file() or said:
                self.misnamed[folder] |= {kebab_case(entry.name.split(".")[0]), kebab_case(PurePath(entry.name).stem)}
            if entry.is_symlink():
                continue
            if not entry.is_file():
                self._stray(entry, inner, f"keep the files of {folder} side by side, and nothing else")
            elif said:
                self._problem(inner, *said)
            else:
                self._read(inner)

    def _take_schemas(self) -> None:
        for entry in self._entries(SCHEMA_FOLDER):
            inner = f"{SCHEMA_FOLDER}/{entry.name}"
            if self._is_link(entry, inner):
                continue
            if entry.name in SCHEMA_FILES and entry.is_file():
                self._read(inner)
            else:
                self._stray(entry, inner, "move or delete it: this folder holds what make accept-golden writes, and nothing else")

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        # Sorted by name, so that neither the order of problems nor anything built depends on the file system.
        try:
            with os.scandir(self.root / folder) as entries:
                return sorted((entry for entry in entries if not self._is_passed_over(entry.name)), key=lambda entry: entry.name)
        except OSError as error:
            self._problem(folder, f"the folder cannot be read ({error.strerror})", "look at its permissions")
            return []

    def _is_passed_over(self, name: str) -> bool:
        return is_leftover(name) or bool(self.layout.ignored.fullmatch(name))

    def _is_link(self, entry: os.DirEntry[str], inner: str) -> bool:
        if entry.is_symlink():
            self._problem(inner, f"{printable(entry.name)} is a symbolic link", "put the file itself here")
        return entry.is_symlink()

    def _stray(self, entry: os.DirEntry[str], inner: str, right: str) -> None:
        sort = "folder" if entry.is_dir() else "file"
        self._problem(inner, f"the {sort} {printable(entry.name)} does not belong here", right)

    def _read(self, inner: str) -> None:
        raw = read_bytes(self.root / inner, self.name_of(inner))
        if isinstance(raw, Problem):
            self.problems.append(raw)
        else:
            self.files[inner] = raw

    def name_of(self, inner: str) -> str:
        """How problems name a file or folder within this one."""
        return f"{self.shown.rstrip('/')}/{printable(inner)}" if inner else self.shown

    def _problem(self, inner: str, wrong: str, right: str) -> None:
        self.problems.append(Problem(self.name_of(inner), 1, 1, wrong, right))


def _wrong_name(name: str, alike: list[str]) -> tuple[str, str] | None:
    """What is wrong with the name of a record's file, and what would be right; ``alike`` differ only in capital letters."""
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    if suffix.lower() not in (".yml", ".yaml"):
        return f"the file {printable(name)} does not belong here", "move or delete it; records end in .yml"
    if said := unusable_id(kebab_case(stem)):
        return said
    right = f"{kebab_case(stem)}.yml"
    if name == right:
        return None
    if right in alike:
        return f"{printable(name)} differs from {right} only in capital letters", "give it another name, or delete it"
    if suffix != ".yml":
        return f"the file {printable(name)} does not belong here", f"name it {right}"
    return f"the file name {printable(name)} is not kebab-case", f"name it {right}"


def kebab_case(name: str) -> str:
    """The id that is most like ``name``."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "my-record"
