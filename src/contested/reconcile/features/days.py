"""What days say for and against two claims telling of one happening."""

from contested.reconcile.facts import Days, Facts
from contested.reconcile.features.story import one_story

_LOSSES = ("people.", "materiel.")


def same_days(a: Facts, b: Facts) -> float:
    """Both happened on the same day, or in the same short stretch of days."""
    if a.days is None or b.days is None or not (a.days.told and b.days.told):
        return 0.0
    return _shared(a.days, b.days)


def times_overlap(a: Facts, b: Facts) -> float:
    """The days that both give have some in common."""
    if a.days is None or b.days is None or not (a.days.told and b.days.told):
        return 0.0
    return float(a.days.gap(b.days) <= 0) * (0.3 if a.days.open or b.days.open else 1.0)


def told_then(a: Facts, b: Facts) -> float:
    """One is not dated, and its report came out within days of what the other gives."""
    if a.days is None or b.days is None or a.days.told == b.days.told:
        return 0.0
    long = a.days.open or b.days.open or max(a.days.length, b.days.length) > 5
    return float(a.days.gap(b.days) <= 0) * (0.4 if long else 1.0)


def reported_together(a: Facts, b: Facts) -> float:
    """Neither is dated, and the reports came out within two days."""
    if a.days is None or b.days is None or a.days.told or b.days.told:
        return 0.0
    return float(abs(a.days.last - b.days.last) <= 2)


def days_apart(a: Facts, b: Facts) -> float:
    """Both are dated, to days that do not touch."""
    if a.days is None or b.days is None or not (a.days.told and b.days.told):
        return 0.0
    return float(a.days.gap(b.days) > max(a.patience, b.patience))


def told_long_after(a: Facts, b: Facts) -> float:
    """One is not dated, and its report came out long before or after what the other gives."""
    if a.days is None or b.days is None or (a.days.told and b.days.told) or one_story(a, b):
        return 0.0
    return float(a.days.gap(b.days) > max(a.patience, b.patience))


def frame_and_part(a: Facts, b: Facts) -> float:
    """One is an operation or a sum of many days, the other is not so dated."""
    sums = a.type.startswith(_LOSSES)
    if (a.type == b.type and not sums) or a.days is None or b.days is None:
        return 0.0
    long = [a.summed or _lasts(a.days), b.summed or _lasts(b.days)]
    return float(long[0] != long[1])


def stretch_and_day(a: Facts, b: Facts) -> float:
    """One is dated to a long or open stretch, the other to a day or two."""
    if a.days is None or b.days is None or not (a.days.told and b.days.told):
        return 0.0
    lengths = sorted((a.days.length, b.days.length))
    return float(lengths[0] <= 2 and (lengths[1] > 4 or a.days.open or b.days.open))


def _lasts(days: Days) -> bool:
    return days.told and days.length > 4


def _shared(a: Days, b: Days) -> float:
    """The share of days in common, of all the days of both; nothing for open or long ones."""
    common = min(a.last, b.last) - max(a.first, b.first) + 1
    if common <= 0 or a.open or b.open:
        return 0.0
    return common / (max(a.last, b.last) - min(a.first, b.first) + 1)
