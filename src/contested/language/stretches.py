"""Stretches that end at a day of their own, or at now: "in the week to 15 March"."""

from contested.language.amounts import read_amount
from contested.language.bounds import read_side
from contested.language.calendar import Amount, Lasting, Offset, Range, Since, Unit, Window
from contested.language.dates import Read
from contested.language.phrases import read_core
from contested.language.words import Words

_UP_TO = frozenset({"to", "until", "till", "through", "ending", "ended"})
_UNITS = {"week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}


def read_stretch(words: Words, i: int) -> Read:
    """What follows "in": "the 24 hours to Monday morning", "the five weeks since"."""
    if words.at(i).lower not in {"the", "a"}:
        return None
    at = i + 1
    unit = _UNITS.get(words.at(at).lower)
    read = (Amount(unit, 1, 1), at + 1) if unit else read_amount(words, at)
    if read is None:
        return None
    amount, end = read
    if words.at(end).lower == "since":
        start = read_core(words, end + 1)
        if start is not None:
            return Since(start[0]), start[1]  # "in the six months since November"
        return (Lasting(amount) if amount.low is None else Window(amount)), end + 1
    end = end + 1 if words.says(end, "up", "to") else end
    end = end + 1 if words.at(end).lower in {"period", "span", "window"} else end
    if words.at(end).lower not in _UP_TO or amount.low is None:
        return None
    end = end + 2 if words.at(end + 1).lower in {"on", "at"} else end + 1
    last = read_side(words, end)
    return (Range(Offset(amount, last[0], before=True), last[0]), last[1]) if last else None
