"""``growth-guide retire``: a record goes from every file, its id and number are kept, and what is left to decide is told."""

import re

import pytest
from growth_guide.browser.search_entries import search_entries
from growth_guide.cli import main
from growth_guide.content.data_folder import Folder
from growth_guide.editing.renaming.retire import retire
from growth_guide.editing.tidying.canonical_records import untidy
from growth_guide.pages.pages import Renderer, all_pages
from growth_guide.published.guide_json import guide_json
from growth_guide.reading.problems import ContentError
from growth_guide.site.project import check_project
from guide_copy import GuideCopy
from project import ROOT, contents
from test_rename import ALIASES, CAPABILITY, IDEA

SEARCH_WORDS = "guide_data/search-words.yml"


def refused(guide_copy: GuideCopy, given: str, other: str | None = None) -> list[str]:
    """What is said when a record cannot be retired; nothing is written then."""
    before = contents(guide_copy.root)
    with pytest.raises(ContentError) as error:
        retire(guide_copy.project, given, other)
    assert contents(guide_copy.root) == before
    return str(error.value).splitlines()


def test_a_retired_idea_is_named_nowhere_but_among_the_old_ids(guide_copy: GuideCopy) -> None:
    retire(guide_copy.project, "open-hour")
    assert [path for path, raw in contents(guide_copy.root).items() if b"open-hour" in raw or "open-hour" in path] == [ALIASES]
    aliases = guide_copy.load().aliases
    assert aliases.ideas["open-hour"] is None
    assert aliases.retired_numbers == (7,)


@pytest.mark.parametrize("other", [None, "answer-first"])
def test_a_retired_idea_has_a_small_page_and_stands_nowhere_else(guide_copy: GuideCopy, other: str | None) -> None:
    retire(guide_copy.project, "second-look", other)
    guide, written = check_project(guide_copy.project)
    renderer = Renderer(guide, ROOT / "theme_overrides/pages")
    rendered = {page.uri: renderer.render(page) for page in all_pages(guide, written)}
    small = rendered.pop("ideas/second-look.md")
    target = f"{other}.html" if other else "index.html"
    assert f'href="{target}"' in small
    assert ("has given way to another page" if other else "nothing took its place") in small
    assert not [uri for uri, text in rendered.items() if "ideas/second-look" in text or "A second look at the figures" in text]
    assert "second-look" not in guide_json(guide, {})
    assert "second-look" not in repr(list(search_entries(guide, written)))


def test_only_the_lines_that_named_it_change(guide_copy: GuideCopy) -> None:
    guide_copy.edit(IDEA, "related: [answer-first]", "related: [answer-first, one-page-rule]  # both")
    path = guide_copy.read(CAPABILITY)
    retire(guide_copy.project, "one-page-rule")
    assert guide_copy.read(CAPABILITY) == re.sub(r"  - \{idea: one-page-rule.*\n", "", path)
    assert "\n# both\nrelated: [answer-first]\n" in guide_copy.read(IDEA)
    assert list(untidy(Folder(guide_copy.root / "guide_data", "guide_data"))) == []


def test_the_number_of_a_retired_idea_stays_free_and_the_guide_stays_sound(guide_copy: GuideCopy) -> None:
    guide_copy.edit("guide_data/ideas/both-cases.yml", "counters: [", "counters: [public-correction, ")
    retire(guide_copy.project, "second-look", "answer-first")
    assert guide_copy.page_problems() == []
    guide_copy.edit("guide_data/ideas/both-cases.yml", "number: 6", "number: 2")
    assert any("number 2 was that of an idea that is retired" in said for said in guide_copy.problems())


