"""The state of the content as tables in Markdown, for those who plan what to write next."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median

from ..guide.guide import Guide
from ..records.addresses import address
from ..records.front_matter import HandWritten
from ..records.idea import STEPS, Idea
from ..records.kinds import BY_USE
from ..records.record_texts import parts, prose_texts, stories, whole_text
from ..records.thresholds import (
    MEDIAN_WORDS_OF_A_SENTENCE,
    SHARE_OF_SENTENCES_THAT_BEGIN_ASIDE,
    WORDS_IN_A_ROW_NOTED,
    WORDS_OF_A_LONG_SENTENCE,
)
from ..rules.page_writing_rules import page_texts
from ..rules.shared_runs import shared_runs
from ..text.openings import begins_aside
from ..text.readability import mean_sentence, reading_level, sentences, words
from ..text.similarity import pairs_above

Row = Sequence[object]


def report(guide: Guide, handwritten: Iterable[HandWritten] = ()) -> str:
    """The whole report; without ``handwritten`` pages it is about the data alone."""
    pages = texts_of_pages(guide, handwritten)
    chapters = (_words(pages), _clarity(guide), _hardest(pages), _professions(guide), _balance(guide), _likeness(guide))
    return "# The state of the content\n\n" + "\n".join(block for chapter in chapters for block in chapter)


def texts_of_pages(guide: Guide, handwritten: Iterable[HandWritten]) -> dict[str, list[str]]:
    """The texts of every page that people read, by its address."""
    pages: defaultdict[str, list[str]] = defaultdict(list)
    for kind in (kind for kind in BY_USE if not kind.within):
        for record in guide.records[kind.name]:
            pages[address(record).partition("#")[0]] += [text for _, text in prose_texts(record)]
    for page in handwritten:
        pages.setdefault(page.uri.removesuffix(".md") + ".html", []).extend(page_texts(page))
    return pages


def _words(pages: Mapping[str, list[str]]) -> Iterator[str]:
    folders: defaultdict[str, list[str]] = defaultdict(list)
    for target in pages:
        folder, slash, name = target.partition("/")
        folders[folder if slash and name != "index.html" else "other pages"].append(target)
    rows = [(name, *_measured(pages[target] for target in targets)) for name, targets in folders.items()]
    level = "The reading level is the Flesch-Kincaid grade: the years of school after which a text is read with ease."
    yield _table(
        "Words", level,
        ("kind", "pages", "words", "words a page", "words a sentence", "reading level"),
        [*rows, ("all", *_measured(pages.values()))],
    )


def _measured(pages: Iterable[list[str]]) -> Row:
    each = list(pages)
    texts = [text for page in each for text in page]
    count = sum(len(words(text)) for text in texts)
    return len(each), count, round(count / len(each)) if each else 0, f"{mean_sentence(texts):.1f}", f"{reading_level(texts):.1f}"


def _clarity(guide: Guide) -> Iterator[str]:
    """How clear the ideas are: who acts stands first, sentences are short, and one soon knows whom an example is about."""
    lengths = [len(words(sentence)) for idea in guide.ideas for _, text in parts(idea) for sentence in sentences(text)]
    told = [sentence for idea in guide.ideas for _, text in stories(idea) for sentence in sentences(text)]
    until = [_words_until_profession(idea) for idea in guide.ideas]
    if not lengths or not told:
        return
    least, most = MEDIAN_WORDS_OF_A_SENTENCE
    aside, long = sum(map(begins_aside, told)), sum(length > WORDS_OF_A_LONG_SENTENCE for length in lengths)
    rows = (
        ("median words of a sentence", f"{median(lengths):g}", f"{least} to {most}"),
        (f"sentences over {WORDS_OF_A_LONG_SENTENCE} words", f"{long} of {len(lengths)}", "few"),
        ("sentences of examples and issues that begin with something other than subject, short time or short place",
         f"{aside / len(told):.0%} of {len(told)}", f"at most {SHARE_OF_SENTENCES_THAT_BEGIN_ASIDE:.0%}"),
        ("words of an example until its profession is named, median and most", f"{median(until):g} and {max(until)}", "few"),
    )  # fmt: skip
    yield _table("Clarity of the ideas", "", ("what", "is", "should be"), rows)


def _words_until_profession(idea: Idea) -> int:
    before, found, _ = " ".join(idea.example.split()).casefold().partition(idea.profession.casefold())
    return len(words(before)) if found else len(words(idea.example))


def _hardest(pages: Mapping[str, list[str]]) -> Iterator[str]:
    rows = [(target, f"{reading_level(texts):.1f}", f"{mean_sentence(texts):.1f}") for target, texts in pages.items()]
    rows.sort(key=lambda row: (-float(row[1]), row[0]))
    yield _table("The ten hardest pages", "", ("page", "reading level", "words a sentence"), rows[:10])


def _professions(guide: Guide) -> Iterator[str]:
    counts = Counter(idea.profession for idea in guide.ideas)
    rows = []
    for uses in sorted(set(counts.values()), reverse=True):
        names = sorted((name for name, count in counts.items() if count == uses), key=str.casefold)
        rows.append((uses, len(names), ", ".join(names)))
    yield _table("Professions", f"{len(counts)} in all.", ("ideas each", "professions", "which"), rows)


def _balance(guide: Guide) -> Iterator[str]:
    steps = tuple(STEPS)
    rows: list[Row] = []
    for capability in guide.capabilities:
        ideas = guide.ideas_of_capability[capability.id]
        hours = sum(idea.effort.minutes_per_week * idea.effort.weeks for idea in ideas) / 60 / max(len(ideas), 1)
        rows.append((capability.name, len(ideas), *(sum(i.step == s for i in ideas) for s in steps), f"{hours:.1f}"))
    yield _table("Capabilities", "", ("capability", "ideas", *steps, "hours an idea"), rows)
    rows = [(role.name, *(sum(i.step == s for i in guide.ideas_of_role[role.id]) for s in steps)) for role in guide.role.values()]
    yield _table("Roles", "", ("role", *steps), rows)
    yield _table("Kinds", "", ("kind", "ideas"), Counter(idea.kind for idea in guide.ideas).most_common())
    minutes, weeks = (Counter(getattr(idea.effort, key) for idea in guide.ideas) for key in ("minutes_per_week", "weeks"))
    yield _table("Effort: minutes a week", "", ("minutes", "ideas"), sorted(minutes.items()))
    yield _table("Effort: weeks", "", ("weeks", "ideas"), sorted(weeks.items()))
    against = [(derailer.name, len(guide.ideas_against[derailer.id])) for derailer in guide.derailers]
    yield _table("Derailers", "", ("derailer", "ideas against it"), sorted(against, key=lambda pair: (pair[1], pair[0])))


def _likeness(guide: Guide) -> Iterator[str]:
    closest = pairs_above({idea.id: whole_text(idea) for idea in guide.ideas}, 0)[:15]
    rows: list[Row] = [(first, second, f"{value:.2f}") for value, first, second in closest]
    yield _table("The closest pairs", "0 shares no word, 1 is the same text.", ("idea", "idea", "likeness"), rows)
    rows = [(run.first.id, run.record.id, run.words) for run in shared_runs(guide.ideas, WORDS_IN_A_ROW_NOTED)]
    yield _table(f"{WORDS_IN_A_ROW_NOTED} words in a row or more, in two ideas", "", ("idea", "idea", "words"), rows)


def _table(title: str, note: str, head: Row, rows: Iterable[Row]) -> str:
    cells = [" | ".join(str(cell).replace("|", "\\|") for cell in row) for row in (head, ["---"] * len(head), *rows)]
    table = "".join(f"| {line} |\n" for line in cells) if len(cells) > 2 else "None.\n"
    return f"## {title}\n\n{note}{note and chr(10) * 2}{table}"
