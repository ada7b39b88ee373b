"""The two files that help the search: each fault told once, at its place; and a guide that lacks them is sound."""

import pytest
from guide_copy import HERE, GuideCopy

SYNONYMS, SEARCH_WORDS = "guide_data/synonyms.yml", "guide_data/search-words.yml"


@pytest.mark.parametrize("name", [SYNONYMS, SEARCH_WORDS])
def test_guide_without_the_file_is_sound(guide_copy: GuideCopy, name: str) -> None:
    (guide_copy.root / name).unlink()
    assert guide_copy.problems() == []


@pytest.mark.parametrize(("old", "new", "message"), [
    ("  second-look:", f"  {HERE}second-lok:", "there is no second-lok among the ideas; did you mean second-look?"),
    ("roles: {}", f"roles:\n  {HERE}figure-cheker: [x]", "there is no figure-cheker among the roles; did you"),
    ("[stubborn]", f"[stubborn, {HERE}Stubborn]", "Stubborn stands among the search words of closed-mindset a second time"),
    ("[stubborn]", f"[stubborn, {HERE}'?!']", "?! holds no word; write one"),
    ("[stubborn]", f"[{HERE}360]", "closed-mindset, entry 1: expected text, got the number 360; put it in quotes"),
    ("[stubborn]", f"{HERE}[]", "closed-mindset has 0 entries; at least 1 belong here"),
    ("[stubborn]", f"[{HERE}<b>x</b>]", "<b>x</b> is raw HTML"),
    ("ideas:\n", f"{HERE}idea:\n", "unknown key idea; did you mean ideas?"),
])
def test_fault_of_the_search_words_is_told_once(guide_copy: GuideCopy, old: str, new: str, message: str) -> None:
    place = guide_copy.edit(SEARCH_WORDS, old, new)
    assert [problem[: len(f"{place}: {message}")] for problem in guide_copy.problems()] == [f"{place}: {message}"]


@pytest.mark.parametrize(("old", "new", "message"), [
    ("chief]", f"chief, {HERE}boss]", "boss stands a second time, first in line 4"),
    ("chief]", f"chief]\n  - [head, {HERE}Boss]", "Boss stands a second time, first in line 4; delete one of the two"),
    ("chief]", f"chief, {HERE}'...']", "... holds no word; write one"),
    ("[boss, line manager, chief]", f"{HERE}[boss]", "groups, entry 1 has 1 entry; at least 2 belong here"),
    ("[boss, line manager, chief]", f"{HERE}boss", "groups, entry 1: expected a list, got the text boss"),
])
def test_fault_of_the_synonyms_is_told_once(guide_copy: GuideCopy, old: str, new: str, message: str) -> None:
    place = guide_copy.edit(SYNONYMS, old, new)
    assert [problem[: len(f"{place}: {message}")] for problem in guide_copy.problems()] == [f"{place}: {message}"]


@pytest.mark.parametrize(("wrong", "right"), [("synonym.yml", "synonyms.yml"), ("search_words.yml", "search-words.yml")])
def test_misnamed_file_is_told_its_name(guide_copy: GuideCopy, wrong: str, right: str) -> None:
    (guide_copy.root / "guide_data" / right).rename(guide_copy.root / "guide_data" / wrong)
    assert guide_copy.problems() == [f"guide_data/{wrong}:1:1: the file {wrong} does not belong here; name it {right}"]
