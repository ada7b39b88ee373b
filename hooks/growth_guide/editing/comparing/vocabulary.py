"""What each key of the data is called in a sentence, and how its values are said.

A key stands here with those around it, joined by dots; places in lists are left out. What does not stand here is called by its
key: a key that is new to the guide is told all the same.
"""

from collections.abc import Mapping
from functools import cache

from ...records.fields import Record
from ...records.front_matter import HomeMeta
from ...records.idea import IDEA_TYPES
from ...records.kinds import KIND, KINDS
from ...records.relations import Names, marked_keys
from ...records.single_files import SINGLE_FILES
from .term import Term

_SOURCE = Term("source of the name", values={"published": "the published model", "working": "a working name of ours"})
_PHRASE = Term("search phrase", unordered=True)
_STEPS = {"specialist-to-expert": "from Specialist to Expert", "expert-to-master": "from Expert to Master Expert"}

_STATEMENTS = {
    "levels": Term(),
    "levels.specialist": Term("statement for a Specialist"),
    "levels.expert": Term("statement for an Expert"),
    "levels.master-expert": Term("statement for a Master Expert"),
}
_STATEMENTS_FOR_RATERS = {
    "levels_for_raters": Term(),
    "levels_for_raters.specialist": Term("statement for raters of a Specialist"),
    "levels_for_raters.expert": Term("statement for raters of an Expert"),
    "levels_for_raters.master-expert": Term("statement for raters of a Master Expert"),
}

_IDEA = {
    "role": Term("role"),
    "step": Term("step", values=_STEPS),
    "kind": Term("kind", values=IDEA_TYPES),
    "asked_as": _PHRASE,
    "known_as": Term("other name", text="name"),
    "issues": Term("issue"),
    "results": Term("result"),
    "actions": Term("action", numbered=True, text="do"),
    "actions.short": Term("short form"),
    "actions.when": Term("time", plain=True),
    "actions.minutes": Term("length", unit="minutes"),
    "measures": Term("measure", text="count"),
    "sheet": Term("sheet", text="title"),
    "sheet.columns": Term("column"),
    "sheet.rows": Term("row"),
    "sheet.fixed": Term("first column", values={True: "the form itself", False: "for the reader to fill in"}),
    "say": Term("line to say", text="words"),
    "say.to": Term("person it is said to"),
    "if_stuck": Term("way out", text="try"),
    "if_stuck.when": Term("sign that it does not work"),
    "profession": Term("profession of the example"),
    "evidence": Term("text on what research shows"),
    "overdone": Term("warning against too much"),
    "manager": Term("question for the manager"),
    "effort": Term(),
    "effort.minutes_per_week": Term("effort", unit="minutes a week"),
    "effort.weeks": Term("duration", unit="weeks"),
    "counters": Term("derailer that it counters", gained="counters"),
    "related": Term("related idea", gained="names as related"),
    "references": Term("reference", gained="leans on"),
}

_SITUATION = {
    "asked_as": _PHRASE,
    "what_is_going_on": Term("text on what is going on"),
    "first_hour": Term(),
    "first_hour.do": Term("act of the first hour"),
    "first_hour.short": Term("short form of that act"),
    "first_hour.minutes": Term("length of that act", unit="minutes"),
    "first_hour.safeguard": Term("safeguard"),
    "say": Term("line to say", text="words"),
    "say.to": Term("person it is said to"),
    "ideas": Term("idea that helps", text="because", known_by="idea"),
    "ideas.idea": Term("idea"),
    "derailers": Term("derailer that makes it worse", gained="names as making it worse"),
    "get_help": Term("text on when to ask for help"),
    "related": Term("related situation", gained="names as related"),
    "references": Term("reference", gained="leans on"),
}

_TROUBLES = {
    "groups": Term("group of troubles", known_by="id"),
    **{
        f"groups.{key}": Term(f"trouble that {one} answers", text="trouble", known_by="trouble")
        for key, one in {"ideas": "an idea", "derailers": "a derailer", "pages": "a page"}.items()
    },
}

_CAPABILITY = {
    "name_source": _SOURCE,
    "domain": Term("domain"),
    "why": Term("reason why it is worth it"),
    **_STATEMENTS,
    **_STATEMENTS_FOR_RATERS,
    "roles": Term("role", known_by="id"),
    "roles.name_source": _SOURCE,
    **{f"roles.{key}": term_at for key, term_at in _STATEMENTS.items()},
    "conversation": Term("question for a talk"),
    "path": Term("step of the path", text="because", known_by="idea"),
    "path.idea": Term("idea"),
    "asked_as": _PHRASE,
}

_DERAILER = {
    "name_source": _SOURCE,
    "capability": Term("capability"),
    "shows": Term("line on how others see it"),
    "costs": Term("line on what it costs others"),
    "overuse_of": Term("strength behind it"),
    "because": Term("reason why people fall into it"),
    "early_signs": Term("early sign"),
    "instead": Term("thing to do instead"),
    "say_instead": Term("sentence to say instead"),
    "asked_as": _PHRASE,
}

