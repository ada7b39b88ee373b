"""The Word file made in the browser: the template's twin, readable elsewhere, and read back without loss."""

import json
import re
import zipfile
from io import BytesIO
from typing import Any

import docx
import pytest
from growth_guide.documents import plan_tags as content
from growth_guide.documents import plan_word as word
from growth_guide.guide.guide import Guide
from plans import HARD_TEXT, Data, activity, example_plan, plan
from word_files import EXPORT, IMPORT, controls, edited, hard_plan

TAKE_OVER = "async (bytes) => (await m.readWordFile(new Uint8Array(bytes), form)).taken"


def exported(run: Any, given: Data, **options: str) -> bytes:
    return bytes(run(EXPORT, [given, options]))


def test_the_browser_fills_the_template_as_the_build_does(run: Any, guide: Guide) -> None:
    name = content.example_plan(guide.plan).texts["name"]
    made = BytesIO(exported(run, example_plan(guide), name=name))
    built = BytesIO(word.word_file(guide, content.example_plan(guide.plan)))
    with zipfile.ZipFile(made) as theirs, zipfile.ZipFile(built) as ours:
        assert theirs.testzip() is None
        for part in ours.namelist():
            if part != "customXml/item1.xml":
                assert theirs.read(part).decode() == ours.read(part).decode(), part


def test_texts_are_intact_in_another_reader(run: Any, guide: Guide) -> None:
    made = exported(run, hard_plan(guide))
    shown = controls(made)
    assert shown["areas.0.why_me"] == HARD_TEXT.replace("\x00", "").replace("\x07", "").replace("\uffff", "").replace("\t", "")
    assert len(shown["areas.1.current.gap"]) > 20_000
    assert docx.Document(BytesIO(made)).core_properties.title == "Personal Growth Plan"
    assert len(made) < 1_000_000


def test_the_round_trip_restores_the_plan_exactly(run: Any, guide: Guide) -> None:
    given = hard_plan(guide)
    # Half a character cannot be handed to the browser; it is made there.
    given["accountability"]["support"] = "HALF"
    code = """async (plan) => {
        plan.accountability.support = "\\ud83d half";
        const { plan: back, changes } = await m.readWordFile(await m.wordFile(plan, form), form);
        return [JSON.stringify(back), JSON.stringify(plan), changes];
    }"""
    back, sent, changes = run(code, given)
    assert changes == []
    assert json.loads(back) == json.loads(sent)


def test_a_text_changed_in_word_arrives(run: Any) -> None:
    file = exported(run, plan(activity(what="Ask one reader")))
    changed = list(edited(file, "Ask one reader", "Ask two readers"))
    assert run(IMPORT, changed)["changes"] == [{
        "tag": "areas.0.activities.0.what", "title": "Area 1, activity 1: What I will do", "before": "Ask one reader",
        "after": "Ask two readers", "value": "Ask two readers",
    }]
    assert run(TAKE_OVER, changed)["areas"][0]["activities"][0]["what"] == "Ask two readers"


def row_with(file: bytes, text: str) -> str:
    """The row of a table of the document that holds a text."""
    with zipfile.ZipFile(BytesIO(file)) as package:
        rows = re.findall(r"<w:tr>.*?</w:tr>", package.read("word/document.xml").decode(), re.DOTALL)
    return next(row for row in rows if text in row)


def test_a_row_copied_in_word_is_a_new_activity(run: Any) -> None:
    file = exported(run, plan(activity(what="Ask one reader"), activity(id="act-2", what="Thank them")))
    row = row_with(file, "Ask one reader")
    copied = list(edited(file, row, row + row.replace("Ask one reader", "Ask two readers")))
    changes = run(IMPORT, copied)["changes"]
    assert (changes[0]["title"], changes[0]["after"]) == ("Area 1, activity 3: What I will do", "Ask two readers")
    activities = run(TAKE_OVER, copied)["areas"][0]["activities"]
    assert [one["what"] for one in activities] == ["Ask one reader", "Thank them", "Ask two readers"]
    assert run(TAKE_OVER, copied)["areas"][0]["activities"][2]["id"] == activities[2]["id"] not in ("act-1", "act-2")
    assert (activities[2]["minutes"], activities[2]["date"]) == (20, "2026-03-27")


