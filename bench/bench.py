"""``make bench``: one table of what our build costs and what it gives, beside plain mkdocs-material on the same Markdown."""

import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import yaml
from synthetic import grow

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "made"))
from project import BIN, ROOT, copy_project

_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
MIB = 2**20
HEAD = (
    "build", "ideas", "pages", "seconds", "cpu s", "ms a page", "peak MiB", "site MiB", "index KB", "gzip KB", "first result",
)
OUR_BOX = ("[data-testid=search-input]", "[data-testid=search-result]")
PLAIN_BOX = (".md-search__input", ".md-search-result__link")
DOWNLOADS = """
import sys; sys.path.insert(0, "hooks")
from pathlib import Path
from growth_guide.documents.kit_downloads import kit_files
from growth_guide.documents.plan_downloads import download_files
from growth_guide.site.project import Project, check_project
root = Path.cwd()
guide, written = check_project(Project(root, root / "guide_data", root / "content", root / "theme_overrides"))
download_files(guide, root / ".cache")
kit_files(guide, written, "", root / ".cache")
"""
"""Reads the guide and makes the downloads, or finds them in the cache."""


class Cost(NamedTuple):
    """What a run took."""

    seconds: float
    processor: float
    """Seconds of the processor: on a busy machine only these can be compared."""
    peak: float
    """MiB of memory."""


@dataclass
class Row:
    """One line of the table."""

    build: str
    ideas: int
    cost: Cost
    site: Path
    box: tuple[str, str]
    """Where to type a search and where its results appear, as CSS."""
    first_result: float = 0.0
    """Seconds from typing to the first result."""

    @property
    def pages(self) -> int:
        """The number of pages of the site."""
        return sum(1 for _ in self.site.rglob("*.html"))

    def cells(self) -> list[str]:
        """The row as it is printed."""
        (index,) = (*self.site.glob("assets/search-index.*.js"), *self.site.glob("search/search_index.json"))
        raw = index.read_bytes()
        size = sum(path.stat().st_size for path in self.site.rglob("*") if path.is_file())
        return [
            self.build, f"{self.ideas:,}", f"{self.pages:,}", f"{self.cost.seconds:.2f}", f"{self.cost.processor:.2f}",
            f"{1000 * self.cost.processor / self.pages:.1f}", f"{self.cost.peak:.0f}", f"{size / MIB:.1f}",
            f"{len(raw) / 1000:.0f}", f"{len(gzip.compress(raw)) / 1000:.0f}", f"{self.first_result:.2f}",
        ]


def timed(arguments: list[str], folder: Path) -> Cost:
    """Run a program of the environment in ``folder``."""
    start = time.perf_counter()
    # Not subprocess.run: only wait4 tells of one child what it used.
    # The synthetic ideas are copies of each other, which the rules of good writing refuse.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "GROWTH_GUIDE_DRAFTS": str(int("ours" in folder.name))}
    process = subprocess.Popen([BIN / arguments[0], *arguments[1:]], cwd=folder, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(arguments)} failed in {folder}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _MAXRSS_UNIT / MIB)


@dataclass
class Build:
    """What is to be built, and what its row says of it."""

    name: str
    ideas: int
    project: Path
    box: tuple[str, str]


def measured(times: int, *builds: Build) -> list[Row]:
    """Build projects some times, in turn, so that a slow minute of the machine falls on all; the rows hold the medians."""
    runs: list[list[Cost]] = [[] for _ in builds]
    for _ in range(times):
        for build, costs in zip(builds, runs, strict=True):
            costs.append(timed(["mkdocs", "build", "--quiet"], build.project))
            print(f"  {build.name}, {build.ideas:,} ideas: {costs[-1].seconds:.2f} s", file=sys.stderr, flush=True)
    return [
        Row(build.name, build.ideas, Cost(*map(statistics.median, zip(*costs, strict=True))), build.project / "site", build.box)
        for build, costs in zip(builds, runs, strict=True)
    ]


