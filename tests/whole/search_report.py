"""``make search-report FILE=...``: how well the search answers the questions of a file, and why it misses what it misses.

A line of the file holds a question, a tab, and the ids of the records any of which is a right answer, with commas between them.
"""

import sys
from pathlib import Path

from chromium import ARGUMENTS, find_chromium
from growth_guide.reading.problems import ContentError
from growth_guide.site.project import check_project
from modules_page import modules_page
from playwright.sync_api import sync_playwright
from project import PROJECT
from search_runs import (
    Answer,
    ask,
    hits,
    index_data,
    mean_reciprocal_rank,
    read_questions,
    record_id,
    unknown_ids,
    why,
)

SHOWN = 4


def report(answers: list[Answer]) -> str:
    """The figures, and every question without a right answer among the first three, with what came first and why."""
    figures = [f"hit@{first} {hits(answers, first):.3f}" for first in (1, 3, 5)]
    lines = [f"{len(answers)} questions: {', '.join(figures)}, mean reciprocal rank {mean_reciprocal_rank(answers):.3f}"]
    for answer in answers:
        if not 1 <= answer.rank <= 3:
            lines += ["", f"{answer.question.text}", f"  right: {', '.join(answer.question.right)}; " + _place(answer)]
            shown = answer.found[:SHOWN] + (answer.found[answer.rank - 1 : answer.rank] if answer.rank > SHOWN else [])
            lines += [f"  {found['score']:5.1f} {record_id(found['address'])}: {why(found)}" for found in shown]
    return "\n".join(lines)


def _place(answer: Answer) -> str:
    return f"the first of them at place {answer.rank}" if answer.rank else "none of them among the first results"


def main(file: Path) -> int:
    """Print the report; the status is 1 when the guide has faults or the file names an id that does not exist."""
    try:
        index = index_data(*check_project(PROJECT))
    except ContentError as error:
        print(error)
        return 1
    questions = read_questions(file)
    with sync_playwright() as playwright:
        program = find_chromium(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        with modules_page(browser) as page:
            print(report(ask(page, index, questions)))
    unknown = unknown_ids(questions, index)
    if unknown:
        print(f"\n{file} names what is not in the guide: {', '.join(unknown)}")
    return 1 if unknown else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_file():
        sys.exit("Name a file of questions: make search-report FILE=tests/whole/queries/known.tsv")
    sys.exit(main(Path(sys.argv[1])))
