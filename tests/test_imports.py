"""Who may import whom. A new module gets its line here; a new arrow needs a reason, and never makes a circle."""

import ast
import re
import sys
from collections.abc import Mapping
from graphlib import TopologicalSorter
from pathlib import Path
from posixpath import dirname, join, normpath

from project import ROOT

PACKAGE, SCRIPTS = ROOT / "hooks/growth_guide", ROOT / "theme_overrides/js"

PYTHON = {
    "__init__": "",
    "addresses": "model records/kinds",
    "annotations": "problems",
    "assessment_data": "addresses guide markup model script_data",
    "assets": "",
    "browser_data": "addresses guide markup records/kinds",
    "check": "content document model plan_rules problems records/kinds relation_rules search_rules text_rules",
    "cli": "annotations comparing/overview comparing/revisions document framing link_settings load "
    "packaging/engine packaging/package problems project records/kinds renaming/rename renaming/retire render "
    "report scaffolding/new_record seal settings site",
    "comparing": "",
    "comparing/fates": "comparing/quoting comparing/side records/kinds",
    "comparing/matching": "comparing/quoting",
    "comparing/old_ids": "comparing/fates comparing/quoting comparing/side records/kinds",
    "comparing/overview": "comparing/fates comparing/old_ids comparing/prose comparing/quoting "
    "comparing/record_changes comparing/revisions comparing/side comparing/speech comparing/walk records/kinds "
    "records/singles",
    "comparing/prose": "comparing/matching comparing/quoting comparing/speech comparing/walk decode document "
    "handwritten problems read writing",
    "comparing/quoting": "text_rules",
    "comparing/record_changes": "comparing/fates comparing/quoting comparing/side comparing/speech "
    "comparing/walk thresholds writing",
    "comparing/revisions": "comparing/quoting decode problems",
    "comparing/side": "comparing/quoting comparing/revisions document model problems read record records/kinds "
    "records/singles",
    "comparing/speech": "comparing/quoting comparing/vocabulary",
    "comparing/vocabulary": "differences handwritten model records/kinds records/relations records/singles",
    "comparing/walk": "comparing/matching comparing/quoting comparing/speech comparing/vocabulary text_rules",
    "content": "document folder model overlay/organisation plan_model problems read record records/by_kind "
    "records/kinds records/relations records/singles singles_model",
    "decode": "problems",
    "differences": "guide markup model",
    "document": "problems",
    "edit_links": "",
    "editor_schema": "explanations model records/kinds records/singles",
    "explanations": "document model records/kinds thresholds",
    "facts": "plan_schema seal workbook_schema",
    "figures": "addresses guide markup model singles_model",
    "folder": "decode problems records/kinds records/singles",
    "framing": "document problems",
    "guide": "model overlay/organisation plan_model records/by_kind records/kinds singles_model",
    "handwritten": "addresses content decode folder model overlay/merge overlay/organisation page_rules "
    "problems read record records/kinds records/relations text_rules",
    "kept_files": "",
    "key_words": "",
    "kit_files": "",
    "kit_files/blocks": "",
    "kit_files/cards": "addresses guide markup model overlay/branding typeset",
    "kit_files/downloads": "addresses guide handwritten kept_files kit_files/cards kit_files/handouts overlay/branding",
    "kit_files/handouts": "guide handwritten kit_files/blocks kit_files/cards markup overlay/branding typeset",
    "link_settings": "document edit_links folder problems",
    "load": "check content folder guide overlay/reading problems records/by_kind records/kinds singles_model writing_rules",
    "markup": "",
    "model": "key_words records/relations",
    "overlay": "",
    "overlay/branding": "assets guide markup overlay/organisation",
    "overlay/branding_rules": "content overlay/colours overlay/pictures overlay/rules problems",
    "overlay/colours": "",
    "overlay/hiding_rules": "content overlay/rules problems records/kinds",
    "overlay/merge": "content model overlay/organisation records/kinds records/relations",
    "overlay/organisation": "model records/by_kind records/relations",
    "overlay/pictures": "problems",
    "overlay/reading": "check content folder overlay/branding_rules overlay/hiding_rules overlay/merge "
    "overlay/rules problems writing_rules",
    "overlay/rules": "content overlay/organisation problems text_rules",
    "packaging": "",
    "packaging/archive": "",
    "packaging/engine": "",
    "packaging/package": "packaging/archive packaging/engine packaging/scorm pages project site standalone",
    "packaging/scorm": "guide pages workbook",
    "page_rules": "problems text_rules",
    "pages": "addresses differences edit_links figures guide handwritten markup model overlay/branding records/kinds terms",
    "plan_files": "",
    "plan_files/content": "markup plan_model",
    "plan_files/downloads": "addresses guide kept_files overlay/branding plan_files/content "
    "plan_files/markdown plan_files/pdf plan_files/word",
    "plan_files/markdown": "markup plan_files/content plan_model",
    "plan_files/pdf": "guide markup overlay/branding plan_files/content plan_files/word_fragments plan_model typeset",
    "plan_files/plan_data": "addresses guide markup model plan_files/word plan_files/word_fragments plan_model script_data",
    "plan_files/word": "guide markup overlay/branding plan_files/content plan_files/word_fragments plan_files/wordprocessing",
    "plan_files/word_fragments": "markup plan_files/wordprocessing plan_model",
    "plan_files/wordprocessing": "",
    "plan_model": "model",
    "plan_rules": "content document plan_model problems",
    "plan_schema": "",
    "problems": "",
    "project": "addresses content facts guide handwritten load overlay/branding problems records/kinds",
    "read": "decode document problems",
    "record": "document explanations model problems",
    "records": "",
    "records/by_kind": "model records/kinds records/relations",
    "records/kinds": "model singles_model",
    "records/relations": "document",
    "records/singles": "model overlay/organisation plan_model records/by_kind singles_model",
    "relation_rules": "content document folder problems records/kinds records/relations",
    "renaming": "",
    "renaming/draft": "folder handwritten project renaming/layout renaming/links renaming/named",
    "renaming/layout": "document",
    "renaming/left_to_do": "document guide markup model problems records/kinds records/relations "
    "renaming/draft renaming/layout renaming/named thresholds",
    "renaming/links": "renaming/layout text_rules",
    "renaming/named": "addresses content document folder guide handwritten problems project records/kinds records/relations",
    "renaming/rename": "problems project renaming/draft renaming/links renaming/named",
    "renaming/retire": "document problems project records/kinds renaming/draft renaming/left_to_do "
    "renaming/links renaming/named",
    "render": "document project settings site",
    "report": "addresses guide handwritten records/kinds shared_runs similarity thresholds writing",
    "scaffolding": "",
    "scaffolding/commented": "explanations model read",
    "scaffolding/new_record": "content folder guide model problems scaffolding/path_step scaffolding/scaffold",
    "scaffolding/path_step": "document model read",
    "scaffolding/scaffold": "content editor_schema explanations folder model records/kinds records/relations "
    "scaffolding/commented",
    "schema": "browser_data records/kinds",
    "script_data": "",
    "seal": "servers/files",
    "search_entries": "addresses guide handwritten model records/kinds singles_model writing",
    "search_index": "guide handwritten markup script_data search_entries singles_model terms",
    "search_rules": "content document problems terms",
    "servers": "",
    "servers/apache": "servers/headers",
    "servers/caddy": "servers/headers",
    "servers/files": "servers/apache servers/caddy servers/headers servers/nginx",
    "servers/headers": "",
    "servers/nginx": "servers/headers",
    "settings": "decode document problems yaml_errors",
    "shared_runs": "document model writing",
    "similarity": "",
    "singles_model": "model records/relations",
    "site": "assessment_data assets browser_data edit_links guide handwritten kit_files/downloads "
    "overlay/branding pages plan_files/downloads plan_files/plan_data project schema seal search_index "
    "workbook workbook_schema",
    "standalone": "markup overlay pages seal",
    "swap": "",
    "terms": "",
    "text_rules": "content document model overlay/organisation problems records/kinds",
    "thresholds": "",
    "typeset": "",
    "wording": "",
    "workbook": "assessment_data assets guide pages plan_files/plan_data script_data standalone",
    "workbook_schema": "plan_schema singles_model",
    "writing": "document model records/relations text_rules thresholds",
    "writing_rules": "content document problems shared_runs thresholds wording writing",
}

