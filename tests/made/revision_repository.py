"""A git repository with the small guide in it."""

import os
import subprocess
from pathlib import Path

from guide_copy import GuideCopy

ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
}  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    """What git says."""
    return subprocess.run(["git", *arguments], cwd=folder, env=ENVIRONMENT, check=True, capture_output=True, text=True).stdout


class RevisionRepository(GuideCopy):
    """The small guide, committed once."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        git(self.root, "init", "--quiet", "--initial-branch=main")
        self.commit()

    def commit(self) -> str:
        """Commit all files. Returns the commit."""
        git(self.root, "add", "--all")
        git(self.root, "commit", "--quiet", "--message=x", "--allow-empty")
        return git(self.root, "rev-parse", "HEAD").strip()
