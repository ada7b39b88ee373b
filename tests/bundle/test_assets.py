"""Style sheets and modules are joined as written, or refused in words."""

import hashlib
import re
from pathlib import Path

import pytest
from growth_guide.bundle.assets import Asset, css, hashed, script


def write(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.mjs").write_text(text, encoding="utf-8")
    return folder


def refusal(folder: Path) -> str:
    with pytest.raises(ValueError) as refused:
        script(folder, "start.mjs")
    return str(refused.value)


def test_name_carries_the_hash_of_the_content() -> None:
    digest = hashlib.sha256(b"x").hexdigest()[:8]
    assert hashed("guide", "css", b"x") == Asset(f"assets/guide.{digest}.css", b"x")


def test_style_sheets_are_joined_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "2.css").write_text("b {}\n")
    (tmp_path / "1.css").write_text("a {}\n")
    assert css(tmp_path).content == b"a {}\nb {}\n"


def test_comments_and_indents_of_style_sheets_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "1.css").write_text("/* Why;\n   so. */\na { /* here */\n  b: c;\n}\n\n/* end */\n")
    assert css(tmp_path).content == b"a {\nb: c;\n}\n"


def test_modules_become_one_classic_script_each_after_what_it_imports(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        start='import { one } from "./one.mjs";\nimport { two } from "./two.mjs";\none(two);\n',
        one='import { two } from "./two.mjs";\n/** Says two. */\nexport function one() { return two; }\n',
        two="// A number.\nexport const two = 2; // kept\n",
    )
    assert script(folder, "start.mjs").content.decode() == (
        '(() => {\n"use strict";\nconst two = 2; // kept\nfunction one() { return two; }\none(two);\n})();\n'
    )


def test_module_that_nobody_imports_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, start="const used = 1;\n", other="export const stray = 1;\n")
    assert b"stray" not in script(tmp_path, "start.mjs").content


@pytest.mark.parametrize("line", [
    "export default 1;", "export { a };", 'export * from "./a.mjs";', 'import a from "./a.mjs";', 'import * as a from "./a.mjs";',
    'import "./a.mjs";', 'import { a as b } from "./a.mjs";', 'import { a } from "a";', 'import { a } from "https://example.org/a.mjs";',
    'const a = await import("./a.mjs");', "console.log(import.meta.url);", "  export const a = 1;", "export var a = 1;",
    "export const { a } = b;", "const [a, b] = c;", "var a = 1;", "import {",
])
def test_other_module_syntax_is_refused_with_its_place(tmp_path: Path, line: str) -> None:
    write(tmp_path, start=f"/* one\n two */\n{line}\n", a="export const a = 1;\n")
    assert re.match(rf"{re.escape(tmp_path.as_posix())}/start\.mjs:3: .+; (write|one) ", refusal(tmp_path))


def test_word_import_in_a_comment_is_no_import(tmp_path: Path) -> None:
    write(tmp_path, start='/** @param {import("./a.mjs").A} a */\nfunction f(a) {}\n')
    assert b"function f(a)" in script(tmp_path, "start.mjs").content


def test_code_after_a_comment_on_its_line_is_kept(tmp_path: Path) -> None:
    write(tmp_path, start="/** @type {A} */ (a).b = 1;\n/** @type {A} */\n(a).c = 2;\n")
    assert b"(a).b = 1;" in script(tmp_path, "start.mjs").content


def test_modules_may_lie_in_folders(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    write(tmp_path / "inner", a='import { b } from "../b.mjs";\nexport const a = b;\n')
    write(tmp_path, start='import { a } from "./inner/a.mjs";\na();\n', b="export const b = 1;\n")
    assert b"const b = 1;\nconst a = b;\na();" in script(tmp_path, "start.mjs").content


def test_module_from_outside_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "js").mkdir()
    write(tmp_path, a="export const a = 1;\n")
    assert ":1: there is no module ../a.mjs;" in refusal(write(tmp_path / "js", start='import { a } from "../a.mjs";\n'))


def test_missing_module_is_refused(tmp_path: Path) -> None:
    assert ":1: there is no module a.mjs;" in refusal(write(tmp_path, start='import { a } from "./a.mjs";\n'))


def test_missing_export_is_refused(tmp_path: Path) -> None:
    write(tmp_path, start='import { a } from "./a.mjs";\n', a="const a = 1;\n")
    assert ":1: a.mjs exports no a;" in refusal(tmp_path)


def test_circle_of_imports_is_refused(tmp_path: Path) -> None:
    imports_a = 'import { a } from "./a.mjs";\n'
    write(tmp_path, start=imports_a, a='import { b } from "./b.mjs";\n', b=imports_a)
    assert "b.mjs:1: a.mjs imports this module in turn;" in refusal(tmp_path)


def test_name_declared_in_two_modules_is_refused(tmp_path: Path) -> None:
    write(tmp_path, start='import { a } from "./a.mjs";\nconst twice = 1;\n', a="export const a = 1;\nfunction twice() {}\n")
    assert ":2: twice is declared in a.mjs too;" in refusal(tmp_path)
