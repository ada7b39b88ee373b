"""What no script of ours may hold, neither a module nor anything that is made of the modules and data."""

import re
from pathlib import Path

import pytest
from project import ROOT

UNSAFE = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|document\.write|\beval\(|new Function"
    r"|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource"
)
# Names of the vocabularies of XML: nobody ever asks them for anything.
FOREIGN = re.compile(r"https?://(?!www\.w3\.org/|schemas\.openxmlformats\.org/|schemas\.microsoft\.com/office/|purl\.org/dc/)[^\s\"'`<]*")


def modules(_: Path) -> dict[str, str]:
    """Each module that we write."""
    return {str(path): path.read_text(encoding="utf-8") for path in (ROOT / "theme_overrides" / "js").rglob("*.mjs")}


def files(site: Path) -> dict[str, str]:
    """Each script file of the site that is not the theme's."""
    return {path.name: path.read_text(encoding="utf-8") for path in site.rglob("*.js") if path.parent.name == "assets"}


def inline(site: Path) -> dict[str, str]:
    """The scripts inside the pages to be kept."""
    return {
        path.name: "\n".join(re.findall(r"<script\b[^>]*>(.*?)</script>", path.read_text(encoding="utf-8"), re.DOTALL))
        for path in (site / "downloads").glob("*.html")
    }


@pytest.fixture(params=[modules, files, inline])
def scripts(request: pytest.FixtureRequest, real_site: Path) -> dict[str, str]:
    found = request.param(real_site)
    assert found and all(found.values())
    return found


def test_no_script_makes_markup_or_code_of_text_or_asks_for_anything(scripts: dict[str, str]) -> None:
    assert {name: found for name, text in scripts.items() if (found := UNSAFE.findall(text))} == {}


def test_no_script_names_an_address_of_somebody_else(scripts: dict[str, str]) -> None:
    assert {name: found for name, text in scripts.items() if (found := FOREIGN.findall(text))} == {}
