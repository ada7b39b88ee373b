"""One of the two revisions: its records as plain data, read when they are asked for, whatever state they are in."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from ..content import KINDS, SINGLES
from ..document import Document
from ..folder import RECORD_FOLDERS
from ..model import Record
from ..problems import Problem
from ..read import read
from ..record import to_record
from ..relation_rules import SINGULAR
from .quoting import named, safe
from .revisions import Revision

DATA = "guide_data/"


class Side:
    """A revision as records. A file with faults is read as far as it goes, and its faults are noted."""

    def __init__(self, revision: Revision) -> None:
        self.name = revision.name
        self.files = revision.files
        self.ids = {folder: frozenset(self._ids(folder)) for folder in RECORD_FOLDERS}
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
        self._records[path] = to_record(document, KINDS[kind] if record_id else SINGLES[kind], record_id or None)
        self._documents[path] = document
        if document.problems:
            self.faults[path] = min(document.problems)

    @cached_property
    def roles(self) -> Mapping[str, str]:
        """The name of each role by id. Reads all capabilities."""
        found: dict[str, str] = {}
        for capability in sorted(self.ids["capabilities"]):
            found |= _names(self.data("capabilities", capability).get("roles"))
        return found

    def title(self, kind: str, record_id: str) -> str | None:
        """The name of a record as plain text; None when there is none."""
        if kind == "roles":
            return self.roles.get(record_id)
        if kind == "domains":
            return _names(self.data("model").get("domains")).get(record_id)
        data = self.data(kind, record_id)
        if kind == "references" and data:
            return f"{data.get('authors')} ({data.get('year')})"
        title = data.get("title" if kind == "ideas" else "name")
        return None if title is None else str(title)

    def heading(self, kind: str, record_id: str) -> str:
        """What a record is called above its changes."""
        title = self.title(kind, record_id) or record_id
        if kind == "ideas":
            return f"Idea {safe(self.data(kind, record_id).get('number', '?'))}, {named(title)}"
        return f"{SINGULAR[kind].capitalize()} {named(title)}"

    def place(self, kind: str, record_id: str) -> tuple[Any, ...]:
        """Where the guide shows a record among those of its kind."""
        order = {capability: n for n, capability in enumerate(map(str, entries(self.data("model").get("capabilities"))))}
        data = self.data(kind, record_id)
        if kind == "ideas":
            number = data.get("number")
            return (number if isinstance(number, int) else 10**9, record_id)
        if kind == "capabilities":
            return (order.get(record_id, 99), record_id)
        chapter = order.get(str(data.get("capability")), 99) if kind == "derailers" else 0
        return (chapter, str(self.title(kind, record_id)), record_id)

    def aliases(self, kind: str) -> dict[str, str | None]:
        """The old ids of a kind, each with what took its place."""
        found = self.data("aliases").get(kind)
        return {old: None if new is None else str(new) for old, new in found.items()} if isinstance(found, dict) else {}

    @property
    def retired_numbers(self) -> tuple[int, ...]:
        """The numbers of retired ideas."""
        return tuple(n for n in entries(self.data("aliases").get("retired_numbers")) if isinstance(n, int))


def entries(value: Any) -> tuple[Any, ...]:
    """A list of plain data; empty when it is something else."""
    return value if isinstance(value, tuple) else ()




def _names(records: Any) -> dict[str, str]:
    """The name of each record of a list by its id."""
    return {str(record.get("id")): str(record.get("name")) for record in entries(records) if isinstance(record, dict)}
