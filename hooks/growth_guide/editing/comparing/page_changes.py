"""The changes within one hand-written page: its front matter like a record, its Markdown sentence by sentence."""

from collections.abc import Iterator

from ...guide.handwritten import front_matter
from ...reading.decode import decode
from ...reading.document import Document
from ...reading.read_yaml import read_text
from ...text.readability import paragraphs, reading_level, sentences
from .change_sentences import sentence
from .list_matching import matched
from .quoting import quoted, reworded
from .walk import Walk


class ProsePage:
    """One page of one revision."""

    def __init__(self, path: str, raw: bytes | None) -> None:
        """Read it; ``raw`` is None where the revision has no such page."""
        text = decode(path, raw) if raw is not None else ""
        self.fault = text[0] if isinstance(text, list) else None
        page = "" if isinstance(text, list) else text
        front = front_matter(page)
        document = read_text(path, front) if front.strip() else Document(path, {})
        self.fault = self.fault or (min(document.problems) if document.problems else None)
        self.meta = document.data if isinstance(document.data, dict) else {}
        self.paragraphs = list(paragraphs(page[len(front) :]))
        self.sentences = [said for paragraph in self.paragraphs for said in sentences(paragraph)]

    @property
    def level(self) -> float:
        """The reading level of its Markdown."""
        return reading_level(self.paragraphs)


def page_changes(walk: Walk, old: ProsePage, new: ProsePage) -> Iterator[str]:
    """What differs between two versions of a page, a sentence each."""
    yield from walk.changes(old.meta, new.meta)
    before, after = [[walk.followed(said) for said in old.sentences], new.sentences]
    for match in matched(before, after, _words, str):
        if match.new is None:
            assert match.old is not None
            yield f"Gone: {quoted(before[match.old])}"
        elif match.old is None:
            yield f"New: {quoted(after[match.new])}"
        else:
            if match.moved:
                yield f"Moved: {quoted(after[match.new])}"
            if _words(before[match.old]) != _words(after[match.new]):
                yield sentence("", f"Reworded: {reworded(before[match.old], after[match.new])}")


def _words(said: str) -> str:
    return " ".join(said.split())
