"""What can stand after a preposition of time, and at either end of a stretch."""

from contested.language.anchors import read_anchored
from contested.language.calendar import Clock, Date, Part, Range, Relative, Unit, When
from contested.language.clock import read_clock
from contested.language.dates import Read, month_at
from contested.language.joins import joined
from contested.language.phrases import DAYPARTS, read_core
from contested.language.rows import read_row
from contested.language.words import Words
from contested.language.years import read_year, year_at

_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
_HEDGES = frozenset(["around", "about", "approximately", "roughly", "shortly", "just", "exactly"])


def read_time(words: Words, i: int, year: bool = True) -> Read:
    """A time of any sort that can stand after a preposition."""
    at = i + 1 if words.at(i).lower in _HEDGES else i
    if words.says(at, "the", "years") or words.says(at, "the", "year"):
        at = at + 2 if year_at(words, at + 2) else at
    found = read_row(words, at) or read_anchored(words, at) or read_core(words, at)
    if found is None and year and year_at(words, at) and not _counted(words, at):
        found = read_year(words, at)
        found = _to_year(words, found) if found else None
    return found


def _to_year(words: Words, found: tuple[When, int]) -> tuple[When, int]:
    """Two years of one stretch: "in 2021 and 2022"."""
    value, end = found
    last = year_at(words, end + 1) if words.at(end).lower in {"and", "or"} else None
    if not isinstance(value, Date) or last is None or words.at(end - 2).lower == "between":
        return found
    return Range(value, Date(last)), end + 2


def _counted(words: Words, i: int) -> bool:
    """Whether a number that looks like a year counts what follows: "in 2000 villages"."""
    after = words.at(i + 1)
    round_number = words.at(i).text[2:] == "00"
    return (
        round_number and after.sort == "letters" and after.text.islower() and after.text[-1] == "s"
    )


def read_side(words: Words, i: int, *, loose: bool = True) -> Read:
    """One end of a stretch, with its day where it is an hour."""
    found = read_clock(words, i, loose=loose) or read_time(words, i)
    part = DAYPARTS.get(words.at(i).lower)
    if found is None and part:
        found = Part(part, Relative(Unit.DAY, 0)), i + 1
    return joined(words, found) if found else None


def owns(words: Words, i: int) -> bool:
    """Whether a time is another thing's: "the toll from Saturday's strike"."""
    return words.at(i).text in _POSSESSIVE


def hour_alone(words: Words, i: int) -> Read:
    """An hour whose half of the day stands behind the second: "between 3 and 5 p.m."."""
    text, link = words.at(i).text, words.at(i + 1).lower
    if not (text.isdigit() and int(text) <= 12) or link not in {"and", "to", "-", "–"}:
        return None
    last = read_clock(words, i + 2, loose=False)
    return (Clock(int(text) % 12, 0), i + 1) if last and isinstance(last[0], Clock) else None


def range_side(words: Words, i: int) -> Read:
    """The first side of a range, whose month can stand at its end: "from 3 to 5 May"."""
    found = read_time(words, i)
    month, part = month_at(words, i), DAYPARTS.get(words.at(i).lower)
    if found is None and month:
        return Date(None, month[0]), month[1]
    if found is None and part:
        return joined(words, (Part(part, Relative(Unit.DAY, 0)), i + 1), ranges=False)
    return found
