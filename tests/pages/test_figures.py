"""The figures: what they say, where they link, and that text of the data cannot become markup."""

from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest
from growth_guide.pages.figures import effort_strokes, globals_for, model_map, numeral, thumb_index, when_strip
from growth_guide.records.capability import Capability, Role
from growth_guide.records.model import Domain

PAGE: Any = SimpleNamespace(address="ideas/one.html", link=lambda target: f"../{target}")


def idea(*whens: str, weeks: int = 8) -> Any:
    """An idea with these times of action."""
    return SimpleNamespace(actions=[SimpleNamespace(when=when) for when in whens], effort=effort(weeks=weeks))


def effort(minutes: int = 30, weeks: int = 8) -> Any:
    return SimpleNamespace(minutes_per_week=minutes, weeks=weeks)


@pytest.fixture
def guide() -> Any:
    """Two domains of one capability each; a name that would break careless markup."""
    def role(name: str) -> Role:
        return Role.model_construct(id=name.lower(), name=name)

    makers, tellers = (role("Maker"), role("Mender"), role("Mover")), (role("Finder"), role("Weigher"), role("Teller"))
    first = Capability.model_construct(id="craft", name="Craft & <b>Trade</b>", domain="technical", roles=makers)
    second = Capability.model_construct(id="worth", name="Worth", domain="value", roles=tellers)
    domains = (Domain.model_construct(id="technical", name="Technical"), Domain.model_construct(id="value", name="Value"))
    return SimpleNamespace(
        domains=domains, capabilities_of_domain={"technical": (first,), "value": (second,)},
        ideas_of_role={each.id: ("one",) if each.id == "maker" else () for each in (*makers, *tellers)},
        model=SimpleNamespace(capabilities=("craft", "worth")), counts={"domains": 2, "capabilities": 2, "roles": 6},
    )


def links(svg: str) -> list[str]:
    return [a.get("href", "") for a in ElementTree.fromstring(svg).iter("a")]


def test_the_map_links_every_domain_capability_and_role(guide: Any) -> None:
    assert links(model_map(guide, PAGE)) == [
        "../domains/technical.html", "../capabilities/craft.html",
        "../capabilities/craft.html#maker", "../capabilities/craft.html#mender", "../capabilities/craft.html#mover",
        "../domains/value.html", "../capabilities/worth.html",
        "../capabilities/worth.html#finder", "../capabilities/worth.html#weigher", "../capabilities/worth.html#teller",
    ]


def test_the_map_counts_the_ideas_of_a_role(guide: Any) -> None:
    texts = [text.text for text in ElementTree.fromstring(model_map(guide, PAGE)).iter("text")]
    assert texts.count("1 idea") == 1
    assert texts.count("0 ideas") == 5


def test_every_link_of_the_map_has_a_name(guide: Any) -> None:
    assert all(a.get("aria-label") for a in ElementTree.fromstring(model_map(guide, PAGE)).iter("a"))


def test_names_are_escaped(guide: Any) -> None:
    for svg in (model_map(guide, PAGE), thumb_index(guide, PAGE, "technical")):
        assert "<b>" not in svg
        assert "Craft &amp; &lt;b&gt;" in svg


def test_the_index_inks_one_capability_and_pins_its_role(guide: Any) -> None:
    svg = ElementTree.fromstring(thumb_index(guide, PAGE, "value", "worth", "weigher"))
    inked = [a.get("aria-label") for a in svg.iter("a") if "is-here" in a.get("class", "")]
    assert inked == ["Worth, Value, you are here"]
    assert len(list(svg.iter("circle"))) == 1


def test_the_index_of_a_domain_inks_its_capabilities_and_pins_nothing(guide: Any) -> None:
    svg = ElementTree.fromstring(thumb_index(guide, PAGE, "technical"))
    assert [("is-here" in a.get("class", "")) for a in svg.iter("a")] == [True, False]
    assert not list(svg.iter("circle"))


def test_the_index_is_drawn_anew_for_another_folder_and_another_place(guide: Any) -> None:
    index = globals_for(guide)["thumb_index"]
    home: Any = SimpleNamespace(address="index.html", link=lambda target: target)
    assert links(index(PAGE, "value"))[0] == "../capabilities/craft.html"
    assert links(index(home, "value"))[0] == "capabilities/craft.html"
    assert index(PAGE, "value") != index(PAGE, "technical")
    assert index(PAGE, "value") is index(PAGE, "value")


@pytest.mark.parametrize(("place", "expected"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV")])
def test_capabilities_are_numbered_in_roman_numerals(place: int, expected: str) -> None:
    ids = [f"c{n}" for n in range(1, 20)]
    guide: Any = SimpleNamespace(model=SimpleNamespace(capabilities=ids))
    capability: Any = SimpleNamespace(id=f"c{place}")
    assert numeral(guide, capability) == expected


def test_effort_draws_one_stroke_a_week_and_more_minutes_higher() -> None:
    low, high = effort_strokes(effort(10, weeks=3)), effort_strokes(effort(120, weeks=3))
    assert low.count("M") == high.count("M") == 3 + 1
    top = [float(svg.split(",17V")[1].split("M")[0].split('"')[0]) for svg in (low, high)]
    assert top[1] < top[0]


def test_the_strip_has_a_ring_for_each_week_and_strokes_for_what_recurs() -> None:
    svg = ElementTree.fromstring(when_strip(idea("today", "week 2", "monthly", "week 8")))
    assert [ring.get("cx") for ring in svg.iter("circle")] == ["0%", "25%", "100%"]
    assert [line.get("x1") for line in svg.iter("line") if line.get("class") == "beat"] == ["50%", "100%"]


def test_the_strip_reaches_the_last_week_of_idea_or_action() -> None:
    assert "week 12" in when_strip(idea("today", "week 12", weeks=8))
    assert "week 10" in when_strip(idea("today", "week 2", weeks=10))


def test_the_strip_leaves_out_numbers_that_would_touch() -> None:
    svg = ElementTree.fromstring(when_strip(idea("today", "week 1", "week 26", "week 27", weeks=52)))
    texts = [text.text for text in svg.iter("text")]
    assert texts == ["today", "week 52", "26"]
