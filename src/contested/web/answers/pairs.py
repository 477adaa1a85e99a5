"""Pairs of claims that may be of one happening or of two: what grouping was least sure of."""

from collections.abc import Iterator

from contested.model.event import Event
from contested.reconcile.explain import Explanation, Tie
from contested.web.desk import Desk
from contested.web.pairs import Pair

LEAST = 0.25


def doubted(desk: Desk, event: Event) -> Pair | None:
    """The pair of an event that is nearest to the line; None where all are far from it."""
    return desk.pairs.get((desk.revision, event.id), lambda: _doubted(desk, event))


def _doubted(desk: Desk, event: Event) -> Pair | None:
    made, _ = desk.ledger.explain(event.id, desk.settings.data)
    found = [pair for pair in _pairs(made) if pair.doubt >= LEAST]
    return max(found, key=lambda each: (each.doubt, each.claim, each.other), default=None)


def _pairs(made: Explanation) -> Iterator[Pair]:
    for tie in made.near:
        if tie.beside and _open(tie):
            yield Pair(tie.beside, tie.claim, together=False, doubt=_doubt(tie, made))
    for tie in made.members:
        if tie.beside and _open(tie):
            yield Pair(tie.claim, tie.beside, together=True, doubt=_doubt(tie, made))


def _open(tie: Tie) -> bool:
    """Whether only what the two have in common speaks for or against them."""
    return not tie.said and all(reason.points is not None for reason in tie.reasons)


def _doubt(tie: Tie, made: Explanation) -> float:
    return 1 / (1 + abs(tie.points - made.link))
