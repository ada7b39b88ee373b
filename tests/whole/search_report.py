"""``make search-report``: how well the search answers each set of questions, by voice.

With ``FILE=...`` also why it misses what it misses of one. A line of the file holds a question, a tab, the ids of the records any
of which is a right answer, with commas between them, and perhaps a tab and the voice.
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


def report(name: str, answers: list[Answer]) -> str:
    """The figures of a set, and those of each voice in it."""
    voices = dict.fromkeys(answer.question.voice for answer in answers)
    by_voice = {voice: [answer for answer in answers if answer.question.voice == voice] for voice in voices if voice}
    return "\n".join([_figures(name, answers), *(_figures(f"  {voice}", said) for voice, said in by_voice.items())])


def _figures(name: str, answers: list[Answer]) -> str:
    found = [f"hit@{first} {hits(answers, first):.3f}" for first in (1, 3, 5)]
    return f"{name:18}{len(answers):4} questions: {', '.join(found)}, mean reciprocal rank {mean_reciprocal_rank(answers):.3f}"


def misses(answers: list[Answer]) -> str:
    """Every question without a right answer among the first three, with what came first and why."""
    lines = []
    for answer in answers:
        if not 1 <= answer.rank <= 3:
            lines += ["", f"{answer.question.text}", f"  right: {', '.join(answer.question.right)}; " + _place(answer)]
            shown = answer.found[:SHOWN] + (answer.found[answer.rank - 1 : answer.rank] if answer.rank > SHOWN else [])
            lines += [f"  {found['score']:5.1f} {record_id(found['address'])}: {why(found)}" for found in shown]
    return "\n".join(lines)


def _place(answer: Answer) -> str:
    return f"the first of them at place {answer.rank}" if answer.rank else "none of them among the first results"


def main(files: list[Path]) -> int:
    """Print the report; the status is 1 when the guide has faults or a file names an id that does not exist."""
    try:
        index = index_data(*check_project(PROJECT))
    except ContentError as error:
        print(error)
        return 1
    sets = {file: read_questions(file) for file in files}
    with sync_playwright() as playwright:
        program = find_chromium(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        with modules_page(browser) as page:
            answers = {file: ask(page, index, questions) for file, questions in sets.items()}
    for file, found in answers.items():
        print(report(file.stem, found))
    if len(files) == 1:
        print(misses(answers[files[0]]))
    unknown = {file: unknown_ids(questions, index) for file, questions in sets.items()}
    for file, ids in unknown.items():
        if ids:
            print(f"\n{file} names what is not in the guide: {', '.join(ids)}")
    return int(any(unknown.values()))


if __name__ == "__main__":
    named = [Path(name) for name in sys.argv[1:]]
    if not named or not all(file.is_file() for file in named):
        sys.exit("Name a file of questions: make search-report FILE=tests/whole/queries/known.tsv")
    sys.exit(main(named))
