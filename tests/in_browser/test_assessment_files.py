"""What is kept, exported, imported and deleted; and what others answer."""

import json
import re

import pytest
from assessment_page import (
    ADDRESS,
    CAPABILITIES,
    STORED,
    WORKBOOK,
    answer_all,
    assessment,
    begin,
    choose,
    delete_all,
    exported,
    import_text,
    import_workbook,
    kept,
    put_in,
    question,
    ratings,
    said,
    see,
    stop_clock,
    stored,
    to_habits,
    workbook,
)
from file_mutations import mutated
from playwright.sync_api import expect
from project import ROOT

pytestmark = pytest.mark.browser


def a_plan(name: str, title: str = "Trust") -> dict:
    return {"id": name, "areas": [{"id": f"{name}-area", "title": title}]}


def ids(page) -> list[str]:
    return sorted(each["id"] for each in (stored(page) or {"assessments": []})["assessments"])


def test_export_holds_what_was_answered_with_its_whole_result(open_page):
    page = open_page(ADDRESS)
    answer_all(page, {"solutioning": "master-expert"})
    file = exported(page)
    assert (file["format"], file["version"]) == ("growth-workbook", 2)
    (only,) = file["assessments"]
    assert "draft" not in only
    assert only["ratings"]["solutioning"] == {"level": "master-expert"}
    assert only["result"].keys() == {"capabilities", "average", "overall", "master_count"}
    assert only["result"]["average"] == (2 * 8 + 3) / 9


def test_export_comes_back_unchanged_after_everything_was_deleted(open_page):
    page = open_page(ADDRESS)
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    to_habits(page)
    question(page, CAPABILITIES[0]).locator("textarea").fill("Ünïcode “quoted” \U0001f600")
    before = exported(page)
    delete_all(page)
    assert page.evaluate(STORED) is None
    import_workbook(page, before)
    assert stored(page)["assessments"] == before["assessments"]


def test_deleting_everything_can_be_undone(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("a1")))
    delete_all(page)
    assert page.evaluate(STORED) is None
    page.get_by_role("button", name="Undo").click()
    assert ids(page) == ["a1"]
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()


def test_one_assessment_can_be_removed_and_brought_back(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("a1"), assessment("a2", date="2026-04-01")))
    see(page, "data")
    page.get_by_role("button", name="Remove the assessment of 1 March 2026 by yourself").click()
    assert ids(page) == ["a2"]
    expect(said(page)).to_have_text("The assessment of 1 March 2026 is removed. You can undo this for 10 seconds.")
    expect(page.get_by_role("button", name="Remove the assessment of 1 April 2026 by yourself")).to_be_focused()
    page.get_by_role("button", name="Undo", exact=True).click()
    assert ids(page) == ["a1", "a2"]
    for name in ("Remove the assessment of 1 March 2026 by yourself", "Remove the assessment of 1 April 2026 by yourself"):
        page.get_by_role("button", name=name).click()
    expect(page.get_by_role("heading", name="My data")).to_be_focused()
    assert ids(page) == []


def test_questions_show_at_once_what_was_deleted_undone_or_imported(open_page):
    page = open_page(ADDRESS)
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    chosen = question(page, CAPABILITIES[0]).locator(":checked")
    delete_all(page)
    expect(chosen).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(chosen).to_have_count(1)
    expect(page.get_by_test_id("delete-all")).to_be_focused()


def test_undo_is_offered_for_ten_seconds(open_page):
    page = open_page()
    stop_clock(page)
    page.goto(page.url.replace("index.html", ADDRESS))
    import_workbook(page, workbook(assessment("a1")))
    page.clock.run_for(9_900)
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.clock.run_for(200)
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    expect(said(page)).to_have_text("One assessment added.")


def test_import_opens_no_window_and_can_be_undone(open_page):
    page = open_page(ADDRESS)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    import_workbook(page, workbook(assessment("a1")))
    expect(said(page)).to_have_text("One assessment added. You can undo this for 10 seconds.")
    import_workbook(page, workbook(assessment("a2")))
    assert ids(page) == ["a1", "a2"]
    page.get_by_role("button", name="Undo").click()
    assert ids(page) == ["a1"]
    assert dialogs == []


SLOW_FILES = """() => {
    const { arrayBuffer } = Blob.prototype;
    const read = new Promise((resolve) => { globalThis.readFiles = resolve; });
    Blob.prototype.arrayBuffer = async function () { await read; return arrayBuffer.call(this); };
}"""


def test_what_is_answered_while_a_file_is_read_stays(open_page):
    page = open_page(ADDRESS)
    begin(page)
    page.evaluate(SLOW_FILES)
    import_text(page, json.dumps(workbook(assessment("theirs", rater={"group": "peer"}))))
    choose(page, CAPABILITIES[0], "expert")
    page.evaluate("readFiles()")
    expect(said(page)).to_contain_text("One assessment added.")
    mine, theirs = stored(page)["assessments"]
    assert mine["ratings"] == {CAPABILITIES[0]: {"level": "expert"}}
    assert theirs["id"] == "theirs"


