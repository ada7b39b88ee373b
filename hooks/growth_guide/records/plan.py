"""The records of ``plan.yml``: the one source of the plan's forms, files and help."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .fields import Record, Text

FieldType = Literal["line", "text", "list", "date", "number", "rhythm", "level"]
"""``text`` and ``list`` run over several lines, a list with one thing a line; ``rhythm`` offers rhythms and takes other words;
``level`` is the id of a level."""


class PlanField(Record):
    """One field of the Personal Growth Plan."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]
    """The key under which the saved file holds it, which never changes."""
    label: Text
    """What stands above the field."""
    help: Text
    """One sentence that helps to fill it in."""
    kind: FieldType
    """What is typed into it: a line, a text of several lines, a list (one thing a line), a date, a number, a rhythm, a level."""


PlanFields = Annotated[tuple[PlanField, ...], Field(min_length=1)]


class PlanSection(Record):
    """One of the five sections of the plan."""

    id: Literal["areas", "current", "desired", "activities", "accountability"]
    """The key under which the saved file holds it, which never changes."""
    title: Text
    """The heading of the section."""
    stands: Literal["once", "for-each-area"]
    """Whether it is filled in once, or for each growth area."""
    help: Text
    """One or two sentences that help to fill it in."""
    questions: Annotated[tuple[Text, ...], Field(min_length=1)]
    """A question to ask oneself."""
    fields: PlanFields
    """A field of the section."""


class CheckIns(Record):
    """What is written down each time somebody asks about the plan."""

    title: Text
    """The heading of the check-ins."""
    help: Text
    """One sentence that helps to fill them in."""
    fields: PlanFields
    """A field of each check-in."""


class Measures(Record):
    """What is counted in a growth area."""

    title: Text
    """The heading of the measures."""
    help: Text
    """One sentence that helps to fill them in."""
    fields: PlanFields
    """A field of each measure."""


class Rhythm(Record):
    """How often one may report."""

    name: Text
    """The rhythm in words."""
    weeks: Annotated[int, Field(ge=1, le=52)]
    """The weeks from one report to the next."""

    @property
    def id(self) -> str:
        """What the saved file holds for it, whatever it is called on the page."""
        return f"weeks-{self.weeks}"


class AgendaPoint(Record):
    """One part of the talk with the manager."""

    minutes: Annotated[int, Field(ge=1, le=60)]
    """How many minutes it takes."""
    do: Text
    """What happens in it."""


FieldTexts = dict[str, Text]
"""What the example writes into each field of a section, by the field's id."""


class ExampleArea(Record):
    """One growth area of the filled-in example."""

    growth: FieldTexts
    """A text for each field of the section areas, by the id of the field."""
    levels: FieldTexts
    """The level now and the level wanted: the id of a level for each field of the levels."""
    current: FieldTexts
    """A text for each field of the section current."""
    desired: FieldTexts
    """A text for each field of the section desired."""
    measures: Annotated[tuple[FieldTexts, ...], Field(min_length=1)]
    """A measure: a text for each of its fields."""
    activities: Annotated[tuple[FieldTexts, ...], Field(min_length=1)]
    """An activity: a text for each field of the section activities."""


class PlanExample(Record):
    """The plan of a plausible expert. Every field is filled in."""

    name: Text
    """Whose plan the example is, by profession."""
    about: FieldTexts
    """A text for each field that stands above the sections."""
    areas: Annotated[tuple[ExampleArea, ...], Field(min_length=1)]
    """A growth area of the example."""
    accountability: FieldTexts
    """A text for each field of the section accountability."""
    check_ins: Annotated[tuple[FieldTexts, ...], Field(min_length=1)]
    """A check-in: a text for each of its fields."""


class Plan(Record):
    """``plan.yml``: the one source of the plan's web form, Word file, PDF and Markdown file."""

    title: Text
    """The title of the plan."""
    promise: Text
    """One line below the title of each document."""
    areas_at_most: Annotated[int, Field(ge=1, le=9)]
    """How many growth areas a plan may have."""
    rhythms: Annotated[tuple[Rhythm, ...], Field(min_length=1)]
    """A rhythm in which one may report."""
    about: PlanFields
    """A field that is filled in once for the whole plan, above its sections."""
    sections: Annotated[tuple[PlanSection, ...], Field(min_length=5, max_length=5)]
    """A section of the plan. They stand in the order of the model."""
    levels: PlanFields
    """A field that says at which level a growth area is, or is to be."""
    measures: Measures
    """What is counted in a growth area: today's number and the goal."""
    check_ins: CheckIns
    """What is written down each time somebody asks about the plan."""
    signatures: Annotated[tuple[Text, ...], Field(min_length=1, max_length=3)]
    """What stands below a line for a signature."""
    manager_questions: Annotated[tuple[Text, ...], Field(min_length=1)]
    """A question to the manager."""
    agenda: Annotated[tuple[AgendaPoint, ...], Field(min_length=1)]
    """A part of the talk with the manager."""
    example: PlanExample
    """The plan of a plausible expert, with every field filled in."""

    def section(self, section_id: str) -> PlanSection:
        """The section of an id; KeyError when there is none."""
        return {str(section.id): section for section in self.sections}[section_id]
