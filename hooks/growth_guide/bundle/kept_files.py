"""Files that take long to make, kept for the next time under a name that stands for all that they are made from."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

_KEPT = 64
"""So many files of a kind stay in the cache: tests and branches take turns."""


def kept(cache: Path | None, name: str, make: Callable[[], bytes]) -> bytes:
    """What ``make`` makes: taken from the folder ``cache``, which is our own, where it lies there as ``name``.

    Without a folder it is made each time.
    """
    if cache is None:
        return make()
    path = cache / name
    try:
        os.utime(path)  # It counts as used now, so that a build beside this one does not forget it.
        return path.read_bytes()
    except FileNotFoundError:
        made = make()
        _keep(path, made)
        _forget(cache.glob(f"*{path.suffix}"))
        return made


def _keep(path: Path, made: bytes) -> None:
    """Put a file into the cache at one stroke: another build may run beside this one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".unfinished-", delete=False) as beside:
        beside.write(made)
    Path(beside.name).replace(path)


def _forget(paths: Iterable[Path]) -> None:
    """Delete the files that were used longest ago."""
    for path in sorted(paths, key=_last_used, reverse=True)[_KEPT:]:
        path.unlink(missing_ok=True)


def _last_used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0  # The other build has forgotten it.
