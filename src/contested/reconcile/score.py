"""How much speaks for two claims telling of one happening, and why, feature by feature."""

from collections.abc import Mapping
from dataclasses import dataclass

from contested.reconcile.facts import Facts
from contested.reconcile.features import BARS, FEATURES, Feature
from contested.reconcile.rules import Rules


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature of a pair: its name, its sentence, and what it adds; None where it bars."""

    name: str
    says: str
    points: float | None


def barred(a: Facts, b: Facts) -> bool:
    """Whether the two can never be of one event."""
    return any(bar(a, b) for bar in BARS)


Weighed = tuple[tuple[Feature, float], ...]


def weighed(points: Mapping[str, float]) -> Weighed:
    """The features that have points, each with its points."""
    return tuple((each, points[each.__name__]) for each in FEATURES if points.get(each.__name__))


def score(a: Facts, b: Facts, features: Weighed) -> float:
    """The sum of what the features add; of a pair that is not barred."""
    total = 0.0
    for feature, points in features:
        strength = feature(a, b)
        if strength:
            total += points * strength
    return total


def reasons(a: Facts, b: Facts, rules: Rules) -> tuple[Reason, ...]:
    """Why the two are one or not: the bars that hold, then the features by what they add."""
    bars = [Reason(bar.__name__, _sentence(bar), None) for bar in BARS if bar(a, b)]
    found = [
        Reason(each.__name__, _sentence(each), rules.points.get(each.__name__, 0.0) * each(a, b))
        for each in FEATURES
    ]
    telling = [reason for reason in found if reason.points]
    return (*bars, *sorted(telling, key=lambda r: (-abs(r.points or 0.0), r.name)))


def _sentence(feature: object) -> str:
    return (feature.__doc__ or "").strip()
