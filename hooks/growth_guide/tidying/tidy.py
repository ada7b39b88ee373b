"""One record brought to its canonical form, or left as it is where nobody but a person can know what it means."""

from dataclasses import dataclass, field

from ..decode import LARGEST_FILE
from ..document import Document
from ..model import Record
from ..problems import Problem
from ..read import read
from ..record import to_record
from .characters import TAB_WIDTHS, mended
from .comments import Around, take_comments
from .shapes import put_in_order
from .tree import Collection, composed, entries, lift_comments, said_by
from .write import written


@dataclass
class Sheet:
    """A record that was read to be written again."""

    kind: type[Record]
    raw: bytes
    document: Document
    tree: Collection
    around: Around
    done: list[str]
    """What is done to it, in words."""
    added: list[str] = field(default_factory=list)
    """Of a capability: the ideas that get a line on its path."""


def open_sheet(path: str, raw: bytes, kind: type[Record]) -> Sheet | list[Problem]:
    """The record in the file ``path``, or in the words of ``check`` why it cannot be read."""
    if len(raw) > LARGEST_FILE:
        return read(path, raw).problems  # It was not read to its end.
    document = Document(path)
    for width in TAB_WIDTHS:
        try:
            text, done = mended(raw, width)
        except UnicodeDecodeError:
            return read(path, raw).problems
        document = read(path, text.encode())
        if isinstance(document.data, dict) and document.data and not document.left_out:
            tree, spans = composed(text)
            return Sheet(kind, raw, document, tree, take_comments(text, tree, spans), done)
    to_record(document, kind)
    return read(path, raw).problems or document.problems


def tidied(sheet: Sheet, schema: str | None) -> bytes:
    """The file in its canonical form; ``schema`` is its first line, where the folder has schemas."""
    if schema and sheet.around.schema != schema:
        sheet.around.schema = schema
        sheet.done.append("the line that names its schema written")
    if put_in_order(sheet.tree, sheet.kind):
        sheet.done.append("keys put in order")
    lift_comments(sheet.tree)
    if sheet.around.moved:
        sheet.done.append("comments put on lines of their own")
    new = written(sheet.tree, sheet.around, sheet.kind).encode()
    if new == sheet.raw:
        return new
    again = open_sheet(sheet.document.path, new, sheet.kind)
    if isinstance(again, list) or said_by(again.tree) != said_by(sheet.tree):
        return sheet.raw  # Better untidy than another text.
    sheet.done += [f"{idea} put on the path" for idea in sheet.added] or ([] if sheet.done else ["laid out anew"])
    return new


def left_to_decide(path: str, new: bytes, sheet: Sheet) -> list[Problem]:
    """What only a person can decide in the record, now that it holds ``new``."""
    found = open_sheet(path, new, sheet.kind)
    assert isinstance(found, Sheet)
    wrong, right = "what stands after # does not show", "put the whole text in quotation marks, or the remark on a line above"
    lines, doubtful = new.decode().split("\n"), [entry for entry in entries(found.tree) if entry.doubt]
    places = [(entry.value_line + 1, lines[entry.value_line].rindex(entry.doubt) + 1) for entry in doubtful]
    problems = [Problem(path, *place, wrong, right) for place in places]
    for n, step in enumerate(found.document.data.get("path", ()) if sheet.added else ()):
        if step["idea"] in sheet.added:
            place = found.document.value_position(("path", n, "because"))
            problems.append(Problem(path, *place, f"{step['idea']} was put on the path", "say here why it comes now"))
    return problems
