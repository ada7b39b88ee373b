"""All files of the plan that lie in ``downloads/``, made again only when what they are made from has changed."""

import hashlib
import shutil
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from tempfile import mkdtemp

from ..guide import Guide
from .content import blank, example
from .markdown import markdown_file
from .pdf import pdf_file
from .word import word_file

_STEM = "downloads/personal-growth-plan"
_KEPT = 8
"""So many sets of files stay in the cache: tests and branches take turns."""


def download_files(guide: Guide, cache: Path | None = None) -> dict[str, bytes]:
    """The bytes of each file by its address; ``cache`` is a folder of our own in which made files are kept for the next build."""
    makers = _makers(guide)
    if cache is None:
        return {address: make() for address, make in makers.items()}
    folder = cache / f"plan-{_sources_hash(guide)}"
    if not folder.is_dir():
        _keep(folder, {Path(address).name: make() for address, make in makers.items()})
        _forget(cache.glob("plan-*"))
    return {address: (folder / Path(address).name).read_bytes() for address in makers}


def _makers(guide: Guide) -> Mapping[str, Callable[[], bytes]]:
    plan, empty, full = guide.plan, blank(guide.plan), example(guide.plan)
    return {
        f"{_STEM}.docx": lambda: word_file(plan, empty),
        f"{_STEM}.pdf": lambda: pdf_file(plan, empty),
        f"{_STEM}.md": lambda: markdown_file(plan, empty),
        f"{_STEM}-letter.docx": lambda: word_file(plan, empty, "letter"),
        f"{_STEM}-letter.pdf": lambda: pdf_file(plan, empty, "letter"),
        f"{_STEM}-example.docx": lambda: word_file(plan, full),
        f"{_STEM}-example.pdf": lambda: pdf_file(plan, full),
        f"{_STEM}-example.md": lambda: markdown_file(plan, full),
    }


def _sources_hash(guide: Guide) -> str:
    """Stands for everything that the files are made from: the plan, this package, and the libraries that write PDF."""
    digest = hashlib.sha256(guide.plan.model_dump_json().encode())
    package = Path(str(files(__package__)))
    sources = [path for path in package.rglob("*") if path.suffix in (".py", ".typ", ".xml")]
    for path in (*sorted(sources), package.parent / "markup.py"):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for library in ("typst", "pikepdf"):
        digest.update(version(library).encode() + b"\0")
    return digest.hexdigest()[:16]


def _keep(folder: Path, made: Mapping[str, bytes]) -> None:
    """Put files into the cache at one stroke: another build may run beside this one."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(dir=folder.parent, prefix=".unfinished-"))
    for name, content in made.items():
        (beside / name).write_bytes(content)
    try:
        beside.rename(folder)
    except OSError:
        # The other build was first, with the same bytes.
        shutil.rmtree(beside)


def _forget(folders: Iterable[Path]) -> None:
    newest_first = sorted(folders, key=lambda folder: folder.stat().st_mtime, reverse=True)
    for folder in newest_first[_KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)
