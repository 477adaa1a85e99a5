"""Comparing the claims that can be found by each other, and noting what came of each pair."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from contested.reconcile.block import Names
from contested.reconcile.cluster import Pair, Ties, Unit, pair
from contested.reconcile.decided import Decided
from contested.reconcile.facts import Facts
from contested.reconcile.features import BARS
from contested.reconcile.features.bars import changed_hands, polarities_differ
from contested.reconcile.rules import Rules
from contested.reconcile.score import Weighed, score, weighed
from contested.reconcile.stories import EVEN, alike

_CONTRARY = (polarities_differ, changed_hands)
NEAR = 2.0
"""Points by which a pair that was a near thing may be away from being linked or not."""
SMALL = 100
"""Components of no more claims than this are compared pair by pair, found by a name or not."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of the pairs: ties, and pairs that contradict each other."""

    ties: Ties = field(default_factory=Ties)
    contrary: set[Pair] = field(default_factory=set)
    done: set[Pair] = field(default_factory=set)
    features: Weighed = ()

    def links(self, limits: Mapping[str, float]) -> Iterator[Pair]:
        """The pairs that make components: alike enough, bound, or contrary."""
        yield from (each for each, points in self.ties.scores.items() if points >= limits["link"])
        yield from (each for each, share in self.ties.alike.items() if share >= EVEN)
        yield from self.ties.bound
        yield from self.contrary

    def nearly(self, link: float) -> dict[Pair, float]:
        """The pairs whose points are near those from which two are linked: how far they are."""
        away = ((each, points - link) for each, points in self.ties.scores.items())
        return {each: by for each, by in away if abs(by) <= NEAR}


def candidates(found: Mapping[Unit, Names]) -> Iterator[Pair]:
    """Every pair of which one seeks a name that the other posts, each once."""
    posted = defaultdict[int, list[Unit]](list)
    for unit, names in found.items():
        for name in names.posts:
            posted[name].append(unit)
    for unit, names in found.items():
        near = {other for name in names.seeks for other in posted.get(name, ())}
        yield from ((unit, other) for other in near if unit < other)


def compare(
    known: Mapping[Unit, Facts], pairs: Iterable[Pair], rules: Rules, decided: Decided
) -> Compared:
    """Compare the pairs, and bind or bar those that a person decided on."""
    made = Compared(features=weighed(rules.points))
    for one, other in pairs:
        _enter(made, known[one], known[other], rules)
    made.done.update(decided.tie(made.ties, known))
    return made


def complete(
    made: Compared, known: Mapping[Unit, Facts], units: Sequence[Unit], rules: Rules
) -> None:
    """Compare what was not of a small component, so that no bar within it is overlooked."""
    if len(units) <= SMALL:
        for one, other in combinations(sorted(units), 2):
            if (one, other) not in made.done:
                _enter(made, known[one], known[other], rules)


def _enter(made: Compared, a: Facts, b: Facts, rules: Rules) -> None:
    both = pair(a.unit, b.unit)
    made.done.add(both)
    if _bound(a, b):
        made.ties.bound.add(both)
        return
    likeness = alike(a, b, rules)
    if likeness:
        made.ties.alike[both] = likeness
    first = next((bar for bar in BARS if bar(a, b)), None)
    if first is None:
        made.ties.scores[both] = score(a, b, made.features)
        return
    made.ties.barred.add(both)
    if first in _CONTRARY and contrary(a, b, made.features, rules.limits["contrary"]):
        made.contrary.add(both)


def _bound(a: Facts, b: Facts) -> bool:
    """Whether a report itself says that they are of one happening."""
    one, other = a.claim, b.claim
    if one.id == other.id:
        return True
    return other.id == one.reaction_to or one.id == other.reaction_to


def contrary(a: Facts, b: Facts, features: Weighed, least: float) -> bool:
    """Whether the two tell of one happening and cannot both be true, by different speakers."""
    if a.wished or b.wished or _one_voice(a, b):
        return False
    if any(bar(a, b) for bar in BARS if bar not in _CONTRARY):
        return False
    if a.days and b.days and a.days.gap(b.days) > 0:
        return False
    return score(a, b, features) >= least


def _one_voice(a: Facts, b: Facts) -> bool:
    if a.party is not None and a.party == b.party:
        return True
    same_report = a.unit[1] == b.unit[1]
    return a.speaker == b.speaker and (bool(a.speaker) or same_report)
