"""A text's lines under cleaning, as the rules that look at neighbours see them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from contested.ingest.furniture import Rules
from contested.ingest.line import Line


class View:
    """The lines, why some were found to be furniture, the rules, and the title if it was given."""

    def __init__(
        self, lines: Sequence[Line], found: Mapping[int, str], rules: Rules, title: str | None
    ) -> None:
        self.lines = lines
        self.found = dict(found)
        self.rules = rules
        self.title = title

    @cached_property
    def foot(self) -> int:
        """The first line after the last paragraph of running text that is no furniture."""
        for at in range(len(self.lines) - 1, -1, -1):
            if at not in self.found and self.lines[at].prose:
                return at + 1
        return 0

    def above(self, at: int) -> Line | None:
        """The nearest line above that is no furniture."""
        return self._near[0][at]

    def below(self, at: int) -> Line | None:
        """The nearest line below that is no furniture."""
        return self._near[1][at]

    def shared_with_rest(self, line: Line) -> float:
        """The share of a line's longer words that begin like a word of some other line."""
        stems = line.stems
        own = Counter(stems)
        there = sum(self._stems[stem] > own[stem] for stem in own)
        return there / len(own) if own else 1.0

    @cached_property
    def _stems(self) -> Counter[str]:
        return Counter(stem for line in self.lines for stem in line.stems)

    @cached_property
    def _near(self) -> tuple[list[Line | None], list[Line | None]]:
        count = len(self.lines)
        return self._nearest(range(count)), self._nearest(range(count - 1, -1, -1))

    def _nearest(self, order: range) -> list[Line | None]:
        near: list[Line | None] = [None] * len(self.lines)
        last: Line | None = None
        for at in order:
            near[at] = last
            if at not in self.found:
                last = self.lines[at]
        return near


Neighbour = Callable[[View], Iterator[tuple[int, str]]]


def shared(line: Line, other: Line) -> float:
    """The share of a line's longer words that begin like a word of `other`."""
    stems = set(line.stems)
    return len(stems & set(other.stems)) / len(stems) if stems else 1.0
