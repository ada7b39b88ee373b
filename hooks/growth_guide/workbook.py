"""The two files that carry an assessment away from the site, each whole in itself: ``downloads/growth-workbook.html``, the
self-assessment page with everything that it needs, and the form that the page hands out to ask somebody else for a rating.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from . import branding
from .assessment_data import assessment_data, assessment_script
from .assets import script
from .guide import Guide
from .markup import plain
from .pages import Page, Renderer
from .plan_files.plan_data import whole_plan_script
from .script_data import packed_script, script_data
from .seal import source_hash

WORKBOOK = "downloads/growth-workbook.html"
PLAN_ENTRY = "plan_page/start_plan.mjs"
"""The script of the plan, which the page loads when its view is first opened."""

_SITE_NAME = "The Expertship Growth Guide"
_QUESTION_STYLES = ("1-tokens", "2-theme", "4-marks", "5-frames", "9-preferences", "assess-page")
_WORKBOOK_STYLES = (*_QUESTION_STYLES, "6-idea", "7-lists", "assess-results", "plan")


def rating_script(guide: Guide, renderer: Renderer, theme: Path) -> str:
    """The script that sets ``globalThis.growthGuideRatingForm`` to the packed form: the page completes it."""
    return packed_script("growthGuideRatingForm", _rating_form(guide, renderer, theme))


def workbook(guide: Guide, renderer: Renderer, theme: Path, page: Page) -> str:
    """The text of the workbook. ``page`` is the self-assessment page."""
    code = script(theme / "js", "assessment_page/start_assessment.mjs").content.decode()
    plan_code = script(theme / "js", PLAN_ENTRY).content.decode()
    scripts = [
        assessment_script(guide), whole_plan_script(guide), plan_code, rating_script(guide, renderer, theme), code,
    ]  # fmt: skip
    return _whole(guide, renderer, theme, "workbook.html", _WORKBOOK_STYLES, scripts, page=page, meta=page.values["meta"])


def _rating_form(guide: Guide, renderer: Renderer, theme: Path) -> str:
    code = script(theme / "js", "assessment_page/start_rating.mjs").content.decode()
    data = script_data("growthGuideAssessment", _rating_data(guide))
    return _whole(guide, renderer, theme, "rating.html", _QUESTION_STYLES, [data, code])


def _rating_data(guide: Guide) -> dict[str, Any]:
    """As much of the data as a rating needs to be scored."""
    return {**assessment_data(guide), "ideas": []}


def _whole(
    guide: Guide, renderer: Renderer, theme: Path, template: str, styles: Sequence[str], scripts: list[str], **values: Any
) -> str:
    """A page with its styles and scripts inside, and a policy that allows these and nothing else."""
    sheets = [*(theme / "css" / f"{name}.css" for name in sorted(styles)), theme / "pages" / "standalone.css"]
    style = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets) + branding.style(guide, theme)
    sprite = re.sub(r"\{#.*?#\}\s*", "", (theme / "sprite.html").read_text(encoding="utf-8"), flags=re.DOTALL)
    policy = "; ".join((
        "default-src 'none'",
        " ".join(("script-src", *map(source_hash, scripts))),
        f"style-src {source_hash(style)}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ))
    logo = branding.logo_image(guide) or (theme / "logo.svg").read_text(encoding="utf-8")
    own = guide.organisation.site_name if guide.organisation else None
    frame = {"style": style, "sprite": sprite, "logo": logo, "policy": policy, "site_name": plain(own) if own else _SITE_NAME}
    return renderer.html(template, scripts=scripts, **frame, **values)
