"""Whatever stands in a text, its HTML holds nothing but emphasis and harmless links."""

import re
from html.parser import HTMLParser

import pytest
from faults import TEXTS
from growth_guide.text.markup import inline, plain, prose
from hypothesis import given, settings
from hypothesis import strategies as st


class Tags(HTMLParser):
    """Collects the tags and the text that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def assert_harmless(text: str) -> Tags:
    tags = Tags()
    html = str(prose(text, str)) + str(inline(text, str))
    tags.feed(html)
    tags.close()
    for tag, attributes in tags.tags:
        if tag == "a":
            ((name, target),) = attributes
            assert name == "href"
            assert re.match(r"https://|mailto:|(?!/)[a-z0-9#./-]+$", target or ""), html
        else:
            assert tag in ("em", "strong", "p"), html
            assert attributes == []
    return tags


@pytest.mark.parametrize("text", [text for text, _ in TEXTS.values()])
def test_even_a_refused_text_becomes_harmless(text: str) -> None:
    assert_harmless(text)


PIECES = st.sampled_from(
    [
        *"<>[]()!&;:\"'\\/`*_# \n",
        "**",
        "[a](",
        "](",
        "javascript:",
        "JaVa",
        "&#106;",
        "&lt;",
        "<a href=",
        "<script>",
        "onclick=x",
        "a.html",
        "https://x.org",
        "//x",
        "mailto:",
    ]
)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_text_becomes_harmless(text: str) -> None:
    assert_harmless(text)


@pytest.mark.slow
@settings(max_examples=30_000)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_very_many_texts_become_harmless(text: str) -> None:
    assert_harmless(text)


def test_signs_of_html_are_shown_as_text() -> None:
    assert str(inline("p < 0.05 & R&D <b>", str)) == "p &lt; 0.05 &amp; R&amp;D &lt;b&gt;"


def test_emphasis_and_links_are_html() -> None:
    html = str(inline("*a* **b** [c *d*](ideas/x.html) [e](https://x.org/?a=1&b=2)", str))
    assert (
        html == '<em>a</em> <strong>b</strong> <a href="ideas/x.html">c <em>d</em></a> <a href="https://x.org/?a=1&amp;b=2">e</a>'
    )


def test_an_unsafe_link_is_shown_as_it_stands() -> None:
    assert str(inline("[a](javascript:x) [b](//x.org)", str)) == "[a](javascript:x) [b](//x.org)"


def test_plain_text_has_no_signs_of_markdown() -> None:
    assert plain("*a* [b **c**](x.html) \\*d 2 * 3 snake_case") == "a b c *d 2 * 3 snake_case"