def test_of_two_with_one_id_the_one_saved_later_wins(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("a1")))
    import_workbook(page, workbook(assessment("a1", ratings=ratings("specialist")), saved_at="2020-01-01T00:00:00Z"))
    assert stored(page)["assessments"][0]["ratings"] == ratings("expert")
    import_workbook(page, workbook(assessment("a1", ratings=ratings("specialist")), saved_at="2099-01-01T00:00:00Z"))
    assert stored(page)["assessments"][0]["ratings"] == ratings("specialist")


REFUSED = (
    ("{", "it is damaged"),
    ("[]", "no saved file of this guide"),
    (json.dumps(workbook(version=99)), "later version"),
    (json.dumps(workbook(assessment(mode="<script>alert(1)</script>"))), "as the mode"),
    (json.dumps(workbook(*(assessment(str(n)) for n in range(1000)))), "there is room for 500"),
    (" " * 6_000_000, "too large: 6.0 MB"),
)


def test_file_that_cannot_be_imported_is_answered_by_a_sentence_and_changes_nothing(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("a1")))
    before = page.evaluate(STORED)
    for text, sentence in REFUSED:
        import_text(page, text)
        expect(said(page)).to_contain_text(sentence)
        expect(said(page)).to_contain_text("Nothing was changed.")
        assert page.evaluate(STORED) == before, sentence


def test_file_of_50_mb_is_refused_before_it_is_read(open_page, tmp_path):
    page = open_page(ADDRESS)
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(50_000_000)
    page.get_by_test_id("import-file").set_input_files(large)
    expect(said(page)).to_contain_text("too large: 50.0 MB")


def test_hostile_text_is_shown_as_text(open_page):
    page = open_page(ADDRESS)
    text = "<img src=x onerror=alert(1)><script>alert(1)</script>"
    answers = {**ratings(), "solutioning": {"level": "expert", "evidence": text}, text: {"level": "expert"}}
    import_workbook(page, workbook(assessment(ratings=answers, derailers={"__proto__": "often", "constructor": "often"})))
    see(page, "results")
    page.get_by_text("How these levels were counted").click()
    expect(page.get_by_text(f"Last seen: {text}")).to_be_visible()
    expect(page.get_by_text("no longer in the guide").first).to_contain_text(text)
    assert page.locator("article img[src=x]").count() == 0


@pytest.mark.slow
def test_a_hundred_damaged_files_never_break_the_page_or_lose_anything(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment("mine")))
    good = workbook(assessment("a2", derailers={"poor-external-networks": "often"}), assessment("a3"))
    for seed in range(100):
        import_text(page, mutated(good, seed))
        expect(page.get_by_test_id("import-file")).to_have_value("")
        if page.locator("[data-part=desk-open]").is_visible():
            put_in(page)
        assert "mine" in ids(page)
    see(page, "results")
    expect(page.locator("[data-part=title]")).not_to_be_empty()
    page.reload()
    assert "mine" in ids(page)


def test_answer_under_an_old_id_has_the_new_one_and_one_to_what_is_gone_stays(open_page):
    page = open_page(ADDRESS)
    page.evaluate("growthGuideAssessment.aliases.capabilities = {problems: 'solutioning'}")
    answers = {**ratings(), "problems": {"level": "specialist"}, "gone-away": {"level": "expert"}}
    del answers["solutioning"]
    import_workbook(page, workbook(assessment(ratings=answers, derailers={"lost": "often"})))
    see(page, "data")
    expect(page.locator("[data-part=stored-rows]")).to_contain_text("gone-away, lost")
    kept_answers = stored(page)["assessments"][0]["ratings"]
    assert kept_answers == {**ratings(), "solutioning": {"level": "specialist"}, "gone-away": {"level": "expert"}}


def test_my_data_shows_what_is_stored_and_the_policy_in_force(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment()))
    see(page, "data")
    expect(page.locator("[data-part=stored]")).to_contain_text("One assessment, ")
    expect(page.locator("[data-part=policy]")).to_contain_text("connect-src 'none'")


FORBIDDEN = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.mark.parametrize(("fault", "sentence"), [(FORBIDDEN, "does not let the page store anything"), (FULL, "storage is full")])
def test_page_goes_on_when_storage_is_forbidden_or_full_and_says_so(open_page, fault, sentence):
    page = open_page()
    page.add_init_script(fault)
    # The theme's own script reports the forbidden storage as an error; the workbook has no theme.
    page.goto(page.url.replace("index.html", WORKBOOK))
    answer_all(page)
    expect(kept(page)).to_contain_text(sentence)
    assert len(exported(page)["assessments"]) == 1
    see(page, "data")
    expect(page.get_by_role("heading", name="What this page holds")).to_be_visible()
    expect(page.locator("[data-part=where]")).to_contain_text("goes when you close the page")


