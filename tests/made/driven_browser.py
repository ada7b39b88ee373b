"""The face that Firefox and WebKit share: what a walk through the site asks of a browser that playwright cannot drive."""

import socket
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any

PATIENCE = 60
"""Seconds after which what is waited for is no longer expected."""

_IN_THE_MIDDLE = """
    const seen = [...document.querySelectorAll(arguments[0])].find((one) => one.checkVisibility());
    seen?.scrollIntoView({block: "center", behavior: "instant"});
    return seen ?? null;
"""


class DrivenBrowser(ABC):
    """A browser with an empty profile. Each engine has its own way to do the abstract ones; the rest is made of them."""

    def __init__(self, downloads: Path) -> None:
        self.downloads = downloads

    @abstractmethod
    def open(self, address: str) -> None:
        """Goes to an address and waits for the page."""

    @abstractmethod
    def reload(self) -> None:
        """Loads the page once more."""

    @abstractmethod
    def script(self, text: str, *given: Any) -> Any:
        """Runs the body of a function in the page, and gives what it returns; a promise is waited for."""

    @abstractmethod
    def press(self, element: Any) -> None:
        """Clicks an element as a pointer does."""

    @abstractmethod
    def type(self, element: Any, text: str) -> None:
        """Types into an element; of a field for files, chooses the file of this path."""

    def seen(self, selector: str) -> Any:
        """The first such element that can be seen, in the middle of the window: at its edges a bar may lie over it."""
        return self.until(lambda: self.script(_IN_THE_MIDDLE, selector), f"{selector} is not to be seen")

    def click(self, selector: str) -> None:
        self.press(self.seen(selector))

    def write(self, selector: str, text: str) -> None:
        """Types into the first such element that can be seen, and waits until the last letter has come."""
        field = self.seen(selector)
        self.type(field, text)
        self.until(lambda: self.script("return arguments[0].value", field).endswith(text), f"{selector} does not hold {text}")

    def text(self, selector: str) -> str:
        return str(self.script("return arguments[0].innerText", self.seen(selector)))

    def shows(self, selector: str, text: str) -> None:
        """Waits until the first such element that can be seen holds this text."""
        self.until(lambda: text in self.text(selector), f"{selector} does not come to say {text}")

    def arrives(self, part: str) -> None:
        """Waits until a page is there whose address holds this part: after a click, the last page may still stand."""
        there = "return document.readyState === 'complete' && location.href.includes(arguments[0])"
        self.until(lambda: self.script(there, part), f"no page with {part} in its address came")

    def choose_file(self, selector: str, file: Path) -> None:
        """Gives a file to a field, which may lie out of sight."""
        self.type(self.script("return document.querySelector(arguments[0])", selector), str(file))

    def download(self, ending: str, last: bytes) -> Path:
        """The file with this ending that is saved, as soon as it is whole, which these bytes near its end tell."""
        found: Path = self.until(
            lambda: next((path for path in self.downloads.glob(f"*{ending}") if last in path.read_bytes()), None),
            f"no {ending} was saved",
        )
        return found

    @staticmethod
    def until(look: Callable[[], Any], otherwise: str) -> Any:
        """What ``look`` finds as soon as it finds something; else the test fails with these words."""
        end = time.monotonic() + PATIENCE
        while not (found := look()):
            assert time.monotonic() < end, otherwise
            time.sleep(0.05)
        return found


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def is_listening(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0
