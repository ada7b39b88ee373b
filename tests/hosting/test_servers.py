"""The package on nginx, Apache and Caddy by the examples in it: headers, types, caching, 404, sub-path, gzip, no lists."""

import gzip
import os
import zipfile
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from growth_guide.hosting.headers import TYPES
from growth_guide.site.zip_archive import write_zip
from host_servers import SERVERS, served
from playwright.sync_api import Browser, expect
from project import run

pytestmark = pytest.mark.slow


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


class Guide(NamedTuple):
    """A served guide."""

    address: str
    site: Path

    def ask(self, name: str, **headers: str) -> Answer:
        """What the server says to a request for a file of the site; underscores in the names of headers stand for hyphens."""
        where = urlsplit(self.address)
        connection = HTTPConnection(where.netloc, timeout=10)
        connection.request("GET", where.path + name, headers={key.replace("_", "-"): value for key, value in headers.items()})
        answer = connection.getresponse()
        said = answer.getheaders()
        assert len({key.lower() for key, _ in said}) == len(said), f"a header stands twice: {said}"
        return Answer(answer.status, {key.lower(): value for key, value in said}, answer.read())

    def hashed(self) -> str:
        return next(path.relative_to(self.site).as_posix() for path in self.site.glob("assets/guide.*.js"))


def extract(packed: Path, folder: Path) -> Path:
    """Unpack as programs for zip files do, with the times. Returns the folder of the site."""
    with zipfile.ZipFile(packed) as members:
        for member in members.infolist():
            changed = datetime(*member.date_time).timestamp()
            os.utime(members.extract(member, folder), (changed, changed))
    return folder / "growth-guide" / "site"


def unpack(packages: Path, folder: Path) -> Path:
    site = extract(packages / "growth-guide.zip", folder)
    # The site holds neither, and a host may add them.
    (site / "downloads" / "check-in.ics").write_text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    (site / "assets" / "own.mjs").write_text("export {};")
    return site


@pytest.fixture(scope="module")
def packages(small_project: Path, small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("packages")
    done = run(["growth-guide", "package", "--site", small_site, "--to", target], small_project)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="module", params=[(name, place) for name in SERVERS for place in ("sub-path", "root")], ids="-".join)
def guide(request: pytest.FixtureRequest, packages: Path, small_site: Path) -> Iterator[Guide]:
    name, place = request.param
    with served(name, partial(unpack, packages), at_root=place == "root") as address:
        yield Guide(address, small_site)


@pytest.mark.parametrize("name", ["index.html", "guide.json", "nothing.html", "assets/nothing.0123abcd.js", "downloads/"])
def test_every_answer_carries_the_policy_and_its_company(guide: Guide, name: str) -> None:
    headers = guide.ask(name).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert "connect-src 'none'" in policy and policy.endswith("frame-ancestors 'self'")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "camera=(), " in headers["permissions-policy"]


def test_type_of_every_file_is_right(guide: Guide) -> None:
    names = [path.relative_to(guide.site).as_posix() for path in sorted(guide.site.rglob("*.*")) if path.suffix[1:] in TYPES]
    one_of_each = {Path(name).suffix: name for name in names}
    seen = {}
    for name in [*one_of_each.values(), "sitemap.xml.gz", "assets/own.mjs", "downloads/check-in.ics"]:
        kind, _, charset = guide.ask(name).headers["content-type"].partition(";")
        assert kind == TYPES[name.rpartition(".")[2]], name
        is_text = kind.startswith("text/") or kind in ("application/json", "application/xml", "image/svg+xml")
        assert charset.strip().lower() == ("charset=utf-8" if is_text else ""), name
        seen[Path(name).suffix] = kind
    assert seen.keys() >= {".html", ".js", ".mjs", ".css", ".json", ".svg", ".md", ".docx", ".pdf", ".ics", ".gz"}


def test_folder_is_its_first_page(guide: Guide) -> None:
    assert guide.ask("").body == guide.ask("index.html").body
    assert guide.ask("ideas/").headers["content-type"].lower() == "text/html; charset=utf-8"


def test_folder_without_its_stroke_leads_into_the_guide(guide: Guide) -> None:
    answer = guide.ask("ideas")
    assert answer.status in (301, 302, 308)
    assert urlsplit(answer.headers["location"]).path == urlsplit(guide.address).path + "ideas/"


def test_only_hashed_files_are_kept_for_long(guide: Guide) -> None:
    assert guide.ask(guide.hashed()).headers["cache-control"] == "public, max-age=31536000, immutable"
    for name in ("", "index.html", "ideas/index.html", "guide.json", "logo.svg", "downloads/personal-growth-plan.pdf"):
        assert guide.ask(name).headers["cache-control"] == "no-cache", name


