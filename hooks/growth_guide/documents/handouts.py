"""Hand-written pages as PDF: what their front matter calls a handout lies in ``downloads/`` as well, ready to print."""

from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

from ..guide.guide import Guide
from ..pages.branding import document_title
from ..records.front_matter import Handout, HandWritten
from ..text.markup import plain
from .handout_blocks import Block, blocks
from .typeset import typeset
from .workshop_cards import FOLDER, short_address


def handout_pdf(guide: Guide, page: HandWritten, handout: Handout, site_url: str, cache: Path | None = None) -> bytes:
    """The bytes of the PDF; ``site_url`` is where the guide lies, or empty where nobody has said so.

    ``cache`` is as in ``typeset``.
    """
    data = {
        "title": document_title(plain(page.meta.title), guide),
        "heading": plain(page.meta.title),
        "description": plain(page.meta.description),
        "form": handout.form,
        "model": _model(guide),
        "site": short_address(site_url, ""),
        "blocks": [_linked(block, page, site_url) for block in blocks(page.body)],
    }
    return typeset([FOLDER / "kit_look.typ", FOLDER / "handout.typ"], data, cache)


def _model(guide: Guide) -> list[dict[str, Any]]:
    """The model, domain by domain."""
    return [
        {"name": plain(domain.name), "purpose": plain(domain.purpose),
         "capabilities": [plain(capability.name) for capability in guide.capabilities_of_domain[domain.id]]}
        for domain in guide.domains
    ]


def _linked(block: Block, page: HandWritten, site_url: str) -> Block:
    """The block with links for a sheet: whole addresses, or none where the guide's own is not known."""
    inner = [part if isinstance(part, str) else _linked(part, page, site_url) for part in block["inner"]]
    if "target" not in block:
        return {**block, "inner": inner}
    target = str(block["target"])
    if not target.startswith(("https://", "mailto:")):
        path, hash_sign, place = target.partition("#")
        address = normpath(join(dirname(page.uri), path)).removesuffix(".md") + ".html" if path else _address(page)
        target = f"{site_url.rstrip('/')}/{address}{hash_sign}{place}" if site_url else ""
    return {**block, "inner": inner, "target": target}


def _address(page: HandWritten) -> str:
    return page.uri.removesuffix(".md") + ".html"
