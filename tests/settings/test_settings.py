"""``mkdocs.yml`` is read in one way: whatever it holds, a fault is told at its place, and never as a traceback."""

from pathlib import Path

import pytest
from growth_guide.cli import main
from growth_guide.reading.problems import ContentError
from growth_guide.settings.frame_ancestors import frame_ancestors
from growth_guide.settings.mkdocs_settings import known_extra, read_settings, settings_text, sound
from guide_copy import HERE, GuideCopy

FAULTS = {
    "an invisible character": (f"site_name: a{HERE}\x07b", "this is not sound YAML (the invisible character U+0007)"),
    "an open bracket": (f"nav: [a\n{HERE}", "this is not sound YAML (a square bracket is not closed); write it at the end too"),
    "a colon in a text": (f"site_name: a{HERE}: b", "this is not sound YAML (a colon within a text); put the whole text in quot"),
    "a date that is none": (f"copyright: {HERE}2024-99-99", "this is not sound YAML (2024-99-99 is no date or number)"),
    "a number that is none": (f"copyright: {HERE}!!int many", "this is not sound YAML (many is no date or number)"),
    "a second document": (f"a: b\n{HERE}---\nc: d", "this is not sound YAML (a second document begins here)"),
    "endless brackets": (f"{HERE}nav: {'[' * 5000}", "this is not sound YAML (it is nested too deep)"),
    "a list": (f"{HERE}- a", "expected keys with values, got a list"),
    "extra as a text": (f"extra: {HERE}text", "extra: expected keys with values, got text"),
    "extra as a list": (f"extra: {HERE}[a]", "extra: expected keys with values, got a list"),
    "extra as a tag": (f"extra: {HERE}!ENV X", "extra: expected keys with values, got the tag !ENV"),
    "a number as overlay": (f"extra:\n  overlay: {HERE}5", "extra.overlay: 5 is not the name of a folder"),
    "a list as data": (f"extra: {{guide_data: {HERE}[a]}}", "extra.guide_data: a list is not the name of a folder"),
}


@pytest.fixture
def here(guide_copy: GuideCopy, monkeypatch: pytest.MonkeyPatch) -> GuideCopy:
    """The small guide with the theme that its pages ask for facts, as the folder in which commands run."""
    guide_copy.add_theme()
    monkeypatch.chdir(guide_copy.root)
    return guide_copy


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_once_at_its_place(here: GuideCopy, fault: str, capsys: pytest.CaptureFixture[str]) -> None:
    text, said = FAULTS[fault]
    place = here.write("mkdocs.yml", text)
    assert main(["check"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{place}: {said}")
    assert "; " in line


def test_a_file_in_another_encoding_is_told_at_its_first_strange_byte(
    here: GuideCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    here.write("mkdocs.yml", "site_name: é\n".encode() + "copyright: Müller".encode("latin-1"))
    assert main(["check"]) == 1
    assert capsys.readouterr().out == "mkdocs.yml:2:13: the file is not UTF-8; save it as UTF-8\n"


def test_a_file_that_cannot_be_read_hides_no_fault_of_the_content(here: GuideCopy, capsys: pytest.CaptureFixture[str]) -> None:
    here.write("mkdocs.yml", "nav: [")
    place = here.edit("content/about.md", "title: ", f"{HERE}titel: ")
    assert main(["check"]) == 1
    assert [line.partition(": ")[0] for line in capsys.readouterr().out.splitlines()] == [place, "mkdocs.yml:1:7"]


@pytest.mark.parametrize("command", [["report"], ["render", "out"], ["seal", "."], ["package"]])
def test_no_command_begins_with_a_file_that_has_faults(
    here: GuideCopy, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    here.write("index.html", "")
    here.write("mkdocs.yml", "extra: text")
    assert main(command) == 1
    assert capsys.readouterr().out.startswith("mkdocs.yml:1:8: ")


def test_what_the_engine_alone_understands_says_nothing_here(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "theme: &t {name: !ENV [X, y]}\nplugins: [!!python/name:a.b ]\n"
        "extra: {overlay: !ENV O, repository: {kind: !ENV K}, feedback: a@b.org, again: *t}\n"
    )
    settings = sound(read_settings(tmp_path / "mkdocs.yml"))
    assert known_extra(settings) == {"feedback": "a@b.org"}


def test_a_file_that_holds_itself_is_read(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("extra: &e {overlay: o, again: *e, list: &l [*l]}\n")
    assert known_extra(sound(read_settings(tmp_path / "mkdocs.yml")))["overlay"] == "o"


@pytest.mark.parametrize("text", [None, "", "# nothing", "extra:", "site_name: x"])
def test_nothing_is_said_of_what_is_not_there(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "mkdocs.yml").write_text(text)
    settings = sound(read_settings(tmp_path / "mkdocs.yml"))
    assert known_extra(settings) == {}
    assert frame_ancestors(settings) == "'self'"


def test_what_the_engine_alone_understands_is_written_as_it_was(tmp_path: Path) -> None:
    text = "site_name: é\nsite_url: !ENV [URL, '']\nplugins:\n- emoji: !!python/name:a.b ''\nnumber: 5\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert settings_text(read_settings(tmp_path / "mkdocs.yml").data) == text + "extra: {}\n"


def test_of_two_equal_keys_the_last_counts_as_it_does_for_the_engine(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("extra: {frame_ancestors: self, frame_ancestors: all}")
    with pytest.raises(ContentError, match=r"^mkdocs.yml:1:49: extra.frame_ancestors: all "):
        frame_ancestors(read_settings(tmp_path / "mkdocs.yml"))
