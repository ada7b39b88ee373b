"""The modules of the search without a page: stems as in Python, and a ranking that does what it says."""

import json
import re
from collections.abc import Callable, Iterator
from pydoc_data.topics import topics
from typing import Any

import pytest
import snowballstemmer
from growth_guide.load import load
from growth_guide.search_index import search_index, term, words
from playwright.sync_api import Browser, Page, Route
from project import ROOT

pytestmark = pytest.mark.browser
MODULES = ROOT / "theme_overrides/js"
STARTS = """
    bcd hop stat abl iz tr add egg off succ proc exc even cann inn out d sayy organ gener past univers commun ration yy
"""
SUFFIXES = """
    s es ed ing ingly eed eedly edly ies ied y ly tional ational ization fulness ousness iveness iviti ogist logi lessli li ative
    icate iciti ical alize ness ful ement ment ent ant ion tion sion al ll e er est able ible ism ous ive ize anci enci bli sses
"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page beside the modules."""
    opened = browser.new_page()

    def answer(route: Route) -> None:
        name = route.request.url.rpartition("/")[2]
        text = (MODULES / name).read_text(encoding="utf-8") if name else "<title>Empty</title>"
        route.fulfill(body=text, content_type="text/javascript" if name else "text/html")

    opened.route("**/*", answer)
    opened.goto("http://guide.test/")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def guide_words() -> list[str]:
    paths = [path for folder in ("guide_data", "content") for path in (ROOT / folder).rglob("*.*")]
    return sorted({word for path in paths for word in words(path.read_text(encoding="utf-8"))})


def run_module(page: Page, module: str, function: str, values: list[Any]) -> list[Any]:
    """What a function of a module gives for each of the values."""
    program = "async ([module, name, values]) => { const all = await import(module); return values.map((v) => all[name](v)); }"
    return page.evaluate(program, [f"/{module}", function, values])


def test_stems_are_those_of_python(page: Page, guide_words: list[str]) -> None:
    others = set(re.findall("[a-z]+", " ".join(topics.values()).lower()))
    suffixes = ["", *SUFFIXES.split()]
    made = {start + first + last for start in STARTS.split() for first in suffixes for last in suffixes}
    table = sorted({*guide_words, *others, *made})
    assert len({*others, *made}) > 10_000
    stems = dict(zip(table, run_module(page, "stem.mjs", "stem", table), strict=True))
    assert stems == dict(zip(table, snowballstemmer.stemmer("english").stemWords(table), strict=True))


def test_terms_are_those_of_python(page: Page, guide_words: list[str]) -> None:
    assert run_module(page, "tokenize.mjs", "term", guide_words) == [term(word) for word in guide_words]


@pytest.mark.parametrize("text", ["Don’t I know L&D's café, two-way?", "ÅNGSTRÖM ﬁne 5 whys", "a'b 'quoted' x’s", "", "тест"])
def test_words_are_those_of_python(page: Page, text: str) -> None:
    assert run_module(page, "tokenize.mjs", "words", [text]) == [words(text)]


def test_marked_words_are_those_of_the_terms(page: Page) -> None:
    program = "async () => (await import('/tokenize.mjs')).splitAtTerms('Reply, replies: replied!', new Set(['repli']))"
    pieces = page.evaluate(program)
    assert "".join(piece["text"] for piece in pieces) == "Reply, replies: replied!"
    assert [piece["text"] for piece in pieces if piece["marked"]] == ["Reply", "replies", "replied"]


@pytest.fixture
def ask(page: Page) -> Callable[..., list[str]]:
    """Searches records that are given as title, or title and body; gives the titles found."""

    def ask_records(question: str, *records: tuple[str, str], stop_words: str = "the") -> list[str]:
        return [found["title"] for found in ask_index(page, made_index(records, stop_words), question)]

    return ask_records


def made_index(records: tuple[tuple[str, str], ...], stop_words: str) -> dict[str, Any]:
    postings: dict[str, str] = {}
    last: dict[str, int] = {}
    for number, (title, body) in enumerate(records, 1):
        letters: dict[str, str] = {}
        for letter, text in (("t", title), ("b", body)):
            for word in words(text):
                letters[term(word)] = letters.get(term(word), "") + letter
        for name, found in letters.items():
            postings[name] = postings.get(name, "") + f"{number - last.get(name, 0)}{found}"
            last[name] = number
    shown = [{"title": title, "lengths": [len(words(title)), len(words(body))]} for title, body in records]
    return {
        "fields": "tb", "stopWords": stop_words, "steps": {}, "records": shown,
        "terms": " ".join(postings), "postings": " ".join(postings.values()),
    }


