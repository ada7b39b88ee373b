"""The changes within one record as sentences."""

from typing import Any

import pytest
from growth_guide.editing.comparing.change_sentences import ChangeSentences, place_in_words
from growth_guide.editing.comparing.quoting import safe
from growth_guide.editing.comparing.walk import Walk

TITLES = {"a": "Alpha", "b": "Beta", "c": "Gamma"}

SHEET: dict[str, Any] = {"title": "A", "columns": ("When", "Who"), "fixed": False, "rows": (("noon", "me"),)}
SHEET_IN_WORDS = "“A” (column “When”; “Who”, first column for the reader to fill in, row “noon”; “me”)"
LINE = {"to": "a peer", "words": "So?"}
MEASURE = {"count": "Nods", "start": "today", "goal": "8"}


def said(kind: str, old: dict[str, Any], new: dict[str, Any], **more: Any) -> list[str]:
    return list(Walk(ChangeSentences(kind, lambda _, record_id: TITLES.get(record_id)), **more).changes(old, new))


@pytest.mark.parametrize(
    ("kind", "key", "old", "new", "sentence"),
    [
        ("ideas", "number", 4, 5, "The number is now 5; it was 4."),
        ("ideas", "title", "Old one", "New one", "The title is now “New one”; it was “Old one”."),
        ("ideas", "role", "a", "b", "The role is now *Beta*; it was *Alpha*."),
        ("ideas", "role", "a", "ghost", "The role is now `ghost`; it was *Alpha*."),
        ("ideas", "step", "specialist-to-expert", "expert-to-master",
         "The step is now from Expert to Master Expert; it was from Specialist to Expert."),
        ("ideas", "kind", "conversation", "experiment", "The kind is now an experiment; it was a conversation."),
        ("ideas", "effort", {"weeks": 2}, {"weeks": 4}, "The duration is now 4 weeks; it was 2 weeks."),
        ("ideas", "counters", ("a",), ("a", "b", "c"), "It now also counters *Beta* and *Gamma*."),
        ("ideas", "related", ("a", "b"), ("b",), "It no longer names as related *Alpha*."),
        ("ideas", "references", ("a", "b"), ("b", "a"), "The order of what it leans on is now *Beta* and *Alpha*."),
        ("ideas", "asked_as", ("x y", "z"), ("z", "v", "w"), "Two search phrases are new: “v”, “w”."),
        ("ideas", "issues", ("a b",), ("a b", "One cost."), "The second issue is new: “One cost.”"),
        ("ideas", "results", ("a b", "One cost"), ("a b",), "The former second result is gone: “One cost”."),
        ("ideas", "sheet", "none", SHEET, f"The sheet is new: {SHEET_IN_WORDS}."),
        ("ideas", "sheet", SHEET, "none", f"The sheet is gone: {SHEET_IN_WORDS}."),
        ("ideas", "sheet", SHEET, SHEET | {"title": "B"}, "Sheet: the title is now “B”; it was “A”."),
        ("ideas", "sheet", SHEET, SHEET | {"columns": ("When", "Whom")}, "Sheet: the second column is now “Whom”; it was “Who”."),
        ("ideas", "sheet", SHEET, SHEET | {"fixed": True},
         "Sheet: the first column is now the form itself; it was for the reader to fill in."),
        ("ideas", "sheet", SHEET, SHEET | {"rows": (("noon", "us"),)},
         "Sheet: the first row: the second cell is now “us”; it was “me”."),
        ("ideas", "sheet", SHEET, SHEET | {"rows": (("noon", "me"), ("dusk", "us"))},
         "Sheet: the second row is new: “dusk”; “us”."),
        ("ideas", "say", (LINE,), (LINE | {"words": "Well?"},), "The first line to say is now “Well?”; it was “So?”"),
        ("ideas", "say", (LINE,), (LINE | {"to": "a friend"},),
         "The first line to say: the person it is said to is now “a friend”; it was “a peer”."),
        ("ideas", "say", (), (LINE,), "The first line to say is new: “So?” (person it is said to “a peer”)."),
        ("ideas", "if_stuck", ({"when": "No", "try": "Ask"},), ({"when": "No", "try": "Go"},),
         "The first way out is now “Go”; it was “Ask”."),
        ("ideas", "if_stuck", ({"when": "No", "try": "Ask"},), ({"when": "Yes", "try": "Ask"},),
         "The first way out: the sign that it does not work is now “Yes”; it was “No”."),
        ("ideas", "measures", (MEASURE,), (MEASURE | {"goal": "9"},), "The first measure: the goal is now “9”; it was “8”."),
        ("ideas", "measures", (MEASURE,), (MEASURE | {"count": "Noes"},), "The first measure is now “Noes”; it was “Nods”."),
        ("ideas", "measures", ("From 1 to 8",), (MEASURE,),
         "The first measure is now “Nods” (start “today”, goal “8”); it was “From 1 to 8”."),
        ("ideas", "known_as", (), ({"name": "BLUF", "origin": "the army"},),
         "The other name *BLUF* is new: “BLUF” (origin “the army”)."),
        ("ideas", "known_as", ({"name": "BLUF", "origin": "the army"},), ({"name": "BLUF", "origin": "the navy"},),
         "The other name *BLUF*: the origin is now “the navy”; it was “the army”."),
        ("ideas", "evidence", "none", "One trial.", "The text on what research shows is new: “One trial.”"),
        ("derailers", "overuse_of", "care", "none", "The strength behind it is gone: “care”."),
        ("ideas", "measures", ("a", "b", "c"), ("b", "c", "a"),
         "The third measure stands in third place now, and stood in first."),
        ("capabilities", "levels", {"expert": "Knows the way of others today."}, {"expert": "Knows the way of all others today."},
         "The statement for an Expert is reworded: “Knows the way of **all** others today.”"),
        ("capabilities", "path", (), ({"idea": "a", "because": "It is first."},),
         "The step of the path *Alpha* is new: “It is first.”"),
        ("references", "doi", None, "10.1/x", "The DOI is now “10.1/x”; it was left empty."),
        ("assessment", "level_points", {"expert": 2}, {"expert": 3}, "Points of a level: the expert is now 3; it was 2."),
        ("search-words", "ideas", {"a": ("x",)}, {"a": ("x", "y")}, "*Alpha*: one search word is new: “y”."),
        ("synonyms", "groups", (("boss", "chief"),), (("boss", "chief", "head"),),
         "The first group of words that mean the same: one word is new: “head”."),
        ("plan", "unheard_of", "x", "y", "The unheard of is now “y”; it was “x”."),
    ],
)  # fmt: skip
def test_each_sort_of_value_has_its_sentence(kind: str, key: str, old: Any, new: Any, sentence: str) -> None:
    assert sentence in said(kind, {key: old}, {key: new})


