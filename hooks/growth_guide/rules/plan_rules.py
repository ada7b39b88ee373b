"""The rules for ``plan.yml``: it fits the saved file, and its example fills in every field."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple, get_args

from ..content.content import Content
from ..reading.document import KeyPath
from ..reading.problems import Problem, nearest, one_of, short
from ..records.model import LevelId
from ..records.plan import FieldTexts, Plan, PlanField

SAVED_FIELDS: Mapping[str, tuple[str, ...]] = {
    "about": ("start", "hours_per_week", "review"),
    "areas": ("title", "why_me", "why_organisation"),
    "current": ("behaviours", "impact", "gap"),
    "desired": ("outcomes", "behaviours"),
    "activities": ("what", "if_then", "date", "when", "minutes", "measure", "monitored", "feedback_from"),
    "accountability": ("to", "how_often", "support"),
    "levels": ("level_now", "level_wanted"),
    "measures": ("count", "today", "goal"),
    "check_ins": ("date", "done", "changed", "next"),
}
"""The keys that a saved file has in each part of a plan, in the order of the parts. A public contract: fields may be added."""
_LEVELS: tuple[str, ...] = get_args(LevelId)
_NO_SECTIONS = ("about", "levels", "measures", "check_ins")
OTHER_KEYS: Mapping[str, tuple[str, ...]] = {
    "about": ("id", "areas", "accountability", "check_ins", "name", "time", "calendar", "notes"),
    "areas": (
        "id", "capability", "ideas", "level_now", "level_wanted", "current", "desired", "since", "situation", "taken",
        "measures", "activities",
    ),
    "measures": ("id", "from_idea"),
    "activities": ("id", "short", "paced", "weeks", "state", "reason", "from_idea", "notes"),
}
"""The keys under which a plan holds something else than a field in these parts; ``name`` stands in its files only."""


class _Part(NamedTuple):
    id: str
    where: KeyPath
    """Where its fields stand."""
    fields: tuple[PlanField, ...]


def _parts(plan: Plan) -> Iterator[_Part]:
    yield _Part("about", ("about",), plan.about)
    for n, section in enumerate(plan.sections):
        yield _Part(section.id, ("sections", n, "fields"), section.fields)
    yield _Part("levels", ("levels",), plan.levels)
    yield _Part("measures", ("measures", "fields"), plan.measures.fields)
    yield _Part("check_ins", ("check_ins", "fields"), plan.check_ins.fields)


def plan_sections_are_the_five(content: Content) -> Iterator[Problem]:
    """The sections stand in the order of the model, each once."""
    if content.plan:
        wanted = [part for part in SAVED_FIELDS if part not in _NO_SECTIONS]
        ids = [section.id for section in content.plan.record.sections]
        for n, (found, right) in enumerate(zip(ids, wanted, strict=True)):
            # A section that stands twice is told by another rule.
            if found != right and len(set(ids)) == len(ids):
                yield content.plan.at_value(("sections", n, "id"), f"section {n + 1} is {found}", f"write {right}")
                return


def plan_holds_the_saved_fields(content: Content) -> Iterator[Problem]:
    """Every field of the saved file can be filled in."""
    if content.plan:
        for part in _parts(content.plan.record):
            ids = [field.id for field in part.fields]
            others = [field_id for field_id in ids if field_id not in SAVED_FIELDS[part.id]]
            for missing in (wanted for wanted in SAVED_FIELDS[part.id] if wanted not in ids):
                misspelt = nearest(missing, others)
                if misspelt:
                    where = (*part.where, ids.index(misspelt), "id")
                    yield content.plan.at_value(where, f"{misspelt} is no field of the saved file", f"did you mean {missing}?")
                else:
                    wrong = f"the field {missing} of the saved file is missing in {part.id}"
                    yield content.plan.at_value(part.where, wrong, f"add a field with id: {missing}")


def plan_adds_no_field_in_the_place_of_something_else(content: Content) -> Iterator[Problem]:
    """A field that the plan adds has an id under which the saved file holds nothing else."""
    if content.plan:
        for part in _parts(content.plan.record):
            for n, field in enumerate(part.fields):
                if field.id in OTHER_KEYS.get(part.id, ()):
                    wrong = f"the saved file holds something else as {field.id}"
                    yield content.plan.at_value((*part.where, n, "id"), wrong, "give the field another id")


def plan_example_is_filled_in(content: Content) -> Iterator[Problem]:
    """The example has a text for each field, and dates and numbers where they belong."""
    wrong_fields = (*plan_holds_the_saved_fields(content), *plan_adds_no_field_in_the_place_of_something_else(content))
    if content.plan and not wrong_fields:
        fields = {part.id: part.fields for part in _parts(content.plan.record)}
        for part_id, where, texts in _example_texts(content.plan.record):
            for wrong_at, wrong, right in _example_problems(fields[part_id], texts, are_levels=part_id == "levels"):
                yield content.plan.at_value((*where, *wrong_at), wrong, right)
        if len(content.plan.record.example.areas) > content.plan.record.areas_at_most:
            wrong = "more areas than a plan may have"
            yield content.plan.at_value(("example", "areas"), wrong, "raise areas_at_most, or leave one out")


def _example_texts(plan: Plan) -> Iterator[tuple[str, KeyPath, FieldTexts]]:
    """The texts of the example, each part with its section and its place."""
    example = plan.example
    yield "about", ("example", "about"), example.about
    for n, area in enumerate(example.areas):
        where: KeyPath = ("example", "areas", n)
        yield "areas", (*where, "growth"), area.growth
        yield "levels", (*where, "levels"), area.levels
        yield "current", (*where, "current"), area.current
        yield "desired", (*where, "desired"), area.desired
        for m, measure in enumerate(area.measures):
            yield "measures", (*where, "measures", m), measure
        for m, activity in enumerate(area.activities):
            yield "activities", (*where, "activities", m), activity
    yield "accountability", ("example", "accountability"), example.accountability
    for n, check_in in enumerate(example.check_ins):
        yield "check_ins", ("example", "check_ins", n), check_in


def _example_problems(
    fields: tuple[PlanField, ...], texts: FieldTexts, *, are_levels: bool
) -> Iterator[tuple[KeyPath, str, str]]:
    types = {field.id: field.kind for field in fields}
    missing = [key for key in types if key not in texts]
    for key, text in texts.items():
        if key not in types:
            meant = nearest(key, missing)
            # A typo is one fault: the text that it was meant to name is not missing as well.
            missing = [other for other in missing if other != meant]
            yield (key,), f"there is no field {short(key)}", f"did you mean {meant}?" if meant else "delete it"
        elif are_levels and text not in _LEVELS:
            yield (key,), f"{short(text)} is not the id of a level", one_of(text, _LEVELS)
        elif types[key] == "date" and not _is_date(text):
            yield (key,), f"{short(text)} is not a date", 'write it as "2026-01-31"'
        elif types[key] == "number" and not re.fullmatch(r"[1-9][0-9]*", text):
            yield (key,), f"{short(text)} is not a whole number", 'write it as "20"'
    for key in missing:
        yield (), f"the example has no text for the field {key}", "write one"


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


PLAN_RULES = (
    plan_sections_are_the_five, plan_holds_the_saved_fields, plan_adds_no_field_in_the_place_of_something_else,
    plan_example_is_filled_in,
)
