"""Assessments to test with: a few made by hand, and any number from a seed."""

import random
from typing import Any

LEVELS = ("specialist", "expert", "master-expert")
Data = dict[str, Any]


def assessment(levels: dict[str, str], derailers: dict[str, str] | None = None, **other: Any) -> Data:
    """A quick assessment with a level for each capability named."""
    return {
        "id": "a1", "date": "2026-03-01", "rater": {"group": "self"}, "mode": "quick",
        "ratings": {capability: {"level": level} for capability, level in levels.items()},
        "derailers": derailers or {}, **other,
    }


def tony() -> Data:
    """The worked example of the model, as far as it is told."""
    levels = {"expert-knowledge": "master-expert", "solutioning": "master-expert", "stakeholder-engagement": "expert"}
    return assessment(levels, {"poor-external-networks": "occasionally", "difficult-to-deal-with": "occasionally"})


def profile(guide: Data, seed: int, not_my_work: float = 0.0) -> Data:
    """Levels uniform; each derailer 80 % never, 15 % occasionally, 5 % often; every second profile detailed."""
    chance = random.Random(seed)
    detailed = seed % 2 == 1

    def level() -> str:
        return "not-my-work" if chance.random() < not_my_work else chance.choice(LEVELS)

    ratings = {
        capability["id"]: {"roles": {role["id"]: level() for role in capability["roles"]}} if detailed else {"level": level()}
        for capability in guide["capabilities"]
    }
    often = {d["id"]: chance.choices(("never", "occasionally", "often"), (80, 15, 5))[0] for d in guide["derailers"]}
    return {
        "id": f"profile-{seed}", "date": "2026-03-01", "rater": {"group": "self"}, "mode": "detailed" if detailed else "quick",
        "ratings": ratings, "derailers": often,
    }
