"""A plan that is brought is put together with the one that is here, and of both nothing is lost."""

from typing import Any

import pytest
from plans import Data, activity, plan

READ = "(given) => given && m.readPlan(given, makeId).plan"
JOIN = f"""([was, here, file, answers]) => {{
    const read = {READ};
    return m.joinBrought({{was: read(was), here: read(here), file: read(file)}}, form, new Map(answers));
}}"""


def joined(run: Any, was: Data | None, here: Data, file: Data, *answers: tuple[str, str]) -> dict[str, Any]:
    return run(JOIN, [was, here, file, [list(answer) for answer in answers]])


def saying(why_me: str, *activities: Data, **given: Any) -> Data:
    made = plan(*activities, **given)
    return {**made, "areas": [{**made["areas"][0], "why_me": why_me}]}


def why(found: dict[str, Any]) -> str:
    return found["plan"]["areas"][0]["why_me"]


@pytest.mark.parametrize(("was", "here", "file", "stands", "asked"), [
    ("a", "a", "b", "b", 0), ("a", "b", "a", "b", 0), ("a", "b", "c", "b", 1), ("a", "a", "", "", 0), ("a", "b", "", "b", 1),
    (None, "", "b", "b", 0), (None, "b", "", "b", 0), (None, "b", "c", "b", 1), (None, "b", "b", "b", 0),
    (None, "a\nb", "b", "a\nb", 0), (None, "b", "a\nb", "a\nb", 0), (None, "a\nb", "b\nc", "a\nb", 1),
])  # fmt: skip
def test_what_only_one_says_stands_and_only_what_both_say_is_asked(run, was, here, file, stands, asked):
    found = joined(run, None if was is None else saying(was), saying(here), saying(file))
    assert (why(found), len(found["differences"])) == (stands, asked)


def test_the_answer_to_a_difference_decides(run):
    (asked,) = joined(run, None, saying("here"), saying("file"))["differences"]
    assert (asked["where"], asked["here"], asked["file"]) == ("Area 1: Why it helps me", "here", "file")
    assert why(joined(run, None, saying("here"), saying("file"), (asked["id"], "file"))) == "file"
    assert why(joined(run, None, saying("here"), saying("file"), (asked["id"], "here"))) == "here"


def test_acts_of_both_are_there_and_one_that_the_file_took_out_is_gone(run):
    kept, out, mine, theirs = (activity(id=name, what=name) for name in ("kept", "out", "mine", "theirs"))
    found = joined(run, saying("a", kept, out), saying("a", kept, out, mine), saying("a", kept, theirs))
    assert [one["id"] for one in found["plan"]["areas"][0]["activities"]] == ["kept", "mine", "theirs"]
    assert {"where": "Area 1, activity 2: taken out", "text": "out"} in found["newLines"]


def test_an_act_that_was_taken_out_here_does_not_come_back(run):
    kept, out = activity(id="kept", what="kept"), activity(id="out", what="out")
    found = joined(run, saying("a", kept, out), saying("a", kept), saying("a", kept, out))
    assert [one["id"] for one in found["plan"]["areas"][0]["activities"]] == ["kept"]


def test_notes_are_added_to_each_other_and_the_calendar_is_that_of_here(run):
    calendar = {"sequence": 4, "events": []}
    here = saying("a", notes="mine\nboth", calendar=calendar)
    file = saying("a", notes="both\ntheirs", calendar={"sequence": 9, "events": []})
    found = joined(run, None, here, file)
    assert (found["plan"]["notes"], found["plan"]["calendar"]) == ("mine\nboth\ntheirs", calendar)
    assert found["newLines"] == [{"where": "Notes", "text": "theirs"}]


def test_each_new_text_is_counted_once_and_nothing_that_nobody_reads(run):
    found = joined(run, None, saying(""), saying("new", activity(id="new", what="Ask Jo", state="open", from_idea="x")))
    texts = [one["text"] for one in found["newLines"]]
    assert {"new", "Ask Jo"} <= set(texts)
    assert not {"open", "x"} & set(texts)


def test_a_plan_without_ids_is_known_by_its_names(run):
    here = saying("a", activity(id="act", what="Ask one reader"))
    file = saying("a", activity(id="other", what="  ask one READER"))
    file["areas"][0]["id"] = "elsewhere"
    found = run(f"([file, here]) => m.withIdsOf(({READ})(file), ({READ})(here))", [file, here])
    assert (found["areas"][0]["id"], found["areas"][0]["activities"][0]["id"]) == (here["areas"][0]["id"], "act")


@pytest.mark.parametrize(("text", "own", "ticked"), [
    ("The line\nmine", "mine", True), ("The line\nmine\nmore", "mine\nmore", True), ("mine", "mine", False),
])  # fmt: skip
def test_ticked_lines_that_a_document_holds_among_others_are_lines_again(run, text, own, ticked):
    line = {"idea": None, "field": "current.behaviours", "line": "The line", "words": "", "ticked": True}
    here = saying("a")
    here["areas"][0].update(taken=[line], current={"behaviours": "mine", "impact": "", "gap": ""})
    back = saying("a")
    back["areas"][0].update(taken=[], current={"behaviours": text, "impact": "", "gap": ""})
    (found,) = run(f"([back, here]) => m.withLinesOf(({READ})(back), ({READ})(here))", [back, here])["areas"]
    assert (found["current"]["behaviours"], found["taken"]) == (own, [{**line, "ticked": ticked}])
