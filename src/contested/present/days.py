"""Days in words: "14 Aug 2024", "9–10 Nov 2022", "since 24 Feb 2022"."""

from datetime import date

from contested.model.value import Time
from contested.model.vocabulary import TimePrecision

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def day_words(day: str | None) -> str:
    """An ISO date or date-time as "14 Aug 2024"; what is none, as it is."""
    try:
        on = date.fromisoformat((day or "")[:10])
    except ValueError:
        return day or ""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def time_words(time: Time | None, published: str | None = None) -> str:
    """When it happened, no finer than it is known; empty where it is not.

    A time that lasts until the day of publication is one since its start.
    """
    if time is None or not (time.start or time.end):
        return ""
    if time.start is None or time.end is None:
        return f"since {day_words(time.start)}" if time.start else f"until {day_words(time.end)}"
    start, end = time.start[:10], time.end[:10]
    if published and end == published[:10] and _long(start, end):
        return f"since {day_words(start)}"
    return _whole(start, end, time.precision) or _interval(start, end)


def _whole(start: str, end: str, precision: TimePrecision | None) -> str:
    """A month or a year as such; empty where it is none."""
    if precision is TimePrecision.YEAR and start[4:] == "-01-01" and end == f"{start[:4]}-12-31":
        return start[:4]
    if precision is TimePrecision.MONTH and start[:7] == end[:7]:
        return f"{_MONTHS[int(start[5:7]) - 1]} {start[:4]}"
    return ""


def _interval(start: str, end: str) -> str:
    if start == end:
        return day_words(start)
    first, last = day_words(start).split(), day_words(end).split()
    if len(first) != 3 or len(last) != 3:
        return f"{start}–{end}"
    shared = 2 if first[1:] == last[1:] else 1 if first[2] == last[2] else 0
    kept = first[: 3 - shared]
    dash = "–" if shared == 2 else " – "
    return f"{' '.join(kept)}{dash}{' '.join(last)}"


def _long(start: str, end: str) -> bool:
    try:
        return (date.fromisoformat(end) - date.fromisoformat(start)).days > 31
    except ValueError:
        return False
