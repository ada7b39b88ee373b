"""The pages that browser tests look at, known before the site is built."""

from pathlib import Path

import pytest
from project import ROOT

_DATA = ROOT / "guide_data"


def _longest(folder: str) -> str:
    """The address of the record that has the most text, which is the hardest to set."""
    longest = max(sorted((_DATA / folder).glob("*.yml")), key=lambda path: path.stat().st_size)
    return f"{folder}/{longest.stem}.html"


ONE_OF_EACH = {
    "home": "index.html",
    "prose": "plan-guide.html",
    "code": "hosting-servers.html",
    "bring-it-in": "bring-it-in.html",
    "ideas": "ideas/index.html",
    "situations": "situations.html",
    "derailers": "derailers/index.html",
    "references": "references.html",
    "team": "team.html",
    "idea": _longest("ideas"),
    "capability": _longest("capabilities"),
    "derailer": _longest("derailers"),
    "domain": "domains/relationship.html",
    "not-found": "404.html",
}
"""One page of each template."""

LISTS = ("ideas", "situations", "derailers", "references")
"""Kinds of which the small guide has a page with every part and few records; the real one takes ten times as long."""
EACH_KIND = [
    *(pytest.param("small" if name in LISTS else "root", address, id=name) for name, address in ONE_OF_EACH.items()),
    *(pytest.param("root", ONE_OF_EACH[name], id=f"real-{name}", marks=pytest.mark.slow) for name in LISTS),
]
"""The place and address of one page of each template, as short as it can be; the real lists are slow."""


def _all(root: Path, pattern: str) -> list[str]:
    """The addresses of the pages that are made from these files."""
    return sorted(path.relative_to(root).with_suffix(".html").as_posix() for path in root.glob(pattern))


IDEAS = _all(_DATA, "ideas/*.yml")
ALL = [
    *_all(ROOT / "content", "**/*.md"), *_all(_DATA, "capabilities/*.yml"), *_all(_DATA, "derailers/*.yml"), *IDEAS,
    "domains/technical.html", "domains/value.html", "domains/relationship.html", "404.html",
]
"""Every page of the real guide."""
