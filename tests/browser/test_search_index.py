"""The index holds every record once, what is shown of it and where its words stand, the same bytes every time."""

import gzip
import json
import os
import re
import subprocess
import sys

import pytest
from growth_guide.browser.search_index import search_index
from growth_guide.guide.guide import Guide
from growth_guide.guide.load import load
from growth_guide.records.by_kind import SearchWords
from growth_guide.records.idea import Idea
from growth_guide.records.synonyms import Synonyms
from growth_guide.text.markup import plain
from growth_guide.text.search_terms import normalised_words, term
from guide_copy import with_ideas
from project import ROOT


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(ROOT / "guide_data")


@pytest.fixture(scope="module")
def script(guide: Guide) -> str:
    return search_index(guide, [])


def data_of(script: str) -> dict:
    return json.loads(script.removeprefix("globalThis.growthGuideSearchIndex=").removesuffix(";\n"))


def shown_of(script: str, idea: Idea) -> dict:
    """What is shown of an idea."""
    return next(record for record in data_of(script)["records"] if record["address"] == f"ideas/{idea.id}.html")


def postings_of(data: dict, name: str) -> dict[str, str]:
    """The fields that a term stands in, by the address of the record."""
    found, number = {}, -1
    for step, letters in re.findall(r"(\d+)(\D+)", data["postings"].split(" ")[data["terms"].split(" ").index(name)]):
        number += int(step)
        found[data["records"][number]["address"]] = letters
    return found


def test_every_record_stands_once(guide: Guide, script: str) -> None:
    addresses = [record["address"] for record in data_of(script)["records"]]
    counts = guide.counts
    found = sum(counts.values()) - sum(counts[name] for name in ("references", "groups", "phrases"))
    assert len(addresses) == len(set(addresses)) == found


def test_idea_tells_its_number_step_and_effort(guide: Guide, script: str) -> None:
    idea = guide.ideas[0]
    shown = shown_of(script, idea)
    assert (shown["kind"], shown["number"], shown["step"]) == ("idea", idea.number, idea.step)
    assert shown["effort"] == [idea.effort.minutes_per_week, idea.effort.weeks]
    assert idea.step in data_of(script)["steps"]


def test_the_texts_in_which_people_tell_of_a_need_are_shown(guide: Guide, script: str) -> None:
    idea, shown = guide.ideas[0], shown_of(script, guide.ideas[0])
    assert (shown["asked"], shown["troubles"]) == ([*map(plain, idea.asked_as)], [*map(plain, idea.issues)])
    derailer = guide.derailers[0]
    found = next(record for record in data_of(script)["records"] if record["address"] == f"derailers/{derailer.id}.html")
    assert found["troubles"] == [*map(plain, (derailer.costs, *derailer.early_signs))]


def test_stop_words_stand_in_no_posting(script: str) -> None:
    assert not {"the", "and", "because"} & set(data_of(script)["terms"].split(" "))


def test_text_cannot_leave_the_script(guide: Guide) -> None:
    wicked = guide.ideas[0].model_copy(update={"title": "</script><!-- \u2028\u2029"})
    changed = with_ideas(guide, wicked, *guide.ideas[1:])
    script = search_index(changed, [])
    assert not re.search("</|<!--|[\u2028\u2029]", script)
    assert shown_of(script.replace("\\u0021", "!"), changed.ideas[0])["title"] == "</script><!-- \u2028\u2029".strip()


def vars_of(guide: Guide) -> dict:
    return {name: getattr(guide, name) for name in guide.__dataclass_fields__}


def test_search_words_are_told_as_they_stand(guide: Guide) -> None:
    idea = guide.ideas[0]
    given = SearchWords(capabilities={}, derailers={}, ideas={idea.id: ("xylophone", "zebra crossing")}, roles={}, situations={})
    script = search_index(Guide(**{**vars_of(guide), "search_words": given}), [])
    assert shown_of(script, idea)["words"] == ["xylophone", "zebra crossing"]


def test_hidden_texts_have_postings_by_field(guide: Guide) -> None:
    given = {"profession": "xylophonist", "example": "A zebra met the zebra, a zebra and a zebra."}
    changed = guide.ideas[0].model_copy(update=given)
    data = data_of(search_index(with_ideas(guide, changed, *guide.ideas[1:]), []))
    place = f"ideas/{changed.id}.html"
    assert (postings_of(data, "xylophonist")[place], postings_of(data, "zebra")[place]) == ("n", "bbb")


def test_group_of_synonyms_stands_where_a_phrase_of_it_does(guide: Guide) -> None:
    changed = guide.ideas[0].model_copy(update={"example": "A xylophone on two zebra crossings."})
    synonyms = Synonyms(groups=(("xylophones", "zebra crossing"),))
    data = data_of(search_index(Guide(**{**vars_of(with_ideas(guide, changed, *guide.ideas[1:])), "synonyms": synonyms}), []))
    assert postings_of(data, "=0") == {f"ideas/{changed.id}.html": "b"}
    assert data["groups"] == [["xylophon", "zebra cross"]]


def test_neighbours_of_an_idea_are_its_role_and_what_it_counters(guide: Guide, script: str) -> None:
    records, idea = data_of(script)["records"], guide.ideas[0]
    near = [records[number] for number in shown_of(script, idea)["neighbours"]]
    assert [record["title"] for record in near] == [guide.role[idea.role].name, *(guide.derailer[d].name for d in idea.counters)]


def test_same_data_gives_the_same_bytes_under_another_hash_seed(script: str) -> None:
    program = (
        "import sys; from pathlib import Path; from growth_guide.guide.load import load\n"
        "from growth_guide.browser.search_index import search_index\n"
        "sys.stdout.buffer.write(search_index(load(Path(sys.argv[1])), []).encode())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT / "hooks")}
    command = [sys.executable, "-c", program, str(ROOT / "guide_data")]
    assert subprocess.run(command, env=environment, capture_output=True, check=True).stdout == script.encode()


def test_index_is_small_for_the_advice_that_it_holds(guide: Guide, script: str) -> None:
    assert len(gzip.compress(script.encode())) <= 1_050 * (len(guide.ideas) + len(guide.situations))


def test_a_situation_is_found_by_its_title_its_phrases_and_what_is_going_on(guide: Guide, script: str) -> None:
    data, situation = data_of(script), guide.situation["overruled"]
    shown = next(record for record in data["records"] if record["address"] == "situations/overruled.html")
    assert (shown["kind"], shown["title"]) == ("situation", situation.title)
    assert (shown["place"], shown["asked"]) == (guide.group[situation.group].name, list(situation.asked_as))
    for word in set(normalised_words(situation.what_is_going_on)) - set(data["stopWords"].split()):
        assert "b" in postings_of(data, term(word))["situations/overruled.html"], word


@pytest.mark.parametrize(("text", "found"), [
    ("Don’t I know L&D's café, two-way?", ["dont", "i", "know", "l&d", "cafe", "two", "way"]),
    ("", []),
    ("...", []),
])
def test_words_of_a_text(text: str, found: list[str]) -> None:
    assert normalised_words(text) == found


@pytest.mark.parametrize(("british", "american"), [
    ("organising", "organizing"), ("behaviours", "behaviors"), ("prioritisation", "prioritization"),
])
def test_both_spellings_are_one_term(british: str, american: str) -> None:
    assert term(british) == term(american)
