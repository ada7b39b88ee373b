"""The files that carry an assessment away from the site, each whole in itself: the workbook, which is the self-assessment page
with everything that it needs, and the form that the page hands out to ask somebody else for a rating.
"""

from pathlib import Path
from typing import Any

from ..browser.assessment_data import assessment_data, assessment_script
from ..browser.plan_data import whole_plan_script
from ..bundle.assets import script
from ..bundle.script_data import packed_script, script_data
from ..documents.plan_word import word_data
from ..guide.guide import Guide
from ..pages.pages import Page, Renderer
from .standalone import standalone

WORKBOOK = "downloads/growth-workbook.html"
_PLAN_ENTRY = "entries/plan_in_one_file.mjs"

_QUESTION_STYLES = ("1-tokens", "2-theme", "4-marks", "5-frames", "9-preferences", "assess-page")
_WORKBOOK_STYLES = (*_QUESTION_STYLES, "6-idea", "7-lists", "assess-results", "plan", "plan-page", "plan-parts", "import-desk")


def rating_script(guide: Guide, renderer: Renderer, theme: Path) -> str:
    """The script that sets ``globalThis.growthGuideRatingForm`` to the packed form: the page completes it."""
    return packed_script("growthGuideRatingForm", _rating_form(guide, renderer, theme))


def workbook(guide: Guide, renderer: Renderer, theme: Path, page: Page, *, lms: bool = False) -> str:
    """The text of the workbook. ``page`` is the self-assessment page.

    ``lms`` makes the one that a learning system shows: it stores nothing unless its reader chooses it, and tells the
    system when its reader says that they have finished.
    """
    entry = "entries/assessment_in_lms.mjs" if lms else "entries/assessment.mjs"
    code = script(theme / "js", entry).content.decode()
    plan_code = script(theme / "js", _PLAN_ENTRY).content.decode()
    scripts = [
        assessment_script(guide), whole_plan_script(guide, word_data(guide)), plan_code,
        rating_script(guide, renderer, theme), code,
    ]  # fmt: skip
    return standalone(renderer, theme, "workbook.html", _WORKBOOK_STYLES, scripts, page=page, meta=page.values["meta"], lms=lms)


def _rating_form(guide: Guide, renderer: Renderer, theme: Path) -> str:
    code = script(theme / "js", "entries/rating_form.mjs").content.decode()
    data = script_data("growthGuideAssessment", _rating_data(guide))
    return standalone(renderer, theme, "rating.html", (*_QUESTION_STYLES, "rating-form"), [data, code])


def _rating_data(guide: Guide) -> dict[str, Any]:
    """As much of the data as a rating needs to be scored."""
    return {**assessment_data(guide), "ideas": []}
