"""The oldest browsers that *About this guide* names are enough for all that scripts, styles and templates use."""

import json
from pathlib import Path

import pytest
from browser_functions import lacking_at_floor, used
from growth_guide.guide.browser_floor import FLOOR, floor_values
from project import ROOT

ABOUT = ROOT / "content/about.md"
NEEDS = ("api.DecompressionStream", "api.Element.replaceChildren", "javascript.builtins.String.replaceAll")
"""The newest that scripts call: it says how far below the floor a browser may be before the pages do less than they say."""
DOES_WITHOUT = {
    "api.KeyboardEvent.isComposing": "an Enter that ends a word of Japanese may be taken for one that ends the line",
    "css.at-rules.page": "a margin of the printer's own",
    "css.properties.accent-color": "a tick in the colour of the system",
    "css.properties.break-after.avoid": "a heading may end a printed page",
    "css.properties.content-visibility": "long pages are laid out at once",
    "css.properties.field-sizing": "a field keeps its height, and scrolls",
    "css.properties.font-size-adjust": "letters a little larger or smaller",
    "css.properties.hanging-punctuation": "quotation marks stand inside the edge",
    "css.properties.overflow-clip-margin": "an outline may be cut at the edge",
    "css.properties.print-color-adjust": "grounds may be white on paper",
    "css.properties.size": "the paper that the printer has",
    "css.properties.text-size-adjust": "a phone held sideways may enlarge texts",
    "css.properties.text-wrap.pretty": "a last line may be one word",
    "css.selectors.details-content": "what is folded away is not found by the search of the browser",
    "css.selectors.marker": "the triangle of a fold is the browser's own",
}
"""What is newer than the floor in some engine, and what a reader has without it. A key stands for what is below it too."""


def too_new(functions: dict[str, tuple[str, list[float | None]]]) -> set[str]:
    """Those that some engine at the floor lacks."""
    floor = [float(version) for version in FLOOR.values()]
    return {name for name, (_, since) in functions.items() if not all(map(is_met, since, floor))}


def is_met(since: float | None, floor: float) -> bool:
    return since is not None and since <= floor


def names(key: str, function: str) -> bool:
    return function == key or function.startswith(f"{key}.")


def test_nothing_newer_than_the_floor_is_used_but_what_can_be_done_without() -> None:
    functions = used()
    newer = too_new(functions)
    assert {name: functions[name] for name in newer if not any(names(key, name) for key in DOES_WITHOUT)} == {}
    assert [key for key in DOES_WITHOUT if not any(names(key, name) for name in newer)] == [], "used no more, or not too new"


def test_the_newest_functions_that_scripts_cannot_do_without_are_listed() -> None:
    called = {name: since for name, (_, since) in used().items() if name.startswith(("api.", "javascript."))}
    scripts = {name: since for name, since in called.items() if None not in since}
    newest = [max(float(since[n] or 0) for since in scripts.values()) for n in range(len(FLOOR))]
    assert [max(float(scripts[name][n] or 0) for name in NEEDS) for n in range(len(FLOOR))] == newest


def test_about_this_guide_tells_the_floor_and_writes_no_version_itself() -> None:
    text = ABOUT.read_text(encoding="utf-8")
    for name, value in floor_values().items():
        assert f"{{{{ {name} }}}}" in text
        assert value not in text


@pytest.mark.parametrize(("kind", "text", "name"), [
    ("mjs", "export const x = new Set([1]).size && document.body.checkVisibility();", "api.Element.checkVisibility"),
    ("mjs", "export const x = URL.canParse('x');", "api.URL.canParse_static"),
    ("css", "a { position-anchor: --x; }", "css.properties.position-anchor"),
    ("css", "a:user-invalid { color: red; }", "css.selectors.user-invalid"),
    ("css", "@starting-style { a { color: red; } }", "css.at-rules.starting-style"),
    ("html", "<p popover>x</p>", "html.global_attributes.popover"),
])  # fmt: skip
def test_a_newer_function_is_found_wherever_it_is_used(tmp_path: Path, kind: str, text: str, name: str) -> None:
    settings = json.loads('{"compilerOptions": {"allowJs": true, "lib": ["ESNext", "DOM"], "types": []}, "include": ["*.mjs"]}')
    (tmp_path / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    (tmp_path / "empty.mjs").write_text("export {};", encoding="utf-8")
    (tmp_path / f"x.{kind}").write_text(text, encoding="utf-8")
    assert name in used(tmp_path / "tsconfig.json", [] if kind == "mjs" else [tmp_path / f"x.{kind}"])


def test_a_browser_at_the_floor_lacks_what_came_later_and_nothing_that_is_needed() -> None:
    lacks = set(lacking_at_floor())
    assert {"Promise.try", "Set.prototype.union"} <= lacks
    assert not {"DecompressionStream", "Element.prototype.checkVisibility", "Array.prototype.findLast"} & lacks
