"""The plan as a Markdown file, blank or filled in."""

import re

from ..records.plan import Plan, PlanField, PlanSection
from ..text.markup import plain
from .plan_tags import PlanContent

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&])")
_FIRST_SIGNS = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)]))")


def markdown_file(plan: Plan, content: PlanContent) -> bytes:
    """The bytes of the Markdown file."""
    parts = [f"# {_text(plan.title)}", f"*{_text(plan.promise)}*"]
    if name := content.texts.get("name"):
        parts.append(escaped(name))
    parts += _fields(plan.about, "", content)
    parts += _heading(plan.section("areas"), 1, "##", content)
    for n in range(len(content.activities)):
        parts.append(_area_heading(n, content, "###"))
        parts += _fields(plan.section("areas").fields, f"areas.{n}.", content)
    for n, activities in enumerate(content.activities):
        parts.append(_area_heading(n, content, "##"))
        for number, part in ((2, "current"), (3, "desired")):
            parts += _heading(plan.section(part), number, "###", content)
            parts += _fields(plan.section(part).fields, f"areas.{n}.{part}.", content)
        parts += _heading(plan.section("activities"), 4, "###", content)
        for m in range(activities):
            parts.append(f"#### Activity {m + 1}")
            parts += _fields(plan.section("activities").fields, f"areas.{n}.activities.{m}.", content)
    parts += _heading(plan.section("accountability"), 5, "##", content)
    parts += _fields(plan.section("accountability").fields, "accountability.", content)
    parts.append(f"## {_text(plan.check_ins.title)}")
    for n in range(content.check_ins):
        parts.append(f"### Check-in {n + 1}")
        parts += _fields(plan.check_ins.fields, f"check_ins.{n}.", content)
    return ("\n\n".join(parts) + "\n").encode()


def escaped(text: str) -> str:
    """A text that Markdown shows as it stands; line ends stay."""
    lines = (_FIRST_SIGNS.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", line)) for line in text.split("\n"))
    # A figure before a full stop would begin a list: the sign after it is what has to be taken out of use.
    return "  \n".join(re.sub(r"^(\s*)\\(\d+)", r"\1\2\\", line) for line in lines)


def _text(text: str) -> str:
    return escaped(plain(text))


def _area_heading(n: int, content: PlanContent, marks: str) -> str:
    title = content.texts.get(f"areas.{n}.title")
    return f"{marks} Area {n + 1}" + (f": {escaped(title)}" if title else "")


def _heading(section: PlanSection, number: int, marks: str, content: PlanContent) -> list[str]:
    heading = f"{marks} {number}. {_text(section.title)}"
    if content.filled:
        return [heading]
    return [heading, _text(section.help), "\n".join(f"- {_text(question)}" for question in section.questions)]


def _fields(fields: tuple[PlanField, ...], start: str, content: PlanContent) -> list[str]:
    return [_field(field, content.texts.get(start + field.id, ""), content.filled) for field in fields]


def _field(field: PlanField, text: str, filled: bool) -> str:
    label = f"**{_text(field.label)}**"
    if not text:
        return label if filled else f"{label}  \n*{_text(field.help)}*"
    if field.kind == "list":
        return label + "\n\n" + "\n".join(f"- {escaped(line)}" for line in text.split("\n"))
    return f"{label}  \n{escaped(text)}"
