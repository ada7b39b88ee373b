"""How a sentence begins: with its subject, or a short time or place; or with something that has to be held in mind first."""

import pytest
from growth_guide.text.openings import begins_aside

WELL = (
    "A tax lawyer briefed the team.", "The third time she asked each clerk alone.", "In May, the pump stood still.",
    "At the second meeting, nobody spoke.", "In May nobody came.", "A month after the audit, the bank called.",
    "Four of them left out the check.", "I nod while they explain.", "Early reports were read.", "Only two of them came.",
    "Planning takes me a day, and nobody reads it.", "Nothing happens, and I wait.", "Meetings end late.", "Daily calls help us.",
    "During the audit two clerks asked.", "In a firm of that size and age nobody asks, and I do not either.", "", "...",
)  # fmt: skip
BADLY = (
    "When the pump stood still, the nurse called.", "If nobody asks, I go on.", "While I explain people nod.",
    "With a sheet of paper, she went to the ward.", "Without the check, the invoice was wrong.", "As a rule, I wait.",
    "Of twelve readers she found nine.", "Who wants to look closer answers.", "Whoever asks is told.",
    "Not until June did it stop.",
    "Only after the audit did they speak.", "No sooner had he begun than it rained.", "Holding the list, she went in.",
    "Slowly the room went quiet.", "“When nobody asks, I go on.", "At the end of the second meeting, nobody spoke.",
    "Although it rained, we went.", "Because it rained, we stayed.",
)  # fmt: skip


@pytest.mark.parametrize("sentence", WELL)
def test_a_sentence_may_begin_with_its_subject_or_a_short_time_or_place(sentence: str) -> None:
    assert not begins_aside(sentence)


@pytest.mark.parametrize("sentence", BADLY)
def test_a_sentence_that_begins_with_something_else_is_found(sentence: str) -> None:
    assert begins_aside(sentence)
