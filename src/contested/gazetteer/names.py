"""A place name's keys: one that spellings share, and one that transliterations share.

`key` folds what writers disagree on without changing the name (case, accents, apostrophes,
hyphens); `skeleton` keeps only the consonants that romanisations of Ukrainian, Russian, Arabic and
the like agree on ("Luhansk" and "Lugansk", "Jabaliya" and "Gabalia").
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_FOLDED = str.maketrans(
    dict.fromkeys("'’‘ʹʼ`´ʻʿʾ′\"“”«»", "") | dict.fromkeys("-‐‑‒–—―_.,/()", " ")
)
_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}


def _table(letters: str, spellings: str) -> dict[str, str]:
    return dict(zip(letters, spellings.split(" "), strict=True))


_UKRAINIAN = _table(
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia",
)
_RUSSIAN = _table(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya",
)
_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_SIBILANTS = ("shch", "tsch", "tch", "sch", "sh", "ch", "ts", "tz", "zh", "cz", "ce", "ci", "cy")
_SPELT_ALIKE = (
    *((group, "s") for group in _SIBILANTS),
    *(("kh", "h"), ("gh", "h"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("ck", "k")),
)
_HEARD_ALIKE = str.maketrans("gwzcqx", "hvskkk", "aeiouyj ")
_ARTICLE = re.compile(r"^(?:al|el|ash|as|ad|ar|at|an|az|the) (?=\w)")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The name without case, accents, apostrophes and hyphens, in its own script."""
    words = name.translate(_FOLDED)
    if not words.isascii():
        plain = unicodedata.normalize("NFKD", words)
        words = "".join([c for c in plain if not unicodedata.combining(c)])
        if not words.isascii() and _is_latin(words):
            words = anyascii(words).translate(_FOLDED)
    return " ".join([_SHORT.get(p, p) for p in words.casefold().split()])


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
    ukrainian = _spelt(name.replace("зг", "зgh").replace("Зг", "Зgh"), _UKRAINIAN, _INITIAL)
    found = dict.fromkeys((ukrainian, _spelt(name, _RUSSIAN, {})))
    return tuple(spelt for spelt in found if spelt.isascii())


def _spelt(name: str, letters: dict[str, str], initial: dict[str, str]) -> str:
    words = []
    for word in name.casefold().split():
        first = initial.get(word[0], letters.get(word[0], word[0]))
        words.append(first + "".join(letters.get(c, c) for c in word[1:]))
    return " ".join(words)


@lru_cache(maxsize=65536)
def skeleton(folded: str) -> str:
    """The consonants of a key that romanisations agree on; empty for a key in another script."""
    if not folded.isascii():
        return ""
    words = _ARTICLE.sub("", folded)
    if words.startswith("j"):
        words = "h" + words[1:]
    if words.endswith(("ah", "eh")):
        words = words[:-1]
    for group, sound in _SPELT_ALIKE:
        if group in words:
            words = words.replace(group, sound)
    return _DOUBLED.sub(r"\1", words.translate(_HEARD_ALIKE))
