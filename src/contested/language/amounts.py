"""Amounts of time ("24 hours", "about a week") and the distances that they make ("a week ago")."""

from dataclasses import replace

from contested.language.calendar import (
    Ago,
    Amount,
    Date,
    Offset,
    Reference,
    Relative,
    Unit,
    Weekday,
)
from contested.language.dates import MONTHS, WEEKDAYS, Read, read_date
from contested.language.numbers import read_number
from contested.language.words import Words, word_set

UNITS = {form: unit for unit in Unit for form in (unit.value, unit.value + "s")} | {
    "hrs": Unit.HOUR,
    "mins": Unit.MINUTE,
    "nights": Unit.DAY,
    "moments": Unit.MINUTE,
    "fortnight": Unit.WEEK,
    "fortnights": Unit.WEEK,
}

_PLURALS = frozenset(["moments", *(f"{unit}s" for unit in Unit)])
ABOUT = word_set("about around nearly almost some roughly approximately just over")


def read_amount(words: Words, i: int) -> tuple[Amount, int] | None:
    """So many units of time: "24 hours", "about a week", "a year and a half", "weeks"."""
    if words.at(i).lower == "fortnight":
        return Amount(Unit.WEEK, 2, 2), i + 1
    found = _amount(words, i)
    if found and words.at(found[1] - 1).lower.startswith("fortnight"):
        amount, end = found
        return Amount(Unit.WEEK, 2 * (amount.low or 1), 2 * (amount.high or 1)), end
    return found


def _amount(words: Words, i: int) -> tuple[Amount, int] | None:
    at = i
    if (
        words.says(i, "more", "than")
        or words.says(i, "less", "than")
        or words.says(i, "at", "least")
    ):
        at += 2
    elif words.at(i).lower in ABOUT:
        at += 1
    if at == i and words.at(i).lower in _PLURALS:
        return Amount(UNITS[words.at(i).lower]), i + 1
    if words.says(at, "a", "quarter", "of", "an", "hour"):
        return Amount(Unit.MINUTE, 15, 15), at + 5
    if words.says(at, "half", "a") or words.says(at, "half", "an"):
        unit = UNITS.get(words.at(at + 2).lower)
        if unit is Unit.YEAR:
            return Amount(Unit.MONTH, 6, 6), at + 3
        return (Amount(unit, 0.5, 0.5), at + 3) if unit else None
    if words.at(at).lower in {"a", "one"} and words.at(at + 1).lower in {"single", "full", "whole"}:
        unit = UNITS.get(words.at(at + 2).lower)
        return (Amount(unit, 1, 1), at + 3) if unit else None
    if words.at(at).lower in {"a", "an"} and words.at(at + 1).lower in UNITS:
        return _and_a_half(words, Amount(UNITS[words.at(at + 1).lower], 1, 1), at + 2)
    number = read_number(words, at)
    if number is None:
        return None
    low, high, end = number.low, number.high, number.end
    if words.at(end).lower in {"to", "or", "-", "–"} and (more := read_number(words, end + 1)):
        high, end = more.high, more.end
    end = end + 1 if words.at(end).lower in {"of", "-", "full", "straight", "consecutive"} else end
    unit = UNITS.get(words.at(end).lower)
    return _and_a_half(words, Amount(unit, low, high), end + 1) if unit else None


def _and_a_half(words: Words, amount: Amount, end: int) -> tuple[Amount, int]:
    if words.says(end, "and", "a", "half") and amount.low is not None and amount.high is not None:
        return replace(amount, low=amount.low + 0.5, high=amount.high + 0.5), end + 3
    return amount, end


def read_distance(words: Words, i: int) -> Read:
    """So long ago, or before or after the account's own time: "two days later"."""
    read = read_amount(words, i)
    if read is None:
        return _weekdays_ago(words, i)
    amount, end = read
    word, after = words.at(end).lower, words.at(end + 1)
    if word == "ago":
        return _ago_from(words, amount, end + 1)
    if word == "on" and after.lower in {",", ".", ""}:
        return Offset(amount, Reference(Unit.DAY)), end + 1
    if word == "from" and after.lower == "now":
        return Ago(amount, ahead=True), end + 2
    if word in {"earlier", "previously", "prior", "later", "afterwards"}:
        return Offset(amount, Reference(Unit.DAY), word[0] in "ep" and word != "later"), end + 1
    closes = not after.text or after.lower in {",", ".", ";", "and", "when", "but"}
    if word in {"before", "after"} and closes:
        return Offset(amount, Reference(Unit.DAY), before=word == "before"), end + 1
    return None


def _ago_from(words: Words, amount: Amount, end: int) -> Read:
    """What so long ago is counted from: "a week ago today", "two years ago this month"."""
    if words.at(end).lower == "today" or words.says(end, "to", "the", "day"):
        size = 1 if words.at(end).lower == "today" else 3
        return Offset(amount, Relative(Unit.DAY, 0), before=True), end + size
    unit = UNITS.get(words.at(end + 1).lower)
    if words.at(end).lower == "this" and unit in {Unit.WEEK, Unit.MONTH}:
        return Offset(amount, Relative(unit, 0), before=True), end + 2
    month = MONTHS.get(words.at(end + 1).lower) if words.at(end).lower == "this" else None
    if month and amount.unit is Unit.YEAR:
        return Offset(amount, Date(None, month), before=True), end + 2
    at = end + 1 if words.at(end).lower == "on" else end
    day = read_date(words, at) if amount.unit is Unit.WEEK else None
    if day and isinstance(day[0], Weekday):
        return Offset(amount, day[0], before=True), day[1]
    return Ago(amount), end


def _weekdays_ago(words: Words, i: int) -> Read:
    """Such as "two Sundays ago": the last Sunday and a week."""
    number = read_number(words, i)
    if number is None or words.at(number.end + 1).lower != "ago":
        return None
    day = WEEKDAYS.get(words.at(number.end).lower.removesuffix("s"))
    if day is None or not words.at(number.end).text[0].isupper():
        return None
    weeks = Amount(Unit.WEEK, number.low - 1, number.high - 1)
    return Offset(weeks, Weekday(day), before=True), number.end + 2
