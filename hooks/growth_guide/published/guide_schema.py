"""JSON Schemas, made from the records and never by hand."""

import json
from typing import Any

from ..records.kinds import KINDS
from .guide_json import LISTED_KINDS, VERSION

_IDS = {"type": "array", "items": {"type": "string"}}
_ADDED = [kind.name for kind in KINDS if kind.added]
_ORGANISATION = {
    "type": "object",
    "description": "Whose overlay lies over the guide, and the ids of the records that are theirs.",
    "properties": {"name": {"type": "string"}, **dict.fromkeys(_ADDED, _IDS)},
    "required": ["name", *_ADDED],
}


def guide_schema(*, organisation: bool = False) -> str:
    """The text of ``guide.schema.json``, which describes ``guide.json``; with ``organisation``, also what an overlay adds."""
    definitions: dict[str, Any] = {}
    for kind in LISTED_KINDS:
        schema = kind.record.model_json_schema(by_alias=True, ref_template="#/$defs/{model}")
        definitions.update(schema.pop("$defs", {}))
        definitions[kind.record.__name__] = schema
    for kind in KINDS:
        _add_url(definitions[kind.record.__name__])
    properties: dict[str, Any] = {
        "format": {"const": "growth-guide"},
        "version": {"const": VERSION},
        "content_version": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
        **({"organisation": _ORGANISATION} if organisation else {}),
        "pages": {"type": "object", "additionalProperties": {"type": "string"}},
        **{kind.name: {"type": "array", "items": {"$ref": f"#/$defs/{kind.record.__name__}"}} for kind in LISTED_KINDS},
    }
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"The Expertship Growth Guide as data, version {VERSION}",
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name != "organisation"],
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _add_url(definition: dict[str, Any]) -> None:
    """A published record also says where its page lies; the address of a work moves aside."""
    if "url" in definition["properties"]:
        definition["properties"]["work_url"] = definition["properties"].pop("url")
        definition["required"] = [name.replace("url", "work_url") for name in definition["required"]]
    definition["properties"]["url"] = {"type": "string", "description": "Address relative to the root of the site."}
    definition["required"] = [*definition["required"], "url"]
