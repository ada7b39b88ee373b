"""Places from which the site is opened, and pages that are watched while they are open."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from driven_browser import DrivenBrowser
from firefox import IN_FIREFOX, firefox
from playwright.sync_api import Browser, BrowserContext, Page
from webkit import IN_WEBKIT, webkit
from webserver import serve

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def places(real_site: Path, small_site: Path) -> Iterator[dict[str, str]]:
    """Where the site can be opened: addresses of its folder, by the name of the place."""
    with ExitStack() as open_servers:
        yield {
            "root": open_servers.enter_context(serve(real_site)),
            "sub-path": open_servers.enter_context(serve(real_site, "/learning/growth guide/")),
            "file": f"{real_site.as_uri()}/",
            "small": open_servers.enter_context(serve(small_site)),
            "small file": f"{small_site.as_uri()}/",
        }


@pytest.fixture
def open_page(browser: Browser, places: dict[str, str]) -> Iterator[OpenPage]:
    """Opens a page of the site. The test fails when it asks for anything outside, logs an error or breaks the policy."""
    faults: list[str] = []
    contexts: list[BrowserContext] = []

    def open_one(address: str = "index.html", place: str = "root", **settings: object) -> Page:
        context = browser.new_context(offline=place == "file", **settings)
        context.set_default_timeout(10_000)
        contexts.append(context)
        _watch(context, places[place], faults)
        page = context.new_page()
        page.goto(places[place] + address)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert faults == []


_DRIVEN = [pytest.param(webkit, id="webkit", marks=IN_WEBKIT), pytest.param(firefox, id="firefox", marks=IN_FIREFOX)]


@pytest.fixture(params=_DRIVEN)
def driven(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DrivenBrowser]:
    """A browser that playwright cannot drive, new for the test."""
    with request.param(tmp_path) as browser:
        yield browser


def _watch(context: BrowserContext, base: str, faults: list[str]) -> None:
    outside = re.compile(f"^(?!{re.escape(base)}|data:|blob:)")
    context.on("request", lambda request: faults.append(f"asked for {request.url}") if outside.match(request.url) else None)
    context.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.route(outside, lambda route: route.abort())
    context.add_init_script(
        "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`))"
    )
