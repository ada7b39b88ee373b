"""``growth-guide diff``: what a reviewer reads."""

import random
import re

import pytest
from data_mutations import mutated
from growth_guide.editing.comparing.comparison import diff
from growth_guide.editing.comparing.revision_records import RevisionRecords
from growth_guide.editing.renaming.rename import rename
from growth_guide.editing.renaming.retire import retire
from project import run
from revision_repository import RevisionRepository

IDEA, DERAILER = "guide_data/ideas/second-look.yml", "guide_data/derailers/closed-mindset.yml"
CAPABILITY, ALIASES = "guide_data/capabilities/clear-writing.yml", "guide_data/aliases.yml"


def chapter(markdown: str, heading: str) -> list[str]:
    """The sentences below a heading."""
    below = markdown.partition(f"# {heading}\n")[2]
    assert below, markdown
    return re.findall(r"^- (.*)", below.partition("\n#")[0], re.MULTILINE)


def test_no_change_is_said(repository: RevisionRepository) -> None:
    assert diff(repository.root, "HEAD") == (
        "# What changes in the guide\n\nFrom `HEAD` to the working tree: nothing changes in meaning.\n"
    )


def test_layout_comments_and_line_ends_change_no_meaning(repository: RevisionRepository) -> None:
    repository.write(IDEA, "# a comment\n" + repository.read(IDEA).replace("[minto-2009, edm", "[minto-2009,   edm"))
    repository.write(DERAILER, repository.read(DERAILER).replace("\n", "\r\n"))
    said = diff(repository.root, "HEAD")
    assert ": nothing changes in meaning.\n" in said
    assert said.endswith(f"\nNothing that a reader sees changes in `{IDEA}`.\n")


def test_an_idea_is_told_with_its_number_and_title(repository: RevisionRepository) -> None:
    repository.edit(IDEA, "counters: [public-correction]", "counters: [public-correction, buried-point]")
    repository.edit(IDEA, "  - which numbers matter\n", "  - which numbers matter\n  - proof my figures\n")
    said = diff(repository.root, "HEAD")
    assert "From `HEAD` to the working tree: 1 idea.\n" in said
    assert chapter(said, "Idea 2, *A second look at the figures that travel*") == [
        "One search phrase is new: “proof my figures”.",
        "It now also counters *Burying the point*.",
    ]


def test_the_order_is_that_of_the_guide(repository: RevisionRepository) -> None:
    for path, old in (
        ("guide_data/model.yml", "purpose: "), ("guide_data/plan.yml", "promise: "), (CAPABILITY, "purpose: "),
        (DERAILER, "shows: "), ("guide_data/derailers/buried-point.yml", "shows: "),
        (IDEA, "summary: "), ("guide_data/ideas/answer-first.yml", "summary: "),
        ("guide_data/references/minto-2009.yml", "limits: "), ("content/about.md", "title: "),
    ):  # fmt: skip
        repository.write(path, repository.read(path).replace(old, old + "Indeed ", 1))
    assert [line.strip("# ").split(",")[0] for line in diff(repository.root, "HEAD").splitlines() if line.startswith("##")] == [
        "The model", "Capabilities", "Capability *Clear Writing*", "Derailers", "Derailer *Closed mindset*",
        "Derailer *Burying the point*", "Growth ideas", "Idea 1", "Idea 2", "References", "Reference *Minto", "The plan", "Pages",
        "Page *Indeed About this small guide* (`content/about.md`)",
    ]  # fmt: skip


def test_a_text_that_became_harder_is_told(repository: RevisionRepository) -> None:
    hard = "Notwithstanding organisational considerations, professional experience necessitates methodological verification " * 3
    repository.edit(IDEA, "profession: actuary", "# an actuary\nprofession: actuary")
    repository.edit(IDEA, "summary: Find", f"summary: {hard}. Find")
    (said,) = [line for line in chapter(diff(repository.root, "HEAD"), title(2)) if "reading level" in line]
    assert re.fullmatch(
        r"The reading level rises from \d\.\d to \d+\.\d years of school(, above the 9 that a page may have)?\.", said
    )


def title(number: int) -> str:
    return {2: "Idea 2, *A second look at the figures that travel*", 7: "Idea 7, *An hour with an open door*"}[number]


def test_a_renamed_idea_is_one_change_and_not_one_of_all_that_name_it(repository: RevisionRepository) -> None:
    rename(repository.project, "second-look", "z-new")
    said = diff(repository.root, "HEAD")
    assert "From `HEAD` to the working tree: 1 idea.\n" in said
    assert chapter(said, title(2)) == [
        "Its id is now `z-new`; it was `second-look`. Links and saved plans that name the old one still work."
    ]


