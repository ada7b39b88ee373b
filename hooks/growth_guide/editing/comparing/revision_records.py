"""One of the two revisions: its records as plain data, read when they are asked for, whatever state they are in."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from ...reading.document import Document
from ...reading.problems import Problem
from ...reading.read_yaml import read
from ...records.fields import Record
from ...records.kinds import FILED, KIND, KINDS, place_in_order
from ...records.single_files import SINGLE_FILES
from ...records.validation import to_record
from .quoting import named, safe
from .revisions import Revision

DATA = "guide_data/"


class RevisionRecords:
    """A revision as records. A file with faults is read as far as it goes, and its faults are noted."""

    def __init__(self, revision: Revision) -> None:
        self.name = revision.name
        self.files = revision.files
        self.ids = {folder: frozenset(self._ids(folder)) for folder in (kind.name for kind in FILED)}
        """By folder, the ids of all records."""
        self.faults: dict[str, Problem] = {}
        """The first fault of each file that was read and is not sound, by its path."""
        self._documents: dict[str, Document] = {}
        self._records: dict[str, Record | None] = {}

    def _ids(self, folder: str) -> Iterator[str]:
        for path in self.files:
            if match := re.fullmatch(rf"{DATA}{folder}/([^/]+)\.yml", path):
                yield match[1]

    def path(self, kind: str, record_id: str = "") -> str:
        """The file of a record, or of what stands once."""
        return f"{DATA}{kind}/{record_id}.yml" if record_id else f"{DATA}{kind}.yml"

    def data(self, kind: str, record_id: str = "") -> dict[str, Any]:
        """The plain data of a record; empty when it cannot be read."""
        path = self.path(kind, record_id)
        if path not in self.files:
            return {}
        if path not in self._documents:
            self._read(path, kind, record_id)
        data = self._documents[path].data
        return data if isinstance(data, dict) else {}

    def readable(self, kind: str, record_id: str = "") -> bool:
        """The file is there and holds keys with values, sound or not."""
        return bool(self.data(kind, record_id))

    def record(self, kind: str, record_id: str = "") -> Record | None:
        """The record, if it is sound in itself."""
        self.data(kind, record_id)
        return self._records.get(self.path(kind, record_id))

    def _read(self, path: str, kind: str, record_id: str) -> None:
        document = read(path, self.files[path])
        # Its faults are those of the record too; its data may still be told.
        self._records[path] = to_record(document, (KIND if record_id else SINGLE_FILES)[kind].record, record_id or None)
        self._documents[path] = document
        if document.problems:
            self.faults[path] = min(document.problems)

    @cached_property
    def _names_within(self) -> Mapping[str, Mapping[str, str]]:
        """By kind, the names of records that stand within others, by id. Reads all of these."""
        found: dict[str, dict[str, str]] = {}
        for kind in (kind for kind in KINDS if kind.within):
            owners = [self.data(kind.within, owner) for owner in sorted(self.ids.get(kind.within, [""]))]
            found[kind.name] = {key: name for data in owners for key, name in _names(data.get(kind.name), kind.title).items()}
        return found

    def title(self, kind: str, record_id: str) -> str | None:
        """The name of a record as plain text; None when there is none."""
        if KIND[kind].within:
            return self._names_within[kind].get(record_id)
        data = self.data(kind, record_id)
        if kind == "references" and data:
            return f"{data.get('authors')} ({data.get('year')})"
        title = data.get(KIND[kind].title)
        return None if title is None else str(title)

    def heading(self, kind: str, record_id: str) -> str:
        """What a record is called above its changes."""
        data, noun = self.data(kind, record_id), KIND[kind].noun.capitalize()
        number = f" {safe(data.get('number', '?'))}," if "number" in KIND[kind].record.model_fields else ""
        return f"{noun}{number} {named(self.title(kind, record_id) or record_id)}"

    def place(self, kind: str, record_id: str) -> tuple[Any, ...]:
        """Where the guide shows a record among those of its kind."""
        order = [str(capability) for capability in list_or_empty(self.data("model").get("capabilities"))]
        data = {**self.data(kind, record_id), "id": record_id}
        return (place_in_order(KIND[kind], data.get, order), record_id)

    def aliases(self, kind: str) -> dict[str, str | None]:
        """The old ids of a kind, each with what took its place."""
        found = self.data("aliases").get(kind)
        return {old: None if new is None else str(new) for old, new in found.items()} if isinstance(found, dict) else {}

    @property
    def retired_numbers(self) -> tuple[int, ...]:
        """The numbers of retired ideas."""
        return tuple(n for n in list_or_empty(self.data("aliases").get("retired_numbers")) if isinstance(n, int))


def list_or_empty(value: Any) -> tuple[Any, ...]:
    """A list of plain data; empty when it is something else."""
    return value if isinstance(value, tuple) else ()


def _names(records: Any, title: str) -> dict[str, str]:
    """The name of each record of a list by its id."""
    return {str(record.get("id")): str(record.get(title)) for record in list_or_empty(records) if isinstance(record, dict)}
