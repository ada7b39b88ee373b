"""The rules for situations and for the list of troubles, each at the smallest fault that breaks it."""

import pytest
from guide_copy import GuideCopy

FIGURE = "guide_data/situations/wrong-figure-in-print.yml"
UNREAD = "guide_data/situations/nobody-reads-it.yml"
TROUBLES = "guide_data/troubles.yml"
SILENCE = """\
  Do not answer silence with more pages, nor with a reminder in red letters.
  Ask first who still wants the text, and in which week of their year they want it.
"""
SAFEGUARD = "safeguard: Change nothing in the printed file before its owner knows of it."


def errors(guide_copy: GuideCopy) -> list[str]:
    return [line for line in guide_copy.said() if not line.endswith(" [remark]")]


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (FIGURE, "title: A wrong figure of mine is in print", "title: A wrong figure is in print.",
         "ends with a full stop; leave it out"),
        (FIGURE, "title: A", f"title: {'Very ' * 10}a", "title has 84 characters; write 50 at most"),
        (FIGURE, "short: List", f"short: {'Now ' * 5}list", "short has 62 characters; write 50 at most"),
        (FIGURE, "ring the first\n", "ring one.\n", "ends with a full stop; leave it out"),
        (FIGURE, "summary: Find", f"summary: {'Now ' * 10}find", "summary has 124 characters; write 110 at most"),
        (FIGURE, "minutes: 45", "minutes: 5", "minutes: 5 is out of range; write a number of at least 10"),
        (FIGURE, "minutes: 45", "minutes: 90", "minutes: 90 is out of range; write a number of at most 60"),
        (FIGURE, SAFEGUARD, "safeguard: null", "safeguard is still blank; write what to take care of while doing it"),
        (FIGURE, SAFEGUARD, "safeguard: You leverage it.", 'the guide does not say "leverage"'),
        (FIGURE, SAFEGUARD, f"safeguard: {'Take care ' * 16}now.", "has 33 words; make two of it, or take out 3"),
        (FIGURE, SAFEGUARD, "safeguard: The raw table and no result, so that the second answer owes nothing.",
         "stands in second-look as well"),
        (FIGURE, "  Nearly every office", f"  {'So it is. ' * 60}\n  Nearly every office", " words; take out "),
        (UNREAD, SILENCE, "", "the situation has 293 words; write 7 more, so that it has 300 to 450"),
        (FIGURE, "published the wrong number", "reports end in a drawer", "nobody-reads-it is asked for in the same words"),
        (FIGURE, "group: figures", "group: figurs", "there is no figurs among the groups; did you mean figures?"),
        (FIGURE, "related: [nobody-reads-it]", "related: []", "related has 0 entries; at least 1 belong here"),
        (UNREAD, "related: [wrong-figure-in-print]", "related: [nobody-reads-it]", "the situation names itself under related"),
        (TROUBLES, "page: about.html", "page: abuot.html", "there is no page abuot.html; did you mean about.html?"),
        (TROUBLES, "Nobody reads page nine", "Nobody reads page nine.", "ends with a full stop; leave it out"),
        (TROUBLES, "Nobody reads page nine", "Nobody" + " at all" * 10 + " reads", "trouble has 82 characters; write 55 at most"),
        (TROUBLES, "idea: answer-first", "idea: anser-first",
         "there is no anser-first among the ideas; did you mean answer-first?"),
        (TROUBLES, "id: figures", "id: unheard", "stands here a second time"),
    ],
)  # fmt: skip
def test_a_fault_is_told_at_its_place(guide_copy: GuideCopy, path: str, old: str, new: str, said: str) -> None:
    guide_copy.edit(path, old, new)
    assert any(line.startswith(f"{path}:") and said in line for line in errors(guide_copy)), errors(guide_copy)


def test_a_situation_needs_three_ideas(guide_copy: GuideCopy) -> None:
    text = guide_copy.read(FIGURE)
    helping = [line for line in text.splitlines(keepends=True) if line.startswith("  - {idea: ")]
    for line in helping[2:]:
        text = text.replace(line, "")
    guide_copy.write(FIGURE, text)
    assert [line.partition(": ")[2] for line in errors(guide_copy)] == ["ideas has 2 entries; at least 3 belong here"]


def test_a_long_sentence_of_a_situation_is_worth_a_second_look(guide_copy: GuideCopy) -> None:
    guide_copy.edit(FIGURE, SAFEGUARD, f"safeguard: {'Take care ' * 13}now.")
    (said,) = (line for line in guide_copy.said() if "has 27 words" in line)
    assert said.endswith("make two of it if it has to be read twice [remark]")


def test_the_list_of_troubles_is_needed(guide_copy: GuideCopy) -> None:
    (guide_copy.root / TROUBLES).unlink()
    (said,) = errors(guide_copy)
    assert said.startswith(f"{TROUBLES}:1:1: troubles.yml is missing; put it back")
