"""From the data folder to the guide: read every file, check everything, or raise with all problems at once."""

import hashlib
from pathlib import Path

from .check import check_content
from .content import Content, read_content
from .folder import Folder
from .guide import Guide
from .problems import ContentError


def content_version(folder: Folder) -> str:
    """The first 12 hex digits of the SHA-256 over names and bytes of the folder's files, sorted by name."""
    digest = hashlib.sha256()
    for inner in sorted(folder.files):
        digest.update(inner.encode() + b"\0" + folder.files[inner] + b"\0")
    return digest.hexdigest()[:12]


def load(root: Path, shown: str | None = None) -> Guide:
    """The guide in ``root``; ``shown`` is how problems name that folder.

    Raises ContentError with every problem that was found, when there is one.
    """
    from .check import check_content

    folder = Folder(root, shown if shown is not None else root.as_posix())
    content, problems = read_content(folder)
    problems += check_content(content)
    if problems:
        raise ContentError(problems)
    return _assemble(content, content_version(folder))


def _assemble(content: Content, version: str) -> Guide:
    assert content.model and content.assessment and content.plan and content.aliases
    model = content.model.record
    order = {capability: n for n, capability in enumerate(model.capabilities)}
    return Guide(
        model=model,
        assessment=content.assessment.record,
        plan=content.plan.record,
        aliases=content.aliases.record,
        capabilities=tuple(content.capabilities[c].record for c in model.capabilities),
        derailers=tuple(sorted((s.record for s in content.derailers.values()), key=lambda d: (order[d.capability], d.name))),
        ideas=tuple(sorted((s.record for s in content.ideas.values()), key=lambda i: i.number)),
        references=tuple(s.record for s in content.references.values()),
        content_version=version,
    )
