"""The events nearest to a claim: looked up by place, side and type, compared feature by feature."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from contested.model.claim import Claim
from contested.model.event import Event
from contested.reconcile.facts import Facts, facts
from contested.reconcile.features import BARS
from contested.reconcile.features.bars import changed_hands, polarities_differ
from contested.reconcile.rules import Rules
from contested.reconcile.score import reasons, score, weighed
from contested.store.filters import Filters

MOST_CLAIMS = 20_000
_TIMES = frozenset({"times_disjoint", "increments_of_different_days", "worlds_differ"})
# What would count against a text of another figure or doer, or of no finer day: told by the verdict.
_ASIDE = frozenset(
    {"figures_differ", "stretch_and_day", "frame_and_part", "agents_differ", "other_side_of_it"}
)
_OTHER_WAY = (polarities_differ, changed_hands)
_LESS = 2.0
"""Points by which what says the opposite must be nearer than what says it."""
_ARTICLES = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Library:
    """Where claims and events are looked up, as they may be shown; `filters` narrow every look-up."""

    claim: Callable[[str], Claim]
    claims: Callable[[Filters], Iterable[Claim]]
    events: Callable[[Filters], Iterable[Event]]
    rules: Rules
    filters: Filters = Filters()


@dataclass(frozen=True, slots=True)
class Near:
    """An event with the claim of it that is most like the checked one."""

    event: Event
    claim: Claim
    points: float
    reasons: tuple[str, ...]
    contrary: bool


def nearest(claim: Claim, library: Library, most: int) -> list[Near]:
    """The events nearest to a claim, the nearest first; those that nothing links are left out."""
    checked = facts(claim, {}, library.rules)
    found = dict[str, Near]()
    for filters in _look_ups(claim, library):
        events = {each: event for event in library.events(filters) for each in event.claims}
        told = islice(library.claims(replace(filters, status=None)), MOST_CLAIMS)
        for near in _alike(checked, told, events, library.rules):
            known = found.get(near.event.id)
            if known is None or (_order(near), near.claim.id) < (_order(known), known.claim.id):
                found[near.event.id] = near
        if found:
            break
    return sorted(found.values(), key=_order)[:most]


def _order(near: Near) -> tuple[float, str]:
    return _LESS * near.contrary - near.points, near.event.id


def _look_ups(claim: Claim, library: Library) -> Iterator[Filters]:
    """From the narrowest: by each place, then by type and side, then by type alone."""
    asked, type_ = library.filters, claim.type
    for place in claim.places:
        yield replace(asked, place=_ARTICLES.sub("", place.span.text))
        if place.geonames_id is not None:
            yield replace(asked, place=str(place.geonames_id))
    if claim.agent is not None and claim.agent.party:
        yield replace(asked, type=type_, agent=claim.agent.party)
    if claim.target is not None and claim.target.party:
        yield replace(asked, type=type_, target=claim.target.party)
    yield replace(asked, type=type_)


def _alike(
    checked: Facts, told: Iterable[Claim], events: Mapping[str, Event], rules: Rules
) -> Iterator[Near]:
    features = weighed({n: points for n, points in rules.points.items() if n not in _ASIDE})
    for claim in told:
        event = events.get(claim.id)
        if event is None or not _of_a_kind(checked, claim, rules):
            continue
        other = facts(claim, {}, rules)
        if _held_apart(checked, other):
            continue
        points = score(checked, other, features)
        if points >= rules.limits["join"] - _undated(checked):
            yield Near(
                event, claim, points, _sentences(checked, other, rules),
                any(differs(checked, other) for differs in _OTHER_WAY),
            )  # fmt: skip


def _of_a_kind(checked: Facts, claim: Claim, rules: Rules) -> bool:
    return not checked.families.isdisjoint(each.name for each in rules.families_of(claim.type))


def _held_apart(checked: Facts, other: Facts) -> bool:
    """Whether a bar holds; a text without a date of its own is of any day."""
    dated = checked.days is not None and checked.days.told
    opposite = {differs.__name__ for differs in _OTHER_WAY}
    spared = opposite if dated else _TIMES | opposite
    return any(bar(checked, other) for bar in BARS if bar.__name__ not in spared)


def _undated(checked: Facts) -> float:
    """What an undated text is let off: it cannot earn the points of days."""
    return 0.0 if checked.days is not None and checked.days.told else 1.5


def _sentences(checked: Facts, other: Facts, rules: Rules) -> tuple[str, ...]:
    telling = [each for each in reasons(checked, other, rules) if (each.points or 0.0) > 0]
    return tuple(each.says for each in telling)
