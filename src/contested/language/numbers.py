"""Numbers as they are written: in digits, in words, and the vague ones with their bounds.

The bounds of the vague ones are the annotation guide's ("dozens" 24 to 99).
"""

import re
from typing import NamedTuple

from contested.language.words import Words

_SMALL = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * (n + 2)
    for n, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    )
}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
    "mln": 1_000_000,
    "bln": 1_000_000_000,
}
_GLUED = {"k": 1_000, "mn": 1_000_000, "bn": 1_000_000_000, "mln": 1_000_000, "m": 1_000_000}
_VAGUE = {
    "scores": (40, 99),
    "dozens": (24, 99),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, 9_999_999),
    "billions": (2_000_000_000, 9_999_999_999),
}
_TIMES_SCALE = {"tens": (20, 99), "hundreds": (200, 999), "dozens": (20, 99)}
_FEW = {"several": (3, 9), "few": (3, 5), "couple": (2, 2), "pair": (2, 2)}
_BEFORE_FEW = frozenset(["last", "past", "next", "first", "these", "the", "married", "coming"])
_GROUPED = re.compile(r"\d{1,3}(?:[  \u2009\u202f]\d{3})+|\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")


class Number(NamedTuple):
    """A number read: its bounds (alike unless vague) and the index after its last word."""

    low: float
    high: float
    end: int
    vague: bool = False
    digits: bool = False


def read_number(words: Words, i: int) -> Number | None:
    """The longest number that begins with the word at `i`, or None."""
    word = words.at(i)
    if word.sort == "number":
        return _digits(words, i)
    if word.lower in STARTERS:
        return _vague(words, i) or _spelled(words, i)
    return None


def value_of(text: str) -> float | None:
    """What digits mean: "1,150", "5 000" and "1.150.000" grouped, "1.5" and "1,5" decimal.

    "1.150" alone is read as a decimal here: whoever knows that things are counted asks
    `grouped_by_dot`.
    """
    if text.isdigit():
        return int(text)
    if _GROUPED.fullmatch(text):
        return float(re.sub(r"[^\d.]", "", text))
    if _DOTTED.fullmatch(text) and text.count(".") > 1:
        return int(text.replace(".", ""))
    if re.fullmatch(r"\d+[.,]\d+", text):
        return float(text.replace(",", "."))
    return None


def grouped_by_dot(text: str) -> int | None:
    """The whole number that "1.150" is where a dot groups thousands, else None."""
    return int(text.replace(".", "")) if _DOTTED.fullmatch(text) and text[0] != "0" else None


def _digits(words: Words, i: int) -> Number | None:
    value = value_of(words[i].text)
    if value is None:
        return None
    end, following = i + 1, words.at(i + 1).lower
    if words.glued(end) and following in _GLUED and (following != "m" or _million(words, i)):
        return Number(value * _GLUED[following], value * _GLUED[following], end + 1, digits=True)
    if following == "and" and words.says(end + 1, "a", "half"):
        value, end = value + 0.5, end + 3
    while (scale := _scale_at(words, end)) is not None:
        value, end = value * scale[0], scale[1]
    value = round(value, 6)
    return Number(value, value, end, digits=True)


def _scale_at(words: Words, i: int) -> tuple[int, int] | None:
    """A scale word at `i`, also after a hyphen ("300-million")."""
    at = i + 1 if words.at(i).lower == "-" and words.glued(i) else i
    scale = _SCALES.get(words.at(at).lower)
    return (scale, at + 1) if scale else None


def _million(words: Words, i: int) -> bool:
    """Whether a glued "m" is a million rather than metres."""
    after = words.at(i + 2)
    if words.at(i - 1).text in {"$", "€", "£"}:
        return True
    lengths = {"long", "wide", "high", "deep", "tall", "away", "from", "of", "above", "below"}
    return after.sort == "letters" and after.lower not in lengths


def _vague(words: Words, i: int) -> Number | None:
    """Such as "dozens", "several", "a few", "a couple", "tens of thousands"."""
    word, at = words[i].lower, i
    if word in {"a", "an"}:
        at, word = i + 1, words.at(i + 1).lower
    elif word in {"few", "couple", "pair"} and words.at(i - 1).lower not in _BEFORE_FEW:
        return None
    if at == i and (word in _VAGUE or word == "tens"):
        return _plural(words, at)
    return _few(words, at) if word in _FEW and (at == i or word != "several") else None


