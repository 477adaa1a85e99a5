"""Shares in words: "half of", "a third", "two thirds", "one in five"; as percent."""

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
_AFTER_HALF = frozenset(["of", "the", "its", "his", "their", "all", "our", "her", "those", "that"])


def read_share(words: Words, i: int) -> Number | None:
    """The share that begins at `i`, in percent, or None."""
    word = words.at(i).lower
    if word == "half":
        if words.at(i + 1).lower not in _AFTER_HALF or words.at(i - 1).lower in _NO_HALF:
            return None
        return Number(50, 50, i + 1)
    if word not in {"a", "one", "two", "three", "four", "nine", "the", "every"}:
        return None
    at = i + 2 if words.at(i + 1).lower in {"-", "‑"} else i + 1
    part = _PARTS.get(words.at(at).lower)
    if part is None:
        return _one_in(words, i)
    ends = words.at(at + 1)
    whole = ends.lower in {"of", "", ",", ".", ")"} or (ends.lower in {"are", "is", "were", "was"})
    number = read_number(words, i) if word not in {"a", "the", "every"} else Number(1, 1, i + 1)
    if number is None or word in {"the", "every"} or not whole:
        return None
    if word == "a" and ends.lower != "of" and words.at(at).lower != "third":
        return None
    value = round(100 * number.low / part, 1)
    return Number(value, value, at + 1)


def _one_in(words: Words, i: int) -> Number | None:
    """Such as "one in five children"."""
    if not words.says(i, "one", "in"):
        return None
    of = read_number(words, i + 2)
    if of is None or of.vague or not 2 <= of.low <= 100 or words.at(of.end).sort != "letters":
        return None
    value = round(100 / of.low, 1)
    return Number(value, value, of.end)
