"""Words that two claims share, unless one publisher tells them again every day."""

import re

from contested.reconcile.facts import Facts
from contested.reconcile.features.ground import lie_apart
from contested.reconcile.features.numbers import counts_alike, fit
from contested.reconcile.features.story import again

_NUMBER = re.compile(r"\d[\d.,]*")
_FEWEST = 4


def same_words(a: Facts, b: Facts) -> float:
    """The sentences have most of their words in common, and not as a daily formula."""
    if a.unit[1] == b.unit[1] or min(len(a.words), len(b.words)) < _FEWEST:
        return 0.0
    share = len(a.words & b.words) / len(a.words | b.words)
    alike = max(0.0, (share - 0.3) / 0.7)
    return 0.0 if alike and again(a, b) and _renewed(a, b) else alike


def _renewed(a: Facts, b: Facts) -> bool:
    """Whether places, figures or days differ, or any other number that the sentences give."""
    if lie_apart(a, b) or (counts_alike(a, b) and not fit(a, b)):
        return True
    dated = a.days and b.days and a.days.told and b.days.told
    if dated and a.days and b.days and a.days.gap(b.days) > 0:
        return True
    return _numbers(a) != _numbers(b)


def _numbers(made: Facts) -> list[str]:
    return _NUMBER.findall(made.claim.sentence.text)
