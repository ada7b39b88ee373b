"""If an idea is not quite it: others, and in what they differ."""

from typing import Any

import pytest
from growth_guide.guide.guide import Guide
from growth_guide.guide.load import load
from growth_guide.pages.differences import differences, not_quite_it
from growth_guide.records.idea import Idea
from guide_copy import SMALL
from project import ROOT


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(SMALL / "guide_data")


@pytest.fixture(scope="module")
def idea(guide: Guide) -> Idea:
    """A conversation of 60 minutes in all, at the first step."""
    effort = guide.ideas[0].effort.model_copy(update={"minutes_per_week": 10, "weeks": 6})
    given = {"step": "specialist-to-expert", "kind": "conversation", "effort": effort, "counters": ("buried-point",)}
    return guide.ideas[0].model_copy(update=given)


def changed(idea: Idea, **given: Any) -> Idea:
    if "minutes" in given:
        given["effort"] = idea.effort.model_copy(update={"minutes_per_week": given.pop("minutes")})
    return idea.model_copy(update={"id": "other", **given})


def test_like_ideas_differ_in_nothing(guide: Guide, idea: Idea) -> None:
    assert differences(guide, idea, changed(idea)) == []


def test_later_step_is_told_by_where_it_leads(guide: Guide, idea: Idea) -> None:
    assert differences(guide, idea, changed(idea, step="expert-to-master")) == ["One step further: to Master Expert"]


def test_earlier_step_is_told_by_where_it_begins(guide: Guide, idea: Idea) -> None:
    assert differences(guide, changed(idea, step="expert-to-master"), idea) == ["One step earlier: from Specialist"]


def test_kind_is_told_with_what_it_replaces(guide: Guide, idea: Idea) -> None:
    assert differences(guide, idea, changed(idea, kind="artefact")) == ["An artefact instead of a conversation"]


@pytest.mark.parametrize(("minutes", "told"), [
    (1, ["A fraction of the time"]), (4, ["A third of the time"]), (5, ["Half the time"]), (8, []), (12, []),
    (20, ["Twice as much time"]), (30, ["Three times as much time"]), (60, ["Far more time"]),
])
def test_time_is_told_when_one_would_feel_it(guide: Guide, idea: Idea, minutes: int, told: list[str]) -> None:
    assert differences(guide, idea, changed(idea, minutes=minutes)) == told


def test_time_counts_all_weeks(guide: Guide, idea: Idea) -> None:
    effort = idea.effort.model_copy(update={"minutes_per_week": 20, "weeks": 3})
    assert differences(guide, idea, changed(idea, effort=effort)) == []


def test_other_capability_is_named(guide: Guide, idea: Idea) -> None:
    other = next(other for other in guide.ideas if guide.capability_of(other) is not guide.capability_of(idea))
    assert differences(guide, idea, changed(idea, role=other.role)) == [f"From {guide.capability_of(other).name}"]


def test_other_role_of_the_same_capability_is_named(guide: Guide, idea: Idea) -> None:
    role = next(role for role in guide.capability_of(idea).roles if role.id != idea.role)
    assert differences(guide, idea, changed(idea, role=role.id)) == [f"From another role: {role.name}"]


def test_habit_is_named_when_it_is_new(guide: Guide, idea: Idea) -> None:
    other = changed(idea, counters=("buried-point", "closed-mindset"))
    assert differences(guide, idea, other) == [f"Against another habit: {guide.derailer['closed-mindset'].name}"]
    assert differences(guide, other, idea) == []


def test_at_most_two_are_told_the_step_first(guide: Guide, idea: Idea) -> None:
    other = changed(idea, step="expert-to-master", kind="artefact", minutes=5)
    assert differences(guide, idea, other) == ["One step further: to Master Expert", "Half the time"]


def test_related_ideas_come_in_the_order_of_the_editor(guide: Guide, idea: Idea) -> None:
    others = [other.id for other in guide.ideas if other.id != idea.id][:3]
    related = idea.model_copy(update={"related": tuple(reversed(others))})
    assert [other.id for other, _ in not_quite_it(guide, related)] == others[::-1]


def test_idea_without_relations_leads_to_those_of_its_role(guide: Guide) -> None:
    idea = next(idea for idea in guide.ideas if len(guide.ideas_of_role[idea.role]) > 1)
    alone = idea.model_copy(update={"related": ()})
    offered = [other for other, _ in not_quite_it(guide, alone)]
    assert 1 <= len(offered) <= 2
    assert all(other.role == idea.role and other.id != idea.id for other in offered)


def test_every_idea_of_the_guide_offers_two_or_three_others_and_says_what_differs() -> None:
    guide = load(ROOT / "guide_data")
    for idea in guide.ideas:
        offered = not_quite_it(guide, idea)
        assert 2 <= len(offered) <= 3, idea.id
        assert all(1 <= len(told) <= 2 for _, told in offered), idea.id
