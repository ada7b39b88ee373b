"""Each fault an editor can make, on every kind of record in which it can stand: one message, at its place, never a traceback."""

import random
import re
from collections import Counter

import pytest
from data_mutations import mutated
from faults import FILES, Broken, broken_files, expect
from guide_copy import HERE, GuideCopy
from project import kinds_of_files

IDEA = FILES["idea"]
BROKEN = list(broken_files())


def test_the_small_guide_is_sound(guide_copy: GuideCopy) -> None:
    assert guide_copy.page_problems() == []


@pytest.fixture(scope="module")
def one_copy(tmp_path_factory: pytest.TempPathFactory) -> GuideCopy:
    """One small guide for all broken files: each test puts back the file that it broke."""
    return GuideCopy(tmp_path_factory.mktemp("faults"))


@pytest.mark.parametrize("broken", [pytest.param(file, id=f"{file.kind}: {file.fault[:60]}") for file in BROKEN])
def test_a_broken_file_gives_one_message_at_its_place(one_copy: GuideCopy, broken: Broken) -> None:
    path = FILES[broken.kind]
    sound = one_copy.read(path)
    place = one_copy.write(path, broken.text)
    try:
        found = one_copy.problems()  # Raises whatever is not a ContentError.
    finally:
        one_copy.write(path, sound)
    expect(found, place, broken.message)


def test_there_are_500_broken_files_and_40_of_each_kind() -> None:
    kinds = Counter(kind for kind, text in {(broken.kind, broken.text) for broken in BROKEN})
    assert kinds.keys() == kinds_of_files()
    assert min(kinds.values()) >= 40
    assert kinds.total() >= 500


def test_problems_are_sorted_by_path_line_and_column(guide_copy: GuideCopy) -> None:
    for path, old, new in (
        (IDEA, "number: 2\n", "number: two\n"),
        (IDEA, "weeks: 8", "weeks: 99"),
        (IDEA, "minutes_per_week: 40", "minutes_per_week: 4"),
        (FILES["aliases"], "roles: {}", "roles: []"),
        (FILES["reference"], "year: 2009", "year: 1"),
    ):
        guide_copy.edit(path, old, new)
    places = [problem.split(":")[:3] for problem in guide_copy.problems()]
    assert len(places) == 5
    assert places == sorted(places, key=lambda place: (place[0], int(place[1]), int(place[2])))


def test_one_typo_in_a_definition_is_told_there_and_not_at_every_record_that_names_it(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(FILES["capability"], "id: plain-writer", f"id: {HERE}plain-writter")
    expect(
        guide_copy.problems(),
        place,
        "no record names plain-writter among the roles, and 2 name plain-writer; did you mean plain-writer?",
    )


def test_a_broken_capability_does_not_make_its_ideas_wrong(guide_copy: GuideCopy) -> None:
    place = guide_copy.edit(
        FILES["capability"], "      master-expert: Has changed how", f"      {HERE}master-export: Has changed how"
    )
    expect(guide_copy.problems(), place, "unknown key master-export; did you mean master-expert?")


def test_a_capability_has_exactly_three_roles(guide_copy: GuideCopy) -> None:
    text = guide_copy.read(FILES["capability"])
    begin, end = text.index("  - id: patient-editor"), text.index("conversation:")
    guide_copy.write(FILES["capability"], text[:begin] + text[end:])
    line = text[: text.index("roles:")].count("\n") + 2
    expect(guide_copy.problems(), f"{FILES['capability']}:{line}:3", "roles has 2 entries; at least 3 belong here")
    fourth = text[begin:end].replace("patient-editor", "fourth-role").replace("Patient Editor", "Fourth Role")
    guide_copy.write(FILES["capability"], text[:end] + fourth + text[end:])
    expect(guide_copy.problems(), f"{FILES['capability']}:{line}:3", "roles has 4 entries; at most 3 belong here")


def test_windows_line_ends_are_no_fault(guide_copy: GuideCopy) -> None:
    for path in (*FILES.values(), "content/index.md", "content/about.md"):
        guide_copy.write(path, guide_copy.read(path).replace("\n", "\r\n"))
    assert guide_copy.page_problems() == []


def test_without_a_last_line_end_a_file_is_sound(guide_copy: GuideCopy) -> None:
    for path in (*FILES.values(), "content/index.md"):
        guide_copy.write(path, guide_copy.read(path).rstrip("\n"))
    assert guide_copy.page_problems() == []


def test_a_bare_less_than_sign_is_text(guide_copy: GuideCopy) -> None:
    title = "title: A second look at the figures that travel"
    guide_copy.edit(IDEA, title, "title: 'a < b, p <0.05 & R&D, x <= y; AT&T (R&D; see below)'")
    assert guide_copy.problems() == []


def mutate_and_check(guide_copy: GuideCopy, seed: int, times: int) -> None:
    chance = random.Random(seed)
    files = sorted(path.relative_to(guide_copy.root).as_posix() for path in guide_copy.root.rglob("*.*") if path.is_file())
    for _ in range(times):
        path = chance.choice(files)
        sound = (guide_copy.root / path).read_bytes()
        guide_copy.write(path, mutated(chance, sound))
        for problem in guide_copy.said():  # Raises whatever is no problem of the content.
            assert re.match(r"(guide_data|content)[^:]*:[1-9]\d*:[1-9]\d*: .+; .+", problem), problem
        guide_copy.write(path, sound)


def test_damage_by_chance_is_a_problem_or_nothing(guide_copy: GuideCopy) -> None:
    mutate_and_check(guide_copy, 0, 100)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 20))
def test_much_damage_by_chance_is_a_problem_or_nothing(guide_copy: GuideCopy, seed: int) -> None:
    mutate_and_check(guide_copy, seed, 1000)


@pytest.mark.slow
def test_every_typo_in_a_key_or_an_id_is_told_at_most_once(guide_copy: GuideCopy) -> None:
    for path in sorted((guide_copy.root / "guide_data").rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        for word in re.finditer(r"[a-z_]{3,}(?=:)|(?<=[\[ ])[a-z0-9]+(?:-[a-z0-9]+)+(?=[\],\n}])", text):
            middle = (word.start() + word.end()) // 2
            path.write_text(f"{text[:middle]}q{text[middle + 1 :]}", encoding="utf-8")
            assert len(guide_copy.problems()) <= 1, word
        path.write_text(text, encoding="utf-8")
