"""What raters read has a place for the colleague's name."""

from growth_guide.pages.rated_name import with_place_for_name

LARGE, SMALL = "<span data-name>This colleague</span>", "<span data-name>this colleague</span>"


def test_a_name_has_a_place_wherever_it_stands() -> None:
    assert with_place_for_name("Ana asks. Ana's clients ask Ana.") == f"{LARGE} asks. {LARGE}’s clients ask {SMALL}."


def test_another_word_is_no_name_and_what_is_no_text_is_escaped() -> None:
    assert with_place_for_name("Analysts & <b>Anas</b> know") == "Analysts &amp; &lt;b&gt;Anas&lt;/b&gt; know"
