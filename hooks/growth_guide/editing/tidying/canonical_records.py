"""All records of a data folder or an overlay, brought to their canonical form."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ...content.data_folder import SCHEMA_FOLDER, Folder
from ...reading.problems import Problem
from ...records.capability import Capability
from ...records.editor_schema import SCHEMAS, schema_line
from ...records.fields import Record
from ...records.idea import Idea
from ...records.kinds import FILED
from ...records.single_files import SINGLE_FILES
from .canonical_text import OpenRecord, left_to_decide, open_sheet, tidied
from .path_lines import put_on_paths


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    inner: str
    """Its path within the folder."""
    path: str
    """How it is named."""
    before: bytes
    after: bytes
    done: tuple[str, ...] = ()
    """What was done to it, in words."""
    left: tuple[Problem, ...] = ()
    """What only a person can decide."""
    unread: bool = False
    """It cannot be read and was left as it is."""

    @property
    def changed(self) -> bool:
        """It was not in its canonical form."""
        return self.before != self.after


def tidy_folder(folder: Folder, missing: Collection[str] | None = None) -> Iterator[Outcome]:
    """Each record of a folder as it is in its canonical form.

    An idea that is on no path gets its line there; or of the ``missing`` only, where some are named.
    """
    classes = _record_classes(folder)
    raw = {inner: (folder.root / inner).read_bytes() for inner in classes}
    opened = {inner: open_sheet(folder.name_of(inner), raw[inner], record_class) for inner, record_class in classes.items()}
    sheets = {inner: sheet if isinstance(sheet, OpenRecord) else None for inner, sheet in opened.items()}
    capabilities = [sheet for sheet in sheets.values() if sheet and sheet.record_class is Capability]
    ideas = {_stem(inner): sheet for inner, sheet in sheets.items() if _record_class(inner) is Idea}
    put_on_paths(capabilities, ideas, missing)
    for inner, sheet in opened.items():
        name, before = folder.name_of(inner), raw[inner]
        if isinstance(sheet, list):
            yield Outcome(inner, name, before, before, left=tuple(sheet), unread=True)
        else:
            after = tidied(sheet, _schema(folder, inner, sheet.record_class))
            yield Outcome(inner, name, before, after, tuple(sheet.done), tuple(left_to_decide(name, after, sheet)))


def untidy(folder: Folder) -> Iterator[Problem]:
    """A remark on each record that can be read and is not in its canonical form."""
    for inner in _record_classes(folder):
        raw = folder.files[inner]
        after = canonical(folder, inner, raw)
        if after != raw:
            lines = zip(raw.split(b"\n"), after.split(b"\n"), strict=False)
            line = next((n for n, (old, new) in enumerate(lines, 1) if old != new), 1)
            yield Problem(
                folder.name_of(inner), line, 1, "this file is not in its canonical form", "run growth-guide tidy", remark=True
            )  # fmt: skip


def canonical(folder: Folder, inner: str, raw: bytes) -> bytes:
    """What a file of the folder would hold in its canonical form if it held ``raw``; the same where it is no record."""
    record_class = _record_class(inner)
    sheet = open_sheet(folder.name_of(inner), raw, record_class) if record_class else []
    return tidied(sheet, _schema(folder, inner, sheet.record_class)) if isinstance(sheet, OpenRecord) else raw


def _record_classes(folder: Folder) -> dict[str, type[Record]]:
    """By path, what each file of the folder holds that is a record."""
    return {inner: record_class for inner in folder.files if (record_class := _record_class(inner))}


def _record_class(inner: str) -> type[Record] | None:
    return _FILES.get(inner) or _FOLDERS.get(inner.rpartition("/")[0])


_FOLDERS: Mapping[str, type[Record]] = {kind.name: kind.record for kind in FILED}
_FILES: Mapping[str, type[Record]] = {single.file: single.record for single in SINGLE_FILES.values()}


def _schema(folder: Folder, inner: str, record_class: type[Record]) -> str | None:
    """The line that names the schema, where the folder has schemas; elsewhere their way is not known, and the line stays."""
    if not any(name.startswith(f"{SCHEMA_FOLDER}/") for name in folder.files):
        return None
    name = next(name for name, one in SCHEMAS.items() if one is record_class)
    return schema_line(name, in_folder="/" in inner).rstrip("\n")


def _stem(inner: str) -> str:
    return inner.rpartition("/")[2].removesuffix(".yml")
