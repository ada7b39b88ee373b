"""The limits that the privacy pack states are those that the modules keep."""

import json

from assessments import assessment
from growth_guide.published.privacy_facts import read_facts
from project import ROOT

FACTS = read_facts(ROOT / "theme_overrides/js")


def test_a_larger_file_than_stated_is_not_read(run):
    most = int(FACTS.file_megabytes) * 1_000_000
    assert run("(most) => m.sizeProblem(most)", most) is None
    assert f"at most {FACTS.file_megabytes} MB" in run("(most) => m.sizeProblem(most + 1)", most)


def test_a_file_with_more_assessments_than_stated_is_not_read(run):
    def problem(count: int) -> str | None:
        several = [assessment({}, id=f"a{n}") for n in range(count)]
        text = json.dumps({"format": "growth-workbook", "version": 1, "assessments": several})
        return run("(text) => m.readWorkbook(text, guide).problem", text)

    most = int(FACTS.assessments_at_most)
    assert problem(most) is None
    assert FACTS.assessments_at_most in (problem(most + 1) or "")


def test_answers_of_a_group_are_shown_from_the_stated_number_on(run):
    def shown(count: int) -> bool:
        peers = [assessment({"solutioning": "expert"}, id=f"p{n}", rater={"group": "peer"}) for n in range(count)]
        compare = "(all) => m.comparison(all, guide, '2026-06-01', Math.random).groups"
        groups = run(compare, [assessment({"solutioning": "expert"}), *peers])
        return next(group["shown"] for group in groups if group["group"] == "peer")

    least = int(FACTS.group_at_least)
    assert (shown(least - 1), shown(least)) == (False, True)
