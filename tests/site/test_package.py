"""What is handed on: a zip file that unpacks safely anywhere, says what to do with it, and can be checked."""

import re
import shutil
import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

import pytest
from growth_guide.cli import main
from growth_guide.hosting.headers import headers
from growth_guide.pages.pages import Renderer, all_pages
from growth_guide.site.project import Project, check_project
from growth_guide.site.scorm import scorm_files
from growth_guide.site.site_files import self_assessment
from growth_guide.site.zip_archive import write_zip
from html5lib import HTMLParser
from html_pages import elements
from project import PROJECT, ROOT, contents, run

IMS, ADL = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}", "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"


@pytest.fixture(scope="module")
def dist(small_project: Path, small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of the small guide, from a site that is a repository as well."""
    target, site = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("repository") / "site"
    shutil.copytree(small_site, site)
    (site / ".git").mkdir()
    (site / ".git" / "config").write_text("a token", encoding="utf-8")
    done = run(["growth-guide", "package", "--site", site, "--to", target], small_project)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="module")
def unpacked(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one folder that the site's zip file unpacks to."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(dist / "growth-guide.zip") as packed:
        packed.extractall(folder)
    [top] = folder.iterdir()
    return top


def listed(sums: Path) -> dict[str, str]:
    """The checksums of a SHA256SUMS file by name."""
    return {name: digest for digest, name in (line.split("  ") for line in sums.read_text(encoding="utf-8").splitlines())}


def found(folder: Path) -> dict[str, str]:
    return {name: sha256(content).hexdigest() for name, content in contents(folder).items() if name != "SHA256SUMS"}


def test_zip_holds_the_whole_site_as_it_was_built_and_no_more(unpacked: Path, small_site: Path) -> None:
    assert contents(unpacked / "site") == contents(small_site)


def test_zip_says_what_it_is_and_under_which_licences(unpacked: Path) -> None:
    assert sorted(path.name for path in unpacked.iterdir()) == ["READ-ME-FIRST.html", "SHA256SUMS", "licences", "site"]
    assert (unpacked / "licences" / "growth-guide.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert "Permission is hereby granted" in (unpacked / "licences" / "mkdocs-material.txt").read_text(encoding="utf-8")


def test_checksums_inside_and_beside_name_every_file(dist: Path, unpacked: Path) -> None:
    assert listed(unpacked / "SHA256SUMS") == found(unpacked)
    assert listed(dist / "SHA256SUMS") == found(dist)


@pytest.mark.parametrize("name", ["growth-guide.zip", "growth-guide-scorm.zip"])
def test_zip_unpacks_plain_files_below_where_it_is_unpacked(dist: Path, name: str) -> None:
    with zipfile.ZipFile(dist / name) as packed:
        for member in packed.infolist():
            path = PurePosixPath(member.filename)
            assert not path.is_absolute() and ".." not in path.parts and not re.search(r'[\\:*?"<>|]', member.filename)
            assert member.external_attr >> 16 == 0o100644, "a plain file that everybody may read, no link and no program"


def test_changed_file_of_the_same_size_has_another_time(tmp_path: Path) -> None:
    """Servers tell browsers by time and size whether they have the latest."""
    write_zip(tmp_path / "a.zip", {"changed": b"guide.0123abcd.css", "same": b"x"})
    write_zip(tmp_path / "b.zip", {"changed": b"guide.4567abcd.css", "same": b"x"})
    before, after = (
        {member.filename: member.date_time for member in zipfile.ZipFile(tmp_path / name).infolist()}
        for name in ("a.zip", "b.zip")
    )
    assert before["changed"] != after["changed"]
    assert before["same"] == after["same"]


def test_page_for_the_host_is_sound_and_needs_nothing_around_it(unpacked: Path) -> None:
    text = (unpacked / "READ-ME-FIRST.html").read_text(encoding="utf-8")
    parser = HTMLParser()
    parser.parse(text)
    assert parser.errors == []
    assert "default-src 'none'; script-src 'none'; style-src 'sha256-" in text
    assert [address for element in elements(text) for address in element.loads() if address[0] not in "#"] == ["data:,"]


def test_page_for_the_host_names_files_that_are_there(unpacked: Path) -> None:
    text = (unpacked / "READ-ME-FIRST.html").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:/var/www/growth-guide/|<code>)(site/[\w./-]+)", text))
    assert len(named) >= 6
    assert [name for name in named if not (unpacked / name).exists()] == []


def test_command_of_the_host_page_leads_the_links_of_404_into_a_sub_path(unpacked: Path) -> None:
    text = (unpacked / "READ-ME-FIRST.html").read_text(encoding="utf-8")
    command = re.search(r"sed -i 's\|([^|]+)\|([^|]+)\|' \S+/404\.html<", text)
    assert command
    page = (unpacked / "site" / "404.html").read_text(encoding="utf-8")
    mended = "".join(line.replace(command[1], command[2], 1) for line in page.splitlines(keepends=True))
    links = re.findall(r'<a href="([^"]*)"', mended)
    assert len(links) == 3
    assert [link for link in links if not (unpacked / "site" / link.removeprefix("/growth/")).is_file()] == []


def test_headers_leave_room_in_the_four_kilobytes_that_a_proxy_has(unpacked: Path) -> None:
    lines = (unpacked / "site" / "_headers").read_text(encoding="utf-8").splitlines()
    policy = next(line for line in lines if "default-src" in line).partition(": ")[2]
    assert sum(len(f"{name}: {value}\r\n") for name, value in headers(policy).items()) < 3_500


def test_manifest_describes_one_lesson_and_every_file(dist: Path) -> None:
    with zipfile.ZipFile(dist / "growth-guide-scorm.zip") as packed:
        names = packed.namelist()
        manifest = ElementTree.fromstring(packed.read("imsmanifest.xml"))
    assert manifest.findtext(f"{IMS}metadata/{IMS}schema") == "ADL SCORM"
    assert manifest.findtext(f"{IMS}metadata/{IMS}schemaversion") == "1.2"
    organizations, resources = manifest.find(f"{IMS}organizations"), manifest.find(f"{IMS}resources")
    assert organizations is not None and resources is not None
    [organization], [resource] = organizations, resources
    assert organizations.get("default") == organization.get("identifier")
    [lesson] = organization.findall(f"{IMS}item")
    assert lesson.get("identifierref") == resource.get("identifier")
    assert (resource.get("type"), resource.get(f"{ADL}scormtype"), resource.get("href")) == (
        "webcontent", "sco", "growth-workbook.html",
    )  # fmt: skip
    assert sorted(["imsmanifest.xml", *(str(file.get("href")) for file in resource)]) == sorted(names)


def test_workbook_of_the_lms_knows_one_store_alone_which_its_reader_has_to_choose(dist: Path) -> None:
    with zipfile.ZipFile(dist / "growth-guide-scorm.zip") as packed:
        text = packed.read("growth-workbook.html").decode()
    assert re.findall(r".*(?:localStorage|sessionStorage|indexedDB|caches|cookie).*", text) == [
        "  const store = openChosenStore(() => localStorage);"
    ]


def title_of_lesson(project: Project) -> str | None:
    guide, written = check_project(project)
    page = self_assessment(all_pages(guide, written))
    files = scorm_files(guide, Renderer(guide, project.theme / "pages"), project.theme, page, b"x")
    return ElementTree.fromstring(files["imsmanifest.xml"]).findtext(f"{IMS}organizations/{IMS}organization/{IMS}title")


@pytest.mark.parametrize(("said", "title"), [
    (None, "The Expertship Growth Guide: Where I stand"),
    ("name: Fish & Sons", "The Expertship Growth Guide: Where I stand · Fish & Sons"),
    ("name: Fish & Sons\nsite_name: Growing & more", "Growing & more: Where I stand · Fish & Sons"),
])  # fmt: skip
def test_lms_lists_the_package_under_the_name_that_an_organisation_gives(tmp_path: Path, said: str | None, title: str) -> None:
    if said is not None:
        (tmp_path / "organisation.yml").write_text(said + "\n", encoding="utf-8")
    assert title_of_lesson(replace(PROJECT, overlay=tmp_path if said else None)) == title


def test_build_that_fails_writes_nothing_and_says_so_in_words(small_project: Path, tmp_path: Path) -> None:
    broken = shutil.copytree(small_project, tmp_path / "broken")
    settings = broken / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("frame_ancestors: self", "frame_ancestors: everybody")
    settings.write_text(text, encoding="utf-8")
    done = run(["growth-guide", "package"], broken)
    assert done.returncode == 1
    line = next(number for number, one in enumerate(text.splitlines(), 1) if "everybody" in one)
    assert f"mkdocs.yml:{line}:20: extra.frame_ancestors: everybody says nobody" in done.stderr
    assert "could not be built, so nothing was packed" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (broken / "dist").exists()


def test_fault_of_the_content_is_told_as_check_tells_it(
    small_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(shutil.copytree(small_project, tmp_path / "broken"))
    Path("guide_data/model.yml").write_text("domains: 7\n", encoding="utf-8")
    assert main(["package"]) == 1
    assert capsys.readouterr().out.startswith("guide_data/")


def test_site_that_is_not_there_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["package", "--site", "nowhere"]) == 2
    assert "there is no site in nowhere" in capsys.readouterr().err
