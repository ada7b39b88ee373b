"""The records of ``plan.yml``: the one source of the plan's forms, files and help."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .model import Record, Text

FieldKind = Literal["line", "text", "list", "date", "number", "rhythm"]
"""``text`` and ``list`` run over several lines, a list with one thing a line; ``rhythm`` offers rhythms and takes other words."""


class PlanField(Record):
    """One field of the Personal Growth Plan."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]
    """The key under which the saved file holds it."""
    label: Text
    help: Text
    kind: FieldKind


PlanFields = Annotated[tuple[PlanField, ...], Field(min_length=1)]


class PlanSection(Record):
    """One of the five sections of the plan."""

    id: Literal["areas", "current", "desired", "activities", "accountability"]
    """The key under which the saved file holds it."""
    title: Text
    stands: Literal["once", "for-each-area"]
    help: Text
    questions: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Questions to ask oneself."""
    fields: PlanFields


class CheckIns(Record):
    """What is written down each time somebody asks about the plan."""

    title: Text
    help: Text
    fields: PlanFields


class Rhythm(Record):
    """How often one may report."""

    name: Text
    weeks: Annotated[int, Field(ge=1, le=52)]


class AgendaPoint(Record):
    """One part of the talk with the manager."""

    minutes: Annotated[int, Field(ge=1, le=60)]
    do: Text


FieldTexts = dict[str, Text]
"""What the example writes into each field of a section, by the field's id."""


class ExampleArea(Record):
    """One growth area of the filled-in example."""

    growth: FieldTexts
    current: FieldTexts
    desired: FieldTexts
    activities: Annotated[tuple[FieldTexts, ...], Field(min_length=1)]


class PlanExample(Record):
    """The plan of a plausible expert. Every field is filled in."""

    name: Text
    about: FieldTexts
    areas: Annotated[tuple[ExampleArea, ...], Field(min_length=1)]
    accountability: FieldTexts
    check_ins: Annotated[tuple[FieldTexts, ...], Field(min_length=1)]


class Plan(Record):
    """``plan.yml``: the one source of the plan's web form, Word file, PDF and Markdown file."""

    title: Text
    promise: Text
    """One line below the title of each document."""
    areas_at_most: Annotated[int, Field(ge=1, le=9)]
    rhythms: Annotated[tuple[Rhythm, ...], Field(min_length=1)]
    about: PlanFields
    """What is said once of the whole plan, above its sections."""
    sections: Annotated[tuple[PlanSection, ...], Field(min_length=5, max_length=5)]
    check_ins: CheckIns
    signatures: Annotated[tuple[Text, ...], Field(min_length=1, max_length=3)]
    manager_questions: Annotated[tuple[Text, ...], Field(min_length=1)]
    agenda: Annotated[tuple[AgendaPoint, ...], Field(min_length=1)]
    """The talk with the manager."""
    example: PlanExample

    def section(self, section_id: str) -> PlanSection:
        """The section of an id; KeyError when there is none."""
        return {str(section.id): section for section in self.sections}[section_id]
