"""The plan as a Markdown file, blank or filled in: what is empty in a filled-in plan has no line."""

import re

from ..records.plan import Plan, PlanField
from ..text.markup import plain
from .plan_parts import FOR_MY_MANAGER, NAME, ROLE
from .plan_tags import PlanContent

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&])")
_FIRST_SIGNS = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)]))")


def markdown_file(plan: Plan, content: PlanContent) -> bytes:
    """The bytes of the Markdown file."""
    parts = [f"# {_text(plan.title)}"]
    if content.filled:
        parts.append(escaped(content.texts["name"]))
    else:
        parts += [f"*{_text(plan.promise)}*", *_fields((NAME, ROLE), "", content)]
    parts += _fields(plan.about, "", content)
    areas = range(len(content.activities))
    parts += _headed(f"## {_text(plan.section('areas').title)}", [part for n in areas for part in _area(plan, n, content)])
    for n in areas:
        parts += _headed(f"## {_area_title(n, content)}", _area_parts(plan, n, content))
    accountability = plan.section("accountability")
    parts += _headed(f"## {_text(accountability.title)}", _fields(accountability.fields, "accountability.", content))
    parts += _headed(f"## {_text(plan.check_ins.title)}", _check_ins(plan, content))
    questions = [_text(question) for question in plan.manager_questions]
    parts += [f"## {FOR_MY_MANAGER}", "\n".join(f"{n}. {question}" for n, question in enumerate(questions, 1))]
    return ("\n\n".join(parts) + "\n").encode()


def escaped(text: str) -> str:
    """A text that Markdown shows as it stands; line ends stay."""
    lines = (_FIRST_SIGNS.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", line)) for line in text.split("\n"))
    # A figure before a full stop would begin a list: the sign after it is what has to be taken out of use.
    return "  \n".join(re.sub(r"^(\s*)\\(\d+)", r"\1\2\\", line) for line in lines)


def _text(text: str) -> str:
    return escaped(plain(text))


def _area_title(n: int, content: PlanContent) -> str:
    title = content.texts.get(f"areas.{n}.title")
    return f"Area {n + 1}" + (f": {escaped(title)}" if title else "")


def _area(plan: Plan, n: int, content: PlanContent) -> list[str]:
    title, *reasons = plan.section("areas").fields
    return [f"### {_area_title(n, content)}", *_fields((title, *plan.levels, *reasons), f"areas.{n}.", content)]


def _area_parts(plan: Plan, n: int, content: PlanContent) -> list[str]:
    parts = []
    for key in ("current", "desired"):
        section = plan.section(key)
        parts += _headed(f"### {_text(section.title)}", _fields(section.fields, f"areas.{n}.{key}.", content))
    measures = [field for m in range(content.measures[n])
                for field in _fields(plan.measures.fields, f"areas.{n}.measures.{m}.", content)]  # fmt: skip
    activities = plan.section("activities")
    acts = _numbered("#### Activity", activities.fields, f"areas.{n}.activities", content.activities[n], content)
    return [*parts, *_headed(f"### {_text(plan.measures.title)}", measures), *_headed(f"### {_text(activities.title)}", acts)]


def _check_ins(plan: Plan, content: PlanContent) -> list[str]:
    # In a filled-in plan, rows to write in by hand have no more than a day; here is no paper.
    count = sum(f"check_ins.{n}.done" in content.texts for n in range(content.check_ins)) if content.filled else content.check_ins
    return _numbered("### Check-in", plan.check_ins.fields, "check_ins", count, content)


def _numbered(heading: str, fields: tuple[PlanField, ...], start: str, count: int, content: PlanContent) -> list[str]:
    return [part for n in range(count) for part in (f"{heading} {n + 1}", *_fields(fields, f"{start}.{n}.", content))]


def _headed(heading: str, below: list[str]) -> list[str]:
    return [heading, *below] if below else []


def _fields(fields: tuple[PlanField, ...], start: str, content: PlanContent) -> list[str]:
    lines = [_field(field, content.texts.get(start + field.id, ""), content.filled) for field in fields]
    return [line for line in lines if line]


def _field(field: PlanField, text: str, filled: bool) -> str:
    label = f"**{_text(field.label)}**"
    if not text:
        return "" if filled else f"{label}  \n*{_text(field.help)}*"
    if field.kind == "list":
        return label + "\n\n" + "\n".join(f"- {escaped(line)}" for line in text.split("\n"))
    return f"{label}  \n{escaped(text)}"
