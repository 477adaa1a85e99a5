"""The days of what the calendar names: dates, weekdays, seasons, "last month"."""

from dataclasses import replace
from datetime import date, timedelta

from contested.language.calendar import Date, Relative, Season, Unit, Weekday, Which
from contested.resolve.days import (
    Days,
    Frame,
    around,
    month_of,
    recurring,
    season_of,
    shifted,
    year_of,
)


def days_of_date(value: Date, frame: Frame) -> Days | None:
    """A calendar date, month or year; without a year the one that is meant."""
    year, month, day = value.year, value.month, value.day
    if year and month and day:
        return Days.day(date(year, month, day))
    if year:
        return month_of(year, month) if month else year_of(year)
    if month is None:
        return _day_of_month(day, frame, value.which) if day else None
    years = range(frame.published.year - 4, frame.published.year + 5)
    if day is None:
        return recurring([month_of(y, month) for y in years], frame, value.which)
    valid = [y for y in years if day <= (month_of(y, month).end or date.min).day]
    return recurring([Days.day(date(y, month, day)) for y in valid], frame, value.which)


def _day_of_month(day: int, frame: Frame, which: Which) -> Days | None:
    """A day without its month: "on the 14th"."""
    year, now = frame.published.year, frame.published.month
    months = [month_of(year, m) for m in range(now - 3, now + 4)]
    days = [m.start.replace(day=day) for m in months if m.start and m.end and day <= m.end.day]
    return recurring([Days.day(d) for d in days], frame, which)


def days_of_weekday(value: Weekday, frame: Frame) -> Days | None:
    """A day of the week: the last one up to publication, or the next."""
    near = frame.here if value.which in {Which.PREVIOUS, Which.FOLLOWING} else frame.published
    first = near + timedelta(days=(value.day - near.weekday()) % 7 - 14)
    return recurring([Days.day(first + timedelta(weeks=n)) for n in range(5)], frame, value.which)


def days_of_season(value: Season, frame: Frame) -> Days | None:
    """A meteorological season."""
    if value.year:
        return season_of(value.name, value.year)
    if value.away is not None:
        return season_of(value.name, frame.published.year + value.away)
    years = range(frame.published.year - 2, frame.published.year + 3)
    return recurring([season_of(value.name, y) for y in years], frame, value.which)


def days_of_relative(value: Relative, frame: Frame) -> Days:
    """A calendar unit so many units from publication."""
    if value.unit is Unit.WEEKEND:
        latest = around(frame.published, Unit.WEEKEND)
        assert latest.start
        assert latest.end
        back = value.offset < 0 and latest.end >= frame.published
        ahead = value.offset > 0 or (frame.future and latest.end < frame.published)
        step = timedelta(weeks=-1 if back else 1 if ahead else 0)
        return replace(latest, start=latest.start + step, end=latest.end + step)
    return around(
        shifted(_unit_start(frame.published, value.unit), value.offset, value.unit), value.unit
    )


def _unit_start(day: date, unit: Unit) -> date:
    return around(day, unit).start or day
