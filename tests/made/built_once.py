"""Sites that all workers of one run share: the first worker that asks builds one, and the others wait for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

try:
    import fcntl
except ImportError:  # Windows: each worker builds its own.
    fcntl = None


def built_once(factory: pytest.TempPathFactory, worker: str, name: str, build: Callable[[Path], Path]) -> Path:
    """The site of this name. ``worker`` is "master" where one process runs all the tests."""
    if worker == "master" or fcntl is None:
        return build(factory.mktemp(name) / "site")
    folder = factory.getbasetemp().parent / name
    folder.mkdir(exist_ok=True)
    with _alone(folder / "lock"):
        finished = folder / "finished"
        if not finished.exists():
            build(folder / "site")
            finished.touch()
    return folder / "site"


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Waits until no other process is in this block; one that dies there leaves it."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
