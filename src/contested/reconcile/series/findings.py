"""What was found odd about the days of a series, a flag and its sentence each."""

from collections import defaultdict
from dataclasses import dataclass, field

from contested.model.series import Flag

_ORDER = {flag: n for n, flag in enumerate(Flag)}


@dataclass(slots=True)
class Findings:
    """Flags by day with their sentences, and for a total that a slip spoilt the one that was meant."""

    by_day: dict[str, dict[Flag, str]] = field(default_factory=lambda: defaultdict(dict))
    doubted: set[str] = field(default_factory=set)

    def add(self, day: str, flag: Flag, note: str, *, doubted: bool = False) -> None:
        """Note what is odd; `doubted`: the day's total is not to be reckoned with."""
        self.by_day[day].setdefault(flag, note)
        if doubted:
            self.doubted.add(day)

    def of(self, day: str) -> tuple[tuple[Flag, ...], tuple[str, ...]]:
        """The flags of a day in their order, and their sentences."""
        found = self.by_day.get(day, {})
        flags = tuple(sorted(found, key=_ORDER.__getitem__))
        return flags, tuple(found[flag] for flag in flags)


def number(value: float) -> str:
    """A number as sentences have it: "23,200", "2,589.99"."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")
