"""How alike the words of two reports are at whose heads two claims stand, and where that says nothing."""

import re
from math import log2

from contested.reconcile.facts import Facts
from contested.reconcile.features.ground import lie_apart
from contested.reconcile.features.numbers import counts_alike, fit

_SITE = re.compile(r"https?://(?:www\.)?([^/:]+)")
_LETTERS = re.compile(r"[^\W\d_]+")
_ALIKE, _SAME = 0.08, 0.25
_UNLIKE = 0.1
_SOON, _FADES, _LEAST = 3, 0.18, 0.3
"""Likeness counts in full up to so many days apart, less by a share for each doubling, and at last
no less than so much: what happens in one town later shares some of the names."""


def same_story(a: Facts, b: Facts) -> float:
    """They stand at the heads of two reports told in much the same telling words.

    Nothing for a publisher's reports of different days that give other figures, places or days: the
    words that it uses every day say nothing.
    """
    if again(a, b) and _differ(a, b):
        return 0.0
    return min(1.0, max(0.0, (likeness(a, b) - _ALIKE) / (_SAME - _ALIKE)))


def one_story(a: Facts, b: Facts) -> float:
    """They stand at the head of one report outside of wars, which tells of one happening as a rule."""
    if a.unit[1] != b.unit[1] or a.conflict is not None:
        return 0.0
    return float(bool(a.story.weights) and bool(b.story.weights))


def worded_apart(a: Facts, b: Facts) -> float:
    """They stand in two reports outside of wars that share next to no telling words."""
    if a.unit[1] == b.unit[1] or not a.wording.weights or not b.wording.weights:
        return 0.0
    return float(a.wording.likeness(b.wording) < _UNLIKE)


def likeness(a: Facts, b: Facts) -> float:
    """How alike two reports are worded at whose heads the claims stand, less with the days between."""
    return told_alike(a, b) * _lasting(a, b)


def told_alike(a: Facts, b: Facts) -> float:
    """How alike two reports are worded at whose heads the claims stand.

    Nothing for reports of wars, which have words in common, whatever happened.
    """
    if a.unit[1] == b.unit[1] or a.conflict is not None or b.conflict is not None:
        return 0.0
    return a.story.likeness(b.story)


def days_between(a: Facts, b: Facts) -> int:
    """How many days lie between the two reports; 0 where one is not dated."""
    if a.published is None or b.published is None:
        return 0
    return abs(a.published - b.published)


def _lasting(a: Facts, b: Facts) -> float:
    """How much of the likeness of two reports counts, by the days between them."""
    gap = days_between(a, b)
    return max(_LEAST, 1 - _FADES * log2(gap / _SOON)) if gap > _SOON else 1.0


def again(a: Facts, b: Facts) -> bool:
    """Whether one publisher, or none that is known, issued the two on different days."""
    return a.published != b.published and _publisher(a) == _publisher(b)


def titled_alike(a: Facts, b: Facts) -> bool:
    """Whether the titles are the same but for dates and numbers, or one has none."""
    one, other = _title(a), _title(b)
    return not one or not other or one == other


def _title(made: Facts) -> str:
    return " ".join(_LETTERS.findall((made.claim.document.title or "").casefold()))


def _publisher(made: Facts) -> str:
    """Who issued the report: the publisher's name, else the site, with which archives' links end."""
    source = made.claim.document
    sites = _SITE.findall(source.url or "")
    return source.publisher.casefold() if source.publisher else (sites[-1] if sites else "")


def _differ(a: Facts, b: Facts) -> bool:
    if lie_apart(a, b) or (counts_alike(a, b) and not fit(a, b)):
        return True
    dated = a.days and b.days and a.days.told and b.days.told
    return bool(dated and a.days and b.days and a.days.gap(b.days) > 0)
