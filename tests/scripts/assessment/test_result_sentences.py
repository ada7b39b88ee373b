"""The three sentences about a result: true of every profile, and each the first rule that fits."""

import pytest
from assessments import assessment, profile, tony

SENTENCES = "(one) => m.resultSentences(one, guide).map(({ text }) => text)"
ALL = ("expert-knowledge", "solutioning", "knowledge-transfer", "market-context", "value-impact", "change-agility",
       "stakeholder-engagement", "collaboration", "personal-impact")  # fmt: skip
TWO_HABITS = {"poor-external-networks": "occasionally", "difficult-to-deal-with": "occasionally"}
NAMES = "“Difficult to deal with” and “Poor external networks”"


def every(level, derailers=None, **other):
    return assessment(dict.fromkeys(ALL, level) | other.pop("but", {}), derailers, **other)


@pytest.mark.parametrize(("given", "said"), [
    pytest.param(every("expert", TWO_HABITS, but={"expert-knowledge": "master-expert", "solutioning": "master-expert"}), [
        "In Expert Knowledge and in Solutioning you work at Master Expert level.",
        f"Two habits cost you a level in Stakeholder Engagement: {NAMES}.",
        "Without these two habits you would be at Expert level in Stakeholder Engagement. "
        "A habit can be changed quickly, once you see it.",
    ], id="Tony"),
    pytest.param(every("expert"), [
        "You work at Expert level in all nine capabilities.",
        "Nothing in your answers: you ticked no habit, and no capability is below the others.",
        "A step in any of them, as all are at Expert level. Choose the one that matters most in your work; "
        "the ideas below begin with Personal Impact.",
    ], id="all equal"),
    pytest.param(every("specialist"), [
        "No capability is above Specialist level yet, and nothing is wrong with being there.",
        "Nothing in your answers: you ticked no habit, and no capability is below the others.",
        "A step in any of them, as all are at Specialist level. Choose the one that matters most in your work; "
        "the ideas below begin with Personal Impact.",
    ], id="all Specialist"),
    pytest.param(every("master-expert"), [
        "You work at Master Expert level in all nine capabilities.",
        "Nothing in your answers: you ticked no habit, and no capability is below the others.",
        "There is no level above. To keep yours, let others learn from you; the ideas below begin with Personal Impact.",
    ], id="all Master Expert"),
    pytest.param(assessment({}, TWO_HABITS), [
        "It shows here as soon as one capability has a level.",
        f"You ticked {NAMES}. That costs nothing while no capability has a level.",
        "An answer for Stakeholder Engagement, where you ticked a habit.",
    ], id="habits only"),
    pytest.param(every("expert", {"poor-external-networks": "occasionally"}), [
        "You work at Expert level in all nine capabilities.",
        "Nothing costs you a level. You ticked one habit to watch: “Poor external networks”.",
        "A step in any of them, as all are at Expert level. Choose the one that matters most in your work; "
        "the ideas below begin with Stakeholder Engagement.",
    ], id="a habit that costs nothing yet"),
    pytest.param(every("expert", TWO_HABITS, but={"stakeholder-engagement": "specialist"}), [
        "In eight of nine capabilities you work at Expert level.",
        f"In Stakeholder Engagement two habits would keep you from Expert level, even if your work were there: {NAMES}.",
        "If you take one step in Stakeholder Engagement and drop the two habits that you ticked there, you are at Expert level.",
    ], id="habits with no level below"),
    pytest.param(assessment({"solutioning": "expert", "collaboration": "specialist"}), [
        "In Solutioning you work at Expert level.",
        "In Collaboration you work at Specialist level, below the rest. No habit costs you a level.",
        "One step in Collaboration, from Specialist to Expert level. It is your lowest capability.",
    ], id="two answers only"),
    pytest.param(assessment({"solutioning": "expert", "collaboration": "expert"}), [
        "You work at Expert level in both capabilities that you have answered.",
        "Nothing in your answers: you ticked no habit, and no capability is below the others.",
        "A step in either of the two, as all are at Expert level. Choose the one that matters most in your work; "
        "the ideas below begin with Collaboration.",
    ], id="two equal answers only"),
    pytest.param(assessment({"solutioning": "specialist"}), [
        "In Solutioning you work at Specialist level, and nothing is wrong with being there.",
        "Nothing in your answers: you ticked no habit.",
        "One step in Solutioning, from Specialist to Expert level.",
    ], id="one answer only"),
    pytest.param(every("not-my-work"), [
        "You said that none of the nine capabilities is part of your work.",
        "Nothing in your answers.",
        "If one of them belongs to your work after all, change that answer.",
    ], id="nothing is my work"),
    pytest.param(every("expert", but={"solutioning": "not-my-work", "collaboration": "not-my-work"}), [
        "You work at Expert level in all seven capabilities that are part of your work.",
        "Nothing in your answers: you ticked no habit, and no capability is below the others.",
        "A step in any of them, as all are at Expert level. Choose the one that matters most in your work; "
        "the ideas below begin with Personal Impact.",
    ], id="some is not my work"),
    pytest.param(assessment({}, draft=True), [
        "It shows here as soon as one capability has a level.", "It shows here as soon as one capability has a level.",
        "Your next answer: each one gives a capability its level, and says what comes next.",
    ], id="an empty draft"),
    pytest.param(every("specialist", TWO_HABITS, but={"stakeholder-engagement": "expert"}), [
        "In Stakeholder Engagement your work itself is at Expert level, before habits are counted.",
        f"Two habits cost you a level in Stakeholder Engagement: {NAMES}.",
        "Without these two habits you would be at Expert level in Stakeholder Engagement. "
        "A habit can be changed quickly, once you see it.",
    ], id="work that only habits lower"),
])  # fmt: skip
def test_what_is_said_of_a_profile(run, given, said):
    assert run(SENTENCES, given) == said


