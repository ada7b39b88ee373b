"""The real guide builds. What it says is judged by ``growth-guide check`` alone, so that whoever adds to it breaks no test."""

from pathlib import Path


def test_the_real_guide_builds(real_site: Path) -> None:
    assert (real_site / "index.html").is_file()
