"""The promises of the built site: addresses, data, no other origin, and an old site that outlives a failed build."""

import copy
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from html_pages import Element, article, elements, pages
from project import ROOT, build, copy_project, run

LISTS = ("levels", "domains", "capabilities", "derailers", "ideas", "references")
FIXED = (
    "index.html", "ideas/index.html", "derailers/index.html", "references.html", "what-expertship-is.html", "404.html",
    "guide.json", "guide.schema.json", "logo.svg", "_headers", "server/nginx.conf", "server/apache.conf", "server/Caddyfile",
    "server/nginx-example.conf", "server/apache-example.conf", "server/Caddyfile-example",
)


@pytest.fixture(scope="module")
def data(real_site: Path) -> dict[str, Any]:
    return json.loads((real_site / "guide.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tags(real_site: Path) -> dict[str, list[Element]]:
    """The start tags of each page, by its address."""
    return {address: elements(text) for address, text in pages(real_site).items()}


@pytest.fixture(scope="module")
def ids(tags: dict[str, list[Element]]) -> dict[str, set[str]]:
    """The ids on each page, by its address."""
    return {address: {e.attributes["id"] for e in found if "id" in e.attributes} for address, found in tags.items()}


@pytest.mark.parametrize("address", FIXED)
def test_fixed_address_stands(real_site: Path, address: str) -> None:
    assert (real_site / address).is_file()


@pytest.mark.parametrize("kind", LISTS)
def test_every_record_has_its_address(data: dict[str, Any], ids: dict[str, set[str]], kind: str) -> None:
    forms = {"levels": "what-expertship-is.html#{}", "references": "references.html#{}"}
    for record in data[kind]:
        assert record["url"] == forms.get(kind, kind + "/{}.html").format(record["id"])
        _assert_stands(record["url"], ids)


def test_every_role_has_its_address(data: dict[str, Any], ids: dict[str, set[str]]) -> None:
    for capability in data["capabilities"]:
        for role in capability["roles"]:
            assert role["url"] == f"capabilities/{capability['id']}.html#{role['id']}"
            _assert_stands(role["url"], ids)


def _assert_stands(url: str, ids: dict[str, set[str]]) -> None:
    address, _, fragment = url.partition("#")
    assert address in ids, url
    assert not fragment or fragment in ids[address], url


def test_pages_map_names_pages_that_stand(data: dict[str, Any], real_site: Path) -> None:
    assert {"home", "ideas", "derailers", "references", "plan-guide", "managers", "hosts", "about"} <= data["pages"].keys()
    assert all((real_site / address).is_file() for address in data["pages"].values())


def test_guide_json_keeps_its_schema(data: dict[str, Any], real_site: Path) -> None:
    schema = json.loads((real_site / "guide.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)


def test_guide_json_says_what_it_is(data: dict[str, Any]) -> None:
    assert (data["format"], data["version"]) == ("growth-guide", 2)


def test_content_version_is_the_hash_of_names_and_bytes(data: dict[str, Any]) -> None:
    digest = hashlib.sha256()
    root = ROOT / "guide_data"
    for name in sorted(path.relative_to(root).as_posix() for path in root.rglob("*.*")):
        digest.update(name.encode() + b"\0" + (root / name).read_bytes() + b"\0")
    assert data["content_version"] == digest.hexdigest()[:12]


@pytest.mark.parametrize("kind", ["capabilities", "derailers", "ideas", "references"])
def test_guide_json_holds_what_the_yaml_holds(data: dict[str, Any], kind: str) -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "guide_data" / kind).glob("*.yml")}
    if kind == "references":  # Here url is the address of the page, as in every published record.
        files = {name: text.replace("\nurl:", "\nwork_url:") for name, text in files.items()}
    written = {name: _as_texts(yaml.load(text, yaml.BaseLoader)) for name, text in files.items()}
    published = {record.pop("id"): _as_texts(record) for record in copy.deepcopy(data[kind])}
    assert published == written


def _as_texts(value: Any) -> Any:
    """Figures and null as YAML spells them, texts without the space at their ends, and no addresses, which YAML has not."""
    if isinstance(value, dict):
        return {key: _as_texts(inner) for key, inner in value.items() if key != "url"}
    if isinstance(value, list):
        return [_as_texts(inner) for inner in value]
    if isinstance(value, bool):
        return str(value).lower()
    return "null" if value is None else str(value).strip()


def test_records_stand_in_the_order_of_model_and_number(data: dict[str, Any]) -> None:
    model = yaml.safe_load((ROOT / "guide_data" / "model.yml").read_text(encoding="utf-8"))
    assert [c["id"] for c in data["capabilities"]] == model["capabilities"]
    assert [d["id"] for d in data["domains"]] == [d["id"] for d in model["domains"]]
    numbers = [idea["number"] for idea in data["ideas"]]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(("old", "leads_to"), [("answer-up-front", "answer-first.html"), ("paper-round", "index.html")])
def test_old_id_keeps_a_page_that_leads_on(small_site: Path, old: str, leads_to: str) -> None:
    page = (small_site / "ideas" / f"{old}.html").read_text(encoding="utf-8")
    assert leads_to in [element.attributes.get("href") for element in elements(article(page))]


def test_no_page_loads_anything_from_another_origin(tags: dict[str, list[Element]]) -> None:
    for address, found in tags.items():
        for element in found:
            for url in element.loads():
                assert not re.match(r"[a-z][a-z0-9+.-]*:|//", url, re.I) or url.startswith("data:"), f"{address}: {element}"


def test_no_style_sheet_loads_anything_from_another_origin(real_site: Path) -> None:
    for sheet in real_site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        targets = re.findall(r"url\(\s*['\"]?([^)'\"]*)|@import\s+['\"]([^'\"]*)", text)
        assert not [t for t in targets if re.match(r"https?:|//", t[0] or t[1])], sheet


def test_every_page_carries_a_policy_that_refuses_connections(tags: dict[str, list[Element]]) -> None:
    for address, found in tags.items():
        policies = [e.attributes["content"] for e in found if e.attributes.get("http-equiv") == "Content-Security-Policy"]
        assert len(policies) == 1, address
        assert policies[0].startswith("default-src 'none'"), address
        assert "connect-src 'none'" in policies[0], address


def test_what_comes_into_content_after_the_check_is_not_published(tmp_path: Path, small_project: Path) -> None:
    project = copy_project(tmp_path / "project", small_project / "guide_data", small_project / "content")
    late = """
from pathlib import Path
def on_pre_build(config):
    for name in ("late.js", "late.html"):
        Path(config.docs_dir, name).write_text("late")
"""
    (project / "hooks" / "late.py").write_text(late)
    settings = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["hooks"].append("hooks/late.py")
    (project / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    assert not list(build(project, tmp_path / "site").rglob("late.*"))


@pytest.fixture
def broken_project(tmp_path: Path, small_project: Path) -> Path:
    """A project with a site of before and a fault of now."""
    project = copy_project(tmp_path / "project", small_project / "guide_data", small_project / "content")
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("the site of before")
    broken = min((project / "guide_data" / "ideas").glob("*.yml"))
    broken.write_text(broken.read_text(encoding="utf-8").replace("kind:", "knid:"), encoding="utf-8")
    return project


def test_broken_content_is_refused_with_the_words_of_check(broken_project: Path) -> None:
    check = run(["growth-guide", "check"], broken_project)
    built = run(["mkdocs", "build", "--strict"], broken_project)
    assert check.returncode == 1
    assert check.stdout.startswith("guide_data/ideas/")
    assert "knid" in check.stdout
    assert built.returncode != 0
    errors = [line for line in check.stdout.splitlines() if not line.endswith(" [remark]")]
    assert all(error in built.stdout + built.stderr for error in errors)
    assert "Traceback" not in built.stderr


def test_settings_with_a_fault_are_refused_with_the_words_of_check(tmp_path: Path, small_project: Path) -> None:
    project = copy_project(tmp_path / "project", small_project / "guide_data", small_project / "content")
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("extra:\n", "extra:\n  overlay: 5\n"), encoding="utf-8")
    (problem,) = run(["growth-guide", "check"], project).stdout.splitlines()
    built = run(["mkdocs", "build", "--strict"], project)
    assert built.returncode != 0
    assert problem in built.stdout + built.stderr
    assert "Traceback" not in built.stderr


def test_text_that_is_not_finished_is_built_as_a_draft_only(tmp_path: Path, small_project: Path) -> None:
    project = copy_project(tmp_path / "project", small_project / "guide_data", small_project / "content")
    idea = min((project / "guide_data" / "ideas").glob("*.yml"))
    idea.write_text(re.sub(r"(?m)^summary: .*$", "summary: See what we can leverage.", idea.read_text(encoding="utf-8")), "utf-8")
    (problem,) = (line for line in run(["growth-guide", "check"], project).stdout.splitlines() if not line.endswith(" [remark]"))
    refused = run(["mkdocs", "build", "--strict"], project)
    assert refused.returncode != 0
    assert problem in refused.stdout + refused.stderr
    build(project, tmp_path / "site", GROWTH_GUIDE_DRAFTS="1")


def test_failed_build_leaves_the_old_site_whole(broken_project: Path) -> None:
    assert run(["mkdocs", "build", "--strict"], broken_project).returncode != 0
    assert [p.name for p in (broken_project / "site").iterdir()] == ["index.html"]
    assert (broken_project / "site" / "index.html").read_text() == "the site of before"
    assert not list(broken_project.glob(".site-*"))


def test_build_that_fails_late_leaves_the_old_site_whole(broken_project: Path, small_project: Path) -> None:
    project = broken_project
    for idea in (small_project / "guide_data" / "ideas").glob("*.yml"):
        (project / "guide_data" / "ideas" / idea.name).write_bytes(idea.read_bytes())
    main = project / "theme_overrides" / "main.html"
    main.write_text("{{ 1 // 0 }}" + main.read_text(encoding="utf-8"), encoding="utf-8")
    assert run(["mkdocs", "build", "--strict"], project).returncode != 0
    assert [p.name for p in (project / "site").iterdir()] == ["index.html"]
    assert not list(project.glob(".site-*"))


def test_new_site_takes_the_place_of_the_old_one(tmp_path: Path, small_project: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "gone.html").write_text("a page of before")
    (tmp_path / "site" / ".htaccess").write_text("a server's settings")
    build(small_project, tmp_path / "site")
    assert not (tmp_path / "site" / "gone.html").exists()
    assert (tmp_path / "site" / "index.html").is_file()
    assert (tmp_path / "site" / ".htaccess").read_text() == "a server's settings"
    assert not list(tmp_path.glob(".site-*"))
