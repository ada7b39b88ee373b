"""``growth-guide new``: a file that explains itself, passes ``check`` once it is filled in, and takes no id that is not free."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from data_mutations import mutated
from faults import FILES
from filled_in import filled_in
from growth_guide.cli import main
from growth_guide.content.data_folder import Folder
from growth_guide.editing.tidying.canonical_records import tidy_folder
from growth_guide.editing.tidying.yaml_scalars import scalar_text
from growth_guide.reading.read_yaml import read
from growth_guide.records.editor_schema import SCHEMAS
from growth_guide.records.explanations import described
from guide_copy import GuideCopy
from project import contents

IDEA, TRUST = "guide_data/ideas/open-hour.yml", "guide_data/capabilities/shared-trust.yml"
WITH_A_SHEET = "guide_data/ideas/both-cases.yml"
RECORDS = {"idea": IDEA, "derailer": FILES["derailer"], "reference": FILES["reference"]}
FRESH = "guide_data/ideas/fresh-start.yml"
NOT_BLANK = {"name_source", "doi", "url"}
AS_BEFORE = {"idea": ("--role", "open-teacher", "--step", "expert-to-master"), "derailer": (), "reference": ()}


def new(guide_copy: GuideCopy, *arguments: str) -> int:
    try:
        return main(["new", *arguments, "--data", str(guide_copy.root / "guide_data")])
    except SystemExit as stop:
        return int(str(stop.code))


def data(guide_copy: GuideCopy, path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(read(path, (guide_copy.root / path).read_bytes()).data))
    return found


@pytest.mark.parametrize(("kind", "path"), [*RECORDS.items(), ("idea", WITH_A_SHEET)])
def test_filled_in_it_passes_check(guide_copy: GuideCopy, kind: str, path: str) -> None:
    record = data(guide_copy, path)
    (guide_copy.root / path).unlink()
    before = guide_copy.read(TRUST)
    if kind == "idea":
        guide_copy.write(TRUST, re.sub(rf"  - {{idea: {Path(path).stem}, because: .*\n", "", before))
    given = ("--role", record["role"], "--step", record["step"]) if kind == "idea" else ()
    assert new(guide_copy, kind, Path(path).stem, *given) == 0
    guide_copy.write(path, filled_in(guide_copy.read(path), record))
    guide_copy.write(TRUST, before)
    assert guide_copy.problems() == []
    found = data(guide_copy, path)
    number = {"number": 8 - (path == IDEA)} if kind == "idea" else {}
    assert found == {**record, **number, **{key: found[key] for key in NOT_BLANK & record.keys()}}


@pytest.mark.parametrize("kind", RECORDS)
def test_check_names_each_blank_once_with_what_to_write(guide_copy: GuideCopy, kind: str) -> None:
    new(guide_copy, kind, "fresh-start")
    path = RECORDS[kind].replace(Path(RECORDS[kind]).stem, "fresh-start")
    blanks = re.findall(r"^.*(?:[:-] |\|\n  )$", guide_copy.read(path), re.MULTILINE)
    found = guide_copy.problems()
    assert len(found) == len(blanks) > 5
    for problem in found:
        assert re.fullmatch(rf"{path}:\d+:\d+: \w+(, entry \d)? is still blank; write [a-z].{{15,}}", problem), problem


@pytest.mark.parametrize("kind", RECORDS)
def test_every_key_is_explained_above_it_with_the_words_it_takes(guide_copy: GuideCopy, kind: str) -> None:
    new(guide_copy, kind, "fresh-start")
    text = guide_copy.read(RECORDS[kind].replace(Path(RECORDS[kind]).stem, "fresh-start"))
    said = " ".join(text.replace("\n", " ").replace("#", " ").split())
    whole = described(SCHEMAS[kind])
    for record in (whole, *whole.get("$defs", {}).values()):
        for key, node in record["properties"].items():
            if key != "id":
                assert " ".join(node["description"].split()) in said, key
                assert "enum" not in node or "One of " + ", ".join(node["enum"]) in said, key
    for named in {"idea": ["figure-checker", "buried-point"], "derailer": ["clear-writing"], "reference": []}[kind]:
        assert named in said


def test_an_idea_gets_the_next_number_also_after_one_that_cannot_be_read_yet(guide_copy: GuideCopy) -> None:
    for name, number in (("first-draft", 8), ("second-draft", 9)):
        new(guide_copy, "idea", name)
        assert data(guide_copy, f"guide_data/ideas/{name}.yml")["number"] == number


@pytest.mark.parametrize(("step", "before"), [("specialist-to-expert", "margin-questions"), ("expert-to-master", "")])
def test_an_idea_with_role_and_step_is_put_on_the_path(
    guide_copy: GuideCopy, capsys: pytest.CaptureFixture[str], step: str, before: str
) -> None:
    was = guide_copy.read(FILES["capability"])
    assert new(guide_copy, "idea", "fresh-start", "--role", "plain-writer", "--step", step) == 0
    path = [entry["idea"] for entry in data(guide_copy, FILES["capability"])["path"]]
    assert path[path.index("fresh-start") + 1 :][:1] == ([before] if before else [])
    line = '  - {idea: fresh-start, because: ""}\n'
    text = guide_copy.read(FILES["capability"])
    assert text.replace(line, "") == was
    assert f"clear-writing.yml:{text[: text.index(line)].count(chr(10)) + 1} is its line" in capsys.readouterr().out
    assert [problem for problem in guide_copy.problems() if "ideas/fresh-start" not in problem] == [
        f"{FILES['capability']}:{text[: text.index(line)].count(chr(10)) + 1}:34: because is still blank; "
        "write why it comes now, in one sentence"
    ]


def test_an_idea_that_is_only_begun_is_in_the_way_of_no_other(guide_copy: GuideCopy) -> None:
    for name in ("fresh-start", "second-start"):
        assert new(guide_copy, "idea", name, "--role", "plain-writer", "--step", "expert-to-master") == 0
    assert new(guide_copy, "derailer", "fresh-habit") == 0
    assert [step["idea"] for step in data(guide_copy, FILES["capability"])["path"]][-2:] == ["fresh-start", "second-start"]
    assert "#   clear-writing, " in guide_copy.read("guide_data/derailers/fresh-habit.yml")


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("path: []\n", []),
        (
            "path: [{idea: call-before-ten, because: x}, {idea: both-cases, because: y}]\n",
            ["  - {idea: call-before-ten, because: x}", "  - {idea: both-cases, because: y}"],
        ),
        (
            "path:\n    - idea: open-hour\n      because: |\n        There is something\n        that others want.\n",
            ["  - idea: open-hour", "    because: |", "      There is something", "      that others want."],
        ),
    ],
)
def test_a_path_is_added_to_whatever_its_layout_and_its_file_is_canonical(
    guide_copy: GuideCopy, capsys: pytest.CaptureFixture[str], path: str, written: list[str]
) -> None:
    was = guide_copy.read(TRUST)
    guide_copy.write(TRUST, re.sub(r"path:\n(  - .*\n)+", path, was).replace("\n", "\r\n"))
    assert new(guide_copy, "idea", "fresh-start", "--role", "open-teacher", "--step", "expert-to-master") == 0
    step = ["  - idea: fresh-start", '    because: ""'] if "|" in path else ['  - {idea: fresh-start, because: ""}']
    block = "\n".join(["path:", *written, *step, ""])
    text = guide_copy.read(TRUST)
    assert text == re.sub(r"path:\n(  - .*\n)+", block, was).replace("\n", "\r\n"), "line ends stay"
    line = text[: text.index('because: ""')].count("\n") + 1
    assert f"shared-trust.yml:{line} is its line" in capsys.readouterr().out


def by_hand(value: Any) -> str:
    """A value as an editor writes it: plain where that is allowed, ids in square brackets."""
    if isinstance(value, list):
        if any(isinstance(entry, dict) for entry in value):
            return "".join(f"\n  - {by_hand(entry)}" for entry in value)
        return f"[{', '.join(scalar_text(entry, bracketed=True) for entry in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {scalar_text(text, bracketed=True)}" for key, text in value.items()) + "}"
    return scalar_text(value) if isinstance(value, str) else json.dumps(value)


@pytest.mark.parametrize(("kind", "path"), [*RECORDS.items(), ("idea", WITH_A_SHEET)])
def test_filled_in_as_its_help_says_it_is_canonical(guide_copy: GuideCopy, kind: str, path: str) -> None:
    record = data(guide_copy, path)
    (guide_copy.root / path).unlink()
    assert new(guide_copy, kind, Path(path).stem) == 0
    guide_copy.write(path, filled_in(guide_copy.read(path), record, by_hand))
    outcomes = list(tidy_folder(Folder(guide_copy.root / "guide_data", "guide_data"), missing=[]))
    assert [outcome.path for outcome in outcomes if outcome.changed] == []
    assert path in [outcome.path for outcome in outcomes if not outcome.unread]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("idea", "Open Hour!"), "Open Hour! is not kebab-case; did you mean open-hour?"),
        (("idea", "../../../etc/passwd"), "../../../etc/passwd is not kebab-case; did you mean etc-passwd?"),
        (("idea", "öffnen"), "öffnen is not kebab-case; did you mean ffnen?"),
        (("idea", ""), "is not kebab-case; did you mean my-record?"),
        (("idea", "open-hour"), "there is already a file ideas/open-hour.yml; give the new idea another id"),
        (("idea", "paper-round"), "paper-round was once the id of another idea, and an id is never used again; choose another"),
        (("idea", "index"), "index is the page of all records of a folder; choose another id than index"),
        (("idea", "x", "--role", "plain-riter"), "there is no plain-riter among the roles; did you mean plain-writer?"),
        (("derailer", "x", "--role", "plain-writer"), "a derailer has no role and no step; leave out --role and --step"),
        (("idea", "x", "--step", "specialist"), "there is no step specialist; did you mean specialist-to-expert?"),
        (("ideas", "x"), "ideas is nothing that can be begun; did you mean idea?"),
    ],
)
def test_what_cannot_be_begun_is_refused_and_nothing_written(
    guide_copy: GuideCopy, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    before = contents(guide_copy.root)
    assert new(guide_copy, *arguments) == 2
    assert said in capsys.readouterr().err
    assert contents(guide_copy.root) == before


def test_a_damaged_guide_is_no_traceback_and_keeps_every_byte_but_those_of_the_path(guide_copy: GuideCopy) -> None:
    chance = random.Random(7)
    names = sorted(path for path in contents(guide_copy.root) if path.startswith("guide_data/"))
    for _ in range(30):
        name = chance.choice(names)
        sound = (guide_copy.root / name).read_bytes()
        guide_copy.write(name, mutated(chance, sound))
        before = contents(guide_copy.root)
        new(guide_copy, "idea", "fresh-start", *AS_BEFORE["idea"])
        after = contents(guide_copy.root)
        after.pop(FRESH, None)
        assert {path for path in before if after[path] != before[path]} <= {TRUST}
        (guide_copy.root / FRESH).unlink(missing_ok=True)
        guide_copy.write(TRUST, before[TRUST])
        guide_copy.write(name, sound)


def test_a_file_that_has_come_in_between_is_not_overwritten(
    guide_copy: GuideCopy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    in_between = "growth_guide.editing.scaffolding.new_record.choices"
    monkeypatch.setattr(in_between, lambda kind, content: guide_copy.write(FRESH, "mine\n") and {})
    assert new(guide_copy, "idea", "fresh-start") == 2
    assert "cannot be written" in capsys.readouterr().err
    assert guide_copy.read(FRESH) == "mine\n"


def test_a_folder_that_is_a_link_is_not_written_through(guide_copy: GuideCopy, tmp_path: Path) -> None:
    (guide_copy.root / "guide_data/ideas").rename(tmp_path / "elsewhere")
    (guide_copy.root / "guide_data/ideas").symlink_to(tmp_path / "elsewhere")
    before = contents(tmp_path / "elsewhere")
    assert new(guide_copy, "idea", "fresh-start") == 1
    assert contents(tmp_path / "elsewhere") == before


def test_without_aliases_that_can_be_read_no_id_is_known_to_be_free(
    guide_copy: GuideCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_copy.write(FILES["aliases"], "capabilities: [\n")
    guide_copy.write(FILES["idea"], "number: 2\n")
    assert new(guide_copy, "idea", "fresh-start") == 1
    (said,) = capsys.readouterr().out.splitlines()
    assert "aliases.yml:" in said
