"""Texts that somebody else wrote, as Markdown that shows them and does nothing else."""

import html
import re

import markdown
import pytest
from growth_guide.editing.comparing.quoting import LONGEST_QUOTE, code, likeness, named, reworded, safe
from hypothesis import given
from hypothesis import strategies as st

WIDTHLESS = "\u200b"


@pytest.mark.parametrize(
    ("text", "forbidden"),
    [
        ("thanks @octocat and @org/team", r"@\w"),
        ("fixes #12, GH-12 and !34, see %milestone, ~label, &5", r"[#!%~&]\w|GH-\d"),
        ("https://evil.example www.evil.example mailto:a@b.example", r"\w://|www\.\w|mailto:\w"),
        ("<img src=x onerror=alert(1)> </details> <!-- -->", r"[<>]"),
        ("&lt;b&gt; &#64;you", r"&(?!amp;|lt;|gt;|#36;)"),
        ("well done :tada: at 10:30", r":\w+:"),
        ("costs $5 and $6", r"\$"),
    ],
)
def test_a_text_calls_nobody_and_leads_nowhere(text: str, forbidden: str) -> None:
    assert not re.search(forbidden, safe(text).replace("\\", ""))


@pytest.mark.parametrize("sign", "\\`*_[]|~")
def test_signs_of_markdown_are_shown(sign: str) -> None:
    assert safe(f"a{sign}b").replace(WIDTHLESS, "") == f"a\\{sign}b"


def test_a_text_is_one_line_without_hidden_characters_and_not_endless() -> None:
    assert safe("a\n\n# b\r\n- c") == "a # b - c"
    assert safe("a\u202eb\x07") == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"
    assert len(safe("word " * 9999)) < LONGEST_QUOTE + 10


@given(st.text(alphabet="ab \\`*_[](){}<>&#!@:/.-+'\"$;1\n", max_size=40))
def test_whatever_the_text_a_reader_sees_it_and_nothing_else(text: str) -> None:
    shown = markdown.markdown(f"- It says {named(text)}, {safe(text)} and {code(text)}.")
    assert set(re.findall(r"</?[^>]*>", shown)) <= {"<ul>", "</ul>", "<li>", "</li>", "<em>", "</em>", "<code>", "</code>"}
    line = " ".join(text.split())
    said = html.unescape(re.sub(r"<[^>]*>", "", shown)).replace(WIDTHLESS, "")
    assert line in said


def test_a_rewording_shows_the_words_that_went_and_came_with_those_around() -> None:
    assert reworded("Ask two of them today.", "Ask three of them today.") == "“Ask ~~two~~ **three** of them today.”"
    long = " ".join("abcdefghijklmnopqrstuvwxyz")
    assert reworded(f"{long} old {long}", f"{long} new {long}") == "“… u v w x y z ~~old~~ **new** a b c d e f …”"


def test_two_texts_with_little_in_common_are_both_shown() -> None:
    assert reworded("Ask two of them.", "Nobody came on Monday") == "“Nobody came on Monday” instead of “Ask two of them.”"


def test_a_link_is_told_by_its_words() -> None:
    old, new = "See [the rule](ideas/a.html) and go.", "See [the rule](ideas/b.html) and go."
    assert reworded(old, "See the rule and go.") == "the link at “the rule” is gone"
    assert reworded(old, new) == "the link at “the rule” leads to `ideas/b.html` now; it led to `ideas/a.html`"
    said = reworded("See the rule and go.", "See [the rule](ideas/a.html) and run.")
    assert said == "“See the rule and ~~go.~~ **run.**”; the link at “the rule” is new; it leads to `ideas/a.html`"


def test_a_giant_text_is_not_compared_word_by_word() -> None:
    assert " instead of " in reworded("a b " * 2000, "a b " * 1999 + "c")


def test_likeness_is_the_part_of_the_words_that_two_texts_share() -> None:
    assert [likeness("a b", "b A"), likeness("a b", "a c"), likeness("a", "b"), likeness("", "")] == [1, 0.5, 0, 1]
