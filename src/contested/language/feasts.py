"""Feasts and other days with a name: "on Boxing Day", "during Ramadan", "over Easter 2022".

Those of a fixed date and those counted from Easter are known for every year, the others for the
years that the data lists.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from contested.data import Entry, entries
from contested.language.calendar import Feast, When, Which
from contested.language.words import Words, words_of

Read = tuple[When, int] | None
_YEARS_AWAY = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A feast of the data: its days, by what it is counted from."""

    fixed: tuple[int, int] | None
    easter: int | None
    orthodox: bool
    dates: tuple[date, ...]
    days: int


def read_feast(words: Words, i: int) -> Read:
    """A named day and its year, if that is said: "Easter Sunday", "Eid al-Adha last year"."""
    if not words.at(i).text[:1].isupper():
        return None
    by_first = _by_first_word()
    for name, key in by_first.get(words.at(i).lower, ()):
        if words.says(i, *name) and _named(words, i, i + len(name)):
            return _with_year(words, i, i + len(name), key)
    return None


@lru_cache(maxsize=1)
def feasts() -> dict[str, NamedDay]:
    """The named days of `data/times.toml` by their first name.

    Raises:
        DataError: the file is wrong; the message names file and line.
    """
    return {entry.texts("names")[0]: _made(entry) for entry in entries("times", "feast")}


def starters() -> frozenset[str]:
    """The words that the names begin with."""
    return frozenset(_by_first_word())


def _made(entry: Entry) -> NamedDay:
    entry.only("names", "day", "easter", "orthodox", "dates", "days")
    fields = entry.fields
    month, _, day = entry.text("day", "").partition("-")
    return NamedDay(
        fixed=(int(month), int(day)) if day else None,
        easter=fields.get("easter"),
        orthodox=bool(fields.get("orthodox")),
        dates=tuple(date.fromisoformat(each) for each in fields.get("dates", ())),
        days=int(fields.get("days", 1)),
    )


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Each name's words with its feast, the longest names first, by the name's first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in entries("times", "feast"):
        names = entry.texts("names")
        for name in names:
            said = tuple(w.lower for w in words_of(name))
            found.setdefault(said[0], []).append((said, names[0]))
    for each in found.values():
        each.sort(key=lambda pair: -len(pair[0]))
    return found


def _named(words: Words, i: int, end: int) -> bool:
    """Whether it is the day and no name that holds it: "the May Day Brigade", "Easter Island"."""
    after, before = words.at(end), words.at(i - 1).lower
    longer = after.text[:1].isupper() and after.sort == "letters" and before not in {"on", "over"}
    return not longer and after.lower not in {"island", "islands", "-"}


def _with_year(words: Words, start: int, i: int, key: str) -> tuple[When, int]:
    at = i + 1 if words.at(i).lower in {",", "of", "in"} else i
    text = words.at(at).text
    if len(text) == 4 and text.isdigit() and text[:2] in {"19", "20"}:
        return Feast(key, int(text)), at + 1
    away = _YEARS_AWAY.get(words.at(at).lower)
    if away is not None and words.at(at + 1).lower == "year":
        return Feast(key, None, away), at + 2
    which = {"last": Which.LAST, "next": Which.NEXT, "for": Which.NEXT}.get(
        words.at(start - 1).lower, Which.PLAIN
    )
    return Feast(key, None, None, which), i
