"""Mistakes in plan.yml are told where they stand."""

import pytest
from guide_copy import GuideCopy

PLAN = "guide_data/plan.yml"
FAULTS = [
    ("id: current\n", "id: desired\n", "id desired stands here a second time"),
    ("      - {id: gap, label: The gap, help: What is missing., kind: text}\n", "",
     "the field gap of the saved file is missing"),
    ('review: "2026-06-15"', 'review: "2026-02-30"', "2026-02-30 is not a date; write it as"),
    ('minutes: "10"', "minutes: ten", "ten is not a whole number; write it as"),
    ("level_now: specialist", "level_now: speciallist", "speciallist is not the id of a level; did you mean specialist?"),
    ("level_wanted: expert", "level_wanted: Expert", "Expert is not the id of a level; did you mean expert?"),
    ("          when: weekly\n", "", "the example has no text for the field when; write one"),
    ("          when: weekly\n", "          whn: weekly\n", "there is no field whn; did you mean when?"),
    ("kind: rhythm", "kind: rythm", "rythm is not one of the words that kind takes; did you mean rhythm?"),
    ('    start: "2026-01-12"\n', "", "the example has no text for the field start"),
    ("weeks: 1}", "weeks: 0}", "weeks: 0 is out of range"),
    ("- {id: hours_per_week", "- {id: name, label: Also, help: A line., kind: line}\n  - {id: hours_per_week",
     "the saved file holds something else as name"),
    ("- {id: why_me", "- {id: ideas, label: Also, help: A line., kind: line}\n      - {id: why_me",
     "the saved file holds something else as ideas"),
    ("- {id: if_then", "- {id: state, label: Also, help: A line., kind: line}\n      - {id: if_then",
     "the saved file holds something else as state"),
]


@pytest.mark.parametrize(("right", "wrong", "said"), FAULTS)
def test_a_fault_is_told(guide_copy: GuideCopy, right: str, wrong: str, said: str) -> None:
    guide_copy.write(PLAN, guide_copy.read(PLAN).replace(right, wrong, 1))
    assert said in "\n".join(guide_copy.problems())


def test_sections_in_another_order_are_told(guide_copy: GuideCopy) -> None:
    head, sections = guide_copy.read(PLAN).split("sections:\n")
    first, second = sections.index("  - id: current"), sections.index("  - id: desired")
    moved = sections[first:second] + sections[:first] + sections[second:]
    guide_copy.write(PLAN, f"{head}sections:\n{moved}")
    assert "section 1 is current; write areas" in "\n".join(guide_copy.problems())
