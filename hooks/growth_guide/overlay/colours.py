"""Colours as numbers: how much two of them stand out from each other, and the nearest tone that stands out enough.

Contrast is that of WCAG 2.2, from 1 (the same) to 21 (black on white).
"""

from collections.abc import Iterable, Iterator
from colorsys import hls_to_rgb, rgb_to_hls

TEXT_CONTRAST = 4.5
"""What text needs at least, so that people with poor sight can read it (WCAG 2.2, 1.4.3)."""

PAGE_GROUNDS = {"light": ("#faf6ee", "#f2ebde"), "dark": ("#1c1916", "#28231e")}
"""By scheme, the grounds on which a page writes: ``--paper`` and ``--leafc`` of the style sheet."""

_TONES = 1000
"""So many steps there are from black to white."""


def contrast(colour: str, ground: str) -> float:
    """The contrast of two colours such as ``#1d5270``."""
    darker, lighter = sorted((_luminance(colour), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def weakest(colour: str, grounds: Iterable[str]) -> tuple[float, str]:
    """The least contrast that the colour has on any of the grounds, and that ground."""
    return min((contrast(colour, ground), ground) for ground in grounds)


def nearest_tone(colour: str, grounds: Iterable[str], least: float = TEXT_CONTRAST) -> str | None:
    """The tone of the same hue, lighter or darker, that is nearest and has this contrast on all grounds; None without any."""
    grounds = tuple(grounds)
    return next((tone for tone in _tones(colour) if weakest(tone, grounds)[0] >= least), None)


def _tones(colour: str) -> Iterator[str]:
    """The colour itself, then its tones, the nearest first."""
    yield colour
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    for step in sorted(range(_TONES + 1), key=lambda step: (abs(step / _TONES - lightness), step)):
        red, green, blue = hls_to_rgb(hue, step / _TONES, saturation)
        yield "#" + "".join(f"{round(part * 255):02x}" for part in (red, green, blue))


def _parts(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
