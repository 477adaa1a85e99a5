"""The nth day of a row: "for the third day running", "for a second straight night"."""

from contested.language.amounts import UNITS
from contested.language.calendar import Running, Unit, When
from contested.language.words import Words, word_set

_NTH = {
    name: n
    for n, name in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2
    )
}
_ROW = word_set("straight consecutive successive running")
_BEHIND = (("running",), ("in", "a", "row"), ("in", "succession"), ("on", "the", "trot"))
_ARTICLES = frozenset({"a", "the", "its", "their"})


def read_row(words: Words, i: int) -> tuple[When, int] | None:
    """A row from its article or its number on; days and longer units only."""
    at = i + 1 if words.at(i).lower in _ARTICLES else i
    number = _nth(words, at)
    if number is None:
        return None
    row = words.at(at + 1).lower in _ROW
    unit_at = at + 2 if row else at + 1
    word = words.at(unit_at).lower
    unit = UNITS.get(word, Unit.DAY if word == "night" else None)
    if unit is None or unit in {Unit.MINUTE, Unit.HOUR} or word.endswith("s"):
        return None
    end = unit_at + 1
    behind = next((len(b) for b in _BEHIND if words.says(end, *b)), 0)
    if not (row or behind):
        return None
    return Running(unit, number, night=word == "night"), end + behind


def _nth(words: Words, i: int) -> int | None:
    word = words.at(i)
    if word.sort == "ordinal":
        return int(word.text[:-2]) if int(word.text[:-2]) > 1 else None
    return _NTH.get(word.lower)
