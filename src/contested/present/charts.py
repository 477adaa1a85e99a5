"""A series as a chart's plain data: its title, its points on an axis, what is marked and why."""

from dataclasses import dataclass
from math import ceil, floor, log10

from contested.model.series import Series
from contested.model.vocabulary import Basis
from contested.present.days import day_words
from contested.present.event_summary import MEASURES, unit_words
from contested.present.wording import Wording

_STEPS = (1, 2, 2.5, 5, 10)
_MOST_TICKS = 6
_BASES = {Basis.CUMULATIVE: "total so far", Basis.STOCK: "held", Basis.INCREMENT: "added"}


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One day: what is drawn, and what is said of it.

    `derived` says that the number drawn follows by arithmetic alone; `flags` are marked, and
    `notes` has a sentence for each.
    """

    day: str
    value: float
    added: float | None
    derived: bool
    flags: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows.

    Attributes:
        title: what is counted, of whom and where: "Equipment losses: tank · Russia".
        said: who says so, and what the figure is: "General Staff · total so far".
        words: all of it in a sentence, for who cannot see it.
        ticks: values of the axis, the lowest and the highest being its ends.
    """

    id: str
    title: str
    said: str
    words: str
    unit: str
    points: tuple[ChartPoint, ...]
    ticks: tuple[float, ...]


def chart(made: Series, wording: Wording) -> Chart:
    """The chart of a series."""
    points = tuple(
        ChartPoint(
            each.day,
            value,
            each.increment,
            each.total_derived if each.total is not None else each.increment_derived,
            tuple(flag.value for flag in each.flags),
            each.notes,
        )
        for each in made.points
        if (value := each.total if each.total is not None else each.increment) is not None
        and (each.total is not None or made.basis is Basis.INCREMENT)
    )
    title, said = _title(made, wording), f"{made.speaker or 'reports'} · {_BASES[made.basis]}"
    return Chart(
        id=made.id,
        title=title,
        said=said,
        words=_sentence(title, said, points, unit_words(made.unit, None).strip()),
        unit=unit_words(made.unit, None).strip(),
        points=points,
        ticks=ticks([p.value for p in points]),
    )


def figure_words(value: float) -> str:
    """A number as people write it: "1,263", "7.5"."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")


def ticks(values: list[float]) -> tuple[float, ...]:
    """Round numbers that enclose the values, evenly spaced; from 0 where that wastes little."""
    if not values:
        return (0.0, 1.0)
    low, high = min(values), max(values)
    low = 0.0 if 0 <= low <= high / 2 else low
    step = _step((high - low) or abs(high) or 1.0)
    first, last = floor(low / step), ceil(high / step)
    last += first == last
    return tuple(round(n * step, 10) for n in range(first, last + 1))


def _step(width: float) -> float:
    rough = width / (_MOST_TICKS - 1)
    power = 10.0 ** floor(log10(rough))
    return next((s * power for s in _STEPS if s * power >= rough * 0.999), 10 * power)


def counting(made: Series, wording: Wording) -> str:
    """What a series counts: "Equipment lost: tanks", "Advance, in km", "Casualties: military"."""
    label, units = wording.type(made.type).label, unit_words(made.unit, None).strip()
    if made.unit in MEASURES:
        return f"{label}, in {units}"
    if not made.counted:
        return f"{label}: {units}" if units else label
    known = made.unit == "person" or units in made.counted
    return f"{label}: {made.counted if known else f'{made.counted} {units}'.strip()}"


def _title(made: Series, wording: Wording) -> str:
    sides = [each for each in (made.agent, made.target, made.place) if each]
    return " · ".join((counting(made, wording), *dict.fromkeys(sides)))


def _sentence(title: str, said: str, points: tuple[ChartPoint, ...], unit: str) -> str:
    if not points:
        return f"{title}. {said}. No figures."
    first, last = points[0], points[-1]
    marked = sum(bool(each.flags) for each in points)
    return (
        f"{title}. {said}. From {figure_words(first.value)} {unit} on {day_words(first.day)} to "
        f"{figure_words(last.value)} on {day_words(last.day)}, {len(points)} days"
        + (f", {marked} of them marked." if marked else ".")
    )
