"""An overlay over a guide whose records were renamed and retired since: it is told what to follow, and then all goes on."""

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from growth_guide.editing.renaming.rename import rename
from growth_guide.editing.renaming.retire import retire
from growth_guide.site.project import Project
from guide_copy import SMALL, SMALL_OVERLAY, THEME, GuideCopy
from project import copy_project, run

RENAMED = {
    "answer-first": "z-answer", "second-look": "z-look", "clear-writing": "z-writing", "plain-writer": "z-writer",
    "public-correction": "z-correction", "closed-mindset": "z-mindset", "minto-2009": "z-minto",
}  # fmt: skip
"""At least one record of each kind; the small overlay names or hides each of them."""
RETIRED = {"open-hour": None, "margin-questions": "both-cases", "edmondson-1999": None}


def guide_of(root: Path) -> Project:
    """The guide in ``root`` without an overlay, as the commands that change it know it."""
    return Project(root, root / "guide_data", root / "content", THEME)


def change(root: Path) -> None:
    """Rename and retire records of the guide in ``root``, which stays sound."""
    for old, new in RENAMED.items():
        rename(guide_of(root), old, new)
    for old, successor in RETIRED.items():
        retire(guide_of(root), old, successor)


def follow(overlay: Path) -> None:
    """Let the overlay name what was renamed by its new id."""
    for path in overlay.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub("|".join(RENAMED), lambda old: RENAMED[old[0]], text), encoding="utf-8")


def growth_guide(folder: Path, *arguments: str) -> str:
    """What the command prints; it succeeds."""
    done = run(["growth-guide", *arguments], folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the small guide, changed since it was committed, and the small overlay, which has followed."""
    root = copy_project(tmp_path_factory.mktemp("changed") / "project", SMALL / "guide_data", SMALL / "content")
    as_somebody = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    for command in (("init",), ("add", "guide_data", "content"), (*as_somebody, "commit", "--message=x")):
        assert run(["git", *command], root).returncode == 0
    change(root)
    follow(shutil.copytree(SMALL_OVERLAY, root / "overlay"))
    return root


@pytest.fixture(scope="module")
def packed_site(changed: Path) -> dict[str, str]:
    """The pages of the site with the overlay, by address, as they lie in its package."""
    growth_guide(changed, "package", "--overlay", "overlay")
    with zipfile.ZipFile(changed / "dist" / "growth-guide.zip") as packed:
        names = [name for name in packed.namelist() if name.startswith("growth-guide/site/") and name.endswith(".html")]
        return {name.removeprefix("growth-guide/site/"): packed.read(name).decode() for name in names}


def test_an_overlay_that_has_not_followed_is_told_what_became_of_each_record(laid: GuideCopy) -> None:
    change(laid.root)
    told = laid.overlay_problems()
    assert [line for line in told if not line.startswith("overlay/")] == []
    for old, new in RENAMED.items():
        said = re.compile(rf": {old} is an old id among the \w+; {new} took its place: write that$")
        assert [line for line in told if said.search(line)], old


@pytest.mark.parametrize(("retired", "path"), [
    ("minto-2009", "overlay/ideas/acme-first-walk.yml"), ("public-correction", "overlay/ideas/acme-first-walk.yml"),
    ("closed-mindset", "overlay/organisation.yml"),
])  # fmt: skip
def test_an_overlay_that_names_a_retired_record_is_told_that_nothing_took_its_place(
    laid: GuideCopy, retired: str, path: str
) -> None:
    retire(guide_of(laid.root), retired)
    (told,) = laid.overlay_problems()
    assert re.match(rf"{path}:\d+:\d+: {retired} is an old id among the \w+; nothing took its place: delete it", told)


def test_an_old_id_of_what_the_overlay_hides_is_not_offered_again(laid: GuideCopy) -> None:
    laid.edit("overlay/organisation.yml", "helps_with: [acme-first-walk]", "helps_with: [acme-first-walk, answer-up-front]")
    (told,) = laid.overlay_problems()
    assert "answer-up-front is an old id among the ideas; nothing took its place" in told


def test_a_prefix_with_which_an_old_id_begins_is_refused(laid: GuideCopy) -> None:
    """An own record would take the place of a page to which old links lead."""
    change(laid.root)
    sound = laid.read("overlay/organisation.yml")
    for id_prefix in ("paper-", "open-", "minto-", "plain-"):
        laid.write("overlay/organisation.yml", sound)
        laid.edit("overlay/organisation.yml", "id_prefix: acme-", f"id_prefix: {id_prefix}")
        assert [line for line in laid.overlay_problems() if f" of the guide begins with {id_prefix} too; " in line], id_prefix


def test_an_overlay_that_has_followed_is_sound(changed: Path) -> None:
    said = growth_guide(changed, "check", "--overlay", "overlay").splitlines()
    assert [line for line in said if not line.endswith(" [remark]")] == []


def test_old_addresses_lead_on_under_the_overlay(packed_site: dict[str, str]) -> None:
    for old, new in (
        ("ideas/second-look", "z-look.html"), ("ideas/margin-questions", "both-cases.html"), ("ideas/open-hour", "index.html"),
        ("derailers/public-correction", "z-correction.html"), ("capabilities/clear-writing", "z-writing.html"),
    ):  # fmt: skip
        assert f'href="{new}"' in packed_site[f"{old}.html"], old


def test_an_old_id_of_what_the_overlay_hides_leads_to_the_list(packed_site: dict[str, str]) -> None:
    assert not {"ideas/z-answer.html", "derailers/z-mindset.html"} & packed_site.keys()
    for old in ("ideas/answer-first", "ideas/answer-up-front", "derailers/closed-mindset"):
        assert 'href="index.html"' in packed_site[f"{old}.html"], old
        assert "z-answer" not in packed_site[f"{old}.html"] and "z-mindset" not in packed_site[f"{old}.html"]


def test_report_and_render_know_the_own_records_and_no_retired_one(changed: Path) -> None:
    told = growth_guide(changed, "report", "--overlay", "overlay", "--data", "guide_data")
    growth_guide(changed, "render", "rendered", "--overlay", "overlay")
    ideas = {path.stem for path in (changed / "rendered/docs/ideas").glob("*.md")}
    assert {"acme-first-walk", "z-look", "both-cases"} <= ideas
    assert "acme-first-walk" in told and not re.search("|".join([*RENAMED, *RETIRED]), told)


def test_the_change_of_the_guide_is_told_record_by_record(changed: Path) -> None:
    told = growth_guide(changed, "diff", "HEAD")
    assert [word for word in (*RENAMED, *RENAMED.values()) if word not in told] == []
    assert told.count("It is retired") == len(RETIRED)
