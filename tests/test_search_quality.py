"""How well the search answers questions in people's own words. The figures are what is reached: they may rise, not fall."""

from collections.abc import Callable, Iterator

import pytest
from growth_guide.project import check_project
from modules_page import modules_page
from playwright.sync_api import Browser, Page
from project import PROJECT, ROOT
from search_runs import Answer, ask, hits, index_data, mean_reciprocal_rank, read_questions, unknown_ids

pytestmark = pytest.mark.browser
QUERIES = ROOT / "tests" / "queries"


@pytest.fixture(scope="module")
def index() -> dict:
    """The index as it is shipped, with the hand-written pages."""
    return index_data(*check_project(PROJECT))


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with modules_page(browser) as opened:
        yield opened


@pytest.fixture
def answers(page: Page, index: dict) -> Callable[[str], list[Answer]]:
    return lambda name: ask(page, index, read_questions(QUERIES / name))


@pytest.mark.parametrize(("name", "among_three", "mean"), [("known.tsv", 0.95, 0.85), ("own.tsv", 0.75, 0.65)])
def test_a_right_record_is_among_the_first_three(answers: Callable, name: str, among_three: float, mean: float) -> None:
    found = answers(name)
    assert hits(found, 3) >= among_three
    assert mean_reciprocal_rank(found) >= mean


@pytest.mark.parametrize("name", sorted(path.name for path in QUERIES.glob("*.tsv")))
def test_right_answers_exist(index: dict, name: str) -> None:
    assert unknown_ids(read_questions(QUERIES / name), index) == []
