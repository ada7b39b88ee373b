"""The real guide with the example overlay, as it is built: whose it is can be seen, and what is hidden cannot."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from html_pages import article, elements, pages
from project import ROOT, contents, run

EXAMPLE = ROOT / "examples" / "overlay"
ORGANISATION = yaml.safe_load((EXAMPLE / "organisation.yml").read_text(encoding="utf-8"))
OWN_IDEA = "ideas/marrowby-walk-the-isolation.html"
FRAMED = ("index.html", "ideas/index.html", OWN_IDEA, "self-assessment.html", "organisation.html")


def page(site: Path, address: str) -> str:
    return (site / address).read_text(encoding="utf-8")


def test_the_example_is_sound_and_well_written() -> None:
    checked = run(["growth-guide", "check", "--overlay", "examples/overlay"], ROOT)
    assert checked.returncode == 0, checked.stdout


def test_hidden_ids_stand_nowhere(overlay_site: Path) -> None:
    hidden = ORGANISATION["hide"]["ideas"]
    assert len(hidden) == 3
    for name, content in contents(overlay_site).items():
        assert [one for one in hidden if one in name or one.encode() in content] == [], name


def test_each_page_is_framed_as_the_organisations(overlay_site: Path) -> None:
    for address in FRAMED:
        html = page(overlay_site, address)
        assert re.search(r"<title>.*Growing at Marrowby</title>", html), address
        logo = next(e for e in elements(html) if e.tag == "img")
        assert re.search(r"assets/logo\.[0-9a-f]{8}\.svg$", logo.attributes["src"])
        assert logo.attributes["alt"] == "Marrowby Water"
        assert re.search(r'rel="icon" href="[./]*assets/favicon\.[0-9a-f]{8}\.svg"', html)
        footer = html[html.index("<footer") :]
        assert ORGANISATION["footer"] in footer
        assert 'href="mailto:learning@marrowby.example"' in footer
        assert "The Expertship Growth Guide" in footer, "the source is named wherever the guide has another name"


def test_the_navigation_leads_to_the_page_of_the_organisation(overlay_site: Path) -> None:
    assert [e.attributes.get("href") for e in elements(page(overlay_site, OWN_IDEA))].count("../organisation.html") == 3


@pytest.mark.parametrize(
    "address",
    [
        OWN_IDEA, "derailers/marrowby-trusts-the-drawing.html", "ideas/index.html", "derailers/index.html",
        "capabilities/solutioning.html", "organisation.html", "self-assessment.html",
    ],
)  # fmt: skip
def test_own_records_are_marked(overlay_site: Path, address: str) -> None:
    assert 'class="own">From Marrowby Water</' in article(page(overlay_site, address))


def test_the_path_beside_an_idea_marks_the_own_one_on_it(overlay_site: Path) -> None:
    path = page(overlay_site, "ideas/halve-the-search.html").partition('aria-labelledby="path"')[2].partition("</nav>")[0]
    assert re.findall(r'">([^<]+)</a><span class="own">From Marrowby Water</span>', path) == [
        "Walk the isolation before you design the change"
    ]


def test_the_guides_own_records_are_not_marked(overlay_site: Path) -> None:
    assert 'class="own"' not in article(page(overlay_site, "ideas/answer-first.html"))


@pytest.mark.parametrize(
    ("address", "offers"),
    [
        ("ideas/silent-observer-day.html", ["Control room induction", "The regulation team"]),
        ("capabilities/solutioning.html", ["Control room induction", "The incident review desk"]),
        ("ideas/pre-mortem.html", ["Control room induction", "The incident review desk"]),
        ("ideas/answer-first.html", ["Plain figures"]),
        ("ideas/teach-back.html", []),
    ],
)
def test_courses_and_people_stand_where_they_help(overlay_site: Path, address: str, offers: list[str]) -> None:
    html = article(page(overlay_site, address))
    known = [offer["name"] for offer in (*ORGANISATION["courses"], *ORGANISATION["people"])]
    assert [name for name in known if f">{name}</a>" in html] == offers
    assert ("<h2>At Marrowby Water</h2>" in html) == bool(offers)


def test_the_first_page_begins_with_the_organisations_words(overlay_site: Path) -> None:
    html = article(page(overlay_site, "index.html"))
    assert html.index("Principal and Fellow grades at Marrowby") < html.index("The next ten minutes")


def test_the_privacy_notice_has_its_place(overlay_site: Path) -> None:
    html = page(overlay_site, "organisation.html")
    assert html.index('id="privacy"') < html.index("keeps addresses and times for seven days")
    assert "organisation.html#privacy" in page(overlay_site, "index.html")


def test_the_colours_are_those_of_the_organisation(overlay_site: Path) -> None:
    (sheet,) = (overlay_site / "assets").glob("guide.*.css")
    css = sheet.read_text(encoding="utf-8")
    assert "[data-md-color-scheme] { --accent: #0b5f73; --on-accent: #ffffff; }" in css
    assert "[data-md-color-scheme=slate] { --accent: #86c9d8; --on-accent: #10262c; }" in css


def test_the_files_that_stand_alone_are_the_organisations_too(overlay_site: Path) -> None:
    book = page(overlay_site, "downloads/growth-workbook.html")
    assert "Growing at Marrowby, in one file" in book
    assert '<img src="data:image/svg+xml;base64,' in book
    assert "--accent: #0b5f73" in book
    assert "marrowby-trusts-the-drawing" in book


def test_guide_json_keeps_its_schema_and_says_what_is_whose(overlay_site: Path) -> None:
    data, schema = (json.loads(page(overlay_site, name)) for name in ("guide.json", "guide.schema.json"))
    jsonschema.validate(data, schema)
    assert data["organisation"]["name"] == "Marrowby Water"
    assert data["organisation"]["ideas"] == ["marrowby-walk-the-isolation", "marrowby-next-price-review"]
    assert data["pages"]["organisation"] == "organisation.html"


def test_guide_json_of_an_overlay_keeps_the_schema_of_the_guide_alone(overlay_site: Path, real_site: Path) -> None:
    jsonschema.validate(json.loads(page(overlay_site, "guide.json")), json.loads(page(real_site, "guide.schema.json")))


def test_the_guide_alone_knows_of_no_organisation(real_site: Path) -> None:
    assert not (real_site / "organisation.html").exists()
    assert '"organisation"' not in page(real_site, "guide.json") + page(real_site, "guide.schema.json")
    assert all('class="own"' not in html for html in pages(real_site).values())


def test_an_own_idea_is_counted_with_the_others(overlay_site: Path) -> None:
    data = json.loads(page(overlay_site, "guide.json"))
    assert f"{len(data['ideas'])} ideas" in article(page(overlay_site, "index.html"))


def test_the_overlay_may_be_named_in_mkdocs_yml_or_on_the_command(small_project: Path, tmp_path: Path) -> None:
    overlay = ROOT / "tests" / "made" / "small_overlay"
    settings = (small_project / "mkdocs.yml").read_text(encoding="utf-8")
    folder = tmp_path / "project"
    folder.mkdir()
    for name in ("guide_data", "content", "theme_overrides"):
        (folder / name).symlink_to(small_project / name)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    named = run(["growth-guide", "render", "named", "--overlay", overlay], folder)
    (folder / "mkdocs.yml").write_text(settings.replace("extra:\n", f"extra:\n  overlay: {overlay}\n"), encoding="utf-8")
    written = run(["growth-guide", "render", "written"], folder)
    assert (named.returncode, written.returncode) == (0, 0), named.stdout + written.stdout
    assert contents(folder / "named") == contents(folder / "written")
    rendered = yaml.safe_load((folder / "named" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert rendered["site_name"] == "Growing at Acme"
    assert rendered["nav"][-1] == {"At Acme & Sons": "organisation.md"}
    assert rendered["theme"]["favicon"].endswith(".png")
