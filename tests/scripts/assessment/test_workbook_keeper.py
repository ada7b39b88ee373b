"""What two tabs hold and what the browser has stored, over a stand-in for its storage: nothing is lost in silence."""

from typing import Any

TABS = """const held = new Map();
const browser = {
    room: true,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => {
        if (!browser.room) throw new DOMException("", "QuotaExceededError");
        held.set(key, text);
    },
    removeItem: (key) => held.delete(key),
    get text() { return held.get(m.STORAGE_KEY) ?? null; },
    set text(text) { held.set(m.STORAGE_KEY, text); },
};
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 5, 1, 0, 0, seconds += 1)).toISOString();
const tab = () => m.openWorkbookKeeper(m.openStore(() => browser), guide, now);
const one = (id) => ({id, date: "2026-03-01", rater: {group: "self"}, mode: "quick", ratings: {}, draft: true});
const add = (keeper, id) => keeper.change(m.withAssessmentLast(keeper.workbook(), one(id)));
const drop = (keeper, id) => keeper.change(m.withoutAssessment(keeper.workbook(), id));
const ids = (keeper) => keeper.workbook().assessments.map(({id}) => id);
const stored = () => JSON.parse(browser.text ?? '{"assessments": []}').assessments.map(({id}) => id);
const LATER = '{"format": "growth-workbook", "version": 3, "assessments": []}';
"""


def tabs(run: Any, acts: str) -> Any:
    return run(f"() => {{ {TABS} {acts} }}")


def test_what_is_answered_is_stored_again_once_another_tab_deleted_what_could_not_be_read(run):
    acts = """browser.text = "{broken";
    const [before, idle] = [tab(), tab()];
    add(before, "mine");
    const unread = [before.isStored(), browser.text];
    browser.removeItem(m.STORAGE_KEY);
    idle.meetOtherTab();
    const left = browser.text;
    before.meetOtherTab();
    add(before, "next");
    return [unread, left, before.isStored(), before.sentence(), stored()];"""
    kept = "Saved in this browser, on this device only."
    assert tabs(run, acts) == [[False, "{broken"], None, True, kept, ["mine", "next"]]


def test_what_did_not_fit_is_not_lost_when_another_tab_stores_something(run):
    acts = """const [a, b] = [tab(), tab()];
    add(a, "a");
    b.meetOtherTab();
    browser.room = false;
    add(b, "b");
    const full = b.isStored();
    browser.room = true;
    add(a, "more");
    b.meetOtherTab();
    a.meetOtherTab();
    return [full, ids(b).sort(), b.isStored(), stored().sort(), ids(a).sort()];"""
    all_of_them = ["a", "b", "more"]
    assert tabs(run, acts) == [False, all_of_them, True, all_of_them, all_of_them]


def test_what_another_tab_deleted_stays_on_the_page_and_is_not_stored_again_by_itself(run):
    acts = """const [a, b] = [tab(), tab()];
    add(a, "old");
    b.meetOtherTab();
    a.remove();
    b.meetOtherTab();
    add(a, "new");
    b.meetOtherTab();
    const untouched = [ids(b), b.isStored(), stored()];
    add(b, "next");
    return [untouched, stored().sort()];"""
    assert tabs(run, acts) == [[["old"], False, ["new"]], ["new", "next", "old"]]


def test_deleting_and_undoing_in_another_tab_loses_nothing_that_is_answered_there_later(run):
    acts = """const [a, b] = [tab(), tab()];
    add(a, "mine");
    b.meetOtherTab();
    const undo = a.remove();
    b.meetOtherTab();
    undo();
    b.meetOtherTab();
    a.change(m.withAssessmentLast(a.workbook(), m.withLevel(a.workbook().assessments[0], "solutioning", "expert")));
    add(b, "next");
    return [ids(b), b.workbook().assessments[0].ratings];"""
    assert tabs(run, acts) == [["mine", "next"], {"solutioning": {"level": "expert"}}]


def test_what_a_later_guide_stored_in_another_tab_is_not_overwritten(run):
    acts = """const a = tab();
    add(a, "before");
    browser.text = LATER;
    for (const id of ["y", "z"]) add(a, id);
    return [browser.text === LATER, a.isStored(), a.sentence(), ids(a)];"""
    untouched, is_stored, sentence, ids = tabs(run, acts)
    assert (untouched, is_stored, ids) == (True, False, ["before", "y", "z"])
    assert "saved by a later version of this guide" in sentence
    assert "What you answer now is not stored" in sentence


def test_what_is_stored_can_be_read_again_and_joins_what_was_answered_meanwhile(run):
    acts = """const [a, b] = [tab(), tab()];
    browser.text = LATER;
    a.meetOtherTab();
    add(a, "mine");
    browser.removeItem(m.STORAGE_KEY);
    b.meetOtherTab();
    add(b, "theirs");
    a.meetOtherTab();
    return [ids(a), stored(), a.isStored()];"""
    assert tabs(run, acts) == [["theirs", "mine"], ["theirs", "mine"], True]


def test_tabs_that_meet_do_not_answer_each_other_for_ever(run):
    acts = """const [a, b] = [tab(), tab()];
    add(a, "mine");
    const written = browser.text.replace(guide.content_version, "0123456789ab");
    browser.text = written;
    b.meetOtherTab();
    a.meetOtherTab();
    return browser.text === written;"""
    assert tabs(run, acts)


def test_an_owner_is_made_when_something_is_first_kept_and_never_changes(run):
    acts = """const a = tab();
    const before = a.workbook().owner ?? null;
    add(a, "x");
    const first = a.workbook().owner;
    add(a, "y");
    const later = [a, tab()].map((one) => one.workbook().owner.id === first.id);
    return [before, /^[0-9a-f]{32}$/.test(first.id), first.name, ...later];"""
    assert tabs(run, acts) == [None, True, "", True, True]
