"""The guide's files in a revision of git, or as they are now."""

from pathlib import Path

import pytest
from growth_guide.cli import main
from growth_guide.editing.comparing import revisions
from growth_guide.editing.comparing.revisions import RevisionError, read_revisions
from growth_guide.reading.decode import LARGEST_FILE
from project import contents
from revision_repository import RevisionRepository, git

FOLDERS = ("guide_data", "content")
IDEA = "guide_data/ideas/second-look.yml"


def test_a_revision_holds_the_files_of_the_guide_as_they_were_committed(repository: RevisionRepository) -> None:
    base = repository.commit()
    repository.write(IDEA, "é: 1\r\n")
    repository.commit()
    before, after = read_revisions(repository.root, base, "HEAD", FOLDERS)
    on_disk = {path: raw for path, raw in contents(repository.root).items() if path.startswith(FOLDERS)}
    assert dict(after.files) == {**on_disk, IDEA: "é: 1\n".encode()}
    assert {path for path in on_disk if before.files[path] != after.files[path]} == {IDEA}
    assert (before.name, after.name) == (f"`{base[:10]}`", "`HEAD`")


def test_without_a_head_the_files_are_those_on_disk(repository: RevisionRepository) -> None:
    repository.write(IDEA, "new: 1\n")
    repository.write("guide_data/ideas/untracked.yml", "a: 1\n")
    before, after = read_revisions(repository.root, "main", None, FOLDERS)
    assert after.name == "the working tree"
    assert after.files[IDEA] == b"new: 1\n" != before.files[IDEA]
    assert "guide_data/ideas/untracked.yml" in after.files


def test_a_project_in_a_folder_of_the_repository_is_read_from_there(tmp_path: Path) -> None:
    repository = RevisionRepository(tmp_path)
    (repository.root / ".git").rename(tmp_path / ".git")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message=x")
    assert IDEA in read_revisions(repository.root, "HEAD", None, FOLDERS)[0].files


@pytest.mark.parametrize("name", ["nope", "", "HEAD~9", "HEAD:guide_data", "main...main", "a b\n"])
def test_an_unknown_revision_is_told(repository: RevisionRepository, name: str) -> None:
    with pytest.raises(RevisionError, match=r"git knows no revision .* here; name a branch"):
        read_revisions(repository.root, "HEAD", name, FOLDERS)


@pytest.mark.parametrize("name", ["--help", "-p", "--output=x"])
def test_a_revision_is_never_an_option_of_git(repository: RevisionRepository, name: str) -> None:
    with pytest.raises(RevisionError, match="is no revision"):
        read_revisions(repository.root, name, None, FOLDERS)


def test_outside_of_a_repository_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RevisionError, match="lies in no git repository; go to"):
        read_revisions(tmp_path, "HEAD", None, FOLDERS)


def test_where_no_guide_is_that_is_told(repository: RevisionRepository) -> None:
    with pytest.raises(RevisionError, match="there is no guide_data here"):
        read_revisions(repository.root / "guide_data", "HEAD", None, FOLDERS)


def test_without_git_that_is_told(repository: RevisionRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RevisionError, match="git is not installed"):
        read_revisions(repository.root, "HEAD", None, FOLDERS)


def test_links_are_not_followed_and_giant_files_not_read(repository: RevisionRepository) -> None:
    (repository.root / "guide_data/ideas/link.yml").symlink_to("/etc/passwd")
    repository.write("guide_data/ideas/giant.yml", b"#" * (3 * LARGEST_FILE))
    repository.commit()
    for found in read_revisions(repository.root, "HEAD", None, FOLDERS):
        assert "guide_data/ideas/link.yml" not in found.files
        assert len(found.files["guide_data/ideas/giant.yml"]) == LARGEST_FILE + 1


def test_nothing_that_a_repository_configures_is_run(repository: RevisionRepository) -> None:
    for key, value in (
        ("core.fsmonitor", "touch ran"), ("core.pager", "touch ran"),
        ("filter.x.smudge", "touch ran"), ("filter.x.clean", "touch ran"),
        ("diff.x.textconv", "touch ran"), ("alias.ls-tree", "!touch ran"), ("alias.rev-parse", "!touch ran"),
    ):  # fmt: skip
        git(repository.root, "config", key, value)
    repository.write(".gitattributes", "*.yml filter=x diff=x export-subst export-ignore\n")
    assert IDEA in read_revisions(repository.root, "HEAD", None, FOLDERS)[0].files
    assert not (repository.root / "ran").exists()


def test_git_is_asked_a_fixed_number_of_times(repository: RevisionRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    really = revisions._git
    monkeypatch.setattr(revisions, "_git", lambda root, *a, given=b"": (asked.append(a[0]), really(root, *a, given=given))[1])
    base = repository.commit()
    for path in contents(repository.root / "guide_data"):
        repository.write(f"guide_data/{path}", repository.read(f"guide_data/{path}") + "# changed\n")
    repository.commit()
    read_revisions(repository.root, base, "HEAD", FOLDERS)
    assert sorted(asked) == ["cat-file", "ls-tree", "ls-tree", "rev-parse", "rev-parse"]


def test_the_command_ends_with_2_and_a_sentence(
    repository: RevisionRepository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository.root)
    assert main(["diff", "nope"]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith("growth-guide diff: git knows no revision nope here; ")
    assert main(["diff", "HEAD"]) == 0
