"""The types that stand in the comments of the browser's modules are true: TypeScript checks them."""

import re
import shutil
from pathlib import Path

import pytest
from project import ROOT
from run_node import run_node

TYPE_FAULTS = ROOT / "tests" / "made" / "type_faults.mjs"
SILENCED = re.compile(r"@ts-\w+|@type \{(?:unknown|\*)\} \*/ \(")

TEXT_LENGTH = "/** @param {string} text */\nexport function textLength(text) {\n  return text.length;\n}\n"
UNTRUE = {
    "another_type": 'import { textLength } from "./text_length.mjs";\ntextLength(new Uint8Array(2));\n',
    "perhaps_missing": 'document.querySelector("form").reset();\n',
    "no_type": "export function twice(one) {\n  return [one, one];\n}\n",
    "too_new": "new Set([1]).union(new Set([2]));\n",
}
UNCHECKED = {
    "any_type": "/** @param {any} x */\nexport const f = (x) => x;\n",
    "any_sign": "/** @param {Record<string, *>} x */\nexport const f = (x) => x;\n",
    "any_function": "/** @param {Function} x */\nexport const f = (x) => x;\n",
    "any_map": "export const x = new Map();\n",
    "any_data": 'export const x = JSON.parse("1");\n',
}


def type_faults(settings: Path) -> str:
    """What TypeScript finds wrong in the modules of a tsconfig.json, and the names of which it checks nothing, a line each."""
    done = run_node(TYPE_FAULTS, settings)
    assert done.returncode == 0, done.stderr
    return done.stdout


def with_modules(folder: Path, modules: dict[str, str]) -> Path:
    """The settings of the guide's own modules, over these and one that is true."""
    scripts = folder / "theme_overrides" / "js"
    scripts.mkdir(parents=True)
    for name, code in {"text_length": TEXT_LENGTH, **modules}.items():
        (scripts / f"{name}.mjs").write_text(code, encoding="utf-8")
    return Path(shutil.copy(ROOT / "tsconfig.json", folder))


def test_every_name_of_the_modules_has_a_type_that_is_true_and_checked() -> None:
    assert type_faults(ROOT / "tsconfig.json") == ""


def test_no_comment_of_a_module_silences_the_check() -> None:
    modules = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "theme_overrides" / "js").rglob("*.mjs")}
    assert modules
    assert {name: found for name, text in modules.items() if (found := SILENCED.findall(text))} == {}


def test_a_type_that_is_not_true_and_one_that_is_not_checked_are_found(tmp_path: Path) -> None:
    said = type_faults(with_modules(tmp_path, {**UNTRUE, **UNCHECKED}))
    assert dict(re.findall(r"(\w+)\.mjs\(\d+,\d+\): error (TS\d+)", said)) == {
        "another_type": "TS2345", "perhaps_missing": "TS2531", "no_type": "TS7006", "too_new": "TS2550",
    }
    found = re.findall(r"(\w+)\.mjs:\d+:\d+: the type of \w+ is ", said)
    assert {*found} - UNTRUE.keys() == UNCHECKED.keys()


def test_a_machine_without_typescript_hears_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="npm ci"):
        run_node(TYPE_FAULTS, root=tmp_path)


def test_a_machine_without_node_hears_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("run_node.BIN", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(pytest.fail.Exception, match="make test"):
        run_node(TYPE_FAULTS)


def test_the_lock_names_no_host() -> None:
    assert "://" not in (ROOT / "package-lock.json").read_text(encoding="utf-8")
