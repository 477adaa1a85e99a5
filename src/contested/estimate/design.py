"""A selection of reports as arrays: what the density is evaluated on.

Rows are distinct reports with a weight, so that repeated rows cost nothing. A *cell* is a group of
speakers with a loss type that it reports on; a *bench* is a group with a side. Only cells and
benches that occur are estimated: the others have no likelihood.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.interpolate import BSpline

from contested.estimate.report import LossType, Report, Selection

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
MANY = 10
"""Reports of a type from which on they fix its noise better than its prior does."""
SAYS, TIE = 10.0, 1e-6
"""The count as of which a running total says no more, as the noise in it is relative; and of ties."""


@dataclass(frozen=True, slots=True)
class Design:
    """The arrays; indices point into the tuples.

    Attributes:
        types, speakers: in the order of the indices; of types the first `rich` have many reports.
        cells: (speaker, type) pairs that occur; `benches`: (speaker, side) pairs.
        cell_of: the type of each cell, and its bench.
        typical: for each cell a row as in `rows`, without weight: the middle one of a sort. What its
            speaker states of it is a parameter.
        basis: days × coefficients, the cubic B-spline; `ramp`: day / last day at each coefficient.
        rows: `type`, `day` (0 first), `cell`, `speaker`, `count`, `cumulative`, `at_least`,
            `at_most`, `weight`, each an array over the distinct reports.
        index: the row of each report of the selection.
    """

    types: tuple[LossType, ...]
    rich: int
    speakers: tuple[str, ...]
    cells: tuple[tuple[int, int], ...]
    benches: tuple[tuple[int, str], ...]
    cell_of: tuple[Ints, Ints]
    typical: dict[str, Any]
    basis: Floats
    ramp: Floats
    rows: dict[str, Any]
    index: Ints

    @property
    def days(self) -> int:
        """How many days are estimated."""
        return len(self.basis)


def design(selection: Selection, knots: int, days: int | None = None) -> Design:
    """The arrays of a selection, over `days` days or up to the last report's.

    Args:
        selection: the reports.
        knots: of the spline.
        days: how many.
    """
    reports = selection.reports
    last = days or max(each.day for each in reports)
    many = Counter(each.type for each in reports)
    types = tuple(sorted(many, key=lambda each: (many[each] < MANY, each)))
    speakers = tuple(selection.speakers())
    distinct = Counter(_key(each) for each in reports)
    keys = sorted(distinct)
    type_at = {each: i for i, each in enumerate(types)}
    speaker_at = {each: i for i, each in enumerate(speakers)}
    pairs = [(speaker_at[key.speaker], type_at[key.type]) for key in keys]
    cells = tuple(sorted(set(pairs)))
    cell_at = {pair: i for i, pair in enumerate(cells)}
    benches = tuple(sorted({(s, types[t].side) for s, t in cells}))
    bench_at = {pair: i for i, pair in enumerate(benches)}
    weight = np.array([distinct[key] for key in keys], float)
    cell = np.array([cell_at[pair] for pair in pairs])
    basis, ramp = splines(last, knots)
    row_at = {key: i for i, key in enumerate(keys)}
    rows = {
        "type": np.array([t for _, t in pairs]),
        "day": np.array([key.day - 1 for key in keys]),
        "cell": cell,
        "speaker": np.array([s for s, _ in pairs]),
        "count": np.array([key.count for key in keys], float),
        "cumulative": np.array([key.cumulative for key in keys]),
        "at_least": np.array([key.at_least for key in keys], float),
        "at_most": np.array([key.at_most for key in keys], float),
        "weight": weight,
    }
    return Design(
        types,
        sum(many[each] >= MANY for each in types),
        speakers,
        cells,
        benches,
        (
            np.array([t for _, t in cells]),
            np.array([bench_at[s, types[t].side] for s, t in cells]),
        ),
        _typical(rows, len(cells)),
        basis,
        ramp,
        rows,
        np.array([row_at[_key(each)] for each in reports]),
    )


def splines(days: int, knots: int) -> tuple[Floats, Floats]:
    """The cubic B-spline basis over days 1 … `days` with knots at equal quantiles, and its ramp.

    The ramp holds the coefficients whose curve is day / `days` exactly (Greville's abscissae).
    """
    inner = np.linspace(1, max(days, 2), max(knots, 2))
    places = np.r_[[inner[0]] * 3, inner, [inner[-1]] * 3]
    basis = BSpline.design_matrix(np.arange(1.0, days + 1), places, 3).toarray()
    ramp = np.array([places[j + 1 : j + 4].mean() for j in range(basis.shape[1])]) / days
    return basis, ramp


def _key(report: Report) -> Report:
    """What makes two reports one row: all but the origin."""
    r = report
    return Report(r.type, r.speaker, r.day, r.count, r.cumulative, r.at_least, r.at_most)


def _typical(rows: dict[str, Any], cells: int) -> dict[str, Any]:
    """The middle row of the sort that says most of each cell, a day's figure as much as it counts."""
    sort = (rows["cumulative"] * 4 + rows["at_least"] * 2 + rows["at_most"]).astype(int)
    says = np.where(rows["cumulative"], np.minimum(rows["count"], SAYS), rows["count"]) + TIE
    chosen = []
    for cell in range(cells):
        own = np.flatnonzero(rows["cell"] == cell)
        alike = own[sort[own] == np.bincount(sort[own], says[own]).argmax()]
        chosen.append(alike[np.argsort(rows["day"][alike], kind="stable")[len(alike) // 2]])
    return {name: values[chosen] for name, values in rows.items() if name != "weight"}
