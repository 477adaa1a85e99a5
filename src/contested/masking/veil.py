"""What is not shown of one text, and the way from its offsets to those of the shown text.

The shown text is the text with each cut replaced. Every span that leaves the ledger is moved to
it, so that `shown[start:end]` is still the quoted words, whatever was cut.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from contested.masking.spelt import Spelt
from contested.model.span import Span

# A ministry is not where somebody was harmed, and has one name in all texts: "Gaza Health Ministry".
_OF_STATE = re.compile(r" (?:Health )?(?:Ministry|Government)\b")


@dataclass(frozen=True, slots=True, order=True)
class Cut:
    """The characters `[start, end)` of a text, and what is shown there."""

    start: int
    end: int
    shown: str


@dataclass(frozen=True)
class Veil:
    """What is cut from one text, in order and apart; and what names become where they stand alone.

    Attributes:
        cuts: in order, none overlapping.
        names: what stands for a name in a list of speakers or a title, by the name; longest first.
        coarse: names of places that are shown as their region.
        withheld: whether nothing of the text is shown at all, since nobody could look through it.
    """

    cuts: tuple[Cut, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    coarse: frozenset[str] = frozenset()
    withheld: bool = False

    @cached_property
    def _starts(self) -> list[int]:
        return [cut.start for cut in self.cuts]

    @cached_property
    def _gains(self) -> list[int]:
        """By how much the shown text is longer, after each number of cuts."""
        gains = [0]
        for cut in self.cuts:
            gains.append(gains[-1] + len(cut.shown) - (cut.end - cut.start))
        return gains

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        words = "|".join(re.escape(name) for name, _ in self.names)
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None

    @cached_property
    def spelt(self) -> Spelt:
        """The names, as an address may spell them."""
        return Spelt(name for name, _ in self.names)

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {name.casefold(): shown for name, shown in self.names}

    def __bool__(self) -> bool:
        """Whether anything is cut."""
        return bool(self.cuts or self.names or self.withheld)

    def text(self, text: str) -> str:
        """The whole text as it is shown."""
        parts, at = list[str](), 0
        for cut in self.cuts:
            parts += (text[at : cut.start], cut.shown)
            at = cut.end
        return "".join((*parts, text[at:]))

    def span(self, span: Span) -> Span:
        """The span in the shown text; one that begins or ends in a cut takes all of it."""
        if not self.cuts:
            return span
        first = bisect_right(self._starts, span.start)
        before = self.cuts[first - 1] if first else None
        inside = before is not None and before.end > span.start
        first -= inside
        last = bisect_right(self._starts, span.end - 1)
        parts, at = list[str](), span.start
        for cut in self.cuts[first:last]:
            parts.append(span.text[at - span.start : max(cut.start - span.start, 0)])
            parts.append(cut.shown)
            at = cut.end
        parts.append(span.text[at - span.start :] if at < span.end else "")
        words = "".join(parts)
        begin = self.cuts[first].start if inside else span.start
        start = begin + self._gains[first]
        return Span(start, start + len(words), words)

    def words(self, words: str) -> str:
        """A name, title or sentence outside the text, with each name in it replaced."""
        if self._pattern is None:
            return words

        def shown(found: re.Match[str]) -> str:
            ruled = found[0] in self.coarse and _OF_STATE.match(words, found.end())
            return found[0] if ruled else self._by_name[found[0].casefold()]

        return self._pattern.sub(shown, words)

    def maybe(self, words: str | None) -> str | None:
        """`words`, where there are any."""
        return self.words(words) if words is not None else None


def joined(veils: Iterable[Veil]) -> Veil:
    """What the veils replace in words outside their texts; none of it is cut from a text."""
    given = list(veils)
    names = dict(pair for veil in given for pair in veil.names)
    coarse = frozenset[str]().union(*(veil.coarse for veil in given))
    return Veil(names=longest_first(names), coarse=coarse)


def longest_first(names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The pairs, the longest name first, so that a full name goes before its last name."""
    return tuple(sorted(names.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def apart(cuts: Iterable[Cut]) -> tuple[Cut, ...]:
    """The cuts in order; of those that overlap one, over all of their characters."""
    made = list[Cut]()
    for cut in sorted(cuts):
        if made and cut.start < made[-1].end:
            made[-1] = replace(made[-1], end=max(made[-1].end, cut.end))
        else:
            made.append(cut)
    return tuple(made)
