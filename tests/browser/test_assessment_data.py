"""What the page gets of the guide."""

import gzip
import json
from typing import Any

import pytest
from assessment_modules import PURE
from growth_guide.browser.assessment_data import assessment_data, assessment_script
from growth_guide.bundle.assets import script
from growth_guide.bundle.script_data import script_data
from growth_guide.guide.load import load
from project import ROOT


@pytest.fixture(scope="module")
def guide() -> dict[str, Any]:
    """The real guide as the page knows it."""
    return assessment_data(load(ROOT / "guide_data"))


def test_the_script_sets_one_global_to_the_data(guide):
    text = assessment_script(load(ROOT / "guide_data"))
    assert json.loads(text.removeprefix("globalThis.growthGuideAssessment=").rstrip(";\n")) == guide


def test_every_capability_role_derailer_and_idea_is_there(guide):
    roles = [role for capability in guide["capabilities"] for role in capability["roles"]]
    counts = load(ROOT / "guide_data").counts
    assert len(roles) == counts["roles"]
    kinds = ("levels", "domains", "capabilities", "derailers", "ideas", "situations")
    assert all(len(guide[kind]) == counts[kind] for kind in kinds)
    assert {idea["capability"] for idea in guide["ideas"]} == {capability["id"] for capability in guide["capabilities"]}


def test_data_cannot_end_a_script_element():
    text = script_data("x", {"a": "</script><!--\u2028"})
    assert "</" not in text and "<!--" not in text and "\u2028" not in text
    assert json.loads(text.removeprefix("globalThis.x=").rstrip(";\n")) == {"a": "</script><!--\u2028"}


def test_modules_and_data_leave_room_for_the_page(guide):
    joined = {script(ROOT / "theme_overrides/js", f"{name}.mjs").content for name in PURE}
    data = assessment_script(load(ROOT / "guide_data")).encode()
    assert len(gzip.compress(data)) + len(gzip.compress(max(joined, key=len))) < 30_000


def test_a_situation_knows_what_leads_to_it(guide):
    record = load(ROOT / "guide_data").situation["overruled"]
    (found,) = (one for one in guide["situations"] if one["id"] == "overruled")
    capability = {idea["id"]: idea["capability"] for idea in guide["ideas"]}[record.ideas[0].idea]
    assert (found["title"], found["url"]) == (record.title, "situations/overruled.html")
    assert (found["capability"], found["derailers"]) == (capability, list(record.derailers))
