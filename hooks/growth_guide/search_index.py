"""The search index: a classic script, so that it loads from ``file://`` too. The ranking stands in ``ranking.mjs``.

The index holds what is shown of each record, and for each term where it stands. The postings of a term are one short
text: ``12b3tbb`` means once in the body of the record 12 places on, then, three records further, once in the title and
twice in the body.
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from snowballstemmer import stemmer

from .addresses import address
from .guide import STEPS, Guide
from .handwritten import HandWritten
from .markup import plain
from .model import Capability, Derailer, Idea, Role, Statements

FIELDS = {"title": "t", "asked": "a", "summary": "s", "troubles": "i", "names": "n", "body": "b"}
"""The fields that are weighed apart, each with its letter in the postings."""

COUNTED_AT_MOST = 3
"""A word repeated more often in a field says nothing more about it."""

STOP_WORDS = (
    "a about after all also am an and any are as at be because been before being but by can cannot cant could couldnt did "
    "didnt do does doesnt doing dont for from get gets getting got had has have having he her him his how i id if ill im in into "
    "is isnt it its ive just keep keeps let me more most much must my no not of on one or our out really should so some "
    "than that the their them then there these they theyre this those to too up us very want wants was we were what when where "
    "which who whose why will with wont would you your youre"
)
"""Words that stand in every text, or in every question; without apostrophes."""

_STOPPED = frozenset(STOP_WORDS.split())
_WORD = re.compile(r"[a-z0-9]+(?:[&'][a-z0-9]+)*")
_ACCENTS = re.compile("[\u0300-\u036f]")
_STEMMER = stemmer("english")


@dataclass(frozen=True)
class Entry:
    """One record as the search knows it."""

    kind: str
    title: str
    address: str
    summary: str
    place: str = ""
    """The capability or domain it belongs to, as shown."""
    details: dict[str, Any] = field(default_factory=dict)
    """What else is shown: number, step and effort of an idea."""
    texts: dict[str, Iterable[str]] = field(default_factory=dict)
    """The texts of the other fields."""


def search_index(guide: Guide, pages: Iterable[HandWritten]) -> str:
    """The script that sets ``growthGuideSearchIndex``; ``pages`` are the hand-written ones."""
    entries = list(_entries(guide, pages))
    postings: defaultdict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    lengths = []
    for number, entry in enumerate(entries, 1):
        marks, length = _marks(entry)
        lengths.append(length)
        for term, letters in marks.items():
            postings[term].append(f"{number - last.get(term, 0)}{letters}")
            last[term] = number
    terms = sorted(postings)
    steps = {step: f"From {guide.levels[a - 1].name} to {guide.levels[b - 1].name}" for step, (a, b) in STEPS.items()}
    data = {
        "fields": "".join(FIELDS.values()),
        "stopWords": STOP_WORDS,
        "steps": steps,
        "records": [_shown(entry, length) for entry, length in zip(entries, lengths, strict=True)],
        "terms": " ".join(terms),
        "postings": " ".join("".join(postings[term]) for term in terms),
    }
    return f"globalThis.growthGuideSearchIndex={_script_json(data)};\n"


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents and apostrophes; the same as in ``tokenize.mjs``."""
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return [word.removesuffix("'s").replace("'", "") for word in _WORD.findall(text.lower())]


@cache
def term(word: str) -> str:
    """The term under which a word stands in the index: its stem, in one spelling for both sides of the Atlantic."""
    word = re.sub(r"is(e[ds]?|ing|ation|ations)$", r"iz\1", word)
    return str(_STEMMER.stemWord(re.sub(r"^(.{3,})our(?=$|s$|ed$|ing$|al$|able$|ful$|er$)", r"\1or", word)))


def _entries(guide: Guide, pages: Iterable[HandWritten]) -> Iterator[Entry]:
    yield from (_idea(guide, idea) for idea in guide.ideas)
    yield from (_derailer(guide, derailer) for derailer in guide.derailers)
    for capability in guide.capabilities:
        yield _capability(guide, capability)
        yield from (_role(capability, role) for role in capability.roles)
    for domain in guide.domains:
        names = [c.name for c in guide.capabilities_of_domain[domain.id]]
        yield Entry("domain", domain.name, address(domain), domain.purpose, texts={"names": names})
    for level in guide.levels:
        yield Entry("level", level.name, address(level), level.purpose)
    for page in pages:
        place = page.uri.removesuffix(".md") + ".html"
        yield Entry("page", page.meta.title, place, page.meta.description, texts={"body": [page.body]})


def _idea(guide: Guide, idea: Idea) -> Entry:
    capability = guide.capability_of(idea)
    names = [guide.role[idea.role].name, capability.name, idea.profession, *(guide.derailer[d].name for d in idea.counters)]
    body = [*idea.results, *(a.do for a in idea.actions), *idea.measures, idea.example, idea.overdone, idea.manager]
    return Entry(
        "idea", idea.title, address(idea), idea.summary, capability.name,
        {"number": idea.number, "step": idea.step, "effort": [idea.effort.minutes_per_week, idea.effort.weeks]},
        {"asked": idea.asked_as, "troubles": idea.issues, "names": names, "body": body},
    )


def _derailer(guide: Guide, derailer: Derailer) -> Entry:
    capability = guide.capability_of(derailer)
    texts = {
        "asked": derailer.asked_as, "troubles": [derailer.costs, *derailer.early_signs], "names": [capability.name],
        "body": [derailer.overuse_of, *derailer.instead],
    }
    return Entry("derailer", derailer.name, address(derailer), derailer.shows, capability.name, texts=texts)


def _capability(guide: Guide, capability: Capability) -> Entry:
    domain = guide.domain[capability.domain]
    body = [capability.why, *_statements(capability.levels), *capability.conversation]
    texts = {"asked": capability.asked_as, "names": [domain.name, *(role.name for role in capability.roles)], "body": body}
    return Entry("capability", capability.name, address(capability), capability.purpose, domain.name, texts=texts)


def _role(capability: Capability, role: Role) -> Entry:
    texts = {"names": [capability.name], "body": _statements(role.levels)}
    return Entry("role", role.name, address(role, capability), role.purpose, capability.name, texts=texts)


def _statements(levels: Statements) -> list[str]:
    return [levels.specialist, levels.expert, levels.master_expert]


def _marks(entry: Entry) -> tuple[dict[str, str], list[int]]:
    """Each term of an entry with the letters of the fields it stands in, and the number of terms in each field."""
    marks: defaultdict[str, str] = defaultdict(str)
    length = []
    texts = {"title": [entry.title], "summary": [entry.summary], **entry.texts}
    for name, letter in FIELDS.items():
        found = [word for text in texts.get(name, ()) for word in words(plain(text)) if word not in _STOPPED]
        length.append(len(found))
        for word, count in Counter(map(term, found)).items():
            marks[word] += letter * min(count, COUNTED_AT_MOST)
    return marks, length


def _shown(entry: Entry, length: list[int]) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "kind": entry.kind, "title": plain(entry.title), "address": entry.address, "summary": plain(entry.summary), "lengths": length,
    }
    if entry.place:
        shown["place"] = entry.place
    return shown | entry.details


def _script_json(data: Any) -> str:
    """JSON that can stand in a script element, whatever it holds."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("<!--", "<\\u0021--").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
