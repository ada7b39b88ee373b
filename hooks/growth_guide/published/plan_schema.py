"""The JSON Schema of the plan in the saved file. No key is required: the page fills in what is missing."""

from ..records.explanations import Schema

_TEXT: Schema = {"type": "string"}
_DATE: Schema = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$", "description": "A day, or empty."}
_NUMBER: Schema = {"type": ["number", "null"], "minimum": 0}
_LINES: Schema = {"type": "string", "description": "One thing a line."}
_ID: Schema = {"type": "string", "minLength": 1, "maxLength": 200}


def plan_schema() -> Schema:
    """What ``plan`` may hold."""
    check_in = _record(date=_DATE, done=_TEXT, changed=_TEXT, next=_TEXT)
    return {
        **_record(
            id=_ID, start=_DATE, hours_per_week=_NUMBER, review=_DATE,
            areas={"type": "array", "maxItems": 30, "items": _area()},
            accountability=_record(to=_TEXT, how_often=_TEXT, support=_TEXT),
            check_ins={"type": "array", "maxItems": 500, "items": check_in},
        ),
        "type": ["object", "null"],
        "description": "The Personal Growth Plan.",
    }


def _area() -> Schema:
    return _record(
        id=_ID, title=_TEXT, capability={"type": ["string", "null"], "description": "Null for an area in one's own words."},
        ideas={"type": "array", "items": _TEXT}, why_me=_TEXT, why_organisation=_TEXT,
        current=_record(behaviours=_LINES, impact=_LINES, gap=_TEXT),
        desired=_record(outcomes=_LINES, behaviours=_LINES),
        activities={"type": "array", "maxItems": 200, "items": _activity()},
    )


def _activity() -> Schema:
    return _record(
        id=_ID, what=_TEXT, when={**_TEXT, "description": "As in an idea (today, week 3, weekly), or one's own words."},
        date=_DATE, minutes=_NUMBER, measure=_TEXT, monitored=_TEXT, feedback_from=_TEXT, if_then=_TEXT,
        state={"enum": ["open", "done", "moved", "dropped"]}, reason={**_TEXT, "description": "Why it was moved or dropped."},
        from_idea={"type": ["string", "null"], "description": "The id of the idea that it came from."},
    )


def _record(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties}
