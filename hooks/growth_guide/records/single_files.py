"""The files that stand once, beside the folders of records: one table, a row a file."""

from collections.abc import Mapping
from dataclasses import dataclass

from .assessment import Assessment
from .by_kind import Aliases, SearchWords
from .fields import Record
from .model import Model
from .organisation import Organisation
from .plan import Plan
from .synonyms import Synonyms
from .troubles import Troubles


@dataclass(frozen=True)
class SingleFile:
    """What there is to know about one file."""

    name: str
    """Its name without ``.yml``. So is its schema called."""
    record: type[Record]
    heading: str
    """What stands above what changed in it."""
    needed: bool = True
    """A guide cannot do without it."""
    has_prose: bool = False
    """The guide speaks in it, and is held to good writing."""
    of_overlay: bool = False
    """It lies in an overlay, and not in the guide."""

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.yml"


SINGLE_FILES: Mapping[str, SingleFile] = {
    single.name: single
    for single in (
        SingleFile("model", Model, "The model", has_prose=True),
        SingleFile("plan", Plan, "The plan", has_prose=True),
        SingleFile("assessment", Assessment, "The rules of the assessment", has_prose=True),
        SingleFile("troubles", Troubles, "The troubles", has_prose=True),
        SingleFile("synonyms", Synonyms, "Words that mean the same", needed=False),
        SingleFile("search-words", SearchWords, "Words for the search", needed=False),
        SingleFile("aliases", Aliases, "Old ids"),
        SingleFile("organisation", Organisation, "The organisation", of_overlay=True),
    )
}
"""Each by its name, in the order in which changes are told."""
