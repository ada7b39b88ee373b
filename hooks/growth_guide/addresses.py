"""Where each record's page and each file to take away lie, relative to the root of the site. Addresses are a public contract."""

from functools import singledispatch

from .model import Capability, Derailer, Idea, Record, Reference, Role
from .singles_model import Domain, Level

CARDS = "downloads/workshop-cards.pdf"
"""The workshop cards."""
PLAN = "downloads/personal-growth-plan"
"""How the address of every file of the plan begins."""


@singledispatch
def address(record: Record, *context: Capability) -> str:
    """The address of a record's page, or of its place on a page. A role needs its capability as ``context``."""
    raise TypeError(f"{type(record).__name__} has no page")


@address.register
def _(record: Idea) -> str:
    return f"ideas/{record.id}.html"


@address.register
def _(record: Capability) -> str:
    return f"capabilities/{record.id}.html"


@address.register
def _(record: Derailer) -> str:
    return f"derailers/{record.id}.html"


@address.register
def _(record: Domain) -> str:
    return f"domains/{record.id}.html"


@address.register
def _(record: Role, capability: Capability) -> str:
    return f"capabilities/{capability.id}.html#{record.id}"


@address.register
def _(record: Reference) -> str:
    return f"references.html#{record.id}"


@address.register
def _(record: Level) -> str:
    return f"what-expertship-is.html#{record.id}"


def link_from(page: str, target: str) -> str:
    """The relative link to ``target`` on the page at address ``page``; an address of the web stays as it is."""
    if target.startswith(("https://", "mailto:", "#")):
        return target
    folder = page.rpartition("/")[0]
    if folder and target.startswith(folder + "/"):
        # Links within a folder are the most frequent ones, and shorter this way.
        return target.removeprefix(folder + "/")
    return "../" * page.count("/") + target
