"""The table of the kinds of record, and what goes by it."""

import json
import re

import pytest
from growth_guide.published.guide_json import guide_data
from growth_guide.records.front_matter import LIST_PAGES
from growth_guide.records.kinds import BY_USE, KINDS, Kind, kind_of
from growth_guide.records.single_files import SINGLE_FILES
from guide_copy import THEME, GuideCopy


def test_no_two_rows_stand_for_the_same() -> None:
    names = [*(kind.name for kind in KINDS), *SINGLE_FILES]
    assert len({*names, *(kind.noun for kind in KINDS)}) == len(names) + len(KINDS)
    assert sorted(map(id, KINDS)) == sorted(map(id, BY_USE))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_row_names_keys_that_its_records_have(kind: Kind) -> None:
    assert {kind.title, kind.summary, *kind.order, "id"} <= kind.record.model_fields.keys()
    assert kind_of(kind.record) is kind


def test_each_page_has_its_template() -> None:
    templates = {path.stem for path in (THEME / "pages").glob("*.md")}
    assert {kind.slug for kind in KINDS if kind.has_pages} | LIST_PAGES.keys() <= templates


def test_a_template_that_shows_the_text_of_its_page_stands_in_the_frame_with_its_heading() -> None:
    template = (THEME / "main.html").read_text(encoding="utf-8")
    (framed,) = re.findall(r"{% if page_type in (\[.*?\]) %}\n<div class=\"leaf\">", template)
    texts = {path.stem for path in (THEME / "pages").glob("*.md") if "{{ body" in path.read_text(encoding="utf-8")}
    assert {*json.loads(framed)} == texts | {"prose"}


def test_each_record_is_published_with_its_address(guide_copy: GuideCopy) -> None:
    guide = guide_copy.load()
    data = guide_data(guide, {})
    roles = [role for capability in data["capabilities"] for role in capability["roles"]]
    for kind, records in {**data, "roles": roles}.items():
        if kind in guide.records:
            assert [record["id"] for record in records] == [record.id for record in guide.records[kind]]
            assert all(record["url"].partition("#")[0].endswith(".html") for record in records)
    assert {*guide.records} <= {*data, "roles"}
