"""Which room may import which. A room is a folder; a new arrow between rooms needs a reason, and never leads upwards."""

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from graphlib import TopologicalSorter
from pathlib import Path
from posixpath import dirname, join, normpath

from project import ROOT

PACKAGE, SCRIPTS = ROOT / "hooks/growth_guide", ROOT / "theme_overrides/js"

PYTHON = {
    "reading": "",
    "text": "",
    "bundle": "reading",
    "hosting": "reading",
    "records": "reading",
    "settings": "reading",
    "content": "records reading",
    "rules": "content records text reading",
    "overlay": "rules content records reading",
    "guide": "overlay rules content records reading",
    "pages": "guide records settings text bundle",
    "browser": "pages guide records text bundle",
    "published": "guide records text hosting",
    "documents": "pages guide records text bundle",
    "site": "documents published browser pages guide content settings records hosting bundle text reading",
    "editing": "site guide rules content settings records text reading",
    "cli": "editing site settings hosting reading",
}
"""The rooms of ``hooks/growth_guide``, and the rooms that each may import. A room stands below all that it may import."""

JAVASCRIPT = {
    "plain": "",
    "dom": "plain",
    "lms": "",
    "search": "",
    "plan": "plain",
    "assessment": "plain",
    "workbook": "plan assessment plain",
    "browse": "workbook search dom plain",
    "plan_page": "workbook plan assessment dom plain",
    "assessment_page": "workbook assessment dom plain",
    "entries": "browse plan_page assessment_page workbook lms dom",
}
"""The same for ``theme_overrides/js``, where naming a type of another room is an import too. Pages never import pages."""

LIBRARIES = {
    "jinja2": "pages",
    "markdown": "documents",
    "markupsafe": "pages text",
    "pikepdf": "documents",
    "pydantic": "guide records",
    "pydantic_core": "records",
    "snowballstemmer": "text",
    "typst": "documents",
    "yaml": "editing reading settings",
}
"""The rooms that may know each library. MkDocs is known to ``hooks/mkdocs_events.py`` alone."""

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
EXPORTED = re.compile(r"^export (?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)
TYPE = re.compile(r"@typedef \{(.*?)\} (\w+)", re.DOTALL)
TYPE_OF_ANOTHER = re.compile(r'import\("[^"]+"\)\.(\w+)')
IMPORTED = re.compile(r"^import \{([^}]*)\}", re.MULTILINE)
DECLARED = re.compile(r"\b(?:function\*?|const|let|class) (\w+)")
PARAMETER = re.compile(r"[{(,]\s*(\w+)\s*(?=[,})=:])")


def source_of(node: ast.ImportFrom, folder: str) -> str:
    """The path within the package of what a module in this folder imports from."""
    return normpath(join(folder, *[".."] * (node.level - 1), (node.module or "").replace(".", "/")))


def python_imports(file: Path) -> Iterator[tuple[str, bool]]:
    """The modules that a file imports anywhere: their paths within the package, or the names of libraries with False."""
    folder = file.relative_to(PACKAGE).parent.as_posix()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            source = source_of(node, folder)
            yield from ((source, True),) if node.module else ((normpath(join(source, alias.name)), True) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module).partition(".")[0], False
        elif isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], False) for alias in node.names)


def python_modules() -> dict[str, Path]:
    files = sorted(PACKAGE.rglob("*.py"))
    return {file.relative_to(PACKAGE).with_suffix("").as_posix().removesuffix("/__init__"): file for file in files}


def javascript_modules() -> dict[str, Path]:
    return {file.relative_to(SCRIPTS).as_posix().removesuffix(".mjs"): file for file in sorted(SCRIPTS.rglob("*.mjs"))}


def modules_of_python() -> dict[str, set[str]]:
    """Each module of the package, and those of its own that it imports."""
    named = {name: file for name, file in python_modules().items() if name != "__init__"}
    return {name: {to for to, own in python_imports(file) if own} for name, file in named.items()}


def modules_of_javascript() -> dict[str, set[str]]:
    """Each module of the scripts, and those that it imports; also those of which its comments name a type."""
    found = {}
    for name, file in javascript_modules().items():
        text = file.read_text(encoding="utf-8")
        targets = re.findall(r'^\s*(?:import|export)\b[^;]*?\bfrom "([^"]+)"', text, re.MULTILINE)
        targets += re.findall(r'\bimport\("([^"]+)"\)', text)
        found[name] = {normpath(join(dirname(name), target)).removesuffix(".mjs") for target in targets}
    return found


def room(module: str) -> str:
    return module.partition("/")[0]


def assert_allowed(modules: Mapping[str, set[str]], table: Mapping[str, str]) -> None:
    arrows: dict[str, set[str]] = {room(module): set() for module in modules}
    for module, imported in modules.items():
        arrows[room(module)] |= {room(other) for other in imported} - {room(module)}
    assert arrows.keys() == table.keys(), "each room has a line in the table, and each line a room"
    extra = {name: sorted(others - set(table[name].split())) for name, others in arrows.items()}
    assert {name: others for name, others in extra.items() if others} == {}
    unused = {name: sorted(set(table[name].split()) - others) for name, others in arrows.items()}
    assert {name: others for name, others in unused.items() if others} == {}, "an arrow that nobody needs goes from the table"


def arrows_of(table: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(name, other) for name, others in table.items() for other in others.split()]


def assert_floors(modules: Mapping[str, set[str]], table: Mapping[str, str]) -> None:
    floors = list(table)
    arrows = arrows_of(table)
    assert [arrow for arrow in arrows if floors.index(arrow[1]) >= floors.index(arrow[0])] == []
    tuple(TopologicalSorter(modules).static_order())  # Raises CycleError for a circle of modules.


