"""Hours of the day: "5 a.m.", "14:30", "around 6 pm", "20.00"."""

import re

from contested.language.calendar import Clock
from contested.language.dates import Read
from contested.language.words import Words, word_set

_ABOUT = frozenset(["around", "about", "approximately", "roughly", "just", "shortly"])
_HOURS = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
_ZONES = word_set("local gmt utc est edt cet kyiv moscow jerusalem hours")


def read_clock(words: Words, i: int, *, loose: bool) -> Read:
    """An hour of the day; `loose` where a preposition asks for one, so that "6" can stand alone."""
    at = i
    while words.at(at).lower in _ABOUT or (words.at(at).lower in {"after", "before"} and loose):
        at += 1
    word = words.at(at)
    if word.sort != "number":
        return None
    hours = _HOURS.fullmatch(word.text)
    if hours:
        half = _half(words, at + 1)
        zoned = words.at(at + 1).lower in _ZONES
        sure = ":" in word.text or half or zoned or words.at(i - 1).lower == "at"
        if not sure:
            return None
        hour = int(hours[1]) + _afternoon(half, int(hours[1]))
        return Clock(hour % 24, int(hours[2])), _zone(words, at + (2 if half else 1))
    if word.text.isdigit() and len(word.text) < 3 and int(word.text) <= 12:
        half = _half(words, at + 1)
        if half:
            hour = int(word.text) + _afternoon(half, int(word.text))
            return Clock(hour % 24, 0), _zone(words, at + 2)
        if words.says(at + 1, "o") and words.at(at + 3).lower == "clock":
            return Clock(int(word.text), 0), at + 4
    military = len(word.text) == 4 and word.text.isdigit() and int(word.text) < 2400
    if military and loose and words.at(at + 1).lower in {"hours", "gmt", "utc", "local", "hrs"}:
        return Clock(int(word.text[:2]), int(word.text[2:]) % 60), _zone(words, at + 1)
    return None


def _half(words: Words, i: int) -> str | None:
    word = words.at(i).lower.replace(".", "")
    return word if word in {"am", "pm"} else None


def _afternoon(half: str | None, hour: int) -> int:
    if half == "pm":
        return 12 if hour < 12 else 0
    return -12 if half == "am" and hour == 12 else 0


def _zone(words: Words, i: int) -> int:
    while words.at(i).lower in _ZONES:
        i += 1
    return i + 1 if words.at(i).lower == "time" else i