@pytest.mark.parametrize(("fault", "asks"), [(FORBIDDEN, True), ("", False)])
def test_leaving_asks_where_nothing_is_stored_and_no_file_holds_the_answers(open_page, fault, asks):
    page = open_page()
    page.add_init_script(fault)
    page.goto(page.url.replace("index.html", WORKBOOK))
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto("about:blank")
    assert asked == (["beforeunload"] if asks else [])


def test_page_goes_on_when_storage_was_cleared_and_says_so(open_page):
    page = open_page(ADDRESS)
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    page.evaluate("localStorage.clear()")
    choose(page, CAPABILITIES[0], "specialist")
    expect(kept(page)).to_contain_text("has been deleted")
    choose(page, CAPABILITIES[0], "expert")
    assert stored(page)["assessments"][0]["ratings"][CAPABILITIES[0]] == {"level": "expert"}


def test_what_is_stored_but_cannot_be_read_is_left_as_it_is(open_page):
    page = open_page(ADDRESS)
    page.evaluate("localStorage.setItem('growth-guide:workbook', '{broken')")
    page.reload()
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    expect(kept(page)).to_contain_text("cannot be read, and is left as it is")
    expect(kept(page)).to_contain_text("What you answer now is not stored")
    assert page.evaluate(STORED) == "{broken"


def test_what_cannot_be_read_comes_back_when_its_deletion_is_undone(open_page):
    page = open_page(ADDRESS)
    later = json.dumps(workbook(version=99))
    page.evaluate("(text) => localStorage.setItem('growth-guide:workbook', text)", later)
    page.reload()
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    delete_all(page)
    assert page.evaluate(STORED) is None
    page.get_by_role("button", name="Undo").click()
    assert page.evaluate(STORED) == later
    expect(kept(page)).to_contain_text("is not stored")
    expect(question(page, CAPABILITIES[0]).locator(":checked")).to_have_count(1)


def test_another_draft_in_a_file_is_not_lost_by_the_next_answer(open_page):
    page = open_page(ADDRESS)
    begin(page)
    choose(page, CAPABILITIES[0], "expert")
    theirs = assessment("theirs", draft=True, ratings={CAPABILITIES[1]: {"level": "specialist"}})
    import_workbook(page, workbook(theirs))
    choose(page, CAPABILITIES[0], "specialist")
    drafts = {each["id"]: each["ratings"] for each in stored(page)["assessments"]}
    assert len(drafts) == 2
    assert drafts["theirs"][CAPABILITIES[1]] == {"level": "specialist"}


@pytest.mark.parametrize("place", ["root", "file"])
def test_two_tabs_do_not_overwrite_each_other(open_page, place):
    one = open_page(ADDRESS, place)
    begin(one)
    two = one.context.new_page()
    two.goto(one.url)
    choose(two, CAPABILITIES[0], "expert")
    expect(kept(one)).to_contain_text("another tab")
    expect(question(one, CAPABILITIES[0]).locator("[value=expert]").first).to_be_checked()
    to_habits(one)
    one.get_by_role("link", name="Next").click()
    choose(one, CAPABILITIES[1], "specialist")
    # Another process may see what was stored a moment later; the tab says when it did.
    expect(kept(two)).to_contain_text("another tab")
    assert stored(two)["assessments"][0]["ratings"] == {
        CAPABILITIES[0]: {"level": "expert"}, CAPABILITIES[1]: {"level": "specialist"},
    }  # fmt: skip


@pytest.mark.parametrize("how", ["click", "Enter"])
def test_a_name_of_blanks_is_refused_like_an_empty_one(open_page, how):
    page = open_page(ADDRESS)
    files: list[str] = []
    page.on("download", lambda download: files.append(download.url))
    see(page, "compare")
    page.get_by_role("radio", name="a peer").check()
    name = page.get_by_label("The name you are called by")
    name.press_sequentially("   ")
    if how == "click":
        page.get_by_role("button", name="Make the file").click()
    else:
        name.press("Enter")
    expect(name).to_be_focused()
    assert name.evaluate("field => field.validity.valueMissing")
    expect(page.locator("[data-part=asked]")).to_be_empty()
    assert files == []


def others(*groups: str) -> list[dict]:
    return [
        workbook(assessment(
            f"{group}{n}", rater={"group": group}, derailers={"poor-external-networks": "often"},
            ratings={**ratings("specialist"), "solutioning": {"level": "master-expert", "evidence": f"{group} {n} saw it"}},
        ))
        for n, group in enumerate(groups)
    ]