def test_what_named_it_names_its_successor_once(guide_copy: GuideCopy) -> None:
    other = "guide_data/ideas/margin-questions.yml"
    guide_copy.write(other, re.sub(r"related: .*", "related: [second-look, answer-first]", guide_copy.read(other)))
    another = "guide_data/ideas/open-hour.yml"
    guide_copy.write(another, re.sub(r"related: .*", "related: [second-look]", guide_copy.read(another)))
    retire(guide_copy.project, "second-look", "answer-first")
    guide = guide_copy.load()
    assert guide.idea["margin-questions"].related == ("answer-first",)
    assert guide.idea["open-hour"].related == ("answer-first",)
    assert "second-look" not in guide.idea["answer-first"].related, "no idea is related to itself"
    assert guide.aliases.ideas["second-look"] == "answer-first"
    assert guide.search_words.ideas == {"answer-first": ("proof-reading", "four-eyes principle")}
    helping = [one.idea for one in guide.situation["wrong-figure-in-print"].ideas]
    assert helping == ["call-before-ten", "both-cases", "open-hour"], "why the other one helped says nothing of its successor"


def test_older_aliases_lead_on_to_the_successor_or_to_nothing(guide_copy: GuideCopy) -> None:
    retire(guide_copy.project, "answer-first", "one-page-rule")
    assert guide_copy.load().aliases.ideas["answer-up-front"] == "one-page-rule"
    retire(guide_copy.project, "one-page-rule", "open-hour")
    assert set(guide_copy.load().aliases.ideas.values()) == {"open-hour", None}


@pytest.mark.parametrize(("given", "key"), [("public-correction", "counters"), ("edmondson-1999", "references")])
def test_derailers_and_references_go_from_the_ideas_that_name_them(guide_copy: GuideCopy, given: str, key: str) -> None:
    retire(guide_copy.project, given)
    assert all(given not in getattr(idea, key) for idea in guide_copy.load().ideas)


def test_links_go_and_their_words_stay(guide_copy: GuideCopy) -> None:
    guide_copy.edit(IDEA, "An actuary found", "An actuary, with [a work](references.html#minto-2009), found")
    said = retire(guide_copy.project, "minto-2009")
    assert "An actuary, with a work, found" in guide_copy.read(IDEA)
    assert "[a role](capabilities/clear-writing.md#plain-writer),\na work, [the links](#links)" in guide_copy.read(
        "content/about.md"
    )
    assert 'content/about.md:11:1: the link was taken from "a work"; read whether the sentence still holds' in said


def test_links_lead_to_the_successor(guide_copy: GuideCopy) -> None:
    said = retire(guide_copy.project, "answer-first", "one-page-rule")
    assert "[the first idea](ideas/one-page-rule.md)" in guide_copy.read("content/about.md")
    assert any(line.startswith("content/about.md:10:") and "a link leads to the successor" in line for line in said)


@pytest.mark.parametrize("other", [None, "answer-first"])
def test_a_link_in_what_goes_with_the_record_is_not_told(guide_copy: GuideCopy, other: str | None) -> None:
    step = "A clear sentence makes a wrong figure easier to see."
    guide_copy.edit(CAPABILITY, step, f'"{step} See [the idea](ideas/second-look.html)."')
    assert not [said for said in retire(guide_copy.project, "second-look", other) if " link " in said]
    assert "second-look" not in guide_copy.read(CAPABILITY)


def test_the_words_of_a_link_may_hold_brackets(guide_copy: GuideCopy) -> None:
    guide_copy.edit("content/about.md", "[the first idea](ideas/answer-first.md)", "[the [first] idea](ideas/answer-first.md)")
    retire(guide_copy.project, "answer-first", "one-page-rule")
    assert "[the [first] idea](ideas/one-page-rule.md)" in guide_copy.read("content/about.md")


