"""Word files and texts changed at random: nothing typed is lost, nothing throws, and a refusal is a sentence."""

from typing import Any

import pytest
from growth_guide.documents.plan_markdown import markdown_file
from growth_guide.documents.plan_tags import blank_plan
from growth_guide.documents.plan_word import word_file
from growth_guide.guide.guide import Guide
from plans import example_plan

COUNTS = [100, pytest.param(10_000, marks=pytest.mark.slow)]

CHANCE = """
    let seed = 7;
    const upTo = (most) => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return Math.floor((seed / 2 ** 32) * most); };
    const one = (list) => list[upTo(list.length)];
    const typed = ["next Friday", "03/04/2027", "2 to 3", "biweekly", "half an hour", "4 March 2027",
        "(done)", "Area 9", "Minutes", "a: b", "Date:"];
    let marks = [];
    const mark = () => { marks.push(`zq${marks.length}x`); return `${one(typed)} ${marks.at(-1)} ${one(typed)}`; };
    const lost = (read) => {
        const taken = JSON.stringify([m.planWithAnswers(read, new Map()), read.owner, read.comments]);
        return marks.filter((word) => !taken.includes(word));
    };
"""
WORD = f"""async ([files, count]) => {{
    {CHANCE}
    const bytes = await Promise.all(files.map((plan) => Array.isArray(plan) ? new Uint8Array(plan) : m.wordFile(plan, form)));
    const parts = await Promise.all(bytes.map(async (file) => Object.fromEntries(await Promise.all(
        [...m.zipEntries(file)].map(async ([name, entry]) => [name, await m.unzippedText(file, entry)]),
    ))));
    const paragraph = (text) => `<w:p><w:r><w:t>${{text}}</w:t></w:r></w:p>`;
    const cell = (text) => `<w:tc>${{paragraph(text)}}</w:tc>`;
    const placeOf = (xml, pattern) => one([...xml.matchAll(pattern)])?.index ?? 0;
    const into = (xml, at, text) => xml.slice(0, at) + text + xml.slice(at);
    const changes = [
        (xml) => into(xml, placeOf(xml, /<\\/w:t>/g), ` ${{mark()}}`),
        (xml) => into(xml, placeOf(xml, /<w:p>/g), paragraph(mark())),
        (xml) => into(xml, placeOf(xml, /<\\/w:tc>/g), paragraph(mark())),
        (xml) => into(xml, placeOf(xml, /<\\/w:body>/g), paragraph(mark())),
        (xml) => into(xml, placeOf(xml, /<\\/w:tr>/g), `<w:tc>${{paragraph(mark())}}</w:tc>`),
        (xml) => into(xml, placeOf(xml, /<w:tr>/g), `<w:tr>${{cell(mark())}}${{cell(mark())}}</w:tr>`),
        (xml) => xml.replace(/<w:tag [^>]*>/g, (tag) => (upTo(3) ? tag : "")),
        (xml) => xml.replace(/<w:tag [^>]*>/g, ""),
        (xml) => xml.replace(/<w:showingPlcHdr\\/>/g, (flag) => (upTo(2) ? flag : "")),
        (xml) => xml.replace(one(xml.match(/<w:tr>.*?<\\/w:tr>/gs)), (row) => row + row),
        (xml) => xml.replace(one(xml.match(/<w:tag [^>]*>/g) ?? [""]), () => one(xml.match(/<w:tag [^>]*>/g) ?? [""])),
        (xml) => xml.replace(/<w:r><w:t[^>]*>[^<]*<\\/w:t><\\/w:r>/g, (run) => (upTo(9) ? run : `<w:ins>${{run}}</w:ins>`)),
    ];
    const failures = [];
    for (let n = 0; n < count; n += 1) {{
        marks = [];
        const given = {{ ...one(parts) }};
        for (let times = upTo(5); times >= 0; times -= 1) given["word/document.xml"] = one(changes)(given["word/document.xml"]);
        if (!upTo(3)) given["customXml/item1.xml"] = "<none/>";
        const inFoot = () => `<w:r><w:t>${{mark()}}</w:t></w:r></w:p>`;
        if (!upTo(3)) given["word/footer1.xml"] = given["word/footer1.xml"].replace("</w:p>", inFoot);
        const file = await m.zipFile(given);
        const isBroken = !upTo(10);
        for (let hit = 0; isBroken && hit < 5; hit += 1) file[upTo(file.length)] ^= 1 + upTo(255);
        const options = {{ makeId, today: "2026-11-29" }};
        const read = await m.readWordFile(file, form, options).catch((error) => ({{ thrown: error.stack }}));
        const isRefused = read.problem?.endsWith("Nothing was changed.");
        // Bits that are gone take words with them; a sound file is read, and read whole.
        if (read.thrown || (isBroken ? !read.plan && !isRefused : !read.plan || lost(read).length)) {{
            failures.push([n, read.thrown ?? read.problem ?? lost(read)]);
        }}
    }}
    return failures.slice(0, 5);
}}"""
TEXT = f"""([texts, count]) => {{
    {CHANCE}
    const changes = [
        (lines, at) => lines.splice(at, 0, mark()),
        (lines, at) => lines.splice(at, 0, "", `- ${{mark()}}`, ""),
        (lines, at) => {{ lines[at] = `${{lines[at] ?? ""}} ${{mark()}}`; }},
        (lines, at) => {{ lines[at] = `${{mark()}}: ${{lines[at] ?? ""}}`; }},
        (lines, at) => lines.splice(at, 0, lines[upTo(lines.length)] ?? ""),
        (lines) => {{ const to = upTo(lines.length); if (!/zq/.test(lines[to] ?? "")) lines.splice(to, 1); }},
        (lines, at) => lines.push(...lines.splice(at, upTo(9))),
        (lines, at) => lines.splice(at, 0, `### ${{mark()}}`),
        (lines, at) => lines.splice(at, 0, `**${{one(["Minutes", "Growth area", "Date", "Nothing"])}}** ${{mark()}}`),
        (lines) => lines.forEach((line, n) => {{ lines[n] = line.replace(/[#*]/g, ""); }}),
    ];
    const failures = [];
    for (let n = 0; n < count; n += 1) {{
        marks = [];
        const lines = one(texts).split("\\n");
        for (let times = upTo(6); times >= 0; times -= 1) one(changes)(lines, upTo(lines.length));
        const read = m.readPlanText(lines.join("\\n"), form, {{makeId, today: "2026-11-29"}});
        if (lost(read).length) failures.push([n, lost(read), lines]);
    }}
    return failures.slice(0, 5);
}}"""


@pytest.mark.parametrize("count", COUNTS)
def test_a_word_file_changed_at_random_loses_nothing_that_was_typed(run: Any, guide: Guide, count: int) -> None:
    assert run(WORD, [[example_plan(guide), list(word_file(guide, blank_plan(guide.plan)))], count]) == []


@pytest.mark.parametrize("count", COUNTS)
def test_a_text_changed_at_random_loses_nothing_that_was_typed(run: Any, guide: Guide, count: int) -> None:
    blank = markdown_file(guide.plan, blank_plan(guide.plan)).decode()
    filled = run("(plan) => m.planMarkdown(plan, form, { name: 'Ada' })", example_plan(guide))
    assert run(TEXT, [[blank, filled, "Talk to Ben\n\nSoon"], count]) == []
