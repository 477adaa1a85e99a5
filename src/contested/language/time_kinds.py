"""What a time expression does: whether it names a day, a stretch, a start or an end."""

from enum import StrEnum

from contested.language.calendar import (
    After,
    Before,
    Clock,
    Date,
    Every,
    Lasting,
    Length,
    Nth,
    Part,
    Range,
    Relative,
    Running,
    Season,
    Since,
    Throughout,
    Unit,
    Until,
    Weekday,
    When,
    Window,
)

_HOURS = frozenset({"morning", "noon", "afternoon", "evening"})
_MORNINGS = frozenset({"morning", "dawn", "early"})


class TimeKind(StrEnum):
    """What a time expression does."""

    POINT = "point"
    INTERVAL = "interval"
    SINCE = "since"
    UNTIL = "until"
    DURATION = "duration"
    FREQUENCY = "frequency"


def kind_of(value: When) -> TimeKind:
    """What a time expression of that value does."""
    if isinstance(value, Since | After):
        return TimeKind.SINCE
    if isinstance(value, Until | Before):
        return TimeKind.UNTIL
    if isinstance(value, Length):
        return TimeKind.DURATION
    if isinstance(value, Every):
        return TimeKind.FREQUENCY
    return TimeKind.INTERVAL if _is_stretch(value) else TimeKind.POINT


def _within_a_day(value: When) -> bool:
    """Whether a stretch is from one hour of a day to another: "from dawn till dusk on Tuesday"."""
    if not isinstance(value, Range):
        return False
    first, last = value.first, value.last
    hours = isinstance(last, Clock) or (isinstance(last, Part) and last.part in _HOURS)
    bare = isinstance(first, Part) and first.part in _HOURS and first.of == Relative(Unit.DAY, 0)
    return hours and (bare or (isinstance(first, Clock) and first.of is None))


def one_night(value: When) -> bool:
    """Whether it is a night, by both of its days: "the night of Monday to Tuesday"."""
    if isinstance(value, Part):
        return value.part in {"night", "overnight"} and isinstance(value.of, Range)
    if not isinstance(value, Range) or not isinstance(value.first, Part):
        return False
    last = value.last.of if isinstance(value.last, Part) else value.last
    morning = not isinstance(value.last, Part) or value.last.part in _MORNINGS
    first = value.first.of
    if value.first.part != "night" or not morning:
        return False
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return bool((last.day - first.day) % 7 == 1)
    return isinstance(first, Date) and isinstance(last, Date)


def _is_stretch(value: When) -> bool:
    """Whether the words name more than a day."""
    if one_night(value):
        return False
    if isinstance(value, Part | Nth):
        return _is_stretch(value.of) and not (isinstance(value, Nth) and value.unit is Unit.DAY)
    if isinstance(value, Clock) or _within_a_day(value):
        return False
    if isinstance(value, Date):
        return value.day is None
    if isinstance(value, Relative):
        return value.unit is not Unit.DAY
    return isinstance(value, Window | Lasting | Range | Throughout | Season | Running)
