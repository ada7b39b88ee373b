"""What the picture of a team needs of the guide: what the assessment needs, and what sort of thing each idea is."""

from typing import Any

from ..bundle.script_data import script_data
from ..guide.guide import Guide
from .assessment_data import assessment_data


def team_script(guide: Guide) -> str:
    """The classic script that sets ``globalThis.growthGuideTeam``."""
    return script_data("growthGuideTeam", team_data(guide))


def team_data(guide: Guide) -> dict[str, Any]:
    """The data of the assessment, each idea with its kind."""
    data = assessment_data(guide)
    kinds = {idea.id: idea.kind for idea in guide.ideas}
    return {**data, "ideas": [{**idea, "kind": kinds[idea["id"]]} for idea in data["ideas"]]}
