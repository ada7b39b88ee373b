"""The words in which a result is explained."""

import pytest
from assessments import assessment, tony

EXPLAIN = """([given, id]) => m.explainCapability(given, guide.capabilities.find((capability) => capability.id === id), guide)"""
OVERALL = "(given) => m.explainOverall(m.score(given, guide), guide)"
STAKEHOLDERS = "stakeholder-engagement"


def explained(run, given, capability=STAKEHOLDERS):
    return " ".join(run(EXPLAIN, [given, capability]))


def test_tonys_specialist_is_explained(run):
    assert explained(run, tony()) == (
        "You chose Expert in Stakeholder Engagement. Two derailers occasionally: one level down. So: Specialist. "
        "Without either of them you would be at Expert."
    )


def test_no_answer_and_not_my_work_are_told_apart(run):
    assert explained(run, assessment({})) == "You have not answered for Stakeholder Engagement yet."
    not_mine = "Stakeholder Engagement is not part of your work, so it stays out of the average."
    assert explained(run, assessment({STAKEHOLDERS: "not-my-work"})) == not_mine


@pytest.mark.parametrize(
    ("level", "often", "lines"),
    [
        ("expert", {"unresponsive": "occasionally"}, "One derailer occasionally: that costs no level yet. So: Expert."),
        (
            "specialist",
            {"unresponsive": "often"},
            "One derailer often: there is no level below Specialist to lose. So: Specialist.",
        ),
        (
            "expert",
            {"unresponsive": "often"},
            "One derailer often: one level down. So: Specialist. Without it you would be at Expert.",
        ),
        (
            "expert",
            {"unresponsive": "often", "poor-external-networks": "occasionally"},
            "One derailer often and one occasionally: one level down. So: Specialist. "
            "Without “Unresponsive to client requests” you would be at Expert.",
        ),
        (
            "expert",
            {"unresponsive": "often", "poor-external-networks": "often"},
            "Two derailers often: one level down. So: Specialist. Without the two of them you would be at Expert.",
        ),
    ],
)
def test_derailers_are_explained_with_what_they_cost(run, level, often, lines):
    assert explained(run, assessment({STAKEHOLDERS: level}, often)).endswith(lines)


@pytest.mark.parametrize(
    ("level", "often", "enough"),
    [
        ("expert", "ooo", "any two of them"),
        ("expert", "oooo", "any three of them"),
        ("expert", "OOO", "the three of them"),
        ("master-expert", "OO", "either of them"),
        ("master-expert", "OOO", "any two of them"),
        ("master-expert", "oooo", "any one of them"),
        ("master-expert", "OOo", "“{0}” or “{1}”"),
        ("expert", "OOo", "“{0}” and “{1}”"),
        ("master-expert", "OOOo", "two of “{0}”, “{1}” and “{2}”"),
        ("expert", "Ooo", "two of them, “{0}” among them,"),
        ("master-expert", "OOoo", "two of them, “{0}” or “{1}” among them,"),
    ],
)
def test_the_fewest_derailers_that_it_is_enough_to_drop_are_named(run, guide, level, often, enough):
    habits = [d for d in guide["derailers"] if d["capability"] == STAKEHOLDERS][: len(often)]
    ticked = {habit["id"]: {"o": "occasionally", "O": "often"}[how] for habit, how in zip(habits, often, strict=True)}
    names = enough.format(*(habit["name"] for habit in habits))
    assert explained(run, assessment({STAKEHOLDERS: level}, ticked)).endswith(f" Without {names} you would be at Expert.")


ANY_SO_MANY = r"""([id, often]) => {
    const capability = guide.capabilities.find((one) => one.id === id);
    const habits = guide.derailers.filter((derailer) => derailer.capability === id);
    const every = habits.reduce((some, habit) => some.flatMap((map) => often.map((how) => ({ ...map, [habit.id]: how }))), [{}]);
    const subsets = (list) => list.reduce((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
    const holds = (given) => {
        const last = m.explainCapability(given, capability, guide).at(-1);
        const said = /any (one|two|three|four) of them you would be at (.*)\./.exec(last);
        if (!said) return [];
        const enough = ["no", "one", "two", "three", "four"].indexOf(said[1]);
        const levelOf = (one) => m.levelName(m.capabilityResult(one, capability, guide).level, guide);
        const ticked = m.tickedDerailers(given, id, guide).map(({ derailer }) => derailer.id);
        return subsets(ticked).filter((set) => set.length <= enough).map((set) => {
            const level = levelOf(set.reduce((rest, one) => m.withDerailer(rest, one, "never"), given));
            return level === (set.length < enough ? levelOf(given) : said[2]);
        });
    };
    const at = (level) => every.flatMap((derailers) => holds({ ratings: { [id]: { level } }, derailers }));
    return guide.levels.flatMap((level) => at(level.id));
}"""


def test_any_so_many_are_enough_and_fewer_are_not_whatever_is_ticked(run):
    found = run(ANY_SO_MANY, [STAKEHOLDERS, ["never", "occasionally", "often"]])
    assert len(found) > 100
    assert all(found)


