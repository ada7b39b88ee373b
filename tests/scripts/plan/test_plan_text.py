"""Pasted text: our Markdown comes back as the plan that it shows, anything else whole as notes."""

import json
from typing import Any

import pytest
from growth_guide.documents.plan_markdown import markdown_file
from growth_guide.documents.plan_tags import blank_plan
from growth_guide.guide.guide import Guide
from plans import HARD_TEXT, Data, activity, example_plan, plan
from word_files import OPTIONS

READ = f"(text) => m.readPlanText(text, form, {OPTIONS})"
BACK = f"(plan) => m.readPlanText(m.planMarkdown(plan, form, {{ name: 'Ada' }}), form, {OPTIONS})"


def without_ids(given: Data) -> Any:
    return json.loads(json.dumps(given), object_hook=lambda one: {key: value for key, value in one.items() if key != "id"})


def test_our_markdown_comes_back_as_it_was(run: Any, guide: Guide) -> None:
    given = example_plan(guide) | {"time": {"days": [], "at": "16:00", "away": []}}
    found = run(BACK, given)
    for area in given["areas"]:
        for act in area["activities"]:
            act["when"] = act["when"].lower()
    assert without_ids(found["plan"]) == without_ids(given)
    assert (found["owner"]["name"], found["questions"], found["notUnderstood"]) == ("Ada", [], [])


def test_what_became_of_an_activity_comes_back(run: Any) -> None:
    acts = run(BACK, plan(activity(state="done"), activity(id="b", state="moved", reason="Inspection")))["plan"]["areas"][0][
        "activities"
    ]
    assert [(one["what"], one["state"], one["reason"]) for one in acts] == [
        ("Ask one reader", "done", ""),
        ("Ask one reader", "moved", "Inspection"),
    ]


@pytest.mark.parametrize(
    "text",
    [HARD_TEXT.replace("\x00", "").replace("\t", " "), "**Minutes**", "# Area 2", "- one\n- two", "Minutes", "1. first", "a_b*c"],
)
def test_texts_that_look_like_markdown_stay_texts(run: Any, text: str) -> None:
    given = plan(activity(), accountability={"to": "Ben", "how_often": "", "support": text})
    assert run(BACK, given)["plan"]["accountability"]["support"].split() == text.split()


def test_the_blank_template_says_nothing(run: Any, guide: Guide) -> None:
    found = run(READ, markdown_file(guide.plan, blank_plan(guide.plan)).decode())
    assert (found["plan"]["areas"], found["plan"]["notes"], found["notUnderstood"]) == ([], "", [])


def test_the_template_filled_in_by_hand_is_read(run: Any, guide: Guide) -> None:
    text = markdown_file(guide.plan, blank_plan(guide.plan)).decode()
    text = text.replace("*The day from which the weeks are counted.*", "03/04/2027").replace(
        "*One act that begins with a verb.*", "Ask Ben", 1
    )
    found = run(READ, text.replace("*How long it takes each time.*", "half an hour", 1))
    assert [one["text"] for one in found["questions"]] == ["03/04/2027"]
    assert [(one["what"], one["minutes"]) for one in found["plan"]["areas"][0]["activities"]] == [("Ask Ben", 30)]


def test_a_form_pasted_without_marks_is_read_by_its_labels(run: Any) -> None:
    lines = ["Growth area", "Collaboration", "What I will do", "Ask Ben", "Minutes", "20", "What I will do", "Thank Ben"]
    text = "\n".join(["Begins on: 4 March 2027", "Hours a week: two", *lines])
    found = run(READ, text)["plan"]
    assert (found["start"], found["hours_per_week"], found["areas"][0]["title"]) == ("2027-03-04", 2, "Collaboration")
    assert [(one["what"], one["minutes"]) for one in found["areas"][0]["activities"]] == [("Ask Ben", 20), ("Thank Ben", None)]


@pytest.mark.parametrize(
    "text", ["Talk to Ben", "Minutes of the meeting\n\nDate\n4 March", "<script>alert(1)</script>", "# A list\n\n- one\n- two\n"]
)
def test_any_other_text_becomes_notes_whole(run: Any, text: str) -> None:
    found = run(READ, text)
    assert (found["plan"]["notes"], found["plan"]["areas"], found["notUnderstood"]) == (text, [], [])


def test_what_no_field_holds_is_kept_in_the_notes(run: Any, guide: Guide) -> None:
    text = markdown_file(guide.plan, blank_plan(guide.plan)).decode()
    code = f"(text) => m.planWithAnswers(m.readPlanText(text, form, {OPTIONS}), new Map())"
    taken = run(code, text.replace("## Check-ins", "## Check-ins\n\nBen is away in May.\n"))
    assert taken["notes"] == "Check-ins: Ben is away in May."
