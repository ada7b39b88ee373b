"""The seal: a Content-Security-Policy in every page of a built site, and the same for the whole site as header files for servers.

The policy in the page holds where no server speaks: on a share, on a stick, from ``file://``.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from ..reading.leftovers import without_leftovers
from .header_files import server_files
from .unused_files import leave_out_unused

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_HEAD = re.compile(r"<head\b[^>]*>(?:\s*<meta charset=[^>]*>)?", re.IGNORECASE)
_SCRIPT = re.compile(r"""<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>(.*?)</script\s*>""", re.IGNORECASE | re.DOTALL)
_STYLE = re.compile(r"""<style\b(?:[^>"']|"[^"]*"|'[^']*')*>(.*?)</style\s*>""", re.IGNORECASE | re.DOTALL)
_RUN_TYPE = re.compile(r"""\btype\s*=\s*["']?(?:text/javascript|application/javascript|module)?["'\s]*$""", re.IGNORECASE)
_MAY_ACT = (
    re.compile(r"""on(?<=[\s"'/]on)[a-z]+\s*="""),
    re.compile(r"\s*".join("javascript:")),
    re.compile(r"&(?:#(?!3[49];)|tab;|newline;|colon;)"),
)
"""What a page, in small letters, holds wherever it has an inline event handler or a ``javascript:`` link, however spelt."""
_BLANKS = re.compile(r"[\x00-\x20]")

NO_PAGE = ".no-page"
"""Ends the name of a Markdown file that is to be downloaded: an engine would make a page of it. The seal takes it away."""


def seal(site: Path, frame_ancestors: str) -> None:
    """Leave out what no page uses, put its policy into each page of ``site`` and write the header files.

    Doing it twice changes nothing. ``frame_ancestors`` says who may frame the site, as the settings have it.
    Raises ValueError naming the page for an inline event handler, a ``javascript:`` link, a page without a head, or one that
    asks for a file which is not there.
    """
    leave_out_unused(site)
    for path in _files(site, f"*{NO_PAGE}"):
        path.replace(path.with_suffix(""))
    scripts, styles = set[str](), set[str]()
    for path in _files(site, "*.html"):
        name = path.relative_to(site).as_posix()
        page = path.read_bytes().decode()
        own_scripts, own_styles = _inline(page)
        sealed = _sealed(name, page, policy(own_scripts, own_styles))
        scripts |= own_scripts
        styles |= own_styles
        if sealed != page:
            path.write_bytes(sealed.encode())
    # A frame's ancestors can be named in a header only.
    whole = f"{policy(scripts, styles)}; frame-ancestors {frame_ancestors}"
    assets = [path.relative_to(site).as_posix() for path in _files(site / "assets", "*")]
    for name, text in server_files(whole, assets).items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(text.encode())


def _files(site: Path, pattern: str) -> list[Path]:
    return sorted(path for path in without_leftovers(site, site.rglob(pattern)) if path.is_file())


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The policy, on one line, that allows inline scripts and styles of these hashes, the site's own files, and nothing else."""
    return "; ".join((
        "default-src 'none'",
        " ".join(("script-src 'self'", *sorted(scripts))),
        " ".join(("style-src 'self'", *sorted(styles))),
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
    ))


@cache
def source_hash(text: str) -> str:
    """The hash under which a policy allows an inline script or style of exactly this text."""
    # Browsers turn line ends into newlines before they look.
    digest = hashlib.sha256(text.replace("\r\n", "\n").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _inline(page: str) -> tuple[set[str], set[str]]:
    """The hashes of a page's inline scripts and styles. Data in a script element does not run and needs none."""
    scripts = {source_hash(text) for attributes, text in _SCRIPT.findall(page) if _runs(attributes)}
    return scripts, {source_hash(text) for text in _STYLE.findall(page)}


def _runs(attributes: str) -> bool:
    if re.search(r"\bsrc\s*=", attributes, re.IGNORECASE):
        return False
    stated = re.search(r"""\btype\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)""", attributes, re.IGNORECASE)
    return not stated or bool(_RUN_TYPE.fullmatch(stated[0]))


def _sealed(name: str, page: str, its_policy: str) -> str:
    page = _META.sub("", page, count=1)
    for wrong in _acting(page):
        raise ValueError(f"{name}: {wrong}, which the policy refuses; let a module in theme_overrides/js listen instead")
    head = _HEAD.search(page)
    if not head:
        raise ValueError(f"{name}: the page has no <head> to hold the policy; let it extend the theme's main.html")
    return f'{page[:head.end()]}<meta http-equiv="Content-Security-Policy" content="{its_policy}">{page[head.end():]}'


def _acting(page: str) -> Iterator[str]:
    """Inline event handlers and ``javascript:`` links. A quick look comes first: parsing takes longer than all the rest."""
    small = page.lower()
    if any(may_act.search(small) for may_act in _MAY_ACT):
        finder = _ActingAttributes()
        finder.feed(page)
        yield from finder.found


class _ActingAttributes(HTMLParser):
    """Collects attributes that would run script."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name.startswith("on"):
                self.found.append(f"<{tag}> has the inline event handler {name}")
            elif _BLANKS.sub("", unescape(value or "")).lower().startswith("javascript:"):
                self.found.append(f"<{tag}> has a javascript: link in {name}")
