"""One line of a text as the rules of cleaning see it: folded words and plain facts of its shape."""

import re
from dataclasses import dataclass

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'})
_OUTER = re.compile(r"^(?:\((?!c\))|[\s•▪●◦‣∙·*>→»#▶►–—-])+|[\s.:!…→»›>*]+$")
_OPENS_QUOTE = ('"', "“", "‘", "«", "'", "„")
_ENDS = re.compile(r"""[.!?…]["”’»')\]]*$""")
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_BARS = re.compile(r" [|·•¦] ")
_SMALL = frozenset(
    [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "of", "on",
        "or", "the", "to", "up", "vs", "with", "over", "after",
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line.

    Attributes:
        text: as it stands.
        folded: for comparison: no case, plain quotes, no bullets, no closing punctuation.
        words: its words, as parted by spaces.
    """

    text: str
    folded: str
    words: tuple[str, ...]

    @property
    def quoted(self) -> bool:
        """Whether it opens with a quotation mark, so that somebody speaks."""
        return self.text.startswith(_OPENS_QUOTE)

    @property
    def sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDS.search(self.text[-8:]))

    @property
    def prose(self) -> bool:
        """Whether it is a paragraph of running text."""
        return len(self.words) >= 12 and self.sentence

    @property
    def parts(self) -> tuple[str, ...]:
        """The folded parts of a row of links, parted by bars or dots; one part if it is none."""
        return tuple(fold(part) for part in _BARS.split(self.text))

    @property
    def title_case(self) -> bool:
        """Whether nearly all words but the small ones begin with a capital, not all letters."""
        long = [w for w in self.words if w[:1].isalpha() and w.lower() not in _SMALL]
        capital = sum(w[0].isupper() for w in long)
        return len(long) >= 2 and capital >= 0.85 * len(long) and not self.text.isupper()

    @property
    def stems(self) -> tuple[str, ...]:
        """The beginnings of its longer words, to see whether two lines speak of one thing."""
        return tuple(word[:5] for word in _CONTENT.findall(self.folded))

    @property
    def has_digits(self) -> bool:
        """Whether a digit stands in it."""
        return any(c.isdigit() for c in self.text)


def line(text: str) -> Line:
    """The line of a text without outer white space."""
    return Line(text, fold(text), tuple(text.split()))


def fold(text: str) -> str:
    """Text for comparison: no case, plain quotes, no bullets before or punctuation behind."""
    return _OUTER.sub("", " ".join(text.casefold().translate(_QUOTES).split()))
