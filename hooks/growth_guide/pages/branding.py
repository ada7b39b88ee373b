"""What makes the guide look like an organisation's: name, pictures, colours, and an entry in the navigation."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from markupsafe import Markup

from ..bundle.assets import Asset, hashed
from ..guide.guide import Guide
from ..records.organisation import ORGANISATION_URI, Accent, Colours
from ..text.markup import plain

GUIDE_NAME = "The Expertship Growth Guide"
"""As it is named where an organisation's own things stand beside it."""
LICENCE = "CC BY 4.0"
_TYPES = {"svg": "image/svg+xml", "png": "image/png"}


@dataclass(frozen=True)
class Branding:
    """What an organisation changes about the frame of the pages; as it stands here, nothing."""

    site_name: str | None = None
    theme: Mapping[str, str] = field(default_factory=dict)
    """Addresses of pictures, by the name that the theme has for them: ``logo`` and ``favicon``."""
    nav: tuple[dict[str, str], ...] = ()
    """Entries at the end of the navigation."""
    style: str = ""
    """A style sheet that comes after all others."""
    assets: tuple[Asset, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    """What the theme has to know besides."""


def branding(guide: Guide, theme: Path) -> Branding:
    """The branding of the organisation whose overlay lies over the guide."""
    organisation = guide.organisation
    if organisation is None:
        return Branding()
    name = plain(organisation.name)
    pictures = {key: file for key in ("logo", "favicon") if (file := getattr(organisation, key))}
    assets = {key: hashed(key, _ending(file), guide.pictures[file]) for key, file in pictures.items()}
    return Branding(
        site_name=plain(organisation.site_name) if organisation.site_name else None,
        theme={key: asset.name for key, asset in assets.items()},
        nav=({f"At {name}": ORGANISATION_URI},),
        style=style(guide, theme),
        assets=tuple(assets.values()),
        settings={"organisation": name} if organisation.logo else {},
    )


def style(guide: Guide, theme: Path) -> str:
    """The style sheet that an overlay needs, with the organisation's colours; empty without an overlay."""
    if guide.organisation is None:
        return ""
    marks = (theme / "pages" / "organisation.css").read_text(encoding="utf-8")
    colours = guide.organisation.colours
    return marks + (_colour_style(colours) + (theme / "pages" / "accent.css").read_text(encoding="utf-8") if colours else "")


def logo_image(guide: Guide) -> Markup | None:
    """The organisation's logo as an image with everything inside, for files that stand alone; None without one."""
    if guide.organisation is None or guide.organisation.logo is None:
        return None
    file = guide.organisation.logo
    data = base64.b64encode(guide.pictures[file]).decode()
    return Markup('<img src="data:{};base64,{}" alt="{}">').format(_TYPES[_ending(file)], data, plain(guide.organisation.name))


def guide_title(guide: Guide) -> str:
    """The name of the guide where it stands alone: the organisation's own, if it has given one."""
    named = guide.organisation.site_name if guide.organisation else None
    return plain(named) if named else GUIDE_NAME


def document_title(title: str, guide: Guide) -> str:
    """The title that a file to take away has in its foot and its properties: with the organisation's name behind it."""
    return f"{title} · {plain(guide.organisation.name)}" if guide.organisation else title


def document_foot(guide: Guide) -> str:
    """What stands in the foot of a plan: which guide and version made it, and under which licence its texts come."""
    return f"{document_title(guide_title(guide), guide)}, version {guide.content_version}. Text {LICENCE}."


def _ending(file: str) -> str:
    return file.rpartition(".")[2].lower()


def _colour_style(colours: Colours) -> str:
    """The tokens of the accent, in the places where the style sheet sets its own for light, dark and paper."""
    light, dark = _tokens(colours.light), _tokens(colours.dark)
    return (
        f"[data-md-color-scheme] {{ {light} }}\n"
        f"[data-md-color-scheme=slate] {{ {dark} }}\n"
        "@media (prefers-color-scheme: dark) {\n"
        f"  .no-js body:not([data-md-color-media]) {{ {dark} }}\n"
        "}\n"
        f"@media print {{ body[data-md-color-scheme] {{ {light} }} }}\n"
    )


def _tokens(accent: Accent) -> str:
    return f"--accent: {accent.accent.lower()}; --on-accent: {accent.on_accent.lower()};"
