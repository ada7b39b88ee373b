"""The workshop cards as one PDF: a card for each idea, four to a sheet of A4, in the order of the numbers."""

from importlib.resources import files
from pathlib import Path
from typing import Any

from ..guide.guide import Guide
from ..pages.branding import document_title
from ..records.addresses import address
from ..records.idea import STEPS, Idea
from ..text.markup import plain
from .typeset import typeset

FOLDER = Path(str(files(__package__)))
"""Where the templates of this package lie."""


def cards_pdf(guide: Guide, site_url: str, cache: Path | None = None) -> bytes:
    """The bytes of the PDF; ``site_url`` stands before the address of each idea, and may be empty.

    ``cache`` is as in ``typeset``.
    """
    data = {"title": document_title("Workshop cards", guide), "cards": [_card(guide, idea, site_url) for idea in guide.ideas]}
    return typeset([FOLDER / "kit_look.typ", FOLDER / "cards.typ"], data, cache)


def _card(guide: Guide, idea: Idea, site_url: str) -> dict[str, Any]:
    capability, first, effort = guide.capability_of(idea), idea.actions[0], idea.effort
    before, after = (plain(guide.levels[number - 1].name) for number in STEPS[idea.step])
    weeks = "1 week" if effort.weeks == 1 else f"{effort.weeks} weeks"
    return {
        "number": str(idea.number),
        "title": plain(idea.title),
        "whose": _whose(guide, idea),
        "summary": plain(idea.summary),
        "first": plain(first.do),
        "first_minutes": f"{first.minutes} min",
        "effort": f"{effort.minutes_per_week} min a week for {weeks}",
        "step": f"From {before} to {after}",
        "place": f"{plain(capability.name)}, {plain(guide.role[idea.role].name)}",
        "domain": plain(guide.domain[capability.domain].name),
        "domain_number": list(guide.domain).index(capability.domain),
        "address": short_address(site_url, address(idea)),
    }


def _whose(guide: Guide, idea: Idea) -> str:
    """What says that an organisation has added an idea; of the guide's own, nothing."""
    return f"From {plain(guide.organisation.name)}" if guide.organisation and idea.id in guide.organisation_ids else ""


def short_address(site_url: str, target: str) -> str:
    """An address as it is printed: without its scheme, and relative to the guide where nobody has said where that lies."""
    return f"{site_url.partition('://')[2].rstrip('/')}/{target}" if site_url else target
