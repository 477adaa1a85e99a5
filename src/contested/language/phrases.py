"""Times that are said by their distance: "yesterday", "last month", "a week ago", "the day before".

Together with the calendar dates these are what stands after a preposition. Each reader takes the
words and an index and returns what stands there with the index after it, or None.
"""

from dataclasses import replace

from contested.language.amounts import UNITS, read_amount, read_distance
from contested.language.calendar import (
    Ago,
    Amount,
    Date,
    Lasting,
    Length,
    Nth,
    Offset,
    Part,
    Range,
    Reference,
    Relative,
    Season,
    Unit,
    Weekday,
    When,
    Which,
    Window,
)
from contested.language.dates import ORDINAL_DAYS, WEEKDAYS, Read, read_date, read_day_of_month
from contested.language.words import Words
from contested.language.years import read_decade, read_season, read_year, year_at

DAYPARTS = {
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "night": "night",
    "nightfall": "evening",
    "dawn": "morning",
    "daybreak": "morning",
    "sunrise": "morning",
    "noon": "noon",
    "midday": "noon",
    "midnight": "night",
    "dusk": "evening",
    "sunset": "evening",
    "overnight": "night",
}
DAYS: dict[str, When] = {
    "today": Relative(Unit.DAY, 0),
    "yesterday": Relative(Unit.DAY, -1),
    "tomorrow": Relative(Unit.DAY, 1),
    "tonight": Part("night", Relative(Unit.DAY, 0)),
    "overnight": Part("overnight", Relative(Unit.DAY, 0)),
    "midweek": Part("mid", Relative(Unit.WEEK, 0)),
}
_PAST = frozenset({"past", "last", "previous", "preceding"})
_AHEAD = frozenset({"next", "coming", "following"})
_BEGINNING = frozenset({"of", "beginning", "starting", "commencing", "from"})
WHICH = {"last": Which.LAST, "past": Which.LAST, "this": Which.THIS, "next": Which.NEXT}
PARTS = {
    "early": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
    "close": "late",
    "beginning": "early",
    "start": "early",
    "outset": "early",
    "earlier": "earlier",
    "later": "later",
    "small": "early",
}


def read_core(words: Words, i: int) -> Read:
    """The longest time that begins at `i`, without a preposition of its own."""
    word = words.at(i).lower
    found = read_date(words, i)
    if found is None and word in DAYS:
        found = DAYS[word], i + 1
    if found is None and word in WHICH.keys() | _PAST | _AHEAD | {"the", "that", "recent"}:
        found = _determined(words, i)
    if found is None and word in PARTS:
        found = _part(words, i)
    found = found or read_distance(words, i)
    return _with_daypart(words, _of_year(words, found)) if found else None


def _of_year(words: Words, found: tuple[When, int]) -> tuple[When, int]:
    """A date whose year is said by its distance: "May 5 last year", "January of this year"."""
    value, end = found
    at = end + 1 if words.at(end).lower in {"of", ","} else end
    which = WHICH.get(words.at(at).lower)
    if not isinstance(value, Date) or value.year or which is None or value.month is None:
        return found
    if words.at(at + 1).lower != "year":
        return found
    offset = {Which.LAST: -1, Which.THIS: 0, Which.NEXT: 1}[which]
    month = Nth(Unit.MONTH, value.month, Relative(Unit.YEAR, offset))
    return (Nth(Unit.DAY, value.day, month) if value.day else month), at + 2


def _determined(words: Words, i: int) -> Read:
    """Such as "last month", "the past 24 hours", "that night", "the day before", "the weekend"."""
    word = words[i].lower
    if word == "the":
        return _with_article(words, i + 1)
    if word == "recent":
        unit = UNITS.get(words.at(i + 1).lower)
        return (Lasting(Amount(unit)), i + 2) if unit and words.at(i + 1).lower[-1] == "s" else None
    if word == "that" or (word == "same" and words.at(i - 1).lower == "the"):
        return _that(words, i + 2 if words.at(i + 1).lower == "same" else i + 1)
    return _window(words, i, article=False) or _which(words, i)


def _with_article(words: Words, i: int) -> Read:
    """What "the" begins: "the past week", "the same day", "the end of May", "the 6th of May"."""
    word = words.at(i).lower
    if word in _PAST | _AHEAD:
        return _window(words, i, article=True) or _neighbour(words, i)
    if word == "same":
        return _that(words, i + 1)
    if word in PARTS and word not in {"earlier", "later"}:
        return _part(words, i)
    if day := _day_or_decade(words, i):
        return day
    if words.says(i, "new", "year") and words.at(i + 2).text != "'":
        return Date(None, 1, 1), i + 2
    if words.says(i, "turn", "of", "the", "year"):
        return Date(None, 1, 1), i + 4
    if words.says(i, "eve", "of") and (day := read_core(words, i + 2)):
        return Offset(Amount(Unit.DAY, 1, 1), day[0], before=True), day[1]
    return _day_before(words, i) or _whole(words, i) or _of_day(words, i)


