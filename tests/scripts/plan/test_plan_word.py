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
from word_files import EXPORT, IMPORT, OPTIONS, controls, document_of, edited, hard_plan, with_part, without_tags


def exported(run: Any, given: Data, **options: str) -> bytes:
    return bytes(run(EXPORT, [given, {"edition": "full", **options}]))


def test_the_browser_fills_the_template_as_the_build_does(run: Any, guide: Guide) -> None:
    name = content.example_plan(guide).texts["name"]
    made = BytesIO(exported(run, example_plan(guide), name=name))
    built = BytesIO(word.word_file(guide, content.example_plan(guide)))
    with zipfile.ZipFile(made) as theirs, zipfile.ZipFile(built) as ours:
        assert theirs.testzip() is None
        for part in ours.namelist():
            if part not in ("customXml/item1.xml", "docProps/core.xml"):
                assert theirs.read(part).decode() == ours.read(part).decode(), part


def test_texts_are_intact_in_another_reader(run: Any, guide: Guide) -> None:
    made = exported(run, hard_plan(guide))
    shown = controls(made)
    assert shown["areas.0.why_me"] == HARD_TEXT.replace("\x00", "").replace("\x07", "").replace("\uffff", "").replace("\t", "")
    assert len(shown["areas.1.current.gap"]) > 20_000
    assert docx.Document(BytesIO(made)).core_properties.title == "Personal Growth Plan"
    named = exported(run, hard_plan(guide), name="Łukasz Šťastný")
    assert docx.Document(BytesIO(named)).core_properties.title == "Personal Growth Plan - Łukasz Šťastný"
    assert len(made) < 1_000_000


def test_the_round_trip_restores_the_plan_exactly(run: Any, guide: Guide) -> None:
    given = hard_plan(guide)
    # Half a character cannot be handed to the browser; it is made there.
    given["accountability"]["support"] = "HALF"
    code = """async (plan) => {
        plan.accountability.support = "\\ud83d half";
        const read = await m.readWordFile(await m.wordFile(plan, form, {edition: "full"}), form, {makeId, today: "2026-11-29"});
        return [JSON.stringify(read.plan), JSON.stringify(plan), read.changed, read.questions, read.notUnderstood];
    }"""
    back, sent, *others = run(code, given)
    assert others == [[], [], []]
    assert json.loads(back) == json.loads(sent)


def read(run: Any, file: bytes) -> Data:
    found: Data = run(IMPORT, list(file))
    return found


def taken(run: Any, file: bytes, answers: dict[str, int] | None = None) -> Data:
    """The plan that is taken in, with these answers."""
    code = f"""async ([bytes, answers]) => {{
        const read = await m.readWordFile(new Uint8Array(bytes), form, {OPTIONS});
        return m.planWithAnswers(read, new Map(Object.entries(answers)));
    }}"""
    found: Data = run(code, [list(file), answers or {}])
    return found


def test_a_text_changed_in_word_arrives(run: Any) -> None:
    changed = edited(exported(run, plan(activity(what="Ask one reader"))), "Ask one reader", "Ask two readers")
    assert read(run, changed)["changed"] == [
        {"where": "Area 1, activity 1: What I will do", "before": "Ask one reader", "after": "Ask two readers"},
    ]
    assert read(run, changed)["before"]["areas"][0]["activities"][0]["what"] == "Ask one reader"
    assert taken(run, changed)["areas"][0]["activities"][0]["what"] == "Ask two readers"


