"""``guide.json`` and its schema say the same."""

import json
from typing import Any

import jsonschema
import pytest
from growth_guide.published.guide_json import guide_json
from growth_guide.published.guide_schema import guide_schema
from guide_copy import GuideCopy


@pytest.fixture
def data(guide_copy: GuideCopy) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(guide_json(guide_copy.load(), {}))
    return found


def test_it_is_version_2_in_both(data: dict[str, Any]) -> None:
    schema = json.loads(guide_schema())
    assert (data["version"], schema["properties"]["version"]["const"]) == (2, 2)
    jsonschema.validate(data, schema)


def test_where_there_is_none_it_says_none_as_the_file_does(data: dict[str, Any]) -> None:
    ideas = {idea["id"]: idea for idea in data["ideas"]}
    derailers = {derailer["id"]: derailer for derailer in data["derailers"]}
    assert (ideas["open-hour"]["sheet"], ideas["open-hour"]["evidence"]) == ("none", "none")
    assert derailers["closed-mindset"]["overuse_of"] == "none"
    assert ideas["both-cases"]["sheet"]["fixed"] is True
    assert set(ideas["both-cases"]["if_stuck"][0]) == {"when", "try"}


@pytest.mark.parametrize("sheet", ["None", None, {"title": "x"}])
def test_a_sheet_of_another_shape_breaks_the_schema(data: dict[str, Any], sheet: Any) -> None:
    data["ideas"][0]["sheet"] = sheet
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json.loads(guide_schema()))


def unknown_keys(value: Any, schema: dict[str, Any], definitions: dict[str, Any], where: str = "") -> list[str]:
    """Where a record has a key that no description allowed in its place names."""
    if "$ref" in schema:
        return unknown_keys(value, definitions[schema["$ref"].rpartition("/")[2]], definitions, where)
    if "anyOf" in schema:
        return min((unknown_keys(value, one, definitions, where) for one in schema["anyOf"]), key=len)
    if isinstance(value, list):
        places = zip(value, [*schema.get("prefixItems", ()), *[schema.get("items", {})] * len(value)], strict=False)
        return [key for n, (one, inner) in enumerate(places) for key in unknown_keys(one, inner, definitions, f"{where}.{n}")]
    if not isinstance(value, dict):
        return []
    named, others = schema.get("properties", {}), schema.get("additionalProperties")
    found = []
    for key, one in value.items():
        inner = named.get(key, others)
        found += unknown_keys(one, inner, definitions, f"{where}.{key}") if isinstance(inner, dict) else [f"{where}.{key}"]
    return found


def test_every_key_of_every_record_is_a_property_of_the_schema(data: dict[str, Any]) -> None:
    schema = json.loads(guide_schema())
    assert unknown_keys(data, schema, schema["$defs"]) == []


@pytest.mark.parametrize(
    "place",
    [(), ("ideas", 0), ("ideas", 0, "actions", 0), ("ideas", 0, "effort"), ("capabilities", 0, "roles", 1),
     ("derailers", 0), ("levels", 2), ("domains", 0), ("references", 0)],
)  # fmt: skip
def test_a_key_that_the_schema_does_not_know_is_found(data: dict[str, Any], place: tuple[str | int, ...]) -> None:
    schema, record = json.loads(guide_schema()), data
    for step in place:
        record = record[step]  # type: ignore[index]  # A step is a key of a record or a place in a list.
    record["unheard_of"] = 1
    assert unknown_keys(data, schema, schema["$defs"]) == [".".join(["", *map(str, place), "unheard_of"])]
