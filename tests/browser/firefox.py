"""Debian's Firefox, driven by Mozilla's own marionette-driver: playwright cannot drive it."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from assessment_page import CAPABILITIES

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


@contextmanager
def firefox(folder: Path) -> Iterator[Any]:
    """A Firefox with a new profile in ``folder``, whose downloads go to ``folder/downloads``. Gives the driver."""
    from marionette_driver.marionette import Marionette

    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, REMEDY
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    profile = folder / "profile"
    profile.mkdir(parents=True)
    settings = {
        "marionette.port": port,
        # Automation would let every file read every other.
        "security.fileuri.strict_origin_policy": "true",
        "browser.download.folderList": 2,
        "browser.download.dir": f'"{folder / "downloads"}"',
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
        driver.timeout.implicit = 10
        yield driver
        driver.delete_session()
    finally:
        process.terminate()
        process.wait()


def find(driver: Any, selector: str) -> Any:
    """The first element, which is waited for."""
    return driver.find_element("css selector", selector)


def answer_all(driver: Any, address: str) -> None:
    """Goes the quick way from the start to the results; every capability is at Expert."""
    driver.navigate(address)
    find(driver, "[name=mode][value=quick]").click()
    find(driver, "[data-part=begin]").click()
    for capability in CAPABILITIES:
        find(driver, f"[name=level-{capability}][value=expert]").click()
        find(driver, "[data-part=finish]" if capability == CAPABILITIES[-1] else "[data-part=next]").click()
