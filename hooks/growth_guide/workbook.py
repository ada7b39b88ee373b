"""The two files that carry an assessment away from the site, each whole in itself: ``downloads/growth-workbook.html``, the
self-assessment page with everything that it needs, and the form that the page hands out to ask somebody else for a rating.
"""

import re
from pathlib import Path
from typing import Any

from .assessment_data import assessment_data, assessment_script
from .assets import css, script
from .guide import Guide
from .pages import Page, Renderer
from .plan_files.plan_data import whole_plan_script
from .script_data import script_data
from .seal import source_hash

WORKBOOK = "downloads/growth-workbook.html"


def rating_script(guide: Guide, renderer: Renderer, theme: Path) -> str:
    """The script that sets ``globalThis.growthGuideRatingForm`` to the text of the form, which the page completes and saves."""
    return script_data("growthGuideRatingForm", _rating_form(guide, renderer, theme))


def workbook(guide: Guide, renderer: Renderer, theme: Path, page: Page) -> str:
    """The text of the workbook. ``page`` is the self-assessment page."""
    code = script(theme / "js", "assessment_page/start_assessment.mjs").content.decode()
    scripts = [assessment_script(guide), whole_plan_script(guide), rating_script(guide, renderer, theme), code]
    return _whole(renderer, theme, "workbook.html", scripts, page=page, meta=page.values["meta"])


def _rating_form(guide: Guide, renderer: Renderer, theme: Path) -> str:
    code = script(theme / "js", "assessment_page/start_rating.mjs").content.decode()
    return _whole(renderer, theme, "rating.html", [script_data("growthGuideAssessment", _rating_data(guide)), code])


def _rating_data(guide: Guide) -> dict[str, Any]:
    """As much of the data as a rating needs to be scored. The statements stand in the form itself."""
    data = assessment_data(guide)
    named = ("id", "name", "domain")
    capabilities = [
        {**{key: record[key] for key in named}, "roles": [{"id": role["id"], "name": role["name"]} for role in record["roles"]]}
        for record in data["capabilities"]
    ]
    derailers = [{key: record[key] for key in ("id", "name", "capability")} for record in data["derailers"]]
    return {**data, "capabilities": capabilities, "derailers": derailers, "ideas": []}


def _whole(renderer: Renderer, theme: Path, template: str, scripts: list[str], **values: Any) -> str:
    """A page with its styles and scripts inside, and a policy that allows these and nothing else."""
    style = css(theme / "css").content.decode() + (theme / "pages" / "standalone.css").read_text(encoding="utf-8")
    sprite = re.sub(r"\{#.*?#\}\s*", "", (theme / "sprite.html").read_text(encoding="utf-8"), flags=re.DOTALL)
    policy = "; ".join((
        "default-src 'none'",
        " ".join(("script-src", *map(source_hash, scripts))),
        f"style-src {source_hash(style)}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ))
    logo = (theme / "logo.svg").read_text(encoding="utf-8")
    return renderer.html(template, style=style, scripts=scripts, sprite=sprite, logo=logo, policy=policy, **values)
