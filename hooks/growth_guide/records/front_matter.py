"""The hand-written pages of ``content/`` as records: what their front matter may hold."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, core_schema

from .fields import Id, OwnId, Record, Text
from .kinds import KINDS
from .relations import Names

TEMPLATES = ("bring-it-in", "plan-templates", "self-assessment", "team")
"""The templates of which there is one page each."""
LIST_PAGES = {kind.name: kind.list_page for kind in KINDS if kind.lists_itself}
"""The pages of all records of a kind, each by the template that completes it."""


class OneOf:
    """In a type: one of these words, which the type cannot name itself since they stand in a table."""

    def __init__(self, *words: str) -> None:
        self.words = sorted(words)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """What a Literal of the words would be."""
        return core_schema.literal_schema(self.words)


class Handout(Record):
    """That a page is made as a PDF as well, and how."""

    name: OwnId
    """Its address is ``downloads/<name>.pdf``: a public contract."""
    form: Literal["leaflet", "sheets"]
    """A leaflet is one sheet in two columns, with the model at its foot; sheets are as many as it takes, heads in the margin."""

    @property
    def address(self) -> str:
        """The address of the PDF, relative to the root of the site."""
        return f"downloads/{self.name}.pdf"


class PageMeta(Record):
    """The front matter of a hand-written page."""

    title: Text
    """The heading of the page."""
    description: Annotated[str, StringConstraints(min_length=1, max_length=160)]
    """One sentence, for search engines and link previews."""
    template: Annotated[str, OneOf(*TEMPLATES, *LIST_PAGES)] | None = None
    """The template that completes the page from the data; a new page needs none."""
    handout: Handout | None = None
    """Where the page is made as a PDF too: the name of the file in downloads/, and leaflet (one sheet) or sheets (several)."""


class TimedStep(Record):
    """One of the things to do in the next ten minutes."""

    minutes: Annotated[int, Field(ge=1, le=10)]
    """How many minutes it takes."""
    do: Text
    """What to do."""


class HomeMeta(PageMeta):
    """The front matter of the home page, which holds all its texts."""

    template: Literal["home"]  # The home page is the one page of another template.
    """Always home."""
    standfirst: Text
    """The sentence below the heading."""
    for_you_if: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    """How somebody knows that the guide is for them."""
    situations: Annotated[tuple[Id, ...], Names("situations"), Field(min_length=2, max_length=4)]
    """The id of a situation from which somebody may start."""
    ten: Annotated[tuple[TimedStep, ...], Field(min_length=1, max_length=4)]
    """One of the things to do in the next ten minutes."""


@dataclass(frozen=True)
class HandWritten:
    """One hand-written page, counts and facts filled in."""

    uri: str
    """Its path within content/, such as ``derailers/index.md``."""
    meta: PageMeta
    body: str
    """Markdown."""
