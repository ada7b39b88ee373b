"""The way to an exported plan in Firefox, from a file."""

import json
from functools import partial
from pathlib import Path

import pytest
from assessment_page import ADDRESS, CAPABILITIES, STORED, WORKBOOK
from firefox import firefox

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("address", [ADDRESS, WORKBOOK])
def test_way_leads_to_an_exported_plan_of_three_areas_in_firefox(real_site: Path, tmp_path: Path, address: str) -> None:
    from marionette_driver import Wait

    with firefox(tmp_path) as driver:
        def find(selector: str):
            return driver.find_element("css selector", selector)

        driver.navigate((real_site / address).as_uri())
        find("[name=mode][value=quick]").click()
        find("[data-part=begin]").click()
        for capability in CAPABILITIES:
            find(f"[name=level-{capability}][value=expert]").click()
            find("[data-part=finish]" if capability == CAPABILITIES[-1] else "[data-part=next]").click()
        find("a.btn[href='#plan']").click()
        find("[data-part=suggested] li")
        find("[data-part=take-all]").click()
        find("#plan-tab-2")
        kept = json.loads(driver.execute_script(f"return {STORED}"))
        assert len(kept["plan"]["areas"]) == 3
        find("[data-part=save-word]").click()
        find("[data-part=save-calendar]").click()
        for ending, last in ((".docx", b"PK\x05\x06"), (".ics", b"END:VCALENDAR")):
            Wait(driver, timeout=20).until(partial(_has_download, tmp_path, ending, last), message=f"no {ending} was saved")


def _has_download(folder: Path, ending: str, last: bytes, _: object) -> bool:
    """Whether a file with this ending is there as a whole, which these bytes near its end tell."""
    return any(last in path.read_bytes() for path in folder.glob(f"downloads/*{ending}"))
