"""Which growth areas and ideas are suggested, and why."""

from collections import Counter

import pytest
from assessments import assessment, profile, tony

SUGGEST = """(profiles) => profiles.map((profile) => m.suggestedAreas(profile, guide).map((area) => ({
    capability: area.capability.id, step: area.step, keeping: area.keeping, reason: area.reason,
    ideas: area.ideas.map((idea) => idea.id),
})))"""


def suggested(run, given):
    return run(SUGGEST, [given])[0]


def everything(guide, level):
    return assessment({c["id"]: level for c in guide["capabilities"]})


def test_the_first_area_is_where_derailers_cost_a_level(run):
    area = suggested(run, tony())[0]
    assert (area["capability"], area["step"]) == ("stakeholder-engagement", "specialist-to-expert")
    assert area["reason"].startswith("Two habits cost you one level here; the work itself is at Expert level.")


# The rule, key by key, as the page tells it. Only the capabilities named are rated.

ONE, OTHER = "solutioning", "stakeholder-engagement"


def capabilities(run, given):
    return [area["capability"] for area in suggested(run, given)]


def by_roles(guide, **answers):
    """Answers for the roles of each capability named, in order."""
    roles = {c["id"]: [role["id"] for role in c["roles"]] for c in guide["capabilities"]}
    named = {capability.replace("_", "-"): levels for capability, levels in answers.items()}
    return assessment({}) | {
        "ratings": {c: {"roles": dict(zip(roles[c], levels, strict=True))} for c, levels in named.items()}, "mode": "detailed",
    }  # fmt: skip


def habits(guide, capability, *often):
    ids = [derailer["id"] for derailer in guide["derailers"] if derailer["capability"] == capability]
    return dict(zip(ids, often, strict=False))


@pytest.mark.parametrize(
    ("level", "first", "second"),
    [("master-expert", ("often", "often"), ("often", "occasionally")), ("expert", ("often", "occasionally"), ("often",))],
    ids=["most levels", "most marks"],
)
@pytest.mark.parametrize(("one", "other"), [(ONE, OTHER), (OTHER, ONE)])
def test_the_first_place_goes_by_levels_lost_then_by_marks(run, guide, level, first, second, one, other):
    ticked = habits(guide, one, *first) | habits(guide, other, *second)
    assert capabilities(run, assessment({one: level, other: level}, ticked))[0] == one


@pytest.mark.parametrize(("one", "other"), [(ONE, OTHER), (OTHER, ONE)])
def test_the_second_place_goes_by_level_then_by_the_mean_of_the_roles_then_by_marks(run, guide, one, other):
    costly = {"collaboration": {"level": "expert"}}
    lowest = by_roles(guide, **{one: ["specialist"] * 3, other: ["specialist", "specialist", "expert"]})
    derailers = habits(guide, "collaboration", "often")
    given = lowest | {"ratings": lowest["ratings"] | costly, "derailers": derailers}
    assert capabilities(run, given)[:2] == ["collaboration", one]
    levels = {one: "specialist", other: "specialist", "collaboration": "expert"}
    assert capabilities(run, assessment(levels, derailers | habits(guide, one, "occasionally")))[:2] == ["collaboration", one]
    assert capabilities(run, assessment(levels | {other: "expert"}, derailers))[:2] == ["collaboration", one]


@pytest.mark.parametrize(("one", "other"), [(ONE, OTHER), (OTHER, ONE)])
def test_the_third_place_goes_by_the_mean_of_the_roles_then_by_marks_and_never_below_one_step(run, guide, one, other):
    derailers = habits(guide, "collaboration", "often")
    first_two = {"collaboration": {"level": "expert"}, "personal-impact": {"level": "specialist"}}
    nearest = by_roles(guide, **{one: ["expert", "expert", "master-expert"], other: ["expert"] * 3})
    given = nearest | {"ratings": nearest["ratings"] | first_two, "derailers": derailers}
    assert capabilities(run, given)[2] == one
    levels = {one: "expert", other: "expert", "collaboration": "expert", "personal-impact": "specialist"}
    assert capabilities(run, assessment(levels, derailers | habits(guide, other, "occasionally")))[2] == one
    assert capabilities(run, assessment(levels | {other: "master-expert"}, derailers))[2] == one


