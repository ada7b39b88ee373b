"""How one key of the data is spoken of in a sentence."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Term(NamedTuple):
    """How one key is spoken of."""

    noun: str = ""
    """Of one entry where it holds a list. Empty: what lies within is spoken of as if it stood one level higher."""
    names: str = ""
    """Its values are ids of this kind of record; of a map, its keys. So says the type of the key, and not this table."""
    gained: str = ""
    """Of ids: how a sentence goes on that says which came in, after "It now also"."""
    values: Mapping[Any, str] = {}
    """What its values mean."""
    unit: str = ""
    plain: bool = False
    """Its values are words of a closed list, which need no quotation marks."""
    unordered: bool = False
    """The order of its entries says nothing."""
    numbered: bool = False
    """Readers see its entries with numbers."""
    text: str = ""
    """Of a list of maps: the key of the text that an entry mainly is."""
    known_by: str = ""
    """Of a list of maps: the key that tells its entries apart."""
