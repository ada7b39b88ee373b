"""What the guide says about privacy, taken from the very code that does it, so that a page cannot say something else.

A hand-written page writes ``{{ facts.storage_key }}``; the tests hold each fact against what a browser really does.
"""

import re
from dataclasses import dataclass, fields
from pathlib import Path

from ..hosting.seal import policy
from .plan_schema import plan_schema
from .summary_schema import summary_properties
from .workbook_schema import workbook_properties


@dataclass(frozen=True)
class Facts:
    """Each fact as a reader sees it."""

    storage_key: str
    """The one name under which the browser keeps what is typed."""
    lms_key: str
    """The same inside a learning system, where it is kept only if its owner chooses so."""
    theme_key: str
    """How the name ends under which the browser keeps the choice of the light or the dark page."""
    search_key: str
    """The name under which it keeps that somebody has turned off the key that leads to the search."""
    depth_key: str
    """The name under which it keeps how much of the plan was shown last."""
    adding_key: str
    """The name under which it notes, until the plan opens, which idea was chosen on this site."""
    rating_key: str
    """How the name begins under which the browser of somebody who rates a colleague keeps the answers."""
    undo_seconds: str
    """So long one can take back that everything was deleted."""
    group_at_least: str
    """Answers of one group from which on they are shown, together."""
    assessments_at_most: str
    """A saved file holds no more."""
    file_megabytes: str
    """A larger file is not read."""
    summaries_at_least: str
    """Summaries from which on there is a picture of a team."""
    people_at_least: str
    """A picture of a team shows no smaller number of people."""
    policy: str
    """What the browser is told in every page, without the hashes of the page's own scripts and styles."""
    saved_keys: str
    """What a saved file holds at its top."""
    assessment_keys: str
    """What it holds of each assessment."""
    plan_keys: str
    """What it holds of the plan."""
    summary_keys: str
    """What a summary for the picture of a team holds."""


def read_facts(scripts: Path) -> Facts:
    """The facts; ``scripts`` is the folder of the browser's modules. Raises ValueError naming a module that lost its constant."""
    saved = workbook_properties()
    return Facts(
        storage_key=_constant(scripts / "workbook/storage.mjs", "STORAGE_KEY"),
        lms_key=_constant(scripts / "workbook/chosen_store.mjs", "CHOSEN_KEY"),
        theme_key=".__palette",
        search_key=_constant(scripts / "browse/search_key.mjs", "SEARCH_KEY"),
        depth_key=_constant(scripts / "assessment_page/plan_depth.mjs", "DEPTH_KEY"),
        adding_key=_constant(scripts / "dom/adding_here.mjs", "ADDING_KEY"),
        rating_key=_constant(scripts / "workbook/rating_draft.mjs", "RATING_KEY"),
        undo_seconds=_constant(scripts / "assessment_page/undo_offer.mjs", "UNDO_SECONDS"),
        group_at_least=_constant(scripts / "assessment/compare.mjs", "GROUP_AT_LEAST"),
        summaries_at_least=_constant(scripts / "assessment/team_picture.mjs", "SUMMARIES_AT_LEAST"),
        people_at_least=_constant(scripts / "assessment/team_picture.mjs", "PEOPLE_AT_LEAST"),
        assessments_at_most=_constant(scripts / "workbook/saved_file.mjs", "ASSESSMENTS_AT_MOST"),
        file_megabytes=f"{int(_constant(scripts / 'workbook/saved_file.mjs', 'BYTES_AT_MOST')) // 1_000_000}",
        policy=_codes(policy((), ()).split("; ")),
        saved_keys=_codes(saved),
        assessment_keys=_codes(saved["assessments"]["items"]["properties"]),
        plan_keys=_codes(plan_schema()["properties"]),
        summary_keys=_codes(summary_properties()),
    )


def page_values(facts: Facts) -> dict[str, str]:
    """What a page may write in double braces."""
    return {f"facts.{field.name}": getattr(facts, field.name) for field in fields(facts)}


def _constant(module: Path, name: str) -> str:
    """A constant of a browser module, without quotation marks and strokes between figures."""
    found = re.search(rf'^(?:export )?const {name} = (?:"([^"]+)"|([\d_]+));', module.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        raise ValueError(f"{module}: there is no constant {name}; facts.py names where each fact stands")
    return found[1] or found[2].replace("_", "")


def _codes(words: object) -> str:
    assert isinstance(words, dict | list)
    return ", ".join(f"`{word}`" for word in words)
