"""From answers to levels, by the rules in the data."""

from typing import Any

import pytest
from assessments import LEVELS, assessment, profile, tony

SCORE = "(assessment) => m.score(assessment, guide)"
NINE = "expert-knowledge solutioning knowledge-transfer market-context value-impact change-agility"
NINE = (NINE + " stakeholder-engagement collaboration personal-impact").split()
TWO_HABITS = {"poor-external-networks": "occasionally", "difficult-to-deal-with": "occasionally"}


def level_of(run: Any, given: dict[str, Any], capability: str = "stakeholder-engagement") -> Any:
    return run(SCORE, given)["capabilities"].get(capability)


def detailed(*answers: str | None) -> dict[str, Any]:
    roles = dict(zip(("stakeholder-mapper", "trusted-adviser", "network-builder"), answers, strict=True))
    rating = {"roles": {role: answer for role, answer in roles.items() if answer}}
    return {**assessment({}), "mode": "detailed", "ratings": {"stakeholder-engagement": rating}}


def nine(*levels: str) -> dict[str, Any]:
    return assessment(dict(zip(NINE, levels, strict=False)))


def test_tony_is_a_specialist_in_stakeholder_engagement(run):
    assert run(SCORE, tony())["capabilities"] == {
        "expert-knowledge": {"rated": "master-expert", "points": 0, "level": "master-expert"},
        "solutioning": {"rated": "master-expert", "points": 0, "level": "master-expert"},
        "stakeholder-engagement": {"rated": "expert", "points": 2, "level": "specialist"},
    }


def test_no_answer_gives_an_empty_result(run):
    assert run(SCORE, assessment({})) == {"capabilities": {}, "average": None, "overall": None, "master_count": 0}


@pytest.mark.parametrize(
    ("rated", "often", "level"),
    [
        ("expert", ["occasionally"], "expert"),
        ("expert", ["never", "never"], "expert"),
        ("expert", ["often"], "specialist"),
        ("master-expert", ["often", "occasionally"], "expert"),
        ("master-expert", ["often", "often"], "specialist"),
        ("master-expert", ["often"] * 5, "specialist"),
        ("specialist", ["often"], "specialist"),
    ],
)
def test_every_two_points_take_a_level_but_never_below_the_first(run, guide, rated, often, level):
    derailers = [d["id"] for d in guide["derailers"] if d["capability"] == "stakeholder-engagement"]
    given = assessment({"stakeholder-engagement": rated}, dict(zip(derailers, often, strict=False)))
    assert level_of(run, given)["level"] == level


@pytest.mark.parametrize(
    ("answers", "rated"),
    [
        (("specialist", "expert", "master-expert"), "expert"),
        (("specialist", "expert", None), "specialist"),
        (("expert", "master-expert", "not-my-work"), "expert"),
        (("expert", "master-expert", "master-expert"), "master-expert"),
        (("not-my-work", "not-my-work", "master-expert"), "master-expert"),
    ],
)
def test_the_mean_of_the_roles_in_ones_work_rounds_half_down(run, answers, rated):
    assert level_of(run, detailed(*answers))["rated"] == rated


def test_a_capability_whose_roles_are_all_not_ones_work_is_left_out(run):
    assert level_of(run, detailed("not-my-work", "not-my-work", "not-my-work")) is None


def test_a_capability_that_is_not_ones_work_is_left_out_of_the_average(run):
    assert run(SCORE, nine("expert", "not-my-work", "master-expert"))["average"] == 2.5


def test_role_answers_count_before_the_quick_answer(run):
    given = detailed("expert", "expert", "expert")
    given["ratings"]["stakeholder-engagement"]["level"] = "master-expert"
    assert level_of(run, given)["rated"] == "expert"


def test_with_fewer_than_five_rated_capabilities_there_is_no_overall_level(run):
    assert run(SCORE, nine(*["expert"] * 4))["overall"] is None
    assert run(SCORE, nine(*["expert"] * 5))["overall"] == "expert"


@pytest.mark.parametrize(
    ("levels", "overall"),
    [
        (["specialist"] * 3 + ["expert"] * 3, "expert"),
        (["specialist"] * 5 + ["expert"] * 4, "specialist"),
        (["expert"] * 4 + ["master-expert"] * 5, "master-expert"),
        (["expert"] * 5 + ["master-expert"] * 4, "expert"),
        (["expert"] * 1 + ["master-expert"] * 4, "expert"),
        (["specialist"] * 3 + ["master-expert"] * 5, "expert"),
    ],
)
def test_the_average_rounds_half_up_and_master_expert_needs_five_as_well(run, levels, overall):
    assert run(SCORE, nine(*levels))["overall"] == overall


