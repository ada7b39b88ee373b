"""A reference: a work that ideas or pages lean on."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .fields import OwnId, Record, Text


class Reference(Record):
    """``references/<id>.yml``: a work that ideas or pages lean on."""

    id: OwnId
    kind: Literal["article", "book", "report", "web"]
    """What sort of work it is."""
    authors: Text
    """The authors, as a list of works would name them."""
    year: Annotated[int, Field(ge=1800, le=2100)]
    """The year in which it came out."""
    title: Text
    """The title of the work."""
    venue: Text
    """Where it came out: the journal with volume and pages, or the publisher."""
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None
    """The DOI without the address, such as 10.1000/182."""
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None
    """An address at which it can be read, beginning with https://."""
    shows: Text
    """What it found, within its limits."""
    limits: Text
    """What it does not show."""
