"""``growth-guide diff``: all that changed in meaning between two revisions, in the order of the guide."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from ...records.kinds import FILED
from ...records.single_files import SINGLE_FILES
from .change_sentences import ChangeSentences, counted
from .old_ids import old_id_changes
from .page_changes import ProsePage, page_changes
from .quoting import code, named, safe
from .record_changes import UNREADABLE, RecordChanges, level_change
from .record_pairs import RecordPair, record_pairs, renamed_ids
from .revision_records import DATA, RevisionRecords
from .revisions import read_revisions
from .walk import Walk

CONTENT = "content/"
_NAMED_AT_MOST = 5
"""Files in which nothing is to be told."""
Chapter = tuple[str, list[str]]
"""A heading, and the sentences below it."""


def diff(root: Path, base: str, head: str | None = None) -> str:
    """What changed from the revision ``base`` of the project in ``root`` to ``head``, or to the working tree: Markdown.

    Raises RevisionError when a revision cannot be read.
    """
    before, after = read_revisions(root, base, head, (DATA.rstrip("/"), CONTENT.rstrip("/")))
    return Comparison(RevisionRecords(before), RevisionRecords(after)).markdown()


class Comparison:
    """Two revisions side by side."""

    def __init__(self, old: RevisionRecords, new: RevisionRecords) -> None:
        self.old, self.new = old, new
        self.pairs = list(record_pairs(old, new))
        self.renamed = renamed_ids(self.pairs, old, new)
        self.counts: Counter[str] = Counter()
        self.silent: list[str] = []
        """Files that differ in nothing that is told."""
        self.faults: list[str] = []

    def markdown(self) -> str:
        """The whole comparison."""
        sections = [section for section in self._sections() if section[1]]
        self._note_faults()
        head = f"# What changes in the guide\n\nFrom {self.old.name} to {self.new.name}: {self._summary()}.\n"
        faults = _section("What cannot be read, or not as a whole", [("", self.faults)]) if self.faults else ""
        body = "".join(_section(title, chapters) for title, chapters in sections)
        others = "" if len(self.silent) <= _NAMED_AT_MOST else f" and {len(self.silent) - _NAMED_AT_MOST} more"
        files = ", ".join(map(code, self.silent[:_NAMED_AT_MOST])) + others
        layout = f"\nNothing that a reader sees changes in {files}.\n" if self.silent else ""
        return head + faults + body + layout

    def _summary(self) -> str:
        nouns = {**{kind.name: kind.noun for kind in FILED}, "pages": "page"}
        said = [counted(self.counts[kind], noun) for kind, noun in nouns.items() if self.counts[kind]]
        said += [one.heading[0].lower() + one.heading[1:] for one in SINGLE_FILES.values() if self.counts[one.name]]
        return ", ".join(said) or "nothing changes in meaning"

    def _sections(self) -> Iterator[tuple[str, list[Chapter]]]:
        model, *others = (single for single in SINGLE_FILES.values() if not single.of_overlay)
        yield model.heading, self._single(model.name)
        for kind in FILED:
            yield kind.heading, list(self._records(kind.name))
        for single in others:
            yield single.heading, self._single(single.name)
        yield "Pages", list(self._pages())

    def _walk(self, kind: str) -> Walk:
        def title(of_kind: str, record_id: str) -> str | None:
            return self.new.title(of_kind, record_id) or self.old.title(of_kind, record_id)

        gone = {kind: self.old.ids[kind] - self.new.ids[kind] for kind in self.new.ids}
        return Walk(ChangeSentences(kind, title), self.renamed, gone)

    def _single(self, name: str) -> list[Chapter]:
        """What is told of a file that stands once."""
        path = self.new.path(name)
        if self.old.files.get(path) == self.new.files.get(path):
            return []
        return self._chapters(name, path, "", list(self._single_changes(name, path)))

    def _single_changes(self, name: str, path: str) -> Iterator[str]:
        if path not in self.new.files or path not in self.old.files:
            yield f"The file {code(path)} is {'new' if path in self.new.files else 'gone'}."
        elif not (self.old.readable(name) and self.new.readable(name)):
            yield UNREADABLE
        elif name == "aliases":
            yield from old_id_changes(self.old, self.new, self.pairs, self.renamed)
        else:
            yield from self._walk(name).changes(self.old.data(name), self.new.data(name))

    def _chapters(self, kind: str, path: str, heading: str, said: list[str]) -> list[Chapter]:
        if said:
            self.counts[kind] += 1
            return [(heading, said)]
        if kind != "aliases":  # What changed there is told at the records.
            self.silent.append(path)
        return []

    def _records(self, kind: str) -> Iterator[Chapter]:
        changes, walk = RecordChanges(self.old, self.new), self._walk(kind)
        found = [(*self._shown(pair), pair) for pair in self.pairs if pair.kind == kind]
        for revision, record_id, pair in sorted(found, key=lambda shown: shown[0].place(kind, shown[1])):
            heading = revision.heading(kind, record_id)
            yield from self._chapters(kind, revision.path(kind, record_id), heading, list(changes.sentences(walk, pair)))

    def _shown(self, pair: RecordPair) -> tuple[RevisionRecords, str]:
        """The version of a record that stands for it: the new one, as long as it can be read."""
        if pair.new and (pair.old is None or self.new.readable(pair.kind, pair.new)):
            return self.new, pair.new
        assert pair.old
        return self.old, pair.old

    def _pages(self) -> Iterator[Chapter]:
        paths = sorted({path for revision in (self.old, self.new) for path in revision.files if path.startswith(CONTENT)})
        for path in paths:
            raw = self.old.files.get(path), self.new.files.get(path)
            if raw[0] != raw[1]:
                old, new = ProsePage(path, raw[0]), ProsePage(path, raw[1])
                for revision, page in ((self.old, old), (self.new, new)):
                    if page.fault:
                        revision.faults[path] = page.fault
                title = (new.meta or old.meta).get("title", path)
                yield from self._chapters("pages", path, f"Page {named(title)} ({code(path)})", list(self._page(raw, old, new)))

    def _page(self, raw: Sequence[bytes | None], old: ProsePage, new: ProsePage) -> Iterator[str]:
        walk = self._walk("pages")
        if raw[0] is None or raw[1] is None:
            yield "It is new." if raw[0] is None else "It is gone."
            yield from walk.shown_when_new((new if raw[0] is None else old).meta)
            return
        if not (old.meta and new.meta):
            yield UNREADABLE
            return
        yield from page_changes(walk, old, new)
        yield from level_change(old.level, new.level)

    def _note_faults(self) -> None:
        for revision in (self.old, self.new):
            differing = (path for path in sorted(revision.faults) if self.old.files.get(path) != self.new.files.get(path))
            for path, fault in ((path, revision.faults[path]) for path in differing):
                at = f"line {fault.line}, column {fault.column}"
                self.faults.append(f"{code(path)} in {revision.name}, {at}: {safe(fault.wrong)}; {safe(fault.right)}.")


def _section(title: str, chapters: list[Chapter]) -> str:
    parts = [f"\n## {title}\n"]
    for heading, said in chapters:
        parts += [f"\n### {heading}\n"] * bool(heading) + ["\n", *(f"- {sentence}\n" for sentence in said)]
    return "".join(parts)
