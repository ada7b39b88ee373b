"""What the assessment needs of the guide in the browser: names, rules, and the ideas to suggest.

The statements to choose from and how derailers show stand in the page itself. The ideas' own texts are scripts of their own,
which the plan loads.
"""

from typing import Any

from ..bundle.script_data import script_data
from ..guide.guide import Guide
from ..records.addresses import address
from ..records.capability import Capability
from ..records.derailer import Derailer
from ..records.fields import Record
from ..records.idea import STEPS, Idea
from ..records.situation import Situation
from ..text.markup import plain


def assessment_script(guide: Guide) -> str:
    """The classic script that sets ``globalThis.growthGuideAssessment``."""
    return script_data("growthGuideAssessment", assessment_data(guide))


def assessment_data(guide: Guide) -> dict[str, Any]:
    """The data as plain values, lists in the order in which they are shown. Texts are plain, addresses relative to the root."""
    level = [level.id for level in guide.levels]
    return {
        "content_version": guide.content_version,
        "rules": guide.assessment.model_dump(mode="json", by_alias=True),
        "areas_at_most": guide.plan.areas_at_most,
        "levels": [_named(record) for record in guide.levels],
        "steps": [{"id": step, "from": level[a - 1], "to": level[b - 1]} for step, (a, b) in STEPS.items()],
        "domains": [_named(record) for record in guide.domains],
        "capabilities": capabilities_data(guide),
        "derailers": [_derailer(record) for record in guide.derailers],
        "ideas": [_idea(guide, record) for record in guide.ideas],
        "situations": [_situation(guide, record) for record in guide.situations if record.ideas],
        **_organisation(guide),
        "aliases": guide.aliases.model_dump(mode="json", exclude={"retired_numbers"}),
    }


def capabilities_data(guide: Guide) -> list[dict[str, Any]]:
    """The capabilities with their roles, by name."""
    return [_capability(record) for record in guide.capabilities]


def _named(record: Any) -> dict[str, Any]:
    return {"id": record.id, "name": plain(record.name)}


def _with_url(record: Record) -> dict[str, Any]:
    return {**_named(record), "url": address(record)}


def _capability(record: Capability) -> dict[str, Any]:
    return {**_with_url(record), "domain": record.domain, "roles": [_named(role) for role in record.roles]}


def _derailer(record: Derailer) -> dict[str, Any]:
    return {**_with_url(record), "capability": record.capability}


def _situation(guide: Guide, record: Situation) -> dict[str, Any]:
    """A situation, and what in an assessment leads to it: its derailers, and the capability of its first idea."""
    first = guide.idea[record.ideas[0].idea]
    return {
        "id": record.id, "title": plain(record.title), "url": address(record),
        "capability": guide.capability_of(first).id, "derailers": list(record.derailers),
    }


def _organisation(guide: Guide) -> dict[str, Any]:
    """Whose guide it is, and which ideas are theirs; nothing where it is the guide's own alone."""
    if guide.organisation is None:
        return {}
    own = [record.id for record in guide.ideas if record.id in guide.organisation_ids]
    return {"organisation": {"name": plain(guide.organisation.name), "ideas": own}}


def _idea(guide: Guide, record: Idea) -> dict[str, Any]:
    return {
        "id": record.id, "number": record.number, "title": plain(record.title), "url": address(record),
        "capability": guide.capability_of(record).id, "role": record.role, "step": record.step,
        "effort": record.effort.model_dump(), "counters": list(record.counters),
    }
