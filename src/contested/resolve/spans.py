"""The days of each sort of time expression: one function a sort, `days_of` over all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from contested.language.calendar import (
    After,
    Ago,
    Anchor,
    Before,
    Clock,
    Date,
    Every,
    Lasting,
    Leftover,
    Length,
    Nth,
    Offset,
    Part,
    Range,
    Reference,
    Relative,
    Season,
    Since,
    Throughout,
    Unit,
    Until,
    Weekday,
    When,
    Window,
)
from contested.language.phrases import DAYPARTS
from contested.model.vocabulary import TimePrecision
from contested.resolve.days import (
    Days,
    Frame,
    around,
    ends_at,
    month_of,
    part_of,
    precision_of,
    recurring,
    season_of,
    shifted,
    window,
    year_of,
)

_OPEN = TimePrecision.OPEN
_ONE = timedelta(days=1)
_FIRST = {"hours": 1, "days": 7, "weeks": 28, "months": 90, "years": 1095}


def days_of(value: When, frame: Frame) -> Days | None:
    """The days that `value` means, None where its words do not say."""
    return _READERS[type(value)](value, frame)


def _date(value: Date, frame: Frame) -> Days | None:
    year, month, day = value.year, value.month, value.day
    if year and month and day:
        return Days.day(date(year, month, day))
    if year:
        return month_of(year, month) if month else year_of(year)
    if month is None:
        return None
    years = range(frame.published.year - 4, frame.published.year + 5)
    if day is None:
        return recurring([month_of(y, month) for y in years], frame, value.which)
    valid = [y for y in years if day <= (month_of(y, month).end or date.min).day]
    return recurring([Days.day(date(y, month, day)) for y in valid], frame, value.which)


def _weekday(value: Weekday, frame: Frame) -> Days | None:
    first = frame.published + timedelta(days=(value.day - frame.published.weekday()) % 7 - 14)
    return recurring([Days.day(first + timedelta(weeks=n)) for n in range(5)], frame, value.which)


def _season(value: Season, frame: Frame) -> Days | None:
    if value.year:
        return season_of(value.name, value.year)
    years = range(frame.published.year - 2, frame.published.year + 3)
    return recurring([season_of(value.name, y) for y in years], frame, value.which)


def _relative(value: Relative, frame: Frame) -> Days:
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


def _reference(value: Reference, frame: Frame) -> Days:
    return around(shifted(frame.here, value.offset, value.unit), value.unit)


def _window(value: Window, frame: Frame) -> Days:
    return window(frame.published, value.amount, ahead=value.ahead or frame.future)


def _ago(value: Ago, frame: Frame) -> Days:
    amount, sign = value.amount, 1 if value.ahead else -1
    if value.ahead and not frame.future:
        return window(frame.published, amount, ahead=False)
    if amount.low is None or amount.high is None:
        edge = shifted(frame.published, 2 * sign, amount.unit)
        return Days(edge, None, _OPEN) if value.ahead else Days(None, edge, _OPEN)
    near, far = (shifted(frame.published, sign * n, amount.unit) for n in (amount.low, amount.high))
    if amount.unit in {Unit.MONTH, Unit.YEAR}:
        first, last = sorted((near, far))
        return Days(
            around(first, amount.unit).start,
            around(last, amount.unit).end,
            precision_of(amount.unit),
        )
    first, last = sorted((near, far))
    fine = amount.unit not in {Unit.HOUR, Unit.MINUTE}
    return Days(first, last, precision_of(amount.unit) if fine else TimePrecision.DAY)


def _lasting(value: Lasting, frame: Frame) -> Days:
    return Days(None, frame.published, _OPEN)


def _nothing(value: Any, frame: Frame) -> None:
    """What says how long or how often does not say when."""


def _anchor(value: Anchor, frame: Frame) -> Days | None:
    own = days_of(value.date, frame) if value.date else None
    said = set(value.words.replace("-", " ").split())
    known = [
        (len(w), d) for w, d in frame.anchors if set(w.lower().replace("-", " ").split()) <= said
    ]
    if not known:
        return own
    day = max(known)[1]
    inside = own is None or ((own.start or day) <= day <= (own.end or day))
    return Days.day(day) if inside else own


def _part(value: Part, frame: Frame) -> Days | None:
    of = days_of(value.of, frame)
    if of is None or of.start is None or of.end is None:
        return of
    if value.part == "overnight":
        return of if isinstance(value.of, Range) else Days(of.start - _ONE, of.end, of.precision)
    if value.part in {"start", "end", "eve", "day", "noon"} or value.part in DAYPARTS.values():
        return of if value.part != "end" or not isinstance(value.of, Anchor) else None
    if value.part == "earlier":
        return ends_at(of, value.of, frame)
    if value.part == "later":
        return replace(of, start=max(of.start, frame.published)) if of.end > frame.published else of
    side, _, unit = value.part.partition(" ")
    if unit in _FIRST:
        size = timedelta(days=_FIRST[unit] - 1)
        if side == "first":
            return Days(of.start, of.start + size, TimePrecision.WEEK)
        return Days(max(of.start, of.end - size), of.end, TimePrecision.WEEK)
    return part_of(of, value.part)


def _nth(value: Nth, frame: Frame) -> Days | None:
    of = days_of(value.of, frame)
    if of is None or of.start is None or of.end is None:
        return None
    precision = precision_of(value.unit)
    if value.number < 0:
        return Days(shifted(of.end, -1, value.unit) + _ONE, of.end, precision)
    first = shifted(of.start, value.number - 1, value.unit)
    return Days(first, shifted(of.start, value.number, value.unit) - _ONE, precision)


def _offset(value: Offset, frame: Frame) -> Days | None:
    amount, sign = value.amount, -1 if value.before else 1
    of = days_of(value.of, frame)
    if of is None or of.start is None:
        return _unanchored(value, frame)
    if amount.low is None or amount.high is None:
        return Days(None, of.start, _OPEN) if value.before else Days(of.start, None, _OPEN)
    near, far = (shifted(of.start, sign * n, amount.unit) for n in (amount.low, amount.high))
    fine = amount.unit not in {Unit.HOUR, Unit.MINUTE}
    precision = precision_of(amount.unit) if fine else TimePrecision.DAY
    return Days(min(near, far), max(near, far), precision)


def _unanchored(value: Offset, frame: Frame) -> Days | None:
    """Such as "A week after the raid began", where nobody knows when: the week up to the account's time."""
    if value.before or value.amount.low is None:
        return None
    return window(frame.here, value.amount, ahead=False)


