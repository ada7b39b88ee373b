"""The modules of the search without a page: stems as in Python, and a ranking that does what it says."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pydoc_data.topics import topics
from typing import Any

import pytest
import snowballstemmer
from growth_guide.guide.load import load
from growth_guide.text.search_terms import normalised_words, term
from guide_copy import SMALL
from modules_page import modules_page
from playwright.sync_api import Browser, Page
from project import ROOT
from search_runs import index_data

pytestmark = pytest.mark.browser
STARTS = """
    bcd hop stat abl iz tr add egg off succ proc exc even cann inn out d sayy organ gener past univers commun ration yy
"""
SUFFIXES = """
    s es ed ing ingly eed eedly edly ies ied y ly tional ational ization fulness ousness iveness iviti ogist logi lessli li ative
    icate iciti ical alize ness ful ement ment ent ant ion tion sion al ll e er est able ible ism ous ive ize anci enci bli sses
"""


DONTS = [f"don{sign}t" for sign in "'’‘`´ʼ‛ʹ′＇"]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with modules_page(browser) as opened:
        yield opened


@pytest.fixture(scope="module")
def guide_words() -> list[str]:
    paths = [path for folder in ("guide_data", "content") for path in (ROOT / folder).rglob("*.*")]
    return sorted({word for path in paths for word in normalised_words(path.read_text(encoding="utf-8"))})


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
    stems = dict(zip(table, run_module(page, "search/stem.mjs", "stem", table), strict=True))
    assert stems == dict(zip(table, snowballstemmer.stemmer("english").stemWords(table), strict=True))


def test_terms_are_those_of_python(page: Page, guide_words: list[str]) -> None:
    assert run_module(page, "search/tokenize.mjs", "term", guide_words) == [term(word) for word in guide_words]


TEXTS = ("Don’t I know L&D's café, two-way?", "ÅNGSTRÖM ﬁne 5 whys", "a'b 'quoted' x’s", "", "тест", *DONTS, "cafe\u0301 café")


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_those_of_python(page: Page, text: str) -> None:
    assert run_module(page, "search/tokenize.mjs", "words", [text]) == [normalised_words(text)]


@pytest.mark.parametrize("text", DONTS)
def test_every_apostrophe_that_keyboards_make_is_the_same(page: Page, text: str) -> None:
    assert run_module(page, "search/tokenize.mjs", "words", [text, "cafe\u0301", "café"]) == [["dont"], ["cafe"], ["cafe"]]


def test_marked_words_are_those_of_the_terms(page: Page) -> None:
    program = "async () => (await import('/search/tokenize.mjs')).splitAtTerms('Reply, replies: replied!', new Set(['repli']))"
    pieces = page.evaluate(program)
    assert "".join(piece["text"] for piece in pieces) == "Reply, replies: replied!"
    assert [piece["text"] for piece in pieces if piece["marked"]] == ["Reply", "replies", "replied"]


@pytest.fixture
def ask(page: Page) -> Callable[..., list[str]]:
    """Searches records that are given as title, title and body, or title, body and lines; gives the titles found."""

    def ask_records(question: str, *records: tuple[Any, ...], **settings: Any) -> list[str]:
        return [found["title"] for found in ask_index(page, made_index(records, **settings), question)]

    return ask_records


def made_index(
    records: tuple[tuple[Any, ...], ...], stop_words: str = "the", light_words: str = "",
    groups: tuple[tuple[str, ...], ...] = (), near: Mapping[int, list[int]] = {},
) -> dict[str, Any]:
    """An index of records; ``groups`` are of single words, ``near`` holds the neighbours of records by number."""
    postings: dict[str, str] = {}
    last: dict[str, int] = {}
    for number, (_, body, *_) in enumerate(records, 1):
        for name, found in Counter(map(term, normalised_words(body))).items():
            postings[name] = postings.get(name, "") + f"{number - last.get(name, 0)}{'b' * found}"
            last[name] = number
    shown = [
        {
            "kind": "idea", "title": title, "summary": "", "lengths": [0, len(normalised_words(body))],
            "asked": lines, "troubles": [], "words": [], "neighbours": near.get(number, []),
        }
        for number, (title, body, *lines) in enumerate(records)
    ]
    return {
        "stopWords": stop_words, "lightTerms": light_words, "steps": {}, "records": shown,
        "groups": [[term(word) for word in group] for group in groups],
        "terms": " ".join(postings), "postings": " ".join(postings.values()),
    }


def ask_index(page: Page, index: dict[str, Any], question: str) -> list[dict[str, Any]]:
    program = """async ([index, question]) => {
        const { openIndex } = await import("/search/open_index.mjs");
        const { search } = await import("/search/ranking.mjs");
        return search(openIndex(index), question).map(({ record, score, terms, said, saying }) =>
            ({ ...record, score, terms: [...terms], said, saying: saying?.text }));
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


def test_word_of_a_group_finds_the_others_and_itself_first(ask: Callable[..., list[str]]) -> None:
    assert ask("boat ", ("ship", "x"), ("boat", "x"), ("b", "y"), groups=(("boat", "ship"),)) == ["boat", "ship"]


@pytest.mark.parametrize("question", ["sea going vessel ", "the sea going vessel "])
def test_phrase_of_a_group_counts_as_one_word(page: Page, question: str) -> None:
    index = made_index((("ship", "x"), ("b", "y")), groups=(("ship",),))
    index["groups"] = [["ship", "sea go vessel"]]
    found = ask_index(page, index, question)
    one = ask_index(page, {**index, "groups": [["ship", "boat"]]}, "boat ")
    assert [record["title"] for record in found] == ["ship"]
    assert found[0]["score"] == pytest.approx(one[0]["score"], rel=0.5)


def test_two_slips_are_forgiven_in_a_long_word(ask: Callable[..., list[str]]) -> None:
    assert ask("orgnasition ", ("organisation chart", "x"), ("b", "y"), ("organise", "y")) == []
    assert ask("stkeholdrs ", ("stakeholders", "x"), ("b", "y")) == ["stakeholders"]
    assert ask("bxtz ", ("boat", "x"), ("b", "y")) == []


def test_mistyped_stop_word_means_nothing(ask: Callable[..., list[str]]) -> None:
    assert ask("wiht boat ", ("boat", "x"), ("wist", "y"), stop_words="with") == ["boat"]


def test_line_that_says_the_whole_question_beats_scattered_words(ask: Callable[..., list[str]]) -> None:
    scattered = ("one", "x", "red house", "old boat")
    assert ask("red boat ", scattered, ("two", "x", "red boat", "old house"), ("b", "y")) == ["two", "one"]


def test_stop_words_tell_one_line_from_another(ask: Callable[..., list[str]]) -> None:
    records = ("one", "x", "boat for you"), ("two", "x", "boat on you"), ("b", "y")
    assert ask("boat on you ", *records, stop_words="on for you")[0] == "two"


def test_neighbouring_words_tell_one_line_from_another(ask: Callable[..., list[str]]) -> None:
    records = ("one", "x", "say yes to no boat"), ("two", "x", "yes to say no boat"), ("b", "y")
    assert ask("say no ", *records, stop_words="no to")[0] == "two"
    far = ("one", "x", "boat find red"), ("two", "x", "find my boat"), ("b", "y")
    assert ask("find the boat ", *far, stop_words="the my")[0] == "two"


def test_second_line_speaks_for_a_record(ask: Callable[..., list[str]]) -> None:
    assert ask("red boat ", ("one", "x", "red", "tree"), ("two", "x", "red", "boat"), ("b", "y"))[0] == "two"


def test_word_of_a_scene_counts_less_than_a_word_that_a_record_is_about(ask: Callable[..., list[str]]) -> None:
    records = (("one", "ward"), ("two", "x", "boat"), ("three", "y"))
    assert ask("boat ward ", *records) == ["two", "one"]


def test_word_of_everyday_talk_counts_less(ask: Callable[..., list[str]]) -> None:
    records = ("thing", "x"), ("boat", "y"), ("z", "z")
    assert ask("thing boat ", *records) == ["thing", "boat"]
    assert ask("thing boat ", *records, light_words="thing") == ["boat", "thing"]


def test_neighbour_speaks_for_a_record(ask: Callable[..., list[str]]) -> None:
    records = ("red one", "x"), ("red two", "y"), ("red boat", "z"), ("b", "y")
    assert ask("red boat ", *records) == ["red boat", "red one", "red two"]
    assert ask("red boat ", *records, near={1: [2]}) == ["red boat", "red two", "red one"]


def test_result_names_the_saying_that_says_it_best_and_the_words_that_matched(page: Page) -> None:
    index = made_index((("one", "x", "old house", "red boat"), ("b", "y")))
    found = ask_index(page, index, "a red boat ")[0]
    assert (found["saying"], found["said"]) == ("red boat", ["red", "boat"])


def test_saying_is_named_though_the_title_says_it_better_but_not_for_a_stop_word(page: Page) -> None:
    index = made_index((("red boat", "x", "an old boat", "the cat"), ("red boat house", "y", "the cat")))
    assert [found.get("saying") for found in ask_index(page, index, "the red boat ")] == ["an old boat", None]


MUCH_ELSE = " ".join(letter * 3 for letter in "defghijklmnopqrstuvw")


@pytest.mark.parametrize(("question", "met"), [("red boat", True), (f"red {MUCH_ELSE}", False)])
def test_question_is_well_met_when_most_of_it_is_said(page: Page, question: str, met: bool) -> None:
    program = """async ([index, question]) => {
        const { openIndex } = await import("/search/open_index.mjs");
        const { isWellMet, search } = await import("/search/ranking.mjs");
        const open = openIndex(index);
        return isWellMet(open, question, search(open, question)[0]);
    }"""
    index = made_index((("one", "x", "red boat"), ("b", "y"), ("c", "z")), stop_words="of and")
    assert page.evaluate(program, [index, question]) is met


def test_nearest_phrases_share_runs_of_letters(page: Page) -> None:
    records = [{"asked": ["negotiating a price"]}, {"asked": ["nobody listens", "negotiable"]}, {"asked": ["xyz"]}]
    program = """async (records) => {
        const { nearestPhrases } = await import("/search/nearest.mjs");
        return nearestPhrases(records, "negotiatrix", 4).map(({ phrase }) => phrase);
    }"""
    assert page.evaluate(program, records) == ["negotiable", "negotiating a price"]


def test_equal_records_keep_their_order(ask: Callable[..., list[str]]) -> None:
    assert ask("same ", ("same one", "x"), ("same two", "x"), ("b", "y")) == ["same one", "same two"]


ENDLESS = {
    "a word of a thousand letters": "".join(chr(97 + n * 7 % 26) for n in range(1000)),
    "one letter, a million times": "a" * 1_000_000,
    "a hundred thousand words": " ".join(f"word{n}" for n in range(100_000)),
    "one word, a hundred thousand times": "network " * 100_000,
    "many mistyped words": " ".join("".join(chr(97 + n * k % 26) for n in range(1, 20)) for k in range(1, 200)),
    "emoji": "\U0001f600" * 200_000,
    "combining marks": "e" + "\u0301" * 500_000,
    "one sign that becomes eighteen": "\ufdfa" * 100_000,
    "right to left": "\u05e9\u05dc\u05d5\u05dd " * 50_000,
    "quotes that never close": '"\'a' * 200_000,
    "apostrophes": "a'" * 200_000,
    "spaces": " " * 1_000_000,
}
WORK = """async ([index, question]) => {
    const { openIndex } = await import("/search/open_index.mjs");
    const { search } = await import("/search/ranking.mjs");
    const { nearestPhrases } = await import("/search/nearest.mjs");
    const { phraseMatcher, phraseOf } = await import("/search/narrowing.mjs");
    const open = openIndex(index);
    const phrase = phraseOf("network");
    const done = { lookedUp: 0, read: 0 };
    const { has } = open.postings;
    open.postings.has = (name) => { done.lookedUp += 1; return has.call(open.postings, name); };
    const { normalize } = String.prototype;
    String.prototype.normalize = function (form) { done.read += this.length; return normalize.call(this, form); };
    try {
        search(open, question);
        nearestPhrases(open.records, question, 4);
        phraseMatcher(question, open.stopWords)(phrase);
    } finally { String.prototype.normalize = normalize; }
    return done;
}"""


@pytest.mark.parametrize("name", ENDLESS)
def test_no_text_makes_more_work_than_a_long_question(page: Page, name: str) -> None:
    done = page.evaluate(WORK, [made_index((("network", "x"),)), ENDLESS[name]])
    assert done["lookedUp"] < 6_000
    assert done["read"] < 2_000


def test_of_a_question_that_is_too_long_the_beginning_is_asked(ask: Callable[..., list[str]]) -> None:
    records = (("network", "x"), ("bridge", "y"))
    assert ask("  network " + "the " * 1000 + "bridge ", *records) == ["network"]


def test_slips_are_looked_for_in_the_first_few_mistyped_words_only(ask: Callable[..., list[str]]) -> None:
    unknown = ("qzxqzx", "vbvbvb", "wqwqwq", "jkjkjk")
    records = (("network", "x"), ("b", "y"))
    assert ask(" ".join([*unknown, "netwrk "]), *records) == ["network"]
    assert ask(" ".join([*unknown, "pzpzpz", "netwrk "]), *records) == []


def test_every_record_of_a_guide_is_found_by_its_title(page: Page) -> None:
    index = index_data(load(SMALL / "guide_data"))
    program = """async (index) => {
        const { openIndex } = await import("/search/open_index.mjs");
        const { search } = await import("/search/ranking.mjs");
        const open = openIndex(index);
        return index.records.map(({ title, address }) => [title, address, search(open, title)[0]?.record.address]);
    }"""
    assert [(title, first) for title, address, first in page.evaluate(program, index) if address != first] == []