def part_with(*lines: str) -> str:
    """A part of a Word file beside its document."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    return f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{paragraphs}</w:hdr>'


def test_what_stands_at_the_edges_of_the_pages_and_in_notes_is_listed(run: Any) -> None:
    file = exported(run, plan(activity()))
    foot = re.sub(r"\b[0-9a-f]{12}\b", "0123456789ab", run("() => form.word.foot"))
    for name, lines in {
        "word/header1.xml": ["For Ben only", "3"], "word/header2.xml": ["For Ben only"],
        "word/footer2.xml": [foot, f"{foot} Page 1 of 2"], "word/footer3.xml": [f"Ask Jo. {foot}"],
        "word/footnotes.xml": ["Since May"],
    }.items():  # fmt: skip
        file = with_part(file, name, part_with(*lines))
    listed = [(one["where"], one["text"]) for one in read(run, file)["notUnderstood"]]
    assert listed == [("Head of the pages", "For Ben only"), ("Foot of the pages", f"Ask Jo. {foot}"), ("Footnote", "Since May")]


def row_with(file: bytes, text: str) -> str:
    """The row of a table of the document that holds a text."""
    rows = re.findall(r"<w:tr>.*?</w:tr>", document_of(file), re.DOTALL)
    return next(row for row in rows if text in row)


def test_a_row_copied_in_word_is_a_new_activity(run: Any) -> None:
    file = exported(run, plan(activity(what="Ask one reader"), activity(id="act-2", what="Thank them")))
    row = row_with(file, "Ask one reader")
    activities = taken(run, edited(file, row, row + row.replace("Ask one reader", "Ask two readers")))["areas"][0]["activities"]
    assert [one["what"] for one in activities] == ["Ask one reader", "Thank them", "Ask two readers"]
    assert activities[2]["id"] not in ("act-1", "act-2")
    assert (activities[2]["minutes"], activities[2]["date"]) == (20, "2026-03-27")


def test_a_row_added_in_word_without_fields_is_a_new_activity(run: Any) -> None:
    file = exported(run, plan(activity(what="Ask one reader")))
    row = row_with(file, "Ask one reader")
    cells = "".join(
        f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in ("Thank them", "Minutes: half an hour", "A note")
    )
    found = read(run, edited(file, row, f"{row}<w:tr>{cells}</w:tr>"))
    assert [(one["what"], one["minutes"]) for one in found["plan"]["areas"][0]["activities"]] == [
        ("Ask one reader", 20),
        ("Thank them", 30),
    ]
    assert [one["text"] for one in found["notUnderstood"]] == ["A note"]


def test_a_row_deleted_in_word_is_asked_about(run: Any) -> None:
    file = exported(run, plan(activity(what="Ask one reader"), activity(id="act-2", what="Thank them")))
    row = row_with(file, "Ask one reader")
    for changed in ("", row.replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr>')):
        [question] = read(run, edited(file, row, changed))["questions"]
        assert (question["id"], question["text"]) == ("areas.0.activities.0", "Ask one reader")
        left = [taken(run, edited(file, row, changed), answers) for answers in ({}, {question["id"]: 1}, {question["id"]: 0})]
        assert [[one["id"] for one in each["areas"][0]["activities"]] for each in left] == [["act-1", "act-2"]] * 2 + [["act-2"]]
        assert {each["notes"] for each in left} == {""}


HOME = """async ([bytes, here]) => {
    const read = await m.readWordFile(new Uint8Array(bytes), form, {makeId, today: "2026-11-29"});
    const file = m.planWithAnswers(read, new Map());
    const joined = m.joinBrought({was: m.saidOf(read.before), here: m.saidOf(here), file: m.saidOf(file)}, form, new Map());
    return {...joined, plan: m.withLinesOf(joined.plan, here)};
}"""
"""A Word file brought back to the plan that it came from."""


@pytest.mark.parametrize("edition", ["short", "full"])
def test_an_edition_comes_back_as_it_was(run: Any, guide: Guide, edition: str) -> None:
    about = {"edition": edition, "name": "Ada", "role": "pricing actuary", "today": "2026-03-01",
             "strengths": [{"title": "Solutioning", "level": "Master Expert"}]}  # fmt: skip
    given = example_plan(guide)
    given["areas"][0]["activities"][0] |= {"short": "Fifteen names", "state": "done"}
    found = read(run, bytes(run(EXPORT, [given, about])))
    assert (found["questions"], found["notUnderstood"], found["changed"], found["owner"]["name"]) == ([], [], [], "Ada")
    back = run(HOME, [list(bytes(run(EXPORT, [given, about]))), given])
    assert (back["plan"], back["differences"], back["newLines"]) == (given, [], [])
    assert edition == "short" or found["plan"] == given


def hidden_plan() -> Data:
    """A plan with a text in each place that the short edition does not show."""
    line = {"idea": "hidden-idea", "field": "current.behaviours", "line": "HIDDEN line", "words": "", "ticked": True}
    acts = [
        activity(id="late", what="HIDDEN whole", short="Thank them", date="2026-04-20", measure="HIDDEN measure",
                 monitored="HIDDEN monitored", feedback_from="HIDDEN teller", if_then="HIDDEN if", reason="HIDDEN reason",
                 from_idea="hidden-idea", notes=[{"date": "2026-03-20", "text": "HIDDEN note"}]),
        activity(id="soon", what="Ask one reader", measure="", feedback_from="", date="2026-03-27"),
    ]  # fmt: skip
    given = plan(*acts, notes="HIDDEN notes")
    given["areas"][0] |= {
        "current": {"behaviours": "HIDDEN now", "impact": "HIDDEN impact", "gap": "HIDDEN gap"}, "taken": [line],
        "desired": {"outcomes": "HIDDEN outcome", "behaviours": "HIDDEN habit"}, "since": {"hidden-idea": "2026-03-16"},
        "ideas": ["hidden-idea"],
    }  # fmt: skip
    given["time"] = {"days": ["tue"], "at": "09:35", "away": [{"from": "2031-05-04", "to": "2031-05-06"}]}
    return given


def test_nothing_is_in_the_short_edition_that_its_pages_do_not_show(run: Any) -> None:
    file = exported(run, hidden_plan(), edition="short")
    with zipfile.ZipFile(BytesIO(file)) as package:
        whole = "".join(package.read(name).decode() for name in package.namelist())
    assert [word for word in ("HIDDEN", "hidden-idea", "2031-05", "09:35") if word in whole] == []
    assert whole.index("Ask one reader") < whole.index("Thank them")


@pytest.mark.parametrize("is_tagged", [True, False])
def test_what_the_short_edition_does_not_hold_stays_when_it_comes_back(run: Any, is_tagged: bool) -> None:
    given = hidden_plan() | {"review": "2026-09-15"}
    file = exported(run, given, edition="short")
    shown = edited(file, "Ask one reader", "Ask two readers")
    if not is_tagged:
        shown = with_part(shown, "word/document.xml", re.sub(r"<w:(tag|alias) [^>]*/>", "", document_of(shown)))
    back = run(HOME, [list(shown), given])
    given["areas"][0]["activities"][1]["what"] = "Ask two readers"
    assert back["plan"] == given
    assert back["differences"] == []


def test_the_short_edition_asks_about_nothing_that_it_leaves_out(run: Any) -> None:
    file = exported(run, plan(activity(what="Ask one reader"), activity(id="act-2", what="Thank them")), edition="short")
    short = edited(file, row_with(file, "Thank them"), "")
    assert read(run, short)["questions"] == []
    assert len(taken(run, short)["areas"][0]["activities"]) == 2


def test_the_short_edition_says_acts_in_short_and_no_situations(run: Any, guide: Guide) -> None:
    given = example_plan(guide)
    given["areas"][0]["activities"][0]["short"] = "Fifteen names"
    shown = controls(exported(run, given, edition="short"))
    assert shown["areas.0.activities.0.short"] == "Fifteen names"
    assert not [tag for tag in shown if ".current." in tag or tag == "areas.0.activities.0.what"]
    assert (shown["areas.0.level_now"], shown["areas.0.measures.0.today"]) == ("Specialist", "6")


def test_a_field_that_is_missing_stays_as_it_was_and_what_is_there_twice_is_listed(run: Any) -> None:
    given = {"to": "Head of maps", "how_often": "", "support": ""}
    file = exported(run, plan(activity(), accountability=given))
    tag = '<w:tag w:val="accountability.to"/>'
    assert read(run, edited(file, tag, '<w:tag w:val="unknown"/>'))["plan"]["accountability"] == given
    twice = read(run, edited(file, '<w:tag w:val="start"/>', tag))
    assert twice["plan"]["start"] == "2026-03-16"
    assert "Head of maps" in [one["text"] for one in twice["notUnderstood"]] + [twice["plan"]["accountability"]["to"]]


@pytest.mark.parametrize(
    ("shown", "date"),
    [
        ("3 April 2026", "2026-04-03"),
        ("April 3, 2026", "2026-04-03"),
        ("2026-04-03", "2026-04-03"),
        ("", ""),
    ],
)
def test_a_date_with_one_reading_arrives(run: Any, shown: str, date: str) -> None:
    changed = edited(exported(run, plan(activity())), "27 March 2026", shown)
    assert taken(run, changed)["areas"][0]["activities"][0]["date"] == date


def test_a_date_with_two_readings_is_asked_and_the_answer_is_taken(run: Any) -> None:
    changed = edited(exported(run, plan(activity())), "27 March 2026", "03/04/2027")
    [question] = read(run, changed)["questions"]
    assert question["where"] == "Area 1, activity 1: By when"
    assert [one["value"] for one in question["readings"]] == ["2027-04-03", "2027-03-04"]
    assert taken(run, changed, {question["id"]: 1})["areas"][0]["activities"][0]["date"] == "2027-03-04"
    unanswered = taken(run, changed)
    assert unanswered["areas"][0]["activities"][0]["date"] == "2026-03-27"
    assert unanswered["notes"] == "Area 1, activity 1: By when: 03/04/2027"


def test_what_cannot_be_read_is_listed_as_written_and_kept_in_the_notes(run: Any) -> None:
    changed = edited(exported(run, plan(activity())), "27 March 2026", "next spring")
    assert read(run, changed)["notUnderstood"] == [
        {"where": "Area 1, activity 1: By when", "text": "next spring", "isHeld": False}
    ]
    assert taken(run, changed)["notes"] == "Area 1, activity 1: By when: next spring"


def test_minutes_changed_in_word_are_shown_as_they_were_understood(run: Any) -> None:
    changed = read(run, edited(exported(run, plan(activity(minutes=1234))), "1234", "half an hour"))
    assert changed["understood"] == [{"where": "Area 1, activity 1: Minutes", "text": "half an hour", "words": "30 min"}]
    assert changed["plan"]["areas"][0]["activities"][0]["minutes"] == 30


def test_tracked_changes_are_read_as_their_final_text(run: Any) -> None:
    file = exported(run, plan(activity(what="Ask one reader")))
    old = '<w:r><w:t xml:space="preserve">Ask one reader</w:t></w:r>'
    new = "<w:del><w:r><w:delText>Ask one</w:delText></w:r></w:del><w:ins><w:r><w:t>Thank the reader</w:t></w:r></w:ins>"
    assert taken(run, edited(file, old, new))["areas"][0]["activities"][0]["what"] == "Thank the reader"


def test_the_comments_of_a_reviewer_are_listed(run: Any) -> None:
    file = exported(run, plan(activity(what="Ask one reader")))
    old = '<w:r><w:t xml:space="preserve">Ask one reader</w:t></w:r>'
    marked = edited(file, old, f'<w:commentRangeStart w:id="7"/>{old}<w:commentRangeEnd w:id="7"/>')
    comment = '<w:comment w:id="7" w:author="Ben Okoro"><w:p><w:r><w:t>Why not two?</w:t></w:r></w:p></w:comment>'
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    found = read(run, with_part(marked, "word/comments.xml", f"<w:comments {space}>{comment}</w:comments>"))
    assert found["comments"] == [{"by": "Ben Okoro", "on": "Ask one reader", "text": "Why not two?"}]
    assert found["changed"] == []


def template_with(guide: Guide, tag: str, text: str) -> bytes:
    """The blank template with a text in one field."""
    file = word.word_file(guide, content.blank_plan(guide.plan))
    document = document_of(file)
    start = document.index(f'<w:tag w:val="{tag}"/>')
    written = document[start:].replace("<w:showingPlcHdr/>", "", 1).replace("\u2002" * 5, text, 1)
    return edited(file, document[start:], written)


def test_the_template_filled_in_by_hand_becomes_a_plan_with_ids_of_its_own(run: Any, guide: Guide) -> None:
    file = template_with(guide, "areas.1.why_me", "It is fun")
    found, again = read(run, file), read(run, file)
    assert found["problem"] is None
    assert [area["why_me"] for area in taken(run, file)["areas"] if area["why_me"]] == ["It is fun"]
    assert found["plan"]["check_ins"] == []
    assert found["plan"]["id"] != again["plan"]["id"]


def test_an_empty_template_says_nothing(run: Any, guide: Guide) -> None:
    blank = word.word_file(guide, content.blank_plan(guide.plan))
    for file in (blank, without_tags(blank)):
        found = read(run, file)
        assert (found["plan"]["areas"], found["questions"], found["notUnderstood"], found["owner"]["name"]) == ([], [], [], "")


def test_a_file_whose_tags_are_gone_is_read_by_its_labels(run: Any, guide: Guide) -> None:
    given = example_plan(guide) | {"time": {"days": [], "at": "16:00", "away": []}}
    found = read(run, without_tags(exported(run, given, name="Ada")))
    assert (found["owner"]["name"], found["questions"]) == ("Ada", [])
    # The data are gone too: nothing tells that the file itself suggested these days.
    assert [one["text"] for one in found["notUnderstood"]] == ["9 March 2026", "6 April 2026", "4 May 2026", "1 June 2026"]
    assert texts_of(found["plan"]) == texts_of(given)


def texts_of(one: Data) -> Data:
    """A plan without its ids."""
    text = json.dumps({key: value for key, value in one.items() if key != "id"})
    return dict(json.loads(re.sub(r'"(id)": "[^"]*"', '"id": ""', text.replace('"Once"', '"once"'))))


@pytest.mark.parametrize("where", ["<w:body>", "</w:body>"])
def test_what_stands_outside_of_all_fields_is_not_lost(run: Any, guide: Guide, where: str) -> None:
    paragraph = "<w:p><w:r><w:t>Talk to Ben</w:t></w:r></w:p>"
    for file in (exported(run, example_plan(guide)), without_tags(exported(run, example_plan(guide)))):
        found = read(run, edited(file, where, paragraph + where if where.startswith("</") else where + paragraph))
        assert "Talk to Ben" in json.dumps([found["plan"], found["notUnderstood"]])


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"PK",
        b"no zip at all" * 50,
        b"PK\x05\x06" + bytes(18),
        b"PK\x05\x06" + bytes([255] * 18),
        bytes(21_000_000),
    ],
    ids=["empty", "start", "text", "empty zip", "broken zip", "too large"],
)
def test_another_file_is_refused_in_a_sentence(run: Any, file: bytes) -> None:
    code = """async ([start, length]) => {
        const bytes = new Uint8Array(length);
        bytes.set(start);
        return await m.readWordFile(bytes, form, {makeId, today: "2026-11-29"});
    }"""
    found = run(code, [list(file[:1000]), len(file)])
    assert found["plan"] is None
    assert found["problem"].endswith("Nothing was changed.")


def test_a_part_with_a_document_type_is_refused(run: Any) -> None:
    file = edited(exported(run, plan()), "<w:document", "<!DOCTYPE x [<!ENTITY a 'b'>]><w:document")
    assert read(run, file)["plan"] is None


@pytest.mark.parametrize(
    "many",
    [
        '<w:sdt><w:sdtPr><w:tag w:val="name"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>' * 200_000,
        "<w:p/>" * 1_400_000,
        "<w:sdt>" * 1_000,
        "<w:t " + "".join(f'a{n}="" ' for n in range(300_000)) + "/>",
        "a" * 60_000_000,
    ],
    ids=["controls", "paragraphs", "never closed", "attributes", "bomb"],
)
def test_a_file_that_would_hold_the_page_up_is_refused_before_it_is_parsed(run: Any, many: str) -> None:
    code = f"""async (bytes) => {{
        const parser = globalThis.DOMParser;
        globalThis.DOMParser = class {{ parseFromString() {{ throw new Error("parsed"); }} }};
        try {{
            return await m.readWordFile(new Uint8Array(bytes), form, {OPTIONS});
        }} finally {{
            globalThis.DOMParser = parser;
        }}
    }}"""
    found = run(code, list(edited(exported(run, plan()), "<w:body>", f"<w:body>{many}")))
    assert found["problem"] == "This Word file holds more than any growth plan, or it is damaged. Nothing was changed."


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
    assert read(run, stored)["changed"] == []
