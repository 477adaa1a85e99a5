"""A sentence's words as the grammars of times and figures read them.

spaCy's tokens differ with what stands around them ("Aug.", "5am", "1-2km"); these do not: letters,
digits and signs are always apart, except where a letter-digit name ("T-72", "M777") is one word.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc

_WORD = re.compile(
    r"""
      (?P<name>\b(?!(?:mid|pre|post|early|late|sub|about|some)[-‑])[^\W\d_]+[-‑–]?\d[^\W_]*(?:[-‑/]\d[^\W_]*)*
               | \b\d+[^\W\d_]+\d[^\W_]*)
    | (?P<ordinal>\d+(?:st|nd|rd|th)\b)
    | (?P<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d])(?![.,]\d) | \d+(?:[.,:]\d+)*)
    | (?P<letters>(?:[^\W\d_]\.){2,} | [^\W\d_]+)
    | (?P<own>['’]s\b)
    | (?P<sign>\S)
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """A word: its text, lower case, the sentence's characters it covers, and its sort."""

    text: str
    lower: str
    start: int
    end: int
    sort: str


END = Word("", "", -1, -1, "end")


class Words(tuple[Word, ...]):
    """The words of a sentence; reading past either side gives an empty word."""

    __slots__ = ()

    def at(self, index: int) -> Word:
        """The word at `index`, or an empty one."""
        return self[index] if 0 <= index < len(self) else END

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the word at `index` and the one before it."""
        return 0 < index < len(self) and self[index].start == self[index - 1].end

    def says(self, index: int, *expected: str) -> bool:
        """Whether the words from `index` on are these, in lower case."""
        return all(self.at(index + n).lower == word for n, word in enumerate(expected))


def word_set(words: str) -> frozenset[str]:
    """A set of words from a line of them."""
    return frozenset(words.split())


def words_of(text: str) -> Words:
    """The words of a sentence."""
    return Words(
        Word(m.group(), m.group().lower(), m.start(), m.end(), m.lastgroup or "sign")
        for m in _WORD.finditer(text)
    )


def tokens_of(doc: Doc, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """For character spans of a sentence, in order of start, the first and last token of each."""
    found: list[tuple[int, int]] = []
    starts = [token.idx for token in doc]
    for start, end in spans:
        first = _last_at_or_before(starts, start)
        last = max(first, _last_at_or_before(starts, end - 1))
        found.append((first, last))
    return found


def _last_at_or_before(starts: list[int], place: int) -> int:
    low, high = 0, len(starts)
    while low < high:
        middle = (low + high) // 2
        if starts[middle] <= place:
            low = middle + 1
        else:
            high = middle
    return max(0, low - 1)
