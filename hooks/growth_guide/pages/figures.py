"""The figures of the book, drawn as SVG: the model as a brace tree, "you are here", and what an idea costs and when.

Colours and type come from the style sheet, through class names; text is escaped here.
"""

from collections.abc import Callable
from functools import partial
from math import sqrt
from typing import Any, Protocol

from markupsafe import Markup, escape

from ..guide.guide import Guide
from ..records.addresses import address
from ..records.capability import Capability, Role
from ..records.idea import Effort, Idea
from ..records.model import Domain
from ..text.markup import plain

_ROW, _CAPABILITY_GAP = 25, 13
_CELL, _DOMAIN_GAP = 30, 18
_PERIODS = {"daily": 1, "weekly": 1, "fortnightly": 2, "monthly": 4, "quarterly": 13}
"""Recurring actions: every so many weeks."""


class Linked(Protocol):
    """A page: it knows its own address and the relative link from itself to another."""

    @property
    def address(self) -> str:
        """Its address, relative to the root of the site."""

    def link(self, target: str) -> str:
        """The relative link from this page to an address of the site."""


def globals_for(guide: Guide) -> dict[str, Callable[..., Any]]:
    """The figures as functions for the templates, by name."""
    drawn: dict[tuple[str | None, ...], Markup] = {}

    def thumb_index_once(page: Linked, domain: str, capability: str | None = None, role: str | None = None) -> Markup:
        # All ideas of a role show the same index; thousands of pages need a few dozen.
        key = (page.address.rpartition("/")[0], domain, capability, role)
        if key not in drawn:
            drawn[key] = thumb_index(guide, page, domain, capability, role)
        return drawn[key]

    return {
        "model_map": partial(model_map, guide), "thumb_index": thumb_index_once, "numeral": partial(numeral, guide),
        "effort_strokes": effort_strokes, "when_strip": when_strip,
    }


def numeral(guide: Guide, capability: Capability) -> str:
    """The Roman numeral under which a capability stands in the model."""
    return _roman(guide.model.capabilities.index(capability.id) + 1)