def test_a_row_deleted_in_word_is_told_and_its_activity_goes(run: Any) -> None:
    file = exported(run, plan(activity(what="Ask one reader"), activity(id="act-2", what="Thank them")))
    row = row_with(file, "Ask one reader")
    for changed in ("", row.replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr>')):
        read = run(IMPORT, list(edited(file, row, changed)))
        assert [(one["title"], one["before"], one["after"]) for one in read["changes"]] == [
            ("Area 1, activity 1", "Ask one reader", "Not in the file any more"),
        ]
        assert [one["what"] for one in read["plan"]["areas"][0]["activities"]] == ["Ask one reader", "Thank them"]
        assert [one["id"] for one in read["taken"]["areas"][0]["activities"]] == ["act-2"]


def test_a_field_that_is_missing_or_there_twice_is_told_and_stays_as_it_was(run: Any) -> None:
    file = exported(run, plan(activity(), accountability={"to": "Head of maps", "how_often": "", "support": ""}))
    tag = '<w:tag w:val="accountability.to"/>'
    missing = run(IMPORT, list(edited(file, tag, "")))
    assert [(one["before"], one["after"]) for one in missing["changes"]] == [("Head of maps", "Not in the file any more")]
    assert missing["taken"] == missing["plan"]
    twice = run(IMPORT, list(edited(file, '<w:tag w:val="start"/>', tag)))
    assert {one["after"] for one in twice["changes"]} >= {"Not in the file any more", "Head of maps"}
    none = run(IMPORT, list(edited(file, "<w:tag ", "<w:none ")))
    assert [one["title"] for one in none["changes"]] == ["All texts"]
    assert none["taken"] == none["plan"]


@pytest.mark.parametrize(("shown", "date"), [
    ("3 April 2026", "2026-04-03"), ("3 Apr 2026", "2026-04-03"), ("April 3, 2026", "2026-04-03"), ("03/04/2026", "2026-04-03"),
    ("2026-04-03", "2026-04-03"), ("3rd April 2026", "2026-04-03"), ("", ""),
    ("next spring", "2026-03-27"), ("31 April 2026", "2026-03-27"),
])
def test_a_date_changed_in_word_arrives_when_it_is_one(run: Any, shown: str, date: str) -> None:
    changed = edited(exported(run, plan(activity())), "27 March 2026", shown)
    assert run(TAKE_OVER, list(changed))["areas"][0]["activities"][0]["date"] == date


def test_a_number_changed_in_word_arrives_when_it_is_one(run: Any) -> None:
    file = exported(run, plan(activity(minutes=1234)))
    for shown, minutes in (("45", 45), ("45 min", 45), ("a while", 1234), ("", None)):
        assert run(TAKE_OVER, list(edited(file, "1234", shown)))["areas"][0]["activities"][0]["minutes"] == minutes


def test_what_is_deleted_while_changes_are_tracked_is_gone(run: Any) -> None:
    file = exported(run, plan(activity(what="Ask one reader")))
    old = '<w:r><w:t xml:space="preserve">Ask one reader</w:t></w:r>'
    new = '<w:del><w:r><w:delText>Ask one</w:delText></w:r></w:del><w:ins><w:r><w:t>Thank the reader</w:t></w:r></w:ins>'
    assert run(TAKE_OVER, list(edited(file, old, new)))["areas"][0]["activities"][0]["what"] == "Thank the reader"


def test_the_template_filled_in_by_hand_becomes_a_plan(run: Any, guide: Guide) -> None:
    file = word.word_file(guide, content.blank_plan(guide.plan))
    prompt = "A reason that still matters to you in a bad week."
    tag = '<w:tag w:val="areas.1.why_me"/><w:showingPlcHdr/>'
    with zipfile.ZipFile(BytesIO(file)) as package:
        document = package.read("word/document.xml").decode()
    start = document.index(tag)
    written = document[start:].replace("<w:showingPlcHdr/>", "", 1).replace(prompt, "It is fun", 1)
    read = run(IMPORT, list(edited(file, document[start:], written)))
    assert read["problem"] is None
    assert [area["why_me"] for area in read["plan"]["areas"]] == ["It is fun"]
    assert read["plan"]["areas"][0]["activities"] == []
    assert read["plan"]["check_ins"] == []
    again = run(IMPORT, list(edited(file, document[start:], written.replace("It is fun", "It is good fun"))))
    assert again["plan"]["areas"][0]["why_me"] == "It is good fun"
    assert (again["plan"]["id"], again["plan"]["areas"][0]["id"]) == (read["plan"]["id"], read["plan"]["areas"][0]["id"])


@pytest.mark.parametrize("file", [
    b"", b"PK", b"no zip at all" * 50, b"PK\x05\x06" + bytes(18), b"PK\x05\x06" + bytes([255] * 18), bytes(21_000_000),
], ids=["empty", "start", "text", "empty zip", "broken zip", "too large"])
def test_another_file_is_refused_in_a_sentence(run: Any, file: bytes) -> None:
    code = """async ([start, length]) => {
        const bytes = new Uint8Array(length);
        bytes.set(start);
        return await m.readWordFile(bytes, form);
    }"""
    read = run(code, [list(file[:1000]), len(file)])
    assert read["plan"] is None
    assert read["problem"].endswith("Nothing was changed.")


def test_a_damaged_word_file_never_throws(run: Any, guide: Guide) -> None:
    code = """async (bytes) => {
        const sentences = new Set();
        for (let n = 0; n < 300; n += 1) {
            const broken = new Uint8Array(bytes);
            for (let hit = 0; hit < 5; hit += 1) broken[(n * 7919 + hit * 104729 + n * n * 31) % broken.length] ^= 1 + (n % 255);
            const { problem } = await m.readWordFile(n % 3 ? broken : broken.slice(0, (n * 37) % broken.length), form);
            sentences.add(problem);
        }
        return [...sentences];
    }"""
    sentences = run(code, list(exported(run, example_plan(guide))))
    assert all(sentence is None or sentence.endswith("Nothing was changed.") for sentence in sentences)


def test_a_part_with_a_document_type_is_refused(run: Any) -> None:
    file = edited(exported(run, plan()), "<w:document", "<!DOCTYPE x [<!ENTITY a 'b'>]><w:document")
    assert run(IMPORT, list(file))["plan"] is None


def test_a_browser_that_cannot_compress_stores(run: Any) -> None:
    code = """async (plan) => {
        const kept = globalThis.CompressionStream;
        globalThis.CompressionStream = undefined;
        try {
            return Array.from(await m.wordFile(plan, form));
        } finally {
            globalThis.CompressionStream = kept;
        }
    }"""
    stored = bytes(run(code, plan(activity())))
    with zipfile.ZipFile(BytesIO(stored)) as package:
        assert package.testzip() is None
        assert {entry.compress_type for entry in package.infolist()} == {zipfile.ZIP_STORED}
    assert run(IMPORT, list(stored))["changes"] == []
