"""Why each claim is in an event, and what nearly was: the features of pairs, in their sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from contested.reconcile.cluster import Pair, Unit, pair
from contested.reconcile.facts import Facts
from contested.reconcile.rules import Rules
from contested.reconcile.score import Reason, barred, reasons, score, weighed
from contested.reconcile.stories import EVEN, alike


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
    sides = _Sides(inside, rules, said)
    within = _Sides(inside, rules, _stories(inside, rules) | dict(said))
    members = tuple(within.tie(each, within.nearest(each)) for each in inside)
    near = [(each, sides.nearest(each)) for each in outside]
    ranked = sorted(near, key=lambda pair: (-sides.points(*pair), pair[0].unit[0]))
    ties = tuple(sides.tie(each, other) for each, other in ranked[:most])
    return Explanation(event, members, ties, rules.limits["link"], rules.limits["join"])


def _stories(inside: Sequence[Facts], rules: Rules) -> dict[Pair, str]:
    """What the words of their reports say of the pairs within the event."""
    words = "Their reports are told alike at their heads."
    peace = any(each.conflict is None for each in inside)
    pairs = combinations(inside, 2) if peace else ()
    return {pair(a.unit, b.unit): words for a, b in pairs if alike(a, b, rules) >= EVEN}


class _Sides:
    """The claims of an event, to set others beside the one that each is most alike."""

    def __init__(self, inside: Sequence[Facts], rules: Rules, said: Mapping[Pair, str]) -> None:
        self.inside, self.rules, self.said = inside, rules, said
        self.features = weighed(rules.points)
        self._scores = dict[Pair, float]()

    def nearest(self, made: Facts) -> Facts | None:
        """The claim that it is bound to, or else most alike; of those that are barred the last."""
        others = [other for other in self.inside if other.unit[0] != made.unit[0]]
        bound = [other for other in others if _said(made, other, self.said)]
        open_ = [other for other in bound or others if not barred(made, other)]
        return max(
            open_ or bound or others,
            key=lambda other: (self.points(made, other), other.unit[0]),
            default=None,
        )

    def points(self, made: Facts, other: Facts | None) -> float:
        """What the features of the two add up to."""
        if other is None:
            return 0.0
        both = pair(made.unit, other.unit)
        if both not in self._scores:
            self._scores[both] = score(made, other, self.features)
        return self._scores[both]

    def tie(self, made: Facts, other: Facts | None) -> Tie:
        """The two side by side, with every reason."""
        if other is None:
            return Tie(made.unit[0], None, 0.0, ())
        found = reasons(made, other, self.rules)
        points = sum(reason.points for reason in found if reason.points is not None)
        return Tie(made.unit[0], other.unit[0], points, found, _said(made, other, self.said))


def _said(a: Facts, b: Facts, said: Mapping[Pair, str]) -> str:
    return said.get(pair(a.unit, b.unit)) or _refers(a, b) or _refers(b, a)


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