def test_a_role_that_a_mean_hides_is_a_strength(run, guide):
    roles = next(one["roles"] for one in guide["capabilities"] if one["id"] == "solutioning")
    answers = dict(zip([role["id"] for role in roles], ("specialist", "expert", "master-expert"), strict=True))
    given = assessment({}, mode="detailed") | {"ratings": {"solutioning": {"roles": answers}}}
    assert run(SENTENCES, given)[0] == f"In the role {roles[2]['name']} you work at Master Expert level."


def test_more_names_than_a_sentence_holds_are_counted(run, guide):
    habits = {one["id"]: "often" for one in guide["derailers"]}
    assert run(SENTENCES, every("master-expert", habits))[1] == (
        f"{len(habits)} habits cost you levels in all nine capabilities."
    )


# Of any profile: every sentence is one, and what is promised comes true when it is done.
PROMISES = """(profiles) => profiles.map((one) => {
    const [strength, holds, changes] = m.resultSentences(one, guide).map(({ text }) => text);
    const whole = [strength, holds, changes].every((text) => /^[A-Z0-9][^]*[.]$/.test(text) && !/undefined|null|  /.test(text));
    const found = m.score(one, guide).capabilities;
    const { groups: promised } = changes.match(/^Without .* at (?<level>[A-Z].*) level in (?<place>[A-Z][^.]*)[.]/)
        ?? changes.match(/^In (?<place>[A-Z].*) you would be at (?<level>[A-Z].*) level without /) ?? {};
    const isLost = Object.values(found).some(({ rated, level: left }) => rated !== left);
    if (!promised || !isLost) return whole && !promised && !isLost;
    const { id } = guide.capabilities.find(({ name }) => name === promised.place);
    const ticked = m.tickedDerailers(one, id, guide).map(({ derailer }) => derailer.id);
    const dropped = ticked.reduce((rest, derailer) => m.withDerailer(rest, derailer, "never"), one);
    const after = m.score(dropped, guide).capabilities[id].level;
    return whole && after !== found[id].level && guide.levels.find((each) => each.id === after).name === promised.level;
})"""


@pytest.mark.parametrize("not_my_work", [0.0, 0.4, 0.9])
def test_every_promise_comes_true(run, guide, not_my_work):
    profiles = [profile(guide, seed, not_my_work) for seed in range(600)]
    assert [n for n, kept in enumerate(run(PROMISES, profiles)) if not kept] == []


def test_words_never_speak_of_standing_paying_or_ranks(run, guide):
    profiles = [tony(), *(profile(guide, seed, 0.3) for seed in range(200))]
    said = run(f"(profiles) => profiles.flatMap({SENTENCES}).join(' ').toLowerCase()", profiles)
    assert [word for word in ("stand at", "pay", "rank", "worth", "score", "points", "average") if word in said] == []