def test_pages_that_follow_a_renamed_record_have_not_changed(repository: RevisionRepository) -> None:
    rename(repository.project, "answer-first", "z-new")
    rename(repository.project, "minto-2009", "z-work")
    said = diff(repository.root, "HEAD")
    assert "From `HEAD` to the working tree: 1 idea, 1 reference.\n" in said
    nothing_seen = said.partition("Nothing that a reader sees changes in")[2]
    assert "`guide_data/situations/nobody-reads-it.yml`" in nothing_seen


def test_a_role_with_another_id_is_told_at_its_capability(repository: RevisionRepository) -> None:
    rename(repository.project, "plain-writer", "z-new")
    assert chapter(diff(repository.root, "HEAD"), "Capability *Clear Writing*") == [
        "The role *Plain Writer*: the id is now `z-new`; it was `plain-writer`."
    ]


def test_a_rename_that_the_aliases_do_not_keep_is_told(repository: RevisionRepository) -> None:
    (repository.root / DERAILER).rename(repository.root / "guide_data/derailers/z-new.yml")
    (said, *_) = chapter(diff(repository.root, "HEAD"), "Derailer *Closed mindset*")
    assert said == (
        "Its id is now `z-new`; it was `closed-mindset`. Its old id is not kept among the aliases, so that links and saved plans "
        "which name it lead nowhere."
    )


def test_a_retired_idea_is_told_with_what_follows(repository: RevisionRepository) -> None:
    retire(repository.project, "second-look")
    said = chapter(diff(repository.root, "HEAD"), title(2))
    assert said[0] == "It is retired, and nothing takes its place."
    assert "Counters: *Correcting people in public*." in said
    assert said[-1] == "Now only 1 idea counters *Correcting people in public*; a derailer wants 2."
    assert "Words for the search" not in diff(repository.root, "HEAD"), "that its search words went is no news"


def test_a_retired_idea_is_told_with_its_successor(repository: RevisionRepository) -> None:
    retire(repository.project, "second-look", "answer-first")
    said = diff(repository.root, "HEAD")
    assert chapter(said, title(2))[0] == "It is retired, and *Answer first: one sentence, then the rest* takes its place."


def test_a_deleted_record_is_told_as_such(repository: RevisionRepository) -> None:
    (repository.root / IDEA).unlink()
    assert chapter(diff(repository.root, "HEAD"), title(2))[0].startswith("It is deleted. Its old id is not kept")
    repository.edit(ALIASES, "  paper-round: null\n", "  paper-round: null\n  second-look: null\n")
    said = chapter(diff(repository.root, "HEAD"), title(2))
    assert said[1] == "Its number, 2, is not kept: add it to `retired_numbers` in `guide_data/aliases.yml`."


def test_a_new_record_is_told_in_short(repository: RevisionRepository) -> None:
    text = repository.read(IDEA).replace("number: 2\n", "number: 8\n").replace("title: A", "title: Another")
    repository.write("guide_data/ideas/another.yml", text)
    said = chapter(diff(repository.root, "HEAD"), "Idea 8, *Another second look at the figures that travel*")
    assert said[:3] == ["It is new.", "Role: *Figure Checker*.", "Step: from Specialist to Expert."]


def test_old_ids_that_are_forgotten_or_lead_elsewhere_are_told(repository: RevisionRepository) -> None:
    repository.edit(ALIASES, "  answer-up-front: answer-first\n  paper-round: null\n", "  answer-up-front: second-look\n")
    repository.write(ALIASES, repository.read(ALIASES) + "retired_numbers: [12]\n")
    assert chapter(diff(repository.root, "HEAD"), "Old ids") == [
        "The old id `paper-round` is no longer kept among the ideas: links and saved plans that name it lead nowhere, and "
        "somebody may use it for something else.",
        "The old id `answer-up-front` leads to *A second look at the figures that travel* now; it led to "
        "*Answer first: one sentence, then the rest*.",
        "The number 12 is kept from being used again.",
    ]


def test_a_page_is_told_sentence_by_sentence(repository: RevisionRepository) -> None:
    page = "content/about.md"
    repository.edit(page, "What it is for, and how to mend it.", "What it is for, and how to better it.")
    repository.edit(page, "## Links\n", "A sentence is new here.\n\n## Links\n")
    repository.edit(page, "[the first idea](ideas/answer-first.md)", "the first idea")
    assert chapter(diff(repository.root, "HEAD"), "Page *About this small guide* (`content/about.md`)") == [
        "The description for search engines is reworded: “What it is for, and how to ~~mend~~ **better** it.”",
        "New: “A sentence is new here.”",
        "Reworded: the link at “the first idea” is gone.",
    ]


