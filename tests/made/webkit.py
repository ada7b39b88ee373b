"""WebKit, the engine of Safari and of every browser on an iPhone: the MiniBrowser of WebKitGTK over plain WebDriver."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from driven_browser import DrivenBrowser, free_port, is_listening

DRIVER, SCREEN = "WebKitWebDriver", "Xvfb"
PLACES = ("lib/*/webkit2gtk-4.1", "lib*/webkit2gtk-4.1", "libexec/webkit2gtk-4.1")
REMEDY = "The tests in WebKit need its driver and a screen. Install them (Debian: apt-get install webkit2gtk-driver xvfb)."


def _browser() -> str | None:
    return next((str(found) for place in PLACES for found in Path("/usr").glob(f"{place}/MiniBrowser")), None)


def must_be_here() -> bool:
    """Whether a missing WebKit is a fault: where ``make`` installs it, and in continuous integration."""
    return "CI" in os.environ or (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None)


IS_HERE = bool(shutil.which(DRIVER) and shutil.which(SCREEN) and _browser())
IN_WEBKIT = [pytest.mark.browser, pytest.mark.skipif(not IS_HERE and not must_be_here(), reason=REMEDY)]
"""The marks of a test in WebKit."""


class WebKit(DrivenBrowser):
    """One window of WebKit. What goes over the line is told by the standard WebDriver."""

    def __init__(self, downloads: Path, port: int) -> None:
        super().__init__(downloads)
        self._line = HTTPConnection("127.0.0.1", port, timeout=60)
        options = {"binary": _browser(), "args": ["--automation"]}
        session = self._ask("POST", "/session", capabilities={"alwaysMatch": {"webkitgtk:browserOptions": options}})
        self._session = f"/session/{session['sessionId']}"

    def open(self, address: str) -> None:
        self._ask("POST", f"{self._session}/url", url=address)

    def reload(self) -> None:
        self._ask("POST", f"{self._session}/refresh")

    def script(self, text: str, *given: Any) -> Any:
        return self._ask("POST", f"{self._session}/execute/sync", script=text, args=given)

    def press(self, element: Any) -> None:
        self._ask("POST", f"{self._session}/element/{_id(element)}/click")

    def type(self, element: Any, text: str) -> None:
        self._ask("POST", f"{self._session}/element/{_id(element)}/value", text=text)

    def close(self) -> None:
        self._ask("DELETE", self._session)

    def _ask(self, method: str, path: str, **body: Any) -> Any:
        self._line.request(method, path, json.dumps(body) if method == "POST" else None, {"Content-Type": "application/json"})
        answer = self._line.getresponse()
        value = json.load(answer)["value"]
        assert answer.status == 200, f"{path}: {value['error']}: {value['message']}"
        return value


def _id(element: dict[str, str]) -> str:
    """An element travels as the one value of an object."""
    return next(iter(element.values()))


@contextmanager
def webkit(folder: Path) -> Iterator[WebKit]:
    """A WebKit whose home is ``folder``: nothing of it is left elsewhere."""
    assert IS_HERE, REMEDY
    downloads, port = folder / "downloads", free_port()
    downloads.mkdir(parents=True)
    (folder / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n', encoding="utf-8")
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"), str(folder))
    with (folder / "log").open("wb") as log, _screen(log) as screen:
        environment = {**os.environ, **homes, "DISPLAY": screen}
        process = subprocess.Popen([DRIVER, f"--port={port}"], env=environment, stdout=log, stderr=log)
        try:
            DrivenBrowser.until(lambda: is_listening(port), f"{DRIVER} does not answer")
            browser = WebKit(downloads, port)
            yield browser
            browser.close()
        finally:
            process.terminate()
            process.wait()


@contextmanager
def _screen(log: Any) -> Iterator[str]:
    """The name of a screen that nobody sees, and that no other test has."""
    reading, writing = os.pipe()
    command = [SCREEN, "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[writing], stdout=log, stderr=log)
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
    finally:
        process.terminate()
        process.wait()
