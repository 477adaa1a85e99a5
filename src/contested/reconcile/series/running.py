"""Running totals checked against their increases and their neighbours.

A total never falls, and grows by what was added. Where that fails, the neighbours tell which of
the figures is at fault: a total that the next one's increase contradicts is, and the next is
measured from what it should have been.
"""

from dataclasses import dataclass
from itertools import pairwise

from contested.model.series import Flag
from contested.reconcile.series.chain import Level, typical
from contested.reconcile.series.digits import meant, slips
from contested.reconcile.series.findings import Findings, number

_SPIKE = 4.0


@dataclass(slots=True)
class Running:
    """A walk along the totals of one base; `trusted` is the last total, mended where it was wrong."""

    levels: list[Level]
    found: Findings
    trusted: float | None = None

    def check(self) -> None:
        """Note what is odd about each of the totals."""
        for at, level in enumerate(self.levels):
            self.trusted = self._first(at, level) if at == 0 else self._next(at, level)

    def _first(self, at: int, level: Level) -> float:
        """The first total, as the ones behind it bear it out."""
        should = self._backed(at)
        how = self._slipped(at, level, should)
        if should is not None and how and self._confirmed(at + 1):
            self._slip(level, should, how)
            return should
        return level.value

    def _slipped(self, at: int, level: Level, backed: float | None) -> str | None:
        """How a slip made this total of what the next day's figures say it is; None if none did.

        Where a slip in the next day's increase explains it as well, it is that one.
        """
        if backed is None:
            return None
        after = self.levels[at + 1]
        misprint = slips(after.added or 0, after.value - level.value)
        return None if misprint else slips(level.value, backed)

    def _next(self, at: int, level: Level) -> float:
        assert self.trusted is not None
        should = None if level.added is None else self.trusted + level.added
        if should is not None and abs(level.value - should) >= max(self._grain(at), 0.5):
            return self._mismatched(at, level, should)
        if should is None and (backed := self._backed(at)) is not None:
            how = self._slipped(at, level, backed)
            if how and backed >= self.trusted:
                self._fell(at, level)
                self._slip(level, backed, how)
                return backed
        if level.value < self.trusted:
            return self._fallen(at, level)
        return self._risen(at, level) if should is None else level.value

    def _mismatched(self, at: int, level: Level, should: float) -> float:
        """The stated increase and the difference of the totals are not the same."""
        assert self.trusted is not None
        assert level.added is not None
        backed, before = self._backed(at), self.levels[at - 1].value
        if level.value == before and level.added >= 1:
            note = f"The total stays at {number(before)}, though {number(level.added)} were added."
            self.found.add(level.day, Flag.REPEATED_TOTAL, note, doubted=True)
            return should if backed in (None, should) else level.value
        wrong = self._total_is_wrong(at, level, should, backed)
        self.found.add(
            level.day,
            Flag.INCREMENT_MISMATCH,
            f"The increase is given as {number(level.added)}, but the total went from "
            f"{number(self.trusted)} to {number(level.value)}, "
            f"a difference of {number(level.value - self.trusted)}.",
            doubted=True,
        )
        self._fell(at, level)
        if wrong:
            if how := slips(level.value, should):
                self._slip(level, should, how)
            return should
        return self._of_increase(level, should)

    def _of_increase(self, level: Level, should: float) -> float:
        """The total holds: a slip may be in the increase."""
        assert self.trusted is not None
        assert level.added is not None
        gap = level.value - self.trusted
        how = slips(level.added, gap) if level.steps == 1 else None
        if how and gap >= 10:
            note = f"The increase {number(level.added)} may be {number(gap)} with {how}."
            self.found.add(level.day, Flag.DIGIT_SLIP, note)
        return level.value

    def _total_is_wrong(self, at: int, level: Level, should: float, backed: float | None) -> bool:
        """Whether the total is at fault, not the increase, by what follows and by its digits."""
        assert self.trusted is not None
        if backed is not None and abs(backed - should) < max(self._grain(at), 0.5):
            return True
        if backed is not None and backed == level.value:
            return False
        after = self._after(at)
        out = level.value < self.trusted or (after is not None and level.value > after)
        return out or (slips(level.value, should) is not None and not self._misprinted(level))

    def _misprinted(self, level: Level) -> bool:
        """Whether a slip in the increase explains the difference just as well."""
        assert self.trusted is not None
        assert level.added is not None
        gap = level.value - self.trusted
        return gap >= 10 and slips(level.added, gap) is not None

    def _fallen(self, at: int, level: Level) -> float:
        """A total below the one before, with no increase stated."""
        assert self.trusted is not None
        self._fell(at, level)
        after = self._after(at)
        if after is None or after < self.trusted:
            return level.value
        if found := meant(level.value, self.trusted, after):
            self._slip(level, *found)
        else:
            self.found.doubted.add(level.day)
        return self.trusted

    def _risen(self, at: int, level: Level) -> float:
        """A total above the one before that the next one falls below again, if it is a spike."""
        assert self.trusted is not None
        after = self._after(at)
        if after is None or after >= level.value or self._confirmed(at + 1):
            return level.value
        slip = meant(level.value, self.trusted, after) if after >= self.trusted else None
        back = self._after(at + 1)
        gross = level.value - self.trusted > _SPIKE * max(self._pace(at), after - self.trusted, 1)
        if slip:
            self._slip(level, *slip)
        elif gross:
            note = (
                f"The total goes up to {number(level.value)} and back to {number(after)} on the "
                "next day that has one."
            )
            self.found.add(level.day, Flag.OUTLIER, note, doubted=True)
        sure = slip and gross and (back is None or back < level.value)
        return self.trusted if sure else level.value

    def _fell(self, at: int, level: Level) -> None:
        assert self.trusted is not None
        if level.value < self.trusted:
            note = f"The total falls from {number(self.trusted)} to {number(level.value)}."
            self.found.add(level.day, Flag.DECREASE, note)

    def _slip(self, level: Level, should: float, how: str) -> None:
        note = f"The total {number(level.value)} may be {number(should)} with {how}."
        self.found.add(level.day, Flag.DIGIT_SLIP, note, doubted=True)

    def _after(self, at: int) -> float | None:
        return self.levels[at + 1].value if at + 1 < len(self.levels) else None

    def _backed(self, at: int) -> float | None:
        """What the next total and the increase up to it say that this total is."""
        if at + 1 >= len(self.levels) or self.levels[at + 1].added is None:
            return None
        return self.levels[at + 1].value - (self.levels[at + 1].added or 0)

    def _confirmed(self, at: int) -> bool:
        """Whether the total behind bears this one out."""
        return at < len(self.levels) and self._backed(at) == self.levels[at].value

    def _grain(self, at: int) -> float:
        """By how much rounding alone can set the sum off."""
        return max(self.levels[at].grain, self.levels[at - 1].grain)

    def _pace(self, at: int) -> float:
        """The usual step between totals near here."""
        near = self.levels[max(0, at - 8) : at], self.levels[at + 1 : at + 9]
        steps = [abs(b.value - a.value) for part in near for a, b in pairwise(part)]
        return typical(steps)