_REFERENCE = {
    "kind": Term("kind", plain=True),
    "doi": Term("DOI"),
    "url": Term("address"),
    "shows": Term("text on what it shows"),
    "limits": Term("text on its limits"),
}

_MODEL = {
    "levels": Term("level", known_by="id"),
    "levels.name_source": _SOURCE,
    "domains": Term("domain", known_by="id"),
    "domains.name_source": _SOURCE,
    "capabilities": Term("capability", gained="shows"),
}

_PLAN = {
    "areas_at_most": Term("largest number of growth areas"),
    "rhythms": Term("rhythm", known_by="name"),
    "about": Term("field on the whole plan", known_by="id"),
    "sections": Term("section", known_by="id"),
    "sections.questions": Term("question to ask oneself"),
    "sections.fields": Term("field", known_by="id"),
    "levels": Term("field of a level", known_by="id"),
    "measures": Term("measures"),
    "measures.fields": Term("field", known_by="id"),
    "check_ins": Term("check-ins"),
    "check_ins.fields": Term("field", known_by="id"),
    "signatures": Term("signature"),
    "manager_questions": Term("question for the manager"),
    "agenda": Term("point of the agenda", text="do"),
    "agenda.minutes": Term("length", unit="minutes"),
    "example": Term("example"),
    "example.areas": Term("growth area"),
    "example.areas.measures": Term("measure", text="count"),
    "example.areas.activities": Term("activity", text="what"),
    "example.check_ins": Term("check-in"),
}

_ASSESSMENT = {
    "level_points": Term("points of a level"),
    "derailer_points": Term("points of a derailer"),
    "points_per_level_lost": Term("number of derailer points that lower a capability by one level"),
    "rated_capabilities_for_overall": Term("number of rated capabilities that the overall level needs"),
    "average_rounds_half": Term("direction in which a half of the average is rounded", plain=True),
    "role_mean_rounds_half": Term("direction in which a half of the roles' mean is rounded", plain=True),
    "overall_master_expert": Term("overall level Master Expert"),
    "overall_master_expert.average_at_least": Term("average that it needs"),
    "overall_master_expert.capabilities_at_least": Term("number of capabilities at that level that it needs"),
}

_PAGE = {
    "description": Term("description for search engines"),
    "standfirst": Term("line below the title"),
    "for_you_if": Term("line of “for you if”"),
    "situations": Term("situation", gained="begins with"),
    "ten": Term("step of the first ten minutes", text="do"),
    "ten.minutes": Term("length", unit="minutes"),
}

VOCABULARY: Mapping[str, Mapping[str, Term]] = {
    "situations": _SITUATION,
    "ideas": _IDEA,
    "capabilities": _CAPABILITY,
    "derailers": _DERAILER,
    "references": _REFERENCE,
    "model": _MODEL,
    "troubles": _TROUBLES,
    "plan": _PLAN,
    "assessment": _ASSESSMENT,
    "synonyms": {"groups": Term("group of words that mean the same", unordered=True)},
    "search-words": {kind.name: Term("search word", unordered=True) for kind in KINDS if kind.has_search_words},
    "pages": _PAGE,
}
"""The terms by kind of record."""

KEYS_SHOWN_WHEN_NEW: Mapping[str, tuple[str, ...]] = {
    "situations": ("group", "summary", "ideas"),
    "ideas": ("role", "step", "summary", "effort", "counters"),
    "capabilities": ("domain", "purpose"),
    "derailers": ("capability", "shows", "costs"),
    "references": ("shows", "limits"),
    "pages": ("title", "description"),
}
"""What is told of a record that is new or gone; the rest stands in its file."""


def keys_shown_when_new(kind: str) -> tuple[str, ...]:
    """The keys of which is told when a record is new or gone."""
    return KEYS_SHOWN_WHEN_NEW.get(kind) or (KIND[kind].summary,)


def term_at(kind: str, where: tuple[str, ...]) -> Term:
    """The term for the key at ``where``, keys only."""
    said = VOCABULARY.get(kind, {}).get(".".join(where))
    said = said or Term(where[-1].replace("_", " ").replace("-", " ") if where else "")
    return said._replace(names=_names_in(_record_class(kind)).get(where, ""))


def _record_class(kind: str) -> type[Record]:
    return HomeMeta if kind == "pages" else SINGLE_FILES[kind].record if kind in SINGLE_FILES else KIND[kind].record


@cache
def _names_in(record_class: type[Record]) -> Mapping[tuple[str, ...], str]:
    """By keys, the kind of record that is named there."""
    return {keys: mark.kinds[0] for keys, mark in marked_keys(record_class) if isinstance(mark, Names)}
