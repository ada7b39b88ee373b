"""Debian's Firefox, driven by Mozilla's own marionette-driver: playwright cannot drive it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from driven_browser import DrivenBrowser, free_port

IN_FIREFOX = [
    pytest.mark.browser, pytest.mark.slow,
    pytest.mark.skipif(sys.version_info >= (3, 13), reason="marionette-driver needs telnetlib, which Python 3.13 no longer has"),
]
"""The marks of a test in Firefox."""

NAMES = ("firefox-esr", "firefox")
_SAVED = (
    "application/json", "text/html", "text/calendar", "text/markdown",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)  # fmt: skip
REMEDY = "The slow tests need Firefox and found none. Install it (Debian: apt-get install firefox-esr)."


class Firefox(DrivenBrowser):
    """One window of Firefox."""

    def __init__(self, downloads: Path, driver: Any) -> None:
        super().__init__(downloads)
        self._driver = driver

    def open(self, address: str) -> None:
        self._driver.navigate(address)

    def reload(self) -> None:
        self._driver.refresh()

    def script(self, text: str, *given: Any) -> Any:
        return self._driver.execute_script(text, given)

    def press(self, element: Any) -> None:
        element.click()

    def type(self, element: Any, text: str) -> None:
        element.send_keys(text)


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """A Firefox with a new profile in ``folder``."""
    from marionette_driver.marionette import Marionette

    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, REMEDY
    profile, downloads, port = folder / "profile", folder / "downloads", free_port()
    profile.mkdir(parents=True)
    settings = {
        "marionette.port": port,
        # Automation would let every file read every other.
        "security.fileuri.strict_origin_policy": "true",
        "browser.download.folderList": 2,
        "browser.download.dir": f'"{downloads}"',
        "browser.helperApps.neverAsk.saveToDisk": f'"{",".join(_SAVED)}"',
    }
    lines = [f'user_pref("{name}", {value});' for name, value in settings.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([program, "-headless", "-marionette", "-profile", str(profile)], stdout=log, stderr=log)
    try:
        driver = Marionette(host="127.0.0.1", port=port, bin=None)
        driver.raise_for_port(timeout=60)
        driver.start_session()
        yield Firefox(downloads, driver)
        driver.delete_session()
    finally:
        process.terminate()
        process.wait()