def test_unknown_ids_change_nothing(run):
    strange = tony()
    strange["ratings"] |= {"constructor": {"level": "expert"}, "__proto__": {"level": "expert"}}
    strange["derailers"] |= {"gone": "often", "toString": "often"}
    assert run(SCORE, strange) == run(SCORE, tony())


def test_other_rules_give_other_levels(run):
    lenient = "(assessment) => m.score(assessment, {...guide, rules: {...guide.rules, points_per_level_lost: 3}})"
    assert run(lenient, tony())["capabilities"]["stakeholder-engagement"]["level"] == "expert"


def test_two_derailers_of_different_capabilities_cost_nothing(run, guide):
    first = {d["capability"]: d["id"] for d in guide["derailers"]}
    given = nine(*["expert"] * 9) | {"derailers": dict.fromkeys(first.values(), "occasionally")}
    assert run(SCORE, given)["average"] == 2


# Properties, over seeded profiles. Levels are compared by their place.

RANKS = """const rank = (level) => (level === null ? -1 : guide.levels.findIndex(({id}) => id === level));
const ranks = (given) => {
    const result = m.score(given, guide);
    return [...guide.capabilities.map(({id}) => rank(result.capabilities[id]?.level ?? null)),
        result.average ?? -1, rank(result.overall), result.master_count];
};
const notLower = (before, after) => before.every((value, n) => after[n] >= value);"""
CHANGED = """(profiles) => {
    %s
    return profiles.filter((profile) => changes(profile).some((changed) => !holds(ranks(profile), ranks(changed))))
        .map(({id}) => id);
}"""
RAISED_LEVEL = """const next = {specialist: "expert", expert: "master-expert"};
const changes = (profile) => guide.capabilities.flatMap((capability) => {
    const rating = profile.ratings[capability.id];
    const roles = Object.entries(rating.roles ?? {}).filter(([, level]) => next[level])
        .map(([role, level]) => m.withRole(profile, capability.id, role, next[level]));
    return next[rating.level] ? [m.withLevel(profile, capability.id, next[rating.level])] : roles;
});
const holds = notLower;"""
MORE_DERAILERS = """const more = {never: "occasionally", occasionally: "often"};
const changes = (profile) => guide.derailers.filter(({id}) => more[profile.derailers[id]])
    .map(({id}) => m.withDerailer(profile, id, more[profile.derailers[id]]));
const holds = (before, after) => notLower(after, before);"""
OTHER_ORDER = """const turned = (map) => Object.fromEntries(Object.entries(map).reverse());
const changes = (profile) => [{...profile, ratings: turned(profile.ratings), derailers: turned(profile.derailers)}];
const holds = (before, after) => notLower(before, after) && notLower(after, before);"""


@pytest.mark.parametrize("property_", [RAISED_LEVEL, MORE_DERAILERS, OTHER_ORDER], ids=["raised", "derailed", "reordered"])
def test_a_raised_answer_never_lowers_a_derailer_never_raises_and_order_does_not_matter(run, guide, property_):
    profiles = [profile(guide, seed, not_my_work=0.15) for seed in range(100)]
    assert run(CHANGED % (RANKS + property_), profiles) == []


def test_every_level_of_every_profile_is_one_of_the_three(run, guide):
    results = run("(profiles) => profiles.map((p) => m.score(p, guide))", [profile(guide, seed, 0.3) for seed in range(200)])
    assert {c["level"] for result in results for c in result["capabilities"].values()} == set(LEVELS)
    assert {result["overall"] for result in results} <= {*LEVELS, None}


def test_what_follows_from_an_assessment_is_computed_once_and_anew_for_an_answer_more_or_other_rules(run):
    counts = run("""() => {
        let computed = 0;
        const count = m.computedOnce(() => { computed += 1; return computed; });
        const [one, rules] = [{}, {}];
        return [count(one, rules), count(one, rules), count({ ...one }, rules), count(one, { ...rules }), count(one, rules)];
    }""")
    assert counts == [1, 1, 2, 3, 1]