JAVASCRIPT = {
    "assessment/aliases": "assessment/once assessment/own",
    "assessment/answers": "assessment/own",
    "assessment/compare": "assessment/answers assessment/history assessment/numbers assessment/own assessment/scoring",
    "assessment/compare_words": "assessment/words",
    "assessment/drafts": "assessment/answers assessment/history",
    "assessment/explanation": "assessment/answers assessment/scoring assessment/words",
    "assessment/history": "assessment/answers assessment/explanation assessment/scoring assessment/words",
    "assessment/ids": "",
    "assessment/earlier_plans": "assessment/saved_file_check",
    "assessment/join": "assessment/earlier_plans assessment/own assessment/saved_file_check",
    "assessment/merge": "assessment/earlier_plans assessment/saved_file assessment/whose assessment/words",
    "assessment/no_storage": "",
    "assessment/numbers": "",
    "assessment/once": "",
    "assessment/own": "",
    "assessment/reasons": "assessment/answers assessment/explanation assessment/scoring assessment/words",
    "assessment/saved_file": "assessment/aliases assessment/once assessment/saved_file_check assessment/scoring",
    "assessment/saved_file_check": "assessment/answers assessment/words",
    "assessment/scoring": "assessment/answers assessment/numbers assessment/once assessment/own",
    "assessment/storage": "",
    "assessment/suggestions": "assessment/answers assessment/reasons assessment/scoring",
    "assessment/what_if": "assessment/answers assessment/explanation assessment/scoring assessment/words",
    "assessment/whose": "assessment/answers assessment/earlier_plans assessment/saved_file_check",
    "assessment/words": "",
    "assessment_page/areas_view": "assessment/explanation assessment/suggestions assessment_page/marks parts",
    "assessment_page/ask_view": "assessment_page/exports page_globals parts run_script unpack",
    "assessment_page/assess_view": "assessment/answers assessment/drafts assessment/history assessment/ids "
    "assessment/scoring assessment/words assessment_page/dates assessment_page/marks assessment_page/progress_view "
    "assessment_page/question_form assessment_page/question_view assessment_page/views parts plan/dates",
    "assessment_page/compare_view": "assessment/compare assessment/compare_words assessment/words assessment_page/marks "
    "parts plan/dates",
    "assessment_page/data_bar": "assessment_page/exports assessment_page/import_view parts plan/dates",
    "assessment_page/data_view": "assessment/aliases assessment/drafts assessment/words assessment_page/dates "
    "assessment_page/earlier_plans_view parts",
    "assessment_page/dates": "plan/dates",
    "assessment_page/earlier_plans_view": "assessment/earlier_plans assessment/saved_file_check assessment/words "
    "assessment_page/dates parts",
    "assessment_page/exports": "",
    "assessment_page/drawing": "",
    "assessment_page/five_marks": "assessment_page/drawing",
    "assessment_page/history_view": "assessment/explanation assessment/history assessment/scoring assessment/words "
    "assessment_page/dates assessment_page/marks parts",
    "assessment_page/import_question": "assessment/words assessment_page/dates parts",
    "assessment_page/import_view": "assessment/merge assessment/saved_file assessment/words assessment_page/import_question "
    "parts",
    "assessment_page/keeper": "assessment/join assessment/saved_file",
    "assessment_page/leaving": "",
    "assessment_page/marks": "assessment/explanation assessment/scoring parts",
    "assessment_page/page": "assessment_page/ask_view assessment_page/assess_view assessment_page/compare_view "
    "assessment_page/data_bar assessment_page/data_view assessment_page/keeper assessment_page/leaving "
    "assessment_page/plan_gate assessment_page/results_view assessment_page/views page_globals parts",
    "assessment_page/palette": "page_globals",
    "assessment_page/plan_gate": "page_globals parts run_script unpack",
    "assessment_page/progress_view": "assessment/answers assessment/words assessment_page/marks parts",
    "assessment_page/question_form": "assessment/answers assessment/own parts",
    "assessment_page/question_view": "assessment/answers assessment/explanation parts",
    "assessment_page/radar": "assessment/scoring assessment_page/drawing assessment_page/marks",
    "assessment_page/results_view": "assessment/aliases assessment/answers assessment/drafts assessment/explanation "
    "assessment/history assessment/own assessment/scoring assessment/words assessment_page/areas_view "
    "assessment_page/dates assessment_page/five_marks assessment_page/history_view "
    "assessment_page/marks assessment_page/radar assessment_page/what_if_view parts plan/dates",
    "assessment_page/start_assessment": "assessment/storage assessment_page/page assessment_page/palette",
    "assessment_page/start_in_lms": "assessment/no_storage assessment_page/page lms/find_api "
    "lms/lesson parts",
    "assessment_page/start_rating": "assessment/answers assessment/ids assessment/saved_file assessment/scoring "
    "assessment_page/exports assessment_page/question_form page_globals parts plan/dates",
    "assessment_page/views": "parts",
    "assessment_page/what_if_view": "assessment/answers assessment/what_if assessment_page/marks parts",
    "browse": "idea_filters parts",
    "guide_types": "",
    "idea_filters": "",
    "lms/find_api": "",
    "lms/lesson": "",
    "narrowing": "question tokenize",
    "nearest": "question tokenize",
    "open_index": "",
    "page_globals": "",
    "parts": "",
    "plan/activity_words": "plan/dates",
    "plan/calendar": "plan/dates plan/plan plan/standing plan/well_formed",
    "plan/dates": "",
    "plan/manager_sheet": "plan/activity_words plan/plan_fields plan/plan_markdown",
    "plan/offers": "plan/dates plan/plan",
    "plan/plan": "",
    "plan/plan_differences": "plan/plan_fields",
    "plan/plan_fields": "plan/activity_words plan/dates",
    "plan/plan_markdown": "plan/activity_words plan/plan_fields",
    "plan/read_plan": "plan/dates plan/plan",
    "plan/second_look": "plan/dates plan/plan",
    "plan/standing": "plan/dates plan/plan",
    "plan/start": "plan/dates",
    "plan/word_controls": "",
    "plan/well_formed": "",
    "plan/word_export": "plan/activity_words plan/plan_fields plan/well_formed plan/zip",
    "plan/word_import": "plan/plan plan/plan_fields plan/read_plan plan/word_controls plan/word_export plan/zip",
    "plan/zip": "",
    "plan_page/idea_texts": "page_globals run_script",
    "plan_page/plan_activities_view": "assessment_page/marks parts plan/activity_words plan/dates plan/offers plan/plan "
    "plan/plan_fields plan/second_look plan_page/plan_desk plan_page/plan_fields_view "
    "plan_page/plan_offers_view",
    "plan_page/plan_areas_view": "assessment_page/marks parts plan/offers plan/plan plan/start plan_page/plan_desk",
    "plan_page/plan_check_ins_view": "parts plan/plan plan_page/plan_desk plan_page/plan_fields_view",
    "plan_page/plan_choice_view": "assessment/history assessment/suggestions assessment/words assessment_page/marks "
    "parts plan/offers plan/plan plan/start plan_page/plan_areas_view plan_page/plan_desk",
    "plan_page/plan_desk": "assessment/aliases assessment/earlier_plans assessment/ids parts plan/dates plan/plan "
    "plan/read_plan plan_page/idea_texts",
    "plan_page/plan_exports_view": "assessment_page/exports parts plan/calendar plan/plan_markdown plan/word_export "
    "plan_page/plan_desk plan_page/plan_print",
    "plan_page/plan_fields_view": "parts plan/plan_fields plan/start plan_page/plan_desk plan_page/plan_offers_view",
    "plan_page/plan_manager_view": "assessment_page/exports parts plan/manager_sheet plan_page/plan_desk plan_page/plan_print",
    "plan_page/plan_offers_view": "assessment_page/marks parts plan/offers plan/plan_fields plan_page/plan_desk",
    "plan_page/plan_print": "assessment_page/exports parts plan/activity_words plan/plan_fields plan_page/plan_areas_view "
    "plan_page/plan_desk",
    "plan_page/plan_standing_view": "assessment/history assessment/words parts plan/dates plan/standing "
    "plan_page/plan_activities_view plan_page/plan_areas_view plan_page/plan_desk",
    "plan_page/plan_view": "page_globals parts plan/plan plan_page/plan_activities_view plan_page/plan_areas_view "
    "plan_page/plan_check_ins_view plan_page/plan_choice_view plan_page/plan_desk plan_page/plan_exports_view "
    "plan_page/plan_fields_view plan_page/plan_manager_view plan_page/plan_offers_view plan_page/plan_print "
    "plan_page/plan_standing_view plan_page/plan_word_view",
    "plan_page/plan_word_view": "assessment/aliases parts plan/plan_differences plan/word_import plan_page/plan_desk",
    "plan_page/start_plan": "page_globals plan_page/plan_view",
    "question": "tokenize",
    "ranking": "open_index question tokenize word_variants",
    "result_view": "parts tokenize",
    "run_script": "",
    "search_box": "nearest open_index page_globals parts question ranking result_view run_script search_key",
    "search_key": "",
    "situations": "narrowing parts question",
    "slips": "",
    "start": "browse parts search_box situations",
    "stem": "",
    "tokenize": "stem",
    "unpack": "",
    "word_variants": "slips tokenize",
}