def test_answers_of_peers_are_shown_from_three_on(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment()), *others("peer", "peer"))
    see(page, "compare")
    expect(page.locator("[data-part=compared]")).to_be_hidden()
    assert "saw it" not in page.locator("[data-view=compare]").inner_text()
    import_workbook(page, *others("stakeholder", "stakeholder", "peer"))
    expect(page.locator("[data-part=comments] li")).to_have_count(3)
    expect(page.locator("[data-part=hidden-strengths]")).to_contain_text("Solutioning: you see yourself at 2.0, others see")
    expect(page.locator("[data-part=blind-spots]")).to_contain_text("“Poor external networks”: seen by three of three")


def answers_of(who: str) -> dict:
    return {**ratings(), "solutioning": {"level": "expert", "evidence": f"{who} saw it"}}


def test_each_capability_and_habit_stands_in_one_list_and_what_few_see_is_folded_in(open_page):
    page = open_page(ADDRESS)
    answers = [
        workbook(assessment(f"p{n}", rater={"group": "peer"}, derailers=habits, ratings=answers_of(f"peer {n}")))
        for n, habits in enumerate([{"poor-external-networks": "occasionally"}, *[{"unresponsive": "occasionally"}] * 2])
    ]
    mine = {**ratings(), "solutioning": {"level": "master-expert"}, "collaboration": {"level": "specialist"}}
    import_workbook(page, workbook(assessment(ratings=mine)), *answers)
    see(page, "compare")
    lists = page.locator("[data-part=compared] section")
    for text in ("Solutioning: ", "Collaboration: ", "Poor external networks", "Unresponsive"):
        expect(lists.filter(has=page.locator("li", has_text=text))).to_have_count(1)
    expect(page.locator("[data-part=blind-spots] li")).to_have_count(2)
    seldom = page.get_by_text("One habit that few others see")
    expect(page.get_by_text("“Poor external networks”: seen by one of three.")).to_be_hidden()
    seldom.click()
    expect(page.get_by_text("“Poor external networks”: seen by one of three.")).to_be_visible()


def test_without_an_own_assessment_the_page_leads_to_the_questions_and_leaves_out_what_needs_one(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, *others("peer", "peer", "peer"))
    see(page, "compare")
    view = page.locator("[data-view=compare]")
    for heading in ("Biggest differences", "Blind spots", "Hidden strengths"):
        expect(view.get_by_text(heading, exact=True)).to_be_hidden()
    expect(view.get_by_role("columnheader")).to_have_text(["Capability", "Manager", "Peers", "Stakeholders"])
    expect(view.get_by_text("“Poor external networks”: seen by three of three.")).to_be_visible()
    view.get_by_text("Assess yourself first;").get_by_role("link", name="To the questions").click()
    answer_all(page)
    see(page, "compare")
    expect(view.get_by_text("Assess yourself first;")).to_be_hidden()
    expect(view.get_by_role("columnheader")).to_have_count(5)
    expect(view.get_by_text("Blind spots", exact=True)).to_be_visible()


def test_many_files_of_which_the_same_is_to_be_said_are_counted_and_a_bad_one_is_named(open_page):
    page = open_page(ADDRESS)
    import_text(page, *(json.dumps(each) for each in others("peer", "peer", "peer", "manager")), "nothing")
    told = r"Four files, each: One assessment added\. 4\.json: This file cannot be read.* A form of the first edition.*"
    expect(said(page)).to_have_text(re.compile(told))
    assert len(ids(page)) == 4


def test_answer_of_the_manager_is_shown_as_such(open_page):
    page = open_page(ADDRESS)
    import_workbook(page, workbook(assessment()), *others("manager"))
    see(page, "compare")
    expect(page.locator("[data-part=comments]")).to_have_text("Solutioning Your manager: “manager 0 saw it”", use_inner_text=True)
    figures = re.findall(r"\d\.\d*", page.locator("[data-part=compared]").inner_text())
    assert {"2.0", "1.0", "3.0"} == set(figures)


def test_workbook_is_one_small_file_with_a_strict_policy(real_site):
    text = (real_site / WORKBOOK).read_text(encoding="utf-8")
    ideas = json.loads((real_site / "guide.json").read_text(encoding="utf-8"))["ideas"]
    assert len(text.encode()) <= 9_400 * len(ideas), "half of it are the ideas"
    assert "content=\"default-src 'none'; script-src " in text
    assert " src=" not in text.split("<script>")[0]


def test_example_of_the_saved_file_is_what_the_page_writes(open_page):
    text = (ROOT / "content" / "saved-file.md").read_text(encoding="utf-8")
    lines = text[text.index("## An example") : text.index("## What must be there")].splitlines()
    example = json.loads("\n".join(line[4:] for line in lines if line.startswith("    ")))
    page = open_page(ADDRESS)
    import_workbook(page, example)
    assert stored(page)["assessments"] == example["assessments"]
