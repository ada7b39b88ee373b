"""The PDFs that bring the guide in."""

from collections.abc import Sequence
from pathlib import Path

from ..guide.guide import Guide
from ..records.addresses import CARDS
from ..records.front_matter import HandWritten
from .handouts import handout_pdf
from .workshop_cards import cards_pdf


def kit_files(guide: Guide, pages: Sequence[HandWritten], site_url: str, cache: Path | None = None) -> dict[str, bytes]:
    """The bytes of each PDF by its address: the workshop cards, and each page that is a handout.

    ``site_url`` is where the guide lies, or empty; ``cache`` is as in ``typeset``.
    """
    handouts = {
        page.meta.handout.address: handout_pdf(guide, page, page.meta.handout, site_url, cache)
        for page in pages if page.meta.handout
    }  # fmt: skip
    return {CARDS: cards_pdf(guide, site_url, cache), **handouts}