def _roman(number: int) -> str:
    numeral = ""
    for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        numeral += sign * (number // value)
        number %= value
    return numeral


def thumb_index(guide: Guide, page: Linked, domain: str, capability: str | None = None, role: str | None = None) -> Markup:
    """The thumb index: a cell for each capability, a tick for each role; what ``page`` belongs to is inked.

    Without a capability all cells of the domain are inked.
    """
    cells, x = [], 0
    for group in guide.domains:
        for member in guide.capabilities_of_domain[group.id]:
            inked = member.id == capability if capability else group.id == domain
            cells.append(_cell(page.link(address(member)), group, member, x, inked, role if inked else None))
            x += _CELL
        x += _DOMAIN_GAP
    width = x - _DOMAIN_GAP
    return Markup(f'<svg class="here" viewBox="0 0 {width} 30" role="group" aria-label="You are here">{"".join(cells)}</svg>')


def _cell(link: str, domain: Domain, capability: Capability, x: int, inked: bool, role: str | None) -> str:
    ticks = []
    for place, member in enumerate(capability.roles):
        tick = x + 7 + place * 8
        if member.id == role:
            ticks.append(
                f'<path class="here-tick is-role" d="M{tick},25V3"/><circle class="here-pin" cx="{tick}" cy="4" r="3.5"/>'
            )
        else:
            ticks.append(f'<path class="here-tick" d="M{tick},25V{10 if inked else 17}"/>')
    name = escape(plain(capability.name))
    say = f"{name}, {escape(plain(domain.name))}" + (", you are here" if inked else "")
    return (
        f'<a class="dom-{domain.id}{" is-here" if inked else ""}" href="{escape(link)}" aria-label="{say}"><title>{name}</title>'
        f'<rect class="here-hit" x="{x}" width="30" height="30"/><path class="here-base" d="M{x + 3},25.5H{x + 27}"/>'
        f'{"".join(ticks)}</a>'
    )


def model_map(guide: Guide, page: Linked) -> Markup:
    """The whole model as a brace tree, every part of it a link.

    One SVG without a viewBox, so that its text never shrinks: the style sheet moves the groups between phone and desk.
    It is laid out for three domains of up to three capabilities.
    """
    counts = guide.counts
    parts = f"{counts['domains']} domains, {counts['capabilities']} capabilities and {counts['roles']} roles"
    label = f"The Expertship model: {parts}, each a link"
    root = f'<g class="map-root" aria-hidden="true"><text x="0" y="0">Expertship</text>{_brace(118, -294, 26, 576)}</g>'
    domains = "".join(_domain(guide, page, domain, place) for place, domain in enumerate(guide.domains))
    return Markup(f'<svg class="map" role="group" aria-label="{label}">{root}{domains}</svg>')


def _domain(guide: Guide, page: Linked, domain: Domain, place: int) -> str:
    members = guide.capabilities_of_domain[domain.id]
    pitch = 3 * _ROW + _CAPABILITY_GAP
    name = escape(plain(domain.name))
    link = escape(page.link(address(domain)))
    capabilities = "".join(_capability(guide, page, capability, k * pitch) for k, capability in enumerate(members))
    return (
        f'<g class="dom-{domain.id} n{place}"><a class="map-domname" href="{link}" aria-label="{name} domain">'
        f'<rect class="map-hit" x="-4" y="-20" width="150" height="30"/>'
        f'<use href="#m-{domain.id}" x="0" y="-15" width="18" height="18"/><text x="26" y="0">{name}</text></a>'
        f'<g class="map-dombrace" aria-hidden="true">{_brace(0, 14, 22, pitch * len(members) - _CAPABILITY_GAP - 28)}</g>'
        f'<g class="map-caps">{capabilities}</g></g>'
    )


def _capability(guide: Guide, page: Linked, capability: Capability, y: int) -> str:
    name, number = plain(capability.name), numeral(guide, capability)
    middle = y + 1.5 * _ROW
    first, _, rest = name.partition(" ")
    lines = ((first, middle - 3), (rest, middle + 14)) if rest else ((first, middle + 5),)
    # The blanks keep the words apart for whoever compares what is seen with the name of the link.
    narrow = "".join(f'<text class="nar" x="30" y="{at:.0f}">{escape(line)} </text>' for line, at in lines)
    roles = "".join(_role(guide, page, capability, role, y + k * _ROW) for k, role in enumerate(capability.roles))
    return (
        f'<a href="{escape(page.link(address(capability)))}" aria-label="{number} {escape(name)}, capability">'
        f'<rect class="map-hit" x="-4" y="{middle - 20:.0f}" width="138" height="40"/>'
        f'<text class="map-no" x="22" y="{middle + 5:.0f}" text-anchor="end">{number} </text>{narrow}'
        f'<text class="wid" x="32" y="{middle + 5:.0f}">{escape(name)}</text></a>'
        f'<g class="map-roles">{_brace(0, y + 11, 15, 3 * _ROW - 22)}{roles}</g>'
    )


def _role(guide: Guide, page: Linked, capability: Capability, role: Role, y: int) -> str:
    name, count = escape(plain(role.name)), len(guide.ideas_of_role[role.id])
    link = escape(page.link(address(role, capability)))
    return (
        f'<a class="map-role" href="{link}" aria-label="{name}, a role in {escape(plain(capability.name))}">'
        f'<rect class="map-hit" x="18" y="{y}" width="150" height="{_ROW}"/><text x="24" y="{y + 17}">{name}</text>'
        f'<g class="map-count" aria-hidden="true"><path class="map-lead" d="M186,{y + 16.5}H330"/>'
        f'<text x="396" y="{y + 17}" text-anchor="end">{count} {"idea" if count == 1 else "ideas"}</text></g></a>'
    )


def _brace(x: float, y: float, width: float, height: float) -> str:
    """A brace whose tip points left: ``x, y`` is its upper left corner."""
    spine, right, tip, end = x + width / 2, x + width, y + height / 2, y + height
    near, far = min(5.4, height / 10), min(14.4, height * 4 / 15)
    return (
        f'<path class="map-brace" d="M{right:g},{y:g}C{spine:g},{y:g} {spine:g},{y + near:g} {spine:g},{y + far:g}'
        f"V{tip - far:g}C{spine:g},{tip - near:g} {spine:g},{tip:g} {x:g},{tip:g}"
        f"C{spine:g},{tip:g} {spine:g},{tip + near:g} {spine:g},{tip + far:g}"
        f'V{end - far:g}C{spine:g},{end - near:g} {spine:g},{end:g} {right:g},{end:g}"/>'
    )


def effort_strokes(effort: Effort) -> Markup:
    """One stroke a week, its height the minutes; by the square root, so that 10 and 120 both show."""
    height = 4 + min(1.0, sqrt(effort.minutes_per_week / 120)) * 12
    width = effort.weeks * 4
    strokes = "".join(f"M{2 + week * 4},17V{17 - height:.1f}" for week in range(effort.weeks))
    return Markup(
        f'<svg class="effort-g" width="{width}" height="18" viewBox="0 0 {width} 18" aria-hidden="true">'
        f'<path d="{strokes}"/><path class="effort-b" d="M0,17.5H{width}"/></svg>'
    )


def when_strip(idea: Idea) -> Markup:
    """When the actions of an idea fall: a ring for each week named, small strokes for what recurs.

    Places are in per cent, so that the strip stretches and its text does not. The list of actions says the same in words.
    """
    weeks = sorted({week for action in idea.actions if (week := _week(action.when)) is not None})
    last = max(idea.effort.weeks, *weeks, 1)
    recurring = {n for action in idea.actions if (every := _PERIODS.get(action.when)) for n in range(every, last + 1, every)}
    now = ' class="now"'
    line = '<line x1="0" x2="100%" y1="12" y2="12"/>'
    beats = "".join(f'<line class="beat" x1="{_at(n, last)}" x2="{_at(n, last)}" y1="7" y2="17"/>' for n in sorted(recurring))
    rings = "".join(f'<circle{"" if n else now} cx="{_at(n, last)}" cy="12" r="{4.5 if n else 5.5}"/>' for n in weeks)
    return Markup(f'<svg class="strip" aria-hidden="true">{line}{beats}{rings}{_strip_labels(weeks, last)}</svg>')


def _week(when: str) -> int | None:
    if when == "today":
        return 0
    return int(when.removeprefix("week ")) if when.startswith("week ") else None


def _at(week: int, last: int) -> str:
    return f"{100 * week / last:.4g}%"


def _strip_labels(weeks: list[int], last: int) -> str:
    """The first and the last in words; between them bare numbers, where there is room."""
    labels = ['<text x="-6" y="36">today</text>', f'<text x="100%" dx="6" y="36" text-anchor="end">week {last}</text>']
    taken = 0.13
    for week in weeks:
        if taken <= week / last <= 0.8:
            labels.append(f'<text x="{_at(week, last)}" y="36" text-anchor="middle">{week}</text>')
            taken = week / last + 0.06
    return "".join(labels)