LIBRARIES = {
    "jinja2": "pages",
    "markdown": "kit_files/blocks",
    "markupsafe": "figures markup overlay/branding pages",
    "pikepdf": "plan_files/pdf typeset",
    "pydantic": "handwritten model overlay/organisation plan_model record records/by_kind records/kinds records/relations "
    "singles_model",
    "pydantic_core": "handwritten model record",
    "snowballstemmer": "terms",
    "typst": "typeset",
    "yaml": "read renaming/layout settings",
}
"""Each library, and the modules of the package that may know it. MkDocs is known to hooks/mkdocs_events.py alone."""


COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
EXPORTED = re.compile(r"^export (?:async )?(?:function|const) (\w+)", re.MULTILINE)
IMPORTED = re.compile(r"^import \{([^}]*)\}", re.MULTILINE)
DECLARED = re.compile(r"\b(?:function|const|let|class) (\w+)")
PARAMETER = re.compile(r"[{(,]\s*(\w+)\s*(?=[,})=:])")


def python_imports(file: Path) -> tuple[set[str], set[str]]:
    """The modules of the package, by path, and the libraries that a file imports anywhere."""
    folder = file.relative_to(PACKAGE).parent.as_posix()
    modules, libraries = set(), set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = normpath(join(folder, *[".."] * (node.level - 1)))
            names = [node.module.replace(".", "/")] if node.module else [alias.name for alias in node.names]
            modules |= {normpath(join(base, name)) for name in names}
        elif isinstance(node, ast.ImportFrom):
            libraries.add(str(node.module).partition(".")[0])
        elif isinstance(node, ast.Import):
            libraries |= {alias.name.partition(".")[0] for alias in node.names}
    return modules, libraries