def test_a_place_that_finds_nothing_takes_what_the_first_looks_for_else_the_second(run, guide):
    levels = {ONE: "master-expert", OTHER: "master-expert", "collaboration": "specialist", "personal-impact": "specialist"}
    ticked = habits(guide, ONE, "often", "often", "occasionally") | habits(guide, OTHER, "often", "often")
    marked = habits(guide, "collaboration", "occasionally")
    assert capabilities(run, assessment(levels, ticked | marked)) == [ONE, "collaboration", OTHER]
    levels = {ONE: "specialist", OTHER: "specialist"}
    assert capabilities(run, assessment(levels, habits(guide, ONE, "occasionally"))) == [ONE, OTHER]
    assert capabilities(run, assessment({ONE: "master-expert", OTHER: "expert"})) == [OTHER, ONE]


def test_at_the_highest_level_the_most_marks_come_first(run, guide):
    for one in (ONE, OTHER):
        given = assessment({ONE: "master-expert", OTHER: "master-expert"}, habits(guide, one, "occasionally"))
        assert capabilities(run, given)[0] == one


def test_between_equals_the_domain_with_the_lower_average_comes_first_then_the_later_in_the_model(run, guide):
    even = everything(guide, "expert")
    assert capabilities(run, even)[0] == guide["capabilities"][-1]["id"]
    levels = {ONE: "specialist", OTHER: "specialist", "collaboration": "master-expert"}
    assert capabilities(run, assessment(levels))[0] == ONE


def test_ideas_that_counter_ticked_derailers_come_first_then_the_weakest_role_then_the_number(run):
    roles = {"stakeholder-mapper": "expert", "trusted-adviser": "not-my-work", "network-builder": "specialist"}
    given = assessment({}) | {"ratings": {"stakeholder-engagement": {"roles": roles}}, "derailers": {"unresponsive": "often"}}
    order = """(given) => m.ideasByUse(given, guide.capabilities.find(({id}) => id === "stakeholder-engagement"),
        "specialist-to-expert", "expert", guide)
        .map((idea) => [idea.counters.includes("unresponsive"), idea.role, idea.number])"""
    weakness = {"network-builder": 0, "stakeholder-mapper": 1, "trusted-adviser": 3}
    found = run(order, given)
    assert found == sorted(found, key=lambda idea: (not idea[0], weakness[idea[1]], idea[2]))
    assert found[0][0]


def test_nothing_answered_gives_no_area(run):
    assert suggested(run, assessment({})) == []


def test_an_even_result_gives_an_area_in_each_domain(run, guide):
    domain = {c["id"]: c["domain"] for c in guide["capabilities"]}
    assert len({domain[area["capability"]] for area in suggested(run, everything(guide, "expert"))}) == len(guide["domains"])


def test_at_the_highest_level_the_areas_are_about_keeping_and_passing_on(run, guide):
    areas = suggested(run, everything(guide, "master-expert"))
    assert [area["keeping"] for area in areas] == [True, True, True]
    assert all("keep it, and let others learn it from you" in area["reason"] for area in areas)


def few_ideas(guide):
    """The first two ideas of each role and step: what somebody adds to them changes nothing here."""
    seen = Counter()
    for idea in guide["ideas"]:
        seen[idea["role"], idea["step"]] += 1
        if seen[idea["role"], idea["step"]] <= 2:
            yield idea


def test_a_thousand_profiles_see_every_idea_and_none_too_often(run, guide, capsys):
    few = list(few_ideas(guide))
    shown = run(SUGGEST.replace("(profiles)", "([profiles, ideas])").replace(", guide)", ", {...guide, ideas})"), [
        [profile(guide, seed) for seed in range(1000)], few,
    ])
    counts = Counter({idea["id"]: 0 for idea in few})
    counts.update(idea for areas in shown for area in areas for idea in area["ideas"])
    with capsys.disabled():
        print("\nIdeas shown to 1,000 seeded profiles, most:", *(f"{idea} {n}," for idea, n in counts.most_common(10)))
        print("least:", *(f"{idea} {n}," for idea, n in counts.most_common()[-10:]))
    assert all(len(areas) == 3 and all(len(area["ideas"]) == 3 and area["reason"] for area in areas) for areas in shown)
    assert [idea for idea, n in counts.items() if n == 0] == []
    assert [idea for idea, n in counts.items() if n > 400] == []
