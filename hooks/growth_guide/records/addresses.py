"""Where each record's page and each file to take away lie, relative to the root of the site. Addresses are a public contract."""

from typing import Any

from .fields import Record
from .kinds import kind_of

CARDS = "downloads/workshop-cards.pdf"
"""The workshop cards."""
SHEETS = "downloads/sheets"
"""Where the sheets of the ideas lie, each under the id of its idea."""
PLAN = "downloads/personal-growth-plan"
"""How the address of every file of the plan begins."""


def address(record: Any, owner: Record | None = None) -> str:
    """The address of a record's page, or of its place on a page. A role needs its capability as ``owner``."""
    record_class: type[Record] = type(record)
    kind = kind_of(record_class)
    if kind is None:
        raise TypeError(f"{record_class.__name__} has no page")
    return kind.address_of(record.id, getattr(owner, "id", ""))


def sheet_address(idea: Any) -> str:
    """Where the sheet of an idea lies as a Word file."""
    return f"{SHEETS}/{idea.id}.docx"


def markdown_of(page: str) -> str:
    """Where the Markdown of the page at this address lies."""
    return page.removesuffix(".html") + ".md"


def link_from(page: str, target: str) -> str:
    """The relative link to ``target`` on the page at address ``page``; an address of the web stays as it is."""
    if target.startswith(("https://", "mailto:", "#")):
        return target
    folder = page.rpartition("/")[0]
    if folder and target.startswith(folder + "/"):
        # Links within a folder are the most frequent ones, and shorter this way.
        return target.removeprefix(folder + "/")
    return "../" * page.count("/") + target
