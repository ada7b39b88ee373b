"""What is counted in texts: words, sentences, syllables, words that the guide avoids, likeness."""

import pytest
from growth_guide.text.readability import mean_sentence, paragraphs, paragraphs_at, reading_level, sentences, syllables, words
from growth_guide.text.similarity import pairs_above
from growth_guide.text.wording import wrong_words
from hypothesis import given
from hypothesis import strategies as st


def test_hyphens_and_apostrophes_join_words() -> None:
    assert words("A half-life isn't the client’s, 18 of 20.") == ["A", "half-life", "isn't", "the", "client’s", "18", "of", "20"]


def test_the_target_of_a_link_is_not_counted() -> None:
    assert words("[some engineers](../references.md#x) said *no*") == ["some", "engineers", "said", "no"]
    assert words("[they](https://example.org/a_(b)_c) agree") == ["they", "agree"]


def test_a_sentence_ends_with_a_mark_or_a_paragraph() -> None:
    assert sentences('Ask: "why?" Then wait.\nCount it\n\nStop') == ['Ask: "why?', "Then wait.", "Count it", "Stop"]


def test_a_figure_with_a_point_ends_no_sentence() -> None:
    assert len(sentences("It took 1.5 hours.")) == 1


def test_the_mean_sentence_is_counted_over_all_texts() -> None:
    assert mean_sentence(["One two. One two three four.", ""]) == 3


SYLLABLES = [("note", 1), ("asked", 1), ("wanted", 2), ("table", 2), ("changes", 2), ("manager", 3), ("18", 1)]


@pytest.mark.parametrize(("word", "count"), SYLLABLES)
def test_a_last_e_that_is_not_heard_is_no_syllable(word: str, count: int) -> None:
    assert syllables(word) == count


def test_long_words_in_long_sentences_are_harder_to_read() -> None:
    easy = reading_level(["Ask her. Wait a day. Then ask again."])
    hard = reading_level(["Organisational communication necessitates comprehensive documentation of responsibilities."])
    assert easy < 2 < 20 < hard
    assert reading_level([]) == 0


def test_paragraphs_are_told_from_the_marks_of_markdown() -> None:
    page = "# Head\n\nOne\ntwo.\n- a\n  b\n1. c\n\n    { }\n\n| d | e |\n|---|---|\n"
    assert list(paragraphs(page)) == ["Head", "One two.", "a b", "c", "d", "e"]
    assert list(paragraphs_at(page)) == [(0, "Head"), (2, "One\ntwo."), (4, "a\nb"), (6, "c"), (10, "d"), (10, "e")]
    assert list(paragraphs_at(page.replace("\n", "\r\n"))) == list(paragraphs_at(page))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We leverage it", 'does not say "leverage"'),
        ("An Empowered team", 'does not say "Empowered"'),
        ("your own development", 'does not say "development"'),
        ("a journey to mastery", 'does not say "journey"'),
        ("for end users", 'does not say "end user"'),
        ("Done!", "exclamation mark"),
        ("the color of behaviours", '"color"'),
        ("we organize it", '"organize"'),
    ],
)
def test_worn_out_words_american_spelling_and_exclamation_marks_are_found(text: str, found: str) -> None:
    (wrong, _), = wrong_words(text)
    assert found in wrong


@pytest.mark.parametrize(
    "text",
    [
        "software development and a train journey", "The size of a prize, seized in the laboratory",
        "the World Health Organization",
        "literature, dialogues and catalogues", "the centre of the catalogue is fulfilled", "a friend user",
    ],
)
def test_good_words_that_look_like_wrong_ones_pass(text: str) -> None:
    assert list(wrong_words(text)) == []


@pytest.mark.parametrize(("american", "british"), [("labor", "labour"), ("centers", "centres"), ("realizing", "realising")])
def test_the_british_spelling_is_named(american: str, british: str) -> None:
    assert [right for _, right in wrong_words(american)] == [f"the British spelling is {british}"]


def test_likeness_goes_from_no_word_shared_to_the_same_text() -> None:
    texts = {"a": "audit the pump", "b": "audit a pump", "c": "write letters"}
    (same, *names), (other, *_), *_ = pairs_above({**texts, "d": "letters arrive"}, 0)
    assert names == ["a", "b"]
    assert same == pytest.approx(1)
    assert 0 < other < 1
    assert pairs_above({"a": "audit the pump", "c": "write letters"}, 0) == []


def test_a_word_that_every_text_holds_weighs_least() -> None:
    texts = {"a": "pump valve", "b": "pump valve", "c": "pump seal", "d": "pump pipe"}
    likeness = {frozenset(names): value for value, *names in pairs_above(texts, 0)}
    assert likeness[frozenset("cd")] < likeness[frozenset("ab")] / 2


PARTS = ["pump", "valve", "seal", "pipe", "motor", "shaft"]


@given(st.lists(st.lists(st.sampled_from(PARTS), min_size=1, max_size=6), max_size=8))
def test_pairs_over_a_likeness_are_those_among_all_pairs(texts: list[list[str]]) -> None:
    named = {str(n): " ".join(words) for n, words in enumerate(texts)}
    everything = pairs_above(named, 0)
    assert pairs_above(named, 0.5) == [pair for pair in everything if pair[0] > 0.5]
