"""The released guide, read as a whole: what no single record can keep or break alone. What a record can is in ``check``."""

import re
from collections import Counter
from typing import get_args

import pytest
from growth_guide.guide import STEPS, Guide
from growth_guide.handwritten import HandWritten
from growth_guide.model import Kind
from growth_guide.project import Project, check_project
from growth_guide.report import openings, texts_of_ideas, texts_of_pages
from growth_guide.servers.files import server_files
from growth_guide.similarity import closest_pairs
from growth_guide.thresholds import (
    IDEAS_AGAINST_A_DERAILER,
    LIKENESS_OF_TWO_IDEAS,
    MEAN_WORDS_OF_A_SENTENCE,
    MEAN_WORDS_OF_A_SENTENCE_IN_AN_IDEA,
    PROFESSIONS,
    READING_LEVEL_OF_A_PAGE,
    USES_OF_A_PROFESSION,
    USES_OF_AN_OPENING,
    WORDS_OF_A_SENTENCE,
)
from growth_guide.wording import wrong_words
from growth_guide.writing import mean_sentence, parts, reading_level, sentences, spoken, words
from project import ROOT

Whole = tuple[Guide, list[HandWritten]]


@pytest.fixture(scope="module")
def whole() -> Whole:
    """The released guide and its hand-written pages; every rule of ``check`` holds, or this raises."""
    return check_project(Project(ROOT, ROOT / "guide_data", ROOT / "content", ROOT / "theme_overrides"))


@pytest.fixture(scope="module")
def guide(whole: Whole) -> Guide:
    return whole[0]


@pytest.fixture(scope="module")
def pages(whole: Whole) -> dict[str, list[str]]:
    return texts_of_pages(*whole)


def test_the_released_guide_holds_102_ideas_numbered_without_gaps(guide: Guide) -> None:
    assert [idea.number for idea in guide.ideas] == list(range(1, 103))


def test_no_opening_is_used_too_often(guide: Guide) -> None:
    often = {begun: records for begun, records in openings(guide).items() if len(records) > USES_OF_AN_OPENING}
    assert often == {}, f"let sentences of these records begin otherwise, at most {USES_OF_AN_OPENING} alike"


def test_no_profession_is_used_too_often_and_there_are_many(guide: Guide) -> None:
    counts = Counter(idea.profession for idea in guide.ideas)
    often = [profession for profession, count in counts.items() if count > USES_OF_A_PROFESSION]
    assert often == [], f"tell some of their examples from another profession, at most {USES_OF_A_PROFESSION} from one"
    assert len(counts) >= PROFESSIONS, "let examples come from more professions"


def test_no_two_ideas_are_too_much_alike(guide: Guide) -> None:
    alike = [pair for pair in closest_pairs(texts_of_ideas(guide), 20) if pair[0] > LIKENESS_OF_TWO_IDEAS]
    assert alike == [], "two ideas of a pair give the same advice in the same words: rewrite or drop one"


def test_sentences_have_the_right_length_on_the_whole(guide: Guide) -> None:
    least, most = MEAN_WORDS_OF_A_SENTENCE
    assert least <= mean_sentence(texts_of_ideas(guide).values()) <= most


def test_no_idea_reads_like_telegrams_or_contracts(guide: Guide) -> None:
    least, most = MEAN_WORDS_OF_A_SENTENCE_IN_AN_IDEA
    means = {idea.id: mean_sentence(text for _, text in parts(idea)) for idea in guide.ideas}
    wrong = {name: round(mean, 1) for name, mean in means.items() if not least <= mean <= most}
    assert wrong == {}, f"write sentences of {least} to {most} words on average"


def test_every_page_is_read_with_ease(pages: dict[str, list[str]]) -> None:
    levels = {page: round(reading_level(texts), 1) for page, texts in pages.items()}
    hard = {page: level for page, level in levels.items() if level > READING_LEVEL_OF_A_PAGE}
    assert hard == {}, f"use shorter sentences and words, until the level is {READING_LEVEL_OF_A_PAGE} at most"


def test_hand_written_pages_keep_the_rules_of_words_and_sentences(pages: dict[str, list[str]]) -> None:
    by_hand = [page for page in pages if "/" not in page or page.endswith("index.html")]
    said = [(page, sentence) for page in by_hand for text in pages[page] for sentence in sentences(spoken(text))]
    wrong = [(page, *found) for page, sentence in said for found in wrong_words(sentence)]
    long = [(page, sentence) for page, sentence in said if len(words(sentence)) > WORDS_OF_A_SENTENCE]
    assert wrong == []
    assert long == [], f"make two sentences of each, at most {WORDS_OF_A_SENTENCE} words long"


def test_every_derailer_is_countered_by_enough_ideas(guide: Guide) -> None:
    few = [d.id for d in guide.derailers if len(guide.ideas_against[d.id]) < IDEAS_AGAINST_A_DERAILER]
    assert few == [], f"name these under counters of at least {IDEAS_AGAINST_A_DERAILER} ideas"


def test_every_role_has_both_steps(guide: Guide) -> None:
    there = {(idea.role, idea.step) for idea in guide.ideas}
    lacking = [(role, step) for role in guide.role for step in STEPS if (role, step) not in there]
    assert lacking == [], "write an idea for this role and step"


def test_every_kind_of_idea_is_used(guide: Guide) -> None:
    assert {idea.kind for idea in guide.ideas} == set(get_args(Kind))


def test_every_reference_is_cited(guide: Guide, whole: Whole) -> None:
    texts = [page.body for page in whole[1]] + [text for found in texts_of_pages(guide, []).values() for text in found]
    linked = {name for text in texts for name in re.findall(r"references\.(?:md|html)#([a-z0-9-]+)", text)}
    idle = [name for name in guide.reference if not guide.ideas_leaning_on[name] and name not in linked]
    assert idle == [], "cite these works where a claim rests on them, or delete their files"


@pytest.mark.parametrize("name", ["nginx-example.conf", "apache-example.conf", "Caddyfile-example"])
def test_the_hosting_page_shows_the_examples_that_the_servers_are_tried_with(name: str) -> None:
    example = server_files("default-src 'none'", [])[f"server/{name}"]
    lines = [line.strip() for line in example.splitlines() if not line.lstrip().startswith("#")]
    page = (ROOT / "content" / "hosting-servers.md").read_text(encoding="utf-8")
    shown = "\n".join(line.strip() for line in page.splitlines() if line.startswith("    ") or not line)
    assert "\n".join(lines) in shown
