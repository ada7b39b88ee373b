"""One record brought to its canonical form, or left as it is where nobody but a person can know what it means."""

from dataclasses import dataclass, field

from ...reading.document import Document
from ...reading.problems import Problem
from ...reading.read_yaml import read
from ...records.fields import Record
from ...records.validation import to_record
from .invisible_characters import TAB_WIDTHS, mended
from .record_shapes import put_in_order
from .yaml_comments import Around, take_comments
from .yaml_tree import Collection, composed, lift_comments, values_of
from .yaml_writing import written


@dataclass
class OpenRecord:
    """A record that was read to be written again."""

    record_class: type[Record]
    raw: bytes
    document: Document
    tree: Collection
    around: Around
    done: list[str]
    """What is done to it, in words."""
    added: list[str] = field(default_factory=list)
    """Of a capability: the ideas that get a line on its path."""


def open_sheet(path: str, raw: bytes, record_class: type[Record]) -> OpenRecord | list[Problem]:
    """The record in the file ``path``, or in the words of ``check`` why it cannot be read even when its characters are mended."""
    left: list[Problem] = []
    for width in TAB_WIDTHS:
        try:
            text, done = mended(raw, width)
        except UnicodeDecodeError:
            return read(path, raw).problems
        document = read(path, text.encode())
        if isinstance(document.data, dict) and document.data and not document.problems:
            tree, spans = composed(text)
            return OpenRecord(record_class, raw, document, tree, take_comments(text, tree, spans), done)
        if not document.problems:
            to_record(document, record_class)
        left = left or document.problems  # As it is at the likeliest width of a tab.
    return left or read(path, raw).problems


def tidied(sheet: OpenRecord, schema: str | None) -> bytes:
    """The file in its canonical form; ``schema`` is its first line, where the folder has schemas."""
    if schema and sheet.around.schema != schema:
        sheet.around.schema = schema
        sheet.done.append("the line that names its schema written")
    if put_in_order(sheet.tree, sheet.record_class):
        sheet.done.append("keys put in order")
    lift_comments(sheet.tree)
    if sheet.around.moved:
        sheet.done.append("comments put on lines of their own")
    new = written(sheet.tree, sheet.around, sheet.record_class).encode()
    if new == sheet.raw:
        return new
    again = open_sheet(sheet.document.path, new, sheet.record_class)
    if isinstance(again, list) or values_of(again.tree) != values_of(sheet.tree):
        return sheet.raw  # Better untidy than another text.
    sheet.done += [f"{idea} put on the path" for idea in sheet.added] or ([] if sheet.done else ["laid out anew"])
    return new


def left_to_decide(path: str, new: bytes, sheet: OpenRecord) -> list[Problem]:
    """What only a person can decide in the record, now that it holds ``new``."""
    found = read(path, new)
    steps = enumerate(found.data["path"]) if sheet.added else ()
    places = [(step["idea"], found.value_position(("path", n, "because"))) for n, step in steps if step["idea"] in sheet.added]
    return [Problem(path, *place, f"{idea} was put on the path", "say here why it comes now") for idea, place in places]
