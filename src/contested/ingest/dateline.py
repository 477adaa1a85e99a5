"""The dateline: where and when a report was filed, and by which agency.

Its words stay in the text, since offsets point into it, but its place, agency and date belong to
no sentence's claim: the other parts ask here which words those are.
"""

import re
from dataclasses import dataclass

from contested.ingest.dates import written
from contested.model.span import Span

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DATE = rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s(?:19|20)\d\d)?"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+"
_SHOUTED = rf"{_CAPITALS}(?:(?: / |[ /]){_CAPITALS}){{0,4}}"
_WORD = r"[A-ZÀ-Þ][\w.'’-]*"
_WRITTEN = rf"{_WORD}(?:(?: / |[ /]){_WORD}){{0,3}}"
_REGION = rf"(?:,\s(?!{_MONTH}){_WRITTEN})?"
_AGENCY = rf"(?!{_DATE})[A-ZÀ-Þ][\w .&/'’-]{{0,40}}"
# Words in capitals that open a line before a dash without being where it was filed.
_NO_PLACE = (
    r"(?:UN|US|UK|EU|USA|NATO|ISIS|IDF|RSF|SAF|WHO|BREAKING|UPDATE|LIVE|WATCH|VIDEO|OPINION"
    r"|ANALYSIS|EXCLUSIVE|EXPLAINER|FACTBOX|CORRECTION)\b"
)
_DASH = r"\s*(?:[—–-]{1,2})\s"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        # KYIV, Ukraine, May 17 (Agency) -     MOSCOW. Aug 5 (Agency) -     Kyiv (Agency) –
        rf"(?P<place>(?:{_SHOUTED}|{_WRITTEN}){_REGION})(?:[,.]?\s(?P<date>{_DATE}))?\s\((?P<agency>{_AGENCY})\){_DASH}",
        # MOSCOW, July 18. /Agency/.
        rf"(?P<place>{_SHOUTED}{_REGION})(?:[,.]?\s(?P<date>{_DATE}))?\.?\s/(?P<agency>{_AGENCY})/\.?(?:{_DASH}|\s)",
        # KYIV (17 May 2024) –     KYIV, Ukraine, May 17 —
        rf"(?P<place>(?:{_SHOUTED}|{_WRITTEN}){_REGION})[,.]?\s\(?(?P<date>{_DATE})\)?{_DASH}",
        # KYIV, Ukraine —
        rf"(?!{_NO_PLACE})(?P<place>{_SHOUTED}{_REGION}){_DASH}",
    )
)
_LONE_DATE = re.compile(
    rf"(?:By\s[^|]{{1,80}}\|\s|(?:Published|Posted|Updated|Date)(?:\son)?:?\s)?"
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?P<date>{_DATE}),?(?:\s.{{0,20}})?\Z",
    re.IGNORECASE,
)
_WITHIN_LINES = 8
_HEAD = 200


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline with the spans of its parts in the text.

    Attributes:
        span: all of it, up to where the sentence begins.
        place: "KYIV, Ukraine"; None for a date on a line of its own.
        agency: "AP"; None where none is named.
        date: "Nov. 3"; None where there is none.
    """

    span: Span
    place: Span | None
    agency: Span | None
    date: Span | None

    @property
    def day(self) -> str | None:
        """The ISO date, None where the dateline gives no year."""
        return written(self.date.text) if self.date else None


def dateline(text: str) -> Dateline | None:
    """The first dateline within the first lines of a cleaned text; None where there is none."""
    start = 0
    for line in text[: _HEAD * 100].split("\n")[:_WITHIN_LINES]:
        found = in_line(line, start)
        if found:
            return found
        start += len(line) + 1
    return None


def in_line(line: str, start: int = 0) -> Dateline | None:
    """The dateline that a line begins with; `start` is where the line stands in its text."""
    head = line[:_HEAD]
    matches = (form.match(head) for form in _FORMS)
    match = next((m for m in matches if m), None) or _LONE_DATE.match(line[: _HEAD + 1])
    if match is None:
        return None

    def span(name: str) -> Span | None:
        if name not in match.re.groupindex or match.group(name) is None:
            return None
        part = match.group(name)
        part = part.rstrip(".") if name == "place" else part
        first = start + match.start(name)
        return Span(first, first + len(part), part)

    words = match.group().rstrip()
    return Dateline(
        Span(start, start + len(words), words), span("place"), span("agency"), span("date")
    )
