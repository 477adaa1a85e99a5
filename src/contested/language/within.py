"""Stretches behind "over", "during", "within" and "through": "over the past week", "through May 3"."""

from contested.language.amounts import read_amount
from contested.language.anchors import is_long, read_happening
from contested.language.bounds import read_side, read_time
from contested.language.calendar import (
    Amount,
    Date,
    Length,
    Part,
    Relative,
    Throughout,
    Unit,
    Until,
    Weekday,
    Window,
)
from contested.language.dates import Read
from contested.language.phrases import read_core
from contested.language.stretches import read_stretch
from contested.language.words import Words

_THIRDS = frozenset({"early", "mid", "late"})
_DATING = frozenset({"in", "on", "from", "between", "during"})


def read_within(words: Words, i: int) -> Read:
    """After "over", "during", "within", "throughout", "through": a stretch of time."""
    at = i + 4 if words.says(i + 1, "the", "course", "of") else i + 1
    if stretch := read_stretch(words, at):
        return stretch
    at = at + 1 if words.at(at).lower in {"about", "just", "some"} else at
    if words.says(at, "past", "day") or words.says(at, "last", "day"):
        return read_core(words, at)
    return _the_day(words, i, at) or read_time(words, at) or _span(words, i, at)


def _the_day(words: Words, i: int, at: int) -> Read:
    """Such as "during the night", "over the day", which is the day up to the report."""
    if not (words.says(at, "the", "day") or words.says(at, "the", "night")):
        return None
    if words.at(at + 2).lower == "of" and (of := read_core(words, at + 3)):
        return of
    day = words.at(at + 1).lower == "day"
    if day and at == i + 1 and words.at(i).lower in {"over", "in", "for"}:
        return Window(Amount(Unit.DAY, 1, 1)), at + 2
    end = at + 4 if words.says(at + 2, "and", "morning") else at + 2
    return Part("day" if day else "overnight", Relative(Unit.DAY, 0)), end


def _span(words: Words, i: int, at: int) -> Read:
    """Such as "within 24 hours", "throughout the war"."""
    read = read_amount(words, at)
    if read and read[0].low is not None and words.at(i).lower in {"within", "over", "in", "of"}:
        on = read[1] + 1 if words.at(read[1]).lower in _DATING else read[1]
        dated = read_core(words, on)
        return dated or _how_long(words, i, at, read)
    if words.at(i).lower == "over" and at == i + 1:
        return None  # "sanctions over the war": what they are about
    happened = read_happening(words, at)
    lasts = happened and is_long(happened[0])
    return (Throughout(happened[0]), happened[1]) if happened and lasts else None


def _how_long(words: Words, i: int, at: int, read: tuple[Amount, int]) -> Read:
    """A stretch up to now, but "within minutes of the blast" and "over six weeks" say how long."""
    amount, end = read
    if words.at(i).lower == "within" and words.at(end).lower == "of":
        return Length(amount), end
    long = words.at(i).lower == "over" and amount.unit not in {Unit.MINUTE, Unit.HOUR, Unit.DAY}
    return (Length(amount) if long else Window(amount)), end


def read_through(words: Words, i: int) -> Read:
    """Such as "through mid-June", "through Sunday", which is up to then, and "through the summer"."""
    if words.at(i - 1).lower == "all":
        return read_within(words, i)
    found = read_side(words, i + 1)
    day = found is not None and (
        isinstance(found[0], Weekday) or (isinstance(found[0], Date) and found[0].day)
    )
    third = found is not None and isinstance(found[0], Part) and found[0].part in _THIRDS
    return (Until(found[0]), found[1]) if found and (day or third) else read_within(words, i)
