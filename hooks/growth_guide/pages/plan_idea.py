"""An idea as the plan takes it: on its own page, and in the scripts that the plan loads."""

from typing import Any

from ..guide.guide import Guide
from ..records.addresses import address, sheet_address
from ..records.fields import Record
from ..records.idea import Idea
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
    once = [old for old, new in sorted(guide.aliases.of("ideas").items()) if new == idea.id]
    name = plain(guide.capability_of(idea).name)
    return {**plan_idea(guide, idea), "ids": [idea.id, *once], "capability_name": name, "areas_at_most": guide.plan.areas_at_most}


def _plain(record: Record, *keys: str) -> dict[str, str]:
    """Some texts of a record without their markup."""
    return {key: plain(getattr(record, key)) for key in keys}