def test_file_that_is_not_there_is_not_kept(guide: Guide) -> None:
    """An address with a hash may be written before its file has been copied."""
    for name in ("assets/nothing.0123abcd.js", "nothing.html"):
        answer = guide.ask(name)
        # Without either, browsers keep an error for no time at all.
        assert answer.headers.get("cache-control", "no-cache") == "no-cache"
        assert "cache-control" in answer.headers or "last-modified" not in answer.headers


@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_unchanged_page_is_not_sent_again(guide: Guide, coding: str) -> None:
    first = guide.ask("index.html", Accept_Encoding=coding)
    again = guide.ask("index.html", Accept_Encoding=coding, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("name", SERVERS)
def test_changed_page_of_the_same_size_is_sent_after_an_update(name: str, small_site: Path, tmp_path: Path) -> None:
    site: list[Path] = []
    index = (small_site / "index.html").read_bytes()
    pages = {"old": index, "new": index.replace(b"Skip to", b"Hop two")}
    for which, page in pages.items():
        members = {f"growth-guide/site/{path.relative_to(small_site)}": path for path in small_site.glob("server/*")}
        write_zip(tmp_path / f"{which}.zip", {**members, "growth-guide/site/index.html": page})
    with served(name, lambda folder: site.append(extract(tmp_path / "old.zip", folder)) or site[0]) as address:
        guide = Guide(address, small_site)
        before = guide.ask("index.html").headers
        extract(tmp_path / "new.zip", site[0].parents[1])
        after = guide.ask("index.html", If_None_Match=before["etag"], If_Modified_Since=before["last-modified"])
    assert (after.status, after.body) == (200, pages["new"])
    assert len(pages["old"]) == len(pages["new"]) and pages["old"] != pages["new"]


@pytest.mark.parametrize("name", ["index.html", "guide.json", "downloads/personal-growth-plan.md"])
def test_text_is_compressed_for_those_who_can_read_it(guide: Guide, name: str) -> None:
    plain, packed = guide.ask(name), guide.ask(name, Accept_Encoding="gzip")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"].lower() == "accept-encoding"
    assert gzip.decompress(packed.body) == plain.body == (guide.site / name).read_bytes()
    assert len(packed.body) < len(plain.body) / 2


@pytest.mark.parametrize("name", [
    "nothing.html", "ideas/nothing.html", "ideas/nothing.md", "deep/er/nothing", "assets/nothing.0123abcd.js",
])  # fmt: skip
def test_address_that_does_not_exist_shows_the_guides_own_page(guide: Guide, name: str) -> None:
    answer = guide.ask(name)
    assert answer.status == 404
    assert answer.headers["content-type"].lower() == "text/html; charset=utf-8"
    assert b"No page stands at this address" in answer.body


@pytest.mark.parametrize("name", ["downloads/", "assets/", "assets/javascripts/", "server/"])
def test_no_folder_is_listed(guide: Guide, name: str) -> None:
    answer = guide.ask(name)
    assert answer.status in (403, 404)
    assert b"No page stands at this address" in answer.body


@pytest.mark.parametrize("name", ["../SHA256SUMS", "%2e%2e/SHA256SUMS", "..%2fSHA256SUMS", "ideas/../../SHA256SUMS"])
def test_nothing_beside_the_site_can_be_had(guide: Guide, name: str) -> None:
    assert b"licences/growth-guide.txt" not in guide.ask(name).body


def test_browser_opens_pages_without_breaking_the_policy_and_may_nothing(guide: Guide, browser: Browser) -> None:
    said: list[str] = []
    with browser.new_context() as context:
        context.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        context.on("weberror", lambda error: said.append(str(error.error)))
        context.add_init_script("addEventListener('securitypolicyviolation', e => console.error(e.violatedDirective))")
        page = context.new_page()
        page.goto(guide.address)
        page.get_by_test_id("search-input").fill("network")
        expect(page.get_by_test_id("search-result").first).to_be_visible()
        allowed = page.evaluate("(document.permissionsPolicy ?? document.featurePolicy).allowedFeatures()")
        assert allowed == [], "this browser knows features that servers/headers.py does not: add them"
        page.goto(f"{guide.address}self-assessment.html")
        page.get_by_role("radio", name="Quick").check()
        page.get_by_role("button", name="Begin", exact=True).click()
        page.locator("[name^=level-][value=expert]:visible").first.check()
        expect(page.locator("[data-part=kept]")).to_contain_text("Saved in this browser")
        page.goto(f"{guide.address}downloads/growth-workbook.html")
        expect(page.get_by_role("link", name="Carry on")).to_be_visible()
    # It tells features that only other systems have: no fault of the page.
    assert [text for text in said if "Unrecognized feature" not in text] == []
