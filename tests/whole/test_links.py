"""Every link inside the site leads to a page that exists, and to a place that exists on it."""

from pathlib import Path

import pytest
from project import run


@pytest.mark.parametrize("site", ["real_site", "overlay_site"])
def test_links_and_fragments_lead_somewhere(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    # "#add=..." is no place on a page: it puts an idea into the plan.
    always = ["lychee", "--offline", "--no-progress", "--include-fragments=anchor-only", "--exclude", "#add="]
    checked = run([*always, "--root-dir", folder, "."], folder)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_a_dead_link_and_a_dead_fragment_are_found(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('<p id="here"><a href="none.html">a</a> <a href="#none">b</a> <a href="#here">c</a></p>')
    checked = run(["lychee", "--offline", "--no-progress", "--include-fragments=anchor-only", "."], tmp_path)
    assert checked.returncode != 0
    assert "none.html" in checked.stdout
    assert "#none" in checked.stdout
    assert "#here" not in checked.stdout
