"""The records of the guide, exactly as their YAML files hold them.

A record is frozen. Its ``id`` is the name of its file and stands nowhere inside.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Kebab-case, stable for ever."""
Text = Annotated[str, StringConstraints(min_length=1)]
"""Inline Markdown: emphasis and links, nothing else."""
LevelId = Literal["specialist", "expert", "master-expert"]
NameSource = Literal["published", "working"]
Step = Literal["specialist-to-expert", "expert-to-master"]
Kind = Literal["solo-habit", "conversation", "artefact", "experiment", "assignment", "community", "measurement"]
When = Annotated[
    str,
    StringConstraints(
        pattern=r"^(today|week ([1-9]|[1-4][0-9]|5[0-2])|daily|weekly|fortnightly|monthly|quarterly)$"
    ),
]
WHEN_WORDS = ("today", "week 1", "daily", "weekly", "fortnightly", "monthly", "quarterly")
Points = Annotated[int, Field(ge=0, le=9)]
FewIds = Annotated[tuple[Id, ...], Field(max_length=12)]
Situations = Annotated[tuple[Text, ...], Field(min_length=5, max_length=8)]
"""How people put a need into words when they search."""


class Record(BaseModel):
    """What all records share: frozen, every key required, no key unknown, no value converted."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True, str_strip_whitespace=True
    )


class Statements(Record):
    """What somebody at each of the three levels does, so that a colleague could say "yes, I saw that"."""

    specialist: Text
    expert: Text
    master_expert: Annotated[Text, Field(alias="master-expert")]


class Level(Record):
    """One of the three levels."""

    id: LevelId
    name: Text
    name_source: NameSource
    purpose: Text


class Domain(Record):
    """One of the three domains."""

    id: Id
    name: Text
    name_source: NameSource
    purpose: Text


class Model(Record):
    """``model.yml``: the levels, the domains, and the order in which the capabilities are shown."""

    levels: Annotated[tuple[Level, ...], Field(min_length=3, max_length=3)]
    domains: Annotated[tuple[Domain, ...], Field(min_length=1)]
    capabilities: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Every capability once, in the order of the model."""


class Role(Record):
    """One of the three expert roles in a capability."""

    id: Id
    name: Text
    name_source: NameSource
    purpose: Text
    levels: Statements
    """The detailed question."""


class PathStep(Record):
    """One idea on the path of its capability."""

    idea: Id
    because: Text
    """Why it comes now, in one sentence."""


class Capability(Record):
    """``capabilities/<id>.yml``."""

    id: Id
    name: Text
    name_source: NameSource
    domain: Id
    purpose: Text
    why: Text
    """Two short paragraphs: what it is worth to the expert and to the organisation."""
    levels: Statements
    """The quick question: which is most like you?"""
    roles: Annotated[tuple[Role, ...], Field(min_length=3, max_length=3)]
    conversation: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    """Questions to ask a colleague or manager."""
    path: tuple[PathStep, ...]
    """Each idea of the capability once, in the order in which they build on each other."""
    asked_as: Situations


class Derailer(Record):
    """``derailers/<id>.yml``: a habit that gets in the way of progress."""

    id: Id
    name: Text
    name_source: NameSource
    capability: Id
    shows: Text
    """How others see it, one line."""
    costs: Text
    """What it costs others, one line."""
    overuse_of: Text
    """The strength behind it, or the word ``none``."""
    early_signs: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    """Noticeable by oneself."""
    instead: Annotated[tuple[Text, ...], Field(min_length=2, max_length=3)]
    """What to do in the moment."""
    asked_as: Situations


class Action(Record):
    """One act of an idea."""

    do: Text
    when: When
    minutes: Annotated[int, Field(ge=1, le=240)]
    """Minutes that it takes, each time."""


class Effort(Record):
    """What an idea costs in time."""

    minutes_per_week: Annotated[int, Field(ge=5, le=300)]
    weeks: Annotated[int, Field(ge=1, le=52)]


