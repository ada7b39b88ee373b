"""``organisation.yml``: what an organisation that hosts the guide adds, changes and hides.

Only ``name`` has to be there. Where a key is absent, the guide's own stands.
"""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field, StringConstraints

from .by_kind import Hidden
from .fields import Id, Record, Text
from .relations import Names

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
ORGANISATION_URI = "organisation.md"
"""The same as Markdown."""
ORGANISATION_PLACES = ("contact", "privacy", "links", "courses", "people", "situations", "ideas", "derailers")
"""The places on it to which a text may link."""


class Accent(Record):
    """The colour of an organisation in one scheme."""

    accent: Colour
    """The colour of lines, side-heads and the main button, such as "#1d5270"; it has to be readable on the page."""
    on_accent: Colour
    """The colour of text that stands on the accent, such as "#ffffff"."""


class Colours(Record):
    """The colours of an organisation, for the light and for the dark page."""

    light: Accent
    """The colours of the light page."""
    dark: Accent
    """The colours of the dark page."""


class Link(Record):
    """A link in the footer."""

    name: OneLine
    """The words of the link."""
    url: Text
    """Where it leads: https, mailto, or a page of the guide."""


class Place(Record):
    """Where an own idea stands on the path of its capability."""

    idea: Annotated[Id, Names("ideas")]
    """The id of the own idea."""
    after: Annotated[Id, Names("ideas")]
    """The id of the idea before it, or the word start."""
    because: Text
    """One sentence on why it comes there."""


class Offer(Record):
    """A course, or somebody to ask."""

    name: OneLine
    """What it is called, or who it is."""
    about: Text
    """One or two sentences: what one gets, and what it costs in time."""
    url: Text
    """Where to book or whom to write to: https, mailto, or a page of the guide."""
    helps_with: Annotated[ManyIds, Names("capabilities", "ideas")]
    """The ids of the capabilities and ideas on whose pages it stands."""


class Organisation(Record):
    """The whole file."""

    name: OneLine
    """What the pages call the organisation."""
    site_name: OneLine | None = None
    """What the guide is called in its header; without it, as in mkdocs.yml."""
    logo: FileName | None = None
    """An SVG or PNG file in this folder, shown in the header."""
    favicon: FileName | None = None
    """An SVG or PNG file in this folder, shown in the tab of the browser."""
    colours: Colours | None = None
    """The accent on the light and on the dark page."""
    home: Text | None = None
    """A few sentences at the top of the first page."""
    footer: Text | None = None
    """One line at the foot of every page."""
    contact: Text | None = None
    """Whom to write to when something is wrong or missing."""
    privacy: Text | None = None
    """What is to be said of privacy beyond what the guide says of itself."""
    links: Annotated[tuple[Link, ...], Field(max_length=12)] = ()
    """Links in the footer."""
    id_prefix: Prefix | None = None
    """The beginning of the ids of own records, such as acme-."""
    places: tuple[Place, ...] = ()
    """Where each own idea stands on its path."""
    hide: Hidden = Hidden()
    """What of the guide is not shown."""
    courses: Annotated[tuple[Offer, ...], Field(max_length=200)] = ()
    """Courses of the organisation, and what they help with."""
    people: Annotated[tuple[Offer, ...], Field(max_length=200)] = ()
    """People to ask, and what they help with."""

    def offers(self, key: str, ids: Iterable[str]) -> list[Offer]:
        """Those under ``courses`` or ``people`` that help with any of these ideas and capabilities."""
        wanted = set(ids)
        return [offer for offer in getattr(self, key) if wanted.intersection(offer.helps_with)]
