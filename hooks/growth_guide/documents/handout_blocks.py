"""The Markdown of a hand-written page as nested blocks, for a template that cannot read Markdown."""

from html.parser import HTMLParser
from typing import Any

from markdown import Markdown

Block = dict[str, Any]
"""``{"tag": "p", "inner": [...]}``, where ``inner`` holds texts and further blocks; a link has ``target`` as well."""

_EXTENSIONS = ("tables", "smarty")
"""As in mkdocs.yml, without what only a browser needs."""
_WITHOUT_INNER = frozenset({"br", "hr", "img"})


def blocks(text: str) -> list[Block]:
    """The blocks of a page, each named as the HTML element that a browser would get."""
    reader = _Reader()
    reader.feed(Markdown(extensions=_EXTENSIONS, extension_configs={"smarty": {"smart_dashes": False}}).convert(text))
    reader.close()
    return [part for part in reader.whole["inner"] if isinstance(part, dict)]


class _Reader(HTMLParser):
    """Takes the library's HTML, which is always well nested, to pieces."""

    def __init__(self) -> None:
        super().__init__()
        self.whole: Block = {"tag": "page", "inner": []}
        self._open = [self.whole]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        block: Block = {"tag": tag, "inner": []}
        if tag == "a":
            block["target"] = dict(attrs).get("href") or ""
        self._open[-1]["inner"].append(block)
        if tag not in _WITHOUT_INNER:
            self._open.append(block)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _WITHOUT_INNER:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        here = self._open[-1]
        kept = data if any(block["tag"] == "pre" for block in self._open) else data.replace("\n", " ")
        # Between blocks the library writes line ends, which mean nothing.
        if kept.strip() or here["tag"] in _HOLD_TEXT:
            here["inner"].append(kept)


_HOLD_TEXT = frozenset({"a", "code", "em", "h2", "h3", "li", "p", "strong", "td", "th"})
