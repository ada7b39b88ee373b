"""The PDF form, filled in: read as whichever program saved it, and refused soon when it is hostile."""

import zlib
from base64 import b64encode
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from growth_guide.documents.plan_pdf import pdf_file
from growth_guide.documents.plan_tags import blank_plan
from growth_guide.guide.guide import Guide
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String
from plans import Data

BYTES = "Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))"
READ = f"async (packed) => await m.readPdfFile({BYTES}, form, {{makeId, today: '2026-11-29'}})"
FIELDS = f"async (packed) => Object.fromEntries((await m.pdfForm({BYTES})).fields)"
KIND = f"async (packed) => (await m.kindOfFile({BYTES}, 'plan.pdf', form)).kind"
TYPED = {
    "name": "Łukasz Šťastný",
    "start": "4 March 2027",
    "areas-0-title": "Trust (mine) \\ and (ours",
    "areas-0-level_now": "Expert",
    "areas-0-current-behaviours": "I wait.\nI nod – “often” – for 5 €.",
    "areas-0-activities-1-what": "Ask one reader",
    "areas-0-activities-1-minutes": "half an hour",
    "areas-2-title": "Ł 12 0 obj << /T (name) /V (Eve) >> endobj",
    "accountability-support": "",
}


@pytest.fixture(scope="module")
def blank(guide: Guide) -> bytes:
    return pdf_file(guide, blank_plan(guide.plan))


def fields_of(pdf: Pdf) -> dict[str, Any]:
    return {str(field.T): field for field in pdf.Root.AcroForm.Fields}


def saved(pdf: Pdf, **options: Any) -> bytes:
    stream = BytesIO()
    pdf.save(stream, **options)
    return stream.getvalue()


def filled(file: bytes, **options: Any) -> bytes:
    """The form as a program saves it that writes the whole file anew."""
    with pikepdf.open(BytesIO(file)) as pdf:
        for name, text in TYPED.items():
            fields_of(pdf)[name][Name.V] = String(text)
        return saved(pdf, **options)


def appended(file: bytes, objects: dict[int, str]) -> bytes:
    """The file as a program saves it that writes what changed onto its end."""
    return file + "".join(f"\n{n} 0 obj\n{text}\nendobj" for n, text in objects.items()).encode("latin-1") + b"\n%%EOF\n"


def numbers(file: bytes) -> dict[str, int]:
    with pikepdf.open(BytesIO(file)) as pdf:
        return {name: field.objgen[0] for name, field in fields_of(pdf).items()}


def read(run: Any, file: bytes) -> Data:
    found: Data = run(READ, b64encode(file).decode())
    return found


def fields(run: Any, file: bytes) -> dict[str, str]:
    found: dict[str, str] = run(FIELDS, b64encode(file).decode())
    return found


def kind(run: Any, file: bytes) -> str:
    return str(run(KIND, b64encode(file).decode()))


SAVED: dict[str, dict[str, Any]] = {
    "packed": {"object_stream_mode": ObjectStreamMode.generate},
    "plain": {"object_stream_mode": ObjectStreamMode.disable},
    "for_the_web": {"linearize": True, "object_stream_mode": ObjectStreamMode.generate},
    "with_remarks": {"qdf": True, "static_id": True, "object_stream_mode": ObjectStreamMode.generate},
}


@pytest.mark.parametrize("way", SAVED)
def test_a_filled_form_becomes_a_plan(run: Any, blank: bytes, way: str) -> None:
    file = filled(blank, **SAVED[way])
    assert kind(run, file) == "pdf-plan"
    found = read(run, file)
    plan, [area, _, third] = found["plan"], found["plan"]["areas"]
    assert (found["owner"]["name"], plan["start"]) == ("Łukasz Šťastný", "2027-03-04")
    assert (area["title"], area["level_now"]) == ("Trust (mine) \\ and (ours", "expert")
    assert area["current"]["behaviours"] == "I wait.\nI nod – “often” – for 5 €."
    assert [(one["what"], one["minutes"]) for one in area["activities"]] == [("", None), ("Ask one reader", 30)]
    assert third["title"] == TYPED["areas-2-title"]
    assert (found["questions"], found["notUnderstood"], found["comments"]) == ([], [], [])


def test_a_form_saved_twice_says_what_was_said_last(run: Any, blank: bytes) -> None:
    place = numbers(blank)
    once = appended(filled(blank), {place["name"]: "<</Subtype/Widget/T(name)/V(Ada)>>"})
    twice = appended(once, {
        place["name"]: r"<< /Subtype /Widget /T <6e616d65> /V (\376\377\000B\000o) >>",
        place["start"]: "<< /Subtype /Widget /T (start) /V 9000 0 R >>",
        9000: "<FEFF 0034 0020 004D 0061 0079 00200032003000320037>",
    })  # fmt: skip
    assert read(run, once)["owner"]["name"] == "Ada"
    last = read(run, twice)
    assert (last["owner"]["name"], last["plan"]["start"]) == ("Bo", "2027-05-04")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"(a\(b\)c\\)", "a(b)c\\"),
        (r"(one\rtwo\r\nthree)", "one\ntwo\nthree"),
        ("(on\\\ne)", "one"),
        (r"(\200 \240 \53)", "• € +"),
        ("<4F6E65>", "One"),
        ("<FFFE41004200>", "AB"),
        ("<EFBBBFC581>", "Ł"),
        ("(())", "()"),
        ("null", ""),
        ("/Off", "A text that cannot be read here. Copy it from the PDF."),
    ],
)
def test_every_way_to_write_a_text_is_read(run: Any, blank: bytes, written: str, text: str) -> None:
    file = appended(blank, {numbers(blank)["name"]: f"<< /Subtype /Widget /T (name) /V {written} >>"})
    assert fields(run, file)["name"] == text


