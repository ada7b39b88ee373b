"""Scripts for Node, which stands beside the tests' Python and has what npm installed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from project import BIN, ROOT

NO_NODE = "There is no Node to run TypeScript. `make test` installs it; without make: pip install -e '.[test]' -c constraints.txt"
NO_TYPESCRIPT = "TypeScript is not installed. `make test` installs it; without make: npm ci, in the folder of the project"


def run_node(script: Path, *arguments: str | Path, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a script with Node beside TypeScript. A machine without one of them fails the test, and hears what to do."""
    node = shutil.which("node", path=os.pathsep.join([str(BIN), os.environ["PATH"]]))
    if node is None:
        pytest.fail(NO_NODE, pytrace=False)
    if not (root / "node_modules" / "typescript").is_dir():
        pytest.fail(NO_TYPESCRIPT, pytrace=False)
    return subprocess.run([node, script, *arguments], cwd=ROOT, encoding="utf-8", capture_output=True)
