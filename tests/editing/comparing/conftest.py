"""What the tests of ``growth-guide diff`` share."""

from pathlib import Path

import pytest
from revision_repository import RevisionRepository


@pytest.fixture
def repository(tmp_path: Path) -> RevisionRepository:
    """A repository with the small guide, which the test may change."""
    return RevisionRepository(tmp_path)
