"""Finds the browser for the tests and the bench. ``python tests/made/chromium.py`` says where it is, or how to get it."""

import os
import shutil
import sys

WITHOUT_WINDOWS = "chromium-headless-shell"
"""Chromium that has no windows to draw: the same engine, in which a page takes two thirds of the time."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", WITHOUT_WINDOWS)
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
REMEDY = (
    "The browser tests need Chromium and found none.\n"
    "Install it (Debian: apt-get install chromium-headless-shell; macOS and Windows: Chrome will do),\n"
    "or run playwright install chromium, or name the program in the environment variable CHROMIUM."
)
ARGUMENTS = [
    # The list of the address bar is two pages of Chromium's own, which each window loads: dearer than a page of the guide.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
    # Chromium refuses its sandbox to root, who runs the tests in containers.
    *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
]


def find_chromium(*rather: str) -> str:
    """The path of Chromium, of these programs rather than of others; raises FileNotFoundError, with the remedies in words."""
    named = os.environ.get("CHROMIUM")
    if named:
        if not shutil.which(named):
            raise FileNotFoundError(f"CHROMIUM names {named}, which is not a program.")
        return named
    for place in (*rather, *NAMES, *PLACES):
        found = place and shutil.which(place)
        if found:
            return found
    raise FileNotFoundError(REMEDY)


if __name__ == "__main__":
    from playwright.sync_api import sync_playwright

    try:
        with sync_playwright() as playwright:
            print(find_chromium(WITHOUT_WINDOWS, playwright.chromium.executable_path))
    except FileNotFoundError as error:
        sys.exit(str(error))
