"""``organisation.yml``: what an organisation that hosts the guide adds, changes and hides.

Only ``name`` has to be there. Where a key is absent, the guide's own stands.
"""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field, StringConstraints

from .model import Id, Record, Text

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
"""Such as ``#1d5270``."""
FileName = Annotated[str, StringConstraints(min_length=1)]
"""An SVG or PNG file beside ``organisation.yml``."""
OneLine = Annotated[str, StringConstraints(min_length=1, max_length=60)]
Prefix = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*-$", max_length=20)]
ManyIds = Annotated[tuple[Id, ...], Field(min_length=1, max_length=100)]

START = "start"
"""What a place may name instead of an idea: the beginning of the path."""
OWN_NUMBERS_FROM = 10001
"""The guide numbers its ideas upwards from 1 and leaves all numbers from here on to organisations."""

ORGANISATION_PAGE = "organisation.html"
"""The page on which an organisation says what it adds."""
ORGANISATION_PLACES = ("contact", "privacy", "links", "courses", "people", "ideas", "derailers")
"""The places on it to which a text may link."""


class Accent(Record):
    """The colour of an organisation in one scheme."""

    accent: Colour
    """For lines, side-heads and the main button; it has to be readable on the page."""
    on_accent: Colour
    """For text that stands on the accent."""


class Colours(Record):
    """The colours of an organisation, for the light and for the dark page."""

    light: Accent
    dark: Accent


class Link(Record):
    """A link in the footer."""

    name: OneLine
    url: Text


class Place(Record):
    """Where an own idea stands on the path of its capability."""

    idea: Id
    after: Id
    """The idea before it, or the word ``start``."""
    because: Text
    """Why it comes there, in one sentence."""


class Hidden(Record):
    """The guide's records that are not shown."""

    ideas: tuple[Id, ...] = ()
    derailers: tuple[Id, ...] = ()


class Offer(Record):
    """A course, or somebody to ask."""

    name: OneLine
    about: Text
    """One or two sentences: what one gets, and what it costs in time."""
    url: Text
    """Where to book or whom to write to: https, mailto, or a page of the guide."""
    helps_with: ManyIds
    """Capabilities and ideas."""


class Organisation(Record):
    """The whole file."""

    name: OneLine
    """As pages call the organisation."""
    site_name: OneLine | None = None
    """What the guide is called in its header; without it, as in ``mkdocs.yml``."""
    logo: FileName | None = None
    favicon: FileName | None = None
    colours: Colours | None = None
    home: Text | None = None
    """A few sentences at the top of the first page."""
    footer: Text | None = None
    """One line at the foot of every page."""
    contact: Text | None = None
    """Whom to write to when something is wrong or missing."""
    privacy: Text | None = None
    """What is to be said of privacy beyond what the guide says of itself."""
    links: Annotated[tuple[Link, ...], Field(max_length=12)] = ()
    id_prefix: Prefix | None = None
    """How the ids of own records begin."""
    places: tuple[Place, ...] = ()
    """One for each own idea."""
    hide: Hidden = Hidden()
    courses: Annotated[tuple[Offer, ...], Field(max_length=200)] = ()
    people: Annotated[tuple[Offer, ...], Field(max_length=200)] = ()

    def offers(self, kind: str, ids: Iterable[str]) -> list[Offer]:
        """Those of the ``courses`` or ``people`` that help with any of these ideas and capabilities."""
        wanted = set(ids)
        return [offer for offer in getattr(self, kind) if wanted.intersection(offer.helps_with)]
