"""Reports of one happening, told apart by all their words, and which of their claims that ties.

Outside of wars two reports told in much the same telling words are of one happening, even where
their claims say little, misdate it or misplace it. Within a component the reports are grouped by
their likeness, and what each tells at its head is tied to what the others do.

A formula that is told again every day has its words in common too. So words do not join two reports
that date what they tell to days apart, nor two whose figures and places both differ; and where one
publisher issued both on different days, one such difference is enough. But a word misread parts no
two reports that are much alike and stand under different titles.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from contested.reconcile.cluster import Pair, Ties, Unit, divide, pair
from contested.reconcile.facts import Facts
from contested.reconcile.features.ground import lie_apart
from contested.reconcile.features.numbers import counts_alike, fit
from contested.reconcile.features.story import again, likeness, titled_alike
from contested.reconcile.rules import Rules


def alike(a: Facts, b: Facts, rules: Rules) -> float:
    """How alike the reports are at whose heads the two tell of one kind of happening; else 0."""
    kinds = a.families & b.families & rules.stories
    return likeness(a, b) if kinds and _tells(a) and _tells(b) else 0.0


def tied(known: Mapping[Unit, Facts], scores: Mapping[Pair, float], rules: Rules) -> Iterator[Pair]:
    """The pairs of claims of a component that reports of one happening begin with."""
    between = {_reports(both): score for both, score in scores.items()}
    reports = {each for both in between for each in both}
    claims = defaultdict[Unit, list[Unit]](list)
    for unit in sorted({unit for both in scores for unit in both}):
        claims[_report(unit)].append(unit)
    heads = {report: [known[unit] for unit in units] for report, units in claims.items()}
    much = rules.limits["much alike"]
    barred = {
        both
        for both, score in between.items()
        if parted(heads[both[0]], heads[both[1]], much=score >= much)
    }
    joined = {both: score for both, score in between.items() if both not in barred}
    for story in divide(sorted(reports), Ties(joined, barred), rules.limits["story"]):
        for kind in sorted(rules.stories):
            told = [u for report in story for u in claims[report] if kind in known[u].families]
            yield from (pair(told[0], other) for other in told[1:])


def parted(one: Sequence[Facts], other: Sequence[Facts], *, much: bool = False) -> bool:
    """Whether what two reports begin with cannot be one happening, however alike their words are.

    Args:
        one: the claims at the head of the one.
        other: those at the head of the other.
        much: whether they are much alike: then what differs may be misread, or of what came after,
            where no common title says that both follow a formula.
    """
    pairs = [(a, b) for a in one for b in other]
    gaps = [a.days.gap(b.days) for a, b in pairs if a.days and b.days and _dated(a) and _dated(b)]
    gap = min(gaps, default=0)
    counted = [fit(a, b) for a, b in pairs if counts_alike(a, b)]
    placed = [lie_apart(a, b) for a, b in pairs if a.where and b.where]
    differ = [bool(counted) and not any(counted), bool(placed) and all(placed)]
    much = much and not titled_alike(one[0], other[0])
    if again(one[0], other[0]):
        return gap > 0 or (all(differ) if much else any(differ))
    late = gap > max(max(a.patience, b.patience) for a, b in pairs)
    return not much and (late or all(differ))


def _dated(made: Facts) -> bool:
    return made.days is not None and made.days.told


def _tells(made: Facts) -> bool:
    return bool(made.story.weights) and not (made.negative or made.wished or made.reacts)


def _report(unit: Unit) -> Unit:
    return "", unit[1]


def _reports(both: Pair) -> Pair:
    return pair(_report(both[0]), _report(both[1]))
