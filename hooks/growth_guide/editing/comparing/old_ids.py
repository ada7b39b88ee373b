"""Changes of ``aliases.yml`` that those of the records do not explain."""

from collections.abc import Iterator, Mapping

from ...records.kinds import KINDS
from .quoting import code, named
from .record_pairs import RecordPair
from .revision_records import RevisionRecords


def old_id_changes(
    old: RevisionRecords, new: RevisionRecords, pairs: list[RecordPair], renamed: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    """What differs among the old ids and the retired numbers, a sentence each."""
    for kind in (kind.name for kind in KINDS if kind.keeps_old_ids):
        before, after = old.aliases(kind), new.aliases(kind)
        explained = {pair.old for pair in pairs if pair.kind == kind} | renamed[kind].keys()
        for record_id in sorted(before.keys() - after.keys()):
            yield (
                f"The old id {code(record_id)} is no longer kept among the {kind}: links and saved plans that name it "
                "lead nowhere, and somebody may use it for something else."
            )
        for record_id in sorted(after.keys() - before.keys() - explained):
            yield f"The old id {code(record_id)} is kept now; it leads to {_end(new, kind, after[record_id])}."
        for record_id in sorted(before.keys() & after.keys()):
            was, now = before[record_id], after[record_id]
            if renamed[kind].get(was or "", was) != now:
                yield f"The old id {code(record_id)} leads to {_end(new, kind, now)} now; it led to {_end(old, kind, was)}."
    yield from _numbers(old, new, pairs)


def _end(revision: RevisionRecords, kind: str, record_id: str | None) -> str:
    if record_id is None:
        return "a page that says it was retired"
    title = revision.title(kind, record_id)
    return named(title) if title else code(record_id)


def _numbers(old: RevisionRecords, new: RevisionRecords, pairs: list[RecordPair]) -> Iterator[str]:
    retired = [pair.old for pair in pairs if pair.kind == "ideas" and pair.old and not pair.new]
    explained = {old.data("ideas", idea).get("number") for idea in retired}
    for number in sorted(set(old.retired_numbers) - set(new.retired_numbers)):
        yield f"The number {number} of a retired idea is no longer kept from being used again."
    for number in sorted(set(new.retired_numbers) - set(old.retired_numbers) - explained):
        yield f"The number {number} is kept from being used again."
