"""Days that date nothing that is told: when a page came out, and those that names hold."""

from contested.language.calendar import Date, When
from contested.language.words import Words, word_set

Read = tuple[int, int, When]
_NAMED_BY_DAYS = word_set(
    """brigade brigades movement martyrs front forces force division army battalion regiment battlegroup
    street square bridge hospital university airport camp district revolution stadium avenue road school
    park boulevard university mosque market neighborhood neighbourhood committee coalition uprising club"""
)
_ISSUED = frozenset(["posted", "updated", "published", "modified", "created"])


def told_in(words: Words, found: list[Read]) -> list[Read]:
    """The times of a sentence that do not stand behind "Posted:", nor right behind one that does."""
    told, issued = list[Read](), 0
    for first, end, value in found:
        if _in_name(words, end, value):
            continue
        before = first - 2 if words.at(first - 1).text == "," else first - 1
        stamped = words.at(first - 1).text == ":" and words.at(first - 2).lower in _ISSUED
        if stamped or (issued and issued in (before + 1, first)):
            issued = end
        else:
            told.append((first, end, value))
    return told


def _in_name(words: Words, end: int, value: When) -> bool:
    """Whether a day is part of a name: "the 14 May Brigade", "July 26 Street"."""
    after = words.at(end)
    day = isinstance(value, Date) and value.day is not None
    return day and after.text[:1].isupper() and after.lower in _NAMED_BY_DAYS