def _few(words: Words, i: int) -> Number:
    """A small vague number, also of a larger unit: "several hundred", "a couple of dozen"."""
    word, end = words[i].lower, i + 1
    if word in {"several", "few"} and words.at(end).lower in _SCALES:
        return _few_scaled(words, end)
    scale = _SCALES.get(words.at(end + 1).lower) if words.at(end).lower == "of" else None
    if word in {"couple", "pair"} and scale:
        return Number(2 * scale, 2 * scale, end + 2, vague=True)
    low, high = _FEW[word]
    return Number(low, high, end, vague=True)


def _few_scaled(words: Words, i: int) -> Number:
    """Such as "several hundred" is as vague as "hundreds"; "a few hundred thousand" likewise."""
    scale, after = words.at(i).lower, words.at(i + 1).lower
    if scale == "hundred" and after in {"thousand", "million"}:
        return Number(200 * _SCALES[after], 999 * _SCALES[after] + _rest(after), i + 2, vague=True)
    low, high = _VAGUE.get(scale + "s", (2 * _SCALES[scale], 10 * _SCALES[scale] - 1))
    return Number(low, high, i + 1, vague=True)


def _rest(scale: str) -> int:
    return _SCALES[scale] - 1


def _plural(words: Words, i: int) -> Number | None:
    """Such as "dozens", "tens of thousands", "hundreds of thousands", "dozens and dozens"."""
    word = words[i].lower
    if words.says(i + 1, "and", word):
        i += 2
    if words.says(i + 1, "upon", word):
        i += 2
    scale = words.at(i + 2).lower.rstrip("s")
    if (
        words.at(i + 1).lower == "of"
        and word in _TIMES_SCALE
        and scale in _SCALES
        and scale != "dozen"
    ):
        low, high = _TIMES_SCALE[word]
        return Number(low * _SCALES[scale], high * _SCALES[scale] + _rest(scale), i + 3, vague=True)
    if word == "tens":
        return Number(20, 99, i + 1, vague=True)
    low, high = _VAGUE[word]
    return Number(low, high, i + 1, vague=True)


def _spelled(words: Words, i: int) -> Number | None:
    """Numbers in words: "two hundred and fifty", "half a million", "a dozen", "ninety-three"."""
    if words[i].lower == "half":
        if words.at(i + 1).lower in {"a", "an"} and words.at(i + 2).lower in _SCALES:
            value = _SCALES[words.at(i + 2).lower] / 2
            return Number(value, value, i + 3)
        return None
    total, group, end = 0.0, 0.0, i
    if words[i].lower in {"a", "an"}:
        if words.at(i + 1).lower not in _SCALES:
            return None
        group, end = 1, i + 1
    while True:
        at = end
        if at > i and words.at(at).lower == "-" and words.glued(at):
            at += 1
        elif at > i and words.at(at).lower == "and":
            if words.says(at + 1, "a", "half") and words.at(at + 3).lower in _SCALES:
                group, end = group + 0.5, at + 3
                continue
            if words.at(at - 1).lower not in {"hundred", "thousand", "million"}:
                break
            at += 1
        step = _step(words.at(at).lower, group)
        if step is None or (at > end and words.at(at).lower in _SCALES and group == 0):
            break
        group, end = step, at + 1
        if words.at(at).lower in _SCALES and _SCALES[words.at(at).lower] >= 1000:
            total, group = total + group, 0
    if end == i:
        return None
    return Number(total + group, total + group, end)


def _step(word: str, group: float) -> float | None:
    """The group of digits so far with one more word, or None where the word does not go on."""
    if word in _SMALL:
        return (
            group + _SMALL[word]
            if group % 10 == 0 and (group % 100 or group == 0 or group >= 100)
            else None
        )
    if word in _TENS:
        return group + _TENS[word] if group % 100 == 0 else None
    if word in _SCALES:
        return (group or 1) * _SCALES[word]
    return None


STARTERS = frozenset(
    [*_SMALL, *_TENS, *_VAGUE, *_FEW, "tens", "a", "an", "half", "hundred", "thousand", "dozen"]
)
