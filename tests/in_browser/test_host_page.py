"""The page for whoever hosts the guide, opened from the unpacked folder."""

from pathlib import Path

import pytest
from growth_guide.guide.load import load
from growth_guide.pages.pages import Renderer
from growth_guide.site.package import host_page
from playwright.sync_api import Browser
from project import ROOT
from test_accessibility import faults
from test_link_marks import unmarked

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), pytest.param(1280, "dark", marks=pytest.mark.slow)])
def test_page_for_the_host_reads_well_for_everybody(browser: Browser, tmp_path: Path, width: int, scheme: str) -> None:
    theme = ROOT / "theme_overrides"
    file = tmp_path / "READ-ME-FIRST.html"
    file.write_text(host_page(Renderer(load(ROOT / "guide_data"), theme / "pages"), theme), encoding="utf-8")
    said: list[str] = []
    with browser.new_context(offline=True, viewport={"width": width, "height": 800}, color_scheme=scheme) as context:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.goto(file.as_uri())
        assert faults(page) == ""
        assert unmarked(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert said == []
