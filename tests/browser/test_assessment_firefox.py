"""The main way through the assessment in Firefox, from a file."""

import json
import sys
from pathlib import Path

import pytest
from assessment_page import ADDRESS, CAPABILITIES, STORED, WORKBOOK
from firefox import firefox

pytestmark = [
    pytest.mark.browser, pytest.mark.slow,
    pytest.mark.skipif(sys.version_info >= (3, 13), reason="marionette-driver needs telnetlib, which Python 3.13 no longer has"),
]


@pytest.mark.parametrize("address", [ADDRESS, WORKBOOK])
def test_questions_lead_to_results_and_stay_in_firefox(real_site: Path, tmp_path: Path, address: str) -> None:
    with firefox(tmp_path) as driver:
        def find(selector: str):
            return driver.find_element("css selector", selector)

        driver.navigate((real_site / address).as_uri())
        find("[name=mode][value=quick]").click()
        find("[data-part=begin]").click()
        for capability in CAPABILITIES:
            find(f"[name=level-{capability}][value=expert]").click()
            find("[data-part=finish]" if capability == CAPABILITIES[-1] else "[data-part=next]").click()
        assert find("[data-part=title]").text == "You stand at Expert"
        kept = json.loads(driver.execute_script(f"return {STORED}"))
        assert kept["assessments"][0]["result"]["overall"] == "expert"
        driver.refresh()
        assert find("[data-part=title]").text == "You stand at Expert"
        refused = "return new Promise(done => fetch('https://example.org/').then(() => done('sent'), () => done('refused')))"
        assert driver.execute_script(refused) == "refused"
