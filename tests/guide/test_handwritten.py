"""The hand-written pages: each fault once, at its place, and nothing that a browser could run."""

import re
from pathlib import Path

import pytest
from faults import TEXTS
from growth_guide.guide.handwritten import read_pages
from growth_guide.rules.page_rules import PageText, body_problems
from guide_copy import HERE, GuideCopy
from html_pages import elements
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

ABOUT, HOME = "content/about.md", "content/index.md"

LINES = {
    "raw HTML": (f"A {HERE}<b>word</b>.", "raw HTML"),
    "a script": (f"{HERE}<script>alert(1)</script>", "raw HTML"),
    "a comment": (f"{HERE}<!-- x -->", "raw HTML"),
    "HTML in code marks": (f"Escaped \\`{HERE}<img src=x onerror=alert(1)>\\`", "raw HTML"),
    "an autolink": (f"{HERE}<javascript:alert(1)>", "raw HTML"),
    "a mail address": (f"{HERE}<a@b.org>", "raw HTML"),
    "an image": (f"{HERE}![a](about.md)", "an image"),
    "a link by reference": (f"[a{HERE}][b]", "a link by reference"),
    "a definition": (f"[b{HERE}]: javascript:alert(1)", "a link by reference"),
    "a definition in a list": (f"- [b{HERE}]: javascript:alert(1)", "a link by reference"),
    "a script as link": (f"[a]({HERE}javascript:alert)", "the link to javascript:alert is neither"),
    "a script in odd case": (f"[a]({HERE}JAVAscript:alert(1))", "the link to JAVAscript:alert(1) is neither"),
    "a script after a space": (f"[a]({HERE} javascript:alert(1))", "a link is not whole"),
    "a script on the next line": (f"[a]({HERE}\njavascript:alert(1))", "a link is not whole"),
    "a script in entities": (f"[a]({HERE}java&#115;cript:alert)", "the link to java&#115;cript:alert is neither"),
    "a script behind an entity": (f"[a]({HERE}&#1;javascript:alert)", "the link to &#1;javascript:alert is neither"),
    "a script with an escape": (f"[a]({HERE}java\\script:alert)", "a link is not whole"),
    "a script between angle brackets": (f"[a]({HERE}<javascript:alert>)", "raw HTML"),
    "a script in nested brackets": (f"[a [b] c]({HERE}javascript:alert)", "the link to javascript:alert is neither"),
    "data": (f"[a]({HERE}data:text/html,x)", "the link to data:text/html,x is neither"),
    "plain http": (f"[a]({HERE}http://example.org)", "the link to http://example.org is neither"),
    "another site without scheme": (f"[a]({HERE}//example.org)", "the link to //example.org is neither"),
    "a path from the root": (f"[a]({HERE}/etc/passwd)", "the link to /etc/passwd is neither"),
    "a path of Windows": (f"[a]({HERE}C:\\x.md)", "a link is not whole"),
    "a path out of the folder": (f"[a]({HERE}../../x.md)", "there is no page ../../x.md"),
    "a missing page": (f"[a]({HERE}abuot.md)", "there is no page abuot.md; did you mean about.md?"),
    "a missing idea": (
        f"[a]({HERE}ideas/anwser-first.md)",
        "there is no page ideas/anwser-first.md; did you mean ideas/answer-first.md?",
    ),
    "a missing role": (
        f"[a]({HERE}capabilities/clear-writing.md#plain-reader)",
        "capabilities/clear-writing.md has no place #plain-reader",
    ),
    "a title": (f'[a]({HERE}about.md "b")', "a link is not whole"),
    "an unknown count": (f"All {HERE}{{{{ counts.ides }}}}.", "{{ counts.ides }} stands for nothing; write {{ counts."),
    "other signs of a template": (f"All {HERE}{{% raw %}}.", "{% stands for nothing"),
    "an unknown fact": (
        f"Under {HERE}{{{{ facts.storge_key }}}}.",
        "{{ facts.storge_key }} stands for nothing; write {{ facts.storage_key }}",
    ),
    "HTML indented below a list": (f"- a\n\n    {HERE}<b>word</b>", "raw HTML"),
    "HTML indented within a paragraph": (f"A line\n    {HERE}<b>word</b>", "raw HTML"),
    "HTML below a line that only looks empty": (f"A line\n\u00a0\n    {HERE}<b>word</b>", "raw HTML"),
    "HTML beside what is indented": (f"A line\n\n    code\n{HERE}<b>word</b>", "raw HTML"),
    "a tab": (f"a{HERE}\tb", "a tab"),
    "a control character": (f"a{HERE}\x1b", "the invisible character U+001B"),
}


