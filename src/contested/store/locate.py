"""Finding quoted words in a text, whatever its white space and quote marks.

Annotators copy sentences by hand: a curly quote becomes a straight one, a line break a space. The
words are compared with both folded, and the span that comes back is the text's own.
"""

import re
from collections.abc import Iterator

from contested.model.span import Span

_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def fold(words: str) -> str:
    """The words with straight quotes, plain hyphens and single spaces."""
    return " ".join(words.translate(_FOLD).split())


class FoldedText:
    """A text with its quote marks and white space folded, and the way back to its own offsets."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._at: list[int] = []
        folded: list[str] = []
        for offset, character in enumerate(text.translate(_FOLD)):
            if not character.isspace():
                folded.append(character)
            elif folded and folded[-1] != " ":
                folded.append(" ")
            else:
                continue
            self._at.append(offset)
        self._folded = "".join(folded)

    def first(self, words: str) -> Span | None:
        """Where the words stand first, or None."""
        return next(self._all(words), None)

    def nearest(self, words: str, within: Span, to: Span) -> Span | None:
        """Where the words stand nearest `to`, inside `within` if they do there; or None.

        Whole words go before parts of words: "he" is not in "the" where it stands alone.
        """
        found = list(self._all(words))
        inside = [span for span in found if within.covers(span)]
        return min(inside or found, key=lambda span: (_gap(span, to), span.start), default=None)

    def _all(self, words: str) -> Iterator[Span]:
        wanted = fold(words)
        whole = rf"(?<!\w){re.escape(wanted)}(?!\w)"
        pattern = whole if wanted and re.search(whole, self._folded) else re.escape(wanted)
        for found in re.finditer(pattern, self._folded) if wanted else ():
            yield Span.of(self.text, self._at[found.start()], self._at[found.end() - 1] + 1)


def _gap(one: Span, other: Span) -> int:
    """How many characters lie between two spans; 0 where they touch or overlap."""
    return max(one.start - other.end, other.start - one.end, 0)
