"""What is held now (ground, prisoners) checked against its neighbours: it may rise and fall.

Only a figure that stands far off both neighbours, which agree with each other, is odd.
"""

from collections.abc import Sequence

from contested.model.series import Flag
from contested.reconcile.series.chain import Level
from contested.reconcile.series.digits import meant
from contested.reconcile.series.findings import Findings, number

_FAR = 2.0
_ALIKE = 1.5
_SLACK = 0.1


def spikes(levels: Sequence[Level], found: Findings) -> None:
    """Note the figures that stand far off both neighbours."""
    for before, level, after in zip(levels, levels[1:], levels[2:], strict=False):
        low, high = sorted((before.value, after.value))
        if low <= 0 or high > _ALIKE * low or not _far(level.value, low, high):
            continue
        slip = meant(level.value, low * (1 - _SLACK), high * (1 + _SLACK))
        if slip:
            note = f"{number(level.value)} may be {number(slip[0])} with {slip[1]}."
            found.add(level.day, Flag.DIGIT_SLIP, note, doubted=True)
        else:
            note = (
                f"{number(level.value)} stands alone between {number(before.value)} and "
                f"{number(after.value)}."
            )
            found.add(level.day, Flag.OUTLIER, note, doubted=True)


def _far(value: float, low: float, high: float) -> bool:
    return value > _FAR * high or value < low / _FAR
