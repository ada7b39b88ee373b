"""What follows from situations for the records that they name, and what is left of one when a part of it is hidden."""

from growth_guide.guide.load import load
from guide_copy import SMALL, GuideCopy


def hiding(guide_copy: GuideCopy, **hide: str) -> GuideCopy:
    """The guide with an overlay that hides these, by kind."""
    lines = "".join(f"  {kind}: [{ids}]\n" for kind, ids in hide.items())
    guide_copy.write("overlay/organisation.yml", f"name: Acme\nhide:\n{lines}")
    return guide_copy


def test_a_record_knows_the_situations_that_name_it() -> None:
    guide = load(SMALL / "guide_data")
    assert [one.id for one in guide.situations_with_idea["open-hour"]] == ["wrong-figure-in-print", "nobody-reads-it"]
    assert [one.id for one in guide.situations_with_derailer["buried-point"]] == ["nobody-reads-it"]
    assert [one.id for one in guide.situations_of_group["figures"]] == ["wrong-figure-in-print"]


def test_a_situation_drops_what_is_hidden_though_fewer_are_left_than_an_editor_writes(guide_copy: GuideCopy) -> None:
    hiding(guide_copy, ideas="call-before-ten, second-look, both-cases", derailers="closed-mindset, public-correction")
    guide_copy.edit("overlay/organisation.yml", "hide:\n", "hide:\n  situations: [nobody-reads-it]\n")
    said = [line for line in guide_copy.overlay_problems() if "situations/" in line or "cannot do without" in line]
    assert said == []


def test_what_is_left_is_shown(guide_copy: GuideCopy) -> None:
    guide = hiding(guide_copy, ideas="answer-first", derailers="buried-point", situations="wrong-figure-in-print").lay_over()
    (left,) = guide.situations
    assert [one.idea for one in left.ideas] == ["one-page-rule", "margin-questions", "open-hour", "both-cases"]
    assert (left.derailers, left.related) == (("silent-upwards",), ())
    assert guide.group["unheard"].ideas == ()


def test_an_organisation_adds_a_situation(guide_copy: GuideCopy) -> None:
    text = guide_copy.read("guide_data/situations/nobody-reads-it.yml")
    for old, new in (
        ("Nobody reads it: my reports lie in a drawer", "My drawing is not opened"),
        ("reports end in a drawer", "drawings end in a loft"),
        ("all that writing for nothing", "all that drawing for nothing"),
        ("do they even open my file", "do they even open my sheet"),
        ("my team writes and no one looks", "my team draws and no one looks"),
        ("is anybody reading this", "is anybody looking at this"),
    ):
        text = text.replace(old, new)
    guide_copy.write("overlay/situations/acme-unopened.yml", text)
    guide_copy.write("overlay/organisation.yml", "name: Acme\nid_prefix: acme-\n")
    assert "acme-unopened" in guide_copy.lay_over().situation
