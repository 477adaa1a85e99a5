"""Two expressions of one time: "on Tuesday at 5 a.m.", "at dawn on Sunday"."""

from contested.language.calendar import (
    Clock,
    Date,
    Part,
    Range,
    Relative,
    Unit,
    Weekday,
    When,
)
from contested.language.clock import read_clock
from contested.language.phrases import DAYPARTS, read_core
from contested.language.words import Words

DAY_WORDS = frozenset(["overnight", *DAYPARTS.values()])


def joined(words: Words, found: tuple[When, int], *, ranges: bool = True) -> tuple[When, int]:
    """Two expressions of one time: "on Tuesday at 5 a.m.", "at dawn on Tuesday"."""
    value, end = found
    at = end + 1 if words.at(end).lower in {",", "local"} else end
    at = at + 1 if words.at(at).lower == "time" else at
    at = at + 1 if words.at(at).lower in {"on", "of", "into", "to"} else at
    if (isinstance(value, Clock) and value.of is None) or _dayless(value):
        day = read_core(words, at)
        if day and at >= end and _is_day(day[0]):
            if isinstance(value, Clock):
                return Clock(value.hour, value.minute, day[0]), day[1]
            assert isinstance(value, Part)
            return Part(value.part, day[0]), day[1]
    if _is_day(value) and words.at(end).lower == "at":
        clock = read_clock(words, end + 1, loose=True)
        if clock and isinstance(clock[0], Clock):
            return Clock(clock[0].hour, clock[0].minute, value), clock[1]
    if ranges and _is_day(value) and words.at(end).lower in {"and", "to", "through", "into"}:
        last = read_core(words, end + 1)
        if last and _is_day(last[0]) and _on_weekday(value) and _on_weekday(last[0]):
            return Range(value, last[0]), last[1]
    return found


def _on_weekday(value: When) -> bool:
    return isinstance(value.of if isinstance(value, Part) else value, Weekday)


def _dayless(value: When) -> bool:
    return isinstance(value, Part) and value.of == Relative(Unit.DAY, 0)


def _is_day(value: When) -> bool:
    if isinstance(value, Part):
        return value.part in {"early", "late", *DAYPARTS.values()} and _is_day(value.of)
    if isinstance(value, Relative):
        return value.unit is Unit.DAY
    return isinstance(value, Weekday) or (isinstance(value, Date) and value.day is not None)
