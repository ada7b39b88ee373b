"""The project's files as they would be after a change: checked as a whole in memory's place, and only then written."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from ...content.data_folder import Folder
from ...guide.handwritten import front_matter
from ...reading.decode import with_line_ends_of, with_plain_line_ends
from ...reading.leftovers import without_leftovers
from ...site.project import Project, check_project
from ..tidying.canonical_records import canonical
from .link_edits import Redirect, link_edits, page_link_edits
from .mentions import Mention
from .yaml_layout import Edit, YamlLayout, edited


class Draft:
    """Changes to a sound project that nobody has written yet. Files are named as problems name them."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._data = Folder(project.data, project.shown(project.data))
        self._inner = {self._data.name_of(inner): inner for inner in self._data.files}
        self._before = {name: self._data.files[inner].decode() for name, inner in self._inner.items()}
        self.texts = {name: self._canonical(name, text) for name, text in self._before.items()}
        """What stands in every file before the change, each record in its canonical form and with LF line ends."""
        self._uris: dict[str, str] = {}
        for path in sorted(without_leftovers(project.content, project.content.rglob("*.md"))):
            uri = path.relative_to(project.content).as_posix()
            name = f"{project.shown(project.content)}/{uri}"
            self.texts[name] = self._before[name] = with_plain_line_ends(path.read_bytes()).decode()
            self._uris[name] = uri
        self._edits: defaultdict[str, set[Edit]] = defaultdict(set)
        self._places: dict[str, str | None] = {}

    def _canonical(self, name: str, text: str) -> str:
        inner = self._inner.get(name)
        return canonical(self._data, inner, text.encode()).decode() if inner else text

    def layout(self, name: str) -> YamlLayout:
        """The YAML of a file, or of the front matter of a page."""
        return self._layout(name, self.texts[name])

    def _layout(self, name: str, text: str) -> YamlLayout:
        return YamlLayout(text, front_matter(text) if name in self._uris else None)

    def edit(self, name: str, edits: Iterable[Edit]) -> None:
        """Note changes to a file."""
        self._edits[name].update(edits)

    def name(self, mention: Mention, record_id: str | None) -> None:
        """Note that one place names another record, the same by another id, or none."""
        layout = self.layout(mention.path)
        change = layout.renamed_key if mention.naming.is_key else layout.renamed_value
        self.edit(mention.path, [change(mention.naming.where, record_id)])

    def move(self, name: str, new: str | None) -> None:
        """Note that a file gets another name, or that it goes."""
        self._places[name] = new

    def redirect(self, redirect: Redirect) -> dict[str, list[Edit]]:
        """Note the change of every link to an address. Returns the edits by file."""
        found = {}
        for name, text in self.texts.items():
            edits = list(link_edits(text, self.layout(name).texts(), redirect))
            if name in self._uris:
                edits += page_link_edits(text, len(front_matter(text)), self._uris[name], redirect)
            # A step of a path that goes takes its links with it.
            noted = self._edits.get(name, ())
            edits = [edit for edit in edits if not any(one.start <= edit.start and edit.end <= one.end for one in noted)]
            if edits and self._places.get(name, name) is not None:
                self.edit(name, edits)
                found[name] = edits
        return found

    def changes(self) -> dict[str, str | None]:
        """What each file holds after the change, as far as it is another text; None for a file that is no longer there."""
        found: dict[str, str | None] = {}
        for name in sorted({*self._edits, *self._places}):
            place = self._places.get(name, name)
            if place != name:
                found[name] = None
            if place is not None:
                found[place] = self._canonical(name, edited(self.texts[name], self._edits[name]))
        return found

    def texts_after(self) -> Iterator[tuple[str, str, int, int]]:
        """Each text of the data and of the pages after the change: its file, all that stands there, and from where to where."""
        for name, text in {**self.texts, **self.changes()}.items():
            if text is not None:
                yield from ((name, text, start, end) for start, end in self._layout(name, text).texts())
                if name in self._uris:
                    yield name, text, len(front_matter(text)), len(text)

    def summary(self) -> str:
        """Which files it changes, in words."""
        changes = self.changes()
        written, deleted = (", ".join(n for n in changes if (changes[n] is None) == gone) for gone in (False, True))
        return f"Written: {written}." + (f" Deleted: {deleted}." if deleted else "")

    def place(self, mention: Mention) -> tuple[int, int]:
        """The line and column of a mention before the change."""
        text = self._before[mention.path]
        return line_and_column(text[: self._layout(mention.path, text).start(mention.naming.where)])

    def position(self, name: str, index: int) -> str:
        """Where the character at an index of the old text stands in the new one: ``path:line:column``."""
        before = edited(self.texts[name][:index], (edit for edit in self._edits[name] if edit.end <= index))
        line, column = line_and_column(before)
        return f"{self._places.get(name) or name}:{line}:{column}"

    def check(self) -> None:
        """Raise ContentError with every problem that the project would have after the change."""
        with TemporaryDirectory() as folder:
            root = Path(folder)
            data, content = (root / self._project.shown(part) for part in (self._project.data, self._project.content))
            copy = Project(root, data, content, self._project.theme)
            for part in (copy.data, copy.content):
                part.mkdir(parents=True)
            texts = {**self.texts, **self.changes()}
            _put(root, {name: None if text is None else text.encode() for name, text in texts.items()})
            check_project(copy)

    def write(self) -> None:
        """Write the change, each file with its own line ends.

        When a file cannot be written, those before it are put back, and OSError is raised.
        """
        root, done = self._project.root, dict[str, bytes | None]()
        before = {self._places.get(name) or name: (root / name).read_bytes() for name in {*self._edits, *self._places}}
        try:
            for name, text in sorted(self.changes().items(), key=lambda change: change[1] is None):
                done[name] = (root / name).read_bytes() if name in self.texts else None
                _put(root, {name: None if text is None else with_line_ends_of(text, before[name])})
        except OSError:
            _put(root, done)
            raise


def line_and_column(before: str) -> tuple[int, int]:
    """The line and column, from 1, of what comes after a text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _put(root: Path, files: Mapping[str, bytes | None]) -> None:
    for name, raw in files.items():
        path = root / name
        if raw is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
