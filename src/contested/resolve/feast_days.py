"""The days of feasts: fixed, counted from Easter, or listed year by year."""

from datetime import date, timedelta

from contested.language.calendar import Feast, Which
from contested.language.feasts import NamedDay, feasts
from contested.model.vocabulary import TimePrecision
from contested.resolve.days import Days, Frame, recurring

_NEAR = 3  # days


def days_of_feast(value: Feast, frame: Frame) -> Days | None:
    """The days of a feast; without a year those of the last one, or of the next in future."""
    named, now = feasts()[value.name], frame.published.year
    year = value.year or (now + value.away if value.away is not None else None)
    years = (year,) if year else range(now - 2, now + 3)
    begins = [day for y in years for day in _begins(named, y)]
    options = [_lasting(day, named.days) for day in begins]
    if year:
        return options[0] if options else None
    soon = [d for d in options if d.start and 0 < (d.start - frame.published).days <= _NEAR]
    if soon and value.which is Which.PLAIN:
        return soon[0]  # "on the eve of Eid", told on that eve
    return recurring(options, frame, value.which)


def _lasting(day: date, days: int) -> Days:
    return Days(day, day + timedelta(days=days - 1), TimePrecision.DAY)


def _begins(named: NamedDay, year: int) -> list[date]:
    """The first days that fall into a year; lunar feasts can come twice in one."""
    if named.fixed:
        return [date(year, *named.fixed)]
    if named.easter is not None:
        easter = orthodox_easter(year) if named.orthodox else western_easter(year)
        return [easter + timedelta(days=named.easter)]
    return sorted(day for day in named.dates if day.year == year)


def western_easter(year: int) -> date:
    """Easter Sunday of the western churches, by the Gregorian rule of Meeus and Jones."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leaps, left = divmod(century, 4)
    shift = (century + 8) // 25
    moon = (19 * golden + century - leaps - (century - shift + 1) // 3 + 15) % 30
    week = (32 + 2 * left + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, by Meeus's Julian rule, for 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)
