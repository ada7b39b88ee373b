"""``synonyms.yml``: what means the same to the search."""

from typing import Annotated

from pydantic import Field

from .fields import Record, Text


class Synonyms(Record):
    """``synonyms.yml``: words and short phrases that mean the same to somebody who searches."""

    groups: tuple[Annotated[tuple[Text, ...], Field(min_length=2, max_length=12)], ...]
    """Words and short phrases that mean the same, in square brackets, one group a line."""