def expect(found: list[str], place: str, message: str) -> None:
    assert len(found) == 1, found
    assert found[0].startswith(f"{place}: {message}"), f"{found[0]}, expected {place}: {message}"
    assert re.search(r".; .", found[0])


@pytest.mark.parametrize("fault", LINES)
def test_a_refused_line_is_told_once(guide_copy: GuideCopy, fault: str) -> None:
    text, message = LINES[fault]
    place = guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\n{text}\n")
    expect(guide_copy.page_problems(), place, message)


@pytest.mark.parametrize("fault", [fault for fault in TEXTS if fault != "a missing place"])
def test_front_matter_keeps_the_rules_of_texts(guide_copy: GuideCopy, fault: str) -> None:
    text, message = TEXTS[fault]
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    place = guide_copy.edit(HOME, "  - you write a test;", f'  - {HERE}"{text}"')
    expect(guide_copy.page_problems(), place, message)


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (
            HOME,
            "nobody-reads-it]",
            f"{HERE}nobody-read-it]",
            "there is no nobody-read-it among the situations; did you mean nobody-reads-it?",
        ),
        (
            HOME,
            "template: home",
            f"template: {HERE}hom",
            "template: hom is not one of the words that template takes; did you mean home?",
        ),
        (HOME, "minutes: 8", f"minutes: {HERE}80", "minutes: 80 is out of range"),
        (HOME, "standfirst: ", f"{HERE}standfist: ", "unknown key standfist; did you mean standfirst?"),
        (ABOUT, "description: What", f"description: {HERE}{'x' * 160}What", "description has "),
        (ABOUT, "title: About this small guide\n", "", ""),
        (ABOUT, "title: About this", f"title: About{HERE}: this", "this is not sound YAML"),
        (ABOUT, "---\ntitle", f"{HERE}title", "the page has no front matter"),
    ],
)
def test_wrong_front_matter_is_told_once(guide_copy: GuideCopy, path: str, old: str, new: str, message: str) -> None:
    place = guide_copy.edit(path, old, new)
    if not message:
        place, message = f"{path}:2:1", "the key title is missing"
    expect(guide_copy.page_problems(), place, message)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "the file is empty"),
        (b"\xff\xfe-\0-\0-\0", "the file begins with a byte order mark of UTF-16"),
        (b"\xff\xff", "the file is not UTF-8"),
        (b"x" * 300_000, "the file is larger than 256 KB"),
        (b"---\n---\n", "the page has no front matter"),
        (b"---\ntitle: x\n", "the page has no front matter"),
    ],
)
def test_a_file_that_is_no_page_is_told_once_and_not_in_links_to_it(guide_copy: GuideCopy, raw: bytes, message: str) -> None:
    place = guide_copy.write("content/ideas/index.md", raw)
    expect(guide_copy.page_problems(), place, message)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("content/picture.png", "picture.png does not belong here"),
        ("content/Über uns.md", "the file name Über uns.md is not kebab-case"),
        ("content/Extra.MD", "the file name Extra.MD is not kebab-case; name it extra.md"),
        ("content/ideas/answer-first.md", "ideas/answer-first.md is made from guide_data as well"),
        # Beside a page of nearly the same name.
        ("content/about.html", "about.html does not belong here"),
        ("content/about.js", "about.js does not belong here"),
        ("content/about", "about does not belong here"),
        ("content/about.md.", "about.md. does not belong here"),
        ("content/About.md", "the file name About.md is not kebab-case; name it about.md"),
        ("content/about.MD", "the file name about.MD is not kebab-case; name it about.md"),
        ("content/about%2e.md", "the file name about%2e.md is not kebab-case"),
        ("content/.about.md", "the file name .about.md is not kebab-case"),
        ("content/.about.html", ".about.html does not belong here"),
        ("content/Ideas/index.md", "the file name Ideas/index.md is not kebab-case; name it ideas/index.md"),
        ("content/about/about.html/index.css", "about/about.html/index.css does not belong here"),
    ],
)
def test_a_stray_page_is_told_once(guide_copy: GuideCopy, path: str, message: str) -> None:
    guide_copy.write(path, guide_copy.read(ABOUT).replace("](", "](../" if path.count("/") > 1 else "]("))
    expect(guide_copy.page_problems(), f"{path}:1:1", message)


