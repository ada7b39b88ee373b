"""The JSON Schema of the plan in the saved file. No key is required: the page fills in what is missing."""

from ..records.explanations import Schema

_TEXT: Schema = {"type": "string"}
_DATE: Schema = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$", "description": "A day, or empty."}
_NUMBER: Schema = {"type": ["number", "null"], "minimum": 0}
_LINES: Schema = {"type": "string", "description": "One thing a line."}
_RHYTHM: Schema = {"type": "string", "description": "The id of a rhythm, such as weeks-2, or one's own words."}
_CODE: Schema = {"type": ["string", "null"]}
_ID: Schema = {"type": "string", "minLength": 1, "maxLength": 200}


def plan_schema() -> Schema:
    """What ``plan`` may hold."""
    check_in = _record(date=_DATE, done=_TEXT, changed=_TEXT, next=_TEXT)
    return {
        **_record(
            id=_ID, start=_DATE, hours_per_week=_NUMBER, review=_DATE,
            areas={"type": "array", "maxItems": 30, "items": _area()},
            accountability=_record(to=_TEXT, how_often=_RHYTHM, support=_TEXT),
            check_ins={"type": "array", "maxItems": 500, "items": check_in},
            time=_time(), calendar=_calendar(),
            notes={**_TEXT, "description": "What no field holds, such as the rest of a file."},
        ),
        "type": ["object", "null"],
        "description": "The Personal Growth Plan.",
    }


def _area() -> Schema:
    return _record(
        id=_ID, title=_TEXT, capability={"type": ["string", "null"], "description": "Null for an area in one's own words."},
        ideas={"type": "array", "items": _TEXT}, level_now=_CODE, level_wanted=_CODE, why_me=_TEXT, why_organisation=_TEXT,
        current=_record(behaviours=_LINES, impact=_LINES, gap=_TEXT),
        desired=_record(outcomes=_LINES, behaviours=_LINES),
        since={"type": "object", "additionalProperties": _DATE, "description": "By idea, the day on which it came."},
        situation={**_record(id=_ID, since=_DATE), "description": "That on whose page the area was made, and when."},
        taken={"type": "array", "maxItems": 500, "items": _taken()},
        measures={"type": "array", "maxItems": 100, "items": _measure()},
        activities={"type": "array", "maxItems": 200, "items": _activity()},
    )


def _taken() -> Schema:
    return {
        **_record(
            idea=_CODE, field={"enum": ["current.behaviours", "desired.outcomes"]}, line=_TEXT,
            words={**_TEXT, "description": "What the owner made of the line; empty where it stands as it was offered."},
            ticked={"type": "boolean", "description": "Only what is ticked is said: the rest is in no document."},
        ),
        "description": "A line that the guide offered and the owner touched.",
    }


def _measure() -> Schema:
    return _record(
        id=_ID, count=_TEXT, goal=_TEXT, from_idea=_CODE,
        today={**_TEXT, "description": "The owner's number; empty until it is known."},
    )


def _time() -> Schema:
    """When the owner has time; no time of day is all day."""
    days: Schema = {"type": "array", "items": {"enum": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}}
    away: Schema = {"type": "array", "maxItems": 50, "items": {"type": "object", "properties": {"from": _DATE, "to": _DATE}}}
    return _record(days=days, at={"type": "string", "pattern": r"^(([01]\d|2[0-3]):[0-5]\d)?$"}, away=away)


def _calendar() -> Schema:
    """What the last calendar file held, so that the next one can move it and take it back."""
    number: Schema = {"type": "integer", "minimum": 0}
    event = _record(uid=_TEXT, sequence=number, date=_DATE, at=_TEXT, summary=_TEXT, rule=_TEXT)
    return _record(sequence=number, events={"type": "array", "maxItems": 2000, "items": event})


def _activity() -> Schema:
    return _record(
        id=_ID, what=_TEXT, short={**_TEXT, "description": "The same act for a calendar or a list."},
        when={**_TEXT, "description": "As in an idea (today, week 3, weekly), or one's own words."},
        date=_DATE, paced={**_DATE, "description": "The day that the guide gave it; where date is another, its owner gave that."},
        minutes=_NUMBER, measure=_TEXT, monitored=_TEXT, feedback_from=_TEXT, if_then=_TEXT,
        state={"enum": ["open", "done", "moved", "dropped"]}, reason={**_TEXT, "description": "Why it was moved or dropped."},
        from_idea={**_CODE, "description": "The id of the idea that it came from."},
        weeks={**_NUMBER, "description": "For how long it repeats; null until the review."},
        notes={"type": "array", "maxItems": 500, "items": _record(date=_DATE, text=_TEXT)},
    )


def _record(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties}
