"""The web form, made from plan.yml like the files: the same fields, in each part in the same order."""

import re

import pytest
from growth_guide.site.site_files import Site, make_site
from project import PROJECT

PARTS = {
    "about": "",
    "areas": "area.",
    "current": "area.current.",
    "desired": "area.desired.",
    "activities": "area.activities.{m}.",
    "accountability": "accountability.",
    "check_ins": "check_ins.{m}.",
}
"""How the tags of each part's fields begin; Word, PDF and the form use the same tags."""
NOTES = "notes"
"""What no field of plan.yml holds, such as the rest of a file."""


@pytest.fixture(scope="module")
def site() -> Site:
    return make_site(PROJECT)


@pytest.fixture(scope="module")
def tags(site: Site) -> list[str]:
    form = site.renderer.render(site.pages["self-assessment.md"])
    return re.findall(r'data-(?:tag|lines)="([^"]+)"', form)


@pytest.fixture(scope="module")
def fields(site: Site) -> dict[str, list[str]]:
    plan = site.guide.plan
    parts = {"about": plan.about, **{section.id: section.fields for section in plan.sections}, "check_ins": plan.check_ins.fields}
    return {name: [field.id for field in part] for name, part in parts.items()}


@pytest.mark.parametrize("part", PARTS)
def test_form_holds_the_fields_of_each_part_in_order(part: str, tags: list[str], fields: dict[str, list[str]]) -> None:
    found = [tag.removeprefix(PARTS[part]) for tag in tags if tag[: tag.rfind(".") + 1] == PARTS[part] and tag != NOTES]
    assert found == fields[part]


def test_form_holds_the_sections_in_order(tags: list[str], fields: dict[str, list[str]]) -> None:
    sections = [part for part in fields if part not in ("about", "activities", "check_ins")]
    # Fields that repeat stand in templates.
    once = [tag for tag in tags if "{m}" not in tag and "." in tag]
    assert once == [PARTS[part] + field for part in sections for field in fields[part]]


def test_form_holds_no_other_field(tags: list[str], fields: dict[str, list[str]]) -> None:
    measures = [f"area.measures.{{m}}.{key}" for key in ("count", "today", "goal")]
    assert sorted(tags) == sorted([NOTES, *measures, *(PARTS[part] + field for part, ids in fields.items() for field in ids)])