def test_a_count_in_a_front_matter_is_told_by_its_name(repository: RevisionRepository) -> None:
    repository.edit("content/index.md", "{{ counts.ideas }} ideas & *one*", "{{ counts.roles }} ideas & *one*")
    assert chapter(diff(repository.root, "HEAD"), "Page *A small guide: everything once* (`content/index.md`)") == [
        "The line below the title is reworded: “A guide with ~~counts.ideas~~ **counts.roles** ideas & \\*one\\* sentence.”",
    ]


def test_pages_come_and_go(repository: RevisionRepository) -> None:
    (repository.root / "content/about.md").rename(repository.root / "content/us.md")
    said = diff(repository.root, "HEAD")
    assert chapter(said, "Page *About this small guide* (`content/about.md`)")[0] == "It is gone."
    assert chapter(said, "Page *About this small guide* (`content/us.md`)")[0] == "It is new."


def test_what_cannot_be_read_is_told_and_the_rest_compared(repository: RevisionRepository) -> None:
    repository.write(DERAILER, "name: 'never closed\n")
    repository.edit(IDEA, "number: 2\n", "number: two\n")
    repository.write("content/about.md", "---\ntitle: [\n---\n")
    said = diff(repository.root, "HEAD")
    faults = chapter(said, "What cannot be read, or not as a whole")
    assert len(faults) == 3
    assert faults[0].startswith("`content/about.md` in the working tree, line ")
    assert "expected a whole number, got the text two; write a whole number." in faults[2]
    assert chapter(said, "Derailer *Closed mindset*") == [
        "What changed in it cannot be told, since it cannot be read in one of the two."
    ]
    assert chapter(said, "Idea two, *A second look at the figures that travel*") == ["The number is now “two”; it was 2."]
    assert "cannot be told" in chapter(said, "Page *About this small guide* (`content/about.md`)")[0]
    repository.commit()
    assert "`HEAD`, line " in diff(repository.root, "HEAD~1", "HEAD") + diff(repository.root, "HEAD", "HEAD~1")


def test_files_that_are_missing_are_told(repository: RevisionRepository) -> None:
    for path in ("guide_data/model.yml", "guide_data/aliases.yml", "guide_data/synonyms.yml"):
        (repository.root / path).unlink()
    said = diff(repository.root, "HEAD")
    assert chapter(said, "The model") == ["The file `guide_data/model.yml` is gone."]
    assert chapter(said, "Words that mean the same") == ["The file `guide_data/synonyms.yml` is gone."]
    assert chapter(said, "Old ids") == ["The file `guide_data/aliases.yml` is gone."]


def test_texts_of_others_do_nothing_in_a_comment(repository: RevisionRepository) -> None:
    evil = '"@octocat [x](https://evil.example) <script>alert(1)</script> #1 **b** `c`"'
    places = ((IDEA, "title"), (IDEA, "summary"), (DERAILER, "name"), (CAPABILITY, "name"), ("content/about.md", "title"))
    for path, key in places:
        repository.write(path, re.sub(rf"(?m)^{key}: .*", lambda _, key=key: f"{key}: {evil}", repository.read(path)))
    repository.write("content/about.md", repository.read("content/about.md") + f"\n{evil}\n")
    said = re.sub(r"(?<!\\)`[^`]*`", "", diff(repository.root, "HEAD"))  # Nothing comes out of what stands in code marks.
    assert "octocat" in said
    assert not re.search(r"@\w|<|(?<!\\)\]\(|://\w|#\d|(?<!\\)`|(?<!\\)\*\*b", said)


def test_records_that_did_not_change_are_not_read(repository: RevisionRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    really = RevisionRecords._read
    monkeypatch.setattr(RevisionRecords, "_read", lambda side, path, *more: (read.append(path), really(side, path, *more))[1])
    repository.edit(IDEA, "effort: {minutes_per_week: 40", "effort: {minutes_per_week: 50")
    diff(repository.root, "HEAD")
    assert {path for path in read if "/ideas/" in path} == {IDEA}


def test_damage_by_chance_is_told_or_nothing(repository: RevisionRepository) -> None:
    chance = random.Random(5)
    files = sorted(path for folder in ("guide_data", "content") for path in (repository.root / folder).rglob("*.*"))
    for _ in range(8):
        for path in chance.sample(files, 4):
            path.write_bytes(mutated(chance, path.read_bytes()))
        assert diff(repository.root, "HEAD").startswith("# What changes in the guide\n")


def test_a_diff_is_the_same_under_another_hash_seed(repository: RevisionRepository) -> None:
    rename(repository.project, "second-look", "z-new")
    for idea in ("open-hour", "one-page-rule", "both-cases", "margin-questions"):
        (repository.root / f"guide_data/ideas/{idea}.yml").unlink()
    repository.edit(ALIASES, "references: {}", "references: {a: null, b: null, c: null, d: null}")
    one, other = (run(["growth-guide", "diff", "HEAD"], repository.root, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert chapter(one.stdout, "Old ids")
    assert one.stdout == other.stdout
