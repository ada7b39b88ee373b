"""The browser's modules, called without a page of the guide."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Route
from project import ROOT

_MODULES = ROOT / "theme_overrides" / "js"
_ORIGIN = "http://modules.test/"
_IMPORT_ALL = """async (paths) => {
    globalThis.m = Object.assign({}, ...await Promise.all(paths.map((path) => import(path))));
}"""


@contextmanager
def modules_page(browser: Browser, *modules: str) -> Iterator[Page]:
    """An empty page beside the modules, until the block ends. ``m`` holds there what the named ones export."""
    with browser.new_page() as page:
        page.route("**/*", _answer)
        page.goto(_ORIGIN)
        page.evaluate(_IMPORT_ALL, [f"/{module}.mjs" for module in modules])
        yield page


def _answer(route: Route) -> None:
    name = route.request.url.removeprefix(_ORIGIN)
    if name and not (_MODULES / name).is_file():
        route.fulfill(status=404)  # Else whoever imports it would wait for ever.
    elif name:
        route.fulfill(body=(_MODULES / name).read_bytes(), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>Modules</title>", content_type="text/html")
