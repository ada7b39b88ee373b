"""The page for hosts shows the very settings that the servers are tried with."""

import pytest
from growth_guide.hosting.header_files import server_files
from project import ROOT


@pytest.mark.parametrize("name", ["nginx-example.conf", "apache-example.conf", "Caddyfile-example"])
def test_the_hosting_page_shows_the_examples_that_the_servers_are_tried_with(name: str) -> None:
    example = server_files("default-src 'none'", [])[f"server/{name}"]
    lines = [line.strip() for line in example.splitlines() if not line.lstrip().startswith("#")]
    page = (ROOT / "content" / "hosting-servers.md").read_text(encoding="utf-8")
    shown = "\n".join(line.strip() for line in page.splitlines() if line.startswith("    ") or not line)
    assert "\n".join(lines) in shown