def python_modules() -> dict[str, Path]:
    files = sorted(PACKAGE.rglob("*.py"))
    return {file.relative_to(PACKAGE).with_suffix("").as_posix().removesuffix("/__init__"): file for file in files}


def javascript_imports() -> dict[str, set[str]]:
    found = {}
    for file in sorted(SCRIPTS.rglob("*.mjs")):
        uri = file.relative_to(SCRIPTS).as_posix()
        targets = re.findall(r'^\s*(?:import|export)\b[^;]*?\bfrom "([^"]+)"', file.read_text(encoding="utf-8"), re.MULTILINE)
        found[uri.removesuffix(".mjs")] = {normpath(join(dirname(uri), target)).removesuffix(".mjs") for target in targets}
    return found


def assert_allowed(found: Mapping[str, set[str]], table: Mapping[str, str]) -> None:
    assert sorted(found) == sorted(table), "each module has a line in the table, and each line a module"
    extra = {module: sorted(imports - set(table[module].split())) for module, imports in found.items()}
    assert {module: imports for module, imports in extra.items() if imports} == {}
    tuple(TopologicalSorter(found).static_order())  # Raises CycleError for a circle.


def test_python_modules_import_only_whom_they_may() -> None:
    assert_allowed({name: python_imports(file)[0] for name, file in python_modules().items()}, PYTHON)


def test_javascript_modules_import_only_whom_they_may() -> None:
    assert_allowed(javascript_imports(), JAVASCRIPT)


def test_javascript_modules_import_all_that_they_call_of_others() -> None:
    """The scripts of the site are joined ones, in which a forgotten import is not missed."""
    texts = {file.relative_to(SCRIPTS).as_posix(): file.read_text(encoding="utf-8") for file in sorted(SCRIPTS.rglob("*.mjs"))}
    exported = {name for text in texts.values() for name in EXPORTED.findall(text)}
    forgotten = {}
    for module, text in texts.items():
        code = COMMENT.sub("", text)
        imported = re.findall(r"\w+", " ".join(IMPORTED.findall(code)))
        bound = {*imported, *DECLARED.findall(code), *PARAMETER.findall(code)}
        forgotten[module] = sorted(name for name in exported - bound if re.search(rf"(?<![.\w]){name}\(", code))
    assert {module: names for module, names in forgotten.items() if names} == {}


def test_each_library_is_known_to_few_modules() -> None:
    for module, file in python_modules().items():
        for library in python_imports(file)[1] - sys.stdlib_module_names:
            assert module in LIBRARIES.get(library, "").split(), f"{module} imports {library}"
