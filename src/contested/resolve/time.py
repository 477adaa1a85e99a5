"""Which days a time expression means, by the annotation guide's rules on time.

Everything is counted from the day of publication: a weekday is the last one up to and including
it (the next one where the tense is future), a month or season without a year likewise, "since X"
ends at it, and what it cuts in two ("this month") ends at it. The war's own anchors come from the
conflict's profile; "that day" and its like count from the account's reference time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from contested.language.calendar import Date, When
from contested.language.times import Tense, TimeMention
from contested.model.vocabulary import TimePrecision
from contested.resolve.days import Anchors, Days, Frame, ends_at
from contested.resolve.spans import days_of

_A_DAY = 2
_JUST_BEEN = 30

__all__ = [
    "Anchors",
    "Interval",
    "acled_time_precision",
    "interval",
    "is_past_recap",
    "ucdp_date_prec",
]


@dataclass(frozen=True, slots=True)
class Interval:
    """ISO dates, both inclusive, None where open, and how finely the time is known."""

    start: str | None
    end: str | None
    precision: TimePrecision


def interval(
    mention: TimeMention,
    published: date,
    anchors: Anchors = (),
    reference: date | None = None,
    tense: Tense | None = None,
) -> Interval:
    """The days that `mention` means in a report of the day `published`.

    `anchors` are a war's own anchors as (words, first day), such as ("full-scale invasion", …);
    `reference` is the account's own time, for "that day"; `tense` overrules the mention's. What
    cannot be known ("after the raid", without an anchor) is open on both sides.
    """
    begun = mention.span.text.lower().startswith("since ")
    tense = Tense.PAST if begun else tense or mention.tense
    value = _of_the_war(mention.value, published, anchors)
    return resolve(value, published, anchors, reference, tense)


def _of_the_war(value: When, published: date, anchors: Anchors) -> When:
    """A day by which a war itself is named, of that year: "killed on October 7", long after.

    Not where the same day of this year has just been.
    """
    if not isinstance(value, Date) or value.year is not None or not (value.month and value.day):
        return value
    named = (d for words, d in anchors if len(words.split()) == _A_DAY and words[-1:].isdigit())
    day = next((d for d in named if (d.month, d.day) == (value.month, value.day)), None)
    if day is None or not (published - day).days >= 0:
        return value
    since = (published - date(published.year, day.month, day.day)).days
    return value if 0 <= since <= _JUST_BEEN else replace(value, year=day.year)


def resolve(
    value: When,
    published: date,
    anchors: Anchors = (),
    reference: date | None = None,
    tense: Tense = Tense.PAST,
) -> Interval:
    """The days that an unresolved time means; arguments as for `interval`."""
    frame = Frame(published, tuple(anchors), reference, tense is Tense.FUTURE)
    days = ends_at(days_of(value, frame), value, frame) or Days(None, None, TimePrecision.OPEN)
    return Interval(_iso(days.start), _iso(days.end), days.precision)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _length(time: Interval) -> int | None:
    """How many days an interval has, None where it is open."""
    if time.start is None or time.end is None:
        return None
    return (date.fromisoformat(time.end) - date.fromisoformat(time.start)).days + 1


def ucdp_date_prec(time: Interval) -> int:
    """UCDP GED's `date_prec`: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 a year or more."""
    days = _length(time)
    if days is None:
        return 5
    steps: Sequence[tuple[int, int]] = ((1, 1), (6, 2), (7, 3), (31, 4))
    return next((code for most, code in steps if days <= most), 5)


def acled_time_precision(time: Interval) -> int:
    """ACLED's `time_precision`: 1 the day is known, 2 the week, 3 no more than the month."""
    days = _length(time)
    if days is None:
        return 3
    return 1 if days == 1 else 2 if days <= 7 else 3


def is_past_recap(time: Interval, published: date, days: int = 10) -> bool:
    """Whether a time lies clearly before the report's own days: it ended more than `days` ago."""
    if time.end is None:
        return False
    return date.fromisoformat(time.end) < published - timedelta(days=days)