@pytest.mark.parametrize("uri", ["index.md", "references.md", "ideas/index.md", "derailers/index.md", "self-assessment.md"])
def test_a_page_that_others_link_to_is_there(guide_copy: GuideCopy, uri: str) -> None:
    guide_copy.write("content/references.md", "---\ntitle: a\ndescription: b\n---\n")
    (guide_copy.root / "content" / uri).unlink()
    expect(guide_copy.page_problems(), f"content/{uri}:1:1", f"{uri} is missing")


def test_a_page_that_leaves_the_folder_is_not_read(guide_copy: GuideCopy, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("---\ntitle: a\ndescription: b\n---\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/secret.md").write_text("x")
    (guide_copy.root / "content/secret.md").symlink_to(tmp_path / "secret.md")
    for name in ("folder", "about", "About.md", "ideas/index"):
        (guide_copy.root / "content" / name).symlink_to(tmp_path / "folder", target_is_directory=True)
    found = guide_copy.page_problems()
    assert [problem.partition(" is ")[2] for problem in found] == ["a symbolic link; put the file itself here"] * 5


def test_a_missing_content_folder_is_one_problem(tmp_path: Path) -> None:
    pages, (problem,) = read_pages(tmp_path / "content", "content", {}, {})
    assert pages == []
    assert str(problem) == "content:1:1: there is no such folder; put it back; it holds the hand-written pages"


def test_code_may_hold_every_sign(guide_copy: GuideCopy) -> None:
    guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\nInside the host:\n\n    <Directory /srv>\n\n    [a]: ![b](c)\n")
    assert guide_copy.page_problems() == []


def test_facts_are_filled_in(guide_copy: GuideCopy) -> None:
    guide_copy.write(ABOUT, f"{guide_copy.read(ABOUT)}\nUnder `{{{{ facts.storage_key }}}}`.\n")
    about = next(page for page in guide_copy.pages() if page.uri == "about.md")
    assert "Under `growth-guide:workbook`." in about.body


def test_counts_are_filled_in(guide_copy: GuideCopy) -> None:
    pages = {page.uri: page for page in guide_copy.pages()}
    assert "It holds 7 ideas, 4 derailers and 6 roles." in pages["about.md"].body
    assert pages["index.md"].meta.model_dump()["standfirst"] == "A guide with 7 ideas & *one* sentence."


def test_three_hyphens_within_a_page_do_not_end_its_front_matter(guide_copy: GuideCopy) -> None:
    guide_copy.write(ABOUT, "---\ntitle: a --- b\ndescription: c\n---\nOne\n\n---\n\nTwo\n")
    about = next(page for page in guide_copy.pages() if page.uri == "about.md")
    assert (about.meta.title, about.body) == ("a --- b", "One\n\n---\n\nTwo\n")


PIECES = st.sampled_from(
    [
        *"<>[]()!&;:\"'\\/`*_#-|= \n",
        "[a]",
        "](",
        "](x)",
        "javascript:",
        "&#106;",
        "&lt;",
        "<a href=",
        "<b",
        "onclick=x",
        "about.md",
        "https://x.org",
        "    ",
        "word\n\n    ",
        "b]: ",
        "mailto:a@b",
    ]
)
ALLOWED = {
    "p",
    "em",
    "strong",
    "code",
    "pre",
    "ul",
    "ol",
    "li",
    "blockquote",
    "hr",
    "br",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "a",
}
ALLOWED |= {f"h{n}" for n in range(1, 7)}


@settings(max_examples=150)
@given(st.lists(PIECES, min_size=1, max_size=25).map("".join))
def test_what_passes_becomes_nothing_but_harmless_tags(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    assert_harmless(tmp_path_factory.mktemp("content"), body)


@pytest.mark.slow
@settings(max_examples=20_000)
@given(st.lists(PIECES, min_size=1, max_size=40).map("".join))
def test_much_that_passes_becomes_nothing_but_harmless_tags(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    assert_harmless(tmp_path_factory.mktemp("content"), body)


def assert_harmless(folder: Path, body: str) -> None:
    if list(body_problems(PageText("about.md", "about.md", body), 0, {"about.md": None})):
        return
    for element in elements(Markdown(extensions=["toc", "tables"]).convert(body)):
        attributes = element.attributes
        assert element.tag in ALLOWED, (body, element)
        assert attributes.keys() <= {"href", "id", "style", "start"}, (body, element)
        assert re.match(r"https://|mailto:|about\.md|#|$", attributes.get("href", "")), (body, element)
        assert re.fullmatch(r"(text-align: (left|right|center);)?", attributes.get("style", "")), (body, element)
