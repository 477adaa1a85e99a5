"""One publisher's reports of different days: what it tells again every day in the same words."""

import re

from contested.reconcile.facts import Facts
from contested.reconcile.features.ground import lie_apart
from contested.reconcile.features.numbers import counts_alike, fit

_SITE = re.compile(r"https?://(?:www\.)?([^/:]+)")
_NUMBER = re.compile(r"\d[\d.,]*")
_FEWEST = 4


def again(a: Facts, b: Facts) -> bool:
    """Whether one publisher, or none that is known, issued the two on different days."""
    return a.published != b.published and _publisher(a) == _publisher(b)


def differ(a: Facts, b: Facts) -> bool:
    """Whether the two name places that lie apart, other figures, or days that do not touch."""
    if lie_apart(a, b) or (counts_alike(a, b) and not fit(a, b)):
        return True
    dated = a.days and b.days and a.days.told and b.days.told
    return bool(dated and a.days and b.days and a.days.gap(b.days) > 0)


def same_words(a: Facts, b: Facts) -> float:
    """The sentences have most of their words in common, and not as a daily formula."""
    if a.unit[1] == b.unit[1] or min(len(a.words), len(b.words)) < _FEWEST:
        return 0.0
    share = len(a.words & b.words) / len(a.words | b.words)
    alike = max(0.0, (share - 0.3) / 0.7)
    return 0.0 if alike and again(a, b) and (differ(a, b) or _renumbered(a, b)) else alike


def _renumbered(a: Facts, b: Facts) -> bool:
    """Whether the sentences give other numbers, whatever the two claims count."""
    return _numbers(a) != _numbers(b)


def _numbers(made: Facts) -> list[str]:
    return _NUMBER.findall(made.claim.sentence.text)


def _publisher(made: Facts) -> str:
    """Who issued the report: the publisher's name, else the site, with which archives' links end."""
    source = made.claim.document
    sites = _SITE.findall(source.url or "")
    return source.publisher.casefold() if source.publisher else (sites[-1] if sites else "")
