"""All files of the plan that lie in ``downloads/``, made again only when what they are made from has changed."""

from importlib.resources import files
from pathlib import Path

from ..addresses import PLAN
from ..guide import Guide
from ..kept_files import Makers, kept_files, sources_hash
from ..overlay.branding import document_title
from .content import blank, example
from .markdown import markdown_file
from .pdf import pdf_file
from .word import word_file


def download_files(guide: Guide, cache: Path | None = None) -> dict[str, bytes]:
    """The bytes of each file by its address; ``cache`` is a folder of our own in which made files are kept for the next build."""
    return kept_files(_makers(guide), _sources_hash(guide), cache, "plan")


def _makers(guide: Guide) -> Makers:
    plan, empty, full = guide.plan, blank(guide.plan), example(guide.plan)
    return {
        f"{PLAN}.docx": lambda: word_file(guide, empty),
        f"{PLAN}.pdf": lambda: pdf_file(guide, empty),
        f"{PLAN}.md": lambda: markdown_file(plan, empty),
        f"{PLAN}-letter.docx": lambda: word_file(guide, empty, "letter"),
        f"{PLAN}-letter.pdf": lambda: pdf_file(guide, empty, "letter"),
        f"{PLAN}-example.docx": lambda: word_file(guide, full),
        f"{PLAN}-example.pdf": lambda: pdf_file(guide, full),
        f"{PLAN}-example.md": lambda: markdown_file(plan, full),
    }


def _sources_hash(guide: Guide) -> str:
    """Stands for everything that the files are made from."""
    package = Path(str(files(__package__)))
    own = sorted(path for path in package.rglob("*") if path.suffix in (".py", ".typ", ".xml"))
    shared = (package.parent / name for name in ("look.typ", "markup.py", "typeset.py"))
    texts = (guide.plan.model_dump_json(), document_title(guide.plan.title, guide))
    return sources_hash("\0".join(texts).encode(), (*own, *shared))
