"""The command ``growth-guide new``: a new record is begun, and what else it needs is done or told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ...content.content import Content, Source, read_content
from ...content.data_folder import Folder, kebab_case
from ...reading.decode import with_line_ends_of
from ...reading.ids import unusable_id
from ...reading.problems import ContentError, one_of, short
from ...records.capability import Capability
from ...records.idea import STEPS
from ..tidying.canonical_records import tidy_folder
from .scaffold import BEGUN, choices, next_number, scaffold

_BLANK_REASON = re.compile(rb'because: *(""|(?=\}))')


class Refusal(Exception):
    """Why a record cannot be begun; what would be right."""


@dataclass(frozen=True)
class Wish:
    """What is asked for."""

    kind: str
    """Should be one of ``scaffold.BEGUN``."""
    id: str
    role: str | None = None
    """Of an idea, when it is known already."""
    step: str | None = None


def begin(data: Path, shown: str, wish: Wish) -> Iterator[str]:
    """Write the new file into the folder ``data``, which is named ``shown``; yield what to tell, a line each.

    With its role and its step, an idea gets its line on the path of the capability too.
    Raises Refusal, before anything is written; ContentError when the folder cannot be judged; OSError when it cannot be written.
    """
    _refuse_form(wish)
    folder = Folder(data, shown)
    content, problems = read_content(_with_reasons(folder))
    kind = BEGUN[wish.kind].name
    inner = f"{kind}/{wish.id}.yml"
    if kind not in folder.misnamed or content.aliases is None:
        where = (folder.shown, folder.name_of(kind), folder.name_of("aliases.yml"))
        raise ContentError(problem for problem in problems if problem.path in where)
    _refuse_id(content, wish)
    capability = _capability(content, wish)
    given = {"number": str(next_number(folder, content)), "role": wish.role, "step": wish.step}
    text = scaffold(wish.kind, {key: value for key, value in given.items() if value}, choices(wish.kind, content))
    # Never over a file that is there, whatever has happened since the folder was read.
    with (data / inner).open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    yield f"{folder.name_of(inner)} is begun. Open it and fill in what is blank; each blank is explained above it."
    yield from _what_else(data, folder, capability, wish)
    yield "Then run growth-guide check: it names every blank that is left."


def _with_reasons(folder: Folder) -> Folder:
    """The folder as if each step of a path said why it comes there: an idea that is only begun is in the way of no other."""
    for inner in (inner for inner in folder.files if inner.startswith("capabilities/")):
        folder.files[inner] = _BLANK_REASON.sub(b'because: "-"', folder.files[inner])
    return folder


def _refuse_form(wish: Wish) -> None:
    """There are new records of some kinds only, and only an idea has a role and a step."""
    if wish.kind not in BEGUN:
        raise Refusal(f"{short(wish.kind)} is nothing that can be begun; {one_of(wish.kind, list(BEGUN))}")
    if wish.kind != "idea" and (wish.role or wish.step):
        raise Refusal(f"{BEGUN[wish.kind].one} has no role and no step; leave out --role and --step")
    if wish.step and wish.step not in STEPS:
        raise Refusal(f"there is no step {short(wish.step)}; {one_of(wish.step, list(STEPS))}")


def _refuse_id(content: Content, wish: Wish) -> None:
    """An id is in kebab-case, free, and never was another's."""
    kind, folder = BEGUN[wish.kind], BEGUN[wish.kind].name
    if wish.id != kebab_case(wish.id):
        raise Refusal(f"{short(wish.id)} is not kebab-case; did you mean {kebab_case(wish.id)}?")
    if said := unusable_id(wish.id):
        raise Refusal("; ".join(said))
    if wish.id in content.ids[folder]:
        raise Refusal(f"there is already a file {folder}/{wish.id}.yml; give the new {kind.noun} another id")
    assert content.aliases is not None
    if wish.id in content.aliases.record.of(folder):
        raise Refusal(f"{wish.id} was once the id of another {kind.noun}, and an id is never used again; choose another")


def _capability(content: Content, wish: Wish) -> Source[Capability] | None:
    """The capability of the role that is wished for."""
    if wish.role is None:
        return None
    if content.roles is None:
        raise Refusal("the roles cannot be read; run growth-guide check and mend the capabilities first")
    if wish.role not in content.roles:
        raise Refusal(f"there is no {short(wish.role)} among the roles; {one_of(wish.role, sorted(content.roles))}")
    sources = content.capabilities.values()
    return next(source for source in sources if wish.role in [role.id for role in source.record.roles])


def _what_else(data: Path, folder: Folder, capability: Source[Capability] | None, wish: Wish) -> Iterator[str]:
    """Do what else the record needs, or say it."""
    if wish.kind == "idea":
        line = _step_on_path(data, folder, capability, wish)
        if line:
            yield f"{line} is its line on the path of the capability; say there, between the quotation marks, why it comes now."
        else:
            where = capability.document.path if capability else "the file of its capability"
            yield f"It also needs a line under path in {where}, where it builds on the ideas before it:"
            yield f'  - {{idea: {wish.id}, because: ""}}'
    elif wish.kind == "derailer":
        yield f"A release wants two ideas that help against it: add {wish.id} under counters in those that help most."
    elif wish.kind == "reference":
        yield f"A release wants it cited: add {wish.id} under references in an idea, or link to references.html#{wish.id}."


def _step_on_path(data: Path, folder: Folder, capability: Source[Capability] | None, wish: Wish) -> str | None:
    """Put the idea on the path; where its line stands, or None when the place is not known."""
    if capability is None or wish.step is None:
        return None
    path = capability.document.path
    now = Folder(data, folder.shown)  # With the new idea.
    outcome = next(one for one in tidy_folder(now, missing=[wish.id]) if one.path == path)
    file = data / outcome.inner
    file.write_bytes(with_line_ends_of(outcome.after.decode(), file.read_bytes()))
    return next((f"{path}:{left.line}" for left in outcome.left if left.wrong.startswith(f"{wish.id} ")), None)
