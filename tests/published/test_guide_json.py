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
