"""The PDFs that bring the guide in: made again only when what they are made from has changed."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from ..addresses import CARDS
from ..guide import Guide
from ..handwritten import HandWritten
from ..kept_files import Makers, kept_files, sources_hash
from ..overlay.branding import document_title
from .cards import FOLDER, cards_pdf
from .handouts import handout_pdf


def kit_files(guide: Guide, pages: Sequence[HandWritten], site_url: str, cache: Path | None = None) -> dict[str, bytes]:
    """The bytes of each PDF by its address: the workshop cards, and each page that is a handout.

    ``site_url`` is where the guide lies, or empty; ``cache`` is a folder of our own in which made files are kept.
    """
    makers: Makers = {CARDS: partial(cards_pdf, guide, site_url)}
    made = kept_files(makers, _hash(guide, site_url), cache, "cards")
    for page in pages:
        if page.meta.handout:
            makers = {page.meta.handout.address: partial(handout_pdf, guide, page, page.meta.handout, site_url)}
            made |= kept_files(makers, _hash(guide, site_url, page), cache, page.meta.handout.name)
    return made


def _hash(guide: Guide, site_url: str, page: HandWritten | None = None) -> str:
    """Stands for all that the cards are made from, or one page."""
    records = (guide.model, *guide.capabilities, *(() if page else guide.ideas))
    texts = [record.model_dump_json() for record in records] + [site_url, document_title("", guide), *sorted(guide.own)]
    if page:
        texts += [page.uri, page.meta.model_dump_json(), page.body]
    own = sorted(path for path in FOLDER.iterdir() if path.suffix in (".py", ".typ"))
    shared = (FOLDER.parent / name for name in ("look.typ", "markup.py", "typeset.py"))
    return sources_hash("\0".join(texts).encode(), (*own, *shared))
