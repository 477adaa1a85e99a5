"""Shares in words: "half of", "a third", "two thirds", "one in five", "nine in ten"; as percent."""

from contested.language.numbers import Number, read_number
from contested.language.words import Words, word_set

_PARTS = {
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "tenth": 10,
}
_NO_HALF = word_set("first second other latter former in by better a and")
_NUMERATORS = {
    **{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7},
    **{"eight": 8, "nine": 9},
}
# Wholes of "three in four", and what stands behind where no time does.
_ROUND = frozenset([3, 4, 5, 6, 8, 10, 20, 100])
_SHARED = word_set(
    "of people civilians residents households families children women men patients homes houses "
    "buildings schools hospitals farmers villagers refugees drones missiles victims"
)
_AFTER_PART = frozenset(["of", "", ",", ".", ")", "are", "is", "were", "was"])
_AFTER_HALF = frozenset(["of", "the", "its", "his", "their", "all", "our", "her", "those", "that"])


def read_share(words: Words, i: int) -> Number | None:
    """The share that begins at `i`, in percent, or None."""
    word = words.at(i).lower
    if word == "half":
        alone = words.at(i + 1).lower not in _AFTER_HALF or words.at(i - 1).lower in _NO_HALF
        return None if alone else Number(50, 50, i + 1)
    if word not in _NUMERATORS:
        return None
    return _fraction(words, i) or _one_in(words, i)


def _fraction(words: Words, i: int) -> Number | None:
    """Such as "a third", "two-thirds", "three quarters of"."""
    at = i + 2 if words.at(i + 1).lower in {"-", "‑"} else i + 1
    part, ends = _PARTS.get(words.at(at).lower), words.at(at + 1).lower
    if part is None or ends not in _AFTER_PART:
        return None
    if words[i].lower == "a" and ends != "of" and part != 3:
        return None
    value = round(100 * _NUMERATORS[words[i].lower] / part, 1)
    return Number(value, value, at + 1)


def _one_in(words: Words, i: int) -> Number | None:
    """Such as "one in five children", "three in four of them", "nine out of ten of the shells"."""
    at = i + 3 if words.says(i + 1, "out", "of") else i + 2
    if (words.at(i + 1).lower != "in" and at == i + 2) or words[i].lower == "a":
        return None
    of = read_number(words, at)
    if of is None or of.vague or not 2 <= of.low <= 100 or words.at(of.end).sort != "letters":
        return None
    several = words[i].lower != "one" or at > i + 2
    if several and (words.at(of.end).lower not in _SHARED or of.low not in _ROUND):
        return None  # "two in three days"
    value = round(100 * _NUMERATORS[words[i].lower] / of.low, 1)
    return Number(value, value, of.end)
