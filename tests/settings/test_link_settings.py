"""``extra.repository`` and ``extra.feedback``: every fault is one sentence at its place, and sound settings become links."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from growth_guide.reading.document import Document
from growth_guide.reading.problems import ContentError
from growth_guide.settings.edit_links import EditLinks
from growth_guide.settings.link_settings import read_links
from growth_guide.settings.mkdocs_settings import known_extra, read_settings
from guide_copy import HERE

GITHUB = "kind: github, url: https://github.com/you/guide"
REST = "url: https://github.com/you/guide, branch: main"


def check(folder: Path) -> None:
    """Raise the faults of the links in the mkdocs.yml of a folder."""
    settings = read_settings(folder / "mkdocs.yml")
    read_links(settings, known_extra(settings), None)


def problems(folder: Path, setting: str) -> tuple[str, list[str]]:
    """Where HERE stands in a mkdocs.yml whose extra holds ``setting``, and what its check says, a line each."""
    text = f"site_name: x\nextra:\n  {setting}\n"
    (folder / "mkdocs.yml").write_text(text.replace(HERE, ""), encoding="utf-8")
    before = text.partition(HERE)[0]
    place = f"mkdocs.yml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    try:
        check(folder)
    except ContentError as error:
        return place, str(error).splitlines()
    return place, []


FAULTS = {
    "a kind misspelt": (f"repository: {{kind: {HERE}githb, {REST}}}", "did you mean github?"),
    "an unknown kind": (f"repository: {{kind: {HERE}svn, {REST}}}", "write one of github, "),
    "no kind": (f"repository: {{kind: {HERE}none, {REST}}}", "delete extra.repository: "),
    "a mail address as kind": (f"repository: {{kind: {HERE}mail, {REST}}}", "as extra.feedback"),
    "no keys": (f"repository: {HERE}github", "write repository: {kind: github, "),
    "a list": (f"repository: {HERE}[github]", "got a list; write repository: {kind: github, "),
    "a missing key": (f"repository: {HERE}{{{GITHUB}}}", "lacks branch; write repository: "),
    "a key misspelt": (f"repository: {{{GITHUB}, {HERE}brnach: main}}", "did you mean branch?"),
    "a key too many": (f"repository: {{{GITHUB}, branch: main, {HERE}token: x}}", "delete it: a repository has "),
    "a number as branch": (f"repository: {{{GITHUB}, branch: {HERE}2026}}", "a number stands in quotes"),
    "an empty branch": (f"repository: {{{GITHUB}, branch: {HERE}''}}", "nothing is not a text"),
    "a space in a branch": (f"repository: {{{GITHUB}, branch: {HERE}my work}}", "write the name of one, such as main"),
    "a slash for Bitbucket": (
        f"repository: {{kind: bitbucket, url: https://bitbucket.org/you/guide, branch: {HERE}a/b}}", "name a branch without one"
    ),
    "plain http": (
        f"repository: {{kind: gitea, url: {HERE}http://git.corp/you/guide, branch: main}}",
        "does not begin with https://; write https://git.corp/you/guide",
    ),
    "a script": (f"repository: {{kind: github, url: {HERE}'javascript:alert(1)', branch: main}}", "write it such as https://github.com/"),
    "a quotation mark": (f"repository: {{kind: github, url: {HERE}'https://a/b/c\"d', branch: main}}", "is not an address"),
    "half an address": (f"repository: {{kind: github, url: {HERE}'https://[', branch: main}}", "is not an address"),
    "a name in the address": (
        f"repository: {{kind: azure, url: {HERE}https://you@dev.azure.com/you/p/_git/guide, branch: main}}",
        "write https://dev.azure.com/you/p/_git/guide",
    ),
    "a page of GitHub": (
        f"repository: {{kind: github, url: {HERE}https://github.com/you/guide/tree/main, branch: main}}", "write one such as https://github."
    ),
    "a page of GitLab": (
        f"repository: {{kind: gitlab, url: {HERE}https://gitlab.com/you/guide/-/tree/main, branch: main}}", "write one such as https://gitlab."
    ),
    "Azure without its project": (
        f"repository: {{kind: azure, url: {HERE}https://dev.azure.com/you/_git/guide, branch: main}}", "write one such as https://dev.azure."
    ),
    "half a mail address": (f"feedback: {HERE}guide@", "write it such as guide@example.org"),
    "mailto": (f"feedback: {HERE}mailto:guide@example.org?cc=x", "write guide@example.org"),
    "more in a mail address": (f"feedback: {HERE}a@b.org?bcc=c@d.org", "write a@b.org"),
    "feedback on plain http": (f"feedback: {HERE}http://forms.example.org/x", "write https://forms.example.org/x"),
    "feedback in capitals": (f"feedback: {HERE}HTTPS://forms.example.org/x", "write https://forms.example.org/x"),
    "feedback by script": (f"feedback: {HERE}'javascript:alert(1)'", "write it such as guide@example.org or https://"),
    "feedback by number": (f"feedback: {HERE}17", "write it such as guide@example.org or https://"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_fault_is_one_sentence_at_its_place_that_says_what_would_be_right(tmp_path: Path, case: str) -> None:
    setting, right = FAULTS[case]
    place, said = problems(tmp_path, setting)
    assert len(said) == 1, said
    assert said[0].startswith(f"{place}: extra.")
    assert right in said[0].partition(": extra.")[2]


@pytest.mark.parametrize("url", ["https://you:secret@github.com/you/guide", "ssh://you:secret@github.com/you/guide"])
def test_password_in_an_address_is_not_repeated(tmp_path: Path, url: str) -> None:
    _, said = problems(tmp_path, f"repository: {{kind: github, url: '{url}', branch: main}}")
    assert len(said) == 1
    assert "secret" not in said[0]


def test_faults_are_told_together(tmp_path: Path) -> None:
    _, said = problems(tmp_path, "repository: {kind: githb, url: http://a.org/b/c, branch: a b}\n  feedback: x")
    assert [line.partition(": extra.")[2].split(":")[0] for line in said] == [
        "repository.kind", "repository.url", "repository.branch", "feedback",
    ]


@pytest.mark.parametrize("setting", [
    "generator: false", "repository: null", f"repository: {{{GITHUB}, branch: drafts/spring}}", "feedback: guide@intranet",
    "feedback: none", "feedback: https://forms.example.org/x?entry.1={title}&by=a@b",
])
def test_sound_settings_are_left_alone(tmp_path: Path, setting: str) -> None:
    assert problems(tmp_path, setting)[1] == []


@pytest.mark.parametrize("text", [
    "site_url: !ENV X\nextra:\n  feedback: !ENV [X]", "extra: {repository: !ENV X}", "extra: {repository: {kind: !ENV K}}",
])
def test_what_only_the_engine_understands_is_left_to_the_build(tmp_path: Path, text: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(text)
    check(tmp_path)


def test_a_fault_beside_what_only_the_engine_understands_is_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_url: !ENV X\nextra:\n  feedback: guide@")
    with pytest.raises(ContentError, match=r"^mkdocs\.yml:3:13: extra\.feedback"):
        check(tmp_path)


def test_fault_of_a_value_that_stands_in_no_file_is_told_all_the_same() -> None:
    extra: dict[str, Any] = {"feedback": "http://forms.example.org/"}
    with pytest.raises(ContentError, match=r"^other\.yml:1:1: extra\.feedback"):
        read_links(Document("other.yml"), extra, None)


def test_settings_become_links() -> None:
    extra = yaml.safe_load(f"{{repository: {{{GITHUB}, branch: main}}, feedback: guide@example.org}}")
    links = read_links(Document("mkdocs.yml"), extra, "https://guide.example.org/")
    assert links.host == "GitHub"
    assert links.edit("content/index.md") == "https://github.com/you/guide/edit/main/content/index.md"
    assert links.suggest("T", "index.html", "content/index.md").startswith("mailto:guide@example.org?subject=T%20")
    assert read_links(Document("mkdocs.yml"), {}, None) == EditLinks()
