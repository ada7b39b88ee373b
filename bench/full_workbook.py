"""A workbook as full as the self-assessment page has to bear it: a year of assessments, many raters, and a large plan."""

import json
import random
from datetime import date, timedelta
from typing import Any

LEVELS = ("specialist", "expert", "master-expert")
Data = dict[str, Any]


def full_workbook(guide: Data, snapshots: int = 50, ideas_in_area: int = 6) -> Data:
    """Assessments of oneself, one a week, and a plan of three areas. ``guide`` is what guide.json holds."""
    days = [date(2025, 1, 6) + timedelta(weeks=n) for n in range(snapshots)]
    assessments = [_assessment(guide, n, "self", day.isoformat()) for n, day in enumerate(days)]
    return _workbook(assessments, plan=_plan(guide, ideas_in_area))


def rater_files(guide: Data, number: int = 30) -> list[str]:
    """The files that raters send back, each with one assessment."""
    groups = ("manager", "peer", "stakeholder")
    return [json.dumps(_workbook([_assessment(guide, 1000 + n, groups[n % 3], "2026-02-01")])) for n in range(number)]


def _workbook(assessments: list[Data], **other: Any) -> Data:
    about = {"format": "growth-workbook", "version": 1, "saved_at": "2026-03-01T10:00:00Z"}
    return {**about, "assessments": assessments, **other}


def _assessment(guide: Data, seed: int, group: str, day: str) -> Data:
    """Every second one detailed, with a line of evidence for each capability and every fifth derailer ticked."""
    chance = random.Random(seed)
    evidence = "Last week, when the review of the regional figures was moved forward by two days."

    def rating(capability: Data) -> Data:
        if seed % 2:
            return {"roles": {role["id"]: chance.choice(LEVELS) for role in capability["roles"]}, "evidence": evidence}
        return {"level": chance.choice(LEVELS), "evidence": evidence}

    ticked = (derailer["id"] for derailer in guide["derailers"] if chance.random() < 0.2)
    return {
        "id": f"assessment-{seed}", "date": day, "rater": {"group": group}, "mode": "detailed" if seed % 2 else "quick",
        "ratings": {capability["id"]: rating(capability) for capability in guide["capabilities"]},
        "derailers": {name: chance.choice(("occasionally", "often")) for name in ticked},
    }  # fmt: skip


def _plan(guide: Data, ideas_in_area: int) -> Data:
    check_ins = [{"date": f"2026-{n + 1:02}-01", "done": "Two of four", "changed": "", "next": "The third"} for n in range(12)]
    return {
        "id": "plan", "start": "2026-01-05", "hours_per_week": 2, "review": "2026-12-14", "check_ins": check_ins,
        "areas": [_area(guide, capability, ideas_in_area) for capability in guide["capabilities"][:3]],
        "accountability": {"to": "Head of maps", "how_often": "Every four weeks", "support": ""},
    }


def _area(guide: Data, capability: Data, number: int) -> Data:
    roles = {role["id"] for role in capability["roles"]}
    ideas = [idea for idea in guide["ideas"] if idea["role"] in roles][:number]
    issues = "\n".join(issue for idea in ideas for issue in idea["issues"])
    results = "\n".join(result for idea in ideas for result in idea["results"])
    activities = [_activity(f"{idea['id']}-{n}", idea["id"], act) for idea in ideas for n, act in enumerate(idea["actions"])]
    return {
        "id": capability["id"], "title": capability["name"], "capability": capability["id"],
        "ideas": [idea["id"] for idea in ideas], "activities": activities,
        "why_me": "It is asked of me most.", "why_organisation": "",
        "current": {"behaviours": issues, "impact": "", "gap": ""}, "desired": {"outcomes": results, "behaviours": ""},
    }  # fmt: skip


def _activity(name: str, idea: str, action: Data) -> Data:
    return {
        "id": name, "what": action["do"], "when": action["when"], "date": "2026-03-27", "minutes": action["minutes"],
        "measure": "", "monitored": "", "feedback_from": "", "if_then": "", "state": "open", "reason": "", "from_idea": idea,
    }  # fmt: skip
