"""The JSON Schema of the summary, ``growth-summary`` version 1, which a person may hand in for the picture of a team.

It holds levels and habits, and no key for a name, a text or a date.
"""

import json
from typing import get_args

from ..records.explanations import Schema
from ..records.model import LevelId


def summary_schema() -> str:
    """The text of ``growth-summary.schema.json``."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A growth summary, version 1: the levels and habits of one assessment, for the picture of a team",
        "type": "object",
        "properties": summary_properties(),
        "required": ["format", "version", "random", "levels", "habits"],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def summary_properties() -> dict[str, Schema]:
    """What may stand in a summary."""
    level: Schema = {"enum": list(get_args(LevelId))}
    habits: Schema = {"type": "array", "items": {"type": "string"}}
    return {
        "format": {"const": "growth-summary"},
        "version": {"const": 1},
        "content_version": {"type": ["string", "null"], "description": "The version of the guide's content that saved the file."},
        "random": {
            "type": "string", "pattern": "^[0-9a-f]{32}$",
            "description": "A random number, made for this one file: the same file twice is told from two people who are alike.",
        },
        "levels": {
            "type": "object", "additionalProperties": level,
            "description": "By capability, derailers counted. Only capabilities that are rated.",
        },
        "habits": {
            "type": "object", "additionalProperties": habits,
            "description": "By capability, the derailers that are ticked, however often they show.",
        },
    }
