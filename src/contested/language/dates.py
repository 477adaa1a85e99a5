"""The names of days, months and seasons, and the calendar dates written with them.

Each reader takes the words and an index and returns what stands there with the index after it,
or None. English, and the months as Ukrainian and Russian reports write them after a day.
"""

import re
from datetime import date

from contested.language.calendar import Date, Range, Weekday, When
from contested.language.feasts import read_feast
from contested.language.words import Words
from contested.language.years import DECADES, SEASONS, read_decade, read_season, year_at

Read = tuple[When, int] | None

_MONTH_NAMES = (
    "january jan січня января",
    "february feb лютого февраля",
    "march mar березня марта",
    "april apr квітня апреля",
    "may травня мая",
    "june jun червня июня",
    "july jul липня июля",
    "august aug серпня августа",
    "september sept sep вересня сентября",
    "october oct жовтня октября",
    "november nov листопада ноября",
    "december dec грудня декабря",
)
MONTHS = {name: n for n, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_WEEKDAY_NAMES = (
    "monday mon",
    "tuesday tue tues",
    "wednesday wed",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
WEEKDAYS = {name: n for n, names in enumerate(_WEEKDAY_NAMES) for name in names.split()}
_SHORT_DAYS = frozenset(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"])
_WORDS_TOO = frozenset({"may", "march", "mar", "sep", "dec", "jan", "jun", "sat", "sun"})
_NOT_DAYS = frozenset({"palm", "bloody", "good", "black", "easter", "ash", "maundy", "cyber"})
ORDINAL_DAYS = {
    name: n
    for n, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        1,
    )
}
_GOES_ON = frozenset(
    "and at when while after before but as it they he she we i the a an in its their".split()
)
_MORE = frozenset({",", "and", "to", "or"})
_CHRISTMAS_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_JOIN = frozenset({"-", "–", "—", "to", "and", "through", "till", "until", "or", "/"})
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.((?:19|20)?\d\d))?")
_UNITS = frozenset("brigade regiment battalion division corp army squadron".split())


def month_at(words: Words, i: int) -> tuple[int, int] | None:
    """The month named at `i` and the index after it and its full stop."""
    word = words.at(i)
    number = MONTHS.get(word.lower)
    if number is None or (word.lower in _WORDS_TOO and not word.text[0].isupper()):
        return None
    dotted = words.at(i + 1).lower == "." and (words.at(i + 2).sort in {"number", "ordinal"})
    return number, i + 2 if dotted else i + 1


def day_at(words: Words, i: int) -> int | None:
    """The day of a month that the word at `i` can be: "6", "06", "6th"."""
    word = words.at(i)
    if word.sort not in {"number", "ordinal"}:
        return None
    digits = word.text if word.sort == "number" else word.text[:-2]
    return int(digits) if digits.isdigit() and len(digits) < 3 and 1 <= int(digits) <= 31 else None


def read_date(words: Words, i: int) -> Read:
    """A calendar date, a month, a weekday or a season, the longest that begins at `i`."""
    word = words.at(i)
    if word.sort in {"number", "ordinal"}:
        return read_decade(words, i) or _numeric(words, i) or _day_first(words, i)
    if word.lower in DECADES:
        return read_decade(words, i)
    if word.lower in WEEKDAYS:
        return _weekday(words, i)
    if word.lower in MONTHS:
        return read_feast(words, i) or _month_first(words, i)
    if word.lower in SEASONS:
        return read_season(words, i)
    if word.text == "Christmas" and words.at(i + 1).lower in _CHRISTMAS_PARTS:
        return Date(None, 12, 25), i + 1
    return read_feast(words, i)


def read_day_of_month(words: Words, i: int) -> Read:
    """A day without its month: "the 7th", "the first of the month", "the second of May"."""
    spelled = ORDINAL_DAYS.get(words.at(i).lower)
    day = spelled or day_at(words, i)
    if day is None:
        return None
    if words.at(i + 1).lower == "of":
        month = month_at(words, i + 2)
        if month:
            return _with_year(words, month[1], month[0], day)
        whole = words.at(i + 2).lower in {"the", "this"} and words.at(i + 3).lower == "month"
        return (Date(None, None, day), i + 4) if whole else None
    after = words.at(i + 1)
    if _numbers_units(words, i):
        return None
    closed = after.sort != "letters" or (
        after.lower in _GOES_ON and words.at(i + 2).sort != "ordinal"
    )
    return (Date(None, None, day), i + 1) if closed and not spelled else None


def _numbers_units(words: Words, i: int) -> bool:
    """Whether ordinals in a row name units: "the 24th, 47th and 115th brigades"."""
    listed = words.at(i + 1).lower in {",", "and"} and words.at(i + 2).sort in {"number", "ordinal"}
    row = [words.at(at).lower for at in range(i + 2, i + 10)]
    return listed and any(word.removesuffix("s") in _UNITS for word in row)


def _numeric(words: Words, i: int) -> Read:
    """Such as "2022-11-09", "09.11.2022", "11/09/2022"."""
    return _dotted(words, i) or _signed(words, i)


def _dotted(words: Words, i: int) -> Read:
    """Such as "09.11.2022", and "24.02" where a preposition asks for a date."""
    dotted = _DOTTED.fullmatch(words[i].text)
    if dotted is None:
        return None
    day, month, year = int(dotted[1]), int(dotted[2]), dotted[3]
    asked = words.at(i - 1).lower in {"from", "to", "since", "until", "till", "on", "by"}
    if not year and not (asked and len(dotted[2]) == 2):
        return None
    return _made(_century(year), month, day, i + 1)


def _signed(words: Words, i: int) -> Read:
    """Three numbers with hyphens or strokes; the month is first, as in the US, if it can be."""
    sign = words.at(i + 1).lower
    if sign not in {"-", "/", "‑"} or words.at(i + 3).lower != sign:
        return None
    parts = [words.at(i + n).text for n in (0, 2, 4)]
    if not all(words.glued(i + n) for n in range(1, 5)) or not all(p.isdigit() for p in parts):
        return None
    first, second, third = (int(p) for p in parts)
    if len(parts[0]) == 4:
        return _made(first, second, third, i + 5)
    month, day = (second, first) if first > 12 else (first, second)
    return _made(third, month, day, i + 5) if len(parts[2]) == 4 else None


def _century(year: str | None) -> int | None:
    return None if year is None else int(year) if len(year) == 4 else 2000 + int(year)


def _made(year: int | None, month: int, day: int, end: int) -> Read:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return Date(year, month, day), end


def _day_first(words: Words, i: int) -> Read:
    """Such as "6 August 2024", "the 6th of August", "3-5 May", "3 and 5 May"."""
    day = day_at(words, i)
    if day is None:
        return None
    at = i + 1
    while words.at(at).text == "," and day_at(words, at + 1) and words.at(at + 2).lower in _MORE:
        at += 2  # "6, 7 and 8 May"
    if words.at(at).lower in _JOIN and (last := day_at(words, at + 1)) is not None:
        of = at + 3 if words.at(at + 2).lower == "of" else at + 2
        month = month_at(words, of)
        if month and last > day:
            made = _with_year(words, month[1], month[0], last)
            return _ranged(made, month[0], day)
    if at > i + 1:
        return None
    hyphen = words.at(at).text in {"-", "/"} and words.glued(at) and words.glued(at + 1)
    at = at + 1 if words.at(at).lower == "of" or hyphen else at
    month = month_at(words, at)
    if month is None:
        return None
    if hyphen:
        year = year_at(words, month[1] + 1) if words.at(month[1]).text in {"-", "/"} else None
        return _made(year, month[0], day, month[1] + 2 if year else month[1])
    made = _with_year(words, month[1], month[0], day)
    return _to_another(words, made)


def _month_first(words: Words, i: int) -> Read:
    """Such as "August 6, 2024", "Aug. 6-8", "March 2022", "March"."""
    month = month_at(words, i)
    if month is None:
        return None
    number, at = month
    at = at + 1 if words.at(at).lower == "the" and words.at(at + 1).sort == "ordinal" else at
    day = day_at(words, at)
    clock = words.at(at + 1).lower == ":" or ":" in words.at(at).text
    if day is not None and not clock and not _counts(words, at):
        while words.at(at + 1).text == "," and day_at(words, at + 2) and _goes_on(words, at + 3):
            at += 2  # "May 6, 7 and 8"
        last = day_at(words, at + 2)
        if words.at(at + 1).lower in _JOIN and last is not None and last > day:
            follows = words.at(at + 3).lower
            if follows not in MONTHS and not _counts(words, at + 2):
                return _ranged(_with_year(words, at + 3, number, last), number, day)
        return _to_another(words, _with_year(words, at + 1, number, day))
    at = month[1]
    of = at + 1 if words.at(at).lower in {"of", ","} else at
    if (year := year_at(words, of)) and (of == at or words.at(at).lower == "of"):
        return Date(year, number), of + 1
    if (year := year_at(words, of)) and words.at(at).lower == ",":
        return Date(year, number), of + 1
    return Date(None, number), at


def _goes_on(words: Words, i: int) -> bool:
    """Whether a list of days goes on to its last: "6, 7 and 8"."""
    at = i + 1 if words.at(i).text == "," else i
    return words.at(at).lower in {"and", "to", "or"} and day_at(words, at + 1) is not None


def _counts(words: Words, i: int) -> bool:
    """Whether the number at `i` counts something, and is no day: "In May 12 people died"."""
    after = words.at(i + 1)
    return after.lower in {"people", "soldiers", "civilians", "percent", "%", "million", "thousand"}


def _with_year(words: Words, i: int, month: int, day: int) -> Read:
    comma = words.at(i).lower in {",", "of"}
    year = year_at(words, i + 1 if comma else i)
    end = i + (2 if comma else 1) if year else i
    if year and words.at(end).lower in {"року", "года", "г"}:
        end += 1
    return _made(year, month, day, end)


def _ranged(last: Read, month: int, day: int) -> Read:
    if last is None or not isinstance(last[0], Date):
        return None
    return Range(Date(last[0].year, month, day), last[0]), last[1]


def _to_another(words: Words, first: Read) -> Read:
    """Such as "28 February-3 March": a date that goes on to another without a preposition."""
    if first is None or words.at(first[1]).lower not in {"-", "–", "—"}:
        return first
    last = _day_first(words, first[1] + 1) or _month_first(words, first[1] + 1)
    if last is None or not isinstance(last[0], Date) or last[0].day is None:
        return first
    return Range(_same_year(first[0], last[0]), last[0]), last[1]


def _same_year(first: When, last: When) -> When:
    if isinstance(first, Date) and isinstance(last, Date) and first.year is None:
        return Date(last.year, first.month, first.day)
    return first


def _closed_day(words: Words, i: int, at: int) -> bool:
    """Whether a short day's full stop ends it, with no date behind: "on Tues."."""
    asked = words.at(i - 1).lower in {"on", "last", "early", "late"}
    return asked and day_at(words, at + 1) is None and words.at(at + 1).lower not in MONTHS


def _weekday(words: Words, i: int) -> Read:
    word = words[i]
    if not word.text[0].isupper() or words.at(i - 1).lower in _NOT_DAYS:
        return None
    if words.at(i + 1).lower in {"times", "telegraph", "mirror"}:
        return None
    at = i + 1
    if word.lower in _SHORT_DAYS:
        if words.at(at).lower not in {".", ","}:
            return None
        if words.at(at).text == "." and _closed_day(words, i, at):
            return Weekday(WEEKDAYS[word.lower]), at + 1
        at += 1
    dated = at + 1 if words.at(at).lower in {",", "(", "the"} else at
    dated = dated + 1 if words.at(dated).lower == "the" else dated
    day = read_day_of_month(words, dated) if words.at(at).lower == "the" else None
    if day and isinstance(day[0], Date) and day[0].month is None:
        return day  # "Friday the 3rd"
    if words.at(dated).lower in MONTHS or words.at(dated).sort in {"number", "ordinal"}:
        made = read_date(words, dated)
        if made and isinstance(made[0], Date) and made[0].day:
            closes = words.at(at).lower == "(" and words.at(made[1]).lower == ")"
            return made[0], made[1] + 1 if closes else made[1]
    return (Weekday(WEEKDAYS[word.lower]), at) if word.lower not in _SHORT_DAYS else None
