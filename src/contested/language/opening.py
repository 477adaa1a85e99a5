"""What stands before a line's first sentence: where and when a report was written, or a rubric.

"KYIV, May 3 (Agency) —", "GOMA, DR Congo (Agency) —", "BEIRUT:", "Kyiv, Ukraine –"; "THE CLAIM:",
"What we know:", "Background:". It is no part of the sentence that follows, and nothing in it is the
place, the time or the speaker of a claim.
"""

import re

_WORD = r"[A-Z][\w’'.-]*"
_NAMES = rf"{_WORD}(?:(?:,? (?:and |of |the |de |la |du |al-)?|/|-){_WORD}|,? \d{{1,4}}){{0,7}}"
_CAPITALS = r"[A-Z]{3}[A-Z’'.-]*(?:[ /-][A-Z’'.-]{2,}){0,3}"
_DASH = r"\s?[-–—]{1,2}\s+"
_SIGNED = re.compile(rf"{_NAMES},? ?(?:\([^()]{{2,40}}\) ?){{1,2}}(?:\s?[-–—]{{1,2}}\s|:\s)\s*")
_DATE = r"(?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?"
_CAPITAL = re.compile(rf"{_CAPITALS}(?:, {_NAMES})?(?:, {_DATE})?{_DASH}")
_SLASHED = re.compile(rf"{_CAPITALS}, {_DATE}\.? /[^/]{{2,30}}/\.?(?: -)? ")
_TOWN_AND_COUNTRY = re.compile(
    rf"{_WORD}(?: {_WORD}){{0,2}}, {_WORD}(?: (?:of |the )?{_WORD}){{0,3}} (?:[–—] |--? (?=[A-Z]))"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
# Without a dash: "ADEN May 3 Shells hit", "Aden, May 3 (Agency) Shells hit".
_UNDASHED = re.compile(
    rf"(?:{_CAPITALS}(?:, {_NAMES})?,? {_DAY}|{_WORD}(?: {_WORD})?, {_DAY} \([^()]{{2,30}}\))"
    r" (?=[A-Z\"“‘])"
)
# With a day, in small letters: "Goma, 19 May 2026 – Rebels seized", "Juba, South Sudan, May 3 - ".
_DATED = re.compile(
    rf"{_WORD}(?:[ -]{_WORD}){{0,2}}(?:, {_WORD}(?: (?:of |the )?{_WORD}){{0,3}})?,? \(?{_DAY}(?:,? \d{{4}})?\)?"
    rf"{_DASH}(?=[A-Z\"“‘])"
)
# Only where one line of a report is so: "BEIRUT: Shells hit", "Beirut — The army said".
_HEADED = re.compile(rf"(?:{_CAPITALS}:|{_WORD}(?: {_WORD})? [–—]) +(?=[A-Z])")
_RUBRIC = re.compile(
    r"(?:[\w’'-]+ ){0,3}(?:claims?|counterclaim|denial|rating|verdict|background|context|facts?|conclusion"
    r"|analysis|findings|evidence|summary|update|correction|clarification|timeline|fact[ -]?check"
    r"|checked|(?:what|why) (?:[\w’'-]+ ){1,4}\w+|happened|in brief|recap): +(?=[A-Z\"“‘])",
    re.IGNORECASE,
)
_LEAST = 20


def opening(line: str) -> int:
    """How many characters of a line are a dateline or a rubric; 0 where it has neither."""
    for form in (_SIGNED, _CAPITAL, _DATED, _SLASHED, _UNDASHED, _TOWN_AND_COUNTRY, _RUBRIC):
        found = form.match(line)
        if found and len(line) - found.end() > _LEAST:
            return found.end()
    return 0


def headed(lines: list[str]) -> int | None:
    """The line whose dateline is bare, of a report where only one is so ("BEIRUT: …", "Beirut — …")."""
    found = [n for n, line in enumerate(lines) if _HEADED.match(line)]
    return found[0] if len(found) == 1 and found[0] < _HIGH else None


def headed_opening(line: str) -> int:
    """How many characters of a line are a bare dateline."""
    found = _HEADED.match(line)
    return found.end() if found else 0


_HIGH = 6
