"""The schemas for editor programs: made from the model, named by every data file, as strict as the reader."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from growth_guide.content.data_folder import SCHEMA_FILES
from growth_guide.reading.read_yaml import read
from growth_guide.records.editor_schema import SCHEMAS, editor_schemas, schema_line
from growth_guide.records.kinds import FILED
from guide_copy import SMALL
from jsonschema import Draft7Validator
from project import ROOT

DATA = ROOT / "guide_data"
FOLDERS = {kind.name: kind.slug for kind in FILED}


def schema_name(file: Path) -> str:
    return FOLDERS.get(file.parent.name, file.stem)


def read_as_json(file: Path) -> Any:
    """The data of a file as our reader reads it, lists as JSON has them."""
    return json.loads(json.dumps(read(file.name, file.read_bytes()).data))


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft7Validator]:
    schemas = {name.removesuffix(".json"): json.loads(text) for name, text in editor_schemas().items()}
    for schema in schemas.values():
        Draft7Validator.check_schema(schema)
    return {name: Draft7Validator(schema) for name, schema in schemas.items()}


def test_the_schemas_are_those_that_the_model_makes(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--accept-golden"):
        for name, text in editor_schemas().items():
            (DATA / "schema" / name).write_text(text, encoding="utf-8")
    found = {path.name: path.read_text(encoding="utf-8") for path in (DATA / "schema").iterdir()}
    assert found == editor_schemas(), "the model has changed: run make accept-golden"


def test_the_folder_may_hold_each_schema_and_no_other_file() -> None:
    assert sorted(editor_schemas()) == sorted(SCHEMA_FILES)


def test_every_data_file_names_its_schema_in_its_first_line() -> None:
    wrong = []
    for file in sorted(DATA.rglob("*.yml")):
        line = schema_line(schema_name(file), in_folder=file.parent != DATA)
        assert (file.parent / line.partition("=")[2].strip()).is_file()
        if not file.read_text(encoding="utf-8").startswith(line):
            wrong.append(f"{file.relative_to(ROOT)}: write as its first line: {line.strip()}")
    assert wrong == []


def test_every_record_of_both_guides_is_accepted(validators: dict[str, Draft7Validator]) -> None:
    files = [*DATA.rglob("*.yml"), *(SMALL / "guide_data").rglob("*.yml")]
    assert len(files) > 200
    for file in files:
        assert [error.message for error in validators[schema_name(file)].iter_errors(read_as_json(file))] == [], file


IDEA = read_as_json(SMALL / "guide_data/ideas/both-cases.yml")
FAULTS = {
    "a missing key": {key: value for key, value in IDEA.items() if key != "title"},
    "an unknown key": {**IDEA, "titel": "x"},
    "its own id": {**IDEA, "id": "both-cases"},
    "a blank": {**IDEA, "title": None},
    "an empty text": {**IDEA, "title": ""},
    "a blank in a list": {**IDEA, "issues": [None, *IDEA["issues"][1:]]},
    "a word that is not in the list": {**IDEA, "step": "expert"},
    "a number as text": {**IDEA, "number": "1"},
    "a number out of range": {**IDEA, "number": 0},
    "too few entries": {**IDEA, "issues": IDEA["issues"][:2]},
    "too many entries": {**IDEA, "issues": IDEA["issues"] * 2},
    "a text instead of a list": {**IDEA, "counters": "worked-before"},
    "an id with a capital": {**IDEA, "related": ["Tool-swap"]},
    "a time that does not exist": {**IDEA, "actions": [{**IDEA["actions"][0], "when": "tomorrow"}, *IDEA["actions"][1:]]},
    "an unknown key in an action": {**IDEA, "actions": [{**IDEA["actions"][0], "how": "x"}, *IDEA["actions"][1:]]},
    "an act too long for a calendar": {**IDEA, "actions": [{**IDEA["actions"][0], "short": "x" * 51}, *IDEA["actions"][1:]]},
    "a sheet that is another text than none": {**IDEA, "sheet": "None"},
    "a sheet without rows": {**IDEA, "sheet": {**IDEA["sheet"], "rows": []}},
    "a word for true": {**IDEA, "sheet": {**IDEA["sheet"], "fixed": "true"}},
    "a measure that is one text": {**IDEA, "measures": ["so many", *IDEA["measures"][1:]]},
    "an effort without weeks": {**IDEA, "effort": {"minutes_per_week": 20}},
}


@pytest.mark.parametrize("key", ["sheet", "evidence"])
def test_the_word_none_is_accepted_where_there_may_be_none(validators: dict[str, Draft7Validator], key: str) -> None:
    assert list(validators["idea"].iter_errors({**IDEA, key: "none"})) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused(validators: dict[str, Draft7Validator], fault: str) -> None:
    assert len(list(validators["idea"].iter_errors(FAULTS[fault]))) == 1


def keys(name: str) -> Iterator[tuple[str, Any]]:
    schema = json.loads(editor_schemas()[f"{name}.json"])
    for record in (schema, *schema.get("$defs", {}).values()):
        yield from record.get("properties", {}).items()


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_explained_and_no_key_has_a_made_up_title(name: str) -> None:
    for key, node in keys(name):
        assert node["description"].endswith("."), key
        assert "title" not in node, key
