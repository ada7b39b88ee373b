"""``guide.json``: the whole guide as data, for other programs. Its shape is a public contract, version 1."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from .addresses import address
from .guide import Guide
from .markup import plain
from .model import Record, Reference

VERSION = 1


def guide_json(guide: Guide, pages: Mapping[str, str]) -> str:
    """The text of ``guide.json``; ``pages`` maps the names of pages to their addresses."""
    return json.dumps(guide_data(guide, pages), ensure_ascii=False, indent=1) + "\n"


def guide_data(guide: Guide, pages: Mapping[str, str]) -> dict[str, Any]:
    """The whole guide as plain data; every record has ``id`` and ``url``, relative to the root of the site."""
    capabilities = []
    for capability in guide.capabilities:
        data = _with_url(capability)
        data["roles"] = [_with_url(role, address(role, capability)) for role in capability.roles]
        capabilities.append(data)
    return {
        "format": "growth-guide",
        "version": VERSION,
        "content_version": guide.content_version,
        **_organisation(guide),
        "pages": dict(pages),
        "levels": _all(guide.levels),
        "domains": _all(guide.domains),
        "capabilities": capabilities,
        "derailers": _all(guide.derailers),
        "ideas": _all(guide.ideas),
        "references": _all(guide.references),
    }


def _organisation(guide: Guide) -> dict[str, Any]:
    """Whose guide it is, and which records are theirs; nothing where it is the guide's own alone."""
    if guide.organisation is None:
        return {}
    lists: dict[str, tuple[Any, ...]] = {"derailers": guide.derailers, "ideas": guide.ideas, "references": guide.references}
    own = {kind: [record.id for record in records if record.id in guide.own] for kind, records in lists.items()}
    return {"organisation": {"name": plain(guide.organisation.name), **own}}


def _all(records: Iterable[Record]) -> list[dict[str, Any]]:
    return [_with_url(record) for record in records]


def _with_url(record: Any, url: str | None = None) -> dict[str, Any]:
    data = record.model_dump(mode="json", by_alias=True)
    if isinstance(record, Reference):
        # Every published record has the address of its page under url; a work's own address moves aside.
        data["work_url"] = data.pop("url")
    return {"id": data.pop("id"), "url": url or address(record), **data}
