"""The records of the guide that have a file each, exactly as these hold them. What stands once is in ``singles_model``.

A record is frozen. Its ``id`` is the name of its file and stands nowhere inside.
What is said below each key is what an editor reads: in the help of an editor program, above the key in a new file, and after
"write" where it was left blank. So it names one value, also of a list, and its first sentence says what to write.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from .key_docs import words_below_keys
from .relations import Names, Own

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Kebab-case, stable for ever. In a record it bears a mark: Own, or Names with the kinds of record of which it may be."""
OwnId = Annotated[Id, Own()]
Text = Annotated[str, StringConstraints(min_length=1)]
"""Inline Markdown: emphasis and links, nothing else."""
NameSource = Literal["published", "working"]
Step = Literal["specialist-to-expert", "expert-to-master"]
STEPS: Mapping[str, tuple[int, int]] = {"specialist-to-expert": (1, 2), "expert-to-master": (2, 3)}
"""The step of an idea as the numbers of the levels that it leads from and to."""
Kind = Literal["solo-habit", "conversation", "artefact", "experiment", "assignment", "community", "measurement"]
IDEA_KINDS = {
    "solo-habit": "a habit of your own", "conversation": "a conversation", "artefact": "an artefact",
    "experiment": "an experiment", "assignment": "an assignment", "community": "a community", "measurement": "a measurement",
}
"""Each kind of idea as a sentence names it."""
When = Annotated[
    str,
    StringConstraints(
        pattern=r"^(today|week ([1-9]|[1-4][0-9]|5[0-2])|daily|weekly|fortnightly|monthly|quarterly)$"
    ),
]
WHEN_WORDS = ("today", "week 1", "daily", "weekly", "fortnightly", "monthly", "quarterly")
FewIds = Annotated[tuple[Id, ...], Field(max_length=12)]
Situations = Annotated[tuple[Text, ...], Field(min_length=5, max_length=8)]
"""How people put a need into words when they search."""


class Record(BaseModel):
    """What all records share: frozen, every key required, no key unknown, no value converted."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, str_strip_whitespace=True)

    # The fields of a record are named one by one: who walked them all would meet what a later key brings, whatever it is.
    __iter__ = None  # type: ignore[assignment]

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The JSON Schema with the words below each key as its description."""
        schema = handler(core_schema)
        keys = handler.resolve_ref_schema(schema)["properties"]
        for kind in (kind for kind in cls.__mro__ if kind is not Record and issubclass(kind, Record)):
            for name, said in words_below_keys(kind).items():
                key = cls.model_fields[name].alias or name
                keys[key] = {"description": said, **keys[key]}
        return schema


class Statements(Record):
    """What somebody at each of the three levels does, so that a colleague could say "yes, I saw that"."""

    specialist: Text
    """What somebody at the level Specialist does, in one or two sentences that a colleague could confirm."""
    expert: Text
    """What somebody at the level Expert does: with further reach, a longer view and more initiative."""
    master_expert: Annotated[Text, Field(alias="master-expert")]
    """What somebody at the level Master Expert does: across the whole organisation, and ahead of events."""


class Role(Record):
    """One of the three expert roles in a capability."""

    id: OwnId
    """The id of the role, which never changes: ideas name it, and it is part of an address."""
    name: Text
    """The name as readers see it."""
    name_source: NameSource
    """Where the name comes from: published is a public fact of the model, working is our own."""
    purpose: Text
    """One line: what somebody in this role does."""
    levels: Statements
    """The detailed question of the self-assessment: what the role looks like at each level."""


class PathStep(Record):
    """One idea on the path of its capability."""

    idea: Annotated[Id, Names("ideas")]
    """The id of an idea of this capability."""
    because: Text
    """Why it comes now, in one sentence."""


class Capability(Record):
    """``capabilities/<id>.yml``: one of the capabilities, with its three roles."""

    id: OwnId
    name: Text
    """The name as readers see it."""
    name_source: NameSource
    """Where the name comes from: published is a public fact of the model, working is our own."""
    domain: Annotated[Id, Names("domains")]
    """The id of the domain that it belongs to."""
    purpose: Text
    """One line: what the capability is for."""
    why: Text
    """What it is worth to the expert, and in a second short paragraph what it is worth to the organisation."""
    levels: Statements
    """The quick question of the self-assessment: which of these is most like you? In the second person."""
    roles: Annotated[tuple[Role, ...], Field(min_length=3, max_length=3)]
    """An expert role of the capability."""
    conversation: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    """A question to ask a colleague or manager."""
    path: tuple[PathStep, ...]
    """An idea of the capability. They stand in the order in which they build on each other, those that lead to Expert first."""
    asked_as: Situations
    """A need as a tired person would type or say it: the trouble, not its solution."""


