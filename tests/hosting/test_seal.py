"""Every page carries a policy that allows its own scripts and nothing else; the header files carry that of the whole site."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from growth_guide.hosting import seal as sealing

HEADER_FILES = ("_headers", "server/nginx.conf", "server/apache.conf", "server/Caddyfile")


def seal(folder: Path, frame_ancestors: str = "'self'") -> None:
    sealing.seal(folder, frame_ancestors)


def site(folder: Path, **pages: str) -> Path:
    (folder / "assets").mkdir()
    for name in ("guide.0123abcd.js", "main.0123abcd.min.css", "plain.js"):
        (folder / "assets" / name).write_text("")
    for name, body in pages.items():
        page = f'<!doctype html>\n<html><head>\n<meta charset="utf-8">\n<title>x</title></head><body>{body}</body></html>\n'
        (folder / f"{name}.html").write_bytes(page.encode())
    return folder


def source(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def policy_of(page: Path) -> str:
    found = re.search(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">', page.read_text())
    assert found, page.read_text()
    return found[1]


def test_policy_follows_the_charset_and_forbids_everything_first(tmp_path: Path) -> None:
    seal(site(tmp_path, index=""))
    assert policy_of(tmp_path / "index.html") == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'none'; form-action 'none'; base-uri 'none'"
    )


def test_page_allows_exactly_its_own_inline_scripts_and_styles(tmp_path: Path) -> None:
    seal(site(tmp_path, one="<script> a()\n</script><style>b {}</style>", two='<script type="text/javascript">c()</script>'))
    assert f"script-src 'self' {source(' a()' + chr(10))}; style-src 'self' {source('b {}')};" in policy_of(tmp_path / "one.html")
    assert f"script-src 'self' {source('c()')}; style-src 'self';" in policy_of(tmp_path / "two.html")


def test_hash_is_of_the_text_as_browsers_read_it(tmp_path: Path) -> None:
    seal(site(tmp_path, index="<script>a()\r\nb()</script>"))
    assert source("a()\nb()") in policy_of(tmp_path / "index.html")


@pytest.mark.parametrize("script", [
    '<script type="application/json">{}</script>', "<script type='text/plain' id=x>{}</script>", '<script src="a.js"></script>',
])
def test_data_and_files_need_no_hash(tmp_path: Path, script: str) -> None:
    seal(site(tmp_path, index=script))
    assert "script-src 'self'; " in policy_of(tmp_path / "index.html")


def test_no_policy_allows_unsafe_inline(tmp_path: Path) -> None:
    seal(site(tmp_path, index="<script>a()</script>"))
    assert all(b"unsafe" not in path.read_bytes() for path in tmp_path.rglob("*.*"))


def test_sealing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    seal(site(tmp_path, index="<script>a()</script>", other="<style>b {}</style>"))
    once = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    seal(tmp_path)
    assert once == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


def test_sealing_again_follows_a_changed_page(tmp_path: Path) -> None:
    seal(site(tmp_path, index="<script>a()</script>"))
    page = tmp_path / "index.html"
    page.write_text(page.read_text().replace("a()", "b()"))
    seal(tmp_path)
    assert source("b()") in policy_of(page) and source("a()") not in page.read_text()


@pytest.mark.parametrize("name", HEADER_FILES)
def test_header_files_hold_the_union_on_one_line_and_who_may_frame(tmp_path: Path, name: str) -> None:
    seal(site(tmp_path, one="<script>a()</script>", two="<script>b()</script>"))
    line = next(line for line in (tmp_path / name).read_text().splitlines() if "default-src" in line)
    assert re.search(r"Content-Security-Policy:? \"?default-src 'none'; script-src", line)
    assert source("a()") in line and source("b()") in line
    assert "connect-src 'none'" in line and "frame-ancestors 'self'" in line


@pytest.mark.parametrize("name", HEADER_FILES)
def test_header_files_hold_the_other_headers(tmp_path: Path, name: str) -> None:
    seal(site(tmp_path, index=""))
    text = (tmp_path / name).read_text()
    assert all(word in text for word in ("nosniff", "no-referrer", "Permissions-Policy", "max-age=31536000, immutable"))


def test_frame_ancestors_stand_in_no_page(tmp_path: Path) -> None:
    seal(site(tmp_path, index=""))
    assert "frame-ancestors" not in (tmp_path / "index.html").read_text()


def test_only_hashed_assets_are_kept_for_long(tmp_path: Path) -> None:
    seal(site(tmp_path, index=""))
    kept = re.findall(r"^/(.*)\n  Cache-Control", (tmp_path / "_headers").read_text(), re.MULTILINE)
    assert kept == ["assets/guide.0123abcd.js", "assets/main.0123abcd.min.css"]


@pytest.mark.parametrize("body", [
    '<a onclick="x()">a</a>', "<img src=a onerror=x()>", "<svg/onload=x()>", '<a ONCLICK = "x()">a</a>',
    '<a title="a"onclick="x()">a</a>',
    '<a href="javascript:x()">a</a>', "<a href=' JavaScript:x()'>a</a>", '<a href="java\nscript:x()">a</a>',
    '<a href="java&#115;cript:x()">a</a>', '<a href="javascript&colon;x()">a</a>', '<form action="javascript:x()"></form>',
])
def test_markup_that_would_run_is_refused_by_the_name_of_its_page(tmp_path: Path, body: str) -> None:
    with pytest.raises(ValueError, match=r"^wrong\.html: <\w+> has "):
        seal(site(tmp_path, wrong=body))


@pytest.mark.parametrize("body", [
    "<p>write onclick = nothing</p>", "<code>javascript:x()</code>", '<a href="ideas/on-time.html">one = two</a>',
    "<p>&#39;&lt;a onclick=&gt;</p>",
    '<script>a.onload = b; location = "javascript:"</script>',
])
def test_words_about_scripts_are_only_words(tmp_path: Path, body: str) -> None:
    seal(site(tmp_path, index=body))


def test_page_without_a_head_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bare.html").write_text("<p>x</p>")
    with pytest.raises(ValueError, match=r"^bare\.html: the page has no <head>"):
        seal(tmp_path)
