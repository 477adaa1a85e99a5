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
from contested.language.dates import WEEKDAYS, Read, month_at
from contested.language.phrases import DAYPARTS, read_core
from contested.language.words import Words

_NOON = 12
_AT = frozenset({"at", "around", "about", "shortly", "just"})
DAY_WORDS = frozenset(["overnight", *DAYPARTS.values()])


def joined(words: Words, found: tuple[When, int], *, ranges: bool = True) -> tuple[When, int]:
    """Two expressions of one time: "on Tuesday at 5 a.m.", "at dawn on Tuesday"."""
    value, end = found
    one = _night_between(words, value, end) or _with_its_day(words, value, end)
    one = one or _of_week(words, value, end) or _with_its_hour(words, value, end)
    if one or not ranges:
        return one or found
    return _to_weekday(words, value, end) or _to_month(words, value, end) or found


def _night_between(words: Words, value: When, end: int) -> tuple[When, int] | None:
    """Such as "overnight from Saturday to Sunday"."""
    if not (isinstance(value, Part) and value.part == "overnight" and _dayless(value)):
        return None
    nights = _nights(words, end)
    return (Part("overnight", nights[0]), nights[1]) if nights else None


def _with_its_day(words: Words, value: When, end: int) -> tuple[When, int] | None:
    """An hour or a part of a day, and the day behind it: "at dawn on Tuesday"."""
    if not ((isinstance(value, Clock) and value.of is None) or _dayless(value)):
        return None
    if words.says(end, "in", "the") and words.at(end + 2).lower in DAYPARTS:
        end += 3  # "at 3:15 in the afternoon on May 3"
    at = end + 1 if words.at(end).lower in {",", "local"} else end
    at = at + 1 if words.at(at).lower == "time" else at
    at = at + 1 if words.at(at).lower in {"on", "of", "into", "to"} else at
    day = read_core(words, at)
    if day and isinstance(value, Clock) and day[0] == Part("overnight", Relative(Unit.DAY, 0)):
        back = -1 if value.hour >= _NOON else 0  # "9 p.m. last night", "2 a.m. last night"
        return Clock(value.hour, value.minute, Relative(Unit.DAY, back)), day[1]
    if day is None or not _is_day(day[0]):
        return None
    if isinstance(value, Clock):
        return Clock(value.hour, value.minute, day[0]), day[1]
    assert isinstance(value, Part)
    return Part(value.part, day[0]), day[1]


def _with_its_hour(words: Words, value: When, end: int) -> tuple[When, int] | None:
    """A day and the hour behind it: "on Tuesday at 5 a.m.", "yesterday at dawn"."""
    if not _is_day(value):
        return None
    part = DAYPARTS.get(words.at(end + 1).lower)
    if part and words.at(end).lower in {"at", "around", "before"}:
        return Part(part, value), end + 2
    if words.at(end).lower not in _AT:
        return None
    clock = read_clock(words, end + (words.at(end).lower == "at"), loose=True)
    if clock and isinstance(clock[0], Clock):
        return Clock(clock[0].hour, clock[0].minute, value), clock[1]
    return None


def _to_weekday(words: Words, value: When, end: int) -> tuple[When, int] | None:
    """Two weekdays, or a row of them: "late on Saturday and early on Sunday"."""
    if not (_is_day(value) and _on_weekday(value)):
        return None
    last = None
    if words.at(end).lower in {"and", "to", "through", "into"}:
        last = read_core(words, end + 1)
    if last is None or not (_is_day(last[0]) and _on_weekday(last[0])):
        last = _row_of_days(words, end)
    return (Range(value, last[0]), last[1]) if last else None


def _row_of_days(words: Words, i: int) -> Read:
    """The last of a row of weekdays: "Monday, Tuesday and Wednesday"."""
    at = i
    while words.at(at).text == "," and words.at(at + 1).lower in WEEKDAYS:
        at += 2
    at = at + 1 if at > i and words.at(at).text == "," else at
    ends = at > i and words.at(at).lower in {"and", "or"} and words.at(at + 1).lower in WEEKDAYS
    return (Weekday(WEEKDAYS[words.at(at + 1).lower]), at + 2) if ends else None


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
