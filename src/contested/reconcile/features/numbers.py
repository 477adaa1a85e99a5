"""What figures say for and against two claims telling of one happening."""

from contested.reconcile.facts import Facts


def same_figure(a: Facts, b: Facts) -> float:
    """Both give the same figure; a large one is telling, a small one less."""
    if not counts_alike(a, b) or (a.low, a.high) != (b.low, b.high):
        return 0.0
    known = a.low if a.low is not None else a.high
    return 0.5 if known is None or known < 4 else 1.0


def figures_compatible(a: Facts, b: Facts) -> float:
    """The figures differ, and one number fits both."""
    return float(counts_alike(a, b) and not same_figure(a, b) and fit(a, b))


def figures_differ(a: Facts, b: Facts) -> float:
    """No number fits both figures; the further apart the more."""
    if not counts_alike(a, b) or fit(a, b):
        return 0.0
    return min(1.0, abs(_middle(a) - _middle(b)) / max(_middle(a), _middle(b), 1.0))


def counts_alike(a: Facts, b: Facts) -> bool:
    """Whether both count the same kind of thing on the same basis."""
    if a.type == b.type == "people.exchanged" and a.figure and b.figure:
        return a.figure[1] == b.figure[1] and a.basis is b.basis
    return a.figure is not None and a.figure == b.figure and a.basis is b.basis


def fit(a: Facts, b: Facts) -> bool:
    """Whether one number may be meant by both figures."""
    low = max(a.low or 0.0, b.low or 0.0)
    highs = [high for high in (a.high, b.high) if high is not None]
    return not highs or low <= min(highs)


def _middle(made: Facts) -> float:
    known = [bound for bound in (made.low, made.high) if bound is not None]
    return sum(known) / len(known) if known else 0.0
