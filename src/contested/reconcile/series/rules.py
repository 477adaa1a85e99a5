"""The rules of `data/series.toml`: units, sides, what is counted apart, and telling words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from contested.data import entries


@dataclass(frozen=True, slots=True)
class SeriesRules:
    """What figures are turned into and told apart by.

    Attributes:
        conversions: by unit, the unit that takes its place and the factor.
        sides: by type or family, the role ("agent", "target") whose figure it is.
        apart: by unit, the counted words that make a series of their own; "*" for any.
        bases: by word, what the counted were put to ("identified").
        periods: words of a period that begins on its first day.
        daily: words behind an increase that say that it is one day's.
        corrections: words by which a figure replaces an earlier one.
    """

    conversions: dict[str, tuple[str, float]]
    sides: dict[str, str]
    apart: dict[str, tuple[str, ...]]
    bases: tuple[tuple[re.Pattern[str], str], ...]
    periods: re.Pattern[str]
    daily: re.Pattern[str]
    corrections: re.Pattern[str]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "SeriesRules":
        """Read `data/series.toml` and the user's.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        return cls(
            _conversions(folders),
            _sides(folders),
            _apart(folders),
            _bases(folders),
            _any_of(_words("period", folders)),
            _any_of(_words("daily", folders)),
            _any_of(_words("correction", folders)),
        )

    def converted(self, value: float, unit: str | None) -> tuple[float, str | None]:
        """A value in the unit that series are kept in, to two decimals where it is converted."""
        if unit not in self.conversions:
            return value, unit
        to, factor = self.conversions[unit]
        return round(value * factor, 2), to

    def side(self, type_: str) -> str | None:
        """The role whose figure a claim type's is; None for both."""
        return self.sides.get(type_) or self.sides.get(type_.partition(".")[0])

    def base(self, words: str) -> str:
        """What the counted were put to, by the words around the figure; empty for all of them."""
        return next((name for pattern, name in self.bases if pattern.search(words)), "")


def _conversions(folders: tuple[Path, ...]) -> dict[str, tuple[str, float]]:
    found = dict[str, tuple[str, float]]()
    for entry in entries("series", "conversion", folders):
        entry.only("from", "to", "factor")
        factor = entry.fields.get("factor")
        if not isinstance(factor, int | float) or not factor > 0:
            raise entry.error(f"'factor' must be a number above 0, not {factor!r}")
        found[entry.text("from")] = entry.text("to"), float(factor)
    return found


def _sides(folders: tuple[Path, ...]) -> dict[str, str]:
    found = dict[str, str]()
    for entry in entries("series", "side", folders):
        entry.only("role", "types")
        if entry.text("role") not in ("agent", "target"):
            raise entry.error("'role' must be 'agent' or 'target'")
        found |= dict.fromkeys(entry.texts("types"), entry.text("role"))
    return found


def _apart(folders: tuple[Path, ...]) -> dict[str, tuple[str, ...]]:
    found = dict[str, tuple[str, ...]]()
    for entry in entries("series", "apart", folders):
        entry.only("unit", "names")
        found[entry.text("unit")] = found.get(entry.text("unit"), ()) + entry.texts("names")
    return found


def _bases(folders: tuple[Path, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    found = []
    for entry in entries("series", "base", folders):
        entry.only("name", "words")
        found.append((_any_of(entry.texts("words")), entry.text("name")))
    return tuple(found)


def _words(table: str, folders: tuple[Path, ...]) -> tuple[str, ...]:
    found = list[str]()
    for entry in entries("series", table, folders):
        entry.only("words")
        found += entry.texts("words")
    return tuple(found)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    listed = "|".join(re.escape(word) for word in words)
    return re.compile(rf"\b(?:{listed})\b" if listed else r"(?!)", re.IGNORECASE)