def test_a_capability_without_ideas_and_derailers_goes_with_its_roles(guide_copy: GuideCopy) -> None:
    for idea in ("call-before-ten", "both-cases", "open-hour"):
        path = f"guide_data/ideas/{idea}.yml"
        guide_copy.write(path, re.sub(r"role: .*", "role: plain-writer", guide_copy.read(path)))
    trust = guide_copy.read("guide_data/capabilities/shared-trust.yml")
    steps = re.findall(r"  - \{idea: .*\n", trust)
    guide_copy.write("guide_data/capabilities/shared-trust.yml", re.sub(r"path:\n(  - .*\n)+", "path: []\n", trust))
    writing = guide_copy.read(CAPABILITY)
    steps += re.findall(r"  - \{idea: .*\n", writing)
    order = sorted(steps, key=lambda step: re.search("one-page|margin|open", step) is not None)
    guide_copy.write(CAPABILITY, re.sub(r"path:\n(  - .*\n)+", lambda _: "path:\n" + "".join(order), writing))
    assert guide_copy.problems() == []
    retire(guide_copy.project, "shared-trust", "clear-writing")
    guide = guide_copy.load()
    assert [capability.id for capability in guide.capabilities] == ["clear-writing"]
    assert len(guide.derailers_of_capability["clear-writing"]) == 4
    assert guide.aliases.capabilities == {"shared-trust": "clear-writing"}
    assert len(guide.aliases.roles) == 3 and set(guide.aliases.roles.values()) == {None}


def test_places_that_must_name_a_record_are_told_all_at_once(guide_copy: GuideCopy) -> None:
    found = refused(guide_copy, "shared-trust")
    assert len(found) == 5, "two derailers and the roles of three ideas"
    right = re.compile(r"guide_data/(derailers|ideas)/[a-z-]+\.yml:4:\d+: the (capability|role) .* is needed here; name")
    assert all(map(right.match, found))


def test_a_situation_of_the_home_page_needs_a_successor(guide_copy: GuideCopy) -> None:
    (said,) = [line for line in refused(guide_copy, "nobody-reads-it") if line.startswith("content")]
    assert said.startswith('content/index.md:10:37: the situation "')
    assert said.endswith(" is needed here; name another here first, or say which after --for")


@pytest.mark.parametrize(
    ("given", "other", "said"),
    [
        ("nemo", "ghost", ["guide_data:1:1: there is no ghost among", "guide_data:1:1: there is no nemo among"]),
        ("second-look", "closed-mindset", ["guide_data:1:1: there is no closed-mindset among the ideas"]),
        ("second-look", "derailers/closed-mindset", ["guide_data/derailers/closed-mindset.yml:1:1: the derailer "]),
        ("second-look", "second-look", [f"{IDEA}:1:1: the idea "]),
        ("plain-writer", None, [f'{CAPABILITY}:1:1: the role "Plain Writer" cannot go: a capability has three']),
    ],
)
def test_what_cannot_be_retired_is_refused(guide_copy: GuideCopy, given: str, other: str | None, said: list[str]) -> None:
    found = refused(guide_copy, given, other)
    assert len(found) == len(said)
    assert all(line.startswith(start) for line, start in zip(found, said, strict=True))


def test_what_is_left_to_decide_is_told_with_its_place_after_the_change(guide_copy: GuideCopy) -> None:
    other = "guide_data/ideas/margin-questions.yml"
    guide_copy.edit(other, "profession: ", "profession: since a second look at the figures that travel, ")
    left = retire(guide_copy.project, "second-look")[2:]
    roles, step, speaks = (
        line_of(guide_copy, *place) for place in ((CAPABILITY, "roles:"), (CAPABILITY, "margin"), (other, "prof"))
    )
    assert [said.partition("; ")[0] for said in left] == [
        f'{CAPABILITY}:{roles + 1}:3: no idea leads to Expert in the role "Figure Checker" now',
        f'{CAPABILITY}:{step}:39: "You can ask of others now what you ask of yourself: the p..." came after the retired idea',
        'guide_data/derailers/public-correction.yml:2:7: "Correcting people in public" is countered by 1 idea now',
        f'{other}:{speaks}:19: this text speaks of "a second look at the figures that travel"',
    ]


def line_of(guide_copy: GuideCopy, path: str, words: str) -> int:
    text = guide_copy.read(path)
    return text[: text.index(words)].count("\n") + 1


def test_the_command_prints_it_all(
    guide_copy: GuideCopy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_copy.add_theme()
    monkeypatch.chdir(guide_copy.root)
    assert main(["retire", "open-hour", "--for", "both-cases"]) == 0
    assert " is retired, and the idea " in capsys.readouterr().out.splitlines()[0]
    assert main(["retire", "open-hour"]) == 1
