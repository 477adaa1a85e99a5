"""Days and the calendar's arithmetic: what resolving a time rests on."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from contested.language.calendar import Amount, Date, Part, Relative, Season, Unit, When, Which
from contested.model.vocabulary import TimePrecision

Anchors = Sequence[tuple[str, date]]
_SEASON_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_PRECISIONS = {
    Unit.MINUTE: TimePrecision.HOUR,
    Unit.HOUR: TimePrecision.HOUR,
    Unit.DAY: TimePrecision.DAY,
    Unit.WEEK: TimePrecision.WEEK,
    Unit.WEEKEND: TimePrecision.DAY,
    Unit.MONTH: TimePrecision.MONTH,
    Unit.QUARTER: TimePrecision.SEASON,
    Unit.YEAR: TimePrecision.YEAR,
    Unit.DECADE: TimePrecision.YEAR,
}


_FAR_AHEAD, _JUST_OVER = 240, 120


@dataclass(frozen=True, slots=True)
class Frame:
    """From where an expression is read: its report's day, its war, its account, its tense."""

    published: date
    anchors: tuple[tuple[str, date], ...] = ()
    reference: date | None = None
    future: bool = False

    @property
    def here(self) -> date:
        """The account's own time, else publication."""
        return self.reference or self.published


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of days, both inclusive, None where open."""

    start: date | None
    end: date | None
    precision: TimePrecision

    @classmethod
    def day(cls, day: date, precision: TimePrecision = TimePrecision.DAY) -> "Days":
        """One day."""
        return cls(day, day, precision)


def precision_of(unit: Unit) -> TimePrecision:
    """How finely a time counted in `unit` is known."""
    return _PRECISIONS[unit]


def ends_at(days: Days | None, value: When, frame: Frame) -> Days | None:
    """The days up to publication, where a calendar stretch of the past goes beyond it."""
    inner = value.of if isinstance(value, Part) else value
    stretch = isinstance(inner, Relative | Date | Season)
    if days is None or frame.future or not stretch or days.start is None or days.end is None:
        return days
    cut = days.start <= frame.published < days.end
    return replace(days, end=frame.published) if cut else days


def month_of(year: int, month: int) -> Days:
    """A calendar month; months beyond 1 to 12 run into the neighbouring years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return Days(date(year, month, 1), date(year, month, last), TimePrecision.MONTH)


def year_of(year: int) -> Days:
    """A calendar year."""
    return Days(date(year, 1, 1), date(year, 12, 31), TimePrecision.YEAR)


def season_of(name: str, year: int) -> Days:
    """A meteorological season, a winter by the year that it begins in."""
    month = _SEASON_MONTH[name]
    last = month_of(year, month + 2)
    return Days(date(year, month, 1), last.end, TimePrecision.SEASON)


def recurring(options: list[Days], frame: Frame, which: Which) -> Days | None:
    """Of a thing that comes back, in order of time, the one that is meant.

    Plainly the last that has begun (in future the first that has not ended); "last" is the one
    that is over, "next" the one that has not begun; so are the previous and the
    following one, seen from the account's own day.
    """
    now = frame.here if which in {Which.PREVIOUS, Which.FOLLOWING} else frame.published
    known = [d for d in options if d.start and d.end]
    over = [d for d in known if d.end and d.end < now]
    begun = [d for d in known if d.start and d.start <= now]
    coming = [d for d in known if d.start and d.start > now]
    unfinished = [d for d in known if d.end and d.end >= now]
    if which in {Which.LAST, Which.PREVIOUS}:
        return over[-1] if over else None
    if which in {Which.NEXT, Which.FOLLOWING}:
        return coming[0] if coming else None
    if frame.future:
        if unfinished and begun and _just_over(unfinished[0], begun[-1], frame.published):
            return begun[-1]
        return unfinished[0] if unfinished else None
    return begun[-1] if begun else None


