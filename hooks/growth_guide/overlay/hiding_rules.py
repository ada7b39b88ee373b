"""The rules for what an organisation hides: it exists, and nobody is left alone without it."""

from collections import Counter
from collections.abc import Iterator

from ..content.content import Content
from ..reading.problems import Problem, one_of, short
from ..records.kinds import KINDS
from ..rules.relation_rules import what_became_of
from .overlay_rules import OverlaidGuide, capability_of_role


def hidden_records_exist(given: OverlaidGuide) -> Iterator[Problem]:
    """Only what the guide has can be hidden, and only once."""
    for kind in (kind.name for kind in KINDS if kind.hidden):
        known = given.guide.ids.get(kind, frozenset())
        seen = set()
        for n, hidden in enumerate(given.organisation.record.hide.of(kind)):
            where = ("hide", kind, n)
            if hidden in seen:
                yield given.organisation.at_value(where, f"{hidden} is hidden a second time", "delete one of the two")
            elif hidden not in known:
                unknown = f"there is no {short(hidden)} among the {kind} of the guide", one_of(hidden, sorted(known))
                yield given.organisation.at_value(where, *(what_became_of(given.guide, hidden, kind) or unknown))
            seen.add(hidden)


def every_step_keeps_an_idea(given: OverlaidGuide) -> Iterator[Problem]:
    """On the path of each capability, each step of growth that has ideas keeps one: else an assessment suggests nothing."""
    before, after = _ideas_by_step(given.guide), _ideas_by_step(given.whole)
    lost = {place for place in before if not after[place]}
    hide = given.organisation.record.hide.of("ideas")
    for n, hidden in reversed(list(enumerate(hide))):
        idea = given.guide.ideas.get(hidden)
        place = (capability_of_role(given.guide).get(idea.record.role), idea.record.step) if idea else None
        if place in lost and idea:
            lost.remove(place)
            to = "Expert" if idea.record.step == "specialist-to-expert" else "Master Expert"
            wrong = f"without {hidden} {place[0]} has no idea that leads to {to}"
            yield given.organisation.at_value(("hide", "ideas", n), wrong, "show one of them, or add one of your own")


def _ideas_by_step(content: Content) -> Counter[tuple[str | None, str]]:
    capability = capability_of_role(content)
    return Counter((capability.get(idea.record.role), idea.record.step) for idea in content.ideas.values())


def every_derailer_keeps_an_idea(given: OverlaidGuide) -> Iterator[Problem]:
    """A derailer that is shown keeps an idea that counters it: who sees it in themselves is not left alone."""
    before, after = _countered(given.guide), _countered(given.whole)
    lost = {derailer for derailer in before - after if derailer in given.whole.derailers}
    for n, hidden in reversed(list(enumerate(given.organisation.record.hide.of("ideas")))):
        idea = given.guide.ideas.get(hidden)
        left_alone = sorted(lost & set(idea.record.counters)) if idea else []
        if left_alone:
            lost -= set(left_alone)
            wrong = f"without {hidden} no idea counters {' and '.join(left_alone)}"
            right = "show it, hide the derailer too, or add an idea of your own that counters it"
            yield given.organisation.at_value(("hide", "ideas", n), wrong, right)


def what_is_needed_is_shown(given: OverlaidGuide) -> Iterator[Problem]:
    """What is hidden stands in no place of the guide that has to name something."""
    # What an own record names is judged where it stands.
    own = {source.document.path for source in given.overlay.sources()}
    for source, naming in given.whole.namings():
        for kind in naming.kinds if source.document.path not in own else ():
            hidden = given.organisation.record.hide.of(kind)
            if naming.id in hidden and not (naming.entry or naming.spare):
                wrong = f"{source.document.path} names {naming.id} where it cannot do without"
                yield given.organisation.at_value(("hide", kind, hidden.index(naming.id)), wrong, "show it")


def _countered(content: Content) -> set[str]:
    return {derailer for idea in content.ideas.values() for derailer in idea.record.counters}


HIDING_RULES = (hidden_records_exist, every_step_keeps_an_idea, every_derailer_keeps_an_idea, what_is_needed_is_shown)
