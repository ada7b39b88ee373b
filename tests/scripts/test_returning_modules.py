"""What a page learns of a returning reader from the stored text, and how an idea goes into the stored plan."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from assessment_page import CAPABILITIES, GUIDE, assessment, ratings
from modules_page import modules_page
from plan_page import activity, area, plan
from playwright.sync_api import Browser, Page

TODAY = "2026-11-29"
LOOK = """(text) => {
    const glance = m.glanceOf(text, capabilities, "2026-11-29");
    return glance && {...glance, plan: glance.plan && {...glance.plan, ideas: [...glance.plan.ideas]},
        words: glance.plan && [m.weekWords(glance.plan.acts), m.lateWords(glance.plan.acts), m.menuWords(glance.plan)]};
}"""
CHANGE = """([name, text, idea]) => {
    let ids = 0;
    return m[name](text, idea, {today: "2026-11-29", now: "2026-11-29T10:00:00Z", makeId: () => `new-${ids += 1}`});
}"""
IDEA = {
    "id": "map-them", "ids": ["map-them", "chart-them"], "number": 24, "title": "Map them", "url": "", "weeks": 6,
    "capability": "collaboration", "capability_name": "Collaboration", "areas_at_most": 3,
    "issues": ["I do not know them."], "results": ["They know me."],
    "measures": [{"count": "Names", "start": "zero", "goal": "15"}],
    "actions": [{"do": "Write down names.", "short": "Names", "when": "today", "minutes": 15}],
}  # fmt: skip

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    modules = ("glance", "glance_words", "stored_plan", "stored_change", "stored_text")
    with modules_page(browser, *(f"workbook/{name}" for name in modules), "plain/week_words") as page:
        page.evaluate("(capabilities) => { globalThis.capabilities = capabilities; }", GUIDE["capabilities"])
        yield page


def text(*assessments: Any, version: int = 2, **other: Any) -> str:
    return json.dumps({"format": "growth-workbook", "version": version, "assessments": list(assessments), **other})


def act(name: str, date: str, **other: Any) -> Any:
    return activity(name, **{"date": date, "when": "week 1", "minutes": 20, "short": name, **other})


def changed(page: Page, name: str, stored: str | None, idea: Any = IDEA) -> Any:
    found = page.evaluate(CHANGE, [name, stored, idea])
    return found["because"] if found["text"] is None else json.loads(found["text"])


def test_this_week_has_late_acts_those_within_seven_days_and_what_is_done_of_it(page: Page) -> None:
    acts = [act("late", "2026-11-23"), act("soon", "2026-12-03", minutes=5), act("done", "2026-11-30", state="done"),
            act("later", "2026-12-20")]
    found = page.evaluate(LOOK, text(plan=plan(area(activities=acts))))
    assert [(one["id"], one["isLate"]) for one in found["plan"]["acts"]] == [
        ("late", True), ("done", False), ("soon", False),
    ]  # fmt: skip
    assert found["plan"]["next"]["id"] == "later"
    assert found["words"] == ["this week: two acts, 25 minutes", "one act is late", "this week: 2 acts, 25 min, 1 late"]


@pytest.mark.parametrize(("dates", "words"), [
    (["2026-11-23"] * 3, ["this week: three acts, 60 minutes", "three acts are late", "three acts are late"]),
    ([], ["nothing is due this week", "", "nothing is due this week"]),
])
def test_only_late_acts_or_none_at_all_are_said_to_be_so(page: Page, dates: list[str], words: list[str]) -> None:
    acts = [act(str(n), date) for n, date in enumerate(dates)]
    assert page.evaluate(LOOK, text(plan=plan(area(activities=acts))))["words"] == words


def test_an_act_stands_on_the_day_and_at_the_hour_that_its_owner_has(page: Page) -> None:
    acts = [act("thu", "2026-12-03", minutes=5), act("fri", "2026-12-04", minutes=5)]
    given = plan(area(activities=acts), time={"days": ["thu"], "at": "16:00", "away": []})
    found = page.evaluate(LOOK, text(plan=given))["plan"]
    words = [page.evaluate("(act) => m.dueWords(act, '2026-11-29')", one) for one in [*found["acts"], found["next"]]]
    assert words == ["Thursday 16:00, 5 min", "Thursday 10 December 16:00, 5 min"]


def test_no_hour_is_said_that_nobody_chose(page: Page) -> None:
    def hour(**time: Any) -> str:
        given = plan(area(activities=[act("a", "2026-12-03")]), time={"days": [], "at": "16:00", "away": [], **time})
        return str(page.evaluate(LOOK, text(plan=given))["plan"]["acts"][0]["at"])

    assert [hour(), hour(days=["thu"]), hour(at="09:30"), hour(at="")] == ["", "16:00", "09:30", ""]


def test_a_done_act_is_not_late_and_gives_way_to_the_others(page: Page) -> None:
    words = "(day) => m.dueWords({day, at: '', minutes: 20, isLate: true, isDone: true}, '2026-11-29')"
    assert page.evaluate(words, "2026-11-23") == "done, 20 min"
    assert page.evaluate("() => m.actsWithRoom([1, 2, 3, 4], 3, (n) => n < 3)") == [1, 3, 4]


def test_late_acts_say_the_day_they_were_due(page: Page) -> None:
    words = "(day) => m.dueWords({day, at: '', minutes: 20, isLate: true}, '2026-11-29')"
    assert page.evaluate(words, "2026-11-23") == "late, was due on Monday, 20 min"
    assert page.evaluate(words, "2025-11-23") == "late, was due on Sunday 23 November 2025, 20 min"


@pytest.mark.parametrize(("draft", "name"), [
    ({"ratings": {key: {"level": "expert"} for key in CAPABILITIES[:7]}, "draft": True}, "Collaboration"),
    ({"ratings": {}, "draft": True}, "Expert Knowledge"),
    ({"correction": {"mode": "quick", "ratings": {}}}, "Expert Knowledge"),
    ({"ratings": {"no-longer-there": {"level": "expert"}}, "draft": True}, ""),
    ({"ratings": {CAPABILITIES[0]: 7}, "draft": True}, ""),
])
def test_an_assessment_is_carried_on_at_its_first_open_question_if_that_is_known(page: Page, draft: Any, name: str) -> None:
    assert page.evaluate(LOOK, text(assessment(**draft)))["draft"] == {"name": name}


def test_results_are_ones_own_and_finished(page: Page) -> None:
    others = [assessment("peer", date="2026-11-28", rater={"group": "peer"}), assessment("draft", date="2026-11-27", draft=True)]
    assert page.evaluate(LOOK, text(assessment(date="2026-11-20"), *others))["assessed"] == "2026-11-20"
    assert page.evaluate(LOOK, text(others[0])) is None


@pytest.mark.parametrize("stored", [
    None, "", "no JSON", "[]", "7", "null", text(), text(version=3), '{"format": "other", "version": 2}', "[" * 1000,
    text(plan=7), text(plan={"areas": 7}), text(plan={"areas": [7]}),
    text(7, None, [], {"rater": 7}, {"rater": {"group": "self"}, "draft": 1}),
    text(plan={"areas": [{"id": str(n)} for n in range(31)]}),
    text(plan={"areas": [{"activities": [{}] * 201}]}),
    '{"format": "growth-workbook", "version": 2, "plan": {"areas": [{"title": "' + "x" * 2_000_000 + '"}]}}',
])
def test_what_is_damaged_or_hostile_says_nothing(page: Page, stored: str | None) -> None:
    assert page.evaluate(LOOK, stored) is None


HOSTILE = [7, "x", None, [], {}, True, "constructor", {"__proto__": {"id": "x"}}, ["map-them"], -1, 1e308, "9999-99-99"]


@pytest.mark.parametrize("key", ["id", "capability", "ideas", "activities", "since", "measures", "taken", "title"])
def test_any_value_anywhere_in_an_area_is_read_and_changed_without_an_error(page: Page, key: str) -> None:
    inners = ("id", "what", "short", "when", "date", "minutes", "state", "notes", "from_idea")
    stored = [
        text(plan={"areas": [{"activities": [{inner: value}], key: value}], "time": value, "start": value})
        for value in HOSTILE
        for inner in inners
    ]
    # All in one go, as each by itself takes longer on its way to the page than there.
    page.evaluate(f"(texts) => {{ texts.forEach({LOOK}); }}", stored)
    for name in ("textWithIdea", "textWithoutIdea"):
        for found in page.evaluate(f"(all) => all.map({CHANGE})", [[name, one, IDEA] for one in stored]):
            assert found["because"] if found["text"] is None else json.loads(found["text"])


def test_an_idea_makes_a_workbook_a_plan_and_an_area_where_there_is_none(page: Page) -> None:
    found = changed(page, "textWithIdea", None)
    (only,) = found["plan"]["areas"]
    assert (found["version"], found["plan"]["start"], found["owner"]["name"]) == (2, TODAY, "")
    assert (only["title"], only["capability"], only["ideas"]) == ("Collaboration", "collaboration", ["map-them"])
    assert only["since"] == {"map-them": TODAY}
    (first,) = only["activities"]
    assert (first["what"], first["date"], first["from_idea"]) == ("Write down names.", TODAY, "map-them")
    assert [(one["count"], one["today"], one["goal"]) for one in only["measures"]] == [("Names", "", "15")]
    assert only["taken"] == []
    assert changed(page, "textWithoutIdea", json.dumps(found))["plan"]["areas"] == []


def test_an_idea_goes_into_the_area_of_its_capability_and_all_else_stays(page: Page) -> None:
    mine = area(capability="collaboration", why_me="Mine", unknown=[1])
    before = {"plan": plan(area(id="other"), mine, more=2), "extra": {"x": 1}}
    found = changed(page, "textWithIdea", text(assessment(), **before))
    assert (found["assessments"], found["extra"], found["plan"]["more"]) == ([assessment()], {"x": 1}, 2)
    assert found["plan"]["areas"][0] == area(id="other")
    assert {key: found["plan"]["areas"][1][key] for key in ("why_me", "unknown", "ideas")} == {
        "why_me": "Mine", "unknown": [1], "ideas": ["map-them"]}
    # What the first edition wrote there is still to be offered anew.
    assert "taken" not in found["plan"]["areas"][1]
    assert changed(page, "textWithIdea", json.dumps(found))["plan"]["areas"] == found["plan"]["areas"]
    back = changed(page, "textWithoutIdea", json.dumps(found))["plan"]["areas"][1]
    assert {**mine, "measures": [], "since": {}} == back


def test_an_idea_is_paced_by_the_hours_the_days_and_the_start_of_the_plan(page: Page) -> None:
    idea = {**IDEA, "actions": [{"do": f"Act {n}", "short": "", "when": "week 1", "minutes": 45} for n in (1, 2, 3)]}
    busy = area(id="other", activities=[act("theirs", "2026-12-09", minutes=60)])
    time = {"days": ["wed"], "at": "", "away": []}
    given = plan(busy, start="2026-12-07", hours_per_week=1, time=time)
    acts = changed(page, "textWithIdea", text(plan=given), idea)["plan"]["areas"][1]["activities"]
    # The first week has no room, and each of the next has room for one.
    assert [one["date"] for one in acts] == ["2026-12-16", "2026-12-23", "2026-12-30"]
    assert all(one["paced"] == one["date"] for one in acts)
    unsaid = changed(page, "textWithIdea", text(plan={**given, "hours_per_week": None}), idea)["plan"]["areas"][1]["activities"]
    assert [one["date"] for one in unsaid] == ["2026-12-11"] * 3


def test_an_idea_under_an_older_name_is_in_the_plan_and_can_be_taken_out(page: Page) -> None:
    stored = text(plan=plan(area(ideas=["chart-them"], why_me="Mine")))
    assert changed(page, "textWithIdea", stored)["plan"]["areas"][0]["ideas"] == ["chart-them"]
    assert changed(page, "textWithoutIdea", stored)["plan"]["areas"][0]["ideas"] == []


def test_what_its_owner_wrote_stays_when_an_idea_goes(page: Page) -> None:
    found = changed(page, "textWithIdea", None)
    found["plan"]["areas"][0]["activities"][0]["state"] = "done"
    (left,) = changed(page, "textWithoutIdea", json.dumps(found))["plan"]["areas"]
    assert (left["ideas"], [one["state"] for one in left["activities"]]) == ([], ["done"])


def test_no_fourth_area_is_made_and_nothing_is_written_over_what_cannot_be_read(page: Page) -> None:
    assert changed(page, "textWithIdea", text(plan=plan(*(area(id=str(n)) for n in range(3))))) == "full"
    for stored in ("no JSON", text(version=3), text(plan=7)):
        assert changed(page, "textWithIdea", stored) == "unreadable"


def test_an_act_is_ticked_off_and_open_again(page: Page) -> None:
    tick = """([text, isDone]) => {
        const {text: ticked} = m.textWithAct(text, 'b', isDone, {now: '', makeId: () => 'o'});
        return JSON.parse(ticked).plan.areas[0].activities;
    }"""
    stored = text(plan=plan(area(activities=[act("a", TODAY), act("b", TODAY)])))
    assert [one["state"] for one in page.evaluate(tick, [stored, True])] == ["open", "done"]
    assert [one["state"] for one in page.evaluate(tick, [stored, False])] == ["open", "open"]


def test_finished_answers_alone_are_no_draft(page: Page) -> None:
    assert page.evaluate(LOOK, text(assessment(ratings=ratings(), date="2026-11-20")))["draft"] is None