def downloads(project: Path) -> list[list[str]]:
    """Two rows: the downloads made anew, and again when nothing has changed; the guide is read both times."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    costs = {name: timed(["python", "-c", DOWNLOADS], project) for name in ("downloads, made anew", "downloads, unchanged")}
    size = sum(path.stat().st_size for path in (project / ".cache").rglob("*") if path.is_file())
    return [
        [name, "", "", f"{cost.seconds:.2f}", f"{cost.processor:.2f}", "", f"{cost.peak:.0f}", f"{size / MIB:.1f}", "", "", ""]
        for name, cost in costs.items()
    ]


def plain_project(ours: Path, folder: Path) -> Path:
    """The same Markdown for mkdocs-material as it comes: its own theme and search, and every idea in the navigation."""
    timed(["growth-guide", "render", str(folder)], ours)
    for path in (path for path in (folder / "docs").rglob("*") if path.is_file() and path.suffix != ".md"):
        path.unlink()
    nav = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    ideas = [f"ideas/{path.name}" for path in sorted((ours / "guide_data" / "ideas").glob("*.yml"))]
    settings = {
        "site_name": "Plain", "docs_dir": "docs", "use_directory_urls": False, "theme": {"name": "material", "font": False},
        "nav": [*nav, {"All ideas": [uri.replace(".yml", ".md") for uri in ideas]}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return folder


def add_first_results(rows: list[Row]) -> None:
    """Time each site's search in Chromium, each time with nothing in its cache."""
    # Imported late: the peak of a child's memory counts that of its parent at its start.
    from chromium import ARGUMENTS, find_chromium
    from playwright.sync_api import sync_playwright
    from webserver import serve

    with sync_playwright() as playwright:
        program = find_chromium(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for row in rows:
            with serve(row.site) as base:
                row.first_result = statistics.median(_first_result(browser, base, *row.box) for _ in range(3))


def _first_result(browser, base: str, box: str, result: str) -> float:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(base + "index.html", wait_until="networkidle")
    start = time.perf_counter()
    page.locator(box).focus()
    page.keyboard.type("decision")
    page.locator(result).first.wait_for(timeout=60_000)
    seconds = time.perf_counter() - start
    context.close()
    return seconds


def targets(rows: dict[str, Row], check: float) -> list[tuple[str, float, float]]:
    """What is to be reached: what, how much it is, how much it may be."""
    small, middle, large = (rows[name].cost for name in ("ours x 1", "ours x 10", "ours x 50"))
    more_pages = rows["ours x 50"].pages / rows["ours x 10"].pages
    return [
        ("processor seconds of ours to plain, once the ideas", small.processor / rows["plain x 1"].cost.processor, 0.75),
        ("processor seconds of ours to plain, ten times the ideas", middle.processor / rows["plain x 10"].cost.processor, 0.2),
        ("processor seconds a page, fifty times the ideas to ten times", large.processor / middle.processor / more_pages, 1.2),
        ("peak MiB, ten times the ideas", middle.peak, 200),
        ("peak an idea, fifty times the ideas to ten times", large.peak / middle.peak / 5, 1),
        ("processor seconds of growth-guide check, real guide", check, 1),
    ]


def table(rows: list[list[str]]) -> str:
    """Rows of cells in columns, the first to the left and the others to the right."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join("  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows)


def main() -> None:
    """Build everything, then print the table and how it stands to the targets."""
    ideas = len(list((ROOT / "guide_data" / "ideas").glob("*.yml")))
    rows: dict[str, Row] = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        real = copy_project(folder / "real")
        made = downloads(real)
        (rows["real"],) = measured(3, Build("ours, the real guide", ideas, real, OUR_BOX))
        for factor, times in ((1, 3), (10, 1), (50, 1)):
            grow(ROOT / "guide_data", folder / f"data-{factor}", factor)
            ours = copy_project(folder / f"ours-{factor}", folder / f"data-{factor}")
            # The downloads have rows of their own: here they are made beforehand, as they are for every build but the first.
            timed(["python", "-c", DOWNLOADS], ours)
            builds = [Build("ours", factor * ideas, ours, OUR_BOX)]
            if factor < 50:
                plain = plain_project(ours, folder / f"plain-{factor}")
                builds.append(Build("plain mkdocs-material", factor * ideas, plain, PLAIN_BOX))
            for name, row in zip(("ours", "plain"), measured(times, *builds), strict=False):
                rows[f"{name} x {factor}"] = row
        check = statistics.median(timed(["growth-guide", "check"], ROOT).processor for _ in range(3))
        add_first_results(list(rows.values()))
        print(table([list(HEAD), *(row.cells() for row in rows.values()), *made]), end="\n\n")
        for what, value, most in targets(rows, check):
            print(f"{'reached' if value <= most else 'MISSED '}  {what}: {value:.2f}, at most {most}")


if __name__ == "__main__":
    main()
