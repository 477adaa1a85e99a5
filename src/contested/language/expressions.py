"""Time expressions whole, with their preposition or without one."""

from contested.language.amounts import ABOUT, UNITS
from contested.language.anchors import read_anchored
from contested.language.calendar import (
    Date,
    Every,
    Lasting,
    Part,
    Relative,
    Unit,
    When,
)
from contested.language.clock import read_clock
from contested.language.dates import MONTHS, WEEKDAYS, Read, month_at
from contested.language.feasts import starters
from contested.language.joins import DAY_WORDS, joined
from contested.language.numbers import STARTERS
from contested.language.phrases import DAYPARTS, DAYS, PARTS, WHICH, read_core
from contested.language.prepositions import READERS
from contested.language.rows import read_row
from contested.language.words import Words
from contested.language.years import SEASONS, year_at

_SO_FAR = (
    ("so", "far"),
    ("thus", "far"),
    ("to", "date"),
    ("by", "now"),
    ("until", "now"),
    ("till", "now"),
    ("up", "to", "now"),
    ("up", "until", "now"),
    ("to", "this", "day"),
    ("of", "late"),
    ("until", "today"),
)

_FIRST_WORDS = frozenset(
    [
        *MONTHS,
        *WEEKDAYS,
        *SEASONS,
        *UNITS,
        *DAYS,
        *PARTS,
        *WHICH,
        *STARTERS,
        *ABOUT,
        *DAYPARTS,
        "the",
        "that",
        "previous",
        "preceding",
        "next",
        "coming",
        "following",
        "recent",
        "every",
        "each",
        "daily",
        "weekly",
        "nightly",
        "hourly",
        "recently",
        "lately",
        "new",
        *starters(),
        "more",
        "less",
        "at",
        "day",
        "opening",
        "weekend",
        "final",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "midweek",
        "latter",
    ]
)


def read_expression(words: Words, i: int) -> Read:
    """The time expression that begins at `i`, with its preposition, or None."""
    word = words.at(i).lower
    for phrase in _SO_FAR:
        if word == phrase[0] and words.says(i, *phrase):
            of = read_core(words, i + len(phrase)) if word in {"so", "thus"} else None
            return of if of and isinstance(of[0], Relative) else (Lasting(), i + len(phrase))
    reader = READERS.get(word)
    found = reader(words, i) if reader else None
    if found is None and (words[i].sort != "letters" or word in _FIRST_WORDS):
        found = _bare(words, i)
    return joined(words, found) if found else None


def _bare(words: Words, i: int) -> Read:
    """A time without a preposition; a month or a year alone is none."""
    found = (
        read_row(words, i)
        or _repeated(words, i)
        or _weekend(words, i)
        or read_clock(words, i, loose=False)
    )
    found = found or _about_noon(words, i)
    found = found or read_anchored(words, i) or read_core(words, i)
    if found is None:
        return _attributive_year(words, i)
    return None if words.at(i).lower == "the" and _is_vague(found[0]) else _sure(words, i, found)


def _repeated(words: Words, i: int) -> Read:
    """Such as "every day", "each night", "daily", and "recently"."""
    word, after = words.at(i).lower, words.at(i + 1)
    if word in {"recently", "lately"}:
        return Lasting(), i + 1
    named = UNITS.keys() | DAYPARTS.keys() | WEEKDAYS.keys() | SEASONS.keys()
    if word in {"every", "each"} and after.lower in named:
        return Every(UNITS.get(after.lower, Unit.DAY)), i + 2
    frequent = word in {"daily", "weekly", "nightly", "hourly"} and after.sort != "letters"
    return (Every(Unit.DAY), i + 1) if frequent else None


def _weekend(words: Words, i: int) -> Read:
    """The weekend of a happening: "weekend raids", "the weekend's clashes"."""
    after = words.at(i + 1)
    named = after.sort == "own" or (after.text.islower() and after.lower.endswith("s"))
    once = words.at(i - 1).lower not in {"a", "every", "each", "any", "-"}
    weekend = words.at(i).lower == "weekend" and named and once
    return (Relative(Unit.WEEKEND, 0), i + 1) if weekend else None


def _about_noon(words: Words, i: int) -> Read:
    """A part of the day with a hedge alone: "around midday", "about noon"."""
    part = DAYPARTS.get(words.at(i + 1).lower)
    if words.at(i).lower not in ABOUT or part is None:
        return None
    return Part(part, Relative(Unit.DAY, 0)), i + 2


def _is_vague(value: When) -> bool:
    """Whether "the day" or "the night" is said, which alone says nothing."""
    whole = isinstance(value, Part) and value.part in DAY_WORDS
    today = Relative(Unit.DAY, 0)
    return (isinstance(value, Relative) and not value.offset) or (
        whole and isinstance(value, Part) and value.of == today
    )


def _sure(words: Words, i: int, found: tuple[When, int]) -> Read:
    value, end = found
    loose = isinstance(value, Date) and value.day is None and end == i + 1
    return None if loose and not _own_month(words, i) else found


def _own_month(words: Words, i: int) -> bool:
    """Whether a month alone is meant as one: "the March offensive", "(September)"."""
    month = month_at(words, i)
    return bool(month) and words.at(i - 1).lower in {"the", "of", "(", "’", "its", "'s"}


def _attributive_year(words: Words, i: int) -> Read:
    """Such as "the 2014 annexation", "Russia's 2022 invasion"."""
    year = year_at(words, i)
    before, after = words.at(i - 1), words.at(i + 1)
    owned = before.lower in {"the", "its", "his", "their", "a", "this"} or before.sort == "own"
    if year and owned and after.text.islower() and after.text[-1] != "s":
        return Date(year), i + 1
    return None
