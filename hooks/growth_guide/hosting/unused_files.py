"""What the theme brings along and nothing in a built site asks for: source maps, a search with its languages, pictures.

The rule is about files, not about a list of them: what no page, style sheet or script of the site names is left out. Only a
licence stays, which asks to be handed on with the rest.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import dirname

_SETTINGS = re.compile(rb"""<script\b[^<>]*\btype=["']?application/json\b.*?</script>""", re.DOTALL)
"""Data in a page. The theme's settings there name files, and ask for none."""
_ASKED = re.compile(rb"""assets/(?:[^"'\s<>(),?#]*/)?([^"'\s<>(),/?#]+)""")
"""The name of a file below ``assets/``, wherever it stands in a page."""
_LOADED = re.compile(rb"""<(?:script|link|img|source)\b[^<>]*?\s(?:src|href)=["']?([^"'\s<>]*\bassets/[^"'\s<>?#]+)""")
"""The address of a file below ``assets/`` that a browser loads with a page."""
_NAME = re.compile(rb"[\w.-]+\.\w+")
"""What may be the name of a file in a style sheet or a script."""
_THEME_SEARCH = re.compile(rb"""data-md-component=["']?search["'\s>]""")
"""With this part in a page, the theme's script asks for the files of a search that only the page's settings name."""
_LICENCE = re.compile(r"(?i)licen[cs]e|copying|notice")
_SOURCE_MAP = re.compile(rb"(?://|/\*)[#@] ?sourceMappingURL=[^\s*]+(?: ?\*/)?\s*\Z")


def leave_out_unused(site: Path) -> None:
    """Delete the files of the theme, which lie in folders below ``assets/``, that nothing in ``site`` asks for.

    Raises ValueError naming the page that asks for a file which is not there.
    """
    theme = sorted(path for path in (site / "assets").glob("*/**/*") if path.is_file())
    for path in theme:
        _unmap(path)
    used = _used(theme, _asked_for(site))
    for path in theme:
        if path not in used and not _LICENCE.match(path.name):
            path.unlink()
    for folder in sorted((site / "assets").glob("**/"), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def _unmap(path: Path) -> None:
    """Take the address of a source map out of a style or script, for which a browser's tools would ask.

    The file keeps its name, which stands for what it does: a browser that has kept the one with the address misses nothing.
    """
    if path.suffix in (".css", ".js"):
        before = path.read_bytes()
        after = _SOURCE_MAP.sub(b"", before)
        if after != before:
            path.write_bytes(after)


def _asked_for(site: Path) -> set[str]:
    """The names of the files that pages, and the styles and scripts which are not the theme's, ask for."""
    names = {name for path in (site / "assets").glob("*.*") for name in _names(path)}
    for path in sorted(site.rglob("*.html")):
        page, text = path.relative_to(site).as_posix(), path.read_bytes()
        if _THEME_SEARCH.search(text):
            right = "take it out of the template: the guide has a search of its own"
            raise ValueError(f"{page}: the page has the theme's search, whose files are left out of the site; {right}")
        for address in sorted({address.decode() for address in _LOADED.findall(text)}):
            # Of an address that begins at a server's root, or names another server, nobody here knows.
            if not address.startswith("/") and ":" not in address and not (site / dirname(page) / address).is_file():
                right = "name a file that is, or build the site anew"
                raise ValueError(f"{page}: the page asks for {address}, which is not in the site; {right}")
        names |= {name.decode() for name in _ASKED.findall(_SETTINGS.sub(b"", text))}
    return names


def _names(path: Path) -> Iterator[str]:
    if path.suffix in (".css", ".js"):
        yield from (name.decode() for name in _NAME.findall(path.read_bytes()))


def _used(theme: Iterable[Path], names: set[str]) -> set[Path]:
    """The files of these names, and those which these ask for in turn."""
    used: set[Path] = set()
    while found := {path for path in theme if path.name in names} - used:
        used |= found
        names = names.union(*(_names(path) for path in found))
    return used
