"""A place name's keys: one that spellings share, and one that transliterations share.

`key` folds what writers disagree on without changing the name (case, accents, apostrophes,
hyphens); `skeleton` keeps only the consonants that romanisations of Ukrainian, Russian, Arabic and
the like agree on ("Luhansk" and "Lugansk", "Jabaliya" and "Gabalia").
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_SILENT = re.compile(r"['’‘ʹʼ`´ʻʿʾ′\"“”«»]")
_BREAK = re.compile(r"[\s\-‐-―_.,/()]+")
_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
_UKRAINIAN = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        ["a", "b", "v", "h", "g", "d", "e", "ie", "zh", "z", "y", "i", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "iu", "ia"],
        strict=True,
    )
)
_RUSSIAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        ["a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"],
        strict=True,
    )
)
_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_FOLDS = tuple(
    (re.compile(pattern), fold)
    for pattern, fold in (
        (r"\b(?:al|el|ash|as|ad|ar|at|an|az|the)(?= \w)", ""),
        (r"shch|tsch|tch|sch|sh|ch|ts|tz|zh|cz|dzh|dj|c(?=[eiy])|[szç]", "s"),
        (r"kh|gh|ph|th|dh|bh", lambda m: {"k": "h", "g": "h", "p": "f"}.get(m[0][0], m[0][0])),
        (r"g", "h"),
        (r"w", "v"),
        (r"ck|q|c|x", "k"),
        (r"\bj", "h"),
        (r"[aeiouyj ]", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The name without case, accents, apostrophes and hyphens, in its own script."""
    words = _SILENT.sub("", name).strip()
    if not words.isascii():
        plain = unicodedata.normalize("NFKD", words)
        words = "".join(c for c in plain if not unicodedata.combining(c))
        if not words.isascii() and _is_latin(words):
            words = _SILENT.sub("", anyascii(words))
    parts = [_SHORT.get(p, p) for p in _BREAK.split(words.casefold()) if p]
    return " ".join(parts)


def _is_latin(words: str) -> bool:
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 for c in words if c.isalpha())


def romanised(name: str) -> tuple[str, ...]:
    """The Latin spellings of a name in Cyrillic: Ukraine's official table, then Russian's.

    Source: Cabinet of Ministers of Ukraine, resolution 55 of 2010; BGN/PCGN 1947 for Russian. A
    name in another script than Latin and Cyrillic gives what `anyascii` makes of it.
    """
    if name.isascii() or _is_latin(unicodedata.normalize("NFKD", name)):
        return ()
    if not any("\u0400" <= c <= "\u04ff" for c in name):
        return (anyascii(name),)
    return tuple(dict.fromkeys((_spelt(name, _UKRAINIAN, _INITIAL), _spelt(name, _RUSSIAN, {}))))


def _spelt(name: str, letters: dict[str, str], initial: dict[str, str]) -> str:
    words = []
    for word in name.casefold().replace("зг", "згh" if letters is _UKRAINIAN else "зг").split():
        first = initial.get(word[0], letters.get(word[0], word[0]))
        words.append(first + "".join(letters.get(c, c) for c in word[1:]))
    return " ".join(words)


@lru_cache(maxsize=65536)
def skeleton(folded: str) -> str:
    """The consonants of a key that romanisations agree on; empty for a key in another script."""
    if not folded.isascii():
        return ""
    words = folded
    for pattern, fold in _FOLDS:
        words = pattern.sub(fold, words)
    return words
