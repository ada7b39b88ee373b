"""What the plan needs of the guide in the browser: its form, the texts of the ideas, and what the Word file is made of.

The form loads with the script of the plan, when its view is first opened, and so are the texts of the ideas of each capability:
a plan has three areas at most, and seldom needs more than a third of them.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ..bundle.script_data import packed_script, script_data
from ..guide.guide import Guide
from ..pages.plan_idea import plan_idea
from ..records.idea import Idea
from ..records.plan import CheckIns, Measures, PlanField, PlanSection
from ..text.markup import plain


def plan_script(guide: Guide, word: Mapping[str, Any], idea_scripts: Mapping[str, str], files_script: str) -> str:
    """The classic script that sets ``globalThis.growthGuidePlan``, without the texts of ideas and what only files need.

    ``word`` is as in ``plan_data``. ``idea_scripts`` are the addresses of the scripts with these texts, from the root of the
    site, by capability; ``files_script`` is that of the script with all that reads and writes files.
    """
    data = plan_data(guide, {"foot": word["foot"]})
    return script_data("growthGuidePlan", {**data, "ideas": [], "idea_scripts": dict(idea_scripts), "files_script": files_script})


def word_script(word: Mapping[str, Any]) -> str:
    """The classic script that sets ``globalThis.growthGuideWord``: what Word files are made of."""
    return script_data("growthGuideWord", dict(word))


def whole_plan_script(guide: Guide, word: Mapping[str, Any]) -> str:
    """The same, packed, with all texts inside, for a file that stands alone: ``globalThis.growthGuidePackedPlan``."""
    return packed_script("growthGuidePackedPlan", json.dumps(plan_data(guide, word), ensure_ascii=False, separators=(",", ":")))


def idea_scripts(guide: Guide) -> dict[str, str]:
    """The classic script for each capability that sets ``globalThis.growthGuideIdeas`` to the texts of its ideas."""
    ideas = [plan_idea(guide, idea) for idea in guide.ideas]
    return {
        capability.id: script_data("growthGuideIdeas", [idea for idea in ideas if idea["capability"] == capability.id])
        for capability in guide.capabilities
    }


def plan_data(guide: Guide, word: Mapping[str, Any]) -> dict[str, Any]:
    """The data as plain values; texts are plain, addresses begin at the root of the site.

    ``word`` is what the browser makes the plan's Word file of.
    """
    plan = guide.plan
    names: dict[str, dict[str, str]] = {
        "level": {level.id: plain(level.name) for level in guide.levels},
        "rhythm": {rhythm.id: plain(rhythm.name) for rhythm in plan.rhythms},
    }

    def fields(given: Iterable[PlanField]) -> list[dict[str, Any]]:
        return [_field(field, names.get(field.kind)) for field in given]

    return {
        "title": plain(plan.title), "promise": plain(plan.promise), "areas_at_most": plan.areas_at_most,
        "about": fields(plan.about), "levels": fields(plan.levels),
        "sections": [{**_section(section), "fields": fields(section.fields)} for section in plan.sections],
        "measures": {**_headed(plan.measures), "fields": fields(plan.measures.fields)},
        "check_ins": {**_headed(plan.check_ins), "fields": fields(plan.check_ins.fields)},
        "signatures": [plain(text) for text in plan.signatures],
        "manager_questions": [plain(question) for question in plan.manager_questions],
        "agenda": [{"minutes": point.minutes, "do": plain(point.do)} for point in plan.agenda],
        "ideas": [plan_idea(guide, idea) for idea in guide.ideas],
        "offered": sorted({_hash(line) for idea in guide.ideas for line in _offered_lines(idea)}),
        "word": dict(word),
    }


def _field(field: PlanField, names: Mapping[str, str] | None) -> dict[str, Any]:
    """``names`` are those of the values that are held by an id."""
    shown = {"id": field.id, "label": plain(field.label), "help": plain(field.help), "kind": field.kind}
    return {**shown, "names": names} if names else shown


def _headed(part: CheckIns | Measures) -> dict[str, str]:
    return {"title": plain(part.title), "help": plain(part.help)}


def _section(section: PlanSection) -> dict[str, Any]:
    return {
        "id": section.id, "title": plain(section.title), "stands": section.stands, "help": plain(section.help),
        "questions": [plain(question) for question in section.questions],
    }


def _offered_lines(idea: Idea) -> tuple[str, ...]:
    """What the first edition of the plan wrote into it by itself. To be known before ideas load."""
    measures = [f"{plain(one.count)} (today: {plain(one.start)}; goal: {plain(one.goal)})" for one in idea.measures]
    return (*map(plain, (*idea.issues, *idea.results)), *measures)


def _hash(text: str) -> str:
    """FNV-1a of 32 bits over the UTF-16 code units, to the base of 36: as ``hashOf`` in the browser."""
    value, units = 0x811C9DC5, text.strip().encode("utf-16-le")
    for n in range(0, len(units), 2):
        value = (value ^ int.from_bytes(units[n : n + 2], "little")) * 0x01000193 & 0xFFFFFFFF
    digits = ""
    while value:
        value, rest = divmod(value, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits or "0"
