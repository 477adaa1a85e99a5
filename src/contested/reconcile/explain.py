"""Why each claim is in an event, and what nearly was: the features of pairs, in their sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contested.reconcile.cluster import Pair, Unit, pair
from contested.reconcile.facts import Facts
from contested.reconcile.rules import Rules
from contested.reconcile.score import Reason, reasons


@dataclass(frozen=True, slots=True)
class Tie:
    """A claim and the one of the event that it is most alike.

    Attributes:
        claim: the claim's id.
        beside: the id of the claim that it is set beside; None where the event has no other.
        points: what the features add up to.
        reasons: bars first, then features by what they add.
        said: why the two are bound or kept apart whatever their features; empty if they are not.
    """

    claim: str
    beside: str | None
    points: float
    reasons: tuple[Reason, ...]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an event is as it is.

    Attributes:
        event: its id.
        members: its claims in order, each with its strongest tie.
        near: claims outside that come nearest, the nearest first.
        link, join: the points from which two claims are linked, and two groups joined.
    """

    event: str
    members: tuple[Tie, ...]
    near: tuple[Tie, ...]
    link: float
    join: float


def explain(
    event: str,
    inside: Sequence[Facts],
    outside: Sequence[Facts],
    rules: Rules,
    said: Mapping[Pair, str],
    most: int = 5,
) -> Explanation:
    """The explanation of an event.

    Args:
        event: its id.
        inside: the facts of its claims, in order.
        outside: of claims that can be found by them.
        rules: of grouping.
        said: what people decided of pairs, in a sentence.
        most: how many of those outside to name.
    """
    members = tuple(_tie(each, inside, rules, said) for each in inside)
    near = (_tie(each, inside, rules, said) for each in outside)
    ranked = sorted(near, key=lambda tie: (-tie.points, tie.claim))
    limits = rules.limits
    return Explanation(event, members, tuple(ranked[:most]), limits["link"], limits["join"])


def _tie(made: Facts, inside: Sequence[Facts], rules: Rules, said: Mapping[Pair, str]) -> Tie:
    """The claim beside the one of the event that it is most alike or bound to."""
    ties = [_between(made, other, rules, said) for other in inside if other.unit[0] != made.unit[0]]
    return max(
        ties,
        key=lambda tie: (bool(tie.said), not _barred(tie), tie.points, tie.beside or ""),
        default=Tie(made.unit[0], None, 0.0, ()),
    )


def _between(a: Facts, b: Facts, rules: Rules, said: Mapping[Pair, str]) -> Tie:
    found = reasons(a, b, rules)
    points = sum(reason.points for reason in found if reason.points is not None)
    words = said.get(pair(a.unit, b.unit)) or _refers(a, b) or _refers(b, a)
    return Tie(a.unit[0], b.unit[0], points, found, words)


def _barred(tie: Tie) -> bool:
    return any(reason.points is None for reason in tie.reasons)


def _refers(a: Facts, b: Facts) -> str:
    if a.claim.reaction_to == b.claim.id:
        return "One is a reaction to the other in the same report."
    return ""


def decided_pairs(
    decisions: Sequence[tuple[str, str, str]], units: Sequence[Unit]
) -> dict[Pair, str]:
    """What people decided of pairs, by units: (claim, other, sentence), later ones prevail."""
    found = dict[Pair, str]()
    for claim, other, words in decisions:
        for one in (unit for unit in units if unit[0] == claim):
            for two in (unit for unit in units if unit[0] == other):
                found[pair(one, two)] = words
    return found
