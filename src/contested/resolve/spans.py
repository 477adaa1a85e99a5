"""The days of each sort of time expression: one function a sort, `days_of` over all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from contested.extract.deeds import DEEDS
from contested.language.calendar import (
    After,
    Ago,
    Amount,
    Anchor,
    Before,
    Clock,
    Date,
    Every,
    Feast,
    Lasting,
    Leftover,
    Length,
    Nth,
    Offset,
    Part,
    Range,
    Reference,
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
from contested.language.phrases import DAYPARTS
from contested.model.vocabulary import TimePrecision
from contested.resolve.anchors import anchor_day, end_day
from contested.resolve.days import (
    Days,
    Frame,
    around,
    ends_at,
    part_of,
    precision_of,
    shifted,
    window,
)
from contested.resolve.feast_days import days_of_feast
from contested.resolve.named_days import (
    days_of_date,
    days_of_relative,
    days_of_season,
    days_of_weekday,
)

_OPEN = TimePrecision.OPEN
_ONE = timedelta(days=1)
_THE_DEED = 2  # words
_WITHIN_A_DAY = frozenset({"start", "end", "eve", "day", "noon"})
_FIRST = {"hours": 1, "days": 7, "weeks": 28, "months": 90, "years": 1095}


def days_of(value: When, frame: Frame) -> Days | None:
    """The days that `value` means, None where its words do not say."""
    return _READERS[type(value)](value, frame)


def _reference(value: Reference, frame: Frame) -> Days:
    ahead = frame.reference is None and not frame.future
    offset = min(value.offset, 0) if ahead else value.offset
    return around(shifted(frame.here, offset, value.unit), value.unit)


def _window(value: Window, frame: Frame) -> Days:
    return window(frame.published, value.amount, ahead=value.ahead or frame.future)


def _running(value: Running, frame: Frame) -> Days:
    """The days of a row up to the account: "the third day running" began two days before."""
    if value.unit is not Unit.DAY:
        return window(frame.here, Amount(value.unit, value.number, value.number), ahead=False)
    back = value.number if value.night else value.number - 1
    return Days(frame.here - timedelta(days=back), frame.here, TimePrecision.DAY)


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
    day = anchor_day(value.words, frame)
    if day is None:
        return own
    inside = own is None or ((own.start or day) <= day <= (own.end or day))
    return Days.day(day) if inside else own


def _part(value: Part, frame: Frame) -> Days | None:
    if value.part == "end" and isinstance(value.of, Anchor):
        day = end_day(value.of.words, frame)
        return Days.day(day) if day else None
    of = days_of(value.of, frame)
    if of is None or of.start is None or of.end is None:
        return of
    if value.part == "overnight":
        return of if isinstance(value.of, Range) else replace(of, start=of.start - _ONE)
    if value.part in _WITHIN_A_DAY or value.part in DAYPARTS.values():
        return of
    if value.part in {"earlier", "later"}:
        return _side_of(of, value, frame)
    return _edge(of, value.part) or part_of(of, value.part)


def _side_of(of: Days, value: Part, frame: Frame) -> Days | None:
    """Such as "earlier this week", "later this month": up to publication, or from it on."""
    if value.part == "earlier":
        return ends_at(of, value.of, frame)
    begins = of.start is not None and of.end is not None and of.end > frame.published
    return replace(of, start=max(of.start or frame.published, frame.published)) if begins else of


def _edge(of: Days, part: str) -> Days | None:
    """Such as "the first days of the war", whose plural says a few of them."""
    side, _, unit = part.partition(" ")
    if unit not in _FIRST or of.start is None or of.end is None:
        return None
    if unit == "hours":
        return of
    size = timedelta(days=_FIRST[unit] - 1)
    if side == "first":
        return Days(of.start, of.start + size, TimePrecision.WEEK)
    return Days(max(of.start, of.end - size), of.end, TimePrecision.WEEK)


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
    if (
        isinstance(value.of, Reference)
        and frame.reference is None
        and not (sign < 0 or frame.future)
    ):
        return None if amount.low is None else Days.day(frame.published)
    of = days_of(value.of, frame)
    if of and of.end and _size(value.of) is not Unit.DAY:
        return _moved(of, value)
    if of is None or of.start is None:
        loose = isinstance(value.of, Anchor) and value.of.loose and not known_deed(value.of)
        return None if loose else _unanchored(value, frame)
    later = isinstance(value.of, Reference) and not value.before
    told = isinstance(value.of, Anchor | Part) or value.back or later
    if amount.low is None and amount.unit in {Unit.HOUR, Unit.MINUTE} and told:
        return Days.day(of.start)  # "hours after the town fell", "hours before it fell"
    if amount.low is None or amount.high is None:
        last = of.start if amount.unit in {Unit.HOUR, Unit.MINUTE} else of.start - _ONE
        return Days(None, last, _OPEN) if value.before else Days(of.start, None, _OPEN)
    near, far = (shifted(of.start, sign * n, amount.unit) for n in (amount.low, amount.high))
    bare = isinstance(value.of, Reference) and sign > 0 and not frame.future
    if bare and min(near, far) > frame.published:
        return None  # "a year later", counted from a day that it does not mean
    fine = amount.unit not in {Unit.HOUR, Unit.MINUTE}
    precision = precision_of(amount.unit) if fine else TimePrecision.DAY
    first, last = min(near, far), max(near, far)
    if told and not frame.future and _ONE >= first - frame.published > timedelta(0):
        first = last = frame.published  # ten days after it, as one counts both ends
    return Days(first, last, precision)


def _moved(of: Days, value: Offset) -> Days | None:
    """A whole stretch so much before: "two years ago this month"."""
    amount = value.amount
    if of.start is None or of.end is None or amount.low is None or amount.unit is Unit.DAY:
        return None
    first = shifted(of.start, -amount.low if value.before else amount.low, amount.unit)
    return around(first, _size(value.of))


def _size(value: When) -> Unit:
    """The unit of a stretch that a distance moves as a whole: "this month", "this April"."""
    if isinstance(value, Relative):
        return value.unit
    return Unit.MONTH if isinstance(value, Date) and value.month and not value.day else Unit.DAY


def _unanchored(value: Offset, frame: Frame) -> Days | None:
    """The time after a happening of which nobody knows when: the account's own, or so long to it."""
    if value.amount.unit in {Unit.HOUR, Unit.MINUTE} and (frame.reference or not value.before):
        return Days.day(frame.here)
    if value.amount.unit is Unit.DAY and value.amount.low is not None and not value.before:
        if frame.reference is None or not known_deed(value.of):
            return Days.day(frame.here)
        later = shifted(frame.reference, value.amount.low, Unit.DAY)
        return Days.day(later) if later <= frame.published else None
    if value.before or value.amount.low is None:
        return None
    return window(frame.here, value.amount, ahead=False)


