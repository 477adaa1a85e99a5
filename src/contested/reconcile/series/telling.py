"""What is odd about how a series was told: late, corrected, or counted on another base."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from contested.model.series import Flag
from contested.reconcile.series.chain import Level
from contested.reconcile.series.daily import Daily
from contested.reconcile.series.findings import Findings, number


def late(days: Sequence[Daily], found: Findings) -> None:
    """Note figures that were first reported after that of a later day had been."""
    told: tuple[str, str] | None = None
    for each in reversed(days):
        on = each.published
        if on and told and each.day < on and told[0] < on:
            note = f"Reported on {on}, when the figure of {told[1]} had been since {told[0]}."
            found.add(each.day, Flag.LATE, note)
        if on and (told is None or on < told[0]):
            told = (on, each.day)


def corrected(days: Sequence[Daily], found: Findings) -> None:
    """Note totals that were given otherwise before, or that their report calls a correction."""
    last: float | None = None
    for each in days:
        if each.total is None:
            continue
        if old := each.replaced:
            note = (
                f"Given as {number(old[-1].value)} in a report of {(old[-1].published or '')[:10]}"
                f", as {number(each.total.value)} in one of {(each.total.published or '')[:10]}."
            )
            found.add(each.day, Flag.CORRECTION, note)
        elif each.total.corrects and last is not None and each.total.value < last:
            note = f"Its report corrects an earlier figure: {number(each.total.value)}."
            found.add(each.day, Flag.CORRECTION, note)
        last = each.total.value


def segments(levels: Sequence[Level], found: Findings) -> Iterator[list[Level]]:
    """The totals in runs of one base; each change of base is noted."""
    before: str | None = None
    for base, run in groupby(levels, key=lambda level: level.base):
        part = list(run)
        if before is not None:
            note = f"The base changes: {_base(before)} before, {_base(base)} from here on."
            found.add(part[0].day, Flag.BASE_CHANGE, note)
        before = base
        yield part


def _base(base: str) -> str:
    return f"“{base}”" if base else "all"
