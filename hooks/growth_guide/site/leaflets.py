"""What a release asks of the leaflets: one small function a rule, named as the rule."""

from collections.abc import Iterator, Mapping

from ..documents.handouts import handout_pdf
from ..documents.typeset import count_pages
from ..guide.guide import Guide
from ..reading.problems import Problem
from ..records.front_matter import HandWritten


def leaflets_are_one_sheet(guide: Guide, pages: Mapping[str, HandWritten]) -> Iterator[Problem]:
    """A leaflet is one sheet of paper; ``pages`` by the name of their file."""
    for name, page in pages.items():
        if page.meta.handout and page.meta.handout.form == "leaflet":
            sides = count_pages(handout_pdf(guide, page, page.meta.handout, ""))
            if sides > 1:
                yield Problem(name, 1, 1, f"the leaflet has {sides} pages when printed", "shorten it until it fits on one")
