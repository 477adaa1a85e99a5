"""Hours of the day: "5 a.m.", "14:30", "around 6 pm", "20.00"."""

import re

from contested.language.calendar import Clock
from contested.language.dates import Read
from contested.language.words import Words, word_set

_ABOUT = frozenset(["around", "about", "approximately", "roughly", "just", "shortly"])
_HOURS = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
_ZONES = word_set("local gmt utc est edt cet kyiv moscow jerusalem hours")


def read_clock(words: Words, i: int, *, loose: bool) -> Read:
    """An hour of the day; `loose` where a preposition asks for one, so that "0600 GMT" is one."""
    at = i
    while words.at(at).lower in _ABOUT or (words.at(at).lower in {"after", "before"} and loose):
        at += 1
    if words.at(at).sort != "number":
        return None
    asked = words.at(i - 1).lower == "at"
    return _with_minutes(words, at, asked) or _whole(words, at) or _military(words, at, loose)


def _with_minutes(words: Words, i: int, asked: bool) -> Read:
    """Such as "14:30", "5:30 p.m.", "20.00" after "at"."""
    hours = _HOURS.fullmatch(words[i].text)
    half = _half(words, i + 1)
    sure = ":" in words[i].text or half or words.at(i + 1).lower in _ZONES or asked
    if hours is None or not sure:
        return None
    hour = int(hours[1]) + _afternoon(half, int(hours[1]))
    return Clock(hour % 24, int(hours[2])), _zone(words, i + (2 if half else 1))


def _whole(words: Words, i: int) -> Read:
    """Such as "5 a.m.", "5am", "5 o'clock"."""
    text = words[i].text
    if not text.isdigit() or len(text) > 2 or int(text) > 12:
        return None
    half = _half(words, i + 1)
    if half:
        return Clock((int(text) + _afternoon(half, int(text))) % 24, 0), _zone(words, i + 2)
    spelled = words.says(i + 1, "o") and words.at(i + 3).lower == "clock"
    return (Clock(int(text), 0), i + 4) if spelled else None


def _military(words: Words, i: int, loose: bool) -> Read:
    """Such as "0600 GMT"."""
    text = words[i].text
    hours = len(text) == 4 and text.isdigit() and int(text) < 2400
    if not (hours and loose and words.at(i + 1).lower in {"hours", "gmt", "utc", "local", "hrs"}):
        return None
    return Clock(int(text[:2]), int(text[2:]) % 60), _zone(words, i + 1)


def _half(words: Words, i: int) -> str | None:
    word = words.at(i).lower.replace(".", "")
    return word if word in {"am", "pm"} else None


def _afternoon(half: str | None, hour: int) -> int:
    if half == "pm":
        return 12 if hour < 12 else 0
    return -12 if half == "am" and hour == 12 else 0


def _zone(words: Words, i: int) -> int:
    """The index behind the zone: "local time", "GMT", "(Sanaa time)", "(1400 GMT)"."""
    if words.at(i).text == "(":
        close = next((n for n in range(i + 1, i + 5) if words.at(n).text == ")"), None)
        inside = {words.at(n).lower for n in range(i + 1, close or i)}
        return close + 1 if close and inside & {"time", *_ZONES} else i
    at = i
    while words.at(at).lower in _ZONES:
        at += 1
    at = at + 1 if words.at(at).lower == "time" else at
    return _zone(words, at) if at > i and words.at(at).text == "(" else at
