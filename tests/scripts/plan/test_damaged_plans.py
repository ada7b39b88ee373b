"""Damaged and hostile plans: whatever a file holds, no line that somebody wrote is lost, nothing throws, and nothing is run."""

import copy
import json
from typing import Any

import pytest
from file_mutations import mutated
from plans import example_plan

LOST = """([texts, good]) => {
    const lines = (value) => typeof value === "string" ? value.split("\\n").map((line) => line.trim())
        : typeof value === "object" && value !== null ? Object.values(value).flatMap(lines) : [];
    const wrong = [];
    for (const text of texts) {
        let file;
        try { file = JSON.parse(text); } catch { continue; }
        try {
            const { plan, problem } = m.readPlan(file, makeId);
            if (!plan) {
                if (!problem.endsWith("Nothing was changed.")) wrong.push([problem, text]);
                continue;
            }
            const kept = new Set(lines(plan));
            const lost = lines(file).filter((line) => good.includes(line) && !kept.has(line));
            if (lost.length) wrong.push([lost, text]);
            m.saidOf(plan); m.planMarkdown(plan, form); m.wordBody(plan, form, "");
            if (JSON.stringify(m.readPlan(plan, makeId).plan) !== JSON.stringify(plan)) wrong.push(["not the same again", text]);
            if (Object.prototype.polluted) wrong.push(["polluted", text]);
        } catch (error) { wrong.push([String(error), text]); }
    }
    return wrong.slice(0, 3);
}"""


@pytest.mark.parametrize("count", [300, pytest.param(10_000, marks=pytest.mark.slow)])
def test_of_damaged_plans_no_written_line_is_lost_and_nothing_throws(run: Any, guide: Any, count: int) -> None:
    good = example_plan(guide)
    written = [line.strip() for text in _texts(good) for line in text.split("\n") if " " in line.strip()]
    for start in range(0, count, 500):
        texts = [mutated(copy.deepcopy(good), seed) for seed in range(start, min(start + 500, count))]
        assert run(LOST, [texts, written]) == []


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in _texts(one)]


def test_what_is_written_is_what_is_looked_for(guide: Any) -> None:
    assert "I send the finished report on the due date and wait." in json.dumps(example_plan(guide))
