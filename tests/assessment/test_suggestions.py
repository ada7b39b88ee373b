"""Which growth areas and ideas are suggested, and why."""

from collections import Counter

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
    assert area["reason"].startswith("You are at Expert in the work itself. Two derailers occasionally: one level down.")


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
    assert all("keeping it and passing it on" in area["reason"] for area in areas)


def test_a_thousand_profiles_see_every_idea_and_none_too_often(run, guide, capsys):
    shown = run(SUGGEST, [profile(guide, seed) for seed in range(1000)])
    counts = Counter({idea["id"]: 0 for idea in guide["ideas"]})
    counts.update(idea for areas in shown for area in areas for idea in area["ideas"])
    with capsys.disabled():
        print("\nIdeas shown to 1,000 seeded profiles, most:", *(f"{idea} {n}," for idea, n in counts.most_common(10)))
        print("least:", *(f"{idea} {n}," for idea, n in counts.most_common()[-10:]))
    assert all(len(areas) == 3 and all(len(area["ideas"]) == 3 and area["reason"] for area in areas) for areas in shown)
    assert [idea for idea, n in counts.items() if n == 0] == []
    assert [idea for idea, n in counts.items() if n > 400] == []