def _day_or_decade(words: Words, i: int) -> Read:
    """Such as "6th of May", "7th", "first of the month", "1990s"."""
    if words.at(i).sort == "ordinal":
        return read_date(words, i) or read_day_of_month(words, i)
    if words.at(i).lower in ORDINAL_DAYS and words.at(i + 1).lower == "of":
        return read_day_of_month(words, i)
    return read_decade(words, i)


def _day_before(words: Words, i: int) -> Read:
    """Such as "the day before", "the day after tomorrow", "the week before"."""
    word, after = words.at(i).lower, words.at(i + 1).lower
    sign = {"before": -1, "after": 1}.get(after)
    if sign and word in WEEKDAYS and words.at(i + 2).lower == "last":
        return Offset(Amount(Unit.WEEK, 1, 1), Weekday(WEEKDAYS[word]), before=True), i + 3
    if sign and word in WEEKDAYS and words.at(i + 2).sort != "letters":
        which = Which.PREVIOUS if sign < 0 else Which.FOLLOWING
        return Weekday(WEEKDAYS[word], which), i + 2
    if sign is None or word not in {"day", "week", "month", "year", "night"}:
        return None
    if word == "day" and words.at(i + 2).lower in {"yesterday", "tomorrow"}:
        return Relative(Unit.DAY, 2 * sign), i + 3
    if after == "before" and words.at(i + 2).lower == "last" and word != "day":
        return Relative(UNITS.get(word, Unit.DAY), -2), i + 3
    either = word == "day" or after == "before"
    return (Reference(UNITS.get(word, Unit.DAY), sign), i + 2) if either else None


def _whole(words: Words, i: int) -> Read:
    """Such as "the week", "the weekend", "the summer", "the week of May 6"."""
    word = words.at(i).lower
    if word == "weekend" and words.at(i + 1).lower == "of" and (days := read_date(words, i + 2)):
        return days
    if word == "week" and words.at(i + 1).lower in _BEGINNING:
        at = i + 3 if words.at(i + 2).lower in {"on", "with"} else i + 2
        first = read_date(words, at)
        if first and isinstance(first[0], Range):
            return first
        if first and isinstance(first[0], Weekday | Date):
            return Range(first[0], Offset(Amount(Unit.DAY, 6, 6), first[0])), first[1]
    if word in {"day", "week", "month", "year", "weekend"}:
        return Relative(UNITS[word], 0), i + 1
    return read_season(words, i)


def _of_day(words: Words, i: int) -> Read:
    """Such as "the night of May 3", "the evening"; a night without a day is the last one."""
    part = DAYPARTS.get(words.at(i).lower)
    if part is None:
        return None
    if words.at(i + 1).lower in {"of", "from", "to", "into"} and (day := read_core(words, i + 2)):
        into = part == "night" and words.at(i + 1).lower in {"to", "into"}
        return Part("overnight" if into else part, day[0]), day[1]
    if words.at(i + 1).lower == "before":
        return Part(part, Reference(Unit.DAY, -1)), i + 2
    if words.at(i + 1).lower == "between" and (first := read_date(words, i + 2)):
        last = read_date(words, first[1] + 1) if words.at(first[1]).lower == "and" else None
        return (Range(first[0], last[0]), last[1]) if last else None
    return Part("overnight" if part == "night" else part, Relative(Unit.DAY, 0)), i + 1


def _that(words: Words, i: int) -> Read:
    word = words.at(i).lower
    if word in DAYPARTS:
        return Part(DAYPARTS[word], Reference(Unit.DAY)), i + 1
    unit = UNITS.get(word)
    if words.at(i).sort == "number" and words.at(i + 1).lower == "hours":
        return Reference(Unit.DAY), i + 2  # "over the same 24 hours"
    if unit is None and word in {"period", "date"}:
        unit = Unit.DAY
    return (Reference(unit), i + 1) if unit and word[-1] != "s" else None


