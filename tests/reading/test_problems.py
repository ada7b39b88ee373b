"""What is said of the content: errors, which make it unsound, and remarks, which refuse nothing."""

from dataclasses import replace

from growth_guide.reading.problems import ContentError, Problem, errors

ERROR = Problem("b.yml", 1, 1, "when: tomorow has not the right form", "did you mean today?")
REMARK = replace(ERROR, path="a.yml", remark=True)


def test_a_remark_says_at_its_end_that_it_is_one() -> None:
    assert str(ERROR).endswith("did you mean today?")
    assert str(REMARK).endswith("did you mean today? [remark]")


def test_errors_are_told_once_in_the_order_of_their_places_and_remarks_are_none() -> None:
    first = replace(ERROR, path="a.yml")
    assert errors([ERROR, REMARK, first, ERROR]) == [first, ERROR]
    assert ContentError([ERROR, REMARK]).problems == [ERROR]
