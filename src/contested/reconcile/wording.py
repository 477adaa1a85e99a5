"""How alike two reports are worded: a sketch of each, and what two sketches share.

The weight of a word does not depend on what else is in the ledger: common words weigh little by
`data/common-words.toml`, parties' adjectives little more, other words and numbers much, and what
is never written small, as names are, the most. So the likeness of two reports is theirs alone, and
a new report changes none but its own.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from math import log, sqrt

from contested.reconcile.rules import Rules

HEAD = 1000
"""How many characters of a report, its title among them, are its head."""
READ = 3000
"""How many characters of a report are looked at for its words."""
_MOST = 96
_TENTHS = 10
_TITLE, _FEW, _FIRST = 3, 5, 5
"""Of how many longer words a title must be to be looked for, one in how many may recur by chance, and
how many letters of a word are its beginning."""
_WORD = re.compile(r"[^\W\d_]{2,}|\d+")


@dataclass(frozen=True, slots=True)
class Wording:
    """The weightiest words of a report, as numbers, each with its weight in tenths."""

    weights: Mapping[int, int] = field(default_factory=dict)
    _square: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out once what every comparison asks for."""
        square = sum(weight * weight for weight in self.weights.values())
        object.__setattr__(self, "_square", square)

    def likeness(self, other: "Wording") -> float:
        """The cosine of the two, from 0 to 1; 0 where one has no words."""
        mine, theirs = self.weights, other.weights
        both = mine.keys() & theirs.keys()
        if not both:
            return 0.0
        shared = sum([mine[word] * theirs[word] for word in both])
        return shared / sqrt(self._square * other._square) if shared else 0.0

    def weightiest(self, most: int) -> tuple[int, ...]:
        """The words that weigh most, of equals those with the least numbers."""
        ranked = sorted(self.weights, key=lambda word: (-self.weights[word], word))
        return tuple(ranked[:most])


def wording_of(text: str, rules: Rules) -> Wording:
    """The sketch of a report, whose first line is its title; what stands far down is left out.

    Where the page does not speak of what its title says, the title is all that there is of the report.
    """
    written = _WORD.findall(_of_report(text[:READ]))
    words = Counter(word.casefold() for word in written)
    small = {word for word in written if word[0].islower()}
    weighed = {
        _number(word): round(_TENTHS * _weight(word, small, rules) * (1 + log(times)))
        for word, times in words.items()
    }
    return Wording({word: weighed[word] for word in Wording(weighed).weightiest(_MOST)})


def _of_report(text: str) -> str:
    """The text, or the title alone over what else a site shows: a form, a notice, other news."""
    title, _, body = text.partition("\n")
    told, shown = _beginnings(title), _beginnings(body)
    alone = len(told) >= _TITLE and len(told & shown) <= len(told) / _FEW
    return title if alone and body.strip() else text


def _beginnings(text: str) -> set[str]:
    """The longer words, by their first letters: "shoots" is "shooting"."""
    return {
        w[:_FIRST].casefold() for w in _WORD.findall(text) if w.isalpha() and len(w) >= _FIRST - 1
    }


def _weight(word: str, small: Collection[str], rules: Rules) -> float:
    weight = rules.weight_of(word)
    named = weight == rules.limits["rare word"] and word not in small and not word.isdigit()
    return rules.limits["name word"] if named else weight


def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=5).digest(), "big")
