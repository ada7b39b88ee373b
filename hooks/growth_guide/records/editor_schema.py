"""The JSON Schemas in ``guide_data/schema/``, with which editor programs explain, complete and check while somebody types.

They are made from the model; ``make accept-golden`` writes them. JSON Schema 7, because the YAML server that most
editor programs use knows no later one.
"""

import json
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from .explanations import Schema, described, explanation, resolved
from .fields import Record
from .kinds import FILED
from .single_files import SINGLE_FILES

SCHEMAS: Mapping[str, type[Record]] = dict(
    sorted([*((kind.slug, kind.record) for kind in FILED), *((name, single.record) for name, single in SINGLE_FILES.items())])
)
"""By the name of its schema, what each file holds."""


def editor_schemas() -> dict[str, str]:
    """By file name, the text of each schema."""
    return {
        f"{name}.json": json.dumps(_schema(record_class), ensure_ascii=False, indent=1) + "\n"
        for name, record_class in SCHEMAS.items()
    }


def schema_line(name: str, *, in_folder: bool) -> str:
    """The first line of a data file, which names its schema; ``in_folder`` is False for the files beside the folders."""
    return f"# yaml-language-server: $schema={'../' if in_folder else ''}schema/{name}.json\n"


def _schema(record_class: type[Record]) -> Schema:
    whole = deepcopy(described(record_class))
    records = [*whole.get("$defs", {}).values(), whole]
    for record in records:
        for key, node in record.get("properties", {}).items():
            record["properties"][key] = _with_words(whole, node)
    if record_class in (filed.record for filed in FILED):
        # The id is the name of the file, and stands nowhere inside.
        del whole["properties"]["id"]
        whole["required"].remove("id")
    return {"$schema": "http://json-schema.org/draft-07/schema#", **whole}


def _with_words(whole: Schema, node: dict[str, Any]) -> Schema:
    """The key with all that is said of it, for the reader who points at it."""
    said = explanation(resolved(whole, node))
    return {**node, "description": said} if said else node