def ask_index(page: Page, index: dict[str, Any], question: str) -> list[dict[str, Any]]:
    program = """async ([index, question]) => {
        const { openIndex } = await import("/open_index.mjs");
        const { search } = await import("/ranking.mjs");
        return search(openIndex(index), question).map(({ record, score, terms }) => ({ ...record, score, terms: [...terms] }));
    }"""
    return page.evaluate(program, [index, question])


def test_title_counts_more_than_body(ask: Callable[..., list[str]]) -> None:
    assert ask("bridge", ("road", "bridge"), ("bridge", "road"), ("a", "b"), ("c", "d")) == ["bridge", "road"]


def test_rare_word_counts_more_than_a_frequent_one(ask: Callable[..., list[str]]) -> None:
    assert ask("rare often ", ("often", "x"), ("rare", "x"), ("often one", "x"), ("often two", "x"))[0] == "rare"


def test_record_with_every_word_comes_first(ask: Callable[..., list[str]]) -> None:
    assert ask("red boat ", ("red red", "x"), ("boat boat", "x"), ("red boat", "x"))[0] == "red boat"


def test_other_form_of_a_word_is_found(ask: Callable[..., list[str]]) -> None:
    assert ask("negotiating ", ("Negotiate", "x"), ("b", "y")) == ["Negotiate"]


def test_word_being_typed_is_found_by_its_beginning(ask: Callable[..., list[str]]) -> None:
    assert ask("negot", ("negotiate", "x"), ("b", "y")) == ["negotiate"]


def test_finished_word_is_no_beginning(ask: Callable[..., list[str]]) -> None:
    assert ask("net ", ("network", "x"), ("b", "y")) == []


@pytest.mark.parametrize("typed", ["nettwork", "netwrk", "netwirk", "ntework"])
def test_word_with_one_slip_is_found(ask: Callable[..., list[str]], typed: str) -> None:
    assert ask(f"{typed} ", ("network", "x"), ("b", "y")) == ["network"]


def test_known_word_is_taken_at_its_word(ask: Callable[..., list[str]]) -> None:
    assert ask("boat ", ("boat", "x"), ("boast", "y")) == ["boat"]


def test_question_of_stop_words_alone_is_asked_with_them(ask: Callable[..., list[str]]) -> None:
    assert ask("the ", ("the", "x"), ("b", "y")) == ["the"]


def test_stop_words_beside_other_words_say_nothing(ask: Callable[..., list[str]]) -> None:
    assert ask("the boat ", ("boat", "x"), ("the", "y")) == ["boat"]


def test_record_of_exactly_this_title_comes_first(ask: Callable[..., list[str]]) -> None:
    assert ask("Value ", ("Value and value", "value value"), ("Value", "x"), ("b", "y"))[0] == "Value"


@pytest.mark.parametrize("question", ["", "  ", "the", "?!", "constructor ", "__proto__ "])
def test_question_that_says_nothing_finds_nothing(ask: Callable[..., list[str]], question: str) -> None:
    assert ask(question, ("network", "x")) == []


def test_equal_records_keep_their_order(ask: Callable[..., list[str]]) -> None:
    assert ask("same ", ("same one", "x"), ("same two", "x"), ("b", "y")) == ["same one", "same two"]


def test_every_record_of_the_guide_is_found_by_its_title(page: Page) -> None:
    script = search_index(load(ROOT / "guide_data"), [])
    index = json.loads(script.removeprefix("globalThis.growthGuideSearchIndex=").removesuffix(";\n"))
    program = """async (index) => {
        const { openIndex } = await import("/open_index.mjs");
        const { search } = await import("/ranking.mjs");
        const open = openIndex(index);
        return index.records.map(({ title, address }) => [title, address, search(open, title)[0]?.record.address]);
    }"""
    assert [(title, first) for title, address, first in page.evaluate(program, index) if address != first] == []
