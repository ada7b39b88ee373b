"""What became of each record between two revisions: changed, new, renamed, retired, or gone without a trace."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...records.kinds import FILED, KINDS
from .quoting import likeness_of_words, words_of
from .revision_records import RevisionRecords

_NEARLY_EQUAL = 0.8
"""Records that share so much of their words are one record with two names."""
_ALIKE = 0.5
"""Ideas of one number need share no more than this."""
_MOST_PAIRS = 10_000
"""Beyond so many pairs of records that went and came, only the aliases are asked which is which."""


@dataclass(frozen=True)
class RecordPair:
    """One record before and after."""

    kind: str
    old: str | None
    """Its id before; None for a new record."""
    new: str | None
    """Its id now; None for one that is gone."""


def record_pairs(old: RevisionRecords, new: RevisionRecords) -> Iterator[RecordPair]:
    """All records whose files differ, each with the id that it had and the id that it has, by kind."""
    for kind in (kind.name for kind in FILED):
        gone, fresh = old.ids[kind] - new.ids[kind], new.ids[kind] - old.ids[kind]
        renamed = _renamed(kind, sorted(gone), sorted(fresh), old, new)
        for record_id in sorted(old.ids[kind] & new.ids[kind]):
            path = old.path(kind, record_id)
            if old.files[path] != new.files[path]:
                yield RecordPair(kind, record_id, record_id)
        yield from (RecordPair(kind, before, after) for before, after in renamed.items())
        yield from (RecordPair(kind, record_id, None) for record_id in sorted(gone - renamed.keys()))
        yield from (RecordPair(kind, None, record_id) for record_id in sorted(fresh - set(renamed.values())))


def _renamed(kind: str, gone: list[str], fresh: list[str], old: RevisionRecords, new: RevisionRecords) -> dict[str, str]:
    """The ids that others took the place of as the same record: by what the aliases say, else by what the records say."""
    aliases = new.aliases(kind)
    texts = {
        record_id: words_of(_text(revision, kind, record_id))
        for revision, ids in ((old, gone), (new, fresh)) for record_id in ids
    }  # fmt: skip
    found: dict[str, str] = {}
    few = len(gone) * len(fresh) <= _MOST_PAIRS
    pairs = [(likeness_of_words(texts[a], texts[b]), a, b) for a in gone for b in fresh if few or aliases.get(a) == b]
    for alike, before, after in sorted(pairs, key=lambda pair: (aliases.get(pair[1]) != pair[2], -pair[0], *pair[1:])):
        number = old.data(kind, before).get("number")
        same_number = number is not None and number == new.data(kind, after).get("number")
        is_said, is_like = aliases.get(before) == after, alike >= (_ALIKE if same_number else _NEARLY_EQUAL)
        if (is_said or (is_like and before not in aliases)) and before not in found and after not in found.values():
            found[before] = after
    return found


def _text(revision: RevisionRecords, kind: str, record_id: str) -> str:
    return " ".join(map(str, revision.data(kind, record_id).values()))


def renamed_ids(pairs: list[RecordPair], old: RevisionRecords, new: RevisionRecords) -> Mapping[str, Mapping[str, str]]:
    """By kind, the new ids of all records that have another one now; of those within others, what the aliases say."""
    ids: dict[str, dict[str, str]] = {kind.name: {} for kind in KINDS if kind.keeps_old_ids}
    for pair in pairs:
        if pair.old and pair.new and pair.old != pair.new:
            ids[pair.kind][pair.old] = pair.new
    for kind in (kind.name for kind in KINDS if kind.within and kind.keeps_old_ids):
        before = old.aliases(kind)
        ids[kind] = {a: b for a, b in new.aliases(kind).items() if b and a not in before}
    return ids
