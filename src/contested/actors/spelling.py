"""Spellings of one name: folding to plain letters, and a skeleton that transliterations share.

The skeleton of "Valerii Zaluzhnyi" is that of "Valery Zaluzhny"; it keeps the first letter and
the consonants, so it identifies full names only, or long names in a context that fits.
"""

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

PIECE = re.compile(r"[^\W_]+")
_BRITISH = {
    "defense": "defence",
    "center": "centre",
    "organization": "organisation",
    "organizations": "organisations",
    "labor": "labour",
    "armored": "armoured",
    "mobilization": "mobilisation",
    "program": "programme",
}
_SOUNDS = (
    ("shch", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("zh", "z"),
    ("kh", "h"),
    ("gh", "h"),
    ("ch", "c"),
    ("tz", "c"),
    ("ts", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("q", "k"),
    ("g", "h"),
)
_SOFT = re.compile(r"[aeiouyj]+")
_DOUBLE = re.compile(r"(.)\1+")
LONG = 6
ALIKE = 88.0


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word in lower-case ASCII and British spelling: the form in which names are compared."""
    plain = (word if word.isascii() else anyascii(word)).lower()
    return _BRITISH.get(plain, plain)


def pieces(words: str) -> tuple[str, ...]:
    """The folded words of a name, split at everything that is neither letter nor digit."""
    return tuple(fold(piece) for piece in PIECE.findall(words))


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """The first letter and the consonants of a folded word, transliterations made one."""
    sounds = fold(word)
    for spelt, sound in _SOUNDS:
        sounds = sounds.replace(spelt, sound)
    vowel = sounds[:1] if sounds[:1] in "aeiouyj" else ""
    first = {"o": "a", "e": "a", "y": "i", "j": "i"}.get(vowel, vowel)
    return first + _DOUBLE.sub(r"\1", _SOFT.sub("", sounds))


def alike(one: str, other: str) -> bool:
    """Whether two long words may be one name misspelt or transliterated differently."""
    if min(len(one), len(other)) < LONG:
        return False
    a, b = fold(one), fold(other)
    return (
        a == b
        or (skeleton(a) == skeleton(b) and fuzz.ratio(a, b) >= ALIKE - 18)
        or (a[0] == b[0] and fuzz.ratio(a, b) >= ALIKE)
    )


def one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names, as pieces, may be spellings of one: last and first names agree."""
    if len(one) < 2 or len(other) < 2:
        return False
    last = one[-1] == other[-1] or skeleton(one[-1]) == skeleton(other[-1])
    last = last or alike(one[-1], other[-1])
    first = skeleton(one[0]) == skeleton(other[0]) or fuzz.ratio(one[0], other[0]) >= 65
    return last and first
