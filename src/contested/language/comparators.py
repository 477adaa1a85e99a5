"""The words around a number that bound it: "at least", "up to", "some", "or more"."""

from typing import NamedTuple

from contested.language.words import Words, word_set
from contested.model.vocabulary import Comparator

_BEFORE = {
    Comparator.ABOUT: (
        "about|around|roughly|approximately|approx|approx .|some|circa|ca|ca .|c .|nearly|"
        "almost|"
        "close to|an estimated|estimated|in the region of|in the order of|just about|~|≈|"
        "or about|somewhere around"
    ),
    Comparator.AT_LEAST: (
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|≥|"
        "as a minimum|at the very least|at minimum|minimum of"
    ),
    Comparator.MORE_THAN: (
        "more than|over|above|upwards of|upward of|in excess of|exceeding|well over|just over|"
        "greater than|well above|slightly more than|much more than|far more than|a little over|"
        "well more than|slightly over|>|beyond|exceeded|exceeds|exceed|surpassed|topped|tops"
    ),
    Comparator.AT_MOST: (
        "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum|≤|"
        "maximum of|at the most|not exceeding"
    ),
    Comparator.LESS_THAN: "less than|fewer than|under|below|just under|slightly less than|<|"
    "slightly under|well under|just below",
}
_AFTER = {
    ("or", "more"): Comparator.AT_LEAST,
    ("and", "more"): Comparator.AT_LEAST,
    ("or", "fewer"): Comparator.AT_MOST,
    ("or", "less"): Comparator.AT_MOST,
    ("or", "so"): Comparator.ABOUT,
    ("plus",): Comparator.AT_LEAST,
    ("+",): Comparator.AT_LEAST,
    ("at", "least"): Comparator.AT_LEAST,
    ("at", "most"): Comparator.AT_MOST,
}
_OVER = word_set(
    "control authority command power rule sovereignty dispute took take taking taken hand "
    "hands handed handing turned turning fly flew flying spread"
)
_SKIPPED = word_set("another additional further extra the its their a an")


def _by_last_word() -> dict[str, tuple[tuple[tuple[str, ...], Comparator], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Comparator]]] = {}
    for comparator, phrases in _BEFORE.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            table.setdefault(words[-1], []).append((words, comparator))
    return {last: tuple(sorted(found, key=lambda e: -len(e[0]))) for last, found in table.items()}


_PHRASES = _by_last_word()


class Bound(NamedTuple):
    """A comparator, and the index of its first word or after its last one."""

    comparator: Comparator
    place: int


def bound_before(words: Words, i: int) -> Bound | None:
    """The comparator that stands before the number at `i`, the outermost of several."""
    found: Bound | None = None
    at = i
    while True:
        step = _phrase_before(words, at)
        if step is None and found is None and words.at(at - 1).lower in _SKIPPED:
            step = _phrase_before(words, at - 1)
            if step is None and words.at(at - 2).lower in _SKIPPED:
                step = _phrase_before(words, at - 2)
        if step is None:
            return found
        found = Bound(_outer(step.comparator, found), step.place)
        at = step.place


def _outer(comparator: Comparator, found: Bound | None) -> Comparator:
    """Such as "more than about 500" is more than; "some at least 40" is at least."""
    if found is None or comparator is not Comparator.ABOUT:
        return comparator
    return found.comparator


def _phrase_before(words: Words, i: int) -> Bound | None:
    for phrase, comparator in _PHRASES.get(words.at(i - 1).lower, ()):
        start = i - len(phrase)
        governed = phrase == ("over",) and words.at(start - 1).lower in _OVER
        if start >= 0 and words.says(start, *phrase) and not governed:
            return Bound(comparator, start)
    return None


def bound_after(words: Words, end: int) -> Bound | None:
    """The comparator that stands after a number: "or more", "+"."""
    for phrase, comparator in _AFTER.items():
        if words.at(end).lower == phrase[0] and words.says(end, *phrase):
            if phrase == ("+",) and words.at(end + 1).sort == "number":
                return None
            return Bound(comparator, end + len(phrase))
    return None


def bounded(comparator: Comparator, low: float, high: float) -> tuple[float | None, float | None]:
    """The bounds that a comparator leaves of a value; an open end is None."""
    if comparator in {Comparator.AT_LEAST, Comparator.MORE_THAN}:
        return low, None
    if comparator in {Comparator.AT_MOST, Comparator.LESS_THAN}:
        return None, high
    return low, high