def test_the_mean_of_the_roles_is_explained(run):
    roles = {"stakeholder-mapper": "expert", "trusted-adviser": "master-expert", "network-builder": "not-my-work"}
    given = assessment({}) | {"ratings": {STAKEHOLDERS: {"roles": roles}}}
    assert explained(run, given) == (
        "In Stakeholder Engagement you answered: Stakeholder Mapper at Expert, Trusted Adviser at Master Expert and "
        "Network Builder as not part of your work. The mean of what is part of your work is 2.5, halfway between two levels, "
        "and the lower one counts: Expert. So: Expert."
    )


@pytest.mark.parametrize(
    ("roles", "lines"),
    [
        (
            {"trusted-adviser": "expert"},
            "Trusted Adviser at Expert; two roles have no answer yet. The mean of what you answered is 2.0, nearest to Expert.",
        ),
        (
            {"stakeholder-mapper": "expert", "trusted-adviser": "master-expert"},
            "Stakeholder Mapper at Expert and Trusted Adviser at Master Expert; one role has no answer yet. "
            "The mean of what you answered is 2.5, halfway between two levels, and the lower one counts: Expert.",
        ),
    ],
)
def test_roles_without_an_answer_are_not_called_no_part_of_the_work(run, roles, lines):
    given = assessment({}) | {"ratings": {STAKEHOLDERS: {"roles": roles}}}
    assert explained(run, given) == f"In Stakeholder Engagement you answered: {lines} So: Expert."


@pytest.mark.parametrize(
    ("roles", "lines"),
    [
        (1, "{0} as not part of your work; two roles have no answer yet."),
        (2, "{0} as not part of your work and {1} as not part of your work; one role has no answer yet."),
    ],
)
def test_roles_that_are_not_ones_work_are_an_answer_without_a_level(run, guide, roles, lines):
    (solutioning,) = (capability for capability in guide["capabilities"] if capability["id"] == "solutioning")
    answers = {role["id"]: "not-my-work" for role in solutioning["roles"][:roles]}
    given = assessment({}) | {"ratings": {"solutioning": {"roles": answers}}}
    names = [role["name"] for role in solutioning["roles"]]
    left_out = "Without a level in any of them it stays out of the average."
    assert explained(run, given, "solutioning") == f"In Solutioning you answered: {lines.format(*names)} {left_out}"


def test_the_overall_level_is_explained(run, guide):
    levels = dict.fromkeys([c["id"] for c in guide["capabilities"]], "expert")
    assert " ".join(run(OVERALL, assessment(levels))) == (
        "The average of nine rated capabilities is 2.0. That is nearest to Expert. No capabilities are at Master Expert level; "
        "to be Master Expert overall takes five at that level and an average of 2.5. So, overall: Expert."
    )
    assert " ".join(run(OVERALL, tony())) == (
        "The average of three rated capabilities is 2.33. An overall level is shown from five rated capabilities on."
    )


def averages(run, *numbers):
    return run("(numbers) => numbers.map(m.averageWords)", list(numbers))


def test_an_average_just_short_of_a_limit_is_not_shown_as_the_limit(run):
    assert averages(run, 2.5, 2.4999, 2.495, 1.4999, 1.999) == ["2.5", "2.49", "2.49", "1.49", "1.99"]


def test_an_average_is_rounded_as_one_would_by_pen(run):
    assert averages(run, 2, 2.3, 7 / 3, 5 / 3, 16 / 9, 17 / 8) == ["2.0", "2.3", "2.33", "1.67", "1.78", "2.13"]


def test_what_if_says_what_would_change_and_saves_nothing(run):
    changed = run(
        """(tony) => {
            const before = JSON.stringify(tony);
            const lines = m.whatIf(tony, m.withDerailer(tony, "poor-external-networks", "never"), guide);
            return [lines, JSON.stringify(tony) === before];
        }""",
        tony(),
    )
    assert changed == [
        ["Stakeholder Engagement would be at Expert instead of Specialist.", "The average would be 2.67 instead of 2.33."],
        True,
    ]


def test_what_can_be_raised_is_a_capability_below_the_top_and_its_roles_where_roles_are_answered(run):
    roles = {"stakeholder-mapper": "expert", "trusted-adviser": "expert", "network-builder": "master-expert"}
    given = tony() | {"ratings": tony()["ratings"] | {STAKEHOLDERS: {"roles": roles}}}
    raisable = "(given) => m.raisable(given, guide).map(({ capability, role, rank }) => [capability.id, role?.id, rank])"
    assert [answer for answer in run(raisable, given) if answer[0] in given["ratings"]] == [
        [STAKEHOLDERS, None, 1], [STAKEHOLDERS, "stakeholder-mapper", 1], [STAKEHOLDERS, "trusted-adviser", 1],
    ]  # fmt: skip


def test_what_if_a_role_is_raised_the_other_roles_stay(run):
    roles = {"stakeholder-mapper": "expert", "trusted-adviser": "expert", "network-builder": "master-expert"}
    given = assessment({}) | {"ratings": {STAKEHOLDERS: {"roles": roles}}}
    raised = """(given) => {
        const adviser = m.raisable(given, guide).find(({ role }) => role?.id === "trusted-adviser");
        return m.whatIf(given, m.withRaised(given, adviser, "master-expert"), guide);
    }"""
    assert run(raised, given)[0] == "Stakeholder Engagement would be at Master Expert instead of Expert."
