"""What is told of one record: that it is new, renamed or retired, what changed in it, and what follows from that."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from ...records.record_texts import prose
from ...records.thresholds import IDEAS_AGAINST_A_DERAILER, READING_LEVEL_OF_A_PAGE
from ...text.readability import reading_level
from .change_sentences import counted
from .quoting import code, named, safe
from .record_fates import Fate
from .revision_records import DATA, Side, entries
from .walk import Walk

_LEVEL_TOLD = 0.5
"""Years of school. A smaller change of the reading level is not felt."""
UNREADABLE = "What changed in it cannot be told, since it cannot be read in one of the two."
_FORGOTTEN = "Its old id is not kept among the aliases, so that links and saved plans which name it lead nowhere."


class RecordChanges:
    """Tells of records that both revisions hold, or one of them."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old, self.new = old, new

    def told(self, walk: Walk, fate: Fate) -> Iterator[str]:
        """What there is to tell, a sentence each."""
        yield from self._change(walk, fate)
        if fate.kind == "ideas" and fate.old and (fate.new is None or self.new.readable("ideas", fate.new)):
            yield from self._help_that_went(walk, fate)

    def _help_that_went(self, walk: Walk, fate: Fate) -> Iterator[str]:
        """The derailers that the idea no longer counters, where few other ideas do."""
        before = entries(self.old.data("ideas", fate.old or "").get("counters"))
        after = entries(self.new.data("ideas", fate.new).get("counters")) if fate.new else ()
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
        every = (entries(self.new.data("ideas", idea).get("counters")) for idea in self.new.ids["ideas"])
        return Counter(str(derailer) for counters in every for derailer in counters)

    def _change(self, walk: Walk, fate: Fate) -> Iterator[str]:
        if fate.old is None:
            assert fate.new
            yield "It is new."
            yield from walk.told(self.new.data(fate.kind, fate.new))
        elif fate.new is None:
            yield from self._farewell(fate.kind, fate.old)
            yield from walk.told(self.old.data(fate.kind, fate.old))
        else:
            if fate.old != fate.new:
                kept = fate.old in self.new.aliases(fate.kind) or not self.new.readable("aliases")
                leads = "Links and saved plans that name the old one still work." if kept else _FORGOTTEN
                yield f"Its id is now {code(fate.new)}; it was {code(fate.old)}. {leads}"
            if self.old.readable(fate.kind, fate.old) and self.new.readable(fate.kind, fate.new):
                yield from walk.changes(self.old.data(fate.kind, fate.old), self.new.data(fate.kind, fate.new))
                yield from self._level(fate.kind, fate.old, fate.new)
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
            yield from level_change(*(reading_level(text for _, text in prose(record)) for record in records if record))


def level_change(old: float, new: float) -> Iterator[str]:
    """That a text became harder or easier to read, if one would feel it."""
    if abs(new - old) >= _LEVEL_TOLD:
        verb = "rises" if new > old else "falls"
        limit = f", above the {READING_LEVEL_OF_A_PAGE:g} that a page may have" if new > READING_LEVEL_OF_A_PAGE else ""
        yield f"The reading level {verb} from {old:.1f} to {new:.1f} years of school{limit}."