@pytest.mark.parametrize(("old", "new"), [("x", "y"), ({"a": "x"}, {"a": "y"}), (("x",), ("y",)), (None, ("x",))])
def test_a_key_does_nothing_in_a_comment(old: Any, new: Any) -> None:
    key = "@octocat <b>"
    (before, _, after), *_ = [sentence.partition(safe(key)) for sentence in said("plan", {key: old}, {key: new})]
    assert after
    assert "octocat" not in before + after


def test_an_action_is_called_by_its_number_and_told_part_by_part() -> None:
    one, two = ({"do": f"Ask {who} in the team for one hour.", "when": "today", "minutes": 5} for who in ("anybody", "somebody"))
    new = {"do": "Count.", "when": "week 3", "minutes": 20}
    assert said("ideas", {"actions": (one,)}, {"actions": (new, {**two, "minutes": 9})}) == [
        "Action 1 is new: “Count.” (week 3, 20 minutes).",
        "Action 2 is reworded: “Ask ~~anybody~~ **somebody** in the team for one hour.”",
        "Action 2: the length is now 9 minutes; it was 5 minutes.",
    ]


def test_what_lies_deep_is_told_with_what_is_around_it() -> None:
    section = {"id": "areas", "title": "Growth areas", "fields": ({"id": "why", "label": "Why", "help": "In a bad week."},)}
    other = {**section, "fields": ({"id": "why", "label": "Why", "help": "In any week."},)}
    assert said("plan", {"sections": (section,)}, {"sections": (other,)}) == [
        "The section *Growth areas*: the field *Why*: the help is now “In any week.”; it was “In a bad week.”"
    ]


def test_keys_that_come_and_go_are_told() -> None:
    assert said("ideas", {"summary": "x"}, {"overdone": "y"}) == [
        "The warning against too much is new: “y”.",
        "The summary is gone: “x”.",
    ]


def test_layout_is_no_change() -> None:
    assert said("ideas", {"example": "One.\nTwo.\n", "number": 1}, {"example": "One. Two.", "number": 1}) == []


def test_a_record_that_follows_another_to_its_new_id_has_not_changed() -> None:
    links = "See [this](ideas/%s.html), [its role](capabilities/c.html#%s) and [the web](https://example.org/a)."
    old = {"role": "r", "related": ("a",), "summary": links % ("a", "r")}
    new = {"role": "s", "related": ("b",), "summary": links % ("b", "s")}
    assert said("ideas", old, new, renamed={"ideas": {"a": "b"}, "roles": {"r": "s"}}) == []


def test_a_role_with_another_id_is_the_same_role() -> None:
    role = {"id": "r", "name": "Reader", "purpose": "Reads."}
    assert said("capabilities", {"roles": (role,)}, {"roles": ({**role, "id": "s"},)}, renamed={"roles": {"r": "s"}}) == [
        "The role *Reader*: the id is now `s`; it was `r`."
    ]


def test_data_of_any_shape_is_told_somehow() -> None:
    lists: tuple[Any, ...] = ((), ("x", None), ((),), ({"id": 1},), ({"do": {}},))
    shapes = (None, 1, 1.5, "x", {}, {"a": None}, {"a": ("x",)}, *lists)
    for kind, key in (
        ("ideas", "actions"), ("ideas", "counters"), ("ideas", "asked_as"), ("capabilities", "roles"), ("capabilities", "path"),
        ("search-words", "ideas"), ("synonyms", "groups"), ("plan", "x"),
    ):  # fmt: skip
        for old in shapes:
            for new in shapes:
                assert all(sentence.endswith((".", "”")) for sentence in said(kind, {key: old}, {key: new}))


def test_places_beyond_the_tenth_have_figures() -> None:
    assert [place_in_words(n) for n in (0, 9, 10, 11, 12, 20, 21, 22, 110)] == [
        "first", "tenth", "11th", "12th", "13th", "21st", "22nd", "23rd", "111th",
    ]  # fmt: skip
