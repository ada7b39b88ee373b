"""Whatever line ends a checkout has, the guide is read alike, its site has the same bytes, and messages name the same places."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from growth_guide.cli import main
from growth_guide.reading.decode import with_line_ends_of, with_plain_line_ends
from guide_copy import HERE, GuideCopy
from project import ROOT, build, contents, run

ENDS: dict[str, Callable[[bytes], bytes]] = {
    "Windows": lambda raw: raw.replace(b"\n", b"\r\n"),
    "an old Macintosh": lambda raw: raw.replace(b"\n", b"\r"),
    "a byte order mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "Windows and a byte order mark": lambda raw: b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"),
    "no last line end": lambda raw: raw.rstrip(b"\n"),
    "several kinds": lambda raw: b"\r".join(raw.split(b"\n", 2)).replace(b"\n", b"\r\n", 2),
}
IDEA = "guide_data/ideas/open-hour.yml"
TRUST = "guide_data/capabilities/shared-trust.yml"


def with_ends(guide: GuideCopy, ends: str, *, but: tuple[str, ...] = (".png",)) -> None:
    for path in guide.root.rglob("*.*"):
        if path.is_file() and path.suffix not in but:
            path.write_bytes(ENDS[ends](path.read_bytes()))


@pytest.mark.parametrize("ends", ENDS)
def test_data_and_pages_are_read_alike(laid: GuideCopy, ends: str) -> None:
    guide, whole, pages = laid.load(), laid.lay_over(), laid.pages()
    with_ends(laid, ends, but=(".png", ".svg") if ends == "no last line end" else (".png",))
    assert laid.load() == guide, "its records and its content_version"
    assert laid.lay_over() == whole
    assert laid.pages() == pages


@pytest.mark.parametrize("ends", ["Windows", "an old Macintosh", "Windows and a byte order mark"])
def test_a_message_names_the_same_place(guide_copy: GuideCopy, ends: str) -> None:
    place = guide_copy.edit(IDEA, "when: weekly", f"when: {HERE}weakly")
    page = guide_copy.write("content/about.md", guide_copy.read("content/about.md") + f"\n[Away]({HERE}awry.md)\n")
    cut = guide_copy.write("content/index.md", f"{HERE}<<<<<<< HEAD\n" + guide_copy.read("content/index.md"))
    said = guide_copy.page_problems()
    assert [problem.partition(": ")[0] for problem in said] == sorted([page, cut, place])
    with_ends(guide_copy, ends)
    assert guide_copy.page_problems() == said


def test_what_is_no_text_stays_as_it_is() -> None:
    picture = b"\x89PNG\r\n\x1a\n\0\r"
    assert with_plain_line_ends(picture) == picture


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a\r\nb\r\n", b"x\r\ny\r\n"), (b"a\nb\n", b"x\ny\n"), (b"a\r\nb\n", b"x\ny\n"), (b"a\rb\r", b"x\ny\n"),
    ],
)  # fmt: skip
def test_a_file_keeps_windows_line_ends_and_no_others(before: bytes, after: bytes) -> None:
    assert with_line_ends_of("x\ny\n", before) == after


def test_a_command_that_writes_keeps_windows_line_ends(
    guide_copy: GuideCopy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_copy.add_theme()
    with_ends(guide_copy, "Windows", but=(".mjs",))
    monkeypatch.chdir(guide_copy.root)
    before = guide_copy.read(TRUST)
    assert main(["rename", "open-hour", "opened-hour"]) == 0, capsys.readouterr()
    assert main(["retire", "both-cases", "--for", "opened-hour"]) == 0, capsys.readouterr()
    assert main(["new", "idea", "fresh-start", "--role", "early-caller", "--step", "expert-to-master"]) == 0, capsys.readouterr()
    assert guide_copy.read(TRUST) != before
    kept = [path for path in Path().rglob("*.*") if path.suffix in (".yml", ".md") and path.stem != "fresh-start"]
    for path in kept:
        raw = path.read_bytes()
        assert raw.count(b"\n") == raw.count(b"\r\n"), path


def cloned(project: Path, folder: Path, *, attributes: bool) -> Path:
    """The project as git checks it out on Windows, from a repository with or without our ``.gitattributes``."""

    def git(*arguments: str | Path) -> None:
        made = run(["git", *arguments], folder, GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1")
        assert made.returncode == 0, made.stderr

    origin = shutil.copytree(project, folder / "origin", ignore=shutil.ignore_patterns("__pycache__", ".cache"))
    if attributes:
        shutil.copy(ROOT / ".gitattributes", origin)
    git("-C", origin, "init", "--quiet")
    git("-C", origin, "add", "--all")
    git("-C", origin, "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "commit", "--quiet", "--message=All")
    git("clone", "--quiet", "--config", "core.autocrlf=true", origin, folder / "clone")
    return folder / "clone"


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@pytest.mark.parametrize("attributes", [True, False])
def test_a_clone_on_windows_is_sound_and_builds_the_same_site(
    small_project: Path, small_site: Path, tmp_path: Path, attributes: bool
) -> None:
    clone = cloned(small_project, tmp_path, attributes=attributes)
    assert (b"\r\n" in (clone / "guide_data/model.yml").read_bytes()) is not attributes
    checked = run(["growth-guide", "check"], clone)
    assert (checked.returncode, checked.stdout) == (0, "")
    assert contents(build(clone, tmp_path / "site")) == contents(small_site)
    compared = run(["growth-guide", "diff", "HEAD"], clone)
    assert "guide_data" not in compared.stdout, compared.stdout


def test_every_file_of_the_repository_that_is_no_text_is_named() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("these files come from no repository")
    listed = subprocess.run(["git", "ls-files", "--eol"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout
    for line in listed.splitlines():
        about, path = line.split("\t")
        inside, _, attributes = about.split(maxsplit=2)
        assert inside in ("i/lf", "i/none", "i/-text"), f"{path} has other line ends than LF in the repository"
        assert (inside == "i/-text") == (attributes.strip() == "attr/-text"), f"{path} is not named in .gitattributes"