def test_python_rooms_import_only_whom_they_may() -> None:
    assert_allowed(modules_of_python(), PYTHON)


def test_javascript_rooms_import_only_whom_they_may() -> None:
    assert_allowed(modules_of_javascript(), JAVASCRIPT)


def test_no_arrow_leads_upwards_and_no_modules_go_in_a_circle() -> None:
    assert_floors(modules_of_python(), PYTHON)
    assert_floors(modules_of_javascript(), JAVASCRIPT)


def test_the_rooms_and_the_arrows_between_them_stay_few() -> None:
    assert len(PYTHON) <= 18 and len(arrows_of(PYTHON)) <= 65
    assert len(JAVASCRIPT) <= 11 and len(arrows_of(JAVASCRIPT)) <= 25


def test_a_room_says_in_one_sentence_what_it_does() -> None:
    """In its ``__init__``, where whoever opens the room looks first."""
    for name in PYTHON.keys() - {"cli"}:
        said = ast.get_docstring(ast.parse((PACKAGE / name / "__init__.py").read_text(encoding="utf-8")))
        assert said and said.endswith("."), f"{name}/__init__.py says nothing"


def test_no_two_modules_share_a_name() -> None:
    names = [name.rpartition("/")[2] for name in python_modules() if python_modules()[name].name != "__init__.py"]
    assert sorted({name for name in names if names.count(name) > 1}) == []
    scripts = [name.rpartition("/")[2] for name in javascript_modules()]
    assert sorted({name for name in scripts if scripts.count(name) > 1}) == []
    # Pytest imports its modules by their bare names, and refuses the second of two.
    tests = [file.stem for file in (ROOT / "tests").rglob("*.py") if file.name != "conftest.py"]
    assert sorted({name for name in tests if tests.count(name) > 1}) == []


def defined_names(body: Iterable[ast.stmt]) -> Iterator[str]:
    """The public functions, classes and constants that a module defines, wherever a condition stands around them."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found = [node.name]
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found = [part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)]
        else:
            found = [*defined_names(getattr(node, "body", ())), *defined_names(getattr(node, "orelse", ()))]
        yield from (name for name in found if not name.startswith("_"))


def owners_of(modules: Mapping[str, str]) -> dict[str, list[str]]:
    """By public name, the modules that define it; ``modules`` holds their texts."""
    owners: dict[str, list[str]] = {}
    for module, text in modules.items():
        for name in dict.fromkeys(defined_names(ast.parse(text).body)):
            owners.setdefault(name, []).append(module)
    return owners


def owners_in_the_package() -> dict[str, list[str]]:
    return owners_of({module: file.read_text(encoding="utf-8") for module, file in python_modules().items()})


def test_no_two_things_of_different_modules_share_a_name() -> None:
    """Whoever searches for a name finds the one thing that bears it."""
    assert {name: modules for name, modules in owners_in_the_package().items() if len(modules) > 1} == {}


def test_a_shared_name_is_found_however_it_is_defined() -> None:
    texts = ["def a(): b = 1", "a, b = 1, 2", "class a: b = 1", "a: int = 1", "if 1: 1\nelse: a = 1", "_a = 1", "import a"]
    assert owners_of({str(n): text for n, text in enumerate(texts)}) == {"a": ["0", "1", "2", "3", "4"], "b": ["1"]}


def test_a_name_is_imported_from_the_module_that_defines_it() -> None:
    owners, elsewhere = owners_in_the_package(), []
    for module, file in python_modules().items():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level and node.module:
                source = source_of(node, dirname(module))
                names = [alias.name for alias in node.names if (PACKAGE / f"{source}.py").is_file()]
                elsewhere += [f"{module}: {name} of {source}" for name in names if source not in owners.get(name, [source])]
    assert elsewhere == []


def own_types(text: str) -> list[str]:
    """The types that a module defines in its comments; one that it takes from another under the same name is none of its own."""
    found = [(TYPE_OF_ANOTHER.fullmatch(meaning), name) for meaning, name in TYPE.findall(text)]
    return [name for taken, name in found if not taken or taken[1] != name]


def test_no_two_javascript_modules_give_a_name_to_different_things() -> None:
    """Neither functions and constants nor types: whoever searches for a name finds one thing."""
    owners: dict[str, list[str]] = {}
    for module, file in javascript_modules().items():
        text = file.read_text(encoding="utf-8")
        for name in {*EXPORTED.findall(text), *own_types(text)}:
            owners.setdefault(name, []).append(module)
    assert {name: modules for name, modules in owners.items() if len(modules) > 1} == {}


def test_javascript_modules_import_all_that_they_call_of_others() -> None:
    """The scripts of the site are joined ones, in which a forgotten import is not missed."""
    texts = {name: file.read_text(encoding="utf-8") for name, file in javascript_modules().items()}
    exported = {name for text in texts.values() for name in EXPORTED.findall(text)}
    forgotten = {}
    for module, text in texts.items():
        code = COMMENT.sub("", text)
        imported = re.findall(r"\w+", " ".join(IMPORTED.findall(code)))
        bound = {*imported, *DECLARED.findall(code), *PARAMETER.findall(code)}
        forgotten[module] = sorted((exported - bound) & {*re.findall(r"(?<![.\w])(\w+)\(", code)})
    assert {module: names for module, names in forgotten.items() if names} == {}


def test_each_library_is_known_to_few_rooms() -> None:
    for module, file in python_modules().items():
        for library, own in python_imports(file):
            if not own and library not in sys.stdlib_module_names:
                assert room(module) in LIBRARIES.get(library, "").split(), f"{module} imports {library}"
