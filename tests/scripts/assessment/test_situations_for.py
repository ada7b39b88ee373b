"""Which situations an assessment leads to."""

from assessments import assessment

FOUND = "([given, situations]) => m.situationsFor(given, { ...guide, situations }).map(({ id }) => id)"
NEAR, FAR = "stakeholder-engagement", "solutioning"
TICKED = {"poor-external-networks": "often", "difficult-to-deal-with": "occasionally"}


def situation(name, capability="", *derailers):
    return {"id": name, "title": "", "url": "", "capability": capability, "derailers": list(derailers)}


def test_one_with_more_ticked_derailers_comes_first(run):
    given = assessment({NEAR: "expert"}, TICKED)
    situations = [situation("area", NEAR), situation("one", "", "poor-external-networks"), situation("both", "", *TICKED)]
    assert run(FOUND, [given, situations]) == ["both", "one", "area"]


def test_of_equals_one_in_a_suggested_area_comes_first_in_the_order_of_the_areas(run, guide):
    given = assessment({NEAR: "expert", FAR: "expert"}, TICKED)
    assert run("(given) => m.suggestedAreas(given, guide)[0].capability.id", given) == NEAR
    situations = [situation("elsewhere", "", "poor-external-networks"), situation("here", NEAR, "difficult-to-deal-with")]
    assert run(FOUND, [given, situations]) == ["here", "elsewhere"]
    assert run(FOUND, [given, [situation("second", FAR), situation("first", NEAR)]]) == ["first", "second"]


def test_what_nothing_leads_to_is_not_told_and_of_many_the_first_three(run):
    given = assessment({NEAR: "expert"}, TICKED)
    assert run(FOUND, [given, [situation("far", "expert-knowledge", "solo-too-long")]]) == []
    assert run(FOUND, [given, [situation(str(n), NEAR) for n in range(5)]]) == ["0", "1", "2"]
