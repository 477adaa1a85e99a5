"""Whether an address or an id spells a name: they are made of titles and of file names."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from contested.actors.spelling import pieces

SHORT = 4
"""Letters from which on one piece of a name is enough where it stands alone."""
INSIDE = 6
"""Letters from which on it is enough inside a longer word ("olenatkachivska")."""
MOST_PIECES = 4
LONGEST = 24


class Spelt:
    """Names as they may be spelt where nothing but letters and digits counts."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)

    def by(self, words: str) -> bool:
        """Whether the words spell one of the names, or enough of it."""
        if not self._names:
            return False
        found = pieces(words)
        return (
            any(piece in self._pieces for piece in found if len(piece) >= SHORT)
            or any(run in self._whole for run in _runs(found))
            or any(part in self._pieces for piece in found for part in _parts(piece))
        )

    @cached_property
    def _pieces(self) -> frozenset[str]:
        return frozenset(p for name in self._names for p in pieces(name) if len(p) >= SHORT)

    @cached_property
    def _whole(self) -> frozenset[tuple[str, ...]]:
        split = map(pieces, self._names)
        return frozenset(name for name in split if 1 < len(name) <= MOST_PIECES)


def _runs(found: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every two to MOST_PIECES pieces that stand one after another."""
    for start in range(len(found)):
        for end in range(start + 2, min(start + MOST_PIECES, len(found)) + 1):
            yield found[start:end]


def _parts(piece: str) -> Iterator[str]:
    """Every INSIDE to LONGEST letters of a piece that stand one after another."""
    for start in range(len(piece) - INSIDE + 1):
        for end in range(start + INSIDE, min(start + LONGEST, len(piece)) + 1):
            yield piece[start:end]
