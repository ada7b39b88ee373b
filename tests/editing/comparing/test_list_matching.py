"""Which entry of a list became which entry of a later one."""

from growth_guide.editing.comparing.list_matching import Match, gained_and_lost, matched


def match(old: str, new: str, *, in_place: bool = False) -> list[tuple[int | None, int | None, bool]]:
    """The matches of texts that are divided by a bar."""
    return [tuple(m) for m in matched(old.split("|"), new.split("|"), str, str, in_place=in_place)]


def test_an_entry_put_between_others_moves_none() -> None:
    assert match("a|b|c", "a|x|b|c") == [(0, 0, False), (None, 1, False), (1, 2, False), (2, 3, False)]


def test_an_entry_taken_out_moves_none() -> None:
    assert match("a|b|c", "a|c") == [(0, 0, False), (2, 1, False), (1, None, False)]


def test_only_the_entry_that_changed_places_moved() -> None:
    assert match("a|b|c|d", "b|c|d|a") == [(1, 0, False), (2, 1, False), (3, 2, False), (0, 3, True)]


def test_a_reworded_entry_is_found_wherever_it_stands() -> None:
    assert match("one two three|x|y", "z|x|y|one two four") == [(None, 0, False), (1, 1, False), (2, 2, False), (0, 3, True)]


def test_the_most_alike_are_one() -> None:
    assert match("a b c d|a b c e", "a b c e f|a b c d g") == [(1, 0, True), (0, 1, False)]


def test_what_was_written_in_the_place_of_another_is_the_same_entry_where_places_count() -> None:
    assert match("a|b|c", "a|x|c") == [(0, 0, False), (None, 1, False), (2, 2, False), (1, None, False)]
    assert match("a|b|c", "a|x|c", in_place=True) == [(0, 0, False), (1, 1, False), (2, 2, False)]


def test_equal_entries_match_each_once() -> None:
    assert match("a|a", "a|a|a") == [(0, 0, False), (1, 1, False), (None, 2, False)]


def test_very_long_lists_are_not_compared_pair_by_pair() -> None:
    old, new = [f"{n} same words here" for n in range(300)], [f"{n} same words here" for n in range(300, 600)]
    assert matched(old, new, str, str)[0] == Match(None, 0)


def test_where_order_says_nothing_entries_come_and_go() -> None:
    assert gained_and_lost(["a", "b", "c"], ["c", "d", "a"]) == (["d"], ["b"])
