"""An idea as the plan takes it, on its own page and in the scripts that the plan loads; and a situation, on its page."""

from typing import Any

from ..guide.guide import Guide
from ..records.addresses import address, sheet_address
from ..records.fields import Record
from ..records.idea import Idea
from ..records.situation import Situation
from ..text.markup import plain


def plan_idea(guide: Guide, idea: Idea) -> dict[str, Any]:
    """Its data as plain values; texts are plain, the address begins at the root of the site."""
    return {
        "id": idea.id, "number": idea.number, "title": plain(idea.title), "url": address(idea),
        "capability": guide.capability_of(idea).id,
        "issues": [plain(text) for text in idea.issues], "results": [plain(text) for text in idea.results],
        "sheet": sheet_address(idea) if idea.sheet else "", "weeks": idea.effort.weeks,
        "measures": [_plain(measure, "count", "start", "goal") for measure in idea.measures],
        "actions": [{**_plain(action, "do", "short"), "when": action.when, "minutes": action.minutes} for action in idea.actions],
    }


def idea_to_add(guide: Guide, idea: Idea) -> dict[str, Any]:
    """The same, with the ids that it once had, the name of its area in a plan, and how many areas a plan may have."""
    name = plain(guide.capability_of(idea).name)
    return {**plan_idea(guide, idea), **_to_add(guide, "ideas", idea.id), "capability_name": name}


def situation_to_add(guide: Guide, situation: Situation) -> dict[str, Any]:
    """A situation as its page offers it to a plan: its first hour, and its ideas in order."""
    hour = situation.first_hour
    return {
        **_to_add(guide, "situations", situation.id), "id": situation.id, "title": plain(situation.title),
        "first_hour": {**_plain(hour, "short"), "minutes": hour.minutes},
        "ideas": [idea_to_add(guide, guide.idea[helping.idea]) for helping in situation.ideas],
    }


def _to_add(guide: Guide, kind: str, record_id: str) -> dict[str, Any]:
    """The id of a record and those that it once had, and how many areas a plan may have."""
    once = [old for old, new in sorted(guide.aliases.of(kind).items()) if new == record_id]
    return {"ids": [record_id, *once], "areas_at_most": guide.plan.areas_at_most}


def _plain(record: Record, *keys: str) -> dict[str, str]:
    """Some texts of a record without their markup."""
    return {key: plain(getattr(record, key)) for key in keys}
