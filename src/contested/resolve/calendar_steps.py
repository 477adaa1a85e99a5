"""Years, months and weeks counted from one that was named: "in 2014 …; the following year …"."""

from collections.abc import Sequence
from datetime import date

from contested.language.calendar import Reference, Unit, When
from contested.resolve.days import around, precision_of, shifted
from contested.resolve.time import Interval

_STEPS = frozenset({Unit.WEEK, Unit.MONTH, Unit.YEAR})


def stepped(value: When, told: Sequence[Interval], published: date) -> Interval | None:
    """The unit so many units from the one named last, None where none was named before.

    A week or a month counts from one of its own size or finer; one that would lie ahead is not
    meant.
    """
    if not isinstance(value, Reference) or value.unit not in _STEPS:
        return None
    last = next((t for t in reversed(told) if t.start), None)
    if last is None or last.start is None:
        return None
    start, end = date.fromisoformat(last.start), date.fromisoformat(last.end or last.start)
    longest = {Unit.WEEK: 7, Unit.MONTH: 31, Unit.YEAR: 366}[value.unit]
    if (end - start).days >= longest:
        return None
    first = around(start, value.unit).start or start
    days = around(shifted(first, value.offset, value.unit), value.unit)
    if days.start is None or days.end is None or days.start > published:
        return None
    end_day = min(days.end, published)
    return Interval(days.start.isoformat(), end_day.isoformat(), precision_of(value.unit))
