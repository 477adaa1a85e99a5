"""What a time expression says, before anybody knows which day it is said on.

A value of type `When` is a small tree: "since the end of last month" is
`Since(Part("end", Relative(MONTH, -1)))`. `contested.resolve.time` turns it into ISO dates, given
the day of publication, the war's anchors and the account's reference time.
"""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """The units that time is counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


class Which(StrEnum):
    """Which of the recurring ones: "last Friday", "this Friday", "next Friday", "Friday".

    The previous and the following one are counted from the account's own time.
    """

    PLAIN = "plain"
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    PREVIOUS = "previous"
    FOLLOWING = "following"


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date, with what the words leave out as None: (2014, None, None) is a year."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    which: Which = Which.PLAIN


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday being 0."""

    day: int
    which: Which = Which.PLAIN


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day or feast of the data; `away` counts years from that of publication."""

    name: str
    year: int | None = None
    away: int | None = None
    which: Which = Which.PLAIN


@dataclass(frozen=True, slots=True)
class Running:
    """The nth unit in a row, which ends with the account: "for the third day running"."""

    unit: Unit
    number: int
    night: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """One of spring, summer, autumn and winter; a winter has the year that it begins in.

    `away` counts years from that of publication: "the summer of last year".
    """

    name: str
    year: int | None = None
    which: Which = Which.PLAIN
    away: int | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """A calendar unit counted from publication: ("day", -1) yesterday, ("week", 0) this week."""

    unit: Unit
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """A unit counted from the account's own time: "that day" 0, "the day before" -1."""

    unit: Unit
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Amount:
    """How many units: "three weeks", "a few days" (3 to 5), "weeks" (None, None)."""

    unit: Unit
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch up to publication ("the past 24 hours"), or from it on if `ahead`."""

    amount: Amount
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Ago:
    """So long before publication ("a week ago"), or after it if `ahead` ("in two weeks")."""

    amount: Amount
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Lasting:
    """So long up to now, without a stated start: "for weeks"; `None` amounts: "so far"."""

    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A bare duration, which says nothing of when: "for 20 minutes"."""

    amount: Amount


@dataclass(frozen=True, slots=True)
class Every:
    """A frequency, which says nothing of when: "every day"."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class Anchor:
    """A happening that the expression hangs on, in its own words: "the full-scale invasion".

    `date` is what the words themselves add: "the invasion in February 2022". A `loose` one has a
    day only where the report tells elsewhere when it was: "two days after gunmen hit the bridge".
    """

    words: str
    date: "When | None" = None
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of something: "early", "mid", "late", "end", "start", "night" …"""

    part: str
    of: "When"


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth unit of something: "day 143 of the invasion", "the last week of May" (-1)."""

    unit: Unit
    number: int
    of: "When"


@dataclass(frozen=True, slots=True)
class Offset:
    """So long after something, or before it: "a week after the incursion began".

    `back` counts the happening itself from what is told to have come a week after it.
    """

    amount: Amount
    of: "When"
    before: bool = False
    back: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour of the day, 0 to 23, of a day that the words give or leave out."""

    hour: int
    minute: int
    of: "When | None" = None


@dataclass(frozen=True, slots=True)
class Range:
    """From one to another, both included."""

    first: "When"
    last: "When"


@dataclass(frozen=True, slots=True)
class Since:
    """From something to publication."""

    of: "When"


@dataclass(frozen=True, slots=True)
class Until:
    """Up to something, with an open start."""

    of: "When"


@dataclass(frozen=True, slots=True)
class After:
    """Later than something."""

    of: "When"


@dataclass(frozen=True, slots=True)
class Before:
    """Earlier than something."""

    of: "When"


@dataclass(frozen=True, slots=True)
class Throughout:
    """All through a happening, up to publication: "throughout the war"."""

    of: "When"


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words that look like a time and that the grammar could not read."""

    words: str


When = (
    Date
    | Weekday
    | Feast
    | Running
    | Season
    | Relative
    | Reference
    | Window
    | Ago
    | Lasting
    | Length
    | Every
    | Anchor
    | Part
    | Nth
    | Offset
    | Clock
    | Range
    | Since
    | Until
    | After
    | Before
    | Throughout
    | Leftover
)


_LONG = frozenset({Unit.MONTH, Unit.YEAR})


def is_far_back(value: When) -> bool:
    """Whether it is a month or year that is over: "in 2016", "last year", "in May of last year"."""
    if isinstance(value, Date):
        return value.year is not None and value.day is None
    if isinstance(value, Nth | Part):
        return is_far_back(value.of)
    if isinstance(value, Ago):
        return value.amount.unit in _LONG and not value.ahead
    return isinstance(value, Relative) and value.unit in _LONG and value.offset < 0