def _clock(value: Clock, frame: Frame) -> Days | None:
    of = days_of(value.of, frame) if value.of else Days.day(frame.here)
    return replace(of, precision=TimePrecision.HOUR) if of else None


def _range(value: Range, frame: Frame) -> Days | None:
    if frame.future:
        first = days_of(value.first, frame)
        last = days_of(value.last, _from(frame, first.start if first else None))
    else:
        last = days_of(value.last, frame)
        first = days_of(value.first, _from(frame, last.end if last else None))
    if first is None or last is None:
        return None
    return Days(first.start, last.end, first.precision)


def _from(frame: Frame, day: date | None) -> Frame:
    return replace(frame, published=day, reference=None) if day else frame


def _since(value: Since, frame: Frame) -> Days:
    of = days_of(value.of, frame)
    if of is None or of.start is None:
        return Days(None, None if frame.future else frame.published, _OPEN)
    if frame.future or of.start > frame.published:
        return Days(of.start, None, _OPEN)
    return Days(of.start, frame.published, of.precision)


def _until(value: Until, frame: Frame) -> Days | None:
    of = days_of(value.of, frame)
    return Days(None, of.end, _OPEN) if of else None


def _after(value: After, frame: Frame) -> Days | None:
    of = days_of(value.of, frame)
    if of is None or of.end is None or isinstance(value.of, Clock):
        return of
    start = of.end if isinstance(value.of, Part | Anchor) else of.end + _ONE
    return Days(start, frame.published if start <= frame.published else None, _OPEN)


def _before(value: Before, frame: Frame) -> Days | None:
    of = days_of(value.of, frame)
    if of is None or of.start is None or isinstance(value.of, Clock):
        return of
    return Days(None, of.start - _ONE, _OPEN)


def _throughout(value: Throughout, frame: Frame) -> Days | None:
    of = days_of(value.of, frame)
    if of is None or of.start is None:
        return Days(None, frame.published, _OPEN)
    return Days(of.start, frame.published, of.precision)


def _leftover(value: Leftover, frame: Frame) -> Days | None:
    """What the grammar left over, by dateparser, which takes long to load."""
    import dateparser  # noqa: PLC0415

    day = dateparser.parse(
        value.words,
        languages=["en"],
        settings={
            "PREFER_DATES_FROM": "future" if frame.future else "past",
            "RELATIVE_BASE": _noon(frame.published),
            "REQUIRE_PARTS": ["day", "month"],
        },
    )
    return Days.day(day.date()) if day else None


def _noon(day: date) -> Any:
    from datetime import datetime, time  # noqa: PLC0415

    return datetime.combine(day, time(12))


_READERS: dict[type, Callable[[Any, Frame], Days | None]] = {
    Date: _date,
    Weekday: _weekday,
    Season: _season,
    Relative: _relative,
    Reference: _reference,
    Window: _window,
    Ago: _ago,
    Lasting: _lasting,
    Length: _nothing,
    Every: _nothing,
    Anchor: _anchor,
    Part: _part,
    Nth: _nth,
    Offset: _offset,
    Clock: _clock,
    Range: _range,
    Since: _since,
    Until: _until,
    After: _after,
    Before: _before,
    Throughout: _throughout,
    Leftover: _leftover,
}
