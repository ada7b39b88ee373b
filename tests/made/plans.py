"""Plans to test with."""

from typing import Any

from growth_guide.guide.guide import Guide
from growth_guide.records.plan import FieldTexts
from growth_guide.text.markup import typographic

Data = dict[str, Any]

HARD_TEXT = (
    "Two lines\nand & < > \" ' ]]> \t tab, emoji 👩🏽‍🔬, עברית and العربية, \u0000\u0007\uffff, {n} {title} <!--area--> $& end"
)


def example_plan(guide: Guide) -> Data:
    """The filled-in example in the shape of the saved file."""
    example = guide.plan.example
    areas = []
    for n, area in enumerate(example.areas):
        activities = [
            {
                "id": f"a{n}-{m}", "short": "", **_texts(one), "minutes": int(one["minutes"]), "weeks": None,
                "state": "open", "reason": "", "from_idea": None, "notes": [], "paced": "",
            }
            for m, one in enumerate(area.activities)
        ]
        areas.append({
            "id": f"area-{n}", "capability": None, "ideas": [], **area.levels, **_texts(area.growth),
            "current": _texts(area.current), "desired": _texts(area.desired), "since": {}, "taken": [],
            "measures": [{"id": f"m{n}-{k}", **_texts(one), "from_idea": None} for k, one in enumerate(area.measures)],
            "activities": activities,
        })
    rhythm = next(one.id for one in guide.plan.rhythms if one.name == example.accountability["how_often"])
    about = {**example.about, "hours_per_week": int(example.about["hours_per_week"])}
    return {
        "id": "plan-1", **about, "areas": areas, "accountability": {**_texts(example.accountability), "how_often": rhythm},
        "check_ins": [_texts(check_in) for check_in in example.check_ins], **_without_times(),
    }


def _without_times() -> Data:
    """What a plan holds of which nothing has been said yet."""
    return {"time": {"days": [], "at": "", "away": []}, "notes": "", "calendar": {"sequence": 0, "events": []}}


def _texts(given: FieldTexts) -> Data:
    return {key: typographic(text) for key, text in given.items()}


def activity(**given: Any) -> Data:
    """One activity with all that is asked for."""
    return {
        "id": "act-1", "what": "Ask one reader", "when": "week 2", "date": "2026-03-27", "minutes": 20,
        "measure": "Readers asked", "monitored": "", "feedback_from": "A reader", "if_then": "", "short": "", "weeks": None,
        "state": "open", "reason": "", "from_idea": None, "notes": [], "paced": "", **given,
    }


def plan(*activities: Data, **given: Any) -> Data:
    """A plan of one area with these activities, against which nothing can be said."""
    area = {
        "id": "area-1", "title": "Shared Trust", "capability": None, "ideas": [], "why_me": "", "why_organisation": "",
        "level_now": None, "level_wanted": None, "since": {}, "taken": [], "measures": [],
        "current": {"behaviours": "", "impact": "", "gap": ""}, "desired": {"outcomes": "", "behaviours": ""},
        "activities": list(activities),
    }
    return {
        "id": "plan-1", "start": "2026-03-16", "hours_per_week": 2, "areas": [area], "review": "2026-09-14",
        "accountability": {"to": "Head of maps", "how_often": "weeks-4", "support": ""}, "check_ins": [],
        **_without_times(), **given,
    }
