"""Furniture that its shape gives away, without any list of phrases."""

import re
import unicodedata

from contested.ingest.line import Line

_COUNT = re.compile(r"[\d.,]+[KkMm]?\Z")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+\Z|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}/\S*\Z|\S+@[\w-]+\.[\w.-]+\Z"
)
_BYLINE = re.compile(r"by(?: (?:our|the))? [^.:;!?]+\Z", re.IGNORECASE)
_DESK = frozenset(
    [
        "staff", "and", "in", "at", "for", "correspondent", "correspondents", "reporter",
        "reporters", "editor", "desk", "agencies", "our", "the", "of", "writer", "team",
        "newsroom", "bureau", "special", "contributor",
    ]
)  # fmt: skip
_DATE = re.compile(
    r"\b(?:\d{1,2}:\d\d|\d{1,4}|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*"
    r"|oct\w*|nov\w*|dec\w*|am|pm|gmt|utc|et|updated|published)\b\.?",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?(?: ?Z|[+-]\d\d:?\d\d)?)?(?:\s*[|·•].{0,40})?"
)
_BYLINE_WITHIN = 8
_BYLINE_WORDS = 14


def wordless(line: Line) -> bool:
    """Nothing but marks: a rule, a row of dots."""
    return not any(c.isalnum() for c in line.text)


def reactions(line: Line) -> bool:
    """Symbols with counts ("👍 1.2K 🔥 348"): at least one symbol, no word but the counts."""
    symbols = sum(unicodedata.category(c) == "So" for c in line.text)
    counts = [w for w in line.words if w[0].isalnum()]
    return (
        symbols > 0 and bool(counts) and len(counts) <= 20 and all(_COUNT.match(w) for w in counts)
    )


def link(line: Line) -> bool:
    """A bare address, or a few words and one ("More on the war: delta.example/war")."""
    return len(line.words) <= 8 and bool(_ADDRESS.match(line.words[-1])) and not line.quoted


def byline(line: Line, position: int) -> bool:
    """A report's "By …" near its top: names, a desk, a place and a date, and no verb."""
    if position >= _BYLINE_WITHIN or len(line.words) > _BYLINE_WORDS or line.sentence:
        return False
    if not _BYLINE.match(line.text):
        return False
    words = re.findall(r"[^\W\d_][\w.'’-]*", _DATE.sub(" ", line.text))[1:]
    named = sum(w[0].isupper() for w in words)
    return all(w[0].isupper() or w.lower() in _DESK for w in words) and (
        named > 0 or any(w.lower() in _DESK for w in words)
    )


def stamp(line: Line, position: int) -> bool:
    """The date and time by which a site files a page ("2024-03-05 10:15 | No. 2217"), near its top."""
    return position < _BYLINE_WITHIN and bool(_STAMP.fullmatch(line.text))


def initials(line: Line) -> bool:
    """An agency's editors at a report's foot ("ab cd", "xy/zw"): a few tokens of two letters."""
    tokens = re.split(r"[ /-]", line.text)
    return len(tokens) <= 5 and all(re.fullmatch(r"[a-z]{2,3}", t) for t in tokens)