def known_deed(value: When) -> bool:
    """Whether it is the blow that was just told, in no other words: "the strike", "the blast"."""
    words = value.words.split() if isinstance(value, Anchor) else []
    return len(words) == _THE_DEED and words[0] in {"the", "that"} and words[1] in DEEDS


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
    if first and last and first.start and last.end and first.start > last.end:
        first = days_of(value.first, replace(_from(frame, last.end), future=False))
    if first is None or last is None:
        return None
    return Days(first.start, last.end, first.precision)


def _from(frame: Frame, day: date | None) -> Frame:
    return replace(frame, published=day, reference=None) if day else frame


def _since(value: Since, frame: Frame) -> Days:
    bare = isinstance(value.of, Reference) and frame.reference is None
    of = None if bare else days_of(value.of, frame)
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
    if of is None or of.end is None or _within_day(value.of):
        return of
    start = of.end if isinstance(value.of, Part | Anchor) else of.end + _ONE
    return Days(start, frame.published if start <= frame.published else None, _OPEN)


def _within_day(value: When) -> bool:
    """Whether what comes before or after it is of the same day: "after dusk on May 3"."""
    part = isinstance(value, Part) and value.part in DAYPARTS.values()
    return isinstance(value, Clock) or part


def _before(value: Before, frame: Frame) -> Days | None:
    of = days_of(value.of, frame)
    if of is None or of.start is None or _within_day(value.of):
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
    Date: days_of_date,
    Weekday: days_of_weekday,
    Season: days_of_season,
    Feast: days_of_feast,
    Running: _running,
    Relative: days_of_relative,
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
