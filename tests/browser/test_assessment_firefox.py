"""The main way through the assessment in Firefox, from a file."""

import json
from pathlib import Path

import pytest
from assessment_page import ADDRESS, STORED, WORKBOOK
from firefox import IN_FIREFOX, answer_all, find, firefox

pytestmark = IN_FIREFOX


@pytest.mark.parametrize("address", [ADDRESS, WORKBOOK])
def test_questions_lead_to_results_and_stay_in_firefox(real_site: Path, tmp_path: Path, address: str) -> None:
    with firefox(tmp_path) as driver:
        answer_all(driver, (real_site / address).as_uri())
        assert find(driver, "[data-part=title]").text == "You stand at Expert"
        kept = json.loads(driver.execute_script(f"return {STORED}"))
        assert kept["assessments"][0]["result"]["overall"] == "expert"
        driver.refresh()
        assert find(driver, "[data-part=title]").text == "You stand at Expert"
        refused = "return new Promise(done => fetch('https://example.org/').then(() => done('sent'), () => done('refused')))"
        assert driver.execute_script(refused) == "refused"
