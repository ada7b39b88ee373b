"""All records of a data folder or an overlay, brought to their canonical form."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ..content import KINDS, SINGLES
from ..editor_schema import KINDS as SCHEMAS
from ..editor_schema import schema_line
from ..folder import SCHEMA_FOLDER, Folder
from ..model import Record
from ..problems import Problem
from .paths import put_on_paths
from .tidy import Sheet, left_to_decide, open_sheet, tidied


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
    opened = {inner: open_sheet(folder.name_of(inner), folder.files[inner], kind) for inner, kind in _kinds(folder).items()}
    sheets = {inner: sheet for inner, sheet in opened.items() if isinstance(sheet, Sheet)}
    capabilities = [sheet for inner, sheet in sheets.items() if inner.startswith("capabilities/")]
    ideas = {_stem(inner): sheet for inner, sheet in sheets.items() if inner.startswith("ideas/")}
    put_on_paths(capabilities, ideas, missing)
    for inner, sheet in opened.items():
        name, raw = folder.name_of(inner), folder.files[inner]
        if isinstance(sheet, list):
            yield Outcome(inner, name, raw, raw, left=tuple(sheet), unread=True)
        else:
            after = tidied(sheet, _schema(folder, inner, sheet.kind))
            yield Outcome(inner, name, raw, after, tuple(sheet.done), tuple(left_to_decide(name, after, sheet)))


def untidy(folder: Folder) -> Iterator[Problem]:
    """A remark on each record that can be read and is not in its canonical form."""
    for inner in _kinds(folder):
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
    kind = _kind(inner)
    sheet = open_sheet(folder.name_of(inner), raw, kind) if kind else []
    return tidied(sheet, _schema(folder, inner, sheet.kind)) if isinstance(sheet, Sheet) else raw


def _kinds(folder: Folder) -> dict[str, type[Record]]:
    """By path, what each file of the folder holds that is a record."""
    return {inner: kind for inner in folder.files if (kind := _kind(inner))}


def _kind(inner: str) -> type[Record] | None:
    around, _, name = inner.rpartition("/")
    return KINDS.get(around) if around else SINGLES.get(name.removesuffix(".yml"))


def _schema(folder: Folder, inner: str, kind: type[Record]) -> str | None:
    """The line that names the schema, where the folder has schemas; elsewhere their way is not known, and the line stays."""
    if not any(name.startswith(f"{SCHEMA_FOLDER}/") for name in folder.files):
        return None
    name = next(name for name, one in SCHEMAS.items() if one is kind)
    return schema_line(name, in_folder="/" in inner).rstrip("\n")


def _stem(inner: str) -> str:
    return inner.rpartition("/")[2].removesuffix(".yml")
