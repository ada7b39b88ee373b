"""The kinds of record: one table, a row a kind. What differs by kind stands here, and is asked for here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from .capability import Capability, Role
from .derailer import Derailer
from .fields import Record
from .idea import Idea
from .model import Domain, Level, Model
from .reference import Reference
from .situation import Situation
from .troubles import Group


@dataclass(frozen=True)
class Kind:
    """What there is to know about one kind of record."""

    name: str
    """Its folder, or the key under which its records stand; it goes by this name in data and in messages."""
    noun: str
    """What one of its records is called, in words."""
    record: type[Record]
    address: str
    """Where a record lies on the site; ``{owner}`` is the id of the record that it stands in."""
    within: str = ""
    """The kind of record, or the file that stands once, in which it stands; empty when each record is a file."""
    plural: str = ""
    """Several of them, in words; as a rule the name itself."""
    title: str = "name"
    """The key of what readers call it."""
    summary: str = ""
    """The key of the line that tells what it is about."""
    order: tuple[str, ...] = ()
    """The keys by which its records are shown, before their files; capabilities come in the order of the model."""
    list_page: str = ""
    """The page of all its records. Where it is made for them alone, its template has the name of the kind."""
    keeps_old_ids: bool = True
    """A record can be renamed and retired, and its old id stays in ``aliases.yml``."""
    found: bool = True
    """The search finds its records."""
    begun: bool = False
    """``growth-guide new`` begins one."""
    added: bool = False
    """An overlay may add records of its own."""
    hidden: bool = False
    """An overlay may hide records of the guide."""

    def address_of(self, record_id: str, owner: str = "") -> str:
        """The address of a record, relative to the root of the site."""
        return self.address.replace("{id}", record_id).replace("{owner}", owner)

    @property
    def slug(self) -> str:
        """The noun as its schema, the template of its page, a search result and ``growth-guide new`` write it."""
        return self.noun.replace(" ", "-")

    @property
    def one(self) -> str:
        """One of them in a sentence, such as ``an idea``."""
        return f"{'an' if self.noun[0] in 'aeiou' else 'a'} {self.noun}"

    @property
    def has_pages(self) -> bool:
        """Each record has a page of its own, and not a place on one."""
        return "#" not in self.address

    @property
    def lists_itself(self) -> bool:
        """The page of all its records stands for them alone, and is completed by a template of the kind's name."""
        return self.list_page in (f"{self.name}/index.html", f"{self.name}.html")

    @property
    def has_search_words(self) -> bool:
        """``search-words.yml`` may hold words for its records."""
        return self.found and self.keeps_old_ids

    @property
    def heading(self) -> str:
        """What stands above a list of its records."""
        return (self.plural or self.name.replace("-", " ")).capitalize()


BY_USE = (
    Kind(
        "situations", "situation", Situation, "situations/{id}.html", title="title", summary="summary", order=("title",),
        list_page="situations.html", begun=True, added=True, hidden=True,
    ),
    Kind(
        "ideas", "idea", Idea, "ideas/{id}.html", plural="growth ideas", title="title", summary="summary", order=("number",),
        list_page="ideas/index.html", begun=True, added=True, hidden=True,
    ),
    Kind(
        "derailers", "derailer", Derailer, "derailers/{id}.html", summary="shows", order=("capability", "name"),
        list_page="derailers/index.html", begun=True, added=True, hidden=True,
    ),
    Kind(
        "capabilities", "capability", Capability, "capabilities/{id}.html", summary="purpose", order=("id",),
        list_page="index.html",
    ),
    Kind("roles", "role", Role, "capabilities/{owner}.html#{id}", within="capabilities", summary="purpose"),
    Kind(
        "references", "reference", Reference, "references.html#{id}", title="title", summary="shows",
        list_page="references.html", found=False, begun=True, added=True,
    ),
    Kind(
        "domains", "domain", Domain, "domains/{id}.html", within="model", summary="purpose", list_page="index.html",
        keeps_old_ids=False,
    ),
    Kind(
        "levels", "level", Level, "what-expertship-is.html#{id}", within="model", summary="purpose", keeps_old_ids=False,
    ),
    Kind(
        "groups", "group of troubles", Group, "situations.html#{id}", within="troubles", plural="groups of troubles",
        summary="name", keeps_old_ids=False, found=False,
    ),
)  # fmt: skip
"""All kinds, in the order in which people ask for them."""


def _place_in_data(kind: Kind) -> tuple[int, str]:
    return (_OF_MODEL.index(kind.name) if kind.within == "model" else len(_OF_MODEL), kind.name)


_OF_MODEL = list(Model.model_fields)
KINDS = tuple(sorted(BY_USE, key=_place_in_data))
"""The same in the order of the data: what stands in ``model.yml`` as it stands there, then by name."""

KIND: Mapping[str, Kind] = {kind.name: kind for kind in KINDS}
"""Each kind by its name."""
FILED = tuple(kind for kind in KINDS if not kind.within)
"""The kinds of which each record is a file."""


_LAST = 10**9


@cache
def kind_of(record: type[BaseModel]) -> Kind | None:
    """The kind of record that a class stands for; None when it stands for none."""
    return next((kind for kind in KINDS if issubclass(record, kind.record)), None)


def place_in_order(kind: Kind, value: Callable[[str], Any], capabilities: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Where a record is shown among those of its kind; ``value`` tells what it holds under a key, sound or not.

    ``capabilities`` are the ids of these in the order of the model.
    """
    ranked = {"capability", "id"} if kind.record is Capability else {"capability"}
    return tuple(_rank(value(key), capabilities if key in ranked else ()) for key in kind.order)


def _rank(value: Any, capabilities: Sequence[str]) -> tuple[int, str]:
    if value in capabilities:
        return capabilities.index(value), ""
    return (value, "") if isinstance(value, int) else (_LAST, str(value))
