"""The engine that turns the generator's pages into a site, started as a program: MkDocs itself is known to the hook alone."""

import os
import subprocess
import sys
from pathlib import Path


class NotBuilt(Exception):
    """The engine failed; the text is what it said."""


def build_site(root: Path, site: Path, overlay: Path | None = None) -> None:
    """Build the project at ``root`` into the folder ``site``, as ``make site`` does, with an overlay laid over it.

    Raises NotBuilt with the engine's words.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    environment = {**os.environ, "GROWTH_GUIDE_OVERLAY": str(overlay.absolute())} if overlay else None
    done = subprocess.run(
        command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
    )
    if done.returncode:
        raise NotBuilt(done.stdout.strip())
