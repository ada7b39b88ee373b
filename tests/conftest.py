"""What several test files share: built sites and a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from built_once import built_once
from chromium import ARGUMENTS, WITHOUT_WINDOWS, find_chromium
from growth_guide.guide.guide import Guide
from growth_guide.guide.load import load
from guide_copy import GuideCopy
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from project import ROOT, build, copy_project

SMALL_GUIDE = ROOT / "tests" / "made" / "small_guide"

# Chance is the same for everybody and every time, and a busy machine is no fault.
settings.register_profile("guide", deadline=None, database=None, derandomize=True)
settings.load_profile("guide")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept-golden", action="store_true", help="write what the tests find in the place of tests/made/golden")


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The real guide."""
    return load(ROOT / "guide_data")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real guide, built once for all workers. Read only, as all the sites here."""
    return built_once(tmp_path_factory, worker_id, "real", lambda site: build(ROOT, site))


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that holds the small guide. Read only: a test that changes it makes its own copy."""
    return copy_project(tmp_path_factory.mktemp("small") / "project", SMALL_GUIDE / "guide_data", SMALL_GUIDE / "content")


@pytest.fixture(scope="session")
def small_site(small_project: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The small guide, built once for all workers."""
    return built_once(tmp_path_factory, worker_id, "small-site", lambda site: build(small_project, site))


@pytest.fixture(scope="session")
def overlay_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real guide with the example overlay, built once for all workers."""
    overlay = {"GROWTH_GUIDE_OVERLAY": "examples/overlay"}
    return built_once(tmp_path_factory, worker_id, "overlay", lambda site: build(ROOT, site, **overlay))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for each worker; without one the tests fail, and say how to get it."""
    with sync_playwright() as playwright:
        program = find_chromium(WITHOUT_WINDOWS, playwright.chromium.executable_path)
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def guide_copy(tmp_path: Path) -> GuideCopy:
    """A copy of the small guide that the test may break."""
    return GuideCopy(tmp_path)


@pytest.fixture
def laid(guide_copy: GuideCopy) -> GuideCopy:
    """A copy of the small guide with the small overlay beside it, both to be broken."""
    guide_copy.lay_over()
    return guide_copy
