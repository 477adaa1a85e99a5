"""Pairs of claims that may be of one happening or of two: what grouping was least sure of."""

from collections.abc import Iterator
from dataclasses import dataclass

from contested.model.event import Event
from contested.reconcile.explain import Explanation, Tie
from contested.web.desk import Desk

LEAST = 0.25


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that nobody decided on.

    Attributes:
        claim, other: their ids; `claim` is of the event.
        together: whether they are in one event now.
        doubt: how near they are to the line between one and two, up to 1.
    """

    claim: str
    other: str
    together: bool
    doubt: float


def doubted(desk: Desk, event: Event) -> Pair | None:
    """The pair of an event that is nearest to the line; None where all are far from it."""
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
