"""JSON Schemas, made from the records and never by hand."""

import json
from typing import Any

from .browser_data import VERSION
from .model import Capability, Derailer, Idea, Record, Reference
from .singles_model import Domain, Level

_LISTS: dict[str, type[Record]] = {
    "levels": Level, "domains": Domain, "capabilities": Capability, "derailers": Derailer, "ideas": Idea, "references": Reference,
}
_IDS = {"type": "array", "items": {"type": "string"}}
_ORGANISATION = {
    "type": "object",
    "description": "Whose overlay lies over the guide, and the ids of the records that are theirs.",
    "properties": {"name": {"type": "string"}, "derailers": _IDS, "ideas": _IDS, "references": _IDS},
    "required": ["name", "derailers", "ideas", "references"],
}


def guide_schema(*, organisation: bool = False) -> str:
    """The text of ``guide.schema.json``, which describes ``guide.json``; with ``organisation``, also what an overlay adds."""
    definitions: dict[str, Any] = {}
    for kind in _LISTS.values():
        schema = kind.model_json_schema(by_alias=True, ref_template="#/$defs/{model}")
        definitions.update(schema.pop("$defs", {}))
        definitions[kind.__name__] = schema
    work = definitions["Reference"]
    work["properties"]["work_url"] = work["properties"].pop("url")
    work["required"] = [name.replace("url", "work_url") for name in work["required"]]
    for name in ("Level", "Domain", "Capability", "Role", "Derailer", "Idea", "Reference"):
        _add_url(definitions[name])
    properties: dict[str, Any] = {
        "format": {"const": "growth-guide"},
        "version": {"const": VERSION},
        "content_version": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
        **({"organisation": _ORGANISATION} if organisation else {}),
        "pages": {"type": "object", "additionalProperties": {"type": "string"}},
        **{name: {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}} for name, kind in _LISTS.items()},
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
    """A published record also says where its page lies."""
    definition["properties"]["url"] = {"type": "string", "description": "Address relative to the root of the site."}
    definition["required"] = [*definition["required"], "url"]
