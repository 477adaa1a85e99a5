"""Years, decades and seasons as they are named: "2014-2022", "the 1990s", "summer of 2022"."""

import re

from contested.language.calendar import Date, Range, Season, When, Which
from contested.language.words import Words

Read = tuple[When, int] | None
SEASONS = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
}
DECADES = {
    name: 1920 + 10 * n
    for n, names in enumerate(
        (
            "twenties",
            "thirties",
            "forties",
            "fifties 50",
            "sixties 60",
            "seventies 70",
            "eighties 80",
            "nineties 90",
        )
    )
    for name in names.split()
}
_YEAR = re.compile(r"(?:19|20)\d\d")


def year_at(words: Words, i: int) -> int | None:
    """The year that the word at `i` can be, from 1900 to 2099."""
    text = words.at(i).text
    return int(text) if len(text) == 4 and _YEAR.fullmatch(text) else None


_OWNERS = frozenset({"his", "her", "their", "my", "your", "our", "its"})


def read_decade(words: Words, i: int) -> Read:
    """Such as "the 1990s", "the 90s", "the nineties"."""
    word = words.at(i)
    if words.at(i - 1).lower in _OWNERS or words.at(i - 2).lower in _OWNERS:
        return None  # "a couple in their 70s", "in her late 60s"
    decade = DECADES.get(word.lower) if word.sort == "letters" else None
    end = i + 1
    if decade is None:
        behind = words.at(i + 1)
        plural = behind.lower in {"s", "'s", "’s"} and words.glued(i + 1)
        if not plural or not word.text.endswith("0"):
            return None
        year, end = year_at(words, i), i + 2
        decade = year or DECADES.get(word.text)
    return (Range(Date(decade), Date(decade + 9)), end) if decade else None


def read_season(words: Words, i: int, which: Which = Which.PLAIN) -> Read:
    """Such as "summer", "summer of 2022", "winter 2022-23"; "the fall of Kabul" is none."""
    name = SEASONS.get(words.at(i).lower)
    if name is None:
        return None
    at = i + 2 if words.at(i + 1).lower == "of" else i + 1
    year = year_at(words, at)
    away = {"last": -1, "this": 0, "next": 1}.get(words.at(at).lower)
    if away is not None and words.at(at + 1).lower == "year":
        return Season(name, None, which, away), at + 2
    if year:
        end = at + 1
        if words.at(end).lower in {"-", "–", "/"} and words.at(end + 1).text.isdigit():
            end += 2
        return Season(name, year, which), end
    before = words.at(i - 1).lower
    plain = {"the", "this", "last", "in", "since", "next", "late", "early", "mid", "-", "previous"}
    if words.at(i + 1).lower == "of" or (before not in plain and which is Which.PLAIN):
        return None
    return Season(name, None, which), i + 1


def read_year(words: Words, i: int) -> Read:
    """A year, or a range of them ("2014-2022"), where the words before ask for one."""
    year = year_at(words, i)
    if year is None:
        return None
    if words.at(i + 1).lower in {"-", "–"} and words.glued(i + 2):
        last = year_at(words, i + 2)
        short = words.at(i + 2).text
        if last is None and short.isdigit() and len(short) == 2:
            last = year - year % 100 + int(short)
        if last and last > year:
            return Range(Date(year), Date(last)), i + 3
    return Date(year), i + 1
