"""The engine that turns the generator's pages into a site, started as a program: MkDocs itself is known to the hook alone."""

import subprocess
import sys
from pathlib import Path


class NotBuilt(Exception):
    """The engine failed; the text is what it said."""


def build_site(root: Path, site: Path) -> None:
    """Build the project at ``root`` into the folder ``site``, as ``make site`` does. Raises NotBuilt with the engine's words."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace")
    if done.returncode:
        raise NotBuilt(done.stdout.strip())
