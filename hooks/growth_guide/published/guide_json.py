"""``guide.json``: the whole guide as data, for other programs. Its shape is a public contract."""

import json
from collections.abc import Mapping
from typing import Any

from ..guide.guide import Guide
from ..records.addresses import address
from ..records.kinds import KIND, KINDS, Kind
from ..text.markup import plain

VERSION = 2
"""2 since ideas have a sheet, words to say and measures of three parts; issues and results are in the first person."""
LISTED_KINDS = tuple(kind for kind in KINDS if kind.within not in KIND)
"""The kinds that have a list of their own; the others stand within their records."""


def guide_json(guide: Guide, pages: Mapping[str, str]) -> str:
    """The text of ``guide.json``; ``pages`` maps the names of pages to their addresses."""
    return json.dumps(guide_data(guide, pages), ensure_ascii=False, indent=1) + "\n"


def guide_data(guide: Guide, pages: Mapping[str, str]) -> dict[str, Any]:
    """The whole guide as plain data; every record has ``id`` and ``url``, relative to the root of the site."""
    return {
        "format": "growth-guide",
        "version": VERSION,
        "content_version": guide.content_version,
        **_organisation(guide),
        "pages": dict(pages),
        **{kind.name: [_published(kind, record) for record in guide.records[kind.name]] for kind in LISTED_KINDS},
    }


def _organisation(guide: Guide) -> dict[str, Any]:
    """Whose guide it is, and which records are theirs; nothing where it is the guide's own alone."""
    if guide.organisation is None:
        return {}
    own = {
        kind.name: [record.id for record in guide.records[kind.name] if record.id in guide.organisation_ids]
        for kind in KINDS if kind.added
    }
    return {"organisation": {"name": plain(guide.organisation.name), **own}}


def _published(kind: Kind, record: Any, owner: Any = None) -> dict[str, Any]:
    data = record.model_dump(mode="json", by_alias=True)
    for inner in (inner for inner in KINDS if inner.within == kind.name):
        data[inner.name] = [_published(inner, one, record) for one in getattr(record, inner.name)]
    if "url" in data:
        # Every published record has the address of its page under url; a work's own address moves aside.
        data["work_url"] = data.pop("url")
    return {"id": data.pop("id"), "url": address(record, owner), **data}
