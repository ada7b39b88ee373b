"""Contrast as WCAG counts it, and the nearest tone of a colour that has enough of it."""

import re
from colorsys import rgb_to_hls

import pytest
from growth_guide.overlay.colours import PAGE_GROUNDS, TEXT_CONTRAST, contrast, nearest_tone, weakest
from project import ROOT


@pytest.mark.parametrize(
    ("colour", "ground", "ratio"),
    # The last two are known from WCAG's own techniques: just enough, and just too little, on white.
    [("#000000", "#ffffff", 21.0), ("#7a7a7a", "#7a7a7a", 1.0), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_wcag_either_way_round(colour: str, ground: str, ratio: float) -> None:
    assert contrast(colour, ground) == pytest.approx(ratio, abs=0.005)
    assert contrast(ground, colour) == contrast(colour, ground)


def test_the_weakest_ground_decides() -> None:
    assert weakest("#000000", ("#ffffff", "#222222"))[1] == "#222222"


def test_a_colour_that_passes_is_its_own_nearest_tone() -> None:
    assert nearest_tone("#1d5270", PAGE_GROUNDS["light"]) == "#1d5270"


@pytest.mark.parametrize("scheme", PAGE_GROUNDS)
@pytest.mark.parametrize("colour", ["#3aa0c8", "#e2001a", "#ffcc00", "#00a651", "#808080", "#010203", "#fefefe"])
def test_the_nearest_tone_passes_and_keeps_the_hue(colour: str, scheme: str) -> None:
    tone = nearest_tone(colour, PAGE_GROUNDS[scheme])
    assert tone is not None
    assert weakest(tone, PAGE_GROUNDS[scheme])[0] >= TEXT_CONTRAST
    hue, _, saturation = _hls(tone)
    assert saturation < 0.1 or hue == pytest.approx(_hls(colour)[0], abs=0.02)


def test_no_tone_that_is_nearer_passes() -> None:
    passing = [n for n in range(256) if contrast(_grey(n), "#faf6ee") >= TEXT_CONTRAST]
    assert nearest_tone("#999999", ["#faf6ee"]) == _grey(max(passing))


def test_between_black_and_white_every_ground_has_a_tone() -> None:
    assert all(nearest_tone("#3aa0c8", [_grey(n)]) for n in range(256))


def test_grounds_that_nothing_suits_have_no_tone() -> None:
    assert nearest_tone("#3aa0c8", ("#000000", "#777777", "#ffffff")) is None


@pytest.mark.parametrize(("scheme", "which"), [("light", ""), ("dark", "=slate")])
def test_the_grounds_are_those_of_the_style_sheet(scheme: str, which: str) -> None:
    sheet = (ROOT / "theme_overrides/css/1-tokens.css").read_text(encoding="utf-8")
    rule = re.search(rf"\[data-md-color-scheme{which}\] \{{(.*?)\}}", sheet, re.DOTALL)
    assert rule
    assert tuple(re.findall(r"--(?:paper|leafc): (#\w+)", rule[1])) == PAGE_GROUNDS[scheme]


def _hls(colour: str) -> tuple[float, float, float]:
    return rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))


def _grey(value: int) -> str:
    return "#" + f"{value:02x}" * 3