class Idea(Record):
    """``ideas/<id>.yml``: one growth idea."""

    id: Id
    number: Annotated[int, Field(ge=1, le=99999)]
    title: Text
    role: Id
    """Gives the capability and the domain."""
    step: Step
    """The growth that this idea serves."""
    kind: Kind
    summary: Text
    """One sentence that promises the result."""
    asked_as: Situations
    issues: Annotated[tuple[Text, ...], Field(min_length=3, max_length=4)]
    """Issues one may hope to prevent or address."""
    results: Annotated[tuple[Text, ...], Field(min_length=3, max_length=4)]
    """Results one can expect, seen by others."""
    actions: Annotated[tuple[Action, ...], Field(min_length=4, max_length=6)]
    """In order; the first is for today and takes at most 20 minutes."""
    measures: Annotated[tuple[Text, ...], Field(min_length=2, max_length=3)]
    """Signs of progress, countable."""
    example: Text
    """A short case from a profession, without names."""
    profession: Text
    """Whose case the example is."""
    overdone: Text
    """What it looks like when done too much."""
    manager: Text
    """One question to bring to one's manager."""
    effort: Effort
    counters: FewIds
    """The derailers that it counters."""
    related: FewIds
    references: FewIds


class Reference(Record):
    """``references/<id>.yml``: a work that ideas or pages lean on."""

    id: Id
    kind: Literal["article", "book", "report", "web"]
    authors: Text
    year: Annotated[int, Field(ge=1800, le=2100)]
    title: Text
    venue: Text
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None
    shows: Text
    """What it found, within its limits."""
    limits: Text
    """What it does not show."""


class LevelPoints(Record):
    """What each level counts in the average."""

    specialist: Points
    expert: Points
    master_expert: Annotated[Points, Field(alias="master-expert")]


class DerailerPoints(Record):
    """What each answer about a derailer counts."""

    never: Points
    occasionally: Points
    often: Points


class OverallMaster(Record):
    """What the overall level Master Expert needs; both."""

    average_at_least: Annotated[float, Field(ge=1, le=3)]
    capabilities_at_least: Annotated[int, Field(ge=1, le=9)]


class Assessment(Record):
    """``assessment.yml``: the rules of scoring, a closed set. Source: the model's facts, and our own choices."""

    level_points: LevelPoints
    derailer_points: DerailerPoints
    points_per_level_lost: Annotated[int, Field(ge=1, le=10)]
    """So many derailer points in a capability lower it one level, never below the first."""
    rated_capabilities_for_overall: Annotated[int, Field(ge=1, le=9)]
    """With fewer rated capabilities no overall level is shown."""
    average_rounds_half: Literal["up", "down"]
    role_mean_rounds_half: Literal["up", "down"]
    """In the detailed way a capability's rating is the mean of its answered roles."""
    overall_master_expert: OverallMaster


class Synonyms(Record):
    """``synonyms.yml``: words and short phrases that mean the same to somebody who searches."""

    groups: tuple[Annotated[tuple[Text, ...], Field(min_length=2, max_length=12)], ...]


MoreWords = dict[str, Annotated[tuple[Text, ...], Field(min_length=1, max_length=40)]]


class SearchWords(Record):
    """``search-words.yml``: by record, what somebody who needs it might type and what its own texts do not say."""

    capabilities: MoreWords
    derailers: MoreWords
    ideas: MoreWords
    roles: MoreWords


class Aliases(Record):
    """``aliases.yml``: what was used once and is never used again.

    Old ids by folder, each with the id that took its place, or null when nothing did; and the numbers of retired ideas.
    """

    capabilities: dict[str, str | None]
    derailers: dict[str, str | None]
    ideas: dict[str, str | None]
    references: dict[str, str | None]
    roles: dict[str, str | None]
    retired_numbers: tuple[Annotated[int, Field(ge=1, le=99999)], ...] = ()
    """May be left out while no idea was ever retired."""