def _neighbour(words: Words, i: int) -> Read:
    """Such as "the previous day", "the following week", "the next morning"."""
    sign = -1 if words.at(i).lower in {"previous", "preceding"} else 1
    word = words.at(i + 1).lower
    if words.at(i).lower in {"last", "past"}:
        return None
    if word in DAYPARTS:
        return Part(DAYPARTS[word], Reference(Unit.DAY, sign)), i + 2
    unit = UNITS.get(word)
    if unit is None:
        return _which_name(words, i + 1, Which.PREVIOUS if sign < 0 else Which.FOLLOWING)
    return (Reference(unit, sign), i + 2) if word[-1] != "s" else None


def _window(words: Words, i: int, article: bool) -> Read:
    """Such as "the past 24 hours", "the last few days", "the coming week"."""
    word, after = words.at(i).lower, words.at(i + 1).lower
    ahead = word in _AHEAD
    if word not in _PAST and not ahead:
        return None
    if after == "weekend":
        return None
    if after in UNITS and after[-1] != "s" and after != "fortnight":
        past = (article and word in {"past", "last"}) or word in {"past", "coming"}
        half = words.says(i + 2, "and", "a", "half")
        amount = Amount(UNITS[after], 1.5, 1.5) if half else Amount(UNITS[after], 1, 1)
        return (Window(amount, ahead), i + (5 if half else 2)) if past else None
    read = read_amount(words, i + 1)
    if read is None:
        return None
    amount, end = read
    if amount.low is None:
        return Lasting(amount) if not ahead else Window(amount, ahead), end
    return Window(amount, ahead), end


def _which(words: Words, i: int) -> Read:
    """Such as "last month", "next Friday", "this summer", "last night", "last August"."""
    which = WHICH.get(words.at(i).lower)
    if which is None:
        return None
    if words.at(i).lower == "this" and words.at(i + 1).lower in {"past", "last"}:
        return _window(words, i + 1, article=True) or _which(words, i + 1)
    return _which_unit(words, i + 1, which) or _which_name(words, i + 1, which)


def _which_unit(words: Words, i: int, which: Which) -> Read:
    word, offset = words.at(i).lower, {Which.LAST: -1, Which.THIS: 0, Which.NEXT: 1}[which]
    if word == "night" and which is not Which.NEXT:
        return Part("overnight", Relative(Unit.DAY, 0)), i + 1
    if word in DAYPARTS:
        return Part(DAYPARTS[word], Relative(Unit.DAY, offset)), i + 1
    return (Relative(UNITS[word], offset), i + 1) if word in UNITS and word[-1] != "s" else None


def _which_name(words: Words, i: int, which: Which) -> Read:
    made = read_season(words, i, which) or read_date(words, i)
    if made is None or not isinstance(made[0], Weekday | Date | Season):
        return None
    return replace(made[0], which=which), made[1]


def _part(words: Words, i: int) -> Read:
    """Such as "early May", "the end of the month", "mid-2022", "late last week"."""
    word, at = words.at(i).lower, i + 1
    if word == "small" and words.at(at).lower != "hours":
        return None
    if words.at(at).lower in {"-", "‑", "–"}:
        if words.at(at + 1).lower == "to":
            at += 3
        at += 1
    hours = words.at(at).lower == "hours"
    if hours:
        at += 1
    loose = word in {"early", "late", "earlier", "later"} and words.at(at).lower in {"in", "on"}
    if loose or words.at(at).lower == "of":
        at += 1
    elif word in {"end", "close", "beginning", "start", "middle", "outset"}:
        return None
    if words.at(at).lower in DAYPARTS and word in {"early", "late", "mid"}:
        return None if words.at(at).lower == "overnight" else _part_of_day(words, at)
    of: Read = read_core(words, at) or (read_year(words, at) if year_at(words, at) else None)
    if of is None and hours and word in {"early", "small"} and words.at(at - 1).lower != "of":
        return Part("morning", Relative(Unit.DAY, 0)), at
    if of is None or isinstance(of[0], Ago | Offset | Length):
        return None
    return Part(PARTS[word], of[0]), of[1]


def _part_of_day(words: Words, i: int) -> Read:
    part = DAYPARTS[words.at(i).lower]
    if words.at(i + 1).lower in {"of", "on"} and (day := read_core(words, i + 2)):
        return Part(part, day[0]), day[1]
    return Part(part, Relative(Unit.DAY, 0)), i + 1


def _with_daypart(words: Words, found: tuple[When, int]) -> Read:
    """A day and what follows it: "Wednesday night", "August 6 evening"."""
    value, end = found
    word = words.at(end).lower
    is_day = isinstance(value, Weekday | Relative) or (isinstance(value, Date) and value.day)
    if is_day and word in {
        "morning",
        "afternoon",
        "evening",
        "night",
        "midday",
        "noon",
        "overnight",
    }:
        return Part(DAYPARTS[word], value), end + 1
    return found
