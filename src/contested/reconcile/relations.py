"""How events relate: which contradict each other, react to, update or are part of another.

A relation between two events follows from two of their claims. Contradictions are found while
claims are compared; the others here, from pairs of claims of different events.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from contested.model.event import Relation, RelationKind
from contested.model.vocabulary import Basis, VerificationStatus
from contested.reconcile.cluster import Pair, Unit
from contested.reconcile.facts import Facts
from contested.reconcile.features.bars import (
    conflicts_differ,
    polarities_differ,
    region_and_place,
)
from contested.reconcile.where import Size, contains

T = TypeVar("T", int, str)
_RUNNING = frozenset({Basis.CUMULATIVE, Basis.STOCK})
_LOSSES = ("people.killed", "people.casualties", "people.wounded")
_MONTH = 35
_APART = 1.25


@dataclass(frozen=True, slots=True)
class Link:
    """One relation between two claims of different events, from the first to the second."""

    kind: RelationKind
    one: Unit
    other: Unit
    why: str


def links(
    known: Mapping[Unit, Facts], pairs: Iterable[Pair], contrary: Iterable[Pair]
) -> Iterator[Link]:
    """The relations between claims: of the contrary pairs, and of the others what is found."""
    contrary = set(contrary)
    for one, other in contrary:
        a, b = known[one], known[other]
        why = (
            polarities_differ.__doc__
            if polarities_differ(a, b)
            else "Both sides are said to hold the same place at the same time."
        )
        yield Link(RelationKind.CONTRADICTS, one, other, why or "")
    for one, other in pairs:
        if (one, other) not in contrary:
            yield from _between(known[one], known[other])


def _between(a: Facts, b: Facts) -> Iterator[Link]:
    if conflicts_differ(a, b):
        return
    for first, second in ((a, b), (b, a)):
        for kind, holds in _KINDS:
            if holds(first, second):
                yield Link(kind, first.unit, second.unit, (holds.__doc__ or "").strip())


def lifted(
    found: Iterable[Link], event_of: Callable[[Unit], T | None]
) -> Iterator[tuple[T, T, Relation]]:
    """The relations of events that follow from those of claims: of each kind one between two.

    A contradiction goes both ways.

    Args:
        found: relations of claims.
        event_of: the event of a claim; None where it has none.
    """
    kept = dict[tuple[T, T, RelationKind], list[Link]]()
    for link in found:
        one, other = event_of(link.one), event_of(link.other)
        if one is None or other is None or one == other:
            continue
        kept.setdefault((one, other, link.kind), []).append(link)
        if link.kind is RelationKind.CONTRADICTS:
            kept.setdefault((other, one, link.kind), []).append(link)
    for (one, other, kind), links_ in sorted(kept.items()):
        first = min(links_, key=lambda link: (link.one, link.other))
        claims = sorted({unit[0] for link in links_ for unit in (link.one, link.other)})
        yield one, other, Relation(kind, "", first.why, tuple(claims))


def totals_apart(a: Facts, b: Facts) -> bool:
    """Two speakers' running totals of one side's losses lie further apart than time explains."""
    if a.unit > b.unit or a.speaker == b.speaker or (a.party and a.party == b.party):
        return False
    if not (a.type.startswith(_LOSSES) and b.type.startswith(_LOSSES)):
        return False
    if a.target is None or a.target != b.target or not {a.basis, b.basis} <= _RUNNING:
        return False
    if a.low is None and a.high is None:
        return False
    near = abs((a.published or 0) - (b.published or 0)) <= _MONTH
    return near and _ratio(a, b) >= _APART


def reacts_to(a: Facts, b: Facts) -> bool:
    """A speaker confirms, denies, doubts or declines to comment on what the other claim says."""
    return a.claim.reaction_to == b.claim.id


def updates(a: Facts, b: Facts) -> bool:
    """The same side gives a later figure for what it holds or has counted."""
    if a.figure is None or b.figure is None or a.figure[:2] != b.figure[:2]:
        return False
    if a.basis is not b.basis or (a.agent, a.target) != (b.agent, b.target):
        return False
    if a.basis is not Basis.STOCK and a.claim.verification.status != VerificationStatus.CORRECTED:
        return False
    if (a.party or a.speaker) != (b.party or b.speaker) or not _same_ground(a, b):
        return False
    return b.order < a.order and 0 <= (a.published or 0) - (b.published or 0) <= _MONTH


def part_of(a: Facts, b: Facts) -> bool:
    """It lies within the place and the days of the other, which tells of more of the same."""
    if a.claim.quantity is not None and a.claim.quantity.part_of == b.claim.id:
        return True
    if a.type != b.type or a.wished or b.wished or a.negative or b.negative:
        return False
    if a.agent is None or a.agent != b.agent or a.days is None or b.days is None:
        return False
    wide = any(y.size in (Size.REGION, Size.DISTRICT) for y in b.where)
    inside = any(contains(x, y) and y.size > x.size for x in a.where for y in b.where)
    within = b.days.first <= a.days.first and a.days.last <= b.days.last
    longer = b.days.told and a.days.told and b.days.length > a.days.length
    return wide and inside and within and longer


def counted_within(a: Facts, b: Facts) -> bool:
    """It counts what one place saw of what the report counts for all of the region."""
    if not region_and_place(a, b) or (a.low or a.high or 0) >= (b.low or b.high or 0):
        return False
    return any(contains(x, y) and y.size > x.size for x in a.where for y in b.where)


_KINDS: tuple[tuple[RelationKind, Callable[[Facts, Facts], bool]], ...] = (
    (RelationKind.CONTRADICTS, totals_apart),
    (RelationKind.REACTION_TO, reacts_to),
    (RelationKind.UPDATES, updates),
    (RelationKind.PART_OF, part_of),
    (RelationKind.PART_OF, counted_within),
)


def _same_ground(a: Facts, b: Facts) -> bool:
    if not a.where or not b.where:
        return not a.where and not b.where
    return any(x.key == y.key or contains(x, y) for x in a.where for y in b.where)


def _ratio(a: Facts, b: Facts) -> float:
    low, high = sorted((a.low or a.high or 0.0, b.low or b.high or 0.0))
    return high / low if low > 0 else 0.0