def _just_over(coming: Days, past: Days, published: date) -> bool:
    """Whether a day of the year is the one just over: in May, "told to leave on April 4"."""
    if past.start is None or coming.start is None or past.start != past.end:
        return False
    far = (coming.start - published).days > _FAR_AHEAD
    return far and (published - past.start).days <= _JUST_OVER


def shifted(day: date, amount: float, unit: Unit) -> date:
    """`day` and so many units; a month later is the same day of the month, or its last."""
    if unit in {Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE}:
        per = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120}[unit]
        month = month_of(day.year, day.month + round(amount * per))
        assert month.start
        assert month.end
        return month.start.replace(day=min(day.day, month.end.day))
    return day + timedelta(days=_in_days(amount, unit))


def _in_days(amount: float, unit: Unit) -> int:
    """Whole days; hours up to half a day are the same day."""
    hours = {Unit.MINUTE: 1 / 60, Unit.HOUR: 1, Unit.WEEK: 168}.get(unit, 24) * abs(amount)
    days = int(hours // 24) + (1 if hours % 24 > 12 else 0)
    return days if amount >= 0 else -days


def around(day: date, unit: Unit) -> Days:
    """The calendar unit that a day is in."""
    if unit is Unit.WEEK:
        first = day - timedelta(days=day.weekday())
        return Days(first, first + timedelta(days=6), TimePrecision.WEEK)
    if unit is Unit.WEEKEND:
        first = day - timedelta(days=(day.weekday() - 5) % 7)
        return Days(first, first + timedelta(days=1), TimePrecision.DAY)
    if unit is Unit.MONTH:
        return month_of(day.year, day.month)
    if unit is Unit.QUARTER:
        month = (day.month - 1) // 3 * 3 + 1
        last = month_of(day.year, month + 2)
        return Days(date(day.year, month, 1), last.end, TimePrecision.SEASON)
    if unit is Unit.YEAR:
        return year_of(day.year)
    return Days.day(day)


def window(day: date, amount: Amount, *, ahead: bool) -> Days:
    """The stretch of `amount` up to `day`, or from it on."""
    size = amount.high
    if size is None:
        edge = Days(day, None, TimePrecision.OPEN)
        return edge if ahead else Days(None, day, TimePrecision.OPEN)
    precision = precision_of(amount.unit)
    if amount.unit in {Unit.HOUR, Unit.MINUTE} and size > 1:
        precision = TimePrecision.DAY
    if ahead:
        return Days(day, shifted(day, size, amount.unit), precision)
    return Days(shifted(day, -size, amount.unit), day, precision)


def part_of(days: Days, part: str) -> Days:
    """Early, mid, late or a half of some days: thirds, which for a month end at the 10th and 20th.

    The late third of a month is its last ten days, whatever its length.
    """
    start, end = days.start, days.end
    if start is None or end is None or (end - start).days < 5:
        return days
    length = (end - start).days + 1
    if part in {"first half", "second half"}:
        half = (
            shifted(start, 6, Unit.MONTH) if length > 300 else start + timedelta(days=length // 2)
        )
        middle = half - timedelta(days=1)
        first = Days(start, middle, days.precision)
        return first if part[0] == "f" else Days(middle + timedelta(days=1), end, days.precision)
    if length in {28, 29, 30, 31}:
        first_end, last_start = start.replace(day=10), end - timedelta(days=9)
    elif length == 7:
        first_end, last_start = start + timedelta(days=1), start + timedelta(days=4)
    else:
        months = 40 if length > 3000 else 4 if length > 300 else 1
        first_end = shifted(start, months, Unit.MONTH) - timedelta(days=1)
        last_start = shifted(end + timedelta(days=1), -months, Unit.MONTH)
    if part == "early":
        return replace(days, end=first_end)
    if part == "late":
        return replace(days, start=last_start)
    one = timedelta(days=1)
    if length == 31:
        return replace(days, start=first_end + one, end=start.replace(day=20))
    return replace(days, start=first_end + one, end=last_start - one)
