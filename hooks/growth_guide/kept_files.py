"""Files that take long to make, made again only when what they are made from has changed."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from tempfile import mkdtemp

Makers = Mapping[str, Callable[[], bytes]]
"""What makes each file, by its address."""

_KEPT = 8
"""So many sets of files stay in the cache: tests and branches take turns."""


def kept_files(makers: Makers, sources: str, cache: Path | None, name: str) -> dict[str, bytes]:
    """The bytes of each file by its address.

    ``sources`` stands for all that the files are made from (see ``sources_hash``).
    ``cache`` is a folder of our own in which the set called ``name`` is kept for the next build; without it all are made.
    """
    if cache is None:
        return {address: make() for address, make in makers.items()}
    folder = cache / f"{name}-{sources}"
    try:
        os.utime(folder)  # It counts as used now, so that a build beside this one does not forget it.
        return {address: (folder / Path(address).name).read_bytes() for address in makers}
    except FileNotFoundError:
        made = {address: make() for address, make in makers.items()}
        shutil.rmtree(folder, ignore_errors=True)  # What is left of a set that was not deleted to the end.
        _keep(folder, {Path(address).name: content for address, content in made.items()})
        _forget(cache.glob(f"{name}-*"))
        return made


def sources_hash(data: bytes, code: Iterable[Path]) -> str:
    """Stands for data, for the code that reads it, and for the libraries that write PDF."""
    digest = hashlib.sha256(data)
    for path in code:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for library in ("typst", "pikepdf"):
        digest.update(version(library).encode() + b"\0")
    return digest.hexdigest()[:16]


def _keep(folder: Path, made: Mapping[str, bytes]) -> None:
    """Put files into the cache at one stroke: another build may run beside this one."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(dir=folder.parent, prefix=".unfinished-"))
    for name, content in made.items():
        (beside / name).write_bytes(content)
    try:
        beside.rename(folder)
    except OSError:
        # The other build was first, with the same bytes.
        shutil.rmtree(beside)


def _forget(folders: Iterable[Path]) -> None:
    """Delete the sets that were used longest ago."""
    for folder in sorted(folders, key=_last_used, reverse=True)[_KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)


def _last_used(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except FileNotFoundError:
        return 0  # The other build has forgotten it.
