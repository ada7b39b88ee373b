"""The modules behind the filters and the narrowing box, without a page."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest
from modules_page import modules_page
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
STOP_WORDS = "my the is how do i"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with modules_page(browser) as opened:
        yield opened


TALLY = """async ([ideas, query]) => {
    const { chosenFilters, filterIdeas, FILTER_GROUPS } = await import("./search/idea_filters.mjs");
    const whole = ideas.map((values) => ({ values: { ...Object.fromEntries(FILTER_GROUPS.map((g) => [g, []])), ...values } }));
    const { fitting, counts } = filterIdeas(whole, chosenFilters(new URLSearchParams(query)));
    return [fitting.map((idea) => whole.indexOf(idea)), Object.fromEntries(counts)];
}"""
IDEAS = [
    {"kind": ["artefact"], "step": ["first"], "derailer": ["x", "y"]},
    {"kind": ["artefact"], "step": ["second"], "derailer": ["y"]},
    {"kind": ["habit"], "step": ["first"], "derailer": []},
]


@pytest.mark.parametrize(("query", "fitting"), [
    ("", [0, 1, 2]), ("kind=artefact", [0, 1]), ("kind=artefact&kind=habit", [0, 1, 2]), ("kind=artefact&step=first", [0]),
    ("derailer=y", [0, 1]), ("derailer=y&kind=habit", []), ("other=1&kind=", [0, 1, 2]),
])
def test_any_value_of_a_group_and_all_groups_must_fit(page: Page, query: str, fitting: list[int]) -> None:
    assert page.evaluate(TALLY, [IDEAS, query])[0] == fitting


def test_number_beside_a_choice_is_what_it_would_give(page: Page) -> None:
    choices = ["kind=artefact", "kind=habit", "step=first", "step=second", "derailer=x", "derailer=y"]
    for first, second in product(["", *choices], choices):
        counts = page.evaluate(TALLY, [IDEAS, first])[1]
        group = second.partition("=")[0]
        others = "" if first.startswith(group) else first
        alone = page.evaluate(TALLY, [IDEAS, f"{others}&{second}"])[0]
        assert counts.get(second, 0) == len(alone), f"{second} beside {first or 'nothing'}"


@pytest.mark.parametrize(("number", "bands"), [(1, ["1-15"]), (15, ["1-15"]), (16, ["16-30"]), (31, ["31-"]), (300, ["31-"])])
def test_number_falls_into_one_band(page: Page, number: int, bands: list[str]) -> None:
    program = "async (n) => (await import('./search/idea_filters.mjs')).bandsOf(n, ['1-15', '16-30', '31-'])"
    assert page.evaluate(program, number) == bands


def test_least_effort_over_all_weeks_comes_first(page: Page) -> None:
    efforts = [(10, 9), (30, 2), (60, 1)]
    ideas = [{"number": n, "minutes": minutes, "weeks": weeks} for n, (minutes, weeks) in enumerate(efforts, 1)]
    orders = "(await import('./search/idea_filters.mjs')).IDEA_ORDERS"
    program = f"async (ideas) => ideas.sort({orders}.effort).map(({{ number }}) => number)"
    assert page.evaluate(program, ideas) == [2, 3, 1]


@pytest.fixture
def holds(page: Page) -> Callable[[str, str], Any]:
    program = """async ([typed, phrase, stopWords]) => {
        const { phraseMatcher, phraseOf } = await import("./search/narrowing.mjs");
        return phraseMatcher(typed, new Set(stopWords.split(" ")))(phraseOf(phrase));
    }"""
    return lambda typed, phrase: page.evaluate(program, [typed, phrase, STOP_WORDS])


@pytest.mark.parametrize("typed", ["", " ", "estimate ", "estimating ", "wrong estimates", "how do i estimate"])
def test_phrase_that_holds_every_telling_word_stays(holds: Callable[[str, str], Any], typed: str) -> None:
    assert holds(typed, "my estimates are always wrong")


@pytest.mark.parametrize("typed", ["e", "est", "estima", "estimati", "wrong esti", "alw"])
def test_word_being_typed_is_enough_by_its_beginning(holds: Callable[[str, str], Any], typed: str) -> None:
    assert holds(typed, "my estimates are always wrong")


@pytest.mark.parametrize("typed", ["est ", "right", "estimate right", "wrongly done"])
def test_phrase_that_lacks_a_word_falls_away(holds: Callable[[str, str], Any], typed: str) -> None:
    assert not holds(typed, "my estimates are always wrong")


def test_stop_words_alone_are_looked_for(holds: Callable[[str, str], Any]) -> None:
    assert holds("how do i ", "how do I begin")
    assert not holds("how do i ", "my estimates are wrong")
