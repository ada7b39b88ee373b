"""The site's own style sheet and script, joined from small files; their names carry a hash of what they hold.

ES modules do not load from ``file://``, so they are joined into one classic script. Only a plain part of the module syntax is
understood, one statement a line; everything else is refused in words, so that nothing is joined wrongly in silence.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, normpath

from ..reading.leftovers import without_leftovers

_COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*(?=\n)|^[ \t]*//[^\n]*", re.DOTALL | re.MULTILINE)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMPORT = re.compile(r'import \{ ?([\w$]+(?:, [\w$]+)*),? ?\} from "(\.{1,2}/(?:[\w-]+/)*[\w-]+\.mjs)";')
_MODULE_WORD = re.compile(r"^\s*(?:import|export)\b|\bimport\s*[(.]")
_DECLARATION = re.compile(r"(export )?(?:async function|function\*?|const|let|class) ([\w$]+)")
_OTHER_DECLARATION = re.compile(r"var |(?:const|let) [\[{]")

_RIGHT_IMPORT = 'write import { name, name } from "./module.mjs"; on one line'
_RIGHT_EXPORT = "write export function, export const or export class, at the start of a line"
_RIGHT_DECLARATION = "write one const, let, function or class a line"


@dataclass(frozen=True)
class Asset:
    """A file whose name carries a hash, so that browsers may keep it for ever."""

    name: str
    """Its address, relative to the root of the site."""
    content: bytes


def hashed(stem: str, suffix: str, content: bytes) -> Asset:
    """The file ``assets/<stem>.<first 8 hex digits of its SHA-256>.<suffix>``."""
    return Asset(f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{suffix}", content)


def css(folder: Path, more: str = "") -> Asset:
    """All style sheets of a folder, joined in the order of their names without comments, with the text of ``more`` at the end.

    Comments and indents are a fifth of what every first page would have to load.
    """
    texts = [path.read_text(encoding="utf-8").strip() for path in sorted(without_leftovers(folder, folder.glob("*.css")))]
    texts += [more.strip()] if more else []
    joined = re.sub(r"[ \t]*\n\s*", "\n", _CSS_COMMENT.sub("", "\n".join(texts)))
    return hashed("guide", "css", (joined.strip() + "\n").encode())


def script(folder: Path, entry: str, stem: str = "guide") -> Asset:
    """The module ``entry`` and all that it imports from within ``folder``, as one classic script that leaves no global name.

    Raises ValueError, with file, line and what to write, for module syntax that is not understood, a module or an export that
    is missing, modules that import each other in a circle, and two modules that declare one name.
    """
    joined: dict[str, _Module] = {}
    _add(folder, entry, joined, ())
    _refuse_doubled_names(list(joined.values()))
    body = "\n".join(module.body for module in joined.values())
    return hashed(stem, "js", f'(() => {{\n"use strict";\n{body}\n}})();\n'.encode())


@dataclass(frozen=True)
class _Module:
    path: Path
    imports: list[tuple[int, list[str], str]]
    """Each import: its line, the names, the module."""
    declared: dict[str, int]
    """Names declared at the top level, each with its line."""
    exported: frozenset[str]
    body: str
    """Its code without imports, the word export, and comments."""


def _refused(path: Path, line: int, wrong: str, right: str) -> ValueError:
    return ValueError(f"{path.as_posix()}:{line}: {wrong}; {right}")


def _add(folder: Path, name: str, joined: dict[str, _Module], importers: tuple[str, ...]) -> None:
    """Add a module to ``joined`` after everything that it imports."""
    module = _read(folder / name)
    for line, names, target in module.imports:
        imported = normpath(f"{dirname(name)}/{target}" if dirname(name) else target)
        if imported in (*importers, name):
            raise _refused(module.path, line, f"{imported} imports this module in turn", "move what both need into a third one")
        if imported.startswith("../") or not (folder / imported).is_file():
            raise _refused(module.path, line, f"there is no module {imported}", f"import one that lies in {folder.name}/")
        if imported not in joined:
            _add(folder, imported, joined, (*importers, name))
        for missing in sorted(set(names) - joined[imported].exported):
            raise _refused(module.path, line, f"{imported} exports no {missing}", "export it there, or import another name")
    joined[name] = module


def _read(path: Path) -> _Module:
    # A comment leaves its line ends behind, so that lines keep their numbers.
    code = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), path.read_text(encoding="utf-8"))
    imports, declared, exported, kept = [], dict[str, int](), set[str](), []
    for number, line in enumerate(code.splitlines(), 1):
        declaration = _DECLARATION.match(line)
        if found := _IMPORT.fullmatch(line.rstrip()):
            imports.append((number, found[1].split(", "), found[2]))
            continue
        if _OTHER_DECLARATION.match(line):
            raise _refused(path, number, f"a declaration that cannot be joined: {line.strip()}", _RIGHT_DECLARATION)
        if declaration:
            declared[declaration[2]] = number
            if declaration[1]:
                exported.add(declaration[2])
                line = line.removeprefix("export ")
        if _MODULE_WORD.search(line):
            right = _RIGHT_EXPORT if line.strip().startswith("export") else _RIGHT_IMPORT
            raise _refused(path, number, f"module syntax that cannot be joined: {line.strip()}", right)
        if line.strip():
            kept.append(line.rstrip())
    return _Module(path, imports, declared, frozenset(exported), "\n".join(kept))


def _refuse_doubled_names(modules: list[_Module]) -> None:
    owner: dict[str, _Module] = {}
    for module in modules:
        for name, line in module.declared.items():
            if name in owner:
                wrong = f"{name} is declared in {owner[name].path.name} too"
                raise _refused(module.path, line, wrong, "give one of the two another name")
            owner[name] = module
