"""What is told of one record: that it is new, renamed or retired, what changed in it, and what follows from that."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from ...records.record_texts import prose_texts
from ...records.thresholds import IDEAS_AGAINST_A_DERAILER, READING_LEVEL_OF_A_PAGE
from ...text.readability import reading_level
from .change_sentences import counted
from .quoting import code, named, safe
from .record_pairs import RecordPair
from .revision_records import DATA, RevisionRecords, list_or_empty
from .walk import Walk

_LEVEL_TOLD = 0.5
"""Years of school. A smaller change of the reading level is not felt."""
UNREADABLE = "What changed in it cannot be told, since it cannot be read in one of the two."
_FORGOTTEN = "Its old id is not kept among the aliases, so that links and saved plans which name it lead nowhere."


class RecordChanges:
    """Tells of records that both revisions hold, or one of them."""

    def __init__(self, old: RevisionRecords, new: RevisionRecords) -> None:
        self.old, self.new = old, new

    def sentences(self, walk: Walk, pair: RecordPair) -> Iterator[str]:
        """What there is to tell, a sentence each."""
        yield from self._change(walk, pair)
        if pair.kind == "ideas" and pair.old and (pair.new is None or self.new.readable("ideas", pair.new)):
            yield from self._help_that_went(walk, pair)

    def _help_that_went(self, walk: Walk, pair: RecordPair) -> Iterator[str]:
        """The derailers that the idea no longer counters, where few other ideas do."""
        before = list_or_empty(self.old.data("ideas", pair.old or "").get("counters"))
        after = list_or_empty(self.new.data("ideas", pair.new).get("counters")) if pair.new else ()
        now_by = walk.renamed["derailers"]
        followed = [now_by.get(str(derailer), str(derailer)) for derailer in before]
        for derailer in (derailer for derailer in followed if derailer not in after):
            count = self._help[derailer]
            if derailer in self.new.ids["derailers"] and count < IDEAS_AGAINST_A_DERAILER:
                said = f"only {counted(count, 'idea')} counter{'s' if count == 1 else ''}" if count else "no idea counters"
                yield f"Now {said} {named(self.new.title('derailers', derailer))}; a derailer wants {IDEAS_AGAINST_A_DERAILER}."

    @cached_property
    def _help(self) -> Counter[str]:
        """How many ideas counter each derailer now. Reads all ideas."""
        every = (list_or_empty(self.new.data("ideas", idea).get("counters")) for idea in self.new.ids["ideas"])
        return Counter(str(derailer) for counters in every for derailer in counters)

    def _change(self, walk: Walk, pair: RecordPair) -> Iterator[str]:
        if pair.old is None:
            assert pair.new
            yield "It is new."
            yield from walk.shown_when_new(self.new.data(pair.kind, pair.new))
        elif pair.new is None:
            yield from self._farewell(pair.kind, pair.old)
            yield from walk.shown_when_new(self.old.data(pair.kind, pair.old))
        else:
            if pair.old != pair.new:
                kept = pair.old in self.new.aliases(pair.kind) or not self.new.readable("aliases")
                leads = "Links and saved plans that name the old one still work." if kept else _FORGOTTEN
                yield f"Its id is now {code(pair.new)}; it was {code(pair.old)}. {leads}"
            if self.old.readable(pair.kind, pair.old) and self.new.readable(pair.kind, pair.new):
                yield from walk.changes(self.old.data(pair.kind, pair.old), self.new.data(pair.kind, pair.new))
                yield from self._level(pair.kind, pair.old, pair.new)
            else:
                yield UNREADABLE

    def _farewell(self, kind: str, record_id: str) -> Iterator[str]:
        aliases = self.new.aliases(kind)
        successor = aliases.get(record_id)
        if not self.new.readable("aliases"):
            yield "It is gone."
        elif record_id not in aliases:
            yield f"It is deleted. {_FORGOTTEN}"
        elif successor:
            yield f"It is retired, and {named(self.new.title(kind, successor) or successor)} takes its place."
        else:
            yield "It is retired, and nothing takes its place."
        number = self.old.data(kind, record_id).get("number")
        if kind == "ideas" and record_id in aliases and number not in self.new.retired_numbers:
            yield f"Its number, {safe(number)}, is not kept: add it to `retired_numbers` in {code(DATA + 'aliases.yml')}."

    def _level(self, kind: str, old_id: str, new_id: str) -> Iterator[str]:
        records = self.old.record(kind, old_id), self.new.record(kind, new_id)
        if records[0] and records[1]:
            yield from level_change(*(reading_level(text for _, text in prose_texts(record)) for record in records if record))


def level_change(old: float, new: float) -> Iterator[str]:
    """That a text became harder or easier to read, if one would feel it."""
    if abs(new - old) >= _LEVEL_TOLD:
        verb = "rises" if new > old else "falls"
        limit = f", above the {READING_LEVEL_OF_A_PAGE:g} that a page may have" if new > READING_LEVEL_OF_A_PAGE else ""
        yield f"The reading level {verb} from {old:.1f} to {new:.1f} years of school{limit}."
