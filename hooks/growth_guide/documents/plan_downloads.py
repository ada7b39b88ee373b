"""All files of the plan that lie in ``downloads/``."""

from pathlib import Path

from ..guide.guide import Guide
from ..records.addresses import PLAN
from .plan_markdown import markdown_file
from .plan_pdf import pdf_file
from .plan_tags import blank_plan, example_plan
from .plan_word import word_file


def download_files(guide: Guide, cache: Path | None = None) -> dict[str, bytes]:
    """The bytes of each file by its address; ``cache`` is as in ``typeset``. Word and Markdown are made in no time."""
    plan, empty, full = guide.plan, blank_plan(guide.plan), example_plan(guide)
    return {
        f"{PLAN}.docx": word_file(guide, empty),
        f"{PLAN}.pdf": pdf_file(guide, empty, cache=cache),
        f"{PLAN}.md": markdown_file(plan, empty),
        f"{PLAN}-letter.docx": word_file(guide, empty, "letter"),
        f"{PLAN}-letter.pdf": pdf_file(guide, empty, "letter", cache),
        f"{PLAN}-example.docx": word_file(guide, full),
        f"{PLAN}-example.pdf": pdf_file(guide, full, cache=cache),
        f"{PLAN}-example.md": markdown_file(plan, full),
    }
