"""What the browser is told of an idea: to search for, and to put into a plan."""

from growth_guide.browser.plan_data import plan_data
from growth_guide.browser.search_entries import search_entries
from guide_copy import GuideCopy


def test_an_idea_is_found_by_the_name_that_its_method_has_elsewhere(guide_copy: GuideCopy) -> None:
    (entry,) = [entry for entry in search_entries(guide_copy.load(), []) if entry.address == "ideas/open-hour.html"]
    assert "Office hours" in entry.texts["names"]


def test_what_is_said_and_filled_in_is_found_and_stands_in_one_field_alone(guide_copy: GuideCopy) -> None:
    guide = guide_copy.load()
    (entry,) = [entry for entry in search_entries(guide, []) if entry.address == "ideas/both-cases.html"]
    body, idea = list(entry.texts["body"]), guide.idea["both-cases"]
    assert idea.sheet
    assert {idea.say[0].words, idea.if_stuck[1].try_, idea.sheet.title, idea.actions[0].short, idea.measures[0].count} <= {*body}
    assert not {idea.title, idea.summary, *idea.issues} & {*body}


def test_a_measure_has_what_is_counted_today_and_the_goal(guide_copy: GuideCopy) -> None:
    (idea,) = [idea for idea in plan_data(guide_copy.load(), {})["ideas"] if idea["id"] == "both-cases"]
    assert idea["measures"] == [
        {"count": "Sides, of two, that nod before anything is proposed", "start": "nobody was asked so far", "goal": "both"},
        {"count": "Weeks until the next decision", "start": "the last three quarrels in the calendar", "goal": "2 or fewer"},
    ]
