"""The rules for what makes the guide look like an organisation's: its pictures and its colours."""

from collections.abc import Iterator
from posixpath import basename, dirname

from ..content.content import Content
from ..reading.problems import Problem, one_of, short
from .colours import PAGE_GROUNDS, TEXT_CONTRAST, nearest_tone, weakest
from .overlay_rules import OverlaidGuide
from .pictures import picture_fault


def pictures_can_be_shown(given: OverlaidGuide) -> Iterator[Problem]:
    """Logo and favicon are sound pictures that lie beside the file."""
    for key in ("logo", "favicon"):
        name = getattr(given.organisation.record, key)
        file = f"{dirname(given.organisation.document.path)}/{name}"
        if name is None or file in given.faulty_files:
            continue
        if said := _wrong_name(name, given.overlay):
            yield given.organisation.at_value((key,), *said)
        elif fault := picture_fault(name, given.overlay.pictures[name]):
            yield Problem(file, *fault)


def _wrong_name(name: str, overlay: Content) -> tuple[str, str] | None:
    if basename(name) != name or "\\" in name:
        return f"{short(name)} leads to another folder", "put the picture beside organisation.yml and write its name alone"
    if not name.lower().endswith((".svg", ".png")):
        return f"{short(name)} is neither SVG nor PNG", "save the picture as one of the two"
    if name not in overlay.pictures:
        there = [key for key in overlay.pictures if key.lower().endswith((".svg", ".png"))]
        return f"there is no {short(name)} in the overlay", one_of(name, there) if there else "put the picture beside this file"
    return None


def colours_stand_out(given: OverlaidGuide) -> Iterator[Problem]:
    """The accent can be read on the page, and the text on the accent."""
    colours = given.organisation.record.colours
    for scheme, grounds in PAGE_GROUNDS.items() if colours else ():
        chosen = getattr(colours, scheme)
        pairs = (("accent", chosen.accent, grounds), ("on_accent", chosen.on_accent, (chosen.accent,)))
        for key, colour, behind in pairs:
            ratio, ground = weakest(colour, behind)
            if ratio < TEXT_CONTRAST:
                on = f"on the {scheme} page {ground}" if key == "accent" else f"on the accent {ground}"
                # Cut and not rounded, so that what fails never reads like what is needed.
                wrong = f"{colour} {on} has a contrast of {int(ratio * 100) / 100:.2f}, and text needs {TEXT_CONTRAST}"
                right = f'write "{nearest_tone(colour, behind)}", the nearest tone that has it'
                yield given.organisation.at_value(("colours", scheme, key), wrong, right)
                break  # The text on an accent that has to change cannot be judged.


BRANDING_RULES = (pictures_can_be_shown, colours_stand_out)
