"""The way to an exported plan in Firefox, from a file."""

import json
from functools import partial
from pathlib import Path

import pytest
from assessment_page import ADDRESS, STORED, WORKBOOK
from firefox import IN_FIREFOX, answer_all, find, firefox

pytestmark = IN_FIREFOX


@pytest.mark.parametrize("address", [ADDRESS, WORKBOOK])
def test_way_leads_to_an_exported_plan_of_three_areas_in_firefox(real_site: Path, tmp_path: Path, address: str) -> None:
    from marionette_driver import Wait

    with firefox(tmp_path) as driver:
        answer_all(driver, (real_site / address).as_uri())
        find(driver, "a.btn[href='#plan']").click()
        find(driver, "[data-part=suggested] li")
        find(driver, "[data-part=take-all]").click()
        find(driver, "#plan-tab-2")
        kept = json.loads(driver.execute_script(f"return {STORED}"))
        assert len(kept["plan"]["areas"]) == 3
        find(driver, "[data-part=save-word]").click()
        find(driver, "[data-part=save-calendar]").click()
        for ending, last in ((".docx", b"PK\x05\x06"), (".ics", b"END:VCALENDAR")):
            Wait(driver, timeout=20).until(partial(_has_download, tmp_path, ending, last), message=f"no {ending} was saved")


def _has_download(folder: Path, ending: str, last: bytes, _: object) -> bool:
    """Whether a file with this ending is there as a whole, which these bytes near its end tell."""
    return any(last in path.read_bytes() for path in folder.glob(f"downloads/*{ending}"))
