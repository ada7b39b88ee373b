"""A finished site put in the place of the old one: whatever fails on the way, one of the two stands there whole."""

import shutil
from pathlib import Path


def swap(built: Path, site: Path) -> None:
    """Put the folder ``built`` in the place of ``site``, which need not be there.

    What begins with a dot in the old site stays: a repository in which it is published, or a server's settings.
    """
    before = site.with_name(f".{site.name}-before")
    if site.exists():
        _drop(before, site)
        site.rename(before)
    try:
        built.rename(site)
    except OSError:
        if before.exists():
            before.rename(site)
        raise
    _drop(before, site)


def _drop(before: Path, site: Path) -> None:
    """Delete the site of before, if it is there, but for what stays: an earlier swap may not have come so far."""
    if before.exists():
        for kept in before.glob(".*"):
            kept.rename(site / kept.name)
        shutil.rmtree(before)
