"""The JSON Schema of the saved file, ``growth-workbook`` version 2, for other programs. The page itself reads it in JavaScript.

Keys that the schema does not name are allowed: the page keeps what it does not know.
"""

import json
from typing import get_args

from ..records.assessment import DerailerPoints
from ..records.explanations import Schema
from ..records.model import LevelId
from .plan_schema import plan_schema

_LEVEL: Schema = {"enum": list(get_args(LevelId))}
_ANSWER: Schema = {"enum": [*get_args(LevelId), "not-my-work", None]}
_TEXT: Schema = {"type": ["string", "null"]}
_DERAILERS = "By derailer; one without an answer counts as never. In a draft, null is a tick that does not say yet how often."
_ID: Schema = {"type": "string", "minLength": 1, "maxLength": 200}
_NAME: Schema = {"type": "string", "maxLength": 200}
_DATE: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}(T|$)"}
_NUMBER: Schema = {"type": "integer", "minimum": 1, "maximum": 9999}
_OTHERS = ("manager", "peer", "stakeholder")


def workbook_schema() -> str:
    """The text of ``growth-workbook.schema.json``."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A growth workbook, version 2: assessments and a plan, as the self-assessment page saves them",
        **_record(required=("format", "version", "assessments"), **workbook_properties()),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def workbook_properties() -> dict[str, Schema]:
    """What may stand at the top of a saved file."""
    return {
        "format": {"const": "growth-workbook"},
        "version": {"enum": [1, 2], "description": "2; files of 1 open too."},
        "owner": {
            **_record(id=_TEXT, name=_TEXT),
            "description": "Whose it is: a random id that never changes, and a name that may be empty.",
        },
        "content_version": {**_TEXT, "description": "The version of the guide's content that saved the file."},
        "saved_at": {**_TEXT, "description": "When it was saved, ISO 8601. Of two files, the newer one wins."},
        "rounds": {
            "type": ["array", "null"], "maxItems": 100, "items": _round(),
            "description": "Rounds of ratings that the owner asked for, each with those who were invited.",
        },
        "assessments": {"type": "array", "maxItems": 500, "items": _assessment()},
        "plan": plan_schema(),
        "earlier_plans": {
            "type": ["array", "null"], "items": {**plan_schema(), "type": "object"},
            "description": "Those of which another plan took the place.",
        },
    }


def _record(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required)}


def _map(values: Schema, *other_types: str) -> Schema:
    return {"type": ["object", *other_types], "additionalProperties": values}


def _round() -> Schema:
    invitation = _record(
        required=("id", "number", "group", "date"),
        id=_ID, number={**_NUMBER, "description": "In its round; names of files carry it."},
        group={"enum": list(_OTHERS)}, date=_DATE,
    )
    return _record(
        required=("id", "name", "date", "invitations"),
        id=_ID, name={**_NAME, "description": "Of the person whom the ratings are about."},
        date={**_DATE, "description": "When it began."}, invitations={"type": "array", "maxItems": 500, "items": invitation},
    )


def _answered_invitation() -> Schema:
    answered = _record(
        required=("id", "number", "round", "name", "date"), id=_ID, number=_NUMBER,
        round={**_ID, "description": "The id of the round."},
        name={**_NAME, "description": "Of the person whom the answer is about."},
        date={**_DATE, "description": "When the round began."},
    )
    described = "The invitation that somebody else's answer is to. Answers of the first edition have none."
    return {"anyOf": [answered, {"type": "null"}], "description": described}


def _assessment() -> Schema:
    group: Schema = {"enum": ["self", *_OTHERS]}
    return _record(
        required=("id", "date", "rater", "mode", "ratings"),
        id=_ID, date=_DATE,
        rater=_record(required=("group",), group=group, name=_TEXT),
        **_answers(),
        result={**_result(), "description": "Complete in a file that the page saves. Never trusted: scored anew."},
        invitation=_answered_invitation(),
        answered_at={**_TEXT, "description": "When somebody else answered, ISO 8601. Of two with one id, the later one wins."},
        draft={"type": "boolean", "description": "True while it is being answered."},
        correction={
            "anyOf": [_record(required=("mode", "ratings"), **_answers()), {"type": "null"}],
            "description": "The answers that take the place of its own once they are finished, while they are being changed.",
        },
    )


def _answers() -> dict[str, Schema]:
    often: Schema = {"enum": [*DerailerPoints.model_fields, None]}
    return {
        "mode": {"enum": ["quick", "detailed"]},
        "ratings": {**_map(_record(level=_ANSWER, roles=_map(_ANSWER, "null"), evidence=_TEXT)), "description": "By capability."},
        "derailers": {**_map(often, "null"), "description": _DERAILERS},
    }


def _result() -> Schema:
    capability = _record(rated=_LEVEL, points={"type": "integer", "minimum": 0}, level=_LEVEL)
    return _record(
        capabilities={**_map(capability), "description": "Only capabilities that are rated."},
        average={"type": ["number", "null"], "description": "Not rounded."},
        overall={"enum": [*get_args(LevelId), None]},
        master_count={"type": "integer", "minimum": 0},
    )
