"""What the pages say about privacy comes from the code. What a browser really does is in ``browser/test_privacy.py``."""

import shutil
from dataclasses import fields
from pathlib import Path

import pytest
from growth_guide.published.privacy_facts import Facts, page_values, read_facts
from project import ROOT

SCRIPTS = ROOT / "theme_overrides/js"
PACK = ROOT / "content/privacy-pack.md"


@pytest.mark.parametrize("fact", [field.name for field in fields(Facts)])
def test_the_privacy_pack_states_every_fact_and_writes_none_itself(fact: str) -> None:
    text = PACK.read_text(encoding="utf-8")
    assert f"{{{{ facts.{fact} }}}}" in text
    value = page_values(read_facts(SCRIPTS))[f"facts.{fact}"]
    assert value.isdigit() or value not in text, "a written fact would drift: write the name in double braces"


def test_a_fact_follows_the_module_that_acts_on_it(tmp_path: Path) -> None:
    shutil.copytree(SCRIPTS, tmp_path / "js")
    module = tmp_path / "js/workbook/storage.mjs"
    module.write_text(module.read_text(encoding="utf-8").replace('"growth-guide:workbook"', '"another:name"'), encoding="utf-8")
    assert read_facts(tmp_path / "js").storage_key == "another:name"


def test_a_module_that_lost_its_constant_is_named(tmp_path: Path) -> None:
    shutil.copytree(SCRIPTS, tmp_path / "js")
    module = tmp_path / "js/assessment_page/undo_offer.mjs"
    module.write_text(module.read_text(encoding="utf-8").replace("UNDO_SECONDS", "UNDO_TIME"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"undo_offer\.mjs: there is no constant UNDO_SECONDS"):
        read_facts(tmp_path / "js")
