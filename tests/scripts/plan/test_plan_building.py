"""A plan that fills itself in from ideas: offers, dates, hints, and where one stands."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from growth_guide.bundle.assets import script
from growth_guide.documents import plan_markdown as markdown
from growth_guide.documents import plan_tags as content
from growth_guide.text.markup import plain
from plans import activity, example_plan, plan
from project import ROOT

START = "2026-03-18"
FILLED = "([area, idea, start]) => m.withIdea(area, form.ideas.find(({ id }) => id === idea), { start, today: start, makeId })"


def filled(run: Any, idea: str = "half-life-audit", **area: Any) -> Any:
    return run(FILLED, [{**plan()["areas"][0], **area}, idea, START])


@pytest.mark.parametrize(("when", "day"), [
    ("today", "2026-03-18"), ("week 1", "2026-03-24"), ("week 12", "2026-06-09"), ("daily", "2026-03-19"),
    ("weekly", "2026-03-24"),
    ("fortnightly", "2026-03-31"), ("monthly", "2026-04-14"), ("quarterly", "2026-06-16"), ("some day", ""),
    ("constructor", ""),
])
def test_dates_are_counted_from_the_start(run: Any, when: str, day: str) -> None:
    assert run("([when, start]) => m.dateFor(when, start)", [when, START]) == day


def test_no_counted_date_falls_on_a_weekend_or_before_the_start(run: Any) -> None:
    code = """() => {
        const wrong = [];
        for (let start = "2026-01-01"; start < "2028-01-01"; start = m.addDays(start, 1)) {
            for (const when of ["week 1", "week 7", "daily", "weekly", "monthly"]) {
                const date = m.dateFor(when, start);
                if (date < start || (m.workdayBefore(date) !== date && date !== start)) wrong.push([when, start, date]);
            }
        }
        return wrong;
    }"""
    assert run(code) == []


def test_an_idea_brings_its_acts_and_no_line_that_nobody_ticked(run: Any, guide: Any) -> None:
    idea = guide.idea["half-life-audit"]
    area = filled(run)
    assert (area["current"]["behaviours"], area["desired"]["outcomes"]) == ("", "")
    assert [one["minutes"] for one in area["activities"]] == [action.minutes for action in idea.actions]
    assert [(one["count"], one["today"], one["goal"]) for one in area["measures"]] == [
        (plain(one.count), "", plain(one.goal)) for one in idea.measures
    ]
    assert area["taken"] == []
    assert all(one["date"] and one["from_idea"] == idea.id for one in area["activities"])


def test_an_idea_taken_twice_is_not_doubled(run: Any) -> None:
    once = filled(run)
    assert filled(run, **once) == once


def test_leaving_an_idea_out_keeps_ones_own_words(run: Any, guide: Any) -> None:
    area = filled(run)
    area["current"]["behaviours"] = "My own line"
    area["taken"] = [taken(plain(issue), ticked=not n) for n, issue in enumerate(guide.idea["half-life-audit"].issues)]
    area["measures"][0]["today"] = "4"
    area["activities"][0]["what"] = "My own act"
    code = "(area) => m.withoutIdea(area, form.ideas.find(({ id }) => id === 'half-life-audit'))"
    left = run(code, area)
    assert left["current"]["behaviours"] == "My own line"
    assert [one["what"] for one in left["activities"]] == ["My own act"]
    assert left["taken"] == area["taken"][:1]
    assert left["measures"] == area["measures"][:1]
    assert left["ideas"] == []


def test_one_sees_what_came_from_the_guide(run: Any, guide: Any) -> None:
    line = plain(guide.idea["half-life-audit"].issues[0])
    code = "(texts) => texts.map((text) => m.sourceOf(text, form.ideas)?.id ?? null)"
    assert run(code, [line, line + " Really.", "My own words"]) == ["half-life-audit", None, None]


def taken(line: str, **given: Any) -> dict[str, Any]:
    return {"idea": "half-life-audit", "field": "current.behaviours", "line": line, "words": "", "ticked": True, **given}


def test_what_an_idea_offers_is_unticked_until_its_owner_ticks_it(run: Any, guide: Any) -> None:
    code = "(area) => m.offeredLines(area, 'current.behaviours', form.ideas)"
    issues = [plain(issue) for issue in guide.idea["half-life-audit"].issues]
    area = filled(run)
    assert run(code, area) == [taken(issue, ticked=False) for issue in issues]
    ticked = run("([area, line]) => m.withLine(area, line)", [area, taken(issues[0], words="In my words")])
    assert run(code, ticked) == [taken(issues[0], words="In my words"), *(taken(issue, ticked=False) for issue in issues[1:])]
    gone = {**ticked, "ideas": []}
    assert run(code, gone) == [taken(issues[0], words="In my words")]


def test_a_line_of_the_first_edition_is_that_of_the_idea_that_offers_it_today(run: Any, guide: Any) -> None:
    issue = plain(guide.idea["half-life-audit"].issues[0])
    area = {**filled(run), "taken": [taken(issue, idea=None, ticked=False)]}
    assert run("(area) => m.offeredLines(area, 'current.behaviours', form.ideas)[0].idea", area) == "half-life-audit"


LINES = [
    taken("Ticked"), taken("Offered", words="My words"), taken("Left", ticked=False),
    taken("Unticked", words="Mine once", ticked=False),
]  # fmt: skip


def said_plan() -> dict[str, Any]:
    wanted = [taken("Wanted", field="desired.outcomes"), taken("Not wanted", field="desired.outcomes", ticked=False)]
    given = plan(activity())
    given["areas"][0] |= {"current": {"behaviours": "Own line", "impact": "", "gap": ""}, "taken": LINES + wanted}
    return given


def test_said_is_what_is_ticked_or_written_and_nothing_else(run: Any) -> None:
    area = run("(plan) => m.saidOf(plan)", said_plan())["areas"][0]
    assert area["current"]["behaviours"] == "Ticked\nMy words\nOwn line"
    assert (area["desired"]["outcomes"], area["taken"]) == ("Wanted", [])


def test_a_plan_of_the_first_edition_offers_again_what_the_guide_had_written(run: Any, guide: Any) -> None:
    idea = guide.idea["half-life-audit"]
    issue, result, measure = plain(idea.issues[0]), plain(idea.results[0]), idea.measures[0]
    counted = f"{plain(measure.count)} (today: {plain(measure.start)}; goal: {plain(measure.goal)})"
    first = plan(activity(measure=counted), activity(id="b"))
    del first["areas"][0]["taken"], first["areas"][0]["measures"]
    first["areas"][0] |= {
        "current": {"behaviours": f"{issue}\nMine", "impact": issue, "gap": ""},
        "desired": {"outcomes": f"{result} Really.", "behaviours": ""},
    }
    area = run("(plan) => m.readPlan(plan, makeId, form).plan", first)["areas"][0]
    assert area["current"] == {"behaviours": "Mine", "impact": "", "gap": ""}
    assert area["desired"]["outcomes"] == f"{result} Really."
    assert area["taken"] == [taken(issue, idea=None, ticked=False)]
    (only,) = area["measures"]
    assert (only["count"], only["today"], only["goal"]) == (plain(measure.count), "", plain(measure.goal))
    assert [one["measure"] for one in area["activities"]] == ["", "Readers asked"]


def test_a_plan_of_the_second_edition_keeps_a_line_of_the_guide_that_its_owner_wrote(run: Any, guide: Any) -> None:
    given = plan()
    given["areas"][0]["current"]["behaviours"] = plain(guide.idea["half-life-audit"].issues[0])
    assert run("(plan) => m.readPlan(plan, makeId, form).plan", given) == given


def measured(given: dict[str, Any]) -> dict[str, Any]:
    given["areas"][0]["measures"] = [{"id": "m", "count": "Readers", "today": "", "goal": "3", "from_idea": None}]
    return given


HINTS = [
    ("nothing is missing", plan(activity(), activity(id="b", date="2026-04-10")), []),
    ("no area yet", plan(areas=[]), []),
    ("no measure", plan(activity(measure=" "), activity(id="b", date="2026-04-10")), ["no-measure"]),
    ("the area is measured", measured(plan(activity(measure=""), activity(id="b", date="2026-04-10"))), []),
    ("no date", plan(activity(date="")), ["no-date"]),
    ("four areas", plan(areas=plan(activity(when="weekly"))["areas"] * 4), ["many-areas"]),
    ("only courses", plan(activity(what="Attend a course on stakeholders")), ["only-courses"]),
    ("one week", plan(activity(), activity(id="b", date="2026-03-24")), ["one-week"]),
    ("a repeated one is in many weeks", plan(activity(), activity(id="b", date="2026-03-24", when="weekly")), []),
    ("too many hours", plan(activity(minutes=121)), ["many-hours"]),
    ("too many hours every day", plan(activity(minutes=30, when="daily")), ["many-hours"]),
    ("nobody asks", plan(activity(), accountability={"to": "", "how_often": "", "support": ""}), ["nobody"]),
    ("no activity", plan(), ["no-activity"]),
    ("done ones need nothing", plan(activity(state="done", measure="", date="")), []),
]


@pytest.mark.parametrize(("given", "hints"), [case[1:] for case in HINTS], ids=[case[0] for case in HINTS])
def test_a_second_look(run: Any, given: Any, hints: list[str]) -> None:
    found = run("(plan) => m.secondLook(plan, form.areas_at_most, '2026-03-16')", given)
    assert [hint["id"] for hint in found] == hints
    assert all(hint["sentence"].endswith((".", "?")) for hint in found)


@pytest.mark.parametrize(("today", "hints"), [("2026-03-29", ["one-week", "many-hours"]), ("2026-03-30", [])])
def test_a_second_look_leaves_weeks_that_have_gone_by(run: Any, today: str, hints: list[str]) -> None:
    given = plan(activity(minutes=121), activity(id="b", date="2026-03-24"))
    found = run("([plan, today]) => m.secondLook(plan, form.areas_at_most, today)", [given, today])
    assert [hint["id"] for hint in found] == hints


def test_what_repeats_still_asks_for_hours_in_the_weeks_to_come(run: Any) -> None:
    given = plan(activity(minutes=121, when="fortnightly"))
    found = run("(plan) => m.secondLook(plan, form.areas_at_most, '2026-04-01')", given)
    assert [hint["sentence"][:26] for hint in found] == ["The week of 6 April 2026 a"]


def test_a_mistyped_year_does_not_make_the_page_count_for_ever(run: Any) -> None:
    given = plan(activity(when="daily"), review="9999-12-31")
    assert run("(plan) => m.minutesByWeek(plan, plan.areas[0].activities, '2026-03-16').size", given) < 110


STANDING = """([plan, today]) => {
    const { nextCheckIn, checkInIsLate, assessAgain, ...groups } = m.planProgress(plan, today, "");
    const ids = Object.entries(groups).map(([name, list]) => [name, list.map(({ id }) => id)]).filter(([, list]) => list.length);
    return { ...Object.fromEntries(ids), nextCheckIn, checkInIsLate, assessAgain };
}"""


def test_coming_back_shows_where_one_stands(run: Any) -> None:
    given = plan(
        activity(id="late", date="2026-04-01"), activity(id="due", date="2026-04-20"), activity(id="later", date="2026-06-01"),
        activity(id="weekly", date="2026-03-20", when="weekly"), activity(id="done", state="done"),
        activity(id="dropped", state="dropped"), activity(id="undated", date=""),
        check_ins=[{"date": "2026-04-13", "done": "", "changed": "", "next": ""}],
    )
    assert run(STANDING, [given, "2026-04-15"]) == {
        "late": ["late"], "due": ["due", "weekly"], "later": ["later"], "undated": ["undated"], "done": ["done"],
        "dropped": ["dropped"], "nextCheckIn": "2026-05-11", "checkInIsLate": False, "assessAgain": False,
    }
    later = run(STANDING, [given, "2026-09-14"])
    assert (later["checkInIsLate"], later["assessAgain"]) == (True, True)


@pytest.mark.parametrize(("today", "assessed", "again"), [
    ("2026-09-13", "", False), ("2026-09-14", "", True), ("2026-09-20", "2026-09-13", True),
    ("2026-09-20", "2026-09-14", False), ("2026-09-20", "2026-09-18", False),
])  # fmt: skip
def test_one_is_asked_to_assess_oneself_again_until_one_has(run: Any, today: str, assessed: str, again: bool) -> None:
    code = "([plan, today, assessed]) => m.planProgress(plan, today, assessed).assessAgain"
    assert run(code, [plan(activity()), today, assessed]) == again


@pytest.mark.parametrize(("held", "read", "shown"), [
    ("Every two weeks", "weeks-2", "every two weeks"), ("weeks-2", "weeks-2", "every two weeks"),
    ("Every three months", "weeks-13", "every three months"), ("every 3 weeks", "weeks-3", "every 3 weeks"),
    ("biweekly", "biweekly", "biweekly"), ("when Ada has time", "when Ada has time", "when Ada has time"), ("", "", ""),
])  # fmt: skip
def test_a_rhythm_is_held_by_its_id_and_shown_in_words(run: Any, held: str, read: str, shown: str) -> None:
    given = plan(activity(), accountability={"to": "Ada", "how_often": held, "support": ""})
    after = run("(plan) => m.readPlan(plan, makeId, form).plan", given)
    assert after["accountability"]["how_often"] == read
    asking = run("(plan) => m.askingWords(plan, form, '2026-03-16')", after)
    assert asking.startswith(f"Ada asks {shown}.".replace(" .", "."))
    document = run("(plan) => m.planMarkdown(plan, form)", after)
    assert (shown.lower() in document.lower()) and "weeks-" not in document


def test_a_rhythm_is_known_by_the_name_that_the_form_has_in_another_language(run: Any) -> None:
    german = """(plan) => {
        const names = { "weeks-2": "Alle zwei Wochen" };
        const sections = [{ fields: [{ kind: "rhythm", names }] }];
        return m.readPlan(plan, makeId, { ...form, sections }).plan.accountability.how_often;
    }"""
    given = plan(accountability={"to": "", "how_often": "Alle zwei Wochen", "support": ""})
    assert run(german, given) == "weeks-2"


def test_an_activity_is_moved_or_dropped_with_its_reason(run: Any) -> None:
    after = run("(plan) => m.movedActivity(plan, 'act-1', '2026-05-01', 'Budget round')", plan(activity()))
    moved = after["areas"][0]["activities"][0]
    assert (moved["date"], moved["state"], moved["reason"]) == ("2026-05-01", "moved", "Budget round")


def test_markdown_is_that_of_the_example(run: Any, guide: Any) -> None:
    example = content.example_plan(guide)
    made = run("([plan, name]) => m.planMarkdown(plan, form, { name })", [example_plan(guide), example.texts["name"]])
    assert made == markdown.markdown_file(guide.plan, example).decode()


ESCAPED = [
    ("Goals\n===", "Goals  \n\\==="), ("~~~", "\\~\\~\\~"), ("&copy;", "\\&copy;"), ("# one", "\\# one"),
    ("- a - b", "\\- a - b"), ("2. then", "2\\. then"), ("*a* [b](c) <d>", "\\*a\\* \\[b\\](c) \\<d\\>"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "escaped"), ESCAPED)
def test_no_sign_of_markdown_in_a_text_means_anything(run: Any, text: str, escaped: str) -> None:
    assert run("(text) => m.escapedMarkdown(text)", text) == markdown.escaped(text) == escaped


SAID = [("open", "Kept", ""), ("done", "Kept", "done"), ("moved", "Inspection", "moved: Inspection"), ("dropped", "", "dropped")]
BY_EXPORT = {
    "markdown": "(plan) => m.planMarkdown(plan, form)",
    "word": "(plan) => m.wordBody(plan, form, { edition: 'full' }).replaceAll(/<[^>]*>/g, '')",
    "short word": "(plan) => m.wordBody(plan, form).replaceAll(/<[^>]*>/g, '')",
    "sheet": "(plan) => m.managerSheetMarkdown(m.managerSheet(plan, form, "
    "new Set(m.shareableParts(plan, form).map(({ key }) => key))))",
}


@pytest.mark.parametrize("export", BY_EXPORT)
@pytest.mark.parametrize(("state", "reason", "said"), SAID)
def test_every_export_says_what_became_of_an_activity(run: Any, export: str, state: str, reason: str, said: str) -> None:
    made = run(BY_EXPORT[export], plan(activity(state=state, reason=reason)))
    assert [word for word in ("done", "moved", "dropped") if word in made.replace("was done", "")] == ([state] if said else [])
    assert said in made
    assert "Kept" not in made


@pytest.mark.parametrize("export", BY_EXPORT)
@pytest.mark.parametrize(("when", "shown"), [
    ("today", False), ("Week 4", False), ("in week 3", False), ("10 October 2026", False), ("weekly", True),
    ("Before each visit", True),
])  # fmt: skip
def test_how_often_is_shown_when_it_is_no_day(run: Any, export: str, when: str, shown: bool) -> None:
    assert (when in run(BY_EXPORT[export], plan(activity(when=when)))) == shown


@pytest.mark.parametrize("export", BY_EXPORT)
def test_no_export_says_what_its_owner_did_not_tick(run: Any, export: str) -> None:
    made = run(BY_EXPORT[export], said_plan())
    # The short edition has no situations.
    said = [] if export == "short word" else ["Ticked", "My words", "Own line", "Wanted"]
    assert [text for text in said if text not in made] == []
    assert [text for text in ("Offered", "Left", "Unticked", "Mine once", "Not wanted") if text in made] == []


def test_the_sheet_gives_each_activity_one_line(run: Any) -> None:
    given = plan(activity(), activity(id="b", what="Call\nAna", when="weekly", state="dropped", reason="No reader left"))
    lines = [line for line in run(BY_EXPORT["sheet"], given).splitlines() if "2026" in line]
    assert lines == [
        "- **Ask one reader**: 27 March 2026, 20 min",
        "- **Call; Ana**: 27 March 2026, weekly, 20 min; dropped: No reader left",
    ]


def test_the_manager_sees_what_is_ticked_and_nothing_else(run: Any, guide: Any) -> None:
    given = example_plan(guide)
    code = "([plan, keys]) => m.managerSheetMarkdown(m.managerSheet(plan, form, new Set(keys)))"
    nothing = run(code, [given, []])
    assert all(question in nothing for question in guide.plan.manager_questions)
    assert "Our 30 minutes" in nothing
    texts = [line for area in given["areas"] for line in area["desired"]["outcomes"].split("\n")]
    assert [text for text in [*texts, "Stakeholder Engagement", "Personal Impact"] if text in nothing] == []
    one = run(code, [given, ["areas.area-0.desired"]])
    assert "Claims sends me its worries" in one
    assert "fifteen names" not in one
    assert "Personal Impact" not in one


def test_every_part_can_be_ticked(run: Any, guide: Any) -> None:
    keys = [part["key"] for part in run("(plan) => m.shareableParts(plan, form)", example_plan(guide))]
    parts = ("areas", "current", "desired", "measures", "activities")
    assert keys == [*(f"areas.area-{n}.{part}" for n in (0, 1) for part in parts), "accountability", "check_ins"]


def test_a_plan_as_saved_is_read_as_it_was(run: Any, guide: Any) -> None:
    given = {**example_plan(guide), "added_later": {"kept": True}}
    assert run("(plan) => m.readPlan(plan, makeId)", given) == {"plan": given, "problem": None}


@pytest.mark.parametrize("value", [None, 7, "plan", [], {"areas": [{}] * 31}, {"areas": [{"activities": [{}] * 201}]}])
def test_no_plan_is_said_in_a_sentence(run: Any, value: Any) -> None:
    read = run("(value) => m.readPlan(value, makeId)", value)
    assert read["plan"] is None
    assert read["problem"].endswith("Nothing was changed.")


def test_lists_of_texts_are_read_as_lines(run: Any) -> None:
    read = run("(value) => m.readPlan(value, makeId)", {"areas": [{"current": {"behaviours": ["One", "Two"]}}]})
    assert read["plan"]["areas"][0]["current"]["behaviours"] == "One\nTwo"


def test_whatever_a_plan_holds_it_has_its_shape_afterwards(run: Any, guide: Any) -> None:
    code = """(good) => {
        const bad = [null, 7, -1, "x", [], {}, [null], { id: {} }, true, "2026-02-30", "__proto__", 1e999];
        const places = (value) => (value && typeof value === "object"
            ? Object.keys(value).flatMap((key) => [[value, key], ...places(value[key])]) : []);
        const thrown = [];
        const count = places(good).length;
        for (let n = 0; n < count; n += 1) {
            const plan = structuredClone(good);
            const [holder, key] = places(plan)[n];
            holder[key] = bad[n % bad.length];
            try {
                const read = m.readPlan(plan, makeId).plan;
                if (!read) continue;
                m.secondLook(read, 3, "2026-04-01"); m.planProgress(read, "2026-04-01", ""); m.planMarkdown(read, form);
                m.calendarFile(read, form, { now: new Date(0) }); m.wordBody(read, form);
                m.planPaper(read, form, { today: "2026-04-01" });
                m.managerSheet(read, form, new Set(["areas.area-0.areas"]));
            } catch (error) { thrown.push([key, String(error)]); }
        }
        return thrown;
    }"""
    assert run(code, example_plan(guide)) == []


def test_the_modules_join_into_one_script(tmp_path: Any) -> None:
    folder = Path(shutil.copytree(ROOT / "theme_overrides/js", tmp_path / "js"))
    names = sorted((folder / "plan").glob("*.mjs"))
    entry = "\n".join(f'import {{ {first_export(name)} }} from "./plan/{name.name}";' for name in names)
    (folder / "all.mjs").write_text(entry + "\n", encoding="utf-8")
    assert b"calendarFile" in script(folder, "all.mjs").content


def first_export(path: Any) -> str:
    line = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("export "))
    words = line.replace("(", " ").replace("async ", "").split()
    return words[2]


@pytest.mark.parametrize(("broken", "kept"), [
    ({"areas": [{"current": {"behaviours": {"x": "I wait too long"}}}]}, "I wait too long"),
    ({"areas": [{"activities": [[{"what": "Ask one reader"}]]}]}, "Ask one reader"),
    ({"accountability": "Ask my manager", "areas": []}, "Ask my manager"),
    ({"start": "some day in May", "areas": []}, "some day in May"),
])  # fmt: skip
def test_a_text_that_no_field_holds_is_kept_among_the_notes(run: Any, broken: dict[str, Any], kept: str) -> None:
    read = run("(value) => m.readPlan(value, makeId)", broken)["plan"]
    assert kept in read["notes"].split("\n")
    assert run("(value) => m.readPlan(value, makeId)", read)["plan"]["notes"] == read["notes"]
