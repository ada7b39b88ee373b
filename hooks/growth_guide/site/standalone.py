"""Pages that are whole in themselves: they carry their styles and scripts inside, and need nothing around them."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..hosting.seal import source_hash
from ..pages import branding
from ..pages.pages import Renderer


def standalone(
    renderer: Renderer, theme: Path, template: str, styles: Sequence[str], scripts: Sequence[str] = (), **values: Any
) -> str:
    """A page with its styles and scripts inside, and a policy that allows these and nothing else.

    ``styles`` are names of style sheets of the theme; ``values`` go to the template.
    """
    sheets = [*(theme / "css" / f"{name}.css" for name in sorted(styles)), theme / "pages" / "standalone.css"]
    style = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets) + branding.style(renderer.guide, theme)
    sprite = re.sub(r"\{#.*?#\}\s*", "", (theme / "sprite.html").read_text(encoding="utf-8"), flags=re.DOTALL)
    policy = "; ".join((
        "default-src 'none'",
        " ".join(("script-src", *(map(source_hash, scripts) if scripts else ["'none'"]))),
        f"style-src {source_hash(style)}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ))
    logo = branding.logo_image(renderer.guide) or (theme / "logo.svg").read_text(encoding="utf-8")
    frame = {"style": style, "sprite": sprite, "logo": logo, "policy": policy, "site_name": branding.guide_title(renderer.guide)}
    return renderer.html(template, scripts=scripts, **frame, **values)
