"""Reports of one happening, told apart by all their words, and which of their claims that ties.

Outside of wars two reports told in much the same telling words are of one happening, even where
their claims say little, misdate it or misplace it. Within a component the reports are grouped by
how likely it is that two are of one, by their words and by the days, places and figures that they
begin with; and what each tells at its head is tied to what the others do.

A formula that is told again every day has its words in common too. So words do not join one
publisher's reports that date what they tell to days apart, nor those whose figures and places
differ; under one title one such difference is enough.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from contested.reconcile.cluster import Pair, Ties, Unit, divide, pair
from contested.reconcile.facts import Facts
from contested.reconcile.features.ground import lie_apart
from contested.reconcile.features.numbers import counts_alike, fit
from contested.reconcile.features.story import again, titled_alike
from contested.reconcile.heads import Heads, likely
from contested.reconcile.rules import Rules

EVEN = 0.5
"""How likely two reports are of one happening from which they are taken to be."""


def alike(a: Facts, b: Facts, rules: Rules) -> float:
    """How likely two reports at whose heads these stand are of one happening, by these alone.

    0 where the two do not tell of one kind of happening.
    """
    kinds = a.families & b.families & rules.stories
    return likely([(a, b)], rules) if kinds and _tells(a) and _tells(b) else 0.0


def tied(known: Mapping[Unit, Facts], scores: Mapping[Pair, float], rules: Rules) -> Iterator[Pair]:
    """The pairs of claims of a component that reports of one happening begin with."""
    between = sorted({_reports(both) for both in scores})
    reports = sorted({each for both in between for each in both})
    claims = defaultdict[Unit, list[Unit]](list)
    for unit in sorted({unit for both in scores for unit in both}):
        claims[_report(unit)].append(unit)
    heads = {report: [known[unit] for unit in units] for report, units in claims.items()}
    ties = Ties()
    for both in between:
        pairs = list(product(heads[both[0]], heads[both[1]]))
        ties.scores[both] = likely(pairs, rules)
        if parted(pairs):
            del ties.scores[both]
            ties.barred.add(both)
    for story in divide(reports, ties, EVEN):
        for kind in sorted(rules.stories):
            told = [u for report in story for u in claims[report] if kind in known[u].families]
            yield from (pair(told[0], other) for other in told[1:])


def parted(heads: Heads) -> bool:
    """Whether two reports follow a formula and tell of two happenings, however alike their words.

    Args:
        heads: every pair of a claim at the head of the one and one at the head of the other.
    """
    one, other = heads[0]
    formula, anew = titled_alike(one, other), again(one, other)
    if not (formula or anew):
        return False
    gaps = [a.days.gap(b.days) for a, b in heads if a.days and b.days and _dated(a) and _dated(b)]
    gap = min(gaps, default=0)
    counted = [fit(a, b) for a, b in heads if counts_alike(a, b)]
    placed = [lie_apart(a, b) for a, b in heads if a.where and b.where]
    differ = [bool(counted) and not any(counted), bool(placed) and all(placed)]
    if anew:
        return gap > 0 or (any(differ) if formula else all(differ))
    return gap > max(max(a.patience, b.patience) for a, b in heads) or all(differ)


def _dated(made: Facts) -> bool:
    return made.days is not None and made.days.told


def _tells(made: Facts) -> bool:
    return bool(made.story.weights) and not (made.negative or made.wished or made.reacts)


def _report(unit: Unit) -> Unit:
    return "", unit[1]


def _reports(both: Pair) -> Pair:
    return pair(_report(both[0]), _report(both[1]))
