"""Who may frame the guide comes from one setting, and a slip in it is told with its place."""

from pathlib import Path

import pytest
from growth_guide.cli import main
from growth_guide.reading.problems import ContentError
from growth_guide.settings.frame_ancestors import frame_ancestors
from growth_guide.settings.mkdocs_settings import read_settings


def settings(folder: Path, value: str) -> Path:
    file = folder / "mkdocs.yml"
    file.write_text(f"site_url: !ENV [ADDRESS, '']\nextra:\n  generator: false\n{value}", encoding="utf-8")
    return file


@pytest.mark.parametrize(("value", "said"), [
    ("", "'self'"),
    ("  frame_ancestors: self", "'self'"),
    ("  frame_ancestors: none", "'none'"),
    ("  frame_ancestors: https://intranet.example.org", "https://intranet.example.org"),
    ("  frame_ancestors: [self, 'https://a.example:8443']", "'self' https://a.example:8443"),
])  # fmt: skip
def test_setting_becomes_the_words_of_the_policy(tmp_path: Path, value: str, said: str) -> None:
    assert frame_ancestors(read_settings(settings(tmp_path, value))) == said


def test_without_settings_the_guide_may_frame_itself(tmp_path: Path) -> None:
    assert frame_ancestors(read_settings(tmp_path / "mkdocs.yml")) == "'self'"


@pytest.mark.parametrize(("value", "places"), [
    ("  frame_ancestors: http://a.example", [(4, 20)]),
    ("  frame_ancestors: https://a.example/wiki", [(4, 20)]),
    ("  frame_ancestors: \"https://a.example'; script-src *\"", [(4, 20)]),
    ("  frame_ancestors: '*'", [(4, 20)]),
    ("  frame_ancestors: https://*.a.example", [(4, 20)]),
    ("  frame_ancestors:", [(4, 19)]),
    ("  frame_ancestors: []", [(4, 20)]),
    ("  frame_ancestors: {self: true}", [(4, 20)]),
    ("  frame_ancestors: [none, self]", [(4, 21)]),
    ("  frame_ancestors:\n    - self\n    - a.example\n    - javascript:x", [(6, 7), (7, 7)]),
])  # fmt: skip
def test_anything_else_is_refused_at_its_place(tmp_path: Path, value: str, places: list[tuple[int, int]]) -> None:
    with pytest.raises(ContentError) as caught:
        frame_ancestors(read_settings(settings(tmp_path, value)))
    assert [(problem.line, problem.column) for problem in caught.value.problems] == places
    assert all("frame" in str(problem) or "none" in str(problem) for problem in caught.value.problems)


def test_seal_writes_the_setting_into_every_header_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings(tmp_path, "  frame_ancestors: [self, 'https://wiki.example.org']")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<html><head></head></html>", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["seal", "site"]) == 0
    for name in ("_headers", "server/nginx.conf", "server/apache.conf", "server/Caddyfile"):
        assert "; frame-ancestors 'self' https://wiki.example.org" in (tmp_path / "site" / name).read_text(encoding="utf-8"), name


def test_seal_tells_a_slip_in_the_setting_and_leaves_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(tmp_path, "  frame_ancestors: everybody")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<html><head></head></html>", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["seal", "site"]) == 1
    assert capsys.readouterr().out.startswith("mkdocs.yml:4:20: ")
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["index.html"]