def test_a_field_apart_from_its_place_is_read(run: Any, blank: bytes) -> None:
    place = numbers(blank)["name"]
    file = appended(blank, {place: "<< /Subtype /Widget /Parent 9000 0 R >>", 9000: "<< /T (name) /V (Ada) >>"})
    assert fields(run, file)["name"] == "Ada"


def test_what_stands_beside_the_fields_is_listed(run: Any, blank: bytes, guide: Guide) -> None:
    question = guide.plan.manager_questions[1]
    with pikepdf.open(BytesIO(blank)) as pdf:
        fields_of(pdf)["questions-1"][Name.V] = String("More time")
        notes = [{"Subtype": Name.Text, "T": "Ben", "Contents": "Too much?"}, {"Subtype": Name.FreeText, "Contents": "By hand"}]
        pages = [pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=[0, 0, 9, 9], **note)) for note in notes]
        gone = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents="Taken off"))
        pdf.pages[0].Annots.extend(pages)
        pdf.Root.Kept = Array([gone])
        found = read(run, saved(pdf))
    assert found["comments"] == [{"by": "Ben", "on": "", "text": "Too much?"}]
    left = [(one["where"], one["text"]) for one in found["notUnderstood"]]
    assert left == [(question, "More time"), ("Written on the page", "By hand")]


def test_other_pdfs_are_named(run: Any, blank: bytes) -> None:
    with pikepdf.open(BytesIO(blank)) as pdf:
        locked = saved(pdf, encryption=pikepdf.Encryption(owner="o", user="u"))
        for page in pdf.pages:
            del page[Name.Annots]
        printed = saved(pdf)
    assert kind(run, locked) == "pdf-locked"
    assert kind(run, printed) == "pdf-print"
    assert kind(run, saved(Pdf.new())) == "pdf"
    assert read(run, printed)["problem"].endswith("Nothing was changed.")


def packed(count: int, pairs: str, first: int, body: bytes) -> bytes:
    """A stream of objects, written as it likes."""
    whole = zlib.compress(pairs.encode().ljust(first) + body)
    head = f"1 0 obj <</Type/ObjStm/Filter/FlateDecode/N {count}/First {first}/Length {len(whole)}>> stream\n"
    return b"%PDF-1.7\n" + head.encode() + whole + b"\nendstream endobj\n"


HOSTILE: dict[str, list[tuple[str, int]]] = {
    "many_objects": [("1 0 obj null endobj ", 190_000)],
    "open_strings": [("1 0 obj (", 400_000)],
    "open_lists": [("1 0 obj [", 400_000)],
    "deep": [("1 0 obj ", 1), ("<</A[", 600_000)],
    "open_streams": [("1 0 obj <</Length -9>> stream\n", 90_000)],
    "spaces": [("1 0 obj", 1), (" ", 3_900_000), ("2 0 obj", 1)],
    "remarks": [("1 0 obj %", 400_000)],
    "digits": [("1", 3_900_000)],
    "hex": [("1 0 obj <", 1), ("a", 3_900_000)],
    "itself": [("1 0 obj 1 0 R endobj 2 0 obj <</Type/Page/Annots[2 0 R 1 0 R]/Parent 2 0 R>> endobj", 1)],
    "pages_of_one_list": [("1 0 obj <</Type/Page/Annots 2 0 R>> ", 50_000), ("2 0 obj [", 1), ("2 0 R ", 100_000), ("]", 1)],
    "too_large": [("%", 4_000_001)],
}
PACKED = {
    "unpacks_to_more": packed(1, "1 0", 4, b"0" * 40_000_000),
    "one_place_read_often": packed(90_000, "1 0 " * 90_000, 360_000, b"(" + b"a" * 2_000_000 + b")"),
    "no_place": packed(90_000, "1 x " * 90_000, 360_000, b"[" * 2_000_000),
}
HOSTILE_KIND = f"""async ([pieces, packed]) => {{
    const text = "%PDF-1.7\\n" + pieces.map(([piece, times]) => piece.repeat(times)).join("");
    const bytes = packed ? {BYTES} : new TextEncoder().encode(text);
    return (await m.kindOfFile(bytes, "plan.pdf", form)).kind;
}}"""


@pytest.mark.parametrize("name", [*HOSTILE, *PACKED])
def test_a_hostile_pdf_is_no_plan(run: Any, name: str) -> None:
    """A reading that takes the square of a file's size would not end within the time that a test has."""
    assert run(HOSTILE_KIND, [HOSTILE.get(name, []), b64encode(PACKED.get(name, b"")).decode()]) == "pdf"
