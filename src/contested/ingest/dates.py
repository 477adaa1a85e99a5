"""Written dates of publication, as ISO dates or date-times.

Only what is unambiguous is read: "03/04/2024" is no date here, "13/04/2024" is one.
"""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
WRITTEN = (
    re.compile(rf"\b{_DAY}\s+{_MONTH},?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b", re.IGNORECASE),
)
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?\Z"
)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)\Z")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\Z")
_IN_URL = re.compile(
    r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_.-]|\Z)", re.IGNORECASE
)
_OPENING = re.compile(
    r"(?:by [^|]{1,60} \| *)?(?:(?:first )?(?:published|posted|released|issued|date)(?: on| at)?\b[: ]*)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[., ]*)?",
    re.IGNORECASE,
)
_DAY_AND_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?!\d)")
_POINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
_FIRST_YEAR = 1900
_LONGEST = 100
_Date = TypeVar("_Date", bound=date)


def published(words: str) -> str | None:
    """The ISO date or date-time that metadata gives as `words`; None where it is none."""
    words = words.strip()[:_LONGEST]
    return _iso(words) or _numbers(words) or written(words) or _mail(words)


def written(words: str) -> str | None:
    """The first full date written out in `words` ("14 August 2024", "Nov. 3, 2023")."""
    found = [m for pattern in WRITTEN if (m := pattern.search(words))]
    for match in sorted(found, key=lambda m: m.start()):
        month = _MONTHS.index(match["month"][:3].lower()) + 1
        day = _date(int(match["year"]), month, int(match["day"]))
        if day:
            return day
    return None


def opening(line: str) -> str | None:
    """The ISO date or date-time that a line opens with, behind a word such as "Published"."""
    rest = line[_OPENING.match(line).end() :][:_LONGEST]  # type: ignore[union-attr]
    for pattern, read in ((_DAY_AND_TIME, _iso), (_POINTED, _numbers)):
        if found := pattern.match(rest):
            return read(found[0])
    return next((written(found[0]) for each in WRITTEN if (found := each.match(rest))), None)


def in_name(name: str) -> str | None:
    """The day that a file's name holds ("report-2023-11-03", "20231103"); None of several."""
    found = {_date(int(y), int(m), int(d)) for y, _, m, d in _IN_NAME.findall(name[:500])}
    return found.pop() if len(found) == 1 else None


def in_url(url: str) -> str | None:
    """The day that a URL's path names ("/2023/11/03/")."""
    match = _IN_URL.search(url[:2000])
    if not match:
        return None
    year, month, day = match.groups()
    if not month.isdigit():
        if month.lower() not in _MONTHS:
            return None
        month = str(_MONTHS.index(month.lower()) + 1)
    return _date(int(year), int(month), int(day))


def _iso(words: str) -> str | None:
    match = _ISO.match(words)
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    whole = _date(int(year), int(month), int(day))
    if not whole or hour is None:
        return whole
    try:
        datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0))
    except ValueError:
        return whole
    if zone and zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{whole}T{hour}:{minute}:{second or '00'}{zone or ''}"


def _numbers(words: str) -> str | None:
    compact, slashed = _COMPACT.match(words), _SLASHED.match(words)
    if compact:
        return _date(*map(int, compact.groups()))
    if not slashed:
        return None
    one, two, year = map(int, slashed.groups())
    if one == two or one > 12:
        return _date(year, two, one)
    return _date(year, one, two) if two > 12 else None


def _mail(words: str) -> str | None:
    """A date as in mail and feeds: "Tue, 14 Jun 2022 10:00:00 +0000"."""
    try:
        return _plausible(parsedate_to_datetime(words)).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _date(year: int, month: int, day: int) -> str | None:
    try:
        return _plausible(date(year, month, day)).isoformat()
    except ValueError:
        return None


def _plausible(when: _Date) -> _Date:
    if when.year < _FIRST_YEAR:
        raise ValueError(when)
    return when
