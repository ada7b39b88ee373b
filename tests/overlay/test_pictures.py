"""A picture of an overlay is drawn and does nothing else."""

import struct

import pytest
from growth_guide.overlay.pictures import LARGEST_PICTURE, picture_fault
from project import ROOT

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">\n{}\n</svg>'
HARMLESS = {
    "shapes": '<g fill="#123456" style="stroke:none"><path d="M0,0h9"/><circle r="2"/></g>',
    "a text": "<title>Ours \\ theirs</title><text>We // you</text>",
    "a gradient": '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>',
    "an outline": "<path clip-path=\"url( '#b')\"/>",
    "a sign used twice": '<symbol id="s"><path d="M0,0"/></symbol><use href="#s"/><use xlink:href="#s"/>',
    "a style": "<style>.a{fill:#abc;mask:url(#m)}</style>",
}
REFUSED = {
    "a script": ("<script>alert(1)</script>", "<script> does not belong in a picture"),
    "a handler": ('<path onclick="alert(1)"/>', "onclick reacts to the reader"),
    "a handler in odd case": ('<path OnLoad="alert(1)"/>', "OnLoad reacts to the reader"),
    "HTML inside": ("<foreignObject><p/></foreignObject>", "<foreignObject> does not belong"),
    "HTML by its namespace": ('<path xmlns="http://www.w3.org/1999/xhtml"/>', "<path> does not belong"),
    "an image from elsewhere": ('<image href="https://example.org/a.png"/>', "<image> does not belong"),
    "a sign from elsewhere": ('<use href="other.svg#s"/>', "href leads out of the picture"),
    "a sign from elsewhere, by xlink": ('<use xlink:href="https://example.org/a.svg#s"/>', "href leads out of the picture"),
    "a link": ('<a href="#s"><path/></a>', "<a> does not belong"),
    "an animation that sets a link": ('<set attributeName="href" to="javascript:alert(1)"/>', "<set> does not belong"),
    "a fill from elsewhere": ('<path fill="url(https://example.org/a.svg#p)"/>', "fill leads out of the picture"),
    "a style attribute that loads": ("<path style=\"fill:url('a.svg#p')\"/>", "style leads out of the picture"),
    "a style that imports": ("<style>@import 'a.css';</style>", "the style leads out of the picture"),
    "a style in pieces that imports": ("<style>@im<![CDATA[port 'a.css']]>;</style>", "the style leads out of the picture"),
    "a style that loads a font": ("<style>@font-face{src:url(a.woff)}</style>", "the style leads out of the picture"),
    "a style that hides what it does": ("<style>a{fill:u\\72l(a)}</style>", "the style leads out of the picture"),
    "a program's own data": ('<metadata xmlns="http://www.inkscape.org/x"/>', "<metadata> does not belong"),
}


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + bytes(20)


def fault(body: str) -> tuple[int, int, str]:
    found = picture_fault("logo.svg", SVG.format(body).encode())
    assert found
    return found[0], found[1], found[2]


@pytest.mark.parametrize("sort", HARMLESS)
def test_a_picture_that_is_only_drawn_may_be_shown(sort: str) -> None:
    assert picture_fault("logo.svg", SVG.format(HARMLESS[sort]).encode()) is None


def test_the_guides_own_logo_may_be_shown() -> None:
    assert picture_fault("logo.svg", (ROOT / "theme_overrides/logo.svg").read_bytes()) is None


@pytest.mark.parametrize("sort", REFUSED)
def test_what_could_act_or_load_is_refused_in_its_line(sort: str) -> None:
    body, message = REFUSED[sort]
    line, _, wrong = fault(body)
    assert (line, wrong[: len(message)]) == (2, message)


def test_a_fault_is_told_in_its_column() -> None:
    assert fault("<g/><path/> <script/>")[:2] == (2, 13)


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', "a document type"),
        ("a.svg", b'<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>', "<?xml-stylesheet?> can load"),
        ("a.svg", b"<html/>", "the file begins with <html>"),
        ("a.svg", b"<svg/>", "the file begins with <svg>"),
        ("a.svg", b"", "this is not sound SVG (no element found)"),
        ("a.svg", b"\x89PNG", "this is not sound SVG"),
        ("a.png", b"<svg/>", "the file is no PNG"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "the file is no PNG"),
        ("a.PNG", png(60_000, 9), "the picture has 60000 by 9 pixels"),
        ("a.svg", b" " * (LARGEST_PICTURE + 1), "the picture is larger than 100 KB"),
    ],
)
def test_a_file_that_is_no_sound_picture_is_refused(name: str, raw: bytes, message: str) -> None:
    found = picture_fault(name, raw)
    assert found
    assert found[2].startswith(message)


def test_a_sound_png_may_be_shown() -> None:
    assert picture_fault("logo.png", png(64, 64)) is None
