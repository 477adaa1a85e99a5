"""Two expressions of one time: "on Tuesday at 5 a.m.", "at dawn on Sunday"."""

from contested.language.calendar import (
    Clock,
    Date,
    Nth,
    Part,
    Range,
    Reference,
    Relative,
    Unit,
    Weekday,
    When,
)
from contested.language.clock import read_clock
from contested.language.dates import month_at
from contested.language.phrases import DAYPARTS, read_core
from contested.language.words import Words

_AT = frozenset({"at", "around", "about", "shortly", "just"})
DAY_WORDS = frozenset(["overnight", *DAYPARTS.values()])


def joined(words: Words, found: tuple[When, int], *, ranges: bool = True) -> tuple[When, int]:
    """Two expressions of one time: "on Tuesday at 5 a.m.", "at dawn on Tuesday"."""
    value, end = found
    at = end + 1 if words.at(end).lower in {",", "local"} else end
    at = at + 1 if words.at(at).lower == "time" else at
    at = at + 1 if words.at(at).lower in {"on", "of", "into", "to"} else at
    if isinstance(value, Part) and value.part == "overnight" and _dayless(value):
        nights = _nights(words, end)
        if nights is not None:
            return Part("overnight", nights[0]), nights[1]
    if (isinstance(value, Clock) and value.of is None) or _dayless(value):
        day = read_core(words, at)
        if day and at >= end and _is_day(day[0]):
            if isinstance(value, Clock):
                return Clock(value.hour, value.minute, day[0]), day[1]
            assert isinstance(value, Part)
            return Part(value.part, day[0]), day[1]
    week = _of_week(words, value, end)
    if week is not None:
        return week
    if _is_day(value) and words.at(end).lower in _AT:
        clock = read_clock(words, end + (words.at(end).lower == "at"), loose=True)
        if clock and isinstance(clock[0], Clock):
            return Clock(clock[0].hour, clock[0].minute, value), clock[1]
    if ranges and _is_day(value) and words.at(end).lower in {"and", "to", "through", "into"}:
        last = read_core(words, end + 1)
        if last and _is_day(last[0]) and _on_weekday(value) and _on_weekday(last[0]):
            return Range(value, last[0]), last[1]
    month = _to_month(words, value, end) if ranges else None
    return month or found


def _nights(words: Words, i: int) -> tuple[When, int] | None:
    """The two days that a night is between: "overnight from Saturday to Sunday", "May 3 into May 4"."""
    at = i + 1 if words.at(i).lower in {"from", "between"} else i
    first = read_core(words, at)
    if first is None or words.at(first[1]).lower not in {"to", "into", "and", "-", "–"}:
        return None
    last = read_core(words, first[1] + 1)
    both = last is not None and _is_day(first[0]) and _is_day(last[0])
    return (Range(first[0], last[0]), last[1]) if last and both else None


def _to_month(words: Words, value: When, end: int) -> tuple[When, int] | None:
    """Two months of one stretch: "in March and April"."""
    if not isinstance(value, Date) or value.day is not None or value.month is None:
        return None
    last = month_at(words, end + 1) if words.at(end).lower in {"and", "or"} else None
    if last is None or value.year is not None or words.at(last[1]).sort == "number":
        return None
    return Range(value, Date(None, last[0])), last[1]


def _of_week(words: Words, value: When, end: int) -> tuple[When, int] | None:
    """A weekday with its week: "on Tuesday last week", "Tuesday of this week"."""
    at = end + 1 if words.at(end).lower == "of" else end
    offset = {"last": -1, "this": 0, "next": 1}.get(words.at(at).lower)
    if not isinstance(value, Weekday) or offset is None or words.at(at + 1).lower != "week":
        return None
    return Nth(Unit.DAY, value.day + 1, Relative(Unit.WEEK, offset)), at + 2


def _on_weekday(value: When) -> bool:
    while isinstance(value, Part):
        value = value.of
    return isinstance(value, Weekday)


def _dayless(value: When) -> bool:
    return isinstance(value, Part) and value.of == Relative(Unit.DAY, 0)


def _is_day(value: When) -> bool:
    if isinstance(value, Part):
        return value.part in {"early", "late", *DAYPARTS.values()} and _is_day(value.of)
    if isinstance(value, Relative | Reference):
        return value.unit is Unit.DAY
    return isinstance(value, Weekday) or (isinstance(value, Date) and value.day is not None)
