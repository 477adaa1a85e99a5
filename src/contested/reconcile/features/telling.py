"""What speaker, report and sentence say for and against two claims telling of one happening."""

from contested.reconcile.facts import Facts

_FATES = frozenset({"people.killed", "people.wounded", "people.missing"})


def same_statement(a: Facts, b: Facts) -> float:
    """The same speaker says it, within a day."""
    if not a.speaker or a.speaker != b.speaker or a.said is None or b.said is None:
        return 0.0
    return float(abs(a.said - b.said) <= 1)


def same_passage(a: Facts, b: Facts) -> float:
    """They stand in the same report, in one sentence or in two that follow each other."""
    if a.unit[1] != b.unit[1]:
        return 0.0
    one, other = sorted((a.claim.sentence, b.claim.sentence), key=lambda s: s.start)
    if one == other:
        return 1.0
    return 0.6 if 0 <= other.start - one.end <= 3 else 0.0


def one_toll(a: Facts, b: Facts) -> float:
    """One sentence counts in one breath who died and who was hurt, and tells them not apart."""
    if a.unit[1] != b.unit[1] or a.claim.sentence != b.claim.sentence or a.speaker != b.speaker:
        return 0.0
    both = a.type != b.type and a.type in _FATES and b.type in _FATES
    return float(both and a.figure is not None and b.figure is not None and a.days == b.days)


def same_report(a: Facts, b: Facts) -> float:
    """They stand in the same report."""
    return float(a.unit[1] == b.unit[1])


def same_thread(a: Facts, b: Facts) -> float:
    """The report tells twice of the same kind of happening by the same side."""
    return float(a.unit[1] == b.unit[1] and a.type == b.type and a.agent == b.agent)


def headline(a: Facts, b: Facts) -> float:
    """One stands in the title of the report that the other stands in."""
    return float(a.unit[1] == b.unit[1] and a.headline != b.headline)