class Derailer(Record):
    """``derailers/<id>.yml``: a habit that gets in the way of progress."""

    id: OwnId
    name: Text
    """The habit in a few words, as readers see it."""
    name_source: NameSource
    """Where the name comes from: published is a public fact of the model, working is our own."""
    capability: Annotated[Id, Names("capabilities")]
    """The id of the capability that it holds back."""
    shows: Text
    """One line: how others see it."""
    costs: Text
    """One line: what it costs others."""
    overuse_of: Text
    """The strength behind it that is used too often, or the word none."""
    early_signs: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    """A sign that one can notice by oneself."""
    instead: Annotated[tuple[Text, ...], Field(min_length=2, max_length=3)]
    """Something to do in the moment."""
    asked_as: Situations
    """A need as a tired person would type or say it: the trouble, not its solution."""


class Action(Record):
    """One act of an idea."""

    do: Text
    """What to do: one act, small enough for a calendar."""
    when: When
    """When to do it: today, week 1 to week 52, daily, weekly, fortnightly, monthly or quarterly."""
    minutes: Annotated[int, Field(ge=1, le=240)]
    """How many minutes it takes, each time."""


class Effort(Record):
    """What an idea costs in time."""

    minutes_per_week: Annotated[int, Field(ge=5, le=300)]
    """How many minutes a week it takes, on average."""
    weeks: Annotated[int, Field(ge=1, le=52)]
    """How many weeks it takes."""


class Idea(Record):
    """``ideas/<id>.yml``: something that an expert can do to grow."""

    id: OwnId
    number: Annotated[int, Field(ge=1, le=99999)]
    """Its own number, never used twice: one more than the highest so far."""
    title: Text
    """What the reader will do, in a few words that begin with a verb."""
    role: Annotated[Id, Names("roles")]
    """The id of the role that it helps to grow in. The role gives the capability and the domain."""
    step: Step
    """The growth that it serves: from Specialist to Expert, or from Expert to Master Expert."""
    kind: Kind
    """What sort of thing the reader does."""
    summary: Text
    """One sentence that promises a result which the reader wants. Lists and search results show it."""
    asked_as: Situations
    """A need as a tired person would type or say it: the trouble, not its solution."""
    issues: Annotated[tuple[Text, ...], Field(min_length=3, max_length=4)]
    """A situation that the reader knows from last month, and what it cost."""
    results: Annotated[tuple[Text, ...], Field(min_length=3, max_length=4)]
    """A result that somebody else can see or hear."""
    actions: Annotated[tuple[Action, ...], Field(min_length=4, max_length=6)]
    """An action. The first is for today and takes at most 20 minutes, one involves another person, the last looks back and
    decides what to keep."""
    measures: Annotated[tuple[Text, ...], Field(min_length=2, max_length=3)]
    """A sign of progress that can be counted: where it starts, and where it should go."""
    example: Text
    """A short case from a profession, without names: the situation, what was done, what changed, and what went less well."""
    profession: Text
    """Whose case the example is, in the words of the example."""
    overdone: Text
    """One sentence: what it looks like when done too much."""
    manager: Text
    """One question that a manager can answer in a minute, and that commits them to something."""
    effort: Effort
    """What it costs in time."""
    counters: Annotated[FewIds, Names("derailers")]
    """The id of a derailer that it helps against."""
    related: Annotated[FewIds, Names("ideas")]
    """The id of another idea that goes well with it."""
    references: Annotated[FewIds, Names("references")]
    """The id of a work that it leans on."""


class Reference(Record):
    """``references/<id>.yml``: a work that ideas or pages lean on."""

    id: OwnId
    kind: Literal["article", "book", "report", "web"]
    """What sort of work it is."""
    authors: Text
    """The authors, as a list of works would name them."""
    year: Annotated[int, Field(ge=1800, le=2100)]
    """The year in which it came out."""
    title: Text
    """The title of the work."""
    venue: Text
    """Where it came out: the journal with volume and pages, or the publisher."""
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None
    """The DOI without the address, such as 10.1000/182."""
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None
    """An address at which it can be read, beginning with https://."""
    shows: Text
    """What it found, within its limits."""
    limits: Text
    """What it does not show."""
