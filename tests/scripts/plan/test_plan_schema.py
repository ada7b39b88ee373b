"""The schema of the saved file knows the plan."""

from typing import Any

import jsonschema
import pytest
from growth_guide.guide.guide import Guide
from growth_guide.published.plan_schema import plan_schema
from growth_guide.rules.plan_rules import OTHER_KEYS, SAVED_FIELDS
from plans import activity, example_plan, plan


def test_plans_of_this_page_fit(run: Any, guide: Guide) -> None:
    for given in (example_plan(guide), plan(activity()), run("() => m.newPlan({ id: 'a' })")):
        jsonschema.validate(given, plan_schema())


@pytest.mark.parametrize("wrong", [{"state": "late"}, {"date": "tomorrow"}, {"minutes": "20"}])
def test_another_activity_does_not(wrong: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plan(activity(**wrong)), plan_schema())


def test_the_schema_names_every_field_of_the_form_and_what_else_a_plan_holds() -> None:
    schema = plan_schema()["properties"]
    area = schema["areas"]["items"]["properties"]
    parts = {
        "about": schema, "areas": area, "current": area["current"]["properties"], "desired": area["desired"]["properties"],
        "activities": area["activities"]["items"]["properties"], "accountability": schema["accountability"]["properties"],
        "check_ins": schema["check_ins"]["items"]["properties"],
        "measures": area["measures"]["items"]["properties"], "levels": {key: area[key] for key in SAVED_FIELDS["levels"]},
    }
    in_files_only = {"name"}
    named = {part: {*fields, *OTHER_KEYS.get(part, ())} - in_files_only for part, fields in SAVED_FIELDS.items()}
    assert named == {part: set(keys) for part, keys in parts.items()}
